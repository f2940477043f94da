"""Calls, visits, promises, plans and the history, worked as a user works them."""

import datetime as dt
from contextlib import contextmanager

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, dress, key, say
from ui.pages.queue_book import TODAY

from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls, plans, promises, reminders, timeline
from ar_desktop.services.ledger import receipts
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.chasing.reminders import RemindersPage

Key = Qt.Key
D = dt.date


@pytest.fixture
def book(queue_book):
    return queue_book


@pytest.fixture
def queue(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, RemindersPage)
    yield made
    made.leave()


@pytest.fixture
def archive(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, CustomersPage)
    yield made
    made.leave()


def mark(seat, code):
    item = next(item for item in seat.page._items if item.code == code)
    seat.page.table.select_row(seat.page.model.find(item.id))
    return item


@contextmanager
def dialog(seat, holder):
    seat.qtbot.waitUntil(lambda: holder.dialog is not None and holder.dialog.isVisible())
    yield holder.dialog
    seat.settle()


def shown(seat, code):
    """The customer's page on its tab of plans."""
    who = customers.by_code(seat.context.book, code).id
    seat.page.show_item(who)
    seat.window.show_page("page")
    seat.page._refresh()
    view = seat.page.view
    view.tabs.setCurrentWidget(view.plans)
    return who, view


def test_a_call_that_ends_in_a_promise_is_one_form(queue, book):
    item = mark(queue, "C03")
    key(queue.page.table.grid, Key.Key_T)
    with dialog(queue, queue.page.acts) as form:
        assert form.outcome.currentText() == "承诺付款"
        assert form.amount.text() == "186,400.00"
        assert not form.place.isVisible()
        key(form.outcome, Key.Key_Return)
        key(form.channel, Key.Key_Return)
        say(form.day, "+7")
        key(form.day, Key.Key_Return)
        key(form.amount, Key.Key_Return)
        say(form.met, "张会计")
        key(form.met, Key.Key_Return)
        say(form.note, "下周五付一半以上")
        click(form.ok)
    (made,) = promises.listed(book, TODAY, item.customer_id)
    assert (made.promised_on, made.amount, made.met, made.state) == (
        D(2026, 11, 27),
        18640000,
        "张会计",
        "open",
    )
    assert queue.said[-1][0] == "已记录承诺：苏州恒泰精密制造有限公司 11-27 付款"
    assert [found.wait_until for found in reminders.queue(book, TODAY) if found.code == "C03"] == [
        D(2026, 11, 28)
    ]


def test_a_promise_without_a_day_keeps_the_form_open(queue):
    mark(queue, "C03")
    key(queue.page.table.grid, Key.Key_T)
    with dialog(queue, queue.page.acts) as form:
        click(form.ok)
        assert form.isVisible()
        assert form.sentence.text()
        form.reject()


def test_paid_waits_three_working_days_for_the_bank(queue, book):
    mark(queue, "C06")
    key(queue.page.table.grid, Key.Key_T)
    with dialog(queue, queue.page.acts) as form:
        form.outcome.choose("paid")
        assert form.next.text() == "2026-11-25"
        assert not form.finished_rung.isEnabled()
        click(form.ok)
    click(queue.page.tabs._buttons["waiting"])
    assert queue.page.model.columns[-1].shown(queue.page.model.visible_rows()[0]) == "11-25 再办：查收款"


def test_disputed_leads_on_to_the_dispute(queue, book):
    item = mark(queue, "C06")
    key(queue.page.table.grid, Key.Key_T)
    with dialog(queue, queue.page.acts) as form:
        form.outcome.choose("disputed")
        click(form.ok)
    contacts = queue.page.acts.contacts
    queue.qtbot.waitUntil(lambda: contacts.dispute is not None and contacts.dispute.isVisible())
    assert contacts.dispute.customer.current_id() == item.customer_id
    contacts.dispute.reject()


def test_a_visit_needs_its_place_and_asks_for_its_files(queue, book, tmp_path):
    item = mark(queue, "C01")
    key(queue.page.table.grid, Key.Key_V)
    with dialog(queue, queue.page.acts) as form:
        assert form.channel.currentText() == "上门"
        form.outcome.choose("other")
        click(form.ok)
        assert "走访地点" in form.sentence.text()
        assert form.focusWidget() is form.place
        say(form.place, "嘉兴工厂")
        say(form.note, "生产正常")
        click(form.ok)
    acts = queue.page.acts
    queue.qtbot.waitUntil(lambda: "Files" in type(acts.dialog).__name__)
    photo = tmp_path / "门头.jpg"
    photo.write_bytes(b"jpg")
    acts.dialog.files.take([photo])
    acts.dialog.accept()
    acts.contacts.visits()
    log = acts.dialog
    assert [row.files for row in log.model.visible_rows()] == [1]
    path = tmp_path / "走访.xlsx"
    log.export(path)
    sheet = load_workbook(path).active
    assert [cell.value for cell in sheet[5]][1:4] == ["嘉兴百川化工有限公司", "上门", "嘉兴工厂"]
    log.start.set_value(D(2026, 11, 21))
    log.start.value_changed.emit(None)
    assert log.model.visible_rows() == []
    log.accept()
    assert [entry.kind for entry in timeline.of(book, item.customer_id, TODAY)] == ["visit"]


