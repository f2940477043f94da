"""Settings that are lists: the LPR series."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.ui.cards import Button, label, restyle
from ar_desktop.ui.fields import DateEdit, EnterWalk
from ar_desktop.ui.page import row
from ar_desktop.ui.pages.keeping.settings_form import Section
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: A new quote appears on the 20th of each month; older than this the series is behind.
_STALE_DAYS = 35
_HUNDRED = Decimal(100)


class RatesSection(Section):
    """The one-year LPR as the book has it, and a line to add a quote. ``quoted(Quote)``,
    ``file_asked()``, ``refused(ArError)``."""

    quoted = Signal(object)
    file_asked = Signal()
    refused = Signal(object)

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self._today = today
        self.set_title(self.tr("LPR 一年期报价"), self.tr("计算逾期利息时，取违约当日有效的那一期报价。"))
        self.until = label("", "strong")
        self.day = DateEdit(lambda: today)
        self.rate = QLineEdit()
        self.rate.setPlaceholderText("3.00")
        self.rate.setMaximumWidth(90)
        self.rate.setAccessibleName(self.tr("利率，百分数"))
        self.day.setMaximumWidth(150)
        self.day.setAccessibleName(self.tr("报价日"))
        button = Button(self.tr("补录报价"), self.add_quote)
        self.model = RowsModel(
            [
                Column("day", self.tr("报价日"), 130, Kind.DATE),
                Column(
                    "rate",
                    self.tr("一年期 LPR"),
                    120,
                    value=lambda q: f"{q.rate * _HUNDRED:.2f}%",
                    align="right",
                ),
                Column("", "", 60, stretch=True, sortable=False),
            ],
            key=lambda quote: quote.day,
        )
        self.table = TableView(self.model, self.tr("LPR 报价"))
        more = Button(self.tr("导入 CSV…"), self.file_asked.emit)
        line = row(label(self.tr("报价日"), "muted"), self.day, self.rate, label("%", "muted"), button, more)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        EnterWalk(self, [self.day, self.rate], self.add_quote)
        self.add(self.until)
        self.add(line)
        self.add(self.table, 1)

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """The series, newest first."""
        self.model.set_rows(reversed(quotes))
        if not quotes:
            self.until.setText(self.tr("没有 LPR 数据，无法计算利息"))
            return
        last = quotes[-1].day
        old = (self._today - last).days > _STALE_DAYS
        text = self.tr("LPR 数据截至 {day}").format(day=last.isoformat())
        self.until.setText(text + (self.tr("，请按央行公布补录") if old else ""))
        restyle(self.until, "tone", "danger" if old else "")

    def add_quote(self) -> None:
        """Hand on what was typed, or say what is wrong with it."""
        try:
            self.quoted.emit(self._quote())
        except ArError as error:
            self.refused.emit(error)
            return
        self.day.set_value(None)
        self.rate.clear()

    def _quote(self) -> Quote:
        day = self.day.day()
        if day is None:
            raise ArError("required_missing")
        return Quote(day, percent(self.rate.text()))


def percent(text: str) -> Decimal:
    """``3.00`` as a share of one; ``rate_unreadable`` outside 0 to 30 %."""
    try:
        value = Decimal(text.strip().rstrip("%％"))
    except InvalidOperation:
        raise ArError("rate_unreadable", value=text) from None
    if not value.is_finite() or not 0 < value <= 30:
        raise ArError("rate_unreadable", value=text)
    return value / _HUNDRED
