"""Settings that are lists: the LPR series and the reminder ladder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.ladder import Ladder, Rung
from ar_desktop.domain.money import format_amount
from ar_desktop.ui.cards import BadgeLabel, Button, clear, label, restyle, rule
from ar_desktop.ui.fields import DateEdit, EnterWalk
from ar_desktop.ui.page import row
from ar_desktop.ui.pages import reminder_words as words
from ar_desktop.ui.pages.settings_form import Section
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: A new quote appears on the 20th of each month; older than this the series is behind.
_STALE_DAYS = 35
_HUNDRED = Decimal(100)


class RatesSection(Section):
    """The one-year LPR as the book has it, and a line to add a quote. ``quoted(Quote)``,
    ``refused(ArError)``."""

    quoted = Signal(object)
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
        line = row(label(self.tr("报价日"), "muted"), self.day, self.rate, label("%", "muted"), button)
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


class LadderSection(Section):
    """The book's ladder, rung by rung, to read."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("催收阶梯"))
        self.rungs = QVBoxLayout()
        self.rungs.setSpacing(9)
        holder = QWidget()
        holder.setLayout(self.rungs)
        self.rungs.setContentsMargins(0, 0, 0, 0)
        self.add(holder)
        self.end()

    def show_ladder(self, ladder: Ladder) -> None:
        """Each rung with its day, its condition and its wording."""
        rest = self.tr("任何一次催收之后，同一客户 {days} 天内不再提示。").format(days=ladder.rest_days)
        self.set_title(self.tr("催收阶梯"), f"{ladder.name}\n{rest}")
        clear(self.rungs)
        for number, rung in enumerate(ladder.rungs, start=1):
            self.rungs.addWidget(self._box(number, rung))

    def _box(self, number: int, rung: Rung) -> QFrame:
        box = QFrame()
        box.setProperty("box", "quote")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 9, 12, 9)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("第 {number} 级").format(number=number), "strong"))
        head.addWidget(BadgeLabel(words.action(rung.action), words.TONES.get(rung.action, "neutral")))
        head.addWidget(label(words.offset(rung.offset)))
        head.addStretch(1)
        head.addWidget(label(self._conditions(rung), "small"))
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(label(self._readable(rung.text), "muted", wrap=True))
        return box

    def _readable(self, text: str) -> str:
        """The wording with its fields named in words."""
        names = {
            "contact": self.tr("联系人"),
            "company": self.tr("本单位"),
            "customer": self.tr("客户"),
            "invoices": self.tr("张数"),
            "amount": self.tr("金额"),
            "days": self.tr("天数"),
            "due": self.tr("到期日"),
        }
        for key, name in names.items():
            text = text.replace(f"{{{key}}}", f"〔{name}〕")
        return text

    def _conditions(self, rung: Rung) -> str:
        parts = []
        if rung.requires:
            parts.append(self.tr("须先{action}").format(action=words.action(rung.requires)))
        if rung.minimum:
            parts.append(self.tr("应催不少于 {amount} 元").format(amount=format_amount(rung.minimum)))
        return " · ".join(parts)
