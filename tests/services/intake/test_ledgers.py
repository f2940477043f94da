"""Customers' ledgers of 金蝶 and 用友: merged headers, blocks, balances brought forward, sums left out."""

import datetime as dt
from pathlib import Path

import bookkit
import openpyxl
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.readers import kinds, ledger_header
from ar_desktop.readers.ledger import read_ledger
from ar_desktop.readers.rows import CreditNoteRow, InvoiceRow, ReceiptRow
from ar_desktop.services.intake import importing
from ar_desktop.services.keeping import undo
from ar_desktop.services.reporting import aging

DATA = Path(__file__).resolve().parents[2] / "data" / "ledger"
TPLUS = DATA / "constructed_yonyou_tplus_往来对账.xlsx"
BLOCKS = DATA / "constructed_kingdee_应收款明细账.csv"
D = dt.date
HENGTAI, HUATENG = "苏州恒泰精密制造有限公司", "南京华腾自动化有限公司"


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def read(path, **how):
    return read_ledger(path, this_year=2026, currency="CNY", **how)


def told(table):
    """Kind, customer, number, day, amount of each row."""
    names = {InvoiceRow: "debit", CreditNoteRow: "red", ReceiptRow: "credit"}
    return [
        (
            names[type(row)] if row[-1] != "opening" and getattr(row, "kind", "") != "opening" else "opening",
            row.customer_code,
            getattr(row, "number", "") or getattr(row, "reference", ""),
            getattr(row, "issued_on", None) or row.received_on,
            row.amount if not (isinstance(row, ReceiptRow) and row.kind == "opening") else -row.amount,
        )
        for row in table.rows
    ]


def test_three_rows_of_headers_are_one_and_sums_are_left_out():
    table = read(TPLUS)
    assert table.mapping["debit"] == "借方发生金额"
    assert table.mapping["credit"] == "贷方发生金额"
    assert table.header.row == 5
    assert told(table) == [
        ("opening", "K001", "期初20260831", D(2026, 8, 31), 5000000),
        ("debit", "K001", "XS-2026-0901", D(2026, 9, 5), 5660000),
        ("credit", "K001", "SK-2026-0033", D(2026, 9, 20), 3000000),
        ("debit", "K002", "XS-2026-0902", D(2026, 9, 8), 10000050),
        ("red", "K002", "XS-2026-0910", D(2026, 9, 28), 60050),
    ]
    assert (table.problems, table.skipped.subtotal) == ([], 2)
    assert table.rows[0].customer_name == HENGTAI


def test_blocks_name_the_customer_of_the_rows_below():
    table = read(BLOCKS)
    assert told(table) == [
        ("opening", "001", "期初20260831", D(2026, 8, 31), 1200000),
        ("debit", "001", "24332000000099990001", D(2026, 9, 5), 5660000),
        ("credit", "001", "SK0033", D(2026, 9, 20), 1200000),
        ("debit", "001", "2026-10 记-07", D(2026, 10, 9), 800000),
        ("opening", "002", "期初20260831", D(2026, 8, 31), -300000),
        ("debit", "002", "24332000000099990002", D(2026, 9, 11), 1000000),
    ]
    assert [(problem.row, problem.code) for problem in table.problems] == [(17, "ledger_credit_negative")]
    assert [row.customer_name for row in table.rows[3:5]] == [HENGTAI, HUATENG]


@pytest.mark.parametrize("path", [TPLUS, BLOCKS])
def test_a_ledger_is_known_by_its_content(path):
    assert kinds.what_is(path) == "ledger"


def test_it_is_posted_with_openings_and_a_repeat_changes_nothing(book):
    plan = importing.preview(book, BLOCKS, this_year=2026)
    assert (plan.kind, plan.taken, len(plan.problems)) == ("ledger", 6, 1)
    importing.commit(book, plan)
    # 12,000 + 56,600 - 12,000 + 8,000 - 3,000 + 10,000
    assert aging.report(book, D(2026, 10, 31)).totals.total == 7160000
    assert aging.report(book, D(2026, 8, 31)).totals.total == 900000
    kinds_ = book.reader.execute("SELECT kind, count(*) FROM invoices GROUP BY kind ORDER BY kind").fetchall()
    assert [tuple(row) for row in kinds_] == [("invoice", 3), ("opening", 1)]
    again = importing.preview(book, BLOCKS, this_year=2026)
    assert (again.taken, again.duplicates) == (0, 6)
    assert bookkit.failing(book) == []
    undo.undo(book)
    assert aging.report(book, D(2026, 10, 31)).totals.total == 0
    assert bookkit.failing(book) == []


