"""Supply stops and whether goods may leave, from the book."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import FxQuote
from ar_desktop.domain.terms import Terms
from ar_desktop.services.archive import customers, exposure, profiles
from ar_desktop.services.chasing import (
    delivering,
    holds,
    promises,
    reminders,
    shipping,
    stop_notices,
    supply,
    timeline,
)
from ar_desktop.services.keeping import exchange, undo
from ar_desktop.services.ledger import disputes, invoices, shipments, write_offs
from ar_desktop.services.reporting import workbench

D = bookkit.D
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def codes(book, who, amount=0, day=TODAY):
    return [item.code for item in shipping.answer(book, who, amount, day).reasons]


def test_a_stop_is_asked_for_approved_and_released(book):
    who = bookkit.customer(book)
    holds.ask(book, who, D(2026, 11, 1), "连续逾期", "李倩")
    hold = holds.listed(book)[0]
    assert (hold.state, codes(book, who)) == ("asked", [])
    with pytest.raises(ArError, match="hold_standing"):
        holds.ask(book, who, D(2026, 11, 2), "再次", "李倩")
    holds.approve(book, hold.id, D(2026, 11, 3), "王总")
    assert codes(book, who) == ["ship_held"]
    assert codes(book, who, day=D(2026, 11, 2)) == []
    with pytest.raises(ArError, match="hold_closed"):
        holds.approve(book, hold.id, D(2026, 11, 3), "王总")
    holds.release(book, hold.id, D(2026, 11, 10), "王总", "已付清")
    assert (holds.listed(book)[0].state, codes(book, who)) == ("released", [])
    assert codes(book, who, day=D(2026, 11, 9)) == ["ship_held"]
    undo.undo(book)
    assert codes(book, who) == ["ship_held"]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda book, who, hold: holds.ask(book, who, TODAY, " ", "李倩"), "reason_missing"),
        (lambda book, who, hold: holds.approve(book, hold, TODAY, ""), "name_missing"),
        (lambda book, who, hold: holds.release(book, hold, TODAY, "王总", ""), "reason_missing"),
        (lambda book, who, hold: holds.release(book, hold, D(2026, 10, 1), "王总", "错"), "date_not_later"),
        (lambda book, who, hold: holds.release(book, hold + 9, TODAY, "王总", "错"), "hold_closed"),
    ],
)
def test_a_stop_needs_its_reason_and_its_name(book, act, code):
    who = bookkit.customer(book)
    holds.ask(book, who, D(2026, 11, 1), "逾期", "李倩")
    with pytest.raises(ArError, match=code):
        act(book, who, holds.listed(book)[0].id)


def test_who_asked_for_a_stop_cannot_approve_it(book):
    who = bookkit.customer(book)
    holds.ask(book, who, D(2026, 11, 5), "逾期", "李倩")
    hold = holds.listed(book)[0].id
    with pytest.raises(ArError, match="approver_asked"):
        holds.approve(book, hold, D(2026, 11, 5), " 李倩 ")
    with pytest.raises(ArError, match="date_not_later"):
        holds.approve(book, hold, D(2026, 11, 4), "王总")
    assert [item.id for item in supply.asked(book, TODAY)] == [hold]
    assert supply.asked(book, D(2026, 11, 4)) == []


def test_an_approved_stop_does_its_queue_item_and_stands_in_the_history(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 500_000)
    reminders.refresh(book, TODAY)
    item = reminders.queue(book, TODAY)[0]
    while item.action != "hold":
        reminders.escalate(book, item.id, TODAY)
        item = reminders.queue(book, TODAY)[0]
    holds.ask(book, who, TODAY, "催告后仍未付款", "李倩")
    assert [one.action for one in reminders.queue(book, TODAY)] == ["hold"]
    holds.approve(book, holds.listed(book)[0].id, TODAY, "王总")
    assert reminders.queue(book, TODAY) == []
    entry = timeline.of(book, who, TODAY)[0]
    assert (entry.channel, entry.result, entry.text, entry.who) == ("hold", "held", "催告后仍未付款", "王总")
    undo.undo(book)
    assert [one.action for one in reminders.queue(book, TODAY)] == ["hold"]
    assert [entry.result for entry in timeline.of(book, who, TODAY)] == ["asked"]


def test_a_stop_may_end_once_what_was_overdue_is_paid(book):
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 500_000)
    bookkit.invoice(book, who, "A2", D(2026, 11, 1), D(2026, 12, 1), 300_000)
    holds.ask(book, who, D(2026, 11, 1), "逾期", "李倩")
    hold = holds.listed(book)[0].id
    holds.approve(book, hold, D(2026, 11, 3), "王总")
    assert (supply.releasable(book, TODAY), supply.waiting(book, TODAY)) == ([], 0)
    bookkit.receipt(book, who, D(2026, 11, 20), 500_000, [(line, 500_000)])
    assert [item.id for item in supply.releasable(book, TODAY)] == [hold]
    assert supply.releasable(book, D(2026, 11, 2)) == []
    assert supply.waiting(book, TODAY) == 1
    assert supply.releasable(book, D(2026, 12, 2)) == []  # the second invoice is overdue by then
    holds.release(book, hold, TODAY, "王总", "已付清")
    assert supply.waiting(book, TODAY) == 0
    assert timeline.of(book, who, TODAY)[0].result == "released"


def test_the_workbench_tells_of_stops_to_decide(book):
    who = bookkit.customer(book)
    holds.ask(book, who, D(2026, 11, 1), "连续逾期", "李倩")
    told = workbench.attention(book, workbench.figures(book, TODAY))
    assert [(item.code, item.page, item.facts["reason"]) for item in told] == [
        ("hold_asked", "supply", "连续逾期")
    ]
    holds.approve(book, holds.listed(book)[0].id, D(2026, 11, 3), "王总")
    told = workbench.attention(book, workbench.figures(book, TODAY))
    assert [(item.code, item.page) for item in told] == [("hold_releasable", "supply")]


def test_a_delivery_goes_on_record_with_its_exception_in_one_step(book):
    who = bookkit.customer(book, credit_limit=100)
    note = shipments.Shipment(who, "SH-1", TODAY, 5_000)
    found = shipping.answer(book, who, 5_000, TODAY)
    delivering.ship(book, note, found, approved_by="王总", note="老客户，月底付清")
    kept = shipping.recorded(book, who)[0]
    assert (kept.may_ship, kept.approved_by, kept.note) == (True, "王总", "老客户，月底付清")
    undo.undo(book)
    assert shipping.recorded(book, who) == []
    assert book.reader.execute("SELECT count(*) FROM shipments").fetchone()[0] == 0
    delivering.ship(book, note, found)
    kept = shipping.recorded(book, who)[0]
    assert (kept.may_ship, kept.approved_by, kept.note) == (False, "", "SH-1")
    sound = bookkit.customer(book, "C0002", "无锡力源纺织有限公司")
    delivering.ship(
        book, shipments.Shipment(sound, "SH-2", TODAY, 5_000), shipping.answer(book, sound, 0, TODAY)
    )
    assert shipping.recorded(book, sound) == []


def test_a_foreign_delivery_is_weighed_in_cny(book):
    exchange.save(book, FxQuote("USD", D(2026, 11, 20), Decimal("7.1")))
    who = bookkit.customer(book, credit_limit=710_000)
    found = shipping.answer(book, who, 100_000, TODAY, "USD")
    assert (found.amount, found.may_ship) == (710_000, True)
    assert not shipping.answer(book, who, 100_001, TODAY, "USD").may_ship
    (reason,) = shipping.answer(book, who, 100_000, TODAY, "EUR").reasons
    assert (reason.code, reason.facts) == ("ship_rate_missing", {"currencies": "EUR"})


def test_what_is_owed_in_money_without_a_rate_is_not_passed_over_in_silence(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "E1", D(2026, 6, 1), D(2026, 7, 1), 500_000, currency="USD")
    other = bookkit.customer(book, "C0002", "无锡力源纺织有限公司")
    found = shipping.answer(book, who, 0, TODAY)
    assert shipping.explained(found.reasons, "zh") == ["缺 USD 汇率，欠款无法折算，请先在设置中登记汇率"]
    assert codes(book, other) == []
    shipping.record(book, found, ship=True, approved_by="王总", note="汇率待补")
    assert shipping.recorded(book, who)[0].reasons == found.reasons
    exchange.save(book, FxQuote("USD", D(2026, 11, 20), Decimal("7.1")))
    assert codes(book, who) == ["ship_overdue"]
    assert codes(book, who, day=D(2026, 11, 19)) == ["ship_rate_missing"]


def test_a_limit_of_nothing_and_a_limit_met_exactly(book):
    none = bookkit.customer(book, credit_limit=0)
    assert (codes(book, none, 0), codes(book, none, 1)) == ([], ["ship_over_limit"])
    bookkit.receipt(book, none, D(2026, 11, 1), 5_000)
    assert (codes(book, none, 5_000), codes(book, none, 5_001)) == ([], ["ship_over_limit"])
    assert codes(book, none, 1, D(2026, 10, 31)) == ["ship_over_limit"]  # before the money came


def test_the_notice_of_a_stop_is_issued_and_kept_with_it(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 500_000)
    holds.ask(book, who, D(2026, 11, 1), "逾期", "李倩")
    holds.approve(book, holds.listed(book)[0].id, D(2026, 11, 3), "王总")
    values = {"basis": "contract", "hold_from": "2026-11-03"}
    made, changes = stop_notices.notify(book, holds.listed(book)[0], TODAY, values)
    assert made.facts.kind == "hold"
    assert {"letters", "holds"} <= changes.kinds
    assert holds.listed(book)[0].letter == made.facts.number
    assert [item.kind for item in holds.letters_of(book, who)] == ["hold"]
    sound = bookkit.customer(book, "C0002", "无锡力源纺织有限公司")
    holds.ask(book, sound, TODAY, "转移资产", "李倩")
    with pytest.raises(ArError, match="nothing_overdue"):
        stop_notices.notify(book, holds.listed(book, sound)[0], TODAY, {"basis": "526"})


def test_a_stop_remembers_its_letter(book):
    from ar_desktop.services.correspondence import letters  # noqa: PLC0415

    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 500_000)
    holds.ask(book, who, D(2026, 11, 1), "逾期", "李倩")
    letter = letters.issue(book, [who], TODAY).letters[0]
    holds.attach_letter(book, holds.listed(book)[0].id, letter.id)
    assert holds.listed(book, who)[0].letter == letter.facts.number


def test_the_limit_counts_every_currency_and_money_not_matched(book):
    who = bookkit.customer(book, credit_limit=10_000_000)
    bookkit.invoice(book, who, "A1", D(2026, 11, 1), D(2026, 12, 1), 4_000_000)
    bookkit.invoice(book, who, "E1", D(2026, 11, 1), D(2026, 12, 1), 500_000, currency="USD")
    bookkit.receipt(book, who, D(2026, 11, 5), 600_000)
    exchange.save(book, FxQuote("USD", D(2026, 11, 20), Decimal("7.1")))
    # 40,000 + 5,000 × 7.1 − 6,000 = 69,500; 30,500 more are within the limit of 100,000
    assert shipping.answer(book, who, 0, TODAY).position.exposure == 6_950_000
    assert (codes(book, who, 3_050_000), codes(book, who, 3_050_001)) == ([], ["ship_over_limit"])
    said = shipping.explained(shipping.answer(book, who, 3_060_000, TODAY).reasons, "zh")
    assert said == ["发货后将超过信用额度 100,000.00，超出 100.00"]


def test_what_was_delivered_and_not_invoiced_counts_towards_the_limit(book):
    who = bookkit.customer(book, credit_limit=1_000_000)
    bookkit.invoice(book, who, "A1", D(2026, 11, 1), D(2026, 12, 1), 400_000)
    shipments.enter(book, shipments.Shipment(who, "SH-1", D(2026, 11, 10), 300_000))
    shipments.enter(book, shipments.Shipment(who, "SH-2", D(2026, 11, 12), 200_000))
    where = shipping.answer(book, who, 0, TODAY).position
    assert (where.exposure, where.delivered, where.used) == (400_000, 500_000, 900_000)
    assert (codes(book, who, 100_000), codes(book, who, 100_001)) == ([], ["ship_over_limit"])
    assert shipping.answer(book, who, 0, D(2026, 11, 11)).position.delivered == 300_000
    assert exposure.exposures(book, TODAY) == {who: 900_000}
    assert profiles.customer_rows(book, TODAY)[0].usage == Decimal("0.9")
    keys = dict(book.reader.execute("SELECT number, id FROM shipments").fetchall())
    shipments.void(book, keys["SH-2"], TODAY, "退回")
    assert shipping.answer(book, who, 0, TODAY).position.delivered == 300_000
    bookkit.invoice(book, who, "A2", D(2026, 11, 20), D(2026, 12, 20), 300_000)
    invoiced = book.reader.execute("SELECT id FROM invoices WHERE number = 'A2'").fetchone()[0]
    shipments.link(book, [keys["SH-1"]], invoiced)
    where = shipping.answer(book, who, 0, TODAY).position
    assert (where.exposure, where.delivered) == (700_000, 0)
    assert shipping.answer(book, who, 0, D(2026, 11, 19)).position.delivered == 500_000  # SH-2 voided later
    invoices.void(book, invoiced, TODAY, "开错")
    assert shipping.answer(book, who, 0, TODAY).position.delivered == 300_000


def test_a_delivery_in_foreign_money_counts_at_its_rate_or_is_told_of(book):
    who = bookkit.customer(book, credit_limit=1_000_000)
    shipments.enter(book, shipments.Shipment(who, "SH-1", D(2026, 11, 10), 10_000, "USD"))
    assert codes(book, who) == ["ship_rate_missing"]
    exchange.save(book, FxQuote("USD", D(2026, 11, 9), Decimal("7.1")))
    assert shipping.answer(book, who, 0, TODAY).position.delivered == 71_000


def test_the_answer_for_a_past_day_says_that_limit_and_terms_are_of_today(book):
    who = bookkit.customer(book, credit_limit=1_000_000)
    assert not shipping.answer(book, who, 0, TODAY).past
    assert shipping.answer(book, who, 0, D(2026, 11, 20)).past


def test_what_is_overdue_too_long_stops_it_and_what_is_disputed_does_not(book):
    who = bookkit.customer(book)
    line = bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 21), 300_000)[0]
    assert codes(book, who) == ["ship_overdue"]  # 31 days
    assert codes(book, who, day=D(2026, 11, 20)) == []
    disputes.open_dispute(book, line, "质量", D(2026, 11, 1), D(2026, 12, 31))
    assert codes(book, who) == []
    bookkit.set_options(book, ship_days=60)
    assert codes(book, who, day=D(2027, 2, 1)) == ["ship_overdue"]


def test_a_customer_that_prepays_needs_its_money_here(book):
    who = bookkit.customer(book)
    customers.save(book, replace(customers.get(book, who), terms=Terms("net", 0), term_days=0))
    bookkit.receipt(book, who, D(2026, 11, 5), 80_000)
    assert (codes(book, who, 80_000), codes(book, who, 80_001)) == ([], ["ship_prepayment_missing"])


def test_a_broken_promise_is_a_reason_until_a_new_one_is_made(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 30), 300_000)
    reminders.refresh(book, D(2026, 11, 9))
    item = reminders.queue(book, D(2026, 11, 9))[0]
    reminders.promise(book, item.id, D(2026, 11, 16), 300_000, D(2026, 11, 9))
    assert [found.state for found in promises.listed(book, TODAY)] == ["broken"]
    assert codes(book, who) == ["ship_promise_broken"]
    assert codes(book, who, day=D(2026, 11, 16)) == []
    bookkit.receipt(book, who, D(2026, 11, 12), 300_000)
    assert [found.state for found in promises.listed(book, TODAY)] == ["kept"]
    assert codes(book, who) == []


def test_an_exception_needs_a_name_and_a_reason_and_stays_on_record(book):
    who = bookkit.customer(book, credit_limit=100)
    found = shipping.answer(book, who, 5_000, TODAY)
    assert not found.may_ship
    with pytest.raises(ArError, match="name_missing"):
        shipping.record(book, found, ship=True)
    with pytest.raises(ArError, match="reason_missing"):
        shipping.record(book, found, ship=True, approved_by="王总")
    shipping.record(book, found, ship=True, approved_by="王总", note="月底前付清旧账")
    shipping.record(book, found, ship=False)
    kept = shipping.recorded(book, who)
    assert [(item.may_ship, item.approved_by, item.reasons) for item in kept] == [
        (False, "", found.reasons),
        (True, "王总", found.reasons),
    ]
    with pytest.raises(ArError, match="amount_negative"):
        shipping.answer(book, who, -1, TODAY)


def test_money_not_matched_yet_pays_what_is_overdue_the_oldest_first(book):
    """Overdue 1,000.00 since 1 October (51 days) and 2,000.00 since 1 November (20 days)."""
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    bookkit.invoice(book, who, "A2", D(2026, 10, 1), D(2026, 11, 1), 200_000)
    bookkit.receipt(book, who, D(2026, 11, 20), 99_999)
    assert codes(book, who) == ["ship_overdue"]  # one fen of the oldest is missing
    where = shipping.answer(book, who, 0, TODAY).position
    assert (where.overdue, where.days_overdue) == (200_001, 51)
    bookkit.receipt(book, who, D(2026, 11, 21), 1)
    where = shipping.answer(book, who, 0, TODAY).position
    assert (codes(book, who), where.overdue, where.days_overdue) == ([], 200_000, 20)


def test_a_prepayment_is_for_the_delivery_and_not_for_what_is_overdue(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    customers.save(book, replace(customers.get(book, who), terms=Terms("net", 0), term_days=0))
    bookkit.receipt(book, who, D(2026, 11, 20), 100_000)
    assert codes(book, who, 100_000) == ["ship_overdue"]


def test_a_stop_may_end_once_the_money_is_here_though_nobody_matched_it(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    holds.ask(book, who, D(2026, 11, 2), "逾期", "李倩")
    holds.approve(book, holds.listed(book)[0].id, D(2026, 11, 2), "王强")
    assert supply.releasable(book, TODAY) == []
    bookkit.receipt(book, who, D(2026, 11, 20), 100_000)
    assert [hold.customer_id for hold in supply.releasable(book, TODAY)] == [who]


def test_a_debt_written_off_is_not_paid(book):
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    holds.ask(book, who, D(2026, 11, 2), "逾期", "李倩")
    holds.approve(book, holds.listed(book)[0].id, D(2026, 11, 2), "王强")
    ask = write_offs.Request(who, TODAY, "three_years", ((line, 60_000),), "多次催收无果", "李倩")
    write_offs.ask(book, ask)
    write_offs.approve(book, 1, "王强", TODAY)
    write_offs.post(book, 1, TODAY)
    bookkit.receipt(book, who, TODAY, 40_000, [(line, 40_000)])
    assert supply.releasable(book, TODAY) == []
    assert codes(book, who) == ["ship_held", "ship_written_off"]
    told = shipping.explained(shipping.answer(book, who, 0, TODAY).reasons, "zh")
    assert told[1] == "有坏账核销 600.00 尚未收回"
    assert "ship_written_off" not in codes(book, who, day=D(2026, 11, 20))
    write_offs.recover(book, 1, write_offs.Money(TODAY, 60_000))
    assert codes(book, who) == ["ship_held"]
    assert len(supply.releasable(book, TODAY)) == 1
