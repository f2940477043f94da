"""The bills of a book: the list by maturity, its figures, and the marked bill beside it."""

from __future__ import annotations

import datetime as dt
from functools import partial

from ar_desktop.domain import bills as rules
from ar_desktop.domain.bills import Bill
from ar_desktop.services.ledger import bill_list, bills
from ar_desktop.services.ledger.bill_list import BillRow
from ar_desktop.services.reporting import aging
from ar_desktop.ui.cards import Button
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.ledger.bills import BillDialog, DayDialog
from ar_desktop.ui.document_words import money
from ar_desktop.ui.pages.ledger import bill_words as words
from ar_desktop.ui.pages.ledger.bill_panel import BillPanel
from ar_desktop.ui.pages.ledger.marked_list import MarkedList
from ar_desktop.ui.tables import Column, Kind


class BillsView(MarkedList):
    """One half of the page."""

    def __init__(self, context: Context) -> None:
        tabs = [
            ("", self.tr("全部")), ("held", self.tr("在手")), ("passed", self.tr("已转出")),
            ("closed", self.tr("已了结")),
        ]  # fmt: skip
        super().__init__(context, self.tr("票据"), self._columns(), tabs)
        self.panel = BillPanel(context, self.act)
        self._arrange()

    def _columns(self) -> list[Column]:
        return [
            Column("matures_on", self.tr("到期日"), 96, Kind.DATE),
            Column("days", self.tr("距到期"), 106, muted=True, value=words.days, sortable=False),
            Column("customer", self.tr("客户"), 180, stretch=True),
            Column("kind", self.tr("种类"), 110, value=lambda row: words.kind(row.kind), hide_below=720),
            Column("number", self.tr("票据号码"), 150, muted=True, hide_below=880),
            Column("amount", self.tr("金额"), 116, Kind.MONEY, bold=True, currency=lambda row: row.currency),
            Column("state", self.tr("状态"), 92, Kind.BADGE, value=words.bill_state, sortable=False),
            Column("warning", self.tr("提示"), 136, Kind.BADGE, value=words.bill_warning, sortable=False),
            Column("acceptor", self.tr("承兑人"), 150, hidden=True),
            Column("received_on", self.tr("收票日"), 96, Kind.DATE, hidden=True),
        ]

    def _arrange(self) -> None:
        self.filter.setPlaceholderText(self.tr("筛选：客户、票据号码、出票人、承兑人"))
        self.filter.setAccessibleName(self.tr("筛选票据"))
        self.table.current_changed.connect(self.panel.show_bill)
        self.table.set_empty(
            self.tr("没有票据。收到承兑汇票或电子债权凭证时登记，到期前不再催对应的发票。"),
            self.tr("登记票据"),
            self.add_bill,
        )
        self.new = Button(self.tr("登记票据"), self.add_bill, kind="primary", keys="Ins")
        self.place(self.new, self.panel)

    def reload(self) -> None:
        """Read the list and its figures."""
        book, day = self.context.book, self.context.as_of
        self.show_rows(bill_list.listed(book, day, state=self.tabs.current(), text=self.filter.text()))
        self.panel.show_bill(self.table.current())
        self._show_sums(bill_list.sums(book, day, aging.main_currency(book)))

    def _show_sums(self, sums: bill_list.Sums) -> None:
        currency = aging.main_currency(self.context.book)
        facts = {
            "held": money(sums.held, currency),
            "soon": money(sums.soon, currency),
            "recourse": money(sums.recourse, currency),
        }
        self.figures.setText(self.tr("在手 {held} · 30 天内到期 {soon}").format(**facts))
        self.hint.setText(self.tr("已转出、可被追索 {recourse}").format(**facts))

    def show_bill(self, key: int) -> None:
        """Mark one bill, whatever was filtered."""
        self.tabs.choose("")
        self.filter.clear()
        self.reload()
        self.table.select_row(max(0, self.model.find(key)))

    def add_bill(self) -> None:
        """Ask for a bill taken in."""
        self.open(BillDialog(self, self.context, self._take))

    def _take(self, bill: Bill) -> None:
        changes = bills.take(self.context.book, bill)
        amount = money(bill.amount, bill.currency)
        self.context.publish(changes, self.tr("已登记票据 {amount}").format(amount=amount))

    def act(self, state: str, row: BillRow) -> None:
        """Ask for day and reason of what becomes of a bill."""
        title, hint, caption = self._asked(state, row)
        day = row.matures_on if state == rules.HONOURED else None
        do = partial(self._do, state, row)
        self.open(DayDialog(self, self.context, title, hint, do, caption=caption, day=day))

    def _asked(self, state: str, row: BillRow) -> tuple[str, str, str]:
        """Title, explanation and the caption of the words of a step."""
        paid = self.tr("以票面金额登记收款，核销指定的发票，多余的留作预收。")
        passed = self.tr("即日起视为客户已付款；票据到期被拒付时，请点“被拒付”恢复欠款。")
        again = self.tr("指定的发票恢复催收。")
        if row.state in rules.PASSED_ON:
            again = self.tr("转出时登记的收款自该日作废，指定的发票恢复未清并重新催收。此操作不能撤销。")
        asked = {
            rules.HONOURED: (self.tr("票据兑付"), paid, ""),
            rules.ENDORSED: (self.tr("背书转让"), passed, self.tr("被背书人")),
            rules.DISCOUNTED: (self.tr("贴现"), passed, self.tr("贴现银行")),
            rules.BOUNCED: (self.tr("票据被拒付"), again, self.tr("拒付原因")),
            rules.RETURNED: (self.tr("退回客户"), self.tr("指定的发票恢复催收。"), self.tr("退回原因")),
        }
        return asked[state]

    def _do(self, state: str, row: BillRow, day: dt.date, said: str) -> None:
        book = self.context.book
        if state == rules.HONOURED:
            changes = bills.honour(book, row.id, day)
        elif state in rules.PASSED_ON:
            changes = bills.pass_on(book, row.id, state, day, said)
        elif state == rules.BOUNCED:
            changes = bills.bounce(book, row.id, day, said)
        else:
            changes = bills.give_back(book, row.id, day, said)
        title = self._asked(state, row)[0]
        amount = money(row.amount, row.currency)
        self.context.publish(changes, self.tr("{what}：{amount}").format(what=title, amount=amount))
