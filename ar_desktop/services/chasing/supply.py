"""Deliveries held against the book: which stops may end, which wait, and a delivery with its exception."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ar_desktop.domain.changes import Changes
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import holds, shipping
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.services.chasing.shipping import Answer
from ar_desktop.services.correspondence import letters
from ar_desktop.services.correspondence.letters import Issued
from ar_desktop.services.ledger import shipments
from ar_desktop.services.ledger.shipments import Shipment
from ar_desktop.storage.book import Book

#: The kind of letter that announces a stop.
_NOTICE = "hold"


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


def notify(book: Book, hold: Hold, as_of: dt.date, values: Mapping[str, str]) -> tuple[Issued, Changes]:
    """Issue the notice of a stop (DOMAIN.md D5) and keep it with the stop. ``values`` are those of the
    letter's fields that differ from what they begin with. Raises what keeps the letter from being made."""
    batch = letters.issue(book, [hold.customer_id], as_of, by_name=True, kind=_NOTICE, extra=values)
    if not batch.letters:
        raise batch.failed[0].error
    made = batch.letters[0]
    kept = holds.attach_letter(book, hold.id, made.id)
    return made, Changes(batch.changes.kinds | kept.kinds, ids=(made.id,))


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
