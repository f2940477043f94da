"""The clocks of a claim, reckoned the slow way: a calendar is turned over day by day.

Written from the statutes alone: 民法典 188–204, 686–695; 诉讼时效规定 4–19; 担保制度解释 32–34.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

A_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class DaysOff:
    """Weekends and holidays; a make-up workday is a workday though it is a weekend."""

    holidays: Collection[dt.date] = ()
    makeup_workdays: Collection[dt.date] = ()

    def off(self, day: dt.date) -> bool:
        """Whether nobody works on that day."""
        if day in self.makeup_workdays:
            return False
        return day in self.holidays or day.strftime("%a") in {"Sat", "Sun"}


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def corresponding_day(start: dt.date, months: int) -> dt.date:
    """The same day so many months later; where the month has no such day, its last one (202)."""
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    day = start.day
    while not exists(year, month, day):
        day -= 1
    return dt.date(year, month, day)


def last_day(start: dt.date, months: int, calendar: DaysOff) -> dt.date:
    """The last day of a period: the corresponding day, or the first working day behind it (203)."""
    day = corresponding_day(start, months)
    while calendar.off(day):
        day += A_DAY
    return day


@dataclass(frozen=True)
class Happening:
    """``what``: demand, consent, suit, suit_closed or obstacle_gone; ``proved`` whether it counts."""

    day: dt.date
    what: str
    proved: bool = True


@dataclass
class State:
    """What the claim looks like at the end of a day."""

    counted_from: dt.date
    ends_on: dt.date | None
    revived: bool = False


def claim_ends(due_on: dt.date, happened: Sequence[Happening], as_of: dt.date, calendar: DaysOff) -> State:
    """Turn over the calendar from the due day to ``as_of`` and keep count."""
    absolute = last_day(due_on, 20 * 12, calendar)
    state = State(due_on, last_day(due_on, 36, calendar))
    by_day: dict[dt.date, list[Happening]] = {}
    for event in happened:
        by_day.setdefault(event.day, []).append(event)
    day = due_on
    while day < as_of:  # a demand on the due day itself asks for what is not overdue yet
        day += A_DAY
        for event in by_day.get(day, []):
            if event.proved:
                happens(state, event, absolute, calendar)
    return state


def happens(state: State, event: Happening, absolute: dt.date, calendar: DaysOff) -> None:
    """What one proved event does to the claim."""
    if event.day > absolute:  # 188: twenty years, whatever happens
        return
    pending = state.ends_on is None
    dead = state.ends_on is not None and event.day > state.ends_on
    if event.what == "obstacle_gone":  # 194: six months are left from the day it is gone
        if state.ends_on is not None and in_last_six_months(event.day, state.ends_on):
            six_months_later = min(last_day(event.day, 6, calendar), absolute)
            state.ends_on = max(state.ends_on, six_months_later)
    elif event.what == "suit" and not dead:  # 195 (3): nothing runs while the court has it
        state.counted_from, state.ends_on = event.day, None
    elif counts(event.what, pending=pending, dead=dead):
        state.counted_from = event.day
        state.ends_on = min(last_day(event.day, 36, calendar), absolute)
        state.revived = state.revived or dead


def counts(what: str, *, pending: bool, dead: bool) -> bool:
    """Whether it starts three new years: 195 while the claim lives, 192 once it is dead."""
    if pending:
        return what == "suit_closed"
    return what == "consent" if dead else what in {"demand", "consent", "suit_closed"}


def in_last_six_months(day: dt.date, ends_on: dt.date) -> bool:
    """Whether six months from the day reach beyond the end; one gone after the end stood before it."""
    return corresponding_day_back(ends_on, 6) < day


def corresponding_day_back(day: dt.date, months: int) -> dt.date:
    """The same day so many months earlier, or that month's last."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    number = day.day
    while not exists(year, month, number):
        number -= 1
    return dt.date(year, month, number)


def guarantee_ends(
    main_due_on: dt.date,
    calendar: DaysOff,
    months: int | None = None,
    agreed_until: dt.date | None = None,
) -> dt.date:
    """As agreed; six months where nothing was, or where the period would end before it began (692).

    An agreed last day stays where it is: 203 speaks of periods, and the earlier day is the safe one.
    """
    if agreed_until is not None and agreed_until > main_due_on:
        return agreed_until
    return last_day(main_due_on, months or 6, calendar)


def guarantor_bound(
    ends_on: dt.date, main_due_on: dt.date, claims: Mapping[str, dt.date], *, joint: bool
) -> bool:
    """693: a joint guarantor must be asked himself, for a general one the debtor must be sued, in time."""
    what_counts = ("notice", "suit_guarantor", "suit_both") if joint else ("suit", "suit_both")
    return any(main_due_on < claims[how] <= ends_on for how in what_counts if how in claims)
