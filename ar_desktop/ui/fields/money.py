"""An amount: separators on leaving, ``=1200*3`` and ``1.5万`` as typed."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ar_desktop.domain.money import BASE_CURRENCY, format_amount, parse_amount
from ar_desktop.ui.fields.typed import TypedEdit


class MoneyEdit(TypedEdit):
    """An amount in minor units of ``currency``."""

    def __init__(self, currency: str = BASE_CURRENCY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currency = currency
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def read(self, text: str) -> int:
        """Minor units of what was typed."""
        return parse_amount(text, self.currency)

    def show_value(self, value: int) -> str:
        """The amount with separators."""
        return format_amount(value, self.currency)

    def amount(self) -> int | None:
        """The amount in minor units, None while empty; raises ``ArError`` while unreadable."""
        return cast("int | None", self.value())
