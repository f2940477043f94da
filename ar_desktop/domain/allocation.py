"""Which money pays which debt (核销). Pure; amounts in minor units."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass


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
