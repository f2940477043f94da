"""The page of the other documents, contacts and due days, worked by keys and clicks on a real book."""

import datetime as dt

import pytest
from bookkit import failing
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.domain.records import Contact, Invoice, Receipt
from ar_desktop.domain.terms import Terms
from ar_desktop.services.archive import contacts, customers
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import invoices, papers, receipts, set_offs
from ar_desktop.services.ledger.set_offs import SetOff
from ar_desktop.services.reporting import aging, listing
from ar_desktop.ui import finding
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage
from ar_desktop.ui.pages.ledger.papers import PapersPage

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
FIRST = "2433200000008765"


def sat(qtbot, book, page):
    made = Seat(qtbot, book, TODAY, page)
    yield made
    assert failing(book) == []
    made.leave()


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    yield from sat(qtbot, queue_book, PapersPage)


@pytest.fixture
def archive(qtbot, qapp, queue_book):
    yield from sat(qtbot, queue_book, CustomersPage)


@pytest.fixture
def lines(qtbot, qapp, queue_book):
    """The invoices page on an invoice that waits for acceptance."""
    who = customers.by_code(queue_book, "C07")
    record = customers.Customer(**{**vars(who), "terms": Terms("net", 30, "accepted")})
    customers.save(queue_book, record)
    invoices.enter(queue_book, Invoice(who.id, "YS-1", dt.date(2026, 10, 1), minor("5000.00")))
    yield from sat(qtbot, queue_book, InvoicesPage)


def shown(seat, holder):
    """The dialog a holder has open, with the keyboard."""
    seat.qtbot.waitUntil(lambda: holder.dialog is not None and holder.dialog.isVisible())
    holder.dialog.activateWindow()
    seat.qtbot.waitUntil(holder.dialog.isActiveWindow)
    return holder.dialog


def put(field, text):
    field.setText(text)
    if hasattr(field, "commit"):
        assert field.commit()


def total(book, code, day=TODAY):
    who = customers.by_code(book, code).id
    return {row.id: row.total for row in aging.report(book, day).rows}.get(code, 0) if who else 0


def rows(seat):
    return [seat.page.model.row(number) for number in range(seat.page.model.rowCount())]


def test_the_empty_page_offers_the_opening_balances(seat):
    assert rows(seat) == []
    click(seat.page.table.empty.button)
    shown(seat, seat.page.acts).reject()


