"""Bad debts written off (坏账核销): asked for, approved by name, posted; and what comes in after all.

The write-off is a credit of kind ``write_off``: it takes the debt off our ledger and is no word to
the customer, who owes it as before (账销案存). Money that comes in later revives as much of the debt by
a charge of kind ``recovery`` and settles it, so that books and bank agree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ar_desktop.domain import write_offs as rules
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.keeping import options
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.services.ledger import allocating, charging, crediting
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

MEMO, RECOVERED = "坏账核销", "已核销坏账收回"


@dataclass(frozen=True)
class Request:
    """What is asked for: pairs of due line and amount in minor units, the key of a ground, what proof
    there is, and who asks."""

    customer_id: int
    day: dt.date
    ground: str
    lines: tuple[tuple[int, int], ...]
    evidence: str = ""
    asked_by: str = ""
    currency: str = BASE_CURRENCY


@dataclass(frozen=True)
class Money:
    """What came in of a written-off debt: new money, or ``credit_id`` of a receipt that is in the book
    with something left."""

    day: dt.date
    amount: int
    number: str = ""
    payer: str = ""
    memo: str = ""
    credit_id: int | None = None


def number_of(write_off: int) -> str:
    """The number a write-off goes by; its credit and its recoveries carry it."""
    return f"HX{write_off:05d}"


def findings(
    book: Book, ground: str, lines: Sequence[tuple[int, int]], on: dt.date, revenue: int | None = None
) -> list[Notice]:
    """What the book's own figures hold against a ground: warnings, for who signs decides."""
    chosen = options.load(book)
    found = rules.findings(
        rules.ground(ground),
        _lines(book.reader, lines),
        on,
        chosen.annual_revenue if revenue is None else revenue,
    )
    return [Notice(item.code, _said(dict(item.facts))) for item in found]


def _said(facts: dict[str, object]) -> dict[str, object]:
    if isinstance(facts.get("limit"), int):
        facts["limit"] = format_amount(int(str(facts["limit"])))
    return facts


def _lines(conn: Connection, pairs: Sequence[tuple[int, int]]) -> list[rules.Line]:
    found = []
    for charge, amount in pairs:
        row = conn.execute("SELECT due_on FROM charges WHERE id = ?", (charge,)).fetchone()
        if row is None:
            raise ArError("invoice_unknown", number=charge)
        found.append(rules.Line(charge, dt.date.fromordinal(row["due_on"]), amount))
    return found


def ask(book: Book, request: Request, revenue: int | None = None) -> Changes:
    """Ask for a write-off; nothing is posted. ``revenue`` of the year is remembered where given.

    Raises ``write_off_empty``, ``field_missing``, ``invoice_unknown``, ``allocation_other_customer``,
    ``allocation_currency`` or ``line_overpaid``.
    """
    if not request.lines:
        raise ArError("write_off_empty")
    amount = sum(part for _, part in request.lines)
    with book.write("ask_write_off", amount=amount, ground=request.ground) as write:
        _require_open(write.conn, request)
        if revenue is not None:
            options.store(write, replace(options.load(write.conn), annual_revenue=revenue))
        values = {
            "customer_id": request.customer_id, "state": rules.ASKED, "day": request.day.toordinal(),
            "amount": amount, "currency": request.currency, "ground": rules.ground(request.ground).key,
            "evidence": request.evidence.strip(), "asked_by": request.asked_by.strip(),
        }  # fmt: skip
        key = write.insert("write_offs", values)
        rows = [(key, charge, part) for charge, part in request.lines]
        write.insert_many("write_off_lines", ("write_off_id", "charge_id", "amount"), rows)
    return write.changes


