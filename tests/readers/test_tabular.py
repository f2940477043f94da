"""Lists become typed rows; a row with something wrong is named and the rest go on."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.readers import columns
from ar_desktop.readers.rows import CustomerRow, InvoiceRow, ReceiptRow, Skipped
from ar_desktop.readers.tabular import outline, read_table

DATA = Path(__file__).parent.parent / "data"
IBM = Path(__file__).parents[3] / "shared/data/receivables/ibm-accounts-receivable.csv"
HEAD = ("客户", "发票号码", "开票日期", "到期日", "金额")


@pytest.fixture
def table(tmp_path):
    """Reads rows written to a csv file as the importer would."""

    def read(*rows, **options):
        path = tmp_path / "list.csv"
        lines = [",".join(f'"{cell}"' for cell in row) for row in rows]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return read_table(path, **{"this_year": 2026, **options})

    return read


@pytest.fixture
def book(tmp_path):
    """Reads rows written to a workbook as the importer would."""

    def read(*rows, **options):
        workbook = openpyxl.Workbook()
        for row in rows:
            workbook.active.append(row)
        workbook.save(tmp_path / "list.xlsx")
        return read_table(tmp_path / "list.xlsx", **{"this_year": 2026, **options})

    return read


def codes(result):
    return [(problem.row, problem.column, problem.code) for problem in result.problems]


def test_invoices_of_a_workbook(book):
    result = book(
        ["应收明细"],
        [*HEAD, "币种", "合同编号", "业务员", "结清日期"],
        [
            "甲公司",
            "26440000000000100001",
            dt.date(2026, 1, 2),
            dt.date(2026, 2, 1),
            1200.5,
            "美元",
            "HT-1",
            "张三",
            None,
        ],
        ["乙公司", 1002, "2026年1月3日", 46054, "1.5万", None, None, None, "20260110"],
    )
    day = dt.date
    assert result.invoices == [
        InvoiceRow(
            3,
            "",
            "甲公司",
            "26440000000000100001",
            day(2026, 1, 2),
            day(2026, 2, 1),
            120050,
            "USD",
            "HT-1",
            "张三",
        ),
        InvoiceRow(
            4,
            "",
            "乙公司",
            "1002",
            day(2026, 1, 3),
            day(2026, 2, 1),
            1500000,
            "CNY",
            "",
            "",
            day(2026, 1, 10),
        ),
    ]
    assert (result.kind, result.problems, result.header.row) == ("invoices", [], 2)
    assert (result.sheet, result.format, result.customers, result.receipts) == ("Sheet", "xlsx", [], [])
    assert result.mapping == {
        "customer_name": "客户",
        "number": "发票号码",
        "issued_on": "开票日期",
        "due_on": "到期日",
        "amount": "金额",
        "currency": "币种",
        "contract": "合同编号",
        "owner": "业务员",
        "settled_on": "结清日期",
    }


def test_receipts(table):
    result = table(
        ("客户编码", "收款日期", "收款金额(元)", "付款人", "核销发票", "流水号", "备注"),
        ("C1", "2026-03-01", "¥1,000.00", "-", "", "0001", "货款"),
    )
    row = ReceiptRow(2, "C1", "", dt.date(2026, 3, 1), 100000, "0001", "", "", "货款", "CNY")
    assert result.receipts == [row]
    assert result.signature == result.header.signature


def test_customers(table):
    result = table(
        ("编号", "名称", "统一社会信用代码", "账期(天)", "信用额度(万元)", "等级", "首选渠道"),
        ("C1", "甲公司", "91350100M000100Y43", "30天", "12.5", "A", "微信"),
        ("C2", "乙公司", "", "货到付款", "", "", ""),
        ("C3", "丙公司", "", "月结三十天", "-1", "", ""),
        ("", "", "", "30", "", "", ""),
    )
    assert result.customers == [
        CustomerRow(
            2, "C1", "甲公司", "91350100M000100Y43", term_days=30, limit=12_500_000, grade="A", channel="微信"
        ),
        CustomerRow(3, "C2", "乙公司", term_days=0),
    ]
    assert codes(result) == [
        (4, "账期(天)", "days_unreadable"),
        (4, "信用额度(万元)", "amount_negative"),
        (5, "名称", "required_missing"),
    ]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("", "A1", "2026-01-01", "", "1"), [("客户", "required_missing")]),
        (("甲", "", "2026-01-01", "", "1"), [("发票号码", "required_missing")]),
        (("甲", "A1", "", "", "1"), [("开票日期", "required_missing")]),
        (("甲", "A1", "2026-01-01", "", "—"), [("金额", "required_missing")]),
        (("甲", "A1", "2026-02-30", "", "1"), [("开票日期", "date_impossible")]),
        (("甲", "A1", "下周", "", "一百"), [("开票日期", "date_unreadable"), ("金额", "amount_unreadable")]),
        (("甲", "A1", "2026-01-01", "尽快", "1"), [("到期日", "date_unreadable")]),
        (("甲", "A1", "2026-01-02", "2026-01-01", "1"), [("到期日", "due_before_issue")]),
        (("甲", "A1", "2026-01-02", "", "1.234"), [("金额", "amount_too_precise")]),
        (("甲", "A1", "2026-01-02", "", "99999999999999"), [("金额", "amount_too_large")]),
        (("甲", "A1", "2026-01-02", "", "(1.00)"), [("金额", "amount_negative")]),
        (("甲", "A1", "2026-01-02", "", "-0.00"), [("金额", "amount_zero")]),
        (("甲", "A1", "2026-01-02", "", "=1+1"), [("金额", "amount_unreadable")]),
        (("甲", "2.4332E+19", "2026-01-02", "", "1"), [("发票号码", "number_truncated")]),
    ],
)  # fmt: skip
def test_a_row_with_a_problem_is_named_and_the_rest_go_on(table, cells, expected):
    good = ("乙", "B1", "2026-01-01", "2026-01-31", "２００．００")
    result = table(HEAD, good, cells, ("丙", *good[1:]))
    assert codes(result) == [(3, column, code) for column, code in expected]
    assert [(row.row, row.customer_name, row.amount) for row in result.invoices] == [
        (2, "乙", 20000),
        (4, "丙", 20000),
    ]


def test_a_settlement_before_the_issue_and_a_currency_nobody_knows(table):
    result = table((*HEAD, "结清日期", "币别"), ("甲", "A1", "2026-01-02", "", "1", "2026-01-01", "贝壳"))
    assert codes(result) == [(2, "币别", "currency_unknown"), (2, "结清日期", "settled_before_issue")]


def test_minor_units_follow_the_currency_of_the_row(table):
    rows = [
        ("甲", str(i), "2026-01-02", "", "1200", code) for i, code in enumerate(("JPY", "KWD", "cny", ""))
    ]
    result = table((*HEAD, "币种"), *rows, currency="EUR")
    assert [(row.amount, row.currency) for row in result.invoices] == [
        (1200, "JPY"),
        (1200000, "KWD"),
        (120000, "CNY"),
        (120000, "EUR"),
    ]


def test_a_long_number_that_a_workbook_made_a_float_is_refused(book):
    good = ["甲", 123456789012345, dt.date(2026, 1, 1), None, 1]
    result = book(HEAD, [*good[:1], 26440000000000100001, *good[2:]], good)
    assert codes(result) == [(2, "发票号码", "number_truncated")]
    assert [row.number for row in result.invoices] == ["123456789012345"]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([1, 2.5], [100, 250]),
        ([1, 2.555], [100, "amount_too_precise"]),
        ([1, 1e14], [100, "amount_too_large"]),
        ([1, None], [100, "required_missing"]),
        ([1, "2,000"], [100, 200000]),
        ([1, dt.date(2026, 1, 1)], [100, "amount_unreadable"]),
    ],
)
def test_amounts_of_a_workbook_are_read_as_a_column_or_one_by_one(book, amounts, expected):
    result = book(
        HEAD, *(["甲", f"{i}", dt.date(2026, 1, 1), None, amount] for i, amount in enumerate(amounts))
    )
    found = [row.amount for row in result.invoices] + [problem.code for problem in result.problems]
    assert found == expected


def test_an_amount_that_a_formula_left_with_a_tail_is_what_excel_shows(book):
    result = book(HEAD, ["甲", "A1", dt.date(2026, 1, 1), None, 0.1 + 0.2])
    assert [row.amount for row in result.invoices] == [30]


@pytest.mark.parametrize(
    "row",
    [
        ("小计", "", "", "", "100"),
        ("", "", "", "", "100", "合 计"),
        ("合计：", "", "", "", "100"),
        ("甲公司 小计", "", "", "", "100"),
        ("", "本页合计", "", "", "100"),
        ("期初余额", "", "", "", "100"),
        ("Grand Total", "", "", "", "100"),
        ("", "Subtotal", "", "", "100"),
        ("合计(3笔)", "X", "2026-01-01", "", "100"),
    ],
)
def test_sums_are_passed_over(table, row):
    result = table((*HEAD, "备注"), ("甲", "A1", "2026-01-01", "", "100", ""), row)
    assert (len(result.rows), result.problems, result.skipped) == (1, [], Skipped(subtotal=1))


def test_a_company_whose_name_has_the_word_of_a_sum_is_no_sum(table):
    result = table(
        HEAD, ("合计划科技公司", "A1", "2026-01-01", "", "1"), ("Total Energy", "A2", "2026-01-01", "", "1")
    )
    assert len(result.rows) == 2


def test_blank_rows_and_who_made_the_list_are_passed_over(table):
    rows = [("", "", "", "", ""), ("  ", "", "", "", ""), ("制表人：张三", "", "审核：李四", "", "")]
    result = table(HEAD, *rows, ("甲", "A1", "2026-01-01", "", "1"))
    assert (len(result.rows), result.problems, result.skipped) == (1, [], Skipped(blank=3))


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["1/2/2013", "3/25/2013"], ["2013-01-02", "2013-03-25"]),
        (["1/2/2013", "25/3/2013"], ["2013-02-01", "2013-03-25"]),
        (["1/2/2013", "3/4/2013"], ["2013-01-02", "2013-03-04"]),
        (["1-2-2013", "25-3-2013 10:00"], ["2013-02-01", "2013-03-25"]),
        (["1.2.2013"], ["2013-02-01"]),
        (["11-5", "20261105", "2026.11.5", "45000", "45000.75"], ["2026-11-05"] * 3 + ["2023-03-15"] * 2),
        (["20260801 15:24:03", "2026-08-01T00:00:00"], ["2026-08-01"] * 2),
    ],
)
def test_dates_of_a_column_are_read_in_one_order(table, texts, days):
    rows = [("甲", str(i), text, "", "1") for i, text in enumerate(texts)]
    result = table(HEAD, *rows)
    assert [row.issued_on.isoformat() for row in result.invoices] == days


def test_a_column_of_both_orders_is_not_guessed(table):
    result = table(HEAD, ("甲", "1", "13/1/2013", "", "1"), ("甲", "2", "1/13/2013", "", "1"))
    assert codes(result) == [(2, "开票日期", "date_impossible")]
    assert result.problems[0].facts == {"value": "13/1/2013"}


def test_short_rows_of_a_text_file(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("客户,收款日期,金额,备注\n甲,2026-01-01,5\n乙\n", encoding="gb18030")
    result = read_table(path, this_year=2026)
    assert [row.amount for row in result.receipts] == [500]
    assert (codes(result)[0], result.encoding) == ((3, "收款日期", "required_missing"), "gb18030")


def test_a_character_that_a_bank_cut_in_two_costs_one_row(tmp_path):
    rows = [f"甲公司,2026-01-{day:02},5,货款\n".encode("gb18030") for day in range(1, 29)]
    rows[3] = rows[3].replace("款".encode("gb18030"), "款".encode("gb18030")[:1])
    rows[5] = rows[5].replace("司".encode("gb18030"), b"\xff")
    (tmp_path / "a.csv").write_bytes("客户,收款日期,金额,备注\n".encode("gb18030") + b"".join(rows))
    result = read_table(tmp_path / "a.csv", this_year=2026)
    assert len(result.receipts) == 26
    assert codes(result) == [(5, "备注", "text_damaged"), (7, "客户", "text_damaged")]


def test_the_tax_bureaus_list_of_invoices():
    result = read_table(DATA / "einvoice/constructed_etax_发票基础信息.csv", this_year=2026)
    row = InvoiceRow(
        2, "", "示例商贸有限公司", "25442000000000100001", dt.date(2025, 9, 1), None, 1130000, "CNY"
    )
    assert result.invoices == [row]
    assert codes(result) == [(3, "价税合计", "amount_negative")]


def test_the_tax_bureaus_list_by_line_is_summed():
    result = read_table(DATA / "einvoice/constructed_etax_信息汇总表.csv", this_year=2026)
    assert [(row.row, row.amount) for row in result.invoices] == [(2, 1130000)]
    assert result.problems == []


def test_lines_of_one_invoice_stand_or_fall_together(table):
    head = (
        "数电发票号码",
        "发票号码",
        "购买方名称",
        "开票日期",
        "货物或应税劳务名称",
        "价税合计",
        "发票状态",
    )
    line = ("A1", "", "甲", "2026-01-01", "法兰", "100", "正常")
    result = table(
        head,
        line,
        ("A1", *line[1:5], "-10.5", "正常"),
        ("A2", *line[1:]),
        ("A2", *line[1:5], "?", "正常"),
        ("A3", *line[1:5], "-5", "正常"),
        ("A4", *line[1:5], "0", "正常"),
        ("A5", *line[1:6], "作废"),
        ("", "07", *line[2:]),
    )
    assert [(row.row, row.number, row.amount) for row in result.invoices] == [
        (2, "A1", 8950),
        (9, "07", 10000),
    ]
    assert codes(result) == [
        (5, "价税合计", "amount_unreadable"),
        (6, "价税合计", "amount_negative"),
        (7, "价税合计", "amount_zero"),
    ]
    assert result.problems[1].facts == {"value": "-5.00"}
    assert result.skipped == Skipped(void=1)


def test_a_column_chosen_by_the_user_goes_first(table):
    result = table(
        (*HEAD, "含税"), ("甲", "A1", "2026-01-01", "", "1", "1.13"), mapping={"amount": "含税", "due_on": ""}
    )
    assert [row.amount for row in result.invoices] == [113]
    assert result.mapping["amount"] == "含税"
    assert "due_on" not in result.mapping


def test_a_remembered_mapping_needs_no_aliases(table):
    rows = (("Beleg", "Kunde", "Tag", "Wert"), ("A1", "X", "2026-01-01", "5"))
    mapping = {"number": "Beleg", "customer_name": "Kunde", "issued_on": "C", "amount": "4"}
    first = table(*rows, kind="invoices", mapping=mapping)
    kept = {first.signature: {"kind": first.kind, **first.mapping}}
    second = table(*rows, remembered=kept.get)
    assert second.rows == first.rows
    assert second.mapping == {**mapping, "issued_on": "Tag", "amount": "Wert"}
    with pytest.raises(ArError, match="columns_missing"):
        table(*rows, kind="receipts", remembered=kept.get)


def test_a_mapping_remembered_without_a_kind_and_one_of_no_known_kind(table):
    rows = ((*HEAD, "折后"), ("甲", "A1", "2026-01-01", "", "5", "4"))
    signature = table(*rows).signature
    assert table(*rows, remembered={signature: {"amount": "折后"}}.get).invoices[0].amount == 400
    assert table(*rows, remembered={signature: {"kind": "planets"}}.get).invoices[0].amount == 500


def test_the_sheet_with_the_list_need_not_be_the_first(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["封面"])
    sheet = workbook.create_sheet("明细")
    sheet.append(HEAD)
    sheet.append(["甲", "A1", dt.date(2026, 1, 1), None, 5])
    workbook.save(tmp_path / "a.xlsx")
    result = read_table(tmp_path / "a.xlsx", this_year=2026)
    assert (result.sheet, result.sheets, len(result.rows)) == ("明细", ("Sheet", "明细"), 1)
    with pytest.raises(ArError, match="header_not_found"):
        read_table(tmp_path / "a.xlsx", sheet="Sheet", this_year=2026)


def test_a_list_without_a_required_column_says_which(table):
    with pytest.raises(ArError) as caught:
        table(("客户", "开票日期", "金额"), ("甲", "2026-01-01", "1"))
    assert caught.value.code == "columns_missing"
    assert caught.value.facts["missing"] == "number"


def test_a_kind_nobody_knows(table):
    with pytest.raises(ArError, match="kind_unknown"):
        table(HEAD, kind="planets")


def test_a_header_without_rows(table):
    assert table(HEAD).rows == []


def test_an_outline_shows_what_there_is_to_choose_from(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("标题\n客户,开票日期,金额\n甲,2026-01-01,1\n", encoding="utf-8")
    seen = outline(path)
    assert (seen.kind, seen.header.row, seen.missing) == ("invoices", 2, ("number",))
    assert seen.mapping == {"customer_name": "客户", "issued_on": "开票日期", "amount": "金额"}


def test_an_outline_of_a_list_that_nothing_is_known_of(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("\nBeleg;Wert\nA1;5\n", encoding="utf-8")
    seen = outline(path)
    assert (seen.kind, seen.header.row, seen.header.texts) == (None, 2, ("Beleg", "Wert"))
    assert seen.sheet == "a"


@given(st.dates(min_value=dt.date(1955, 1, 1), max_value=dt.date(2100, 1, 1)))
def test_any_day_is_read_in_every_spelling(day):
    spellings = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.month}/{day.day}/{day.year}",
    ]
    serial = (day - dt.date(1899, 12, 30)).days
    for cell in (*spellings, day, serial, Decimal(serial) + Decimal("0.5")):
        assert columns.date_reader([cell, "12/31/1999"], 2026)(cell) == day


@given(st.integers(-(10**14), 10**14), st.sampled_from(["CNY", "JPY", "KWD"]))
def test_any_amount_is_read_from_number_and_text_alike(minor, currency):
    digits = {"CNY": 2, "JPY": 0, "KWD": 3}[currency]
    value = Decimal(minor).scaleb(-digits)
    read = columns.amount_reader(currency, ten_thousands=False)
    assert read(value) == read(f"{value:,f}") == minor


@given(st.text())
def test_no_text_makes_a_reader_fail_otherwise_than_by_a_code(text):
    for parse in (
        columns.identifier,
        columns.days,
        columns.currency_reader("CNY"),
        columns.date_reader([text], 2026),
        columns.amount_reader("CNY", ten_thousands=True),
    ):
        columns.Memo(parse).read([text])


@pytest.mark.skipif(not IBM.exists(), reason="the real list is not beside the project")
def test_a_real_list_of_2466_invoices():
    result = read_table(IBM, this_year=2026, currency="USD")
    assert (len(result.invoices), result.problems, result.skipped) == (2466, [], Skipped())
    assert result.invoices[0] == InvoiceRow(
        2,
        "0379-NEVHP",
        "",
        "611365",
        dt.date(2013, 1, 2),
        dt.date(2013, 2, 1),
        5594,
        "USD",
        "",
        "",
        dt.date(2013, 1, 15),
    )
