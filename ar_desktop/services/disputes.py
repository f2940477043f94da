"""Disputed due lines: they leave the reminders until the day given, and come back by themselves."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.storage.book import Book


def open_dispute(book: Book, charge: int, reason: str, on: dt.date, until: dt.date) -> Changes:
    """Note that a due line is disputed (``reason_missing``, ``date_not_later``)."""
    if not reason.strip():
        raise ArError("reason_missing")
    if until <= on:
        raise ArError("date_not_later", value=until.isoformat())
    with book.write("open_dispute", reason=reason) as write:
        write.insert(
            "disputes",
            {
                "charge_id": charge,
                "reason": reason,
                "opened_on": on.toordinal(),
                "until_on": until.toordinal(),
            },
        )
    return write.changes


def close_dispute(book: Book, dispute: int, on: dt.date, outcome: str) -> Changes:
    """Note how a dispute ended."""
    with book.write("close_dispute", outcome=outcome) as write:
        write.update("disputes", dispute, {"closed_on": on.toordinal(), "outcome": outcome})
    return write.changes
