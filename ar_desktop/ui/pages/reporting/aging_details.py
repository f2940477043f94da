"""The invoices behind one figure of an aging."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ar_desktop.domain.aging import AgingReport, AgingRow
from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.fx import in_base
from ar_desktop.services.archive import customers
from ar_desktop.services.reporting import aging_all
from ar_desktop.ui.cards import Button, Card, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.reporting import aging_table
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class DetailsView(QWidget):
    """The open items behind one figure; Esc or the button leads back."""

    def __init__(self, context: Context, back: Callable[[], None]) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[AgingReport, AgingRow, int | None] | None = None
        self.caption = label("", "section")
        self.model = RowsModel(
            [
                Column("number", self.tr("发票号"), 190),
                Column("customer_name", self.tr("客户"), 180, stretch=True),
                Column("issued_on", self.tr("开票日"), 100, Kind.DATE),
                Column("due_on", self.tr("到期日"), 100, Kind.DATE),
                Column("amount", self.tr("金额"), 120, Kind.MONEY, currency=lambda row: row.currency),
                Column(
                    "open", self.tr("未清"), 120, Kind.MONEY, bold=True, currency=lambda row: row.currency
                ),
                Column("currency", self.tr("币种"), 56, muted=True),
                Column(
                    "disputed",
                    self.tr("其中争议"),
                    104,
                    Kind.MONEY,
                    hide_below=900,
                    currency=lambda row: row.currency,
                ),
                Column("days", self.tr("天数"), 76, Kind.DAYS),
                Column("owner", self.tr("责任人"), 90),
            ],
        )
        self.table = TableView(self.model, self.tr("对应发票"))
        self.table.set_empty(self.tr("这一格没有未清的发票。"), self.tr("返回账龄"), back)
        self.table.opened.connect(lambda row, _key: context.go("invoices", row.number))
        self.back = Button(self.tr("← 返回账龄"), back)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, back)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        card = Card(flush=True)
        card.setProperty("card", False)
        card.bar(self.back, self.caption, None, label(self.tr("双击查看发票 · Esc 返回"), "small"))
        card.add(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_items(self, report: AgingReport, row: AgingRow, bucket: int | None) -> None:
        """Show what is behind a figure."""
        self._shown = (report, row, bucket)
        items = self._items(report, row, bucket)
        name = row.name or self.tr("（未指定）")
        where = aging_table.title(report, bucket) if bucket is not None else self.tr("全部区间")
        text = self.tr("{name} · {where} · {count} 张").format(name=name, where=where, count=len(items))
        self.caption.setText(text)
        self.model.set_rows(items)
        total = _total(items, report)
        self.table.set_totals({"number": self.tr("合计"), "open": total} if items else {}, report.currency)
        self.table.select_row(0)

    def _items(self, report: AgingReport, row: AgingRow, bucket: int | None) -> list[AgingDetail]:
        book = self._context.book
        customer = customers.by_code(book, row.id).id if report.by == "customer" else None
        found = aging_all.details(book, report, customer)
        return [
            item
            for item in found
            if (bucket is None or report.buckets.index(item.days) == bucket)
            and (customer is not None or item.owner == row.id)
        ]

    def refresh(self) -> None:
        """The ledger or the day changed: ask again for what is shown."""
        self._shown = None
        parent = self.parentWidget()
        if isinstance(parent, QStackedWidget):
            parent.setCurrentIndex(0)


def _total(items: list[AgingDetail], report: AgingReport) -> int:
    """What the items add up to, in CNY where the report is."""
    if report.rates is None:
        return sum(item.open for item in items)
    sums: dict[str, int] = {}
    for item in items:
        sums[item.currency] = sums.get(item.currency, 0) + item.open
    return in_base(sums, report.rates.by_currency)
