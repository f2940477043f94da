"""Which debts a payment settles by law, by figures worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.imputation import Debt, Designation, lawful, pro_rata

D = dt.date
ON = D(2026, 11, 20)
OLD, LATER, NEXT = D(2026, 10, 1), D(2026, 11, 1), D(2026, 12, 1)
RATE = Decimal("0.18")


@pytest.mark.parametrize(
    ("debts", "amount", "spread"),
    [
        # an agreement before what the debtor names, that before the oldest
        (
            [Debt(1, OLD, 100), Debt(2, NEXT, 100, designated=True), Debt(3, NEXT, 100, agreed=True)],
            250,
            [(3, 100), (2, 100), (1, 50)],
        ),
        # due before not due, however heavy the burden of the latter
        ([Debt(1, NEXT, 100, burden=RATE), Debt(2, LATER, 100)], 150, [(2, 100), (1, 50)]),
        # the heavier burden before the earlier due
        ([Debt(1, OLD, 100), Debt(2, LATER, 100, burden=RATE)], 150, [(2, 100), (1, 50)]),
        # the earliest due
        ([Debt(2, LATER, 100), Debt(1, OLD, 100)], 150, [(1, 100), (2, 50)]),
        # what falls due on the day of payment is due
        ([Debt(1, ON, 100), Debt(2, NEXT, 100, burden=RATE)], 50, [(1, 50)]),
        # one due day: 100 over 200 and 100 is 66.67 and 33.33
        ([Debt(1, OLD, 20_000), Debt(2, OLD, 10_000)], 10_000, [(1, 6_667), (2, 3_333)]),
        # a debt of nothing takes nothing; what nobody takes is left over
        ([Debt(1, OLD, 0), Debt(2, OLD, 40)], 100, [(2, 40)]),
        ([Debt(1, OLD, 100)], 0, []),
        ([], 100, []),
    ],
)
def test_the_order_of_the_law(debts, amount, spread):
    assert lawful(amount, debts, ON) == spread


@pytest.mark.parametrize(
    ("amount", "weights", "parts"),
    [
        (100, [1, 1, 1], [1, 1, 1]),  # never beyond the weights
        (1, [1, 1, 1], [1, 0, 0]),  # of equal remainders the earlier
        (10, [10, 20, 40], [1, 3, 6]),  # 1.43, 2.86, 5.71: the largest remainders go up
        (-5, [10], [0]),
        (5, [], []),
    ],
)
def test_in_proportion_to_the_fen(amount, weights, parts):
    assert pro_rata(amount, weights) == parts


@given(st.integers(0, 10**12), st.lists(st.integers(1, 10**10), max_size=12))
def test_parts_add_up_and_stay_within_one_unit_of_their_share(amount, weights):
    parts = pro_rata(amount, weights)
    assert sum(parts) == min(amount, sum(weights))
    for part, weight in zip(parts, weights, strict=True):
        assert 0 <= part <= weight
        assert abs(part * sum(weights) - min(amount, sum(weights)) * weight) < sum(weights)


debts = st.lists(
    st.builds(
        Debt, st.integers(1, 9), st.sampled_from([OLD, LATER, ON, NEXT]), st.integers(0, 50), st.booleans(),
        st.booleans(), st.sampled_from([Decimal(0), RATE]),
    ),
    max_size=8, unique_by=lambda debt: debt.charge,
)  # fmt: skip


@given(st.integers(0, 300), debts, st.randoms())
def test_no_debt_takes_more_than_it_is_and_none_is_passed_over(amount, listed, chance):
    spread = lawful(amount, listed, ON)
    taken = dict(spread)
    assert sum(taken.values()) == min(amount, sum(debt.open for debt in listed))
    assert all(0 < taken.get(debt.charge, 1) <= max(1, debt.open) for debt in listed)
    shuffled = chance.sample(listed, len(listed))
    assert sorted(lawful(amount, shuffled, ON)) == sorted(spread)
    for debt in listed:  # a due line gets nothing only if every due line of no higher rank is paid in full
        if debt.due_on <= ON and taken.get(debt.charge, 0) < debt.open:
            later = [o for o in listed if o.due_on > ON and not (o.agreed or o.designated)]
            assert all(o.charge not in taken for o in later)


def test_a_designation_and_its_evidence_as_one_text():
    said = Designation("agreed", "补充协议 第 3 条")
    assert said.stored() == "agreed 补充协议 第 3 条"
    assert Designation.read(said.stored()) == said
    assert Designation.read("") == Designation()
    assert Designation("debtor").stored() == "debtor"
