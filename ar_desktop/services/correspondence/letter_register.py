"""The register of letters narrowed down: kind, period, and how each was delivered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.clock_alerts import PATIENCE
from ar_desktop.services.claims.deliveries import Delivery, Unproved
from ar_desktop.services.correspondence.letters import LetterRow
from ar_desktop.storage.book import Book

Deliveries = dict[int, Delivery]


def deliveries_of(book: Book) -> Deliveries:
    """By letter the delivery that proves most."""
    return deliveries.best_of(book.reader)


def since(period: str, today: dt.date) -> dt.date:
    """The first day of a period: the calendar ``month``, ``quarter`` or ``year`` of the day, or ``all``."""
    match period:
        case "month":
            return today.replace(day=1)
        case "quarter":
            return today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
        case "year":
            return today.replace(month=1, day=1)
    return dt.date.min


def narrowed(
    rows: Iterable[LetterRow], kind: str, period: str, today: dt.date, missing: Mapping[int, Unproved]
) -> list[LetterRow]:
    """The letters of a kind (empty for all) issued in a period; of ``late`` those posted, or issued where
    nothing tells when, longer ago than proof of delivery ought to take."""
    if period == "late":
        return [row for row in rows if (not kind or row.kind == kind) and _waits(row, today, missing)]
    first = since(period, today)
    return [row for row in rows if (not kind or row.kind == kind) and row.issued_on >= first]


def _waits(row: LetterRow, today: dt.date, missing: Mapping[int, Unproved]) -> bool:
    item = missing.get(row.id)
    return (item.days if item else (today - row.issued_on).days) > PATIENCE
