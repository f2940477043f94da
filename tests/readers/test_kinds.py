"""What a file is for, by its content."""

import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.kinds import what_is

DATA = Path(__file__).parent.parent / "data"
SAMPLES = [
    *((path, "einvoice") for path in sorted((DATA / "einvoice").glob("*.xml"))),
    *((path, "etax") for path in sorted((DATA / "einvoice").glob("*.csv"))),
    *((path, "einvoice") for path in sorted((DATA / "ofd").glob("*.ofd"))),
    *((path, "bank") for path in sorted((DATA / "bank").glob("*.[cx]*"))),
    *((path, "bank") for path in sorted((DATA / "bank_corporate").glob("*.csv"))),
]


@pytest.mark.parametrize(("path", "kind"), SAMPLES, ids=lambda one: getattr(one, "name", one))
def test_the_samples_whatever_they_are_called(tmp_path, path, kind):
    renamed = tmp_path / "file.bin"
    renamed.write_bytes(path.read_bytes())
    assert what_is(renamed) == kind


def test_there_are_samples():
    assert len(SAMPLES) == 5 + 2 + 1 + 6 + 4


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "einvoice"),
        (b"PK\x05\x06" + bytes(18), "einvoice"),
        ("﻿ <发票/>".encode(), "einvoice"),
        ("<发票/>".encode("utf-16"), "einvoice"),
        ("客户名称,发票号码,金额,开票日期\n甲,1,2,2025-01-01\n".encode(), "table"),
        (b"<html><table><tr><td>a</td></tr></table></html>", "table"),
        (b'<?xml version="1.0"?><html xmlns="x"><body></body></html>', "table"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "table"),
        (b"\x89PNG\r\n", "table"),
        (b"\x00\x01\x02", "table"),
        (b"", "table"),
    ],
)
def test_first_bytes(tmp_path, data, kind):
    path = tmp_path / "file.xlsx"
    path.write_bytes(data)
    assert what_is(path) == kind


def book(path, **sheets):
    result = openpyxl.Workbook()
    result.remove(result.active)
    for name, rows in sheets.items():
        sheet = result.create_sheet(name)
        for row in rows:
            sheet.append(row)
    result.save(path)
    return path


def test_a_workbook_is_known_by_the_sheet_that_tells(tmp_path):
    header = (
        (DATA / "einvoice" / "constructed_etax_发票基础信息.csv")
        .read_text(encoding="utf-8-sig")
        .splitlines()[0]
    )
    etax = book(tmp_path / "a.xlsx", 说明=[["导出"]], 发票基础信息=[header.split(",")])
    assert what_is(etax) == "etax"
    assert what_is(book(tmp_path / "b.xlsx", 一=[["客户名称", "金额"]], 二=[["x"]])) == "table"
    bank = book(
        tmp_path / "c.xlsx",
        s=[["交易日期", "交易金额", "余额", "对方户名"], *[["20250901", 1, 1, "甲"]] * 9000],
    )
    assert what_is(bank) == "bank"


def test_a_large_workbook_is_not_read_to_its_end(tmp_path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as result:
        sheet = result.add_worksheet()
        sheet.write_row(0, 0, ["交易日期", "交易金额", "余额", "对方户名", "摘要"])
        for row in range(1, 40_000):
            sheet.write_row(row, 0, ["20250901", 1, 1, f"示例商贸有限公司{row}", f"货款{row}"])
    began = time.perf_counter()
    assert what_is(path) == "bank"
    assert time.perf_counter() - began < 10


def test_a_long_text_is_known_by_its_head(tmp_path):
    path = tmp_path / "a.csv"
    row = "2025-09-01,1.00,,示例商贸有限公司,货款\n"
    path.write_text("交易日期,交易金额,余额,对方户名,摘要\n" + row * 20_000, encoding="gb18030")
    assert what_is(path) == "bank"


def test_an_archive_cut_short(tmp_path):
    path = book(tmp_path / "a.xlsx", s=[["x"]])
    cut = tmp_path / "b.xlsx"
    cut.write_bytes(path.read_bytes()[:3000])
    assert what_is(cut) in {"table", "einvoice"}
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as file:
        file.writestr("a.xml", "<a/>")
    assert what_is(tmp_path / "c.zip") == "einvoice"


def test_no_file(tmp_path):
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(ArError) as caught:
            what_is(path)
        assert caught.value.code == "file_missing"
