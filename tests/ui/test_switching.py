"""Several books: switched by keyboard in one window, nothing of the first shows in the second."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from ui.pages.hands import key
from ui.test_app import NOW, TODAY, clock, path, settle, start

from ar_desktop import settings
from ar_desktop.domain.records import Company
from ar_desktop.services.keeping import books
from ar_desktop.ui import single_instance
from ar_desktop.ui.dialogs.keeping.switch import SwitchDialog

assert clock
assert path
assert start
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def other(tmp_path):
    """A second book with another company and another customer."""
    book = bookkit.make(tmp_path / "海川.ardb", Company("宁波海川贸易有限公司", account="622200001"))
    who = bookkit.customer(book, "H1", "香港联发行")
    bookkit.invoice(book, who, "H-1", TODAY - dt.timedelta(days=60), TODAY - dt.timedelta(days=30), 9_900_00)
    book.close()
    return tmp_path / "海川.ardb"


def switch(qtbot, desktop):
    """Ctrl+Shift+O, and the dialog it opens."""
    desktop.window.activateWindow()
    QTest.keyClick(desktop.window, Key.Key_O, Modifier.ControlModifier | Modifier.ShiftModifier)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in desktop.window.findChildren(SwitchDialog)))
    return next(d for d in desktop.window.findChildren(SwitchDialog) if d.isVisible())


def texts(window):
    """Everything a user could read in the window's labels and fields, and in the lists."""
    said = [part.text() for part in window.findChildren(QLabel) if part.isVisible()]
    said += [part.text() for part in window.findChildren(QLineEdit) if part.isVisible()]
    return "\n".join(said)


def test_switching_by_keyboard_shows_nothing_of_the_first(start, path, other, qtbot):
    desktop = start(other)
    desktop.open_book(path)
    settle(qtbot, desktop)
    window = desktop.window
    for name in ("customers", "invoices", "receipts", "reminders", "reports"):
        window.show_page(name)
        settle(qtbot, desktop)
    window.header.search.setText("苏州")
    desktop.context.set_as_of(TODAY - dt.timedelta(days=100))
    settle(qtbot, desktop)
    dialog = switch(qtbot, desktop)
    rows = dialog.table.model.visible_rows()
    assert [row.company for row in rows] == ["杭州远帆机电有限公司", "宁波海川贸易有限公司"]
    assert "（当前）" in dialog._company(rows[0])
    assert all(row.at == NOW and row.there for row in rows)
    key(dialog.table.grid, Key.Key_Return)
    settle(qtbot, desktop)
    assert desktop.context.book.path == other.resolve()
    assert desktop.context.as_of == TODAY
    assert window.rail.company.toolTip().startswith("宁波海川贸易有限公司\n")
    for name in ("workbench", "customers", "invoices", "receipts", "reminders", "reports"):
        window.show_page(name)
        settle(qtbot, desktop)
        assert "苏州" not in texts(window), name
        assert "远帆" not in texts(window), name
    listed = window.page("customers").table.model.visible_rows()
    assert [row.name for row in listed] == ["香港联发行"]
    books.open_book(path, lambda: NOW).close()  # the first was let go


def test_the_book_that_is_open_is_not_opened_again(start, path, qtbot):
    desktop = start(path)
    book = desktop.context.book
    desktop.open_book(path)
    assert desktop.context.book is book
    dialog = switch(qtbot, desktop)
    key(dialog.table.grid, Key.Key_Return)
    assert desktop.context.book is book
    assert not desktop.window.message_bar.isVisible()


def test_a_book_that_moved_is_said_and_the_open_one_stays(start, path, other, qtbot):
    desktop = start(other)
    desktop.open_book(path)
    settle(qtbot, desktop)
    other.rename(other.with_name("搬走了.ardb"))
    dialog = switch(qtbot, desktop)
    key(dialog.table.grid, Key.Key_Return)
    assert dialog.isVisible()
    assert "不在原处" in dialog.said.text()
    dialog.reject()
    assert desktop.context.book.path == path.resolve()


def test_a_book_in_use_elsewhere_is_said_and_the_open_one_stays(start, path, other, qtbot):
    desktop = start(path)
    process = bookkit.holding(other)
    try:
        desktop.open_book(other)
        settle(qtbot, desktop)
        assert "打开" in desktop.window.message_bar.sentence.text()
        assert desktop.context.book.path == path.resolve()
    finally:
        bookkit.killed(process)


def test_a_click_on_the_company_offers_the_books_and_another_window(start, path, other, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr("ar_desktop.app.start_another", asked.append)
    desktop = start(other)
    desktop.open_book(path)
    settle(qtbot, desktop)
    desktop.window.rail.company.click()
    dialog = next(d for d in desktop.window.findChildren(SwitchDialog) if d.isVisible())
    dialog.beside.click()
    assert asked == [[str(other.resolve())]]
    assert desktop.context.book.path == path.resolve()


def test_a_start_asked_for_beside_the_window_does_not_hand_over(qapp, monkeypatch):
    first = single_instance.SingleInstance("ar-test-beside")
    assert first.claim()
    second = single_instance.SingleInstance("ar-test-beside")
    monkeypatch.setenv(single_instance.BESIDE, "1")
    assert second.claim("x")
    assert not second.claim("x")
    first.release()


def test_the_recent_list_keeps_company_and_moment(tmp_path):
    kept = settings.Settings().with_recent(tmp_path / "a", "甲", "2026-11-21T09:30")
    settings.save(kept, tmp_path / "s.json")
    assert settings.load(tmp_path / "s.json") == kept
