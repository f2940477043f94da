"""The way to the worksheet of interest from a list of letters."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from ar_desktop.services.correspondence.letters import LetterRow
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.claims.interest_sheet import InterestSheetDialog


class WorksheetAction(QAction):
    """Opens the worksheet of the customer of the marked letter, reckoned to the day of the letter;
    ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context, current: Callable[[], LetterRow | None]) -> None:
        super().__init__(QCoreApplication.translate("Interest", "逾期利息计算表…"), page)
        self._page, self._context, self._current = page, context, current
        self.dialog: QDialog | None = None
        self.triggered.connect(lambda _on=False: self.show())

    def show(self) -> None:
        """Open it, if a letter is marked."""
        if (row := self._current()) is not None:
            self.dialog = InterestSheetDialog(self._page, self._context, row.customer_id, day=row.issued_on)
            self.dialog.open()
