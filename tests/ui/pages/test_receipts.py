"""The receipts page worked as a user works it, against a real book."""

import datetime as dt

import pytest
from bookkit import failing
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.services import customers, listing
from ar_desktop.ui.pages.receipts import ReceiptsPage

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, ReceiptsPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def rows(seat):
    model = seat.page.model
    return [model.row(number) for number in range(model.rowCount())]


def dialog_of(seat):
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None and seat.page.dialog.isVisible())
    seat.page.dialog.activateWindow()
    seat.qtbot.waitUntil(seat.page.dialog.isActiveWindow)
    return seat.page.dialog


def entry(seat, code="C03", amount="100000"):
    """The form with a customer and an amount in it."""
    seat.page.add_receipt()
    dialog = dialog_of(seat)
    dialog.customer.setText(code)
    dialog.customer.settle()
    dialog.amount.setText(amount)
    dialog.amount.commit()
    return dialog


def shown(dialog):
    return [field.text() for field in dialog.editor.fields]


def test_unallocated_money_is_in_sight(seat):
    assert seat.page.unallocated.text() == "未核销合计 20,000.00 元"
    assert seat.page.tabs._buttons["open"].text() == "待核销 1"
    assert seat.page.fresh.text() == "收款录入至 11-19"
    assert [(row.customer, row.state) for row in rows(seat)] == [("绍兴天元染整有限公司", "open")]


def test_the_oldest_debts_are_proposed_first(seat):
    dialog = entry(seat)
    # 80,000 due 16 days ago, then 20,000 of the 56,400 due 15 days ago
    assert shown(dialog) == ["80,000.00", "20,000.00", "", ""]
    assert "余额（留作预收） 0.00" in dialog.editor.sums.text()
    dialog.reject()


def test_saved_as_proposed(seat, queue_book):
    dialog = entry(seat)
    say(dialog.payer, "苏州恒泰")
    key(dialog.payer, Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已登记收款 100,000.00 元，全部核销", True)
    who = customers.by_code(queue_book, "C03").id
    left = [row.open for row in listing.open_lines(queue_book, who, TODAY, "CNY")]
    assert left == [minor("36400.00"), minor("30000.00"), minor("20000.00")]
    assert rows(seat)[0].state == "done"


def test_the_proposal_can_be_changed(seat, queue_book):
    dialog = entry(seat)
    dialog.editor.fields[0].setText("50000")
    dialog.editor.fields[0].commit()
    assert "余额（留作预收） 30,000.00" in dialog.editor.sums.text()
    dialog.finish()
    assert seat.said[-1][0] == "已登记收款 100,000.00 元，其中未核销 30,000.00 元"
    assert rows(seat)[0].state == "part"
    seat.settle()
    assert seat.page.unallocated.text() == "未核销合计 50,000.00 元"


def test_a_changed_proposal_survives_another_amount(seat):
    dialog = entry(seat)
    dialog.editor.fields[0].setText("50000")
    dialog.editor.fields[0].commit()
    dialog.amount.setText("120000")
    dialog.amount.commit()
    assert shown(dialog)[:2] == ["50,000.00", "20,000.00"]
    dialog.editor.propose()
    assert shown(dialog)[:2] == ["80,000.00", "40,000.00"]
    dialog.reject()


def test_an_amount_typed_last_is_spread_before_it_is_saved(seat):
    dialog = entry(seat, amount="")
    dialog.amount.setText("80000")
    dialog.finish()
    assert seat.said[-1][0] == "已登记收款 80,000.00 元，全部核销"


def test_all_of_it_can_stay_unallocated(seat):
    dialog = entry(seat)
    dialog.editor.clear()
    dialog.finish()
    assert rows(seat)[0].state == "open"


@pytest.mark.parametrize(("typed", "said"), [("80000.01", "未清 80,000.00"), ("-1", "未清 80,000.00")])
def test_no_line_takes_more_than_is_open(seat, typed, said):
    dialog = entry(seat)
    dialog.editor.fields[0].setText(typed)
    dialog.finish()
    assert said in dialog.sentence.text()
    assert dialog.isVisible()
    dialog.reject()


def test_no_more_is_spread_than_came_in(seat):
    dialog = entry(seat, amount="50000")
    dialog.editor.fields[1].setText("1")
    dialog.finish()
    assert "超出收款 1.00" in dialog.sentence.text()
    dialog.reject()


def test_a_customer_without_debts_is_told_so(seat, queue_book):
    dialog = entry(seat, code="C08", amount="15800")
    dialog.finish()
    dialog = entry(seat, code="C08", amount="100")
    assert dialog.editor.fields == []
    assert "没有未清的发票" in dialog.editor.note.text()
    dialog.reject()


def test_allocating_what_is_left_by_hand(seat):
    seat.page.table.select_row(0)
    seat.page.allocate_current()
    dialog = dialog_of(seat)
    assert shown(dialog) == ["15,800.00"]
    dialog.editor.clear()
    dialog.finish()
    assert dialog.sentence.text() == "还没有填写任何核销金额"
    dialog.editor.propose()
    dialog.finish()
    assert seat.said[-1][0] == "已核销 15,800.00 元"
    assert (rows(seat)[0].open, rows(seat)[0].state) == (minor("4200.00"), "part")


def test_allocating_to_the_oldest_at_one_press(seat):
    seat.page.table.select_row(0)
    seat.page.allocate_oldest()
    assert seat.said[-1][0] == "已核销 15,800.00 元"
    seat.page.allocate_oldest()
    assert "没有未清的发票" in seat.said[-1][0]


def test_enter_on_open_money_asks_what_it_pays(seat):
    seat.page.table.opened.emit(rows(seat)[0], "customer")
    assert dialog_of(seat).editor.fields
    seat.page.dialog.reject()


def test_void_frees_the_invoices_from_its_day_on(seat, queue_book):
    entry(seat).finish()
    seat.page.table.select_row(0)
    seat.page.void_current()
    dialog = dialog_of(seat)
    say(dialog.reason, "银行退票")
    dialog.finish()
    assert rows(seat)[0].state == "voided"
    who = customers.by_code(queue_book, "C03").id
    assert sum(row.open for row in listing.open_lines(queue_book, who, TODAY, "CNY")) == minor("186400.00")


def test_segment_and_filter(seat):
    entry(seat).finish()
    click(seat.page.tabs._buttons["open"])
    assert [row.code for row in rows(seat)] == ["C08"]
    seat.page.show_item("恒泰")
    assert [row.code for row in rows(seat)] == ["C03"]
    seat.page.show_item("open")
    assert [row.code for row in rows(seat)] == ["C08"]


def test_nothing_left_to_allocate_is_good_news(seat):
    seat.page.allocate_oldest()
    seat.page.void_current()
    dialog = dialog_of(seat)
    say(dialog.reason, "退回客户")
    dialog.finish()
    seat.page.show_item("open")
    assert "没有待核销的收款" in seat.page.table.empty.sentence.text()


def test_another_day_shows_that_day(seat):
    seat.context.set_as_of(TODAY - dt.timedelta(days=2))
    assert rows(seat) == []
