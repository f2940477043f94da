"""What the reading child answers, asked without a process of its own."""

import datetime as dt
import io
import marshal

import openpyxl
import pytest

from ar_desktop.readers import child


def frames(stream):
    stream.seek(0)
    while head := stream.read(4):
        yield marshal.loads(stream.read(int.from_bytes(head, "little")))


def answer(path, sheet="", rows=100, cells=1000):
    out = io.BytesIO()
    child._answer(out, str(path), sheet, rows, cells)
    return list(frames(out))


@pytest.fixture
def path(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["文", 1.5, 7, dt.date(2026, 1, 2), dt.time(8, 30)])
    book.active.append([None, 2.5, 8, dt.date(2026, 1, 3), 1.0])
    book.create_sheet("空")
    book.create_chartsheet("图")
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_a_column_of_one_type_travels_in_its_shortest_form(path):
    assert answer(path) == [
        ("sheet", ["Sheet", "空"], [], "Sheet"),
        (
            "rows",
            [["文", None], ("1.5", "2.5"), [7, 8], [b"2026-01-02", b"2026-01-03"], ["08:30:00", 1.0]],
        ),
    ]


def test_an_empty_sheet_has_no_rows(path):
    assert answer(path, "空") == [("sheet", ["Sheet", "空"], [], "空")]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"sheet": "无"}, "sheet_missing"),
        ({"rows": 1}, "too_many_rows"),
        ({"cells": 9}, "workbook_exhausts_memory"),
    ],
)
def test_what_is_refused(path, asked, code):
    with pytest.raises(child._RefusedError, match=code):
        answer(path, **asked)


@pytest.mark.parametrize("number", [1e15, 0.1 + 0.2, 12345678.123456789])
def test_numbers_that_need_a_closer_look_travel_as_they_are(number):
    assert child._numbers((number, 1.5)) == [number, 1.5]
    assert child._plain(value=True) == "TRUE"
