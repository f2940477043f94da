"""The rest of a credit note or prepayment set against invoices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.ledger.papers import Paper
from ar_desktop.services.ledger.sittings import Since
from ar_desktop.services.reporting import listing
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.dialogs.ledger.allocation import AllocationEditor
from ar_desktop.ui.dialogs.ledger.since import SinceField


class AllocateCreditDialog(EntryDialog):
    """``act(pairs, since)``: which due lines the open rest of a credit pays, oldest first until changed, and
    from which day that counts."""

    def __init__(
        self, parent: QWidget, context: Context, paper: Paper,
        act: Callable[[list[tuple[int, int]], Since], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act, button="")
        self.setWindowTitle(self.tr("核销到发票"))
        self.set_title(
            self.tr("{number} 的未核销余额核销到发票 · {customer}").format(
                number=paper.number or paper.day.isoformat(), customer=paper.customer
            )
        )
        self.setMinimumWidth(660)
        self.editor = AllocationEditor(paper.currency, lets_go=False)
        self.editor.set_lines(
            listing.open_lines(context.book, paper.customer_id, context.today, paper.currency)
        )
        self.editor.set_money(paper.open)
        self.editor.ended.connect(self.finish)
        self.add_wide(self.editor)
        self.since = SinceField(context.today, paper=True)
        self.since.show_money(context.book, [(paper.id, paper.day)])
        self.add_wide(self.since)

    def showEvent(self, event: QShowEvent) -> None:
        """The first amount has the keyboard."""
        super().showEvent(event)
        if self.editor.fields:
            self.editor.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def values(self) -> tuple[list[tuple[int, int]], Since]:
        """The pairs of due line and amount (``nothing_allocated``), and since when they count."""
        pairs = self.editor.pairs()
        if not pairs:
            raise ArError("nothing_allocated")
        return pairs, self.since.since()
