"""Due days that move: the day of an event becomes known, or an extension is agreed.

Each move is a dated row of ``due_changes`` beside the new due day, so a report of a day before the
move still sees the old one. The reason of an event is kept as its code and day and put into words
when shown.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop import messages
from ar_desktop.domain import due_moves
from ar_desktop.domain import terms as payment
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.due_moves import EXTENDED, PLAN, UNDONE, Line, Move
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Invoice
from ar_desktop.domain.terms import EVENTS
from ar_desktop.services.archive import terms
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

#: Marks a reason that the program gave and puts into words.
_MARK = "@"


@dataclass(frozen=True)
class DueChange:
    """One move: seen from ``day`` on. ``cause`` an event, ``extended``, ``undone`` or ``plan``; ``event_on``
    the day of the event, or on which a plan broke; ``reason`` what the user wrote."""

    day: dt.date
    before: dt.date
    after: dt.date
    cause: str
    event_on: dt.date | None
    reason: str


def events_of(book: Book, invoice_id: int) -> dict[str, dt.date | None]:
    """The days of an invoice's events as far as they are known (``invoice_unknown``)."""
    row = _invoice(book.reader, invoice_id)
    return {event: _day(row[f"{event}_on"]) for event in EVENTS[1:]}


def preview(book: Book, invoice_id: int, event: str, day: dt.date) -> list[Move]:
    """What would happen to the due lines if the event was on ``day``: empty where the terms of the
    invoice name no day that could move. Nothing is written."""
    return _moves(book.reader, _invoice(book.reader, invoice_id), event, day)


def record(book: Book, invoice_id: int, event: str, day: dt.date, on: dt.date) -> Changes:
    """Keep the day of an event (delivered, received, accepted) and move the due lines that count
    from it, seen from ``on``, the day it became known.

    Raises ``invoice_unknown``, ``already_voided`` or ``event_in_future``.
    """
    with book.write("record_event", undo="reverse", event=event, day=day.isoformat()) as write:
        record_in(write, invoice_id, event, day, on)
    return write.changes


def record_in(write: Write, invoice_id: int, event: str, day: dt.date, on: dt.date) -> None:
    """The same inside a running transaction."""
    row = _invoice(write.conn, invoice_id)
    if row["voided_on"] is not None:
        raise ArError("already_voided", number=row["number"])
    if day > on:
        raise ArError("event_in_future", day=day.isoformat())
    moves = _moves(write.conn, row, event, day)
    write.update("invoices", invoice_id, {f"{event}_on": day.toordinal()})
    for item in moves:
        if item.moves:
            reason = f"{_MARK}{event} {day.isoformat()}"
            _put(write, item.line.key, (item.line.due_on, item.due_on), on, reason)


def extend(book: Book, charge_id: int, due_on: dt.date, reason: str, on: dt.date) -> Changes:
    """A due day agreed anew (展期), seen from ``on``.

    Raises ``reason_missing``, ``invoice_unknown``, ``due_before_issue`` or ``due_unchanged``.
    """
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("extend_due", undo="reverse", reason=reason.strip(), day=due_on.isoformat()) as write:
        row = write.conn.execute("SELECT * FROM charges WHERE id = ?", (charge_id,)).fetchone()
        if row is None or row["invoice_id"] is None:
            raise ArError("invoice_unknown", number=charge_id)
        if due_on.toordinal() < row["issued_on"]:
            raise ArError("due_before_issue", number=row["number"])
        if due_on.toordinal() == row["due_on"]:
            raise ArError("due_unchanged", day=due_on.isoformat())
        _put(write, charge_id, (dt.date.fromordinal(row["due_on"]), due_on), on, reason.strip())
    return write.changes


def put_back(write: Write, charge_id: int, before: int, after: int, day: int) -> None:
    """Take a move back for undo, on its own day, so that no day sees it. Raises ``undo_conflict``
    where the due day has moved again since."""
    row = write.conn.execute("SELECT due_on FROM charges WHERE id = ?", (charge_id,)).fetchone()
    if row["due_on"] != after:
        raise ArError("undo_conflict", table="due_changes")
    days = (dt.date.fromordinal(after), dt.date.fromordinal(before))
    _put(write, charge_id, days, dt.date.fromordinal(day), f"{_MARK}{UNDONE}")


def standing(conn: Connection, charge_id: int) -> list[DueChange]:
    """The moves of a due line that still hold, oldest first."""
    left: list[DueChange] = []
    for change in _history(conn, charge_id):
        if change.cause != UNDONE:
            left.append(change)
        elif left:
            left.pop()
    return left


def accelerate(write: Write, charge_id: int, due_on: dt.date, broken_on: dt.date, on: dt.date) -> None:
    """Make a line of a payment plan that broke on ``broken_on`` fall due, seen from ``on``."""
    _put(write, charge_id, (_due(write, charge_id), due_on), on, f"{_MARK}{PLAN} {broken_on.isoformat()}")


