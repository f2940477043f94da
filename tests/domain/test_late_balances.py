"""The principal that bears interest, from what lowered a due line and when."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.late_balances import Reduction, balances
from ar_desktop.domain.lateness import Balance, LateTerms, accrue, principal_on

D = dt.date
DUE = D(2026, 6, 30)
FIRST = D(2026, 7, 1)


def steps(*reductions, held=0):
    return [(item.day, item.principal) for item in balances(1_000, DUE, reductions, held)]


def test_without_payment_the_whole_bears_interest_from_the_first_day_overdue():
    assert steps() == [(FIRST, 1_000)]


@pytest.mark.parametrize("kind", ["receipt", "set_off", "opening", "fee", "recovery"])
def test_money_counts_from_the_day_after_it_came(kind):
    assert steps(Reduction(kind, D(2026, 7, 10), 400)) == [(FIRST, 1_000), (D(2026, 7, 11), 600)]


def test_money_that_came_in_time_lowers_it_from_the_start():
    assert steps(Reduction("receipt", D(2026, 5, 1), 400), Reduction("receipt", DUE, 100)) == [(FIRST, 500)]


@pytest.mark.parametrize("kind", ["credit_note", "discount", "waiver", "void"])
def test_what_was_never_owed_bears_nothing_from_the_start(kind):
    assert steps(Reduction(kind, D(2026, 9, 1), 400)) == [(FIRST, 600)]


def test_a_write_off_is_a_matter_of_our_books():
    assert steps(Reduction("write_off", D(2026, 7, 10), 1_000)) == [(FIRST, 1_000)]


def test_a_bounced_receipt_raises_it_again_from_the_day_of_the_bounce():
    bounced = Reduction("receipt", D(2026, 7, 10), 400, back_on=D(2026, 7, 20))
    assert steps(bounced) == [(FIRST, 1_000), (D(2026, 7, 11), 600), (D(2026, 7, 20), 1_000)]


@pytest.mark.parametrize("day", [D(2026, 7, 10), D(2026, 7, 11)])
def test_one_that_bounced_at_once_never_counted(day):
    assert steps(Reduction("receipt", D(2026, 7, 10), 400, back_on=day)) == [(FIRST, 1_000)]


def test_a_credit_note_taken_back_was_owed_after_all():
    assert steps(Reduction("credit_note", D(2026, 7, 1), 400, back_on=D(2026, 8, 1))) == [(FIRST, 1_000)]


def test_the_held_part_is_left_out_throughout():
    paid = Reduction("receipt", D(2026, 7, 10), 400)
    assert steps(paid, held=300) == [(FIRST, 700), (D(2026, 7, 11), 300)]


def test_it_never_falls_below_zero():
    """A receipt went elsewhere and a credit note took its place."""
    moved = Reduction("receipt", D(2026, 7, 5), 1_000, back_on=D(2026, 7, 20))
    assert steps(moved, Reduction("credit_note", D(2026, 7, 20), 500)) == [
        (FIRST, 500), (D(2026, 7, 6), 0), (D(2026, 7, 20), 500),
    ]  # fmt: skip


PAYMENTS = st.lists(
    st.tuples(st.integers(1, 1_000_000), st.integers(-40, 200)).map(
        lambda pair: Reduction("receipt", DUE + dt.timedelta(days=pair[1]), pair[0])
    ),
    max_size=6,
)


@given(PAYMENTS, st.integers(1, 300), st.randoms())
def test_the_order_in_which_payments_were_entered_changes_nothing(payments, days, order):
    whole = sum(item.amount for item in payments) + 12_345
    mixed = list(payments)
    order.shuffle(mixed)
    as_of, terms = DUE + dt.timedelta(days=days), LateTerms("C")
    first = accrue(balances(whole, DUE, payments), DUE, as_of, terms, [])
    assert first == accrue(balances(whole, DUE, mixed), DUE, as_of, terms, [])


@given(PAYMENTS, st.integers(1, 300))
def test_the_parts_make_up_the_line_and_the_principal_is_what_is_open(payments, days):
    whole, as_of = sum(item.amount for item in payments) + 12_345, DUE + dt.timedelta(days=days)
    steps_of = balances(whole, DUE, payments)
    found = accrue(steps_of, DUE, as_of, LateTerms("C"), [])
    assert sum(part.amount for part in found.parts) == found.amount
    assert sum(part.days for part in found.parts) == days
    paid = sum(item.amount for item in payments if item.day < as_of)
    assert principal_on(steps_of, as_of) == whole - paid
    by_day = sum(principal_on(steps_of, DUE + dt.timedelta(days=n)) for n in range(1, days + 1))
    assert abs(found.amount - by_day * 5 / 10_000) <= 0.5


def test_no_entry_says_what_the_one_before_said():
    there_and_back = [
        Reduction("receipt", D(2026, 7, 10), 400, back_on=D(2026, 7, 20)),
        Reduction("receipt", D(2026, 7, 19), 400),
    ]
    found = balances(1_000, DUE, there_and_back)
    assert found == (Balance(FIRST, 1_000), Balance(D(2026, 7, 11), 600))
