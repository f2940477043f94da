"""The open lines a dossier can be made of, and those chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ar_desktop.domain.dossier import Gap
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.chasing import calls
from ar_desktop.services.ledger import holdings
from ar_desktop.storage.book import Book


@dataclass(frozen=True)
class Line:
    """An open due line: ``open`` and ``disputed`` of it in minor units; ``days`` overdue, not positive while
    not due."""

    id: int
    number: str
    due_on: dt.date
    open: int
    days: int
    currency: str
    disputed: int = 0


def listed(book: Book, customer: int, as_of: dt.date) -> list[Line]:
    """What can be claimed of a customer, disputed or not, in any currency, those longest due first."""
    contested = holdings.disputed(book.reader, as_of)
    return [
        Line(row.id, row.number, row.due_on, row.open, row.days, row.currency, contested.get(row.id, 0))
        for row in calls.open_lines(book, customer, as_of)
    ]


def of_invoices(book: Book, customer: int, as_of: dt.date, numbers: Sequence[str]) -> tuple[int, ...]:
    """The open lines of invoices by number. Raises ``invoice_not_open`` where a number has none."""
    found = listed(book, customer, as_of)
    for number in numbers:
        if all(row.number != number for row in found):
            raise ArError("invoice_not_open", number=number)
    return tuple(row.id for row in found if row.number in numbers)


def elsewhere(
    book: Book, customer: int, as_of: dt.date, lines: Collection[int], currency: str
) -> Iterator[Gap]:
    """What is asked for and owed in another money than the one a dossier sums."""
    sums: dict[str, int] = {}
    for row in listed(book, customer, as_of):
        if row.currency != currency and (not lines or row.id in lines):
            sums[row.currency] = sums.get(row.currency, 0) + row.open
    if sums:
        said = "、".join(f"{money} {format_amount(amount, money)}" for money, amount in sums.items())
        yield Gap("gap_other_currency", said)
