"""The LPR series of a book: shipped with the program, completed by the user."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from ar_desktop import assets
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.interest import Quote
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write

_HUNDRED = Decimal(100)


def shipped() -> list[Quote]:
    """One-year LPR quotes as shipped, ascending (DOMAIN.md 1.1)."""
    rows = csv.DictReader(assets.text("presets", "lpr.csv").splitlines())
    return [Quote(dt.date.fromisoformat(row["date"]), Decimal(row["lpr_1y"]) / _HUNDRED) for row in rows]


def store(write: Write, quotes: Iterable[Quote]) -> None:
    """Quotes into a book that has none."""
    write.insert_many("rates", ("day", "rate"), [(q.day.toordinal(), str(q.rate)) for q in quotes])


def quotes(source: Book | Connection) -> list[Quote]:
    """The book's quotes, ascending by day."""
    conn = source.reader if isinstance(source, Book) else source
    rows = conn.execute("SELECT day, rate FROM rates ORDER BY day")
    return [Quote(dt.date.fromordinal(row["day"]), Decimal(row["rate"])) for row in rows]


def save(book: Book, quote: Quote) -> Changes:
    """Add or correct one quote."""
    with book.write("save_rate", day=quote.day.isoformat()) as write:
        sql = "SELECT id FROM rates WHERE day = ?"
        row = write.conn.execute(sql, (quote.day.toordinal(),)).fetchone()
        if row:
            write.update("rates", row["id"], {"rate": str(quote.rate)})
        else:
            store(write, [quote])
    return write.changes
