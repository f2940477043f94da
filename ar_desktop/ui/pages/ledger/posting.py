"""Posting from a form: one service, one line in the status bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.records import Invoice, Receipt
from ar_desktop.services.ledger import invoices, settling
from ar_desktop.services.ledger.settling import Deduction
from ar_desktop.ui.context import Context
from ar_desktop.ui.document_words import money


def enter_invoice(context: Context, record: Invoice) -> Changes:
    """Post an invoice and say so."""
    changes = invoices.enter(context.book, record)
    context.publish(changes, posted_invoice(record))
    return changes


def enter_receipt(
    context: Context, record: Receipt, pairs: list[tuple[int, int]], let_go: Sequence[Deduction] = ()
) -> Changes:
    """Post a receipt with its allocation and what is let go with it, and say so."""
    changes = settling.enter(context.book, record, pairs, let_go)
    context.publish(changes, _posted_receipt(record, sum(amount for _, amount in pairs)))
    return changes


def posted_invoice(record: Invoice) -> str:
    """What the status line says of a new invoice."""
    return QCoreApplication.translate("Posting", "已登记发票 {number}，{amount}").format(
        number=record.number, amount=money(record.amount, record.currency)
    )


def _posted_receipt(record: Receipt, spread: int) -> str:
    """What the status line says of new money, and how much of it pays nothing yet."""
    rest = record.amount - spread
    if rest:
        return QCoreApplication.translate("Posting", "已登记收款 {amount}，其中未核销 {rest}").format(
            amount=money(record.amount, record.currency), rest=money(rest, record.currency)
        )
    return QCoreApplication.translate("Posting", "已登记收款 {amount}，全部核销").format(
        amount=money(record.amount, record.currency)
    )
