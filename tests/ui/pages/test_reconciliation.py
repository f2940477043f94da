"""The page of statements: who is due, a batch, the answer, the files, the rhythm."""

import datetime as dt
import io
import threading

import bookkit
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.statement_cycle import Period
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import evidence
from ar_desktop.services.correspondence import statement_cycles, statement_register
from ar_desktop.services.correspondence.statement_register import Answer
from ar_desktop.services.keeping import attachments
from ar_desktop.services.ledger import disputes
from ar_desktop.ui import printing
from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog
from ar_desktop.ui.pages.correspondence.reconciliation import ReconciliationPage

Key = Qt.Key
MADE = dt.date(2026, 11, 3)
OCTOBER = Period(dt.date(2026, 10, 1), dt.date(2026, 10, 31))


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, ReconciliationPage)
    yield made
    made.leave()


@pytest.fixture
def sent(queue_book):
    """苏州恒泰's statement of October, sent on 3 November."""
    who = next(item for item in statement_cycles.due(queue_book, TODAY) if item.code == "C03")
    form = Form(demand_by=dt.date(2026, 11, 30))
    return statement_register.make(queue_book, who.customer_id, OCTOBER, on=MADE, form=form).id


def texts(seat):
    seat.settle()
    return [button.text() for button in seat.page.tabs._buttons.values()]


def mark(seat, code):
    seat.settle()
    table, model = seat.page._table, seat.page._model
    row = next(row for row in model.visible_rows() if row.code == code)
    table.select_row(model.find(model.key(row)))
    return row


def listed(book):
    return statement_register.listed(book, TODAY)


def test_those_due_are_listed_with_what_they_are_to_confirm(seat):
    # every invoice of the queue book was issued in October or before; 绍兴天元 paid in November
    assert texts(seat)[0] == "待对账 8"
    row = mark(seat, "C03")
    assert (row.closing, row.period, row.rhythm) == (18_640_000, OCTOBER, "monthly")
    assert seat.page.panel.name.text() == "苏州恒泰精密制造有限公司"
    assert not seat.page.go.isEnabled()


def test_finding_one_by_pinyin(seat):
    say(seat.page.filter, "szht")
    assert [row.code for row in seat.page.due.visible_rows()] == ["C03"]
    assert seat.page.count.text() == "1 户"


def test_ticked_customers_get_theirs_in_one_go_and_on_paper(seat, queue_book, tmp_path, monkeypatch):
    click(seat.page.every)
    assert seat.page.go.text() == "生成 8 份对账单"
    key(seat.page.due_table.grid, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None)
    dialog = seat.page.dialog
    seat.qtbot.waitUntil(dialog.ok.isVisible)
    click(dialog.ok)
    seat.qtbot.waitUntil(lambda: dialog.batch is not None, timeout=20_000)
    seat.settle()
    assert len(dialog.batch.made) == 8
    assert dialog.outcome[dialog.items[0].customer_id, "CNY"].text == "已生成"
    assert seat.said[-1] == ("已生成 8 份对账单", False)
    assert texts(seat)[:2] == ["待对账 0", "已发出 8"]
    asked = []
    monkeypatch.setattr(printing, "ask", lambda *rest: asked.append(rest[2:]))
    click(dialog.print)
    assert asked[0][0] == "打印 8 份对账单"
    assert len(PdfReader(io.BytesIO(asked[0][1]())).pages) >= 8
    dialog.write(tmp_path)
    seat.settle()
    assert len(list(tmp_path.glob("*.pdf"))) == 9
    assert "已保存 9 个文件" in seat.said[-1][0]
    dialog.reject()


def test_one_that_fails_is_listed_and_the_rest_are_made(seat, queue_book, monkeypatch):
    usual = statement_register.make
    unlucky = mark(seat, "C05").customer_id

    def fails(book, customer, *rest, **values):
        if customer == unlucky:
            raise ArError("file_in_use", file="x")
        return usual(book, customer, *rest, **values)

    monkeypatch.setattr(statement_register, "make", fails)
    seat.page.check_all()
    seat.page.go_on()
    dialog = seat.page.dialog
    dialog.finish()
    seat.settle()
    assert dialog._head.text() == "已生成 7 份对账单，1 户未生成"
    assert dialog.notes.text().startswith("温州四海阀门有限公司：")
    assert texts(seat)[0] == "待对账 1"
    dialog.reject()


def test_stopping_keeps_what_is_made(seat, queue_book, monkeypatch):
    usual, made = statement_register.make, []

    def slow(*rest, **values):
        made.append(usual(*rest, **values))
        dialog.strip.cancel()
        return made[-1]

    monkeypatch.setattr(statement_register, "make", slow)
    seat.page.check_all()
    seat.page.go_on()
    dialog = seat.page.dialog
    dialog.finish()
    seat.settle()
    assert len(made) == 1
    assert dialog._head.text() == "已生成 1 份对账单，已停止，余 7 户未处理"
    dialog.reject()


