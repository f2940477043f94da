"""Entry forms of documents: an invoice, a receipt with its allocation, a void."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Invoice, Receipt
from ar_desktop.domain.terms import EVENTS, PlannedLine, Terms
from ar_desktop.services import aging, customers, listing, terms
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.allocation import AllocationEditor
from ar_desktop.ui.dialogs.entry import EntryDialog, choice, customer_picker, required, tell
from ar_desktop.ui.fields import DateEdit, MoneyEdit

#: Width in pixels of a remark in the narrowest form.
_LEAST_REMARK = 380


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
        self._terms: Terms | None = None
        self.customer = customer_picker(context)
        self.number = QLineEdit()
        self.issued = DateEdit(lambda: context.today)
        self.issued.set_value(context.today)
        self.amount = MoneyEdit(aging.main_currency(context.book))
        self.amount.setPlaceholderText("=1200*3 · 1.5万")
        self.events = {event: DateEdit(lambda: context.today) for event in EVENTS[1:]}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
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
        self._arrange_events()
        self.add(self.tr("到期日"), self.due)
        self.term = self.remark()
        self.add(self.tr("合同"), self.contract)
        self.add(self.tr("责任人"), self.owner)
        self.add(self.tr("备注"), self.note)
        self.add_button(self.again)
        self.customer.chosen.connect(self._on_customer)
        for part in (self.issued, self.amount, self.due, *self.events.values()):
            part.value_changed.connect(lambda _value: self._explain_due())

    def _arrange_events(self) -> None:
        """The days terms may count from; each is shown where the customer's terms do."""
        captions = {
            "delivered": self.tr("交货日"),
            "received": self.tr("收票日"),
            "accepted": self.tr("验收日"),
        }
        for event, part in self.events.items():
            self._rows[event] = (self.add(captions[event], part), part)
        self._show_events(())

    def _show_events(self, wanted: Collection[str]) -> None:
        for event, row in self._rows.items():
            for part in row:
                part.setVisible(event in wanted)

    def _on_customer(self, key: int | None) -> None:
        self.contract.clear()
        self.contract.addItem("—", None)
        self._terms = None
        if key is not None:
            record = customers.get(self.context.book, key)
            self._terms = terms.agreed(record)
            self.owner.setText(record.owner)
            for item in customers.contracts(self.context.book, key):
                self.contract.addItem(f"{item.number} {item.title}".strip(), item.id)
        self._show_events(terms.events_wanted(self._terms) if self._terms else ())
        self._explain_due()

    def _event_days(self) -> list[dt.date | None]:
        """The days of the events the customer's terms count from, in order; the others stay unknown."""
        wanted = terms.events_wanted(self._terms) if self._terms else ()
        return [part.day() if event in wanted else None for event, part in self.events.items()]

    def _explain_due(self) -> None:
        """Say which days an empty due field means, and why."""
        self._tell_due()
        self._fit()

    def _fit(self) -> None:
        """A wrapped remark has the height its lines need, which the layout alone does not give it."""
        width = self.due.width() if self.isVisible() else 0
        self.term.setMinimumHeight(self.term.heightForWidth(max(width, _LEAST_REMARK)))

    def showEvent(self, event: QShowEvent) -> None:
        """What was said before the form was seen gets its room."""
        super().showEvent(event)
        self._fit()

    def _tell_due(self) -> None:
        parts = (self.issued, *self.events.values())
        issued = self.issued.day() if all(part.is_sound() for part in parts) else None
        if self._terms is None or issued is None:
            tell(self.term, "")
            return
        try:
            tell(self.term, "\n".join(self._sentences(self._terms, issued)))
        except ArError as error:
            tell(self.term, messages.explain(error, self._language))

    def _sentences(self, agreed: Terms, issued: dt.date) -> list[str]:
        amount = (self.amount.amount() or 0) if self.amount.is_sound() else 0
        named = {"terms": terms.words(agreed, self._language)}
        if agreed.parts and amount <= 0:
            return [self.tr("客户付款条件：{terms}；填入金额后列出各期").format(**named)]
        made = Invoice(0, self.number.text(), issued, amount, None, (), "", None, "", "", *self._event_days())
        lines = terms.planned(agreed, made)
        day = self._placeholder(lines)
        if self.due.text().strip():
            return [self.tr("手工指定；按客户付款条件（{terms}）应为 {day}").format(**named, day=day)]
        currency = self.amount.currency
        said = [self.tr("留空即按客户付款条件（{terms}）").format(**named)]
        said += terms.explain(lines, self._language, currency)
        said.append(terms.offer(agreed, amount, issued, self._language, currency) if amount > 0 else "")
        return [text for text in said if text]

    def _placeholder(self, lines: list[PlannedLine]) -> str:
        """What an empty due field stands for, shown in it."""
        text = self.tr("、").join(line.due_on.isoformat() for line in lines)
        self.due.setPlaceholderText(text)
        return text

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
            *self._event_days(),
        )  # fmt: skip
        self.last = made
        return (made,)

    def _save_and_go_on(self) -> None:
        if self.perform():
            self.number.clear()
            self.amount.set_value(None)
            self.due.set_value(None)
            for part in self.events.values():
                part.set_value(None)
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
