"""Writing off: what the book's figures say of a ground, and what lives on."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import write_offs
from ar_desktop.domain.write_offs import Finding, Line

D = dt.date
ON = D(2026, 11, 21)


def line(due, amount=100_000, charge=1):
    return Line(charge, due, amount)


def codes(key, lines, revenue=None):
    return [item.code for item in write_offs.findings(write_offs.ground(key), lines, ON, revenue)]


def test_every_ground_names_its_rule_and_its_proof():
    assert len({ground.key for ground in write_offs.GROUNDS}) == 7
    for ground in write_offs.GROUNDS:
        assert ground.source.startswith("《小企业会计准则》第10条(")
        assert "公告2011年第25号第2" in ground.source
        assert ground.proofs[0] == "contract"
        assert len(ground.proofs) > 1
    with pytest.raises(KeyError):
        write_offs.ground("because")


def test_three_years_overdue_to_the_day():
    assert codes("three_years", [line(D(2023, 11, 21))]) == []
    assert codes("three_years", [line(D(2023, 11, 22))]) == ["write_off_too_young"]
    assert write_offs.overdue_since(D(2024, 2, 29), 36) == D(2027, 2, 28)


def test_the_youngest_line_says_when():
    found = write_offs.findings(
        write_offs.ground("three_years"),
        [line(D(2020, 1, 1)), line(D(2024, 5, 6)), line(D(2025, 5, 6))],
        ON,
        None,
    )
    assert found == (Finding("write_off_too_young", (("count", 2), ("years", 3), ("day", D(2028, 5, 6)))),)


def test_small_means_fifty_thousand_or_a_ten_thousandth_of_the_revenue_for_each():
    old = D(2025, 11, 21)
    assert codes("small_old", [line(old, 5_000_000), line(old, 5_000_000, 2)]) == []
    assert codes("small_old", [line(old, 5_000_001)]) == ["write_off_not_small"]
    # a revenue of 600,000,000.00 allows 60,000.00
    assert codes("small_old", [line(old, 6_000_000)], 60_000_000_000) == []
    assert codes("small_old", [line(old, 6_000_001)], 60_000_000_000) == ["write_off_not_small"]
    # one of 100,000,000.00 would allow 10,000.00; the fixed amount stands beside it
    assert codes("small_old", [line(old, 5_000_000)], 10_000_000_000) == []
    assert codes("small_old", [line(D(2025, 11, 22), 5_000_001)]) == [
        "write_off_too_young",
        "write_off_not_small",
    ]


def test_other_grounds_ask_for_no_age():
    assert codes("insolvent", [line(D(2026, 11, 20), 900_000_000)]) == []


def test_what_comes_in_later_pays_the_line_due_first():
    lines = [line(D(2023, 5, 1), 300, 7), line(D(2022, 5, 1), 200, 9), line(D(2022, 5, 1), 100, 8)]
    rests = [(item.charge, rest) for item, rest in write_offs.remaining(lines, 350)]
    assert rests == [(8, 0), (9, 0), (7, 250)]


@given(st.lists(st.integers(1, 1000), max_size=6), st.integers(0, 4000))
def test_nothing_is_lost_between_recovered_and_remaining(amounts, recovered):
    lines = [line(D(2020, 1, 1) + dt.timedelta(days=n % 3), a, n) for n, a in enumerate(amounts)]
    rests = write_offs.remaining(lines, recovered)
    assert sum(rest for _, rest in rests) == max(0, sum(amounts) - recovered)
    assert all(0 <= rest <= item.amount for item, rest in rests)