_BY_PLAN = f"""SELECT d.charge_id, d.due_before, d.reason FROM due_changes d JOIN charges c
  ON c.id = d.charge_id WHERE c.customer_id = :c AND d.reason LIKE '{_MARK}{PLAN} %' AND d.id = (
    SELECT max(l.id) FROM due_changes l WHERE l.charge_id = d.charge_id AND l.day <= :d)"""  # noqa: S608


def accelerated(conn: Connection, customer: int, as_of: dt.date) -> dict[int, tuple[dt.date, dt.date]]:
    """Of a customer's due lines that a broken plan made fall due by a day: when each was due before, and the
    day the plan broke."""
    rows = conn.execute(_BY_PLAN, {"c": customer, "d": as_of.toordinal()}).fetchall()
    return {
        row[0]: (dt.date.fromordinal(row[1]), dt.date.fromisoformat(row[2].partition(" ")[2])) for row in rows
    }


def resume(write: Write, charge_id: int, due_on: dt.date, on: dt.date) -> None:
    """Give a line whose plan is broken no more the due day back that it had, seen from ``on``."""
    _put(write, charge_id, (_due(write, charge_id), due_on), on, f"{_MARK}{UNDONE}")


def _due(write: Write, charge_id: int) -> dt.date:
    row = write.conn.execute("SELECT due_on FROM charges WHERE id = ?", (charge_id,)).fetchone()
    return dt.date.fromordinal(row["due_on"])


def history(book: Book, charge_id: int) -> list[DueChange]:
    """The moves of a due line, oldest first."""
    return _history(book.reader, charge_id)


def explain(change: DueChange, language: str) -> str:
    """A move as a sentence: from when to when, and why."""
    facts = {"before": change.before, "after": change.after, "why": _why(change, language)}
    return messages.sentence("due_changed", facts, language)


def _why(change: DueChange, language: str) -> str:
    if change.cause == EXTENDED:
        return messages.sentence("due_extended", {"reason": change.reason}, language)
    if change.cause == UNDONE:
        return messages.sentence("due_put_back", {}, language)
    if change.cause == PLAN:
        return messages.sentence("due_accelerated", {"day": change.event_on}, language)
    named = messages.sentence(f"event_{change.cause}", {}, language)
    return messages.sentence("due_event_known", {"event": named, "day": change.event_on}, language)


def _put(write: Write, charge: int, days: tuple[dt.date, dt.date], on: dt.date, reason: str) -> None:
    before, after = days
    write.insert(
        "due_changes",
        {"charge_id": charge, "day": on.toordinal(), "due_before": before.toordinal(),
         "due_after": after.toordinal(), "reason": reason},
    )  # fmt: skip
    write.update("charges", charge, {"due_on": after.toordinal()})


def _invoice(conn: Connection, invoice_id: int) -> Row:
    row: Row | None = conn.execute("SELECT * FROM invoices WHERE id = ?", (invoice_id,)).fetchone()
    if row is None:
        raise ArError("invoice_unknown", number=invoice_id)
    return row


def _moves(conn: Connection, row: Row, event: str, day: dt.date) -> list[Move]:
    frozen = payment.from_json(row["terms"]) if row["terms"] else None
    if frozen is None or event not in terms.events_wanted(frozen):
        return []
    days = {name: _day(row[f"{name}_on"]) for name in EVENTS[1:]} | {event: day}
    issued = dt.date.fromordinal(row["issued_on"])
    made = Invoice(
        row["customer_id"], row["number"], issued, row["amount"], currency=row["currency"],
        delivered_on=days["delivered"], received_on=days["received"], accepted_on=days["accepted"],
    )  # fmt: skip
    return due_moves.follow(terms.planned(frozen, made), _lines(conn, row["id"]))


def _lines(conn: Connection, invoice_id: int) -> list[Line]:
    rows = conn.execute(
        "SELECT id, amount, due_on FROM charges WHERE invoice_id = ? ORDER BY seq", (invoice_id,)
    ).fetchall()
    return [
        Line(row["id"], row["amount"], dt.date.fromordinal(row["due_on"]), _is_agreed(conn, row["id"]))
        for row in rows
    ]


def _is_agreed(conn: Connection, charge_id: int) -> bool:
    causes = due_moves.standing([change.cause for change in _history(conn, charge_id)])
    return not {EXTENDED, PLAN}.isdisjoint(causes)


def _history(conn: Connection, charge_id: int) -> list[DueChange]:
    sql = "SELECT * FROM due_changes WHERE charge_id = ? ORDER BY id"
    return [_change(row) for row in conn.execute(sql, (charge_id,)).fetchall()]


def _change(row: Row) -> DueChange:
    cause, event_on, reason = EXTENDED, None, row["reason"]
    if reason.startswith(_MARK):
        cause, _, day = reason.removeprefix(_MARK).partition(" ")
        event_on, reason = dt.date.fromisoformat(day) if day else None, ""
    seen, before, after = (dt.date.fromordinal(row[name]) for name in ("day", "due_before", "due_after"))
    return DueChange(seen, before, after, cause, event_on, reason)


def _day(value: int | None) -> dt.date | None:
    return None if value is None else dt.date.fromordinal(value)
