"""The bills of a book as lists: what we hold and when it matures, what covers a due line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain import bills as rules
from ar_desktop.services.ledger import bills
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row


@dataclass(frozen=True)
class BillRow:
    """One bill as of a day. ``days`` to maturity, negative after it; ``designated`` what of ``amount``
    is meant for due lines, in minor units; ``warning`` as ``domain.bills.warning``; ``voided`` where
    its receipt was taken back by itself."""

    id: int
    number: str
    kind: str
    customer_id: int
    code: str
    customer: str
    drawer: str
    acceptor: str
    received_on: dt.date
    matures_on: dt.date
    days: int
    amount: int
    designated: int
    currency: str
    state: str
    closed_on: dt.date | None
    warning: str
    voided: bool
    note: str


@dataclass(frozen=True)
class Designation:
    """A due line a bill is meant for: ``amount`` of it, ``open`` now, in minor units."""

    charge: int
    number: str
    due_on: dt.date
    amount: int
    open: int


@dataclass(frozen=True)
class Sums:
    """Minor units of the main currency: in hand, of these maturing within 30 days, passed on with
    recourse still open; and how many bills want something done."""

    held: int
    soon: int
    recourse: int
    urgent: int


_ROWS = """SELECT b.*, k.code, k.name, c.voided_on, coalesce((SELECT sum(l.amount) FROM bill_lines l
    WHERE l.bill_id = b.id), 0) AS designated
  FROM bills b JOIN customers k ON k.id = b.customer_id LEFT JOIN credits c ON c.id = b.credit_id
  WHERE b.received_on <= :d"""
_SOON_DAYS = 30


def listed(book: Book, as_of: dt.date, *, state: str = "", text: str = "") -> list[BillRow]:
    """Bills received by a day, those in hand first and by maturity. ``state`` held, passed (endorsed or
    discounted), closed or empty for all; ``text`` a fragment of customer, number, drawer or acceptor."""
    sql = f"{_ROWS} ORDER BY b.matures_on, b.id"
    rows = (_row(row, as_of) for row in book.reader.execute(sql, {"d": as_of.toordinal()}))
    found = [row for row in rows if _fits(row, state, text.strip().casefold())]
    return sorted(found, key=lambda row: _group(row.state))


def _fits(row: BillRow, state: str, text: str) -> bool:
    groups = {"held": 0, "passed": 1, "closed": 2}
    if state and _group(row.state) != groups[state]:
        return False
    words = (row.customer, row.code, row.number, row.drawer, row.acceptor)
    return any(text in word.casefold() for word in words)


def _group(state: str) -> int:
    return 0 if state == rules.HELD else 1 if state in rules.PASSED_ON else 2


def _row(row: Row, as_of: dt.date) -> BillRow:
    """A bill as of a day; before the day it was last acted on it was in our hands."""
    closed = row["closed_on"] is not None and row["closed_on"] <= as_of.toordinal()
    state = row["state"] if closed else rules.HELD
    matures = dt.date.fromordinal(row["matures_on"])
    return BillRow(
        row["id"], row["number"], row["kind"], row["customer_id"], row["code"], row["name"], row["drawer"],
        row["acceptor"], dt.date.fromordinal(row["received_on"]), matures, (matures - as_of).days,
        row["amount"], row["designated"], row["currency"], state,
        dt.date.fromordinal(row["closed_on"]) if closed else None,
        rules.warning(state, matures, row["kind"], as_of),
        closed and row["voided_on"] is not None and state != rules.BOUNCED, row["note"],
    )  # fmt: skip


def designations(book: Book, bill_id: int) -> list[Designation]:
    """The due lines a bill is meant for, earliest due first."""
    sql = """SELECT c.id, c.number, c.due_on, l.amount, c.open_amount FROM bill_lines l
      JOIN charges c ON c.id = l.charge_id WHERE l.bill_id = ? ORDER BY c.due_on, c.id"""
    return [
        Designation(row["id"], row["number"], dt.date.fromordinal(row["due_on"]), row["amount"],
                    row["open_amount"])
        for row in book.reader.execute(sql, (bill_id,))
    ]  # fmt: skip


def covering(book: Book, charge: int, as_of: dt.date) -> list[tuple[BillRow, int]]:
    """Bills in hand that are meant for a due line, each with the amount of it, while they keep it from
    being chased."""
    if not bills.covered_by_bills(book.reader, as_of).get(charge):
        return []
    sql = "SELECT bill_id, sum(amount) FROM bill_lines WHERE charge_id = ? GROUP BY bill_id"
    amounts = dict(book.reader.execute(sql, (charge,)).fetchall())
    return [(row, amounts[row.id]) for row in listed(book, as_of, state="held") if row.id in amounts]


def sums(book: Book, as_of: dt.date, currency: str) -> Sums:
    """The figures above the list."""
    rows = listed(book, as_of)
    own = [row for row in rows if row.currency == currency]
    held = [row for row in own if row.state == rules.HELD]
    return Sums(
        sum(row.amount for row in held),
        sum(row.amount for row in held if row.days <= _SOON_DAYS),
        sum(row.amount for row in own if row.warning == "recourse"),
        sum(row.state == rules.HELD and bool(row.warning) for row in rows),
    )
