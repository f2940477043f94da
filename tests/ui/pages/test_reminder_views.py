"""The views of the queue, acts on many customers, pauses and rules, as a user reaches them."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, dress, key
from ui.pages.queue_book import TODAY

from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import chasing_rules, ladders, pauses, promises, reminder_batches, reminders
from ar_desktop.services.keeping import undo
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


def view(seat, tab):
    click(seat.page.tabs._buttons[tab])
    seat.settle()
    return [item.code for item in seat.page.model.visible_rows()]


def tick(seat, *codes):
    page = seat.page
    page.table.grid.setFocus()
    for item in page._items:
        if item.code in codes:
            page.table.select_row(page.model.find(item.id))
            key(page.table.grid, Key.Key_Space)


def act(seat, text):
    """Choose an entry of the menu for many."""
    next(entry for entry in seat.page.others.actions() if entry.text() == text).trigger()


def dialog(seat):
    acts = seat.page.acts
    seat.qtbot.waitUntil(lambda: acts.dialog is not None and acts.dialog.isVisible())
    return acts.dialog


def headers(seat):
    model = seat.page.model
    return [row.title for n in range(model.rowCount()) if isinstance(row := model.row(n), Group)]


def test_the_week_says_who_comes_and_stores_nothing(seat, book):
    """C06 rests after its call on the 20th and reaches +15 on the 27th, a Friday."""
    item = next(item for item in seat.page._items if item.code == "C06")
    before = book.reader.execute("SELECT count(*) FROM reminders").fetchone()[0]
    assert view(seat, "week") == []
    reminder_batches.done(book, [item], TODAY)
    seat.context.set_book(book)
    seat.settle()
    assert view(seat, "week") == ["C06"]
    assert headers(seat) == ["11-27 周五"]
    assert book.reader.execute("SELECT count(*) FROM reminders").fetchone()[0] == before
    seat.page.table.select_row(seat.page.model.find(-item.customer_id))
    seat.page.table.grid.setFocus()
    key(seat.page.table.grid, Key.Key_S)
    assert seat.said[-1] == ("还没到日子：11-27 自动进入队列", False)


def test_a_promise_not_kept_has_its_view(seat, book):
    assert view(seat, "broken") == []
    item = next(item for item in seat.page._items if item.code == "C04")
    early = TODAY - dt.timedelta(days=5)
    reminders.promise(book, item.id, TODAY - dt.timedelta(days=1), 100, early)
    assert promises.breakers(book, TODAY) == {item.customer_id}
    seat.context.set_book(book)
    seat.settle()
    assert view(seat, "broken") == ["C04"]
    assert seat.page.tabs._buttons["broken"].text() == "承诺未兑现 1"


def test_only_one_rung_is_shown(seat):
    rungs = seat.page.views.rungs
    words = [rungs.itemText(number) for number in range(rungs.count())]
    assert words == [
        "全部级次",
        "发催告函 · 逾期 15 天 5",
        "电话沟通 · 逾期 7 天 2",
        "到期提醒 · 到期前 3 天 1",
    ]
    rungs.setCurrentIndex(2)
    rungs.activated.emit(2)
    assert [item.code for item in seat.page.model.visible_rows()] == ["C06", "C08"]


def test_many_are_put_off_at_once_and_one_undo_brings_them_back(seat, book):
    tick(seat, "C01", "C04")
    act(seat, "改期所选…")
    asked = dialog(seat)
    asked.until.set_value(TODAY + dt.timedelta(days=10))
    asked.reason.setEditText("月底再催")
    click(asked.ok)
    seat.settle()
    assert view(seat, "waiting") == ["C01", "C04"]
    assert {item.wait_reason for item in seat.page._items if item.state == "waiting"} == {"月底再催"}
    undo.undo(book)
    assert all(item.state != "waiting" for item in reminders.queue(book, TODAY))


def test_many_are_skipped_for_one_reason(seat, book):
    tick(seat, "C01", "C04")
    act(seat, "跳过所选…")
    asked = dialog(seat)
    click(asked.ok)
    assert asked.isVisible()  # no reason, no skip
    asked.reason.setText("老板亲自联系")
    click(asked.ok)
    seat.settle()
    codes = [item.code for item in reminders.queue(book, TODAY)]
    assert "C04" not in codes
    undo.undo(book)
    assert {"C01", "C04"} <= {item.code for item in reminders.queue(book, TODAY)}


def test_many_are_done_and_logged(seat, book):
    tick(seat, "C04", "C06")
    act(seat, "所选已办结")
    seat.settle()
    assert not {"C04", "C06"} & {item.code for item in reminders.queue(book, TODAY)}
    rows = book.reader.execute("SELECT channel, who FROM activities ORDER BY id").fetchall()
    assert [tuple(row) for row in rows][-2:] == [("letter", "李倩"), ("call", "李倩")]
    assert seat.said[-1] == ("已办结 2 户", True)


def test_with_nothing_ticked_nothing_happens(seat, book):
    act(seat, "所选已办结")
    assert seat.said[-1] == ("请先勾选今天队列里的客户", False)
    assert len(reminders.queue(book, TODAY)) == 8


def test_a_customer_is_paused_with_a_reason_and_resumed(seat, book):
    who = customers.by_code(book, "C03").id
    seat.page.acts.many.pause(who)
    asked = dialog(seat)
    asked.reason.setEditText("")
    click(asked.ok)
    assert asked.isVisible()
    asked.reason.setEditText("国庆放假")
    asked.until.set_value(TODAY + dt.timedelta(days=7))
    click(asked.ok)
    seat.settle()
    assert view(seat, "waiting") == ["C03"]
    (item,) = [item for item in reminders.queue(book, TODAY) if item.code == "C03"]
    assert (item.wait_until, item.wait_reason) == (TODAY + dt.timedelta(days=7), "国庆放假")
    seat.page.acts.many.resume(who)
    seat.settle()
    assert pauses.running(book.reader, TODAY) == {}
    assert view(seat, "waiting") == []
    seat.page.acts.many.resume(who)
    assert seat.said[-1] == ("这一户没有暂停", False)


def test_the_rules_of_a_customer_and_its_invoices(seat, book):
    who = customers.by_code(book, "C02").id
    seat.page.acts.many.rules(who)
    asked = dialog(seat)
    asked.ladder.choose("C")
    model = asked.table.model
    asked.table.select_row(0)
    click(asked.off)
    asked.table.select_row(1)
    asked.own.choose("B")
    click(asked.give)
    assert [(line.muted, line.ladder) for line in model.visible_rows()] == [(True, ""), (False, "B")]
    click(asked.ok)
    seat.settle()
    rules = chasing_rules.of(book, who)
    assert rules.ladder == "C"
    assert [(line.muted, line.ladder) for line in rules.invoices] == [(True, ""), (False, "B")]
    (item,) = [item for item in reminders.queue(book, TODAY) if item.code == "C02"]
    assert [line.open for line in item.lines] == [15_000_000]  # the second invoice alone
    assert ladders.uses(book)["C"] == 1
