"""Gains and losses on exchange of a period: by hand, by customer, as a workbook, and adding up."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import bookkit
import openpyxl
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.fx import FxQuote, to_base
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import fx_gains, receipts

D = dt.date


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "fx.ardb")
    exchange.save(made, FxQuote("USD", D(2026, 11, 1), Decimal("7.20")))
    yield made
    made.close()


@pytest.fixture
def history(book):
    """10,000.00 USD at 7.10, of which 4,000 paid at 7.15 in October and 1,000 at 7.05 in November."""
    who = bookkit.customer(book, "A", "甲公司")
    (line,) = bookkit.invoice(
        book, who, "U1", D(2026, 9, 1), D(2026, 10, 1), 1_000_000, currency="USD", rate="7.10"
    )
    money = {"currency": "USD"}
    bookkit.receipt(book, who, D(2026, 10, 8), 400_000, [(line, 400_000)], rate="7.15", number="R1", **money)
    last = bookkit.receipt(
        book, who, D(2026, 11, 8), 150_000, [(line, 100_000)], rate="7.05", number="R2", **money
    )
    return who, line, last


def test_realised_by_the_day_of_allocation_and_unrealised_at_the_closing_rate(book, history):
    made = fx_gains.report(book, D(2026, 10, 1), D(2026, 10, 31))
    assert [(g.invoice, g.receipt, g.amount, g.gain) for g in made.gains] == [("U1", "R1", 400_000, 20_000)]
    assert made.rates.missing == ("USD",)  # the first quote is of November
    made = fx_gains.report(book, D(2026, 1, 1), D(2026, 11, 30))
    # 4,000 x 0.05 = 200.00; 1,000 x -0.05 = -50.00; open 5,000 x (7.20 - 7.10) = 500.00,
    # prepaid 500 x (7.20 - 7.05) = 75.00 less.
    assert [g.gain for g in made.gains] == [20_000, -5_000]
    assert [(o.open, o.booked, o.worth, o.difference) for o in made.opens] == [
        (500_000, 3_550_000, 3_600_000, 50_000),
        (-50_000, -352_500, -360_000, -7_500),
    ]
    assert (made.realised, made.unrealised, made.missing) == (15_000, 42_500, 0)
    (row,) = made.customers
    assert row == ("甲公司", "USD", 500_000, 15_000, 42_500, 0)


def test_a_receipt_taken_back_takes_its_gain_back(book, history):
    _who, _line, last = history
    receipts.void(book, last, D(2026, 11, 20), "退票")
    made = fx_gains.report(book, D(2026, 1, 1), D(2026, 11, 30))
    assert [g.gain for g in made.gains] == [20_000, -5_000, 5_000]
    assert [o.open for o in made.opens] == [600_000]


def test_what_lacks_a_rate_is_counted_not_guessed(book):
    who = bookkit.customer(book, "A", "甲公司")
    (line,) = bookkit.invoice(book, who, "U1", D(2026, 9, 1), D(2026, 10, 1), 1_000, currency="USD")
    bookkit.receipt(book, who, D(2026, 11, 8), 400, [(line, 400)], currency="USD")
    made = fx_gains.report(book, D(2026, 1, 1), D(2026, 11, 30))
    assert [g.gain for g in made.gains] == [None]
    assert [o.difference for o in made.opens] == [None]
    assert made.missing == 2
    assert made.customers[0].missing == 2


def test_the_base_currency_has_none(book):
    who = bookkit.customer(book, "A", "甲公司")
    (line,) = bookkit.invoice(book, who, "N1", D(2026, 9, 1), D(2026, 10, 1), 1_000)
    bookkit.receipt(book, who, D(2026, 10, 8), 400, [(line, 400)])
    made = fx_gains.report(book, D(2026, 1, 1), D(2026, 11, 30))
    assert (made.gains, made.opens) == ((), ())


def test_as_a_workbook(book, history, tmp_path):
    made = fx_gains.report(book, D(2026, 1, 1), D(2026, 11, 30))
    formulas = openpyxl.load_workbook(fx_gains.workbook(book, made, tmp_path / "a.xlsx")).worksheets
    assert formulas[1]["I7"].value == "=SUM(I5:I6)"
    assert isinstance(formulas[1]["G5"].value, float)  # a rate is a number
    for language, name in (("zh", "按客户"), ("en", "By customer")):
        path = fx_gains.workbook(book, made, tmp_path / f"{language}.xlsx", language=language)
        sheets = openpyxl.load_workbook(path, data_only=True).worksheets
        assert sheets[0].title == name
        rows = list(sheets[0].iter_rows(min_row=5, values_only=True))
        assert rows[0][:5] == ("甲公司", "USD", 5000, 150, 425)
        assert rows[1][3:5] == (150, 425)
        assert [row[-1] for row in sheets[1].iter_rows(min_row=5, values_only=True)] == [200, -50, 150]
        assert [row[-1] for row in sheets[2].iter_rows(min_row=5, values_only=True)] == [500, -75, 425]


@drawn(15)
@given(st.lists(st.tuples(st.integers(1, 10**7), st.integers(65_000, 75_000)), min_size=1, max_size=6))
def test_paid_in_full_the_parts_add_up_to_the_whole(tmp_path_factory, paid):
    book = bookkit.make(tmp_path_factory.mktemp("fx") / "a.ardb")
    who = bookkit.customer(book)
    whole = sum(amount for amount, _ in paid)
    (line,) = bookkit.invoice(
        book, who, "U1", D(2026, 9, 1), D(2026, 10, 1), whole, currency="USD", rate="7.0123"
    )
    for amount, rate in paid:
        bookkit.receipt(
            book,
            who,
            D(2026, 10, 1),
            amount,
            [(line, amount)],
            currency="USD",
            rate=str(Decimal(rate) / 10_000),
        )
    made = fx_gains.report(book, D(2026, 1, 1), D(2026, 12, 31))
    exact = sum(amount * (Decimal(rate) / 10_000 - Decimal("7.0123")) for amount, rate in paid)
    assert abs(made.realised - exact) <= Decimal("0.5")
    assert made.opens == ()
    if len({rate for _, rate in paid}) == 1:
        same = Decimal(paid[0][1]) / 10_000
        assert (
            abs(made.realised - (to_base(whole, "USD", same) - to_base(whole, "USD", Decimal("7.0123")))) <= 1
        )
    book.close()
