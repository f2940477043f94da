"""Gains and losses on exchange of a period (汇兑损益), from the rates frozen in the documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from ar_desktop.domain.fx import Settled, realised, revalued
from ar_desktop.domain.fx_report import FxReport, GainLine, OpenLine
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exchange, options
from ar_desktop.services.reporting import aging
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

#: All of a debt's allocations from the first on: what is rounded of a part depends on those before it.
_ALLOCATIONS = """SELECT a.day, a.amount, a.charge_id, c.currency, c.number, c.rate AS charge_rate,
    c.kind AS charge_kind, r.number AS receipt, r.rate AS credit_rate, r.kind AS credit_kind, k.name
  FROM charges c JOIN allocations a ON a.charge_id = c.id JOIN credits r ON r.id = a.credit_id
    JOIN customers k ON k.id = c.customer_id
  WHERE c.currency <> :base AND a.day <= :end ORDER BY a.day, a.id"""
_CREDITS = """SELECT * FROM (SELECT r.number, r.day, r.rate, k.name, r.amount - coalesce((SELECT sum(a.amount)
      FROM allocations a WHERE a.credit_id = r.id AND a.day <= :d), 0) AS open
    FROM credits r JOIN customers k ON k.id = r.customer_id
    WHERE r.currency = :currency AND r.settled_on > :d AND r.day <= :d) WHERE open <> 0 ORDER BY day"""


def report(book: Book, start: dt.date, end: dt.date) -> FxReport:
    """Realised gains and losses of the allocations dated ``start`` to ``end``, and those of what is open
    on ``end`` at that day's rates."""
    currencies = [money for money in aging.currencies(book) if money != BASE_CURRENCY]
    rates = exchange.rates_at(book, end, currencies)
    opens = tuple(
        line for money in currencies for line in _opens(book, money, end, rates.by_currency.get(money))
    )
    return FxReport(start, end, tuple(_gains(book, start, end)), opens, rates)


def _gains(book: Book, start: dt.date, end: dt.date) -> Iterator[GainLine]:
    rows = book.reader.execute(_ALLOCATIONS, {"base": BASE_CURRENCY, "end": end.toordinal()}).fetchall()
    for row, gain in zip(rows, realised(map(_settled, rows)), strict=True):
        if (
            row["day"] >= start.toordinal()
            and row["charge_kind"] != "reversal"
            and row["credit_kind"] != "void"
        ):
            yield GainLine(
                dt.date.fromordinal(row["day"]), row["name"], row["number"], row["receipt"], row["currency"],
                row["amount"], _rate(row["charge_rate"]), _rate(row["credit_rate"]), gain,
            )  # fmt: skip


def _settled(row: Row) -> Settled:
    return Settled(
        row["charge_id"],
        row["amount"],
        row["currency"],
        _rate(row["charge_rate"]),
        _rate(row["credit_rate"]),
    )


def _rate(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _opens(book: Book, currency: str, day: dt.date, closing: Decimal | None) -> Iterator[OpenLine]:
    """What is owed, then what was received and covers nothing yet (negative)."""
    scope = ledger.Scope(day.toordinal(), currency)
    rates = dict(
        book.reader.execute("SELECT id, rate FROM charges WHERE currency = ?", (currency,)).fetchall()
    )
    for row in ledger.open_charges(book.reader, scope):
        due = dt.date.fromordinal(row["due_on"])
        yield _open_line(row, due, currency, row["open"], rates[row["id"]], closing)
    for row in book.reader.execute(_CREDITS, {"d": scope.day, "currency": currency}):
        yield _open_line(row, dt.date.fromordinal(row["day"]), currency, -row["open"], row["rate"], closing)


def _open_line(
    row: Row, day: dt.date, currency: str, amount: int, rate: str, closing: Decimal | None
) -> OpenLine:
    booked = _rate(rate)
    carrying = worth = None
    if booked is not None and closing is not None:
        carrying, worth, _difference = revalued(amount, currency, booked, closing)
    return OpenLine(row["name"], row["number"], day, currency, amount, booked, closing, carrying, worth)


def workbook(book: Book, made: FxReport, path: Path, *, language: str = "zh") -> Path:
    """The report as a workbook. Raises ``file_in_use`` where Excel holds it open."""
    from ar_desktop.reports.ledger import fx_workbook  # noqa: PLC0415  slow to import

    fx_workbook.write(made, path, company=options.load(book).company.name, language=language)
    return path
