"""Entry forms of documents: an invoice, a receipt with its allocation, a void."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Invoice, Receipt
from ar_desktop.services import aging, customers, listing
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.allocation import AllocationEditor
from ar_desktop.ui.dialogs.entry import EntryDialog, choice, customer_picker, required, tell
from ar_desktop.ui.fields import DateEdit, MoneyEdit


class InvoiceDialog(EntryDialog):
    """``act(invoice)``. The due day follows from the customer's term and says so; typing another
    replaces it. ``customer`` is chosen beforehand where given. ``posted`` holds what was entered
    last, for ``..`` and for the next one."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Invoice], object], customer: int | None = None
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记发票"))
        self.set_title(self.windowTitle())
        self.last: Invoice | None = None
        self.customer = customer_picker(context)
        self.number = QLineEdit()
        self.issued = DateEdit(lambda: context.today)
        self.issued.set_value(context.today)
        self.amount = MoneyEdit(aging.main_currency(context.book))
        self.amount.setPlaceholderText("=1200*3 · 1.5万")
        self.due = DateEdit(lambda: context.today)
        self.contract = choice([("", "—")])
        self.owner = QLineEdit()
        self.note = QLineEdit()
        self.issued.above = lambda: self.last and self.last.issued_on
        self.amount.above = lambda: self.last and self.last.amount
        self.again = Button(self.tr("保存并下一张"), self._save_and_go_on, keys="Ctrl+Return")
        self._arrange()
        if customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
            self._on_customer(customer)

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("发票号"), self.number)
        self.add(self.tr("开票日"), self.issued)
        self.add(self.tr("金额"), self.amount)
        self.add(self.tr("到期日"), self.due)
        self.term = self.remark()
        self.add(self.tr("合同"), self.contract)
        self.add(self.tr("责任人"), self.owner)
        self.add(self.tr("备注"), self.note)
        self.add_button(self.again)
        self.customer.chosen.connect(self._on_customer)
        self.issued.value_changed.connect(lambda _day: self._explain_due())
        self.due.value_changed.connect(lambda _day: self._explain_due())

    def _on_customer(self, key: int | None) -> None:
        self.contract.clear()
        self.contract.addItem("—", None)
        if key is not None:
            record = customers.get(self.context.book, key)
            self.owner.setText(record.owner)
            for item in customers.contracts(self.context.book, key):
                self.contract.addItem(f"{item.number} {item.title}".strip(), item.id)
        self._explain_due()

    def _explain_due(self) -> None:
        """Say which day an empty due field means."""
        key = self.customer.current_id()
        issued = self.issued.day() if self.issued.is_sound() else None
        if key is None or issued is None:
            tell(self.term, "")
            return
        term = customers.get(self.context.book, key).term_days
        day = issued + dt.timedelta(days=term)
        self.due.setPlaceholderText(day.isoformat())
        if self.due.text().strip():
            text = self.tr("手工指定；按客户账期 {term} 天应为 {day}").format(term=term, day=day)
        else:
            text = self.tr("留空即按客户账期 {term} 天：{day}").format(term=term, day=day)
        tell(self.term, text)

    def values(self) -> tuple[Invoice]:
        """The invoice as the form has it."""
        self.customer.settle()
        customer, issued, amount = self.customer.current_id(), self.issued.day(), self.amount.amount()
        required(customer, self.tr("客户"))
        required(issued, self.tr("开票日"))
        required(amount, self.tr("金额"))
        assert customer is not None
        assert issued is not None
        assert amount is not None
        made = Invoice(
            customer, self.number.text().strip(), issued, amount, self.due.day(), (), self.amount.currency,
            self.contract.currentData() or None, self.owner.text().strip(), self.note.text().strip(),
        )  # fmt: skip
        self.last = made
        return (made,)

    def _save_and_go_on(self) -> None:
        if self.perform():
            self.number.clear()
            self.amount.set_value(None)
            self.due.set_value(None)
            self.note.clear()
            self._explain_due()
            self.number.setFocus()


