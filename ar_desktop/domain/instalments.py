"""A plan of instalments agreed for one invoice: shares, fixed amounts, and the rest (S17)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY, format_amount, round_half_up


@dataclass(frozen=True)
class Portion:
    """What one line of a plan takes: a ``share`` of one, an ``amount`` in minor units, or, with neither,
    what the other lines leave."""

    share: Decimal | None = None
    amount: int | None = None

    @property
    def is_rest(self) -> bool:
        """Whether it takes what is left."""
        return self.share is None and self.amount is None


@dataclass(frozen=True)
class PlanLine:
    """One line of a plan: when, how much of the invoice, and what it is called."""

    due_on: dt.date
    portion: Portion = Portion()
    label: str = ""


def portions(total: int, plan: Sequence[Portion], currency: str = BASE_CURRENCY) -> list[int]:
    """``total`` minor units by the plan, exact: a line without share or amount takes the rest, and where
    the shares make one whole the last takes what rounding leaves.

    Raises ``plan_two_rests``, ``plan_differs`` with both sums, or ``plan_line_empty`` with the line
    that would take nothing or less.
    """
    found = [_taken(total, part) for part in plan]
    rests = [place for place, part in enumerate(plan) if part.is_rest]
    if len(rests) > 1:
        raise ArError("plan_two_rests")
    shares = [part.share for part in plan if part.share is not None]
    if rests:
        found[rests[0]] = total - sum(found)
    elif len(shares) == len(plan) and sum(shares) == 1:
        found[-1] = total - sum(found[:-1])
    _check(total, found, currency)
    return found


def _taken(total: int, part: Portion) -> int:
    return round_half_up(total * part.share) if part.share is not None else part.amount or 0


def _check(total: int, found: list[int], currency: str) -> None:
    for place, amount in enumerate(found, start=1):
        if amount <= 0:
            raise ArError("plan_line_empty", line=place, amount=format_amount(amount, currency))
    if sum(found) != total:
        facts = {"planned": format_amount(sum(found), currency), "amount": format_amount(total, currency)}
        raise ArError("plan_differs", **facts)
