"""What a user does with a queue item: each act calls one service and tells the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ar_desktop.domain.calls import FORMAL
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.messaging import CHANNELS, Recipient, channel_of
from ar_desktop.services.chasing import messaging, reminders
from ar_desktop.services.chasing.calls import VISIT
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.services.keeping import calendars
from ar_desktop.services.ledger import receipts
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.chasing import PromiseDialog, ReasonDialog, SnoozeDialog
from ar_desktop.ui.dialogs.correspondence.issue import IssueDialog
from ar_desktop.ui.pages.chasing import reminder_words as words
from ar_desktop.ui.pages.chasing.channel_acts import ChannelActs
from ar_desktop.ui.pages.chasing.contact_acts import ContactActs, party_of
from ar_desktop.ui.pages.chasing.reminder_rules import RuleActs
from ar_desktop.ui.pages.chasing.supply_acts import SupplyActs
from ar_desktop.ui.pages.claims.case_act import CaseAct

#: Working days a snooze proposes.
_LATER = 3

#: Who is proposed for a step that hands a claim over.
_TAKERS = {"legal": "lawyer", "agency": "agency"}


class ReminderActs(QWidget):
    """Acts on queue items for the page ``owner``, dated the real day. ``wording`` is the text shown."""

    def __init__(self, context: Context, owner: QWidget, wording: Callable[[], str]) -> None:
        super().__init__(owner)
        self.hide()
        self.context = context
        self._owner, self._wording = owner, wording
        self.dialog: QWidget | None = None
        self.contacts = ContactActs(context, owner, self._open)
        self.many = RuleActs(context, owner, self._open)
        self.channels, self.supply = ChannelActs(owner, context), SupplyActs(owner, context)

    def process(self, item: QueueItem) -> None:
        """The main act of the item's rung, as Enter asks for it."""
        if item.action == "letter":
            self.letters([item])
        elif item.action in CHANNELS:
            self.copy(item)
        elif item.action == "hold":
            self.hold(item)
        elif item.action in {"legal", "agency"}:
            CaseAct(self._owner, self.context).ask(item.customer_id, _TAKERS[item.action])
        else:
            self.call(item)

    def copy(self, item: QueueItem) -> None:
        """Put the wording on the clipboard; nothing is logged yet."""
        QGuiApplication.clipboard().setText(self._wording() or reminders.wording(self.context.book, item))
        text = self.tr("已复制给 {to} 的{channel}话术；发出后请点“标记已发送”")
        channel, to = self._addressed(item)
        reach = " ".join(part for part in (to.name, to.reach(channel)) if part) or item.customer
        self.context.say(text.format(to=reach, channel=words.channel(channel)))

    def _addressed(self, item: QueueItem) -> tuple[str, Recipient]:
        """How and to whom a message of this item goes."""
        channel = item.action if item.action in CHANNELS else "sms"
        channel = channel_of(item.channel) or channel
        return channel, messaging.recipient(self.context.book, item.customer_id, channel)

    def sent(self, item: QueueItem) -> None:
        """The copied message went out: the rung is done."""
        book, said = self.context.book, self._wording()
        channel, _to = self._addressed(item)

        def act() -> Changes:
            (draft,) = messaging.drafts(book, [item.customer_id], self._today, channel=channel)
            return messaging.sent(book, [replace(draft, text=said or draft.text)], self._today)

        told = self.tr("已登记发送：{customer}")
        if item.action in FORMAL:
            told = self.tr("已登记发送：{customer}；本级须发函或停供，仍在队列")
        self._publish(act, told.format(customer=item.customer))

    def messages(self, items: Sequence[QueueItem]) -> None:
        """Messages to several customers, or more than a copy to one."""
        self.channels.write_to([item.customer_id for item in items])

    def chosen_letters(self, items: Sequence[QueueItem]) -> None:
        """Letters of a kind to be chosen, whatever the rung asks for."""
        self.channels.letters([item.customer_id for item in items])

    def call_list(self, items: Sequence[QueueItem]) -> None:
        """The customers to ring, on paper or in Excel."""
        self.channels.call_list([item.customer_id for item in items])

    def hold(self, item: QueueItem) -> None:
        """Ask for a supply stop, or go on with the one there is."""
        reason = self.tr("逾期 {days} 天，催告后仍未付款").format(days=item.max_days)
        self.supply.demanded(item.customer_id, reason if item.max_days > 0 else "")
        self.dialog = self.supply.dialog

    def call(self, item: QueueItem) -> None:
        """Ask how the call went; what came of it leads on."""
        self.contacts.ask(party_of(item))

    def visit(self, item: QueueItem) -> None:
        """Ask what a visit found."""
        self.contacts.ask(party_of(item), channel=VISIT)

    def plan(self, item: QueueItem) -> None:
        """Agree instalments over what the customer owes."""
        self.contacts.plan(item.customer_id)

    def promise(self, item: QueueItem) -> None:
        """Ask for the promise, then let the item wait for it."""

        def act(day: dt.date, amount: int, channel: str, note: str, currency: str) -> None:
            changes = reminders.promise(
                self.context.book,
                item.id,
                day,
                amount,
                self._today,
                channel=channel,
                note=note,
                who=item.owner,
                currency=currency,
            )
            text = self.tr("已记录承诺：{customer} {day} 付款").format(
                customer=item.customer, day=f"{day:%m-%d}"
            )
            self._tell(changes, text)

        self._open(PromiseDialog(self._owner, item, self._today, act, self._language))

    def snooze(self, item: QueueItem) -> None:
        """Ask for a later day."""

        def act(until: dt.date, reason: str) -> None:
            changes = reminders.snooze(self.context.book, item.id, until, reason, self._today)
            text = self.tr("已改期：{customer} {day} 再办").format(
                customer=item.customer, day=f"{until:%m-%d}"
            )
            self._tell(changes, text)

        later = calendars.china().add_workdays(self._today, _LATER)
        self._open(SnoozeDialog(self._owner, item, self._today, act, until=later, language=self._language))

    def skip(self, item: QueueItem) -> None:
        """Ask why this rung is left out."""

        def act(reason: str) -> None:
            changes = reminders.skip(self.context.book, item.id, self._today, reason)
            self._tell(changes, self.tr("已跳过本级：{customer}").format(customer=item.customer))

        title = self.tr("跳过 {customer} 的“{action}”").format(
            customer=item.customer, action=words.action(item.action)
        )
        hint = self.tr("这些发票不再提示本级；到下一级时自动回到队列。")
        self._open(
            ReasonDialog(self._owner, title, act, button=self.tr("跳过"), hint=hint, language=self._language)
        )

    def escalate(self, item: QueueItem) -> None:
        """Take the next rung at once; told if what it presupposes was not done."""
        book = self.context.book
        try:
            changes = reminders.escalate(book, item.id, self._today)
        except ArError as error:
            self.context.fail(error)
            return
        text = self.tr("已升级：{customer}").format(customer=item.customer)
        if before := reminders.wanting(book, item.id, self._today):
            more = self.tr("。请注意：这一级以“{action}”为前提，还没有做过")
            text += more.format(action=words.action(before))
        self._tell(changes, text)

    def allocate(self, item: QueueItem) -> None:
        """Spread the customer's unallocated money, oldest due first."""
        book = self.context.book
        money = [currency for currency, _ in item.sums]
        self._publish(
            lambda: receipts.allocate_oldest(book, item.customer_id, self._today, *money),
            self.tr("已核销 {customer} 的预收款").format(customer=item.customer),
        )

    def rules(self, item: QueueItem) -> None:
        """Which ladder, and what is left out."""
        self.many.rules(item.customer_id)

    def pause(self, item: QueueItem) -> None:
        """Leave the customer alone for a while."""
        self.many.pause(item.customer_id)

    def resume(self, item: QueueItem) -> None:
        """End its pause."""
        self.many.resume(item.customer_id)

    def letters(self, items: Sequence[QueueItem]) -> None:
        """Confirm, then issue letters in the background."""
        if items:
            self._open(IssueDialog(self._owner, self.context, items))

    @property
    def _today(self) -> dt.date:
        return self.context.today

    @property
    def _language(self) -> str:
        return self.context.settings.language

    def _open(self, dialog: QWidget) -> None:
        self.dialog = dialog
        dialog.open()  # type: ignore[attr-defined]

    def _publish(self, act: Callable[[], Changes], sentence: str) -> None:
        try:
            changes = act()
        except ArError as error:
            self.context.fail(error)
        else:
            self._tell(changes, sentence)

    def _tell(self, changes: Changes, sentence: str) -> None:
        self.context.publish(changes, sentence)
