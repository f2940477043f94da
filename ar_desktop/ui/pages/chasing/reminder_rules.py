"""Pauses, rules and acts on many customers of the queue: each opens a dialog, then calls one service."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ar_desktop.domain.changes import Changes
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import chasing_rules, ladders, pauses, reminder_batches
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.services.keeping import calendars
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.chasing import ReasonDialog
from ar_desktop.ui.dialogs.chasing.chasing_rules import ChasingRulesDialog, LaterDialog

#: Working days a snooze of many proposes, and days a pause does.
_LATER, _PAUSE = 3, 14


class RuleActs(QObject):
    """Acts for the page ``owner``, dated the real day; ``show`` opens a dialog and remembers it."""

    def __init__(self, context: Context, owner: QWidget, show: Callable[[QDialog], object]) -> None:
        super().__init__(owner)
        self._context, self._owner, self._show = context, owner, show

    @property
    def _today(self) -> dt.date:
        return self._context.today

    @property
    def _language(self) -> str:
        return self._context.settings.language

    # ---- one customer

    def pause(self, customer: int) -> None:
        """Leave a customer alone until a day, all its items."""
        name = customers.get(self._context.book, customer).name

        def act(until: dt.date, reason: str) -> None:
            changes = pauses.pause(self._context.book, customer, until, reason, self._today)
            said = self.tr("已暂停催收：{customer}，{day} 恢复").format(customer=name, day=f"{until:%m-%d}")
            self._context.publish(changes, said)

        running = pauses.running(self._context.book.reader, self._today).get(customer)
        usual = self._today + dt.timedelta(days=_PAUSE)
        self._show(
            LaterDialog(
                self._owner, self.tr("暂停催收：{customer}").format(customer=name), act, today=self._today,
                until=running.until if running and running.id else usual, reasons=self._reasons(),
                hint=self.tr("该户的全部催收事项到那一天自动回到队列；“恢复催收”可提前结束。"),
                language=self._language,
            )
        )  # fmt: skip

    def _reasons(self) -> list[str]:
        return [self.tr("节假日"), self.tr("领导要求暂缓"), self.tr("对账中"), self.tr("其他")]

    def resume(self, customer: int) -> None:
        """End the pause of a customer now."""
        changes = pauses.resume(self._context.book, customer, self._today)
        if changes:
            self._context.publish(changes, self.tr("已恢复催收"))
        else:
            self._context.say(self.tr("这一户没有暂停"))

    def rules(self, customer: int) -> None:
        """Which ladder the customer and its invoices climb, and what is left out."""
        book = self._context.book
        record = customers.get(book, customer)

        def act(ladder: str, muted: bool, invoices: dict[int, tuple[str, bool]]) -> None:
            changes = chasing_rules.save(book, customer, ladder, muted=muted, invoices=invoices)
            self._context.publish(changes, self.tr("已更新催收规则：{customer}").format(customer=record.name))

        named = [(item.code, ladders.short_name(item.name)) for item in ladders.listed(book)]
        self._show(
            ChasingRulesDialog(
                self._owner,
                record.name,
                chasing_rules.of(book, customer),
                named,
                act,
                language=self._language,
            )
        )

    # ---- many customers

    def done(self, items: Sequence[QueueItem]) -> None:
        """The items were worked off outside the program."""
        open_items = self._open(items)
        if open_items:
            changes = reminder_batches.done(self._context.book, open_items, self._today)
            self._tell(changes, self.tr("已办结 {count} 户"), open_items)

    def skip(self, items: Sequence[QueueItem]) -> None:
        """Leave the rung of each out, for one reason."""
        open_items = self._open(items)
        if not open_items:
            return

        def act(reason: str) -> None:
            changes = reminder_batches.skip(self._context.book, open_items, self._today, reason)
            self._tell(changes, self.tr("已跳过 {count} 户的本级"), open_items)

        title = self.tr("跳过 {count} 户的本级").format(count=len(open_items))
        hint = self.tr("这些发票不再提示本级；到下一级时自动回到队列。")
        self._show(
            ReasonDialog(self._owner, title, act, button=self.tr("跳过"), hint=hint, language=self._language)
        )

    def snooze(self, items: Sequence[QueueItem]) -> None:
        """Put them off until one day."""
        open_items = self._open(items)
        if not open_items:
            return

        def act(until: dt.date, reason: str) -> None:
            changes = reminder_batches.snooze(self._context.book, open_items, until, reason, self._today)
            self._tell(changes, self.tr("已改期 {count} 户"), open_items)

        self._show(
            LaterDialog(
                self._owner, self.tr("改期 {count} 户").format(count=len(open_items)), act, today=self._today,
                until=calendars.china().add_workdays(self._today, _LATER), reasons=self._reasons(),
                hint=self.tr("到那一天自动回到队列。"), language=self._language,
            )
        )  # fmt: skip

    def _open(self, items: Sequence[QueueItem]) -> list[QueueItem]:
        """The items that are in the queue; those of coming days are not yet."""
        found = [item for item in items if item.id > 0]
        if not found:
            self._context.say(self.tr("请先勾选今天队列里的客户"))
        return found

    def _tell(self, changes: Changes, sentence: str, items: Sequence[QueueItem]) -> None:
        self._context.publish(changes, sentence.format(count=len(items)))
