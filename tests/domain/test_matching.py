"""Which open items a sum of money means, and whom a payer pays for."""

import datetime as dt
import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.combining import combination
from ar_desktop.domain.matching import Item, Known, Line, candidates, combined, exact, named, proposals

NOV = dt.date(2026, 11, 1)
#: Open items of the design's customer, oldest due first.
ITEMS = [
    Item(1, "24332000000087654321", NOV + dt.timedelta(4), 8_000_000, "HT-2026-031"),
    Item(2, "24332000000087654388", NOV + dt.timedelta(5), 5_640_000, "HT-2026-031"),
    Item(3, "24332000000087654402", NOV + dt.timedelta(8), 3_000_000),
    Item(4, "24332000000087650923", NOV + dt.timedelta(9), 2_000_000),
    Item(5, "24332000000087654533", NOV + dt.timedelta(49), 5_660_000),
]


def codes(found):
    return [reason.code for reason in found.reasons]


def test_one_item_of_the_very_amount():
    best = proposals(Line(3_000_000), ITEMS)[0]
    assert (best.kind, best.pairs, best.rest) == ("exact", ((3, 3_000_000),), 0)
    assert codes(best) == ["amount_exact"]


def test_of_several_equal_items_the_oldest_and_less_surely():
    twice = [*ITEMS, Item(6, "2", NOV, 3_000_000)]
    found, sole = exact(3_000_000, twice), exact(3_000_000, ITEMS)
    assert found.pairs == ((6, 3_000_000),)
    assert found.confidence < sole.confidence


def test_the_two_oldest_sum_up_to_the_money():
    best = proposals(Line(13_640_000), ITEMS)[0]
    assert (best.kind, best.pairs) == ("combination", ((1, 8_000_000), (2, 5_640_000)))
    assert best.reasons[0].facts == {"count": 2, "amount": 13_640_000, "oldest": True}


def test_two_that_are_not_the_oldest():
    # 56,400 + 20,000 and nothing smaller
    found = combined(7_640_000, ITEMS)
    assert found.pairs == ((2, 5_640_000), (4, 2_000_000))
    assert found.reasons[0].facts["oldest"] is False


def test_a_contract_in_the_memo_is_told_with_the_sum():
    best = proposals(Line(13_640_000, memo="货款 HT-2026-031"), ITEMS)[0]
    assert (best.kind, [charge for charge, _ in best.pairs]) == ("named", [1, 2])
    assert codes(best) == ["contract_in_memo", "amount_combination"]


def test_what_the_memo_names_goes_before_older_debts():
    best = proposals(Line(2_500_000, memo="付发票24332000000087654402款"), ITEMS)[0]
    assert (best.kind, best.pairs) == ("named", ((3, 2_500_000),))


def test_the_last_digits_of_an_invoice_are_enough_a_year_is_not():
    found = named(Line(2_100_000, memo="0923 2026"), ITEMS)
    assert (found.pairs, found.rest) == (((4, 2_000_000),), 100_000)
    assert codes(found) == ["tail_in_memo", "rest_unallocated"]
    assert named(Line(1, memo="2026 年货款"), [Item(1, "FP2026", NOV, 5)]) is None


def test_a_number_inside_a_longer_one_is_not_named():
    assert named(Line(5, memo="流水 91001500"), [Item(1, "1001", NOV, 5)]) is None


def test_the_oldest_first_and_the_rest_unallocated():
    (only,) = proposals(Line(900), [Item(1, "A", NOV, 500), Item(2, "B", NOV, 300)])
    # both together are 800: no single one, no sum
    assert (only.kind, only.pairs, only.rest) == ("oldest", ((1, 500), (2, 300)), 100)


def test_no_money_and_no_debts_propose_nothing():
    assert proposals(Line(0), ITEMS) == []
    assert proposals(Line(100), []) == []


def test_everything_but_one_is_found_however_many_there_are():
    # 1 + 2 + 4 + … + 2^29 without 2^10
    amounts = [2**power for power in range(30)]
    places = combination(sum(amounts) - 2**10, amounts).places
    assert places == tuple(place for place in range(30) if place != 10)


