"""Opening balances: what customers owed, and had paid in advance, when the book was begun.

An opening item is an invoice of kind ``opening`` and behaves like any other, except that it is no
sale of this book; an opening prepayment is a credit of kind ``opening``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Invoice
from ar_desktop.services.ledger import crediting, invoices
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Opening:
    """One opening item. ``amount`` in minor units: positive is owed to us, negative was paid in
    advance. Without ``number`` it gets one; without ``due_on`` the customer's terms name the day. ``rate``
    is CNY for one unit of a foreign currency as text; empty takes the book's quote of the day."""

    customer_id: int
    number: str
    issued_on: dt.date
    due_on: dt.date | None
    amount: int
    currency: str = BASE_CURRENCY
    rate: str = ""


def enter(book: Book, items: Sequence[Opening]) -> Changes:
    """Post opening items, all or none.

    Raises ``nothing_entered``, ``opening_zero`` and what posting an invoice raises, with the place of
    the item (from 1) as the fact ``row``.
    """
    if not items:
        raise ArError("nothing_entered")
    with book.write("post_openings", undo="reverse", count=len(items)) as write:
        for row, item in enumerate(items, start=1):
            try:
                _post(write, item)
            except ArError as error:
                raise ArError(error.code, **{**error.facts, "row": row}) from error
    return write.changes


def _post(write: Write, item: Opening) -> None:
    if item.amount == 0:
        raise ArError("opening_zero")
    number = item.number.strip() or _number(write, item)
    if item.amount < 0:
        credit = crediting.Credit(
            item.customer_id, "opening", item.issued_on, -item.amount, number, item.currency, rate=item.rate
        )
        crediting.post(write, [credit])
        return
    made = Invoice(
        item.customer_id, number, item.issued_on, item.amount, item.due_on, (), item.currency,
        rate=item.rate, kind="opening",
    )  # fmt: skip
    invoices.refuse_known(write, made)
    invoices.post(write, [made])


def _number(write: Write, item: Opening) -> str:
    """A number of its own for an item that came without: 期初2025-0001."""
    start = f"期初{item.issued_on.year}-"
    sql = """SELECT max(CAST(substr(number, ?1) AS INTEGER)) FROM (SELECT number FROM invoices
      UNION ALL SELECT number FROM credits WHERE kind = 'opening') WHERE number GLOB ?2"""
    last = write.conn.execute(sql, (len(start) + 1, f"{start}[0-9]*")).fetchone()[0]
    return f"{start}{(last or 0) + 1:04d}"
