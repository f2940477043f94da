"""The reminder queue: brought up to date from the ledger, worked off by the user.

Refreshing changes nothing twice: an open item keeps its rung until it is done, skipped or
escalated, its lines follow the ledger, and a customer has at most one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.chasing import ladders, plans, promises, proposing, refreshing
from ar_desktop.services.chasing.queueing import QueueItem, QueueLine, queue, waiting
from ar_desktop.services.chasing.wording import wording
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write

__all__ = [
    "QueueItem", "QueueLine", "close", "escalate", "log", "promise", "queue",
    "refresh", "require_open", "skip", "snooze", "waiting", "wanting", "wording",
]  # fmt: skip


def refresh(book: Book, as_of: dt.date) -> Changes:
    """Hold the plans against the receipts, then bring the queue up to ``as_of``."""
    kinds = plans.refresh(book, as_of)
    changes = refreshing.refresh(book, as_of)
    return replace(changes, kinds=changes.kinds | kinds)


def close(write: Write, reminder: int, on: dt.date, state: str = "done") -> None:
    """Close an item inside a running transaction."""
    write.update("reminders", reminder, {"state": state, "closed_on": on.toordinal(), "wait_until": None})


def skip(book: Book, reminder: int, on: dt.date, reason: str) -> Changes:
    """Leave this rung out for these lines, with a reason (``reason_missing``)."""
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("reminder_skipped", reason=reason) as write:
        require_open(write, reminder)
        close(write, reminder, on, "skipped")
        write.update("reminders", reminder, {"note": reason})
    return write.changes


def snooze(book: Book, reminder: int, until: dt.date, reason: str, today: dt.date) -> Changes:
    """Put the item off until a later day (``date_not_later``); it comes back by itself."""
    if until <= today:
        raise ArError("date_not_later", value=until.isoformat())
    with book.write("reminder_snoozed", until=until.isoformat()) as write:
        require_open(write, reminder)
        write.update(
            "reminders", reminder, {"wait_until": until.toordinal(), "wait_reason": reason or "snooze"}
        )
    return write.changes


def promise(
    book: Book,
    reminder: int,
    pay_on: dt.date,
    amount: int,
    today: dt.date,
    *,
    channel: str = "call",
    note: str = "",
    who: str = "",
    currency: str = BASE_CURRENCY,
) -> Changes:
    """Record a promise to pay: the item waits and comes back the day after if it was not kept.
    Raises ``date_not_later`` or ``amount_not_positive``."""
    if pay_on < today:
        raise ArError("date_not_later", value=pay_on.isoformat())
    if amount <= 0:
        raise ArError("amount_not_positive", number="")
    with book.write("promise", pay_on=pay_on.isoformat(), amount=amount) as write:
        row = require_open(write, reminder)
        log(
            write, row["customer_id"], reminder, today, channel, result=promises.coded(currency), note=note,
            who=who, promised_on=pay_on.toordinal(), promised_amount=amount,
        )  # fmt: skip
        back = pay_on.toordinal() + 1
        write.update("reminders", reminder, {"wait_until": back, "wait_reason": "promise"})
    return write.changes


def escalate(book: Book, reminder: int, today: dt.date) -> Changes:
    """Take the item to the next rung of its ladder by hand (``no_higher_rung``). A rung that would have
    nothing to speak of yet is refused (``rung_not_due``)."""
    facts = proposing.gather(book, today)
    rules = facts.rules
    with book.write("reminder_escalated") as write:
        row = require_open(write, reminder)
        ladder = rules.of(row["ladder"])
        number = ladders.number_of(ladder, row) + 1
        if number > len(ladder.rungs):
            raise ArError("no_higher_rung")
        if not facts.standing_for(ladder, number, row["customer_id"]):
            raise ArError("rung_not_due")
        rung = ladder.rungs[number - 1]
        write.update(
            "reminders", reminder,
            {"rung": number, "action": rung.action, "step": rung.key, "owner": rules.doer(rung)},
        )  # fmt: skip
    return write.changes


def wanting(book: Book, reminder: int, as_of: dt.date) -> str:
    """The action an item's rung presupposes and that was never done for any debt still open, as after it was
    escalated by hand; empty where nothing is wanting."""
    conn = book.reader
    row = conn.execute("SELECT * FROM reminders WHERE id = ?", (reminder,)).fetchone()
    ladder = ladders.load(conn).of(row["ladder"])
    required = ladder.rungs[ladders.number_of(ladder, row) - 1].requires
    sql = """SELECT 1 FROM reminders r JOIN reminder_charges rc ON rc.reminder_id = r.id
      JOIN charges c ON c.id = rc.charge_id WHERE r.customer_id = ? AND r.state = 'done' AND r.action = ?
      AND r.closed_on <= ? AND c.settled_on > ?"""
    day = as_of.toordinal()
    done = conn.execute(sql, (row["customer_id"], required, day, day)).fetchone()
    return "" if done else required


def log(
    write: Write, customer: int, reminder: int | None, on: dt.date, channel: str, *, result: str = "",
    note: str = "", who: str = "", **more: Any,
) -> int:  # fmt: skip
    """Log what was said inside a running transaction; ``more`` are further columns of ``activities``."""
    return write.insert(
        "activities",
        {"customer_id": customer, "reminder_id": reminder, "day": on.toordinal(), "channel": channel,
         "result": result, "note": note, "who": who, **more},
    )  # fmt: skip


def require_open(write: Write, reminder: int) -> Row:
    """The row of an item that is still open (``reminder_closed``)."""
    row = write.conn.execute(
        "SELECT * FROM reminders WHERE id = ? AND state = 'open'", (reminder,)
    ).fetchone()
    if row is None:
        raise ArError("reminder_closed")
    return row
