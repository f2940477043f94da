"""What lateness costs, reckoned the slow way: one day after the other, in exact fractions.

Written from DOMAIN.md 1.1 and the statutes alone, without a look at ``ar_desktop.domain.lateness``, so that
the two can disagree. Amounts are minor units; rates are shares of one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

#: The rate of one day: from the number of the day overdue (1 is the first) and its date.
Rate = Callable[[int, dt.date], Fraction]

BENCHMARK_RATE = Fraction("0.0435")  # PBOC one-year loan rate, the last before the LPR (DOMAIN.md 1.1)
LPR_BEGINS = dt.date(2019, 8, 20)
ART_17_BEGINS = dt.date(2020, 9, 1)  # art. 15 of the first regulation on payments to SMEs
A_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Debt:
    """A debt of ``amount`` due on ``due_on``, and what was paid on which day."""

    amount: int
    due_on: dt.date
    paid: Mapping[dt.date, int] = field(default_factory=dict)

    def open_on(self, day: dt.date) -> int:
        """What was open at the beginning of a day: the day of payment is still a day of default."""
        return self.amount - sum(paid for when, paid in self.paid.items() if when < day)


def days_overdue(debt: Debt, as_of: dt.date) -> list[tuple[int, dt.date]]:
    """1, 2, 3 … with their dates: the first is the day after the due date, the last is ``as_of``."""
    days = []
    day = debt.due_on + A_DAY
    while day <= as_of:
        days.append((len(days) + 1, day))
        day += A_DAY
    return days


def interest(debt: Debt, as_of: dt.date, rate: Rate) -> Fraction:
    """Every day its own interest on what was open that day; no interest on interest."""
    return sum(
        (debt.open_on(day) * rate(number, day) for number, day in days_overdue(debt, as_of)),
        start=Fraction(0),
    )


def round_half_up(amount: Fraction) -> int:
    """To a whole minor unit, a half upwards."""
    return (amount + Fraction(1, 2)).__floor__()


# The rate of a day, regime by regime -----------------------------------------------------------------


def by_the_day(daily: Fraction) -> Rate:
    """A: so much a day."""
    return lambda _number, _day: daily


def by_the_year(annual: Fraction, day_count: int) -> Rate:
    """A: so much a year, a year being 360 or 365 days."""
    return lambda _number, _day: annual / day_count


def by_steps(steps: Mapping[int, Fraction], before: Fraction = Fraction(0)) -> Rate:
    """A, S16: from the n-th day overdue on another daily rate; ``before`` the first step."""

    def rate(number: int, _day: dt.date) -> Fraction:
        reached = [first for first in steps if first <= number]
        return steps[max(reached)] if reached else before

    return rate


def quoted(lpr: Mapping[dt.date, Fraction], day: dt.date) -> Fraction:
    """The one-year LPR in force on a day: the last one published; before there was any, the benchmark."""
    if day < LPR_BEGINS:
        return BENCHMARK_RATE
    return lpr[max(published for published in lpr if published <= day)]


def fixed_lpr(debt: Debt, lpr: Mapping[dt.date, Fraction], factor: Fraction, day_count: int) -> Rate:
    """B: the LPR of the day of breach, with its mark-up, for good (解释 18 IV: 违约行为发生时)."""
    at_breach = quoted(lpr, debt.due_on + A_DAY)
    return lambda _number, _day: at_breach * factor / day_count


def floating_lpr(lpr: Mapping[dt.date, Fraction], factor: Fraction, day_count: int) -> Rate:
    """B, 分段计算: every day the LPR of that day, with the mark-up."""
    return lambda _number, day: quoted(lpr, day) * factor / day_count


def art_17() -> Rate:
    """C: 0.05 % a day, and nothing of it for the days before the regulation was in force."""
    return lambda _number, day: Fraction("0.0005") if day >= ART_17_BEGINS else Fraction(0)


def loan_ceiling(lpr: Mapping[dt.date, Fraction], contract_on: dt.date) -> Fraction:
    """D: four times the LPR of the day the contract was made, a year (民间借贷规定 25, 28, 29)."""
    return 4 * quoted(lpr, contract_on)


def loan(
    debt: Debt,
    lpr: Mapping[dt.date, Fraction],
    contract_on: dt.date,
    agreed: Fraction | None,
    day_count: int,
) -> Rate:
    """D: what was agreed, or the LPR of the first day of default; never above the ceiling."""
    wanted = quoted(lpr, debt.due_on + A_DAY) if agreed is None else agreed
    return by_the_year(min(wanted, loan_ceiling(lpr, contract_on)), day_count)


def after_judgment() -> Rate:
    """E: 0.0175 % a day on the adjudged debt; what is paid goes to the debt first (法释〔2014〕8号 1, 4)."""
    return by_the_day(Fraction("0.000175"))


# Late charges and caps -------------------------------------------------------------------------------


def late_charges(debt: Debt, as_of: dt.date, after_days: int, share: Fraction, *, each: bool) -> int:
    """S15: a share of what is still open when so many days overdue are full, once or every time again.

    Who pays on the very day does not bear it: the clause leaves that open, so it is read for the debtor. Each
    charge is a line of its own, rounded.
    """
    return sum(
        (
            round_half_up(debt.open_on(day + A_DAY) * share)
            for number, day in days_overdue(debt, as_of)
            if number == after_days or (each and number % after_days == 0)
        )
    )


def capped(owed: int, debt: Debt, share: Fraction) -> int:
    """No more than the agreed share of the principal the debtor was late with."""
    return min(owed, round_half_up(debt.open_on(debt.due_on + A_DAY) * share))
