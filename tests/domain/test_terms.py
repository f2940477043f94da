"""Payment terms: every kind by hand, splitting by property."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.dates import Calendar
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.terms import (
    Discount,
    Events,
    Part,
    Terms,
    discount_until,
    from_json,
    plan,
    sample,
    split,
    to_json,
)

D = dt.date
ISSUED = D(2026, 1, 15)
EVENTS = Events(ISSUED, delivered=D(2026, 1, 20), received=D(2026, 2, 2), accepted=D(2026, 2, 10))
NATIONAL = Calendar(holidays=frozenset(D(2026, 10, day) for day in range(1, 8)))
MACHINE = (
    Part("预付", Decimal("0.3"), 0, "issued"),
    Part("发货", Decimal("0.6"), 0, "delivered"),
    Part("质保金", Decimal("0.1"), 365, "accepted"),
)


@pytest.mark.parametrize(
    ("terms", "due"),
    [
        (Terms("net", 30), D(2026, 2, 14)),
        (Terms("net", 0, "delivered"), D(2026, 1, 20)),  # 货到付款
        (Terms("net", 0), ISSUED),  # 款到发货
        (Terms("net", 15, "received"), D(2026, 2, 17)),  # 票到15天
        (Terms("net", 10, "accepted"), D(2026, 2, 20)),  # 验收后10天
        (Terms("month_end", 45), D(2026, 3, 17)),  # 月结45天: 31 January and 45 days
        (Terms("month_end", 0), D(2026, 1, 31)),
        (Terms("day_of_month", 0, day=25), D(2026, 2, 25)),  # 次月25日
        (Terms("day_of_month", 0, day=31), D(2026, 2, 28)),  # February has no 31st
        (Terms("day_of_month", 0, day=5, months=2), D(2026, 3, 5)),
    ],
)
def test_each_kind_of_term_names_its_day(terms: Terms, due: dt.date):
    (line,) = plan(terms, 100_00, EVENTS, Calendar())
    assert (line.due_on, line.amount, line.provisional) == (due, 100_00, False)


def test_an_event_that_has_not_happened_is_stood_in_for_by_the_invoice_date():
    (line,) = plan(Terms("net", 10, "accepted"), 1, Events(ISSUED), Calendar())
    assert (line.due_on, line.provisional) == (D(2026, 1, 25), True)


def test_nothing_is_due_before_the_invoice_exists():
    early = Events(ISSUED, delivered=D(2026, 1, 1))
    assert plan(Terms("net", 3, "delivered"), 1, early, Calendar())[0].due_on == ISSUED


@pytest.mark.parametrize(
    ("shift", "due"), [("none", D(2026, 10, 3)), ("next", D(2026, 10, 8)), ("previous", D(2026, 9, 30))]
)
def test_a_due_day_in_the_holidays_moves_as_agreed(shift: str, due: dt.date):
    terms = Terms("net", 30, shift=shift)
    assert plan(terms, 1, Events(D(2026, 9, 3)), NATIONAL)[0].due_on == due


def test_instalments_have_their_own_days_and_add_up():
    lines = plan(Terms("instalments", parts=MACHINE), 100_01, EVENTS, Calendar())
    assert [(line.label, line.due_on, line.amount) for line in lines] == [
        ("预付", ISSUED, 30_00),  # 30.003 rounds to 30.00
        ("发货", D(2026, 1, 20), 60_01),  # 60.006 rounds to 60.01
        ("质保金", D(2027, 2, 10), 10_00),  # the rest
    ]


def test_fixed_amounts_must_add_up():
    parts = (Part("first", None, amount=60_00), Part("second", None, amount=40_00))
    assert split(100_00, parts) == [60_00, 40_00]
    with pytest.raises(ArError, match="instalments_differ"):
        split(100_01, parts)


def test_shares_must_add_up_to_one():
    with pytest.raises(ArError, match="instalments_differ"):
        split(100_00, (Part("half", Decimal("0.5")), Part("less", Decimal("0.4"))))


def test_a_part_of_nothing_is_refused():
    with pytest.raises(ArError, match="instalments_differ"):
        split(1, MACHINE)


@given(amount=st.integers(10_000, 10**13), percent=st.integers(1, 98))
def test_splitting_loses_no_fen(amount: int, percent: int):
    share = Decimal(percent) / 100
    portions = split(amount, (Part("a", share), Part("b", 1 - share)))
    assert sum(portions) == amount
    assert abs(portions[0] * 100 - amount * percent) <= 50


def test_a_part_without_share_or_amount_takes_the_rest():
    parts = (Part("deposit", None, amount=50_000), Part("middle", Decimal("0.5")), Part("end", None))
    assert split(300_000, parts) == [50_000, 150_000, 100_000]
    with pytest.raises(ArError) as found:
        split(80_000, parts)  # 500 + 400 leave nothing of 800
    assert found.value.code == "instalments_differ"


def test_terms_are_shown_by_an_amount_they_can_split():
    whole = Terms("instalments", parts=(Part("a", Decimal("0.4")), Part("b", Decimal("0.6"))))
    fixed = Terms("instalments", parts=(Part("a", None, amount=30_000), Part("b", None, amount=70_000)))
    mixed = Terms("instalments", parts=(Part("a", None, amount=30_000), Part("b", Decimal("0.75"))))
    rest = Terms("instalments", parts=(Part("a", None, amount=30_000), Part("b", None)))
    wrong = Terms("instalments", parts=(Part("a", None, amount=30_000), Part("b", Decimal(1))))
    assert [sample(one, 100) for one in (Terms(), whole, fixed, mixed, rest, wrong)] == [
        100, 100, 100_000, 120_000, 60_000, 100,
    ]  # fmt: skip
    assert sample(rest, 100_000) == 100_000


def test_two_ten_is_offered_until_its_last_day():
    terms = Terms(discount=Discount(Decimal("0.02"), 10))
    assert discount_until(terms, ISSUED) == D(2026, 1, 25)


def test_without_a_discount_there_is_no_last_day():
    assert discount_until(Terms(), ISSUED) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "someday"},
        {"event": "dreamt"},
        {"shift": "sideways"},
        {"days": -1},
        {"kind": "day_of_month", "day": 0},
        {"kind": "instalments"},
        {"kind": "net", "parts": MACHINE},
    ],
)
def test_terms_that_name_no_day_are_refused(wrong: dict):
    with pytest.raises(ArError, match="terms_invalid"):
        Terms(**wrong)


@pytest.mark.parametrize(
    "terms",
    [
        Terms(),
        Terms(
            "instalments", parts=(*MACHINE, Part("x", None, amount=5)), discount=Discount(Decimal("0.015"), 7)
        ),
        Terms("day_of_month", 0, day=10, months=2, shift="next"),
    ],
)
def test_terms_survive_being_stored(terms: Terms):
    assert from_json(to_json(terms)) == terms
