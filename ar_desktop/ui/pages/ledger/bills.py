"""Bills and bad debts: what we hold instead of money, and what we no longer expect."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from ar_desktop.ui.cards import Segments
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page, fill, row
from ar_desktop.ui.pages.ledger.bills_view import BillsView
from ar_desktop.ui.pages.ledger.write_offs_view import WriteOffsView

BILLS, WRITE_OFFS = "bills", "write_offs"


class BillsPage(Page):
    """Two halves: bills by maturity, and write-offs with what lives on of them."""

    kinds = frozenset({"bills", "bill_lines", "write_offs", "charges", "credits", "allocations", "customers",
                       "attachments", "options"})  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tabs = Segments([(BILLS, self.tr("票据")), (WRITE_OFFS, self.tr("坏账核销"))])
        self.bills, self.write_offs = BillsView(context), WriteOffsView(context)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.bills)
        self.stack.addWidget(self.write_offs)
        self.tabs.chosen.connect(self._show)
        line = row(self.tabs)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        fill(self, line, self.stack)

    def _show(self, key: str) -> None:
        self.stack.setCurrentWidget(self.bills if key == BILLS else self.write_offs)
        self.take_focus()

    def reload(self) -> None:
        """Read both halves anew; they are short."""
        if self.context.book is not None:
            self.bills.reload()
            self.write_offs.reload()
            waiting = self.write_offs.waiting
            text = self.tr("坏账核销 {count}").format(count=waiting) if waiting else self.tr("坏账核销")
            self.tabs.set_text(WRITE_OFFS, text)

    def show_item(self, argument: object) -> None:
        """``write_offs``, ``bills`` or the key of a bill."""
        self.tabs.choose(WRITE_OFFS if argument == WRITE_OFFS else BILLS)
        self._show(WRITE_OFFS if argument == WRITE_OFFS else BILLS)
        if isinstance(argument, int):
            self.bills.show_bill(argument)

    def take_focus(self) -> None:
        """The list in sight has the keyboard."""
        (self.bills if self.stack.currentWidget() is self.bills else self.write_offs).table.setFocus()
