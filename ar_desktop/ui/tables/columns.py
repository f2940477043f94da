"""Columns as data, and what a cell's value looks like as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt

from ar_desktop.domain.money import decimal_string, format_amount

NONE = "—"


class Kind(Enum):
    """What a column holds, and the value a row gives for it.

    ``TEXT`` str; ``NUMBER`` and ``DAYS`` int; ``PERCENT`` a number where 12 is 12 %; ``MONEY`` int
    in minor units; ``DATE`` a date; ``BADGE`` a ``Badge``, several, or None; ``BAR`` a sequence of
    ``(weight, colour)``, colours by palette field or bucket number.
    """

    TEXT = "text"
    NUMBER = "number"
    DAYS = "days"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    BADGE = "badge"
    BAR = "bar"


@dataclass(frozen=True)
class Badge:
    """A pill. ``tone``: neutral, info, good, warn, alert or danger."""

    text: str
    tone: str = "neutral"


_RIGHT = frozenset({Kind.NUMBER, Kind.DAYS, Kind.PERCENT, Kind.MONEY})


@dataclass(frozen=True)
class Column:
    """One column. ``value`` reads the row; without it ``key`` names an attribute or mapping key.

    ``width`` in pixels; ``stretch`` takes the room left over (one per table). ``tone`` gives the
    text's colour by row: a palette field or tone name, empty for the usual one. ``bucket`` tints
    non-zero cells with the colour of that aging bucket. ``short`` writes dates as MM-DD.
    ``hidden`` is off until the user asks for it; ``hide_below`` leaves it out while the table is
    narrower than so many pixels. ``zero`` is what a zero or missing amount shows. ``currency`` is
    a code, or a function of the row.
    """

    key: str
    title: str
    width: int = 100
    kind: Kind = Kind.TEXT
    align: str = ""
    sortable: bool = True
    stretch: bool = False
    bold: bool = False
    muted: bool = False
    short: bool = False
    hidden: bool = False
    hide_below: int = 0
    bucket: int | None = None
    zero: str = NONE
    tone: Callable[[Any], str] | None = field(default=None, compare=False)
    value: Callable[[Any], Any] | None = field(default=None, compare=False)
    currency: str | Callable[[Any], str] = "CNY"

    def read(self, row: Any) -> Any:
        """The row's value of this column."""
        if self.value is not None:
            return self.value(row)
        return row.get(self.key) if isinstance(row, Mapping) else getattr(row, self.key, None)

    def currency_of(self, row: Any) -> str:
        """The currency of this column's amount in a row."""
        return self.currency if isinstance(self.currency, str) else self.currency(row)

    def shown(self, row: Any) -> str:
        """The cell as a person reads it."""
        return self.text_of(self.read(row), "CNY" if row is None else self.currency_of(row))

    def text_of(self, value: Any, currency: str = "CNY") -> str:
        """A value of this column as a person reads it."""
        return _SHOW[self.kind](self, value, currency)

    def plain(self, row: Any) -> str:
        """The cell for another program: plain decimals, ISO dates, nothing for nothing."""
        return plain_text(self, self.read(row), self.currency_of(row))

    @property
    def flags(self) -> Qt.AlignmentFlag:
        """Where the cell's text stands."""
        right = self.align == "right" or (not self.align and self.kind in _RIGHT)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if self.align == "center":
            side = Qt.AlignmentFlag.AlignHCenter
        return side | Qt.AlignmentFlag.AlignVCenter


def plain_text(column: Column, value: Any, currency: str = "CNY") -> str:
    """A value as a spreadsheet takes it: ``1234.50``, ``2026-11-05``, never ``1,234.50`` or ``—``."""
    if value is None:
        return ""
    if column.kind is Kind.MONEY:
        return decimal_string(int(value), currency)
    if column.kind is Kind.BADGE:
        return " ".join(badge.text for badge in badges(value))
    if column.kind is Kind.BAR:
        return ""
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def badges(value: Any) -> Sequence[Badge]:
    """The pills of a cell: none, one or several."""
    if value is None or value == "":
        return ()
    if isinstance(value, Badge):
        return (value,)
    return (Badge(value),) if isinstance(value, str) else tuple(value)


def _money(column: Column, value: Any, currency: str) -> str:
    return format_amount(int(value), currency) if value else column.zero


def _date(column: Column, value: Any, _currency: str) -> str:
    if value is None:
        return NONE
    return f"{value:%m-%d}" if column.short else str(value.isoformat())


def _percent(_column: Column, value: Any, _currency: str) -> str:
    return NONE if value is None else f"{Decimal(value):.0f}%"


def _plain(column: Column, value: Any, _currency: str) -> str:
    return (NONE if column.kind is not Kind.TEXT else "") if value is None else str(value)


def _badges(_column: Column, value: Any, _currency: str) -> str:
    return " ".join(badge.text for badge in badges(value))


def _nothing(_column: Column, _value: Any, _currency: str) -> str:
    return ""


_SHOW: dict[Kind, Callable[[Column, Any, str], str]] = {
    Kind.TEXT: _plain,
    Kind.NUMBER: _plain,
    Kind.DAYS: _plain,
    Kind.PERCENT: _percent,
    Kind.MONEY: _money,
    Kind.DATE: _date,
    Kind.BADGE: _badges,
    Kind.BAR: _nothing,
}
