"""The receipts page in full: discounts, fees, waivers, designations, kept money, other customers, set-offs,
many lines, all receipts at once; worked by keyboard and clicks against a real book."""

import datetime as dt
from decimal import Decimal

import bookkit
import pytest
from bookkit import failing
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.domain.records import Contract, Customer, Receipt
from ar_desktop.domain.terms import Discount, Terms
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import receipt_marks, receipts
from ar_desktop.services.reporting import listing
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.pages.ledger.receipts import ReceiptsPage

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
ISSUED = TODAY - dt.timedelta(days=8)


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, ReceiptsPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def customer(book, code="C20", name="上海浦源阀门有限公司", **values):
    return customers.save(book, Customer(code, name, **values)).ids[0]


@pytest.fixture
def early(queue_book):
    """A customer of 2/10 net 30 with an invoice of 1,000.00, eight days old."""
    who = customer(queue_book, terms=Terms("net", 30, discount=Discount(Decimal("0.02"), 10)))
    bookkit.invoice(queue_book, who, "24332000000087659901", ISSUED, None, 1_000_00)
    return who


def money(seat, who, amount, day=TODAY, **values):
    """A receipt nobody allocated yet, marked."""
    seat.context.publish(receipts.enter(seat.context.book, Receipt(who, day, minor(amount), **values)))
    mark_newest(seat)
    return seat.page.panel


def mark_newest(seat):
    model, wanted = seat.page.model, newest(seat)
    seat.page.table.select_row(next(n for n in range(model.rowCount()) if model.row(n).id == wanted))


def newest(seat):
    return seat.context.book.reader.execute("SELECT max(id) FROM credits WHERE kind = 'receipt'").fetchone()[
        0
    ]


def dialog_of(seat, owner=None):
    holder = owner or seat.page
    seat.qtbot.waitUntil(lambda: holder.dialog is not None and holder.dialog.isVisible())
    holder.dialog.activateWindow()
    seat.qtbot.waitUntil(holder.dialog.isActiveWindow)
    return holder.dialog


def open_of(book, who):
    return [row.open for row in listing.open_lines(book, who, TODAY, "CNY")]


def amounts(panel):
    return [field.text() for field in panel.editor.fields]


def remark(panel, place=0):
    made = panel.editor.grid.remarks.get(place)
    return made.text() if made is not None and not made.isHidden() else ""


# Discounts, fees, waivers -----------------------------------------------------------------------------


