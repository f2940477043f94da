"""Calls and visits: what came of them, whom we met, when to come back; the log of visits."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain import calls
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.chasing import promises, reminders
from ar_desktop.services.reporting import listing
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

VISIT = "visit"


@dataclass(frozen=True)
class Contact:
    """A call, message or visit and what came of it: ``result`` a word of ``domain.calls``; ``met`` whom
    we spoke to, ``place`` where (a visit needs it), ``next_on`` the day to come back. A promise gives
    ``pay_on`` and ``amount`` in minor units of ``currency``."""

    channel: str
    result: str
    note: str = ""
    met: str = ""
    place: str = ""
    next_on: dt.date | None = None
    who: str = ""
    pay_on: dt.date | None = None
    amount: int = 0
    currency: str = BASE_CURRENCY


@dataclass(frozen=True)
class Logged:
    """A contact in the log; ``files`` counts what is attached to it."""

    id: int
    customer_id: int
    customer: str
    day: dt.date
    channel: str
    result: str
    place: str
    met: str
    note: str
    next_on: dt.date | None
    who: str
    files: int


def record(book: Book, customer: int, on: dt.date, contact: Contact, *, finished: bool = False) -> Changes:
    """Log a contact. The customer's open item waits until the next day or past the promise; else, where
    ``finished``, its rung is done. ``Changes.ids`` starts with the contact's key.

    Raises ``date_not_later``, ``amount_not_positive``, ``required_missing`` (a promise without a day) or
    ``place_missing``.
    """
    _check(contact, on)
    verb = "promise" if contact.result == calls.PROMISED else "note_activity"
    with book.write(verb) as write:
        reminder = _open_reminder(write, customer)
        _log(write, customer, reminder, on, contact)
        if reminder is not None:
            _follow_up(write, reminder, on, contact, finished=finished)
    return write.changes


def _check(contact: Contact, on: dt.date) -> None:
    if contact.channel == VISIT and not contact.place.strip():
        raise ArError("place_missing")
    if contact.next_on is not None and contact.next_on <= on:
        raise ArError("date_not_later", value=contact.next_on.isoformat())
    if contact.result != calls.PROMISED:
        return
    if contact.pay_on is None:
        raise ArError("required_missing")
    if contact.pay_on < on:
        raise ArError("date_not_later", value=contact.pay_on.isoformat())
    if contact.amount <= 0:
        raise ArError("amount_not_positive", number="")


def _open_reminder(write: Write, customer: int) -> int | None:
    sql = "SELECT id FROM reminders WHERE customer_id = ? AND state = 'open'"
    row = write.conn.execute(sql, (customer,)).fetchone()
    return None if row is None else int(row["id"])


def _log(write: Write, customer: int, reminder: int | None, on: dt.date, contact: Contact) -> None:
    promised = contact.result == calls.PROMISED and contact.pay_on
    reminders.log(
        write, customer, reminder, on, contact.channel,
        result=promises.coded(contact.currency) if promised else contact.result, note=contact.note,
        who=contact.who, met=contact.met.strip(), place=contact.place.strip(),
        next_on=contact.next_on and contact.next_on.toordinal(),
        promised_on=promised.toordinal() if promised else None,
        promised_amount=contact.amount if promised else None,
    )  # fmt: skip


def _follow_up(write: Write, reminder: int, on: dt.date, contact: Contact, *, finished: bool) -> None:
    """The day set by hand comes first, then the day after the promise."""
    until = contact.next_on
    if contact.result == calls.PROMISED and contact.pay_on and until is None:
        until = contact.pay_on + dt.timedelta(days=1)
    if until is not None:
        reason = {calls.PROMISED: "promise", calls.PAID: "check_receipt"}.get(contact.result, "call_again")
        write.update("reminders", reminder, {"wait_until": until.toordinal(), "wait_reason": reason})
    elif finished:
        reminders.close(write, reminder, on)


def owed(book: Book, customer: int, as_of: dt.date) -> tuple[tuple[str, int], ...]:
    """What a customer should have paid by a day and has not, as it is open now, by currency: the one
    longest due first."""
    sql = """SELECT currency, sum(open_amount) FROM charges WHERE customer_id = ? AND open_amount > 0
      AND due_on < ? GROUP BY currency ORDER BY min(due_on)"""
    return tuple((row[0], row[1]) for row in book.reader.execute(sql, (customer, as_of.toordinal())))


def open_lines(book: Book, customer: int, as_of: dt.date) -> list[InvoiceRow]:
    """What a customer owes in any currency, those longest due first."""
    found = [
        row for money in ledger.currencies(book.reader)
        for row in listing.open_lines(book, customer, as_of, money)
    ]  # fmt: skip
    return sorted(found, key=lambda row: (row.due_on, row.id))


def logged(book: Book, start: dt.date, end: dt.date, channel: str = "") -> list[Logged]:
    """Contacts from ``start`` to ``end``, of one channel or all, oldest first."""
    sql = """SELECT a.*, k.name, (SELECT count(*) FROM attachments f WHERE f.owner = 'activities'
        AND f.owner_id = a.id) AS files FROM activities a JOIN customers k ON k.id = a.customer_id
      WHERE a.day BETWEEN ? AND ? AND (? = '' OR a.channel = ?) AND a.channel <> 'plan'
      ORDER BY a.day, a.id"""
    rows = book.reader.execute(sql, (start.toordinal(), end.toordinal(), channel, channel))
    return [
        Logged(
            row["id"], row["customer_id"], row["name"], dt.date.fromordinal(row["day"]), row["channel"],
            row["result"], row["place"], row["met"], row["note"],
            None if row["next_on"] is None else dt.date.fromordinal(row["next_on"]), row["who"], row["files"],
        )
        for row in rows
    ]  # fmt: skip
