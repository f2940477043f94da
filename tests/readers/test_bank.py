"""Statements of banks: every layout of the samples, and what banks do to their files."""

import datetime as dt
import re
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.readers.bank import read_statement

DATA = Path(__file__).parent.parent / "data"
CORPORATE = DATA / "bank_corporate"
PERSONAL = DATA / "bank"


def read(path, **more):
    return read_statement(path, this_year=2026, **more)


def sound(path):
    found = read(path)
    assert found.problems == ()
    return found


def sheet(tmp_path, *rows, name="a.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_text("\n".join(rows) + "\n", encoding=encoding)
    return path


def brief(found):
    return [(line.day.isoformat(), line.amount, line.balance, line.counterparty) for line in found.lines]


# The samples, corporate


def test_icbc_for_companies():
    found = sound(CORPORATE / "constructed_icbc_corp.csv")
    assert (found.bank, found.account) == ("中国工商银行", "4000000000000000001")
    assert brief(found) == [
        ("2025-09-12", 565000, 10565000, "示例商贸有限公司"),
        ("2025-09-13", -100000, 10465000, "王五"),
    ]
    first = found.lines[0]
    assert (first.row, first.counterparty_account) == (3, "44050100000000000001")
    assert (first.memo, first.serial) == ("货款；付货款", "000000001")


def test_ccb_for_companies():
    found = sound(CORPORATE / "constructed_ccb_corp_gb18030.csv")
    assert (found.bank, found.account, found.holder) == (
        "中国建设银行",
        "44050100000000000001",
        "示例制造有限公司",
    )
    assert brief(found) == [
        ("2025-09-12", 1130000, 13130108, "示例商贸有限公司"),
        ("2025-09-13", -210000, 12920108, "张三"),
        ("2025-09-15", 5000000, 17920108, "示例集团（深圳）有限公司"),
    ]
    assert found.lines[0].serial == "13835-000000001F4BFMPXRK8"
    assert found.lines[0].memo == "电子转账；付9月货款 发票26440000000000100001"


def test_boc_for_companies_names_both_sides():
    found = sound(CORPORATE / "constructed_boc_corp_hisqry_gbk.csv")
    assert (found.bank, found.account) == ("中国银行", "100000000001")
    assert brief(found) == [
        ("2025-09-03", 2670610, 271964872, "示例实业有限公司"),
        ("2025-09-05", -5000, 271959872, "某某贸易有限公司"),
    ]
    assert [line.counterparty_account for line in found.lines] == ["744800000001", "50131000900000"]
    assert [line.serial for line in found.lines] == ["0000000001", "0000000002"]


def test_cmb_for_companies():
    found = sound(CORPORATE / "constructed_cmb_corp.csv")
    assert found.bank == "招商银行"
    assert brief(found) == [
        ("2025-09-12", 888800, 9888800, "示例商贸有限公司"),
        ("2025-09-13", -50000, 9838800, "李四"),
    ]
    assert [(line.serial, line.memo) for line in found.lines] == [("C0001", "货款"), ("C0002", "报销")]


def test_minsheng(tmp_path):
    path = sheet(
        tmp_path,
        "交易日期,主机交易流水号,借方发生额,贷方发生额,账户余额,凭证号,摘要,对方账号,对方账号名称,对方开户行,交易时间",
        "2025-09-01,M1,,1000.00,5000.00,,货款,622000,甲公司,某银行,10:00:00",
    )
    found = sound(path)
    assert found.bank == "中国民生银行"
    assert brief(found) == [("2025-09-01", 100000, 500000, "甲公司")]
    assert found.lines[0].serial == "M1"


def test_bocom_and_spdb_put_the_account_above(tmp_path):
    bocom = sheet(
        tmp_path,
        "账号,310000000000000001",
        "交易时间,对方户名,对方账号,贷方发生额,摘要",
        "2025-09-01 08:00:00,甲公司,1,12.30,货款",
    )
    assert (sound(bocom).account, brief(sound(bocom))) == (
        "310000000000000001",
        [("2025-09-01", 1230, None, "甲公司")],
    )
    spdb = sheet(
        tmp_path,
        "账号：,9876543210",
        "户名：我司",
        "交易日期,对方户名,对方账号,贷方金额,摘要",
        "20250901,甲公司,1,12.30,货款",
    )
    found = sound(spdb)
    assert (found.account, found.holder, found.lines[0].amount) == ("9876543210", "我司", 1230)


def test_a_treasury_platform(tmp_path):
    path = sheet(
        tmp_path,
        "账户明细,账号：,110000000001",
        ",户名：,示例制造有限公司",
        ",交易时间,本方户名,本方账号,收入,支出,账户余额,对方户名,对方账号,币种,交易备注,交易类型",
        ",2025-09-01 10:00:00,示例制造有限公司,110000000001,1000.00,,1000.00,甲公司,22,CNY,货款,转账",
    )
    found = sound(path)
    assert (found.account, found.holder) == ("110000000001", "示例制造有限公司")
    assert (found.lines[0].amount, found.lines[0].memo) == (100000, "货款")


# The samples, personal


def test_abc():
    found = sound(PERSONAL / "abc_debit_example-abc_debit-records.csv")
    assert found.bank == "中国农业银行"
    assert brief(found) == [  # the tax of 0.00 moves nothing
        ("2024-01-01", 1000000, 1100000, "哈哈"),
        ("2024-01-02", -1000, 1100000, "微信支付北京一卡通"),
        ("2024-01-03", -1234589, 194312, ""),
        ("2024-01-04", 1, 12335, ""),
    ]
    assert found.lines[2].counterparty_account == "12341234123412341"
    assert [line.serial for line in found.lines] == ["369396693", "369333999", "111222333", ""]


def test_boc():
    found = sound(PERSONAL / "boc_debit_example-boc-records.csv")
    assert (found.bank, len(found.lines)) == ("中国银行", 17)
    assert brief(found)[0] == ("2025-08-22", -7189, 324028, "张三")
    assert found.lines[11].counterparty == "美金数据有限公司"
    assert found.lines[11].amount == 577100
    assert found.lines[0].memo == ""


def test_bocom():
    found = sound(PERSONAL / "bocom_debit_example-bocom_debit-records.csv")
    assert found.bank == "交通银行"
    assert [line.amount for line in found.lines] == [123, -321, 2, 1000, -1000, -10079]


def test_cmb_writes_name_and_account_in_one():
    found = sound(PERSONAL / "cmb_debit_example-cmb-records.csv")
    assert found.bank == "招商银行"
    assert [(line.amount, line.counterparty, line.counterparty_account) for line in found.lines] == [
        (123400, "北京住房公积金管理中心", "1111111111"),
        (-100000, "张三", "66666666666666"),
        (-300, "国网电力有限公司", "99999999999999"),
        (-100000, "", ""),
        (-1014, "抖音电商商家", "888888888"),
    ]


def test_icbc_pads_its_cells_and_ends_with_sums():
    found = sound(PERSONAL / "icbc_debit-v2_example-icbc-debit-v2-records.csv")
    assert (found.bank, found.account, len(found.lines)) == ("中国工商银行", "1234****9876", 11)
    assert [line.amount for line in found.lines[:3]] == [-1340, -123456, 123456]
    assert found.lines[0].balance is None  # the sample has letters there


def test_ccb_in_an_old_workbook():
    found = sound(next(PERSONAL.glob("ccb*.xls")))
    assert found.bank == "中国建设银行"
    assert [line.amount for line in found.lines] == [-6700, -1678, -2000, -51502, -1806, -6640]
    assert found.lines[0].balance == 217691


# What banks do


HEAD = "交易日期,交易金额,余额,对方户名,摘要"


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ('"1,234.00"', 123400),
        ("+10000.00", 1000000),
        ("-10.00", -1000),
        ("CNY 13.50", 1350),
        ("￥13.50", 1350),
        ("１３.５０", 1350),
        ("\t13.50  ", 1350),
        ("13.5-", -1350),
    ],
)
def test_spellings_of_amounts(tmp_path, written, amount):
    assert sound(sheet(tmp_path, HEAD, f"2025-09-01,{written},-,甲,-")).lines[0].amount == amount


