"""Lines of goods: amounts, tax, and whether they make up the invoice; figures worked out by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import lines
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lines import InvoiceLine
from ar_desktop.domain.money import parse_number


@pytest.mark.parametrize(
    ("quantity", "price", "currency", "amount"),
    [
        ("3", "12.50", "CNY", 3_750),
        ("0.333", "1.00", "CNY", 33),  # 0.333
        ("1.5", "0.33", "CNY", 50),  # 0.495, half a fen upwards
        ("-2", "10.005", "CNY", -2_001),  # a line that takes off
        ("2", "10.4", "JPY", 21),  # 20.8 yen
    ],
)
def test_quantity_times_price(quantity, price, currency, amount):
    assert lines.amount_of(Decimal(quantity), Decimal(price), currency) == amount


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("13", "13%"),
        ("13%", "13%"),
        ("１３％", "13%"),
        ("0.13", "13%"),
        ("0.06", "6%"),
        ("0", "0%"),
        ("1", "1%"),
        ("0.5%", "0.5%"),
        ("免税", "免税"),
        ("不征税", "不征税"),
    ],
)
def test_a_rate_as_typed(typed, rate):
    assert lines.read_rate(typed) == rate


@pytest.mark.parametrize("typed", ["abc", "100", "-3", "120%", "免", ""])
def test_what_is_no_rate(typed):
    with pytest.raises(ArError, match="tax_rate_unreadable"):
        lines.read_rate(typed)


@pytest.mark.parametrize(
    ("amount", "rate", "tax"),
    [
        (10_000, "13%", 1_300),
        (5, "13%", 1),  # 0.65 fen
        (50, "3%", 2),  # 1.5 fen, upwards
        (-50, "3%", -2),
        (10_000, "免税", 0),
        (10_000, "", 0),
    ],
)
def test_tax_on_an_amount(amount, rate, tax):
    assert lines.tax_of(amount, rate) == tax


def test_lines_must_make_up_the_invoice():
    made = [
        InvoiceLine("减速机", amount=100_000, tax_rate="13%", tax=13_000),
        InvoiceLine("折扣", amount=-500),
    ]
    assert lines.total(made) == 112_500
    lines.check(made, 112_500, "CNY")
    lines.check([], 1, "CNY")  # lines are optional
    with pytest.raises(ArError) as caught:
        lines.check(made, 112_501, "CNY", "A1")
    assert caught.value.code == "lines_differ"
    assert caught.value.facts == {"number": "A1", "lines": "1,125.00", "amount": "1,125.01"}
    with pytest.raises(ArError) as caught:
        lines.check([made[0], InvoiceLine(" ", amount=1)], 113_001, "CNY")
    assert (caught.value.code, caught.value.facts) == ("line_item_missing", {"line": 2})


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12.5", "12.5"), ("1,200", "1200"), ("=3*4", "12"), ("1.5万", "15000"), ("0.123456", "0.123456")],
)
def test_a_number_as_typed(typed, number):
    assert parse_number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["十", "=", "1e3", "9" * 101])
def test_what_is_no_number(typed):
    with pytest.raises(ArError, match="number_unreadable"):
        parse_number(typed)


@given(st.integers(-(10**12), 10**12), st.integers(0, 99))
def test_tax_is_within_half_a_fen(amount, percent):
    off = abs(100 * lines.tax_of(amount, f"{percent}%") - amount * percent)
    assert 2 * off <= 100
