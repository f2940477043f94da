"""The form of an invoice: goods, plans, copies, templates, drafts and doubts, by keyboard."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import bookkit
import pytest
from PySide6.QtWidgets import QApplication
from ui.pages.fingers import CONTROL, SHIFT, Hands, Key, opened
from ui.pages.hands import Seat
from ui.pages.queue_book import TODAY

from ar_desktop.domain.lines import InvoiceLine
from ar_desktop.domain.patterns import Pattern, PatternPart
from ar_desktop.domain.records import Invoice
from ar_desktop.services.archive import customers, terms
from ar_desktop.services.keeping import books, drafts, undo
from ar_desktop.services.ledger import invoices, patterns
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage
from ar_desktop.ui.pages.ledger.receipts import ReceiptsPage
from ar_desktop.ui.tables import TableView

D = dt.date
CODE = "K1"


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "表单.ardb")
    bookkit.customer(made, CODE, "苏州恒泰精密制造有限公司", term_days=30)
    bookkit.customer(made, "K2", "杭州远航物流有限公司", term_days=45)
    yield made
    made.close()


@pytest.fixture
def seat(qtbot, qapp, book):
    made = Seat(qtbot, book, TODAY, InvoicesPage)
    yield made
    made.leave()


@pytest.fixture
def hands():
    return Hands()


def begun(seat, hands, number="A-1", amount=""):
    """The form with customer and number typed, the keyboard in the amount's field or behind it."""
    dialog = opened(seat, hands)
    for typed in ("szht", number, "", *([amount] if amount else [])):
        hands.enter(typed)
    return dialog


def the_invoice(book):
    row = book.reader.execute("SELECT * FROM invoices ORDER BY id DESC LIMIT 1").fetchone()
    sql = "SELECT due_on, amount FROM charges WHERE invoice_id = ? ORDER BY seq"
    parts = book.reader.execute(sql, (row["id"],)).fetchall()
    return row, [(D.fromordinal(part["due_on"]), part["amount"]) for part in parts]


def test_goods_are_typed_row_by_row_and_fill_the_amount(seat, book, hands):
    dialog = begun(seat, hands)
    assert dialog.goods.isHidden()
    hands.press(Key.Key_L, CONTROL)
    for cell in ("RV reducer", "RV-50", "pc", "2", "1200.50", "", "13", ""):
        hands.enter(cell)
    # 2 × 1,200.50 = 2,401.00, tax of 13% is 312.13
    assert (dialog.amount.text(), dialog.goods.sums.text()) == (
        "2,713.13",
        "明细价税合计 2,713.13，与发票金额一致",
    )
    for cell in ("..", "//", "..", "=3*4", "0.35", "", "", ""):  # 4.20 and 0.55: 0.546 is rounded
        hands.enter(cell)
    assert dialog.amount.text() == "2,717.88"
    hands.enter()  # on the first cell of the blank third row: out of the grid
    assert dialog.due.hasFocus()
    hands.press(Key.Key_S, CONTROL)
    row, _ = the_invoice(book)
    assert row["amount"] == 271_788
    assert invoices.lines(book, row["id"]) == (
        InvoiceLine("RV reducer", "RV-50", "pc", Decimal(2), Decimal("1200.50"), 240_100, "13%", 31_213),
        InvoiceLine("RV reducer", "RV-50", "pc", Decimal(12), Decimal("0.35"), 420, "13%", 55),
    )
    seat.settle()
    shown = seat.page.panel.findChildren(TableView)
    goods = next(table for table in shown if table.model.columns[0].key == "item")
    first = goods.model.visible_rows()[0]
    assert [column.read(first) for column in goods.model.columns[:2]] == ["RV reducer RV-50", "2 pc"]


def test_goods_that_do_not_come_to_the_amount_are_said_with_both_figures(seat, book, hands):
    dialog = begun(seat, hands, amount="100")
    hands.press(Key.Key_L, CONTROL)
    for cell in ("Freight", "", "", "", "", "99.99", "", ""):
        hands.enter(cell)
    assert dialog.goods.sums.text() == "明细价税合计 99.99，与发票金额 100.00 不一致"
    assert dialog.amount.text() == "100.00"
    hands.press(Key.Key_S, CONTROL)
    assert dialog.sentence.text() == "明细价税合计 99.99 与发票金额 100.00 不一致"
    assert dialog.isVisible()
    dialog.reject()


