"""Disputes worked as a user works them, on the invoices page and at the customer."""

import datetime as dt

import bookkit
import pytest
from bookkit import failing
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.services.chasing import reminders
from ar_desktop.services.ledger import disputes
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.ledger.invoices import NEW_DISPUTE, InvoicesPage

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
NUMBER = "24332000000087650401"  # 常州明锐, 63,000.00, 16 days overdue


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, InvoicesPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def press(seat, widget, text):
    """Click a button once it is there: a panel that was filled anew shows its parts a moment later."""

    def found():
        return [b for b in widget.findChildren(Button) if b.text() == text and b.isVisible()]

    seat.qtbot.waitUntil(lambda: bool(found()))
    click(found()[-1])


def dialog_of(seat, acts):
    seat.qtbot.waitUntil(lambda: acts.dialog is not None and acts.dialog.isVisible())
    acts.dialog.activateWindow()
    seat.qtbot.waitUntil(acts.dialog.isActiveWindow)
    return acts.dialog


def show(seat, number=NUMBER):
    seat.page.show_item(number)
    seat.settle()


def raised(seat, amount="20000"):
    """Raise a dispute about the shown line from its panel."""
    show(seat)
    press(seat, seat.page.panel, "登记争议")
    dialog = dialog_of(seat, seat.page.disputes)
    dialog.kind.choose("quality")
    say(dialog.reason, "三台有划痕")
    dialog.amount.setText(amount)
    dialog.amount.commit()
    say(dialog.who, "李倩")
    key(dialog.who, Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said or dialog.sentence.text()))
    seat.settle()


def test_raised_from_the_panel_it_is_said_there_and_in_the_list(seat, queue_book):
    raised(seat)
    assert seat.said[-1] == ("已登记争议，暂停催收至 2026-12-05", True)
    texts = [part.text() for part in seat.page.panel.findChildren(type(seat.page.found))]
    assert "争议 20,000.00 元，暂停催收至 2026-12-05" in texts
    assert "质量 · 三台有划痕" in texts
    click(seat.page.states._buttons["disputed"])
    (row,) = seat.page.disputed.model.visible_rows()
    assert (row.customer, row.part, row.dispute.who) == ("常州明锐轴承有限公司", minor("20000"), "李倩")
    assert seat.page.found.text() == "1 项争议"
    assert seat.page.dispute_panel.name.text() == NUMBER
    items = {item.code: item for item in reminders.queue(queue_book, TODAY)}
    assert items["C04"].amount == minor("43000.00")


def test_too_much_is_refused_in_the_form(seat):
    raised(seat, "63000.01")
    dialog = seat.page.disputes.dialog
    assert dialog.sentence.text() == "争议金额不能超过该笔未清金额"
    dialog.reject()


def test_corrected_extended_and_closed_from_the_list(seat, queue_book):
    raised(seat)
    seat.page.show_item("disputed")
    page, acts = seat.page, seat.page.disputes
    key(page.disputed.table.grid, Key.Key_Return)
    dialog = dialog_of(seat, acts)
    assert dialog.amount.amount() == minor("20000")
    dialog.amount.setText("15000")
    dialog.finish()
    press(seat, page.disputed, "延长…")
    dialog_of(seat, acts).finish()
    assert seat.said[-1][0] == "争议处理期延长至 2026-12-20"
    (row,) = page.disputed.model.visible_rows()
    assert (row.part, row.days_left) == (minor("15000"), 30)
    press(seat, page.dispute_panel, "了结…")
    dialog = dialog_of(seat, acts)
    dialog.outcome.choose("rejected")
    assert "逾期利息自到期次日起连续计算" in dialog.follows.text()
    dialog.finish()
    assert seat.said[-1][0] == "争议已了结：不成立"
    assert page.disputed.model.visible_rows() == []
    assert page.found.text() == "0 项争议"


