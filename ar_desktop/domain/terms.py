"""Payment terms as data: when which part of an invoice is due, and why (DOMAIN.md 3.2, S13, S17).

A due date explains itself: every planned line carries the code and facts of its sentence.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from decimal import Decimal
from typing import Any

from ar_desktop.domain.dates import Calendar, add_months
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.instalments import Portion, portions

#: What the days of a term are counted from.
EVENTS = ("issued", "delivered", "received", "accepted")
KINDS = ("net", "month_end", "day_of_month", "instalments")
SHIFTS = ("none", "next", "previous")
#: What an early-payment discount is taken of.
BASES = ("whole", "net")


@dataclass(frozen=True)
class Discount:
    """Early-payment discount, such as 2/10: ``rate`` (a share of one) off when paid within ``days``
    of the invoice date, the last day included. ``base``: of the whole amount, or of the net amount
    without VAT. ``in_part``: a part paid in time earns its share; else only paying all of it does."""

    rate: Decimal
    days: int
    base: str = "whole"
    in_part: bool = False

    def __post_init__(self) -> None:
        """Refuse a discount that is none, or everything (``discount_invalid``)."""
        if not 0 < self.rate < 1 or self.days < 0 or self.base not in BASES:
            raise ArError("discount_invalid", rate=self.rate, days=self.days)


@dataclass(frozen=True)
class Part:
    """One instalment: ``share`` of one, or a fixed ``amount`` in minor units where ``share`` is None, or,
    with neither, what the others leave; due ``days`` after ``event``."""

    label: str
    share: Decimal | None
    days: int = 0
    event: str = "issued"
    amount: int = 0

    @property
    def portion(self) -> Portion:
        """What it takes of an invoice."""
        return Portion(self.share, (self.amount or None) if self.share is None else None)


@dataclass(frozen=True)
class Terms:
    """How an invoice falls due.

    ``kind`` net: ``days`` after ``event`` (货到付款 is 0 days after delivery, 款到发货 0 after issue,
    票到N天 N after receipt, 验收后N天 N after acceptance); month_end: ``days`` after the end of the
    event's month (月结N天); day_of_month: on ``day`` of the month ``months`` later (次月D日);
    instalments: by ``parts``. ``shift`` moves a due day that is no working day: none (agreed dates
    bind, the default), next, previous.
    """

    kind: str = "net"
    days: int = 30
    event: str = "issued"
    day: int = 0
    months: int = 1
    parts: tuple[Part, ...] = ()
    discount: Discount | None = None
    shift: str = "none"

    def __post_init__(self) -> None:
        """Refuse terms that name no day (``terms_invalid``)."""
        events = {self.event, *(part.event for part in self.parts)}
        known = self.kind in KINDS and self.shift in SHIFTS and events <= set(EVENTS)
        dated = self.kind != "day_of_month" or (1 <= self.day <= 31 and self.months >= 0)
        if not known or not dated or self.days < 0 or (self.kind == "instalments") != bool(self.parts):
            raise ArError("terms_invalid", kind=self.kind)


@dataclass(frozen=True)
class Events:
    """The days an invoice's terms may count from; None while they have not happened."""

    issued: dt.date
    delivered: dt.date | None = None
    received: dt.date | None = None
    accepted: dt.date | None = None


@dataclass(frozen=True)
class PlannedLine:
    """One due line: ``code`` and ``facts`` of the sentence that explains it; ``provisional`` while
    the event it counts from has not happened and the invoice date stands in. Of the facts ``counted`` is
    the day the terms come to, ``floor`` that day or the invoice date before which nothing is due;
    ``due_on`` is another day than ``floor`` where it was moved off a holiday."""

    due_on: dt.date
    amount: int
    label: str
    code: str
    facts: dict[str, Any] = field(default_factory=dict)
    provisional: bool = False


def shifted(terms: Terms, shift: str) -> Terms:
    """``terms`` under a book's rule for days that are no working days, unless they have their own."""
    return terms if terms.shift != "none" or shift == "none" else replace(terms, shift=shift)


