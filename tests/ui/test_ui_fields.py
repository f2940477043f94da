"""Fields: amounts, days, customers, Enter, key schemes."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.ui import i18n
from ar_desktop.ui.fields import CustomerPicker, DateEdit, EnterWalk, MoneyEdit, scheme

TODAY = dt.date(2026, 11, 21)
CUSTOMERS = [(1, "C001", "苏州恒泰精密制造"), (2, "C002", "杭州振宇包装"), (3, "C003", "杭州远航")]
PINYIN = {"szht": [1], "hz": [2, 3], "hzzy": [2], "杭州": [2, 3], "C003": [3], "": [1, 2, 3]}


def search(text):
    return [CUSTOMERS[number - 1] for number in PINYIN.get(text, [])]


def commit(widget, text):
    """What an input method does with Chinese text."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def money(qtbot, app):
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.show()
    return edit


@pytest.fixture
def day(qtbot, app):
    edit = DateEdit(lambda: TODAY)
    qtbot.addWidget(edit)
    edit.show()
    return edit


@pytest.fixture
def picker(qtbot, app):
    edit = CustomerPicker(search)
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    return edit


@pytest.mark.parametrize(
    ("typed", "fen", "shown"),
    [("1234.5", 123_450, "1,234.50"), ("=1200*3", 360_000, "3,600.00"), ("-0.01", -1, "-0.01")],
)
def test_amounts_as_typed(qtbot, money, typed, fen, shown):
    qtbot.keyClicks(money, typed)
    with qtbot.waitSignal(money.value_changed) as signal:
        qtbot.keyClick(money, Qt.Key.Key_Return)
    assert signal.args == [fen]
    assert (money.amount(), money.text()) == (fen, shown)


def test_amount_in_wan_by_input_method(money):
    commit(money, "1.5万")
    assert money.commit()
    assert (money.amount(), money.text()) == (1_500_000, "15,000.00")


def test_wrong_amount_says_why_and_stays(qtbot, money):
    qtbot.keyClicks(money, "12a")
    with qtbot.waitSignal(money.problem) as signal:
        qtbot.keyClick(money, Qt.Key.Key_Return)
    assert signal.args == ["“12a”不是金额，请写成 1234.50 的样子"]
    assert money.text() == "12a"
    assert not money.is_sound()
    with pytest.raises(ArError):
        money.amount()
    qtbot.keyClick(money, Qt.Key.Key_Backspace)
    assert money.property("state") == ""


def test_empty_amount_is_none_and_set_value_is_silent(qtbot, money):
    with qtbot.assertNotEmitted(money.value_changed):
        money.set_value(100)
    assert money.text() == "1.00"
    money.clear()
    assert money.commit()
    assert money.amount() is None


def test_two_dots_copy_the_line_above(qtbot, money):
    money.above = lambda: 8_800
    qtbot.keyClicks(money, "..")
    assert money.commit()
    assert money.amount() == 8_800


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("t", TODAY),
        ("+30", dt.date(2026, 12, 21)),
        ("-21", dt.date(2026, 10, 31)),
        ("0315", dt.date(2026, 3, 15)),
        ("5", dt.date(2026, 11, 5)),
        ("2024-2-29", dt.date(2024, 2, 29)),
    ],
)
def test_days_as_typed(qtbot, day, typed, meant):
    qtbot.keyClicks(day, typed)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert day.day() == meant
    assert day.text() == meant.isoformat()


def test_a_day_no_calendar_has(qtbot, day):
    qtbot.keyClicks(day, "0230")
    assert not day.commit()
    assert day.toolTip() == "日历上没有“0230”这一天"


def test_arrows_move_by_a_day_and_f7_opens_the_calendar(qtbot, day):
    day.set_value(dt.date(2026, 3, 1))
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.day() == dt.date(2026, 2, 28)
    qtbot.keyClick(day, Qt.Key.Key_F7)
    popup = day._popup
    assert popup.isVisible()
    popup.calendar.activated.emit(popup.calendar.selectedDate())
    assert popup.isHidden()
    assert day.day() == dt.date(2026, 2, 28)


