"""Reminder ladders (催收阶梯) and the rule that says whom to chase today.

One action per customer at a time: all its overdue lines go together, at the highest rung due
whose prerequisites are met (PRODUCT.md section 2, rules 6 and 7).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ar_desktop.domain.dates import Calendar
from ar_desktop.domain.errors import ArError

#: What a rung asks the user to do.
ACTIONS = ("sms", "call", "letter", "hold", "legal")


@dataclass(frozen=True)
class Rung:
    """One step of a ladder.

    ``offset`` is in days after the due date (negative: before); ``requires`` names the action
    that must have been done for the customer before; ``minimum`` is the smallest sum worth this
    step, in minor units; ``text`` is the wording offered, with ``{fields}``.
    """

    offset: int
    action: str
    tone: str
    text: str
    requires: str = ""
    minimum: int = 0


@dataclass(frozen=True)
class Ladder:
    """Rungs in ascending order of offset; a rung's number is its place, from 1.

    ``rest_days``: after any action the same customer is left alone that long, so that catching up
    on an old debt does not climb the whole ladder in a week.
    """

    code: str
    name: str
    rungs: tuple[Rung, ...]
    rest_days: int = 7

    def __post_init__(self) -> None:
        """Refuse rungs out of order or with an unknown action (``ladder_invalid``)."""
        offsets = [rung.offset for rung in self.rungs]
        known = all(rung.action in ACTIONS for rung in self.rungs)
        if not offsets or offsets != sorted(set(offsets)) or not known:
            raise ArError("ladder_invalid", ladder=self.code)


class DueLine(NamedTuple):
    """An open due line as the ladder sees it: ``open`` in minor units, ``done`` the highest rung
    already taken (or skipped) for it, 0 for none."""

    charge: int
    customer: int
    due_on: dt.date
    open: int
    done: int = 0


@dataclass(frozen=True)
class Standing:
    """What else is known of a customer on the as-of day.

    ``last_action`` is the day of the latest done rung; ``taken`` the actions ever done while any
    of its open lines was overdue; ``unallocated`` its credit in minor units; ``muted`` means no
    reminders by the user's choice.
    """

    last_action: dt.date | None = None
    taken: frozenset[str] = frozenset()
    unallocated: int = 0
    muted: bool = False


@dataclass(frozen=True)
class Proposal:
    """One queue item: a customer, a rung (from 1) and the due lines that go with it.

    ``covered``: the customer's unallocated money pays for all of it, so the act is to allocate,
    not to write.
    """

    customer: int
    rung: int
    action: str
    charges: tuple[int, ...]
    amount: int
    covered: bool = False


@dataclass(frozen=True)
class Situation:
    """Inputs of one refresh besides the lines themselves."""

    as_of: dt.date
    calendar: Calendar = field(default_factory=Calendar)
    standings: Mapping[int, Standing] = field(default_factory=dict)


def rung_of(ladder: Ladder, due_on: dt.date, as_of: dt.date, calendar: Calendar) -> int:
    """The highest rung whose day has come, 0 for none. A rung that falls on a day off waits for
    the next working day."""
    reached = 0
    for number, rung in enumerate(ladder.rungs, start=1):
        if calendar.roll_forward(due_on + dt.timedelta(days=rung.offset)) <= as_of:
            reached = number
    return reached


def propose(ladder: Ladder, lines: Iterable[DueLine], situation: Situation) -> list[Proposal]:
    """What to do today: at most one proposal per customer, most urgent first."""
    by_customer: dict[int, list[DueLine]] = {}
    for line in lines:
        by_customer.setdefault(line.customer, []).append(line)
    reached_on = _Reached(ladder, situation)
    proposals = [_propose_one(ladder, own, situation, reached_on) for own in by_customer.values()]
    return sorted(
        (proposal for proposal in proposals if proposal),
        key=lambda proposal: (-proposal.rung, -proposal.amount, proposal.customer),
    )


class _Reached(dict[dt.date, int]):
    """The rung reached by lines of a due day, worked out once: many lines share few days."""

    def __init__(self, ladder: Ladder, situation: Situation) -> None:
        super().__init__()
        self._ladder, self._situation = ladder, situation

    def __missing__(self, due_on: dt.date) -> int:
        self[due_on] = rung_of(self._ladder, due_on, self._situation.as_of, self._situation.calendar)
        return self[due_on]


def _propose_one(
    ladder: Ladder, lines: Sequence[DueLine], situation: Situation, reached_on: Mapping[dt.date, int]
) -> Proposal | None:
    customer = lines[0].customer
    standing = situation.standings.get(customer, Standing())
    if standing.muted or _resting(ladder, standing, situation.as_of):
        return None
    reached = {line.charge: reached_on[line.due_on] for line in lines}
    for number in _candidates(lines, reached):
        joining = _joining(ladder.rungs[number - 1], lines, situation.as_of, reached)
        amount = sum(line.open for line in joining)
        if joining and _permitted(ladder.rungs[number - 1], standing.taken, amount):
            charges = tuple(sorted(line.charge for line in joining))
            covered = standing.unallocated >= amount
            return Proposal(customer, number, ladder.rungs[number - 1].action, charges, amount, covered)
    return None


def _resting(ladder: Ladder, standing: Standing, as_of: dt.date) -> bool:
    last = standing.last_action
    return last is not None and (as_of - last).days < ladder.rest_days


def _candidates(lines: Sequence[DueLine], reached: Mapping[int, int]) -> list[int]:
    """Rungs that some line has reached and not yet taken, the highest first."""
    rungs = {n for line in lines for n in range(line.done + 1, reached[line.charge] + 1)}
    return sorted(rungs, reverse=True)


def _permitted(rung: Rung, taken: frozenset[str], amount: int) -> bool:
    return (not rung.requires or rung.requires in taken) and amount >= rung.minimum


def _joining(
    rung: Rung, lines: Sequence[DueLine], as_of: dt.date, reached: Mapping[int, int]
) -> list[DueLine]:
    """The lines that go together: before the due date whatever is near it, afterwards all that is
    overdue and nothing that is not."""
    if rung.offset < 0:
        return [line for line in lines if reached[line.charge]]
    return [line for line in lines if line.due_on < as_of]
