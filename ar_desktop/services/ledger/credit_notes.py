"""Credit notes and red invoices: they lower what a customer owes, and never an invoice below zero."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import allocating
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

_COLUMNS = ("customer_id", "kind", "number", "day", "amount", "currency", "memo")


@dataclass(frozen=True)
class CreditNote:
    """A credit note to be posted; ``amount`` in minor units, positive; ``red_of`` the number of the
    invoice it takes back, empty for a free one; ``rate`` CNY for one unit of a foreign currency, empty for
    that of the invoice taken back, else of the day; ``reason`` why, in the user's words."""

    customer_id: int
    number: str
    day: dt.date
    amount: int
    red_of: str = ""
    currency: str = BASE_CURRENCY
    rate: str = ""
    reason: str = ""


@dataclass(frozen=True)
class OpenInvoice:
    """An invoice a credit note can take back: ``open`` is what is left of it, minor units."""

    number: str
    issued_on: dt.date
    open: int
    currency: str


def open_invoices(book: Book, customer_id: int, currency: str) -> list[OpenInvoice]:
    """A customer's invoices that are not settled, newest first."""
    sql = """SELECT number, issued_on, sum(open_amount) AS open FROM charges WHERE customer_id = ?
      AND currency = ? AND kind IN ('invoice', 'opening') AND open_amount > 0
      GROUP BY number ORDER BY issued_on DESC, number"""
    return [
        OpenInvoice(row["number"], dt.date.fromordinal(row["issued_on"]), row["open"], currency)
        for row in book.reader.execute(sql, (customer_id, currency))
    ]


def enter(book: Book, note: CreditNote) -> Changes:
    """Post a credit note and set it against its invoice as far as that is open; the rest stays
    unallocated. Raises ``amount_not_positive`` or ``credit_note_known``."""
    with book.write("post_credit_note", undo="reverse", number=note.number) as write:
        sql = """SELECT 1 FROM credits WHERE kind = 'credit_note' AND number = ? AND customer_id = ?
          AND number <> '' AND voided_on IS NULL"""
        if write.conn.execute(sql, (note.number, note.customer_id)).fetchone():
            raise ArError("credit_note_known", number=note.number)
        post(write, [note])
    return write.changes


def post(write: Write, notes: Sequence[CreditNote]) -> range:
    """Post credit notes inside a running transaction; returns their ids."""
    for note in notes:
        if note.amount <= 0:
            raise ArError("amount_not_positive", number=note.number)
    ids = _insert(write, notes)
    for key, note in zip(ids, notes, strict=True):
        if note.red_of:
            pairs = allocating.of_invoice(write, note.red_of, note.customer_id, note.currency, note.amount)
            allocating.put(write, key, pairs, note.day)
            write.settle()
    return ids


def _insert(write: Write, notes: Sequence[CreditNote]) -> range:
    rows = [
        (n.customer_id, "credit_note", n.number, n.day.toordinal(), n.amount, n.currency, _memo(n))
        for n in notes
    ]
    if all(note.currency == BASE_CURRENCY for note in notes):
        return write.insert_many("credits", _COLUMNS, rows)
    rated = [(*row, _rate(write, note)) for row, note in zip(rows, notes, strict=True)]
    return write.insert_many("credits", (*_COLUMNS, "rate"), rated)


def _memo(note: CreditNote) -> str:
    return f"{note.red_of} {note.reason}".strip()


def _rate(write: Write, note: CreditNote) -> str:
    """Goods come back at what they were booked at: no gain or loss arises from a red invoice."""
    if note.red_of and not note.rate and note.currency != BASE_CURRENCY:
        sql = """SELECT rate FROM charges WHERE number = ? AND customer_id = ? AND currency = ?
          AND kind IN ('invoice', 'opening') LIMIT 1"""
        row = write.conn.execute(sql, (note.red_of, note.customer_id, note.currency)).fetchone()
        if row:
            return str(row["rate"])
    return exchange.frozen(write.conn, note.currency, note.day, note.rate)