def sheet(path, rows):
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def test_headers_of_ones_own_are_mapped_and_remembered(book, tmp_path):
    rows = [
        ["单位", "哪天", "欠", "还"],
        [HENGTAI, "2026-09-01", 100, None],
        [HENGTAI, "2026-09-02", None, 40],
    ]
    path = sheet(tmp_path / "a.xlsx", rows)
    with pytest.raises(ArError, match="columns_missing"):
        importing.preview(book, path, this_year=2026, kind="ledger")
    mapping = {"customer_name": "单位", "day": "哪天", "debit": "欠", "credit": "还"}
    plan = importing.preview(book, path, this_year=2026, kind="ledger", mapping=mapping)
    assert [line.source.amount for line in plan.lines] == [10000, 4000]
    importing.commit(book, plan)
    assert importing.preview(book, path, this_year=2026, kind="ledger").duplicates == 2


def test_rows_without_a_customer_or_a_day_say_so(tmp_path):
    head = ["日期", "凭证字号", "摘要", "借方", "贷方", "方向", "余额"]
    rows = [
        head,
        ["2026-09-01", "记-1", "销售", 10, None, "借", 10],
        ["客户：甲公司"],
        [None, None, "上年结转", None, None, "贷", 5],
    ]
    problems = read(sheet(tmp_path / "a.xlsx", rows)).problems
    assert [(one.row, one.code) for one in problems] == [
        (2, "ledger_customer_missing"),
        (4, "ledger_opening_undated"),
    ]


def test_the_side_tells_the_sign_and_equal_numbers_are_told_apart(tmp_path):
    head = ["客户名称", "日期", "凭证字号", "摘要", "借方", "贷方", "方向", "余额"]
    rows = [
        head,
        ["甲公司", "2026-01-01", None, "期初余额", None, None, "贷", 5],
        ["甲公司", "2026-01-02", "记-1", "销售", 10, None, "借", 5],
        ["甲公司", "2026-01-02", "记-1", "销售", 20, 7, "借", 18],
        ["甲公司", "2026-01-03", None, "销售", 30, None, "借", 48],
        ["甲公司", "2026-01-03", None, "空行", None, None, "借", 48],
        ["乙公司", "2026-01-01", None, "期初余额", 8, 2, None, None],
        ["丙公司", "2026-01-01", None, "期初余额", None, None, "平", 0],
        ["丁公司", None, None, "期初余额", None, None, "借", 4],
        ["丁公司", None, "记-9", "销售", 4, None, "借", 4],
        ["丁公司", "2026-01-05", "记-9", "销售", "abc", None, "借", 4],
    ]
    table = read(sheet(tmp_path / "a.xlsx", rows))
    assert [(kind, number, amount) for kind, _, number, _, amount in told(table)] == [
        ("opening", "期初20260101", -500),
        ("debit", "2026-01 记-1", 1000),
        ("debit", "2026-01 记-1-2", 2000),
        ("credit", "记-1", 700),
        ("debit", "20260103-30.00", 3000),
        ("opening", "期初20260101", 600),
    ]
    assert [(one.row, one.code) for one in table.problems] == [
        (9, "ledger_opening_undated"),
        (10, "required_missing"),
        (11, "amount_unreadable"),
    ]


@pytest.mark.parametrize(
    ("texts", "who"),
    [
        (["客户: 001 苏州恒泰"], ("001", "苏州恒泰")),
        (["客户：[K-01]苏州恒泰"], ("K-01", "苏州恒泰")),
        (["往来单位：苏州恒泰（K01）"], ("K01", "苏州恒泰")),
        (["客户", None, ":", "苏州恒泰"], ("", "苏州恒泰")),
        (["客户编码：001  客户名称：苏州恒泰"], ("001", "苏州恒泰")),
        (["客户：苏州恒泰  币种：人民币"], ("", "苏州恒泰")),
        (["单位：K01"], ("K01", "")),
    ],
)
def test_headings_of_blocks(texts, who):
    assert ledger_header.heading(tuple(texts)) == who


@pytest.mark.parametrize("texts", [["客户"], [], ["2026-01-01", "客户：甲", "1", "2", "3"], ["合计：3"]])
def test_what_heads_no_block(texts):
    assert ledger_header.heading(tuple(texts)) is None


def test_a_list_of_invoices_with_what_was_paid_is_no_ledger(tmp_path):
    rows = [["客户名称", "日期", "单号", "应收金额", "实收金额"], ["甲公司", "2026-01-02", "A1", 10, 5]]
    assert kinds.what_is(sheet(tmp_path / "a.xlsx", rows)) == "table"
