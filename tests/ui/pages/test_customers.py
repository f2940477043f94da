"""The archive worked as a user works it, against a real book."""

from dataclasses import replace

import bookkit
import pytest
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, contract, minor

from ar_desktop.services.archive import customers
from ar_desktop.settings import Settings
from ar_desktop.ui.pages.archive.customers import CustomersPage

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, CustomersPage)
    yield made
    made.leave()


def names(seat):
    return [row.name for row in seat.page.model.visible_rows()]


def mark(seat, code):
    row = next(row for row in seat.page.model.visible_rows() if row.code == code)
    seat.page.table.select_row(seat.page.model.find(row.id))
    return row


def dialog_of(seat):
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None and seat.page.dialog.isVisible())
    seat.page.dialog.activateWindow()
    seat.qtbot.waitUntil(seat.page.dialog.isActiveWindow)
    return seat.page.dialog


def test_the_list_adds_up_to_the_aging(seat):
    rows = seat.page.model.visible_rows()
    assert len(rows) == 8
    assert sum(row.balance for row in rows) == minor("1381330.00")
    assert sum(row.overdue for row in rows) == minor("1303330.00")
    assert "1,381,330.00" in seat.page.table.totals.accessibleName()
    assert seat.page.count.text() == "8 个客户"


def test_the_filter_takes_chinese_and_pinyin(seat):
    say(seat.page.filter, "百川")
    key(seat.page.filter, Key.Key_Return)
    assert names(seat) == ["嘉兴百川化工有限公司"]
    seat.page.filter.clear()
    seat.qtbot.keyClicks(seat.page.filter, "szht")
    seat.qtbot.waitUntil(lambda: names(seat) == ["苏州恒泰精密制造有限公司"])
    assert seat.page.view.head.name.text() == "苏州恒泰精密制造有限公司"


def test_a_filter_without_hits_leaves_the_list_empty(seat):
    say(seat.page.filter, "没有这家")
    key(seat.page.filter, Key.Key_Return)
    assert names(seat) == []
    assert seat.page.count.text() == "0 个客户"


def test_the_customer_selected_stands_whole(seat):
    mark(seat, "C03")
    view = seat.page.view
    # 186,400 of 300,000
    assert view.head.limit.text() == "额度 300,000.00 · 占用 62% · 可用 113,600.00"
    assert view.account.open.visible_rows()[0].number == "24332000000087650301"
    assert len(view.account.moves.visible_rows()) == 4


def test_an_exceeded_limit_says_by_how_much(seat, queue_book):
    record = customers.by_code(queue_book, "C03")
    seat.context.publish(customers.save(queue_book, replace(record, credit_limit=minor("100000.00"))))
    mark(seat, "C03")
    assert seat.page.view.head.limit.text() == "额度 100,000.00 · 占用 186% · 超额 86,400.00"


def test_without_a_limit_the_balance_stands_alone(seat):
    mark(seat, "C04")
    assert seat.page.view.head.limit.text() == "未设信用额度 · 应收 63,000.00"
    assert not seat.page.view.head.used.isVisible()


def test_a_new_customer_by_keys_alone(seat, queue_book):
    click(seat.page.new)
    dialog = dialog_of(seat)
    assert dialog.texts["code"].text() == "C0009"
    key(dialog.texts["code"], Key.Key_Return)
    say(dialog.texts["name"], "宁波海天塑机有限公司")
    dialog.texts["uscc"].setText("9133020")
    assert "可以照样保存" in dialog.warning.text()
    dialog.limit.setText("1.5万")
    key(dialog.texts["note"], Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: any("宁波海天" in text for text, _undo in seat.said))
    record = customers.by_code(queue_book, "C0009")
    assert (record.name, record.credit_limit, record.term_days) == ("宁波海天塑机有限公司", 1_500_000, 30)
    assert seat.page.view.head.name.text() == "宁波海天塑机有限公司"


def test_a_code_that_is_taken_says_by_whom(seat):
    seat.page.add_customer()
    dialog = dialog_of(seat)
    dialog.texts["code"].setText("C03")
    dialog.texts["name"].setText("别的公司")
    dialog.finish()
    assert dialog.isVisible()
    assert "苏州恒泰精密制造有限公司" in dialog.sentence.text()
    dialog.reject()


def test_f2_edits_and_the_change_is_on_record(seat, queue_book):
    mark(seat, "C03")
    seat.page.edit_customer()
    dialog = dialog_of(seat)
    dialog.texts["owner"].setText("王敏")
    dialog.grade.setCurrentIndex(dialog.grade.findData("C"))
    dialog.finish()
    assert customers.by_code(queue_book, "C03").owner == "王敏"
    seat.page.view.tabs.setCurrentIndex(4)
    latest = seat.page.view.log.model.visible_rows()[0]
    assert latest.changed == {"grade": ("B", "C"), "owner": ("李倩", "王敏")}
    assert "等级 B → C" in seat.page.view.log.model.columns[3].read(latest)


