"""Everything that happened with a customer, in one list: what was said and promised, what was sent and
how it arrived, what came in and bounced, what was disputed, agreed, stopped, moved and written off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.chasing import holds, plans, promises
from ar_desktop.services.correspondence import statement_register
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import disputes, due_days
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

#: What an entry is of, in the order of the filter.
KINDS = (
    "activity", "visit", "promise", "plan", "letter", "delivery", "statement", "receipt", "bounced", "bill",
    "dispute", "hold", "due", "write_off", "limitation",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One thing that happened. ``kind`` see ``KINDS``; ``result`` the code of what came of it, or of
    what was done; ``channel`` how; ``text`` what was said or which document; ``who`` on our side,
    ``met`` on theirs; ``amount`` in minor units of ``currency``; ``until`` the day promised, agreed or
    set; ``key`` the row it is about: a letter's, bill's or statement's."""

    day: dt.date
    kind: str
    result: str = ""
    channel: str = ""
    text: str = ""
    who: str = ""
    met: str = ""
    amount: int | None = None
    currency: str = BASE_CURRENCY
    until: dt.date | None = None
    key: int = 0


def of(book: Book, customer: int, as_of: dt.date, limit: int | None = None) -> list[Entry]:
    """The customer's history up to a day, newest first; ``limit`` cuts it to the newest."""
    asked = _Asked(book, customer, as_of)
    found = [entry for source in _SOURCES for entry in source(asked) if entry.day <= as_of]
    order = {kind: place for place, kind in enumerate(KINDS)}
    found.sort(key=lambda entry: order[entry.kind])
    return sorted(found, key=lambda entry: entry.day, reverse=True)[:limit]


@dataclass(frozen=True)
class _Asked:
    book: Book
    customer: int
    as_of: dt.date

    def rows(self, sql: str) -> Iterable[Row]:
        """Rows about the customer; ``:c`` in the statement is its key."""
        return list(self.book.reader.execute(sql, {"c": self.customer}))


def _day(ordinal: int) -> dt.date:
    return dt.date.fromordinal(ordinal)


def _maybe(ordinal: int | None) -> dt.date | None:
    return None if ordinal is None else dt.date.fromordinal(ordinal)


def _activities(asked: _Asked) -> Iterable[Entry]:
    sql = """SELECT * FROM activities WHERE customer_id = :c AND promised_on IS NULL
      AND NOT (channel = 'hold' AND result IN ('held', 'released')) ORDER BY id DESC"""
    for row in asked.rows(sql):
        kind = row["channel"] if row["channel"] in {"visit", plans.CHANNEL} else "activity"
        said = " · ".join(part for part in (row["place"], row["note"]) if part)
        yield Entry(
            _day(row["day"]), kind, row["result"], row["channel"], said, row["who"], row["met"],
            until=_maybe(row["next_on"]), key=row["id"],
        )  # fmt: skip


def _promises(asked: _Asked) -> Iterable[Entry]:
    """Each with what became of it by the day."""
    for made in promises.listed(asked.book, asked.as_of, asked.customer):
        yield Entry(
            made.day, "promise", made.state, made.channel, made.note, made.who, made.met, made.amount,
            made.currency, made.promised_on, made.id,
        )  # fmt: skip


def _letters(asked: _Asked) -> Iterable[Entry]:
    """Issued, withdrawn, and how each travelled."""
    for row in asked.rows("SELECT * FROM letters WHERE customer_id = :c ORDER BY id DESC"):
        voided = row["voided_on"] is not None and row["voided_on"] <= asked.as_of.toordinal()
        yield Entry(
            _day(row["issued_on"]), "letter", "voided" if voided else row["kind"], "letter", row["number"],
            amount=row["principal"], currency=row["currency"], key=row["id"],
        )  # fmt: skip


def _deliveries(asked: _Asked) -> Iterable[Entry]:
    sql = """SELECT d.*, l.number FROM deliveries d JOIN letters l ON l.id = d.letter_id
      WHERE l.customer_id = :c ORDER BY d.id DESC"""
    for row in asked.rows(sql):
        said = " ".join(part for part in (row["number"], row["carrier"], row["waybill"]) if part)
        if row["sent_on"] is not None:
            day = _day(row["sent_on"])
            yield Entry(day, "delivery", "sent", row["channel"], said, key=row["letter_id"])
        if row["arrived_on"] is not None and row["state"] != "sent":
            yield Entry(
                _day(row["arrived_on"]), "delivery", row["state"], row["channel"], said,
                met=row["signed_by"], key=row["letter_id"],
            )  # fmt: skip


def _statements(asked: _Asked) -> Iterable[Entry]:
    for row in statement_register.listed(asked.book, asked.as_of, customer=asked.customer):
        period = f"{row.period.since} – {row.period.until}"
        yield Entry(
            row.made_on, "statement", "made", "", period, amount=row.closing, currency=row.currency,
            key=row.id,
        )  # fmt: skip
        if row.answered_on is not None and row.state in {"agreed", "differs"}:
            said = " · ".join(part for part in (period, row.details.said) if part)
            yield Entry(
                row.answered_on, "statement", row.state, "", said, met=row.details.signed_by,
                amount=row.difference or None, currency=row.currency, until=row.promised_on, key=row.id,
            )  # fmt: skip


