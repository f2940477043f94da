"""The form for interest let go or received: amount, day and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.money import format_amount
from ar_desktop.domain.worksheet import WAIVED, WorkLine
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, required
from ar_desktop.ui.fields import DateEdit, MoneyEdit

Parts = Sequence[tuple[int, int]]


class CloseInterestDialog(EntryDialog):
    """``act(parts, day, reason)`` for the lines marked: of one line any part of what is left, of several
    all of it."""

    def __init__(
        self, parent: QWidget, context: Context, kind: str, lines: Sequence[WorkLine], as_of: dt.date,
        currency: str, act: Callable[[Parts, dt.date, str], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        waives = kind == WAIVED
        self.setWindowTitle(self.tr("免除利息") if waives else self.tr("登记已收利息"))
        self.set_title(self.windowTitle())
        self._waives, self._lines = waives, lines
        left = sum(line.claimable for line in lines)
        self.amount = MoneyEdit(currency)
        self.amount.set_value(left)
        self.amount.setEnabled(len(lines) == 1)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(as_of)
        self.reason = QLineEdit()
        self.add(self.tr("金额"), self.amount)
        count, total = len(lines), format_amount(left, currency)
        self.hint(self.tr("{count} 张发票，尚可主张 {total}").format(count=count, total=total))
        self.add(self.tr("日期"), self.day)
        self.add(self.tr("原因") if waives else self.tr("备注"), self.reason)
        if not waives:
            self.hint(self.tr("这里只记利息已经收到；本金的收款请在收款页登记并核销。"))

    def values(self) -> tuple[Parts, dt.date, str]:
        """What is closed (``field_missing``)."""
        day = required(self.day.day(), self.tr("日期"))
        amount, reason = required(self.amount.amount(), self.tr("金额")), self.reason.text().strip()
        if self._waives:
            required(reason, self.tr("原因"))
        if len(self._lines) == 1:
            return [(self._lines[0].charge, amount)], day, reason
        return [(line.charge, line.claimable) for line in self._lines if line.claimable], day, reason
