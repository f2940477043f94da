"""Importing lists: what the preview says is what happens, once."""

from __future__ import annotations

import csv
import datetime as dt
import random
import zipfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import bookkit
import openpyxl
import pytest

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Customer
from ar_desktop.services.archive import customers
from ar_desktop.services.intake import importing
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import invoices
from ar_desktop.services.reporting import aging

D = bookkit.D
REAL = bookkit.ROOT.parent / "shared" / "data" / "receivables" / "ibm-accounts-receivable.csv"
REAL_MAP = {
    "customer_code": "customerID",
    "number": "invoiceNumber",
    "issued_on": "InvoiceDate",
    "due_on": "DueDate",
    "amount": "InvoiceAmount",
    "settled_on": "SettledDate",
}


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def listed(tmp_path, head, *rows, name="list.csv") -> Path:
    path = tmp_path / name
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


def preview(book, path, **named):
    return importing.preview(book, path, this_year=2026, **named)


def take(book, path, **named):
    plan = preview(book, path, **named)
    importing.commit(book, plan)
    return plan


def outcome(plan):
    return plan.taken, plan.duplicates, [(problem.row, problem.code) for problem in plan.problems]


def owed(book, as_of, **named):
    return {row.id: (row.amounts, row.unallocated) for row in aging.report(book, as_of, **named).rows}


INVOICES = (
    "客户编码",
    "客户名称",
    "发票号码",
    "开票日期",
    "到期日",
    "价税合计",
    "合同号",
    "业务员",
    "结清日期",
)
RECEIPTS = ("客户编码", "客户名称", "收款日期", "金额", "流水号", "发票号码")


# --- the real list ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    if not REAL.exists():
        pytest.skip("the real list is not at hand")
    book = bookkit.make(tmp_path_factory.mktemp("real") / "ibm.ardb")
    plan = take(book, REAL, kind="invoices", mapping=REAL_MAP, currency="USD")
    yield book, plan
    book.close()


def us_date(text):
    month, day, year = map(int, text.split("/"))
    return dt.date(year, month, day)


def real_rows():
    with REAL.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            amount = int(Decimal(row["InvoiceAmount"]) * 100)
            yield (
                row["customerID"],
                amount,
                *(us_date(row[name]) for name in ("InvoiceDate", "DueDate", "SettledDate")),
            )


def buckets_by_hand(as_of, start):
    """Sums of not due, 1-30, 31-60, 61-90, 90+ per customer, straight from the file; ``start``: 1 for
    the due day, 0 for the invoice day."""
    sums = defaultdict(lambda: [0] * 5)
    for who, amount, *dates, settled in real_rows():
        if dates[0] <= as_of < max(settled, dates[0]):
            late = (as_of - dates[start]).days
            sums[who][
                0 if late <= 0 else 1 if late <= 30 else 2 if late <= 60 else 3 if late <= 90 else 4
            ] += amount
    return {who: tuple(row) for who, row in sums.items()}


def test_the_real_list_goes_in_whole(real):
    book, plan = real
    assert outcome(plan) == (2466, 0, [])
    assert len(plan.created) == len({row[0] for row in real_rows()}) == 100
    assert bookkit.failing(book) == []
    again = preview(book, REAL, kind="invoices", mapping=REAL_MAP, currency="USD")
    assert outcome(again) == (0, 2466, [])


def test_the_real_list_on_its_given_day(real):
    totals = aging.report(real[0], D(2013, 9, 30), currency="USD").totals
    assert totals.amounts == (456_374, 46_548, 0, 0, 0)
    assert totals.total == 502_922


def test_the_real_list_on_any_other_day(real):
    book, _ = real
    dice = random.Random(20130930)
    span = (D(2013, 12, 31) - D(2011, 12, 20)).days
    for as_of in [D(2011, 12, 20) + dt.timedelta(days=dice.randrange(span)) for _ in range(30)]:
        for start, basis in enumerate(("invoice", "due")):
            report = aging.report(book, as_of, basis=basis, currency="USD")
            found = {row.id: row.amounts for row in report.rows if any(row.amounts)}
            assert found == buckets_by_hand(as_of, start), (as_of, basis)


def test_the_real_list_remembers_how_it_was_read(real, tmp_path):
    book, _ = real
    again = preview(book, REAL, currency="USD")  # neither kind nor columns are said again
    assert again.kind == "invoices"
    assert outcome(again) == (0, 2466, [])


