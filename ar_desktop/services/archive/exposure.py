"""What customers owe, or have been delivered and not invoiced yet, in all currencies together, in CNY: what a
credit limit is compared with."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from ar_desktop.domain.fx import to_base
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exchange
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book

_BALANCES = """SELECT customer_id, sum(owed) FROM (
    SELECT customer_id, amount AS owed FROM charges WHERE currency = :currency AND issued_on <= :d
    UNION ALL SELECT customer_id, -amount FROM credits WHERE currency = :currency AND day <= :d)
  WHERE :customer IS NULL OR customer_id = :customer GROUP BY customer_id"""

_DELIVERED = """FROM shipments s LEFT JOIN invoices i ON i.id = s.invoice_id
  WHERE s.shipped_on <= :d AND (s.voided_on IS NULL OR s.voided_on > :d)
    AND (i.id IS NULL OR i.issued_on > :d OR i.voided_on <= :d)
    AND (:customer IS NULL OR s.customer_id = :customer)"""


def exposures(book: Book, as_of: dt.date, customer: int | None = None) -> dict[int, int]:
    """Per customer what it owes less what it has paid on a day, and what was delivered to it and not yet
    invoiced, in fen of CNY, each currency at that day's rate; a currency without a quote is left out."""
    rates = exchange.rates_at(book, as_of, ledger.currencies(book.reader)).by_currency
    owed: dict[int, int] = defaultdict(int)
    for money, rate in rates.items():
        values = {"currency": money, "d": as_of.toordinal(), "customer": customer}
        for key, amount in book.reader.execute(_BALANCES, values):
            owed[key] += to_base(amount, money, rate)
    for (key, money), amount in delivered(book, as_of, customer).items():
        quoted = exchange.rates_at(book, as_of, [money]).by_currency
        owed[key] += to_base(amount, money, quoted[money]) if money in quoted else 0
    return dict(owed)


def delivered(book: Book, as_of: dt.date, customer: int | None = None) -> dict[tuple[int, str], int]:
    """Per customer and currency what was delivered by a day and no invoice covers yet, in minor units."""
    sql = f"SELECT s.customer_id, s.currency, sum(s.amount) {_DELIVERED} GROUP BY 1, 2"
    values = {"d": as_of.toordinal(), "customer": customer}
    return {(row[0], row[1]): row[2] for row in book.reader.execute(sql, values)}


def is_single(book: Book, as_of: dt.date) -> bool:
    """Whether balances are exposures: the book knows CNY alone and every delivery is invoiced."""
    return ledger.currencies(book.reader) in ([], [BASE_CURRENCY]) and not delivered(book, as_of)
