"""Calls, visits and promises over real books, and the history they leave."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest
from openpyxl import load_workbook

from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import calls, promises, reminders, timeline
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.keeping import attachments, exports, undo

D = bookkit.D
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def chased(book, amount=500_000, **values):
    """A customer ten days late with an open item; its id and the due line's."""
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 10, 11), D(2026, 11, 10), amount, **values)
    reminders.refresh(book, TODAY)
    return who, line


def item(book, as_of=TODAY):
    found = reminders.queue(book, as_of)
    return found[0] if found else None


def code(act, *arguments, **named):
    with pytest.raises(ArError) as caught:
        act(*arguments, **named)
    return caught.value.code


def test_the_item_waits_until_the_day_of_the_next_call(book):
    who, _ = chased(book)
    calls.record(book, who, TODAY, Contact("call", "extension", "月底付", "张会计", next_on=D(2026, 11, 30)))
    assert (item(book).state, item(book).wait_until, item(book).wait_reason) == (
        "waiting",
        D(2026, 11, 30),
        "call_again",
    )
    assert item(book, D(2026, 11, 30)).state == "open"
    (entry,) = timeline.of(book, who, TODAY)
    assert (entry.kind, entry.result, entry.met, entry.until) == (
        "activity",
        "extension",
        "张会计",
        D(2026, 11, 30),
    )
    undo.undo(book)
    assert item(book).state == "open"
    assert timeline.of(book, who, TODAY) == []


def test_said_to_be_paid_waits_for_the_bank(book):
    who, _ = chased(book)
    calls.record(book, who, TODAY, Contact("call", "paid", next_on=D(2026, 11, 25)))
    assert item(book).wait_reason == "check_receipt"


def test_a_finished_contact_closes_the_rung_and_an_unfinished_one_does_not(book):
    who, _ = chased(book)
    calls.record(book, who, TODAY, Contact("call", "no_answer"))
    assert item(book).state == "open"
    calls.record(book, who, TODAY, Contact("call", "refused"), finished=True)
    assert item(book) is None
    calls.record(
        book, who, TODAY, Contact("call", "other", "随访"), finished=True
    )  # nothing is open any more
    assert [entry.result for entry in timeline.of(book, who, TODAY)] == ["other", "refused", "no_answer"]


def test_what_makes_no_sense_is_refused(book):
    who, _ = chased(book)
    assert code(calls.record, book, who, TODAY, Contact("visit", "other")) == "place_missing"
    assert code(calls.record, book, who, TODAY, Contact("call", "other", next_on=TODAY)) == "date_not_later"
    assert code(calls.record, book, who, TODAY, Contact("call", "promised")) == "required_missing"
    late = Contact("call", "promised", pay_on=D(2026, 11, 19), amount=1)
    assert code(calls.record, book, who, TODAY, late) == "date_not_later"
    none = Contact("call", "promised", pay_on=TODAY)
    assert code(calls.record, book, who, TODAY, none) == "amount_not_positive"


def test_a_promise_is_checked_against_the_receipts_of_its_currency(book):
    who, line = chased(book, 80_000, currency="USD")
    promised = Contact("call", "promised", "周五电汇", pay_on=D(2026, 11, 27), amount=80_000, currency="USD")
    calls.record(book, who, TODAY, promised)
    assert (item(book).state, item(book).wait_until) == ("waiting", D(2026, 11, 28))
    (made,) = promises.listed(book, D(2026, 11, 27))
    assert (made.currency, made.amount, made.state) == ("USD", 80_000, "open")
    (entry,) = timeline.of(book, who, D(2026, 11, 28))
    assert (entry.kind, entry.currency, entry.result, entry.until) == (
        "promise",
        "USD",
        "broken",
        D(2026, 11, 27),
    )
    assert promises.breakers(book, D(2026, 11, 28)) == {who}
    bookkit.receipt(book, who, D(2026, 11, 26), 900_000)  # yuan keep no promise of dollars
    assert promises.breakers(book, D(2026, 11, 28)) == {who}
    bookkit.receipt(book, who, D(2026, 11, 27), 30_000, currency="USD")
    assert promises.listed(book, D(2026, 11, 28))[0].state == "partly"
    bookkit.receipt(book, who, D(2026, 11, 27), 50_000, [(line, 50_000)], currency="USD")
    assert promises.breakers(book, D(2026, 11, 28)) == set()
    assert promises.listed(book, D(2026, 11, 28))[0].state == "kept"


def test_a_promise_without_anything_in_the_queue_is_kept_on_record(book):
    who = bookkit.customer(book)
    calls.record(book, who, TODAY, Contact("wechat", "promised", pay_on=D(2026, 11, 30), amount=1_000))
    assert [made.amount for made in promises.listed(book, TODAY, who)] == [1_000]


def test_visits_stand_in_their_log_with_place_people_and_files(book, tmp_path):
    who, _ = chased(book)
    seen = Contact("visit", "promised", "仓库有货在发", "王厂长", "苏州工厂", who="李倩",
                   pay_on=D(2026, 12, 5), amount=500_000)  # fmt: skip
    key = calls.record(book, who, TODAY, seen).ids[0]
    calls.record(book, who, D(2026, 11, 21), Contact("call", "no_answer"))
    photo = tmp_path / "门头.jpg"
    photo.write_bytes(b"jpg")
    attachments.attach(book, "activities", key, photo, TODAY)
    (visit,) = calls.logged(book, D(2026, 11, 1), D(2026, 11, 30), "visit")
    assert (visit.place, visit.met, visit.note, visit.files) == ("苏州工厂", "王厂长", "仓库有货在发", 1)
    assert [one.channel for one in calls.logged(book, TODAY, D(2026, 11, 30))] == ["visit", "call"]
    assert calls.logged(book, D(2026, 11, 22), D(2026, 11, 30)) == []


def test_a_list_goes_to_a_workbook_as_it_is(tmp_path):
    rows = [(TODAY, "=1+1", None), (D(2026, 11, 21), "长" * 300, None)]
    path = exports.list_workbook(
        tmp_path / "a.xlsx", "走访", "11 月", (("日", 12), ("内容", 40), ("金额", 9)), rows
    )
    sheet = load_workbook(path).active
    assert sheet["A1"].value == "走访"
    assert (sheet["A5"].value, sheet["B5"].value) == (dt.datetime(2026, 11, 20), "=1+1")  # noqa: DTZ001
    assert sheet["B5"].data_type == "s"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.title == "走访"
    # 300 Chinese characters, 39 halves a line: 16 lines of 15 points
    assert (sheet.row_dimensions[5].height, sheet.row_dimensions[6].height) == (None, 240)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
