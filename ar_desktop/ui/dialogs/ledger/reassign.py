"""Giving a receipt to another customer: who the payer may be, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ar_desktop.services.intake import matching_receipts
from ar_desktop.services.intake.matching_receipts import Payer
from ar_desktop.services.reporting.listing import ReceiptRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required
from ar_desktop.ui.pages.intake import matching_words


class ReassignDialog(EntryDialog):
    """``act(customer)``. The likely ones stand below the picker, each with what speaks for it."""

    def __init__(
        self, parent: QWidget, context: Context, row: ReceiptRow, act: Callable[[int], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("换客户"))
        amount = words.money(row.amount, row.currency)
        self.set_title(self.tr("收款 {amount} 改记到哪个客户？").format(amount=amount))
        self.ok.setText(self.tr("改到这个客户"))
        self.customer = customer_picker(context)
        self.add(self.tr("客户"), self.customer)
        found = matching_receipts.payer_candidates(context.book, row.payer, row.memo)
        self.candidates = [item for item in found if item.found.customer != row.customer_id]
        for item in self.candidates:
            self._add_candidate(item)
        self.remark(
            self.tr(
                "原收款当日作废，同日以同一流水号、付款人重新登记到新客户；各日报表只出现一次。此操作不能撤销，可再改回。"
            )
        )

    def _add_candidate(self, item: Payer) -> None:
        text = self.tr("{name}（匹配度 {percent}%）").format(name=item.name, percent=item.found.confidence)
        act = partial(self.customer.set_choice, item.found.customer, item.name)
        self.add_wide(Button(text, act))
        self.add_wide(label(matching_words.candidate(item.found), "small", wrap=True))

    def values(self) -> tuple[int]:
        """The customer's id."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        return (customer,)
