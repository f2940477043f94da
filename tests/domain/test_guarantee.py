"""Guarantee periods by hand (民法典 686, 692, 693)."""

from __future__ import annotations

import datetime as dt

import pytest

from ar_desktop.domain.dates import Calendar
from ar_desktop.domain.guarantee import Guarantee, effective_kind, ends_on, keeps, runs, warning

D = dt.date
PLAIN = Calendar()
DUE = D(2026, 3, 31)


@pytest.mark.parametrize(
    ("guarantee", "end"),
    [
        (Guarantee("joint", DUE), D(2026, 9, 30)),  # none agreed: six months
        (Guarantee("joint", DUE, months=24), D(2028, 3, 31)),
        (Guarantee("joint", DUE, agreed_until=D(2027, 1, 3)), D(2027, 1, 3)),
        (Guarantee("joint", DUE, agreed_until=D(2026, 3, 31)), D(2026, 9, 30)),  # no later than the debt
        (Guarantee("joint", D(2026, 2, 15)), D(2026, 8, 17)),  # 15 August 2026 is a Saturday
    ],
)
def test_the_period_ends_as_agreed_or_after_six_months(guarantee, end):
    assert ends_on(guarantee, PLAIN) == end


def test_an_unclear_guarantee_is_a_general_one():
    assert [effective_kind(kind) for kind in ("unclear", "general", "joint")] == [
        "general",
        "general",
        "joint",
    ]


@pytest.mark.parametrize(
    ("kind", "claim", "on", "kept"),
    [
        ("joint", "notice", D(2026, 9, 30), True),
        ("joint", "notice", D(2026, 10, 1), False),
        ("general", "notice", D(2026, 5, 1), False),  # a letter is not enough
        ("general", "suit", D(2026, 5, 1), True),
        ("unclear", "notice", D(2026, 5, 1), False),
        ("joint", "", None, False),
        ("joint", "suit", D(2026, 5, 1), False),  # the debtor sued alone: nobody asked the guarantor
        ("joint", "suit_guarantor", D(2026, 5, 1), True),
        ("joint", "suit_both", D(2026, 5, 1), True),
        ("general", "suit_guarantor", D(2026, 5, 1), False),  # dismissed, 解释 26
        ("general", "suit_both", D(2026, 5, 1), True),
        ("joint", "notice", D(2026, 3, 31), False),  # the debt was not overdue yet
    ],
)
def test_what_keeps_the_right(kind, claim, on, kept):
    assert keeps(Guarantee(kind, DUE, claimed_on=on, claim=claim), PLAIN) is kept


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (D(2026, 7, 31), None),
        (D(2026, 8, 1), 60),
        (D(2026, 8, 31), 30),
        (D(2026, 9, 23), 7),
        (D(2026, 10, 1), 0),
    ],
)
def test_warnings_tighten_until_it_is_kept(as_of, expected):
    assert warning(Guarantee("joint", DUE), as_of, PLAIN) == expected
    assert warning(Guarantee("joint", DUE, claimed_on=D(2026, 5, 1), claim="notice"), as_of, PLAIN) is None


@pytest.mark.parametrize(
    ("kind", "claim", "expected"),
    [
        ("joint", "", (D(2026, 4, 1), D(2026, 9, 30))),
        ("joint", "notice", (D(2026, 5, 2), D(2029, 5, 1))),  # 694 II: three years from the claim
        ("joint", "suit_both", (D(2026, 5, 2), None)),
        ("general", "suit", (D(2026, 5, 2), None)),  # 694 I: waits for the enforcement
    ],
)
def test_what_runs_once_the_right_was_kept(kind, claim, expected):
    on = D(2026, 5, 1) if claim else None
    assert runs(Guarantee(kind, DUE, claimed_on=on, claim=claim), PLAIN) == expected


def test_limitation_warns_after_the_claim():
    claimed = Guarantee("joint", DUE, claimed_on=D(2026, 5, 1), claim="notice")
    # 1 May 2029 is 180 days after 2 November 2028
    days = (D(2028, 11, 1), D(2028, 11, 2), D(2029, 5, 2))
    assert [warning(claimed, day, PLAIN) for day in days] == [None, 180, 0]
    sued = Guarantee("general", DUE, claimed_on=D(2026, 5, 1), claim="suit")
    assert warning(sued, D(2030, 1, 1), PLAIN) is None
