"""Forms of what comes of a claim handed over: costs, recoveries, notes, and its steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims.cases import NOTE, Case
from ar_desktop.services.claims.cases import Entry as CaseEntry
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.claims import case_words as words


class CaseEntryDialog(FormDialog):
    """``act(entry)``: a cost, money recovered, or how things stand."""

    def __init__(
        self, parent: QWidget, context: Context, case: Case, kind: str, act: Callable[[CaseEntry], object]
    ) -> None:
        super().__init__(parent, "", act, language=context.settings.language)
        self.setWindowTitle(words.entry_kind(kind))
        self.set_title(f"{words.entry_kind(kind)} · {case.customer} · {case.taker}")
        self._kind = kind
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.amount = MoneyEdit(case.currency)
        self.note = QLineEdit()
        self.add(self.tr("日期"), self.day)
        if kind != NOTE:
            self.add(self.tr("金额"), self.amount)
        self.add(self.tr("说明"), self.note)

    def values(self) -> tuple[CaseEntry]:
        """The entry (``required_missing``)."""
        day = self.day.day()
        amount = 0 if self._kind == NOTE else self.amount.amount()
        if day is None or amount is None:
            raise ArError("required_missing")
        return (CaseEntry(day, self._kind, amount, self.note.text()),)


class CaseStepDialog(FormDialog):
    """``act(day, note)``, or ``act(day, note, result)`` where the case is closed by it."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        title: str,
        act: Callable[..., object],
        *,
        closing: bool = False,
    ) -> None:
        super().__init__(parent, title, act, button="", language=context.settings.language)
        self.ok.setText(self.tr("确定"))
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.outcome = ChoiceBox(words.results())
        self.note = QLineEdit()
        self._closing = closing
        self.add(self.tr("日期"), self.day)
        if closing:
            self.add(self.tr("结果"), self.outcome)
        self.add(self.tr("说明"), self.note)

    def values(self) -> tuple[dt.date | str, ...]:
        """The day and what was said (``required_missing``)."""
        day = self.day.day()
        if day is None:
            raise ArError("required_missing")
        said = (day, self.note.text())
        return (*said, self.outcome.key()) if self._closing else said
