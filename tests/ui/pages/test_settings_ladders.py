"""The ladders in the settings, edited by keyboard with a preview of today."""

import datetime as dt

import bookkit
import pytest
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, dress, key

from ar_desktop.services.chasing import ladders, reminders
from ar_desktop.services.keeping import options, undo
from ar_desktop.ui.pages.keeping.settings import SettingsPage

D = dt.date
TODAY = D(2026, 11, 20)
Key = Qt.Key


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    for number, late in enumerate((5, 10, 20, 40)):
        who = bookkit.customer(made, f"C{number}", f"{late}天客户有限公司")
        due = TODAY - dt.timedelta(days=late)
        bookkit.invoice(made, who, f"A{number}", due - dt.timedelta(days=30), due, 500_000)
    yield made
    made.close()


@pytest.fixture
def seat(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, SettingsPage)
    made.page.show_item("ladder")
    yield made
    made.leave()


@pytest.fixture
def section(seat):
    return seat.page.ladder


def choose(section, code):
    section.table.select_row(section.table.model.find(code))


def opened(seat, section, code, act="edit"):
    choose(section, code)
    click(section.buttons[act])
    seat.qtbot.waitUntil(lambda: section.dialog is not None and section.dialog.isVisible())
    wait(seat, section.dialog)
    return section.dialog


def wait(seat, dialog):
    """Until the preview of what is in the fields is there."""
    seat.qtbot.waitUntil(lambda: not dialog._timer.isActive(), timeout=3000)
    seat.settle()


def test_the_four_ladders_with_the_books_marked(section):
    names = [item.ladder.name.split("（")[0] for item in section.table.model.visible_rows()]
    assert names[:3] == ["标准阶梯 A", "阶梯 B", "阶梯 C，按责任人"]
    assert names[3].startswith("到期前 3+2+1")
    assert [item.is_default for item in section.table.model.visible_rows()] == [True, False, False, False]


