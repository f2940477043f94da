"""Aging: every open item of a day lands in exactly one bucket, and Σ buckets = outstanding.

d = as-of − due date (or invoice date). Not due: d ≤ 0; then 1…first edge, …, above the last edge
(PRODUCT.md section 2, rule 2). Unallocated credits stand in a column of their own.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import RatesUsed, exact_base, shares, to_base

DEFAULT_EDGES = (30, 60, 90)
BASES = ("due", "invoice")
GROUPINGS = ("customer", "invoice", "owner")


@dataclass(frozen=True)
class Buckets:
    """Day ranges of an aging, from ``edges``: the last day of each bucket, ascending.

    A closing open bucket follows the last edge by itself, and "not due" precedes the first.
    """

    edges: tuple[int, ...] = DEFAULT_EDGES

    def __post_init__(self) -> None:
        """Refuse edges that are not positive and ascending (``edges_not_ascending``)."""
        bounds = (0, *self.edges)
        if not self.edges or any(low >= high for low, high in pairwise(bounds)):
            raise ArError("edges_not_ascending", edges=list(self.edges))

    @property
    def columns(self) -> tuple[str, ...]:
        """Stable names: ``not_due``, ``1-30``, ``31-60``, ``61-90``, ``90+``."""
        ranges = tuple(f"{low + 1}-{high}" for low, high in pairwise((0, *self.edges)))
        return ("not_due", *ranges, f"{self.edges[-1]}+")

    def index(self, days: int) -> int:
        """Column of an item that is ``days`` past its date."""
        return 0 if days <= 0 else 1 + bisect_left(self.edges, days)


@dataclass(frozen=True)
class OpenItem:
    """One due line that is open on the as-of day, or one unallocated credit.

    ``amount`` is what is open in minor units (positive); ``credit`` marks money of the customer
    that covers nothing yet; ``date`` is the day aging counts from.
    """

    group: str
    name: str
    date: dt.date
    amount: int
    credit: bool = False


class AgingRow(NamedTuple):
    """One customer, invoice or owner. ``unallocated`` is zero or negative; all in minor units."""

    id: str
    name: str
    amounts: tuple[int, ...]
    unallocated: int = 0

    @property
    def total(self) -> int:
        """Outstanding: Σ buckets + unallocated."""
        return sum(self.amounts) + self.unallocated

    @property
    def overdue(self) -> int:
        """What is past due, in minor units."""
        return sum(self.amounts[1:])

    @property
    def overdue_share(self) -> float:
        """Overdue part of the gross open amount: a share of one, for display only."""
        gross = sum(self.amounts)
        return self.overdue / gross if gross else 0.0


@dataclass(frozen=True)
class AgingReport:
    """An aging of one currency on one day; what screen, workbook, printer and JSON show. ``rates`` are
    those of an aging of all currencies in CNY, None where nothing was converted."""

    as_of: dt.date
    basis: str
    by: str
    currency: str
    buckets: Buckets
    rows: tuple[AgingRow, ...]
    rates: RatesUsed | None = None

    @property
    def totals(self) -> AgingRow:
        """The sum of all rows."""
        width = len(self.buckets.columns)
        amounts = tuple(sum(row.amounts[i] for row in self.rows) for i in range(width))
        return AgingRow("", "", amounts, sum(row.unallocated for row in self.rows))


def age(items: Iterable[OpenItem], as_of: dt.date, buckets: Buckets) -> tuple[AgingRow, ...]:
    """Rows of an aging: items of one ``group`` are one row, largest overdue amount first."""
    sums: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    width = len(buckets.columns)
    for item in items:
        row = sums.setdefault(item.group, [0] * (width + 1))
        names[item.group] = item.name
        if item.credit:
            row[width] -= item.amount
        else:
            row[buckets.index((as_of - item.date).days)] += item.amount
    return ordered(AgingRow(key, names[key], tuple(row[:width]), row[width]) for key, row in sums.items())


def ordered(rows: Iterable[AgingRow]) -> tuple[AgingRow, ...]:
    """Rows in the order of a collector's interest: overdue, then total, then name."""
    return tuple(sorted(rows, key=_interest))


def converted(rows: Sequence[AgingRow], currency: str, rate: Decimal) -> list[AgingRow]:
    """Rows of one currency in fen of CNY. The grand total is converted once and shared among the rows by
    largest remainder, each row's total among its columns: everything still adds up."""
    whole = to_base(sum(row.total for row in rows), currency, rate)
    totals = shares(whole, [exact_base(row.total, currency, rate) for row in rows])
    return [_converted(row, total, currency, rate) for row, total in zip(rows, totals, strict=True)]


def _converted(row: AgingRow, total: int, currency: str, rate: Decimal) -> AgingRow:
    parts = [exact_base(amount, currency, rate) for amount in (*row.amounts, row.unallocated)]
    shared = shares(total, parts)
    return AgingRow(row.id, row.name, shared[:-1], shared[-1])


def merged(rows: Iterable[AgingRow]) -> tuple[AgingRow, ...]:
    """Rows of the same id as one, in the order of a collector's interest."""
    found: dict[str, AgingRow] = {}
    for row in rows:
        if row.id in found:
            before = found[row.id]
            amounts = tuple(map(sum, zip(before.amounts, row.amounts, strict=True)))
            row = AgingRow(row.id, row.name, amounts, before.unallocated + row.unallocated)  # noqa: PLW2901
        found[row.id] = row
    return ordered(found.values())


def _interest(row: AgingRow) -> tuple[int, int, str, str]:
    gross = sum(row.amounts)  # once: thousands of rows pass here
    return row.amounts[0] - gross, -gross - row.unallocated, row.name, row.id


def parse_edges(text: str) -> Buckets:
    """Buckets from ``30,60,90`` as typed. Raises ``edges_unreadable`` or ``edges_not_ascending``."""
    parts: Sequence[str] = [part.strip() for part in text.replace("，", ",").replace("/", ",").split(",")]
    if not all(part.isdecimal() for part in parts):
        raise ArError("edges_unreadable", value=text)
    return Buckets(tuple(int(part) for part in parts))
