"""The tax bureau's list of all invoices, both of its sheets."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.readers.einvoice_model import NORMAL, RED_IN_FULL, RED_IN_PART, VOID
from ar_desktop.readers.etax import read_etax, sold_by

DATA = Path(__file__).parent.parent / "data" / "einvoice"
BASIC = DATA / "constructed_etax_发票基础信息.csv"
LINES = DATA / "constructed_etax_信息汇总表.csv"
US = "91350100M000100Y43"


def rows(path):
    return [line.split(",") for line in path.read_text(encoding="utf-8-sig").splitlines()]


def book(path, **sheets):
    """A workbook of sheets; texts stay texts."""
    result = openpyxl.Workbook()
    result.remove(result.active)
    for name, cells in sheets.items():
        sheet = result.create_sheet(name)
        for row in cells:
            sheet.append(row)
    result.save(path)
    return path


def changed(path, **cells):
    """The basic list with one row, its cells changed by header."""
    header, first, _ = rows(BASIC)
    for name, value in cells.items():
        first[header.index(name)] = value
    return book(path, s=[header, first])


def test_one_row_an_invoice():
    found = read_etax(BASIC)
    assert (found.problems, found.notices) == ((), ())
    blue, red = found.invoices
    assert (blue.number, blue.code, blue.issued_on) == ("25442000000000100001", "", dt.date(2025, 9, 1))
    assert (blue.net, blue.tax, blue.total) == (1000000, 130000, 1130000)
    assert (blue.seller_name, blue.seller_tax_id) == ("示例制造有限公司", US)
    assert (blue.buyer_name, blue.buyer_tax_id) == ("示例商贸有限公司", "91110000600037341L")
    assert (blue.kind, blue.state, blue.format) == ("数电发票（增值税专用发票）", NORMAL, "etax")
    assert (red.total, red.red_of, red.is_red) == (-113000, blue.number, True)


def test_one_row_a_line_is_summed_by_number():
    found = read_etax(LINES)
    (invoice,) = found.invoices
    assert (found.problems, found.notices) == ((), ())
    assert (invoice.net, invoice.tax, invoice.total) == (1000000, 130000, 1130000)
    assert [(line.name, line.net, line.rate) for line in invoice.lines] == [
        ("*通用设备*法兰", Decimal("6000.00"), "13%"),
        ("*通用设备*垫片", Decimal("4000.00"), "13%"),
    ]


def test_the_sheet_need_not_be_first_and_whole_invoices_go_before_lines(tmp_path):
    path = book(tmp_path / "a.xlsx", 说明=[["导出说明"]], 信息汇总表=rows(LINES), 发票基础信息=rows(BASIC))
    found = read_etax(path)
    assert (found.sheet, len(found.invoices)) == ("发票基础信息", 2)
    assert read_etax(path, sheet="信息汇总表").sheet == "信息汇总表"


def test_numbers_of_a_workbook_are_exact(tmp_path):
    path = changed(tmp_path / "a.xlsx", 金额=1234567.89, 税额=160493.83, 价税合计=1395061.72)
    assert read_etax(path).invoices[0].total == 139506172


def test_the_older_header_and_a_title_above(tmp_path):
    header, first, _ = rows(BASIC)
    header[header.index("数电发票号码")] = "数电票号码"
    found = read_etax(book(tmp_path / "a.xlsx", s=[["全量发票查询"], [], header, first]))
    assert found.invoices[0].number == "25442000000000100001"


def test_old_invoices_have_a_code_and_lost_zeros_come_back(tmp_path):
    path = changed(tmp_path / "a.xlsx", 数电发票号码="", 发票代码=50001700111, 发票号码=123456)
    assert read_etax(path).invoices[0].key == ("050001700111", "00123456")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("正常", NORMAL),
        ("", NORMAL),
        ("已红冲-全额", RED_IN_FULL),
        ("已红冲-部分", RED_IN_PART),
        ("作废", VOID),
        ("已作废", VOID),
    ],
)
def test_states(tmp_path, text, state):
    assert read_etax(changed(tmp_path / "a.xlsx", 发票状态=text)).invoices[0].state == state


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"发票状态": "锁定"}, "etax_state_unknown"),
        ({"数电发票号码": 2.5442e19}, "number_truncated"),
        ({"数电发票号码": "2.54E+19"}, "number_truncated"),
        ({"价税合计": "11300.01"}, "einvoice_amounts_differ"),
        ({"价税合计": "abc"}, "amount_unreadable"),
        ({"购买方名称": ""}, "einvoice_incomplete"),
        ({"开票日期": "2025-13-01"}, "date_impossible"),
        ({"是否正数发票": "否"}, "einvoice_red_positive"),
        ({"数电发票号码": ""}, "einvoice_incomplete"),
    ],
)
def test_a_row_that_is_not_certain_is_named(tmp_path, cells, code):
    found = read_etax(changed(tmp_path / "a.xlsx", **cells))
    assert found.invoices == ()
    assert [(problem.row, problem.code) for problem in found.problems] == [(2, code)]
    for language in messages.LANGUAGES:
        assert "?" not in messages.sentence(code, found.problems[0].facts, language)


def test_a_number_met_again_is_a_problem(tmp_path):
    header, first, second = rows(BASIC)
    found = read_etax(book(tmp_path / "a.xlsx", s=[header, first, second, first]))
    assert len(found.invoices) == 2
    (problem,) = found.problems
    assert (problem.row, problem.code, problem.facts["first"]) == (4, "etax_number_repeated", 2)


def test_an_equal_line_is_counted_and_shown(tmp_path):
    header, first, second = rows(LINES)
    again = ["3", *first[1:]]
    found = read_etax(book(tmp_path / "a.xlsx", s=[header, first, second, again]))
    assert found.invoices[0].total == 1130000 + 678000
    (notice,) = found.notices
    assert (notice.row, notice.code, notice.facts["first"]) == (4, "etax_line_repeated", 2)


def test_blank_rows_and_sums_are_no_invoices(tmp_path):
    header, first, _ = rows(BASIC)
    total = [""] * len(header)
    total[0], total[header.index("价税合计")] = "合计", "11300.00"
    found = read_etax(book(tmp_path / "a.xlsx", s=[header, first, [], total, ["制表人：张三"]]))
    assert (len(found.invoices), found.problems) == (1, ())


def test_a_file_that_is_no_such_list(tmp_path):
    with pytest.raises(ArError) as caught:
        read_etax(book(tmp_path / "a.xlsx", s=[["客户", "金额"], ["甲", 1]]))
    assert caught.value.code == "header_not_found"


def test_ours_are_those_we_sold():
    invoices = read_etax(BASIC).invoices
    assert len(list(sold_by(invoices, US.lower(), ""))) == 2
    assert len(list(sold_by(invoices, "", "示例制造有限公司 "))) == 2
    assert list(sold_by(invoices, "91110000600037341L", "示例制造有限公司")) == []
    assert list(sold_by(invoices, "", "")) == []