def _require_open(conn: Connection, request: Request) -> None:
    """Every line is the customer's, in the one currency, and open by so much on the day and now."""
    scope = ledger.Scope(request.day.toordinal(), request.currency, request.customer_id)
    then = {row["id"]: min(row["open"], row["open_amount"]) for row in ledger.open_charges(conn, scope)}
    for charge, amount in request.lines:
        row = conn.execute("SELECT * FROM charges WHERE id = ?", (charge,)).fetchone()
        if row is None:
            raise ArError("invoice_unknown", number=charge)
        if row["customer_id"] != request.customer_id:
            raise ArError("allocation_other_customer", number=row["number"])
        if row["currency"] != request.currency:
            raise ArError("allocation_currency", number=row["number"])
        rest = then.get(charge, 0)
        if not 0 < amount <= rest:
            raise ArError("line_overpaid", number=row["number"], open=format_amount(rest, request.currency))


def approval_notices(book: Book, write_off: int, by: str) -> list[Notice]:
    """What to know before approving: that the one who asked approves. It never blocks a firm of one."""
    row = _row(book.reader, write_off)
    same = by.strip().casefold() == row["asked_by"].casefold()
    return [Notice("write_off_same_person", {"name": by.strip()})] if by.strip() and same else []


def approve(book: Book, write_off: int, by: str, on: dt.date) -> Changes:
    """Approve a request by name (``write_off_unknown``, ``write_off_not_possible``, ``write_off_day``,
    ``approver_missing``)."""
    return _decide(book, write_off, rules.APPROVED, by, on, "")


def refuse(book: Book, write_off: int, by: str, on: dt.date, reason: str) -> Changes:
    """Refuse a request by name (``reason_missing`` and what ``approve`` raises)."""
    if not reason.strip():
        raise ArError("reason_missing")
    return _decide(book, write_off, rules.REFUSED, by, on, reason.strip())


def _decide(book: Book, write_off: int, state: str, by: str, on: dt.date, note: str) -> Changes:
    if not by.strip():
        raise ArError("approver_missing")
    verb = "approve_write_off" if state == rules.APPROVED else "refuse_write_off"
    with book.write(verb, id=write_off, by=by.strip()) as write:
        row = _require(write.conn, write_off, rules.ASKED)
        _require_day(on, row["day"], row["id"])
        values = {"state": state, "approved_by": by.strip(), "approved_on": on.toordinal(), "note": note}
        write.update("write_offs", write_off, values)
    return write.changes


def post(book: Book, write_off: int, on: dt.date) -> Changes:
    """Take an approved debt off the ledger from a day (``line_overpaid`` where some of it was paid
    meanwhile, and what ``approve`` raises)."""
    with book.write("post_write_off", undo="reverse", id=write_off) as write:
        row = _require(write.conn, write_off, rules.APPROVED)
        _require_day(on, row["approved_on"], row["id"])
        lines = tuple(_pairs(write.conn, write_off))
        _require_open(
            write.conn, Request(row["customer_id"], on, row["ground"], lines, currency=row["currency"])
        )
        credit = crediting.Credit(
            row["customer_id"],
            "write_off",
            on,
            row["amount"],
            number_of(write_off),
            row["currency"],
            memo=MEMO,
        )
        key = crediting.post(write, [credit])[0]
        allocating.put(write, key, lines, on)
        _require_day(on, _latest(write.conn, key), row["id"])
        write.update("write_offs", write_off, {"state": rules.POSTED, "credit_id": key})
    return write.changes


def _latest(conn: Connection, credit: int) -> int:
    """The day from which the allocations of a credit count: later than its own where a line was paid
    for a while in between."""
    sql = "SELECT max(day) FROM allocations WHERE credit_id = ?"
    return int(conn.execute(sql, (credit,)).fetchone()[0])


def reverse(book: Book, write_off: int, on: dt.date, reason: str) -> Changes:
    """Take a write-off back from a day: the debt is on the ledger again. It cannot be undone.

    Raises ``reason_missing``, ``write_off_recovered`` where money came in for it, and what ``approve``
    and voiding raise.
    """
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("reverse_write_off", undo="never", id=write_off, reason=reason) as write:
        row = _require(write.conn, write_off, rules.POSTED)
        if recovered(write.conn, row, None):
            raise ArError("write_off_recovered", number=number_of(write_off))
        crediting.void_in(write, row["credit_id"], on, reason)
        write.update("write_offs", write_off, {"state": rules.REVERSED, "note": reason.strip()})
    return write.changes