class ReceiptDialog(EntryDialog):
    """``act(receipt, pairs)``: money in, and which due lines it pays, oldest first until changed."""

    def __init__(
        self, parent: QWidget, context: Context,
        act: Callable[[Receipt, list[tuple[int, int]]], object], customer: int | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记收款"))
        self.set_title(self.windowTitle())
        self.setMinimumWidth(660)
        self.customer = customer_picker(context)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.currency = aging.main_currency(context.book)
        self.amount = MoneyEdit(self.currency)
        self.number = QLineEdit()
        self.payer = QLineEdit()
        self.memo = QLineEdit()
        self.editor = AllocationEditor(self.currency)
        self._arrange()
        if customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
            self._on_customer(customer)

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("收款日"), self.day)
        self.add(self.tr("金额"), self.amount)
        self.add(self.tr("流水号"), self.number)
        self.add(self.tr("付款人"), self.payer)
        self.add(self.tr("摘要"), self.memo)
        self.add_wide(self.editor)
        self.customer.chosen.connect(self._on_customer)
        self.amount.value_changed.connect(self.editor.set_money)

    def _on_customer(self, key: int | None) -> None:
        book = self.context.book
        lines = listing.open_lines(book, key, self.context.today, self.currency) if key is not None else []
        self.editor.set_lines(lines)
        self.editor.set_money(self.amount.amount() if self.amount.is_sound() else None)

    def values(self) -> tuple[Receipt, list[tuple[int, int]]]:
        """The receipt and the pairs of due line and amount."""
        self.customer.settle()
        customer, day, amount = self.customer.current_id(), self.day.day(), self.amount.amount()
        required(customer, self.tr("客户"))
        required(day, self.tr("收款日"))
        required(amount, self.tr("金额"))
        assert customer is not None
        assert day is not None
        assert amount is not None
        self.editor.follow(amount)
        receipt = Receipt(
            customer, day, amount, self.number.text().strip(), self.payer.text().strip(),
            self.memo.text().strip(), self.currency,
        )  # fmt: skip
        return receipt, self.editor.pairs()


class AllocateDialog(EntryDialog):
    """``act(pairs)``: money already in, and which due lines it pays."""

    def __init__(
        self, parent: QWidget, context: Context, row: listing.ReceiptRow,
        act: Callable[[list[tuple[int, int]]], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act, button="")
        self.setWindowTitle(self.tr("核销收款"))
        self.ok.setText(self.tr("核销"))
        self.setMinimumWidth(660)
        self.set_title(
            self.tr("{customer}：核销 {day} 收款的余额").format(customer=row.customer, day=row.day)
        )
        self.editor = AllocationEditor(row.currency)
        self.editor.set_lines(listing.open_lines(context.book, row.customer_id, context.today, row.currency))
        self.editor.set_money(row.open)
        self.add_wide(self.editor)

    def values(self) -> tuple[list[tuple[int, int]]]:
        """The pairs; none at all is refused."""
        pairs = self.editor.pairs()
        if not pairs:
            raise ArError("nothing_allocated")
        return (pairs,)


class VoidDialog(EntryDialog):
    """``act(day, reason)``: from which day a posted document does not count, and why."""

    def __init__(
        self, parent: QWidget, context: Context, title: str, hint: str,
        act: Callable[[dt.date, str], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, title, act)
        self.ok.setText(self.tr("作废"))
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.reason = QLineEdit()
        self.add(self.tr("作废日期"), self.day)
        self.add(self.tr("原因"), self.reason)
        self.remark(hint)

    def values(self) -> tuple[dt.date, str]:
        """The day and the reason, neither empty."""
        day = self.day.day()
        required(day, self.tr("作废日期"))
        assert day is not None
        return day, self.reason.text().strip()