# --- invoices --------------------------------------------------------------------------------------


def test_customers_are_found_by_code_then_name_or_created_and_named(book, tmp_path):
    bookkit.customer(book, "K1", "宁波东港食品有限公司", term_days=45)
    path = listed(
        tmp_path,
        INVOICES,
        ("K1", "", "A1", "2026-01-05", "", "1,234.50", "", "", ""),
        ("", "宁波东港食品有限公司", "A2", "2026-01-05", "2026-02-01", "100", "", "", ""),
        ("", "上海（建木）建材", "A3", "2026/1/6", "2026/3/6", "200", "HT-9", "李倩", ""),
        ("", "上海(建木)建材", "A4", "20260107", "", "¥300.00", "HT-9", "李倩", "2026-02-10"),
        ("Z9", "", "A5", "46027", "", "１２.００", "", "", ""),
    )
    before = bookkit.dump(book, without=())
    plan = preview(book, path)
    assert bookkit.dump(book, without=()) == before
    assert outcome(plan) == (5, 0, [])
    created = [(c.code, c.name, c.owner) for c in plan.created]
    assert created == [("C0001", "上海（建木）建材", "李倩"), ("Z9", "Z9", "")]
    assert [line.status for line in plan.lines] == [
        "new",
        "new",
        "new_customer",
        "new_customer",
        "new_customer",
    ]
    importing.commit(book, plan)
    rows = book.reader.execute("SELECT number, due_on, amount FROM charges ORDER BY id")
    assert [(row[0], dt.date.fromordinal(row[1]), row[2]) for row in rows] == [
        ("A1", D(2026, 2, 19), 123_450),  # 45 days of the customer's terms
        ("A2", D(2026, 2, 1), 10_000),
        ("A3", D(2026, 3, 6), 20_000),
        ("A4", D(2026, 2, 6), 30_000),  # a new customer has 30 days
        ("A5", D(2026, 2, 4), 1_200),  # Excel's serial 46027 is 2026-01-05
    ]
    # A4 was settled on 10 February by a receipt of its own
    assert owed(book, D(2026, 2, 9))["C0001"] == ((20_000, 30_000, 0, 0, 0), 0)
    assert owed(book, D(2026, 2, 10))["C0001"] == ((20_000, 0, 0, 0, 0), 0)
    assert [item.number for item in customers.contracts(book, customers.by_code(book, "C0001").id)] == [
        "HT-9"
    ]
    assert bookkit.failing(book) == []


def test_the_same_file_again_changes_nothing(book, tmp_path):
    rows = [("K1", "甲公司", f"A{n}", "2026-01-05", "2026-02-05", "10", "", "", "") for n in range(5)]
    path = listed(tmp_path, INVOICES, *rows)
    take(book, path)
    before = bookkit.dump(book)
    assert outcome(take(book, path)) == (0, 5, [])
    assert bookkit.dump(book) == before


def test_a_file_with_problems_gives_the_rest(book, tmp_path):
    path = listed(
        tmp_path,
        INVOICES,
        ("K1", "甲公司", "A1", "2026-01-05", "2026-02-05", "10.00", "", "", ""),
        ("K1", "甲公司", "A2", "2026-13-05", "2026-02-05", "10.00", "", "", ""),
        ("K1", "甲公司", "A3", "2026-01-05", "2026-02-05", "十块", "", "", ""),
        ("K1", "甲公司", "A4", "2026-01-05", "2025-02-05", "10.00", "", "", ""),
        ("K1", "甲公司", "A1", "2026-01-05", "2026-02-05", "10.00", "", "", ""),
        ("K1", "甲公司", "A1", "2026-01-05", "2026-02-05", "99.00", "", "", ""),
        ("K1", "甲公司", "A5", "2026-01-06", "2026-02-06", "20.00", "", "", ""),
        ("", "合计", "", "", "", "149.00", "", "", ""),
    )
    plan = take(book, path)
    assert plan.taken == 2
    assert plan.duplicates == 1
    assert [problem.row for problem in plan.problems] == [3, 4, 5, 7]
    assert [problem.code for problem in plan.problems][:2] == ["date_impossible", "amount_unreadable"]
    assert plan.problems[-1].code == "invoice_differs"
    assert owed(book, D(2026, 2, 6))["K1"][0] == (2_000, 1_000, 0, 0, 0)


