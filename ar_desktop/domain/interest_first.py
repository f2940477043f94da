"""Which part of each payment went on interest where interest goes first (民法典 art. 561; DOMAIN.md 1.5).

Within one debt a payment that does not cover everything goes on the costs of realising the claim, then on
interest, then on principal, unless the parties agreed otherwise; a set-off likewise (合同编通则解释 56).
Costs are no part of a due line and stay out of it. What the debtor owes for lateness counts as interest
here; courts differ on that for a penalty. The doubled interest of a judgment (regime E) comes after the
debt by its own rule (法释〔2014〕8号 4).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ar_desktop.domain.interest import Quote
from ar_desktop.domain.late_balances import PAYMENTS, Reduction, balances
from ar_desktop.domain.lateness import Balance, LateTerms, accrue

#: The principal of a line, given what lowered it.
BalancesOf = Callable[[Iterable[Reduction]], tuple[Balance, ...]]


def split(
    reductions: Sequence[Reduction],
    due_on: dt.date,
    terms: LateTerms,
    quotes: Sequence[Quote],
    *,
    balances_of: BalancesOf,
    closed: Iterable[tuple[dt.date, int]] = (),
) -> tuple[Reduction, ...]:
    """The reductions of a line due on ``due_on``, in order of day, each payment with what of it went on
    interest (``to_interest``).

    Of a payment that is all that accrued by its day, that day included, less what was ``closed`` by then (day
    and minor units: let go, or received besides) and what earlier payments took. Money that was matched to
    something else since lowers the principal for its time, as ever. Raises ``lpr_missing`` as ``accrue``.
    """
    ordered = sorted(reductions, key=lambda item: item.day)
    if terms.regime == "E":
        return tuple(ordered)
    done = [item for item in ordered if not _counts(item, due_on)]
    closures = tuple(closed)
    for item in (item for item in ordered if _counts(item, due_on)):
        gone = sum(amount for day, amount in closures if day <= item.day)
        gone += sum(earlier.to_interest for earlier in done)
        owed = _accrued(balances_of(done), due_on, item.day, terms, quotes) - gone
        done.append(replace(item, to_interest=max(0, min(item.amount, owed))))
    return tuple(sorted(done, key=lambda item: item.day))


def _counts(item: Reduction, due_on: dt.date) -> bool:
    return item.kind in PAYMENTS and item.back_on is None and item.day > due_on


def _accrued(
    principal: Sequence[Balance], due_on: dt.date, day: dt.date, terms: LateTerms, quotes: Sequence[Quote]
) -> int:
    """What was owed for lateness when money came on a day; a late charge of that very day is reckoned on
    what the money leaves, so it is not owed yet."""
    found = accrue(principal, due_on, day, terms, quotes)
    charged = sum(part.amount for part in found.parts if not part.days and part.starts_on == day)
    return min(found.amount, sum(part.amount for part in found.parts) - charged)


def of_line(amount: int, due_on: dt.date, held: int) -> BalancesOf:
    """The principal of a line of ``amount`` of which ``held`` bears no interest."""
    return lambda reductions: balances(amount, due_on, reductions, held)
