"""The totals line under a table: same columns, always in view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from ar_desktop.domain.money import format_amount
from ar_desktop.ui import theme
from ar_desktop.ui.tables.columns import Column, Kind
from ar_desktop.ui.tables.delegate import PAD


class TotalsBar(QWidget):
    """Totals by column key, painted at the place and width of the header's sections."""

    def __init__(self, header: QHeaderView, columns: Sequence[Column]) -> None:
        super().__init__()
        self._header, self._columns = header, columns
        self._texts: dict[str, str] = {}
        self.setFixedHeight(theme.ROW_HEIGHT)
        self.setVisible(False)
        header.sectionResized.connect(self.update)
        header.sectionMoved.connect(self.update)

    def set_totals(self, totals: Mapping[str, Any], currency: str = "CNY") -> None:
        """Values by column key; a str is shown as it is. Zero is written out here, not dashed."""
        self._texts = {
            column.key: _total_text(column, totals[column.key], currency)
            for column in self._columns
            if totals.get(column.key) is not None
        }
        self.setAccessibleName("  ".join(self._texts.values()))
        self.setVisible(bool(self._texts))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each total under its column."""
        painter = QPainter(self)
        palette = theme.current()
        painter.fillRect(self.rect(), QColor(palette.sunken))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(0, 0, self.width(), 0)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        for number, column in enumerate(self._columns):
            if column.key in self._texts and not self._header.isSectionHidden(number):
                rect = QRect(
                    self._header.sectionViewportPosition(number), 0, self._room(number), self.height()
                )
                flags = column.flags | Qt.TextFlag.TextDontClip  # a long sum leans over to the left
                painter.drawText(rect.adjusted(PAD, 0, -PAD, 0), flags, self._texts[column.key])
        painter.end()

    def _room(self, number: int) -> int:
        """Width of a total; words may run on over columns that have none."""
        width = self._header.sectionSize(number)
        if self._columns[number].kind is not Kind.TEXT:
            return width
        for after in range(self._header.visualIndex(number) + 1, self._header.count()):
            beside = self._header.logicalIndex(after)
            if self._columns[beside].key in self._texts:
                break
            width += self._header.sectionSize(beside)
        return width


def _total_text(column: Column, value: Any, currency: str) -> str:
    if isinstance(value, str):
        return value
    if column.kind is Kind.MONEY and not value:
        return format_amount(0, currency)
    return column.text_of(value, currency)
