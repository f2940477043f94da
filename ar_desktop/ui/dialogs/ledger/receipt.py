"""Entering a receipt: the money, and which due lines it pays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.matching import Line
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import patterns, settling
from ar_desktop.services.ledger.settling import Deduction
from ar_desktop.services.reporting import listing
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.ledger.currency import CurrencyFields
from ar_desktop.ui.dialogs.ledger.spread import SpreadDialog


class ReceiptDialog(SpreadDialog):
    """``act(receipt, pairs, let_go)``: money in, which due lines it pays, oldest first until changed, and
    what is let go of them with it."""

    def __init__(
        self, parent: QWidget, context: Context,
        act: Callable[[Receipt, list[tuple[int, int]], list[Deduction]], object], customer: int | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, act)
        self.setWindowTitle(self.tr("登记收款"))
        self.set_title(self.windowTitle())
        self.number = QLineEdit()
        self.payer = QLineEdit()
        self.memo = QLineEdit()
        self._arrange()
        if customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
            self._on_customer(customer)
        first = {"customer": self.customer, "currency": self.money.box, "rate": self.money.rate}
        names = ("day", "amount", "number", "payer", "memo")
        self.keep_draft("receipt", first | {name: getattr(self, name) for name in names})

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("收款日"), self.day)
        self.money = CurrencyFields(self, self._received_day, self._on_currency)
        self.day.value_changed.connect(lambda _day: self.money.refresh())
        self.add(self.tr("金额"), self.amount)
        self.add(self.tr("流水号"), self.number)
        self.add(self.tr("付款人"), self.payer)
        self.add(self.tr("摘要"), self.memo)
        self.add_wide(self.editor)
        self.customer.chosen.connect(self._on_customer)
        self.day.value_changed.connect(self._on_day)

    def _on_day(self, day: dt.date | None) -> None:
        """The day decides what discount is earned."""
        self.editor.set_paid_on(Line(0, day=day or self.context.today))
        self.editor.refresh()

    def _received_day(self) -> dt.date | None:
        return self.day.day() if self.day.is_sound() else None

    def _on_currency(self, currency: str) -> None:
        self.currency = self.amount.currency = self.editor.currency = currency
        self._show_lines(self.customer.current_id())

    def _on_customer(self, key: int | None) -> None:
        if key is not None:
            self.money.follow(key)
        self._show_lines(key)

    def _show_lines(self, key: int | None) -> None:
        book = self.context.book
        lines = listing.open_lines(book, key, self.context.today, self.currency) if key is not None else []
        offers = settling.offers(book, [row.id for row in lines]) if lines else {}
        self.editor.set_paid_on(Line(0, day=self._received_day() or self.context.today))
        self.show_lines(lines, offers)

    def values(self) -> tuple[Receipt, list[tuple[int, int]], list[Deduction]]:
        """The receipt, the pairs of due line and amount, and what is let go with it."""
        customer, day, amount = self.head(self.tr("收款日"))
        receipt = Receipt(
            customer, day, amount, self.number.text().strip(), self.payer.text().strip(),
            self.memo.text().strip(), self.currency, self.money.text(),
        )  # fmt: skip
        return receipt, self.editor.pairs(), self.editor.deductions()

    def doubts(self, receipt: Receipt, *_spread: object) -> str:
        """The same customer, day and amount, or the same bank reference, may be the same money twice."""
        known = patterns.receipt_again(self.context.book, receipt)
        if known is None:
            return ""
        facts = {"day": known.day.isoformat(), "amount": format_amount(known.amount, known.currency)}
        return self.tr("这笔收款可能已登记：{day} 收 {amount}").format(**facts)
