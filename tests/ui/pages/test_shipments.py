"""The page of deliveries and invoices on their way, worked as a user works it."""

import datetime as dt

import pytest
from bookkit import failing, set_options
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY, minor

from ar_desktop.domain.records import Invoice
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import options, undo
from ar_desktop.services.ledger import handovers, invoices, shipments
from ar_desktop.services.ledger.shipments import Shipment
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.pages.ledger.shipments import NEW_SHIPMENT, ShipmentsPage

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    who = customers.by_code(queue_book, "C04").id
    for number, back, amount in (("SH-1", 3, "10000"), ("SH-2", 0, "5000")):
        day = TODAY - dt.timedelta(days=back)
        shipments.enter(queue_book, Shipment(who, number, day, minor(amount)))
    made = Seat(qtbot, queue_book, TODAY, ShipmentsPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def press(seat, widget, text):
    """Click a button once it is there: a panel that was filled anew shows its parts a moment later."""

    def found():
        return [b for b in widget.findChildren(Button) if b.text() == text and b.isVisible()]

    seat.qtbot.waitUntil(lambda: bool(found()))
    click(found()[-1])


def dialog_of(seat):
    acts = seat.page.acts
    seat.qtbot.waitUntil(lambda: acts.dialog is not None and acts.dialog.isVisible())
    acts.dialog.activateWindow()
    seat.qtbot.waitUntil(acts.dialog.isActiveWindow)
    return acts.dialog


def numbers(table):
    return [table.model.row(place).number for place in range(table.model.rowCount())]


def test_what_is_not_invoiced_stands_first_the_latest_flagged(seat):
    assert numbers(seat.page.goods) == ["SH-1", "SH-2"]
    assert seat.page.states._buttons["to_invoice"].text() == "已发货未开票 2"
    assert seat.page.found.text() == "2 行 · 超时 1 项"
    assert seat.page.panel.name.text() == "SH-1"


def test_entered_by_keyboard(seat, queue_book):
    key(seat.page.goods.grid, Key.Key_Insert)
    dialog = dialog_of(seat)
    dialog.customer.setText("C06")
    dialog.customer.settle()
    say(dialog.number, "SH-3")
    dialog.amount.setText("=1200*3")
    dialog.amount.commit()
    key(dialog.note, Key.Key_S, Ctrl)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1] == ("已登记送货单 SH-3，3,600.00 元", True)
    assert "SH-3" in numbers(seat.page.goods)


def test_the_next_can_follow_at_once_and_a_known_number_is_refused(seat):
    seat.page.show_item(NEW_SHIPMENT)
    dialog = dialog_of(seat)
    dialog.customer.setText("C04")
    dialog.customer.settle()
    for number in ("SH-7", "SH-1"):
        say(dialog.number, number)
        dialog.amount.setText("100")
        dialog.amount.commit()
        click(dialog.again)
    assert dialog.sentence.text() == "该客户已有送货单 SH-1"
    dialog.reject()
    assert "SH-7" in numbers(seat.page.goods)


def test_an_invoice_for_two_deliveries_is_filled_in(seat, queue_book):
    seat.page.goods.grid.selectAll()
    seat.page.invoice_selected()
    dialog = dialog_of(seat)
    assert dialog.amount.amount() == minor("15000")
    say(dialog.number, "24332000000087659901")
    dialog.finish()
    assert seat.said[-1][0] == "已登记发票 24332000000087659901，15,000.00 元"
    assert numbers(seat.page.goods) == []
    seat.page.show_item("all")
    assert {seat.page.goods.model.row(n).state for n in range(2)} == {"invoiced"}
    press(seat, seat.page.panel, "取消关联")
    assert seat.page.goods.current().state == "waiting"
    undo.undo(queue_book)
    undo.undo(queue_book)
    assert handovers.shipment_count(queue_book, TODAY, "to_invoice") == 2


def test_linked_to_the_invoice_of_the_same_amount(seat, queue_book):
    who = customers.by_code(queue_book, "C04").id
    invoices.enter(queue_book, Invoice(who, "24332000000087659902", TODAY, minor("10000"), TODAY))
    press(seat, seat.page.panel, "关联发票…")
    dialog = dialog_of(seat)
    assert dialog.invoice.currentText().endswith("金额相符")
    dialog.finish()
    assert seat.said[-1][0] == "已关联 1 张送货单"
    assert numbers(seat.page.goods) == ["SH-2"]


