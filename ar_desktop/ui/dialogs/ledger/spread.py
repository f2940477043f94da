"""The head of a form whose amount is spread over a customer's due lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ar_desktop.services.ledger.settling import Offer
from ar_desktop.services.reporting import aging
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required
from ar_desktop.ui.dialogs.ledger.allocation import AllocationEditor
from ar_desktop.ui.fields import DateEdit, MoneyEdit


class SpreadDialog(EntryDialog):
    """Who inherits places ``customer``, ``day``, ``amount`` and the ``editor`` of what is paid among its own
    fields, and shows the editor the lines."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[..., object], *, lets_go: bool = True
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setMinimumWidth(660)
        self.customer = customer_picker(context)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.currency = aging.main_currency(context.book)
        self.amount = MoneyEdit(self.currency)
        self.editor = AllocationEditor(self.currency, lets_go=lets_go)
        self.amount.value_changed.connect(self.editor.set_money)

    def head(self, day: str) -> tuple[int, dt.date, int]:
        """Customer, the day called so, and amount in minor units, which the editor follows
        (``field_missing``)."""
        self.customer.settle()
        found = (
            required(self.customer.current_id(), self.tr("客户")),
            required(self.day.day(), day),
            required(self.amount.amount(), self.tr("金额")),
        )
        self.editor.follow(found[2])
        return found

    def show_lines(self, lines: Sequence[InvoiceRow], offers: Mapping[int, Offer] | None = None) -> None:
        """The due lines of another customer, against the amount as far as it can be read."""
        self.editor.set_lines(lines, offers=offers)
        self.editor.set_money(self.amount.amount() if self.amount.is_sound() else None)
