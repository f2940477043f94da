"""The call list: what was said last, promises in their own money, room to write."""

from __future__ import annotations

import io

import bookkit
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from ar_desktop.services.chasing import call_lists, calls
from ar_desktop.services.chasing.calls import Contact

D = bookkit.D
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    """C0001 owes 5,000.00 CNY and 80,000 JPY, both late."""
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made, contact="陈总", phone="0512-66668888")
    bookkit.invoice(made, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 500_000)
    bookkit.invoice(made, who, "J1", D(2026, 9, 1), D(2026, 10, 9), 80_000, currency="JPY")
    yield made
    made.close()


def test_what_was_said_last_is_talk_and_no_paper_handed_over(book):
    calls.record(book, 1, D(2026, 11, 10), Contact("call", "extension", "月底再看"))
    calls.record(book, 1, D(2026, 11, 12), Contact("courier", "other", "发票已交付"))
    (row,) = call_lists.make(book, [1], TODAY).rows
    assert (row.last_on, row.last_channel, row.last_note) == (D(2026, 11, 10), "call", "月底再看")


def test_a_promise_is_told_in_its_own_money(book, tmp_path):
    promised = Contact("call", "promised", "周五电汇", pay_on=D(2026, 11, 27), amount=80_000, currency="JPY")
    calls.record(book, 1, D(2026, 11, 18), promised)
    listed = call_lists.make(book, [1], TODAY)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(call_lists.pages(listed).pdf)).pages)
    assert "承诺11-27付JPY80,000，未到期" in text.replace(" ", "").replace("\n", "")
    sheet = load_workbook(call_lists.workbook(listed, tmp_path / "a.xlsx")).active
    rows = [(row[3], row[4], row[9] and row[9].date(), row[10], row[11])
            for row in sheet.iter_rows(min_row=5, values_only=True)]  # fmt: skip
    assert rows == [("CNY", 5000, "", "", ""), ("JPY", 80000, D(2026, 11, 27), 80000, "未到期")]


def test_a_promise_in_money_no_longer_owed_stands_in_the_first_row(book, tmp_path):
    promised = Contact("call", "promised", pay_on=D(2026, 11, 27), amount=100, currency="USD")
    calls.record(book, 1, D(2026, 11, 18), promised)
    sheet = load_workbook(call_lists.workbook(call_lists.make(book, [1], TODAY), tmp_path / "a.xlsx")).active
    assert [row[10] for row in sheet.iter_rows(min_row=5, values_only=True)] == [1, ""]


def test_a_pen_has_room_in_each_row_and_a_phone_number_stays_whole(book):
    for place in range(2, 12):
        name = f"杭州钱塘江精密机电设备制造有限公司第{place}分公司"
        who = bookkit.customer(book, f"C{place:04}", name, contact="欧阳会计", phone="13800134477")
        bookkit.invoice(book, who, f"B{place}", D(2026, 9, 1), D(2026, 10, 1), 12_345_678_900)
        said = Contact("call", "promised", "资金紧张，希望分两次付", pay_on=D(2026, 11, 27), amount=9_000_000)
        calls.record(book, who, D(2026, 11, 18), said)
    pages = PdfReader(io.BytesIO(call_lists.pages(call_lists.make(book, range(1, 12), TODAY)).pdf)).pages
    text = "".join(page.extract_text() for page in pages)
    assert text.count("13800134477") == 10


def test_what_the_font_does_not_draw_is_said_before_it_is_printed(book):
    assert call_lists.pages(call_lists.make(book, [1], TODAY)).notices == []
    who = bookkit.customer(book, "C0002", "喆😀堃公司", contact="陈🐼")
    bookkit.invoice(book, who, "B1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    made = call_lists.pages(call_lists.make(book, [1, who], TODAY))
    assert set(made.missing) == {"😀", "🐼"}
    assert [note.code for note in made.notices] == ["characters_missing"]


def test_what_is_not_due_yet_is_not_called_overdue(book):
    who = bookkit.customer(book, "C0002", "无锡力源纺织有限公司")
    bookkit.invoice(book, who, "B1", D(2026, 11, 1), D(2026, 11, 23), 100_000)
    (page,) = PdfReader(io.BytesIO(call_lists.pages(call_lists.make(book, [who], TODAY)).pdf)).pages
    assert "未逾期" in page.extract_text()
