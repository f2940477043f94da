"""Clocks (诉讼时效): every debt and guarantee by the day it dies, and what would keep it alive."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.money import decimal_string
from ar_desktop.services.claims import clocks
from ar_desktop.services.claims.clocks import Clock
from ar_desktop.services.keeping import exports, pinyin
from ar_desktop.ui import saving
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.claims import clock_words as words
from ar_desktop.ui.pages.claims.clock_acts import ClockActs
from ar_desktop.ui.pages.claims.clock_panel import ClockPanel
from ar_desktop.ui.pages.correspondence.chosen_lines import ChosenLines
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: Segments: the warnings a clock stands in, and those at rest.
_TABS = ("all", "last", "near", "ahead", "expired", "waiting")
_STEPS = {"last": {7, 30}, "near": {90}, "ahead": {60, 180}, "expired": {0}}


class ClocksPage(Page):
    """List on the left, the marked clock on the right. ``clocks`` are all of the day shown."""

    kinds = frozenset({
        "charges", "allocations", "credits", "letters", "letter_charges", "deliveries", "limitation_events",
        "guarantees", "statements", "plans", "plan_charges", "activities", "customers", "write_offs",
        "due_changes", "options",
    })  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: QWidget | None = None
        self.clocks: list[Clock] = []
        self._texts: dict[int, str] = {}
        self._wanted: int | None = None
        self.acts, self.chosen = ClockActs(self, context), ChosenLines(self, context)
        self.model = RowsModel(self._columns(), key=lambda row: row.row)
        self.table = TableView(self.model, self.tr("诉讼时效"))
        self.tabs = Segments([(key, "") for key in _TABS])
        self.kind = ChoiceBox([("", self.tr("全部种类"))])
        self.filter = QLineEdit()
        self.figures = label("", "strong")
        self.panel = ClockPanel(context, self.acts)
        self._place()

    def _columns(self) -> list[Column]:
        return [
            Column("customer", self.tr("客户"), 150, stretch=True),
            Column("invoice", self.tr("发票 / 保证人"), 184),
            Column("kind", self.tr("种类"), 132, Kind.BADGE, value=words.kind_badge, hide_below=820),
            Column("open", self.tr("金额"), 112, Kind.MONEY, bold=True, currency=lambda row: row.currency),
            Column("starts_on", self.tr("起算日"), 96, Kind.DATE, muted=True, hide_below=900),
            Column("ends_on", self.tr("届满日"), 96, Kind.DATE, tone=words.tone),
            Column("days_left", self.tr("剩余"), 116, Kind.BADGE, value=words.left, sortable=False),
            Column("last", self.tr("最近中断与证据"), 190, value=words.last, hide_below=640),
            Column(
                "pending", self.tr("待补"), 150, value=words.pending, tone=lambda _row: "warn", hide_below=980
            ),
        ]

    def _place(self) -> None:
        self.filter.setPlaceholderText(self.tr("客户、发票号、保证人或拼音首字母"))
        self.filter.setAccessibleName(self.tr("筛选时效"))
        self.filter.setClearButtonEnabled(True)
        self.kind.setAccessibleName(self.tr("种类"))
        self.filter.textChanged.connect(lambda _text: self._choose())
        self.kind.currentIndexChanged.connect(lambda _at: self._choose())
        self.tabs.chosen.connect(lambda _key: self._choose())
        self.table.current_changed.connect(self.panel.show_clock)
        self.table.opened.connect(lambda row, _key: self.context.go("customers", row.customer_id))
        claim = QAction(self.tr("案卷与移交（所选）…"), self)
        claim.triggered.connect(lambda _on=False: self.claim_selected())
        self.table.add_action(claim)
        self.chosen.offer(self.table, self._marked)
        self.table.set_empty(self.tr("这里没有债权：没有未清的欠款，或都不在所选范围内。"))
        self.export_button = Button(self.tr("导出 Excel"), self.ask_export, keys="Ctrl+E")
        self.add = Button(self.tr("登记保证"), self._add_guarantee, keys="Ins")
        card = Card(flush=True)
        card.bar(self.kind, self.filter, self.add, self.export_button, wide=self.filter)
        card.bar(self.tabs)
        card.add(self.table, 1)
        card.foot(self.figures, None, label(self.tr("没有送达证据的函件不能使时效重新计算"), "muted"))
        fill(self, split(card, self.panel, (66, 34)))

    def reload(self) -> None:
        """Read all clocks in the background; a big book has thousands."""
        book, day = self.context.book, self.context.as_of
        if book is not None:
            self.context.tasks.run(
                self.tr("计算诉讼时效"), lambda _p: (day, clocks.listed(book, day)), self._show
            )

    def _show(self, read: tuple[object, list[Clock]]) -> None:
        day, found = read
        if day != self.context.as_of:
            return  # the user has moved on to another day
        marked = self.table.current()
        self.clocks = found
        self._texts.clear()
        self._name_tabs()
        self._name_kinds()
        self.model.set_rows(found)
        self._choose()
        if self._wanted is not None:
            self._mark(self._wanted)
        elif marked is not None:
            self.table.select_row(max(0, self.model.find(marked.row)))

    def _name_tabs(self) -> None:
        captions = {
            "all": self.tr("全部 {count}"),
            "last": self.tr("30 天内 {count}"),
            "near": self.tr("90 天内 {count}"),
            "ahead": self.tr("180 天内 {count}"),
            "expired": self.tr("已届满 {count}"),
            "waiting": self.tr("待补证据 {count}"),
        }
        for key, caption in captions.items():
            count = sum(_in(key, clock) for clock in self.clocks)
            self.tabs.set_text(key, caption.format(count=count))

    def _name_kinds(self) -> None:
        chosen = self.kind.key()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(self.tr("全部种类"), "")
        for key in dict.fromkeys([*clocks.KINDS, *(clock.kind for clock in self.clocks)]):
            self.kind.addItem(words.clock_kind(key), key)
        self.kind.addItem(self.tr("账销案存"), "off")
        self.kind.choose(chosen)
        self.kind.blockSignals(False)

    def _choose(self) -> None:
        tab, kind, wanted = self.tabs.current(), self.kind.key(), pinyin.fold(self.filter.text())
        self.model.set_filter(
            lambda row: _in(tab, row) and _of_kind(kind, row) and self._matches(row, wanted)
        )
        rows = self.model.visible_rows()
        self.figures.setText(self.tr("{count} 笔").format(count=f"{len(rows):,}"))
        self.table.select_row(0)
        self.panel.show_clock(self.table.current())

    def _matches(self, row: Clock, wanted: str) -> bool:
        if not wanted:
            return True
        if row.customer_id not in self._texts:
            self._texts[row.customer_id] = pinyin.search_text(row.customer, row.code)
        return wanted in self._texts[row.customer_id] or wanted in pinyin.fold(row.invoice)

    def claim_selected(self) -> None:
        """A dossier of the selected debts, all of one customer."""
        self.acts.case.ask_lines(self._marked())

    def _marked(self) -> Iterator[tuple[int, int]]:
        """Customer and due lines of the marked clocks."""
        return ((row.customer_id, line) for row in self.table.selected_rows() for line in row.charges)

    def show_item(self, argument: object) -> None:
        """The key of a segment, or a customer's id."""
        self._refresh()
        self.filter.clear()
        self.kind.choose("")
        self.tabs.choose(argument if isinstance(argument, str) and argument in _TABS else "all")
        self._choose()
        self._wanted = argument if isinstance(argument, int) else None
        if self._wanted is not None and self.clocks:
            self._mark(self._wanted)

    def _mark(self, customer: int) -> None:
        """The first clock of a customer; the list may still be on its way."""
        self._wanted = None
        own = next((row for row in self.model.visible_rows() if row.customer_id == customer), None)
        if own is not None:
            self.table.select_row(self.model.find(own.row))

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.table.setFocus()

    def _add_guarantee(self) -> None:
        self.acts.guarantee(self.table.current())

    def ask_export(self) -> None:
        """Ask where the list goes, as it is filtered now."""
        self.dialog = saving.ask(
            self.context,
            self,
            self.tr("导出诉讼时效"),
            self.tr("诉讼时效_{day}").format(day=self.context.as_of) + ".xlsx",
            self.export,
        )

    def export(self, path: Path) -> None:
        """Write what the list shows."""
        heads = (
            (self.tr("客户编码"), 12), (self.tr("客户"), 30), (self.tr("种类"), 18),
            (self.tr("发票 / 保证人"), 24), (self.tr("金额"), 15), (self.tr("币种"), 7),
            (self.tr("起算日"), 12), (self.tr("届满日"), 12),
            (self.tr("剩余"), 14), (self.tr("最近中断与证据"), 40), (self.tr("待补"), 30),
        )  # fmt: skip
        until = self.tr("截至 {day}").format(day=self.context.as_of)
        rows = map(_cells, self.model.visible_rows())
        saving.keep(
            self.context,
            path,
            lambda: exports.list_workbook(path, self.tr("诉讼时效与保证期间"), until, heads, rows),
        )


def _in(tab: str, clock: Clock) -> bool:
    if tab == "all":
        return True
    if tab == "waiting":
        return bool(clock.pending)
    return clock.warning in _STEPS[tab]


def _of_kind(kind: str, clock: Clock) -> bool:
    return clock.written_off if kind == "off" else kind in {"", clock.kind}


def _cells(clock: Clock) -> tuple[object, ...]:
    kinds = " ".join(badge.text for badge in words.kind_badge(clock))
    amount = Decimal(decimal_string(clock.open, clock.currency))
    return (
        clock.code, clock.customer, kinds, clock.invoice, amount, clock.currency, clock.starts_on,
        clock.ends_on, words.left(clock).text, words.last(clock), words.pending(clock),
    )  # fmt: skip
