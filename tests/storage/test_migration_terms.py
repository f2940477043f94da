"""A book from before payment terms is copied, migrated, and as sound as it was."""

from __future__ import annotations

import bookkit
import pytest
import sqlcipher3.dbapi2 as sqlite

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Customer, Invoice
from ar_desktop.domain.terms import Terms
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import books, undo
from ar_desktop.services.ledger import invoices
from ar_desktop.storage import engine, journal, schema

D = bookkit.D
WHO = {"id": 1, "code": "K1", "name": "老客户有限公司", "term_days": 45, "search": "k1", "sort_key": "l"}
BILL = {
    "id": 1,
    "customer_id": 1,
    "number": "A1",
    "issued_on": D(2026, 3, 1).toordinal(),
    "amount": 9_900,
    "currency": "CNY",
}
LINE = {
    "id": 1,
    "customer_id": 1,
    "invoice_id": 1,
    "kind": "invoice",
    "number": "A1",
    "issued_on": BILL["issued_on"],
    "due_on": D(2026, 4, 15).toordinal(),
    "amount": 9_900,
    "currency": "CNY",
}


def put(conn, table, record, **derived):
    values = {**record, **derived}
    marks = ",".join("?" * len(values))
    conn.execute(f"INSERT INTO {table}({','.join(values)}) VALUES ({marks})", tuple(values.values()))
    return {"table": table, "columns": tuple(record), "insert": [list(record.values())]}


@pytest.fixture
def path(tmp_path):
    """A book as the first program made it: one customer, one invoice, both in its journal."""
    made = tmp_path / "旧账套.ardb"
    conn = engine.connect(made)
    conn.execute(f"PRAGMA application_id = {engine.APPLICATION_ID}")
    schema.migrations().apply(engine.utils(conn), stop_before="terms")
    entries = [put(conn, "customers", WHO), put(conn, "invoices", BILL)]
    entries.append(put(conn, "charges", LINE, open_amount=9_900))
    journal.append(conn, "2026-03-01 09:00:00", "李倩", "import_invoices", {}, "reverse", None, entries)
    conn.close()
    return made


@pytest.fixture
def book(path):
    opened = books.open_book(path, bookkit.noon)
    yield opened
    opened.close()


def columns(conn, table):
    return {row[1] for row in conn.execute(f"PRAGMA table_info({table})")}


def test_the_old_book_is_refused_for_reading_only(path):
    with pytest.raises(ArError) as caught:
        books.open_book(path, bookkit.noon, writable=False)
    assert caught.value.code == "book_older"


def test_it_is_copied_as_it_was_before(path, book):
    copy = path.with_name(f"旧账套.before-{schema.NAMES[-1]}.ardb")
    conn = sqlite.connect(str(copy))
    assert "terms" not in columns(conn, "customers")
    assert conn.execute("SELECT number, amount FROM invoices").fetchall() == [("A1", 9_900)]
    conn.close()
    assert columns(book.reader, "invoices") >= {"terms", "delivered_on", "received_on", "accepted_on"}


def test_its_rows_have_no_terms_and_its_journal_still_agrees(book):
    assert bookkit.failing(book) == []
    old = customers.get(book, 1)
    assert (old.name, old.term_days, old.terms) == ("老客户有限公司", 45, None)
    row = book.reader.execute("SELECT terms, delivered_on, received_on, accepted_on FROM invoices").fetchone()
    assert tuple(row) == ("", None, None, None)


def test_life_goes_on_and_what_was_can_be_undone(book):
    customers.save(book, Customer(**{**vars(customers.get(book, 1)), "terms": Terms("month_end", 30)}))
    invoices.enter(book, Invoice(1, "A2", D(2026, 3, 5), 100))
    assert bookkit.failing(book) == []
    for _ in range(3):  # the invoice, the terms, then what was imported by the older program
        undo.undo(book)
    assert customers.get(book, 1).terms is None
    assert book.reader.execute("SELECT count(*) FROM invoices WHERE voided_on IS NULL").fetchone()[0] == 0
    assert bookkit.failing(book) == []


def test_terms_of_a_posted_invoice_cannot_be_changed(book):
    with book.quiet() as conn, pytest.raises(engine.IntegrityError, match="posted"):
        conn.execute("UPDATE invoices SET terms = '{}'")
