"""The running program: one window, one book, opened, changed, undone, backed up and put away."""

from __future__ import annotations

import datetime as dt
import sys

import bookkit
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication
from ui.pages.hands import click, say

from ar_desktop import app as root
from ar_desktop import settings
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.records import Company
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import reminders
from ar_desktop.services.keeping import books
from ar_desktop.storage import engine

NOW = dt.datetime(2026, 11, 21, 9, 30)  # noqa: DTZ001
TODAY = NOW.date()


@pytest.fixture
def clock(monkeypatch):
    """Stands still until ``clock[0]`` is set."""
    now = [NOW]
    monkeypatch.setattr(root, "clock", lambda: now[0])
    return now


@pytest.fixture
def path(tmp_path):
    """A closed book with one overdue invoice."""
    book = bookkit.make(tmp_path / "远帆.ardb")
    who = bookkit.customer(book)
    due = TODAY - dt.timedelta(days=20)
    bookkit.invoice(book, who, "A1", due - dt.timedelta(days=30), due, 186_400_00)
    book.close()
    return tmp_path / "远帆.ardb"


@pytest.fixture
def start(qtbot, qapp, clock, tmp_path, monkeypatch):
    """Starts the program; what is started is put away and the hook for faults restored."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    started = []

    def go(wanted=None):
        desktop = root.Desktop(qapp, tmp_path / "settings.json")
        started.append(desktop)
        desktop.start(wanted)
        settle(qtbot, desktop)
        return desktop

    yield go
    for desktop in started:
        desktop.window.close()
        desktop.context.tasks.stop()
        QApplication.processEvents()  # what the worker brought is taken while there still is a window
        desktop.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle(qtbot, desktop):
    qtbot.wait(60)
    qtbot.waitUntil(lambda: desktop.context.tasks.current is None, timeout=15_000)
    qtbot.wait(60)


def test_the_first_start_offers_three_doors(start):
    desktop = start()
    assert desktop.window.current_key() == "welcome"
    assert desktop.context.book is None


def test_without_a_book_other_pages_are_refused_with_a_sentence_and_another_language_keeps_the_doors(
    start, qtbot
):
    desktop = start()
    for key in ("reminders", "receipts", "letters", "settings"):
        desktop.window.show_page(key)
        assert desktop.window.current_key() == "welcome"
    assert "请先新建或打开一个账套" in desktop.window.message_bar.sentence.text()
    desktop._choose_language("en")
    assert desktop.window.current_key() == "welcome"
    assert desktop.window.page("welcome").is_wired
    desktop._choose_language("zh")


def test_what_is_imported_and_paid_is_in_the_queue_without_a_visit_to_its_page(start, path, qtbot):
    desktop = start(path)
    book, page = desktop.context.book, desktop.window.page("workbench")
    due = TODAY - dt.timedelta(days=16)
    who = bookkit.customer(book, "C0002", "宁波中堃五金厂")
    bookkit.invoice(book, who, "B1", due - dt.timedelta(days=30), due, 90_000_00)
    desktop.context.publish(Changes(frozenset({"charges", "invoices"}), 1))
    qtbot.waitUntil(lambda: len(page.queue.model.visible_rows()) == 2, timeout=15_000)
    bookkit.receipt(book, who, TODAY, 90_000_00, [(2, 90_000_00)])
    desktop.context.publish(Changes(frozenset({"credits", "allocations"}), 1))
    qtbot.waitUntil(lambda: reminders.waiting(book, TODAY) == 1, timeout=15_000)


def test_a_window_left_open_overnight_has_the_new_days_queue_in_the_morning(start, path, clock, qtbot):
    desktop = start(path)
    who = bookkit.customer(desktop.context.book, "C0002", "宁波中堃五金厂")
    due = TODAY + dt.timedelta(days=5)
    bookkit.invoice(desktop.context.book, who, "B1", TODAY - dt.timedelta(days=30), due, 90_000_00)
    clock[0] += dt.timedelta(days=4)
    desktop._follow_the_day()
    settle(qtbot, desktop)
    assert reminders.waiting(desktop.context.book, TODAY + dt.timedelta(days=4)) == 2


def test_may_we_ship_takes_over_the_customer_marked_where_it_is_asked(start, path, qtbot):
    desktop = start(path)
    who = bookkit.customer(desktop.context.book, "C0002", "宁波中堃五金厂")
    bookkit.invoice(desktop.context.book, who, "B1", TODAY, TODAY, 90_000_00)
    for key, argument in (("customers", who), ("invoices", None), ("supply", None)):
        desktop.window.show_page(key, argument)
        page = desktop.window.page(key)
        if key == "invoices":
            model = page.table.model
            page.table.select_row(next(n for n in range(model.rowCount()) if model.row(n).customer_id == who))
        desktop.ask_ship()
        dialog = desktop.window.page("supply").acts.dialog
        assert dialog.customer.current_id() == (None if key == "supply" else who)
        dialog.reject()


def test_a_book_opens_on_the_workbench_with_its_queue_up_to_date(start, path):
    desktop = start(path)
    page = desktop.window.page("workbench")
    assert desktop.window.current_key() == "workbench"
    assert page.receivable.figure.text() == "186,400.00"
    assert page.overdue.figure.text() == "186,400.00"
    assert [item.customer for item in page.queue.model.visible_rows()] == ["苏州恒泰精密制造有限公司"]
    assert desktop.window.status.facts["check"].text() == "完整性检查 通过"
    assert settings.load(desktop._settings_path).recent == (str(path.resolve()),)


def test_the_first_opening_of_a_day_leaves_a_copy_and_closing_after_a_change_another(start, path, clock):
    desktop = start(path)
    assert len(books.backup_copies(path)) == 1
    clock[0] += dt.timedelta(minutes=5)
    desktop.context.publish(bookkit_change(desktop))
    desktop.window.close()
    assert len(books.backup_copies(path)) == 2
    assert not path.with_name(path.name + ".lock").exists()


def bookkit_change(desktop):
    customer = customers.get(desktop.context.book, 1)
    return customers.save(desktop.context.book, type(customer)(**{**vars(customer), "note": "改"}))


def test_ctrl_z_takes_back_and_ctrl_y_does_again(start, path, qtbot):
    desktop = start(path)
    desktop.context.publish(bookkit_change(desktop), "已保存")
    book = desktop.context.book
    desktop.window.undo_asked.emit()
    settle(qtbot, desktop)
    assert customers.get(book, 1).note == ""
    assert desktop.window.status.message.text() == "已撤销：保存客户资料"
    desktop.window.redo_asked.emit()
    settle(qtbot, desktop)
    assert desktop.window.status.message.text() == "已重做：保存客户资料"
    assert customers.get(book, 1).note == "改"
    desktop.window.redo_asked.emit()
    settle(qtbot, desktop)
    assert "没有可重做的操作" in desktop.window.message_bar.sentence.text()


def test_a_dropped_list_is_previewed_and_a_dropped_book_is_opened(start, path, tmp_path, qtbot):
    desktop = start(path)
    listed = tmp_path / "客户.csv"
    listed.write_text("客户编码,客户名称\nK1,甲公司\n", encoding="utf-8")
    desktop.window.files_dropped.emit([listed])
    settle(qtbot, desktop)
    assert desktop.window.current_key() == "importing"
    assert desktop.window.page("importing").preview.taken == 1
    other = bookkit.make(tmp_path / "乙.ardb", Company("乙公司"))
    other.close()
    desktop.window.files_dropped.emit([tmp_path / "乙.ardb"])
    settle(qtbot, desktop)
    assert desktop.context.book.path.name == "乙.ardb"


def test_a_list_dropped_without_a_book_says_what_to_do(start, tmp_path):
    desktop = start()
    desktop.window.files_dropped.emit([tmp_path / "x.csv"])
    assert "请先打开或新建一个账套" in desktop.window.message_bar.sentence.text()


def test_a_book_that_cannot_be_opened_leaves_the_open_one(start, path, tmp_path):
    desktop = start(path)
    (tmp_path / "坏.ardb").write_bytes(b"no book")
    desktop.open_book(tmp_path / "坏.ardb")
    assert desktop.context.book.path == path
    assert not desktop.window.message_bar.isHidden()


def test_a_new_book_is_made_from_the_name_of_our_company(start, tmp_path, qtbot):
    desktop = start()
    desktop.ask_new()
    (dialog,) = [w for w in desktop.window.children() if type(w).__name__ == "NewBookDialog"]
    dialog.name.setFocus()
    say(dialog.name, "杭州测试有限公司")
    assert dialog.place.text().endswith("杭州测试有限公司.ardb")
    dialog._take(str(tmp_path / "新.ardb"))
    click(dialog.ok)
    qtbot.waitUntil(lambda: desktop.context.book is not None, timeout=5000)
    settle(qtbot, desktop)
    assert desktop.context.book.path == tmp_path / "新.ardb"
    assert "杭州测试有限公司" in desktop.window.windowTitle()


def test_the_search_finds_customers_by_pinyin_invoices_and_pages(start, path):
    desktop = start(path)
    assert [(hit.page, hit.argument) for hit in desktop._search("szht")] == [("customers", 1)]
    assert [hit.page for hit in desktop._search("A1")] == ["invoices"]
    assert [hit.page for hit in desktop._search("函件")] == ["letters"]
    assert [(hit.page, hit.note) for hit in desktop._search("yjaj")] == [("cases", "Ctrl+Shift+J")]


def test_another_language_is_another_window_on_the_same_book(start, path, qtbot):
    desktop = start(path)
    book = desktop.context.book
    desktop._choose_language("en")
    settle(qtbot, desktop)
    try:
        assert desktop.window.rail.accessibleName() is not None
        assert "Receivable" in desktop.window.page("workbench").receivable.caption.text()
        assert desktop.context.book is book
    finally:
        desktop._choose_language("zh")


def test_past_midnight_the_day_moves_on_unless_another_is_looked_at(start, path, clock):
    desktop = start(path)
    clock[0] += dt.timedelta(days=1)
    desktop._follow_the_day()
    assert desktop.context.as_of == TODAY + dt.timedelta(days=1)
    desktop.context.set_as_of(dt.date(2026, 1, 1))
    clock[0] += dt.timedelta(days=1)
    desktop._follow_the_day()
    assert desktop.context.as_of == dt.date(2026, 1, 1)


def test_damage_met_by_a_page_is_told_in_a_sentence(start, path, qtbot, monkeypatch):
    desktop = start(path)
    page = desktop.window.page("customers")

    def broken():
        desktop.context.book.reader.execute("SELECT * FROM no_such_table")

    monkeypatch.setattr(page, "reload", broken)
    monkeypatch.setattr(engine, "_CODES", (("no such table", "book_damaged"), *engine._CODES))
    desktop.window.show_page("customers")
    assert "账套文件已损坏" in desktop.window.message_bar.sentence.text()


def test_no_page_gives_a_key_another_meaning_than_the_window(start, path, qtbot):
    window = start(path).window
    taken = {key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()}
    assert {"Ctrl+D", "Ctrl+K", "Ctrl+5"} <= taken
    double = {}
    for name in window.specs:
        page = window.page(name)
        own = {button.shortcut().toString() for button in page.findChildren(QAbstractButton)}
        own |= {shortcut.key().toString() for shortcut in page.findChildren(QShortcut)}
        double[name] = own & taken - {""}
    assert not {name: keys for name, keys in double.items() if keys}
