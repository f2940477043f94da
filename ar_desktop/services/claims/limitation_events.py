"""What restarts limitation and stands in no other record, noted by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass

from ar_desktop.domain import limitation
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Noted:
    """An event by hand: for one due line's invoice, or for all the customer's debts (``charge_id`` None).
    ``kind`` and ``proof`` as in ``domain.limitation``."""

    customer_id: int
    day: dt.date
    kind: str
    proof: str
    note: str = ""
    charge_id: int | None = None
    id: int = 0


def get(book: Book, key: int) -> Noted:
    """One event. Raises ``limitation_event_unknown``."""
    row = book.reader.execute("SELECT * FROM limitation_events WHERE id = ?", (key,)).fetchone()
    if row is None:
        raise ArError("limitation_event_unknown", number=key)
    return Noted(**{**dict(row), "day": dt.date.fromordinal(row["day"])})


def save(book: Book, event: Noted, today: dt.date) -> Changes:
    """Note an event, or correct one noted.

    Raises ``limitation_event_invalid`` for a kind or proof nobody knows, ``limitation_event_ahead``
    for a day after ``today``.
    """
    with book.write("limitation_event", kind=event.kind) as write:
        put(write, event, today)
    return write.changes


def put(write: Write, event: Noted, today: dt.date) -> int:
    """The same inside a running transaction; returns its id."""
    if event.kind not in limitation.KINDS or event.proof not in limitation.PROOFS:
        raise ArError("limitation_event_invalid", kind=event.kind, proof=event.proof)
    if event.day > today:
        raise ArError("limitation_event_ahead", day=event.day.isoformat())
    values = {**asdict(event), "day": event.day.toordinal()}
    del values["id"]
    if event.id:
        write.update("limitation_events", event.id, values)
        return event.id
    return write.insert("limitation_events", values)


def remove(book: Book, key: int) -> Changes:
    """Take an event back that was a mistake; undo puts it there again."""
    with book.write("remove_limitation_event") as write:
        write.delete("limitation_events", key)
    return write.changes
