"""Promises and payment plans (付款承诺、还款计划) held against the money that came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ar_desktop.domain.dates import add_months

OPEN, KEPT, PARTLY, BROKEN, VOID = "open", "kept", "partly", "broken", "void"


@dataclass(frozen=True)
class Payment:
    """Money that came on a day, in minor units; negative where it was taken back."""

    day: dt.date
    amount: int


def promise_state(
    promised_on: dt.date, amount: int, since: dt.date, payments: Iterable[Payment], as_of: dt.date,
    before: int = 0,
) -> str:  # fmt: skip
    """What became of a promise made on ``since`` to pay ``amount`` by ``promised_on``: kept as soon as
    the money is there; after the day partly kept, or broken. What comes later is not the promise kept.
    The first ``before`` minor units fulfil what was promised with it for an earlier day."""
    last = min(promised_on, as_of)
    paid = sum(item.amount for item in payments if since <= item.day <= last) - before
    if paid >= amount:
        return KEPT
    if as_of <= promised_on:
        return OPEN
    return PARTLY if paid > 0 else BROKEN


def earlier_parts(parts: Sequence[tuple[dt.date, int]], owed: int) -> list[int]:
    """Of promises made on one day, each ``(promised_on, amount)``, what of the same word falls due
    before it (half by the 15th, the rest by the 30th), in their order. What is promised for one day, or
    comes to more than was ``owed`` that day, is the same promise said again: each stands for itself."""
    if sum(amount for _, amount in parts) > owed:
        return [0] * len(parts)
    return [sum(amount for other, amount in parts if other < day) for day, _ in parts]


@dataclass(frozen=True)
class PlanLine:
    """One instalment of a plan, in minor units."""

    due_on: dt.date
    amount: int


@dataclass(frozen=True)
class LineState:
    """An instalment with what came for it, and the day it was paid in full (None while open)."""

    line: PlanLine
    paid: int
    paid_on: dt.date | None

    @property
    def open(self) -> int:
        """What is missing, minor units."""
        return self.line.amount - self.paid


@dataclass(frozen=True)
class Watch:
    """A plan on a day. ``state`` open, kept (all is paid), void (nothing is left of its debt, every
    invoice being voided or credited) or broken: an instalment was unpaid longer
    than the grace, since ``broken_on``, and all that remains falls due (加速到期). ``due`` is what should
    have been paid by now and was not; ``next_on`` the next instalment's day."""

    lines: tuple[LineState, ...]
    state: str
    due: int
    open: int
    next_on: dt.date | None
    broken_on: dt.date | None


def watch(
    lines: Sequence[PlanLine], payments: Iterable[Payment], as_of: dt.date, grace_days: int,
    waiting: Iterable[Payment] = (),
) -> Watch:  # fmt: skip
    """Payments fill the instalments in order. A plan once broken stays broken, even where the money
    comes later, until the user agrees anew. What is ``waiting``, here but not yet put to the debt (money
    not matched, a bill in hand), pays no instalment but breaks none either."""
    known = sorted((item for item in payments if item.day <= as_of), key=lambda item: item.day)
    states = _filled(lines, known)
    broken_on = _first_break(lines, [*known, *waiting], as_of, grace_days)
    remaining = sum(item.open for item in states)
    reached = sum(item.open for item in states if item.line.due_on <= as_of)
    state = VOID if not any(line.amount for line in lines) else _state(remaining, broken_on)
    coming = [item.line.due_on for item in states if item.open and item.line.due_on > as_of]
    due = remaining if broken_on else reached
    return Watch(states, state, due, remaining, min(coming, default=None), broken_on)


def _state(remaining: int, broken_on: dt.date | None) -> str:
    if broken_on:
        return BROKEN
    return OPEN if remaining else KEPT


def accelerated(due_on: dt.date, issued_on: dt.date, broken_on: dt.date) -> dt.date:
    """The day a debt of a plan broken on ``broken_on`` is due: that day (加速到期), the debtor having lost
    the time it was given; what was due before stays so, and nothing is due before it exists."""
    return min(due_on, max(broken_on, issued_on))


def reduced(lines: Sequence[PlanLine], gone: int) -> list[PlanLine]:
    """Instalments of a debt of which ``gone`` minor units exist no more, as their invoices were voided or
    credited (红字): the last ones shrink first, what was agreed for earlier days stays."""
    kept: list[PlanLine] = []
    for line in reversed(lines):
        less = min(gone, line.amount)
        kept.insert(0, PlanLine(line.due_on, line.amount - less))
        gone -= less
    return kept


def _filled(lines: Sequence[PlanLine], payments: Sequence[Payment]) -> tuple[LineState, ...]:
    total = sum(item.amount for item in payments)
    states, before = [], 0
    for line in lines:
        paid = max(0, min(line.amount, total - before))
        paid_on = _reached_on(payments, before + line.amount) if paid == line.amount else None
        states.append(LineState(line, paid, paid_on))
        before += line.amount
    return tuple(states)


def _reached_on(payments: Sequence[Payment], amount: int) -> dt.date | None:
    """The day from which the running total stayed at ``amount`` or above."""
    day, total = None, 0
    for item in payments:
        total += item.amount
        if total < amount:
            day = None
        elif day is None:
            day = item.day
    return day


def _first_break(
    lines: Sequence[PlanLine], payments: Sequence[Payment], as_of: dt.date, grace_days: int
) -> dt.date | None:
    """The day after the grace of the first instalment that was not there in time, or the day after it on
    which what had come was taken back."""
    needed, breaks = 0, []
    for line in lines:
        needed += line.amount
        last = line.due_on + dt.timedelta(days=grace_days)
        breaks.append(_below(payments, needed, last, as_of))
    return min((day for day in breaks if day), default=None)


def _below(payments: Sequence[Payment], needed: int, last: dt.date, as_of: dt.date) -> dt.date | None:
    """The first day behind ``last`` on which less than ``needed`` was there."""
    moved = sorted({item.day for item in payments if last < item.day <= as_of})
    for day in [last, *moved] if last < as_of else ():
        if sum(item.amount for item in payments if item.day <= day) < needed:
            return max(day, last + dt.timedelta(days=1))
    return None


def spread(amount: int, count: int, first_on: dt.date, step_months: int) -> list[PlanLine]:
    """``count`` equal instalments every ``step_months`` months; the last takes what does not divide."""
    each = amount // count
    amounts = [each] * (count - 1) + [amount - each * (count - 1)]
    return [PlanLine(add_months(first_on, index * step_months), part) for index, part in enumerate(amounts)]
