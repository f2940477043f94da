"""What a user does about disputes, from whichever page: one form, one service, one line said."""

from __future__ import annotations

import datetime as dt
from functools import partial

from ar_desktop.domain.disputes import Dispute
from ar_desktop.services.ledger import credit_notes, disputes
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.disputes import DisputeRow
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.acts import Acts
from ar_desktop.ui.dialogs.files import FilesDialog
from ar_desktop.ui.dialogs.ledger.credit_note import CreditNoteDialog
from ar_desktop.ui.dialogs.ledger.dispute import CloseDialog, DisputeDialog, ExtendDialog
from ar_desktop.ui.pages.ledger import dispute_words


class DisputeActs(Acts):
    """Raising, correcting, extending and closing disputes; ``dialog`` is the one open."""

    def raise_new(self, *, customer: int | None = None, line: InvoiceRow | None = None) -> None:
        """Ask for a new dispute, about a line or one to be chosen."""
        self._open(DisputeDialog(self._page, self._context, self._raise, customer=customer, line=line))

    def _raise(self, made: Dispute) -> None:
        changes = disputes.open_dispute(
            self._context.book, made.charge, made.reason, made.opened_on, made.until, amount=made.amount,
            kind=made.kind, who=made.who, pauses_interest=made.pauses_interest,
        )  # fmt: skip
        said = self.tr("已登记争议，暂停催收至 {until}").format(until=made.until.isoformat())
        self._context.publish(changes, said)

    def edit(self, row: DisputeRow) -> None:
        """Ask for corrections; a closed dispute stays as it is."""
        if row.state != "closed":
            self._open(DisputeDialog(self._page, self._context, partial(self._edit, row), known=row))

    def _edit(self, row: DisputeRow, made: Dispute) -> None:
        changes = disputes.edit_dispute(self._context.book, row.id, made)
        self._context.publish(changes, self.tr("已修改争议"))

    def extend(self, row: DisputeRow) -> None:
        """Ask for a later last day."""
        if row.state != "closed":
            self._open(ExtendDialog(self._page, self._context, row, partial(self._extend, row)))

    def _extend(self, row: DisputeRow, until: dt.date) -> None:
        changes = disputes.extend_dispute(self._context.book, row.id, until)
        self._context.publish(changes, self.tr("争议处理期延长至 {until}").format(until=until.isoformat()))

    def close(self, row: DisputeRow) -> None:
        """Ask how it ended; then, where the customer was right, for the credit note."""
        if row.state != "closed":
            self._open(CloseDialog(self._page, self._context, row, partial(self._close, row)))

    def _close(self, row: DisputeRow, day: dt.date, outcome: str, note: str) -> None:
        changes = disputes.close_dispute(self._context.book, row.id, day, outcome, note)
        said = self.tr("争议已了结：{outcome}").format(outcome=dispute_words.outcome(outcome))
        self._context.publish(changes, said)
        amount = disputes.credit_suggested(row, outcome)
        if amount:
            self._ask_credit(row, amount)

    def _ask_credit(self, row: DisputeRow, amount: int) -> None:
        """The form of the credit note, filled in; it can be put off by cancelling."""
        number = row.number.partition(" · ")[0]
        dialog = CreditNoteDialog(self._page, self._context, self._credit, row.customer_id, number)
        dialog.amount.set_value(amount)
        dialog.reason.setText(dispute_words.reason(row))
        self._open(dialog)

    def _credit(self, note: CreditNote) -> None:
        changes = credit_notes.enter(self._context.book, note)
        amount = words.money(note.amount, note.currency)
        said = self.tr("已登记红字 {number}，{amount}").format(number=note.number, amount=amount)
        self._context.publish(changes, said)

    def files(self, row: DisputeRow) -> None:
        """Show the files of a dispute."""
        title = self.tr("争议附件：{customer} {number}").format(customer=row.customer, number=row.number)
        hint = self.tr("检验报告、往来函件、照片可拖到这里。")
        self._open(FilesDialog(self._page, self._context, title, "disputes", row.id, hint))
