"""Payments that go on interest before principal (民法典 561), with figures worked out on paper."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import interest_first
from ar_desktop.domain.late_balances import Reduction, balances
from ar_desktop.domain.lateness import LateCharge, LateTerms, accrue, principal_on

D = dt.date
DUE, AS_OF = D(2026, 6, 30), D(2026, 9, 28)  # 90 days: July 31, August 31, September 28
WHOLE = 10_000_000
C = LateTerms("C")  # 0.05 % a day: 50.00 of 100,000.00


def paid(day, amount, kind="receipt", back_on=None):
    return Reduction(kind, day, amount, back_on)


def reckoned(*reductions, terms=C, closed=(), amount=WHOLE, as_of=AS_OF):
    """What of each payment went on interest; the principal after the last day; the interest accrued."""
    made = interest_first.split(
        reductions, DUE, terms, (), balances_of=interest_first.of_line(amount, DUE, 0), closed=closed
    )
    left = balances(amount, DUE, made)
    accrued = accrue(left, DUE, as_of, terms, ()).amount
    return [item.to_interest for item in made], principal_on(left, as_of + dt.timedelta(days=1)), accrued


JULY, AUGUST = D(2026, 7, 31), D(2026, 8, 31)
BY_DAY = {"annual_rate": None, "daily_rate": Decimal("0.0005")}


@pytest.mark.parametrize(
    ("reductions", "found"),
    [
        # 31 days at 50.00 = 1,550.00; 38,450.00 on the principal; 61,550.00 for 59 days at 30.775 = 1,815.725
        ([paid(JULY, 4_000_000)], ([155_000], 6_155_000, 336_573)),
        # less than was owed: all of it on interest, the principal stays: 90 days at 50.00
        ([paid(JULY, 100_000)], ([100_000], WHOLE, 450_000)),
        # 1,000.00; by the end of August 3,100.00 less 1,000.00; 62,100.00 for 28 days at 31.05 = 869.40
        ([paid(AUGUST, 4_000_000), paid(JULY, 100_000)], ([100_000, 210_000], 6_210_000, 396_940)),
        # two on a day: the second finds no interest left
        ([paid(JULY, 155_000), paid(JULY, 1_000_000)], ([155_000, 0], 9_000_000, 420_500)),
        # the whole sum: what went on interest is left of the principal, 59 days at 0.775 = 45.725
        ([paid(JULY, WHOLE)], ([155_000], 155_000, 159_573)),
        # in time, or on the due day: nothing was owed for lateness
        ([paid(DUE, 1_000_000)], ([0], 9_000_000, 405_000)),
        # a credit note was never owed and takes no interest: 60,000.00 for 90 days at 30.00
        ([paid(JULY, 4_000_000, "credit_note")], ([0], 6_000_000, 270_000)),
        # a set-off goes the way of money
        ([paid(JULY, 4_000_000, "set_off")], ([155_000], 6_155_000, 336_573)),
    ],
)
def test_interest_takes_first_what_it_has_accrued(reductions, found):
    assert reckoned(*reductions) == found


def test_money_matched_to_something_else_since_lowers_the_principal_for_its_time():
    """31 days at 50.00, 31 at 30.00, 28 at 50.00."""
    moved = paid(JULY, 4_000_000, back_on=D(2026, 9, 1))
    assert reckoned(moved) == ([0], WHOLE, 155_000 + 93_000 + 140_000)


def test_interest_let_go_before_is_not_paid_again():
    """1,000.00 of 1,550.00 let go: 550.00 on interest; 60,550.00 for 59 days at 30.275 = 1,786.225."""
    closed = [(D(2026, 7, 15), 100_000), (D(2026, 9, 1), 50_000)]
    assert reckoned(paid(JULY, 4_000_000), closed=closed) == ([55_000], 6_055_000, 333_623)


def test_more_let_go_than_there_was_takes_nothing_off_the_payment():
    assert reckoned(paid(JULY, 4_000_000), closed=[(D(2026, 7, 31), 200_000)])[0] == [0]


def test_no_more_goes_on_interest_than_the_agreed_limit():
    """1,550.00, but 1 % of the price and no more: 1,000.00."""
    terms = LateTerms("A", **BY_DAY, cap_share=Decimal("0.01"))
    assert reckoned(paid(JULY, 4_000_000), terms=terms) == ([100_000], 6_100_000, 100_000)


@pytest.mark.parametrize(
    ("day", "found"),
    [  # 1 % of what is open once 30 days are full: the 30th of July
        (D(2026, 7, 30), ([0], 6_000_000, 60_000)),  # the money of that day lowers the charge
        (D(2026, 7, 31), ([100_000], 6_100_000, 100_000)),
    ],
)
def test_a_late_charge_of_the_day_is_reckoned_on_what_the_money_leaves(day, found):
    terms = LateTerms("A", charge=LateCharge(30, Decimal("0.01")))
    assert reckoned(paid(day, 4_000_000), terms=terms) == found


def test_after_a_judgment_the_debt_comes_first():
    """0.0175 % a day: 17.50 for 31 days, 10.50 for 59."""
    assert reckoned(paid(JULY, 4_000_000), terms=LateTerms("E")) == ([0], 6_000_000, 54_250 + 61_950)


PAYMENTS = st.lists(st.tuples(st.integers(-5, 200), st.integers(1, 2_000_000)), max_size=5)
TERMS = st.sampled_from([
    C, LateTerms("A", **BY_DAY, cap_share=Decimal("0.03")),
    LateTerms("A", charge=LateCharge(20, Decimal("0.01"), each=True)),
])  # fmt: skip


@given(PAYMENTS, TERMS, st.integers(0, 250))
def test_it_never_gives_the_creditor_less_and_loses_no_fen(payments, terms, days):
    """What is on interest is owed as principal still, so the whole is never less than the other way."""
    as_of = DUE + dt.timedelta(days=days)
    came = [paid(DUE + dt.timedelta(days=day), sum_) for day, sum_ in payments if day <= days]
    taken, principal, accrued = reckoned(*came, terms=terms, as_of=as_of)
    usual = accrue(balances(WHOLE, DUE, came), DUE, as_of, terms, ()).amount
    assert principal == WHOLE - sum(item.amount for item in came) + sum(taken)
    assert accrued - sum(taken) >= 0
    assert accrued >= usual


def by_the_day(came, as_of, daily):
    """The same told day by day in exact fractions: what interest took, the principal left, what accrued."""
    left = WHOLE - sum(item.amount for item in came if item.day <= DUE)
    owed, taken, day = Fraction(0), 0, DUE
    while day < as_of:
        day += dt.timedelta(days=1)
        owed += left * daily
        for item in came:
            if item.day == day:
                part = min(item.amount, int(owed + Fraction(1, 2)) - taken)
                taken += part
                left -= item.amount - part
    return taken, left, int(owed + Fraction(1, 2))


@given(PAYMENTS, st.integers(1, 2000).map(lambda rate: Decimal(rate).scaleb(-6)), st.integers(0, 250))
def test_it_is_what_a_reckoning_day_by_day_gives(payments, rate, days):
    as_of = DUE + dt.timedelta(days=days)
    came = [paid(DUE + dt.timedelta(days=day), sum_) for day, sum_ in payments if day <= days]
    terms = LateTerms("A", daily_rate=rate)
    taken, principal, accrued = reckoned(*came, terms=terms, as_of=as_of)
    assert (sum(taken), principal, accrued) == by_the_day(came, as_of, Fraction(rate))