def test_rows_are_put_in_taken_out_and_climbed(seat, hands):
    dialog = begun(seat, hands, amount="3")
    hands.press(Key.Key_L, CONTROL)
    goods = dialog.goods
    hands.type("one")
    hands.press(Key.Key_Insert)
    hands.type("two")
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Insert)
    hands.type("between")
    assert [row["item"] for row in goods.texts()] == ["one", "between", "two"]
    hands.press(Key.Key_Delete, CONTROL)
    assert [row["item"] for row in goods.texts()] == ["one", "two"]
    hands.press(Key.Key_Delete, CONTROL)
    hands.press(Key.Key_Delete, CONTROL)
    assert goods.texts() == []
    assert len(goods.rows) == 1
    hands.enter("x")
    for wrong in ("", "", "two"):
        hands.enter(wrong)
    assert QApplication.focusWidget() is goods.rows[0]["quantity"]  # a wrong cell keeps the keyboard
    assert dialog.sentence.text() == "“two”不是数字，请写成 12.5 的样子"
    for _ in range(4):
        hands.press(Key.Key_Backtab)
    dialog.reject()


def test_a_plan_of_its_own_is_worked_out_and_posted(seat, book, hands):
    dialog = begun(seat, hands, amount="1000.01")
    hands.press(Key.Key_P, CONTROL)
    assert not dialog.due.isVisible()
    for cell in ("deposit", "0", "30%", "on delivery", "1220", "500"):
        hands.enter(cell)
    hands.press(Key.Key_Tab)
    for cell in ("365", ""):
        hands.enter(cell)
    told = [row["amount"].text() for row in dialog.plan.filled()]
    assert told == ["300.00", "500.00", "200.01"]
    assert dialog.plan.sums.text() == "3 期，合计 1,000.01"
    hands.enter()
    assert dialog.contract.hasFocus()
    hands.press(Key.Key_S, CONTROL)
    row, parts = the_invoice(book)
    assert parts == [(TODAY, 30_000), (D(2026, 12, 20), 50_000), (D(2027, 11, 20), 20_001)]
    frozen = terms.of_invoice(book, row["id"])
    assert [part.label for part in frozen.parts] == ["deposit", "on delivery", "第 3 期"]
    assert all(check.ok for check in books.check(book))


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("a", "0", "30%", "b", "30", "60%"), "分期合计 900.00 与发票金额 1,000.00 不一致"),
        (("a", "0", "", "b", "30", ""), "分期只能有一行留空取余额"),
        (("a", "0", "1000", "b", "30", ""), "分期第 2 行的金额为 0.00，须大于零"),
        (("a", "", "", "", "", ""), "分期第 1 行缺少到期日"),
    ],
)
def test_plans_that_do_not_work_say_why(seat, book, hands, cells, said):
    dialog = begun(seat, hands, amount="1000")
    hands.press(Key.Key_P, CONTROL)
    for cell in cells:
        hands.enter(cell)
    hands.press(Key.Key_S, CONTROL)
    assert said in dialog.sentence.text()
    assert book.reader.execute("SELECT count(*) FROM invoices").fetchone()[0] == 0
    dialog.reject()


def test_the_last_invoice_is_copied_at_one_press(seat, book, hands):
    who = customers.by_code(book, CODE).id
    goods = (InvoiceLine("月租", amount=88_800),)
    invoices.enter(
        book, Invoice(who, "R-09", D(2026, 10, 1), 88_800, D(2026, 10, 11), note="10 月", lines=goods)
    )
    dialog = opened(seat, hands)
    hands.press(Key.Key_D, CONTROL)
    assert dialog.sentence.text() == "先选客户，再复制它的上一张发票"
    hands.enter("hzyh")
    hands.press(Key.Key_D, CONTROL)
    assert dialog.sentence.text() == "该客户还没有发票可复制"
    hands.press(Key.Key_Return, SHIFT)
    hands.enter("szht")
    hands.press(Key.Key_D, CONTROL)
    assert dialog.number.hasFocus()
    assert (dialog.amount.text(), dialog.due.text(), dialog.note.text()) == ("888.00", "2026-11-30", "10 月")
    assert dialog.goods.lines() == goods
    hands.enter()  # takes the number that follows
    hands.press(Key.Key_S, CONTROL)
    row, parts = the_invoice(book)
    assert (row["number"], row["amount"], parts) == ("R-10", 88_800, [(D(2026, 11, 30), 88_800)])
    assert invoices.lines(book, row["id"]) == goods


