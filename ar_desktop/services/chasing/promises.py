"""Promises to pay and payment plans, held against the receipts of the book."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.plans import KEPT, OPEN, Payment, earlier_parts, promise_state
from ar_desktop.services.chasing import plans
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row


@dataclass(frozen=True)
class Promise:
    """One promise: made on ``day``, to pay ``amount`` minor units of ``currency`` by ``promised_on``;
    ``state`` open, kept, partly or broken; ``missing`` what of it has not come to this day, in time
    or too late. ``who`` spoke for us, ``met`` for the customer."""

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
    currency: str = BASE_CURRENCY
    met: str = ""
    channel: str = ""
    missing: int = 0


#: Result of a contact that ended in a promise.
PROMISED = "promised"


def coded(currency: str) -> str:
    """The result of a promise as it is kept: with its currency, where that is not CNY."""
    return PROMISED if currency == BASE_CURRENCY else f"{PROMISED}:{currency}"


def currency_of(result: str) -> str:
    """The currency of a promise from its result as kept."""
    return result.partition(":")[2] or BASE_CURRENCY


def listed(book: Book, as_of: dt.date, customer: int | None = None) -> list[Promise]:
    """Promises made up to ``as_of``, the latest first. Those of one day and currency are one word given
    in parts: money keeps the earlier part first."""
    paid = payments(book.reader, as_of, customer)
    sql = """SELECT a.*, k.code, k.name FROM activities a JOIN customers k ON k.id = a.customer_id
      WHERE a.promised_on IS NOT NULL AND a.day <= ? AND (? IS NULL OR a.customer_id = ?)
      ORDER BY a.day DESC, a.id DESC"""
    rows = book.reader.execute(sql, (as_of.toordinal(), customer, customer)).fetchall()
    parts = _parts(book.reader, rows)
    found = []
    for row in rows:
        made, by = dt.date.fromordinal(row["day"]), dt.date.fromordinal(row["promised_on"])
        amount, money = row["promised_amount"] or 0, currency_of(row["result"])
        came = paid[row["customer_id"], money]
        state = promise_state(by, amount, made, came, as_of, parts[row["id"]])
        missing = amount + parts[row["id"]] - sum(item.amount for item in came if item.day >= made)
        found.append(Promise(
            row["id"], row["customer_id"], row["code"], row["name"], made, by, amount, state, row["who"],
            row["note"], money, row["met"], row["channel"], max(0, missing),
        ))  # fmt: skip
    return found


def _parts(conn: Connection, rows: Iterable[Row]) -> dict[int, int]:
    """By promise what of the same word was to be paid before it."""
    words: dict[tuple[int, int, str], list[Row]] = defaultdict(list)
    for row in rows:
        words[row["customer_id"], row["day"], currency_of(row["result"])].append(row)
    found = {}
    for (customer, day, money), said in words.items():
        owed = _owed(conn, customer, day, money) if len(said) > 1 else 0
        dated = [(dt.date.fromordinal(row["promised_on"]), row["promised_amount"] or 0) for row in said]
        for row, before in zip(said, earlier_parts(dated, owed), strict=True):
            found[row["id"]] = before
    return found


def _owed(conn: Connection, customer: int, day: int, currency: str) -> int:
    return sum(row["open"] for row in ledger.open_charges(conn, ledger.Scope(day, currency, customer)))


def breakers(book: Book, as_of: dt.date, customer: int | None = None) -> set[int]:
    """Customers, or the one asked for, who did not keep their latest word in a currency and have not
    paid that sum since, or broke a plan that is not paid since."""
    latest: dict[tuple[int, str], dt.date] = {}
    found = set()
    for made in listed(book, as_of, customer):
        day = latest.setdefault((made.customer_id, made.currency), made.day)
        if day == made.day and made.missing and made.state not in {OPEN, KEPT}:
            found.add(made.customer_id)
    return found | plans.broken(book.reader, as_of)


def payments(
    conn: Connection, as_of: dt.date, customer: int | None = None
) -> dict[tuple[int, str], list[Payment]]:
    """Money that came and stayed, by customer and currency: a receipt taken back by ``as_of`` never
    fulfilled anything."""
    sql = """SELECT customer_id, currency, day, amount FROM credits
      WHERE kind = 'receipt' AND day <= :d AND (voided_on IS NULL OR voided_on > :d)
        AND (:c IS NULL OR customer_id = :c) ORDER BY day"""
    found: dict[tuple[int, str], list[Payment]] = defaultdict(list)
    for row in conn.execute(sql, {"d": as_of.toordinal(), "c": customer}):
        payment = Payment(dt.date.fromordinal(row["day"]), row["amount"])
        found[row["customer_id"], row["currency"]].append(payment)
    return found