def test_without_an_invoice_to_link_it_says_so(seat, queue_book):
    who = customers.by_code(queue_book, "C06").id
    row = queue_book.reader.execute("SELECT id FROM invoices WHERE customer_id = ?", (who,)).fetchone()
    shipments.enter(queue_book, Shipment(who, "SH-8", TODAY, minor("42150")))
    key_of = queue_book.reader.execute("SELECT id FROM shipments WHERE number = 'SH-8'").fetchone()[0]
    shipments.link(queue_book, [key_of], row[0])
    shipments.enter(queue_book, Shipment(who, "SH-9", TODAY, minor("100")))
    seat.page.show_item("SH-9")
    seat.page.link_selected()
    assert "没有可关联的发票" in seat.said[-1][0]


def test_signed_and_voided(seat):
    press(seat, seat.page.panel, "登记签收…")
    dialog = dialog_of(seat)
    say(dialog.by, "王师傅")
    dialog.finish()
    assert seat.said[-1][0] == "已登记 SH-1 由 王师傅 签收"
    assert seat.page.goods.current().signed_by == "王师傅"
    press(seat, seat.page.panel, "作废…")
    dialog = dialog_of(seat)
    say(dialog.reason, "客户拒收")
    dialog.finish()
    assert numbers(seat.page.goods) == ["SH-2"]


def test_the_signed_note_is_kept(seat, queue_book, tmp_path):
    scan = tmp_path / "签收单.pdf"
    scan.write_bytes(b"%PDF")
    seat.page.panel.findChildren(AttachedFiles)[-1].take([scan])
    assert handovers.shipments(queue_book, TODAY, "to_invoice")[0].files == 1


def test_following_begins_with_a_day_and_invoices_are_handed_over(seat, queue_book):
    who = customers.by_code(queue_book, "C04").id
    for number in ("24332000000087659903", "24332000000087659904"):
        invoices.enter(queue_book, Invoice(who, number, TODAY - dt.timedelta(days=2), minor("100"), TODAY))
    click(seat.page.states._buttons["on_the_way"])
    assert numbers(seat.page.papers) == []
    seat.page.acts.follow()
    dialog = dialog_of(seat)
    dialog.since.set_value(TODAY - dt.timedelta(days=5))
    dialog.finish()
    assert options.load(queue_book).handover_from == "2026-11-15"
    assert len(numbers(seat.page.papers)) == 2
    seat.page.papers.grid.selectAll()
    seat.page.hand_over_selected()
    dialog = dialog_of(seat)
    dialog.way.choose("email")
    dialog.finish()
    assert seat.said[-1][0] == "已登记交付 2 张发票"
    assert numbers(seat.page.papers) == []


def test_enter_does_the_next_step(seat, queue_book):
    key(seat.page.goods.grid, Key.Key_Return)
    dialog = dialog_of(seat)
    assert dialog.amount.amount() == minor("10000")
    dialog.reject()
    set_options(queue_book, handover_from="2026-01-01")
    seat.page.show_item("on_the_way")
    key(seat.page.papers.grid, Key.Key_Return)
    assert dialog_of(seat).windowTitle() == "登记交票"
    seat.page.acts.dialog.reject()


def test_the_evident_invoice_is_confirmed_with_one_key(seat, queue_book):
    who = customers.by_code(queue_book, "C04").id
    invoices.enter(queue_book, Invoice(who, "24332000000087659903", TODAY, minor("10000"), TODAY))
    seat.page.reload()
    assert seat.page.found.text() == "2 行 · 超时 1 项 · 1 张的发票已在账上，待确认关联"
    seat.qtbot.waitUntil(
        lambda: any(b.text() == "确认关联" and b.isVisible() for b in seat.page.panel.findChildren(Button))
    )
    key(seat.page.goods.grid, Key.Key_L)
    seat.qtbot.waitUntil(lambda: bool(seat.said))
    assert seat.said[-1][0] == "已关联 1 张送货单"
    assert numbers(seat.page.goods) == ["SH-2"]
    assert seat.page.found.text() == "1 行 · 超时 0 项"