@pytest.mark.parametrize(
    "written",
    ["2025-09-01", "20250901", "2025/9/1", "2025年9月1日", "20250901 15:24:03", "2025-09-01-15.24.03.123456"],
)
def test_spellings_of_days(tmp_path, written):
    assert sound(sheet(tmp_path, HEAD, f"{written},1.00,,甲,")).lines[0].day == dt.date(2025, 9, 1)


@pytest.mark.parametrize(
    ("word", "amount"),
    [
        ("贷", 100),
        ("借", -100),
        ("贷 Cr", 100),
        ("D", -100),
        ("C", 100),
        ("收入", 100),
        ("支出", -100),
        ("来账", 100),
        ("往账", -100),
        ("转入", 100),
        ("转出", -100),
        ("付", -100),
    ],
)
def test_words_of_direction(tmp_path, word, amount):
    path = sheet(tmp_path, "交易日期,借贷标志,交易金额,对方户名", f"2025-09-01,{word},1.00,甲")
    assert sound(path).lines[0].amount == amount


def test_a_column_with_signs_keeps_them_whatever_the_words(tmp_path):
    path = sheet(
        tmp_path, "交易日期,借贷标志,交易金额,对方户名", "2025-09-01,借,-1.00,甲", "2025-09-01,贷,2.00,甲"
    )
    assert [line.amount for line in sound(path).lines] == [-100, 200]


