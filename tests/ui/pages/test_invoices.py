"""The invoices page worked as a user works it, against a real book."""

import datetime as dt

import bookkit
import pytest
from bookkit import make
from PySide6.QtCore import QItemSelectionModel, Qt
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import receipts
from ar_desktop.services.reporting import listing
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage

Key = Qt.Key


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, InvoicesPage)
    yield made
    made.leave()


def rows(seat):
    model = seat.page.model
    return [model.row(number) for number in range(model.rowCount())]


def dialog_of(seat):
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None and seat.page.dialog.isVisible())
    seat.page.dialog.activateWindow()
    seat.qtbot.waitUntil(seat.page.dialog.isActiveWindow)
    return seat.page.dialog


def head(seat, name):
    """Click a column's title."""
    number = next(n for n, column in enumerate(seat.page.model.columns) if column.key == name)
    seat.page.table.grid.horizontalHeader().sectionClicked.emit(number)


def test_every_line_with_totals_in_view(seat):
    assert len(rows(seat)) == 15
    assert seat.page.found.text() == "15 张"
    assert "1,401,330.00" in seat.page.table.totals.accessibleName()


def test_states_are_one_click_away(seat):
    click(seat.page.states._buttons["not_due"])
    assert [row.number for row in rows(seat)] == ["24332000000087650701"]
    click(seat.page.states._buttons["settled"])
    assert rows(seat) == []
    click(seat.page.table.empty.button)
    assert len(rows(seat)) == 15


def test_the_filter_follows_the_typing(seat):
    say(seat.page.filter, "恒泰")
    seat.qtbot.waitUntil(lambda: len(rows(seat)) == 4)
    seat.settle()
    assert "186,400.00" in seat.page.table.totals.accessibleName()
    seat.page.filter.clear()
    seat.qtbot.keyClicks(seat.page.filter, "2433200000008765010")
    key(seat.page.filter, Key.Key_Return)
    assert {row.code for row in rows(seat)} == {"C01"}


def test_titles_sort_both_ways(seat):
    head(seat, "amount")
    assert rows(seat)[0].amount == minor("10000.00")
    head(seat, "amount")
    assert rows(seat)[0].amount == minor("412300.00")
    head(seat, "days")
    assert rows(seat)[0].days == -3


def test_the_panel_shows_what_paid_the_line(seat, queue_book):
    seat.page.show_item("24332000000087650801")
    row = rows(seat)[0]
    credit = listing.receipt_rows(queue_book, TODAY)[0]
    seat.context.publish(receipts.allocate(queue_book, credit.id, [(row.id, row.open)], TODAY))
    assert rows(seat)[0].state == "settled"
    assert seat.page.panel.name.text() == "24332000000087650801"
    shown = seat.page.panel.findChildren(type(seat.page.table))
    assert [part.amount for part in shown[-1].model.visible_rows()] == [minor("15800.00")]


def test_enter_walks_the_form_to_the_end(seat, queue_book):
    click(seat.page.new)
    dialog = dialog_of(seat)
    say(dialog.customer, "恒泰")
    key(dialog.customer, Key.Key_Return)
    dialog.customer.completer().popup().hide()
    assert dialog.customer.current_id() == customers.by_code(queue_book, "C03").id
    assert "开票日 2026-11-20 起 30 天，2026-12-20 到期" in dialog.term.text()
    seat.qtbot.keyClicks(dialog.number, "24332000000099990001")
    dialog.issued.setText("1105")
    key(dialog.issued, Key.Key_Return)
    assert "2026-12-05" in dialog.term.text()
    say(dialog.amount, "1.5万")
    for field in (dialog.amount, dialog.due, dialog.contract, dialog.owner):
        key(field, Key.Key_Return)
    assert dialog.note.hasFocus()
    key(dialog.note, Key.Key_Return)
    assert dialog.again.hasFocus()
    key(dialog.again, Key.Key_Return)
    row = bookkit.due_lines(queue_book, TODAY, text="24332000000099990001")[0]
    assert (row.amount, row.issued_on, row.due_on) == (1_500_000, dt.date(2026, 11, 5), dt.date(2026, 12, 5))
    assert seat.said[-1] == ("已登记发票 24332000000099990001，15,000.00 元", True)


def test_a_due_day_of_one_s_own_is_kept(seat, queue_book):
    seat.page.add_invoice()
    dialog = dialog_of(seat)
    dialog.customer.setText("C04")
    dialog.customer.settle()
    dialog.number.setText("X-1")
    dialog.amount.setText("100")
    dialog.due.setText("+10")
    dialog.due.commit()
    assert dialog.term.text().startswith("手工指定")
    dialog.finish()
    assert bookkit.due_lines(queue_book, TODAY, text="X-1")[0].due_on == dt.date(2026, 11, 30)