def test_a_template_is_kept_under_a_name_and_picked(seat, book, hands):
    dialog = begun(seat, hands, amount="500")
    hands.enter("+10")
    hands.press(Key.Key_F4)
    menu = dialog.tools.menu
    assert [action.text() for action in menu.actions()] == ["把当前内容存为模板…"]
    hands.press(Key.Key_Return)
    name = dialog.tools.dialog
    seat.qtbot.waitUntil(name.isVisible)
    name.activateWindow()
    seat.qtbot.waitUntil(name.name.hasFocus)
    hands.enter()
    assert name.sentence.text() == "请给模板起个名字"
    hands.enter("monthly")
    who = customers.by_code(book, CODE).id
    assert patterns.templates(book) == {"monthly": Pattern(who, 50_000, 10)}
    dialog.activateWindow()
    seat.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.save_and_go_on()
    hands.press(Key.Key_F4)
    hands.press(Key.Key_Return)
    assert (dialog.customer.current_id(), dialog.amount.text(), dialog.due.text()) == (
        who,
        "500.00",
        "2026-11-30",
    )
    dialog.tools.delete("monthly")
    assert patterns.templates(book) == {}
    undo.undo(book)
    assert list(patterns.templates(book)) == ["monthly"]
    dialog.reject()


def test_a_plan_comes_back_from_a_pattern(seat, hands):
    dialog = begun(seat, hands, amount="1000")
    parts = (PatternPart("deposit", 0, "30%"), PatternPart("rest", 60, ""))
    dialog.fill(Pattern(amount=200_000, parts=parts))
    assert dialog.plan.isVisible()
    assert dialog.pattern().parts == parts
    assert [part.amount for part in dialog.values()[0].instalments] == [60_000, 140_000]
    dialog.reject()


def test_what_was_typed_survives_the_closed_form(seat, book, hands):
    begun(seat, hands, amount="1234.5")
    hands.press(Key.Key_L, CONTROL)
    hands.enter("Freight")
    hands.press(Key.Key_Escape)
    assert "已留作草稿" in seat.said[-1][0]
    (kept,) = drafts.kept(book, "invoice")
    assert kept["amount"] == "1,234.50"
    again = opened(seat, hands)
    assert again.drafts.bar.isVisible()
    assert again.drafts.words.text() == "有 1 份没填完的草稿：苏州恒泰精密制造有限公司 · 1,234.50"
    assert again.amount.text() == ""
    hands.press(Key.Key_G, CONTROL)
    assert (again.number.text(), again.amount.text()) == ("A-1", "1,234.50")
    assert [row["item"] for row in again.goods.texts()] == ["Freight"]
    again.goods.set_texts([])
    hands.press(Key.Key_S, CONTROL)
    row, parts = the_invoice(book)
    assert (row["number"], parts) == ("A-1", [(D(2026, 12, 20), 123_450)])
    assert drafts.kept(book, "invoice") == []
    assert all(check.ok for check in books.check(book))


def test_several_drafts_wait_and_are_thrown_away_one_by_one(seat, book, hands):
    begun(seat, hands, amount="1").reject()
    second = begun(seat, hands, amount="2")
    second.drafts.go_on()  # what is typed makes room and waits in its turn
    assert second.amount.text() == "1.00"
    second.reject()
    assert [draft["amount"] for draft in drafts.kept(book, "invoice")] == ["2.00", "1.00"]
    third = opened(seat, hands)
    hands.press(Key.Key_G, CONTROL | SHIFT)
    assert [draft["amount"] for draft in drafts.kept(book, "invoice")] == ["2.00"]
    hands.press(Key.Key_G, CONTROL)
    hands.press(Key.Key_G, CONTROL | SHIFT)  # the one gone on with
    assert third.amount.text() == ""
    assert drafts.kept(book, "invoice") == []
    hands.press(Key.Key_Escape)
    assert drafts.kept(book, "invoice") == []
    assert undo.next_undo(book).verb == "save_customer"  # drafts are nothing to undo


