"""Interest and late charges of all regimes, by the vectors of DOMAIN.md 1.1 and by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.lateness import (
    Balance,
    LateCharge,
    LateTerms,
    Step,
    accrue,
    from_json,
    loan_cap,
    to_json,
)

D = dt.date
#: Real quotes: 3.45 from 2023-08-21, 3.35 from 2024-07-22, 3.10 from 2024-10-21, 3.00 from 2025-05-20.
LPR = [
    Quote(D(2019, 8, 20), Decimal("0.0425")),
    Quote(D(2020, 4, 20), Decimal("0.0385")),
    Quote(D(2023, 8, 21), Decimal("0.0345")),
    Quote(D(2024, 10, 21), Decimal("0.0310")),
    Quote(D(2025, 5, 20), Decimal("0.0300")),
]
DUE, AS_OF = D(2025, 2, 28), D(2025, 11, 21)
WHOLE = [Balance(D(2025, 1, 1), 10_000_000)]


def owed(terms, balances=WHOLE, due=DUE, as_of=AS_OF):
    return accrue(balances, due, as_of, terms, LPR)


@pytest.mark.parametrize(
    ("terms", "amount"),
    [  # 100,000.00 due 2025-02-28, as of 2025-11-21: 266 days (DOMAIN.md 1.1)
        (LateTerms("C"), 1_330_000),
        (LateTerms("B", factor=Decimal("1.3")), 293_693),
        (LateTerms("B", factor=Decimal("1.5")), 338_877),
        (LateTerms("A", daily_rate=Decimal("0.0003")), 798_000),  # 100,000 × 0.03 % × 266
        (LateTerms("A", annual_rate=Decimal("0.06"), day_count=360), 443_333),  # 100,000 × 6 % × 266 / 360
        (LateTerms("E"), 465_500),  # 100,000 × 0.0175 % × 266
    ],
)
def test_the_vectors(terms, amount):
    found = owed(terms)
    assert found.amount == amount
    assert [(part.starts_on, part.ends_on, part.days) for part in found.parts] == [
        (D(2025, 3, 1), AS_OF, 266)
    ]


def test_the_first_day_overdue_is_the_day_after():
    assert owed(LateTerms("C"), as_of=DUE).amount == 0
    assert owed(LateTerms("C"), as_of=D(2025, 3, 1)).amount == 5_000
    assert owed(LateTerms("C")).per_day == 5_000
    assert owed(LateTerms("C"), as_of=D(2025, 2, 1)).per_day == 0


def test_a_part_payment_lowers_the_principal_from_the_day_after():
    paid = [Balance(D(2025, 1, 1), 10_000_000), Balance(D(2025, 3, 11), 6_000_000)]  # paid on 10 March
    found = owed(LateTerms("C"), paid, as_of=D(2025, 3, 20))
    assert [(p.days, p.principal, p.amount) for p in found.parts] == [
        (10, 10_000_000, 50_000),
        (10, 6_000_000, 30_000),
    ]
    assert (found.amount, found.per_day) == (80_000, 3_000)


def test_what_was_paid_late_still_owes_its_interest():
    paid = [Balance(D(2025, 1, 1), 10_000_000), Balance(D(2025, 3, 11), 0)]
    found = owed(LateTerms("C"), paid)
    assert (found.amount, found.per_day, len(found.parts)) == (50_000, 0, 1)


def test_segments_follow_each_quote():
    # 1 March to 19 May 2025: 80 days at 3.10 % × 1.5; 20 May to 21 November: 186 days at 3.00 % × 1.5.
    # 100,000 × 4.65 % × 80 / 365 = 1,019.178…; 100,000 × 4.5 % × 186 / 365 = 2,293.150…; sum 3,312.33
    found = owed(LateTerms("B", segmented=True))
    assert [(p.days, p.amount, p.quote.day) for p in found.parts] == [
        (80, 101_918, D(2024, 10, 21)),
        (186, 229_315, D(2025, 5, 20)),
    ]
    assert found.amount == 331_233


def test_before_the_lpr_the_benchmark_stands_in():
    # due 2019-08-09: 10 days from the 10th to the 19th at 4.35 % × 1.5, then 11 at 4.25 % × 1.5:
    # 100,000 × (6.525 % × 10 + 6.375 % × 11) / 365 = 178.767 + 192.123 = 370.89
    terms = LateTerms("B", segmented=True)
    early = [Balance(D(2019, 1, 1), 10_000_000)]
    found = owed(terms, early, D(2019, 8, 9), D(2019, 8, 30))
    assert [(p.days, p.amount) for p in found.parts] == [(10, 17_877), (11, 19_212)]
    fixed = owed(LateTerms("B"), early, D(2019, 8, 9), D(2019, 8, 30))
    assert [(p.days, p.quote.rate) for p in fixed.parts] == [(21, Decimal("0.0435"))]
    with pytest.raises(ArError, match="lpr_missing"):
        owed(terms, [Balance(D(2015, 1, 1), 1)], D(2015, 1, 31), D(2015, 3, 1))


def test_article_17_counts_from_the_regulation_on():
    early = [Balance(D(2020, 1, 1), 10_000_000)]
    found = owed(LateTerms("C"), early, D(2020, 6, 30), D(2020, 9, 10))
    assert [(p.starts_on, p.days, p.amount) for p in found.parts] == [(D(2020, 9, 1), 10, 50_000)]
    before = owed(LateTerms("C"), early, D(2020, 6, 30), D(2020, 8, 15))
    assert (before.amount, before.per_day) == (0, 0)


def test_steps_raise_the_rate_by_days_overdue():
    steps = (Step(1, Decimal("0.0003")), Step(31, Decimal("0.0005")))
    found = owed(LateTerms("A", steps=steps), as_of=D(2025, 4, 9))  # 40 days
    assert [(p.days, p.amount) for p in found.parts] == [(30, 90_000), (10, 50_000)]
    later = LateTerms("A", daily_rate=Decimal("0.0001"), steps=(Step(31, Decimal("0.0005")),))
    assert owed(later, as_of=D(2025, 4, 9)).amount == 30_000 + 50_000


@pytest.mark.parametrize(
    ("each", "as_of", "amount"),
    [  # S15: 0.5 % after 30 days, once or for every 30 days completed
        (False, D(2025, 3, 29), 0),
        (False, D(2025, 3, 30), 50_000),
        (False, D(2025, 6, 30), 50_000),
        (True, D(2025, 4, 28), 50_000),
        (True, D(2025, 4, 29), 100_000),
        (True, D(2025, 5, 30), 150_000),
    ],
)
def test_a_late_charge_once_or_per_period(each, as_of, amount):
    terms = LateTerms("A", charge=LateCharge(30, Decimal("0.005"), each))
    assert owed(terms, as_of=as_of).amount == amount


def test_a_charge_is_on_what_is_still_open_and_stands_beside_interest():
    paid = [
        Balance(D(2025, 1, 1), 10_000_000),
        Balance(D(2025, 3, 31), 4_000_000),
        Balance(D(2025, 4, 10), 0),
    ]
    terms = LateTerms("A", daily_rate=Decimal("0.0001"), charge=LateCharge(30, Decimal("0.005"), each=True))
    found = owed(terms, paid, as_of=D(2025, 5, 30))
    # 30 days on 100,000 and 10 days on 40,000 at 0.01 %; paid on the 30th day: 0.5 % of the 40,000 left
    assert [(p.days, p.amount) for p in found.parts] == [(30, 30_000), (0, 20_000), (10, 4_000)]
    assert found.amount == 54_000


def test_an_agreed_cap_holds():
    terms = LateTerms("A", daily_rate=Decimal("0.001"), cap_share=Decimal("0.2"))
    found = owed(terms)
    assert (found.amount, found.capped, found.per_day) == (2_000_000, True, 0)
    assert owed(terms, as_of=D(2025, 3, 10)).capped is False
    assert owed(terms, balances=[]).amount == 0


def test_the_next_day_adds_no_more_than_is_left_below_the_cap():
    # 0.1 % of 100,000.00 is 100.00 a day, the cap is 250.00: two days, half a day, nothing
    terms = LateTerms("A", daily_rate=Decimal("0.001"), cap_share=Decimal("0.0025"))
    reached = [owed(terms, as_of=D(2025, 3, day)) for day in (1, 2, 3)]
    assert [(item.amount, item.per_day, item.capped) for item in reached] == [
        (10_000, 10_000, False),
        (20_000, 5_000, False),
        (25_000, 0, True),
    ]
    even = replace(terms, cap_share=Decimal("0.002"))
    found = owed(even, as_of=D(2025, 3, 2))
    assert (found.amount, found.per_day, found.capped) == (20_000, 0, False)


def test_older_benchmarks_come_from_the_book():
    # due 2015-10-19: 4 days at 4.60 % × 1.5 to the 23rd, then 4.35 % × 1.5 from 2015-10-24, 7 days:
    # 100,000 × (6.9 % × 4 + 6.525 % × 7) / 365 = 75.616 + 125.137 = 200.753
    terms = LateTerms("B", segmented=True)
    older = [Quote(D(2015, 8, 26), Decimal("0.0460")), *LPR]
    found = accrue([Balance(D(2015, 1, 1), 10_000_000)], D(2015, 10, 19), D(2015, 10, 30), terms, older)
    assert [(p.days, p.amount) for p in found.parts] == [(4, 7_562), (7, 12_513)]


def test_a_loan_is_capped_at_four_times_the_lpr_of_its_day():
    agreed = LateTerms("D", annual_rate=Decimal("0.24"), contract_on=D(2024, 1, 5))
    assert loan_cap(agreed, LPR) == Decimal("0.1380")
    assert owed(agreed).amount == 1_005_699  # 100,000 × 13.8 % × 266 / 365 = 10,056.986…
    assert owed(agreed).parts[0].quote == Quote(D(2023, 8, 21), Decimal("0.0345"))
    below = LateTerms("D", daily_rate=Decimal("0.0001"), contract_on=D(2024, 1, 5))
    assert (owed(below).amount, owed(below).parts[0].quote) == (266_000, None)
    silent = LateTerms("D", contract_on=D(2024, 1, 5))
    assert owed(silent).amount == 225_918  # the LPR at default, 3.10 %: 2,259.178…


@pytest.mark.parametrize(
    "values",
    [
        {"regime": "A"},
        {"regime": "F"},
        {"regime": "D"},
        {"regime": "B", "day_count": 366},
        {"regime": "A", "steps": (Step(31, Decimal(1)), Step(1, Decimal(1)))},
        {"regime": "A", "steps": (Step(0, Decimal(1)),)},
        {"regime": "A", "charge": LateCharge(0, Decimal("0.005"))},
        # all that a lender takes counts into four times the LPR (民间借贷规定 29)
        {"regime": "D", "contract_on": D(2024, 1, 5), "charge": LateCharge(30, Decimal("0.05"))},
        {"regime": "B", "steps": (Step(1, Decimal("0.001")),)},
    ],
)
def test_what_no_rule_covers_is_refused(values):
    with pytest.raises(ArError, match="interest_terms_invalid"):
        LateTerms(**values)


@pytest.mark.parametrize(
    "terms",
    [
        LateTerms("B", factor=Decimal("1.3"), segmented=True),
        LateTerms("D", contract_on=D(2024, 1, 5), clause="第八条"),
        LateTerms(
            "A",
            daily_rate=Decimal("0.0003"),
            steps=(Step(31, Decimal("0.0005")),),
            charge=LateCharge(30, Decimal("0.005"), each=True),
            cap_share=Decimal("0.2"),
        ),
    ],
)
def test_terms_are_kept_as_they_are(terms):
    assert from_json(to_json(terms)) == terms


payments = st.lists(st.tuples(st.integers(1, 400), st.integers(0, 10**9)), max_size=5)
any_terms = st.sampled_from(
    [
        LateTerms("B"),
        LateTerms("B", segmented=True),
        LateTerms("C"),
        LateTerms("E"),
        LateTerms("A", daily_rate=Decimal("0.00033")),
        LateTerms("A", steps=(Step(1, Decimal("0.0002")), Step(61, Decimal("0.0004")))),
        LateTerms("A", charge=LateCharge(30, Decimal("0.005"), each=True)),
    ]
)


@given(st.integers(1, 10**12), payments, any_terms, st.integers(0, 500))
def test_parts_add_up_and_time_only_adds(principal, paid, terms, days):
    balances, left = [Balance(DUE, principal)], principal
    for offset, amount in sorted(paid):
        left = max(0, left - amount)
        balances.append(Balance(DUE + dt.timedelta(days=offset), left))
    as_of = DUE + dt.timedelta(days=days)
    found = owed(terms, balances, as_of=as_of)
    assert found.amount == sum(part.amount for part in found.parts)
    assert all(part.amount >= 0 for part in found.parts)
    assert owed(terms, balances, as_of=as_of + dt.timedelta(days=1)).amount >= found.amount
    assert found.amount <= owed(terms, [Balance(DUE, principal)], as_of=as_of).amount


def test_doubled_interest_runs_from_the_day_after_the_judgment_gave_to_pay():
    """法释〔2014〕8号 1–3: 100,000.00, due on 28 February 2025, to be paid by 31 October by the judgment;
    40,000.00 came on 10 November. 10 days on 100,000 (175.00), 11 on 60,000 (115.50)."""
    terms = LateTerms("E", judged_until=dt.date(2025, 10, 31))
    paid = [Balance(dt.date(2025, 3, 1), 10_000_000), Balance(dt.date(2025, 11, 11), 6_000_000)]
    found = accrue(paid, dt.date(2025, 2, 28), dt.date(2025, 11, 21), terms, [])
    assert [(part.starts_on, part.days, part.amount) for part in found.parts] == [
        (dt.date(2025, 11, 1), 10, 17_500),
        (dt.date(2025, 11, 11), 11, 11_550),
    ]
    assert found.per_day == 1_050
    before = accrue(paid, dt.date(2025, 2, 28), dt.date(2025, 10, 30), terms, [])
    assert (before.amount, before.per_day) == (0, 0)
    assert from_json(to_json(terms)) == terms
