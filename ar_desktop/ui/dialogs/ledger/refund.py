"""The entry form of a refund: money paid back out of what covers nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import refunds
from ar_desktop.services.ledger.charging import Charge
from ar_desktop.services.ledger.refunds import FreeCredit
from ar_desktop.services.reporting import aging
from ar_desktop.ui import document_words as words
from ar_desktop.ui.buttons import label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required
from ar_desktop.ui.dialogs.ledger.currency import CurrencyFields
from ar_desktop.ui.fields import DateEdit, EnterWalk, MoneyEdit
from ar_desktop.ui.flow import clear


class RefundDialog(EntryDialog):
    """``act(charge, pairs)``: what is paid back, and from which money, oldest first until changed."""

    def __init__(
        self, parent: QWidget, context: Context,
        act: Callable[[Charge, list[tuple[int, int]]], object], customer: int | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记退款"))
        self.set_title(self.windowTitle())
        self.setMinimumWidth(620)
        self._free: list[FreeCredit] = []
        self.parts: list[MoneyEdit] = []
        self.customer = customer_picker(context)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.amount = MoneyEdit(aging.main_currency(context.book))
        self.number = QLineEdit()
        self._holder = QWidget()
        self._lines = QGridLayout(self._holder)
        self._lines.setContentsMargins(0, 4, 0, 0)
        self._lines.setHorizontalSpacing(14)
        self.sums = label("", "strong", wrap=True)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._arrange()
        if customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
        self._on_customer(customer)

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("退款日"), self.day)
        self.add(self.tr("金额"), self.amount)
        self.money = CurrencyFields(self, self._day, self._on_currency)
        self.add(self.tr("付款单号"), self.number)
        self.add_wide(self._holder)
        self.add_wide(self.sums)
        self.customer.chosen.connect(self._on_customer)
        self.day.value_changed.connect(lambda _day: self.money.refresh())
        self.day.value_changed.connect(lambda _day: self._offer())
        self.amount.value_changed.connect(lambda _value: self._spread())
        self.amount.textEdited.connect(lambda _text: self._spread())

    def _day(self) -> dt.date | None:
        return self.day.day() if self.day.is_sound() else None

    def _on_currency(self, currency: str) -> None:
        self.amount.currency = currency
        self._offer()

    def _on_customer(self, key: int | None) -> None:
        if key is not None:
            self.money.follow(key)
        self._offer()

    def _offer(self) -> None:
        """The money of the customer that is free on the day, one line each."""
        customer, currency = self.customer.current_id(), self.amount.currency
        on = self._day() or self.context.today
        self._free = (
            refunds.free_credits(self.context.book, customer, currency, on) if customer is not None else []
        )
        clear(self._lines)
        self.parts = []
        titles = ("", self.tr("日期"), self.tr("单号"), self.tr("可退"), self.tr("本次退"))
        for column, text in enumerate(titles if self._free else ()):
            self._put(0, column, text, "small")
        for number, item in enumerate(self._free, start=1):
            self._add_line(number, item)
        self._lines.setColumnStretch(2, 1)
        EnterWalk(self, self.parts, self.finish)
        self._spread()

    def _put(self, row: int, column: int, text: str, role: str = "") -> None:
        made = label(text, role)
        if column > 2:
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lines.addWidget(made, row, column)

    def _add_line(self, number: int, item: FreeCredit) -> None:
        free = format_amount(item.free, item.currency)
        texts = (words.kind(item.kind), item.day.isoformat(), item.number or item.payer or "—", free)
        for column, text in enumerate(texts):
            self._put(number, column, text)
        part = MoneyEdit(item.currency)
        part.setFixedWidth(124)
        part.setAccessibleName(self.tr("本次退 {number}").format(number=item.number or item.day.isoformat()))
        part.language = self._language
        part.value_changed.connect(lambda _value: self._show_sums())
        part.textEdited.connect(lambda _text: self._show_sums())
        self._lines.addWidget(part, number, 4)
        self.parts.append(part)

    def _spread(self) -> None:
        """Oldest first, as far as the money goes."""
        rest = self._wanted()
        for item, part in zip(self._free, self.parts, strict=True):
            taken = max(0, min(rest, item.free))
            part.set_value(taken or None)
            rest -= taken
        self._show_sums()

    def _wanted(self) -> int:
        return (self.amount.amount() or 0) if self.amount.is_sound() else 0

    def _chosen(self) -> int:
        return sum((part.amount() or 0) for part in self.parts if part.is_sound())

    def _show_sums(self) -> None:
        currency = self.amount.currency
        free, wanted = sum(item.free for item in self._free), self._wanted()
        if self.customer.current_id() is None:
            self.sums.setText("")
        elif not free:
            self.sums.setText(self.tr("该客户没有未核销的款项可退。"))
        else:
            text = self.tr("可退合计 {free}    已选 {chosen}    差额 {rest}")
            self.sums.setText(
                text.format(
                    free=format_amount(free, currency),
                    chosen=format_amount(self._chosen(), currency),
                    rest=format_amount(wanted - self._chosen(), currency),
                )
            )
        restyle(self.sums, "tone", "danger" if wanted != self._chosen() else "")

    def values(self) -> tuple[Charge, list[tuple[int, int]]]:
        """The refund and the pairs of credit and amount."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        day = required(self.day.day(), self.tr("退款日"))
        amount = required(self.amount.amount(), self.tr("金额"))
        if amount > 0:
            refunds.spread(amount, self._free)  # says so where less is free
        made = Charge(
            customer,
            "refund",
            day,
            amount,
            self.number.text().strip(),
            self.amount.currency,
            self.money.text(),
        )
        return made, self._pairs()

    def _pairs(self) -> list[tuple[int, int]]:
        found = []
        for item, part in zip(self._free, self.parts, strict=True):
            amount = part.amount() or 0
            if amount < 0 or amount > item.free:
                money = [format_amount(value, item.currency) for value in (item.free, amount)]
                raise ArError("refund_exceeds", free=money[0], wanted=money[1])
            if amount:
                found.append((item.id, amount))
        return found
