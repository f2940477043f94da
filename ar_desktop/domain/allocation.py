"""Which money pays which debt (核销), and when a debt was settled. Pure; amounts in minor units."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ar_desktop.domain.dates import NEVER


@dataclass(frozen=True)
class Payable:
    """An open due line a credit may be allocated to: its key, due day and open amount."""

    charge: int
    due_on: dt.date
    open: int


def oldest_first(amount: int, items: Iterable[Payable]) -> list[tuple[int, int]]:
    """``amount`` spread over the due lines, earliest due first (民法典 art. 560 II, last rule but
    one): pairs of charge and allocated amount. What is left over stays unallocated."""
    result = []
    for item in sorted(items, key=lambda item: (item.due_on, item.charge)):
        part = min(amount, item.open)
        if part > 0:
            result.append((item.charge, part))
            amount -= part
    return result


def settlement(amount: int, allocations: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """What is open of ``amount`` after all ``allocations`` (pairs of day and amount, reversals
    negative), and the day it was settled for good, or ``NEVER`` while anything is open."""
    rest = amount - sum(part for _, part in allocations)
    settled = max((day for day, _ in allocations), default=NEVER)
    return rest, settled if rest == 0 else NEVER
