"""Entering a set-off (抵账): what a customer owes against what we owe it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.services.ledger.set_offs import SetOff
from ar_desktop.services.reporting import listing
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.ledger.spread import SpreadDialog


class SetOffDialog(SpreadDialog):
    """``act(set_off, pairs)``: the whole amount settles the chosen due lines."""

    def __init__(
        self, parent: QWidget, context: Context,
        act: Callable[[SetOff, list[tuple[int, int]]], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, act, lets_go=False)
        self.setWindowTitle(self.tr("登记抵账"))
        self.set_title(self.windowTitle())
        self.number, self.memo = QLineEdit(), QLineEdit()
        self.basis = ChoiceBox(
            [
                ("agreed", self.tr("双方约定（民法典第 569 条）")),
                ("ours", self.tr("我方通知（第 568 条）")),
                ("theirs", self.tr("对方通知（第 568 条）")),
            ]
        )
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

    def _on_customer(self, key: int | None) -> None:
        book, today = self.context.book, self.context.today
        self.show_lines(listing.open_lines(book, key, today, self.currency) if key is not None else [])

    def values(self) -> tuple[SetOff, list[tuple[int, int]]]:
        """The set-off and the pairs of due line and amount."""
        customer, day, amount = self.head(self.tr("抵账日"))
        made = SetOff(
            customer, day, amount, self.number.text().strip(), self.basis.key(), self.memo.text().strip(),
            self.currency,
        )  # fmt: skip
        return made, self.editor.pairs()
