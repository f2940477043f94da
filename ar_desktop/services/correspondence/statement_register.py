"""Statements of account that went out: kept as they were sent, with what the customer answered.

A row of ``statements`` is frozen but for its answer. ``state`` is ``sent``, ``agreed``, ``differs`` or
``voided``; ``answered_on`` and ``promised_on`` are what the customer signed, day by day as on the slip:
an agreed statement with a promise is evidence that restarts limitation. ``note`` holds what has no column
of its own, as JSON (``Details``).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from ar_desktop.domain import statement_cycle
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.statement_cycle import Fate, Period
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import statement_cycles, statement_postings, statements
from ar_desktop.services.correspondence.statements import Printed
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row


@dataclass(frozen=True)
class Details:
    """What is known of a statement beside its columns: how it was worded, who signed the answer and what
    was said, when and why it was withdrawn, how it travelled (``statement_postings``). Days as ISO text,
    empty for none."""

    kind: str = "statement"
    language: str = "zh"
    demand_by: str = ""
    silence_clause: bool = False
    signed_by: str = ""
    said: str = ""
    voided_on: str = ""
    void_reason: str = ""
    posting: Mapping[str, Any] = field(default_factory=dict)

    @property
    def delivery(self) -> Delivery | None:
        """How it travelled, None where nothing is recorded."""
        return statement_postings.of(self.posting)

    @property
    def demands(self) -> bool:
        """Whether it asked for payment: what it must do to interrupt limitation once it arrived."""
        return bool(self.demand_by)


@dataclass(frozen=True)
class Made:
    """A statement as stored."""

    id: int
    printed: Printed
    changes: Changes


@dataclass(frozen=True)
class Answer:
    """The customer's answer: ``agreed`` or ``differs``, on the day written on the slip.

    ``difference`` in minor units is the customer's balance less ours; ``promised_on`` the day it
    promised to pay by.
    """

    answer: str
    on: dt.date
    signed_by: str = ""
    promised_on: dt.date | None = None
    difference: int | None = None
    said: str = ""


@dataclass(frozen=True)
class StatementRow:
    """One line of the register as of a day. ``state``: see ``statement_cycle.standing``; ``files`` counts
    what is attached, such as the slip."""

    id: int
    customer_id: int
    code: str
    customer: str
    currency: str
    period: Period
    closing: int
    made_on: dt.date
    state: str
    answered_on: dt.date | None
    promised_on: dt.date | None
    difference: int | None
    details: Details
    files: int


def make(
    book: Book,
    customer: int,
    period: Period,
    *,
    on: dt.date,
    form: Form | None = None,
    currency: str = "",
) -> Made:
    """Render a statement that goes out and keep it. Made again for the same period it is another row,
    and the older one counts as superseded. Raises what ``statements.print_statement`` raises."""
    printed = statements.print_statement(book, customer, *period, on=on, form=form, currency=currency)
    facts, said = printed.facts, printed.form
    details = Details(
        kind=said.kind, language=said.language, silence_clause=said.silence_clause,
        demand_by=said.demand_by.isoformat() if said.demand_by and facts.payable else "",
    )  # fmt: skip
    sha256 = hashlib.sha256(printed.pdf).hexdigest()
    with book.write("make_statement", undo="never", customer=facts.customer_code) as write:
        write.add_file(sha256, "application/pdf", printed.pdf)
        key = write.insert(
            "statements",
            {"customer_id": customer, "currency": facts.currency, "from_on": period.since.toordinal(),
             "to_on": period.until.toordinal(), "closing": facts.closing, "made_on": on.toordinal(),
             "sha256": sha256, "state": "sent", "note": _text(details)},
        )  # fmt: skip
    return Made(key, printed, replace(write.changes, step=None))


def answer(book: Book, statement: int, given: Answer) -> Changes:
    """Record what the customer answered; a later answer takes the place of an earlier one, and undo
    brings that back. Raises what ``statement_cycle.require_answer`` raises, ``difference_missing`` or
    ``statement_unknown``."""
    row = _row(book, statement)
    statement_cycle.require_answer(_fate(row, None), given.answer, given.on, given.promised_on)
    if given.answer == "differs" and not (given.difference or given.said.strip()):
        raise ArError("difference_missing")
    details = replace(_details(row), signed_by=given.signed_by.strip(), said=given.said.strip())
    values = {
        "state": given.answer, "answered_on": given.on.toordinal(), "note": _text(details),
        "difference": given.difference if given.answer == "differs" else None,
        "promised_on": given.promised_on.toordinal() if given.promised_on else None,
    }  # fmt: skip
    with book.write("answer_statement", customer=_code(book, row), answer=given.answer) as write:
        write.update("statements", statement, values)
    return write.changes


def post(book: Book, statement: int, delivery: Delivery) -> Changes:
    """Record how a statement was sent and what became of it, in place of what was recorded before. Raises
    what ``deliveries.check`` raises, ``statement_voided`` or ``statement_unknown``."""
    row = _row(book, statement)
    if row["state"] == "voided":
        raise ArError("statement_voided")
    made_on = dt.date.fromordinal(row["made_on"])
    deliveries.check(delivery, made_on, dt.date.fromordinal(row["to_on"]).isoformat())
    details = replace(_details(row), posting=statement_postings.kept(delivery))
    with book.write("post_statement", customer=_code(book, row), channel=delivery.channel) as write:
        write.update("statements", statement, {"note": _text(details)})
    return write.changes


def void(book: Book, statement: int, on: dt.date, reason: str) -> Changes:
    """Declare a statement withdrawn; its bytes stay. Raises ``reason_missing``, ``statement_voided``,
    ``statement_answered`` (the customer's signature is evidence) or ``statement_unknown``."""
    if not reason.strip():
        raise ArError("reason_missing")
    row = _row(book, statement)
    if row["state"] != "sent":
        raise ArError("statement_voided" if row["state"] == "voided" else "statement_answered")
    details = replace(_details(row), voided_on=on.isoformat(), void_reason=reason.strip())
    with book.write("void_statement", customer=_code(book, row), reason=reason) as write:
        write.update("statements", statement, {"state": "voided", "note": _text(details)})
    return write.changes


def reprint(book: Book, statement: int) -> bytes:
    """The bytes of a statement as they went out (``statement_unknown``)."""
    sql = "SELECT content FROM files WHERE sha256 = ?"
    return bytes(book.reader.execute(sql, (_row(book, statement)["sha256"],)).fetchone()[0])


def print_file(book: Book, kept: Sequence[int]) -> bytes:
    """One print-ready PDF of stored statements in the given order, each beginning on a front page."""
    from ar_desktop.reports.press import printing  # noqa: PLC0415

    return printing.joined([reprint(book, key) for key in kept])


def listed(book: Book, as_of: dt.date, customer: int | None = None) -> list[StatementRow]:
    """Statements made by a day, newest first, as they stood on it."""
    silent = statement_cycles.load(book).silent_days
    sql = """SELECT s.*, k.code, k.name, (SELECT count(*) FROM attachments a
        WHERE a.owner = 'statements' AND a.owner_id = s.id) AS files
      FROM statements s JOIN customers k ON k.id = s.customer_id
      WHERE s.made_on <= :d AND (:c IS NULL OR s.customer_id = :c) ORDER BY s.made_on DESC, s.id DESC"""
    rows = list(book.reader.execute(sql, {"d": as_of.toordinal(), "c": customer}))
    return [_register_row(row, fate, as_of, silent) for row, fate in _fates(rows)]


def waiting(book: Book, as_of: dt.date) -> int:
    """How many statements want something done: those due, those met with silence, those that differ."""
    open_ones = [row for row in listed(book, as_of) if row.state in {"silent", "differs"}]
    return len(statement_cycles.due(book, as_of)) + len(open_ones)


def _fates(rows: Sequence[Row]) -> Iterator[tuple[Row, Fate]]:
    """Each row with what became of it; a withdrawn one supersedes nothing."""
    newer: dict[tuple[object, ...], int] = defaultdict(int)
    for row in rows:
        key = (row["customer_id"], row["currency"], row["from_on"], row["to_on"])
        yield row, _fate(row, newer.get(key))
        if row["state"] != "voided":
            newer[key] = row["made_on"]


def _fate(row: Row, newer: int | None) -> Fate:
    details = _details(row)
    answered = row["state"] in statement_cycle.ANSWERS
    return Fate(
        dt.date.fromordinal(row["made_on"]),
        row["state"] if answered else "",
        _day(row["answered_on"]) if answered else None,
        dt.date.fromisoformat(details.voided_on) if details.voided_on else None,
        _day(newer),
    )


def _register_row(row: Row, fate: Fate, as_of: dt.date, silent: int) -> StatementRow:
    state = statement_cycle.standing(fate, as_of, silent)
    known = state in statement_cycle.ANSWERS
    return StatementRow(
        row["id"], row["customer_id"], row["code"], row["name"], row["currency"],
        Period(dt.date.fromordinal(row["from_on"]), dt.date.fromordinal(row["to_on"])),
        row["closing"], fate.made_on, state,
        fate.answered_on if known else None, _day(row["promised_on"]) if known else None,
        row["difference"] if known else None, _details(row), row["files"],
    )  # fmt: skip


def _row(book: Book, statement: int) -> Row:
    row = book.reader.execute("SELECT * FROM statements WHERE id = ?", (statement,)).fetchone()
    if row is None:
        raise ArError("statement_unknown")
    return row


def _code(book: Book, row: Row) -> str:
    sql = "SELECT code FROM customers WHERE id = ?"
    return str(book.reader.execute(sql, (row["customer_id"],)).fetchone()[0])


def _details(row: Row) -> Details:
    return Details(**json.loads(row["note"])) if row["note"] else Details()


def _text(details: Details) -> str:
    return json.dumps(asdict(details), ensure_ascii=False)


def _day(ordinal: int | None) -> dt.date | None:
    return dt.date.fromordinal(ordinal) if ordinal else None
