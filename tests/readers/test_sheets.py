"""Cells come out of any spreadsheet file exactly, and a file that is none gets its sentence."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.readers import sheets
from ar_desktop.readers.cells import Limits, exact
from ar_desktop.readers.textfile import delimiter

DATA = Path(__file__).parent.parent / "data"


def workbook(path, sheets_of_rows):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets_of_rows.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def text(path, content, encoding="utf-8"):
    path.write_bytes(content.encode(encoding))
    return path


def test_cells_of_a_workbook_keep_their_kind_and_their_digits(tmp_path):
    day = dt.date(2026, 11, 5)
    moment = dt.datetime(2026, 11, 5, 13, 30)  # noqa: DTZ001  (a workbook knows no zones)
    row = ["甲方", 5, 0.1, day, moment, True, None, "007", -0.0]
    sheet = sheets.read(workbook(tmp_path / "a.xlsx", {"一": [row]}))
    assert sheet.rows == [("甲方", 5, Decimal("0.1"), day, day, "TRUE", None, "007", 0)]
    assert (sheet.format, sheet.name, sheet.names, sheet.encoding) == ("xlsx", "一", ("一",), "")


def test_rows_and_columns_are_numbered_as_in_the_spreadsheet(tmp_path):
    book = openpyxl.Workbook()
    book.active["C4"] = "x"
    book.save(tmp_path / "a.xlsx")
    rows = sheets.read(tmp_path / "a.xlsx").rows
    assert len(rows) == 4
    assert rows[3] == (None, None, "x")


def test_a_long_workbook_comes_whole_and_in_order(tmp_path):
    rows = [[i, f"客户{i}", i / 4, dt.date(2026, 1, 1) + dt.timedelta(days=i % 365)] for i in range(9000)]
    read = sheets.read(workbook(tmp_path / "a.xlsx", {"一": rows})).rows
    assert len(read) == 9000
    assert read[8999] == (8999, "客户8999", Decimal("2249.75"), dt.date(2026, 8, 28))


def test_hidden_sheets_are_passed_over_unless_asked_for_by_name(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"藏": [["secret"]], "见": [["open"]]})
    book = openpyxl.load_workbook(path)
    book["藏"].sheet_state = "hidden"
    book.active = 1
    book.save(path)
    assert sheets.read(path).names == ("见",)
    assert sheets.read(path, sheet="见").rows == [("open",)]
    assert sheets.read(path).hidden == ("藏",)
    assert sheets.read(path, sheet="藏").rows == [("secret",)]
    with pytest.raises(ArError, match="sheet_missing"):
        sheets.read(path, sheet="无")


def test_an_old_workbook_is_read(tmp_path):
    path = next((DATA / "bank").glob("*.xls"))
    sheet = sheets.read(path)
    assert sheet.format == "xls"
    assert any("交易日期" in str(cell) for row in sheet.rows for cell in row)


def test_the_suffix_does_not_matter(tmp_path):
    path = workbook(tmp_path / "a.csv", {"一": [["x", "y"]]})
    assert sheets.read(path).rows == [("x", "y")]
    assert sheets.read(text(tmp_path / "b.xlsx", "x,y\n")).rows == [("x", "y")]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_the_encoding_of_a_text_file_is_found(tmp_path, encoding, name):
    content = "客户名称,Amount,Invoice number\r\n杭州甲方机械有限公司,1200.50,20261105\r\n"
    sheet = sheets.read(text(tmp_path / "a.csv", content, encoding))
    assert sheet.rows == [
        ("客户名称", "Amount", "Invoice number"),
        ("杭州甲方机械有限公司", "1200.50", "20261105"),
    ]
    assert sheet.encoding == name


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(mark):
    assert delimiter(f"标题\na{mark}b{mark}c\n1{mark}2,5{mark}3\n4{mark}5{mark}6\n") == mark


def test_what_guards_text_from_computation_is_taken_off(tmp_path):
    path = text(tmp_path / "a.csv", "a,b,c,d\n=\"0012\",'=1+1,O'Neil,'26440000000000100001\n")
    assert sheets.read(path).rows[1] == ("0012", "=1+1", "O'Neil", "26440000000000100001")


def test_a_quoted_line_break_is_one_row_and_a_blank_line_is_a_row(tmp_path):
    path = text(tmp_path / "a.csv", 'a,b\n"x\ny",1\n\n z ,\t2\t\n')
    assert sheets.read(path).rows == [("a", "b"), ("x\ny", "1"), (), ("z", "2")]


def test_a_web_page_that_poses_as_a_workbook_is_read(tmp_path):
    page = (
        "<html><head><meta charset=gbk></head><body><table><tr><td>标题</td></tr></table>"
        "<TABLE><tr><th colspan=2>客户&nbsp;</th><th>金额</th>"
        "<tr><td>甲<br>方<td>x<td>1,200.00</table></body>"
    )
    sheet = sheets.read(text(tmp_path / "a.xls", page, "gbk"))
    assert sheet.format == "html"
    assert sheet.rows == [("客户", None, "金额"), ("甲 方", "x", "1,200.00")]


def test_a_web_page_without_a_table_is_none(tmp_path):
    with pytest.raises(ArError, match="file_not_a_table"):
        sheets.read(text(tmp_path / "a.xls", "<html><body>Please log in</body></html>"))


def test_rows_of_pages_and_texts_are_counted(tmp_path):
    page = "<table>" + "<tr><td>x</td></tr>" * 5 + "</table>"
    for path in (text(tmp_path / "a.html", page), text(tmp_path / "a.csv", "x,y\n" * 5)):
        with pytest.raises(ArError, match="too_many_rows"):
            sheets.read(path, limits=Limits(rows=4))


def test_a_text_file_has_one_sheet(tmp_path):
    path = text(tmp_path / "a.csv", "x,y\n")
    assert sheets.read(path, sheet="a").name == "a"
    with pytest.raises(ArError, match="sheet_missing"):
        sheets.read(path, sheet="b")


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_any_amount_of_money_survives_a_workbooks_float(amount):
    assert exact(float(amount)) == amount


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.1 + 0.2, "0.3"),
        (1234.5600000000001, "1234.56"),
        (5.0, "5"),
        (2.4332e19, "2.4332E+19"),
        (1e-7, "1E-7"),
    ],
)
def test_a_number_is_what_excel_shows(value, expected):
    assert str(exact(value)) == expected
