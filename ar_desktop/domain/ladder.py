"""Reminder ladders (催收阶梯) and the rule that says whom to chase today.

One action per customer at a time: all its overdue lines go together, at the highest rung due
whose prerequisites are met (PRODUCT.md section 2, rules 6 and 7).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ar_desktop.domain.dates import Calendar, add_months
from ar_desktop.domain.errors import ArError

#: What a rung asks the user to do, from the mildest to the hardest.
ACTIONS = ("sms", "wechat", "email", "call", "statement", "visit", "letter", "hold", "legal", "agency")
#: The day a rung counts from: the due day, the invoice, the delivery of the goods, the middle of the term,
#: the end of the month of the due day, or the day the rung before was done.
BASES = ("due", "invoice", "delivery", "middle", "month_end", "last")


@dataclass(frozen=True)
class Rung:
    """One step of a ladder.

    ``offset`` is in days after the day of ``basis`` (negative: before); ``requires`` names the action
    that must have been done for the customer before; ``minimum`` is the smallest sum worth this
    step, in minor units; ``text`` is the wording offered, with ``{fields}``. ``key`` names the rung for
    good, whatever its place; ``letter`` is the kind of document it asks for; ``role`` who does it
    (empty: the customer's owner); after ``repeat`` days the same rung comes again (0: never);
    ``weekdays`` (0 is Monday) are the only days it may fall on, holidays aside; without them working days.
    """

    offset: int
    action: str
    tone: str
    text: str
    requires: str = ""
    minimum: int = 0
    key: str = ""
    basis: str = "due"
    letter: str = ""
    role: str = ""
    repeat: int = 0
    weekdays: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ladder:
    """Rungs in the order they are climbed; a rung's number is its place, from 1.

    ``rest_days``: after any action the same customer is left alone that long, so that catching up
    on an old debt does not climb the whole ladder in a week.
    """

    code: str
    name: str
    rungs: tuple[Rung, ...]
    rest_days: int = 7

    def __post_init__(self) -> None:
        """Refuse rungs out of order, doubled, or of an unknown kind (``ladder_invalid``)."""
        known = all(_known(rung) for rung in self.rungs)
        keys = [rung.key for rung in self.rungs if rung.key]
        if not self.rungs or not known or not self._ascend() or len(keys) != len(set(keys)):
            raise ArError("ladder_invalid", ladder=self.code)

    def _ascend(self) -> bool:
        """Whether rungs of the same basis come in the order of their days."""
        for basis in BASES[:-1]:  # days since the last action start anew at each rung
            offsets = [rung.offset for rung in self.rungs if rung.basis == basis]
            if offsets != sorted(set(offsets)):
                return False
        return self.rungs[0].basis != "last"

    def place(self, key: str) -> int:
        """The number of the rung with that key, 0 for none."""
        return next((number for number, rung in enumerate(self.rungs, 1) if key and rung.key == key), 0)


def _known(rung: Rung) -> bool:
    days = set(rung.weekdays) <= set(range(7)) and rung.repeat >= 0
    return rung.action in ACTIONS and rung.basis in BASES and days


class DueLine(NamedTuple):
    """An open due line as the ladder sees it: ``open`` in minor units, ``done`` the highest rung
    already taken (or skipped) for it, 0 for none, and ``done_on`` its day. ``ladder`` is the code of
    its ladder, empty for the book's. A day of invoice or delivery that is not known is the due day's
    and the invoice's."""

    charge: int
    customer: int
    due_on: dt.date
    open: int
    done: int = 0
    done_on: dt.date | None = None
    issued_on: dt.date | None = None
    delivered_on: dt.date | None = None
    ladder: str = ""


@dataclass(frozen=True)
class Standing:
    """What else is known of a customer on the as-of day.

    ``last_action`` is the day of the latest done rung; ``taken`` the actions ever done while any
    of its open lines was overdue; ``unallocated`` its credit in minor units; ``muted`` means no
    reminders by the user's choice. ``given_until``: the last day the latest demand gave it to pay.
    """

    last_action: dt.date | None = None
    taken: frozenset[str] = frozenset()
    unallocated: int = 0
    muted: bool = False
    given_until: dt.date | None = None


@dataclass(frozen=True)
class Proposal:
    """One queue item: a customer, a rung (from 1) of a ladder and the due lines that go with it.

    ``covered``: the customer's unallocated money pays for all of it, so the act is to allocate,
    not to write.
    """

    customer: int
    rung: int
    action: str
    charges: tuple[int, ...]
    amount: int
    covered: bool = False
    ladder: str = ""
    step: str = ""


@dataclass(frozen=True)
class Situation:
    """Inputs of one refresh besides the lines themselves; ``ladders`` by code, of lines that do not
    follow the book's."""

    as_of: dt.date
    calendar: Calendar = field(default_factory=Calendar)
    standings: Mapping[int, Standing] = field(default_factory=dict)
    ladders: Mapping[str, Ladder] = field(default_factory=dict)


#: Bases of what is said before the due day, that it may be paid in time.
_AHEAD_OF_DUE = frozenset({"due", "middle"})


def rung_day(rung: Rung, line: DueLine, calendar: Calendar) -> dt.date | None:
    """The day a rung comes for a line; None where it counts from an action that was not done. One that
    falls on a day off waits for the next day it may fall on; a word before the due day that would wait till
    that day comes on the last it may fall on before."""
    basis = _basis_day(rung.basis, line)
    if basis is None:
        return None
    wanted = basis + dt.timedelta(days=rung.offset)
    day = _permitted_day(rung, wanted, calendar)
    if rung.basis in _AHEAD_OF_DUE and wanted < line.due_on <= day:
        return _permitted_day(rung, wanted, calendar, -1)
    return day


def latest_due(rung: Rung, as_of: dt.date, calendar: Calendar) -> dt.date:
    """The last due day of a line that a rung counted from due days may have come for by a day: a word that
    would fall into days off ahead comes before them."""
    day = as_of
    while rung.offset < 0 and not _may_fall(rung, day + dt.timedelta(days=1), calendar):
        day += dt.timedelta(days=1)
    return day - dt.timedelta(days=rung.offset)


def _permitted_day(rung: Rung, day: dt.date, calendar: Calendar, step: int = 1) -> dt.date:
    """That day, or the next a rung may fall on, ``step`` -1 the last before. A chosen Saturday counts though
    offices are closed."""
    while not _may_fall(rung, day, calendar):
        day += dt.timedelta(days=step)
    return day


def _may_fall(rung: Rung, day: dt.date, calendar: Calendar) -> bool:
    if rung.weekdays:
        return day.weekday() in rung.weekdays and day not in calendar.holidays
    return calendar.is_workday(day)


def _basis_day(basis: str, line: DueLine) -> dt.date | None:
    issued = line.issued_on or line.due_on
    match basis:
        case "invoice":
            return issued
        case "delivery":
            return line.delivered_on or issued
        case "middle":
            return issued + (line.due_on - issued) // 2
        case "month_end":
            return add_months(line.due_on.replace(day=1), 1) - dt.timedelta(days=1)
        case "last":
            return line.done_on
    return line.due_on


def come(ladder: Ladder, line: DueLine, as_of: dt.date, calendar: Calendar) -> tuple[int, ...]:
    """The rungs whose day has come. One counted from the last action needs the rung before it to be the one
    done."""
    found = []
    for number, rung in enumerate(ladder.rungs, start=1):
        if rung.basis == "last" and line.done != number - 1:
            continue
        day = rung_day(rung, line, calendar)
        if day is not None and day <= as_of:
            found.append(number)
    return tuple(found)


def propose(ladder: Ladder, lines: Iterable[DueLine], situation: Situation) -> list[Proposal]:
    """What to do today: at most one proposal per customer, most urgent first. ``ladder`` is the book's;
    lines may name another of ``situation.ladders``."""
    by_customer: dict[int, list[DueLine]] = {}
    for line in lines:
        by_customer.setdefault(line.customer, []).append(line)
    seen = _Come(situation)
    proposals = [_propose_one(ladder, own, situation, seen) for own in by_customer.values()]
    return sorted(
        (proposal for proposal in proposals if proposal),
        key=lambda proposal: (-ACTIONS.index(proposal.action), -proposal.rung, -proposal.amount,
                              proposal.customer),
    )  # fmt: skip


class _Come:
    """The rungs that have come for lines with the same days, worked out once: many lines share few days."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._known: dict[tuple[object, ...], tuple[int, ...]] = {}
        self._only_due: dict[str, bool] = {}

    def of(self, ladder: Ladder, line: DueLine) -> tuple[int, ...]:
        """The rungs of its ladder that have come for a line."""
        code = ladder.code
        if code not in self._only_due:
            self._only_due[code] = all(rung.basis in {"due", "month_end"} for rung in ladder.rungs)
        key = (code, line.due_on) if self._only_due[code] else (code, *line[2:3], *line[4:])
        if key not in self._known:
            self._known[key] = come(ladder, line, self._situation.as_of, self._situation.calendar)
        return self._known[key]


def _propose_one(
    ladder: Ladder, lines: Sequence[DueLine], situation: Situation, seen: _Come
) -> Proposal | None:
    standing = situation.standings.get(lines[0].customer, Standing())
    if standing.muted:
        return None
    groups: dict[str, list[DueLine]] = {}
    for line in lines:
        groups.setdefault(line.ladder, []).append(line)
    found = [
        _on_ladder(situation.ladders.get(code, ladder), own, lines, situation, seen)
        for code, own in groups.items()
    ]
    proposals = [item for item in found if item]
    return max(proposals, key=lambda item: (ACTIONS.index(item.action), item.amount), default=None)


def _on_ladder(
    ladder: Ladder, own: Sequence[DueLine], lines: Sequence[DueLine], situation: Situation, seen: _Come
) -> Proposal | None:
    """The proposal for the lines of one ladder; whatever else is overdue goes with it."""
    customer = own[0].customer
    standing = situation.standings.get(customer, Standing())
    if _resting(ladder, standing, situation.as_of):
        return None
    rungs = {line.charge: seen.of(ladder, line) for line in own}
    for number in _candidates(ladder, own, rungs, situation):
        rung = ladder.rungs[number - 1]
        joining = _joining(ladder, number, lines, rungs, situation)
        amount = sum(line.open for line in joining)
        if joining and _permitted(rung, standing.taken, amount):
            charges = tuple(sorted(line.charge for line in joining))
            covered = standing.unallocated >= amount
            return Proposal(customer, number, rung.action, charges, amount, covered, ladder.code, rung.key)
    return None


def _resting(ladder: Ladder, standing: Standing, as_of: dt.date) -> bool:
    """Whether it is left alone: in the days of rest after an act and the time a demand gave it to pay."""
    last, given = standing.last_action, standing.given_until
    rests = last is not None and (as_of - last).days < ladder.rest_days
    return rests or (given is not None and as_of <= given)


def _candidates(
    ladder: Ladder, lines: Sequence[DueLine], rungs: Mapping[int, tuple[int, ...]], situation: Situation
) -> list[int]:
    """Rungs that have come for some line which has not climbed so far, or that come again, the highest
    first."""
    found = {number for line in lines for number in rungs[line.charge] if number > line.done}
    found |= {line.done for line in lines if _again(ladder, line, situation)}
    return sorted(found, reverse=True)


def _again(ladder: Ladder, line: DueLine, situation: Situation) -> bool:
    """Whether the rung done last is due once more, on a day it may fall on."""
    if not 0 < line.done <= len(ladder.rungs) or line.done_on is None:
        return False
    rung = ladder.rungs[line.done - 1]
    day = line.done_on + dt.timedelta(days=rung.repeat)
    return rung.repeat > 0 and _permitted_day(rung, day, situation.calendar) <= situation.as_of


def _permitted(rung: Rung, taken: frozenset[str], amount: int) -> bool:
    return (not rung.requires or rung.requires in taken) and amount >= rung.minimum


def _joining(
    ladder: Ladder,
    number: int,
    lines: Sequence[DueLine],
    rungs: Mapping[int, tuple[int, ...]],
    situation: Situation,
) -> list[DueLine]:
    """The lines that go together: all that is overdue. A rung that speaks of what is not due yet takes along
    what has come to it, and leaves out what it was said of before or was chased harder."""
    as_of = situation.as_of
    if not early(ladder, number):
        return [line for line in lines if line.due_on < as_of]
    own = _spoken(ladder, number)
    return [
        line
        for line in lines
        if (line.due_on < as_of or own in rungs.get(line.charge, ()))
        and (line.done < number or _again(ladder, line, situation))
    ]


def standing_for(
    ladder: Ladder, number: int, lines: Sequence[DueLine], situation: Situation, default: Ladder | None = None
) -> set[int]:
    """The due lines of a customer an open item of that rung stands for today, as keys. ``default`` is the
    book's ladder, where that is another one."""
    seen, rungs = _Come(situation), {}
    for line in lines if early(ladder, number) else ():
        if situation.ladders.get(line.ladder, default or ladder).code == ladder.code:
            rungs[line.charge] = seen.of(ladder, line)
    return {line.charge for line in _joining(ladder, number, lines, rungs, situation)}


def early(ladder: Ladder, number: int) -> bool:
    """Whether a rung speaks of what is not due yet too; one that follows the last action as the rung it
    follows."""
    rung = ladder.rungs[_spoken(ladder, number) - 1]
    return rung.basis in {"invoice", "delivery", "middle"} or rung.offset <= 0


def _spoken(ladder: Ladder, number: int) -> int:
    """The rung whose day says which debts not due yet go along."""
    while ladder.rungs[number - 1].basis == "last":
        number -= 1
    return number
