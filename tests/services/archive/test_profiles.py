"""A customer whole: its figures are those of the aging; punctuality by hand; the change log."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from bookkit import customer, invoice, make, receipt

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers, profiles
from ar_desktop.services.ledger import invoices, receipts
from ar_desktop.services.reporting import aging, agreement

D = dt.date
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = make(tmp_path / "a.ardb")
    one = customer(made, "C1", "苏州恒泰精密制造有限公司", grade="B", credit_limit=50_000)
    first = invoice(made, one, "A-1", D(2026, 9, 1), D(2026, 10, 1), 10_000)
    second = invoice(made, one, "A-2", D(2026, 10, 1), D(2026, 10, 31), 30_000)
    invoice(made, one, "A-3", D(2026, 11, 20), D(2026, 12, 20), 20_000)
    receipt(made, one, D(2026, 9, 28), 10_000, [(first[0], 10_000)])
    receipt(made, one, D(2026, 11, 10), 25_000, [(second[0], 20_000)])
    customer(made, "C2", "嘉兴百川化工有限公司")
    yield made
    made.close()


def test_rows_agree_with_the_aging(book):
    rows = {row.code: row for row in profiles.customer_rows(book, TODAY)}
    one, two = rows["C1"], rows["C2"]
    # open: 10,000 of A-2 (due 10-31: 21 days) and 20,000 of A-3; 5,000 unallocated
    assert (one.balance, one.overdue, one.unallocated, one.max_days) == (25_000, 10_000, 5_000, 21)
    assert one.usage == Decimal("0.5")
    assert (two.balance, two.overdue, two.max_days, two.usage) == (0, 0, 0, None)
    for day in (D(2026, 9, 1), D(2026, 10, 31), TODAY):
        total = aging.report(book, day).totals.total
        assert sum(row.balance for row in profiles.customer_rows(book, day)) == total
        assert agreement.ledger_balance(book, day, "CNY") == total


def test_customers_stand_by_pinyin(book):
    assert [row.code for row in profiles.customer_rows(book, TODAY)] == ["C2", "C1"]


def test_a_profile_shows_the_same_as_the_list(book):
    row = next(row for row in profiles.customer_rows(book, TODAY) if row.code == "C1")
    profile = profiles.customer_profile(book, row.id, TODAY)
    assert replace(profile.row, search=row.search) == row
    assert [(item.number, item.open) for item in profile.open_items] == [("A-2", 10_000), ("A-3", 20_000)]


def test_movements_carry_the_balance(book):
    profile = profiles.customer_profile(book, 1, TODAY)
    assert [(move.kind, move.debit, move.credit, move.balance) for move in profile.movements] == [
        ("invoice", 20_000, 0, 25_000),
        ("receipt", 0, 25_000, 5_000),
        ("invoice", 30_000, 0, 30_000),
        ("receipt", 0, 10_000, 0),
        ("invoice", 10_000, 0, 10_000),
    ]


def test_punctuality_is_weighed_by_amount(book):
    # 10,000 three days early, 20,000 ten days late: 200,000 / 30,000 days; a third on time
    habit = profiles.customer_profile(book, 1, TODAY).punctuality
    assert habit == profiles.Punctuality(Decimal(200_000) / 30_000, Decimal(10_000) / 30_000, 2)
    before = profiles.customer_profile(book, 1, D(2026, 10, 1)).punctuality
    assert before == profiles.Punctuality(Decimal(0), Decimal(1), 1)
    assert profiles.customer_profile(book, 2, TODAY).punctuality == profiles.Punctuality(None, None, 0)


def test_a_bounced_payment_was_no_payment(book):
    credit = book.reader.execute("SELECT id FROM credits WHERE amount = 25000").fetchone()[0]
    receipts.void(book, credit, D(2026, 11, 12), "退票")
    habit = profiles.customer_profile(book, 1, TODAY).punctuality
    assert habit == profiles.Punctuality(Decimal(0), Decimal(1), 1)


def test_the_share_of_a_limit_that_is_used():
    assert profiles.usage(100, 400) == Decimal("0.25")
    assert profiles.usage(-100, 400) == 0
    assert profiles.usage(100, None) is None
    assert profiles.usage(100, 0) is None


def test_an_unknown_customer_is_refused(book):
    with pytest.raises(ArError, match="customer_unknown"):
        profiles.customer_profile(book, 99, TODAY)


def test_the_change_log_tells_what_differed(book):
    record = customers.get(book, 1)
    customers.save(book, replace(record, grade="C", credit_limit=20_000))
    customers.save_contract(book, Contract(1, "HT-1"))
    customers.save(book, replace(customers.get(book, 2), owner="王敏"))
    found = profiles.changes_about(book, 1)
    assert [change.verb for change in found[:2]] == ["save_contract", "save_customer"]
    assert found[1].changed == {"grade": ("B", "C"), "credit_limit": (50_000, 20_000)}
    assert found[-1].verb == "save_customer"
    assert len(found) == 8


def test_a_void_is_in_the_log_of_its_customer(book):
    key = book.reader.execute("SELECT id FROM invoices WHERE number = 'A-3'").fetchone()[0]
    invoices.void(book, key, TODAY, "开错")
    assert profiles.changes_about(book, 1)[0].facts["reason"] == "开错"


def test_a_free_code_follows_the_series(book):
    assert profiles.free_code(book) == "C0003"
