"""Supply stops held against the book: which may end, which wait."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.shipping import Position
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import holds, shipping
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.storage.book import Book


def releasable(book: Book, as_of: dt.date) -> list[Hold]:
    """Stops that stand though nothing undisputed of the customer is overdue any more; a debt that was
    written off is not paid by that."""
    return [
        hold
        for hold in holds.listed(book)
        if hold.state == "held" and hold.held_on is not None and hold.held_on <= as_of
        and _has_paid(shipping.position(book, customers.get(book, hold.customer_id), as_of))
    ]  # fmt: skip


def _has_paid(where: Position) -> bool:
    return not where.overdue and not where.written_off


def asked(book: Book, as_of: dt.date) -> list[Hold]:
    """Stops that wait for somebody's approval."""
    return [hold for hold in holds.listed(book) if hold.state == "asked" and hold.asked_on <= as_of]


def waiting(book: Book, as_of: dt.date) -> int:
    """How many stops ask for a decision: to approve or to release."""
    return len(asked(book, as_of)) + len(releasable(book, as_of))
