"""From what happened to a due line to the principal that bears interest on each day.

Money and set-offs lower the principal from the day after they came: the day of payment is still a day of
default. What was never owed lowers it from the start: credit notes, voids, early discounts, differences
let go. A write-off is a matter of our own books and lowers nothing; money that comes in for such a debt
does (民法典 557, 568; 账销案存).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ar_desktop.domain.lateness import Balance

#: Kinds of credits by which the debtor paid.
PAYMENTS = frozenset({"receipt", "set_off", "opening", "fee", "recovery"})
#: Kinds that concern our books alone.
INTERNAL = frozenset({"write_off"})
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Reduction:
    """``amount`` minor units taken off a due line by a credit of a ``kind`` that came on ``day``.

    ``back_on`` is the day from which it no longer counts: money matched to something else since, a credit
    note taken back. A payment that bounced is none at all and does not come here. ``to_interest`` of it went
    on interest first and leaves the principal as it was (``domain.interest_first``).
    """

    kind: str
    day: dt.date
    amount: int
    back_on: dt.date | None = None
    to_interest: int = 0

    @property
    def to_principal(self) -> int:
        """What of it lowers the principal."""
        return self.amount - self.to_interest


def balances(
    amount: int, due_on: dt.date, reductions: Iterable[Reduction], held: int = 0
) -> tuple[Balance, ...]:
    """The principal of a due line of ``amount``, less ``held`` (what is disputed, or covered by a bill),
    from the first day overdue on; one entry for each day on which it changes. Never below zero."""
    first = due_on + _DAY
    start, changes = amount - held, defaultdict[dt.date, int](int)
    for item in reductions:
        if item.kind in INTERNAL:
            continue
        if item.kind not in PAYMENTS:
            start -= item.amount if item.back_on is None else 0
            continue
        paid = max(first, item.day + _DAY)
        changes[paid] -= item.to_principal
        if item.back_on is not None:
            changes[max(paid, item.back_on)] += item.to_principal
    return tuple(_steps(first, start, changes))


def _steps(first: dt.date, start: int, changes: dict[dt.date, int]) -> Iterable[Balance]:
    """Each change of the principal once; days on which nothing changes in the end are left out."""
    left, said = start, None
    for day in sorted({first, *changes}):
        left += changes.get(day, 0)
        principal = max(0, left)
        if principal != said:
            yield Balance(day, principal)
            said = principal


def late_payments(reductions: Iterable[Reduction], due_on: dt.date) -> tuple[Reduction, ...]:
    """What was paid after the due day and still counts, in order of day."""
    came = (item for item in reductions if item.kind in PAYMENTS and item.back_on is None)
    return tuple(sorted((item for item in came if item.day > due_on), key=lambda item: item.day))
