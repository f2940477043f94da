"""The limitation clock (诉讼时效): the day a claim dies, and what restarts it.

Sources: 民法典 188–204; 诉讼时效规定 (2020) arts. 4–19. Three years from the day the creditor knew
the debt unpaid, which is the due day; days are counted from the day after it, so the period ends on
the corresponding calendar day (201, 202), moved behind days off (203).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ar_desktop.domain.dates import Calendar, add_months

PERIOD_MONTHS = 36
LONGEST_MONTHS = 240
SUSPENSION_MONTHS = 6
#: Days before the end at which the user is warned.
WARN_DAYS = (180, 90, 30)

#: What restarts the period from its day: the creditor's demand once it arrived (195 no. 1, 规定 8); the
#: debtor's consent by a promise, plan, confirmed statement or part payment (195 no. 2, 规定 14);
#: assignment notified (规定 17), set-off, bankruptcy claim and the like (规定 11), a request to a mediator,
#: authority or the police (规定 12, 13).
DEMAND, CONSENT, EQUIVALENT = "demand", "consent", "equivalent"
#: A suit or arbitration stops the clock on its day; it runs anew when the case is closed (195).
SUIT, SUIT_CLOSED = "suit", "suit_closed"
#: The day an obstacle of 194 ceased: the period does not end within six months after it.
SUSPENSION = "suspension"
KINDS = (DEMAND, CONSENT, EQUIVALENT, SUIT, SUIT_CLOSED, SUSPENSION)

#: How an event can be proved, the best first: signed for or in the debtor's own hand; refused by the
#: addressee; sent to the agreed address and should have arrived (规定 8); not proved.
SIGNED, REFUSED, EXPECTED, UNPROVED = "signed", "refused", "expected", "unproved"
PROOFS = (SIGNED, REFUSED, EXPECTED, UNPROVED)
#: What counts unless the user decides otherwise: a court will hardly argue about these two.
ACCEPTED = frozenset({SIGNED, REFUSED})


@dataclass(frozen=True)
class Event:
    """Something that may restart the clock. ``day`` is the day it took effect: a letter's arrival,
    not its posting. ``source`` names the record it comes from (letter, receipt, statement, plan,
    promise, manual) and ``reference`` its number, for the evidence list."""

    day: dt.date
    kind: str
    proof: str = SIGNED
    source: str = "manual"
    reference: str = ""


@dataclass(frozen=True)
class Clock:
    """One debt's clock. ``starts_on`` is the first day that counts in the running period;
    ``ends_on`` its last day, None while a suit is pending; ``last`` the event that started it, None for
    the due day itself. ``pending`` would restart it if they were proved; ``revived`` says that a consent
    after the end made a dead claim new (192, 规定 19)."""

    starts_on: dt.date
    ends_on: dt.date | None
    last: Event | None = None
    pending: tuple[Event, ...] = ()
    revived: bool = False

    def days_left(self, as_of: dt.date) -> int | None:
        """Days to the end, 0 on the last day, negative once expired; None while a suit is pending."""
        return None if self.ends_on is None else (self.ends_on - as_of).days

    def warning(self, as_of: dt.date) -> int | None:
        """The tightest warning reached (180, 90 or 30 days), 0 once expired, None for none."""
        left = self.days_left(as_of)
        if left is None:
            return None
        if left < 0:
            return 0
        return min((step for step in WARN_DAYS if left <= step), default=None)


def starts_from(due_days: Iterable[dt.date]) -> dt.date:
    """The day a debt's period is counted from: for a debt in instalments the last one's due day (189)."""
    return max(due_days)


def period_end(start: dt.date, calendar: Calendar, months: int = PERIOD_MONTHS) -> dt.date:
    """The last day of ``months`` counted from the day after ``start`` (201–203)."""
    return calendar.roll_forward(add_months(start, months))


def clock(
    due_on: dt.date,
    events: Sequence[Event],
    as_of: dt.date,
    calendar: Calendar,
    accepted: frozenset[str] = ACCEPTED,
) -> Clock:
    """The clock of a debt due on ``due_on`` as it stands on ``as_of``: events after that day are not
    known yet, events before the due day change nothing, and after the end only the debtor's consent
    helps. Nothing helps beyond twenty years (188)."""
    known = sorted((event for event in events if due_on < event.day <= as_of), key=lambda item: item.day)
    state = Clock(due_on + dt.timedelta(days=1), period_end(due_on, calendar))
    for event in known:
        if event.proof in accepted:
            state = _after(state, event, calendar)
    last_day = period_end(due_on, calendar, LONGEST_MONTHS)
    ends_on = state.ends_on and min(state.ends_on, last_day)
    since = state.last.day if state.last else due_on
    pending = tuple(item for item in known if item.proof not in accepted and item.day >= since)
    return Clock(state.starts_on, ends_on, state.last, pending, state.revived)


def _after(state: Clock, event: Event, calendar: Calendar) -> Clock:
    """The clock once an accepted event took effect."""
    if event.kind == SUSPENSION:
        return _suspended(state, event, calendar)
    late = state.ends_on is not None and event.day > state.ends_on
    if late and event.kind != CONSENT:
        return state
    if event.kind == SUIT:
        return Clock(event.day, None, event)
    if state.ends_on is None and event.kind != SUIT_CLOSED:
        return state  # the suit stands; what happens beside it moves nothing
    first = event.day + dt.timedelta(days=1)
    return Clock(first, period_end(event.day, calendar), event, revived=late or state.revived)


def _suspended(state: Clock, event: Event, calendar: Calendar) -> Clock:
    """Six months are left after the obstacle ceased, where it stood in the last six months (194)."""
    if state.ends_on is None or event.day <= add_months(state.ends_on, -SUSPENSION_MONTHS):
        return state
    ends_on = max(state.ends_on, period_end(event.day, calendar, SUSPENSION_MONTHS))
    return Clock(state.starts_on, ends_on, state.last, revived=state.revived)
