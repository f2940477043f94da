"""Deliveries and invoices on their way: what is shipped but not invoiced, invoiced but not handed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from ar_desktop.services.ledger import handovers, shipment_proposals
from ar_desktop.services.ledger.handovers import ALL, TO_INVOICE, InvoiceOnItsWay, ShipmentRow
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.fields.filter import FilterEdit
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.chasing.supply_acts import SupplyActs
from ar_desktop.ui.pages.ledger import shipment_lists
from ar_desktop.ui.pages.ledger.notice_act import NoticeAct
from ar_desktop.ui.pages.ledger.shipment_acts import ShipmentActs
from ar_desktop.ui.pages.ledger.shipment_panel import ShipmentPanel
from ar_desktop.ui.tables import ListModel, TableView

_ON_THE_WAY = "on_the_way"
#: What the search field sends here to enter a delivery.
NEW_SHIPMENT = "new-shipment"
#: Rows an act takes at once at most; a longer selection is no choice anybody made.
_MOST = 200


class ShipmentsPage(Page):
    """Three lists over one panel; each act asks in a form and says what it did."""

    kinds = frozenset({"shipments", "invoices", "customers", "options", "attachments"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.acts, self.notice = ShipmentActs(self, context), NoticeAct(self, context)
        self.supply = SupplyActs(self, context)
        self.goods = TableView(
            ListModel(
                shipment_lists.shipment_columns(), self._goods_count, self._goods, key=lambda row: row.id
            ),
            self.tr("送货单"),
        )
        self.papers = TableView(
            ListModel(
                shipment_lists.invoice_columns(), self._papers_count, self._papers, key=lambda row: row.id
            ),
            self.tr("待交付发票"),
        )
        self.lists = QStackedWidget()
        self.states = Segments(
            [
                (TO_INVOICE, self.tr("已发货未开票")),
                (_ON_THE_WAY, self.tr("已开票未交付")),
                (ALL, self.tr("全部送货单")),
            ]
        )
        self.filter = FilterEdit(self.tr("筛选送货单与发票"), self.tr("筛选：客户、拼音或单号"))
        self.found = label("", "small")
        self.panel = ShipmentPanel(context, self.acts, self.notice)
        self._place()
        self._connect()

    def _place(self) -> None:
        self.new = Button(self.tr("登记送货单"), self.acts.enter, kind="primary", keys="Ins")
        self.follow = Button(self.tr("时限…"), self.acts.follow)
        self.ask = Button(self.tr("能发货吗？"), self._may_ship)
        self.lists.addWidget(self.goods)
        self.lists.addWidget(self.papers)
        card = Card(flush=True)
        card.bar(self.states, self.filter, wide=self.filter)
        card.bar(self.new, self.ask, None, self.follow)
        card.add(self.lists, 1)
        card.foot(self.found, None, label(self.tr("可多选后一并开票、关联或登记交票"), "small"))
        fill(self, split(card, self.panel, (68, 32)))

    def _connect(self) -> None:
        for table in (self.goods, self.papers):
            table.current_changed.connect(self.panel.show_record)
            table.opened.connect(lambda row, _key: self._open_row(row))
        for text, act in (
            (self.tr("开票…"), self.invoice_selected),
            (self.tr("关联发票…"), self.link_selected),
            (self.tr("登记签收…"), self.sign_current),
        ):
            self.goods.add_action(self._action(text, act))
        self.papers.add_action(self._action(self.tr("登记交票…"), self.hand_over_selected))
        self.filter.rested.connect(self._start_over)
        self.states.chosen.connect(lambda _key: self._start_over())

    def _action(self, text: str, act: Callable[[], None]) -> QAction:
        made = QAction(text, self)
        made.triggered.connect(lambda _on=False: act())
        return made

    def _goods_count(self) -> int:
        if self.context.book is None:
            return 0
        which, text = self._which(), self.filter.text()
        return handovers.shipment_count(self.context.book, self.context.as_of, which, text=text)

    def _goods(self, offset: int, limit: int) -> Sequence[ShipmentRow]:
        return handovers.shipments(
            self.context.book, self.context.as_of, self._which(), text=self.filter.text(), offset=offset,
            limit=limit,
        )  # fmt: skip

    def _which(self) -> str:
        return TO_INVOICE if self.states.current() == TO_INVOICE else ALL

    def _papers_count(self) -> int:
        if self.context.book is None:
            return 0
        return handovers.on_the_way_count(self.context.book, self.context.as_of, text=self.filter.text())

    def _papers(self, offset: int, limit: int) -> Sequence[InvoiceOnItsWay]:
        text = self.filter.text()
        return handovers.on_the_way(
            self.context.book, self.context.as_of, text=text, offset=offset, limit=limit
        )

    def reload(self) -> None:
        """Read anew, staying where the user was."""
        if self.context.book is not None:
            self._read(max(0, self.table().grid.currentIndex().row()))

    def _start_over(self) -> None:
        self.filter.settle()
        if self.context.book is not None:
            self._read(0)

    def table(self) -> TableView:
        """The list on screen."""
        return self.papers if self.states.current() == _ON_THE_WAY else self.goods

    def _read(self, place: int) -> None:
        table = self.table()
        self.lists.setCurrentWidget(table)
        self._say_empty()
        assert isinstance(table.model, ListModel)
        table.model.refresh()
        table.select_row(min(place, table.model.rowCount() - 1))
        self.panel.show_record(table.current())
        self._count()

    def _count(self) -> None:
        book, day = self.context.book, self.context.as_of
        goods, papers = handovers.shipment_count(book, day, TO_INVOICE), handovers.on_the_way_count(book, day)
        self.states.set_text(TO_INVOICE, self.tr("已发货未开票 {count}").format(count=goods))
        self.states.set_text(_ON_THE_WAY, self.tr("已开票未交付 {count}").format(count=papers))
        late = handovers.waiting(book, day)
        text = self.tr("{count} 行 · 超时 {late} 项")
        said = text.format(count=f"{self.table().model.rowCount():,}", late=late)
        if evident := len(shipment_proposals.evident(book, day)):
            said += self.tr(" · {count} 张的发票已在账上，待确认关联").format(count=evident)
        self.found.setText(said)

    def _say_empty(self) -> None:
        if self.states.current() == _ON_THE_WAY and handovers.followed_since(self.context.book) is None:
            text = self.tr("还没有开始登记发票交付。设定从哪天开的发票起登记，之后漏交的会列在这里。")
            self.papers.set_empty(text, self.tr("开始登记…"), self.acts.follow)
        elif self.states.current() == _ON_THE_WAY:
            self.papers.set_empty(self.tr("发票都已交到客户手里。"))
        elif self.states.current() == TO_INVOICE:
            text = self.tr("没有待开票的送货单。")
            self.goods.set_empty(text, self.tr("登记送货单"), self.acts.enter)
        else:
            text = self.tr("还没有送货单。送货单与签收单是主张货款的证据。")
            self.goods.set_empty(text, self.tr("登记送货单"), self.acts.enter)

    def show_item(self, argument: object) -> None:
        """The key of a segment, or text to filter by."""
        text = str(argument)
        if text == NEW_SHIPMENT:
            self.acts.enter()
            return
        known = text in {TO_INVOICE, _ON_THE_WAY, ALL}
        self.states.choose(text if known else ALL)
        self.filter.setText("" if known else text)
        self._start_over()

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.table().setFocus()

    def _open_row(self, row: ShipmentRow | InvoiceOnItsWay) -> None:
        if isinstance(row, InvoiceOnItsWay):
            self.acts.hand_over([row])
        elif row.state == "waiting":
            self.acts.invoice([row])
        else:
            self.context.go("customers", row.customer_id)

    def _waiting_rows(self) -> list[ShipmentRow]:
        rows = [row for row, _ in zip(self.goods.selected_rows(), range(_MOST), strict=False)]
        return [row for row in rows if isinstance(row, ShipmentRow) and row.state == "waiting"]

    def invoice_selected(self) -> None:
        """One invoice for the deliveries selected."""
        if rows := self._waiting_rows():
            self.acts.invoice(rows)

    def link_selected(self) -> None:
        """One known invoice for the deliveries selected."""
        if rows := self._waiting_rows():
            self.acts.link(rows)

    def sign_current(self) -> None:
        """Who signed for the marked delivery."""
        row = self.goods.current()
        if row is not None and row.state != "voided":
            self.acts.sign(row)

    def _may_ship(self) -> None:
        """Ask of the marked delivery's customer, or of any."""
        row = self.goods.current()
        self.supply.may_ship(row.customer_id if row is not None else None)

    def hand_over_selected(self) -> None:
        """The customer has the invoices selected."""
        rows = [row for row, _ in zip(self.papers.selected_rows(), range(_MOST), strict=False)]
        if rows:
            self.acts.hand_over(rows)
