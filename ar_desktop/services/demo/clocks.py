"""Clocks of the demo book: two letters on their way to proof, a guarantee near its end."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ar_desktop.domain.dates import add_months
from ar_desktop.services.claims import deliveries, guarantees
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.correspondence import posting_letters
from ar_desktop.storage.book import Book

_SIGNED_AFTER = 2
#: Days left of the guarantee.
_GUARANTEE_LEFT = 25


def add(book: Book, today: dt.date) -> None:
    """Send the two latest letters, one of which was signed for; add a guarantee that ends soon."""
    sql = "SELECT id, customer_id, issued_on FROM letters WHERE voided_on IS NULL ORDER BY id DESC LIMIT 2"
    rows = book.reader.execute(sql).fetchall()
    for place, row in enumerate(rows):
        sent_on = dt.date.fromordinal(row["issued_on"])
        sent = posting_letters.proposed(book, row["id"], sent_on=sent_on)
        sent = replace(sent, waybill=f"11850023{row['id']:04d}7")
        if place:
            arrived = sent_on + dt.timedelta(days=_SIGNED_AFTER)
            sent = replace(sent, state="signed", arrived_on=arrived, signed_by="前台 王")
        deliveries.save(book, sent)
    if rows:
        _guarantee(book, rows[-1]["customer_id"], today)


def _guarantee(book: Book, customer: int, today: dt.date) -> None:
    due = add_months(today + dt.timedelta(days=_GUARANTEE_LEFT), -6)
    guarantees.save(book, Guaranteed(customer, "周国平（法定代表人）", "joint", due, number="BZ-2025-004"))
