"""Promises to pay and payment plans, held against the receipts of the book."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from ar_desktop.domain.plans import BROKEN, OPEN, Payment, promise_state
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection


@dataclass(frozen=True)
class Promise:
    """One promise: made on ``day``, to pay ``amount`` minor units by ``promised_on``; ``state`` open,
    kept, partly or broken. ``who`` spoke for us."""

    id: int
    customer_id: int
    code: str
    customer: str
    day: dt.date
    promised_on: dt.date
    amount: int
    state: str
    who: str
    note: str


def listed(book: Book, as_of: dt.date, customer: int | None = None) -> list[Promise]:
    """Promises made up to ``as_of``, the latest first."""
    paid = payments(book.reader, as_of, customer)
    sql = """SELECT a.*, k.code, k.name FROM activities a JOIN customers k ON k.id = a.customer_id
      WHERE a.promised_on IS NOT NULL AND a.day <= ? AND (? IS NULL OR a.customer_id = ?)
      ORDER BY a.day DESC, a.id DESC"""
    found = []
    for row in book.reader.execute(sql, (as_of.toordinal(), customer, customer)):
        made, by = dt.date.fromordinal(row["day"]), dt.date.fromordinal(row["promised_on"])
        amount = row["promised_amount"] or 0
        state = promise_state(by, amount, made, paid[row["customer_id"]], as_of)
        found.append(Promise(
            row["id"], row["customer_id"], row["code"], row["name"], made, by, amount, state, row["who"],
            row["note"],
        ))  # fmt: skip
    return found


def broken(book: Book, as_of: dt.date, customer: int) -> bool:
    """Whether the customer's latest promise, or a plan of its, was not kept."""
    latest = next(iter(listed(book, as_of, customer)), None)
    if latest and latest.state not in {OPEN, "kept"}:
        return True
    sql = "SELECT 1 FROM plans WHERE customer_id = ? AND state = ?"
    return book.reader.execute(sql, (customer, BROKEN)).fetchone() is not None


def payments(conn: Connection, as_of: dt.date, customer: int | None = None) -> dict[int, list[Payment]]:
    """Money that came, by customer: receipts, and those taken back as negative on their day."""
    sql = """SELECT customer_id, day, amount, voided_on FROM credits
      WHERE kind = 'receipt' AND day <= ? AND (? IS NULL OR customer_id = ?) ORDER BY day"""
    found: dict[int, list[Payment]] = defaultdict(list)
    for row in conn.execute(sql, (as_of.toordinal(), customer, customer)):
        found[row["customer_id"]].append(Payment(dt.date.fromordinal(row["day"]), row["amount"]))
        if row["voided_on"] is not None and row["voided_on"] <= as_of.toordinal():
            back = dt.date.fromordinal(row["voided_on"])
            found[row["customer_id"]].append(Payment(back, -row["amount"]))
    return found
