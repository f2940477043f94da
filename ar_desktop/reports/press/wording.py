"""How a document says days, amounts and currencies, in Chinese or English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.money import BASE_CURRENCY, format_amount, in_capitals
from ar_desktop.reports.press.labels import EN, ZH, Words

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Spoken(Protocol):
    """What decides how a document says a thing."""

    @property
    def language(self) -> str:
        """The language it is written in: zh or en."""

    @property
    def currency(self) -> str:
        """The currency of its amounts."""


def words(facts: Spoken) -> Words:
    """The labels of the document's language."""
    return EN if facts.language == "en" else ZH


def unit(facts: Spoken) -> str:
    """The currency as table headings name it."""
    return "元" if facts.currency == BASE_CURRENCY and facts.language == "zh" else facts.currency


def date(day: dt.date, facts: Spoken) -> str:
    """A day in running text."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if facts.language == "en" else chinese_date(day)


def money(amount: int, facts: Spoken) -> str:
    """An amount with its currency: ``¥1,234.50``, or ``USD 1,234.50``."""
    figure = format_amount(amount, facts.currency)
    plain = facts.currency == BASE_CURRENCY and facts.language == "zh"
    return f"¥{figure}" if plain else f"{facts.currency}\u00a0{figure}"


def in_words(amount: int, facts: Spoken) -> str:
    """An amount as a Chinese document states it, in capitals and figures; plain elsewhere."""
    if facts.currency != BASE_CURRENCY or facts.language != "zh":
        return money(amount, facts)
    return f"人民币{in_capitals(amount)}（{money(amount, facts)}）"


def capitals(amount: int, facts: Spoken) -> str:
    """An amount in Chinese capitals where the document is of CNY; as figures elsewhere."""
    return in_capitals(amount) if facts.currency == BASE_CURRENCY else money(amount, facts)


def spoken(amount: int, facts: Spoken) -> str:
    """An amount in a sentence: ``333.61元`` in Chinese."""
    if facts.currency == BASE_CURRENCY and facts.language == "zh":
        return f"{format_amount(amount)}元"
    return money(amount, facts)


def listed_in_english(said: Sequence[str]) -> str:
    """``a, b and c``."""
    return " and ".join(part for part in (", ".join(said[:-1]), *said[-1:]) if part)
