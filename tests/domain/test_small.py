"""Social credit codes, figures of a credit manager, errors and changes."""

from decimal import Decimal

import pytest

from ar_desktop.domain import metrics, uscc
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError, Problem


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y43",
        "91110000600037341L",
        "914403001922038216",
        "91110108769914581E",
        "9144030071526726XG",
        "913205830880018839",
        " 9111 0000 6000 3734 1l ",
    ],
)
def test_registered_codes_pass(code):
    assert uscc.is_valid(code)


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y4Z",
        "91350211M0000XUF46",  # registered like this; hence a warning, never a refusal
        "91350100M0001TGQXM",
        "",
        "9135",
        "91350100M000100Y433",
        "9135010OM000100Y43",  # letter O is not in the alphabet
        "91350100M000100Y44",
    ],
)
def test_codes_that_do_not_check(code):
    assert not uscc.is_valid(code)


def test_a_code_is_normalized():
    assert uscc.normalized(" 9111 0000\t6000 3734 1l") == "91110000600037341L"


def test_dso_is_45_days():
    assert metrics.dso(150_000_000, 300_000_000, 90) == 45


def test_dso_is_exact():
    assert metrics.dso(1, 3, 3) == 1


def test_cei_counts_what_could_have_been_collected():
    # opened with 100, sold 50, 60 left of which 40 not yet due: 90 of 110 came in
    assert metrics.cei(100, 50, 60, 40) == Decimal(90) / Decimal(110)


def test_shares_and_growth():
    assert metrics.overdue_share(25, 100) == Decimal("0.25")
    assert metrics.growth(100, 110) == Decimal("0.1")
    assert metrics.growth(100, 90) == Decimal("-0.1")


def test_growth_of_a_figure_that_may_be_unknown():
    assert metrics.growth_of(Decimal(40), Decimal(50)) == Decimal("0.25")
    assert metrics.growth_of(None, Decimal(50)) is None
    assert metrics.growth_of(Decimal(40), None) is None
    assert metrics.growth_of(Decimal(0), Decimal(50)) is None


def test_nothing_is_divided_by_zero():
    assert metrics.dso(100, 0, 90) is None
    assert metrics.overdue_share(0, 0) is None
    assert metrics.cei(0, 50, 50, 50) is None
    assert metrics.growth(0, 10) is None


def test_an_error_carries_its_code_and_facts():
    error = ArError("amount_unreadable", value="x")
    assert (error.code, error.facts) == ("amount_unreadable", {"value": "x"})
    assert str(error) == "amount_unreadable(value='x')"


def test_a_problem_names_its_place():
    assert Problem(3, "金额", "amount_unreadable").facts == {}


def test_changes_are_true_where_something_changed():
    assert Changes(frozenset({"invoice"}), 1)
    assert not Changes()