def test_the_save_key_is_that_of_the_scheme(seat, qtbot):
    seat.context.settings = Settings(key_scheme="kingdee")
    mark(seat, "C03")
    seat.page.edit_customer()
    dialog = dialog_of(seat)
    dialog.texts["trade"].setText("制造业")
    key(dialog.texts["trade"], Key.Key_F8)
    qtbot.waitUntil(lambda: any("已保存客户" in text for text, _undo in seat.said))


def test_a_contract_is_entered_and_listed(seat, queue_book):
    mark(seat, "C03")
    seat.page.view.tabs.setCurrentIndex(3)
    seat.page.edit_contract(None)
    dialog = dialog_of(seat)
    dialog.number.setText("HT-2026-031")
    dialog.signed.setText("0301")
    dialog.regime.setCurrentIndex(dialog.regime.findData("A"))
    dialog.finish()
    assert "约定利率" in dialog.sentence.text()
    dialog.rate.setText("零点五")
    dialog.finish()
    assert "不是日利率" in dialog.sentence.text()
    dialog.rate.setText("0.05")
    dialog.finish()
    made = customers.contracts(queue_book, customers.by_code(queue_book, "C03").id)[0]
    assert (str(made.daily_rate), made.signed_on.isoformat()) == ("0.0005", "2026-03-01")
    shown = seat.page.view.contracts.model
    assert shown.columns[3].read(shown.visible_rows()[0]) == "每日0.05%"


def test_a_known_contract_opens_for_change(seat, queue_book):
    seat.context.publish(contract(queue_book, "C03"))
    mark(seat, "C03")
    table = seat.page.view.contracts
    table.opened.emit(table.model.visible_rows()[0], "number")
    assert dialog_of(seat).name.text() == "购销合同"
    seat.page.dialog.reject()


def test_history_is_read_when_its_tab_is_opened(seat):
    mark(seat, "C08")
    seat.page.view.tabs.setCurrentIndex(2)
    assert [entry.kind for entry in seat.page.view.history.model.visible_rows()] == ["receipt"]


def test_an_invoice_for_the_customer_shown(seat, queue_book):
    mark(seat, "C04")
    seat.page.add_invoice()
    dialog = dialog_of(seat)
    assert dialog.customer.text() == "常州明锐轴承有限公司"
    dialog.number.setText("24332000000099990001")
    dialog.amount.setText("=1200*3")
    dialog.finish()
    row = bookkit.due_lines(queue_book, TODAY, text="2433200000009999")[0]
    assert (row.amount, (row.due_on - row.issued_on).days) == (360_000, 30)
    assert seat.page.view.head.limit.text() == "未设信用额度 · 应收 66,600.00"


def test_a_page_can_be_sent_to_a_customer_or_a_filter(seat, queue_book):
    wanted = customers.by_code(queue_book, "C05").id
    seat.page.show_item(wanted)
    assert seat.page.view.head.name.text() == "温州四海阀门有限公司"
    seat.page.show_item("宁波")
    seat.qtbot.waitUntil(lambda: names(seat) == ["宁波东港食品有限公司"])


def test_an_open_item_leads_to_its_invoice(seat):
    mark(seat, "C03")
    account = seat.page.view.account
    account.items.opened.emit(account.open.visible_rows()[0], "number")
    assert seat.went[-1] == ("invoices", "24332000000087650301")


def test_an_open_item_goes_into_a_dossier_of_its_own(seat):
    mark(seat, "C03")
    page = seat.page
    page.view.account.items.select_row(0)
    page.claim_selected()
    seat.settle()
    shown = page.view.account.open.visible_rows()
    assert [debt.number for debt in page.cases.dialog.facts.debts] == [shown[0].number]


def test_without_a_book_nothing_fails(qtbot, qapp):
    made = Seat(qtbot, None, TODAY, CustomersPage)
    assert names(made) == []
    made.leave()


def test_every_tab_is_in_the_menu_at_the_end_of_the_line(seat):
    tabs = seat.page.view.tabs
    menu = tabs.cornerWidget().menu()
    menu.aboutToShow.emit()
    assert [act.text() for act in menu.actions()] == [tabs.tabText(n) for n in range(tabs.count())]
    assert [act.text() for act in menu.actions() if act.isChecked()] == ["往来明细"]
    menu.actions()[-1].trigger()
    assert tabs.currentWidget() is seat.page.view.interest
