"""Deliveries: signed, invoiced, late; invoices handed over."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Invoice
from ar_desktop.domain.terms import Terms
from ar_desktop.services.chasing import timeline
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import handovers, invoices, shipments
from ar_desktop.services.ledger.handovers import ALL, TO_INVOICE
from ar_desktop.services.ledger.shipments import Shipment

D = dt.date
FRIDAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    bookkit.customer(made)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def code(act, *arguments):
    with pytest.raises(ArError) as caught:
        act(*arguments)
    return caught.value.code


def ship(book, number, day=FRIDAY, amount=50_000, who=1, **values):
    return shipments.enter(book, Shipment(who, number, day, amount, **values)).ids[0]


def states(book, day=FRIDAY, which=ALL):
    return {row.number: (row.state, row.late) for row in handovers.shipments(book, day, which)}


def test_a_delivery_is_late_after_a_day(book):
    ship(book, "SH1", D(2026, 11, 18))
    ship(book, "SH2", D(2026, 11, 19))
    assert states(book) == {"SH2": ("waiting", 0), "SH1": ("waiting", 1)}
    assert handovers.waiting(book, FRIDAY) == 1
    bookkit.set_options(book, handover_hours=48)
    assert handovers.waiting(book, FRIDAY) == 0
    assert states(book, D(2026, 11, 18)) == {"SH1": ("waiting", 0)}


def test_one_invoice_for_several_deliveries_in_one_step(book):
    keys = [ship(book, "SH1"), ship(book, "SH2", amount=30_000)]
    assert shipments.draft(book, keys) == (1, 80_000, None)
    shipments.invoice(book, keys, Invoice(1, "A1", FRIDAY, 80_000))
    assert states(book) == {"SH1": ("invoiced", 0), "SH2": ("invoiced", 0)}
    assert handovers.shipment_count(book, FRIDAY, TO_INVOICE) == 0
    undo.undo(book)
    assert states(book) == {"SH1": ("waiting", 0), "SH2": ("waiting", 0)}


def test_the_invoice_of_the_same_amount_is_proposed_first(book):
    for number, amount in (("A1", 60_000), ("A2", 50_000), ("A3", 20_000)):
        bookkit.invoice(book, 1, number, FRIDAY, D(2026, 12, 20), amount)
    key = ship(book, "SH1")
    assert [(item.number, item.exact) for item in shipments.matches(book, [key])] == [
        ("A2", True), ("A1", False), ("A3", False),
    ]  # fmt: skip
    shipments.link(book, [key], shipments.matches(book, [key])[0].id)
    other = ship(book, "SH2")
    assert [item.number for item in shipments.matches(book, [other])] == ["A1", "A3"]
    assert code(shipments.link, book, [key], 1) == "shipment_invoiced"
    shipments.unlink(book, key)
    assert states(book)["SH1"] == ("waiting", 0)


def test_a_voided_invoice_covers_nothing(book):
    key = ship(book, "SH1")
    shipments.invoice(book, [key], Invoice(1, "A1", FRIDAY, 50_000))
    invoices.void(book, 1, D(2026, 11, 21), "开错")
    assert states(book) == {"SH1": ("invoiced", 0)}
    assert states(book, D(2026, 11, 21)) == {"SH1": ("waiting", 0)}
    bookkit.invoice(book, 1, "A2", FRIDAY, D(2026, 12, 20), 50_000)
    shipments.link(book, [key], 2)


def test_signed_voided_and_what_is_refused(book):
    key = ship(book, "SH1", D(2026, 11, 19), signed_by="王师傅", signed_on=D(2026, 11, 19))
    shipments.sign(book, key, " 李工 ", FRIDAY)
    (row,) = handovers.shipments(book, FRIDAY)
    assert (row.signed_by, row.signed_on) == ("李工", FRIDAY)
    assert code(shipments.sign, book, key, "李工", D(2026, 11, 18)) == "signed_before_shipped"
    assert code(ship, book, "SH1") == "shipment_known"
    assert code(ship, book, " ") == "shipment_number_missing"
    assert code(ship, book, "SH9", FRIDAY, 0) == "amount_not_positive"
    assert code(shipments.void, book, key, FRIDAY, "") == "reason_missing"
    assert code(shipments.void, book, key, D(2026, 11, 18), "退货") == "void_before_document"
    shipments.void(book, key, FRIDAY, "退货")
    assert states(book) == {"SH1": ("voided", 0)}
    assert states(book, D(2026, 11, 19)) == {"SH1": ("waiting", 0)}
    assert handovers.waiting(book, D(2026, 11, 30)) == 0
    assert code(shipments.void, book, key, FRIDAY, "退货") == "shipment_voided"
    assert code(shipments.sign, book, key, "李工", FRIDAY) == "shipment_voided"


def test_deliveries_of_two_customers_do_not_share_an_invoice(book):
    who = bookkit.customer(book, "C2", "宁波东港食品有限公司")
    keys = [ship(book, "SH1"), ship(book, "SH2", who=who)]
    assert shipments.matches(book, keys) == []
    assert code(shipments.draft, book, keys) == "shipment_other_customer"
    bookkit.invoice(book, 1, "A1", FRIDAY, D(2026, 12, 20), 100_000)
    assert code(shipments.link, book, keys, 1) == "shipment_other_customer"
    assert code(shipments.link, book, keys, 99) == "invoice_unknown"


def test_found_by_customer_pinyin_and_number(book):
    ship(book, "SH1")
    assert handovers.shipment_count(book, FRIDAY, text="szht") == 1
    assert handovers.shipment_count(book, FRIDAY, text="SH1") == 1
    assert handovers.shipment_count(book, FRIDAY, text="SH2") == 0


def test_invoices_are_followed_from_a_day_and_handed_over(book):
    bookkit.invoice(book, 1, "A1", D(2026, 11, 10), D(2026, 12, 20), 100)
    bookkit.invoice(book, 1, "A2", D(2026, 11, 17), D(2026, 12, 20), 100)
    bookkit.invoice(book, 1, "A3", D(2026, 11, 20), D(2026, 12, 20), 100)
    assert handovers.on_the_way(book, FRIDAY) == []
    bookkit.set_options(book, handover_from="2026-11-15")
    assert [(row.number, row.late) for row in handovers.on_the_way(book, FRIDAY)] == [("A2", 2), ("A3", 0)]
    assert (handovers.waiting(book, FRIDAY), handovers.on_the_way_count(book, FRIDAY, text="A3")) == (1, 1)
    handovers.hand_over(book, [2], D(2026, 11, 18), "courier", "发票 {number} 已交付（快递）", FRIDAY)
    assert [row.number for row in handovers.on_the_way(book, FRIDAY)] == ["A3"]
    assert [row.number for row in handovers.on_the_way(book, D(2026, 11, 17))] == ["A2"]
    said = timeline.of(book, 1, FRIDAY)[0]
    assert (said.day, said.channel, said.text) == (D(2026, 11, 18), "courier", "发票 A2 已交付（快递）")
    undo.undo(book)
    assert [row.number for row in handovers.on_the_way(book, FRIDAY)] == ["A2", "A3"]
    assert timeline.of(book, 1, FRIDAY) == []


def test_an_invoice_cannot_be_handed_over_before_it_is_issued(book):
    bookkit.invoice(book, 1, "A1", FRIDAY, D(2026, 12, 20), 100)
    early = D(2026, 11, 19)
    assert code(handovers.hand_over, book, [1], early, "visit", "", FRIDAY) == "received_before_issue"
    assert code(handovers.hand_over, book, [9], FRIDAY, "visit", "", FRIDAY) == "invoice_unknown"


def test_terms_that_count_from_the_receipt_move_the_due_day(book):
    who = bookkit.customer(book, "C2", "宁波东港食品有限公司", terms=Terms("net", 30, "received"))
    invoices.enter(book, Invoice(who, "B1", D(2026, 11, 2), 100_000))
    handovers.hand_over(book, [1], D(2026, 11, 12), "visit", "{number}", FRIDAY)
    row = book.reader.execute("SELECT due_on FROM charges WHERE number = 'B1'").fetchone()
    assert D.fromordinal(row["due_on"]) == D(2026, 12, 12)
