"""The write-offs of a book as a list: what was asked, what is off the ledger and lives on (账销案存)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain import limitation
from ar_desktop.domain import write_offs as rules
from ar_desktop.services.claims import evidence
from ar_desktop.services.keeping import calendars
from ar_desktop.services.ledger import write_offs
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row


@dataclass(frozen=True)
class WriteOffRow:
    """One write-off as of a day. Amounts in minor units; ``rest`` what the customer still owes of it,
    0 unless posted; ``watch`` the first day on which limitation ends for a line not yet recovered."""

    id: int
    number: str
    customer_id: int
    code: str
    customer: str
    state: str
    day: dt.date
    amount: int
    currency: str
    ground: str
    evidence: str
    asked_by: str
    approved_by: str
    approved_on: dt.date | None
    posted_on: dt.date | None
    recovered: int
    rest: int
    watch: dt.date | None
    note: str


@dataclass(frozen=True)
class WrittenLine:
    """A due line of a write-off: its figures, what was written off of it and what of that is still
    owed, in minor units; ``invoice`` its id; ``ends_on`` the last day of its limitation period."""

    charge: int
    number: str
    issued_on: dt.date
    due_on: dt.date
    days: int
    amount: int
    written: int
    rest: int
    invoice: int
    ends_on: dt.date | None


@dataclass(frozen=True)
class Recovery:
    """Money that came in for a written-off debt."""

    day: dt.date
    amount: int
    reference: str
    payer: str


@dataclass(frozen=True)
class Sums:
    """Minor units of the main currency: off the ledger, of that recovered and still owed; and how many
    requests wait for somebody."""

    written: int
    recovered: int
    rest: int
    waiting: int


_ROWS = """SELECT w.*, k.code, k.name, c.day AS posted_on, c.voided_on FROM write_offs w
  JOIN customers k ON k.id = w.customer_id LEFT JOIN credits c ON c.id = w.credit_id
  WHERE w.day <= :d AND (:k IS NULL OR w.customer_id = :k)"""


def listed(
    book: Book, as_of: dt.date, *, state: str = "", text: str = "", customer: int | None = None
) -> list[WriteOffRow]:
    """Write-offs asked for by a day, the latest first, of one customer or all. ``state`` waiting (asked or
    approved), posted, or empty for all; ``text`` a fragment of customer or number."""
    values = {"d": as_of.toordinal(), "k": customer}
    rows = book.reader.execute(f"{_ROWS} ORDER BY w.day DESC, w.id DESC", values)
    found = [_row(book, row, as_of) for row in rows]
    wanted = {"waiting": (rules.ASKED, rules.APPROVED), "posted": (rules.POSTED,)}.get(state, rules.STATES)
    plain = text.strip().casefold()
    return [
        row
        for row in found
        if row.state in wanted
        and any(plain in word.casefold() for word in (row.customer, row.code, row.number))
    ]


def get(book: Book, write_off: int, as_of: dt.date) -> WriteOffRow | None:
    """One write-off as of a day, None where there is none yet."""
    return next((row for row in listed(book, as_of) if row.id == write_off), None)


def _row(book: Book, row: Row, as_of: dt.date) -> WriteOffRow:
    state = _state_on(row, as_of.toordinal())
    back = write_offs.recovered(book.reader, row, as_of.toordinal()) if state == rules.POSTED else 0
    rest = row["amount"] - back if state == rules.POSTED else 0
    posted = state in {rules.POSTED, rules.REVERSED}
    return WriteOffRow(
        row["id"], write_offs.number_of(row["id"]), row["customer_id"], row["code"], row["name"], state,
        dt.date.fromordinal(row["day"]), row["amount"], row["currency"], row["ground"], row["evidence"],
        row["asked_by"], row["approved_by"],
        dt.date.fromordinal(row["approved_on"]) if row["approved_on"] else None,
        dt.date.fromordinal(row["posted_on"]) if posted else None, back, rest,
        _watch(book, row, as_of) if rest else None, row["note"],
    )  # fmt: skip


def _state_on(row: Row, day: int) -> str:
    """The state as it stood on a day, told from the days of approval, credit and reversal."""
    state: str = row["state"]
    if state == rules.REVERSED and row["voided_on"] > day:
        state = rules.POSTED
    if state in {rules.POSTED, rules.REVERSED} and row["posted_on"] > day:
        state = rules.APPROVED
    if state in {rules.APPROVED, rules.REFUSED} and row["approved_on"] > day:
        state = rules.ASKED
    return state


def _watch(book: Book, row: Row, as_of: dt.date) -> dt.date | None:
    ends = [line.ends_on for line in _written(book, row, as_of) if line.rest and line.ends_on]
    return min(ends, default=None)


def lost(book: Book, customer: int, as_of: dt.date) -> dict[str, int]:
    """What a customer owes of debts written off and not recovered by a day, minor units by currency."""
    day = as_of.toordinal()
    found: dict[str, int] = {}
    for row in book.reader.execute(_ROWS, {"d": day, "k": customer}):
        if _state_on(row, day) == rules.POSTED:
            rest = row["amount"] - write_offs.recovered(book.reader, row, day)
            found[row["currency"]] = found.get(row["currency"], 0) + rest
    return {currency: rest for currency, rest in found.items() if rest}


def lines(book: Book, write_off: int, as_of: dt.date) -> list[WrittenLine]:
    """The due lines of a write-off, earliest due first."""
    row = book.reader.execute("SELECT * FROM write_offs WHERE id = ?", (write_off,)).fetchone()
    return _written(book, row, as_of) if row else []


def _written(book: Book, row: Row, as_of: dt.date) -> list[WrittenLine]:
    due_then = ledger.due_sql(book.reader, as_of.toordinal())
    sql = f"""SELECT l.charge_id, l.amount AS written, c.*, {due_then} AS due_then FROM write_off_lines l
      JOIN charges c ON c.id = l.charge_id WHERE l.write_off_id = :w"""  # noqa: S608
    values = {"w": row["id"], "d": as_of.toordinal()}
    found = {item["charge_id"]: item for item in book.reader.execute(sql, values)}
    given = [
        rules.Line(key, dt.date.fromordinal(item["due_then"]), item["written"]) for key, item in found.items()
    ]
    back = write_offs.recovered(book.reader, row, as_of.toordinal())
    events, proofs = evidence.by_charge(book.reader, as_of, row["customer_id"]), evidence.accepted(book)
    return [
        WrittenLine(
            line.charge, found[line.charge]["number"],
            dt.date.fromordinal(found[line.charge]["issued_on"]), line.due_on, (as_of - line.due_on).days,
            found[line.charge]["amount"], line.amount, rest, found[line.charge]["invoice_id"],
            limitation.clock(line.due_on, events[line.charge], as_of, calendars.china(), proofs).ends_on,
        )
        for line, rest in rules.remaining(given, back)
    ]  # fmt: skip


def recoveries(book: Book, write_off: int, as_of: dt.date) -> list[Recovery]:
    """What came in for a written-off debt, in order of day."""
    sql = """SELECT c.issued_on AS day, c.amount, k.number, k.payer FROM charges c
      JOIN allocations a ON a.charge_id = c.id AND a.amount > 0 JOIN credits k ON k.id = a.credit_id
      WHERE c.kind = 'recovery' AND c.number = ? AND c.issued_on <= ? AND k.kind = 'receipt'
        AND NOT EXISTS (SELECT 1 FROM allocations r WHERE r.reverses = a.id) ORDER BY c.issued_on, c.id"""
    rows = book.reader.execute(sql, (write_offs.number_of(write_off), as_of.toordinal()))
    return [
        Recovery(dt.date.fromordinal(row["day"]), row["amount"], row["number"], row["payer"]) for row in rows
    ]


def free_receipts(book: Book, customer: int, currency: str) -> list[tuple[int, dt.date, int]]:
    """Receipts of a customer with money left, oldest first: key, day and what is left of it."""
    rows = ledger.open_credits(book.reader, customer, currency)
    return [
        (row["id"], dt.date.fromordinal(row["day"]), row["open_amount"])
        for row in rows
        if row["kind"] == "receipt"
    ]


def sums(book: Book, as_of: dt.date, currency: str) -> Sums:
    """The figures above the list."""
    rows = listed(book, as_of)
    live = [row for row in rows if row.state == rules.POSTED and row.currency == currency]
    return Sums(
        sum(row.amount for row in live),
        sum(row.recovered for row in live),
        sum(row.rest for row in live),
        sum(row.state in {rules.ASKED, rules.APPROVED} for row in rows),
    )
