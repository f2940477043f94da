"""Promises and plans against the money that came, by hand."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.plans import (
    VOID,
    Payment,
    PlanLine,
    accelerated,
    earlier_parts,
    promise_state,
    reduced,
    spread,
    watch,
)

D = dt.date
MADE, BY = D(2026, 11, 2), D(2026, 11, 10)


@pytest.mark.parametrize(
    ("payments", "as_of", "state"),
    [
        ([], D(2026, 11, 10), "open"),
        ([], D(2026, 11, 11), "broken"),
        ([(D(2026, 11, 1), 100)], D(2026, 11, 11), "broken"),  # before it was promised
        ([(D(2026, 11, 10), 100)], D(2026, 11, 10), "kept"),
        ([(D(2026, 11, 5), 60), (D(2026, 11, 9), 40)], D(2026, 11, 9), "kept"),
        ([(D(2026, 11, 5), 60)], D(2026, 11, 10), "open"),
        ([(D(2026, 11, 5), 60), (D(2026, 11, 12), 40)], D(2026, 11, 20), "partly"),
        ([(D(2026, 11, 5), 100), (D(2026, 11, 6), -100)], D(2026, 11, 20), "broken"),  # a bounced cheque
    ],
)
def test_what_became_of_a_promise(payments, as_of, state):
    assert promise_state(BY, 100, MADE, [Payment(*item) for item in payments], as_of) == state


def test_money_fulfils_the_earlier_part_of_a_word_first():
    came = [Payment(D(2026, 11, 5), 130)]
    assert promise_state(BY, 100, MADE, came, BY, before=30) == "kept"
    assert promise_state(BY, 101, MADE, came, D(2026, 11, 11), before=30) == "partly"
    assert promise_state(BY, 1, MADE, came, D(2026, 11, 11), before=130) == "broken"
    assert promise_state(BY, 1, MADE, came, D(2026, 11, 11), before=200) == "broken"


def test_parts_of_one_word_follow_each_other_by_day():
    last = D(2026, 11, 30)
    assert earlier_parts([(last, 70), (BY, 30)], 100) == [30, 0]
    assert earlier_parts([(last, 70), (BY, 31)], 100) == [0, 0]  # more than is owed: said again
    assert earlier_parts([(BY, 40), (BY, 60)], 100) == [0, 0]
    assert earlier_parts([(BY, 100)], 0) == [0]


PLAN = [PlanLine(D(2026, 1, 31), 300), PlanLine(D(2026, 2, 28), 300), PlanLine(D(2026, 3, 31), 400)]


def watched(as_of, *payments, grace=5):
    return watch(PLAN, [Payment(*item) for item in payments], as_of, grace)


def test_money_fills_the_instalments_in_order():
    found = watched(D(2026, 2, 10), (D(2026, 1, 20), 200), (D(2026, 2, 2), 250))
    assert [(item.paid, item.open, item.paid_on) for item in found.lines] == [
        (300, 0, D(2026, 2, 2)),
        (150, 150, None),
        (0, 400, None),
    ]
    assert (found.state, found.due, found.open, found.next_on) == ("open", 0, 550, D(2026, 2, 28))


@pytest.mark.parametrize(
    ("as_of", "state", "due"),
    [
        (D(2026, 1, 30), "open", 0),
        (D(2026, 1, 31), "open", 300),
        (D(2026, 2, 5), "open", 300),
        (D(2026, 2, 6), "broken", 1000),  # five days of grace are over: all falls due
    ],
)
def test_a_missed_instalment_breaks_the_plan_after_its_grace(as_of, state, due):
    found = watched(as_of)
    assert (found.state, found.due) == (state, due)
    assert found.broken_on == (D(2026, 2, 6) if state == "broken" else None)


def test_a_broken_plan_stays_broken_though_the_money_comes():
    found = watched(D(2026, 4, 1), (D(2026, 2, 20), 1000))
    assert (found.state, found.open, found.broken_on) == ("broken", 0, D(2026, 2, 6))


def test_a_plan_paid_in_time_is_kept():
    found = watched(D(2026, 4, 30), (D(2026, 2, 5), 300), (D(2026, 2, 27), 300), (D(2026, 4, 5), 400))
    assert (found.state, found.due, found.open, found.next_on) == ("kept", 0, 0, None)
    assert [item.paid_on for item in found.lines] == [D(2026, 2, 5), D(2026, 2, 27), D(2026, 4, 5)]


def test_money_taken_back_opens_the_instalment_again():
    found = watched(D(2026, 2, 3), (D(2026, 1, 20), 300), (D(2026, 2, 2), -300), (D(2026, 2, 3), 300))
    assert found.lines[0].paid_on == D(2026, 2, 3)


def test_equal_parts_with_the_rest_last():
    assert spread(1000, 3, D(2026, 1, 31), 1) == [
        PlanLine(D(2026, 1, 31), 333),
        PlanLine(D(2026, 2, 28), 333),
        PlanLine(D(2026, 3, 31), 334),
    ]


@given(st.integers(1, 10**10), st.integers(1, 36), st.integers(1, 6))
def test_parts_sum_to_the_whole(amount, count, months):
    lines = spread(amount, count, D(2026, 1, 31), months)
    assert sum(line.amount for line in lines) == amount
    assert len(lines) == count


def test_what_waits_pays_nothing_and_breaks_nothing():
    found = watch(PLAN, [], D(2026, 2, 6), 5, [Payment(D(2026, 2, 5), 300)])  # 31 January and five days
    assert (found.state, found.due, found.lines[0].paid) == ("open", 300, 0)
    assert watch(PLAN, [], D(2026, 2, 6), 5, [Payment(D(2026, 2, 6), 300)]).broken_on == D(2026, 2, 6)


def test_what_is_taken_back_after_the_grace_breaks_the_plan_on_that_day():
    came = [Payment(D(2026, 1, 31), 300), Payment(D(2026, 2, 20), -1)]
    assert watch(PLAN, came, D(2026, 2, 19), 5).broken_on is None
    assert watch(PLAN, came, D(2026, 2, 20), 5).broken_on == D(2026, 2, 20)
    moved = [*came, Payment(D(2026, 2, 20), 1)]  # put elsewhere and back on one day
    assert watch(PLAN, moved, D(2026, 2, 28), 5).broken_on is None
    soon = [Payment(D(2026, 1, 31), 300), Payment(D(2026, 2, 4), -1)]  # within the grace
    assert watch(PLAN, soon, D(2026, 2, 28), 5).broken_on == D(2026, 2, 6)


def test_a_debt_that_shrinks_shortens_the_last_instalments_first():
    lines = [PlanLine(D(2026, 12, 1), 500), PlanLine(D(2027, 1, 1), 300), PlanLine(D(2027, 2, 1), 200)]
    assert [line.amount for line in reduced(lines, 350)] == [500, 150, 0]
    assert [line.amount for line in reduced(lines, 0)] == [500, 300, 200]
    assert [line.amount for line in reduced(lines, 2_000)] == [0, 0, 0]


def test_a_plan_without_a_debt_is_void_and_neither_kept_nor_broken():
    lines = reduced([PlanLine(D(2026, 12, 1), 500)], 500)
    seen = watch(lines, [], D(2027, 12, 1), 0)
    assert (seen.state, seen.open, seen.due, seen.next_on, seen.broken_on) == (VOID, 0, 0, None, None)


@pytest.mark.parametrize(
    ("due", "issued", "day"),
    [
        (D(2027, 3, 1), D(2026, 11, 1), D(2026, 12, 2)),  # falls due with the plan
        (D(2026, 10, 11), D(2026, 9, 11), D(2026, 10, 11)),  # was due before
        (D(2027, 3, 1), D(2026, 12, 20), D(2026, 12, 20)),  # not before it is invoiced
    ],
)
def test_a_broken_plan_makes_due_what_was_not(due, issued, day):
    assert accelerated(due, issued, D(2026, 12, 2)) == day
