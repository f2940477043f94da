"""Disputes: when they pause, and how much."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import disputes
from ar_desktop.domain.disputes import Dispute

D = dt.date
RAISED = Dispute(1, D(2026, 11, 10), D(2026, 11, 20))


@pytest.mark.parametrize(
    ("day", "open_", "pauses"),
    [
        (D(2026, 11, 9), False, False),
        (D(2026, 11, 10), True, True),
        (D(2026, 11, 20), True, True),
        (D(2026, 11, 21), True, False),
    ],
)
def test_it_pauses_from_its_first_to_its_last_day(day, open_, pauses):
    assert disputes.is_open(RAISED, day) is open_
    assert disputes.pauses(RAISED, day) is pauses


def test_it_pauses_no_longer_from_the_day_it_is_closed():
    closed = replace(RAISED, closed_on=D(2026, 11, 15))
    assert disputes.pauses(closed, D(2026, 11, 14))
    assert not disputes.pauses(closed, D(2026, 11, 15))
    assert not disputes.is_open(closed, D(2026, 11, 15))


def test_days_left():
    assert disputes.days_left(D(2026, 11, 20), D(2026, 11, 20)) == 0
    assert disputes.days_left(D(2026, 11, 20), D(2026, 11, 18)) == 2
    assert disputes.days_left(D(2026, 11, 20), D(2026, 11, 23)) == -3


@pytest.mark.parametrize(
    ("open_amount", "parts", "part"),
    [(1000, [], 0), (1000, [300], 300), (1000, [300, 200], 500), (1000, [None], 1000), (400, [300, 200], 400),
     (0, [None], 0), (-5, [3], 0)],
)  # fmt: skip
def test_the_disputed_part(open_amount, parts, part):
    assert disputes.disputed_part(open_amount, parts) == part


@given(st.integers(0, 10**12), st.lists(st.none() | st.integers(1, 10**12), max_size=4))
def test_disputed_and_undisputed_make_up_what_is_open(open_amount, parts):
    part = disputes.disputed_part(open_amount, parts)
    assert 0 <= part <= open_amount
    assert part == open_amount or None not in parts


def test_an_outcome_is_kept_with_what_was_agreed():
    assert disputes.join_outcome("upheld", " 折让 2% ") == "upheld\n折让 2%"
    assert disputes.split_outcome("upheld\n折让 2%") == ("upheld", "折让 2%")
    assert disputes.split_outcome(disputes.join_outcome("rejected", "")) == ("rejected", "")
    assert disputes.split_outcome("核实无误") == ("", "核实无误")
