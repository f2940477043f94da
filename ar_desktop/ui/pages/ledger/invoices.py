"""Invoices: one line per due line, paged through an index, with what paid it beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from ar_desktop.services.ledger import invoices
from ar_desktop.services.reporting import listing
from ar_desktop.services.reporting.listing import InvoiceList, InvoiceRow, Totals
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.ledger.invoice import InvoiceDialog
from ar_desktop.ui.dialogs.ledger.void import VoidDialog
from ar_desktop.ui.fields.filter import FilterEdit
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.claims.case_act import CaseAct
from ar_desktop.ui.pages.correspondence.chosen_lines import ChosenLines
from ar_desktop.ui.pages.ledger.dispute_acts import DisputeActs
from ar_desktop.ui.pages.ledger.dispute_list import DisputeList, DisputePanel
from ar_desktop.ui.pages.ledger.invoice_panel import InvoicePanel
from ar_desktop.ui.pages.ledger.notice_act import NoticeAct
from ar_desktop.ui.pages.ledger.paper_acts import PaperActs
from ar_desktop.ui.pages.ledger.posting import enter_invoice
from ar_desktop.ui.tables import Column, Kind, ListModel, TableView

_DISPUTED = "disputed"
#: What the command palette sends here to raise a dispute.
NEW_DISPUTE = "new-dispute"


class InvoicesPage(Page):
    """All due lines of the book as of the day; filter as you type, states, totals in view."""

    kinds = frozenset(
        {"invoices", "charges", "credits", "allocations", "customers", "disputes", "attachments"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._order, self._descending = "issued_on", True
        self._list: InvoiceList | None = None
        self._run = 0
        self.model = self._make_model()
        self.table = TableView(self.model, self.tr("发票"))
        self.filter = FilterEdit(self.tr("筛选发票"), self.tr("筛选：客户、拼音或发票号开头"))
        self.states = Segments(
            [
                ("", self.tr("全部")),
                ("not_due", self.tr("未到期")),
                ("overdue", self.tr("逾期")),
                ("settled", self.tr("已结清")),
                (_DISPUTED, self.tr("争议")),
            ]
        )
        self.found = label("", "small")
        self.disputes = DisputeActs(self, context)
        self.papers, self.cases = PaperActs(self, context), CaseAct(self, context)
        self.chosen = ChosenLines(self, context)
        self.disputed = DisputeList(context, self.disputes, margin=14)
        self.dispute_panel = DisputePanel(context, self.disputed.deeds())
        self.notice = NoticeAct(self, context)
        self.panel = InvoicePanel(
            context, self.void_current, self.disputes, self.print_notice, papers=self.papers,
            claim=self.claim_selected,
        )  # fmt: skip
        self.dialog: QWidget | None = None
        self._place()
        self._connect()

    def _make_model(self) -> ListModel:
        columns = [
            Column("number", self.tr("发票号"), 188, value=_number),
            Column("customer", self.tr("客户"), 160, stretch=True, sortable=False),
            Column("issued_on", self.tr("开票日"), 94, Kind.DATE),
            Column("due_on", self.tr("到期日"), 94, Kind.DATE),
            Column("amount", self.tr("金额"), 112, Kind.MONEY, currency=lambda row: row.currency),
            Column(
                "open",
                self.tr("未清"),
                112,
                Kind.MONEY,
                sortable=False,
                bold=True,
                currency=lambda row: row.currency,
            ),
            Column("days", self.tr("逾期天数"), 72, Kind.DAYS, value=_days, tone=_tone),
            Column("state", self.tr("状态"), 76, Kind.BADGE, value=words.invoice_state, sortable=False),
            Column("owner", self.tr("责任人"), 64, sortable=False, hidden=True),
            Column("currency", self.tr("币种"), 56, sortable=False, hidden=True),
        ]
        return ListModel(columns, self._count, self._fetch, self._sort, key=lambda row: row.id)

    def _place(self) -> None:
        self.filter.setMinimumWidth(190)
        keys = scheme(self.context.settings.key_scheme).new[0]
        self.new = Button(self.tr("登记发票"), self.add_invoice, kind="primary", keys=keys)
        bring = Button(self.tr("导入"), lambda: self.context.go("importing", "invoices"))
        card = Card(flush=True)
        card.bar(self.new, bring, self.states, self.filter, wide=self.filter)
        self.lists, self.panels = QStackedWidget(), QStackedWidget()
        for stack, parts in (
            (self.lists, (self.table, self.disputed)),
            (self.panels, (self.panel, self.dispute_panel)),
        ):
            for part in parts:
                stack.addWidget(part)
        card.add(self.lists, 1)
        card.foot(
            self.found, None, label(self.tr("点列标题排序 · 双击查看客户 · Ctrl C 复制到 Excel"), "small")
        )
        fill(self, split(card, self.panels, (72, 28)))

    def _connect(self) -> None:
        self.table.current_changed.connect(self.panel.show_line)
        self.disputed.table.current_changed.connect(self.dispute_panel.show_dispute)
        self.table.opened.connect(lambda row, _key: self.context.go("customers", row.customer_id))
        for text, act in (
            (self.tr("付款通知…"), self.print_notice),
            (self.tr("登记争议…"), self.dispute_current),
            (self.tr("登记交付/收票/验收日…"), lambda: self.papers.event_day(self.table.current())),
            (self.tr("展期…"), lambda: self.papers.extend(self.table.current())),
            (self.tr("登记红字 / 折让…"), self.credit_current),
            (self.tr("案卷与移交（所选）…"), self.claim_selected),
            (self.tr("作废…"), self.void_current),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, do=act: do())
            self.table.add_action(action)
        self.chosen.offer(self.table, self._marked)
        self.filter.rested.connect(self._start_over)
        self.filter.lead_to(self.table)
        self.states.chosen.connect(lambda _key: self._start_over())

    def _count(self) -> int:
        return self._list.count() if self._list else 0

    def _fetch(self, offset: int, limit: int) -> Sequence[InvoiceRow]:
        return self._list.fetch(offset, limit) if self._list else ()

    def _sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = key, descending
        self._list = self._make_list()

    def _make_chooser(self) -> Callable[[], InvoiceList]:
        """What makes the list as it is asked for now, on whichever thread reads it."""
        return partial(
            InvoiceList, self.context.book, self.context.as_of, order=self._order,
            descending=self._descending, text=self.filter.text(), state=self.states.current(),
        )  # fmt: skip

    def _make_list(self) -> InvoiceList:
        return self._make_chooser()()

    def reload(self) -> None:
        """Read anew, staying where the user was."""
        if self.context.book is None:
            return
        if self._show_disputes():
            return
        place = self.table.grid.currentIndex().row()
        self._list = self._make_list()
        self.model.refresh()
        self._show_totals()
        self.table.select_row(min(max(place, 0), self.model.rowCount() - 1))
        self.panel.show_line(self.table.current())

    def _start_over(self) -> None:
        self.filter.settle()
        if self.context.book is None:
            return
        if self._show_disputes():
            return
        self._list = self._make_list()
        self.model.refresh()
        self._show_totals()
        self.table.select_row(0)
        self.panel.show_line(self.table.current())

    def _show_disputes(self) -> bool:
        """Show the open disputes where they are asked for; says whether they are."""
        asked = self.states.current() == _DISPUTED
        for stack in (self.lists, self.panels):
            stack.setCurrentIndex(int(asked))
        if asked:
            count = self.disputed.show_all(self.filter.text())
            self.found.setText(self.tr("{count} 项争议").format(count=count))
            self.dispute_panel.show_dispute(self.disputed.table.current())
        return asked

    def _show_totals(self) -> None:
        """Count at once, sum in the background: a wide filter over a million lines takes a moment."""
        count = self._count()
        self._say_empty(count)
        self.found.setText(self.tr("{count} 张").format(count=f"{count:,}"))
        self.table.set_totals({"number": self.tr("合计 …")} if count else {})
        self._run += 1
        run = self._run

        def done(totals: Totals) -> None:
            if run == self._run:
                self._take_totals(totals)

        self.context.tasks.run(self.tr("合计"), partial(_sum, self._make_chooser()), done)

    def _take_totals(self, totals: Totals) -> None:
        if not totals.currency:
            note = self.tr("合计：多币种，请看账龄") if totals.count else ""
            self.table.set_totals({"number": note} if note else {})
            return
        sums = {"number": self.tr("合计"), "amount": totals.amount, "open": totals.open}
        self.table.set_totals(sums if totals.count else {}, totals.currency)

    def _say_empty(self, count: int) -> None:
        narrowed = bool(self.filter.text().strip() or self.states.current())
        if not count and narrowed:
            self.table.set_empty(
                self.tr("没有符合条件的发票。"), self.tr("清除筛选"), lambda: self.show_item("")
            )
        else:
            self.table.set_empty(
                self.tr("还没有发票。把 Excel 清单拖到窗口里即可导入，也可以逐张登记。"),
                self.tr("登记发票"),
                self.add_invoice,
            )

    def show_item(self, argument: object) -> None:
        """An invoice's id, the key of a state, or text to filter by."""
        text = listing.number_of(self.context.book, argument) if isinstance(argument, int) else str(argument)
        if text == NEW_DISPUTE:
            self.disputes.raise_new()
        is_state = text in {"not_due", "overdue", "settled", _DISPUTED, NEW_DISPUTE}
        text = _DISPUTED if text == NEW_DISPUTE else text
        self.states.choose(text if is_state else "")
        self.filter.setText("" if is_state else text)
        self._start_over()

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.table.setFocus()

    def add_invoice(self) -> None:
        """Ask for a new invoice."""
        self.dialog = InvoiceDialog(self, self.context, partial(enter_invoice, self.context))
        self.dialog.open()

    def dispute_current(self) -> None:
        """Ask what is disputed of the marked line."""
        row = self.table.current()
        if row is not None and row.open > 0 and row.state != listing.VOIDED:
            self.disputes.raise_new(line=row)

    def print_notice(self) -> None:
        """A payment notice of the marked invoice."""
        row = self.table.current()
        if row is not None and row.invoice_id is not None and row.state != listing.VOIDED:
            self.notice.show_invoice(row.invoice_id)

    def credit_current(self) -> None:
        """A credit note against the marked invoice."""
        row = self.table.current()
        if row is not None and row.invoice_id is not None and row.open > 0:
            self.papers.add_note(row.customer_id, row.number)

    def claim_selected(self) -> None:
        """A dossier of the selected lines, all of one customer."""
        self.cases.ask_lines(self._marked())

    def _marked(self) -> Iterator[tuple[int, int]]:
        """Customer and due line of what is marked and open."""
        return ((row.customer_id, row.id) for row in self.table.selected_rows() if row.open > 0)

    def void_current(self) -> None:
        """Ask from which day and why the marked invoice does not count."""
        row = self.table.current()
        if row is None or row.invoice_id is None or row.state == listing.VOIDED:
            return
        title = self.tr("作废发票 {number}").format(number=row.number)
        hint = self.tr("已核销到它的收款会退回为未核销；作废前的报表不变。此操作不能撤销。")
        self.dialog = VoidDialog(self, self.context, title, hint, partial(self._void, row))
        self.dialog.open()

    def _void(self, row: InvoiceRow, day: dt.date, reason: str) -> None:
        assert row.invoice_id is not None
        changes = invoices.void(self.context.book, row.invoice_id, day, reason)
        self.context.publish(changes, self.tr("已作废发票 {number}").format(number=row.number))


def _sum(chooser: Callable[[], InvoiceList], _progress: object) -> Totals:
    return chooser().totals()


def _number(row: InvoiceRow) -> str:
    return f"{row.number} · {row.seq}" if row.seq > 1 else row.number


def _days(row: InvoiceRow) -> int | None:
    return row.days if row.state == listing.OVERDUE else None


def _tone(row: InvoiceRow) -> str:
    return "danger" if row.state == listing.OVERDUE else ""
