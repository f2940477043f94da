"""Which money pays which debt."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.allocation import Payable, oldest_first

JAN, FEB, MAR = (dt.date(2026, month, 15) for month in (1, 2, 3))


@pytest.mark.parametrize(
    ("amount", "spread"),
    [
        (0, []),
        (50, [(2, 50)]),
        (100, [(2, 100)]),
        (250, [(2, 100), (3, 150)]),
        (1000, [(2, 100), (3, 200), (1, 300)]),
    ],
)
def test_money_goes_to_the_oldest_due_line_first(amount, spread):
    lines = [Payable(1, MAR, 300), Payable(2, JAN, 100), Payable(3, FEB, 200)]
    assert oldest_first(amount, lines) == spread


def test_of_one_day_the_earlier_entry_is_paid_first():
    assert oldest_first(150, [Payable(9, JAN, 100), Payable(4, JAN, 100)]) == [(4, 100), (9, 50)]


def test_nothing_is_taken_back_and_settled_lines_take_nothing():
    assert oldest_first(-100, [Payable(1, JAN, 100)]) == []
    assert oldest_first(100, [Payable(1, JAN, 0), Payable(2, FEB, 40)]) == [(2, 40)]


payables = st.lists(
    st.tuples(st.dates(dt.date(2025, 1, 1), dt.date(2026, 12, 31)), st.integers(0, 10**9)), max_size=12
).map(lambda rows: [Payable(number, day, amount) for number, (day, amount) in enumerate(rows)])


@given(st.integers(0, 10**10), payables)
def test_neither_side_is_ever_exceeded_and_the_oldest_is_full_first(amount, lines):
    spread = dict(oldest_first(amount, lines))
    by_key = {line.charge: line for line in lines}
    assert all(0 < part <= by_key[key].open for key, part in spread.items())
    assert sum(spread.values()) == min(amount, sum(line.open for line in lines))
    rest = False
    for line in sorted(lines, key=lambda line: (line.due_on, line.charge)):
        assert not (rest and line.charge in spread)
        rest = rest or spread.get(line.charge, 0) < line.open
