"""Receipts: the list with unallocated money in sight, beside it what the marked one pays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ar_desktop.domain.changes import Changes
from ar_desktop.services.intake import matching_receipts
from ar_desktop.services.intake.matching_receipts import Match
from ar_desktop.services.keeping import books
from ar_desktop.services.ledger import receipt_marks, receipts, set_offs, settling
from ar_desktop.services.ledger.set_offs import SetOff
from ar_desktop.services.ledger.sittings import Since
from ar_desktop.services.reporting import aging, listing
from ar_desktop.services.reporting.listing import ReceiptRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.dialogs.ledger.batch import BatchDialog
from ar_desktop.ui.dialogs.ledger.reassign import ReassignDialog
from ar_desktop.ui.dialogs.ledger.receipt import ReceiptDialog
from ar_desktop.ui.dialogs.ledger.set_off import SetOffDialog
from ar_desktop.ui.dialogs.ledger.void import VoidDialog
from ar_desktop.ui.fields.filter import FilterEdit
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.ledger.posting import enter_receipt
from ar_desktop.ui.pages.ledger.receipt_panel import OWING, Acts, Chosen, ReceiptPanel
from ar_desktop.ui.tables import Column, Kind, ListModel, TableView

_SEGMENTS = frozenset({"open", "kept", "other"})
#: How many rows below the marked one are looked through for the next that waits.
_AHEAD = 500


@dataclass(frozen=True)
class Sums:
    """Count, sum and rest of what is listed, of what waits to be allocated and of what is kept as a
    prepayment; the currency, empty where there are several; the day up to which money is entered."""

    listed: tuple[int, int, int]
    waiting: tuple[int, int, int]
    kept: tuple[int, int, int]
    currency: str
    until: dt.date | None


class ReceiptsPage(Page):
    """Money in, latest first; what covers nothing yet stands on top."""

    kinds = frozenset({"credits", "allocations", "charges", "customers"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = ListModel(
            self._columns(),
            self._count,
            self._fetch,
            key=lambda row: row.id,
        )
        self.table = TableView(self.model, self.tr("收款"))
        self.tabs = Segments(
            [
                ("", self.tr("全部")),
                ("open", self.tr("待核销")),
                ("kept", self.tr("预收")),
                ("other", self.tr("抵账与差额")),
            ]
        )
        self.filter = FilterEdit(self.tr("筛选收款"), self.tr("筛选：客户、流水号、摘要"))
        self.fresh = label("", "muted")
        self.unallocated = label("", "strong")
        self.panel = ReceiptPanel(
            context, Acts(self._allocate_and_go_on, self._keep, self.reassign, self.void_current)
        )
        self.dialog: QWidget | None = None
        self._run = 0
        self._reading = False
        self._place()
        self._connect()

    def _columns(self) -> list[Column]:
        return [
            Column("day", self.tr("日期"), 92, Kind.DATE),
            Column("customer", self.tr("客户"), 170, stretch=True),
            Column(
                "memo",
                self.tr("摘要"),
                150,
                muted=True,
                hide_below=600,
                value=lambda row: row.memo or row.payer,
            ),
            Column("amount", self.tr("金额"), 112, Kind.MONEY, currency=lambda row: row.currency),
            Column("open", self.tr("未核销"), 112, Kind.MONEY, bold=True, currency=lambda row: row.currency),
            Column("state", self.tr("状态"), 84, Kind.BADGE, value=words.receipt_state),
            Column("number", self.tr("流水号"), 130, hidden=True),
        ]

    def _place(self) -> None:
        self.new = Button(self.tr("登记收款"), self.add_receipt, kind="primary", keys="Ins")
        bring = Button(self.tr("导入流水"), lambda: self.context.go("importing", "receipts"))
        together = Button(self.tr("批量核销…"), self.match_all, keys="Ctrl+M")
        off = Button(self.tr("抵账…"), self.add_set_off)
        card = Card(flush=True)
        card.bar(self.tabs, self.filter, wide=self.filter)
        card.bar(self.new, together, off, bring)
        card.add(self.table, 1)
        card.foot(self.unallocated, None, self.fresh)
        fill(self, split(card, self.panel, (50, 50)))

    def _connect(self) -> None:
        self.table.current_changed.connect(self._on_current)
        oldest = QAction(self.tr("按最早到期核销"), self)
        oldest.triggered.connect(lambda _on=False: self.allocate_oldest())
        self.table.add_action(oldest)
        self.table.opened.connect(lambda row, _key: self._open_row(row))
        self.tabs.chosen.connect(lambda _key: self._start_over())
        self.filter.rested.connect(self._start_over)

    def _count(self) -> int:
        if self.context.book is None:
            return 0
        text, state = self.filter.text(), self.tabs.current()
        return listing.receipt_count(self.context.book, self.context.as_of, text=text, state=state)

    def _fetch(self, offset: int, limit: int) -> Sequence[ReceiptRow]:
        return listing.receipt_rows(
            self.context.book, self.context.as_of, text=self.filter.text(), state=self.tabs.current(),
            offset=offset, limit=limit,
        )  # fmt: skip

    def reload(self) -> None:
        """Read anew, staying where the user was."""
        if self.context.book is None:
            return
        place = self.table.grid.currentIndex().row()
        self._read(max(0, place))

    def _start_over(self) -> None:
        self.filter.settle()
        if self.context.book is not None:
            self._read(0)

    def _read(self, place: int) -> None:
        self._say_empty()
        self._reading = True
        self.model.refresh()
        self.table.select_row(min(place, self.model.rowCount() - 1))
        self._reading = False
        self.panel.show_row(self.table.current())
        self._sum()

    def _on_current(self, row: ReceiptRow | None) -> None:
        if not self._reading:
            self.panel.show_row(row)

    def _sum(self) -> None:
        """Sums of what is listed and of all that is unallocated, in the background."""
        self._run += 1
        run, book, day = self._run, self.context.book, self.context.as_of
        text, state = self.filter.text(), self.tabs.current()

        def work(_progress: object) -> Sums:
            several = len(aging.currencies(book)) > 1
            return Sums(
                listing.receipt_totals(book, day, text=text, state=state),
                listing.receipt_totals(book, day, state="open"),
                listing.receipt_totals(book, day, state="kept"),
                "" if several else aging.main_currency(book),
                books.status(book).receipts_until,
            )

        def done(sums: Sums) -> None:
            if run == self._run:
                self._show_sums(sums)

        self.context.tasks.run(self.tr("合计"), work, done)

    def _show_sums(self, sums: Sums) -> None:
        count, amount, rest = sums.listed
        shown = {"day": self.tr("合计"), "amount": amount, "open": rest} if count and sums.currency else {}
        self.table.set_totals(shown, sums.currency or "CNY")
        self.tabs.set_text("open", self.tr("待核销 {count}").format(count=sums.waiting[0]))
        self.tabs.set_text("kept", self.tr("预收 {count}").format(count=sums.kept[0]))
        rest = sums.waiting[2] + sums.kept[2]
        money = words.money(rest, sums.currency) if sums.currency else ""
        self.unallocated.setText(self.tr("未核销合计 {amount}").format(amount=money) if money else "")
        self.fresh.setText(
            self.tr("收款录入至 {day}").format(day=f"{sums.until:%m-%d}") if sums.until else ""
        )

    def _say_empty(self) -> None:
        if self.tabs.current() == "open":
            self.table.set_empty(self.tr("没有待核销的收款：每一笔都已对上发票。"))
        else:
            self.table.set_empty(
                self.tr("还没有收款。登记一笔，或把银行流水拖到窗口里。"),
                self.tr("登记收款"),
                self.add_receipt,
            )

    def show_item(self, argument: object) -> None:
        """The key of a segment, or text to filter by."""
        text = str(argument)
        self.tabs.choose(text if text in _SEGMENTS else "")
        self.filter.setText("" if text in _SEGMENTS else text)
        self._start_over()

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.table.setFocus()

    def _open_row(self, row: ReceiptRow) -> None:
        if not self.panel.take_focus():
            self.context.go("customers", row.customer_id)

    def add_receipt(self) -> None:
        """Ask for new money."""
        self._open(ReceiptDialog(self, self.context, partial(enter_receipt, self.context)))

    def allocate_oldest(self) -> None:
        """Spread the rest of the marked receipt over the customer's lines, oldest due first."""
        row = self.table.current()
        if row is None or not row.open:
            return
        pairs = receipts.proposal(
            self.context.book, row.customer_id, row.open, row.currency, self.context.today
        )
        if pairs:
            changes = receipts.allocate(self.context.book, row.id, pairs, self.context.today)
            self._say_allocated(row, pairs, changes)
        else:
            self.context.say(
                self.tr("{customer} 没有未清的发票，收款继续留作预收").format(customer=row.customer)
            )

    def _allocate_and_go_on(self, chosen: Chosen) -> None:
        row = self.table.current()
        if row is None:
            return
        changes = settling.allocate(
            self.context.book, row.id, chosen.pairs, chosen.let_go, self.context.today, chosen.designation,
            chosen.since,
        )  # fmt: skip
        let_go = [(item.charge, item.amount) for item in chosen.let_go]
        self._say_allocated(row, [*chosen.pairs, *let_go], changes)
        self._go_on(row.id)

    def _say_allocated(self, row: ReceiptRow, pairs: list[tuple[int, int]], changes: Changes) -> None:
        amount = words.money(sum(part for _, part in pairs), row.currency)
        self.context.publish(changes, self.tr("已核销 {amount}").format(amount=amount))

    def _keep(self) -> None:
        """The money stays with the customer as a prepayment and waits no longer, or waits again."""
        row = self.table.current()
        if row is None:
            return
        book = self.context.book
        if row.state == "kept":
            text = self.tr("{customer} 的 {amount} 重新待核销")
            changes = receipt_marks.release(book, row.id)
        else:
            text = self.tr("{customer} 的 {amount} 留作预收")
            changes = receipt_marks.keep(book, row.id, self.context.today)
        amount = words.money(row.open, row.currency)
        self.context.publish(changes, text.format(customer=row.customer, amount=amount))
        self._go_on(row.id)

    def reassign(self) -> None:
        """Ask whose the marked receipt is."""
        row = self.table.current()
        if row is not None:
            self._open(ReassignDialog(self, self.context, row, partial(self._reassign, row)))

    def _reassign(self, row: ReceiptRow, customer: int) -> None:
        changes = receipt_marks.reassign(self.context.book, row.id, customer)
        amount = words.money(row.amount, row.currency)
        self.context.publish(changes, self.tr("收款 {amount} 已改到新客户").format(amount=amount))

    def add_set_off(self) -> None:
        """Ask for a set-off."""
        self._open(SetOffDialog(self, self.context, self._post_set_off))

    def _post_set_off(self, made: SetOff, pairs: list[tuple[int, int]]) -> None:
        changes = set_offs.enter(self.context.book, made, pairs)
        amount = words.money(made.amount, made.currency)
        self.context.publish(changes, self.tr("已抵账 {amount}").format(amount=amount))

    def match_all(self) -> None:
        """Look in the background what every waiting receipt pays, then show it."""
        book, day = self.context.book, self.context.today

        def done(found: list[Match]) -> None:
            self._open(BatchDialog(self, self.context, found, self._post_all))

        self.context.tasks.run(
            self.tr("匹配收款"), lambda progress: matching_receipts.matches(book, day, progress), done
        )

    def _post_all(self, chosen: list[Match], since: Since) -> None:
        pairs = [(match.receipt, match.found.pairs) for match in chosen if match.found is not None]
        changes = settling.allocate_all(self.context.book, pairs, self.context.today, since=since)
        self.context.publish(changes, self.tr("已核销 {count} 笔收款").format(count=len(pairs)))

    def _go_on(self, done: int) -> None:
        """To the next receipt that waits, its first amount ready to be typed."""
        place = max(0, self.table.grid.currentIndex().row())
        for number in range(place, min(place + _AHEAD, self.model.rowCount())):
            row = self.model.row(number)
            if row is not None and row.id != done and row.state in OWING:
                self.table.select_row(number)
                break
        if self.panel.row is None or self.panel.row.id == done or not self.panel.take_focus():
            self.table.setFocus()

    def void_current(self) -> None:
        """Ask from which day and why the marked receipt does not count."""
        row = self.table.current()
        if row is None or row.state == listing.VOIDED:
            return
        amount = words.money(row.amount, row.currency)
        title = self.tr("作废{kind} {amount}").format(kind=words.kind(row.kind), amount=amount)
        hint = self.tr("它的核销将冲回，发票恢复未清；作废前的报表不变。此操作不能撤销。")
        self._open(VoidDialog(self, self.context, title, hint, partial(self._void, row)))

    def _void(self, row: ReceiptRow, day: dt.date, reason: str) -> None:
        changes = receipts.void(self.context.book, row.id, day, reason)
        amount = words.money(row.amount, row.currency)
        text = self.tr("已作废{kind} {amount}").format(kind=words.kind(row.kind), amount=amount)
        self.context.publish(changes, text)

    def _open(self, dialog: EntryDialog) -> None:
        self.dialog = dialog
        dialog.open()
