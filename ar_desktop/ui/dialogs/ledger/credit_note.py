"""The entry form of a credit note (红字发票、折让): against an invoice, or free."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.money import format_amount
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import credit_notes
from ar_desktop.services.ledger.credit_notes import CreditNote, OpenInvoice
from ar_desktop.services.reporting import aging
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required, tell
from ar_desktop.ui.dialogs.ledger.currency import CurrencyFields
from ar_desktop.ui.fields import DateEdit, MoneyEdit

#: Width in pixels of a remark in the narrowest form.
_LEAST_REMARK = 380


class CreditNoteDialog(EntryDialog):
    """``act(note)``. Says before it is posted how much goes to the invoice and how much stays
    unallocated. ``customer`` and ``invoice`` (a number) are chosen beforehand where given."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[CreditNote], object],
        customer: int | None = None, invoice: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记红字 / 折让"))
        self.set_title(self.windowTitle())
        self._found: dict[str, OpenInvoice] = {}
        self.customer = customer_picker(context)
        self.invoice = ChoiceBox()
        self.number = QLineEdit()
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.amount = MoneyEdit(aging.main_currency(context.book))
        self.amount.setPlaceholderText(self.tr("填正数"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("如：退货、折让、开票有误"))
        self._arrange()
        if customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
        self._on_customer(customer)
        if invoice in self._found:
            self.invoice.choose(invoice)

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("冲减发票"), self.invoice)
        self.add(self.tr("红字发票号"), self.number)
        self.add(self.tr("日期"), self.day)
        self.add(self.tr("金额"), self.amount)
        self.money = CurrencyFields(self, self._day, self._on_currency)
        self.day.value_changed.connect(lambda _day: self.money.refresh())
        self.effect = self.remark()
        self.add(self.tr("原因"), self.reason)
        self.customer.chosen.connect(self._on_customer)
        self.invoice.currentIndexChanged.connect(self._tell_effect)
        self.amount.value_changed.connect(lambda _value: self._tell_effect())
        self.amount.textEdited.connect(lambda _text: self._tell_effect())

    def _day(self) -> dt.date | None:
        return self.day.day() if self.day.is_sound() else None

    def _on_currency(self, currency: str) -> None:
        self.amount.currency = currency
        self._offer(self.customer.current_id())

    def _on_customer(self, key: int | None) -> None:
        if key is not None:
            self.money.follow(key)
        self._offer(key)

    def _offer(self, key: int | None) -> None:
        """The open invoices of the customer in the currency chosen."""
        book, currency = self.context.book, self.amount.currency
        found = credit_notes.open_invoices(book, key, currency) if key is not None else []
        self._found = {item.number: item for item in found}
        self.invoice.clear()
        self.invoice.addItem(self.tr("不指定发票（留作未核销）"), "")
        for item in found:
            left = self.tr("未清 {amount}").format(amount=format_amount(item.open, currency))
            self.invoice.addItem(f"{item.number} · {item.issued_on.isoformat()} · {left}", item.number)
        self._tell_effect()

    def _tell_effect(self, _place: int = 0) -> None:
        """What the note will do, before it is posted; a wrapped remark gets the height of its lines."""
        self._tell()
        self.effect.setMinimumHeight(max(0, self.effect.heightForWidth(_LEAST_REMARK)))

    def _tell(self) -> None:
        amount = (self.amount.amount() or 0) if self.amount.is_sound() else 0
        target = self._found.get(self.invoice.key())
        if amount <= 0 or self.customer.current_id() is None:
            tell(self.effect, "")
        elif target is None:
            tell(self.effect, self.tr("{rest} 留作该客户的未核销款").format(rest=self._money(amount)))
        else:
            self._tell_split(amount, target)

    def _tell_split(self, amount: int, target: OpenInvoice) -> None:
        taken, rest = min(amount, target.open), max(0, amount - target.open)
        if not rest:
            left = self._money(target.open - taken)
            tell(
                self.effect,
                self.tr("冲减后发票 {number} 未清 {left}").format(number=target.number, left=left),
            )
            return
        text = self.tr("发票 {number} 未清只有 {taken}：冲减 {taken}，其余 {rest} 留作未核销款")
        facts = {"number": target.number, "taken": self._money(taken), "rest": self._money(rest)}
        tell(self.effect, text.format(**facts), "danger")

    def _money(self, amount: int) -> str:
        return format_amount(amount, self.amount.currency)

    def values(self) -> tuple[CreditNote]:
        """The note as the form has it."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        day = required(self.day.day(), self.tr("日期"))
        amount = required(self.amount.amount(), self.tr("金额"))
        return (
            CreditNote(
                customer, self.number.text().strip(), day, amount, self.invoice.key(),
                self.amount.currency, self.money.text(), self.reason.text().strip(),
            ),
        )  # fmt: skip
