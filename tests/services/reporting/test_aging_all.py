"""The aging of all currencies in CNY: by hand, and adding up for any books and rates."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import bookkit
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.aging import AgingRow, converted
from ar_desktop.domain.fx import FxQuote, to_base
from ar_desktop.services.keeping import exchange
from ar_desktop.services.reporting import aging_all

D = dt.date
AS_OF = D(2026, 10, 31)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "fx.ardb")
    exchange.save_all(
        made,
        [
            FxQuote("USD", D(2026, 10, 30), Decimal("7.1234")),
            FxQuote("JPY", D(2026, 9, 1), Decimal("0.048543")),
        ],
    )
    one, two = bookkit.customer(made, "A", "甲公司"), bookkit.customer(made, "B", "乙公司")
    bookkit.invoice(made, one, "N1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    bookkit.invoice(made, one, "U1", D(2026, 9, 1), D(2026, 11, 30), 33_333, currency="USD")
    bookkit.invoice(made, two, "U2", D(2026, 7, 1), D(2026, 8, 1), 1_000_001, currency="USD")
    bookkit.invoice(made, two, "J1", D(2026, 7, 1), D(2026, 10, 30), 250_000, currency="JPY")
    bookkit.invoice(made, two, "G1", D(2026, 7, 1), D(2026, 10, 30), 77_700, currency="GBP")
    bookkit.receipt(made, two, D(2026, 10, 1), 5_000, currency="USD")
    yield made
    made.close()


def test_each_currency_is_converted_at_the_rate_of_the_day_and_merged_by_customer(book):
    report = aging_all.report(book, AS_OF, currency=aging_all.ALL)
    # 甲: 1,000.00 overdue 30 days; 333.33 USD x 7.1234 = 2,374.442922 not due.
    # 乙: 10,000.01 USD x 7.1234 = 71,234.071234 overdue 91 days, 250,000 JPY x 0.048543 = 12,135.75
    # overdue 1 day, 50.00 USD x 7.1234 = 356.17 unallocated. USD in all 10,283.34 x 7.1234 = 73,252.344156.
    rows = {row.id: row for row in report.rows}
    assert rows["A"] == AgingRow("A", "甲公司", (237_444, 100_000, 0, 0, 0), 0)
    assert rows["B"] == AgingRow("B", "乙公司", (0, 1_213_575, 0, 0, 7_123_407), -35_617)
    assert report.totals.total == 100_000 + 7_325_234 + 1_213_575
    assert report.rates.missing == ("GBP",)
    assert report.rates.stale == ("JPY",)
    assert report.currency == "CNY"
    assert report.totals.total == aging_all.ledger_balance(book, report)


def test_by_invoice_the_rows_stay_apart_and_the_items_behind_keep_their_currency(book):
    report = aging_all.report(book, AS_OF, by="invoice", currency=aging_all.ALL)
    assert {row.id for row in report.rows} >= {"N1", "U1", "U2", "J1"}
    assert {(item.number, item.currency) for item in aging_all.details(book, report)} == {
        ("N1", "CNY"), ("U1", "USD"), ("U2", "USD"), ("J1", "JPY"),
    }  # fmt: skip


def test_one_currency_is_what_it_was(book):
    report = aging_all.report(book, AS_OF, currency="JPY")
    assert report.rates is None
    assert report.totals.amounts == (0, 250_000, 0, 0, 0)
    assert aging_all.ledger_balance(book, report) == 250_000


AMOUNTS = st.integers(0, 10**12)


@given(
    st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS), max_size=12),
    st.decimals(Decimal("0.0001"), Decimal(99), places=6),
    st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_converted_rows_add_up_to_the_converted_total(figures, rate, currency):
    rows = [AgingRow(str(i), "", tuple(f[:3]), -f[3]) for i, f in enumerate(figures)]
    made = converted(rows, currency, rate)
    assert sum(row.total for row in made) == to_base(sum(row.total for row in rows), currency, rate)
    for before, after in zip(rows, made, strict=True):
        assert abs(after.total - to_base(before.total, currency, rate)) <= 1
