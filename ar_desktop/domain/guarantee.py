"""The guarantee period (保证期间): a deadline that nothing stops, restarts or extends.

Sources: 民法典 686–695; 担保制度解释 arts. 32–34. An expired period frees the guarantor, and a notice
signed later does not bind him again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain import limitation
from ar_desktop.domain.dates import Calendar, add_months

#: 一般保证: the guarantor pays only after the debtor was sued in vain; 连带责任保证: at once.
GENERAL, JOINT, UNCLEAR = "general", "joint", "unclear"
#: Where no period, or an unclear one ("until all is paid"), was agreed: six months (692 II, 解释 32).
DEFAULT_MONTHS = 6
WARN_DAYS = (60, 30, 7)
#: What was done in the period: the guarantor asked to pay; the debtor sued or taken to arbitration (or a
#: notarised debt brought to enforcement, 解释 27); the guarantor sued alone; both sued together.
NOTICE, SUIT, SUIT_GUARANTOR, SUIT_BOTH = "notice", "suit", "suit_guarantor", "suit_both"
CLAIMS = (NOTICE, SUIT, SUIT_GUARANTOR, SUIT_BOTH)
#: Who answers "at once" must be asked himself; who answers only after the debtor needs the debtor sued.
_KEEPS = {JOINT: {NOTICE, SUIT_GUARANTOR, SUIT_BOTH}, GENERAL: {SUIT, SUIT_BOTH}}


@dataclass(frozen=True)
class Guarantee:
    """A guarantee as agreed. ``agreed_until`` is the last day of the agreed period, or ``months`` its
    length after the main debt fell due; neither for none agreed. ``claimed_on`` and ``claim`` say when
    and how the right was kept."""

    kind: str
    main_due_on: dt.date
    months: int | None = None
    agreed_until: dt.date | None = None
    claimed_on: dt.date | None = None
    claim: str = ""


def effective_kind(kind: str) -> str:
    """An unclear guarantee is a general one (686 II)."""
    return GENERAL if kind == UNCLEAR else kind


def ends_on(guarantee: Guarantee, calendar: Calendar) -> dt.date:
    """The last day of the period. A period agreed to end no later than the main debt falls due counts
    as none agreed (692 II)."""
    due = guarantee.main_due_on
    if guarantee.agreed_until and guarantee.agreed_until > due:
        return guarantee.agreed_until
    return calendar.roll_forward(add_months(due, guarantee.months or DEFAULT_MONTHS))


def keeps(guarantee: Guarantee, calendar: Calendar) -> bool:
    """Whether the right was kept in time. Of a joint guarantor only by claiming from him: a suit
    against the debtor alone does not reach him (693 II); of a general one only by suing the debtor, and
    a suit against the guarantor alone is dismissed (693 I, 解释 26). A claim before the main debt fell
    due does not count: the period had not begun."""
    on = guarantee.claimed_on
    if on is None or not guarantee.main_due_on < on <= ends_on(guarantee, calendar):
        return False
    return guarantee.claim in _KEEPS[effective_kind(guarantee.kind)]


def runs(guarantee: Guarantee, calendar: Calendar) -> tuple[dt.date, dt.date | None]:
    """First and last day of what runs now: the guarantee period, or, once the right was kept, the three
    years of limitation from the claim on a joint guarantor (694 II). None while a suit goes on, and for
    a general guarantor, whose limitation waits for the enforcement against the debtor (694 I, 解释 28)."""
    if not keeps(guarantee, calendar):
        return guarantee.main_due_on + dt.timedelta(days=1), ends_on(guarantee, calendar)
    assert guarantee.claimed_on is not None
    first = guarantee.claimed_on + dt.timedelta(days=1)
    if guarantee.claim != NOTICE:
        return first, None
    return first, limitation.period_end(guarantee.claimed_on, calendar)


def warning(guarantee: Guarantee, as_of: dt.date, calendar: Calendar) -> int | None:
    """The tightest warning reached, 0 once expired, None for none: 60, 30 or 7 days before the period
    ends; once the right was kept, those of limitation."""
    steps = limitation.WARN_DAYS if keeps(guarantee, calendar) else WARN_DAYS
    _, last = runs(guarantee, calendar)
    if last is None:
        return None
    left = (last - as_of).days
    return 0 if left < 0 else min((step for step in steps if left <= step), default=None)