def test_sixty_items_and_an_odd_sum_end_at_once():
    even = [2 * (10_007 * number % 99_991) + 2 for number in range(60)]
    start = time.perf_counter()
    assert not combination(sum(even) // 2 | 1, even).places
    uneven = [7 * number**3 + 11 for number in range(1, 61)]
    found = combination(sum(uneven) // 2 - 1, uneven)
    assert time.perf_counter() - start < 0.5
    assert found.gave_up or sum(uneven[place] for place in found.places) == sum(uneven) // 2 - 1


def test_the_proposal_says_that_the_search_gave_up():
    items = [Item(n, f"N{n:04}", NOV, 7 * n**3 + 11) for n in range(1, 61)]
    target = next(t for t in range(10**6, 10**6 + 50) if combination(t, [i.open for i in items]).gave_up)
    last = proposals(Line(target), items)[-1]
    assert last.gave_up
    assert "search_gave_up" in codes(last)


def test_a_sum_too_small_for_more_items_is_sure_not_to_be_there():
    # nine items are 9 * 100 at least, so up to eight had to be tried, and were
    assert combination(350, [100 + 7 * number for number in range(40)]).gave_up is False


amounts = st.lists(st.integers(1, 40), min_size=1, max_size=9)


@given(amounts, st.integers(1, 200))
def test_a_combination_is_found_exactly_where_there_is_one(values, target):
    found = combination(target, values)
    there = any(
        sum(some) == target for size in range(2, len(values) + 1) for some in combinations(values, size)
    )
    assert not found.gave_up
    assert bool(found.places) == there
    assert not there or sum(values[place] for place in found.places) == target


@given(
    st.lists(st.tuples(st.integers(0, 90), st.integers(0, 5000)), max_size=25), st.integers(1, 60_000),
    st.sampled_from(["", "货款 HT-1", "N0003", "0007 0003"]),
)  # fmt: skip
def test_neither_side_is_ever_exceeded(found, amount, memo):
    items = [
        Item(n, f"N{n:04}", NOV + dt.timedelta(day), rest, "HT-1") for n, (day, rest) in enumerate(found)
    ]
    rest = {item.charge: item.open for item in items}
    for made in proposals(Line(amount, memo=memo), items):
        assert sum(part for _, part in made.pairs) + made.rest == amount
        assert len({charge for charge, _ in made.pairs}) == len(made.pairs)
        assert all(0 < part <= rest[charge] for charge, part in made.pairs)
        assert 0 <= made.confidence <= 99


HENGTAI = Known(1, "苏州恒泰精密制造有限公司", frozenset({"张建国"}), ("szhtjmzz", "szhtjmzzyxgs"))
TIANYUAN = Known(2, "绍兴天元染整有限公司")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (Line(1, "苏州恒泰精密制造有限公司"), "name_same"),
        (Line(1, "苏州恒泰精密制造 有限公司"), "name_same"),
        (Line(1, "张建国"), "payer_learned"),
        (Line(1, "李四", "代苏州恒泰精密制造付款"), "name_in_memo"),
        (Line(1, "李四", "代付 恒泰"), "memo_in_name"),
        (Line(1, "", "szhtjmzz 11"), "initials"),
    ],
)
def test_a_payer_is_known_by(line, code):
    (only,) = candidates(line, [HENGTAI, TIANYUAN])
    assert (only.customer, codes(only)[0]) == (1, code)
    assert 0 < only.confidence < 100


def test_a_payer_of_two_customers_says_less_of_either():
    other = Known(3, "苏州恒泰贸易有限公司", frozenset({"张建国"}))
    both = candidates(Line(1, "张建国"), [HENGTAI, other])
    assert [item.customer for item in both] == [1, 3]
    assert both[0].confidence == 45  # half of ninety
    assert candidates(Line(1, "张建国", "恒泰贸易"), [HENGTAI, other])[0].customer == 3


def test_a_stranger_is_nobody():
    assert candidates(Line(1, "王五", "货款"), [HENGTAI, TIANYUAN]) == []
