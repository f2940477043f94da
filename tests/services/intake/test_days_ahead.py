"""Rows of a file dated after today: told of before they go in; a year that cannot be meant is a problem."""

from __future__ import annotations

import csv

import bookkit
import pytest

from ar_desktop.services.intake import importing

D = bookkit.D
TODAY = D(2026, 11, 22)
HEAD = ("客户名称", "发票号码", "开票日期", "到期日", "金额")


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def looked(book, tmp_path, *rows, today=TODAY, kind="invoices"):
    path = tmp_path / "list.csv"
    head = HEAD if kind == "invoices" else ("customer", "date", "amount")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return importing.preview(book, path, this_year=today.year, today=today, kind=kind)


def told(found):
    return [(item.row, item.code, item.facts["day"]) for item in found]


def test_an_invoice_dated_after_today_is_told_of_and_goes_in(book, tmp_path):
    plan = looked(
        book,
        tmp_path,
        ("甲", "A1", "2026-11-22", "2026-12-22", "1"),
        ("甲", "A2", "2026-11-23", "2026-12-23", "2"),
    )
    assert told(plan.notices) == [(3, "date_ahead", D(2026, 11, 23))]
    assert (plan.taken, plan.problems) == (2, ())
    importing.commit(book, plan)
    again = looked(book, tmp_path, ("甲", "A2", "2026-11-23", "2026-12-23", "2"))
    assert (again.duplicates, again.notices) == (1, ())


def test_more_than_a_year_ahead_is_a_problem(book, tmp_path):
    plan = looked(
        book,
        tmp_path,
        ("甲", "A1", "2027-11-22", "2027-12-22", "1"),
        ("甲", "A2", "2027-11-23", "2027-12-23", "2"),
    )
    assert told(plan.notices) == [(2, "date_ahead", D(2027, 11, 22))]
    assert told(plan.problems) == [(3, "date_far_ahead", D(2027, 11, 23))]
    assert plan.problems[0].column == "开票日期"


def test_so_are_receipts(book, tmp_path):
    plan = looked(book, tmp_path, ("甲", "2026-11-23", "1"), ("甲", "2062-11-22", "2"), kind="receipts")
    assert told(plan.notices) == [(2, "date_ahead", D(2026, 11, 23))]
    assert told(plan.problems) == [(3, "date_far_ahead", D(2062, 11, 22))]
    importing.commit(book, plan)
    assert plan.taken == 1


def test_planned_anew_after_the_book_changed_the_day_still_counts(book, tmp_path):
    plan = looked(book, tmp_path, ("甲", "2026-11-23", "1"), kind="receipts")
    bookkit.customer(book, "乙")
    assert importing.choose(book, plan, {}).notices == plan.notices
    importing.commit(book, plan)


def test_customers_have_no_day(book, tmp_path):
    path = tmp_path / "customers.csv"
    path.write_text("code,name\nC1,甲\n", encoding="utf-8")
    plan = importing.preview(book, path, this_year=2026, today=TODAY, kind="customers")
    assert (plan.taken, plan.notices, plan.problems) == (1, (), ())
