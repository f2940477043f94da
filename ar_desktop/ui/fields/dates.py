"""A day: ISO on leaving, ``t``, ``+30``, ``0315`` as typed, a calendar on F7/F2 or by its button."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from ar_desktop.domain.dates import type_date
from ar_desktop.ui import theme
from ar_desktop.ui.fields.typed import TypedEdit

_PICKER_KEYS = frozenset({Qt.Key.Key_F7, Qt.Key.Key_F2})


class CalendarPopup(QFrame):
    """A month to pick a day from; closes by itself."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.calendar = QCalendarWidget()
        self.calendar.setGridVisible(False)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        weekend = QTextCharFormat()
        weekend.setForeground(theme.colour("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)
        self.calendar.activated.connect(self._pick)
        self.calendar.clicked.connect(self._pick)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 6, 6)
        self.column.addWidget(self.calendar)

    def open_at(self, where: QPoint, day: dt.date) -> None:
        """Show with a day marked."""
        for name, sign in (("prev", "left"), ("next", "right")):
            if button := self.calendar.findChild(QToolButton, f"qt_calendar_{name}month"):
                button.setIcon(theme.icon(sign))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(where)
        self.show()
        self.calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(dt.date(day.year(), day.month(), day.day()))


class DateEdit(TypedEdit):
    """A day. ``today`` tells the real day, for ``t``, ``+30`` and days without a year."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._popup: CalendarPopup | None = None
        self.setPlaceholderText("0315 · +30 · t")
        self.setMinimumWidth(146)  # the hint is read whole
        action = QAction(theme.icon("calendar", "muted"), self.tr("日历"), self)
        action.triggered.connect(self.open_picker)
        self.addAction(action, TypedEdit.ActionPosition.TrailingPosition)
        self._button = action
        theme.signals.changed.connect(self._recolour)

    def read(self, text: str) -> dt.date:
        """The day meant by what was typed."""
        return type_date(text, self._today())

    def show_value(self, value: dt.date) -> str:
        """The day as 2026-11-05."""
        return value.isoformat()

    def day(self) -> dt.date | None:
        """The day, None while empty; raises ``ArError`` while unreadable."""
        return cast("dt.date | None", self.value())

    def _recolour(self) -> None:
        self._button.setIcon(theme.icon("calendar", "muted"))

    def open_picker(self) -> None:
        """Show the calendar under the field."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._take)
        day = self.day() if self.is_sound() else None
        self._popup.open_at(self.mapToGlobal(QPoint(0, self.height() + 2)), day or self._today())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 and F2 open the calendar; up and down move by a day."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in _PICKER_KEYS:
            self.open_picker()
        elif event.key() in steps and self.is_sound() and (day := self.day()):
            self._take(day + dt.timedelta(days=steps[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)

    def _take(self, day: dt.date) -> None:
        self.setText(day.isoformat())
        self.commit()
        self.setFocus()
