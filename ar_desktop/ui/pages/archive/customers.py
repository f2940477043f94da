"""The customer archive: the list with its figures, and the customer selected whole beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ar_desktop.domain.records import Contract, Customer
from ar_desktop.services.archive import customers, profiles
from ar_desktop.services.archive.profiles import CustomerRow
from ar_desktop.services.keeping import pinyin
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, Card, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.archive.contract import ContractDialog
from ar_desktop.ui.dialogs.archive.customer import CustomerDialog
from ar_desktop.ui.dialogs.ledger.invoice import InvoiceDialog
from ar_desktop.ui.dialogs.ledger.receipt import ReceiptDialog
from ar_desktop.ui.fields.filter import FilterEdit
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.archive.customer_view import CustomerView
from ar_desktop.ui.pages.chasing.channel_acts import ChannelActs
from ar_desktop.ui.pages.chasing.supply_acts import SupplyActs
from ar_desktop.ui.pages.claims.case_act import CaseAct
from ar_desktop.ui.pages.correspondence.statement_act import StatementAct
from ar_desktop.ui.pages.ledger.notice_act import NoticeAct
from ar_desktop.ui.pages.ledger.paper_acts import PaperActs
from ar_desktop.ui.pages.ledger.posting import enter_invoice, enter_receipt
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class CustomersPage(Page):
    """All customers on the left, one whole on the right."""

    kinds = frozenset(
        {"customers", "charges", "credits", "allocations", "contracts", "letters", "activities", "options"}
        | {"statements", "contacts", "disputes", "attachments", "plans", "holds", "handovers"}
        | {"interest_closures", "rates"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown = 0
        self.model = RowsModel(
            [
                Column("name", self.tr("客户"), 130, stretch=True),
                Column(
                    "grade",
                    self.tr("级"),
                    46,
                    Kind.BADGE,
                    value=lambda row: words.grade(row.grade),
                    hide_below=400,
                ),
                Column("balance", self.tr("应收"), 104, Kind.MONEY),
                Column(
                    "overdue",
                    self.tr("逾期"),
                    104,
                    Kind.MONEY,
                    tone=lambda row: "danger" if row.overdue else "",
                ),
                Column("unallocated", self.tr("预收"), 96, Kind.MONEY, hidden=True),
                Column("max_days", self.tr("最长逾期"), 72, Kind.DAYS, hidden=True),
                Column("owner", self.tr("责任人"), 64, hidden=True),
                Column("code", self.tr("编码"), 72, hidden=True),
            ],
            key=lambda row: row.id,
        )
        self.table = TableView(self.model, self.tr("客户"))
        self.filter = FilterEdit(self.tr("筛选客户"), self.tr("筛选：名称、编码、拼音"))
        self.count = label("", "small")
        self.view = CustomerView(context)
        self.dialog: QWidget | None = None
        self.statement: StatementAct | None = None
        self.papers = PaperActs(self, context)
        self.notice = NoticeAct(self, context)
        self.cases = CaseAct(self, context)
        self.channels, self.supply = ChannelActs(self, context), SupplyActs(self, context)
        self._place()
        self._connect()

    def _place(self) -> None:
        keys = scheme(self.context.settings.key_scheme).new[0]
        self.new = Button(self.tr("新建"), self.add_customer, kind="primary", keys=keys)
        bring = Button(self.tr("导入"), lambda: self.context.go("importing", "customers"))
        card = Card(flush=True)
        card.bar(self.new, bring, self.filter, wide=self.filter)
        card.add(self.table, 1)
        card.foot(self.count)
        self.table.set_empty(
            self.tr("还没有客户。可以从 Excel 名单导入，也可以逐个新建。"),
            self.tr("新建客户"),
            self.add_customer,
        )
        fill(self, split(card, self.view, (41, 79)))

    def _connect(self) -> None:
        self.table.current_changed.connect(self._show_row)
        self.table.opened.connect(lambda _row, _key: self.edit_customer())
        self.filter.rested.connect(self._apply_filter)
        self.filter.lead_to(self.table)
        acts = self.view.acts
        acts.edit.connect(self.edit_customer)
        acts.invoice.connect(self.add_invoice)
        acts.receipt.connect(self.add_receipt)
        acts.statement.connect(self.print_statement)
        acts.contract.connect(self.edit_contract)
        acts.notice.connect(self.print_notice)
        acts.paper.connect(lambda kind: self.papers.start(kind, self._shown or None))
        acts.message.connect(lambda: self.channels.write_to([self._shown] if self._shown else []))
        acts.may_ship.connect(lambda: self.supply.may_ship(self._shown or None))
        acts.hand_over.connect(lambda: self.cases.ask(self._shown or None))
        claim = QAction(self.tr("案卷与移交（所选）…"), self)
        claim.triggered.connect(lambda _on=False: self.claim_selected())
        self.view.account.items.add_action(claim)
        acts.hold.connect(lambda: self.supply.ask(self._shown or None))
        for text, act in (
            (self.tr("发消息…"), lambda: self.channels.write_to(self._selected())),
            (self.tr("发指定函件…"), lambda: self.channels.letters(self._selected())),
            (self.tr("电话清单…"), lambda: self.channels.call_list(self._selected())),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, act=act: act())
            self.table.add_action(action)

    def claim_selected(self) -> None:
        """A dossier of the open invoices selected in the customer's account."""
        numbers = [row.number for row in self.view.account.items.selected_rows()]
        if self._shown and numbers:
            self.cases.ask_invoices(self._shown, numbers)

    def _selected(self) -> list[int]:
        """The customers selected in the list."""
        return [row.id for row in self.table.selected_rows()]

    def reload(self) -> None:
        """Read all customers with their figures of the day."""
        if self.context.book is None:
            return
        kept = self._shown
        rows = profiles.customer_rows(self.context.book, self.context.as_of)
        self.model.set_rows(rows)
        self._apply_filter()
        place = self.model.find(kept)
        if rows:
            self.table.select_row(max(0, place))
        self._show_row(self.table.current())

    def show_item(self, argument: object) -> None:
        """A customer id, or text to filter by."""
        if isinstance(argument, str):
            self.filter.setText(argument)
        if isinstance(argument, int):
            self._shown = argument
            self.filter.clear()
            self.filter.settle()
            self.invalidate()

    def marked_customer(self) -> int | None:
        """The one shown."""
        return self._shown or None

    def take_focus(self) -> None:
        """The list has the keyboard."""
        self.table.setFocus()

    def _apply_filter(self) -> None:
        wanted = pinyin.fold(self.filter.text())
        self.model.set_filter((lambda row: wanted in row.search) if wanted else None)
        rows = self.model.visible_rows()
        self.table.set_totals(self._totals(rows), rows[0].currency if rows else "CNY")
        self.count.setText(self.tr("{count} 个客户").format(count=len(rows)))
        if rows and self.table.current() is None:
            self.table.select_row(max(0, self.model.find(self._shown)))

    def _totals(self, rows: list[CustomerRow]) -> dict[str, object]:
        if not rows:
            return {}
        sums = {key: sum(getattr(row, key) for row in rows) for key in ("balance", "overdue", "unallocated")}
        return {"name": self.tr("合计"), **sums}

    def _show_row(self, row: CustomerRow | None) -> None:
        if row is None:
            self.view.show_nothing()
            return
        self._shown = row.id
        self.view.show_customer(row.id)

    def add_customer(self) -> None:
        """Ask for a new customer."""
        record = Customer(profiles.free_code(self.context.book), "")
        self._open(CustomerDialog(self, self.context, record, self._save))

    def edit_customer(self) -> None:
        """Change the customer shown."""
        if self._shown:
            record = customers.get(self.context.book, self._shown)
            self._open(CustomerDialog(self, self.context, record, self._save))

    def _save(self, record: Customer) -> None:
        changes = customers.save(self.context.book, record)
        if not record.id and changes.ids:
            self._shown = changes.ids[0]
            self.filter.clear()
        self.context.publish(changes, self.tr("已保存客户 {name}").format(name=record.name))

    def edit_contract(self, record: Contract | None) -> None:
        """A contract of the customer shown; None for a new one."""
        if self._shown:
            self._open(
                ContractDialog(self, self.context, record or Contract(self._shown, ""), self._save_contract)
            )

    def _save_contract(self, record: Contract) -> None:
        changes = customers.save_contract(self.context.book, record)
        self.context.publish(changes, self.tr("已保存合同 {number}").format(number=record.number))

    def add_invoice(self) -> None:
        """An invoice of the customer shown."""
        self._open(
            InvoiceDialog(self, self.context, partial(enter_invoice, self.context), self._shown or None)
        )

    def add_receipt(self) -> None:
        """Money from the customer shown."""
        self._open(
            ReceiptDialog(self, self.context, partial(enter_receipt, self.context), self._shown or None)
        )

    def print_notice(self) -> None:
        """A payment notice of the customer's recent invoices."""
        if self._shown:
            self.notice.show_recent(self._shown)

    def print_statement(self) -> None:
        """The statement of account of the customer shown."""
        if self._shown:
            record = customers.get(self.context.book, self._shown)
            self.statement = StatementAct(self, self.context, record)
            self.statement.ask()

    def _open(self, dialog: CustomerDialog | ContractDialog | InvoiceDialog | ReceiptDialog) -> None:
        self.dialog = dialog
        dialog.open()
