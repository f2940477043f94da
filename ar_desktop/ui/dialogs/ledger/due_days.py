"""Two forms that move a due day: the day of an event becomes known; another day is agreed (展期)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain.due_moves import Move
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.terms import EVENTS
from ar_desktop.services.archive import terms
from ar_desktop.services.ledger import due_days
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, required, tell
from ar_desktop.ui.fields import DateEdit

#: Width in pixels of a remark in the narrowest form.
_LEAST_REMARK = 380


class EventDayDialog(EntryDialog):
    """``act(event, day)``: when an invoice was delivered, received or accepted. Says before saving
    which due lines move from when to when, and why."""

    def __init__(
        self, parent: QWidget, context: Context, row: InvoiceRow, act: Callable[[str, dt.date], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        assert row.invoice_id is not None
        self._invoice = row.invoice_id
        self._known = due_days.events_of(context.book, row.invoice_id)
        self.setWindowTitle(self.tr("登记交付 / 收票 / 验收日"))
        self.set_title(self.tr("发票 {number} · {customer}").format(number=row.number, customer=row.customer))
        self.what = ChoiceBox([(key, self._named(key)) for key in EVENTS[1:]])
        self.day = DateEdit(lambda: context.today)
        self.add(self.tr("事项"), self.what)
        self.add(self.tr("日期"), self.day)
        self.effect = self.remark()
        self.what.currentIndexChanged.connect(self._on_event)
        self.day.value_changed.connect(lambda _day: self._tell_effect())
        agreed = terms.of_invoice(context.book, row.invoice_id)
        wanted = terms.events_wanted(agreed) if agreed else ()
        unknown = [event for event in wanted if self._known[event] is None]
        self.what.choose((*unknown, *wanted, "delivered")[0])
        self._on_event()

    def _named(self, event: str) -> str:
        return messages.sentence(f"event_{event}", {}, self._language)

    def _on_event(self, _place: int = 0) -> None:
        self.day.set_value(self._known[self.what.key()] or self.context.today)
        self._tell_effect()

    def _tell_effect(self) -> None:
        day = self.day.day() if self.day.is_sound() else None
        if day is None:
            tell(self.effect, "")
            return
        try:
            moves = due_days.preview(self.context.book, self._invoice, self.what.key(), day)
        except ArError as error:
            tell(self.effect, messages.explain(error, self._language))
            return
        tell(self.effect, "\n".join(self._sentences(moves)))
        self.effect.setMinimumHeight(max(0, self.effect.heightForWidth(_LEAST_REMARK)))

    def _sentences(self, moves: list[Move]) -> list[str]:
        if not any(move.moves or move.kept for move in moves):
            return [self.tr("到期日不变：只记下日期。")]
        said = terms.explain([move.plan for move in moves], self._language)
        return [
            self._sentence(move, why)
            for move, why in zip(moves, said, strict=True)
            if move.moves or move.kept
        ]

    def _sentence(self, move: Move, why: str) -> str:
        if move.kept:
            day = move.line.due_on.isoformat()
            return self.tr("已另行约定 {day} 到期，保持不变（付款条件：{why}）").format(day=day, why=why)
        before, after = move.line.due_on.isoformat(), move.due_on.isoformat()
        return self.tr("到期日由 {before} 移至 {after}：{why}").format(before=before, after=after, why=why)

    def values(self) -> tuple[str, dt.date]:
        """The event and its day."""
        day = required(self.day.day(), self.tr("日期"))
        return self.what.key(), day


class ExtensionDialog(EntryDialog):
    """``act(due_on, reason)``: another due day, as agreed with the customer."""

    def __init__(
        self, parent: QWidget, context: Context, row: InvoiceRow, act: Callable[[dt.date, str], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("展期"))
        self.set_title(
            self.tr("展期：{number} · {customer}").format(number=row.number, customer=row.customer)
        )
        self.day = DateEdit(lambda: context.today)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("如：客户来函申请，经理同意"))
        self.add(self.tr("新到期日"), self.day)
        self.remark(self.tr("现到期日 {day}；今天之前的账龄与报表不变。").format(day=row.due_on.isoformat()))
        self.add(self.tr("原因"), self.reason)

    def values(self) -> tuple[dt.date, str]:
        """The new day and why."""
        day = required(self.day.day(), self.tr("新到期日"))
        return day, self.reason.text().strip()
