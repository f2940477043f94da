"""What a user does about deliveries and invoices on their way: one form, one service, one line said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Invoice
from ar_desktop.services.chasing import delivering
from ar_desktop.services.chasing.shipping import Answer
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import handovers, shipment_proposals, shipments
from ar_desktop.services.ledger.handovers import InvoiceOnItsWay, ShipmentRow
from ar_desktop.services.ledger.shipment_proposals import Proposal
from ar_desktop.services.ledger.shipments import Shipment
from ar_desktop.ui import document_words as words
from ar_desktop.ui.acts import Acts
from ar_desktop.ui.dialogs.ledger.invoice import InvoiceDialog
from ar_desktop.ui.dialogs.ledger.shipment import (
    FollowDialog,
    HandOverDialog,
    LinkDialog,
    ShipmentDialog,
    SignDialog,
)
from ar_desktop.ui.dialogs.ledger.void import VoidDialog
from ar_desktop.ui.pages.ledger import posting

#: How an invoice reaches a customer: channels of the log of contacts.
WAYS = ("visit", "courier", "email", "wechat")


class ShipmentActs(Acts):
    """The dialogs of deliveries and handing over; ``dialog`` is the one open."""

    def enter(self) -> None:
        """Ask for a delivery note."""
        self._open(ShipmentDialog(self._page, self._context, self._enter))

    def _enter(self, made: Shipment, found: Answer, approved_by: str, note: str) -> None:
        changes = delivering.ship(self._context.book, made, found, approved_by=approved_by, note=note)
        amount = words.money(made.amount, made.currency)
        said = self.tr("已登记送货单 {number}，{amount}").format(number=made.number, amount=amount)
        if found.reasons:
            approved = approved_by and note
            said += self.tr("（例外批准已记录）") if approved else self.tr("（未经批准，已照实记录）")
        self._context.publish(changes, said)

    def sign(self, row: ShipmentRow) -> None:
        """Ask who signed for it."""
        self._open(SignDialog(self._page, self._context, row, partial(self._sign, row)))

    def _sign(self, row: ShipmentRow, by: str, on: dt.date) -> None:
        changes = shipments.sign(self._context.book, row.id, by, on)
        self._context.publish(
            changes, self.tr("已登记 {number} 由 {by} 签收").format(number=row.number, by=by)
        )

    def link(self, rows: Sequence[ShipmentRow]) -> None:
        """Ask which invoice covers deliveries of one customer."""
        found = shipments.matches(self._context.book, [row.id for row in rows])
        if not found:
            self._context.say(self.tr("没有可关联的发票：须为同一客户、同一币种且尚有未对应金额"))
            return
        self._open(LinkDialog(self._page, self._context, rows, found, partial(self._link, rows)))

    def _link(self, rows: Sequence[ShipmentRow], invoice: int) -> None:
        changes = shipments.link(self._context.book, [row.id for row in rows], invoice)
        self._context.publish(changes, self.tr("已关联 {count} 张送货单").format(count=len(rows)))

    def proposed(self, row: ShipmentRow) -> Proposal | None:
        """The invoice that evidently covers a delivery."""
        found = shipment_proposals.evident(self._context.book, self._context.as_of, row.customer_id)
        return found.get(row.id)

    def accept(self, row: ShipmentRow, proposal: Proposal) -> None:
        """Link the delivery to the invoice proposed."""
        self._link([row], proposal.invoice)

    def unlink(self, row: ShipmentRow) -> None:
        """Take a delivery off its invoice."""
        changes = shipments.unlink(self._context.book, row.id)
        self._context.publish(changes, self.tr("已取消 {number} 的发票关联").format(number=row.number))

    def invoice(self, rows: Sequence[ShipmentRow]) -> None:
        """Ask for the invoice of deliveries, filled in as far as they tell."""
        keys = [row.id for row in rows]
        try:
            customer, amount, contract = shipments.draft(self._context.book, keys)
        except ArError as error:
            self._context.fail(error)
            return
        dialog = InvoiceDialog(self._page, self._context, partial(self._invoice, keys), customer)
        dialog.amount.set_value(amount)
        dialog.contract.setCurrentIndex(max(0, dialog.contract.findData(contract)))
        dialog.events["delivered"].set_value(max(row.signed_on or row.shipped_on for row in rows))
        dialog.again.hide()
        self._open(dialog)

    def _invoice(self, keys: Sequence[int], made: Invoice) -> None:
        changes = shipments.invoice(self._context.book, keys, made)
        self._context.publish(changes, posting.posted_invoice(made))

    def void(self, row: ShipmentRow) -> None:
        """Ask from which day and why a delivery does not count."""
        title = self.tr("作废送货单 {number}").format(number=row.number)
        hint = self.tr("单据保留，不再列入待开票；与发票的关联一并失效。")
        self._open(VoidDialog(self._page, self._context, title, hint, partial(self._void, row)))

    def _void(self, row: ShipmentRow, day: dt.date, reason: str) -> None:
        changes = shipments.void(self._context.book, row.id, day, reason)
        self._context.publish(changes, self.tr("已作废送货单 {number}").format(number=row.number))

    def hand_over(self, rows: Sequence[InvoiceOnItsWay]) -> None:
        """Ask since when and how the customer has its invoices."""
        if len(rows) == 1:
            title = self.tr("交付发票：{customer} {number}")
            text = title.format(customer=rows[0].customer, number=rows[0].number)
        else:
            text = self.tr("交付 {count} 张发票").format(count=len(rows))
        self._open(
            HandOverDialog(self._page, self._context, text, self.ways(), partial(self._hand_over, rows))
        )

    def ways(self) -> list[tuple[str, str]]:
        """How an invoice reaches a customer."""
        names = {
            "visit": self.tr("当面交付"),
            "courier": self.tr("快递"),
            "email": self.tr("电子邮件"),
            "wechat": self.tr("微信"),
        }
        return [(key, names[key]) for key in WAYS]

    def _hand_over(self, rows: Sequence[InvoiceOnItsWay], day: dt.date, way: str) -> None:
        name = dict(self.ways())[way]
        note = self.tr("发票 {number} 已交付（{way}）").replace("{way}", name)
        keys = [row.id for row in rows]
        changes = handovers.hand_over(self._context.book, keys, day, way, note, self._context.today)
        self._context.publish(changes, self.tr("已登记交付 {count} 张发票").format(count=len(rows)))

    def follow(self) -> None:
        """Ask for the hours and from when on handing over is followed."""
        book = self._context.book
        hours, since = options.load(book).handover_hours, handovers.followed_since(book)
        self._open(FollowDialog(self._page, self._context, hours, since, self._follow))

    def _follow(self, hours: int, since: dt.date | None) -> None:
        book = self._context.book
        text = since.isoformat() if since else ""
        changed = replace(options.load(book), handover_hours=hours, handover_from=text)
        self._context.publish(options.save(book, changed), self.tr("已保存发货交票提醒"))
