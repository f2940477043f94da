"""Which of several debts a payment settles by law (清偿抵充, 民法典 art. 560). Pure; minor units.

The order: what the parties agreed, what the debtor designated when paying (art. 560 I), and where
neither was done (art. 560 II): debts due before debts not due, the heavier burden first, then the earliest
due; debts due on one day in proportion. Between due and heavier the law puts the least secured debt:
no line of an invoice has a security of its own here, so that step decides nothing. Within one debt art. 561
puts costs and interest before the principal; interest is not booked, so only principal is allocated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

#: How a payment was meant: nothing said, by the debtor, by agreement, or as the bookkeeper chose.
NONE, DEBTOR, AGREED, MANUAL = "", "debtor", "agreed", "manual"


@dataclass(frozen=True)
class Designation:
    """What a payment was said to be for: ``kind`` is one of the words above, ``evidence`` where that
    stands (the bank memo, a letter, a clause)."""

    kind: str = NONE
    evidence: str = ""

    def stored(self) -> str:
        """Both as one text."""
        return f"{self.kind} {self.evidence}".strip()

    @classmethod
    def read(cls, text: str) -> Designation:
        """From ``stored``."""
        kind, _, evidence = text.partition(" ")
        return cls(kind, evidence)


@dataclass(frozen=True)
class Debt:
    """An open due line: key, due day, open amount; whether agreement or debtor named it; ``burden`` is
    the yearly rate of the interest it bears, a share of one."""

    charge: int
    due_on: dt.date
    open: int
    agreed: bool = False
    designated: bool = False
    burden: Decimal = Decimal(0)


def lawful(amount: int, debts: Iterable[Debt], on: dt.date) -> list[tuple[int, int]]:
    """``amount`` paid on a day over the debts: pairs of charge and amount, in the order of the law.
    What no debt takes is left over."""

    def rank(debt: Debt) -> tuple[bool, bool, bool, Decimal, dt.date]:
        return (not debt.agreed, not debt.designated, debt.due_on > on, -debt.burden, debt.due_on)

    found = []
    listed = (debt for debt in debts if debt.open > 0)
    for _, equal in groupby(sorted(listed, key=lambda debt: (*rank(debt), debt.charge)), key=rank):
        group = list(equal)
        parts = pro_rata(amount, [debt.open for debt in group])
        found += [(debt.charge, part) for debt, part in zip(group, parts, strict=True) if part]
        amount -= sum(parts)
    return found


def pro_rata(amount: int, weights: Sequence[int]) -> list[int]:
    """``amount`` in proportion to positive ``weights`` and never beyond them, exact to the minor unit:
    what rounding down leaves goes to the largest remainders, earlier before later."""
    total = sum(weights)
    amount = max(0, min(amount, total))
    shares = [divmod(amount * weight, total) for weight in weights]
    parts = [whole for whole, _ in shares]
    places = sorted(range(len(parts)), key=lambda place: -shares[place][1])
    for place in places[: amount - sum(parts)]:
        parts[place] += 1
    return parts
