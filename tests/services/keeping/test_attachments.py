"""Files inside the book."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import attachments, books, undo

DAY = dt.date(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    bookkit.customer(made)
    yield made
    made.close()


def test_a_contract_scan_is_kept_whole_and_once(book, tmp_path):
    scan = tmp_path / "合同.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    attachments.attach(book, "customers", 1, scan, DAY)
    attachments.attach(book, "customers", 1, scan, DAY)
    found = attachments.listed(book, "customers", 1)
    assert [(item.name, item.media, item.size) for item in found] == [("合同.pdf", "application/pdf", 13)] * 2
    assert attachments.content(book, found[0].id) == b"%PDF-1.7 scan"
    assert book.reader.execute("SELECT count(*) FROM files").fetchone()[0] == 1
    assert all(item.ok for item in books.check(book))


def test_taking_a_file_off_can_be_undone(book, tmp_path):
    scan = tmp_path / "a.png"
    scan.write_bytes(b"x")
    attachments.attach(book, "customers", 1, scan, DAY)
    (item,) = attachments.listed(book, "customers", 1)
    attachments.detach(book, item.id)
    assert attachments.listed(book, "customers", 1) == []
    undo.undo(book)
    assert attachments.listed(book, "customers", 1) == [item]


@pytest.mark.parametrize(
    ("content", "owner", "code"),
    [
        (None, "customers", "file_missing"),
        (b"", "customers", "file_empty"),
        (b"x", "planets", "owner_unknown"),
    ],
)
def test_what_cannot_be_attached_changes_nothing(book, tmp_path, content, owner, code):
    path = tmp_path / "f.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArError, match=code):
        attachments.attach(book, owner, 1, path, DAY)
    assert book.reader.execute("SELECT count(*) FROM files").fetchone()[0] == 0


def test_a_file_too_large_is_refused(book, tmp_path, monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST", 3)
    path = tmp_path / "f.txt"
    path.write_bytes(b"1234")
    with pytest.raises(ArError, match="attachment_too_large"):
        attachments.attach(book, "customers", 1, path, DAY)


def test_an_attachment_that_is_gone_says_so(book):
    with pytest.raises(ArError, match="attachment_unknown"):
        attachments.content(book, 9)
