"""Taking a posted document back: from which day, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, required
from ar_desktop.ui.fields import DateEdit


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
        day = required(self.day.day(), self.tr("作废日期"))
        return day, self.reason.text().strip()