def recover(book: Book, write_off: int, money: Money) -> Changes:
    """Money came in for a written-off debt: as much of the debt revives on that day and is paid by it;
    what is beyond the debt stays unallocated.

    Raises ``write_off_settled`` where nothing is left of it, ``amount_not_positive``, ``receipt_unknown``
    and what ``approve`` raises.
    """
    with book.write("recover_write_off", undo="reverse", id=write_off, amount=money.amount) as write:
        row = _require(write.conn, write_off, rules.POSTED)
        posted = write.conn.execute("SELECT day FROM credits WHERE id = ?", (row["credit_id"],)).fetchone()
        _require_day(money.day, posted["day"], row["id"])
        rest = row["amount"] - recovered(write.conn, row, None)
        if rest <= 0:
            raise ArError("write_off_settled", number=number_of(write_off))
        credit, free = _money(write, row, money)
        part = min(rest, free)
        charge = charging.Charge(
            row["customer_id"], "recovery", money.day, part, number_of(write_off), row["currency"]
        )
        key = charging.post(write, charge)
        allocating.put(write, credit, [(key, part)], money.day)
    return write.changes


def _money(write: Write, row: Row, money: Money) -> tuple[int, int]:
    """The receipt and what is free of it: a new one, or one that is there."""
    if money.amount <= 0:
        raise ArError("amount_not_positive", number=money.number)
    if money.credit_id is not None:
        sql = "SELECT open_amount FROM credits WHERE id = ? AND customer_id = ? AND kind = 'receipt'"
        found = write.conn.execute(sql, (money.credit_id, row["customer_id"])).fetchone()
        if found is None:
            raise ArError("receipt_unknown", number=money.credit_id)
        return money.credit_id, min(money.amount, found["open_amount"])
    credit = crediting.Credit(
        row["customer_id"], "receipt", money.day, money.amount, money.number, row["currency"], money.payer,
        money.memo or RECOVERED,
    )  # fmt: skip
    return crediting.post(write, [credit])[0], money.amount


def recovered(conn: Connection, row: Row, until: int | None) -> int:
    """What came in of a written-off debt, by the end of a day or ever, in minor units; what was taken
    back does not count."""
    sql = """SELECT coalesce(sum(c.amount), 0) FROM charges c WHERE c.customer_id = :k AND c.kind = 'recovery'
      AND c.number = :n AND c.issued_on <= coalesce(:d, c.issued_on)
      AND NOT EXISTS (SELECT 1 FROM allocations a JOIN credits v ON v.id = a.credit_id
        WHERE a.charge_id = c.id AND v.kind = 'void')"""
    values = {"k": row["customer_id"], "n": number_of(row["id"]), "d": until}
    return int(conn.execute(sql, values).fetchone()[0])


def _pairs(conn: Connection, write_off: int) -> list[tuple[int, int]]:
    sql = "SELECT charge_id, amount FROM write_off_lines WHERE write_off_id = ? ORDER BY id"
    return [(row[0], row[1]) for row in conn.execute(sql, (write_off,))]


def _row(conn: Connection, write_off: int) -> Row:
    row: Row = conn.execute("SELECT * FROM write_offs WHERE id = ?", (write_off,)).fetchone()
    if row is None:
        raise ArError("write_off_unknown", number=write_off)
    return row


def _require(conn: Connection, write_off: int, state: str) -> Row:
    row = _row(conn, write_off)
    if row["state"] != state:
        raise ArError("write_off_not_possible", number=number_of(write_off))
    return row


def _require_day(on: dt.date, since: int, write_off: int) -> None:
    if on.toordinal() < since:
        day = dt.date.fromordinal(since).isoformat()
        raise ArError("write_off_day", number=number_of(write_off), day=day)
