"""Aging: one bucket for each item, sums that agree, an order that helps."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.aging import (
    AgingReport,
    AgingRow,
    Buckets,
    OpenItem,
    age,
    ordered,
    parse_edges,
)
from ar_desktop.domain.errors import ArError

AS_OF = dt.date(2026, 11, 21)


def item(days, amount=100, group="C1", *, credit=False):
    return OpenItem(group, f"客户{group}", AS_OF - dt.timedelta(days=days), amount, credit)


@pytest.mark.parametrize(
    ("days", "column"),
    [
        (-400, "not_due"),
        (0, "not_due"),
        (1, "1-30"),
        (30, "1-30"),
        (31, "31-60"),
        (60, "31-60"),
        (61, "61-90"),
        (90, "61-90"),
        (91, "90+"),
        (4000, "90+"),
    ],
)
def test_each_day_lands_in_its_one_bucket(days, column):
    buckets = Buckets()
    (row,) = age([item(days)], AS_OF, buckets)
    assert dict(zip(buckets.columns, row.amounts, strict=True)) == {
        name: 100 if name == column else 0 for name in buckets.columns
    }


def test_the_edge_days_each_once_together():
    (row,) = age([item(days, 1) for days in (0, 1, 30, 31, 60, 61, 90, 91)], AS_OF, Buckets())
    assert row.amounts == (1, 2, 2, 2, 1)
    assert row.total == 8


def test_edges_of_the_users_own_get_a_closing_bucket():
    assert Buckets((7, 15)).columns == ("not_due", "1-7", "8-15", "15+")
    assert Buckets((1,)).columns == ("not_due", "1-1", "1+")


@pytest.mark.parametrize("edges", [(), (0, 30), (-1,), (30, 30), (60, 30)])
def test_edges_that_are_no_ranges_are_refused(edges):
    with pytest.raises(ArError) as caught:
        Buckets(edges)
    assert caught.value.code == "edges_not_ascending"


@pytest.mark.parametrize("text", ["30,60,90", " 30, 60 ,90 ", "30，60，90", "30/60/90", "３０,60,90"])
def test_edges_as_typed(text):
    assert parse_edges(text).edges == (30, 60, 90)


@pytest.mark.parametrize("text", ["", "a", "30,", "30,-60", "3.5", "30,²"])
def test_text_that_is_no_list_of_edges(text):
    with pytest.raises(ArError) as caught:
        parse_edges(text)
    assert caught.value.code == "edges_unreadable"


def test_unallocated_money_stands_in_its_own_column():
    (row,) = age([item(10, 500), item(3, 200, credit=True)], AS_OF, Buckets())
    assert row.amounts == (0, 500, 0, 0, 0)
    assert row.unallocated == -200
    assert (row.total, row.overdue) == (300, 500)


def test_a_part_payment_leaves_one_fen_visible():
    (row,) = age([item(45, 1)], AS_OF, Buckets())
    assert row.amounts == (0, 0, 1, 0, 0)


def test_share_of_overdue_is_of_the_gross_amount():
    assert AgingRow("1", "a", (750, 250), -100).overdue_share == 0.25
    assert AgingRow("1", "a", (0, 0), -100).overdue_share == 0.0


def test_the_worst_debtor_comes_first():
    rows = [
        AgingRow("d", "丁", (0, 0)),
        AgingRow("c", "丙", (900, 10)),
        AgingRow("b", "乙", (0, 50)),
        AgingRow("a", "甲", (100, 10)),
        AgingRow("e", "丁", (0, 0)),
    ]
    assert [row.id for row in ordered(rows)] == ["b", "c", "a", "d", "e"]


def test_totals_add_every_row():
    rows = age([item(0, 5, "A"), item(40, 7, "B"), item(2, 3, "B", credit=True)], AS_OF, Buckets())
    report = AgingReport(AS_OF, "due", "customer", "CNY", Buckets(), rows)
    assert report.totals == AgingRow("", "", (5, 0, 7, 0, 0), -3)
    assert report.totals.total == 9
    empty = AgingReport(AS_OF, "due", "customer", "CNY", Buckets(), ())
    assert empty.totals == AgingRow("", "", (0, 0, 0, 0, 0), 0)


items = st.lists(
    st.builds(
        item,
        st.integers(-500, 500),
        st.integers(1, 10**12),
        st.sampled_from(["A", "B", "C"]),
        credit=st.booleans(),
    )
)
edges = st.sets(st.integers(1, 400), min_size=1, max_size=6).map(lambda found: Buckets(tuple(sorted(found))))


@given(items, edges)
def test_buckets_sum_to_what_is_outstanding(found, buckets):
    rows = age(found, AS_OF, buckets)
    debts = sum(entry.amount for entry in found if not entry.credit)
    credits_ = sum(entry.amount for entry in found if entry.credit)
    report = AgingReport(AS_OF, "due", "customer", "CNY", buckets, rows)
    assert sum(report.totals.amounts) == debts
    assert report.totals.unallocated == -credits_
    assert report.totals.total == sum(row.total for row in rows) == debts - credits_
    assert len(rows) == len({entry.group for entry in found})


@given(edges, st.integers(-1000, 1000))
def test_the_columns_are_ranges_without_gap_or_overlap(buckets, days):
    bounds = [0, *buckets.edges]
    inside = [days <= 0]
    inside += [low < days <= high for low, high in itertools.pairwise(bounds)]
    inside += [days > bounds[-1]]
    assert inside.count(True) == 1
    assert inside.index(True) == buckets.index(days)
    assert len(inside) == len(buckets.columns)