def test_upheld_it_proposes_the_credit_note(seat, queue_book):
    raised(seat)
    seat.page.show_item("disputed")
    press(seat, seat.page.dispute_panel, "了结…")
    close = dialog_of(seat, seat.page.disputes)
    close.outcome.choose("upheld")
    close.finish()
    seat.qtbot.waitUntil(lambda: seat.page.disputes.dialog is not close)
    dialog = dialog_of(seat, seat.page.disputes)
    assert dialog.amount.amount() == minor("20000")
    say(dialog.number, "HZ-001")
    dialog.finish()
    assert seat.said[-1][0] == "已登记红字 HZ-001，20,000.00 元"
    row = bookkit.due_lines(queue_book, TODAY, text=NUMBER)[0]
    assert row.open == minor("43000")


def test_begun_from_the_search_the_customer_and_line_are_chosen(seat, queue_book):
    seat.page.show_item(NEW_DISPUTE)
    dialog = dialog_of(seat, seat.page.disputes)
    dialog.finish()
    assert dialog.sentence.text() == "请填写“客户”" or "客户" in dialog.sentence.text()
    dialog.customer.setText("C03")
    dialog.customer.settle()
    assert dialog.line.count() == 4
    dialog.kind.choose("price")
    dialog.finish()
    (row,) = disputes.listed(queue_book, TODAY)
    assert (row.number, row.part) == ("24332000000087650301", minor("80000"))
    assert seat.page.states.current() == "disputed"


def test_files_of_a_dispute(seat, queue_book, tmp_path):
    raised(seat)
    seat.page.show_item("disputed")
    press(seat, seat.page.disputed, "附件…")
    dialog = dialog_of(seat, seat.page.disputes)
    scan = tmp_path / "照片.jpg"
    scan.write_bytes(b"JPEG")
    dialog.files.take([scan])
    assert disputes.listed(queue_book, TODAY)[0].files == 1
    dialog.accept()


def test_a_customers_disputes_stand_in_their_tab(qtbot, qapp, queue_book):
    line = bookkit.due_lines(queue_book, TODAY, text=NUMBER)[0]
    disputes.open_dispute(queue_book, line.id, "价格不符", TODAY, TODAY + dt.timedelta(days=5), kind="price")
    seat = Seat(qtbot, queue_book, TODAY, CustomersPage)
    seat.page.show_item(line.customer_id)
    seat.settle()
    view = seat.page.view
    view.tabs.setCurrentWidget(view.disputes)
    (row,) = view.disputes.model.visible_rows()
    assert row.number == NUMBER
    press(seat, view.disputes, "了结…")
    dialog = dialog_of(seat, view.disputes.acts)
    dialog.outcome.choose("withdrawn")
    dialog.finish()
    seat.settle()
    (row,) = view.disputes.model.visible_rows()
    assert (row.state, row.outcome) == ("closed", "withdrawn")
    seat.leave()


def test_a_payment_notice_is_looked_at_and_saved(seat, tmp_path):
    show(seat)
    press(seat, seat.page.panel, "付款通知")
    seat.settle()
    dialog = dialog_of(seat, seat.page.notice)
    assert dialog.pane.pages() == 1
    click(dialog.save)
    chooser = seat.page.notice.dialog
    target = tmp_path / "notice.pdf"
    chooser.fileSelected.emit(str(target))
    chooser.reject()
    dialog.close()
    assert target.read_bytes().startswith(b"%PDF")
    assert seat.said[-1][0] == f"已保存 {target}"


def test_a_notice_of_a_customers_recent_invoices_or_why_not(qtbot, qapp, queue_book):
    seat = Seat(qtbot, queue_book, TODAY, CustomersPage)
    who = bookkit.due_lines(queue_book, TODAY, text=NUMBER)[0].customer_id
    seat.page.show_item(who)
    seat.page.print_notice()
    seat.settle()
    assert [problem.code for problem in seat.problems] == ["notice_nothing"]
    seat.leave()
