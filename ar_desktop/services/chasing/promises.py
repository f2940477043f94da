"""Promises to pay and payment plans, held against the receipts of the book."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.plans import KEPT, OPEN, Payment, promise_state
from ar_desktop.services.chasing import plans
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection


@dataclass(frozen=True)
class Promise:
    """One promise: made on ``day``, to pay ``amount`` minor units of ``currency`` by ``promised_on``;
    ``state`` open, kept, partly or broken. ``who`` spoke for us, ``met`` for the customer."""

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


#: Result of a contact that ended in a promise.
PROMISED = "promised"


def coded(currency: str) -> str:
    """The result of a promise as it is kept: with its currency, where that is not CNY."""
    return PROMISED if currency == BASE_CURRENCY else f"{PROMISED}:{currency}"


def currency_of(result: str) -> str:
    """The currency of a promise from its result as kept."""
    return result.partition(":")[2] or BASE_CURRENCY


def listed(book: Book, as_of: dt.date, customer: int | None = None) -> list[Promise]:
    """Promises made up to ``as_of``, the latest first."""
    paid = payments(book.reader, as_of, customer)
    sql = """SELECT a.*, k.code, k.name FROM activities a JOIN customers k ON k.id = a.customer_id
      WHERE a.promised_on IS NOT NULL AND a.day <= ? AND (? IS NULL OR a.customer_id = ?)
      ORDER BY a.day DESC, a.id DESC"""
    found = []
    for row in book.reader.execute(sql, (as_of.toordinal(), customer, customer)):
        made, by = dt.date.fromordinal(row["day"]), dt.date.fromordinal(row["promised_on"])
        amount, money = row["promised_amount"] or 0, currency_of(row["result"])
        state = promise_state(by, amount, made, paid[row["customer_id"], money], as_of)
        found.append(Promise(
            row["id"], row["customer_id"], row["code"], row["name"], made, by, amount, state, row["who"],
            row["note"], money, row["met"], row["channel"],
        ))  # fmt: skip
    return found


def broken(book: Book, as_of: dt.date, customer: int) -> bool:
    """Whether the customer's latest promise, or a plan of its, was not kept."""
    return customer in breakers(book, as_of, customer)


def breakers(book: Book, as_of: dt.date, customer: int | None = None) -> set[int]:
    """Customers, or the one asked for, who did not keep their latest promise or broke a plan that is
    not paid since."""
    latest: dict[int, Promise] = {}
    for made in listed(book, as_of, customer):
        latest.setdefault(made.customer_id, made)
    return {key for key, made in latest.items() if made.state not in {OPEN, KEPT}} | plans.broken(
        book.reader, as_of
    )


def payments(
    conn: Connection, as_of: dt.date, customer: int | None = None
) -> dict[tuple[int, str], list[Payment]]:
    """Money that came, by customer and currency: receipts, and those taken back as negative on their
    day."""
    sql = """SELECT customer_id, currency, day, amount, voided_on FROM credits
      WHERE kind = 'receipt' AND day <= ? AND (? IS NULL OR customer_id = ?) ORDER BY day"""
    found: dict[tuple[int, str], list[Payment]] = defaultdict(list)
    for row in conn.execute(sql, (as_of.toordinal(), customer, customer)):
        own = found[row["customer_id"], row["currency"]]
        own.append(Payment(dt.date.fromordinal(row["day"]), row["amount"]))
        if row["voided_on"] is not None and row["voided_on"] <= as_of.toordinal():
            own.append(Payment(dt.date.fromordinal(row["voided_on"]), -row["amount"]))
    return found
