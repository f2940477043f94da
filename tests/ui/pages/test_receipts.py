"""The receipts page worked as a user works it, against a real book."""

import datetime as dt

import pytest
from bookkit import failing
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import receipts
from ar_desktop.services.reporting import listing
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.pages.ledger.receipts import ReceiptsPage
from ar_desktop.ui.tables import TableView

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


def test_nobody_is_said_to_owe_nothing_before_there_is_a_customer(seat):
    seat.page.add_receipt()
    dialog = dialog_of(seat)
    assert dialog.editor.note.isHidden()
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


def amounts(seat):
    return [field.text() for field in seat.page.panel.editor.fields]


def money(seat, book, code, amount, **values):
    """A receipt nobody allocated yet, marked."""
    who = customers.by_code(book, code).id
    seat.context.publish(receipts.enter(book, Receipt(who, TODAY, minor(amount), **values)))
    seat.page.table.select_row(0)
    return seat.page.panel


def open_of(book, code):
    who = customers.by_code(book, code).id
    return [row.open for row in listing.open_lines(book, who, TODAY, "CNY")]


def test_what_the_marked_receipt_may_pay_stands_beside_it_with_the_reasons(seat, queue_book):
    panel = money(
        seat, queue_book, "C03", "136400.00", payer="苏州恒泰精密制造有限公司", memo="货款", number="00871"
    )
    assert panel.suggestion.text() == "建议：核销 2 张发票，合计 136,400.00 元"
    assert panel.reasons.text() == "理由：户名一致；金额恰为 2 张最早到期发票之和"
    assert amounts(seat) == ["80,000.00", "56,400.00", "", ""]
    assert [box.isChecked() for box in panel.editor.boxes] == [True, True, False, False]
    # 186,400 owed, all of it overdue
    assert panel.after.text() == "核销后：客户未清 50,000.00 元，逾期 50,000.00 元"


def test_allocating_and_on_to_the_next_by_keyboard_and_undo(seat, queue_book):
    money(seat, queue_book, "C03", "136400.00")
    key(seat.page.table.grid, Key.Key_Return)
    first = seat.page.panel.editor.fields[0]
    seat.qtbot.waitUntil(first.hasFocus)
    key(first, Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已核销 136,400.00 元", True)
    assert open_of(queue_book, "C03") == [minor("30000.00"), minor("20000.00")]
    assert seat.page.table.current().code == "C08"
    seat.qtbot.waitUntil(seat.page.panel.editor.fields[0].hasFocus)
    seat.context.publish(undo.undo(queue_book))
    assert len(open_of(queue_book, "C03")) == 4
    assert rows(seat)[0].state == "open"


def test_space_ticks_a_line_and_the_arrows_walk(seat, queue_book):
    panel = money(seat, queue_book, "C03", "45000.00")
    panel.editor.clear()
    fields = panel.editor.fields
    fields[0].setFocus()
    key(fields[0], Key.Key_Down)
    key(fields[1], Key.Key_Down)
    seat.qtbot.waitUntil(fields[2].hasFocus)
    key(fields[2], Key.Key_Space)
    key(fields[3], Key.Key_Space)
    # 30,000 of it, then what is left of 45,000
    assert amounts(seat) == ["", "", "30,000.00", "15,000.00"]
    key(fields[3], Key.Key_Up)
    key(fields[2], Key.Key_Space)
    assert amounts(seat) == ["", "", "", "15,000.00"]
    assert "余额（留作预收） 30,000.00" in panel.editor.sums.text()


def test_a_tick_beyond_the_money_shows_the_difference_and_is_refused(seat, queue_book):
    panel = money(seat, queue_book, "C03", "30000.00")
    assert amounts(seat) == ["", "", "30,000.00", ""]
    click(panel.editor.boxes[0])
    assert "-80,000.00" in panel.editor.sums.text()
    click(panel.save)
    assert seat.problems[-1].code == "money_overspent"
    assert len(open_of(queue_book, "C03")) == 4


def test_the_rules_at_one_press(seat, queue_book):
    panel = money(seat, queue_book, "C03", "76400.00")
    by = {button.text(): button for button in panel.editor.findChildren(Button)}
    assert set(by) == {"按最早到期", "法定顺序", "金额相等", "组合", "全部清除", "差额…"}
    click(by["按最早到期"])
    assert amounts(seat) == ["76,400.00", "", "", ""]
    click(by["金额相等"])
    assert panel.editor.note.text() == "没有金额正好相等的发票。"
    click(by["组合"])  # 56,400 + 20,000
    assert amounts(seat) == ["", "56,400.00", "", "20,000.00"]
    assert panel.editor.note.isHidden()
    click(by["全部清除"])
    assert amounts(seat) == [""] * 4
    click(panel.save)
    assert seat.problems[-1].code == "nothing_allocated"


def test_enter_in_the_last_amount_goes_to_the_button(seat, queue_book):
    panel = money(seat, queue_book, "C03", "30000.00")
    panel.editor.fields[3].setFocus()
    key(panel.editor.fields[3], Key.Key_Return)
    seat.qtbot.waitUntil(panel.save.hasFocus)


def test_kept_as_prepayment_and_on_to_the_next(seat, queue_book):
    panel = money(seat, queue_book, "C03", "30000.00")
    click(panel.keep)
    assert seat.said[-1][0] == "苏州恒泰精密制造有限公司 的 30,000.00 元 留作预收"
    assert (seat.page.table.current().code, len(open_of(queue_book, "C03"))) == ("C08", 4)


def test_money_of_a_customer_who_owes_nothing_is_a_prepayment(seat, queue_book):
    seat.page.table.select_row(0)
    seat.page.allocate_oldest()
    panel = money(seat, queue_book, "C08", "300.00")
    assert seat.page.table.current().state == "prepaid"
    assert panel.editor.fields == []
    assert panel.box.isHidden()
    assert panel.save.isHidden()


def test_a_receipt_that_is_done_shows_what_it_paid(seat, queue_book):
    panel = money(seat, queue_book, "C03", "80000.00")
    click(panel.save)
    seat.page.table.select_row(0)
    assert panel.editor is None
    assert panel.save.isHidden()
    assert panel.keep.isHidden()
    seat.qtbot.waitUntil(lambda: any(part.isVisible() for part in panel.findChildren(TableView)))
    (table,) = [part for part in panel.findChildren(TableView) if part.isVisible()]
    assert table.model.row(0).amount == minor("80000.00")


def test_allocating_to_the_oldest_at_one_press(seat):
    seat.page.table.select_row(0)
    seat.page.allocate_oldest()
    assert seat.said[-1][0] == "已核销 15,800.00 元"
    seat.page.allocate_oldest()
    assert "没有未清的发票" in seat.said[-1][0]


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
