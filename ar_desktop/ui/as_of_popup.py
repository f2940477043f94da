"""What opens under the as-of button: a line to type into, a calendar, two ways back."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ar_desktop.ui.buttons import Button
from ar_desktop.ui.fields.dates import CalendarPopup, DateEdit

_ONE_DAY = dt.timedelta(days=1)


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
