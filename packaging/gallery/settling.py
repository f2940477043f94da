"""The dialogs of what settles: receipts, credits, bills, write-offs."""

from __future__ import annotations

import datetime as dt

from ar_desktop.services.intake import matching_receipts
from ar_desktop.services.ledger import papers, payment_notices, settling, write_off_list
from ar_desktop.services.ledger.papers import Paper
from ar_desktop.services.ledger.sittings import Since
from ar_desktop.services.ledger.write_off_list import WriteOffRow
from ar_desktop.services.reporting import listing
from ar_desktop.ui.dialogs.document import DocumentDialog
from ar_desktop.ui.dialogs.ledger.allocate_credit import AllocateCreditDialog
from ar_desktop.ui.dialogs.ledger.allocation_lines import Terms
from ar_desktop.ui.dialogs.ledger.batch import BatchDialog
from ar_desktop.ui.dialogs.ledger.bills import BillDialog, DayDialog
from ar_desktop.ui.dialogs.ledger.credit_note import CreditNoteDialog
from ar_desktop.ui.dialogs.ledger.let_go import LetGoDialog
from ar_desktop.ui.dialogs.ledger.reassign import ReassignDialog
from ar_desktop.ui.dialogs.ledger.receipt import ReceiptDialog
from ar_desktop.ui.dialogs.ledger.refund import RefundDialog
from ar_desktop.ui.dialogs.ledger.set_off import SetOffDialog
from ar_desktop.ui.dialogs.ledger.void import VoidDialog
from ar_desktop.ui.dialogs.ledger.write_offs import DecideDialog, RecoverDialog, WriteOffDialog
from gallery.stage import AMOUNT, NAME, NUMBER, WORDS, Stage, nothing, shown


@shown(ReceiptDialog)
def receipt(stage: Stage) -> ReceiptDialog:
    """Money spread over what is open."""
    made = ReceiptDialog(stage.window, stage.context, nothing, stage.customer)
    made.amount.set_value(AMOUNT)
    made.number.setText(NUMBER)
    made.payer.setText(NAME)
    made.memo.setText(WORDS)
    return made


@shown(ReceiptDialog)
def receipt_empty(stage: Stage) -> ReceiptDialog:
    """Money of nobody, saved."""
    made = ReceiptDialog(stage.window, stage.context, nothing)
    made.finish()
    return made


@shown(VoidDialog)
def void(stage: Stage) -> VoidDialog:
    """A receipt taken back."""
    hint = "收款记录保留并标明作废，已核销的发票恢复未清。"
    return VoidDialog(stage.window, stage.context, "作废收款 1,234,567,890.12", hint, nothing)


@shown(LetGoDialog)
def let_go(stage: Stage) -> LetGoDialog:
    """A small difference let go."""
    terms = Terms(stage.today, settling.offers(stage.book, [stage.line.id]))
    return LetGoDialog(stage.window, stage.line, 1, terms, nothing, language=stage.language)


@shown(DocumentDialog)
def payment_notice(stage: Stage) -> DocumentDialog:
    """The notice of payment."""
    invoices = payment_notices.recent(stage.book, stage.customer, stage.today)
    made = payment_notices.print_notice(stage.book, invoices, on=stage.today, language=stage.language)
    return DocumentDialog(stage.window, stage.item.customer, made.pdf, WORDS, nothing, nothing)


@shown(ReassignDialog)
def reassign(stage: Stage) -> ReassignDialog:
    """A receipt of another customer."""
    return ReassignDialog(stage.window, stage.context, stage.receipt, nothing)


@shown(SetOffDialog)
def set_off(stage: Stage) -> SetOffDialog:
    """What we owe set off."""
    made = SetOffDialog(stage.window, stage.context, nothing)
    made.customer.set_choice(stage.customer, stage.item.customer)
    made.customer.chosen.emit(stage.customer)
    made.amount.set_value(AMOUNT)
    return made


@shown(BatchDialog)
def receipts_batch(stage: Stage) -> BatchDialog:
    """All that waits, and what changes the past."""
    found = matching_receipts.matches(stage.book, stage.today, lambda _done, _all: None)
    made = BatchDialog(stage.window, stage.context, found, nothing)
    made.model.set_checked(found[:2], True)
    made.since.choice.choose(Since.MONEY)
    return made


@shown(CreditNoteDialog)
def credit_note(stage: Stage) -> CreditNoteDialog:
    """A red invoice."""
    made = CreditNoteDialog(stage.window, stage.context, nothing, stage.customer, stage.line.number)
    made.amount.set_value(100)
    made.number.setText(NUMBER)
    return made


@shown(RefundDialog)
def refund(stage: Stage) -> RefundDialog:
    """Money back."""
    free = listing.receipt_rows(stage.book, stage.today, state="open")[0]
    made = RefundDialog(stage.window, stage.context, nothing, free.customer_id)
    made.amount.set_value(AMOUNT)
    return made


@shown(AllocateCreditDialog)
def allocate_credit(stage: Stage) -> AllocateCreditDialog:
    """A credit spread over lines."""
    free = Paper(
        papers.CREDIT, 1, None, stage.today - dt.timedelta(40), stage.customer, stage.item.code,
        stage.item.customer,
        "credit_note", NUMBER, WORDS, 0, AMOUNT, AMOUNT, "CNY", "open",
    )  # fmt: skip
    return AllocateCreditDialog(stage.window, stage.context, free, nothing)


@shown(BillDialog)
def bill(stage: Stage) -> BillDialog:
    """A bill of too long a term."""
    made = BillDialog(stage.window, stage.context, nothing)
    made.customer.set_choice(stage.customer, stage.item.customer)
    made.customer.chosen.emit(stage.customer)
    made.number.setText("1102331000012202611200123456789")
    made.amount.set_value(AMOUNT)
    made.acceptor.setText(NAME)
    made.matures.set_value(stage.today + dt.timedelta(days=400))
    return made


@shown(DayDialog)
def bill_day(stage: Stage) -> DayDialog:
    """The day of a step of a bill."""
    hint = "转出时登记的收款自该日作废，指定的发票恢复未清并重新催收。此操作不能撤销。"
    return DayDialog(
        stage.window, stage.context, "被拒付", hint, nothing, caption="拒付原因", day=stage.today
    )


@shown(WriteOffDialog)
def write_off(stage: Stage) -> WriteOffDialog:
    """A debt given up."""
    made = WriteOffDialog(stage.window, stage.context, nothing)
    made.customer.set_choice(stage.customer, stage.item.customer)
    made.customer.chosen.emit(stage.customer)
    made.revenue.set_value(AMOUNT)
    return made


def _asked(stage: Stage) -> WriteOffRow:
    return write_off_list.listed(stage.book, stage.today)[0]


@shown(DecideDialog)
def write_off_approve(stage: Stage) -> DecideDialog:
    """A write-off approved."""
    return DecideDialog(stage.window, stage.context, _asked(stage), nothing)


@shown(DecideDialog)
def write_off_refuse(stage: Stage) -> DecideDialog:
    """A write-off refused."""
    return DecideDialog(stage.window, stage.context, _asked(stage), nothing, refusing=True)


@shown(RecoverDialog)
def write_off_recover(stage: Stage) -> RecoverDialog:
    """Money after all."""
    return RecoverDialog(stage.window, stage.context, _asked(stage), nothing)