def plan(terms: Terms, amount: int, events: Events, calendar: Calendar) -> list[PlannedLine]:
    """The due lines of an invoice of ``amount`` minor units, in order; their sum is the amount."""
    if terms.kind != "instalments":
        return [_line(terms, amount, events, calendar)]
    lines = []
    for part, portion in zip(terms.parts, split(amount, terms.parts), strict=True):
        own = Terms("net", part.days, part.event, shift=terms.shift)
        line = _line(own, portion, events, calendar)
        lines.append(PlannedLine(line.due_on, portion, part.label, line.code, line.facts, line.provisional))
    return lines


def split(amount: int, parts: Sequence[Part]) -> list[int]:
    """``amount`` by the parts, exact to the minor unit: the last takes what rounding leaves.

    Raises ``instalments_differ`` where fixed amounts or shares do not add up.
    """
    try:
        return portions(amount, [part.portion for part in parts])
    except ArError as error:
        raise ArError("instalments_differ", number="") from error


def sample(terms: Terms, usual: int) -> int:
    """An amount in minor units these terms can be shown by: ``usual``, unless fixed amounts of instalments
    leave only one, or ask for more."""
    fixed = sum(part.amount for part in terms.parts if part.share is None)
    shared = sum(part.share for part in terms.parts if part.share is not None)
    if not fixed or not 0 <= shared < 1:
        return usual
    whole = int((fixed / (1 - Decimal(shared))).to_integral_value())
    has_rest = any(part.portion.is_rest for part in terms.parts)
    return max(usual, 2 * whole) if has_rest else whole


def _line(terms: Terms, amount: int, events: Events, calendar: Calendar) -> PlannedLine:
    happened = getattr(events, terms.event)
    start: dt.date = happened or events.issued
    counted, code = _due(terms, start)
    floor = max(counted, events.issued)
    due = _shifted(floor, terms.shift, calendar)
    facts = {"event": terms.event, "start": start, "days": terms.days, "day": terms.day,
             "counted": counted, "floor": floor}  # fmt: skip
    return PlannedLine(due, amount, "", code, facts, provisional=happened is None)


def _due(terms: Terms, start: dt.date) -> tuple[dt.date, str]:
    if terms.kind == "month_end":
        end = add_months(start.replace(day=1), 1) - dt.timedelta(days=1)
        return end + dt.timedelta(days=terms.days), "due_month_end"
    if terms.kind == "day_of_month":
        first = add_months(start.replace(day=1), terms.months)
        last = (add_months(first, 1) - dt.timedelta(days=1)).day
        return first.replace(day=min(terms.day, last)), "due_day_of_month"
    return start + dt.timedelta(days=terms.days), f"due_{terms.event}"


def _shifted(due: dt.date, shift: str, calendar: Calendar) -> dt.date:
    if shift == "next":
        return calendar.roll_forward(due)
    while shift == "previous" and not calendar.is_workday(due):
        due -= dt.timedelta(days=1)
    return due


def discount_until(terms: Terms, issued_on: dt.date) -> dt.date | None:
    """The last day the early-payment discount is offered, None without one."""
    return issued_on + dt.timedelta(days=terms.discount.days) if terms.discount else None


def to_json(terms: Terms) -> str:
    """Terms as stored with a customer and frozen with an invoice."""
    return json.dumps(asdict(terms), ensure_ascii=False, sort_keys=True, default=str)


def from_json(text: str) -> Terms:
    """Terms from ``to_json``."""
    data: dict[str, Any] = json.loads(text)
    parts = tuple(_part(part) for part in data.pop("parts"))
    discount = data.pop("discount")
    offered = Discount(**{**discount, "rate": Decimal(discount["rate"])}) if discount else None
    return Terms(**data, parts=parts, discount=offered)


def _part(data: dict[str, Any]) -> Part:
    share = data.pop("share")
    return Part(share=None if share is None else Decimal(share), **data)