def test_an_early_discount_is_proposed_and_posted_with_the_money(seat, queue_book, early):
    panel = money(seat, early, "980.00")
    assert "扣除现金折扣后的应付数" in panel.reasons.text()
    assert amounts(panel) == ["980.00"]
    assert remark(panel) == "折扣 20.00 · 核销后余 0.00"
    assert "折扣 20.00" in panel.editor.sums.text()
    key(panel.editor.fields[0], Key.Key_Return, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已核销 1,000.00 元", True)
    assert open_of(queue_book, early) == []


def test_typing_another_amount_changes_the_discount_with_it(seat, early):
    panel = money(seat, early, "980.00")
    field = panel.editor.fields[0]
    field.setText("990")
    field.commit()
    assert remark(panel) == "折扣 10.00 · 核销后余 0.00"
    field.setText("500")
    field.commit()
    assert remark(panel) == ""


def test_after_the_last_day_there_is_none_and_the_form_says_why(seat, early, queue_book):
    late = ISSUED + dt.timedelta(days=11)
    seat.context.set_as_of(late)
    who = customer(queue_book, "C21", "宁波华夏阀门有限公司",
                   terms=Terms("net", 30, discount=Discount(Decimal("0.02"), 5)))  # fmt: skip
    bookkit.invoice(queue_book, who, "24332000000087659902", ISSUED, None, 1_000_00)
    panel = money(seat, who, "980.00")
    assert (amounts(panel), remark(panel)) == (["980.00"], "")
    panel.editor.ask_let_go()
    dialog = dialog_of(seat, panel.editor)
    said = " ".join(part.text() for part in dialog.findChildren(type(dialog.missing)))
    assert "不能享受" in said
    dialog.parts["discount"].setText("20")
    dialog.finish()
    panel.finish()
    assert seat.problems[-1].code == "discount_too_late"
    assert open_of(queue_book, who) == [1_000_00]


def test_the_bank_kept_fifteen_by_keyboard(seat, queue_book):
    who = customer(queue_book)
    bookkit.invoice(queue_book, who, "24332000000087659903", ISSUED, TODAY, 1_000_00)
    panel = money(seat, who, "985.00")
    field = panel.editor.fields[0]
    key(seat.page.table.grid, Key.Key_Return)
    seat.qtbot.waitUntil(field.hasFocus)
    seat.qtbot.waitUntil(panel.editor.let_go.isVisible)
    key(field, Key.Key_T, Ctrl)
    dialog = dialog_of(seat, panel.editor)
    assert "还差 15.00" in dialog.missing.text()
    fee = dialog.parts["fee"]
    fee.setFocus()
    fee.setText("..")
    key(fee, Key.Key_Return)
    assert fee.text() == "15.00"
    assert "还差 0.00" in dialog.missing.text()
    say(dialog.reason, "银行手续费")
    dialog.finish()
    assert remark(panel) == "手续费 15.00 · 核销后余 0.00"
    assert panel.after.text() == "核销后：客户未清 0.00 元，逾期 0.00 元"
    panel.finish()
    assert open_of(queue_book, who) == []
    # it is listed by its name, and can be voided there
    seat.page.show_item("other")
    (row,) = [seat.page.model.row(n) for n in range(seat.page.model.rowCount())]
    assert (row.kind, row.amount, row.memo) == ("fee", 15_00, "银行手续费")
    seat.page.table.select_row(0)
    seat.page.void_current()
    void = dialog_of(seat)
    say(void.reason, "记错")
    void.finish()
    assert open_of(queue_book, who) == [15_00]


def test_a_difference_beyond_the_limit_is_refused_in_words(seat, queue_book):
    who = customer(queue_book)
    bookkit.invoice(queue_book, who, "24332000000087659904", ISSUED, TODAY, 1_000_00)
    panel = money(seat, who, "994.00")
    panel.editor.ask_let_go()
    dialog = dialog_of(seat, panel.editor)
    dialog.parts["waiver"].setText("6")
    dialog.finish()
    assert "填写原因" in dialog.sentence.text()
    say(dialog.reason, "零头")
    dialog.finish()
    panel.finish()
    assert (seat.problems[-1].code, seat.problems[-1].facts["limit"]) == ("waiver_exceeds", "5.00")
    assert open_of(queue_book, who) == [1_000_00]


def test_one_fen_left_of_a_used_up_receipt_can_still_be_waived(seat, queue_book):
    who = customer(queue_book)
    bookkit.invoice(queue_book, who, "24332000000087659905", ISSUED, TODAY, 1_000_00)
    panel = money(seat, who, "999.99")
    panel.finish()
    assert open_of(queue_book, who) == [1]
    mark_newest(seat)
    assert amounts(panel) == [""]
    bookkit.invoice(queue_book, who, "24332000000087659906", ISSUED, TODAY, 500_00)
    seat.page.reload()
    mark_newest(seat)
    assert amounts(panel) == [""]  # what else is owed is no line of it, but the customer owes it
    assert panel.after.text() == "核销后：客户未清 500.01 元，逾期 0.00 元"
    panel.editor.ask_let_go()
    dialog = dialog_of(seat, panel.editor)
    dialog.parts["waiver"].setText("0.01")
    say(dialog.reason, "一分尾差")
    dialog.finish()
    panel.finish()
    assert open_of(queue_book, who) == [500_00]


def test_letting_go_more_than_is_open_is_refused(seat, queue_book):
    who = customer(queue_book)
    bookkit.invoice(queue_book, who, "24332000000087659906", ISSUED, TODAY, 10_00)
    panel = money(seat, who, "9.00")
    panel.editor.ask_let_go()
    dialog = dialog_of(seat, panel.editor)
    dialog.parts["fee"].setText("2")
    dialog.finish()
    assert "未清 10.00" in dialog.sentence.text()
    dialog.reject()


# Designation ------------------------------------------------------------------------------------------


def stored(book, receipt):
    said = receipt_marks.designation(book, receipt)
    return said.kind, said.evidence


def two_lines(book):
    who = customer(book)
    bookkit.invoice(book, who, "24332000000087659911", ISSUED, TODAY - dt.timedelta(days=3), 100_00)
    bookkit.invoice(book, who, "24332000000087659912", ISSUED, TODAY - dt.timedelta(days=2), 200_00)
    return who


def test_a_memo_that_names_an_invoice_is_a_designation_with_its_evidence(seat, queue_book):
    who = two_lines(queue_book)
    panel = money(seat, who, "150.00", memo="付 24332000000087659912")
    assert panel.meant.choice.key() == "debtor"
    assert amounts(panel) == ["", "150.00"]
    panel.finish()
    assert stored(queue_book, newest(seat)) == ("debtor", "付 24332000000087659912")


def test_what_she_changes_by_hand_is_kept_as_her_choice(seat, queue_book):
    who = two_lines(queue_book)
    panel = money(seat, who, "150.00")
    assert (panel.meant.choice.key(), amounts(panel)) == ("", ["100.00", "50.00"])
    panel.editor.take([(key_of, 150_00) for key_of in [panel.editor.items()[1].charge]])
    panel.finish()
    assert stored(queue_book, newest(seat)) == ("manual", "")


def test_an_agreement_puts_the_ticked_lines_first(seat, queue_book):
    who = two_lines(queue_book)
    panel = money(seat, who, "250.00")
    panel.editor.clear()
    click(panel.editor.boxes[1])
    panel.meant.choice.choose("agreed")
    say(panel.meant.evidence, "还款协议第2条")
    by = {button.text(): button for button in panel.editor.findChildren(Button)}
    click(by["法定顺序"])
    assert amounts(panel) == ["50.00", "200.00"]
    panel.finish()
    assert stored(queue_book, newest(seat)) == ("agreed", "还款协议第2条")
    mark_newest(seat)
    assert "双方约定（还款协议第2条）" in panel.facts.text()


def test_the_order_of_the_law_is_said_where_it_differs_from_the_oldest(seat, queue_book):
    who = customer(queue_book)
    customers.save_contract(queue_book, Contract(who, "HT-9", regime="A", daily_rate=Decimal("0.001")))
    deal = customers.contracts(queue_book, who)[0].id
    old, late = TODAY - dt.timedelta(days=9), TODAY - dt.timedelta(days=2)
    issued = TODAY - dt.timedelta(days=30)
    bookkit.invoice(queue_book, who, "24332000000087659913", issued, old, 100_00)
    bookkit.invoice(queue_book, who, "24332000000087659914", issued, late, 200_00, contract_id=deal)
    panel = money(seat, who, "150.00")
    assert amounts(panel) == ["", "150.00"]
    assert "民法典第 560 条" in panel.reasons.text()


# Kept money, other customers --------------------------------------------------------------------------


def test_kept_money_is_a_prepayment_until_it_is_released(seat, queue_book):
    who = two_lines(queue_book)
    panel = money(seat, who, "33.00")
    seat.settle()
    assert seat.page.tabs._buttons["open"].text() == "待核销 2"
    click(panel.keep)
    seat.settle()
    assert seat.page.tabs._buttons["open"].text() == "待核销 1"
    assert seat.page.tabs._buttons["kept"].text() == "预收 1"
    assert "20,033.00" in seat.page.unallocated.text()
    click(seat.page.tabs._buttons["kept"])
    seat.page.table.select_row(0)
    assert (seat.page.table.current().state, panel.keep.text()) == ("kept", "取消预收")
    click(panel.keep)
    seat.settle()
    assert seat.page.tabs._buttons["open"].text() == "待核销 2"


def test_f7_gives_the_receipt_to_the_customer_it_was_paid_for(seat, queue_book):
    who = two_lines(queue_book)
    bookkit.receipt(queue_book, who, TODAY, 1_00, payer="张建国")
    wrong = customers.by_code(queue_book, "C03").id
    panel = money(seat, wrong, "300.00", payer="张建国", number="R7")
    key(panel, Key.Key_F7)
    dialog = dialog_of(seat)
    (first,) = dialog.candidates
    assert first.name == "上海浦源阀门有限公司"
    click(next(part for part in dialog.findChildren(Button) if "上海浦源" in part.text()))
    dialog.finish()
    moved = queue_book.reader.execute("SELECT * FROM credits WHERE id = ?", (newest(seat),)).fetchone()
    assert (moved["customer_id"], moved["number"], moved["payer"]) == (who, "R7", "张建国")
    assert seat.said[-1] == ("收款 300.00 元 已改到新客户", True)


# Set-off ----------------------------------------------------------------------------------------------


def test_a_set_off_is_entered_listed_and_refused_where_the_law_does(seat, queue_book, early):
    seat.page.add_set_off()
    dialog = dialog_of(seat)
    dialog.customer.setText("C20")
    dialog.customer.settle()
    dialog.amount.setText("400")
    dialog.amount.commit()
    assert dialog.editor.sums.text() == "抵账 400.00    已分配 400.00    差 0.00"
    dialog.basis.choose("ours")
    dialog.finish()
    assert "应付单据号" in dialog.sentence.text()
    say(dialog.number, "YF-2026-088")
    dialog.finish()
    assert "民法典第 568 条" in dialog.sentence.text()
    dialog.basis.choose("agreed")
    dialog.finish()
    assert seat.said[-1] == ("已抵账 400.00 元", True)
    assert open_of(queue_book, early) == [600_00]
    seat.page.show_item("other")
    assert seat.page.model.row(0).number == "YF-2026-088"
    seat.page.table.select_row(0)
    assert seat.page.panel.save.isHidden()


# Many lines, all at once ------------------------------------------------------------------------------


def test_a_hundred_and_fifty_lines_by_keyboard(seat, queue_book):
    who = customer(queue_book)
    for number in range(150):
        due = TODAY - dt.timedelta(days=150 - number)
        bookkit.invoice(queue_book, who, f"2433200000009{number:07}", due, due, 100_00 + number)
    panel = money(seat, who, "1000.00")
    editor = panel.editor
    assert len(editor.fields) == 100
    assert "共 150 张未清，未列出 50 张" in editor.more.text()
    # all 150 lines less the money: 150 × 100.00 + (0 + … + 149) fen − 1,000.00
    whole = 150 * 100_00 + 149 * 150 // 2
    assert editor.left() == (whole - 1_000_00, whole - 1_000_00)
    editor.clear()
    editor.fields[0].setFocus()
    for place in range(3):
        key(editor.fields[place], Key.Key_Space)
        key(editor.fields[place], Key.Key_Down)
    assert "余额（留作预收） 699.97" in editor.sums.text()
    say(editor.sought, "0000149")
    seat.qtbot.waitUntil(lambda: len(editor.fields) == 4)
    assert amounts(panel) == ["100.00", "100.01", "100.02", ""]
    key(editor.fields[3], Key.Key_Space)
    assert "余额（留作预收） 598.48" in editor.sums.text()
    key(editor.fields[3], Key.Key_Return, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert len(open_of(queue_book, who)) == 146


def test_a_search_that_gave_up_says_so(seat, queue_book):
    who = customer(queue_book)
    for number in range(60):
        due = TODAY - dt.timedelta(days=60 - number)
        bookkit.invoice(
            queue_book, who, f"2433200000008{number:07}", due, due, 100_01 + 2 * number * number + number
        )
    panel = money(seat, who, "2500.01")
    panel.editor.combine()
    assert panel.editor.note.text() in {
        "可能的组合太多，没有查完；请自行勾选。", "没有几张发票之和正好等于这笔收款。", "",
    }  # fmt: skip
    assert panel.editor.note.text() == "可能的组合太多，没有查完；请自行勾选。"


def test_all_waiting_receipts_at_once_the_sure_ones_ticked(seat, queue_book, early):
    money(seat, early, "980.00", payer="上海浦源阀门有限公司")
    money(seat, customers.by_code(queue_book, "C03").id, "77.00")
    seat.page.match_all()
    dialog = dialog_of(seat)
    rows = [dialog.model.row(n) for n in range(dialog.model.rowCount())]
    ticked = [(match.customer, match.open) for match in dialog.model.checked_rows()]
    assert len(rows) == 3
    assert ticked == [("上海浦源阀门有限公司", 980_00)]
    dialog.finish()
    assert seat.said[-1] == ("已核销 1 笔收款", True)
    assert open_of(queue_book, early) == []
