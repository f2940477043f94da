"""The published rates: the shipped LPR series and the quote of a day."""

import csv
import datetime as dt
from decimal import Decimal

import pytest

from ar_desktop import assets
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote, lpr_on
from ar_desktop.domain.lateness import Balance, LateTerms, accrue


@pytest.fixture(scope="module")
def quotes():
    rows = csv.DictReader(assets.text("presets", "lpr.csv").splitlines())
    return [Quote(dt.date.fromisoformat(row["date"]), Decimal(row["lpr_1y"]) / 100) for row in rows]


def owed(quotes, terms, principal=10_000_000, due=dt.date(2025, 2, 28), as_of=dt.date(2025, 11, 21)):
    return accrue([Balance(due, principal)], due, as_of, terms, quotes)


@pytest.mark.parametrize(
    ("terms", "fen"),
    [  # DOMAIN.md 1.1: 100,000.00 due 2025-02-28, as of 2025-11-21, 266 days, by the shipped quotes
        (LateTerms("C"), 1_330_000),
        (LateTerms("B", factor=Decimal("1.3")), 293_693),
        (LateTerms("B", factor=Decimal("1.5")), 338_877),
        # 100,000 × 0.0465 × 266 / 360 = 3,435.83 (3,435.8333…)
        (LateTerms("B", factor=Decimal("1.5"), day_count=360), 343_583),
    ],
)
def test_the_known_answers_by_the_shipped_series(quotes, terms, fen):
    assert owed(quotes, terms).amount == fen


def test_the_day_of_breach_is_the_day_after_the_due_date(quotes):
    # 2025-05-20 brought 3.00 %; due on the 19th the breach falls on that very day
    (on_the_day,) = owed(quotes, LateTerms("B"), due=dt.date(2025, 5, 19)).parts
    (before,) = owed(quotes, LateTerms("B"), due=dt.date(2025, 5, 18)).parts
    assert on_the_day.quote.rate == Decimal("0.03")
    assert before.quote.rate == Decimal("0.031")


def test_half_a_fen_is_rounded_up_even_where_the_daily_rate_does_not_end():
    # 25.00 × 3.00 % × 1.3 × 73 / 365 = 0.195 exactly
    flat = [Quote(dt.date(2025, 1, 1), Decimal("0.03"))]
    terms = LateTerms("B", factor=Decimal("1.3"))
    assert owed(flat, terms, 2_500, dt.date(2025, 3, 1), dt.date(2025, 5, 13)).amount == 20


def test_segments_change_only_where_the_quote_does(quotes):
    """3.10 % until 2025-05-19, 3.00 % since; the months between quoted the same are one stretch."""
    parts = owed(quotes, LateTerms("B", segmented=True)).parts
    assert [(part.starts_on, part.quote.rate) for part in parts] == [
        (dt.date(2025, 3, 1), Decimal("0.031")),
        (dt.date(2025, 5, 20), Decimal("0.03")),
    ]


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
