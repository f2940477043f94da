"""The clocks of one customer: a tab of its page, read when it is seen."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.services.claims import clocks
from ar_desktop.ui.cards import Button
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.claims import clock_words as words
from ar_desktop.ui.pages.claims.clock_acts import ClockActs
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class ClocksTab(QWidget):
    """``show_customer`` says whose; the list leads to the page of all clocks."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._customer = 0
        self._stale = False
        self.acts = ClockActs(self, context)
        self.model = RowsModel(
            [
                Column("invoice", self.tr("发票 / 保证人"), 170, stretch=True),
                Column("kind", self.tr("种类"), 132, Kind.BADGE, value=words.kind_badge),
                Column("open", self.tr("金额"), 112, Kind.MONEY, currency=lambda row: row.currency),
                Column("ends_on", self.tr("届满日"), 96, Kind.DATE, tone=words.tone),
                Column("days_left", self.tr("剩余"), 116, Kind.BADGE, value=words.left, sortable=False),
                Column("last", self.tr("最近中断与证据"), 190, value=words.last, hide_below=700),
                Column("pending", self.tr("待补"), 150, value=words.pending, hide_below=900),
            ],
            key=lambda row: row.row,
        )
        self.table = TableView(self.model, self.tr("诉讼时效"))
        self.table.set_empty(self.tr("没有未清的欠款，也没有保证。"))
        self.table.opened.connect(lambda _row, _key: context.go("clocks", self._customer))
        self.guarantee = Button(self.tr("登记保证…"), lambda: self.acts.guarantee_of(self._customer))
        self.all = Button(self.tr("时效依据与可做的事"), lambda: context.go("clocks", self._customer))
        line = QHBoxLayout()
        line.addWidget(self.all)
        line.addWidget(self.guarantee)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addLayout(line)
        column.addWidget(self.table, 1)

    def show_customer(self, customer: int) -> None:
        """The clocks of a customer, now if seen, else once the tab is."""
        self._customer, self._stale = customer, True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is out of date."""
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        if self._stale and self._customer:
            self._stale = False
            context = self._context
            self.model.set_rows(clocks.listed(context.book, context.as_of, self._customer))
