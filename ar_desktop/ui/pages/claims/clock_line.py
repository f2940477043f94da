"""The line in an invoice's panel that says until when its debt can be sued for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ar_desktop.services.claims import clocks
from ar_desktop.services.reporting import listing
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.cards import BadgeLabel, Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.claims import clock_words as words


class ClockLine(QWidget):
    """Empty for what has no clock: paid lines, refunds, voided invoices."""

    def __init__(self, context: Context, row: InvoiceRow) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if row.invoice_id is None or row.state == listing.VOIDED:
            return
        for clock in clocks.of_invoice(context.book, context.as_of, row.customer_id, row.invoice_id):
            line, pill = FlowLayout(gap=8), words.left(clock)
            line.addWidget(label(QCoreApplication.translate("Clocks", "诉讼时效至"), "muted"))
            text = clock.ends_on.isoformat() if clock.ends_on else words.line(clock)
            line.addWidget(Button(text, partial(context.go, "clocks", clock.customer_id), kind="link"))
            line.addWidget(BadgeLabel(pill.text, pill.tone))
            column.addLayout(line)
