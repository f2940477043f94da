"""Statement of account (对账单): opening balance + charges − credits = closing balance (S33)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from ar_desktop.domain.aging import Buckets
from ar_desktop.domain.letters import Account, Party


@dataclass(frozen=True)
class Movement:
    """One document of the period; ``charge`` and ``credit`` in minor units, one of them zero.

    ``kind`` is invoice, opening, refund or reversal (charges); receipt, credit_note, void, discount,
    write_off or set_off (credits). ``due_on`` only for charges that fall due; ``open`` what of a charge
    is unpaid on the closing day and ``days`` how long its oldest unpaid part is past due then, 0 for not.
    """

    day: dt.date
    kind: str
    number: str
    charge: int = 0
    credit: int = 0
    due_on: dt.date | None = None
    open: int = 0
    days: int = 0

    @property
    def partly(self) -> bool:
        """Whether some of the charge is paid and some is not."""
        return 0 < self.open < self.charge


@dataclass(frozen=True)
class Carried:
    """A charge from before the period of which ``open`` is still unpaid on the closing day."""

    day: dt.date
    kind: str
    number: str
    due_on: dt.date
    open: int
    days: int = 0


@dataclass(frozen=True)
class Line:
    """A movement and the balance after it."""

    movement: Movement
    balance: int


@dataclass(frozen=True)
class Statement:
    """What a customer is asked to confirm. Amounts in minor units of ``currency``; ``aging`` are
    the open sums of the closing day per bucket and ``unallocated`` the credit not yet matched;
    ``carried`` is what is still open from before the period."""

    sender: Party
    account: Account | None
    customer: Party
    customer_code: str
    since: dt.date
    until: dt.date
    currency: str
    opening: int
    lines: tuple[Line, ...]
    buckets: Buckets
    aging: tuple[int, ...]
    unallocated: int
    carried: tuple[Carried, ...] = ()

    @property
    def charges(self) -> int:
        """What was charged in the period."""
        return sum(line.movement.charge for line in self.lines)

    @property
    def credits(self) -> int:
        """What was credited in the period."""
        return sum(line.movement.credit for line in self.lines)

    @property
    def closing(self) -> int:
        """Opening + charges − credits."""
        return self.opening + self.charges - self.credits

    @property
    def overdue(self) -> int:
        """Open and past due on the closing day."""
        return sum(self.aging[1:])

    @property
    def payable(self) -> int:
        """Overdue less the money not yet matched: what a demand may speak of; never negative."""
        return max(0, self.overdue - self.unallocated)


def balanced(opening: int, movements: Iterable[Movement]) -> tuple[Line, ...]:
    """Movements in order of day, charges of a day before its credits, with running balances."""
    ordered = sorted(movements, key=lambda item: (item.day, item.credit > 0, item.number))
    balances = accumulate((item.charge - item.credit for item in ordered), initial=opening)
    next(balances)
    return tuple(Line(item, balance) for item, balance in zip(ordered, balances, strict=True))
