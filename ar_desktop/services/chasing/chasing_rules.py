"""Whom the ladders leave out, and which ladder a customer or one of its invoices climbs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.services.chasing import ladders
from ar_desktop.storage.book import Book


@dataclass(frozen=True)
class InvoiceRule:
    """An open invoice: ``ladder`` of its own (empty: its customer's), ``muted`` out of the queue;
    ``open`` in minor units."""

    id: int
    number: str
    due_on: dt.date
    open: int
    currency: str
    ladder: str
    muted: bool


@dataclass(frozen=True)
class CustomerRules:
    """A customer's ``ladder`` (empty: its grade's or the book's, whose code is ``usual``), whether it is
    ``muted``, and its open invoices."""

    ladder: str
    usual: str
    muted: bool
    invoices: tuple[InvoiceRule, ...]


def of(book: Book, customer: int) -> CustomerRules:
    """The rules of a customer as they stand."""
    conn = book.reader
    row = conn.execute("SELECT ladder, grade, muted FROM customers WHERE id = ?", (customer,)).fetchone()
    usual = ladders.load(conn).chosen("", row["grade"]).code
    sql = """SELECT i.id, i.number, min(c.due_on), sum(c.open_amount), i.currency, i.ladder, i.muted
      FROM invoices i JOIN charges c ON c.invoice_id = i.id
      WHERE i.customer_id = ? AND c.open_amount <> 0 GROUP BY i.id ORDER BY min(c.due_on), i.id"""
    invoices = tuple(
        InvoiceRule(key, number, dt.date.fromordinal(due), amount, money, ladder, bool(muted))
        for key, number, due, amount, money, ladder, muted in conn.execute(sql, (customer,))
    )
    return CustomerRules(row["ladder"], usual, bool(row["muted"]), invoices)


def save(
    book: Book, customer: int, ladder: str, *, muted: bool,
    invoices: Mapping[int, tuple[str, bool]] | None = None,
) -> Changes:  # fmt: skip
    """Give a customer a ladder of its own (empty: its grade's or the book's) and say whether it is reminded
    at all; per invoice id the ladder of its own and whether it is left out (``ladder_unknown``)."""
    rules = invoices or {}
    for code in {ladder, *(own for own, _ in rules.values())} - {""}:
        ladders.get(book, code)
    with book.write("assign_ladder") as write:
        write.update("customers", customer, {"ladder": ladder, "muted": int(muted)})
        for invoice, (own, off) in rules.items():
            write.update("invoices", invoice, {"ladder": own, "muted": int(off)})
    return write.changes
