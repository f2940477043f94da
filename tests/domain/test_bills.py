"""Bills of exchange: periods of the law on bills, what may be done when."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import bills

D = dt.date
MATURES = D(2026, 5, 31)


@pytest.mark.parametrize(
    ("act", "states"),
    [
        (bills.HONOURED, {bills.HELD}),
        (bills.ENDORSED, {bills.HELD}),
        (bills.DISCOUNTED, {bills.HELD}),
        (bills.RETURNED, {bills.HELD}),
        (bills.BOUNCED, {bills.HELD, bills.ENDORSED, bills.DISCOUNTED}),
        (bills.HELD, set()),
    ],
)
def test_what_can_be_done_in_which_state(act, states):
    known = ("held", "honoured", "endorsed", "discounted", "bounced", "returned")
    assert {state for state in known if bills.may(act, state)} == states


@pytest.mark.parametrize(
    ("received", "matures", "kind", "long"),
    [
        (D(2026, 1, 15), D(2026, 7, 15), "bank", False),  # six months to the day
        (D(2026, 1, 15), D(2026, 7, 16), "bank", True),
        (D(2026, 8, 31), D(2027, 2, 28), "trade", False),  # the month's last day (202)
        (D(2026, 8, 31), D(2027, 3, 1), "trade", True),
        (D(2022, 12, 31), D(2023, 12, 31), "bank", False),  # a year was allowed before 2023
        (D(2026, 1, 15), D(2027, 1, 15), "voucher", False),  # no bill
    ],
)
def test_longer_than_six_months_from_issue(received, matures, kind, long):
    assert bills.too_long(received, matures, kind) is long


def test_the_periods_of_the_law():
    assert bills.presentation_end(MATURES, "bank") == D(2026, 6, 10)
    assert bills.presentation_end(MATURES, "voucher") is None
    assert bills.right_end(MATURES, "trade") == D(2028, 5, 31)
    assert bills.right_end(MATURES, "voucher") is None
    assert bills.recourse_end(D(2026, 8, 31)) == D(2027, 2, 28)


@pytest.mark.parametrize(
    ("on", "kind", "endorse", "discount"),
    [
        (D(2026, 5, 30), "bank", True, True),
        (D(2026, 5, 31), "bank", True, False),
        (D(2026, 6, 10), "bank", True, False),
        (D(2026, 6, 11), "bank", False, False),
        (D(2026, 5, 31), "voucher", True, False),
        (D(2026, 6, 1), "voucher", False, False),
    ],
)
def test_until_when_it_can_be_passed_on(on, kind, endorse, discount):
    assert bills.may_pass_on(on, MATURES, kind, bills.ENDORSED) is endorse
    assert bills.may_pass_on(on, MATURES, kind, bills.DISCOUNTED) is discount


@pytest.mark.parametrize(
    ("day", "kind", "said"),
    [
        (D(2026, 5, 23), "bank", ""),
        (D(2026, 5, 24), "bank", "soon"),  # seven days before
        (D(2026, 5, 30), "bank", "soon"),
        (D(2026, 5, 31), "bank", "present"),
        (D(2026, 6, 10), "bank", "present"),
        (D(2026, 6, 11), "bank", "late"),
        (D(2028, 5, 31), "bank", "late"),
        (D(2028, 6, 1), "bank", "expired"),
        (D(2029, 1, 1), "voucher", "present"),
    ],
)
def test_what_a_bill_in_hand_wants(day, kind, said):
    assert bills.warning(bills.HELD, MATURES, kind, day) == said


def test_recourse_hangs_over_what_was_passed_on_until_the_presentation_period_is_over():
    for state in (bills.ENDORSED, bills.DISCOUNTED):
        assert bills.warning(state, MATURES, "bank", D(2026, 6, 10)) == "recourse"
        assert bills.warning(state, MATURES, "bank", D(2026, 6, 11)) == ""
        assert bills.warning(state, MATURES, "voucher", D(2026, 6, 1)) == ""
    assert bills.warning(bills.HONOURED, MATURES, "bank", D(2026, 6, 1)) == ""


def test_a_bill_pays_its_lines_as_far_as_they_are_open():
    # 1 half paid meanwhile, 2 settled, 3 twice designated, 4 unknown
    rests = [(1, 50), (3, 70)]
    assert bills.covered(rests, [(1, 80), (2, 10), (3, 40), (3, 40), (4, 5)]) == [(1, 50), (3, 40), (3, 30)]


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(0, 1000)), unique_by=lambda pair: pair[0]),
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 1000))),
)
def test_never_more_than_is_open_nor_than_was_designated(rests, lines):
    found = bills.covered(rests, lines)
    for charge in range(1, 7):
        paid = sum(part for key, part in found if key == charge)
        wanted = sum(part for key, part in lines if key == charge)
        assert paid == min(dict(rests).get(charge, 0), wanted)
