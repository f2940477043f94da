"""The as-of day in the header: shows it, and lets it be picked or typed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ar_desktop.ui.buttons import Button, restyle
from ar_desktop.ui.fields.dates import CalendarPopup, DateEdit


class AsOfPopup(CalendarPopup):
    """A line to type into, the calendar, and the ways back to today and to the last month's end."""

    def __init__(self, parent: QWidget, today: dt.date) -> None:
        super().__init__(parent)
        self._today = today
        self.edit = DateEdit(lambda: today)
        self.edit.setAccessibleName(self.tr("截至日"))
        self.edit.returnPressed.connect(self._typed)
        self.today_button = Button(self.tr("回到今天"), lambda: self._choose(today))
        self.month_button = Button(self.tr("上月末"), lambda: self._choose(today.replace(day=1) - _ONE_DAY))
        self.column.insertWidget(0, self.edit)
        line = QHBoxLayout()
        line.addWidget(self.today_button)
        line.addWidget(self.month_button)
        line.addStretch(1)
        self.column.addLayout(line)

    def open_at(self, where: QPoint, day: dt.date) -> None:
        """Show with the day in the line, ready to be typed over."""
        super().open_at(where, day)
        self.edit.set_value(day)
        self.edit.setFocus()
        self.edit.selectAll()

    def _typed(self) -> None:
        if self.edit.commit() and (day := self.edit.day()):
            self._choose(day)

    def _choose(self, day: dt.date) -> None:
        self.hide()
        self.picked.emit(day)


_ONE_DAY = dt.timedelta(days=1)


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
        if self._popup is None:
            self._popup = AsOfPopup(self, self._today)
            self._popup.picked.connect(self.picked)
        return self._popup

    def open_popup(self) -> None:
        """Show the calendar under the button, its right edges in line."""
        popup = self.popup()
        corner = self.mapToGlobal(QPoint(self.width() - popup.sizeHint().width(), self.height() + 4))
        popup.open_at(corner, self._day)
