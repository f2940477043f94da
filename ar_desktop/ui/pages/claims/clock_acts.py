"""What a user does about clocks, from whichever page: one form, one service, one line said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ar_desktop.domain.limitation import Event
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import guarantees, limitation_events
from ar_desktop.services.claims.clocks import GUARANTEE, Clock
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.claims.limitation_events import Noted
from ar_desktop.ui.acts import Acts
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.claims.clock_event import EventDialog
from ar_desktop.ui.dialogs.claims.guarantee import GuaranteeDialog
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog
from ar_desktop.ui.dialogs.files import FilesDialog
from ar_desktop.ui.dialogs.ledger.receipt import ReceiptDialog
from ar_desktop.ui.pages.chasing.contact_acts import ContactActs
from ar_desktop.ui.pages.claims import clock_event_words as words
from ar_desktop.ui.pages.claims.case_act import CaseAct
from ar_desktop.ui.pages.correspondence.statement_act import StatementAct
from ar_desktop.ui.pages.ledger.posting import enter_receipt


class ClockActs(Acts):
    """Noting, correcting and removing events and guarantees; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page, context)
        self.statement: StatementAct | None = None
        self.case = CaseAct(page, context)
        self._contact = ContactActs(context, page, self._open)

    def note(self, clock: Clock) -> None:
        """Ask for an event that restarts a debt's clock."""
        self._open(EventDialog(self._page, self._context, clock, self._save_event))

    def correct(self, clock: Clock, key: int) -> None:
        """Ask for corrections of an event noted by hand."""
        known = limitation_events.get(self._context.book, key)
        self._open(EventDialog(self._page, self._context, clock, self._save_event, known))

    def _save_event(self, event: Noted) -> None:
        changes = limitation_events.save(self._context.book, event, self._context.today)
        said = self.tr("已登记时效事件：{what}").format(what=words.short(event.kind))
        self._context.publish(changes, said)

    def remove(self, key: int) -> None:
        """Take an event noted by hand back; undo puts it there again."""
        changes = limitation_events.remove(self._context.book, key)
        self._context.publish(changes, self.tr("已删除时效事件"))

    def guarantee(self, clock: Clock | None = None) -> None:
        """Ask for a guarantee, for the customer of a clock."""
        due: dt.date | None = None
        if clock is not None and clock.kind != GUARANTEE and clock.last is None:
            due = clock.starts_on - dt.timedelta(days=1)
        who = None if clock is None else clock.customer_id
        self._open(GuaranteeDialog(self._page, self._context, self._save_guarantee, customer=who, due=due))

    def guarantee_of(self, customer: int) -> None:
        """Ask for a guarantee for a customer's debts."""
        self._open(GuaranteeDialog(self._page, self._context, self._save_guarantee, customer=customer))

    def edit_guarantee(self, clock: Clock) -> None:
        """Ask for corrections of a guarantee, or note that it was claimed."""
        known = guarantees.get(self._context.book, clock.key)
        due = known.main_due_on
        form = GuaranteeDialog(self._page, self._context, self._save_guarantee, known=known, due=due)
        self._open(form)

    def _save_guarantee(self, record: Guaranteed) -> None:
        changes = guarantees.save(self._context.book, record)
        said = self.tr("已保存保证：{guarantor}").format(guarantor=record.guarantor)
        self._context.publish(changes, said)

    def remove_guarantee(self, clock: Clock) -> None:
        """Take a guarantee out of the archive; undo puts it back."""
        changes = guarantees.remove(self._context.book, clock.key)
        said = self.tr("已删除保证：{guarantor}").format(guarantor=clock.invoice)
        self._context.publish(changes, said)

    def restart(self, clock: Clock, way: str) -> None:
        """Open the form of an act that restarts a debt's clock, filled in for this debt."""
        acts: dict[str, Callable[[], object]] = {
            "letter": partial(self._write, clock, "demand"),
            "undertaking": partial(self._write, clock, "undertaking"),
            "statement": partial(self.make_statement, clock),
            "plan": partial(self._contact.plan_lines, clock.customer_id, clock.charges),
            "receipt": partial(self._take_money, clock),
            "suit": partial(self.hand_over, clock),
        }
        acts[way]()

    def _write(self, clock: Clock, kind: str) -> None:
        who = [clock.customer_id]
        self._open(LetterDialog(self._page, self._context, who, kind, about=clock.invoice))

    def claim(self, clock: Clock) -> None:
        """The letter that claims against the guarantor of a clock."""
        start = {"guarantee": str(clock.key)}
        self._open(LetterDialog(self._page, self._context, [clock.customer_id], "guarantor", start))

    def _take_money(self, clock: Clock) -> None:
        act = partial(enter_receipt, self._context)
        self._open(ReceiptDialog(self._page, self._context, act, clock.customer_id))

    def hand_over(self, clock: Clock) -> None:
        """The dossier of a debt, for the lawyer who is to sue."""
        self.case.ask(clock.customer_id, lines=clock.charges)

    def make_statement(self, clock: Clock) -> None:
        """Ask for a statement to be sealed by the customer that asks for payment, else it is no demand."""
        customer = customers.get(self._context.book, clock.customer_id)
        self.statement = StatementAct(self._page, self._context, customer)
        self.statement.ask(clock.currency, demanding=True)

    def files(self, key: int, said: str) -> None:
        """The files that prove an event noted by hand."""
        title = self.tr("证据：{what}").format(what=said)
        hint = self.tr("催款签收单、承诺书、受理通知书等，可拖到这里或粘贴截图。")
        self._open(FilesDialog(self._page, self._context, title, "limitation_events", key, hint))

    def opener(self, event: Event) -> Callable[[], object] | None:
        """How to see the record an event comes from, where a page shows it."""
        pages = {"letter": "letters", "statement": "reconciliation"}
        if event.source in pages:
            return partial(self._context.go, pages[event.source], event.key)
        if event.source in {"receipt", "recovery"}:
            return partial(self._context.go, "receipts", event.reference)
        return None
