"""What a user does with the other documents, from whichever page: one form, one service, one line
said."""

from __future__ import annotations

import datetime as dt
from functools import partial

from ar_desktop.services.ledger import credit_notes, due_days, openings, papers, receipts, refunds
from ar_desktop.services.ledger.charging import Charge
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.openings import Opening
from ar_desktop.services.ledger.papers import Paper
from ar_desktop.services.ledger.sittings import Since
from ar_desktop.services.reporting import listing
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.acts import Acts
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog
from ar_desktop.ui.dialogs.ledger.allocate_credit import AllocateCreditDialog
from ar_desktop.ui.dialogs.ledger.credit_note import CreditNoteDialog
from ar_desktop.ui.dialogs.ledger.due_days import EventDayDialog, ExtensionDialog
from ar_desktop.ui.dialogs.ledger.openings import OpeningsDialog
from ar_desktop.ui.dialogs.ledger.refund import RefundDialog
from ar_desktop.ui.dialogs.ledger.void import VoidDialog


class PaperActs(Acts):
    """Entering, allocating and voiding credit notes, opening items and refunds; moving due days.
    ``dialog`` is the one open."""

    def start(self, kind: str, customer: int | None = None) -> None:
        """Ask for a new document of a kind: credit_note, refund or opening."""
        asks = {"credit_note": self.add_note, "refund": self.add_refund, "opening": self.add_openings}
        asks[kind](customer)

    def add_note(self, customer: int | None = None, invoice: str = "") -> None:
        """Ask for a credit note."""
        self._open(CreditNoteDialog(self._page, self._context, self._enter_note, customer, invoice))

    def _enter_note(self, note: CreditNote) -> None:
        changes = credit_notes.enter(self._context.book, note)
        amount = words.money(note.amount, note.currency)
        self._context.publish(changes, self.tr("已登记红字 / 折让 {amount}").format(amount=amount))

    def add_refund(self, customer: int | None = None) -> None:
        """Ask for money paid back."""
        self._open(RefundDialog(self._page, self._context, self._enter_refund, customer))

    def _enter_refund(self, charge: Charge, pairs: list[tuple[int, int]]) -> None:
        changes = refunds.enter(self._context.book, charge, pairs)
        amount = words.money(charge.amount, charge.currency)
        self._context.publish(changes, self.tr("已登记退款 {amount}").format(amount=amount))

    def add_openings(self, customer: int | None = None) -> None:
        """Ask for opening balances."""
        self._open(OpeningsDialog(self._page, self._context, self._enter_openings, customer))

    def _enter_openings(self, items: list[Opening]) -> None:
        changes = openings.enter(self._context.book, items)
        self._context.publish(changes, self.tr("已登记期初 {count} 笔").format(count=len(items)))

    def allocate(self, paper: Paper) -> None:
        """Ask which invoices the rest of a credit pays."""
        if paper.side == papers.CREDIT and paper.open > 0:
            self._open(AllocateCreditDialog(self._page, self._context, paper, partial(self._allocate, paper)))

    def _allocate(self, paper: Paper, pairs: list[tuple[int, int]], since: Since) -> None:
        changes = receipts.allocate(self._context.book, paper.id, pairs, self._context.today, since)
        amount = words.money(sum(part for _, part in pairs), paper.currency)
        self._context.publish(changes, self.tr("已核销 {amount}").format(amount=amount))

    def notify(self, paper: Paper) -> None:
        """The notice (债务抵销通知书) of a posted set-off."""
        start = {"posted": str(paper.id)}
        self._open(LetterDialog(self._page, self._context, [paper.customer_id], "setoff", start))

    def void(self, paper: Paper) -> None:
        """Ask from which day and why a document does not count."""
        if paper.voidable:
            title = self.tr("作废{kind} {number}").format(kind=words.kind(paper.kind), number=paper.number)
            hint = self.tr("它的核销将冲回；作废前的报表不变。此操作不能撤销。")
            self._open(VoidDialog(self._page, self._context, title, hint, partial(self._void, paper)))

    def _void(self, paper: Paper, day: dt.date, reason: str) -> None:
        changes = papers.void(self._context.book, paper, day, reason)
        said = self.tr("已作废{kind} {number}").format(kind=words.kind(paper.kind), number=paper.number)
        self._context.publish(changes, said)

    def event_day(self, row: InvoiceRow | None) -> None:
        """Ask when an invoice was delivered, received or accepted."""
        if row is not None and can_move(row):
            self._open(EventDayDialog(self._page, self._context, row, partial(self._record, row)))

    def _record(self, row: InvoiceRow, event: str, day: dt.date) -> None:
        assert row.invoice_id is not None
        moves = due_days.preview(self._context.book, row.invoice_id, event, day)
        changes = due_days.record(self._context.book, row.invoice_id, event, day, self._context.today)
        moved = sum(1 for move in moves if move.moves)
        said = self.tr("已登记日期，{count} 个到期日随之移动") if moved else self.tr("已登记日期，到期日不变")
        self._context.publish(changes, said.format(count=moved))

    def extend(self, row: InvoiceRow | None) -> None:
        """Ask for another due day, as agreed."""
        if row is not None and can_move(row):
            self._open(ExtensionDialog(self._page, self._context, row, partial(self._extend, row)))

    def _extend(self, row: InvoiceRow, due_on: dt.date, reason: str) -> None:
        changes = due_days.extend(self._context.book, row.id, due_on, reason, self._context.today)
        day = due_on.isoformat()
        self._context.publish(changes, self.tr("{number} 已展期至 {day}").format(number=row.number, day=day))


def can_move(row: InvoiceRow) -> bool:
    """Whether the due day of a line may move: it belongs to an invoice that stands."""
    return row.invoice_id is not None and row.state != listing.VOIDED