def test_several_in_a_row_and_the_line_above(seat, queue_book):
    seat.page.add_invoice()
    dialog = dialog_of(seat)
    dialog.customer.setText("C04")
    dialog.customer.settle()
    dialog.number.setText("X-1")
    dialog.amount.setText("100")
    click(dialog.again)
    assert dialog.isVisible()
    assert dialog.number.text() == ""
    dialog.number.setText("X-2")
    dialog.amount.setText("..")
    dialog.finish()
    said = "该客户同一天、同一金额的发票 X-1 已在账中。确实无误请再保存一次"
    assert dialog.sentence.text() == said
    dialog.finish()
    assert [row.amount for row in bookkit.due_lines(queue_book, TODAY, text="X-")] == [10_000, 10_000]


@pytest.mark.parametrize(
    ("number", "amount", "due", "said", "field"),
    [
        ("", "100", "", "发票缺少号码", "number"),
        ("24332000000087650401", "100", "", "已在账中", "number"),
        ("X-1", "", "", "请填写金额", "amount"),
        ("X-1", "一百", "", "不是金额", "amount"),
        ("X-1", "100", "2026-01-01", "早于", "due"),
    ],
)
def test_what_is_wrong_is_said_where_it_is_and_nothing_is_lost(seat, number, amount, due, said, field):
    seat.page.add_invoice()
    dialog = dialog_of(seat)
    dialog.customer.setText("C04")
    dialog.customer.settle()
    dialog.number.setText(number)
    dialog.amount.setText(amount)
    dialog.due.setText(due)
    dialog.finish()
    assert said in dialog.sentence.text()
    assert dialog.focusWidget() is getattr(dialog, field)
    assert dialog.isVisible()
    dialog.reject()
    assert len(rows(seat)) == 15


def test_an_unknown_customer_is_asked_for(seat):
    seat.page.add_invoice()
    dialog = dialog_of(seat)
    dialog.customer.setText("没有这家")
    dialog.finish()
    assert dialog.sentence.text() == "请填写客户"
    assert dialog.focusWidget() is dialog.customer
    dialog.reject()


def test_void_wants_a_reason_and_keeps_the_number(seat):
    seat.page.show_item("24332000000087650401")
    seat.page.void_current()
    dialog = dialog_of(seat)
    dialog.finish()
    assert "原因" in dialog.sentence.text()
    say(dialog.reason, "开错抬头")
    dialog.finish()
    assert [(row.number, row.state) for row in rows(seat)] == [("24332000000087650401", "voided")]
    assert seat.said[-1][0] == "已作废发票 24332000000087650401"
    seat.page.dialog = None
    seat.page.void_current()
    assert seat.page.dialog is None


def test_the_lines_selected_go_into_a_dossier_of_their_own(seat):
    seat.page.show_item("苏州")
    owed = [n for n, row in enumerate(rows(seat)) if row.open > 0][:2]
    assert len(owed) == 2
    grid = seat.page.table.grid
    grid.selectRow(owed[0])
    mode = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    grid.selectionModel().select(grid.model().index(owed[1], 0), mode)
    seat.page.claim_selected()
    seat.settle()
    facts = seat.page.cases.dialog.facts
    assert {debt.number for debt in facts.debts} == {rows(seat)[n].number for n in owed}
    assert len(seat.page.cases.dialog.model.visible_rows()) > len(owed)


def test_sent_to_by_id_state_or_text(seat, queue_book):
    key_of = bookkit.due_lines(queue_book, TODAY, text="2433200000008765070")[0].invoice_id
    seat.page.show_item(key_of)
    assert [row.number for row in rows(seat)] == ["24332000000087650701"]
    seat.page.show_item("overdue")
    assert len(rows(seat)) == 14


def test_double_click_leads_to_the_customer(seat):
    row = rows(seat)[0]
    seat.page.table.opened.emit(row, "customer")
    assert seat.went[-1] == ("customers", row.customer_id)


def test_another_day_shows_that_day(seat):
    seat.context.set_as_of(TODAY - dt.timedelta(days=100))
    assert {row.number for row in rows(seat)} == {"24332000000087650101", "24332000000087650102"}


def test_an_empty_book_offers_the_next_step(qtbot, qapp, tmp_path):
    book = make(tmp_path / "leer.ardb")
    made = Seat(qtbot, book, TODAY, InvoicesPage)
    assert made.page.table.empty.isVisible()
    assert "Excel" in made.page.table.empty.sentence.text()
    made.leave()
    book.close()
