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
#: debtor's consent by a promise, plan or part payment (195 no. 2, 规定 14); assignment notified (规定 17),
#: bankruptcy claim and the like (规定 11), a request to a mediator, authority or the police (规定 12, 13).
DEMAND, CONSENT, EQUIVALENT = "demand", "consent", "equivalent"
#: Sources of money that came: in time a part payment is consent to the whole (规定 14); once the debt is
#: dead it is only that part performed, and says nothing of the rest (192 II).
PART_PAYMENTS = frozenset({"receipt", "recovery"})
#: The debtor confirmed the sum without saying that it will pay, as on a sealed statement: it helps
#: while the period runs, but is no consent to pay a debt that is dead (192, 规定 19).
ACKNOWLEDGED = "acknowledged"
#: A suit or arbitration stops the clock on its day; it runs anew when the case is closed (195).
SUIT, SUIT_CLOSED = "suit", "suit_closed"
#: The day an obstacle of 194 ceased: the period does not end within six months after it.
SUSPENSION = "suspension"
KINDS = (DEMAND, CONSENT, ACKNOWLEDGED, EQUIVALENT, SUIT, SUIT_CLOSED, SUSPENSION)

#: How an event can be proved, the best first: signed for or in the debtor's own hand; refused by the
#: addressee; sent to the agreed address and should have arrived (规定 8); not proved.
SIGNED, REFUSED, EXPECTED, UNPROVED = "signed", "refused", "expected", "unproved"
PROOFS = (SIGNED, REFUSED, EXPECTED, UNPROVED)
#: What counts unless the user decides otherwise: a court will hardly argue about these two.
ACCEPTED = frozenset({SIGNED, REFUSED})

#: What an event did: restarted the period, stopped it (suit), prolonged it (obstacle), made a dead claim
#: new; came before the due day, came too late, waits for proof, or changed nothing.
RESTARTED, STOPPED, PROLONGED, REVIVED = "restarted", "stopped", "prolonged", "revived"
EARLY, LATE, WAITING, IDLE = "early", "late", "waiting", "idle"


@dataclass(frozen=True)
class Event:
    """Something that may restart the clock. ``day`` is the day it took effect: a letter's arrival,
    not its posting. ``source`` names the record it comes from (letter, receipt, statement, plan,
    promise, recovery, manual), ``reference`` its number and ``key`` its id, for the evidence list."""

    day: dt.date
    kind: str
    proof: str = SIGNED
    source: str = "manual"
    reference: str = ""
    key: int = 0


@dataclass(frozen=True)
class Step:
    """An event, what it did, and the last day of the period after it (None while a suit is pending)."""

    event: Event
    effect: str
    ends_on: dt.date | None


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
    helps, of which a part payment alone is none. Nothing helps beyond twenty years (188)."""
    known = _known(events, as_of)
    state = Clock(due_on + dt.timedelta(days=1), period_end(due_on, calendar))
    last_day = period_end(due_on, calendar, LONGEST_MONTHS)
    for event in known:
        if event.proof in accepted and due_on < event.day:
            state = _capped(_after(state, event, calendar), last_day)
    since = state.last.day if state.last else due_on
    waiting = [item for item in known if item.proof not in accepted and item.day > since]
    pending = tuple(
        item for item in waiting if _capped(_after(state, item, calendar), last_day).ends_on != state.ends_on
    )
    return Clock(state.starts_on, state.ends_on, state.last, pending, state.revived)


def trace(
    due_on: dt.date,
    events: Sequence[Event],
    as_of: dt.date,
    calendar: Calendar,
    accepted: frozenset[str] = ACCEPTED,
) -> list[Step]:
    """The events up to ``as_of`` in their order, each with what it did to the clock."""
    state = Clock(due_on + dt.timedelta(days=1), period_end(due_on, calendar))
    last_day = period_end(due_on, calendar, LONGEST_MONTHS)
    steps = []
    for event in _known(events, as_of):
        if event.day <= due_on or event.proof not in accepted:
            effect = EARLY if event.day <= due_on else WAITING
        else:
            before, state = state, _capped(_after(state, event, calendar), last_day)
            effect = _effect(before, state, event)
        steps.append(Step(event, effect, state.ends_on))
    return steps


def _known(events: Sequence[Event], as_of: dt.date) -> list[Event]:
    return sorted((event for event in events if event.day <= as_of), key=lambda item: item.day)


def _effect(before: Clock, after: Clock, event: Event) -> str:
    if after == before:
        late = before.ends_on is not None and event.day > before.ends_on
        return LATE if late else IDLE
    if after.ends_on is None:
        return STOPPED
    if event.kind == SUSPENSION:
        return PROLONGED
    return REVIVED if after.revived and not before.revived else RESTARTED


def _capped(state: Clock, last_day: dt.date) -> Clock:
    """Twenty years after the due day the courts protect no more (188)."""
    if state.ends_on is None or state.ends_on <= last_day:
        return state
    return Clock(state.starts_on, last_day, state.last, revived=state.revived)


def _after(state: Clock, event: Event, calendar: Calendar) -> Clock:
    """The clock once an accepted event took effect."""
    if event.kind == SUSPENSION:
        return _suspended(state, event, calendar)
    late = state.ends_on is not None and event.day > state.ends_on
    if late and (event.kind != CONSENT or event.source in PART_PAYMENTS):
        return state
    if event.kind == SUIT:
        return Clock(event.day, None, event, revived=state.revived)
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
