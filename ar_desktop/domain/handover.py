"""Goods and invoices on their way (S19): when a delivery should be invoiced, and an invoice handed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

_HOURS_OF_A_DAY = 24


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
    minor units."""

    invoice: int
    issued_on: dt.date
    free: int


def best_first(amount: int, shipped_on: dt.date, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates for deliveries worth ``amount``, the likeliest first: those with exactly so much
    free, then those with more, then those with less; among equals the one issued nearest to the day."""

    def rank(item: Candidate) -> tuple[int, int, int]:
        fit = 0 if item.free == amount else 1 if item.free > amount else 2
        return fit, abs((item.issued_on - shipped_on).days), item.invoice

    return sorted(candidates, key=rank)
