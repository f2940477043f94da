"""When a customer gets its statement of account, and how one that went out stands (S33, S39)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ar_desktop.domain.errors import ArError

#: How often a customer gets a statement; ``off`` is never unasked.
RHYTHMS = ("monthly", "quarterly", "off")
#: What a customer answered, and that it did.
ANSWERS = ("agreed", "differs")
_MONTHS = {"monthly": 1, "quarterly": 3}


class Period(NamedTuple):
    """First and last day of a statement, both included."""

    since: dt.date
    until: dt.date


@dataclass(frozen=True)
class Cycle:
    """The rhythm of a book: a customer's own, else its class's, else ``usual``; and after how many
    days without an answer a statement counts as met with silence.

    ``classes`` by grade, ``customers`` by key.
    """

    usual: str = "monthly"
    classes: Mapping[str, str] = field(default_factory=dict)
    customers: Mapping[int, str] = field(default_factory=dict)
    silent_days: int = 15

    def __post_init__(self) -> None:
        """Refuse a rhythm nobody knows (``rhythm_unknown``) and impossible days (``silent_days_wrong``)."""
        for rhythm in (self.usual, *self.classes.values(), *self.customers.values()):
            if rhythm not in RHYTHMS:
                raise ArError("rhythm_unknown", rhythm=rhythm)
        if not 1 <= self.silent_days <= 365:
            raise ArError("silent_days_wrong", days=self.silent_days)

    @property
    def used(self) -> set[str]:
        """Every rhythm somebody may have."""
        return {self.usual, *self.classes.values(), *self.customers.values()}

    def of(self, customer: int, grade: str) -> str:
        """The rhythm of one customer."""
        return self.customers.get(customer) or self.classes.get(grade) or self.usual


def last_period(rhythm: str, as_of: dt.date) -> Period | None:
    """The latest whole calendar month or quarter that ended before ``as_of``; None for ``off``."""
    months = _MONTHS.get(rhythm)
    if months is None:
        return None
    begun = (as_of.month - 1) // months * months
    until = dt.date(as_of.year, begun + 1, 1) - dt.timedelta(days=1)
    return Period(dt.date(until.year, until.month - months + 1, 1), until)


@dataclass(frozen=True)
class Fate:
    """What happened to a statement since ``made_on``: answered ``answer`` on ``answered_on``, withdrawn
    on ``voided_on``, followed by another for the same customer, currency and period on ``newer_on``."""

    made_on: dt.date
    answer: str = ""
    answered_on: dt.date | None = None
    voided_on: dt.date | None = None
    newer_on: dt.date | None = None


def standing(fate: Fate, as_of: dt.date, silent_days: int) -> str:
    """How a statement stands on a day: ``voided``, ``agreed``, ``differs``, ``superseded``, ``silent`` or
    ``sent``. What was answered stays answered though a newer one was made: the answer is evidence."""
    if fate.voided_on and fate.voided_on <= as_of:
        return "voided"
    if fate.answered_on and fate.answered_on <= as_of:
        return fate.answer
    if fate.newer_on and fate.newer_on <= as_of:
        return "superseded"
    return "silent" if (as_of - fate.made_on).days > silent_days else "sent"


def require_answer(fate: Fate, answer: str, on: dt.date, promised_on: dt.date | None) -> None:
    """Refuse an answer that cannot be: ``already_voided``, ``answer_unknown``, ``answer_before_sending``,
    or a promise to pay before the day it was given (``promise_before_answer``)."""
    if fate.voided_on:
        raise ArError("statement_voided")
    if answer not in ANSWERS:
        raise ArError("answer_unknown", answer=answer)
    if on < fate.made_on:
        raise ArError("answer_before_sending", day=on.isoformat(), made=fate.made_on.isoformat())
    if promised_on and promised_on < on:
        raise ArError("promise_before_answer", day=promised_on.isoformat(), answered=on.isoformat())
