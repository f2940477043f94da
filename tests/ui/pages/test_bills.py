"""The page of bills and bad debts worked as a user works it, against a real book."""

import datetime as dt

import pytest
from bookkit import failing
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.domain import write_offs as rules
from ar_desktop.domain.bills import Bill
from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import attachments, undo
from ar_desktop.services.ledger import bill_list, bills, receipts, write_off_list
from ar_desktop.services.reporting import listing
from ar_desktop.ui.pages.ledger import bill_words, write_off_words
from ar_desktop.ui.pages.ledger.bills import BillsPage
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage
from ar_desktop.ui.pages.ledger.receipts import ReceiptsPage
from ar_desktop.ui.verb_words import verb

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
SOON = TODAY + dt.timedelta(days=5)


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, BillsPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def entry(seat, code="C03", amount="100000", number="510210000123420260820", matures=SOON):
    """The form of a bill with the facts in it."""
    seat.page.bills.add_bill()
    dialog = seat.page.bills.dialog
    dialog.customer.setText(code)
    dialog.customer.settle()
    say(dialog.number, number)
    dialog.amount.setText(amount)
    dialog.amount.commit()
    dialog.matures.setText(matures.isoformat())
    dialog.matures.commit()
    return dialog


def opens(book, code):
    who = customers.by_code(book, code).id
    return [row.open for row in listing.open_lines(book, who, TODAY, "CNY")]


def act(seat, state, words=""):
    """Press a button of the panel and finish its form."""
    click(seat.page.bills.panel.buttons[state])
    dialog = seat.page.bills.dialog
    if words:
        say(dialog.words, words)
    dialog.finish()