def test_an_edited_day_changes_the_preview_and_nothing_else_until_saved(seat, section, book):
    dialog = opened(seat, section, "A")
    assert dialog.count.text() == "按此阶梯，今天会产生 4 项（现在 4 项，其中 0 户有变化）"
    dialog.table.select_row(1)
    dialog.form.offset.setText("12")
    dialog.form.offset.commit()
    wait(seat, dialog)
    assert dialog.count.text() == "按此阶梯，今天会产生 4 项（现在 4 项，其中 1 户有变化）"
    moved = dialog.preview.model.visible_rows()[0]
    assert (moved.name, moved.before.action, moved.after.action) == ("10天客户有限公司", "call", "sms")
    assert ladders.get(book, "A").rungs[1].offset == 7
    key(dialog, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert ladders.get(book, "A").rungs[1].offset == 12
    assert seat.said[-1][1]
    undo.undo(book)
    assert ladders.get(book, "A").rungs[1].offset == 7


def test_what_is_wrong_is_said_in_a_sentence_and_not_saved(seat, section, book):
    dialog = opened(seat, section, "A")
    dialog.table.select_row(1)
    dialog.form.offset.setText("−5")
    dialog.form.offset.commit()
    wait(seat, dialog)
    assert dialog.sentence.text() == "第 2 级的天数须大于前面同一起算日的各级"
    assert dialog.preview.empty.sentence.text() == "这样的阶梯走不通，改正后才能推算。"
    click(dialog.ok)
    assert dialog.isVisible()
    assert ladders.get(book, "A").rungs[1].offset == 7
    dialog.form.offset.setText("abc")
    dialog.form.offset.commit()
    assert "abc" in dialog.sentence.text()


def test_rungs_are_added_moved_and_taken_out_by_keys(seat, section, book):
    dialog = opened(seat, section, "A")
    dialog.table.setFocus()
    dialog.table.select_row(4)
    alt = Qt.KeyboardModifier.AltModifier
    key(dialog, Key.Key_N, alt)
    assert [(r.action, r.offset, r.key) for r in dialog.rungs[-2:]] == [
        ("legal", 60, "legal"),
        ("legal", 67, ""),
    ]
    dialog.form.action.choose("agency")
    key(dialog, Key.Key_Up, alt)
    assert [r.action for r in dialog.rungs[-2:]] == ["agency", "legal"]
    wait(seat, dialog)
    assert "第 6 级" in dialog.sentence.text()  # 67 before 60
    key(dialog, Key.Key_Down, alt)
    wait(seat, dialog)
    assert dialog.sentence.text() == ""
    dialog.table.select_row(0)
    key(dialog, Key.Key_D, alt)
    wait(seat, dialog)
    assert "产生 3 项" in dialog.count.text()  # five days late: nothing to do
    click(dialog.ok)
    found = ladders.get(book, "A").rungs
    assert [r.action for r in found] == ["call", "letter", "hold", "legal", "agency"]
    assert found[-1].key == "agency"


def test_every_field_of_a_rung_is_kept(seat, section, book):
    dialog = opened(seat, section, "A")
    dialog.table.select_row(2)
    form = dialog.form
    form.basis.choose("month_end")
    form.tone.choose("press")
    form.letter.choose("final")
    form.requires.choose("call")
    form.role.choose("法务")
    form.minimum.setText("250")
    form.repeat.setText("14")
    form.weekdays[1].setChecked(True)
    form.weekdays[3].setChecked(True)
    form.text.setPlainText("{contact}您好 {amount} {account}")
    wait(seat, dialog)
    click(dialog.ok)
    rung = ladders.get(book, "A").rungs[2]
    assert (rung.basis, rung.offset, rung.action, rung.tone) == ("month_end", 15, "letter", "press")
    assert (rung.letter, rung.requires, rung.role) == ("final", "call", "法务")
    assert (rung.minimum, rung.repeat, rung.weekdays) == (25_000, 14, (1, 3))
    assert rung.text == "{contact}您好 {amount} {account}"


def test_enter_walks_the_fields_of_a_rung_to_the_next(seat, section):
    dialog = opened(seat, section, "A")
    dialog.table.select_row(0)
    key(dialog.table.grid, Key.Key_Return)
    assert dialog.form.basis.hasFocus()
    for _ in range(9):
        key(dialog.focusWidget(), Key.Key_Return)
    assert dialog.form.weekdays[0].hasFocus()
    dialog.form.text.setFocus()
    key(dialog.form.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog._at() == 1


def test_a_copy_is_supposed_to_be_the_books_until_it_is_assigned(seat, section, book):
    dialog = opened(seat, section, "B", act="copy")
    assert "假定它是账套默认" in dialog.count.text()
    dialog.name.setText("大客户")
    click(dialog.ok)
    assert ladders.get(book, "L1").name == "大客户"
    choose(section, "L1")
    click(section.buttons["delete"])
    assert "L1" not in ladders.load(book).ladders


def test_ladders_of_grades_and_people_of_roles(seat, section, book):
    section.grades["C"].choose("C")
    section.grades["C"].activated.emit(0)
    section.roles["法务"].setText("王律师")
    section.roles["法务"].editingFinished.emit()
    section.default.choose("321")
    section.default.activated.emit(0)
    chosen = options.load(book)
    assert (chosen.ladder_code, chosen.ladder_grades, chosen.ladder_roles) == (
        "321", {"C": "C"}, {"法务": "王律师"},
    )  # fmt: skip
    choose(section, "C")
    assert not section.buttons["delete"].isEnabled()
    reminders.refresh(book, TODAY)
    assert {item.ladder for item in reminders.queue(book, TODAY)} == {"321"}


def test_all_conditions_of_the_chosen_rung_are_read_whole(seat, section):
    dialog = opened(seat, section, "A")
    dialog.table.select_row(3)
    assert dialog.conditions.text() == "第 4 级条件：须先发催告函 · 不少于 100.00 元"
    dialog.table.select_row(0)
    assert dialog.conditions.text() == "第 1 级条件：—"


def test_escape_asks_before_it_drops_edits(seat, section):
    dialog = opened(seat, section, "A")
    dialog.table.select_row(1)
    key(dialog, Key.Key_Escape)
    assert not dialog.isVisible()  # nothing was edited
    dialog = opened(seat, section, "A")
    dialog.name.setText("改了名")
    key(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert "修改还没有保存" in dialog.sentence.text()
    dialog.name.setText("又改了")
    key(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    key(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
