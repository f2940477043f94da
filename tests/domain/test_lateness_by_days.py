"""The interest engine against a reckoning day by day in exact fractions, under random terms and payments."""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from domain.oracles import lateness_by_days as by_days
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop import assets
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.late_balances import Reduction, balances
from ar_desktop.domain.lateness import LateCharge, LateTerms, Step, accrue

D = dt.date


def published() -> dict[dt.date, Fraction]:
    """The shipped table of LPR quotes."""
    with assets.path("presets", "lpr.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {D.fromisoformat(row["date"]): Fraction(row["lpr_1y"]) / 100 for row in rows}


LPR = published()
QUOTES = [Quote(day, Decimal(rate.numerator) / rate.denominator) for day, rate in sorted(LPR.items())]


def engine(debt, as_of, terms):
    came = [Reduction("receipt", day, amount) for day, amount in debt.paid.items()]
    return accrue(balances(debt.amount, debt.due_on, came), debt.due_on, as_of, terms, QUOTES)


def exact(value):
    return Fraction(*value.as_integer_ratio())


def expected(debt, as_of, terms):
    """What the worksheet of a line must say, by the slow way."""
    agreed, charges = by_days.interest(debt, as_of, rate_of(debt, terms)), 0
    if terms.charge:
        charges = by_days.late_charges(
            debt, as_of, terms.charge.after_days, exact(terms.charge.share), each=terms.charge.each
        )
    owed = by_days.round_half_up(agreed) + charges
    return owed if terms.cap_share is None else by_days.capped(owed, debt, exact(terms.cap_share))


def rate_of(debt, terms):
    count = terms.day_count
    match terms.regime:
        case "A":
            return agreed_rate(terms)
        case "B" if terms.segmented:
            return by_days.floating_lpr(LPR, exact(terms.factor), count)
        case "B":
            return by_days.fixed_lpr(debt, LPR, exact(terms.factor), count)
        case "C":
            return by_days.art_17()
        case "D":
            agreed = None if terms.annual_rate is None else exact(terms.annual_rate)
            return by_days.loan(debt, LPR, terms.contract_on, agreed, count)
    return by_days.after_judgment()


def agreed_rate(terms):
    plain = Fraction(0)
    if terms.daily_rate is not None:
        plain = exact(terms.daily_rate)
    if terms.annual_rate is not None:
        plain = exact(terms.annual_rate) / terms.day_count
    return by_days.by_steps({step.from_day: exact(step.daily_rate) for step in terms.steps}, before=plain)


VECTOR = by_days.Debt(10_000_000, D(2025, 2, 28))


@pytest.mark.parametrize(
    ("terms", "amount"),
    [  # DOMAIN.md 1.1: 100,000.00 due 2025-02-28, as of 2025-11-21
        (LateTerms("C"), 1_330_000),
        (LateTerms("B", factor=Decimal("1.3")), 293_693),
        (LateTerms("B", factor=Decimal("1.5")), 338_877),
    ],
)
def test_the_slow_way_gives_the_vectors_too(terms, amount):
    assert len(by_days.days_overdue(VECTOR, D(2025, 11, 21))) == 266
    assert expected(VECTOR, D(2025, 11, 21), terms) == amount
    assert engine(VECTOR, D(2025, 11, 21), terms).amount == amount


def shares(places, most):
    return st.integers(1, most).map(lambda number: Decimal(number).scaleb(-places))


yearly, daily = shares(4, 3_600), shares(6, 2_000)
steps = st.lists(st.tuples(st.integers(1, 400), daily), max_size=3, unique_by=lambda step: step[0]).map(
    lambda found: tuple(Step(day, rate) for day, rate in sorted(found))
)
charges = st.none() | st.builds(LateCharge, st.integers(1, 120), shares(4, 500), st.booleans())
caps = st.none() | shares(2, 40)
counts = st.sampled_from([360, 365])


@st.composite
def contractual(draw):
    way = draw(st.sampled_from(["daily_rate", "annual_rate", "steps"]))
    plain = {way: draw({"daily_rate": daily, "annual_rate": yearly, "steps": st.just(())}[way])}
    more = draw(steps)
    if way == "steps" and not more:
        more = (Step(1, draw(daily)),)
    return LateTerms(
        "A", **{**plain, "steps": more}, charge=draw(charges), cap_share=draw(caps), day_count=draw(counts)
    )


only_a_charge = st.builds(
    lambda charge: LateTerms("A", charge=charge),
    st.builds(LateCharge, st.integers(1, 120), shares(4, 500), st.booleans()),
)
factors = st.integers(130, 150).map(lambda number: Decimal(number).scaleb(-2))
all_terms = st.one_of(
    contractual(),
    only_a_charge,
    st.builds(LateTerms, st.just("B"), factor=factors, segmented=st.booleans(), day_count=counts),
    st.builds(LateTerms, st.sampled_from(["C", "E"]), day_count=counts),
    st.builds(
        LateTerms,
        st.just("D"),
        annual_rate=st.none() | yearly,
        contract_on=st.dates(D(2019, 9, 1), D(2026, 8, 1)),
        day_count=counts,
    ),
)


@st.composite
def debts(draw):
    """A debt with up to five payments that never come to more than it, some before the due day."""
    due = draw(st.dates(D(2018, 6, 1), D(2026, 3, 1)))
    amount = left = draw(st.integers(1, 10**11))
    paid: dict[dt.date, int] = {}
    for offset in draw(st.lists(st.integers(-20, 500), max_size=5, unique=True)):
        part = draw(st.integers(0, left))
        paid[due + dt.timedelta(days=offset)] = part
        left -= part
    return by_days.Debt(amount, due, paid)


@given(debts(), all_terms, st.integers(-5, 450))
def test_every_regime_is_the_sum_of_its_days(debt, terms, days):
    as_of = debt.due_on + dt.timedelta(days=days)
    found = engine(debt, as_of, terms)
    assert found.amount == expected(debt, as_of, terms)


@given(debts(), all_terms, st.integers(0, 450))
def test_the_next_day_adds_what_was_said(debt, terms, days):
    """One day's interest, rounded; what the charge of that very day adds, comes by itself."""
    as_of = debt.due_on + dt.timedelta(days=days)
    tomorrow = as_of + dt.timedelta(days=1)
    following = by_days.Debt(
        debt.amount - sum(paid for day, paid in debt.paid.items() if day <= as_of), as_of, {}
    )
    alone = by_days.round_half_up(
        following.amount * rate_of(debt, terms)((tomorrow - debt.due_on).days, tomorrow)
    )
    found = engine(debt, as_of, terms)
    if terms.cap_share is not None:
        alone = min(
            alone, by_days.capped(10**18, debt, exact(terms.cap_share)) - expected(debt, as_of, terms)
        )
    assert found.per_day == alone


@pytest.mark.parametrize(
    ("amount", "annual", "days", "owed"),
    [  # a half is rounded up: 73 days are a fifth of 365, 72 a fifth of 360
        (5, "0.5", 73, 1),  # 0.5 of a fen
        (15, "0.5", 73, 2),  # 1.5
        (25, "0.1", 73, 1),  # 0.5
        (24, "0.1", 73, 0),  # 0.48
    ],
)
def test_half_a_fen_is_a_fen(amount, annual, days, owed):
    debt = by_days.Debt(amount, D(2025, 1, 1))
    as_of = debt.due_on + dt.timedelta(days=days)
    terms = LateTerms("A", annual_rate=Decimal(annual))
    assert expected(debt, as_of, terms) == owed
    assert engine(debt, as_of, terms).amount == owed
