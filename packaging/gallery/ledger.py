"""The dialogs of what is owed: invoices, deliveries, due days, disputes."""

from __future__ import annotations

from ar_desktop.services.ledger import disputes, handovers, shipments
from ar_desktop.services.ledger.disputes import DisputeRow
from ar_desktop.services.ledger.handovers import ShipmentRow
from ar_desktop.ui.dialogs.ledger.dispute import CloseDialog, DisputeDialog, ExtendDialog
from ar_desktop.ui.dialogs.ledger.due_days import EventDayDialog, ExtensionDialog
from ar_desktop.ui.dialogs.ledger.invoice import InvoiceDialog
from ar_desktop.ui.dialogs.ledger.invoice_tools import _NameDialog
from ar_desktop.ui.dialogs.ledger.openings import OpeningsDialog
from ar_desktop.ui.dialogs.ledger.shipment import (
    FollowDialog,
    HandOverDialog,
    LinkDialog,
    ShipmentDialog,
    SignDialog,
)
from gallery.stage import AMOUNT, NUMBER, WORDS, Stage, nothing, shown


@shown(InvoiceDialog)
def invoice(stage: Stage) -> InvoiceDialog:
    """An invoice, saved without its customer."""
    made = InvoiceDialog(stage.window, stage.context, nothing)
    made.amount.set_value(AMOUNT)
    made.number.setText(NUMBER)
    made.finish()
    return made


@shown(InvoiceDialog)
def invoice_unfolded(stage: Stage) -> InvoiceDialog:
    """An invoice with its goods and its plan."""
    made = InvoiceDialog(stage.window, stage.context, nothing, stage.customer)
    made.number.setText(NUMBER)
    made.amount.set_value(AMOUNT)
    made.note.setText(WORDS)
    made.fold(made.goods, away=False)
    made.fold(made.plan, away=False)
    return made


@shown(_NameDialog)
def invoice_template_name(stage: Stage) -> _NameDialog:
    """What a template is called."""
    return _NameDialog(stage.window, stage.language, nothing)


@shown(OpeningsDialog)
def openings(stage: Stage) -> OpeningsDialog:
    """What was open before the book began."""
    made = OpeningsDialog(stage.window, stage.context, nothing, stage.customer)
    line = made.lines[0]
    line.invoice.setText(NUMBER)
    line.amount.set_value(AMOUNT)
    for _ in range(5):
        made.add_line()
    return made


def _row(stage: Stage) -> ShipmentRow:
    return handovers.shipments(stage.book, stage.today, handovers.TO_INVOICE)[0]


@shown(ShipmentDialog)
def shipment(stage: Stage) -> ShipmentDialog:
    """A delivery to a customer in arrears."""
    made = ShipmentDialog(stage.window, stage.context, nothing)
    made.customer.set_choice(stage.customer, stage.item.customer)
    made.customer.chosen.emit(stage.customer)
    made.number.setText(NUMBER)
    made.amount.set_value(AMOUNT)
    return made


@shown(SignDialog)
def shipment_signed(stage: Stage) -> SignDialog:
    """Who signed for it."""
    return SignDialog(stage.window, stage.context, _row(stage), nothing)


@shown(LinkDialog)
def shipment_link(stage: Stage) -> LinkDialog:
    """Which invoice covers it."""
    for row in handovers.shipments(stage.book, stage.today):
        if found := shipments.matches(stage.book, [row.id]):
            break
    return LinkDialog(stage.window, stage.context, [row], found, nothing)


@shown(HandOverDialog)
def hand_over(stage: Stage) -> HandOverDialog:
    """How invoices reached the customer."""
    ways = [("visit", "当面交付"), ("courier", "快递"), ("email", "电子邮件")]
    return HandOverDialog(stage.window, stage.context, "3 张发票已交付客户", ways, nothing)


@shown(FollowDialog)
def follow(stage: Stage) -> FollowDialog:
    """From when on handing over is watched."""
    return FollowDialog(stage.window, stage.context, 72, stage.today, nothing)


@shown(EventDayDialog)
def event_day(stage: Stage) -> EventDayDialog:
    """The day goods arrived."""
    return EventDayDialog(stage.window, stage.context, stage.line, nothing)


@shown(ExtensionDialog)
def extension(stage: Stage) -> ExtensionDialog:
    """A later due day."""
    return ExtensionDialog(stage.window, stage.context, stage.line, nothing)


def _dispute(stage: Stage) -> DisputeRow:
    return disputes.listed(stage.book, stage.today)[0]


@shown(DisputeDialog)
def dispute(stage: Stage) -> DisputeDialog:
    """A dispute about a line to be chosen."""
    made = DisputeDialog(stage.window, stage.context, nothing, customer=stage.customer)
    made.amount.set_value(AMOUNT)
    return made


@shown(DisputeDialog)
def dispute_known(stage: Stage) -> DisputeDialog:
    """A dispute corrected."""
    return DisputeDialog(stage.window, stage.context, nothing, known=_dispute(stage))


@shown(ExtendDialog)
def dispute_extend(stage: Stage) -> ExtendDialog:
    """More time for a dispute."""
    return ExtendDialog(stage.window, stage.context, _dispute(stage), nothing)


@shown(CloseDialog)
def dispute_close(stage: Stage) -> CloseDialog:
    """The end of a dispute."""
    return CloseDialog(stage.window, stage.context, _dispute(stage), nothing)
