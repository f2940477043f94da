"""A list of customers to ring, as data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.money import BASE_CURRENCY, format_amount


@dataclass(frozen=True)
class CallRow:
    """One customer to ring. ``sums`` by currency in minor units; ``days`` overdue, below zero before;
    the last contact with its channel and words; the latest promise, its amount in its own currency, and
    its state."""

    customer: str
    contact: str
    phone: str
    sums: tuple[tuple[str, int], ...]
    days: int
    last_on: dt.date | None = None
    last_channel: str = ""
    last_note: str = ""
    promised_on: dt.date | None = None
    promised: int = 0
    promise_state: str = ""
    owner: str = ""
    promised_currency: str = BASE_CURRENCY

    @property
    def amount(self) -> str:
        """What is asked for, other money with its code."""
        return " + ".join(
            format_amount(amount, money)
            if money == BASE_CURRENCY
            else f"{money} {format_amount(amount, money)}"
            for money, amount in self.sums
        )


@dataclass(frozen=True)
class CallList:
    """The list of a day."""

    company: str
    day: dt.date
    rows: tuple[CallRow, ...]

    @property
    def total(self) -> int:
        """What is asked for in CNY."""
        return sum(amount for row in self.rows for money, amount in row.sums if money == BASE_CURRENCY)
