"""What a court may say to terms of lateness, by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from ar_desktop.domain.dates import Calendar
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.late_doubts import outdated, warnings, yearly_rate
from ar_desktop.domain.lateness import LateCharge, LateTerms, Step

D = dt.date
LPR = [
    Quote(D(2019, 8, 20), Decimal("0.0425")),
    Quote(D(2023, 8, 21), Decimal("0.0345")),
    Quote(D(2024, 10, 21), Decimal("0.0310")),
]


BREACH = D(2025, 3, 1)


def codes(terms, breach=BREACH, **more):
    return [code for code, _ in warnings(terms, breach, LPR, **more)]


def test_a_rate_far_above_the_loss():
    # the loss: 3.10 % × 1.5 = 4.65 %, and 30 % above it 6.045 %
    assert codes(LateTerms("A", annual_rate=Decimal("0.06045"))) == []
    assert codes(LateTerms("A", annual_rate=Decimal("0.0605"))) == ["rate_may_be_cut"]
    assert codes(LateTerms("A", steps=(Step(1, Decimal("0.001")),))) == ["rate_may_be_cut"]
    assert codes(LateTerms("B")) == codes(LateTerms("C")) == []


def test_doubled_interest_wants_the_last_day_the_judgment_gave():
    assert codes(LateTerms("E")) == ["judgment_day_missing"]
    assert codes(LateTerms("E", judged_until=D(2025, 9, 10))) == []


def test_a_rate_below_what_the_regulation_wants():
    low = LateTerms("A", annual_rate=Decimal("0.03"), contract_on=D(2024, 1, 5))
    assert codes(low) == []
    assert codes(low, art_17=True) == ["rate_below_lpr"]  # 3.45 % on the day of contract
    once = LateTerms("A", charge=LateCharge(365, Decimal("0.01")))
    assert codes(once, art_17=True) == []


def test_a_charge_that_comes_again_is_a_rate():
    # 0.5 % for every 30 days: 0.5 % × 365 / 30 = 6.083 % a year; for every 31: 5.887 %
    again = LateTerms("A", charge=LateCharge(30, Decimal("0.005"), each=True))
    assert yearly_rate(again) == Decimal("1.825") / 30
    assert codes(again) == ["rate_may_be_cut"]
    assert codes(LateTerms("A", charge=LateCharge(31, Decimal("0.005"), each=True))) == []
    both = LateTerms("A", annual_rate=Decimal("0.01"), charge=LateCharge(31, Decimal("0.005"), each=True))
    assert codes(both) == ["rate_may_be_cut"]


def test_a_charge_taken_once_is_weighed_against_the_days_before_it():
    # 90 days of 4.65 % are 1.1466 %, and 30 % above that 1.4905 %
    assert codes(LateTerms("A", charge=LateCharge(90, Decimal("0.0149")))) == []
    assert codes(LateTerms("A", charge=LateCharge(90, Decimal("0.015")))) == ["charge_may_be_cut"]


def test_days_before_the_regulation():
    assert codes(LateTerms("C"), D(2020, 8, 31)) == ["art_17_begins"]
    assert codes(LateTerms("C"), D(2020, 9, 1)) == []


def test_a_loan_above_four_times_the_lpr_or_older_than_the_rule():
    assert codes(LateTerms("D", annual_rate=Decimal("0.24"), contract_on=D(2024, 1, 5))) == [
        "loan_rate_capped"
    ]
    assert codes(LateTerms("D", annual_rate=Decimal("0.1"), contract_on=D(2024, 1, 5))) == []
    assert codes(LateTerms("D", annual_rate=Decimal("0.1"), contract_on=D(2020, 8, 20))) == []
    assert codes(LateTerms("D", annual_rate=Decimal("0.1"), contract_on=D(2020, 8, 19))) == [
        "loan_before_rule"
    ]
    assert codes(LateTerms("D", contract_on=D(2018, 1, 5))) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (D(2024, 11, 19), False),
        (D(2024, 11, 20), True),  # the next one was due that day
        (D(2026, 11, 22), True),
    ],
)
def test_a_quote_is_missing_from_the_twentieth_of_the_next_month(wanted, found):
    assert outdated(LPR, wanted, Calendar()) is found


def test_the_next_quote_waits_for_a_working_day_and_none_is_no_old_one():
    # 20 September 2026 is a Sunday
    august = [Quote(D(2026, 8, 20), Decimal("0.03"))]
    assert outdated(august, D(2026, 9, 20), Calendar()) is False
    assert outdated(august, D(2026, 9, 21), Calendar()) is True
    assert outdated([], D(2026, 9, 21), Calendar()) is False
