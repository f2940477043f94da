"""Does a report agree with the ledger? The other side of the sum, by a query of its own."""

from __future__ import annotations

import datetime as dt

from ar_desktop.storage.book import Book


def ledger_balance(book: Book, as_of: dt.date, currency: str) -> int:
    """Everything owed less everything received up to a day, minor units: what Σ rows must be."""
    sql = """SELECT
      coalesce((SELECT sum(amount) FROM charges WHERE currency = :currency AND issued_on <= :d), 0)
      - coalesce((SELECT sum(amount) FROM credits WHERE currency = :currency AND day <= :d), 0)"""
    values = {"currency": currency, "d": as_of.toordinal()}
    return int(book.reader.execute(sql, values).fetchone()[0])
