"""Files as they come in life and worse, through the import: a sentence for what is wrong, the rest taken,
nothing of the book touched."""

import struct
import zipfile
from datetime import date

import bookkit
import openpyxl
import pytest

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.readers import formulas
from ar_desktop.services.intake import importing

HEAD = ["客户名称", "发票号码", "开票日期", "价税合计"]
GOOD = ["甲公司", "24332000000099990001", "2026-11-05", 566]


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def workbook(path, *rows, then=lambda page: None):
    made = openpyxl.Workbook()
    for row in (HEAD, *rows):
        made.active.append(row)
    then(made.active)
    made.save(path)
    return path


def look(book, path):
    before = bookkit.dump(book, without=())
    plan = importing.preview(book, path, this_year=2026)
    assert bookkit.dump(book, without=()) == before
    return plan


def problems(plan):
    for problem in plan.problems:
        assert "?" not in messages.sentence(problem.code, problem.facts)
    return [(problem.row, problem.code) for problem in plan.problems]


def refused(book, path):
    before = bookkit.dump(book, without=())
    with pytest.raises(ArError) as caught:
        importing.preview(book, path, this_year=2026)
    assert bookkit.dump(book, without=()) == before
    assert path.name in messages.explain(caught.value)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_usual_encoding(book, tmp_path, encoding):
    path = tmp_path / "a.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in (HEAD, GOOD)), encoding=encoding)
    assert [line.customer for line in look(book, path).lines] == ["甲公司"]


def test_bytes_in_no_encoding(book, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(bytes(range(128, 256)) * 40)
    assert refused(book, path) in {"encoding_unknown", "header_not_found", "text_damaged"}


def test_merged_cells_are_blank_below_their_first_and_say_so(book, tmp_path):
    rows = [GOOD, [None, "24332000000099990002", "2026-11-06", 9]]
    plan = look(book, workbook(tmp_path / "a.xlsx", *rows, then=lambda page: page.merge_cells("A2:A3")))
    assert (plan.taken, problems(plan)) == (1, [(3, "required_missing")])
    assert plan.table.raw(3)[1:] == ("24332000000099990002", "2026-11-06", 9)


def test_a_hidden_sheet_is_not_read_in_the_place_of_a_shown_one(book, tmp_path):
    path = workbook(tmp_path / "a.xlsx", GOOD)
    made = openpyxl.load_workbook(path)
    made.active.sheet_state = "hidden"
    made.create_sheet("封面").append(["应收款清单"])
    made.active = 1
    made.save(path)
    assert refused(book, path) == "header_not_found"
    assert importing.preview(book, path, this_year=2026, sheet="Sheet").taken == 1


def test_a_formula_has_its_value_or_is_refused_with_the_reason(book, tmp_path):
    path = workbook(tmp_path / "a.xlsx", GOOD, ["乙公司", "24332000000099990002", "2026-11-06", "=500+66"])
    plan = look(book, path)
    assert (plan.taken, problems(plan)) == (1, [(3, "formula_without_value")])
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert sheet.count(b"</f>") == 1
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"</f><v></v>", b"</f><v>566</v>").replace(
        b"</f><v />", b"</f><v>566</v>"
    )
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    assert [line.source.amount for line in look(book, path).lines] == [56600, 56600]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip"])
def test_formulas_are_looked_for_in_sound_files_only(tmp_path, data):
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    assert formulas.rows_without_value(path, "Sheet") == frozenset()


def test_formulas_of_a_sheet_that_is_not_there(tmp_path):
    path = workbook(tmp_path / "a & b.xlsx", ["=1", "=2", "=3", "=4"])
    assert formulas.rows_without_value(path, "无") == frozenset()
    assert formulas.rows_without_value(path, "Sheet") == {2}


@pytest.mark.parametrize("day", ["2026-11-05", "2026年11月5日", "2026.11.5", "20261105", 46331, "11/5/2026"])
def test_days_as_text_and_numbers(book, tmp_path, day):
    plan = look(book, workbook(tmp_path / "a.xlsx", [*GOOD[:2], day, 566]))
    assert [line.source.issued_on for line in plan.lines] == [date(2026, 11, 5)]


@pytest.mark.parametrize("zero", [-0.0, "-0.00", "－0", "0"])
def test_negative_zero_is_zero(book, tmp_path, zero):
    plan = look(book, workbook(tmp_path / "a.xlsx", GOOD, [*GOOD[:2], GOOD[2], zero]))
    assert problems(plan) == [(3, "amount_zero")]


@pytest.mark.parametrize("number", [2.4332e19, "2.4332E+19", "2.4332000000099E19", 24332000000099990001])
def test_a_rounded_number_is_refused_with_the_reason(book, tmp_path, number):
    plan = look(book, workbook(tmp_path / "a.xlsx", [GOOD[0], number, *GOOD[2:]]))
    assert problems(plan) == [(2, "number_truncated")]
    assert "24332" in str(plan.table.raw(2)[1]).replace(".", "")


def test_a_truncated_workbook_and_archive(book, tmp_path):
    whole = workbook(tmp_path / "a.xlsx", GOOD).read_bytes()
    half = tmp_path / "b.xlsx"
    half.write_bytes(whole[: len(whole) // 2])
    assert refused(book, half) == "workbook_unreadable"
    packed = tmp_path / "c.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b"<EInvoice/>" * 999)
    packed.write_bytes(packed.read_bytes()[:60])
    assert refused(book, packed) in {"workbook_unreadable", "archive_unreadable"}


def test_a_bomb_of_entities_is_not_expanded(book, tmp_path):
    names = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    path = tmp_path / "a.xml"
    path.write_text(f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "x">{names}]><EInvoice>&l11;</EInvoice>')
    with pytest.raises(ArError) as caught:
        importing.preview(book, path, this_year=2026, kind="einvoice")
    assert path.name in messages.explain(caught.value)


def test_a_gigabyte_that_a_small_file_claims_is_not_unpacked(book, tmp_path):
    path = workbook(tmp_path / "a.xlsx", GOOD)
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.find(mark)
        data[place + offset : place + offset + 4] = struct.pack("<I", (1 << 30) + 1)
    path.write_bytes(bytes(data))
    assert refused(book, path) == "zip_bomb"
