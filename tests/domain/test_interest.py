"""Late-payment interest under the regimes A, B and C."""

import csv
import datetime as dt
from decimal import Decimal

import pytest

from ar_desktop import assets
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote, Terms, accrue, lpr_on, per_day

DUE, AS_OF = dt.date(2025, 2, 28), dt.date(2025, 11, 21)
PRINCIPAL = 10_000_000  # 100,000.00


@pytest.fixture(scope="module")
def quotes():
    rows = csv.DictReader(assets.text("presets", "lpr.csv").splitlines())
    return [Quote(dt.date.fromisoformat(row["date"]), Decimal(row["lpr_1y"]) / 100) for row in rows]


@pytest.mark.parametrize(
    ("terms", "fen"),
    [
        (Terms("C"), 1_330_000),
        (Terms("B", factor=Decimal("1.3")), 293_693),
        (Terms("B", factor=Decimal("1.5")), 338_877),
        # 100,000 × 0.0465 × 266 / 360 = 3,435.83 (3,435.8333…)
        (Terms("B", factor=Decimal("1.5"), day_count=360), 343_583),
        # 100,000 × 0.0003 × 266
        (Terms("A", daily_rate=Decimal("0.0003")), 798_000),
    ],
)
def test_the_known_answers(quotes, terms, fen):
    line = accrue(PRINCIPAL, DUE, AS_OF, terms, quotes)
    assert line.amount == fen
    assert line.days == 266
    assert (line.starts_on, line.ends_on) == (dt.date(2025, 3, 1), AS_OF)


def test_regime_b_takes_the_quote_of_the_day_of_breach(quotes):
    line = accrue(PRINCIPAL, DUE, AS_OF, Terms("B"), quotes)
    assert line.quote == Quote(dt.date(2025, 2, 20), Decimal("0.031"))
    assert line.annual_rate == Decimal("0.0465")


def test_the_day_of_breach_is_the_day_after_the_due_date(quotes):
    # 2025-05-20 brought 3.00 %; due on the 19th the breach falls on that very day
    on_the_day = accrue(PRINCIPAL, dt.date(2025, 5, 19), AS_OF, Terms("B"), quotes)
    before = accrue(PRINCIPAL, dt.date(2025, 5, 18), AS_OF, Terms("B"), quotes)
    assert on_the_day.quote.rate == Decimal("0.03")
    assert before.quote.rate == Decimal("0.031")


def test_half_a_fen_is_rounded_up_even_where_the_daily_rate_does_not_end():
    # 25.00 × 3.00 % × 1.3 × 73 / 365 = 0.195 exactly
    quotes = [Quote(dt.date(2025, 1, 1), Decimal("0.03"))]
    terms = Terms("B", factor=Decimal("1.3"))
    line = accrue(2_500, dt.date(2025, 3, 1), dt.date(2025, 5, 13), terms, quotes)
    assert line.days == 73
    assert line.amount == 20


@pytest.mark.parametrize("as_of", [DUE, DUE - dt.timedelta(days=1)])
def test_nothing_accrues_up_to_the_due_date(quotes, as_of):
    assert accrue(PRINCIPAL, DUE, as_of, Terms("B"), quotes) is None


def test_the_first_overdue_day_counts(quotes):
    line = accrue(PRINCIPAL, DUE, DUE + dt.timedelta(days=1), Terms("C"), quotes)
    assert (line.days, line.amount) == (1, 5_000)


def test_one_more_day_adds_what_the_lines_bear():
    quotes = [Quote(dt.date(2025, 1, 1), Decimal("0.0365"))]
    terms = Terms("B", factor=Decimal(1))
    lines = [accrue(amount, DUE, AS_OF, terms, quotes) for amount in (10_000_000, 5_000_000)]
    assert per_day(lines, terms) == 1_500  # 150,000 × 3.65 % / 365 = 15.00
    assert per_day([], terms) == 0


def test_before_the_first_quote_nothing_is_guessed(quotes):
    with pytest.raises(ArError) as caught:
        lpr_on(quotes, dt.date(2019, 8, 19))
    assert caught.value.code == "lpr_missing"
    assert lpr_on(quotes, dt.date(2019, 8, 20)).rate == Decimal("0.0425")


def test_the_last_quote_stays_in_force(quotes):
    assert lpr_on(quotes, dt.date(2030, 1, 1)) == Quote(dt.date(2026, 8, 20), Decimal("0.03"))


def test_the_shipped_series_ascends_and_is_whole(quotes):
    days = [quote.day for quote in quotes]
    assert len(days) == 85
    assert days == sorted(set(days))


@pytest.mark.parametrize("wrong", [{"regime": "D"}, {"regime": "A"}, {"regime": ""}, {"day_count": 366}])
def test_terms_no_rule_covers_are_refused(wrong):
    with pytest.raises(ArError) as caught:
        Terms(**wrong)
    assert caught.value.code == "interest_terms_invalid"