def test_pinyin_initials_offer_customers(qtbot, picker):
    qtbot.keyClicks(picker, "hz")
    assert [picker._model.item(row).text() for row in range(picker._model.rowCount())] == [
        "C002  杭州振宇包装",
        "C003  杭州远航",
    ]


def test_choosing_from_the_list_names_the_customer(qtbot, picker):
    qtbot.keyClicks(picker, "szht")
    with qtbot.waitSignal(picker.chosen) as signal:
        qtbot.keyClick(picker.completer().popup(), Qt.Key.Key_Down)
        qtbot.keyClick(picker.completer().popup(), Qt.Key.Key_Return)
    assert signal.args == [1]
    assert (picker.current_id(), picker.text()) == (1, "苏州恒泰精密制造")


def test_the_only_hit_is_taken_on_leaving(qtbot, picker):
    qtbot.keyClicks(picker, "hzzy")
    assert picker.text() == "hzzy"
    assert picker.settle()
    assert picker.current_id() == 2


def test_a_code_typed_whole_is_taken_and_a_doubtful_word_is_not(picker):
    picker.setText("C003")
    assert picker.settle()
    assert picker.current_id() == 3
    picker.set_choice(None)
    commit(picker, "杭州")
    assert not picker.settle()
    assert picker.current_id() is None


def test_typing_over_a_choice_withdraws_it(qtbot, picker):
    picker.set_choice(1, "苏州恒泰精密制造")
    with qtbot.waitSignal(picker.chosen) as signal:
        qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert signal.args == [None]


def test_f2_offers_those_likely_meant(qtbot, picker):
    qtbot.keyClick(picker, Qt.Key.Key_F2)
    assert picker._model.rowCount() == 3
    picker.completer().popup().hide()


@pytest.fixture
def form(qtbot, app):
    holder = QWidget()
    fields = [QLineEdit(), MoneyEdit(), QPlainTextEdit(), QLineEdit()]
    layout = QVBoxLayout(holder)
    for field in fields:
        layout.addWidget(field)
    ended = []
    EnterWalk(holder, fields, lambda: ended.append(True))
    qtbot.addWidget(holder)
    holder.show()
    fields[0].setFocus()
    yield fields, ended
    holder.close()


def test_enter_walks_and_shift_enter_walks_back(qtbot, form):
    fields, ended = form
    qtbot.keyClick(fields[0], Qt.Key.Key_Return)
    assert fields[1].hasFocus()
    qtbot.keyClick(fields[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert fields[0].hasFocus()
    assert not ended


def test_enter_on_the_last_field_ends(qtbot, form):
    fields, ended = form
    fields[3].setFocus()
    qtbot.keyClick(fields[3], Qt.Key.Key_Enter)
    assert ended == [True]


def test_a_wrong_amount_keeps_the_keyboard(qtbot, form):
    fields, _ = form
    fields[1].setFocus()
    qtbot.keyClicks(fields[1], "x")
    qtbot.keyClick(fields[1], Qt.Key.Key_Return)
    assert fields[1].hasFocus()


def test_enter_in_a_long_text_is_a_new_line_and_ctrl_enter_goes_on(qtbot, form):
    fields, _ = form
    fields[2].setFocus()
    qtbot.keyClick(fields[2], Qt.Key.Key_Return)
    assert fields[2].toPlainText() == "\n"
    qtbot.keyClick(fields[2], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert fields[3].hasFocus()


def test_disabled_fields_are_passed_over(qtbot, form):
    fields, _ = form
    fields[1].setEnabled(False)
    qtbot.keyClick(fields[0], Qt.Key.Key_Return)
    assert fields[2].hasFocus()


def test_key_schemes_save_as_their_users_expect():
    assert [scheme(name).save[0] for name in ("common", "kingdee", "yonyou", "?")] == [
        "Ctrl+S",
        "F8",
        "F6",
        "Ctrl+S",
    ]
    assert [scheme(name).pick[0] for name in ("kingdee", "yonyou")] == ["F7", "F2"]


def test_what_is_wrong_is_said_in_the_language_of_the_screen(app, money):
    i18n.install(app, "en")
    money.setText("x")
    money.commit()
    i18n.install(app, "zh")
    assert money.toolTip() == '"x" is not an amount; write it like 1234.50'
