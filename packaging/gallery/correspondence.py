"""The dialogs of letters and statements."""

from __future__ import annotations

from ar_desktop.services.correspondence import (
    letters,
    posting_letters,
    statement_cycles,
    statement_register,
    statements,
)
from ar_desktop.ui.dialogs.correspondence.delivery import DeliveryDialog
from ar_desktop.ui.dialogs.correspondence.issue import IssueDialog
from ar_desktop.ui.dialogs.correspondence.label_sheet import LabelSheetDialog
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog
from ar_desktop.ui.dialogs.correspondence.letterhead import LetterheadDialog
from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog
from ar_desktop.ui.dialogs.correspondence.statement import StatementDialog
from ar_desktop.ui.dialogs.correspondence.statement_answer import AnswerDialog
from ar_desktop.ui.dialogs.correspondence.statement_batch import BatchDialog
from ar_desktop.ui.dialogs.correspondence.statement_cycle import CycleDialog
from ar_desktop.ui.dialogs.correspondence.template import TemplateDialog
from ar_desktop.ui.dialogs.correspondence.waybills import WaybillsDialog
from gallery.stage import AMOUNT, Stage, nothing, shown


@shown(DeliveryDialog)
def delivery(stage: Stage) -> DeliveryDialog:
    """How a letter was sent."""
    row = letters.register(stage.book)[0]
    given = posting_letters.proposed(stage.book, row.id, sent_on=stage.today)
    return DeliveryDialog(stage.window, stage.context, row.number, given, nothing)


@shown(WaybillsDialog)
def waybills(stage: Stage) -> WaybillsDialog:
    """The waybills of many letters."""
    return WaybillsDialog(stage.window, stage.context, letters.register(stage.book)[:14], nothing)


@shown(IssueDialog)
def issue(stage: Stage) -> IssueDialog:
    """Letters to many, before they go out."""
    return IssueDialog(stage.window, stage.context, stage.queue[:9])


@shown(IssueDialog)
def issue_running(stage: Stage) -> IssueDialog:
    """Letters on their way."""
    made = IssueDialog(stage.window, stage.context, stage.queue[:9])
    for button in (made.go, made.end, made.preview):
        button.hide()
    made.strip.begin(9)
    made.strip.show_progress(4, 9)
    return made


@shown(LabelSheetDialog)
def label_sheet(stage: Stage) -> LabelSheetDialog:
    """Which sheet of labels."""
    return LabelSheetDialog(stage.window, nothing, stage.language)


@shown(LetterDialog)
def letter(stage: Stage) -> LetterDialog:
    """A demand."""
    return LetterDialog(stage.window, stage.context, [stage.customer])


@shown(LetterDialog)
def letter_payoff(stage: Stage) -> LetterDialog:
    """A letter of another kind to several."""
    chosen = [item.customer_id for item in stage.queue[:8]]
    return LetterDialog(stage.window, stage.context, chosen, "final")


@shown(LetterDialog)
def letter_final(stage: Stage) -> LetterDialog:
    """A final demand: what may not be threatened says why."""
    return LetterDialog(stage.window, stage.context, [stage.customer], "final")


@shown(LetterheadDialog)
def letterhead(stage: Stage) -> LetterheadDialog:
    """How letters look."""
    return LetterheadDialog(stage.window, stage.context)


@shown(TemplateDialog)
def template(stage: Stage) -> TemplateDialog:
    """The text of a letter."""
    return TemplateDialog(stage.window, stage.context)


@shown(PreviewDialog)
def preview(stage: Stage) -> PreviewDialog:
    """A letter as it will be."""
    row = letters.register(stage.book)[0]
    return PreviewDialog(
        stage.window, row.customer, letters.reprint(stage.book, row.id), "预览，尚未生成，不存档"
    )


@shown(StatementDialog)
def statement(stage: Stage) -> StatementDialog:
    """One statement of account."""
    currencies = statements.currencies(stage.book, stage.customer)
    return StatementDialog(
        stage.window, stage.context, stage.item.customer, [*currencies, "USD"], nothing, nothing
    )


@shown(AnswerDialog)
def statement_answer(stage: Stage) -> AnswerDialog:
    """What a customer answered: it differs."""
    row = statement_register.listed(stage.book, stage.today)[0]
    lines = statements.open_lines(stage.book, row.customer_id, row.currency, stage.today)
    made = AnswerDialog(stage.window, stage.context, row, lines, nothing)
    made.answer.choose("differs")
    made.theirs.set_value(AMOUNT)
    return made


@shown(BatchDialog)
def statement_batch(stage: Stage) -> BatchDialog:
    """Statements for many."""
    return BatchDialog(stage.window, stage.context, statement_cycles.due(stage.book, stage.today)[:9])


@shown(CycleDialog)
def statement_cycle(stage: Stage) -> CycleDialog:
    """How often."""
    return CycleDialog(stage.window, stage.context, statement_cycles.load(stage.book), nothing)
