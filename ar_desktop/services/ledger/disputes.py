"""Disputes about due lines: the disputed part leaves the reminders until its last day, and comes
back by itself; what is not disputed goes on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ar_desktop.domain import disputes as domain
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.disputes import Dispute
from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

#: Days a new dispute is given unless the user says otherwise.
USUAL_DAYS = 15


@dataclass(frozen=True)
class DisputeRow:
    """One dispute as of a day. ``part`` is what is disputed of the line now, in minor units, never
    more than is ``open`` of it; ``days_left`` to its last day, negative once it has passed;
    ``state`` open, overdue (its last day has passed and nobody closed it) or closed; ``outcome`` a
    word of ``domain.disputes`` with ``note`` what was agreed."""

    id: int
    dispute: Dispute
    customer_id: int
    customer: str
    number: str
    invoice_id: int | None
    currency: str
    open: int
    part: int
    days_left: int
    state: str
    outcome: str
    note: str
    files: int


def open_dispute(
    book: Book, charge: int, reason: str, on: dt.date, until: dt.date, *, amount: int | None = None,
    kind: str = "", who: str = "", pauses_interest: bool = True,
) -> Changes:  # fmt: skip
    """Note that a due line, or ``amount`` minor units of it, is disputed.

    Raises ``reason_missing``, ``date_not_later``, ``amount_not_positive`` or ``dispute_too_large``.
    """
    made = Dispute(charge, on, until, kind, reason.strip(), amount, who.strip(), pauses_interest)
    if until <= on:
        raise ArError("date_not_later", value=until.isoformat())
    with book.write("open_dispute", reason=made.reason) as write:
        _require_sound(write, made)
        write.insert("disputes", {"charge_id": charge, "opened_on": on.toordinal(), **_values(made)})
    return write.changes


def edit_dispute(book: Book, key: int, changed: Dispute) -> Changes:
    """Correct what is noted of an open dispute; the line and the day it was raised stay. Raises
    ``dispute_closed`` and what ``open_dispute`` raises."""
    with book.write("edit_dispute", reason=changed.reason) as write:
        known = _open(write, key)
        made = replace(changed, charge=known.charge, opened_on=known.opened_on, reason=changed.reason.strip())
        if made.until <= made.opened_on:
            raise ArError("date_not_later", value=made.until.isoformat())
        _require_sound(write, made)
        write.update("disputes", key, _values(made))
    return write.changes


def extend_dispute(book: Book, key: int, until: dt.date) -> Changes:
    """Give a dispute more time (``dispute_closed``, ``date_not_later``)."""
    with book.write("extend_dispute", until=until.isoformat()) as write:
        if until <= _open(write, key).until:
            raise ArError("date_not_later", value=until.isoformat())
        write.update("disputes", key, {"until_on": until.toordinal()})
    return write.changes


def close_dispute(book: Book, key: int, on: dt.date, outcome: str, note: str = "") -> Changes:
    """Note how a dispute ended; from that day its part is chased again. ``outcome`` is a word of
    ``domain.disputes``. Raises ``dispute_closed`` or ``close_before_open``."""
    with book.write("close_dispute", outcome=outcome) as write:
        if on < _open(write, key).opened_on:
            raise ArError("close_before_open", day=on.isoformat())
        text = domain.join_outcome(outcome, note)
        write.update("disputes", key, {"closed_on": on.toordinal(), "outcome": text})
    return write.changes


def _require_sound(write: Write, made: Dispute) -> None:
    """A reason in words is needed where no kind says it."""
    if not made.reason and made.kind in {"", "other"}:
        raise ArError("reason_missing")
    if made.amount is None:
        return
    if made.amount <= 0:
        raise ArError("amount_not_positive", number="")
    row = write.conn.execute("SELECT open_amount FROM charges WHERE id = ?", (made.charge,)).fetchone()
    if row is not None and made.amount > row["open_amount"]:
        raise ArError("dispute_too_large")


def _values(made: Dispute) -> dict[str, Any]:
    return {
        "reason": made.reason, "kind": made.kind, "amount": made.amount, "who": made.who,
        "until_on": made.until.toordinal(), "pauses_interest": int(made.pauses_interest),
    }  # fmt: skip


def _open(write: Write, key: int) -> Dispute:
    row = write.conn.execute("SELECT * FROM disputes WHERE id = ?", (key,)).fetchone()
    if row is None or row["closed_on"] is not None:
        raise ArError("dispute_closed")
    return _dispute(row)


def _dispute(row: Row) -> Dispute:
    closed = row["closed_on"]
    return Dispute(
        row["charge_id"], dt.date.fromordinal(row["opened_on"]), dt.date.fromordinal(row["until_on"]),
        row["kind"], row["reason"], row["amount"], row["who"], bool(row["pauses_interest"]),
        None if closed is None else dt.date.fromordinal(closed),
    )  # fmt: skip


_ROWS = """SELECT d.*, c.customer_id, c.number, c.seq, c.invoice_id, c.currency, k.name AS customer,
    c.amount - coalesce((SELECT sum(a.amount) FROM allocations a WHERE a.charge_id = c.id AND a.day <= :d), 0)
      AS open,
    (SELECT count(*) FROM attachments f WHERE f.owner = 'disputes' AND f.owner_id = d.id) AS files
  FROM disputes d JOIN charges c ON c.id = d.charge_id JOIN customers k ON k.id = c.customer_id
  WHERE d.opened_on <= :d {} ORDER BY (d.closed_on IS NOT NULL AND d.closed_on <= :d), d.until_on, d.id"""


def listed(
    book: Book,
    as_of: dt.date,
    *,
    customer: int | None = None,
    charge: int | None = None,
    closed: bool = False,
) -> list[DisputeRow]:
    """Disputes as of a day, those that end first on top; ``closed`` ones last, where asked for."""
    parts = [] if closed else ["AND (d.closed_on IS NULL OR d.closed_on > :d)"]
    parts += ["AND c.customer_id = :customer"] if customer is not None else []
    parts += ["AND d.charge_id = :charge"] if charge is not None else []
    values = {"d": as_of.toordinal(), "customer": customer, "charge": charge}
    rows = book.reader.execute(_ROWS.format(" ".join(parts)), values)
    return [_row(row, as_of) for row in rows]


def _row(row: Row, as_of: dt.date) -> DisputeRow:
    made = _dispute(row)
    state = "open" if domain.pauses(made, as_of) else "overdue" if domain.is_open(made, as_of) else "closed"
    outcome, note = domain.split_outcome(row["outcome"]) if state == "closed" else ("", "")
    number = f"{row['number']} · {row['seq']}" if row["seq"] > 1 else row["number"]
    return DisputeRow(
        row["id"], made, row["customer_id"], row["customer"], number, row["invoice_id"], row["currency"],
        row["open"], domain.disputed_part(row["open"], [made.amount]),
        domain.days_left(made.until, as_of), state, outcome, note, row["files"],
    )  # fmt: skip


def overdue(book: Book, as_of: dt.date) -> list[DisputeRow]:
    """Disputes nobody closed though their last day has passed: their part is chased again."""
    return [row for row in listed(book, as_of) if row.state == "overdue"]


def accruing(conn: Connection, as_of: dt.date) -> dict[int, int]:
    """Per due line what of its disputed part bears interest all the same, in minor units."""
    sql = """SELECT d.charge_id, sum(coalesce(d.amount, c.amount)) FROM disputes d
      JOIN charges c ON c.id = d.charge_id
      WHERE NOT d.pauses_interest AND d.opened_on <= :d AND d.until_on >= :d
      AND (d.closed_on IS NULL OR d.closed_on > :d) GROUP BY d.charge_id"""
    return {row[0]: row[1] for row in conn.execute(sql, {"d": as_of.toordinal()})}


def credit_suggested(row: DisputeRow, outcome: str) -> int:
    """The credit note to propose once a dispute ended so, in minor units: its disputed part where the
    customer was right, at least in part; else zero."""
    return row.part if outcome in domain.CREDITED else 0


def notices(rows: Sequence[DisputeRow]) -> list[Notice]:
    """What to know of open disputes before a letter goes out."""
    from ar_desktop.domain.money import format_amount  # noqa: PLC0415

    return [
        Notice("letter_disputed",
               {"number": row.number, "amount": format_amount(row.part, row.currency),
                "until": row.dispute.until.isoformat()})
        for row in rows
        if row.state == "open" and row.part
    ]  # fmt: skip
