"""The queue page worked as a user works it, against a real book."""

import datetime as dt
from contextlib import contextmanager
from dataclasses import replace

import bookkit
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from ui.pages.hands import Seat, click, dress, key, say
from ui.pages.queue_book import COMPANY, TODAY, chosen, clock

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import holds, timeline
from ar_desktop.services.keeping import books, undo
from ar_desktop.services.ledger import receipts
from ar_desktop.ui.pages.chasing.reminders import RemindersPage
from ar_desktop.ui.tables import Group

Key = Qt.Key


@pytest.fixture
def book(queue_book):
    return queue_book


@pytest.fixture
def seat(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, RemindersPage)
    yield made
    made.leave()


def mark(seat, code):
    """Put the cursor on a customer."""
    item = next(item for item in seat.page._items if item.code == code)
    seat.page.table.select_row(seat.page.model.find(item.id))
    return item


def codes(seat):
    return [item.code for item in seat.page.model.visible_rows()]


@contextmanager
def dialog_of(seat):
    """The dialog a key opened: Qt shows the button pressed for a moment before it acts."""
    acts = seat.page.acts
    seat.qtbot.waitUntil(lambda: acts.dialog is not None and acts.dialog.isVisible())
    yield acts.dialog
    seat.settle()


def test_customers_stand_under_their_rung_the_highest_first(seat):
    rows = [seat.page.model.row(n) for n in range(seat.page.model.rowCount())]
    assert [row for row in rows if isinstance(row, Group)] == [
        Group("发催告函 · 逾期 15 天", "5 户"),
        Group("电话沟通 · 逾期 7 天", "2 户"),
        Group("到期提醒 · 到期前 3 天", "1 户"),
    ]
    assert codes(seat) == ["C01", "C02", "C03", "C04", "C05", "C06", "C08", "C07"]
    assert seat.page.tabs._buttons["today"].text() == "今天 8"


def test_the_panel_shows_the_customer_whole(seat):
    mark(seat, "C03")
    panel = seat.page.panel
    assert panel.name.text() == "苏州恒泰精密制造有限公司"
    assert panel.subtitle.text() == "张会计 13800134477 · 应催 186,400.00 元 · 最长逾期 16 天"
    assert panel.limit.text() == "信用额度 300,000.00 元 · 占用 186,400.00 元（62%）"
    assert panel.table.model.rowCount() == 4
    # 1-year LPR 3.00 % x 1.5, 365 days: 80,000x16 + 56,400x15 + 30,000x12 + 20,000x11 days
    assert panel.table.totals._texts["open"] == "333.61"
    assert "186,400.00元已逾期16天" in panel.text()


def test_the_panel_claims_what_the_letter_of_the_rung_would(seat, queue_book):
    """1-year LPR 3.00 % x 1.5, 365 days: 63,000 for 16 days is 124.27; 10,000 paid 20 days late is 24.66,
    which the first demand leaves to the final one."""
    who = customers.by_code(queue_book, "C04").id
    due = TODAY - dt.timedelta(days=60)
    (line,) = bookkit.invoice(queue_book, who, "A9", due - dt.timedelta(days=30), due, 1_000_000)
    bookkit.receipt(queue_book, who, due + dt.timedelta(days=20), 1_000_000, [(line, 1_000_000)])
    item = mark(seat, "C04")
    assert seat.page.panel.table.totals._texts["open"] == "124.27"
    seat.page.show_current(replace(item, letter="final"))
    assert seat.page.panel.table.totals._texts["open"] == "148.93"
    seat.page.show_current(replace(item, letter="hold"))
    assert seat.page.panel.table.totals._texts["open"] == "124.27"


def test_space_ticks_and_the_sum_is_shown(seat):
    grid = seat.page.table.grid
    grid.setFocus()
    mark(seat, "C04")
    key(grid, Key.Key_Space)
    mark(seat, "C05")
    key(grid, Key.Key_Space)
    assert seat.page.chosen.text() == "已选 2 户 · 90,960.00 元"


def test_a_promise_waits_and_undo_brings_it_back(seat, book):
    item = mark(seat, "C03")
    key(seat.page.table.grid, Key.Key_P)
    with dialog_of(seat) as dialog:
        say(dialog.day, "+7")
        key(dialog.day, Key.Key_Return)
        assert dialog.day.text() == "2026-11-27"
        key(dialog.amount, Key.Key_Return)
        key(dialog.channel, Key.Key_Return)
        say(dialog.note, "张会计说下周五付")
        key(dialog.note, Key.Key_Return)
    assert "C03" not in codes(seat)
    assert seat.page.tabs._buttons["waiting"].text() == "等待中 1"
    assert seat.said[-1] == ("已记录承诺：苏州恒泰精密制造有限公司 11-27 付款", True)
    click(seat.page.tabs._buttons["waiting"])
    assert codes(seat) == ["C03"]
    entry = timeline.of(book, item.customer_id, TODAY)[0]
    assert (entry.until, entry.amount, entry.text) == (
        dt.date(2026, 11, 27),
        18640000,
        "张会计说下周五付",
    )
    seat.context.publish(undo.undo(book))
    seat.settle()
    click(seat.page.tabs._buttons["today"])
    assert "C03" in codes(seat)


