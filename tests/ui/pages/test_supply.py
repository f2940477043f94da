"""Supply stops and “may we ship?”, worked as a user works them."""

import datetime as dt

import pytest
from bookkit import failing
from PySide6.QtWidgets import QLabel
from ui.pages.hands import Seat, click, dress, say
from ui.pages.queue_book import TODAY

from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import holds, shipping
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import shipments
from ar_desktop.ui import commands
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.pages.chasing.supply import MAY_SHIP, SupplyPage
from ar_desktop.ui.pages.ledger.shipments import ShipmentsPage


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    dress(qapp)
    made = Seat(qtbot, queue_book, TODAY, SupplyPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def dialog_of(seat):
    acts = seat.page.acts
    seat.qtbot.waitUntil(lambda: acts.dialog is not None and acts.dialog.isVisible())
    return acts.dialog


def press(seat, text):
    """Click a button once it is there: a panel that was filled anew shows its parts a moment later."""

    def found():
        return [b for b in seat.page.findChildren(Button) if b.text() == text and b.isVisible()]

    seat.qtbot.waitUntil(lambda: bool(found()))
    click(found()[-1])


def stopped(book, code="C01"):
    who = customers.by_code(book, code).id
    holds.ask(book, who, TODAY - dt.timedelta(days=3), "连续逾期", "王敏")
    holds.approve(book, holds.listed(book, who)[0].id, TODAY - dt.timedelta(days=2), "周总")
    return who


def test_a_stop_is_asked_for_approved_by_another_and_ended(seat, queue_book):
    press(seat, "申请停供")
    form = dialog_of(seat)
    form.customer.setText("C01")
    form.customer.settle()
    assert form.who.text() == "王敏"  # who looks after the customer
    click(form.ok)
    assert "原因" in form.sentence.text()
    say(form.reason, "连续逾期")
    click(form.ok)
    assert seat.said[-1] == ("已申请对 嘉兴百川化工有限公司 停供，待批准", True)
    assert seat.page.found.text() == "停供中 0 户 · 待批准 1 户 · 已付清可恢复 0 户"
    press(seat, "批准停供…")
    form = dialog_of(seat)
    say(form.who, "王敏")
    click(form.ok)
    assert form.sentence.text() == "停供由 王敏 申请，须由另一人批准"
    form.who.setText("周总")
    click(form.ok)
    assert seat.page.tabs._buttons["holds"].text() == "停供 1"
    press(seat, "恢复供货…")
    form = dialog_of(seat)
    say(form.reason, "已提供担保")
    say(form.who, "周总")
    click(form.ok)
    assert seat.said[-1][0] == "嘉兴百川化工有限公司 已恢复供货"
    assert [item.state for item in holds.listed(queue_book)] == ["released"]
    seat.context.publish(undo.undo(queue_book))
    assert [item.state for item in holds.listed(queue_book)] == ["held"]


def test_a_release_while_money_is_overdue_is_allowed_but_not_in_silence(seat, queue_book):
    who = stopped(queue_book)
    seat.page.acts.release(holds.listed(queue_book, who)[0])
    form = dialog_of(seat)
    said = [part.text() for part in form.findChildren(QLabel)]
    assert "恢复后仍有：有 612,300.00 已逾期，最长 74 天" in said
    say(form.reason, "抵押已办妥")
    say(form.who, "周总")
    click(form.ok)
    assert [item.state for item in holds.listed(queue_book)] == ["released"]


def test_the_answer_is_there_at_once_and_an_exception_goes_on_record(seat, queue_book):
    who = stopped(queue_book)
    seat.page.show_item(MAY_SHIP)
    form = dialog_of(seat)
    assert not form.view.isVisible()
    form.customer.setText("C01")
    form.customer.settle()
    form.amount.setText("20万")
    assert form.view.reasons.text().splitlines() == [
        "· 该客户已暂停供货",
        "· 有 612,300.00 已逾期，最长 74 天",
        "· 发货后将超过信用额度 800,000.00，超出 12,300.00",
    ]
    assert "占用 612,300.00 · 额度 800,000.00" in form.view.standing.text()
    click(form.ok)
    assert form.sentence.text() == "请填写批准人姓名"
    assert form.focusWidget() is form.approved_by
    say(form.approved_by, "周总")
    say(form.note, "抵押已办妥")
    click(form.ok)
    assert seat.said[-1] == ("已记录例外批准：嘉兴百川化工有限公司", True)
    kept = shipping.recorded(queue_book, who)[0]
    assert (kept.may_ship, kept.approved_by, kept.note, kept.amount) == (
        True,
        "周总",
        "抵押已办妥",
        20_000_000,
    )
    seat.page.show_item("answers")
    assert seat.page.panel.name.text() == "嘉兴百川化工有限公司"


def test_a_refusal_and_a_clear_answer_are_recorded_too(seat, queue_book):
    stopped(queue_book)
    seat.page.show_item(customers.by_code(queue_book, "C01").id)
    form = dialog_of(seat)
    click(form.refuse)
    assert seat.said[-1][0] == "已记录：嘉兴百川化工有限公司 不发货"
    seat.page.show_item(customers.by_code(queue_book, "C07").id)
    form = dialog_of(seat)
    assert (form.refuse.isVisible(), form.ok.text()) == (False, "记录可发")
    click(form.ok)
    assert [item.may_ship for item in shipping.recorded(queue_book)] == [True, False]


def test_a_letter_is_issued_for_the_stop(seat, queue_book):
    stopped(queue_book)
    seat.page.invalidate()
    press(seat, "开具停供通知函…")
    form = dialog_of(seat)
    click(form.ok)
    letter = holds.listed(queue_book)[0].letter
    assert letter
    assert seat.said[-1][0] == f"已开具 {letter}，请在函件页打印寄出"


def test_it_is_found_by_its_name_and_by_pinyin():
    for text in ("能发货", "nfh", "tinggong"):
        assert "supply" in {item.page for item in commands.found(text)}


def test_a_delivery_to_a_stopped_customer_warns_and_takes_an_exception(qtbot, qapp, queue_book):
    who = stopped(queue_book)
    seat = Seat(qtbot, queue_book, TODAY, ShipmentsPage)
    seat.page.acts.enter()
    form = dialog_of(seat)
    form.customer.setText("C06")
    form.customer.settle()
    assert not form.view.isVisible()
    form.customer.selectAll()
    say(form.customer, "C01")
    form.customer.settle()
    assert "· 该客户已暂停供货" in form.view.reasons.text()
    say(form.number, "SH-9")
    form.amount.setText("1000")
    form.amount.commit()
    click(form.ok)
    assert form.isVisible()
    assert form.sentence.text().startswith("该客户已暂停供货；")
    say(form.approved_by, "周总")
    say(form.reason, "预付款已到")
    click(form.ok)
    assert seat.said[-1][0] == "已登记送货单 SH-9，1,000.00 元（例外批准已记录）"
    assert shipping.recorded(queue_book, who)[0].approved_by == "周总"
    seat.page.acts.enter()
    form = dialog_of(seat)
    form.customer.setText("C01")
    form.customer.settle()
    say(form.number, "SH-10")
    form.amount.setText("1000")
    form.amount.commit()
    click(form.ok)
    click(form.ok)  # it has left already: told twice, it is entered as it was
    assert seat.said[-1][0] == "已登记送货单 SH-10，1,000.00 元（未经批准，已照实记录）"
    kept = shipping.recorded(queue_book, who)[0]
    assert (kept.may_ship, kept.approved_by, kept.note) == (False, "", "SH-10")
    with pytest.raises(Exception, match="shipment_known"):
        shipments.enter(queue_book, shipments.Shipment(who, "SH-10", TODAY, 100))
    seat.leave()


def test_the_customer_is_told_that_deliveries_go_on(seat, queue_book):
    who = stopped(queue_book)
    (hold,) = holds.listed(queue_book, who)
    seat.context.publish(holds.release(queue_book, hold.id, TODAY, "周总", "逾期款已付清"))
    press(seat, "恢复供货通知函…")
    form = dialog_of(seat)
    assert (form.kind.key(), form._chosen) == ("release", [who])
    click(form.go)
    seat.settle()
    (row,) = letters.register(queue_book)
    assert (row.kind, row.customer_id) == ("release", who)
    form.close()
