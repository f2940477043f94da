"""What a payment in time earns, by figures worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.discounts import Offer, offer
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.terms import Discount, Terms, from_json, to_json

D = dt.date
ISSUED, LAST = D(2026, 11, 1), D(2026, 11, 11)
TWO_TEN = Discount(Decimal("0.02"), 10)
WHOLE = Terms("net", 30, discount=TWO_TEN)
PARTS = Terms("net", 30, discount=Discount(Decimal("0.02"), 10, in_part=True))
NET = Terms("net", 30, discount=Discount(Decimal("0.02"), 10, base="net"))


def made(terms, tax=None, taken=0):
    """What 1,000.00 of 1 November offers."""
    return offer(terms, ISSUED, 1_000_00, tax, taken)


@pytest.mark.parametrize(
    ("day", "paid", "opened", "earned"),
    [
        (LAST, 980_00, 1_000_00, 20_00),  # on the last day
        (D(2026, 11, 12), 980_00, 1_000_00, 0),  # a day late
        (LAST, 990_00, 1_000_00, 10_00),  # only what is missing
        (LAST, 1_000_00, 1_000_00, 0),
        (LAST, 979_99, 1_000_00, 0),  # one fen short of paying it off
        (LAST, 580_00, 600_00, 20_00),  # 400.00 was paid before
        (LAST, 0, 1_000_00, 0),
    ],
)
def test_paid_off_in_time(day, paid, opened, earned):
    assert made(WHOLE).earned(day, paid, opened) == earned


def test_a_part_earns_its_share_where_the_terms_say_so():
    # 490.00 is half of 980.00: half of 20.00
    assert made(PARTS).earned(LAST, 490_00, 1_000_00) == 10_00
    # the other half later: 10.00 of the 20.00 was given
    assert made(PARTS, taken=10_00).earned(LAST, 490_00, 500_00) == 10_00
    # 100.00 × 20/980 = 2.0408
    assert made(PARTS).earned(LAST, 100_00, 1_000_00) == 2_04
    assert made(WHOLE).earned(LAST, 490_00, 1_000_00) == 0


def test_on_the_net_amount_the_tax_earns_nothing():
    # 2 % of 1,000.00 − 115.04 VAT = 884.96 is 17.70
    assert made(NET, tax=115_04) == Offer(LAST, 17_70, 17_70, 982_30)
    assert made(NET) is None


def test_nothing_is_offered_without_terms_or_when_all_was_given():
    assert made(None) is None
    assert made(Terms()) is None
    assert made(WHOLE, taken=20_00) is None
    assert offer(WHOLE, ISSUED, 0, None, 0) is None


@pytest.mark.parametrize(("rate", "days", "base"), [("0", 5, "whole"), ("1", 5, "whole"),
                                                    ("0.1", -1, "whole"), ("0.1", 1, "half")])  # fmt: skip
def test_a_discount_that_is_none_is_refused(rate, days, base):
    with pytest.raises(ArError, match="discount_invalid"):
        Discount(Decimal(rate), days, base)


def test_terms_stored_before_bases_were_known_are_of_the_whole_amount():
    text = to_json(WHOLE).replace('"base": "whole", ', "").replace('"in_part": false, ', "")
    assert "base" not in text
    assert from_json(text) == WHOLE
    assert from_json(to_json(PARTS)) == PARTS


@given(st.integers(1, 10**9), st.integers(0, 10**9), st.integers(0, 10**9), st.booleans())
def test_money_and_discount_never_exceed_the_line(amount, paid, opened, in_part):
    terms = Terms(discount=Discount(Decimal("0.02"), 10, in_part=in_part))
    found = offer(terms, ISSUED, amount, None, 0)
    opened = min(opened, amount)
    paid = min(paid, opened)
    if found is not None:
        earned = found.earned(LAST, paid, opened)
        assert 0 <= earned <= found.most
        assert paid + earned <= opened