def test_a_rest_of_the_hand_and_a_closed_window_keep_what_is_typed(seat, book, hands):
    dialog = begun(seat, hands, amount="7")
    dialog.drafts._timer.setInterval(1)
    hands.type("x")
    seat.qtbot.waitUntil(lambda: bool(drafts.kept(book, "invoice")), timeout=3000)
    hands.type("y")
    seat.window.close()
    assert not dialog.isVisible()
    assert drafts.kept(book, "invoice")[0]["due"].endswith("xy")


def test_a_due_day_on_a_holiday_says_where_it_went(seat, book, hands):
    bookkit.set_options(book, due_shift="next")
    dialog = begun(seat, hands, amount="100")
    dialog.issued.setText("2026-01-18")  # thirty days on is the New Year's day of the lunar calendar
    dialog.issued.commit()
    assert "2026-02-17 到期，逢休息日顺延至 2026-02-24" in dialog.term.text()
    assert dialog.due.placeholderText() == "2026-02-24"
    hands.press(Key.Key_S, CONTROL)
    _, parts = the_invoice(book)
    assert parts == [(D(2026, 2, 24), 10_000)]


def test_the_same_once_more_is_asked_about_and_not_refused(seat, book, hands):
    who, other = customers.by_code(book, CODE).id, customers.by_code(book, "K2").id
    bookkit.invoice(book, who, "A-0", TODAY, TODAY, 10_000)
    bookkit.invoice(book, other, "B-9", TODAY, TODAY, 5)
    dialog = begun(seat, hands, amount="100")
    hands.press(Key.Key_S, CONTROL)
    assert dialog.sentence.text() == "该客户同一天、同一金额的发票 A-0 已在账中。确实无误请再保存一次"
    assert dialog.isVisible()
    dialog.amount.setText("200")  # another entry, another look
    dialog.number.setText("B-9")
    hands.press(Key.Key_S, CONTROL)
    assert "发票号 B-9 已登记在 杭州远航物流有限公司 名下" in dialog.sentence.text()
    hands.press(Key.Key_S, CONTROL)
    assert the_invoice(book)[0]["number"] == "B-9"


def test_a_receipt_that_looks_entered_twice_is_asked_about(qtbot, qapp, book):
    who = customers.by_code(book, CODE).id
    bookkit.receipt(book, who, TODAY, 10_000, number="流水1")
    made = Seat(qtbot, book, TODAY, ReceiptsPage)
    made.page.add_receipt()
    dialog = made.page.dialog
    qtbot.waitUntil(dialog.isVisible)
    dialog.customer.setText(CODE)
    dialog.customer.settle()
    dialog.amount.setText("100")
    dialog.finish()
    assert dialog.sentence.text().startswith("这笔收款可能已登记：2026-11-20 收 100.00")
    dialog.amount.setText("33")
    dialog.number.setText("流水1")
    dialog.finish()
    assert dialog.isVisible()  # another amount, the same reference
    dialog.reject()
    assert drafts.kept(book, "receipt")[0]["amount"] == "33"
    made.leave()


def test_forms_of_the_archive_keep_drafts_too(qtbot, qapp, book):
    made = Seat(qtbot, book, TODAY, CustomersPage)
    made.page.add_customer()
    dialog = made.page.dialog
    qtbot.waitUntil(dialog.isVisible)
    dialog.texts["name"].setText("厦门乐达电子有限公司")
    dialog.texts["uscc"].setText("91350100M000100Y4Z")
    assert "请核对" in dialog.warning.text()
    dialog.reject()
    made.page.add_customer()
    again = made.page.dialog
    qtbot.waitUntil(again.isVisible)
    again.drafts.go_on()
    again.finish()  # a code that fails its check is worth a word and no more
    assert customers.find(book, "xmld")[0].uscc == "91350100M000100Y4Z"
    assert drafts.kept(book, "customer") == []
    made.page.edit_contract(None)
    contract = made.page.dialog
    qtbot.waitUntil(contract.isVisible)
    contract.terms.setPlainText("月结")
    contract.reject()
    made.page.edit_contract(None)
    qtbot.waitUntil(made.page.dialog.isVisible)
    made.page.dialog.drafts.go_on()
    assert made.page.dialog.terms.toPlainText() == "月结"
    made.page.dialog.reject()
    made.leave()
