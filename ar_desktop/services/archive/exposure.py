"""What customers owe in all currencies together, in CNY: what a credit limit is compared with."""

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


def exposures(book: Book, as_of: dt.date, customer: int | None = None) -> dict[int, int]:
    """Per customer what it owes less what it has paid on a day, in fen of CNY, each currency at that day's
    rate; a currency without a quote is left out."""
    rates = exchange.rates_at(book, as_of, ledger.currencies(book.reader)).by_currency
    owed: dict[int, int] = defaultdict(int)
    for money, rate in rates.items():
        values = {"currency": money, "d": as_of.toordinal(), "customer": customer}
        for key, amount in book.reader.execute(_BALANCES, values):
            owed[key] += to_base(amount, money, rate)
    return dict(owed)


def is_single(book: Book) -> bool:
    """Whether the book knows CNY alone, so that balances are exposures."""
    return ledger.currencies(book.reader) in ([], [BASE_CURRENCY])
