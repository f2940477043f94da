"""Tabs of one customer: the record as it stands, and its account."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ar_desktop.domain.money import format_amount
from ar_desktop.services.archive import terms
from ar_desktop.services.archive.profiles import Profile
from ar_desktop.services.claims import dossier_lines
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import label
from ar_desktop.ui.context import Context
from ar_desktop.ui.i18n import language
from ar_desktop.ui.pages.chasing import reminder_words
from ar_desktop.ui.pages.correspondence.chosen_lines import ChosenLines
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView

_FACTS = ("code", "uscc", "contact", "phone", "address", "owner", "trade", "region", "size_class", "note")


class Facts(QScrollArea):
    """The record as it stands, in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_profile(self, profile: Profile) -> None:
        """Show a customer's record."""
        record = profile.customer
        texts = [(words.field(name), str(getattr(record, name))) for name in _FACTS]
        limit = "—" if record.credit_limit is None else format_amount(record.credit_limit)
        more = [
            (words.field("terms"), terms.words(terms.agreed(record), language())),
            (words.field("credit_limit"), limit),
            (words.field("grade"), record.grade),
            (words.field("channel"), reminder_words.channel(record.channel)),
            (words.field("muted"), self.tr("是") if record.muted else self.tr("否")),
        ]
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 12, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(11)
        pairs = [*texts, *more]
        half = (len(pairs) + 1) // 2
        for number, (caption, text) in enumerate(pairs):
            row, side = number % half, 2 * (number // half)
            grid.addWidget(label(caption, "muted"), row, side)
            value = label(text or "—", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(value, row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(half, 1)
        self.setWidget(inside)


class Account(QWidget):
    """What is open, and everything that moved."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._customer = context, 0
        self.open = RowsModel(
            [
                Column("number", self.tr("发票号"), 190, stretch=True),
                Column("issued_on", self.tr("开票"), 96, Kind.DATE),
                Column("due_on", self.tr("到期"), 96, Kind.DATE),
                Column("amount", self.tr("金额"), 112, Kind.MONEY),
                Column("open", self.tr("未清"), 112, Kind.MONEY, bold=True),
                Column(
                    "days",
                    self.tr("逾期天数"),
                    76,
                    Kind.DAYS,
                    value=lambda row: row.days if row.days > 0 else None,
                ),
                Column("state", self.tr("状态"), 80, Kind.BADGE, value=self._state),
            ],
        )
        self.moves = RowsModel(
            [
                Column("day", self.tr("日期"), 96, Kind.DATE),
                Column("kind", self.tr("类型"), 84, value=lambda row: words.kind(row.kind)),
                Column("number", self.tr("单号"), 190, stretch=True),
                Column("debit", self.tr("应收"), 112, Kind.MONEY),
                Column("credit", self.tr("收回"), 112, Kind.MONEY),
                Column("balance", self.tr("余额"), 116, Kind.MONEY, bold=True),
            ],
        )
        self.items = TableView(self.open, self.tr("未清发票"))
        self.items.set_empty(self.tr("没有未清的发票。"))
        self.chosen = ChosenLines(self, context)
        self.chosen.offer(self.items, self._marked)
        self.items.opened.connect(lambda row, _key: context.go("invoices", row.number))
        self.ledger = TableView(self.moves, self.tr("往来流水"))
        self.ledger.set_empty(self.tr("还没有往来。"))
        self.ledger.opened.connect(lambda row, _key: context.go(_page_of(row.kind), row.number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        self.caption = label("", "section")
        column.addWidget(self.caption)
        column.addWidget(self.items)
        column.addWidget(label(self.tr("往来流水"), "section"))
        column.addWidget(self.ledger, 1)

    def _state(self, row: Any) -> Badge:
        if row.days > 0:
            return Badge(self.tr("逾期"), words.depth(row.days))
        return Badge(self.tr("未到期"), "info")

    def show_profile(self, profile: Profile) -> None:
        """Show a customer's open lines, oldest due first, and its account, newest first."""
        self._customer, currency = profile.customer.id, profile.row.currency
        self.caption.setText(self.tr("未清发票 {count} 张").format(count=len(profile.open_items)))
        self.open.set_rows(sorted(profile.open_items, key=lambda item: (item.due_on, item.number)))
        total = sum(item.open for item in profile.open_items)
        self.items.set_totals(
            {"number": self.tr("合计"), "open": total} if profile.open_items else {}, currency
        )
        self.items.fit(6)
        self.moves.set_rows(profile.movements)

    def _marked(self) -> list[tuple[int, int]]:
        """The customer with each due line that is marked."""
        marked = {(row.number, row.due_on) for row in self.items.selected_rows()}
        lines = dossier_lines.listed(self._context.book, self._customer, self._context.today)
        return [(self._customer, line.id) for line in lines if (line.number, line.due_on) in marked]


def _page_of(kind: str) -> str:
    """Where a document of the account is listed."""
    pages = {"invoice": "invoices", "void": "invoices", "receipt": "receipts", "reversal": "receipts"}
    return pages.get(kind, "papers")
