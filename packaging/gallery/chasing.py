"""The dialogs of chasing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.ladder import Ladder
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import call_lists, calls, chasing_rules, holds, ladders, plans
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.ui.dialogs.chasing.call import CallDialog, Party
from ar_desktop.ui.dialogs.chasing.call_list import CallListDialog
from ar_desktop.ui.dialogs.chasing.chasing import PromiseDialog, ReasonDialog, SnoozeDialog
from ar_desktop.ui.dialogs.chasing.chasing_rules import ChasingRulesDialog, LaterDialog
from ar_desktop.ui.dialogs.chasing.ladder import LadderDialog
from ar_desktop.ui.dialogs.chasing.may_ship import MayShipDialog
from ar_desktop.ui.dialogs.chasing.messages import MessagesDialog
from ar_desktop.ui.dialogs.chasing.payment_plan import PaymentPlanDialog
from ar_desktop.ui.dialogs.chasing.supply import (
    ApproveHoldDialog,
    AskHoldDialog,
    HoldLetterDialog,
    HoldNoticeDialog,
    ReleaseHoldDialog,
)
from ar_desktop.ui.dialogs.chasing.visits import VisitLogDialog
from gallery.stage import AMOUNT, WORDS, Stage, nothing, shown


def _party(stage: Stage) -> Party:
    record = customers.get(stage.book, stage.customer)
    sums = calls.owed(stage.book, record.id, stage.today)
    return Party(record.id, record.name, record.phone, record.owner, record.address, sums, queued=True)


@shown(CallDialog)
def call(stage: Stage) -> CallDialog:
    """What came of a call."""
    return CallDialog(stage.window, _party(stage), stage.today, nothing, language=stage.language)


@shown(CallDialog)
def visit(stage: Stage) -> CallDialog:
    """A visit that brought a promise."""
    made = CallDialog(
        stage.window, _party(stage), stage.today, nothing, channel="visit", result="promised",
        language=stage.language,
    )  # fmt: skip
    made.note.setPlainText(WORDS)
    made.amount.set_value(AMOUNT)
    return made


@shown(CallListDialog)
def call_list(stage: Stage) -> CallListDialog:
    """The list of those to ring."""
    made = call_lists.make(stage.book, [item.customer_id for item in stage.queue[:12]], stage.today)
    pdf = call_lists.pages(made, stage.language).pdf
    return CallListDialog(stage.window, "电话清单 2026-11-20", pdf, "", nothing, nothing, nothing)


@shown(PromiseDialog)
def promise(stage: Stage) -> PromiseDialog:
    """A promise to pay."""
    return PromiseDialog(stage.window, stage.item, stage.today, nothing, stage.language)


@shown(SnoozeDialog)
def snooze(stage: Stage) -> SnoozeDialog:
    """Another day."""
    until = stage.today + dt.timedelta(days=3)
    return SnoozeDialog(stage.window, stage.item, stage.today, nothing, until=until, language=stage.language)


@shown(ReasonDialog)
def reason(stage: Stage) -> ReasonDialog:
    """Why a letter is void, not yet said."""
    hint = "函件保留文号和原文，标明作废；对应的催收级视为未办。作废不能撤销。"
    title = "作废 催〔2026〕41号"
    made = ReasonDialog(stage.window, title, nothing, button="作废", hint=hint, language=stage.language)
    made.finish()
    return made


@shown(LaterDialog)
def later(stage: Stage) -> LaterDialog:
    """A customer left alone until a day."""
    return LaterDialog(
        stage.window, f"暂停催收：{stage.item.customer}", nothing, today=stage.today,
        until=stage.today + dt.timedelta(days=14), reasons=["节假日", "领导要求暂缓", "对账中", "其他"],
        hint="该户的全部催收事项到那一天自动回到队列；“恢复催收”可提前结束。", language=stage.language,
    )  # fmt: skip


@shown(ChasingRulesDialog)
def chasing_rules_of_customer(stage: Stage) -> ChasingRulesDialog:
    """The ladders of a customer and its invoices."""
    named = [(item.code, ladders.short_name(item.name)) for item in ladders.listed(stage.book)]
    rules = chasing_rules.of(stage.book, stage.customer)
    return ChasingRulesDialog(
        stage.window, stage.item.customer, rules, named, nothing, language=stage.language
    )


def _unchanged(_ladder: Ladder) -> Changes:
    return Changes()


@shown(LadderDialog)
def ladder(stage: Stage) -> LadderDialog:
    """The first ladder of the book."""
    return LadderDialog(stage.window, stage.context, ladders.listed(stage.book)[0], _unchanged)


@shown(MayShipDialog)
def may_ship(stage: Stage) -> MayShipDialog:
    """Whether goods may go to a customer in arrears."""
    made = MayShipDialog(stage.window, stage.context, stage.customer)
    made.amount.set_value(AMOUNT)
    return made


@shown(MessagesDialog)
def messages(stage: Stage) -> MessagesDialog:
    """Messages to several customers."""
    return MessagesDialog(stage.window, stage.context, [item.customer_id for item in stage.queue[:6]])


@shown(PaymentPlanDialog)
def payment_plan(stage: Stage) -> PaymentPlanDialog:
    """A plan over all that is open."""
    made = PaymentPlanDialog(stage.window, stage.context, nothing, stage.customer)
    made.spread_evenly()
    return made


@shown(PaymentPlanDialog)
def payment_plan_known(stage: Stage) -> PaymentPlanDialog:
    """The plan of the demo book."""
    known = plans.listed(stage.book, stage.today)[0]
    return PaymentPlanDialog(stage.window, stage.context, nothing, known.customer_id, known)


@shown(VisitLogDialog)
def visits(stage: Stage) -> VisitLogDialog:
    """The log of visits."""
    return VisitLogDialog(stage.window, stage.context)


def _hold(stage: Stage, *, held: bool) -> Hold:
    hold = holds.listed(stage.book)[0]
    return replace(hold, held_on=stage.today if held else None, released_on=None)


@shown(AskHoldDialog)
def hold_ask(stage: Stage) -> AskHoldDialog:
    """A stop asked for."""
    return AskHoldDialog(stage.window, stage.context, nothing, stage.customer, WORDS)


@shown(ApproveHoldDialog)
def hold_approve(stage: Stage) -> ApproveHoldDialog:
    """A stop approved."""
    return ApproveHoldDialog(stage.window, stage.context, _hold(stage, held=False), nothing)


@shown(ReleaseHoldDialog)
def hold_release(stage: Stage) -> ReleaseHoldDialog:
    """A stop ended."""
    return ReleaseHoldDialog(stage.window, stage.context, _hold(stage, held=True), nothing)


@shown(HoldNoticeDialog)
def hold_notice(stage: Stage) -> HoldNoticeDialog:
    """The notice of a stop."""
    return HoldNoticeDialog(stage.window, stage.context, _hold(stage, held=True), nothing)


@shown(HoldLetterDialog)
def hold_letter(stage: Stage) -> HoldLetterDialog:
    """Which letter told of it."""
    letters = [(1, "催〔2026〕41号 · 2026-11-20"), (2, "催〔2026〕12号 · 2026-10-08")]
    return HoldLetterDialog(stage.window, stage.context, _hold(stage, held=True), letters, nothing)
