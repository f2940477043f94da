"""Write-offs: the list of what was asked for and what lives on off the ledger, the marked one beside."""

from __future__ import annotations

import datetime as dt
from functools import partial

from ar_desktop.services.ledger import write_off_list, write_offs
from ar_desktop.services.ledger.write_off_list import WriteOffRow
from ar_desktop.services.ledger.write_offs import Money, Request
from ar_desktop.services.reporting import aging
from ar_desktop.ui.cards import Button
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.ledger.bills import DayDialog
from ar_desktop.ui.dialogs.ledger.write_offs import DecideDialog, RecoverDialog, WriteOffDialog
from ar_desktop.ui.document_words import money
from ar_desktop.ui.pages.claims.case_act import CaseAct
from ar_desktop.ui.pages.ledger import write_off_words as words
from ar_desktop.ui.pages.ledger.marked_list import MarkedList
from ar_desktop.ui.pages.ledger.write_off_panel import WriteOffPanel
from ar_desktop.ui.pages.ledger.write_off_sheet import SheetAct
from ar_desktop.ui.tables import Column, Kind


class WriteOffsView(MarkedList):
    """One half of the page. ``waiting`` is how many requests are."""

    def __init__(self, context: Context) -> None:
        tabs = [("", self.tr("全部")), ("waiting", self.tr("待办")), ("posted", self.tr("账销案存"))]
        super().__init__(context, self.tr("坏账核销"), self._columns(), tabs)
        self.waiting = 0
        acts = {
            "approve": self.approve,
            "refuse": self.refuse,
            "post": self.post,
            "recover": self.recover,
            "claim": self.claim,
            "reverse": self.reverse,
            "sheet": SheetAct(self, context).show,
        }
        self.panel = WriteOffPanel(context, acts)
        self.cases = CaseAct(self, context)
        self._arrange()

    def _columns(self) -> list[Column]:
        def coin(row: WriteOffRow) -> str:
            return row.currency

        return [
            Column("number", self.tr("编号"), 94, muted=True),
            Column("day", self.tr("申请日"), 96, Kind.DATE, hide_below=760),
            Column("customer", self.tr("客户"), 180, stretch=True),
            Column("amount", self.tr("核销金额"), 116, Kind.MONEY, currency=coin),
            Column("recovered", self.tr("已收回"), 108, Kind.MONEY, currency=coin),
            Column("rest", self.tr("尚欠"), 116, Kind.MONEY, bold=True, currency=coin),
            Column("watch", self.tr("时效届满"), 96, Kind.DATE, tone=self._watched, hide_below=640),
            Column("state", self.tr("状态"), 118, Kind.BADGE, value=words.write_off_state, sortable=False),
        ]

    def _watched(self, row: WriteOffRow) -> str:
        if row.watch is None:
            return ""
        left = (row.watch - self.context.as_of).days
        return "danger" if left <= 90 else "warn" if left <= 180 else ""

    def _arrange(self) -> None:
        self.filter.setPlaceholderText(self.tr("筛选：客户、编号"))
        self.filter.setAccessibleName(self.tr("筛选坏账核销"))
        self.table.current_changed.connect(self.panel.show_write_off)
        self.table.set_empty(
            self.tr("没有坏账核销。核销后账上不再列示，债权仍在此继续追踪。"),
            self.tr("申请坏账核销"),
            self.ask,
        )
        self.hint.setText(self.tr("核销只是内部账务处理：对账单照列，债权和时效不变"))
        self.new = Button(self.tr("申请坏账核销"), self.ask, kind="primary", keys="Ins")
        self.place(self.new, self.panel)

    def reload(self) -> None:
        """Read the list and its figures."""
        book, day = self.context.book, self.context.as_of
        self.show_rows(write_off_list.listed(book, day, state=self.tabs.current(), text=self.filter.text()))
        self.panel.show_write_off(self.table.current())
        currency = aging.main_currency(book)
        sums = write_off_list.sums(book, day, currency)
        self.waiting = sums.waiting
        self.figures.setText(
            self.tr("已核销 {written} · 已收回 {back} · 尚欠 {rest}").format(
                written=money(sums.written, currency),
                back=money(sums.recovered, currency),
                rest=money(sums.rest, currency),
            )
        )

    def ask(self) -> None:
        """Ask what is to be written off, and why."""
        self.open(WriteOffDialog(self, self.context, self._ask))

    def _ask(self, request: Request, revenue: int | None) -> None:
        changes = write_offs.ask(self.context.book, request, revenue)
        amount = money(sum(part for _, part in request.lines), request.currency)
        self.context.publish(changes, self.tr("已提交核销申请，{amount}").format(amount=amount))
        asked = write_off_list.listed(self.context.book, self.context.as_of, customer=request.customer_id)
        place = self.model.find(max((row.id for row in asked), default=0))
        if place >= 0:
            self.table.select_row(place)  # its proof goes with it, and its approval is next

    def approve(self, row: WriteOffRow) -> None:
        """Ask who approves."""
        self.open(DecideDialog(self, self.context, row, partial(self._approve, row)))

    def _approve(self, row: WriteOffRow, name: str, day: dt.date, _reason: str) -> None:
        changes = write_offs.approve(self.context.book, row.id, name, day)
        self.context.publish(changes, self.tr("{number} 已批准").format(number=row.number))

    def refuse(self, row: WriteOffRow) -> None:
        """Ask who refuses, and why."""
        self.open(DecideDialog(self, self.context, row, partial(self._refuse, row), refusing=True))

    def _refuse(self, row: WriteOffRow, name: str, day: dt.date, reason: str) -> None:
        changes = write_offs.refuse(self.context.book, row.id, name, day, reason)
        self.context.publish(changes, self.tr("{number} 未批准").format(number=row.number))

    def post(self, row: WriteOffRow) -> None:
        """Ask from which day it is off the ledger."""
        title = self.tr("核销入账 {number}").format(number=row.number)
        hint = self.tr("自该日起账上不再列示这笔应收；债权转入账销案存，对账单照列。")
        button = self.tr("入账")
        self.open(DayDialog(self, self.context, title, hint, partial(self._post, row), button=button))

    def _post(self, row: WriteOffRow, day: dt.date, _words: str) -> None:
        changes = write_offs.post(self.context.book, row.id, day)
        amount = money(row.amount, row.currency)
        self.context.publish(changes, self.tr("已核销坏账 {amount}").format(amount=amount))

    def recover(self, row: WriteOffRow) -> None:
        """Ask what came in."""
        self.open(RecoverDialog(self, self.context, row, partial(self._recover, row)))

    def _recover(self, row: WriteOffRow, given: Money) -> None:
        changes = write_offs.recover(self.context.book, row.id, given)
        amount = money(given.amount, row.currency)
        self.context.publish(
            changes, self.tr("{number} 收回 {amount}").format(number=row.number, amount=amount)
        )

    def claim(self, row: WriteOffRow) -> None:
        """The dossier of what was written off: our entry does not end the claim."""
        lines = write_off_list.lines(self.context.book, row.id, self.context.today)
        self.cases.ask(row.customer_id, lines=[line.charge for line in lines if line.rest])

    def reverse(self, row: WriteOffRow) -> None:
        """Ask from which day and why the debt is on the ledger again."""
        title = self.tr("冲回核销 {number}").format(number=row.number)
        hint = self.tr("自该日起恢复应收账款，重新催收。此操作不能撤销。")
        do = partial(self._reverse, row)
        reason, button = self.tr("冲回原因"), self.tr("冲回")
        self.open(DayDialog(self, self.context, title, hint, do, caption=reason, button=button))

    def _reverse(self, row: WriteOffRow, day: dt.date, reason: str) -> None:
        changes = write_offs.reverse(self.context.book, row.id, day, reason)
        self.context.publish(changes, self.tr("{number} 已冲回").format(number=row.number))
