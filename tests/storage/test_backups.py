"""Backups: verified, thinned out, restored without losing what stood there."""
# ruff: noqa: DTZ001  (a book's clock is local time)

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import books
from ar_desktop.storage import backup as backups


@dataclass
class Moment:
    """A clock that the test sets."""

    at: dt.datetime = bookkit.NOW

    def __call__(self):
        return self.at


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.ardb"


@pytest.fixture
def book(path):
    made = bookkit.make(path)
    bookkit.customer(made)
    yield made
    made.close()


def refused(code, act, *arguments):
    with pytest.raises(ArError) as caught:
        act(*arguments)
    assert caught.value.code == code


def names(path):
    book = books.open_book(path, bookkit.noon, writable=False)
    try:
        return [row[0] for row in book.reader.execute("SELECT name FROM customers ORDER BY id")]
    finally:
        book.close()


def test_a_backup_is_a_book_of_its_own(book, path):
    copy = books.backup(book)
    assert copy == path.with_name("a.backups") / "a.20261121-093000.ardb"
    assert bookkit.beside(copy) == [copy.name]
    assert names(copy) == ["苏州恒泰精密制造有限公司"]
    opened = books.open_book(copy, bookkit.noon)
    assert bookkit.failing(opened) == []
    opened.close()
    assert books.status(book).last_backup == dt.datetime(2026, 11, 21, 9, 30)


def test_a_backup_has_what_is_committed_a_moment_before(book, tmp_path):
    bookkit.customer(book, "C0002", "刚刚录入的客户")
    assert len(names(books.backup(book, tmp_path / "elsewhere" / "b.ardb"))) == 2


def test_a_backup_never_lands_on_the_book_itself_nor_on_a_stranger(book, path, tmp_path):
    refused("file_exists", books.backup, book, path)
    refused("file_exists", books.backup, book, path.parent / "." / "a.ardb")
    stranger = tmp_path / "letter.docx"
    stranger.write_bytes(b"mine")
    refused("file_exists", books.backup, book, stranger)
    assert stranger.read_bytes() == b"mine"
    assert bookkit.failing(book) == []
    copy = books.backup(book, tmp_path / "daily.ardb")
    assert books.backup(book, copy) == copy  # yesterday's backup may be replaced


def test_a_backup_that_does_not_verify_is_removed(book, monkeypatch):
    monkeypatch.setattr(backups, "verify", lambda _: False)
    refused("backup_failed", books.backup, book)
    assert list(backups.folder(book.path).iterdir()) == []


