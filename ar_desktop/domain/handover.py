"""Goods and invoices on their way (S19): when a delivery should be invoiced, and an invoice handed over."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_HOURS_OF_A_DAY = 24
#: An invoice so many days before or after a delivery may be the one that covers it.
NEAR_DAYS = 31


def last_day(happened_on: dt.date, hours: int) -> dt.date:
    """The last day on which something due within ``hours`` of a day is in time. The hour of the day
    is not known, so begun days count whole: 24 hours reach to the end of the next day."""
    return happened_on + dt.timedelta(days=-(-hours // _HOURS_OF_A_DAY))


def days_late(happened_on: dt.date, as_of: dt.date, hours: int) -> int:
    """Days past that last day; zero while in time."""
    return max(0, (as_of - last_day(happened_on, hours)).days)


@dataclass(frozen=True)
class Candidate:
    """An invoice that deliveries may belong to: ``free`` is what no delivery covers of it yet, in
    minor units, ``note`` what was noted on it."""

    invoice: int
    issued_on: dt.date
    free: int
    note: str = ""


@dataclass(frozen=True)
class Goods:
    """A delivery no invoice is linked to, ``amount`` in minor units."""

    key: int
    number: str
    shipped_on: dt.date
    amount: int


def fits(goods: Goods, item: Candidate) -> bool:
    """Whether an invoice of the days about a delivery may cover it: just so much of it is free, or it names
    the delivery and has room for it."""
    near = abs((item.issued_on - goods.shipped_on).days) <= NEAR_DAYS
    return near and (item.free == goods.amount or (_names(goods, item) and item.free >= goods.amount))


def _names(goods: Goods, item: Candidate) -> bool:
    return bool(goods.number.strip()) and goods.number.strip() in item.note.split()


def evident(waiting: Sequence[Goods], candidates: Sequence[Candidate]) -> dict[int, int]:
    """Of deliveries of one customer and currency those whose invoice is evident: the one that names it, else
    the only one that fits, where it has room for all it would cover."""
    chosen = {}
    for goods in waiting:
        fitting = [item for item in candidates if fits(goods, item)]
        found = [item for item in fitting if _names(goods, item)] or fitting
        if len(found) == 1:
            chosen[goods.key] = found[0]
    load: Counter[int] = Counter()
    for goods in waiting:
        if goods.key in chosen:
            load[chosen[goods.key].invoice] += goods.amount
    return {key: item.invoice for key, item in chosen.items() if load[item.invoice] <= item.free}


def best_first(amount: int, shipped_on: dt.date, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates for deliveries worth ``amount``, the likeliest first: those with exactly so much
    free, then those with more, then those with less; among equals the one issued nearest to the day."""

    def rank(item: Candidate) -> tuple[int, int, int]:
        fit = 0 if item.free == amount else 1 if item.free > amount else 2
        return fit, abs((item.issued_on - shipped_on).days), item.invoice

    return sorted(candidates, key=rank)
