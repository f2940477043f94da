"""What a user does about deliveries held: one form, one service, one line said."""

from __future__ import annotations

import datetime as dt
from functools import partial

from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import holds, shipping, stop_notices, supply
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.ui.acts import Acts
from ar_desktop.ui.dialogs.chasing.may_ship import MayShipDialog
from ar_desktop.ui.dialogs.chasing.supply import (
    ApproveHoldDialog,
    AskHoldDialog,
    HoldLetterDialog,
    HoldNoticeDialog,
    ReleaseHoldDialog,
)
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog


class SupplyActs(Acts):
    """The dialogs of stops and answers; ``dialog`` is the one open."""

    def may_ship(self, customer: int | None = None) -> None:
        """Ask the book whether goods may go."""
        self._open(MayShipDialog(self._page, self._context, customer))

    def ask(self, customer: int | None = None, reason: str = "") -> None:
        """Ask for a stop; where one is asked for or stands already, go on with that."""
        current = self.current(customer)
        if current is None:
            self._open(AskHoldDialog(self._page, self._context, self._ask, customer, reason))
        elif current.state == "asked":
            self.approve(current)
        else:
            self.release(current)

    def demanded(self, customer: int, reason: str) -> None:
        """A rung of the ladder asks for a stop: go on with what is still to do of it. Where deliveries are
        stopped already, that is the notice of it."""
        current = self.current(customer)
        if current is not None and current.state == "held":
            self.notify(current)
        else:
            self.ask(customer, reason)

    def current(self, customer: int | None) -> Hold | None:
        """The stop asked for or standing of a customer."""
        if customer is None:
            return None
        found = holds.listed(self._context.book, customer)
        return next((hold for hold in found if hold.state != "released"), None)

    def _ask(self, customer: int, reason: str, who: str, on: dt.date) -> None:
        changes = holds.ask(self._context.book, customer, on, reason, who)
        name = customers.get(self._context.book, customer).name
        self._context.publish(changes, self.tr("已申请对 {customer} 停供，待批准").format(customer=name))

    def approve(self, hold: Hold) -> None:
        """Ask who approves."""
        self._open(ApproveHoldDialog(self._page, self._context, hold, partial(self._approve, hold)))

    def _approve(self, hold: Hold, who: str, on: dt.date) -> None:
        changes = holds.approve(self._context.book, hold.id, on, who)
        text = self.tr("{customer} 已停供；请及时发出停供通知函").format(customer=hold.customer)
        self._context.publish(changes, text)

    def release(self, hold: Hold) -> None:
        """Ask why deliveries go on, or why the request is dropped."""
        paid = {item.id for item in supply.releasable(self._context.book, self._context.as_of)}
        reason = self.tr("逾期款已付清") if hold.id in paid else ""
        act = partial(self._release, hold)
        dialog = ReleaseHoldDialog(self._page, self._context, hold, act, reason)
        if hold.state == "held":
            dialog.warn(self._against(hold))
        self._open(dialog)

    def _against(self, hold: Hold) -> list[str]:
        """What would still speak against shipping once the stop is gone."""
        found = shipping.answer(self._context.book, hold.customer_id, 0, self._context.today)
        rest = tuple(reason for reason in found.reasons if reason.code != "ship_held")
        return shipping.explained(rest, self._context.settings.language)

    def _release(self, hold: Hold, who: str, reason: str, on: dt.date) -> None:
        changes = holds.release(self._context.book, hold.id, on, who, reason)
        text = self.tr("{customer} 已恢复供货") if hold.held_on else self.tr("已撤回对 {customer} 的停供申请")
        self._context.publish(changes, text.format(customer=hold.customer))

    def notify(self, hold: Hold) -> None:
        """Ask what the notice of the stop says, then issue it."""
        self._open(HoldNoticeDialog(self._page, self._context, hold, partial(self._notify, hold)))

    def _notify(self, hold: Hold, values: dict[str, str]) -> None:
        made, changes = stop_notices.notify(self._context.book, hold, self._context.today, values)
        text = self.tr("已开具 {number}，请在函件页打印寄出").format(number=made.facts.number)
        self._context.publish(changes, text)

    def tell(self, hold: Hold) -> None:
        """A letter that deliveries go on (恢复供货通知函)."""
        start = {"hold_letter": hold.letter, "held_on": hold.held_on.isoformat() if hold.held_on else ""}
        self._open(LetterDialog(self._page, self._context, [hold.customer_id], "release", start))

    def attach(self, hold: Hold) -> None:
        """Ask which of the customer's letters told of the stop."""
        found = [
            (row.id, f"{row.number} · {row.issued_on.isoformat()}")
            for row in holds.letters_of(self._context.book, hold.customer_id)
        ]
        if not found:
            self._context.say(self.tr("该客户还没有函件；请先开具停供通知函"))
            return
        self._open(HoldLetterDialog(self._page, self._context, hold, found, partial(self._attach, hold)))

    def _attach(self, hold: Hold, letter: int) -> None:
        changes = holds.attach_letter(self._context.book, hold.id, letter)
        self._context.publish(changes, self.tr("已关联停供通知函"))
