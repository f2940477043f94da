"""Which statement of account is wanted: the period, and whether it also asks for payment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services import statements
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import DateEdit


class StatementDialog(FormDialog):
    """``act(since, until, demand_by)``; the last is None where no payment is asked for."""

    def __init__(self, parent: QWidget, context: Context, name: str, act: Callable[..., object]) -> None:
        super().__init__(parent, "", act, language=context.settings.language)
        self.setWindowTitle(self.tr("对账单"))
        self.set_title(self.tr("对账单：{customer}").format(customer=name))
        self._today = context.today
        self.since, self.until, self.demand_by = (DateEdit(lambda: context.today) for _ in range(3))
        self.since.set_value(context.as_of.replace(day=1))
        self.until.set_value(context.as_of)
        self.add(self.tr("期间从"), self.since)
        self.add(self.tr("到"), self.until)
        self.add(self.tr("要求付款日"), self.demand_by)
        self.hint(self.tr("填了要求付款日，对账单会要求客户在该日前付清已到期的款项；不填则只请客户核对。"))
        self.ok.setText(self.tr("另存 PDF…"))

    def values(self) -> tuple[dt.date, dt.date, dt.date | None]:
        """The days; a missing or impossible one is refused."""
        since, until, demand_by = self.since.day(), self.until.day(), self.demand_by.day()
        if since is None or until is None:
            raise ArError("required_missing")
        statements.require_days(since, until, self._today, demand_by)
        return since, until, demand_by
