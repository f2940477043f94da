"""The early-payment discount (现金折扣, S13): what a payment in time earns. Pure; minor units.

It is offered until its last day and lost after it; the invoice is never split for it (PRODUCT.md 2.11).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.money import round_half_up
from ar_desktop.domain.terms import Terms, discount_until


@dataclass(frozen=True)
class Offer:
    """What a due line offers: ``full`` off until the last day ``until``, of which ``most`` is not given
    yet; ``whole`` is the line without ``full``. ``in_part``: a part paid in time earns its share."""

    until: dt.date
    full: int
    most: int
    whole: int
    in_part: bool = False

    def earned(self, paid_on: dt.date, paid: int, opened: int) -> int:
        """The discount that ``paid`` earns on a line of which ``opened`` is open: what is still
        missing where it is paid off but for the discount; its share where parts count; nothing after
        the last day."""
        if paid_on > self.until or paid <= 0:
            return 0
        missing = max(0, opened - paid)
        if missing <= self.most:
            return missing
        return min(self.most, round_half_up(Decimal(paid * self.full) / self.whole)) if self.in_part else 0


def offer(terms: Terms | None, issued_on: dt.date, amount: int, tax: int | None, taken: int) -> Offer | None:
    """What a due line of ``amount`` (less what was credited) offers after ``taken`` of it was given.

    ``tax`` is the VAT in ``amount``; where the discount is on the net amount and the tax is not known
    (None), nothing can be worked out and nothing is offered.
    """
    until = discount_until(terms, issued_on) if terms else None
    if terms is None or terms.discount is None or until is None:
        return None
    base = amount if terms.discount.base == "whole" else amount - tax if tax is not None else 0
    full = round_half_up(base * terms.discount.rate)
    if full <= max(0, taken) or full >= amount:
        return None
    return Offer(until, full, full - taken, amount - full, terms.discount.in_part)