def test_a_note_says_what_it_will_do_and_then_does_it(seat, queue_book):
    key(seat.page.table, Key.Key_N, Ctrl)
    dialog = shown(seat, seat.page.acts)
    say(dialog.customer, "C04")
    dialog.customer.settle()
    dialog.invoice.setCurrentIndex(1)
    put(dialog.amount, "70000")
    assert dialog.effect.text() == (
        f"发票 {FIRST}0401 未清只有 63,000.00：冲减 63,000.00，其余 7,000.00 留作未核销款"
    )
    say(dialog.reason, "退货")
    key(dialog.reason, Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已登记红字 / 折让 70,000.00 元", True)
    (row,) = rows(seat)
    assert (row.kind, row.credit, row.open, row.state) == ("credit_note", 7_000_000, 700_000, "part")
    assert total(queue_book, "C04") == -700_000
    undo.undo(queue_book)
    assert total(queue_book, "C04") == minor("63000.00")


def test_a_free_note_says_it_stays_unallocated(seat):
    seat.page.acts.add_note(customers.by_code(seat.context.book, "C04").id)
    dialog = shown(seat, seat.page.acts)
    put(dialog.amount, "500")
    assert dialog.effect.text() == "500.00 留作该客户的未核销款"
    dialog.invoice.setCurrentIndex(1)
    assert dialog.effect.text() == f"冲减后发票 {FIRST}0401 未清 62,500.00"
    dialog.amount.setText("")
    dialog.finish()
    assert "请填写金额" in dialog.sentence.text()
    dialog.reject()


def test_a_note_on_the_rest_is_set_against_an_invoice_and_taken_back(seat, queue_book):
    who = customers.by_code(queue_book, "C04").id
    seat.page.acts.add_note(who)
    dialog = shown(seat, seat.page.acts)
    put(dialog.amount, "3000")
    dialog.finish()
    seat.page.allocate_current()
    dialog = shown(seat, seat.page.acts)
    assert [field.text() for field in dialog.editor.fields] == ["3,000.00"]
    dialog.finish()
    assert rows(seat)[0].state == "done"
    seat.page.void_current()
    dialog = shown(seat, seat.page.acts)
    dialog.finish()
    assert "请填写原因" in dialog.sentence.text()
    say(dialog.reason, "开错")
    dialog.finish()
    assert rows(seat)[0].state == "voided"
    assert total(queue_book, "C04") == minor("63000.00")
    seat.page.void_current()  # nothing to do any more
    assert seat.said[-1][0] == "已作废红字 "


def typed(dialog, place, *texts):
    line = dialog.lines[place]
    for field, text in zip(line.fields, texts, strict=True):
        field.setFocus()
        field.setText(text)
        key(field, Key.Key_Return)
    return line


def test_openings_are_typed_by_keyboard_in_one_go(seat, queue_book):
    key(seat.page.table, Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    dialog = shown(seat, seat.page.acts)
    line = typed(dialog, 0, "C04", "24331", "2025-12-01", "", "12万")
    assert line.due.placeholderText() == "2025-12-31"
    assert dialog.lines[1].customer.hasFocus()
    typed(dialog, 1, "C05", "", "..", "", "-3000")
    assert dialog.lines[1].kind.text() == "预收"
    assert dialog.sums.text() == "2 行    应收 120,000.00    预收 3,000.00"
    key(dialog, Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已登记期初 2 笔", True)
    assert [(row.kind, row.number, row.debit, row.credit) for row in rows(seat)] == [
        ("opening", "期初2025-0001", 0, 300_000),
        ("opening", "24331", 12_000_000, 0),
    ] or {row.number for row in rows(seat)} == {"期初2025-0001", "24331"}
    assert total(queue_book, "C04") == minor("183000.00")
    assert total(queue_book, "C05") == minor("24960.00")


def test_a_wrong_opening_line_is_named_and_nothing_posted(seat, queue_book):
    seat.page.acts.add_openings(customers.by_code(queue_book, "C04").id)
    dialog = shown(seat, seat.page.acts)
    assert dialog.lines[0].customer.text() == "常州明锐轴承有限公司"
    dialog.finish()
    assert dialog.sentence.text() == "第 1 行：请填写开票日"
    typed(dialog, 0, "C04", "1", "2025-12-01", "", "100")
    typed(dialog, 2, "C05", "1", "2025-12-01", "2025-11-30", "100")
    dialog.finish()
    assert dialog.sentence.text().startswith("第 3 行：")
    put(dialog.lines[2].due, "")
    dialog.lines[2].amount.setText("0")
    dialog.finish()
    assert dialog.sentence.text() == "第 3 行：期初金额不能为零"
    assert papers.rows(queue_book, TODAY) == []
    dialog.reject()


def test_rows_of_a_spreadsheet_are_pasted_into_the_grid(seat, queue_book):
    seat.page.acts.add_openings()
    dialog = shown(seat, seat.page.acts)
    QGuiApplication.clipboard().setText(
        "客户\t发票号\t开票日\t到期日\t金额\r\n"
        + "".join(f"常州明锐轴承有限公司\tP{n}\t2025/12/{n:02d}\t\t1,000.50\r\n" for n in range(1, 9))
        + "C05\t\t2025-12-31\t\t-300\r\n没有这家公司\tX\t2025-12-31\t\t5\r\n"
    )
    key(dialog.lines[0].customer, Key.Key_V, Ctrl)
    assert dialog.sums.text() == "10 行    应收 8,009.00    预收 300.00"
    assert dialog.sentence.text() == "第 10 行的客户不在账套里：请改名称，或先建客户"
    dialog.lines[9].customer.setFocus()
    dialog.drop_line()
    dialog.finish()
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已登记期初 9 笔", True)
    assert total(queue_book, "C04") == minor("63000.00") + 8 * 100_050


def test_a_single_cell_is_pasted_as_into_any_field(seat):
    seat.page.acts.add_openings()
    dialog = shown(seat, seat.page.acts)
    QGuiApplication.clipboard().setText("A-17\n")
    key(dialog.lines[0].invoice, Key.Key_V, Ctrl)
    assert dialog.lines[0].invoice.text().strip() == "A-17"
    QGuiApplication.clipboard().setText("7\t2025-12-01\n\n8\t2025-12-02\n")
    key(dialog.lines[1].invoice, Key.Key_V, Ctrl)
    assert [line.invoice.text() for line in dialog.lines[1:3]] == ["7", "8"]
    assert dialog.lines[2].issued.text() == "2025-12-02"
    dialog.reject()


def test_lines_come_and_go_by_keyboard(seat):
    seat.page.acts.add_openings()
    dialog = shown(seat, seat.page.acts)
    key(dialog, Key.Key_Insert)
    seat.qtbot.waitUntil(lambda: len(dialog.lines) == 7)
    assert dialog.lines[6].customer.hasFocus()
    dialog.finish()
    assert dialog.sentence.text() == "还没有填写任何一行"
    for left in (6, 5, 4, 3, 2, 1, 1):
        key(dialog, Key.Key_Delete, Ctrl)
        seat.qtbot.waitUntil(lambda left=left: len(dialog.lines) == left)
    assert [line.number.text() for line in dialog.lines] == ["1"]
    typed(dialog, 0, "C04", "1", "2025-12-01", "", "100")
    assert len(dialog.lines) == 2  # Enter at the end makes the next line
    assert dialog.lines[1].customer.hasFocus()
    dialog.reject()


def test_a_refund_takes_free_money_and_no_more(seat, queue_book):
    """绍兴天元 paid 20,000 that cover nothing."""
    who = customers.by_code(queue_book, "C08").id
    receipts.enter(queue_book, Receipt(who, TODAY, minor("1000.00"), "回单 9"))
    seat.page.show_item("new:refund")
    dialog = shown(seat, seat.page.acts)
    put(dialog.amount, "20500")
    assert dialog.parts == []
    put(dialog.customer, "C08")
    assert [part.text() for part in dialog.parts] == ["20,000.00", "500.00"]
    put(dialog.amount, "21000.01")
    dialog.finish()
    assert dialog.sentence.text() == "可退的未核销款只有 21,000.00，不能退 21,000.01"
    put(dialog.amount, "600")
    assert [part.text() for part in dialog.parts] == ["600.00", ""]
    put(dialog.parts[0], "")
    put(dialog.parts[1], "1000.01")
    dialog.finish()
    assert "不能退 1,000.01" in dialog.sentence.text()
    put(dialog.parts[1], "500")
    dialog.finish()
    assert dialog.sentence.text() == "所选款项之和不等于退款金额 600.00"
    put(dialog.parts[1], "600")
    dialog.finish()
    assert seat.said[-1] == ("已登记退款 600.00 元", True)
    assert [(row.kind, row.debit, row.state) for row in rows(seat)] == [("refund", 60_000, "done")]
    left = [row.open for row in listing.receipt_rows(queue_book, TODAY, state="open")]
    assert sorted(left) == [minor("400.00"), minor("20000.00")]


def test_who_has_no_free_money_is_told_so(seat, queue_book):
    seat.page.acts.add_refund(customers.by_code(queue_book, "C04").id)
    dialog = shown(seat, seat.page.acts)
    assert dialog.sums.text() == "该客户没有未核销的款项可退。"
    put(dialog.amount, "1")
    dialog.finish()
    assert dialog.sentence.text() == "可退的未核销款只有 0.00，不能退 1.00"
    dialog.reject()


def test_filters_and_the_panel(seat, queue_book):
    who = customers.by_code(queue_book, "C04").id
    for amount in ("100", "200"):
        seat.page.acts.add_note(who)
        dialog = shown(seat, seat.page.acts)
        put(dialog.number, f"HZ{amount}")
        put(dialog.amount, amount)
        dialog.finish()
    seat.page.show_item("HZ100")
    assert [row.number for row in rows(seat)] == ["HZ100"]
    texts = [item.text() for item in seat.page.panel.findChildren(type(label()))]
    assert "100.00 元" in texts
    seat.page.show_item("refund")
    assert rows(seat) == []
    click(seat.page.table.empty.button)
    assert len(rows(seat)) == 2
    seat.page.table.opened.emit(rows(seat)[0], "number")
    assert seat.went[-1] == ("customers", who)


def test_acts_are_found_by_name_and_pinyin(queue_book, qapp):
    for text in ("退款", "tuikuan", "tk"):
        hits = [hit for hit in finding.hits(queue_book, text) if hit.group == "操作"]
        assert [(hit.title, hit.page, hit.argument) for hit in hits] == [("登记退款", "papers", "new:refund")]


# --- the customer page ---


def test_contacts_by_keyboard(archive, queue_book):
    who = customers.by_code(queue_book, "C04").id
    archive.page.show_item(who)
    tab = archive.page.view.contacts
    archive.page.view.tabs.setCurrentWidget(tab)
    tab.table.setFocus()
    key(tab.table.grid, Key.Key_Insert)
    dialog = shown(archive, tab)
    say(dialog.texts["name"], "李采购")
    dialog.role.choose("purchasing")
    dialog.texts["phone"].setText("13912345678")
    key(dialog.texts["note"], Key.Key_S, Ctrl)
    archive.qtbot.waitUntil(lambda: bool(archive.said))
    assert archive.said[-1] == ("已保存联系人 李采购", True)
    (kept,) = contacts.of_customer(queue_book, who)
    assert kept.role == "purchasing"
    key(tab.table.grid, Key.Key_Return)
    dialog = shown(archive, tab)
    assert dialog.windowTitle() == "编辑联系人"
    dialog.texts["wechat"].setText("li")
    dialog.finish()
    assert contacts.of_customer(queue_book, who)[0].wechat == "li"
    archive.window.activateWindow()
    archive.qtbot.waitUntil(archive.window.isActiveWindow)
    key(tab.table.grid, Key.Key_Delete)
    assert archive.said[-1] == ("已删除联系人 李采购", True)
    assert contacts.of_customer(queue_book, who) == []


def test_a_nameless_contact_is_refused(archive, queue_book):
    archive.page.show_item(customers.by_code(queue_book, "C04").id)
    tab = archive.page.view.contacts
    tab.add()
    dialog = shown(archive, tab)
    dialog.finish()
    assert dialog.sentence.text() == "请填写联系人姓名"
    dialog.reject()


def test_a_contact_leads_to_its_customer(archive, queue_book):
    who = customers.by_code(queue_book, "C04").id
    contacts.save(queue_book, Contact(who, "李采购", phone="13912345678"))
    hits = [hit for hit in finding.hits(queue_book, "李采购") if hit.page == "customers"]
    assert [(hit.group, hit.argument) for hit in hits] == [("联系人", who)]


def test_the_customer_page_begins_the_other_documents(archive, queue_book):
    archive.page.show_item(customers.by_code(queue_book, "C08").id)
    for kind, title in (("credit_note", "登记红字 / 折让"), ("refund", "登记退款"), ("opening", "期初余额")):
        archive.page.view.acts.paper.emit(kind)
        dialog = shown(archive, archive.page.papers)
        assert dialog.windowTitle() == title
        first = dialog.lines[0].customer if kind == "opening" else dialog.customer
        assert first.text() == "绍兴天元染整有限公司"
        dialog.reject()


def test_a_line_of_the_account_leads_to_its_list(archive, queue_book):
    who = customers.by_code(queue_book, "C08").id
    archive.page.show_item(who)
    view = archive.page.view.account
    for number in range(view.moves.rowCount()):
        view.ledger.opened.emit(view.moves.row(number), "number")
    assert [page for page, _ in archive.went] == ["receipts", "invoices"]


# --- due days on the invoices page ---


def marked(lines, number):
    lines.page.show_item(number)
    lines.settle()
    return lines.page.table.current()


def panel_texts(lines):
    return [item.text() for item in lines.page.panel.findChildren(type(label())) if item.isVisible()]


def test_the_day_of_acceptance_moves_the_due_day_and_says_why(lines, queue_book):
    assert marked(lines, "YS-1").due_on == dt.date(2026, 10, 31)
    lines.page.papers.event_day(lines.page.table.current())
    dialog = shown(lines, lines.page.papers)
    assert dialog.what.key() == "accepted"
    put(dialog.day, "2026-11-10")
    assert dialog.effect.text() == (
        "到期日由 2026-10-31 移至 2026-12-10：验收日 2026-11-10 起 30 天，2026-12-10 到期"
    )
    dialog.finish()
    assert lines.said[-1] == ("已登记日期，1 个到期日随之移动", True)
    assert lines.page.table.current().due_on == dt.date(2026, 12, 10)
    said = "2026-11-20  到期日由 2026-10-31 移至 2026-12-10，因为验收日已确定为 2026-11-10"
    lines.qtbot.waitUntil(lambda: said in panel_texts(lines))
    lines.context.publish(undo.undo(queue_book))
    assert lines.page.table.current().due_on == dt.date(2026, 10, 31)


def test_a_day_to_come_is_refused(lines):
    marked(lines, "YS-1")
    lines.page.papers.event_day(lines.page.table.current())
    dialog = shown(lines, lines.page.papers)
    put(dialog.day, "2026-11-21")
    dialog.finish()
    assert dialog.sentence.text() == "2026-11-21 还没有到，请在当天或之后登记"
    dialog.what.choose("delivered")
    assert dialog.effect.text() == "到期日不变：只记下日期。"
    dialog.finish()
    assert lines.said[-1][0] == "已登记日期，到期日不变"


def test_an_extension_by_hand(lines):
    row = marked(lines, f"{FIRST}0401")
    lines.page.papers.extend(row)
    dialog = shown(lines, lines.page.papers)
    put(dialog.day, "2026-12-31")
    dialog.finish()
    assert dialog.sentence.text() == "请填写原因"
    say(dialog.reason, "客户来函")
    dialog.finish()
    assert lines.said[-1] == (f"{FIRST}0401 已展期至 2026-12-31", True)
    assert lines.page.table.current().state == listing.NOT_DUE
    lines.context.set_as_of(dt.date(2026, 11, 19))
    lines.settle()
    (then,) = [row for row in aging.report(lines.context.book, dt.date(2026, 11, 19)).rows if row.id == "C04"]
    assert then.overdue == minor("63000.00")


def test_a_credit_note_from_the_marked_invoice(lines):
    marked(lines, f"{FIRST}0401")
    lines.page.credit_current()
    dialog = shown(lines, lines.page.papers)
    assert (dialog.customer.text(), dialog.invoice.key()) == ("常州明锐轴承有限公司", f"{FIRST}0401")
    dialog.reject()


def test_the_notice_of_a_posted_set_off_is_filled_in(seat, queue_book):
    row = queue_book.reader.execute(
        "SELECT * FROM charges WHERE open_amount > 0 ORDER BY due_on LIMIT 1"
    ).fetchone()
    made = SetOff(row["customer_id"], TODAY, row["open_amount"], "CG-7", "ours")
    set_offs.enter(queue_book, made, [(row["id"], row["open_amount"])])
    seat.page.show_item("other")
    *_old, button = [found for found in seat.page.panel.findChildren(Button) if found.text() == "抵销通知书…"]
    click(button)
    dialog = shown(seat, seat.page.acts)
    assert dialog.kind.key() == "setoff"
    values = dialog.fields.values()
    assert (values["payable_document"], bool(values["posted"])) == ("CG-7", True)
    dialog.reject()