def test_verify_refuses_what_is_no_sound_book(book, tmp_path):
    copy = books.backup(book, tmp_path / "b.ardb")
    data = copy.read_bytes()
    assert backups.verify(copy)
    for content in (
        b"",
        b"hello",
        os.urandom(9000),
        data[: len(data) // 2],
        data[:4096] + b"\xa5" * (len(data) - 4096),
    ):
        copy.write_bytes(content)
        assert not backups.verify(copy)
    assert not backups.verify(tmp_path / "none.ardb")


def test_which_backups_stay():
    """Ten an hour apart today, then one a day backwards for 40 days, then monthly ends."""
    today = [dt.datetime(2026, 11, 21, hour) for hour in range(12)]
    kept = backups.kept(today)
    assert kept == set(today[2:])  # the ten latest; the day's last is among them
    days = [dt.datetime(2026, 11, 21, 12) - dt.timedelta(days=n) for n in range(40)]
    # 21 Nov … 23 Oct are the thirty days; of older ones only the last of its month, 22 Oct: but
    # October's last kept is 31 Oct, which is among the thirty already.
    assert backups.kept(days) == {day for day in days if day >= dt.datetime(2026, 10, 23, 12)}
    months = [dt.datetime(2024 + n // 12, n % 12 + 1, 28, 8) for n in range(35)]
    # ten recent, each its own day so thirty days take thirty of them: 2024-06 and younger
    assert backups.kept(months) == set(months[5:])
    twice = [day.replace(hour=h) for day in months for h in (8, 20)]
    # the ten latest are five months' two each; the rest only the evening ones of thirty days
    assert backups.kept(twice) == {dt.datetime(2026, m, 28, 8) for m in (7, 8, 9, 10, 11)} | {
        day.replace(hour=20) for day in months[5:]
    }


def test_old_months_stay_when_days_are_many():
    daily = [dt.datetime(2026, 11, 21, 7) - dt.timedelta(days=n) for n in range(365 * 3)]
    kept = sorted(backups.kept(daily))
    # thirty days, and the last of each of the 24 months 2024-12 … 2026-11 (October's and November's
    # last are among the thirty)
    assert len(kept) == 30 + 24 - 2
    assert kept[0] == dt.datetime(2024, 12, 31, 7)
    assert kept[21] == dt.datetime(2026, 9, 30, 7)


def test_the_folder_is_thinned_out_and_strangers_in_it_stay(path):
    moment = Moment()
    book = books.create(path, bookkit.COMPANY, moment)
    for minute in range(13):
        moment.at = bookkit.NOW + dt.timedelta(minutes=minute)
        books.backup(book)
    (backups.folder(path) / "mine.ardb").write_bytes(b"")
    books.backup(book)
    found = books.backup_copies(path)
    assert [at.minute for at, _ in found] == list(range(42, 32, -1))
    assert (backups.folder(path) / "mine.ardb").exists()
    book.close()


def test_restore_brings_it_back_and_keeps_what_stood_there(book, path):
    copy = books.backup(book)
    bookkit.customer(book, "C0002", "备份之后的客户")
    book.close()
    books.restore(copy, path, bookkit.noon)
    assert len(names(path)) == 1
    assert len(names(path.with_name("a.replaced-1.ardb"))) == 2
    books.restore(copy, path, bookkit.noon)
    assert path.with_name("a.replaced-2.ardb").exists()
    assert bookkit.beside(path) == ["a.ardb", "a.backups", "a.replaced-1.ardb", "a.replaced-2.ardb"]


def test_restore_where_no_book_stands(book, tmp_path):
    copy = books.backup(book)
    books.restore(copy, tmp_path / "new.ardb", bookkit.noon)
    assert len(names(tmp_path / "new.ardb")) == 1


def test_restore_refuses_a_bad_file_and_an_open_book(book, path, tmp_path):
    copy = books.backup(book)
    bad = tmp_path / "bad.ardb"
    bad.write_bytes(copy.read_bytes()[:8192])
    refused("book_in_use", books.restore, copy, path, bookkit.noon)
    book.close()
    before = bookkit.digest(path)
    refused("not_a_backup", books.restore, bad, path, bookkit.noon)
    refused("not_a_backup", books.restore, tmp_path / "none.ardb", path, bookkit.noon)
    assert bookkit.digest(path) == before
    assert bookkit.beside(path) == ["a.ardb", "a.backups", "bad.ardb"]


def test_restore_over_a_crashed_book_is_not_spoilt_by_its_log(book, path):
    copy = books.backup(book)
    book.close()
    bookkit.killed(bookkit.holding(path))
    assert path.with_name("a.ardb-wal").stat().st_size > 0
    books.restore(copy, path, bookkit.noon)
    restored = books.open_book(path, bookkit.noon)
    assert bookkit.failing(restored) == []
    assert books.status(restored).customers == 1
    restored.close()
    kept = books.open_book(path.with_name("a.replaced-1.ardb"), bookkit.noon)
    assert books.status(kept).customers == 2  # with what was only in its log
    kept.close()


def test_restore_from_a_crashed_book_takes_what_is_in_its_log(book, path, tmp_path):
    book.close()
    bookkit.killed(bookkit.holding(path))
    books.restore(path, tmp_path / "b.ardb", bookkit.noon)
    assert len(names(tmp_path / "b.ardb")) == 2


def test_restore_of_a_book_onto_itself_changes_nothing(book, path):
    book.close()
    before = bookkit.digest(path)
    refused("file_exists", books.restore, path, path, bookkit.noon)
    assert bookkit.digest(path) == before