def test_a_bill_is_taken_in_for_the_oldest_lines(seat, queue_book):
    dialog = entry(seat)
    assert dialog.drawer.text() == "苏州恒泰精密制造有限公司"
    # 80,000 due 16 days ago, then 20,000 of 56,400
    assert [field.text() for field in dialog.editor.fields] == ["80,000.00", "20,000.00", "", ""]
    assert dialog.editor.sum.text() == "指定金额合计 100,000.00"
    dialog.activateWindow()
    seat.qtbot.waitUntil(dialog.isActiveWindow)
    key(dialog.number, Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已登记票据 100,000.00 元", True)
    row = seat.page.bills.table.current()
    assert (row.customer, row.state, row.warning) == ("苏州恒泰精密制造有限公司", "held", "soon")
    assert seat.page.bills.figures.text() == "在手 100,000.00 元 · 30 天内到期 100,000.00 元"
    assert sum(opens(queue_book, "C03")) == minor("186400.00")


def test_what_another_bill_covers_is_not_offered_again(seat):
    entry(seat).finish()
    dialog = entry(seat, number="2", amount="10000")
    # the first line is spoken for, of the second 36,400 are left
    assert [field.text() for field in dialog.editor.fields] == ["10,000.00", "", ""]
    dialog.reject()


def test_a_bill_of_more_than_six_months_is_warned_of(seat):
    dialog = entry(seat, matures=TODAY + dt.timedelta(days=200))
    assert "最长 6 个月" in dialog.term.text()
    dialog.kind.choose("voucher")
    assert dialog.term.text() == ""
    dialog.matures.setText("")
    dialog.finish()
    assert dialog.isVisible()
    assert "到期日" in dialog.sentence.text()
    dialog.reject()


def test_space_fills_a_line_and_the_arrows_walk(seat):
    dialog = entry(seat)
    fields = dialog.editor.fields
    fields[0].setFocus()
    key(fields[0], Key.Key_Space)
    key(fields[0], Key.Key_Down)
    seat.qtbot.waitUntil(fields[1].hasFocus)
    key(fields[1], Key.Key_Up)
    key(fields[2], Key.Key_Space)
    # 20,000 proposed, 30,000 filled
    assert dialog.editor.total() == minor("50000.00")
    # by hand now: another amount of the bill proposes nothing anew
    dialog.amount.setText("60000")
    dialog.amount.commit()
    assert dialog.editor.total() == minor("50000.00")
    fields[0].setText("80000.01")
    dialog.finish()
    assert "未清 80,000.00" in dialog.sentence.text()
    dialog.reject()


def test_paid_at_maturity_and_undone(seat, queue_book):
    entry(seat).finish()
    act(seat, "honoured")
    assert seat.said[-1] == ("票据兑付：100,000.00 元", True)
    # the receipt counts from maturity, five days ahead
    seat.context.set_as_of(SOON)
    assert seat.page.bills.table.current().state == "honoured"
    sql = "SELECT day, amount FROM credits ORDER BY id DESC LIMIT 1"
    assert tuple(queue_book.reader.execute(sql).fetchone()) == (SOON.toordinal(), minor("100000.00"))
    seat.context.publish(undo.undo(queue_book))
    assert seat.page.bills.table.current().state == "held"


def test_endorsed_then_refused_by_recourse(seat, queue_book):
    entry(seat).finish()
    act(seat, "endorsed", "宁波钢材供应商")
    assert sum(opens(queue_book, "C03")) == minor("86400.00")
    assert seat.page.bills.hint.text() == "已转出、可被追索 100,000.00 元"
    assert set(seat.page.bills.panel.buttons) == {"bounced"}
    act(seat, "bounced", "承兑人拒付")
    assert sum(opens(queue_book, "C03")) == minor("186400.00")
    assert seat.page.bills.table.current().state == "bounced"
    assert seat.page.bills.panel.buttons == {}


def test_a_step_that_cannot_be_is_refused_in_the_form(seat):
    entry(seat).finish()
    click(seat.page.bills.panel.buttons["returned"])
    dialog = seat.page.bills.dialog
    dialog.finish()
    assert dialog.sentence.text() == "请填写原因"
    say(dialog.words, "要素有误")
    dialog.finish()
    assert seat.page.bills.table.current().state == "returned"


def test_discounted(seat, queue_book):
    entry(seat).finish()
    act(seat, "discounted", "工商银行")
    assert seat.said[-1][0] == "贴现：100,000.00 元"
    assert seat.page.bills.table.current().note == "工商银行"


def test_segments_filter_and_a_bill_shown_from_elsewhere(seat, queue_book):
    entry(seat).finish()
    entry(seat, code="C04", number="7788", amount="63000").finish()
    view = seat.page.bills
    view.filter.setText("常州")
    assert [row.number for row in view.model.visible_rows()] == ["7788"]
    click(view.tabs._buttons["closed"])
    assert view.model.visible_rows() == []
    seat.page.show_item(bill_list.listed(queue_book, TODAY)[0].id)
    assert len(view.model.visible_rows()) == 2


@pytest.fixture
def covered(queue_book):
    """The oldest line of C03, 80,000.00, with a bill of 50,000.00 for it."""
    who = customers.by_code(queue_book, "C03").id
    line = listing.open_lines(queue_book, who, TODAY, "CNY")[0]
    bill = Bill(who, "7788", "bank", TODAY, SOON, minor("50000.00"), lines=((line.id, minor("50000.00")),))
    bills.take(queue_book, bill)
    return line


def texts(page):
    return [part.text() for part in page.findChildren(QLabel)]


def test_an_invoice_says_which_bill_covers_it(qtbot, qapp, queue_book, covered):
    seat = Seat(qtbot, queue_book, TODAY, InvoicesPage)
    seat.page.show_item(covered.number)
    seat.settle()
    seat.page.table.select_row(0)
    said = "银行承兑汇票 7788 覆盖 50,000.00，2026-11-25 到期前不催收"
    seat.qtbot.waitUntil(lambda: said in texts(seat.page))
    seat.leave()


def test_a_receipt_says_what_bills_will_pay(qtbot, qapp, queue_book, covered):
    receipts.enter(queue_book, Receipt(covered.customer_id, TODAY, minor("1000.00")))
    seat = Seat(qtbot, queue_book, TODAY, ReceiptsPage)
    seat.page.table.select_row(0)
    seat.settle()
    assert "其中 50,000.00 元 有在手票据，待到期兑付" in texts(seat.page)
    seat.leave()


def request(seat, code="C01", ground="small_old"):
    """The form of a write-off with the facts in it."""
    seat.page.show_item("write_offs")
    seat.page.write_offs.ask()
    dialog = seat.page.write_offs.dialog
    dialog.customer.setText(code)
    dialog.customer.settle()
    dialog.ground.choose(ground)
    say(dialog.asked_by, "李倩")
    return dialog


def marked(seat):
    return seat.page.write_offs.table.current()


def asked(seat):
    request(seat, ground="insolvent").finish()
    return marked(seat)


def press(seat, name):
    click(seat.page.write_offs.panel.buttons[name])
    return seat.page.write_offs.dialog


def approved(seat, name="王敏"):
    asked(seat)
    dialog = press(seat, "approve")
    say(dialog.name, name)
    dialog.finish()


def posted(seat):
    approved(seat)
    press(seat, "post").finish()
    return marked(seat)


def test_the_form_holds_the_ground_against_the_figures(seat, queue_book):
    dialog = request(seat)
    # 412,300 + 120,000 + 80,000: all overdue, none for a year, all above 50,000 each
    assert dialog.editor.total() == minor("612300.00")
    assert "有 3 张发票逾期未满 1 年" in dialog.findings.text()
    assert "有 3 张发票的单笔金额超过 50,000.00 元" in dialog.findings.text()
    assert "第24条" in dialog.proofs.text()
    dialog.revenue.setText("2000000000")
    dialog.revenue.commit()
    # a ten-thousandth of two billion is 200,000
    assert "有 1 张发票的单笔金额超过 200,000.00 元" in dialog.findings.text()
    dialog.ground.choose("insolvent")
    assert dialog.findings.text() == ""
    assert dialog.revenue.isHidden()
    for field in dialog.editor.fields:
        field.set_value(None)
    dialog.finish()
    assert dialog.sentence.text() == "请至少填一张发票的核销金额"
    dialog.editor.fields[0].setText("999999999")
    assert dialog._said() == ""
    dialog.reject()


def test_asked_approved_and_posted_by_buttons(seat, queue_book):
    row = asked(seat)
    assert seat.said[-1][0] == "已提交核销申请，612,300.00 元"
    assert row.state == "asked"
    assert seat.page.tabs._buttons["write_offs"].text() == "坏账核销 1"
    dialog = press(seat, "approve")
    say(dialog.name, "李倩")
    assert "建议由另一人审批" in dialog.warning.text()
    dialog.name.clear()
    dialog.finish()
    assert dialog.sentence.text() == "请填写审批人姓名"
    assert dialog.focusWidget() is dialog.name
    say(dialog.name, "王敏")
    assert dialog.warning.text() == ""
    dialog.finish()
    assert marked(seat).state == "approved"
    press(seat, "post").finish()
    assert seat.said[-1] == ("已核销坏账 612,300.00 元", True)
    assert opens(queue_book, "C01") == []
    assert seat.page.write_offs.figures.text() == (
        "已核销 612,300.00 元 · 已收回 0.00 元 · 尚欠 612,300.00 元"
    )
    assert seat.page.tabs._buttons["write_offs"].text() == "坏账核销"


def test_what_was_just_asked_for_is_marked(seat):
    first = asked(seat)
    request(seat, "C03", ground="insolvent").finish()
    assert marked(seat).id == first.id + 1


def test_refused(seat):
    asked(seat)
    dialog = press(seat, "refuse")
    say(dialog.name, "王敏")
    say(dialog.reason, "证据不足")
    dialog.finish()
    assert (marked(seat).state, marked(seat).note) == ("refused", "证据不足")


def test_money_that_comes_in_after_all(seat, queue_book):
    posted(seat)
    dialog = press(seat, "recover")
    dialog.amount.setText("12300")
    dialog.amount.commit()
    say(dialog.payer, "嘉兴法院")
    dialog.finish()
    assert seat.said[-1] == ("HX00001 收回 12,300.00 元", True)
    assert (marked(seat).recovered, marked(seat).rest) == (minor("12300.00"), minor("600000.00"))
    found = write_off_list.recoveries(queue_book, marked(seat).id, TODAY)
    assert [item.payer for item in found] == ["嘉兴法院"]


def test_a_receipt_that_waits_can_be_chosen(seat, queue_book):
    who = customers.by_code(queue_book, "C01").id
    posted(seat)
    receipts.enter(queue_book, Receipt(who, TODAY, minor("5000.00")))
    dialog = press(seat, "recover")
    assert dialog.source.itemText(1) == "2026-11-20 已登记，未核销 5,000.00"
    dialog.source.setCurrentIndex(1)
    assert dialog.amount.text() == "5,000.00"
    assert dialog.payer.isHidden()
    dialog.finish()
    assert marked(seat).recovered == minor("5000.00")
    assert queue_book.reader.execute("SELECT count(*) FROM credits WHERE kind = 'receipt'").fetchone()[0] == 2


def test_reversed_with_a_reason(seat, queue_book):
    posted(seat)
    dialog = press(seat, "reverse")
    say(dialog.words, "客户恢复经营")
    dialog.finish()
    assert marked(seat).state == "reversed"
    assert sum(opens(queue_book, "C01")) == minor("612300.00")


def test_the_approval_sheet_is_shown_and_saved(seat, queue_book, tmp_path):
    row = asked(seat)
    file = tmp_path / "判决书.pdf"
    file.write_bytes(b"%PDF-1.4")
    seat.context.publish(attachments.attach(queue_book, "write_offs", row.id, file, TODAY))
    act_ = seat.page.write_offs.panel._acts["sheet"].__self__
    click(seat.page.write_offs.panel.buttons["sheet"])
    seat.qtbot.waitUntil(lambda: act_.dialog is not None, timeout=10_000)
    assert act_.dialog.windowTitle() == "坏账核销审批表 HX00001"
    click(act_.dialog.save)
    seat.qtbot.waitUntil(lambda: act_.dialog.windowTitle() == "另存 PDF")
    act_.dialog.fileSelected.emit(str(tmp_path / "审批表.pdf"))
    assert (tmp_path / "审批表.pdf").read_bytes().startswith(b"%PDF")
    assert seat.said[-1][0] == f"已保存 {tmp_path / '审批表.pdf'}"
    act_.dialog.close()


def test_segments_of_write_offs(seat):
    asked(seat)
    view = seat.page.write_offs
    click(view.tabs._buttons["posted"])
    assert view.model.visible_rows() == []
    click(view.tabs._buttons["waiting"])
    assert len(view.model.visible_rows()) == 1
    view.filter.setText("没有这家")
    assert view.model.visible_rows() == []


def test_everything_has_its_words():
    for ground in rules.GROUNDS:
        assert write_off_words.ground(ground.key) != ground.key
        assert all(write_off_words.proof(name) != name for name in ground.proofs)
    verbs = ("take_bill", "honour_bill", "endorse_bill", "discount_bill", "bounce_bill", "return_bill",
             "ask_write_off", "approve_write_off", "refuse_write_off", "post_write_off",
             "recover_write_off", "reverse_write_off")  # fmt: skip
    assert all(verb(name) != name for name in verbs)


def test_the_law_on_bills_is_not_told_of_a_voucher(seat):
    said = {}
    for kind in ("bank", "voucher"):
        dialog = entry(seat, number=kind, matures=TODAY)
        dialog.kind.choose(kind)
        dialog.finish()
        row = next(row for row in seat.page.bills.model.visible_rows() if row.number == kind)
        said[kind] = bill_words.bill_advice(row)
    assert "第五十三条" in said["bank"]
    assert said["voucher"] == "凭证已到期，收到款后点“已兑付”。"


def test_what_is_written_off_goes_to_the_lawyer_from_its_own_list(seat):
    posted(seat)
    view = seat.page.write_offs
    click(view.panel.buttons["claim"])
    seat.settle()
    dialog = view.cases.dialog
    assert dialog.facts.principal == marked(seat).rest
    assert {dialog._state(row).text for row in dialog.model.visible_rows()} == {"账销案存"}
    assert "账销案存" in dialog.gaps.text()
    dialog.close()
