"""The as-of day in the header."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton

from ar_desktop.ui.buttons import restyle

if TYPE_CHECKING:
    from ar_desktop.ui.as_of_popup import AsOfPopup


class AsOfButton(QPushButton):
    """Says which day governs the page; stands out while it is not today. ``picked(date)``."""

    picked = Signal(object)

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._today = today
        self._day = today
        self._popup: AsOfPopup | None = None
        self.clicked.connect(self.open_popup)
        self.setAutoDefault(False)
        self.set_day(today)

    def set_day(self, day: dt.date) -> None:
        """Show a day."""
        self._day = day
        self.setText(self.tr("截至 {day} ▾").format(day=day.isoformat()))
        self.setToolTip(self.tr("所有数字都截至这一天 (Ctrl+D)"))
        self.setAccessibleName(self.text())
        restyle(self, "past", day != self._today)

    def popup(self) -> AsOfPopup:
        """The calendar, made when first asked for."""
        from ar_desktop.ui.as_of_popup import AsOfPopup  # noqa: PLC0415 - not before the first paint

        if self._popup is None:
            self._popup = AsOfPopup(self, self._today)
            self._popup.picked.connect(self.picked)
        return self._popup

    def open_popup(self) -> None:
        """Show the calendar under the button, its right edges in line."""
        popup = self.popup()
        corner = self.mapToGlobal(QPoint(self.width() - popup.sizeHint().width(), self.height() + 4))
        popup.open_at(corner, self._day)
