"""Supply stops (暂停供货): asked for, approved, released; each with its reason and its letter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import reminders
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Hold:
    """One supply stop. It stands from ``held_on`` (approved) until ``released_on``; asked only before.
    ``letter`` is the number of the notice, empty where none was sent."""

    id: int
    customer_id: int
    code: str
    customer: str
    reason: str
    asked_on: dt.date
    asked_by: str
    held_on: dt.date | None
    approved_by: str
    released_on: dt.date | None
    released_by: str
    release_reason: str
    letter: str

    @property
    def state(self) -> str:
        """asked, held or released."""
        if self.released_on:
            return "released"
        return "held" if self.held_on else "asked"


def ask(book: Book, customer: int, on: dt.date, reason: str, who: str) -> Changes:
    """Ask for a stop; nothing stops before it is approved.

    Raises ``reason_missing`` or ``hold_standing`` where one is asked for or stands already.
    """
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("ask_hold", reason=reason) as write:
        if standing(write.conn, customer):
            raise ArError("hold_standing")
        values = {"customer_id": customer, "asked_on": on.toordinal(), "reason": reason.strip()}
        write.insert("holds", {**values, "asked_by": who})
    return write.changes


def approve(book: Book, hold: int, on: dt.date, who: str) -> Changes:
    """Let the stop stand from ``on``: it is in the customer's history, and a queue item that asks for it is
    done. Raises ``name_missing``, ``approver_asked`` where the same person asked for it, ``hold_closed``
    or ``date_not_later`` for a day before it was asked for."""
    if not who.strip():
        raise ArError("name_missing")
    with book.write("approve_hold") as write:
        row = _get(write, hold)
        if row["held_on"] is not None:
            raise ArError("hold_closed")
        if row["asked_by"].strip() == who.strip():
            raise ArError("approver_asked", name=who.strip())
        if on.toordinal() < row["asked_on"]:
            raise ArError("date_not_later", value=on.isoformat())
        write.update("holds", hold, {"held_on": on.toordinal(), "approved_by": who.strip()})
        item = _queue_item(write, row["customer_id"])
        reminders.log(
            write, row["customer_id"], item, on, "hold", result="held", note=row["reason"], who=who.strip()
        )
        if item is not None:
            reminders.close(write, item, on)
    return write.changes


def _queue_item(write: Write, customer: int) -> int | None:
    """The open item that asks for the stop."""
    sql = "SELECT id FROM reminders WHERE customer_id = ? AND state = 'open' AND action = 'hold'"
    row = write.conn.execute(sql, (customer,)).fetchone()
    return None if row is None else int(row["id"])


def release(book: Book, hold: int, on: dt.date, who: str, reason: str) -> Changes:
    """Deliver again from ``on``, or drop what was only asked for (``reason_missing``, ``hold_closed``,
    ``date_not_later`` for a day before the stop)."""
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("release_hold", reason=reason) as write:
        row = _get(write, hold)
        if on.toordinal() < (row["held_on"] or row["asked_on"]):
            raise ArError("date_not_later", value=on.isoformat())
        values = {"released_on": on.toordinal(), "released_by": who, "release_reason": reason.strip()}
        write.update("holds", hold, values)
        if row["held_on"] is not None:
            reminders.log(
                write, row["customer_id"], None, on, "hold", result="released", note=reason.strip(), who=who
            )
    return write.changes


def attach_letter(book: Book, hold: int, letter: int) -> Changes:
    """Note which letter announced the stop."""
    with book.write("hold_letter") as write:
        _get(write, hold)
        write.update("holds", hold, {"letter_id": letter})
    return write.changes


def told(write: Write, customer: int, letter: int) -> None:
    """A notice of a stop was issued: the stop that stands and has none yet is announced by it."""
    sql = """SELECT id FROM holds WHERE customer_id = ? AND released_on IS NULL AND held_on IS NOT NULL
      AND letter_id IS NULL"""
    for row in write.conn.execute(sql, (customer,)).fetchall():
        write.update("holds", row["id"], {"letter_id": letter})


@dataclass(frozen=True)
class Told:
    """A letter that may have announced a stop; ``kind`` as in the register."""

    id: int
    number: str
    kind: str
    issued_on: dt.date


def letters_of(book: Book, customer: int) -> list[Told]:
    """The customer's letters that stand: notices of a stop first, then the newest."""
    sql = """SELECT id, number, kind, issued_on FROM letters WHERE customer_id = ? AND voided_on IS NULL
      ORDER BY kind <> 'hold', issued_on DESC, id DESC"""
    rows = book.reader.execute(sql, (customer,))
    return [Told(row[0], row[1], row[2], dt.date.fromordinal(row[3])) for row in rows]


def _get(write: Write, hold: int) -> Row:
    row = write.conn.execute("SELECT * FROM holds WHERE id = ? AND released_on IS NULL", (hold,)).fetchone()
    if row is None:
        raise ArError("hold_closed")
    return row


def standing(conn: Connection, customer: int) -> int | None:
    """The key of the stop asked for or standing, or None."""
    sql = "SELECT id FROM holds WHERE customer_id = ? AND released_on IS NULL"
    row = conn.execute(sql, (customer,)).fetchone()
    return None if row is None else int(row["id"])


def held(conn: Connection, as_of: dt.date) -> set[int]:
    """Customers whose deliveries are stopped on a day."""
    sql = (
        """SELECT customer_id FROM holds WHERE held_on <= :d AND (released_on IS NULL OR released_on > :d)"""
    )
    return {row[0] for row in conn.execute(sql, {"d": as_of.toordinal()})}


def listed(book: Book, customer: int | None = None) -> list[Hold]:
    """Supply stops, those that stand or are asked for first, newest first."""
    sql = """SELECT h.*, k.code, k.name, coalesce(l.number, '') AS letter FROM holds h
      JOIN customers k ON k.id = h.customer_id LEFT JOIN letters l ON l.id = h.letter_id
      WHERE ? IS NULL OR h.customer_id = ? ORDER BY h.released_on IS NOT NULL, h.asked_on DESC, h.id DESC"""
    return [_of_row(row) for row in book.reader.execute(sql, (customer, customer))]


def _of_row(row: Row) -> Hold:
    def day(name: str) -> dt.date | None:
        return None if row[name] is None else dt.date.fromordinal(row[name])

    return Hold(
        row["id"], row["customer_id"], row["code"], row["name"], row["reason"],
        dt.date.fromordinal(row["asked_on"]), row["asked_by"], day("held_on"), row["approved_by"],
        day("released_on"), row["released_by"], row["release_reason"], row["letter"],
    )  # fmt: skip
