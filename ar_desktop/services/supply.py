"""Deliveries held against the book: which stops may end, which wait, and a delivery with its exception."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.fx import in_base
from ar_desktop.services import customers, exchange, holds, shipments, shipping
from ar_desktop.services.holds import Hold
from ar_desktop.services.shipments import Shipment
from ar_desktop.services.shipping import Answer
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book


def releasable(book: Book, as_of: dt.date) -> list[Hold]:
    """Stops that stand though nothing undisputed of the customer is overdue any more."""
    return [
        hold
        for hold in holds.listed(book)
        if hold.state == "held" and hold.held_on is not None and hold.held_on <= as_of
        and not shipping.position(book, customers.get(book, hold.customer_id), as_of).overdue
    ]  # fmt: skip


def asked(book: Book, as_of: dt.date) -> list[Hold]:
    """Stops that wait for somebody's approval."""
    return [hold for hold in holds.listed(book) if hold.state == "asked" and hold.asked_on <= as_of]


def waiting(book: Book, as_of: dt.date) -> int:
    """How many stops ask for a decision: to approve or to release."""
    return len(asked(book, as_of)) + len(releasable(book, as_of))


def worth(book: Book, amount: int, currency: str, as_of: dt.date) -> int:
    """A delivery's amount in fen of CNY at the day's rate; unchanged where no rate is known."""
    rates = exchange.rates_at(book, as_of, [*ledger.currencies(book.reader), currency]).by_currency
    return in_base({currency: amount}, rates) if currency in rates else amount


def ship(book: Book, shipment: Shipment, found: Answer, *, approved_by: str = "", note: str = "") -> Changes:
    """Enter a delivery; where something speaks against it, the exception or, without a name, that it left
    unapproved is put on record in the same step. Raises what ``shipments.enter`` raises."""
    with book.write("enter_shipment", number=shipment.number) as write:
        shipments.post(write, shipment)
        if found.reasons:
            approved = bool(approved_by.strip() and note.strip())
            said = note.strip() if approved else f"{shipment.number} {note}".strip()
            shipping.keep(write, found, ship=approved, approved_by=approved_by, note=said)
    return write.changes
