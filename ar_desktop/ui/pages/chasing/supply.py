"""Deliveries held (供货控制): supply stops with reason and approval, answers to “may we ship?” on record."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from ar_desktop.services.chasing import holds, shipping, supply
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.chasing import supply_words as words
from ar_desktop.ui.pages.chasing.supply_acts import SupplyActs
from ar_desktop.ui.pages.chasing.supply_panel import SupplyPanel
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: What the search field and the shortcut send here.
MAY_SHIP, NEW_HOLD = "may-ship", "new-hold"
_HOLDS, _ANSWERS = "holds", "answers"


class SupplyPage(Page):
    """Two lists over one panel."""

    kinds = frozenset(
        {"holds", "shipping_answers", "charges", "credits", "allocations", "customers", "letters"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.acts = SupplyActs(self, context)
        self.panel = SupplyPanel(context, self.acts)
        self._paid: set[int] = set()
        self.holds = self._make_holds()
        self.answers = self._make_answers()
        self.lists = QStackedWidget()
        self.tabs = Segments([(_HOLDS, self.tr("停供")), (_ANSWERS, self.tr("发货答复"))])
        self.found = label("", "small")
        self._place()

    def _make_holds(self) -> TableView:
        columns = [
            Column("customer", self.tr("客户"), 180, stretch=True),
            Column("state", self.tr("状态"), 84, Kind.BADGE, value=words.state),
            Column("reason", self.tr("原因"), 200, muted=True),
            Column("asked_on", self.tr("申请"), 92, Kind.DATE),
            Column("held_on", self.tr("生效"), 92, Kind.DATE),
            Column("released_on", self.tr("恢复"), 92, Kind.DATE, hide_below=760),
            Column("letter", self.tr("通知函"), 130, hide_below=860),
        ]
        table = TableView(RowsModel(columns, key=lambda row: row.id), self.tr("停供"))
        table.set_empty(
            self.tr("没有停供的客户。长期逾期或超出额度的客户，可以申请停供，由另一人批准后生效。"),
            self.tr("申请停供"),
            self.acts.ask,
        )
        table.opened.connect(self._open_hold)
        return table

    def _make_answers(self) -> TableView:
        columns = [
            Column("day", self.tr("日期"), 92, Kind.DATE),
            Column("customer", self.tr("客户"), 180, stretch=True),
            Column("amount", self.tr("货值"), 110, Kind.MONEY),
            Column("verdict", self.tr("答复"), 88, Kind.BADGE, value=words.verdict),
            Column("approved_by", self.tr("批准人"), 80),
            Column("note", self.tr("理由"), 180, muted=True),
        ]
        table = TableView(RowsModel(columns, key=lambda row: row.id), self.tr("发货答复"))
        table.set_empty(
            self.tr("还没有记录。“能发货吗？”的答复和例外批准会记在这里。"),
            self.tr("能发货吗？"),
            self.acts.may_ship,
        )
        table.opened.connect(lambda row, _key: self.acts.may_ship(row.customer_id))
        return table

    def _place(self) -> None:
        ask = Button(self.tr("能发货吗？"), self.acts.may_ship, kind="primary", keys="Ins")
        stop = Button(self.tr("申请停供"), self.acts.ask)
        for table in (self.holds, self.answers):
            self.lists.addWidget(table)
            table.current_changed.connect(self.panel.show_record)
        self.tabs.chosen.connect(lambda _key: self._show_list())
        card = Card(flush=True)
        card.bar(self.tabs, None, stop, ask)
        card.add(self.lists, 1)
        card.foot(self.found, None, label(self.tr("任何页面按 Ctrl+H：能发货吗？"), "small"))
        fill(self, split(card, self.panel, (64, 36)))

    def reload(self) -> None:
        """Read both lists, staying where the user was."""
        book = self.context.book
        if book is None:
            return
        self._paid = {item.id for item in supply.releasable(book, self.context.as_of)}
        stops, kept = holds.listed(book), shipping.recorded(book)
        for table, rows in ((self.holds, stops), (self.answers, kept)):
            place = max(0, table.grid.currentIndex().row())
            table.model.set_rows(rows)  # type: ignore[attr-defined]
            table.select_row(min(place, len(rows) - 1))
        standing = sum(item.state == "held" for item in stops)
        asked = sum(item.state == "asked" for item in stops)
        self.tabs.set_text(_HOLDS, self.tr("停供 {count}").format(count=len(stops)))
        text = self.tr("停供中 {standing} 户 · 待批准 {asked} 户 · 已付清可恢复 {paid} 户")
        self.found.setText(text.format(standing=standing, asked=asked, paid=len(self._paid)))
        self._show_list()

    def table(self) -> TableView:
        """The list on screen."""
        return self.answers if self.tabs.current() == _ANSWERS else self.holds

    def _show_list(self) -> None:
        self.lists.setCurrentWidget(self.table())
        self.panel.show_record(self.table().current())

    def show_item(self, argument: object) -> None:
        """What to begin, the key of a list, or a customer to ask about."""
        if argument == MAY_SHIP:
            self.acts.may_ship()
        elif argument == NEW_HOLD:
            self.acts.ask()
        elif isinstance(argument, int):
            self.acts.may_ship(argument)
        elif argument in {_HOLDS, _ANSWERS}:
            self.tabs.choose(str(argument))
            self._show_list()

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.table().setFocus()

    def _open_hold(self, hold: Hold, _key: object) -> None:
        if hold.state == "released":
            self.context.go("customers", hold.customer_id)
        else:
            self.acts.ask(hold.customer_id)
