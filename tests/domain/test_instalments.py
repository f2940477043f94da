"""Plans of instalments: shares, fixed amounts, the rest; figures worked out by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.instalments import Portion, portions


def share(percent):
    return Portion(share=Decimal(percent) / 100)


REST = Portion()


@pytest.mark.parametrize(
    ("total", "plan", "found"),
    [
        (100_00, [REST], [100_00]),
        (100_00, [share(30), REST], [30_00, 70_00]),
        (100_00, [share(30), share(60), share(10)], [30_00, 60_00, 10_00]),
        (100_01, [share(30), share(60), share(10)], [30_00, 60_01, 10_00]),  # 30.003, 60.006, the rest
        (100_01, [share(50), share(50)], [50_01, 50_00]),  # 50.005 upwards, the rest
        (100_00, [Portion(amount=20_00), share(30), REST], [20_00, 30_00, 50_00]),
        (100_00, [REST, Portion(amount=1)], [99_99, 1]),
        (100_00, [Portion(amount=40_00), Portion(amount=60_00)], [40_00, 60_00]),
        (100_00, [share(30), Portion(amount=70_00)], [30_00, 70_00]),
    ],
)
def test_an_invoice_by_its_plan(total, plan, found):
    assert portions(total, plan) == found


@pytest.mark.parametrize(
    ("plan", "code", "facts"),
    [
        ([REST, REST], "plan_two_rests", {}),
        ([share(30), share(60)], "plan_differs", {"planned": "90.00", "amount": "100.00"}),
        ([Portion(amount=99_99)], "plan_differs", {"planned": "99.99", "amount": "100.00"}),
        ([], "plan_differs", {"planned": "0.00", "amount": "100.00"}),
        ([Portion(amount=100_00), REST], "plan_line_empty", {"line": 2, "amount": "0.00"}),
        ([Portion(amount=120_00), REST], "plan_line_empty", {"line": 2, "amount": "-20.00"}),
    ],
)
def test_plans_that_are_none(plan, code, facts):
    with pytest.raises(ArError) as caught:
        portions(100_00, plan)
    assert (caught.value.code, caught.value.facts) == (code, facts)


@given(st.integers(10_000, 10**12), st.lists(st.integers(1, 20), max_size=4))
def test_the_rest_makes_every_plan_whole(total, percents):
    found = portions(total, [*(share(percent) for percent in percents), REST])
    assert sum(found) == total
    assert all(amount > 0 for amount in found)
