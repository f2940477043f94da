"""Fields and cells for words, numbers that are no amounts, tax rates, shares of an invoice."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.instalments import Portion
from ar_desktop.domain.lines import read_rate
from ar_desktop.domain.money import BASE_CURRENCY, format_amount, parse_amount, parse_number
from ar_desktop.ui.fields.typed import TypedEdit

_HUNDRED = Decimal(100)


class WordEdit(TypedEdit):
    """Words that ``..`` and ``//`` copy."""

    def read(self, text: str) -> str:
        """The words."""
        return text

    def show_value(self, value: str) -> str:
        """The words."""
        return value


class _RightEdit(TypedEdit):
    """Figures stand at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)


class WholeEdit(_RightEdit):
    """A whole number between two others; ``number_out_of_range`` outside them."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most

    def read(self, text: str) -> int:
        """The number of what was typed, full-width digits and all."""
        plain = unicodedata.normalize("NFKC", text)
        if not plain.isdecimal() or not self._least <= int(plain) <= self._most:
            raise ArError("number_out_of_range", value=text, least=self._least, most=self._most)
        return int(plain)

    def show_value(self, value: int) -> str:
        """The number in digits."""
        return str(value)

    def number(self) -> int:
        """The number; ``required_missing`` while empty."""
        value = self.value()
        if value is None:
            raise ArError("required_missing")
        return int(value)


class NumberEdit(_RightEdit):
    """An exact number with as many decimals as typed: a quantity, a price per piece."""

    def read(self, text: str) -> Decimal:
        """The number of what was typed, expressions and all."""
        return parse_number(text)

    def show_value(self, value: Decimal) -> str:
        """The number with separators."""
        return f"{value:,f}"


class RateEdit(_RightEdit):
    """A tax rate such as 13%, or words for none."""

    def read(self, text: str) -> str:
        """The rate as it is written on invoices."""
        return read_rate(text)

    def show_value(self, value: str) -> str:
        """The rate itself."""
        return value


class PercentEdit(_RightEdit):
    """A share of one, typed in percent with or without the sign."""

    def read(self, text: str) -> Decimal:
        """The share (``share_unreadable``)."""
        plain = unicodedata.normalize("NFKC", text).strip().removesuffix("%")
        try:
            return parse_number(plain) / _HUNDRED
        except ArError:
            raise ArError("share_unreadable", value=text) from None

    def show_value(self, value: Decimal) -> str:
        """The share in percent."""
        return f"{(value * _HUNDRED).normalize():f}%"


class PortionEdit(_RightEdit):
    """What an instalment takes: ``30%``, an amount, or empty for the rest."""

    def __init__(self, currency: str = BASE_CURRENCY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currency = currency

    def read(self, text: str) -> Portion:
        """A share where a percent sign stands behind, else an amount (``share_unreadable``)."""
        plain = unicodedata.normalize("NFKC", text).strip()
        if not plain.endswith("%"):
            return Portion(amount=parse_amount(plain, self.currency))
        try:
            return Portion(share=parse_number(plain.removesuffix("%")) / _HUNDRED)
        except ArError:
            raise ArError("share_unreadable", value=text) from None

    def show_value(self, value: Portion) -> str:
        """The share in percent, or the amount with separators."""
        if value.share is not None:
            return f"{(value.share * _HUNDRED).normalize():f}%"
        return format_amount(value.amount or 0, self.currency)

    def portion(self) -> Portion:
        """The share or amount; the rest while empty."""
        value = self.value()
        return Portion() if value is None else value
