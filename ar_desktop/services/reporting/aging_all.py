"""The aging of one currency, or of all of them in CNY at the rates of the as-of day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ar_desktop.domain import aging as domain
from ar_desktop.domain.aging import AgingReport, AgingRow, Buckets
from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.fx import in_base
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exchange
from ar_desktop.services.reporting import aging, agreement
from ar_desktop.storage.book import Book

#: Stands for every currency, converted to CNY.
ALL = "all"


def report(
    book: Book,
    as_of: dt.date,
    *,
    basis: str = "due",
    buckets: Buckets | None = None,
    by: str = "customer",
    currency: str = "",
) -> AgingReport:
    """As ``aging.report``; ``all`` for every currency in CNY. What has no rate is left out and named in
    ``rates.missing``. Rows add up, and the total is the sum of each currency's converted total."""
    if currency != ALL:
        return aging.report(book, as_of, basis=basis, buckets=buckets, by=by, currency=currency)
    rates = exchange.rates_at(book, as_of, aging.currencies(book))
    edges = buckets or Buckets()
    rows: list[AgingRow] = []
    for money, rate in rates.by_currency.items():
        part = aging.report(book, as_of, basis=basis, buckets=edges, by=by, currency=money)
        rows += domain.converted(part.rows, money, rate)
    made = domain.ordered(rows) if by == "invoice" else domain.merged(rows)
    return AgingReport(as_of, basis, by, BASE_CURRENCY, edges, made, rates)


def details(book: Book, made: AgingReport, customer: int | None = None) -> Iterator[AgingDetail]:
    """The open due lines behind a report, each in its own currency."""
    for money in made.rates.by_currency if made.rates else (made.currency,):
        yield from aging.details(book, made.as_of, basis=made.basis, currency=money, customer=customer)


def ledger_balance(book: Book, made: AgingReport) -> int:
    """What the rows of a report must add up to, by a query of its own."""
    if made.rates is None:
        return agreement.ledger_balance(book, made.as_of, made.currency)
    rates = made.rates.by_currency
    return in_base({money: agreement.ledger_balance(book, made.as_of, money) for money in rates}, rates)
