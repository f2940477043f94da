"""Foreign currency by hand: worth in CNY, gain and loss on settlement, rows that add up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import fx
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import Settled


@pytest.mark.parametrize(
    ("amount", "currency", "rate", "fen"),
    [
        (1_000_000, "USD", "7.1234", 7_123_400),  # 10,000.00 USD at 7.1234 = 71,234.00
        (1, "USD", "7.1500", 7),  # 1 cent = 7.15 fen
        (1, "USD", "7.5", 8),  # half goes up
        (-1, "USD", "7.5", -8),
        (250_000, "JPY", "0.048543", 1_213_575),  # 250,000 yen x 0.048543 = 12,135.75
        (1_000, "KWD", "23.4567", 2_346),  # 1.000 dinar = 23.4567 yuan = 2,345.67 fen
        (4_321, "CNY", "1", 4_321),
    ],
)
def test_an_amount_in_fen(amount, currency, rate, fen):
    assert fx.to_base(amount, currency, Decimal(rate)) == fen


@pytest.mark.parametrize(
    ("amount", "booked", "paid", "gain"),
    [
        (1_000_000, "7.1000", "7.1500", 50_000),  # 10,000 USD x 0.05 = 500.00 gained
        (1_000_000, "7.1500", "7.1000", -50_000),
        (333, "7.00", "7.05", 17),  # 3.33 x 0.05 = 0.1665 -> 0.17
        (330, "7.00", "7.05", 17),  # 3.30 x 0.05 = 0.165, half up
        (330, "7.05", "7.00", -17),
        (500, "7.00", "7.00", 0),
    ],
)
def test_gain_on_one_settlement(amount, booked, paid, gain):
    assert fx.realised([Settled(1, amount, "USD", Decimal(booked), Decimal(paid))]) == [gain]


def test_parts_of_a_debt_carry_their_rounding():
    # 1.10 x 0.05 = 0.055 three times: 6, then 11 - 6 = 5, then 17 (0.165) - 11 = 6; 17 in all.
    parts = [Settled(1, 110, "USD", Decimal("7.00"), Decimal("7.05"))] * 3
    assert fx.realised(parts) == [6, 5, 6]


def test_debts_do_not_share_their_rounding():
    parts = [
        Settled(1, 110, "USD", Decimal("7.00"), Decimal("7.05")),
        Settled(2, 110, "USD", Decimal("7.00"), Decimal("7.05")),
    ]
    assert fx.realised(parts) == [6, 6]


def test_an_allocation_taken_back_takes_its_gain_back():
    one = Settled(1, 110, "USD", Decimal("7.00"), Decimal("7.05"))
    assert fx.realised([one, one._replace(amount=-110), one]) == [6, -6, 6]


def test_without_a_rate_there_is_no_figure():
    parts = [
        Settled(1, 110, "USD", None, Decimal("7.05")),
        Settled(1, 110, "USD", Decimal("7.00"), None),
        Settled(1, 110, "USD", Decimal("7.00"), Decimal("7.05")),
    ]
    assert fx.realised(parts) == [None, None, 6]


RATES = st.decimals(Decimal("0.0001"), Decimal("99.9999"), places=6)


@given(
    st.lists(st.integers(1, 10**11), min_size=1, max_size=12),
    RATES,
    RATES,
    st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_parts_add_up_to_the_whole(amounts, booked, paid, currency):
    parts = [Settled(1, amount, currency, booked, paid) for amount in amounts]
    whole = fx.realised([Settled(1, sum(amounts), currency, booked, paid)])
    assert sum(fx.realised(parts)) == whole[0]


@given(st.lists(st.tuples(st.integers(1, 10**11), RATES), min_size=1, max_size=8), RATES)
def test_several_payments_at_their_rates_differ_from_the_exact_sum_by_half_a_fen_at_most(paid, booked):
    parts = [Settled(1, amount, "USD", booked, rate) for amount, rate in paid]
    exact = sum(amount * (rate - booked) for amount, rate in paid)
    assert abs(sum(fx.realised(parts)) - exact) <= Decimal("0.5")


def test_largest_remainder_by_hand():
    # 1.4 + 1.4 + 1.2 = 4.0: floors 1 1 1, the first of the largest remainders gets the fourth.
    assert fx.shares(4, [Decimal("1.4"), Decimal("1.4"), Decimal("1.2")]) == (2, 1, 1)
    assert fx.shares(0, []) == ()
    assert fx.shares(-2, [Decimal("-1.5"), Decimal("-0.3")]) == (-2, 0)


@given(st.lists(st.integers(-(10**12), 10**12), max_size=10), RATES)
def test_shares_add_up_and_are_less_than_one_unit_off(amounts, rate):
    parts = [fx.exact_base(amount, "USD", rate) for amount in amounts]
    whole = fx.to_base(sum(amounts), "USD", rate)
    made = fx.shares(whole, parts)
    assert sum(made) == whole
    assert all(abs(got - part) < 1 for got, part in zip(made, parts, strict=True))


def test_an_open_item_at_the_closing_rate():
    # 5,000.00 USD booked at 7.10 = 35,500.00; at 7.0288 = 35,144.00; 356.00 lost.
    assert fx.revalued(500_000, "USD", Decimal("7.10"), Decimal("7.0288")) == (3_550_000, 3_514_400, -35_600)


def test_a_sum_over_currencies_leaves_out_what_has_no_rate():
    rates = {"CNY": Decimal(1), "USD": Decimal("7.2")}
    assert fx.in_base({"CNY": 100, "USD": 100, "EUR": 100}, rates) == 820


@pytest.mark.parametrize(
    ("text", "per", "rate"),
    [("7.1234", 1, "7.1234"), (" 718.50 ", 100, "7.185"), ("4.8543", 100, "0.048543"), ("1,000", 1, "1000")],
)
def test_a_rate_as_typed(text, per, rate):
    assert str(fx.parse_rate(text, per)) == rate


@pytest.mark.parametrize(
    "text", ["", "abc", "0", "-7", "NaN", "Infinity", "100000", "1.2345678901234", "1e9"]
)
def test_what_is_no_rate_is_refused(text):
    with pytest.raises(ArError, match="fx_rate_unreadable"):
        fx.parse_rate(text)


def test_a_currency_has_three_letters():
    assert fx.checked_currency(" usd ") == "USD"
    for text in ("US", "U5D", "美元元", ""):
        with pytest.raises(ArError, match="currency_unreadable"):
            fx.checked_currency(text)