def test_a_promise_for_yesterday_keeps_the_form_open_with_a_sentence(seat):
    mark(seat, "C03")
    key(seat.page.table.grid, Key.Key_P)
    with dialog_of(seat) as dialog:
        say(dialog.day, "-1")
        click(dialog.ok)
        assert dialog.isVisible()
        assert "不晚于今天" in dialog.sentence.text()
        dialog.reject()
    assert "C03" in codes(seat)


def test_snooze_proposes_the_third_working_day(seat):
    mark(seat, "C06")
    key(seat.page.table.grid, Key.Key_S)
    with dialog_of(seat) as dialog:
        assert dialog.until.text() == "2026-11-25"  # Friday plus three working days
        say(dialog.reason, "财务出差")
        click(dialog.ok)
    click(seat.page.tabs._buttons["waiting"])
    shown = seat.page.model.columns[-1].shown(seat.page.model.visible_rows()[0])
    assert shown == "11-25 再办：财务出差"


def test_copying_asks_nothing_and_marking_as_sent_closes_the_rung(seat, book):
    item = mark(seat, "C07")
    key(seat.page.table.grid, Key.Key_C)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert "98,000.00元将于2026-11-23到期" in QGuiApplication.clipboard().text()
    assert "C07" in codes(seat)
    click(seat.page.panel.acts[2])
    seat.settle()
    assert "C07" not in codes(seat)
    entry = timeline.of(book, item.customer_id, TODAY)[0]
    assert (entry.channel, entry.result) == ("sms", "sent")
    assert "98,000.00元" in entry.text


def test_what_was_typed_into_the_wording_is_what_is_copied(seat):
    mark(seat, "C06")
    wording = seat.page.panel.wording
    wording.setFocus()
    wording.selectAll()
    say(wording, "陈会计，货款请尽快安排。PSLC")
    QTest.keyClicks(wording, " psl")
    seat.qtbot.wait(150)
    assert seat.page.acts.dialog is None
    click(seat.page.panel.acts[1])
    assert QGuiApplication.clipboard().text() == "陈会计，货款请尽快安排。PSLC psl"


