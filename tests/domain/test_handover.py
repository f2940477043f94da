"""When a delivery should be invoiced, and which invoice covers it."""

import datetime as dt

import pytest

from ar_desktop.domain.handover import Candidate, Goods, best_first, days_late, evident, fits, last_day

D = dt.date


@pytest.mark.parametrize(
    ("hours", "last"),
    [(0, D(2026, 11, 20)), (1, D(2026, 11, 21)), (24, D(2026, 11, 21)), (25, D(2026, 11, 22)),
     (48, D(2026, 11, 22))],
)  # fmt: skip
def test_begun_days_count_whole(hours, last):
    assert last_day(D(2026, 11, 20), hours) == last


@pytest.mark.parametrize(("day", "late"), [(20, 0), (21, 0), (22, 1), (25, 4)])
def test_days_late(day, late):
    assert days_late(D(2026, 11, 20), D(2026, 11, day), 24) == late


def test_exactly_so_much_free_comes_first_then_more_then_less_then_the_nearest():
    day = D(2026, 11, 20)
    less, more = Candidate(1, day, 900), Candidate(2, day, 2000)
    far, near = Candidate(3, D(2026, 9, 1), 1000), Candidate(4, D(2026, 11, 18), 1000)
    twin = Candidate(5, D(2026, 11, 22), 1000)
    assert best_first(1000, day, [less, more, far, twin, near]) == [near, twin, far, more, less]


DAY = D(2026, 11, 1)


@pytest.mark.parametrize(
    ("item", "fit"),
    [
        (Candidate(1, D(2026, 12, 2), 500), True),  # 31 days after it
        (Candidate(1, D(2026, 12, 3), 500), False),
        (Candidate(1, D(2026, 10, 1), 500), True),  # 31 days before it
        (Candidate(1, DAY, 501), False),
        (Candidate(1, DAY, 900, "订单 SH-1 四月"), True),  # names it and has room
        (Candidate(1, DAY, 900, "订单 SH-12"), False),
        (Candidate(1, DAY, 499, "SH-1"), False),
    ],
)
def test_an_invoice_may_cover_a_delivery_near_it_of_its_amount_or_naming_it(item, fit):
    assert fits(Goods(7, "SH-1", DAY, 500), item) is fit
    assert evident([Goods(7, "SH-1", DAY, 500)], [item]) == ({7: 1} if fit else {})


def test_evident_is_only_what_is_not_open_to_doubt():
    first, second = Goods(7, "SH-1", DAY, 500), Goods(8, "SH-2", DAY, 500)
    alone, other = Candidate(1, DAY, 500), Candidate(2, DAY, 500)
    naming = Candidate(3, DAY, 1_000, "SH-1 SH-2")
    assert evident([first], [alone, other]) == {}  # two fit
    assert evident([first, second], [alone]) == {}  # one cannot cover both
    assert evident([first, second], [alone, naming]) == {7: 3, 8: 3}  # the one that names them has room
    assert evident([Goods(9, "", DAY, 500)], [naming]) == {}
