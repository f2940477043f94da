"""Disputes in a list with what can be done about them: all open ones, or one customer's."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.services.ledger import disputes
from ar_desktop.services.ledger.disputes import DisputeRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, FlowLayout, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.ledger import dispute_words
from ar_desktop.ui.pages.ledger.dispute_acts import DisputeActs
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class DisputeList(QWidget):
    """``show_all`` open disputes, or ``show_customer`` with the closed ones too. Enter corrects."""

    def __init__(self, context: Context, acts: DisputeActs, margin: int = 0) -> None:
        """``margin`` is the room left of the buttons, where the list fills a card."""
        super().__init__()
        self.context, self.acts, self._margin = context, acts, margin
        self._customer: int | None = None
        self.model = RowsModel(self._columns(), key=lambda row: row.id)
        self.table = TableView(self.model, self.tr("争议"))
        self.table.opened.connect(lambda row, _key: self.acts.edit(row))
        self.buttons = QWidget()
        self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.buttons)
        column.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("customer", self.tr("客户"), 150, stretch=True),
            Column("number", self.tr("发票号"), 180),
            Column("kind", self.tr("类型"), 76, value=lambda row: dispute_words.kind(row.dispute.kind)),
            Column(
                "part", self.tr("争议金额"), 108, Kind.MONEY, bold=True, currency=lambda row: row.currency
            ),
            Column(
                "open", self.tr("未清"), 108, Kind.MONEY, hide_below=960, currency=lambda row: row.currency
            ),
            Column("who", self.tr("处理人"), 64, value=lambda row: row.dispute.who, hide_below=640),
            Column("until", self.tr("处理至"), 98, Kind.DATE, value=lambda row: row.dispute.until),
            Column("state", self.tr("状态"), 96, Kind.BADGE, value=dispute_words.state),
            Column("reason", self.tr("说明"), 160, value=lambda row: row.dispute.reason, hide_below=1040),
        ]

    def _make_buttons(self) -> None:
        line = QHBoxLayout(self.buttons)
        line.setContentsMargins(self._margin, 9, self._margin, 9)
        self.new = Button(self.tr("登记争议"), lambda: self.acts.raise_new(customer=self._customer))
        line.addWidget(self.new)
        for text, act in self.deeds():
            on_current = self._on_current(act)
            line.addWidget(Button(text, on_current))
            action = QAction(text, self)
            action.triggered.connect(on_current)
            self.table.add_action(action)
        line.addStretch(1)

    def deeds(self) -> list[tuple[str, Callable[[DisputeRow], None]]]:
        """What can be done about a dispute, in words."""
        acts = self.acts
        return [
            (self.tr("修改…"), acts.edit),
            (self.tr("延长…"), acts.extend),
            (self.tr("了结…"), acts.close),
            (self.tr("附件…"), acts.files),
        ]

    def _on_current(self, act: Callable[[DisputeRow], None]) -> Callable[[], None]:
        def do(_checked: bool = False) -> None:
            row = self.table.current()
            if row is not None:
                act(row)

        return do

    def show_all(self, text: str = "") -> int:
        """All open disputes, those that end first on top; ``text`` is part of a name or number."""
        self._customer = None
        wanted = text.strip().casefold()
        rows = disputes.listed(self.context.book, self.context.as_of)
        rows = [row for row in rows if wanted in f"{row.customer} {row.number}".casefold()]
        self.table.set_empty(self.tr("没有处理中的争议。"), self.tr("登记争议"), self.acts.raise_new)
        self._show(rows)
        return len(rows)

    def show_customer(self, customer: int) -> None:
        """One customer's disputes, the closed ones last."""
        self._customer = customer
        self.table.show_column(0, False)
        self.table.set_empty(self.tr("这个客户没有争议。"))
        self._show(disputes.listed(self.context.book, self.context.as_of, customer=customer, closed=True))

    def _show(self, rows: list[DisputeRow]) -> None:
        place = max(0, self.table.grid.currentIndex().row())
        self.model.set_rows(rows)
        several = len({row.currency for row in rows}) > 1
        total = sum(row.part for row in rows if row.state != "closed")
        totals = {"number": self.tr("合计"), "part": total} if rows and not several else {}
        self.table.set_totals(totals, rows[0].currency if rows else "CNY")
        self.table.select_row(min(place, len(rows) - 1))


class DisputePanel(SidePanel):
    """The marked dispute whole, and the way to its invoice and customer."""

    def __init__(self, context: Context, deeds: list[tuple[str, Callable[[DisputeRow], None]]]) -> None:
        super().__init__()
        self._context, self._deeds = context, deeds
        self._empty.setText(self.tr("选中一条争议查看详情"))

    def show_dispute(self, row: DisputeRow | None) -> None:
        """Show a dispute, or nothing."""
        clear(self.content)
        if row is None:
            self.show_empty()
            return
        badge = dispute_words.state(row)
        self.show_row(row.number, row.customer, [(badge.text, badge.tone)])
        self.content.addWidget(label(dispute_words.reason(row), wrap=True))
        self.add_facts(self._facts(row))
        rest = row.open - row.part
        note = self.tr("无争议部分 {amount} 照常催收。") if rest else self.tr("整笔暂停催收。")
        if row.state == "open":
            text = note.format(amount=words.money(rest, row.currency))
            self.content.addWidget(label(text, "small", wrap=True))
        self.content.addStretch(1)
        buttons = FlowLayout()
        for text, act in self._deeds:
            buttons.addWidget(Button(text, partial(act, row)))
        buttons.addWidget(Button(self.tr("查看客户"), lambda: self._context.go("customers", row.customer_id)))
        self.content.addLayout(buttons)

    def _facts(self, row: DisputeRow) -> list[tuple[str, str]]:
        noted = row.dispute
        interest = self.tr("暂停") if noted.pauses_interest else self.tr("照计")
        return [
            (self.tr("争议金额"), words.money(row.part, row.currency)),
            (self.tr("未清"), words.money(row.open, row.currency)),
            (self.tr("提出"), noted.opened_on.isoformat()),
            (self.tr("处理至"), noted.until.isoformat()),
            (self.tr("处理人"), noted.who or "—"),
            (self.tr("争议部分利息"), interest),
        ]
