"""A delivery with the answer it left on: may we ship, and if not, by whose exception."""

from __future__ import annotations

from ar_desktop.domain.changes import Changes
from ar_desktop.services.chasing import shipping
from ar_desktop.services.chasing.shipping import Answer
from ar_desktop.services.ledger import shipments
from ar_desktop.services.ledger.shipments import Shipment
from ar_desktop.storage.book import Book


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
