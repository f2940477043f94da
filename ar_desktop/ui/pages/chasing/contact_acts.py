"""Calls, visits and payment plans, from the queue and from the customer's page alike."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ar_desktop.domain import calls as results
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls, planning, plans
from ar_desktop.services.chasing.calls import VISIT, Contact
from ar_desktop.services.chasing.planning import Terms
from ar_desktop.services.chasing.plans import Plan
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.call import CallDialog, Party
from ar_desktop.ui.dialogs.chasing.chasing import ReasonDialog
from ar_desktop.ui.dialogs.chasing.payment_plan import PaymentPlanDialog
from ar_desktop.ui.dialogs.chasing.visits import VisitLogDialog
from ar_desktop.ui.dialogs.files import FilesDialog
from ar_desktop.ui.pages.ledger.dispute_acts import DisputeActs


def party_of(item: QueueItem) -> Party:
    """The customer of a queue item."""
    return Party(
        item.customer_id, item.customer, item.phone, item.owner, "", item.sums, queued=True,
        action=item.action,
    )  # fmt: skip


class ContactActs(QObject):
    """``show`` opens a dialog for the page ``owner`` and remembers it; acts are dated the real day."""

    def __init__(self, context: Context, owner: QWidget, show: Callable[[QDialog], object]) -> None:
        super().__init__(owner)
        self._context, self._owner, self._show = context, owner, show
        self._disputes = DisputeActs(owner, context)

    def party(self, customer: int) -> Party:
        """A customer with what it owes, for a contact nobody asked for."""
        book = self._context.book
        record, sums = customers.get(book, customer), calls.owed(book, customer, self._context.today)
        return Party(customer, record.name, record.phone, record.owner, record.address, sums)

    def ask(self, party: Party, *, channel: str = "call") -> None:
        """Ask what came of a contact."""
        act = partial(self._record, party)
        dialog = CallDialog(
            self._owner, party, self._context.today, act, channel=channel,
            language=self._context.settings.language,
        )  # fmt: skip
        self._show(dialog)

    def _record(self, party: Party, contact: Contact, finished: bool) -> None:
        changes = calls.record(
            self._context.book, party.customer, self._context.today, contact, finished=finished
        )
        said = self.tr("已记录联系：{customer}")
        if contact.result == results.PROMISED and contact.pay_on:
            said = self.tr("已记录承诺：{customer} {day} 付款")
        day = f"{contact.pay_on:%m-%d}" if contact.pay_on else ""
        self._context.publish(changes, said.format(customer=party.name, day=day))
        self._lead_on(party, contact, changes.ids[0])

    def _lead_on(self, party: Party, contact: Contact, activity: int) -> None:
        """A dispute is noted, the pictures of a visit are kept."""
        if contact.result == results.DISPUTED:
            self._disputes.raise_new(customer=party.customer)
        elif contact.channel == VISIT:
            self.files("activities", activity, self.tr("走访附件：{name}").format(name=party.name))

    @property
    def dispute(self) -> QDialog | None:
        """The dispute dialog last opened."""
        return self._disputes.dialog

    def files(self, owner: str, key: int, title: str) -> None:
        """The files of a visit or plan."""
        hint = self.tr("照片、扫描件、签字页可拖到这里。")
        self._show(FilesDialog(self._owner, self._context, title, owner, key, hint))

    def visits(self) -> None:
        """The log of visits."""
        self._show(VisitLogDialog(self._owner, self._context))

    def plan(self, customer: int, known: Plan | None = None) -> None:
        """Agree a payment plan, or change a draft."""
        act = partial(self._agree, known)
        self._show(PaymentPlanDialog(self._owner, self._context, act, customer, known))

    def plan_lines(self, customer: int, charges: Collection[int]) -> None:
        """Agree a plan about these due lines, or go on with the draft that has them."""
        known = next(
            (
                plan
                for plan in plans.listed(self._context.book, self._context.today, customer)
                if plan.state == plans.DRAFT and any(item.charge in charges for item in plan.covered)
            ),
            None,
        )
        act = partial(self._agree, known)
        self._show(PaymentPlanDialog(self._owner, self._context, act, customer, known, charges))

    def _agree(self, known: Plan | None, terms: Terms, draft: bool) -> None:
        key = known.id if known else 0
        changes = planning.save(self._context.book, terms, draft=draft, plan=key)
        name = customers.get(self._context.book, terms.customer).name
        said = (
            self.tr("已存草稿：{name} 的还款计划")
            if draft
            else self.tr("还款计划已生效：{name}，所选发票暂停催收")
        )
        self._context.publish(changes, said.format(name=name))

    def edit_plan(self, plan: Plan) -> None:
        """Change a draft, or sign it; a plan in force stays as it was agreed."""
        if plan.state == plans.DRAFT:
            self.plan(plan.customer_id, plan)

    def cancel_plan(self, plan: Plan) -> None:
        """Ask why a plan ends."""
        if plan.state not in {"draft", "open", "broken"}:
            return

        def act(reason: str) -> None:
            changes = planning.cancel(self._context.book, plan.id, self._context.today, reason)
            self._context.publish(changes, self.tr("已取消还款计划：{name}").format(name=plan.customer))

        title = self.tr("取消 {name} 的还款计划").format(name=plan.customer)
        hint = self.tr("未付部分恢复催收；已收款项不变。")
        self._show(
            ReasonDialog(
                self._owner, title, act, button=self.tr("取消计划"), hint=hint,
                language=self._context.settings.language,
            )
        )  # fmt: skip