def test_enter_on_a_call_opens_the_call_and_no_answer_keeps_the_customer(seat, book):
    item = mark(seat, "C06")
    key(seat.page.table.grid, Key.Key_Return)
    with dialog_of(seat) as dialog:
        for _ in range(3):  # promised, extension, disputed, no answer
            key(dialog.outcome, Key.Key_Down)
        assert not dialog.finished_rung.isChecked()
        say(dialog.note, "无人接听，改天再拨")
        key(dialog.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        key(dialog.next, Key.Key_Return)
        key(dialog.finished_rung, Key.Key_Return)
    assert "C06" in codes(seat)
    assert timeline.of(book, item.customer_id, TODAY)[0].result == "no_answer"
    assert seat.page.model.columns[-1].shown(mark(seat, "C06")) == "上次：11-20 电话，无人接听，改天再拨"


def test_a_rung_that_asks_for_a_stop_that_stands_goes_on_with_its_notice(seat, book):
    item = mark(seat, "C06")
    holds.ask(book, item.customer_id, TODAY, "逾期", "王敏")
    seat.page.acts.hold(item)
    with dialog_of(seat) as dialog:
        assert dialog.windowTitle() == "批准停供"
        dialog.reject()
    holds.approve(book, holds.listed(book)[0].id, TODAY, "周总")
    seat.page.acts.hold(item)
    with dialog_of(seat) as dialog:
        assert dialog.windowTitle() == "停供通知函"
        dialog.reject()


def test_skipping_wants_a_reason(seat):
    mark(seat, "C05")
    click(seat.page.panel.acts[6])
    with dialog_of(seat) as dialog:
        key(dialog.reason, Key.Key_Return)
        assert dialog.sentence.text() == "请填写原因"
        say(dialog.reason, "老板已当面谈妥")
        key(dialog.reason, Key.Key_Return)
    assert "C05" not in codes(seat)


def test_escalating_moves_the_customer_to_the_next_rung(seat):
    mark(seat, "C06")
    click(seat.page.panel.acts[7])
    seat.settle()
    assert next(item for item in seat.page._items if item.code == "C06").action == "letter"
    assert "还没有做过" not in seat.said[-1][0]
    mark(seat, "C06")
    click(seat.page.panel.acts[7])
    seat.settle()
    assert "以“发催告函”为前提，还没有做过" in seat.said[-1][0]


def test_a_covered_customer_is_settled_by_allocating(seat):
    item = mark(seat, "C08")
    assert item.state == "covered"
    assert "20,000.00" in seat.page.panel.covered_text.text()
    button = seat.page.panel.covered.findChildren(type(seat.page.batch))[0]
    click(button)
    seat.settle()
    assert "C08" not in codes(seat)


def test_letters_for_those_whose_turn_it_is_run_in_the_background(seat, book):
    key(seat.page.table.grid, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with dialog_of(seat) as dialog:
        assert dialog.headline.text() == "为 5 户生成催告函，本金合计 1,245,380.00 元"
        assert "收款已录入至 11-19" in dialog.fresh.text()
        click(dialog.go)
        seat.settle()
        assert dialog.headline.text() == "已生成 5 封催告函"
        key(dialog.focusWidget(), Key.Key_Return)
    assert seat.went == [("letters", [1, 2, 3, 4, 5])]
    assert codes(seat) == ["C06", "C08", "C07"]


def test_money_not_allocated_is_told_before_letters_ask_for_too_much(seat, book):
    receipts.enter(book, Receipt(mark(seat, "C03").customer_id, TODAY, 100_000), [])
    seat.page.context.publish(Changes(frozenset({"credits"}), 1))
    seat.settle()
    mark(seat, "C03")
    key(seat.page.table.grid, Key.Key_L)
    with dialog_of(seat) as dialog:
        assert "1 户有未核销的收款，先核销再发函" in dialog.fresh.text()
        assert dialog._badge(dialog.items[0]).text == "有未核销收款"
        dialog.reject()


def test_a_customer_who_gets_no_letter_is_listed_with_the_reason(seat, book):
    chosen(book, letter_minimum=5_000_000)
    rows = [item for item in seat.page._items if item.code in {"C03", "C06", "C07"}]
    seat.page.model.set_checked(rows, on=True)
    click(seat.page.batch)
    with dialog_of(seat) as dialog:
        click(dialog.go)
        seat.settle()
        # what is not due yet gets the reminder its rung names
        assert dialog.headline.text() == "已生成 2 封催告函，1 户未生成"
        lines = dialog.notes.text().splitlines()
        assert lines[0] == "“宁波东港食品有限公司”的逾期金额低于发函下限"  # named once
        dialog.reject()


def test_stopping_keeps_what_is_issued(seat, book):
    seat.page.issue_checked()
    with dialog_of(seat) as dialog:
        dialog.start()
        dialog.strip.stop.animateClick()
        seat.settle()
        assert dialog.batch is None or dialog.batch.letters
        dialog.reject()
    issued = book.reader.execute("SELECT count(*) FROM letters").fetchone()[0]
    assert len(codes(seat)) == 8 - issued


def test_preview_takes_no_number(seat, book):
    mark(seat, "C03")
    key(seat.page.table.grid, Key.Key_L)
    with dialog_of(seat) as dialog:
        click(dialog.preview)
        seat.settle()
        shown = dialog.children()[-1]
        assert shown.pane.pages() >= 1
        shown.close()
        dialog.reject()
    assert book.reader.execute("SELECT count(*) FROM letters").fetchone()[0] == 0


def test_looking_at_another_day_forbids_acting(seat):
    seat.context.set_as_of(dt.date(2026, 11, 30))
    assert "切回今天" in seat.page.fresh.text()
    assert not seat.page.batch.isEnabled()
    mark(seat, "C03")
    key(seat.page.table.grid, Key.Key_P)
    seat.qtbot.wait(150)
    assert seat.page.acts.dialog is None


def test_an_owner_sees_his_own(seat):
    click(seat.page.tabs._buttons["mine"])
    seat.page.views._be("王敏")
    assert codes(seat) == ["C01", "C02", "C05", "C08"]


def test_a_new_payment_leaves_the_queue_by_itself(seat, book):
    customer = customers.by_code(book, "C04").id
    paid = receipts.enter(book, Receipt(customer, TODAY, 6300000), [(10, 6300000)])
    seat.context.publish(paid)
    seat.settle()
    assert "C04" not in codes(seat)


def test_an_empty_queue_says_what_it_is_for(qtbot, qapp, tmp_path):
    dress(qapp)
    empty = books.create(tmp_path / "空.ardb", COMPANY, clock)
    seat = Seat(qtbot, empty, TODAY, RemindersPage)
    assert seat.page.table.empty.isVisible()
    assert "没有要催的客户" in seat.page.table.empty.sentence.text()
    seat.leave()
    empty.close()


def test_another_customer_is_shown_from_its_name_down(seat):
    mark(seat, "C01")
    bar = seat.page.panel.scroll_bar
    bar.setMaximum(200)
    bar.setValue(90)
    seat.page.show_current(seat.page.table.current())
    assert bar.value() == 90  # the same customer read anew stays where it was
    mark(seat, "C03")
    assert bar.value() == 0