def test_a_voided_invoice_may_come_again(book, tmp_path):
    path = listed(tmp_path, INVOICES, ("K1", "甲公司", "A1", "2026-01-05", "2026-02-05", "10.00", "", "", ""))
    take(book, path)
    invoices.void(book, 1, D(2026, 1, 6), "开错")
    assert outcome(take(book, path)) == (1, 0, [])
    assert owed(book, D(2026, 1, 31))["K1"] == ((1_000, 0, 0, 0, 0), 0)


def test_an_import_can_be_undone_whole(book, tmp_path):
    path = listed(
        tmp_path,
        INVOICES,
        ("K1", "甲公司", "A1", "2026-01-05", "2026-02-05", "10.00", "", "", ""),
        ("K1", "甲公司", "A2", "2026-01-05", "2026-02-05", "20.00", "", "", "2026-01-20"),
    )
    take(book, path)
    undo.undo(book)
    assert all(not owed(book, D(2026, 1, 1) + dt.timedelta(days=n)) for n in range(0, 60, 7))
    assert bookkit.failing(book) == []
    assert outcome(take(book, path)) == (2, 0, [])


def test_several_customers_of_one_name_need_the_code(book, tmp_path):
    bookkit.customer(book, "K1", "甲公司")
    bookkit.customer(book, "K2", "甲公司")
    path = listed(
        tmp_path,
        INVOICES,
        ("", "甲公司", "A1", "2026-01-05", "2026-02-05", "10.00", "", "", ""),
        ("K2", "甲公司", "A2", "2026-01-05", "2026-02-05", "10.00", "", "", ""),
    )
    plan = take(book, path)
    assert outcome(plan) == (1, 0, [(2, "customer_ambiguous")])


def test_what_came_in_after_the_preview_is_not_taken_twice(book, tmp_path):
    path = listed(tmp_path, INVOICES, ("", "甲公司", "A1", "2026-01-05", "2026-02-05", "10.00", "", "", ""))
    first, second = preview(book, path), preview(book, path)
    importing.commit(book, first)
    importing.commit(book, second)  # pressed twice
    assert owed(book, D(2026, 1, 31)) == {"C0001": ((1_000, 0, 0, 0, 0), 0)}
    third = preview(
        book,
        listed(tmp_path, INVOICES, ("", "乙公司", "B1", "2026-01-05", "", "10", "", "", ""), name="b.csv"),
    )
    customers.save(book, Customer("C0002", "丙公司"))
    importing.commit(book, third)
    assert sorted(row[0] for row in book.reader.execute("SELECT name FROM customers")) == [
        "丙公司",
        "乙公司",
        "甲公司",
    ]
    assert bookkit.failing(book) == []


def test_the_columns_chosen_by_hand_are_used_next_time(book, tmp_path):
    head = ("单位", "票号", "哪天开的", "多少钱")
    mapping = {"customer_name": "单位", "number": "票号", "issued_on": "哪天开的", "amount": "多少钱"}
    first = listed(tmp_path, head, ("甲公司", "A1", "2026-01-05", "10"))
    with pytest.raises(ArError):
        preview(book, first)
    take(book, first, kind="invoices", mapping=mapping)
    second = listed(tmp_path, head, ("甲公司", "A2", "2026-01-06", "20"), name="next.csv")
    plan = take(book, second)
    assert (plan.kind, plan.taken) == ("invoices", 1)
    assert owed(book, D(2026, 1, 6))["C0001"][0] == (3_000, 0, 0, 0, 0)


# --- receipts --------------------------------------------------------------------------------------


@pytest.fixture
def billed(book, tmp_path):
    take(
        book,
        listed(
            tmp_path,
            INVOICES,
            ("K1", "甲公司", "A1", "2026-01-05", "2026-02-05", "100.00", "", "", ""),
            ("K2", "乙公司", "A1", "2026-01-05", "2026-02-05", "500.00", "", "", ""),
        ),
    )
    return book