def test_a_form_that_cannot_go_out_makes_nothing(seat, queue_book):
    mark(seat, "C03")
    click(seat.page.panel.buttons["make"])
    dialog = seat.page.desk.dialog
    dialog.wording.demand_by.setText("2026-11-01")
    dialog.finish()
    assert "已经过去" in dialog.sentence.text()
    assert listed(queue_book) == []
    dialog.reject()


def test_a_preview_of_one_that_is_due_keeps_nothing(seat, queue_book):
    mark(seat, "C03")
    seat.qtbot.waitUntil(seat.page.panel.buttons["preview"].isVisible)
    key(seat.page.due_table.grid, Key.Key_V)
    seat.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=10_000)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, PreviewDialog)
    assert shown.pane.pages() > 0
    assert listed(queue_book) == []
    shown.close()


def answering(seat, code="C03", tab="silent"):
    seat.page.show_item(tab)
    mark(seat, code)
    click(seat.page.panel.buttons["answer"])
    return seat.page.desk.dialog


@pytest.fixture
def demanding(queue_book):
    """Something of C03 was due by the day its statement was made, and is asked for."""
    who = customers.by_code(queue_book, "C03").id
    bookkit.invoice(queue_book, who, "Z9", dt.date(2026, 9, 1), dt.date(2026, 10, 1), 5_000)
    statement_register.make(queue_book, who, OCTOBER, on=MADE, form=Form(demand_by=dt.date(2026, 11, 30)))


def test_a_demanding_statement_signed_for_restarts_the_clock(demanding, seat, queue_book):
    seat.page.show_item("silent")
    mark(seat, "C03")
    assert seat.page.panel.buttons["posted"].text().startswith("登记寄送")
    click(seat.page.panel.buttons["posted"])
    dialog = seat.page.desk.dialog
    assert dialog.content.text() == "对账单（截至2026年10月31日）：要求核对并付清已到期款项"
    say(dialog.waybill, "1234567890123")
    dialog.sent.setText("2026-11-04")
    dialog.state.choose("signed")
    dialog.arrived.setText("2026-11-06")
    dialog.finish()
    (row,) = listed(queue_book)
    assert (row.details.delivery.waybill, row.details.delivery.state) == ("1234567890123", "signed")
    assert "时效从送达日重新计算" in seat.said[-1][0]
    mark(seat, "C03")
    assert seat.page.panel.buttons["posted"].text().startswith("登记送达结果")
    events = evidence.by_charge(queue_book.reader, TODAY, row.customer_id)
    found = {(item.kind, item.proof, item.day) for items in events.values() for item in items}
    assert ("demand", "signed", dt.date(2026, 11, 6)) in found


def test_an_agreed_slip_keeps_signature_day_and_promise(sent, seat, queue_book):
    assert texts(seat)[2] == "未回复 1"  # seventeen days without an answer
    dialog = answering(seat)
    dialog.on.setText("2026-11-10")
    say(dialog.signed_by, "张会计")
    dialog.promised.setText("2026-12-15")
    assert not dialog.theirs.isVisible()
    dialog.finish()
    (row,) = listed(queue_book)
    assert (row.state, row.answered_on, row.promised_on, row.details.signed_by) == (
        "agreed",
        dt.date(2026, 11, 10),
        dt.date(2026, 12, 15),
        "张会计",
    )
    assert seat.said[-1] == ("已登记 苏州恒泰精密制造有限公司 的答复", True)
    assert texts(seat)[2:5] == ["未回复 0", "有差异 0", "已确认 1"]


def test_a_difference_may_open_a_dispute(sent, seat, queue_book):
    dialog = answering(seat)
    dialog.answer.choose("differs")
    dialog.finish()
    assert "差异" in dialog.sentence.text()
    dialog.theirs.setText("180000")
    say(dialog.said, "退货未冲减")
    dialog.disputed.setCurrentIndex(1)
    dialog.finish()
    (row,) = listed(queue_book)
    assert (row.state, row.difference) == ("differs", -640_000)  # 180,000.00 − 186,400.00
    (found,) = queue_book.reader.execute("SELECT reason, amount, until_on FROM disputes").fetchall()
    assert tuple(found) == ("退货未冲减", 640_000, TODAY.toordinal() + disputes.USUAL_DAYS)
    assert "记为有争议" in seat.said[-1][0]


def test_an_answer_before_the_statement_keeps_the_form_open(sent, seat, queue_book):
    dialog = answering(seat)
    dialog.on.setText("2026-11-01")
    dialog.finish()
    assert "早于" in dialog.sentence.text()
    assert listed(queue_book)[0].state == "silent"
    dialog.reject()


