"""The way out: every table of a book, foreign amounts in the decimals of their currency."""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal

import bookkit

from ar_desktop.domain.fx import FxQuote
from ar_desktop.domain.money import parse_amount
from ar_desktop.services.keeping import books, exchange
from ar_desktop.storage.schema import JOURNALED

D = dt.date


def rows(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_is_written_and_rates_and_foreign_amounts_are_readable(tmp_path):
    book = bookkit.make(tmp_path / "a.ardb")
    exchange.save(book, FxQuote("JPY", D(2026, 9, 1), Decimal("0.0485"), "中行"))
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "J1", D(2026, 9, 1), D(2026, 10, 1), 250_000, currency="JPY")
    made = {path.stem for path in books.export(book, tmp_path / "out")}
    assert set(JOURNALED) - {"files"} <= made
    (quote,) = rows(tmp_path / "out", "exchange_rates")
    assert (quote["currency"], quote["day"], quote["rate"], quote["source"]) == (
        "JPY",
        "2026-09-01",
        "0.0485",
        "中行",
    )
    (charge,) = rows(tmp_path / "out", "charges")
    assert (charge["amount"], charge["rate"], charge["due_on"]) == ("250000", "0.0485", "2026-10-01")
    book.close()


def test_amounts_are_read_in_the_digits_of_their_currency():
    assert parse_amount("US$ 1,200.50", "USD") == 120_050
    assert parse_amount("JPY 250,000", "JPY") == 250_000
    assert parse_amount("1.234", "KWD") == 1_234
    assert parse_amount("3万日元", "JPY") == 30_000
