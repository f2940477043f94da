"""The dialogs of claims."""

from __future__ import annotations

from dataclasses import replace

from ar_desktop.services.claims import clocks, dossier, dossier_lines, guarantees
from ar_desktop.services.claims.cases import Case
from ar_desktop.services.claims.clocks import Clock
from ar_desktop.services.claims.dossier import Request
from ar_desktop.services.claims.interest import Reckoning
from ar_desktop.services.claims.limitation_events import Noted
from ar_desktop.ui.dialogs.claims.case import CaseEntryDialog, CaseStepDialog
from ar_desktop.ui.dialogs.claims.clock_event import EventDialog
from ar_desktop.ui.dialogs.claims.guarantee import GuaranteeDialog
from ar_desktop.ui.dialogs.claims.handover import HandoverDialog
from ar_desktop.ui.dialogs.claims.interest import CloseInterestDialog
from ar_desktop.ui.dialogs.claims.interest_sheet import InterestSheetDialog
from gallery.stage import AMOUNT, NAME, WORDS, Stage, nothing, shown


@shown(HandoverDialog)
def handover(stage: Stage) -> HandoverDialog:
    """A customer given to a lawyer: what is claimed and what is missing."""
    facts = dossier.facts(stage.book, Request(stage.customer, stage.today, stage.today))
    lines = dossier_lines.listed(stage.book, stage.customer, stage.today)
    return HandoverDialog(stage.window, stage.context, stage.customer, facts, lines, nothing, nothing)


def _case(stage: Stage) -> Case:
    return Case(
        1, stage.customer, stage.item.code, stage.item.customer, "lawyer", "浙江某某律师事务所", stage.today,
        AMOUNT, "CNY", "handed", None, "", has_file=True,
    )  # fmt: skip


@shown(CaseEntryDialog)
def case_cost(stage: Stage) -> CaseEntryDialog:
    """What a case cost."""
    made = CaseEntryDialog(stage.window, stage.context, _case(stage), "cost", nothing)
    made.amount.set_value(AMOUNT)
    return made


@shown(CaseStepDialog)
def case_close(stage: Stage) -> CaseStepDialog:
    """A case closed."""
    title = f"结案：{stage.item.customer}"
    return CaseStepDialog(stage.window, stage.context, title, nothing, closing=True)


def _clock(stage: Stage) -> Clock:
    return clocks.listed(stage.book, stage.today)[0]


@shown(EventDialog)
def clock_event(stage: Stage) -> EventDialog:
    """A new event of a clock."""
    return EventDialog(stage.window, stage.context, _clock(stage), nothing)


@shown(EventDialog)
def clock_event_known(stage: Stage) -> EventDialog:
    """An event corrected."""
    clock = _clock(stage)
    known = Noted(clock.customer_id, stage.today, "consent", "signed", WORDS)
    return EventDialog(stage.window, stage.context, clock, nothing, known)


@shown(GuaranteeDialog)
def guarantee(stage: Stage) -> GuaranteeDialog:
    """A guarantee of a customer."""
    return GuaranteeDialog(
        stage.window, stage.context, nothing, customer=stage.customer, due=stage.line.due_on
    )


@shown(GuaranteeDialog)
def guarantee_known(stage: Stage) -> GuaranteeDialog:
    """The guarantee of the demo book."""
    clock = next(clock for clock in clocks.listed(stage.book, stage.today) if clock.kind == "guarantee")
    known = replace(
        guarantees.get(stage.book, clock.key), guarantor=NAME, amount=AMOUNT, claimed_on=stage.today
    )
    return GuaranteeDialog(stage.window, stage.context, nothing, known=known, due=known.main_due_on)


@shown(CloseInterestDialog)
def interest_waive(stage: Stage) -> CloseInterestDialog:
    """Interest let go without a reason."""
    made = _close_interest(stage, "waived")
    made.finish()
    return made


@shown(CloseInterestDialog)
def interest_paid(stage: Stage) -> CloseInterestDialog:
    """Interest that came."""
    return _close_interest(stage, "paid")


def _close_interest(stage: Stage, kind: str) -> CloseInterestDialog:
    lines = Reckoning(stage.book, stage.customer, stage.today).worksheet().lines
    return CloseInterestDialog(stage.window, stage.context, kind, lines, stage.today, "CNY", nothing)


@shown(InterestSheetDialog)
def interest_sheet(stage: Stage) -> InterestSheetDialog:
    """The worksheet of a customer."""
    return InterestSheetDialog(stage.window, stage.context, stage.customer)