def test_a_plan_is_agreed_by_keyboard_and_its_lines_leave_the_queue(queue, book):
    item = mark(queue, "C03")
    key(queue.page.table.grid, Key.Key_N)
    with dialog(queue, queue.page.acts) as form:
        assert "已选 4 张，未清 186,400.00 元" in form.total.text()
        form.activateWindow()
        queue.qtbot.waitUntil(form.isActiveWindow)
        form.count.setValue(4)
        key(form.count, Key.Key_P, Qt.KeyboardModifier.AltModifier)
        queue.qtbot.waitUntil(lambda: len(form.rows.filled()) == 4)
        assert [row["principal"].text() for row in form.rows.rows] == ["46,600.00"] * 4
        assert [row["due"].text() for row in form.rows.rows][:2] == ["2026-12-20", "2027-01-20"]
        assert "与所选发票相符" in form.rows.sums.text()
        form.rows.rows[0]["principal"].setText("50000")
        assert "多出 3,400.00" in form.rows.sums.text()
        click(form.ok)
        assert form.isVisible()  # nobody has signed
        assert "签署人" in form.sentence.text()
        say(form.signed, "陈总")
        click(form.ok)
        assert "相差" in form.sentence.text()
        form.rows.rows[0]["principal"].setText("46600")
        form.grace.setValue(5)
        click(form.ok)
    assert item.code not in [found.code for found in queue.page._items]
    (plan,) = plans.listed(book, TODAY)
    assert (plan.state, plan.grace_days, plan.signed_by, len(plan.lines)) == ("open", 5, "陈总", 4)


def test_interest_as_a_sum_is_warned_of(queue):
    mark(queue, "C06")
    key(queue.page.table.grid, Key.Key_N)
    with dialog(queue, queue.page.acts) as form:
        assert not form.warning.isVisible()
        click(form.spread)
        form.rows.rows[0]["interest"].setText("100")
        assert "第十八条第三款" in form.warning.text()
        form.reject()


def test_a_draft_is_signed_later_and_cancelled_from_the_customer(archive, book):
    who, view = shown(archive, "C06")
    tab = view.plans
    tab.new_plan()
    with dialog(archive, tab) as form:
        click(form.spread)
        click(form.later)
    (draft,) = plans.listed(book, TODAY, who)
    assert draft.state == "draft"
    archive.settle()
    _, view = shown(archive, "C06")
    assert tab.plans.visible_rows()[0].state == "draft"
    assert "42,150.00" in tab.said.text()
    assert tab.lines.rowCount() == 3
    tab.plan_table.select_row(0)
    tab.acts.edit_plan(tab.plan_table.current())
    with dialog(archive, tab) as form:
        assert len(form.rows.filled()) == 3
        say(form.signed, "王总")
        click(form.ok)
    assert plans.listed(book, TODAY, who)[0].state == "open"
    tab.acts.cancel_plan(plans.listed(book, TODAY, who)[0])
    with dialog(archive, tab) as form:
        say(form.reason, "一次付清")
        click(form.ok)
    assert plans.listed(book, TODAY, who)[0].state == "cancelled"


def test_the_tab_shows_promises_with_what_became_of_them(archive, book):
    who = customers.by_code(book, "C06").id
    made = calls.Contact("call", "promised", pay_on=D(2026, 11, 13), amount=4_215_000)
    calls.record(book, who, D(2026, 11, 10), made)
    receipts.enter(book, Receipt(who, D(2026, 11, 12), 1_000_000))
    _, view = shown(archive, "C06")
    (row,) = view.plans.promises.visible_rows()
    assert row.state == "partly"
    view.plans.call()
    with dialog(archive, view.plans) as form:
        assert not form.finished_rung.isEnabled()
        form.outcome.choose("refused")
        click(form.ok)
    assert [entry.kind for entry in timeline.of(book, who, TODAY)] == ["activity", "receipt", "promise"]


def test_the_history_is_filtered_searched_opened_and_exported(archive, book, tmp_path):
    who = customers.by_code(book, "C06").id
    calls.record(book, who, D(2026, 11, 10), calls.Contact("call", "other", note="答应对账", who="李倩"))
    receipts.enter(book, Receipt(who, D(2026, 11, 12), 1_000_000, "回单 9001"))
    _, view = shown(archive, "C06")
    view.tabs.setCurrentWidget(view.history)
    history = view.history
    assert [entry.kind for entry in history.model.visible_rows()] == ["receipt", "activity"]
    assert history.count.text() == "2 条"
    history.kind.choose("activity")
    assert [entry.who for entry in history.model.visible_rows()] == ["李倩"]
    history.kind.choose("")
    say(history.filter, "9001")
    (entry,) = history.model.visible_rows()
    history.open_entry(entry)
    assert archive.went[-1] == ("receipts", "回单 9001")
    path = tmp_path / "史.xlsx"
    history.export(path)
    sheet = load_workbook(path).active
    assert [cell.value for cell in sheet[5]][1:5] == ["收款", "回单 9001 · 10,000.00 元", 10000, "CNY"]