def test_receipts_pay_the_invoice_they_name_or_stay_free(billed, tmp_path):
    path = listed(
        tmp_path,
        RECEIPTS,
        ("K1", "甲公司", "2026-02-10", "60.00", "R1", "A1"),
        ("K1", "甲公司", "2026-02-11", "60.00", "R2", "A1"),  # 20.00 too much
        ("K2", "乙公司", "2026-02-12", "30.00", "R3", ""),
        ("K2", "乙公司", "2026-02-12", "40.00", "R4", "A9"),
        ("", "丙公司", "2026-02-12", "50.00", "R5", ""),
        name="r.csv",
    )
    plan = take(billed, path, kind="receipts")
    assert outcome(plan) == (5, 0, [])
    assert [(notice.row, notice.code) for notice in plan.notices] == [(5, "invoice_not_found")]
    assert [c.name for c in plan.created] == ["丙公司"]
    assert owed(billed, D(2026, 2, 10))["K1"] == ((0, 4_000, 0, 0, 0), 0)
    end = owed(billed, D(2026, 2, 12))
    assert end["K1"] == ((0, 0, 0, 0, 0), -2_000)
    assert end["K2"] == ((0, 50_000, 0, 0, 0), -7_000)
    assert end["C0001"] == ((0, 0, 0, 0, 0), -5_000)
    assert bookkit.failing(billed) == []
    before = bookkit.dump(billed)
    assert outcome(take(billed, path, kind="receipts")) == (0, 5, [])
    assert bookkit.dump(billed) == before


def test_equal_payments_of_one_day_count_as_often_as_they_happened(billed, tmp_path):
    row = ("K1", "甲公司", "2026-02-10", "10.00", "", "")
    assert outcome(take(billed, listed(tmp_path, RECEIPTS, row, row, name="r.csv"), kind="receipts")) == (
        2,
        0,
        [],
    )
    three = listed(tmp_path, RECEIPTS, row, row, row, name="r3.csv")
    assert outcome(take(billed, three, kind="receipts")) == (1, 2, [])
    assert owed(billed, D(2026, 2, 11))["K1"][1] == -3_000


def test_undoing_receipts_opens_the_invoices_again(billed, tmp_path):
    before = [owed(billed, D(2026, 1, 1) + dt.timedelta(days=n)) for n in range(0, 90, 5)]
    take(
        billed,
        listed(tmp_path, RECEIPTS, ("K1", "", "2026-02-10", "60.00", "R1", "A1"), name="r.csv"),
        kind="receipts",
    )
    undo.undo(billed)
    assert [owed(billed, D(2026, 1, 1) + dt.timedelta(days=n)) for n in range(0, 90, 5)] == before


# --- customers -------------------------------------------------------------------------------------


def test_a_list_of_customers_goes_in_once_and_can_be_undone(book, tmp_path):
    path = listed(
        tmp_path,
        ("客户编码", "客户名称", "统一社会信用代码", "账期天数", "信用额度", "业务员"),
        ("K1", "甲公司", "91330108MA2B0X8R6K", "45", "10万", "李倩"),
        ("", "乙公司", "", "", "", ""),
        ("K1", "别的公司", "", "", "", ""),
    )
    empty = bookkit.dump(book)
    plan = take(book, path, kind="customers")
    assert outcome(plan) == (2, 0, [(4, "customer_code_taken")])
    one = customers.by_code(book, "K1")
    assert (one.term_days, one.credit_limit, one.owner) == (45, 10_000_000, "李倩")
    assert customers.by_code(book, "乙公司").code == "C0001"
    assert outcome(preview(book, path, kind="customers")) == (0, 2, [(4, "customer_code_taken")])
    undo.undo(book)
    assert bookkit.dump(book) == empty
    undo.redo(book)
    assert customers.by_code(book, "K1") == one


# --- files that are none ---------------------------------------------------------------------------


def encrypted(path):
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(4000)
    )


def bomb(path):
    workbook = openpyxl.Workbook()
    workbook.active.append(INVOICES)
    workbook.save(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b" " * 400_000_000)


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\x00\x01\x02 not a workbook" * 50),
        lambda path: path.write_text("今天天气很好\n明天也很好\n", encoding="utf-8"),
        lambda path: path.write_bytes(b"PK\x03\x04" + b"x" * 300),
        encrypted,
        bomb,
    ],
    ids=["empty", "rubbish", "prose", "broken", "encrypted", "bomb"],
)
def test_a_wrong_file_leaves_the_book_as_it_was(book, tmp_path, make):
    bookkit.customer(book)
    before = bookkit.dump(book, without=())
    path = tmp_path / "wrong.xlsx"
    make(path)
    with pytest.raises(ArError) as caught:
        preview(book, path)
    assert messages.explain(caught.value, "en") != caught.value.code
    assert bookkit.dump(book, without=()) == before


def test_a_missing_file_says_so(book, tmp_path):
    with pytest.raises(ArError) as caught:
        preview(book, tmp_path / "none.xlsx")
    assert caught.value.code == "file_missing"
