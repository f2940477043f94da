"""The guarantee period (保证期间): a deadline that nothing stops, restarts or extends.

Sources: 民法典 686–695; 担保制度解释 arts. 32–34. An expired period frees the guarantor, and a notice
signed later does not bind him again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.dates import Calendar, add_months

#: 一般保证: the guarantor pays only after the debtor was sued in vain; 连带责任保证: at once.
GENERAL, JOINT, UNCLEAR = "general", "joint", "unclear"
KINDS = (GENERAL, JOINT, UNCLEAR)
#: Where no period, or an unclear one ("until all is paid"), was agreed: six months (692 II, 解释 32).
DEFAULT_MONTHS = 6
WARN_DAYS = (60, 30, 7)
#: What keeps the right: a claim made against the guarantor, or the debtor sued or taken to arbitration.
NOTICE, SUIT = "notice", "suit"


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
    """Whether the right was kept in time: by a claim against a joint guarantor, but only by a suit
    against the debtor where the guarantee is general (693)."""
    if guarantee.claimed_on is None or guarantee.claimed_on > ends_on(guarantee, calendar):
        return False
    return guarantee.claim == SUIT or effective_kind(guarantee.kind) == JOINT


def warning(guarantee: Guarantee, as_of: dt.date, calendar: Calendar) -> int | None:
    """The tightest warning reached (60, 30 or 7 days), 0 once expired; None for none, or once kept."""
    if keeps(guarantee, calendar):
        return None
    left = (ends_on(guarantee, calendar) - as_of).days
    return 0 if left < 0 else min((step for step in WARN_DAYS if left <= step), default=None)