def test_an_answer_can_be_corrected(sent, seat, queue_book):
    given = Answer("differs", dt.date(2026, 11, 10), "王会计", difference=-100, said="差一元")
    statement_register.answer(queue_book, sent, given)
    seat.page.invalidate()
    dialog = answering(seat, tab="differs")
    assert (dialog.answer.key(), dialog.theirs.amount(), dialog.said.text()) == (
        "differs",
        18_639_900,
        "差一元",
    )
    dialog.answer.choose("agreed")
    dialog.finish()
    (row,) = listed(queue_book)
    assert (row.state, row.difference) == ("agreed", None)


def test_the_scan_of_the_slip_is_dropped_on_the_panel(sent, seat, queue_book, tmp_path):
    seat.page.show_item(sent)
    scan = tmp_path / "回执.pdf"
    scan.write_bytes(b"%PDF scan")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    seat.page.panel.files.dropEvent(event)
    (item,) = attachments.listed(queue_book, "statements", sent)
    assert seat.said[-1] == ("已附上 回执.pdf", True)
    assert listed(queue_book)[0].files == 1
    seat.page.panel.files.save(item, tmp_path / "另存.pdf")
    assert (tmp_path / "另存.pdf").read_bytes() == b"%PDF scan"
    seat.page.panel.files.remove(item)
    assert attachments.listed(queue_book, "statements", sent) == []


def test_it_is_shown_saved_and_reprinted_as_it_went_out(sent, seat, queue_book, tmp_path, monkeypatch):
    seat.page.show_item(sent)
    kept = statement_register.reprint(queue_book, sent)
    click(seat.page.panel.buttons["show"])
    shown = QApplication.activeModalWidget()
    assert shown.pane._buffer.data().data() == kept
    shown.close()
    seat.page.desk.write(listed(queue_book)[0], tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == kept
    asked = []
    monkeypatch.setattr(printing, "ask", lambda *rest: asked.append(rest[2:]))
    click(seat.page.panel.buttons["print"])
    assert asked[0][1]().startswith(b"%PDF")


def test_withdrawing_wants_a_reason_and_makes_the_customer_due_again(sent, seat, queue_book):
    seat.page.show_item(sent)
    assert texts(seat)[0] == "待对账 7"
    click(seat.page.panel.buttons["void"])
    dialog = seat.page.desk.dialog
    key(dialog.reason, Key.Key_Return)
    assert dialog.sentence.text() == "请填写原因"
    say(dialog.reason, "金额有误")
    key(dialog.reason, Key.Key_Return)
    assert texts(seat)[0] == "待对账 8"
    assert listed(queue_book)[0].state == "voided"
    assert "void" not in seat.page.panel.buttons


def test_the_rhythm_of_classes_and_of_one_customer(seat, queue_book):
    click(seat.page.rhythm)
    dialog = seat.page.dialog
    dialog.classes["B"].choose("off")
    dialog.silent.choose("30")
    dialog.finish()
    assert texts(seat)[0] == "待对账 5"  # without the three of class B
    mark(seat, "C01")
    seat.page._set_rhythm("off")
    assert texts(seat)[0] == "待对账 4"
    cycle = statement_cycles.load(queue_book)
    assert (dict(cycle.classes), cycle.silent_days, len(cycle.customers)) == ({"B": "off"}, 30, 1)


def test_an_earlier_day_shows_what_stood_then(sent, seat):
    seat.context.set_as_of(dt.date(2026, 11, 4))
    assert texts(seat)[1:3] == ["已发出 1", "未回复 0"]
    seat.context.set_as_of(dt.date(2026, 11, 2))
    assert texts(seat)[-1] == "全部 0"


def test_the_lists_are_read_behind_the_window_and_the_wanted_one_waits_for_them(seat, sent, monkeypatch):
    threads, due = [], statement_cycles.due

    def spied(book, day):
        threads.append(threading.get_ident())
        return due(book, day)

    monkeypatch.setattr(statement_cycles, "due", spied)
    seat.page.invalidate()
    seat.page.show_item(sent)
    assert seat.page.sent.find(sent) < 0  # not yet read
    seat.settle()
    assert seat.page.current().id == sent
    assert threads
    assert threading.get_ident() not in threads


def test_the_form_says_that_a_statement_without_demand_restarts_nothing(sent, seat):
    """Nothing of C03 was due in October, so nothing was asked for."""
    seat.page.show_item("silent")
    mark(seat, "C03")
    click(seat.page.panel.buttons["posted"])
    said = [item.text() for item in seat.page.desk.dialog.findChildren(QLabel)]
    assert any("送达不会使时效重新计算" in text for text in said)
