"""Many rows at once: indexes made anew are those there were, and nothing else differs."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain.records import Invoice
from ar_desktop.services.ledger import invoices
from ar_desktop.storage import write as writing
from ar_desktop.storage.engine import IntegrityError

D = bookkit.D


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def indexes(book):
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
    return [tuple(row) for row in book.reader.execute(sql)]


def post(book, who, start, count):
    made = [Invoice(who, f"N{n:03}", D(2026, 1, 5), 100 + n) for n in range(start, start + count)]
    with book.write("post_invoice", undo="reverse") as write:
        invoices.post(write, made)


def test_indexes_are_made_anew_behind_many_rows(book, monkeypatch):
    before = indexes(book)
    who = bookkit.customer(book)
    monkeypatch.setattr(writing, "_MANY", 20)
    post(book, who, 0, 50)  # into an empty table
    assert indexes(book) == before
    post(book, who, 50, 30)  # fewer than there are: put in place one by one
    assert indexes(book) == before
    assert book.reader.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    sql = "SELECT amount FROM charges INDEXED BY ix_charges_number WHERE number = 'N079'"
    assert book.reader.execute(sql).fetchone()[0] == 179


def test_what_fails_leaves_the_indexes_as_they_were(book, monkeypatch):
    before = indexes(book)
    monkeypatch.setattr(writing, "_MANY", 2)
    row = {"customer_id": 99, "kind": "invoice", "number": "X", "issued_on": 1, "due_on": 1, "amount": 5}
    with pytest.raises(IntegrityError), book.write("post_invoice") as write:
        write.insert_many("charges", tuple(row), [tuple(row.values())] * 3)  # no such customer
    assert indexes(book) == before
    assert book.reader.execute("SELECT count(*) FROM charges").fetchone()[0] == 0