def test_words_about_something_else_are_no_directions(tmp_path):
    path = sheet(
        tmp_path,
        "交易日期,交易类型,交易金额,余额,对方户名",
        "2025-09-01,收费,-1.00,9.00,甲",
        "2025-09-02,汇款,2.00,11.00,甲",
    )
    assert [line.amount for line in sound(path).lines] == [-100, 200]


def test_a_reversal_is_negative_on_its_own_side(tmp_path):
    path = sheet(
        tmp_path, "交易日期,借方发生额,贷方发生额,对方户名", "2025-09-01,,-5.00,甲", "2025-09-01,-6.00,,甲"
    )
    assert [line.amount for line in sound(path).lines] == [-500, 600]


def test_what_stands_below_the_list_is_passed_over(tmp_path):
    path = sheet(
        tmp_path,
        HEAD,
        "2025-09-01,1.00,,甲,合计两笔",
        "",
        HEAD,
        "2025-09-02,2.00,,乙,",
        "合计,3.00,,,",
        "人民币合计,3.00",
        "以上数据仅供参考",
        "制表：张三,,,打印：2025",
    )
    assert [line.amount for line in sound(path).lines] == [100, 200]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("2025-09-31,1.00,,甲,", "交易日期", "date_impossible"),
        (",1.00,,甲,", "交易日期", "required_missing"),
        ("2025-09-01,,,甲,货款", "交易金额", "required_missing"),
        ("2025-09-01,一元,,甲,", "交易金额", "amount_unreadable"),
        ("2025-09-01,1.001,,甲,", "交易金额", "amount_too_precise"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(tmp_path, row, column, code):
    found = read(sheet(tmp_path, HEAD, "2025-09-01,9.00,,乙,", row))
    assert [line.amount for line in found.lines] == [900]
    assert [(one.row, one.column, one.code) for one in found.problems] == [(3, column, code)]


def test_two_sides_or_no_known_side(tmp_path):
    both = read(sheet(tmp_path, "交易日期,借方发生额,贷方发生额,对方户名", "2025-09-01,1.00,2.00,甲"))
    assert [one.code for one in both.problems] == ["bank_both_sides"]
    path = sheet(
        tmp_path, "交易日期,借贷标志,交易金额,对方户名", "2025-09-01,?,1.00,甲", "2025-09-01,贷,1.00,甲"
    )
    unknown = read(path)
    assert [one.code for one in unknown.problems] == ["bank_direction_unknown"]
    assert "?" in messages.sentence(unknown.problems[0].code, unknown.problems[0].facts)


def test_numbers_that_a_spreadsheet_rounded_are_refused(tmp_path):
    found = read(
        sheet(
            tmp_path,
            "交易日期,交易金额,对方户名,对方账号,流水号",
            "2025-09-01,1.00,甲,6.22E+18,1",
            "2025-09-01,2.00,甲,622,2.4E+19",
        )
    )
    assert [(one.column, one.code) for one in found.problems] == [
        ("对方账号", "number_truncated"),
        ("流水号", "number_truncated"),
    ]


def test_a_cut_character_costs_nothing(tmp_path):
    path = tmp_path / "a.csv"
    filler = "".join(f"2025-09-01,1.00,,甲公司,货款{n}\n" for n in range(100))
    path.write_bytes(f"{HEAD}\n{filler}2025-09-02,2.00,,乙公司,货".encode("gb18030") + b"\xbf\n")
    found = sound(path)
    assert (found.lines[-1].amount, found.lines[-1].counterparty) == (200, "乙公司")


def test_currencies(tmp_path):
    path = sheet(
        tmp_path,
        "交易日期,交易金额,币种,对方户名,余额",
        "2025-09-01,1.00,美元,甲,",
        "2025-09-01,100,JPY,甲,",
        "2025-09-01,1.00,人民币元,甲,",
        "2025-09-01,1.00,??,甲,",
    )
    found = read(path)
    assert [(line.currency, line.amount) for line in found.lines] == [
        ("USD", 100),
        ("JPY", 100),
        ("CNY", 100),
    ]
    assert [one.code for one in found.problems] == ["currency_unknown"]
    above = sheet(
        tmp_path,
        "账号：6222000000000001 户名：我司 币种：美元",
        "交易日期,交易金额,对方户名,余额",
        "2025-09-01,1.00,甲,",
    )
    found = sound(above)
    assert (found.account, found.holder, found.lines[0].currency) == ("6222000000000001", "我司", "USD")
    assert sound(sheet(tmp_path, HEAD, "2025-09-01,1.00,,甲,")).lines[0].currency == "CNY"


# Where the direction cannot be trusted


def test_a_list_whose_balances_run_against_its_sides_is_refused(tmp_path):
    rows = [
        "交易日期,借方发生额,贷方发生额,余额,对方户名",
        "2025-09-01,10.00,,10.00,甲",
        "2025-09-02,5.00,,15.00,甲",
        "2025-09-03,,3.00,12.00,乙",
    ]
    with pytest.raises(ArError) as caught:
        read(sheet(tmp_path, *rows))
    assert caught.value.code == "bank_signs_contradicted"


def test_amounts_without_any_sign_are_refused_where_the_balance_falls(tmp_path):
    with pytest.raises(ArError) as caught:
        read(sheet(tmp_path, HEAD, "2025-09-01,10.00,10.00,甲,", "2025-09-02,4.00,6.00,乙,"))
    assert caught.value.code == "bank_signs_contradicted"


def test_equal_receipts_from_last_to_first_are_receipts(tmp_path):
    path = sheet(
        tmp_path, HEAD, "2025-09-03,5.00,15.00,甲,", "2025-09-02,5.00,10.00,甲,", "2025-09-01,5.00,5.00,甲,"
    )
    assert [line.amount for line in sound(path).lines] == [500, 500, 500]


@pytest.mark.parametrize(
    "rows",
    [
        ["客户名称,收款日期,收款金额", "甲,2025-09-01,1.00"],
        ["银行存款日记账（工商银行）", "日期,摘要,借方,贷方,余额", "2025-09-01,货款,1.00,,1.00"],
        ["日期,凭证字号,摘要,借方金额,贷方金额,余额,对方单位", "2025-09-01,记-1,货款,1.00,,1.00,甲"],
        ["发票号码,开票日期,金额,对方单位", "1,2025-09-01,1.00,甲"],
        ["日期,备注", "2025-09-01,x"],
    ],
)
def test_ones_own_books_are_no_statements(tmp_path, rows):
    with pytest.raises(ArError) as caught:
        read(sheet(tmp_path, *rows))
    assert caught.value.code == "header_not_found"


# Workbooks


def workbook(path, *rows, title="明细"):
    book = openpyxl.Workbook()
    book.active.append(["说明"])
    data = book.create_sheet(title)
    for row in rows:
        data.append(row)
    book.save(path)
    return path


def test_a_workbook_whose_sheet_is_not_the_first(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        ["中国银行股份有限公司"],
        ["账户名称", "我司"],
        [],
        ["交易日期 ", "贷方发生额", "借方发生额", "对方户名"],
        [dt.datetime(2025, 9, 1, 10, 0), 1234.56, 0, "甲"],  # noqa: DTZ001
    )
    found = sound(path)
    assert (found.bank, found.holder, found.sheet, found.sheets) == (
        "中国银行",
        "我司",
        "明细",
        ("Sheet", "明细"),
    )
    assert brief(found) == [("2025-09-01", 123456, None, "甲")]


def test_a_workbook_that_claims_to_be_one_cell(tmp_path):
    path = workbook(tmp_path / "a.xlsx", HEAD.split(","), ["20250901", "1.00", "", "甲", "货款"])
    wrong = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(wrong, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith("xl/worksheets"):
                text = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A1"', text)
                assert b'ref="A1:A1"' in text
            new.writestr(name, text)
    assert brief(sound(wrong)) == [("2025-09-01", 100, None, "甲")]


def test_a_web_page_that_calls_itself_a_workbook(tmp_path):
    cells = "".join(f"<td>{text}</td>" for text in HEAD.split(","))
    row = "<tr><td>20250901</td><td>1.00</td><td></td><td>甲</td></tr>"
    page = f"<html><table><tr>{cells}</tr>{row}</table></html>"
    assert brief(sound(sheet(tmp_path, page, name="a.xls"))) == [("2025-09-01", 100, None, "甲")]


def test_five_thousand_lines_take_a_moment(tmp_path):
    rows = [f"2025-09-{n % 28 + 1:02d},{n}.00,,公司{n},货款{n}" for n in range(1, 5001)]
    path = sheet(tmp_path, HEAD, *rows)
    began = time.perf_counter()
    found = sound(path)
    assert sum(line.amount for line in found.lines) == 100 * 5000 * 5001 // 2
    assert time.perf_counter() - began < 5
