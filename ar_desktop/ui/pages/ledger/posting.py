"""Posting from a form: one service, one line in the status bar."""

from __future__ import annotations

from collections.abc import Sequence

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.records import Invoice, Receipt
from ar_desktop.services.ledger import invoices, settling
from ar_desktop.services.ledger.settling import Deduction
from ar_desktop.ui import document_words as words
from ar_desktop.ui.context import Context


def enter_invoice(context: Context, record: Invoice) -> Changes:
    """Post an invoice and say so."""
    changes = invoices.enter(context.book, record)
    context.publish(changes, words.posted_invoice(record))
    return changes


def enter_receipt(
    context: Context, record: Receipt, pairs: list[tuple[int, int]], let_go: Sequence[Deduction] = ()
) -> Changes:
    """Post a receipt with its allocation and what is let go with it, and say so."""
    changes = settling.enter(context.book, record, pairs, let_go)
    context.publish(changes, words.posted_receipt(record, sum(amount for _, amount in pairs)))
    return changes
