"""The window: navigation, as-of day, search, messages, files dropped, reloading."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.ui import shortcuts, theme
from ar_desktop.ui.main_window import MainWindow
from ar_desktop.ui.page import Page, PageSpec, fill, row, split
from ar_desktop.ui.search_box import Hit
from ar_desktop.ui.tables import Column, RowsModel, TableView

TODAY = dt.date(2026, 11, 21)
CTRL = Qt.KeyboardModifier.ControlModifier


class Probe(Page):
    """A page that counts how often it loads."""

    kinds = frozenset({"receipts"})

    def __init__(self, context):
        super().__init__(context)
        self.loads, self.items = 0, []
        fill(self, row(QLabel("a")), split(QLabel("b"), QLabel("c")))

    def reload(self):
        self.loads += 1

    def show_item(self, argument):
        self.items.append(argument)


class Bare(Probe):
    kinds = frozenset({"letters"})
    uses_as_of = False

    def reload(self):
        super().reload()
        if self.context.book == "broken":
            raise ArError("lpr_missing", day="2026-11-21")

    def title(self):
        return "函件 · 今天"


def search(text):
    return (
        [Hit("客户", "苏州恒泰", "243,000.00", "one", 7), Hit("页面", "函件", "", "two")]
        if text == "szht"
        else []
    )


@pytest.fixture
def window(qtbot, context):
    specs = [
        PageSpec("one", "收款核销", "receipts", Probe, "Ctrl+1"),
        PageSpec("two", "函件", "letters", Bare, "Ctrl+2"),
        PageSpec("hidden", "导入", "import", Probe, hidden=True),
        PageSpec("settings", "设置", "settings", Probe, bottom=True),
    ]
    made = MainWindow(context, specs, search)
    qtbot.addWidget(made)
    made.show_page("one")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_pages_are_built_when_first_opened(qtbot, window):
    assert list(window._pages) == ["one"]
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.current_key() == "two"
    assert window.header.title.text() == "函件 · 今天"
    assert window.rail.items["two"].isChecked()
    assert "hidden" not in window.rail.items


def test_a_click_in_the_rail_opens_the_page(qtbot, window):
    qtbot.mouseClick(window.rail.items["settings"], Qt.MouseButton.LeftButton)
    assert window.current_key() == "settings"


def test_unknown_pages_change_nothing(window, context):
    context.go("nowhere")
    assert window.current_key() == "one"


def test_a_page_reloads_only_for_its_kinds(window, context):
    page = window.page("one")
    assert page.loads == 1
    context.publish(Changes(frozenset({"letters"}), step=1))
    assert page.loads == 1
    context.publish(Changes(frozenset({"receipts"}), step=2))
    assert page.loads == 2


def test_a_page_out_of_sight_reloads_when_seen_again(window, context):
    page = window.page("one")
    window.show_page("two")
    context.publish(Changes(frozenset({"receipts"}), step=1))
    context.publish(Changes(frozenset({"receipts"}), step=2))
    assert page.loads == 1
    window.show_page("one", 42)
    assert (page.loads, page.items) == (2, [42])


def test_another_day_reloads_pages_that_depend_on_it(window, context):
    window.show_page("two")
    window.show_page("one")
    context.set_as_of(dt.date(2026, 10, 31))
    context.set_as_of(dt.date(2026, 10, 31))
    assert (window.page("one").loads, window.page("two").loads) == (2, 1)
    assert window.header.as_of.text() == "截至 2026-10-31 ▾"
    assert window.header.as_of.property("past") is True


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("-30", dt.date(2026, 10, 22)), ("0315", dt.date(2026, 3, 15)), ("2025-12-31", dt.date(2025, 12, 31))],
)
def test_as_of_day_can_be_typed(qtbot, window, context, typed, meant):
    window.header.as_of.open_popup()
    popup = window.header.as_of.popup()
    qtbot.keyClicks(popup.edit, typed)
    qtbot.keyClick(popup.edit, Qt.Key.Key_Return)
    assert context.as_of == meant
    assert popup.isHidden()


def test_as_of_goes_back_to_today_and_to_last_month_end(window, context):
    popup = window.header.as_of.popup()
    popup.month_button.click()
    assert context.as_of == dt.date(2026, 10, 31)
    popup.today_button.click()
    assert context.as_of == TODAY
    assert window.header.as_of.property("past") is False


def test_a_day_that_cannot_be_keeps_the_popup_open(qtbot, window, context):
    window.header.as_of.open_popup()
    popup = window.header.as_of.popup()
    qtbot.keyClicks(popup.edit, "0230")
    qtbot.keyClick(popup.edit, Qt.Key.Key_Return)
    assert popup.isVisible()
    assert context.as_of == TODAY
    popup.hide()


def test_search_finds_moves_and_opens(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    box = window.header.search
    assert box.hasFocus()
    qtbot.keyClicks(box, "szht")
    qtbot.waitUntil(lambda: box.results().isVisible())
    assert box.results().table.current().title == "苏州恒泰"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.results().table.current().title == "函件"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    box.results().table.select_row(1)
    box._take()
    assert window.page("one").items == [7]
    assert box.results().isHidden()


def test_search_without_hits_says_what_to_type_and_escape_leaves(qtbot, window):
    box = window.header.search
    box.setFocus()
    qtbot.keyClicks(box, "zzz")
    box.look_up()
    assert box.results().table.empty.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert box.results().isHidden()


def drag(window, *urls):
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    copy, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(300, 300), copy, data, buttons, keys)
    window.dragEnterEvent(enter)
    shown = window.hint.isVisible()
    drop = QDropEvent(QPointF(300, 300), copy, data, buttons, keys)
    window.dropEvent(drop)
    return shown


def test_files_dropped_anywhere_are_handed_on(qtbot, window):
    with qtbot.waitSignal(window.files_dropped) as signal:
        assert drag(window, "file:///tmp/十月开票.xlsx", "file:///tmp/b.csv")
    assert signal.args == [[Path("/tmp/十月开票.xlsx"), Path("/tmp/b.csv")]]
    assert window.hint.isHidden()


def test_a_web_address_is_no_file(qtbot, window):
    with qtbot.assertNotEmitted(window.files_dropped):
        assert not drag(window, "https://example.com/a.xlsx")


def test_success_is_a_line_with_undo(qtbot, window, context):
    context.publish(Changes(frozenset({"receipts"}), step=9), "已登记收款 100.00")
    assert window.status.message.text() == "已登记收款 100.00"
    assert window.status.undo.isVisible()
    with qtbot.waitSignal(window.undo_asked):
        window.status.undo.click()
    context.say("已打印")
    assert window.status.undo.isHidden()


def test_undo_and_redo_by_key(qtbot, window):
    with qtbot.waitSignal(window.undo_asked):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    with qtbot.waitSignal(window.redo_asked):
        qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)


def test_an_error_while_loading_is_a_sentence_in_the_bar(window, context):
    context.book = "broken"
    window.show_page("two")
    assert window.message_bar.isVisible()
    assert window.message_bar.sentence.text() == "2026-11-21 没有可用的 LPR 报价，请在设置中补录"
    window.message_bar.close_button.click()
    assert window.message_bar.isHidden()


def test_an_error_goes_with_escape_with_a_success_and_with_another_row(qtbot, window, context):
    table = TableView(RowsModel([Column("name", "名称")], key=lambda row: row["name"]))
    table.model.set_rows([{"name": "甲"}, {"name": "乙"}])
    window.page("one").layout().addWidget(table)
    table.select_row(0)

    def fail():
        context.fail(ArError("lpr_missing", day="2026-11-21"))
        context.say("另外 2 份已开具")  # said by the same act: both stand
        assert window.message_bar.isVisible()
        qtbot.wait(1)

    fail()
    table.model.set_rows([{"name": "甲"}, {"name": "乙"}])
    table.select_row(0)
    assert window.message_bar.isVisible()  # the same row read anew
    table.select_row(1)
    assert window.message_bar.isHidden()
    fail()
    context.say("已保存")
    assert window.message_bar.isHidden()
    fail()
    qtbot.keyClick(table.grid, Qt.Key.Key_Escape)
    assert window.message_bar.isHidden()


def test_status_facts_show_only_what_is_known(window):
    window.status.set_facts(file="远帆.ardb", freshness="收款已录入至 11-20", totals="60 个客户")
    window.status.warn("freshness", True)
    assert window.status.facts["file"].isVisible()
    assert window.status.facts["backup"].isHidden()
    assert window.status.totals.text() == "60 个客户"


def test_counts_are_said_to_assistive_technology(window, context):
    context.counts.emit({"one": 3, "absent": 1})
    assert window.rail.items["one"].accessibleName() == "收款核销 3"
    window.rail.grab()


def test_company_stands_in_rail_and_title(window):
    window.set_company("杭州远帆机电有限公司")
    assert window.windowTitle() == "杭州远帆机电有限公司 — 应收管家"


def test_f1_shows_every_shortcut(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(shortcuts.ShortcutSheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Ctrl+1", "收款核销", "Ctrl+Z", "撤销", "保存", "Ctrl+S"} <= words
    sheet.close()


def test_choosing_theme_or_language_is_told(qtbot, window):
    texts = {action.text(): action for action in window.actions()}
    with qtbot.waitSignal(window.theme_chosen) as signal:
        texts["深色"].trigger()
    assert signal.args == ["dark"]
    with qtbot.waitSignal(window.language_chosen) as signal:
        texts["English"].trigger()
    assert signal.args == ["en"]


def test_every_menu_entry_has_words_and_every_icon_exists(window):
    assert all(action.text() for action in window.actions())
    assert not theme.icon("receipts").isNull()
    assert theme.icon("no-such-icon").isNull()


def test_window_is_up_before_anything_heavy_is_loaded():
    code = (
        "import sys, datetime as dt\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "import ar_desktop.app\n"
        "from ar_desktop.ui import i18n, theme\n"
        "from ar_desktop.ui.context import Context\n"
        "from ar_desktop.ui.main_window import MainWindow\n"
        "from ar_desktop.ui.page import Page, PageSpec\n"
        "i18n.install(app, 'zh'); theme.apply(app, 'light')\n"
        "w = MainWindow(Context(dt.date(2026, 11, 21)), [PageSpec('a', 'A', 'reports', Page)])\n"
        "w.show_page('a'); w.show(); app.processEvents(); w.close()\n"
        "heavy = ['numpy', 'pyqtgraph', 'openpyxl', 'reportlab', 'pypinyin', 'sqlcipher3']\n"
        "heavy += ['ar_desktop.services.keeping.books', 'ar_desktop.ui.tables']\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_dialog_whose_button_is_taken_away_leaves_the_keyboard_on_the_page(qtbot, window):
    page = window.page("one")
    button = QPushButton("批准", page)
    button.show()
    button.setFocus()
    dialog = QDialog(window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    button.hide()
    button.deleteLater()
    dialog.accept()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.focusWidget() is page)


def test_what_is_still_there_keeps_the_keyboard(qtbot, window):
    page = window.page("one")
    button = QPushButton("批准", page)
    button.show()
    button.setFocus()
    dialog = QDialog(window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.accept()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.wait(20)
    assert window.focusWidget() is button


def test_what_went_wrong_on_a_page_does_not_follow_to_the_next(window, context):
    context.fail(ArError("lpr_missing", day="2026-11-21"))
    window.show_page("one")
    assert window.message_bar.isVisible()
    window.show_page("two")
    assert window.message_bar.isHidden()
