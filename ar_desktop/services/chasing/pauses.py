"""Reminders of one customer put off as a whole until a day, for a reason; they come back by themselves.

A pause is a row of ``reminders`` in the state ``paused`` that stands on no rung.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import cases
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Pause:
    """A customer left alone from ``since`` up to the day before ``until``."""

    id: int
    customer: int
    since: dt.date
    until: dt.date
    reason: str


def running(conn: Connection, as_of: dt.date) -> dict[int, Pause]:
    """The pauses of a day by customer, and as one without an end those whose claim is in other hands."""
    sql = """SELECT id, customer_id, opened_on, wait_until, wait_reason FROM reminders
      WHERE state = 'paused' AND opened_on <= :d AND wait_until > :d ORDER BY wait_until"""
    paused = {row["customer_id"]: _pause(row) for row in conn.execute(sql, {"d": as_of.toordinal()})}
    handed = cases.running(conn, as_of).items()
    return paused | {key: Pause(0, key, since, dt.date.max, why) for key, (since, why) in handed}


def _pause(row: Row) -> Pause:
    since, until = dt.date.fromordinal(row["opened_on"]), dt.date.fromordinal(row["wait_until"])
    return Pause(row["id"], row["customer_id"], since, until, row["wait_reason"])


def pause(book: Book, customer: int, until: dt.date, reason: str, today: dt.date) -> Changes:
    """Leave a customer alone until a later day (``date_not_later``), for a reason (``reason_missing``).
    A pause that runs already is replaced."""
    if until <= today:
        raise ArError("date_not_later", value=until.isoformat())
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("pause_customer", until=until.isoformat(), reason=reason.strip()) as write:
        _end(write, customer, today)
        write.insert(
            "reminders",
            {"customer_id": customer, "ladder": "", "rung": 0, "action": "", "state": "paused",
             "opened_on": today.toordinal(), "wait_until": until.toordinal(),
             "wait_reason": reason.strip()},
        )  # fmt: skip
    return write.changes


def resume(book: Book, customer: int, today: dt.date) -> Changes:
    """End the pause of a customer now."""
    with book.write("resume_customer") as write:
        _end(write, customer, today)
    return write.changes


def _end(write: Write, customer: int, today: dt.date) -> None:
    found = running(write.conn, today).get(customer)
    if found and found.id:
        write.update("reminders", found.id, {"state": "ended", "closed_on": today.toordinal()})
