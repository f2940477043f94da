"""The other documents: credit notes, opening balances, refunds, and what came with a receipt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction

from ar_desktop.services.ledger import papers
from ar_desktop.services.ledger.papers import Paper
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.fields.filter import FilterEdit
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.ledger import paper_words
from ar_desktop.ui.pages.ledger.paper_acts import PaperActs
from ar_desktop.ui.pages.ledger.paper_panel import PaperPanel
from ar_desktop.ui.tables import Column, Kind, ListModel, TableView

#: What sends here to begin a new document: ``new:refund``.
NEW = "new:"


class PapersPage(Page):
    """One line per document, latest first, with the marked one whole beside it."""

    kinds = frozenset({"credits", "charges", "allocations", "customers", "invoices"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = ListModel(self._columns(), self._count, self._fetch, key=lambda row: (row.side, row.id))
        self.table = TableView(self.model, self.tr("其他单据"))
        self.states = Segments(
            [
                ("", self.tr("全部")),
                ("credit_note", self.tr("红字 / 折让")),
                ("opening", self.tr("期初")),
                ("refund", self.tr("退款")),
                ("other", self.tr("折扣、抵销等")),
            ]
        )
        self.filter = FilterEdit(self.tr("筛选单据"), self.tr("筛选：客户、单号、说明"))
        self.found = label("", "small")
        self.acts = PaperActs(self, context)
        self.panel = PaperPanel(context, self.acts)
        self._place()
        self._connect()

    def _columns(self) -> list[Column]:
        return [
            Column("day", self.tr("日期"), 92, Kind.DATE),
            Column("kind", self.tr("类型"), 104, value=lambda row: words.kind(row.kind)),
            Column("number", self.tr("单号"), 176),
            Column("customer", self.tr("客户"), 130, stretch=True),
            Column("memo", self.tr("说明"), 140, muted=True, hide_below=960),
            self._money("debit", self.tr("应收增加")),
            self._money("credit", self.tr("应收减少")),
            self._money("open", self.tr("未核销"), bold=True),
            Column("state", self.tr("状态"), 96, Kind.BADGE, value=paper_words.paper_state),
        ]

    def _money(self, key: str, title: str, *, bold: bool = False) -> Column:
        return Column(key, title, 104, Kind.MONEY, bold=bold, currency=lambda row: row.currency)

    def _place(self) -> None:
        self.filter.setMinimumWidth(150)
        keys = scheme(self.context.settings.key_scheme).new[0]
        card = Card(flush=True)
        card.bar(self.states, self.filter, wide=self.filter)
        card.bar(
            Button(self.tr("登记红字 / 折让"), self.acts.add_note, kind="primary", keys=keys),
            Button(self.tr("登记退款"), self.acts.add_refund, keys="Alt+T"),
            Button(self.tr("期初余额"), self.acts.add_openings, keys="Alt+Q"),
            None,
        )
        card.add(self.table, 1)
        card.foot(self.found, None, label(self.tr("Enter 查看客户 · 右键核销或作废"), "small"))
        fill(self, split(card, self.panel, (70, 30)))

    def _connect(self) -> None:
        self.table.current_changed.connect(self.panel.show_paper)
        self.table.opened.connect(lambda row, _key: self.context.go("customers", row.customer_id))
        for text, act in (
            (self.tr("核销到发票…"), self.allocate_current),
            (self.tr("作废…"), self.void_current),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, do=act: do())
            self.table.add_action(action)
        self.states.chosen.connect(lambda _key: self._start_over())
        self.filter.rested.connect(self._start_over)
        self.filter.lead_to(self.table)

    def _count(self) -> int:
        return self._sums()[0] if self.context.book is not None else 0

    def _sums(self) -> tuple[int, int, int, str]:
        return papers.sums(
            self.context.book, self.context.as_of, kind=self.states.current(), text=self.filter.text()
        )

    def _fetch(self, offset: int, limit: int) -> Sequence[Paper]:
        return papers.rows(
            self.context.book, self.context.as_of, kind=self.states.current(), text=self.filter.text(),
            offset=offset, limit=limit,
        )  # fmt: skip

    def reload(self) -> None:
        """Read anew, staying where the user was."""
        if self.context.book is not None:
            self._read(max(0, self.table.grid.currentIndex().row()))

    def _start_over(self) -> None:
        self.filter.settle()
        if self.context.book is not None:
            self._read(0)

    def _read(self, place: int) -> None:
        self._say_empty()
        self.model.refresh()
        count, debit, credit, currency = self._sums()
        self.found.setText(self.tr("{count} 张").format(count=f"{count:,}"))
        sums = {"number": self.tr("合计（不含作废）"), "debit": debit, "credit": credit}
        self.table.set_totals(sums if count and currency else {}, currency or "CNY")
        self.table.select_row(min(place, self.model.rowCount() - 1))
        self.panel.show_paper(self.table.current())

    def _say_empty(self) -> None:
        if self.states.current() or self.filter.text().strip():
            self.table.set_empty(
                self.tr("没有符合条件的单据。"), self.tr("清除筛选"), lambda: self.show_item("")
            )
            return
        self.table.set_empty(
            self.tr("还没有红字、期初或退款。启用账套时先录期初余额。"),
            self.tr("期初余额"),
            self.acts.add_openings,
        )

    def show_item(self, argument: object) -> None:
        """The key of a kind, text to filter by, or ``new:`` and the kind to begin."""
        text = str(argument)
        if text.startswith(NEW):
            self.acts.start(text.removeprefix(NEW))
            return
        is_kind = text in papers.FILTERS
        self.states.choose(text if is_kind else "")
        self.filter.setText("" if is_kind else text)
        self._start_over()

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.table.setFocus()

    def allocate_current(self) -> None:
        """Set the rest of the marked credit against invoices."""
        if (row := self.table.current()) is not None:
            self.acts.allocate(row)

    def void_current(self) -> None:
        """Ask from which day and why the marked document does not count."""
        if (row := self.table.current()) is not None:
            self.acts.void(row)
