"""Disputed due lines (S38): what is disputed pauses, what is not goes on.

The undisputed part of a debt must be paid: 保障中小企业款项支付条例 (2025) art. 15; in DOMAIN.md 1.1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

#: Why a customer disputes a line.
KINDS = ("quality", "quantity", "price", "not_delivered", "no_invoice", "duplicate", "other")
#: How a dispute ends: the customer was right, in part, was not, or took it back.
OUTCOMES = ("upheld", "partly", "rejected", "withdrawn")
#: Outcomes after which a credit note is due.
CREDITED = frozenset({"upheld", "partly"})


@dataclass(frozen=True)
class Dispute:
    """What is known of one dispute. ``amount`` is the disputed part in minor units, None for the
    whole line; ``until`` the last day it pauses; ``pauses_interest`` whether interest on that part
    stands still with it."""

    charge: int
    opened_on: dt.date
    until: dt.date
    kind: str = ""
    reason: str = ""
    amount: int | None = None
    who: str = ""
    pauses_interest: bool = True
    closed_on: dt.date | None = None


def is_open(dispute: Dispute, on: dt.date) -> bool:
    """Whether it was raised and not closed yet on a day, even where its last day has passed."""
    return dispute.opened_on <= on and (dispute.closed_on is None or on < dispute.closed_on)


def pauses(dispute: Dispute, on: dt.date) -> bool:
    """Whether what it disputes stands still on a day: from the day it was raised to its last day,
    both included, and no longer once it is closed."""
    return is_open(dispute, on) and on <= dispute.until


def days_left(until: dt.date, on: dt.date) -> int:
    """Days to the last day; negative once it has passed."""
    return (until - on).days


def disputed_part(open_amount: int, parts: Iterable[int | None]) -> int:
    """What is disputed of a line with ``open_amount`` minor units open: the sum of its disputed parts
    (None for the whole line), never more than is open."""
    total = sum(open_amount if part is None else part for part in parts)
    return max(0, min(open_amount, total))


def join_outcome(key: str, note: str) -> str:
    """An outcome and what was agreed, as one text to keep."""
    return f"{key}\n{note.strip()}".rstrip()


def split_outcome(text: str) -> tuple[str, str]:
    """The key of an outcome and what was agreed; a text of another making is all note."""
    key, _, note = text.partition("\n")
    return (key, note) if key in OUTCOMES else ("", text)
