"""The settings page: a draft saved as one, lists that act at once, the book's copies."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from ui.pages.hands import Seat, click, dress, key, say
from ui.pages.queue_book import TODAY

from ar_desktop.services.keeping import books, options, rates, undo
from ar_desktop.ui.pages.keeping.settings import SettingsPage
from ar_desktop.ui.pages.keeping.settings_form import grouped

Key = Qt.Key


@pytest.fixture
def book(queue_book):
    return queue_book


@pytest.fixture
def seat(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, SettingsPage)
    yield made
    made.leave()


def retype(field, text):
    field.setFocus()
    field.selectAll()
    say(field, text)


def test_half_a_mail_address_is_refused_with_an_example(seat, book):
    retype(seat.page.company.email, "finance@yuanfan")
    key(seat.page.company.email, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "“finance@yuanfan”不是一个完整的邮箱地址" in seat.page.sentence.text()
    assert options.load(book).company.email == ""


def test_the_company_is_shown_with_its_account_in_groups(seat):
    page = seat.page
    assert page.company.name.text() == "杭州远帆机电有限公司"
    assert page.company.account.text() == "1202 0218 1990 0012 345"
    assert grouped("6222 02") == "6222 02"
    assert not page.save_button.isEnabled()


def test_ctrl_s_saves_what_was_typed_and_undo_takes_it_back(seat, book):
    retype(seat.page.company.address, "杭州市西湖区文三路 90 号")
    retype(seat.page.company.account, "3300 1616 7810")
    retype(seat.page.company.email, "finance@yuanfan.example")
    assert seat.page.sentence.text() == "有未保存的修改"
    key(seat.page.company.address, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    stored = options.load(book).company
    assert (stored.address, stored.account) == ("杭州市西湖区文三路 90 号", "330016167810")
    assert stored.email == "finance@yuanfan.example"
    assert seat.said[-1] == ("设置已保存", True)
    assert not seat.page.save_button.isEnabled()
    seat.context.publish(undo.undo(book))
    assert seat.page.company.address.text() == "杭州市滨江区江南大道 588 号"


def test_a_wrong_check_digit_warns_and_saves_all_the_same(seat, book):
    retype(seat.page.company.code, "91330100MA27XW0E70")
    assert "校验位不符" in seat.page.company.warning.text()
    seat.page.save()
    assert options.load(book).company.uscc == "91330100MA27XW0E70"
    retype(seat.page.company.code, "91350100M000100Y43")  # the standard's own example
    assert seat.page.company.warning.text() == ""


def test_a_company_without_a_name_is_refused_with_a_sentence(seat, book):
    retype(seat.page.company.name, " ")
    seat.page.save()
    assert seat.page.sentence.text() == "请填写本公司名称"
    assert options.load(book).company.name == "杭州远帆机电有限公司"
    click(seat.page.discard_button)
    assert seat.page.company.name.text() == "杭州远帆机电有限公司"


def test_how_letters_are_made_is_saved(seat, book):
    seat.page.show_item("letters")
    part = seat.page.letters
    retype(part.series, "函")
    assert part.sample.text() == "例：函〔2026〕1号"
    retype(part.pay_days, "7")
    retype(part.minimum, "1.5万")
    part.factor.setFocus()
    key(part.factor, Key.Key_Up)
    key(part.benchmark, Key.Key_Return)
    stored = options.load(book)
    assert (stored.series, stored.pay_days, stored.letter_minimum, stored.factor) == (
        "函",
        7,
        1_500_000,
        "1.4",
    )
    assert stored.company.name == "杭州远帆机电有限公司"


def test_whether_due_days_move_off_holidays_is_chosen(seat, book):
    seat.page.show_item("letters")
    part = seat.page.letters
    assert part.shift.key() == "none"
    part.shift.setFocus()
    key(part.shift, Key.Key_Down)
    assert part.shift.currentText() == "顺延到下一工作日"
    key(part.benchmark, Key.Key_Return)
    assert options.load(book).due_shift == "next"


def test_a_number_out_of_range_says_which_are_allowed(seat, book):
    seat.page.show_item("letters")
    retype(seat.page.letters.pay_days, "90")
    seat.page.save()
    assert seat.page.sentence.text() == "“90”应为 1 到 60 之间的整数"
    assert options.load(book).pay_days == 5


def test_regime_c_says_against_whom_it_may_be_claimed(seat):
    seat.page.show_item("letters")
    part = seat.page.letters
    part.regime.setFocus()
    key(part.regime, Key.Key_Down)
    assert "大型企业" in part.regime_note.text()
    assert not part.factor.isEnabled()
    assert seat.page.save_button.isEnabled()


def test_which_letters_claim_what_was_paid_late_is_chosen(seat, book):
    seat.page.show_item("letters")
    part = seat.page.letters
    assert part.claim_paid.key() == "later"
    key(part.claim_paid, Key.Key_Down)
    key(part.claim_paid, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert options.load(book).claim_paid_late == "all"
    key(part.claim, Key.Key_Space)  # claiming none at all, there is nothing to choose
    assert not part.claim_paid.isEnabled()


def test_a_draft_survives_a_change_made_elsewhere(seat, book):
    retype(seat.page.company.phone, "0571-1234 5678")
    seat.context.publish(rates.save(book, rates.Quote(dt.date(2026, 9, 21), Decimal("0.029"))))
    assert seat.page.company.phone.text() == "0571-1234 5678"


def test_a_quote_is_added_and_the_series_says_how_far_it_goes(seat, book):
    seat.page.show_item("rates")
    part = seat.page.rates
    retype(part.day, "2026-10-20")
    key(part.day, Key.Key_Return)
    say(part.rate, "2.90")
    key(part.rate, Key.Key_Return)
    assert rates.quotes(book)[-1] == rates.Quote(dt.date(2026, 10, 20), Decimal("0.0290"))
    assert part.until.text() == "LPR 数据截至 2026-10-20"  # 31 days before: the next is due on 11-20
    assert part.model.row(0).day == dt.date(2026, 10, 20)


@pytest.mark.parametrize("typed", ["", "abc", "0", "300", "NaN"])
def test_a_rate_that_is_none_is_refused(seat, book, typed):
    before = len(rates.quotes(book))
    part = seat.page.rates
    retype(part.day, "2026-10-20")
    part.rate.setText(typed)
    part.add_quote()
    assert "不是利率" in seat.page.sentence.text()
    assert len(rates.quotes(book)) == before


def test_the_ladders_need_no_saving_of_the_draft(seat):
    seat.page.show_item("ladder")
    assert len(seat.page.ladder.table.model.visible_rows()) == 4
    assert not seat.page.save_button.isVisible()


def test_a_backup_is_listed_and_restoring_is_asked_of_the_program(seat, book):
    seat.page.show_item("book")
    part = seat.page.books
    assert not part.restore.isEnabled()
    click(part.backup)
    seat.settle()
    copies = books.backup_copies(book.path)
    assert part.table.model.rowCount() == len(copies) == 1
    wanted = []
    seat.context.restore_asked.connect(wanted.append)
    part.table.select_row(0)
    click(part.restore)
    box = part.findChild(QMessageBox)
    assert str(copies[0][1]) in box.informativeText()
    click(box.buttons()[0])
    assert wanted == [copies[0][1]]


def test_checking_lists_a_verdict_for_each_check(seat, book):
    seat.page.show_item("book")
    click(seat.page.books.check)
    seat.settle()
    assert seat.page.sentence.text() == "检查全部通过"
    assert seat.page.books.verdicts.rowCount() == len(books.check(book))


def test_everything_is_exported_into_an_empty_folder_only(seat, tmp_path):
    folder = tmp_path / "导出"
    seat.page.export(folder)
    seat.settle()
    assert (folder / "customers.csv").read_text(encoding="utf-8-sig").count("\n") == 9
    seat.page.export(folder)
    seat.settle()
    assert seat.problems[0].code == "folder_not_empty"


def test_what_the_machine_prefers_is_told_at_once(seat):
    chosen = []
    seat.context.settings_chosen.connect(chosen.append)
    seat.page.show_item("machine")
    seat.page.machine.keys.setFocus()
    key(seat.page.machine.keys, Key.Key_Down)
    assert chosen[0].key_scheme == "kingdee"
    assert seat.page.save_button.shortcut().toString() == "F8"
