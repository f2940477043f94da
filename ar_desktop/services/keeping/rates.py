"""The LPR series of a book: shipped with the program, completed by the user."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

from ar_desktop import assets
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write

_HUNDRED = Decimal(100)
#: No lending rate is beyond this, in percent; no list of them longer than this.
_MOST, _MOST_BYTES = 30, 1_000_000


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


def read_file(path: Path) -> list[Quote]:
    """The quotes of a CSV file: a day and the one-year rate in percent in each line, whatever else stands
    behind. Raises ``rates_unreadable`` where no line has them."""
    found: dict[dt.date, Quote] = {}
    for row in csv.reader(_text(path).splitlines()):
        if (quote := _quote(row)) is not None:
            found[quote.day] = quote
    if not found:
        raise ArError("rates_unreadable", file=path.name)
    return [found[day] for day in sorted(found)]


def _text(path: Path) -> str:
    """UTF-8 or GB 18030, as spreadsheets write them; only as much as a list of rates can be."""
    try:
        content = path.read_bytes()[:_MOST_BYTES]
    except OSError as error:
        raise ArError("rates_unreadable", file=path.name) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", errors="replace")


def _quote(row: Sequence[str]) -> Quote | None:
    """One line; None for a heading or anything else."""
    try:
        day = dt.date.fromisoformat(row[0].strip().replace("/", "-").replace(".", "-"))
        rate = Decimal(row[1].strip().removesuffix("%"))
    except (ValueError, IndexError, InvalidOperation):
        return None
    return Quote(day, rate / _HUNDRED) if rate.is_finite() and 0 < rate <= _MOST else None


def take(book: Book, quotes: Iterable[Quote]) -> Changes:
    """Add quotes, and correct those of the same day; the same file twice changes nothing."""
    with book.write("save_rates") as write:
        known = {row["day"]: (row["id"], row["rate"]) for row in write.conn.execute("SELECT * FROM rates")}
        new = []
        for quote in quotes:
            key, rate = known.get(quote.day.toordinal(), (0, ""))
            if key and Decimal(rate) != quote.rate:
                write.update("rates", key, {"rate": str(quote.rate)})
            elif not key:
                new.append(quote)
        store(write, new)
    return write.changes


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
