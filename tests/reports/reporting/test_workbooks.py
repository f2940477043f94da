import datetime as dt
import re
import zipfile
from itertools import islice

import openpyxl
import pytest

from ar_desktop.domain.aging import AgingReport, AgingRow, Buckets
from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.errors import ArError
from ar_desktop.reports.press.sheets import escape
from ar_desktop.reports.reporting import workbooks

D = dt.date
HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x","y")',
    "<b>&amp;</b>",
    "_x000D_",
    "a\x07b\ud800c",
    "  两边 ",
)


def item(name="苏州恒泰", number="24332000000087654321", days=16, amount=8_000_000, **more):
    due = D(2026, 11, 21) - dt.timedelta(days=days)
    values = {"owner": "李倩", "currency": "CNY", **more}
    return AgingDetail("C001", name, number, due, due, amount, amount - 1, days, **values)


@pytest.fixture
def report():
    """Two customers: 1.00 + 2.00 + 3.00 + 4.00 + 5.00 − 0.50 = 14.50, and 10.00 not due."""
    rows = (
        AgingRow("C001", "苏州恒泰", (100, 200, 300, 400, 500), -50),
        AgingRow("C002", "常州明锐", (1000, 0, 0, 0, 0)),
    )
    return AgingReport(D(2026, 11, 21), "due", "customer", "CNY", Buckets(), rows)


@pytest.fixture
def write(report, tmp_path):
    def made(items=(), of=report, **more):
        path = tmp_path / "账龄.xlsx"
        workbooks.aging_workbook(of, items, path, company="杭州远帆机电有限公司", **more)
        return path

    return made


def values(path, *, computed=True):
    book = openpyxl.load_workbook(path, data_only=computed)
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def test_the_summary_holds_the_report_and_its_totals_twice(write):
    shown = values(write())["账龄汇总"]
    assert shown[0][0] == "应收账款账龄分析"
    assert shown[1][0] == "杭州远帆机电有限公司　截至 2026-11-21　按到期日　币种 CNY"
    assert shown[3] == [
        "客户编码", "客户名称", "未到期", "1-30 天", "31-60 天", "61-90 天", "90 天以上",
        "预收/未核销", "合计", "逾期金额", "逾期占比",
    ]  # fmt: skip
    assert shown[4][:10] == ["C001", "苏州恒泰", 1, 2, 3, 4, 5, -0.5, 14.5, 14]
    assert shown[4][10] == pytest.approx(14 / 15)
    totals = [11, 2, 3, 4, 5, -0.5, 24.5, 14]
    assert shown[6][2:10] == totals
    assert shown[7][2:10] == totals
    assert values(write(), computed=False)["账龄汇总"][6][2] == "=SUM(C5:C6)"


def test_details_are_real_dates_and_numbers_and_long_numbers_are_text(write):
    book = openpyxl.load_workbook(write([item(), item(days=-3, number="24332000000087654322")]))
    sheet = book["账龄明细"]
    first = sheet[5]
    assert [cell.value.date().isoformat() if cell.is_date else cell.value for cell in first] == [
        "C001", "苏州恒泰", "24332000000087654321", "2026-11-05", "2026-11-05",
        80000, 79999.99, 16, "1-30 天", "李倩",
    ]  # fmt: skip
    assert [cell.data_type for cell in first] == ["s", "s", "s", "d", "d", "n", "n", "n", "s", "s"]
    assert first[5].number_format.startswith("#,##0.00")
    assert first[3].number_format == "yyyy-mm-dd"
    assert (sheet["H6"].value, sheet["I6"].value) == (-3, "未到期")


def test_what_is_disputed_has_a_column_where_anything_is(write):
    shown = values(write([item(disputed=200_050), item()]))["账龄明细"]
    assert shown[3][10] == "其中争议"
    assert [row[10] for row in shown[4:6]] == [2000.5, 0]
    assert len(values(write([item()]))["账龄明细"][3]) == 10


