"""Entering a set-off (抵账): what a customer owes against what we owe it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.services.ledger.set_offs import SetOff
from ar_desktop.services.reporting import aging, listing
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required
from ar_desktop.ui.dialogs.ledger.allocation import AllocationEditor
from ar_desktop.ui.fields import DateEdit, MoneyEdit


class SetOffDialog(EntryDialog):
    """``act(set_off, pairs)``: the whole amount settles the chosen due lines."""

    def __init__(
        self, parent: QWidget, context: Context,
        act: Callable[[SetOff, list[tuple[int, int]]], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记抵账"))
        self.set_title(self.windowTitle())
        self.setMinimumWidth(660)
        self.customer = customer_picker(context)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.currency = aging.main_currency(context.book)
        self.amount = MoneyEdit(self.currency)
        self.number, self.memo = QLineEdit(), QLineEdit()
        self.basis = ChoiceBox(
            [
                ("agreed", self.tr("双方约定（民法典第 569 条）")),
                ("ours", self.tr("我方通知（第 568 条）")),
                ("theirs", self.tr("对方通知（第 568 条）")),
            ]
        )
        self.editor = AllocationEditor(self.currency, lets_go=False)
        self._arrange()

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("抵账日"), self.day)
        self.hint(self.tr("约定的日期；以通知抵销的，填通知到达的日期。"))
        self.add(self.tr("金额"), self.amount)
        self.add(self.tr("应付单据号"), self.number)
        self.add(self.tr("依据"), self.basis)
        self.add(self.tr("备注"), self.memo)
        self.add_wide(self.editor)
        self.customer.chosen.connect(self._on_customer)
        self.amount.value_changed.connect(self.editor.set_money)

    def _on_customer(self, key: int | None) -> None:
        book, today = self.context.book, self.context.today
        self.editor.set_lines(listing.open_lines(book, key, today, self.currency) if key is not None else [])
        self.editor.set_money(self.amount.amount() if self.amount.is_sound() else None)

    def values(self) -> tuple[SetOff, list[tuple[int, int]]]:
        """The set-off and the pairs of due line and amount."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        day = required(self.day.day(), self.tr("抵账日"))
        amount = required(self.amount.amount(), self.tr("金额"))
        self.editor.follow(amount)
        made = SetOff(
            customer, day, amount, self.number.text().strip(), self.basis.key(), self.memo.text().strip(),
            self.currency,
        )  # fmt: skip
        return made, self.editor.pairs()
