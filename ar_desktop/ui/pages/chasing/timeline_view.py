"""The whole history of a customer: filtered by kind or words, opened, exported."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ar_desktop.domain.money import decimal_string
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import timeline
from ar_desktop.services.chasing.timeline import Entry
from ar_desktop.services.keeping import exports
from ar_desktop.ui import saving
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.chasing import timeline_words as words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: The page that shows what an entry is about, by its key.
_BY_KEY = {"letter": "letters", "delivery": "letters", "statement": "reconciliation", "bill": "bills"}
#: The page that finds it by its text.
_BY_TEXT = {"receipt": "receipts", "bounced": "receipts", "dispute": "invoices", "due": "invoices"}


class TimelineView(QWidget):
    """``show_customer`` fills it; Enter on a line opens what it is about."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._customer = context, 0
        self.dialog: QFileDialog | None = None
        self.kind = ChoiceBox([("", self.tr("全部")), *words.kinds()])
        self.kind.setAccessibleName(self.tr("类别"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("筛选：内容、人、单号"))
        self.filter.setAccessibleName(self.tr("筛选时间线"))
        self.filter.setClearButtonEnabled(True)
        self.count = label("", "small")
        self.model = RowsModel(self._columns())
        self.table = TableView(self.model, self.tr("时间线"))
        self.table.set_empty(self.tr("还没有往来记录。"))
        self.table.opened.connect(lambda entry, _key: self.open_entry(entry))
        self.kind.currentIndexChanged.connect(lambda _at: self._apply())
        self.filter.textChanged.connect(lambda _text: self._apply())
        self._place()

    def _columns(self) -> list[Column]:
        return [
            Column("day", self.tr("日期"), 96, Kind.DATE),
            Column("kind", self.tr("类别"), 84, Kind.BADGE, value=words.badge, sortable=False),
            Column("text", self.tr("内容"), 200, value=words.sentence, stretch=True, sortable=False),
        ]

    def _place(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.kind)
        line.addWidget(self.filter, 1)
        line.addWidget(self.count)
        line.addWidget(Button(self.tr("导出 Excel"), self.ask_export))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addLayout(line)
        column.addWidget(self.table, 1)

    def show_customer(self, customer: int) -> None:
        """Show a customer's history as of the day."""
        self._customer = customer
        self.model.set_rows(timeline.of(self._context.book, customer, self._context.as_of))
        self._apply()

    def _apply(self) -> None:
        kind, text = self.kind.key(), self.filter.text().strip().casefold()
        self.model.set_filter((lambda entry: self._fits(entry, kind, text)) if kind or text else None)
        self.count.setText(self.tr("{count} 条").format(count=len(self.model.visible_rows())))

    def _fits(self, entry: Entry, kind: str, text: str) -> bool:
        if kind and entry.kind != kind:
            return False
        return text in f"{entry.day} {words.badge(entry).text} {words.sentence(entry)}".casefold()

    def open_entry(self, entry: Entry) -> None:
        """Go to the page of what an entry is about, where there is one."""
        if entry.kind in _BY_KEY and entry.key:
            self._context.go(_BY_KEY[entry.kind], entry.key)
        elif entry.kind in _BY_TEXT:
            self._context.go(_BY_TEXT[entry.kind], entry.text.partition(" · ")[0])
        elif entry.kind == "write_off":
            self._context.go("bills", "write_offs")

    def ask_export(self) -> None:
        """Ask where the list goes, as it is filtered now."""
        name = customers.get(self._context.book, self._customer).name
        self.dialog = saving.ask(
            self._context,
            self,
            self.tr("导出时间线"),
            self.tr("时间线_{name}").format(name=name) + ".xlsx",
            self.export,
        )

    def export(self, path: Path) -> None:
        """Write what the list shows."""
        name = customers.get(self._context.book, self._customer).name
        title = self.tr("{name} 往来时间线").format(name=name)
        until = self.tr("截至 {day}").format(day=self._context.as_of)
        heads = (
            (self.tr("日期"), 12), (self.tr("类别"), 10), (self.tr("内容"), 70), (self.tr("金额"), 14),
            (self.tr("币种"), 8),
        )  # fmt: skip
        saving.keep(
            self._context,
            path,
            lambda: exports.list_workbook(path, title, until, heads, map(_cells, self.model.visible_rows())),
        )


def _cells(entry: Entry) -> tuple[object, ...]:
    amount = None if entry.amount is None else Decimal(decimal_string(entry.amount, entry.currency))
    money = entry.currency if entry.amount is not None else ""
    return entry.day, words.badge(entry).text, words.sentence(entry), amount, money