def test_sheets_freeze_filter_and_print_as_they_should(write):
    book = openpyxl.load_workbook(write([item()]))
    assert book.sheetnames == ["账龄汇总", "账龄明细", "说明"]
    for sheet, filtered in ((book["账龄汇总"], "A4:K6"), (book["账龄明细"], "A4:J5")):
        assert sheet.freeze_panes == "C5"
        assert sheet.auto_filter.ref == filtered
        assert sheet.print_title_rows == "$4:$4"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.conditional_formatting


def test_the_notes_say_what_the_figures_mean(write):
    text = "\n".join(f"{row[0]}：{row[1]}" for row in values(write([item()]))["说明"] if row[0])
    assert "截止日：2026-11-21（含当日）" in text
    assert "区间：未到期、1-30 天、31-60 天、61-90 天、90 天以上" in text
    assert "行数：汇总 2 行，明细 1 行" in text


def test_no_text_becomes_a_formula_and_each_reads_back_as_it_was(write, report):
    rows = tuple(AgingRow(text, text, (1, 0, 0, 0, 0)) for text in HOSTILE)
    path = write(
        [item(name=text, number=text, owner=text) for text in HOSTILE],
        of=AgingReport(report.as_of, "due", "customer", "CNY", Buckets(), rows),
    )
    with zipfile.ZipFile(path) as package:
        formulas = re.findall(
            r"<f>(.*?)</f>", "".join(package.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2, 3))
        )
    assert formulas
    assert all(re.fullmatch(r"SUM\([A-Z]+5:[A-Z]+17\)", formula) for formula in formulas)
    book = openpyxl.load_workbook(path)
    for text, row in zip(HOSTILE, islice(book["账龄明细"].iter_rows(min_row=5), len(HOSTILE)), strict=True):
        assert {row[1].data_type, row[2].data_type, row[9].data_type} == {"s"}
        if text.isprintable() and not text.startswith("_x"):
            assert (row[1].value, row[2].value, row[9].value) == (text, text, text)


def test_control_characters_are_coded_the_way_excel_reads_them():
    assert escape("a\x07b") == "a_x0007_b"
    assert escape("\r=1") == "_x000D_=1"
    assert escape("_x000D_") == "_x005F_x000D_"
    assert escape("a\ud800<&>\tb\n") == "a\ufffd&lt;&amp;&gt;\tb\n"
    assert escape("普通_文字") == "普通_文字"


def test_currencies_keep_their_decimals(write, report):
    yen = AgingReport(
        report.as_of, "invoice", "owner", "JPY", Buckets((10,)), (AgingRow("李", "李", (5, 7, 9)),)
    )
    book = openpyxl.load_workbook(write([item(amount=1234, currency="JPY")], of=yen, language="en"))
    assert book.sheetnames == ["Aging", "Open items", "Notes"]
    assert book["Open items"]["F5"].value == 1234
    assert book["Open items"]["F5"].number_format.startswith("#,##0;")
    assert [cell.value for cell in book["Aging"][4]][:5] == [
        "Owner",
        "Name",
        "Not due",
        "1-10 days",
        "over 10 days",
    ]


def test_an_empty_report_is_still_a_sound_workbook(write, report):
    path = write(of=AgingReport(report.as_of, "due", "invoice", "CNY", Buckets(), ()))
    shown = values(path)
    assert shown["账龄汇总"][5][2] == 0
    assert len(shown["账龄明细"]) == 4


def test_progress_is_told_and_can_stop_leaving_the_old_file(write):
    path = write([item()])
    before = path.read_bytes()
    told = []
    write([item()] * 2500, progress=lambda *step: told.append(step))
    assert told == [(1000, 2500), (2000, 2500), (2500, 2500)]

    path.write_bytes(before)

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write([item()] * 2500, progress=stop)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_that_cannot_be_replaced_says_so(write, monkeypatch):
    def denied(*_):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.replace", denied)
    with pytest.raises(ArError) as failure:
        write([item()])
    monkeypatch.undo()
    assert failure.value.code == "file_in_use"


def test_many_rows_come_back_complete(write):
    path = write([item(number=str(10**19 + n), days=n % 200 - 50) for n in range(5000)])
    book = openpyxl.load_workbook(path, read_only=True)
    numbers = [row[2] for row in book["账龄明细"].iter_rows(min_row=5, values_only=True)]
    book.close()
    assert numbers == [str(10**19 + n) for n in range(5000)]