def _receipts(asked: _Asked) -> Iterable[Entry]:
    """Money that came, and money taken back or refused; entries undone are no history."""
    sql = "SELECT * FROM credits WHERE customer_id = :c AND kind = 'receipt' ORDER BY id DESC"
    for row in asked.rows(sql):
        if row["voided_on"] is not None and row["void_reason"] == undo.REASON:
            continue
        said = row["memo"] or row["number"]
        money = {"amount": row["amount"], "currency": row["currency"]}
        back = row["voided_on"] is not None and row["voided_on"] <= asked.as_of.toordinal()
        yield Entry(
            _day(row["day"]), "receipt", "voided" if back else "", "bank", said, key=row["id"], **money
        )
        if back:
            told = " · ".join(part for part in (said, row["void_reason"]) if part)
            yield Entry(_day(row["voided_on"]), "bounced", "", "bank", told, key=row["id"], **money)


def _bills(asked: _Asked) -> Iterable[Entry]:
    for row in asked.rows("SELECT * FROM bills WHERE customer_id = :c ORDER BY id DESC"):
        money = {"amount": row["amount"], "currency": row["currency"], "key": row["id"]}
        matures = _day(row["matures_on"])
        yield Entry(_day(row["received_on"]), "bill", "received", row["kind"], row["number"],
                    until=matures, **money)  # fmt: skip
        if row["closed_on"] is not None:
            yield Entry(_day(row["closed_on"]), "bill", row["state"], row["kind"], row["number"], **money)


def _disputes(asked: _Asked) -> Iterable[Entry]:
    for row in disputes.listed(asked.book, asked.as_of, customer=asked.customer, closed=True):
        noted = row.dispute
        said = " · ".join(part for part in (row.number, noted.reason) if part)
        yield Entry(
            noted.opened_on, "dispute", "opened", noted.kind, said, noted.who, "", noted.amount,
            row.currency, noted.until, row.id,
        )  # fmt: skip
        if noted.closed_on is not None and row.state == "closed":
            told = " · ".join(part for part in (row.number, row.note) if part)
            yield Entry(noted.closed_on, "dispute", row.outcome, noted.kind, told, noted.who, key=row.id)


def _plans(asked: _Asked) -> Iterable[Entry]:
    """Plans as agreed; what became of them stands among the activities."""
    for plan in plans.listed(asked.book, asked.as_of, asked.customer):
        if plan.state != plans.DRAFT:
            last = plan.lines[-1].due_on if plan.lines else None
            yield Entry(
                plan.agreed_on, "plan", "agreed", str(len(plan.lines)), plan.note, met=plan.signed_by,
                amount=plan.amount, currency=plan.currency, until=last, key=plan.id,
            )  # fmt: skip


def _holds(asked: _Asked) -> Iterable[Entry]:
    for hold in holds.listed(asked.book, asked.customer):
        if hold.released_on:
            said = hold.release_reason
            yield Entry(hold.released_on, "hold", "released", "hold", said, hold.released_by)
        if hold.held_on:
            said = " · ".join(part for part in (hold.reason, hold.letter) if part)
            yield Entry(hold.held_on, "hold", "held", "hold", said, hold.approved_by)
        yield Entry(hold.asked_on, "hold", "asked", "hold", hold.reason, hold.asked_by)


def _due_days(asked: _Asked) -> Iterable[Entry]:
    sql = """SELECT DISTINCT c.id, c.number, c.seq FROM due_changes d JOIN charges c ON c.id = d.charge_id
      WHERE c.customer_id = :c ORDER BY c.id"""
    for row in asked.rows(sql):
        number = f"{row['number']} · {row['seq']}" if row["seq"] > 1 else row["number"]
        for move in due_days.history(asked.book, row["id"]):
            said = f"{number} · {due_days.explain(move, 'zh')}"
            yield Entry(move.day, "due", "moved", "", said, until=move.after, key=row["id"])


def _write_offs(asked: _Asked) -> Iterable[Entry]:
    sql = """SELECT w.*, k.day AS posted, k.voided_on, k.void_reason FROM write_offs w
      JOIN credits k ON k.id = w.credit_id WHERE w.customer_id = :c ORDER BY w.id DESC"""
    for row in asked.rows(sql):
        money = {"amount": row["amount"], "currency": row["currency"], "key": row["id"]}
        yield Entry(_day(row["posted"]), "write_off", "posted", row["ground"], row["note"],
                    row["approved_by"], **money)  # fmt: skip
        if row["voided_on"] is not None:
            yield Entry(_day(row["voided_on"]), "write_off", "reversed", row["ground"], row["void_reason"],
                        **money)  # fmt: skip


def _limitation(asked: _Asked) -> Iterable[Entry]:
    sql = """SELECT e.*, coalesce(c.number, '') AS number FROM limitation_events e
      LEFT JOIN charges c ON c.id = e.charge_id WHERE e.customer_id = :c ORDER BY e.id DESC"""
    for row in asked.rows(sql):
        said = " · ".join(part for part in (row["number"], row["note"]) if part)
        yield Entry(_day(row["day"]), "limitation", row["kind"], row["proof"], said, key=row["id"])


_SOURCES: tuple[Callable[[_Asked], Iterable[Entry]], ...] = (
    _activities, _promises, _letters, _deliveries, _statements, _receipts, _bills, _disputes, _plans, _holds,
    _due_days, _write_offs, _limitation,
)  # fmt: skip
