"""What of the records restarts limitation, and what only looks as if it did."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.statement_cycle import Period
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.claims import clocks, guarantees, limitation_events
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.claims.limitation_events import Noted
from ar_desktop.services.correspondence import statement_register
from ar_desktop.services.correspondence.statement_register import Answer
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import write_off_list, write_offs
from ar_desktop.services.ledger.write_offs import Money, Request

D = bookkit.D
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    """500.00 due on 2023-12-01, dead on 2026-12-01 unless something happens."""
    key = bookkit.customer(book)
    bookkit.invoice(book, key, "A1", D(2023, 10, 1), D(2023, 12, 1), 50_000)
    return key


def only(book, as_of=TODAY):
    (found,) = clocks.listed(book, as_of)
    return found


def statement(book, who, form=None):
    period = Period(D(2025, 1, 1), D(2025, 1, 31))
    return statement_register.make(book, who, period, on=D(2025, 2, 3), form=form).id


def test_a_sealed_statement_restarts_with_a_promise_as_consent_and_without_as_a_confirmed_sum(book, who):
    key = statement(book, who)
    assert only(book).ends_on == D(2026, 12, 1)  # sent, but nobody answered
    statement_register.answer(book, key, Answer("agreed", D(2025, 2, 11)))
    assert (only(book).last.kind, only(book).ends_on) == ("acknowledged", D(2028, 2, 11))
    promised = Answer("agreed", D(2025, 2, 12), promised_on=D(2025, 3, 31))
    statement_register.answer(book, key, promised)
    assert (only(book).last.kind, only(book).last.key) == ("consent", key)


def test_an_audit_confirmation_only_waits(book, who):
    key = statement(book, who, Form(kind="audit", auditor="某会计师事务所"))
    statement_register.answer(book, key, Answer("agreed", D(2025, 2, 12)))
    found = only(book)
    assert found.ends_on == D(2026, 12, 1)
    assert [(event.kind, event.proof) for event in found.pending] == [("acknowledged", "unproved")]


def posted(book, key, **more):
    sent = Delivery(0, "ems", waybill="1234567890123", sent_on=D(2025, 2, 4), **more)
    statement_register.post(book, key, sent)


def test_a_posted_statement_that_asks_for_payment_is_a_demand_once_it_arrived(book, who):
    """Signed for on 2025-02-06: three years to Sunday 2028-02-06, so Monday the 7th."""
    key = statement(book, who, Form(demand_by=D(2025, 2, 20)))
    assert only(book).pending == ()
    posted(book, key)
    found = only(book)
    assert (found.last, found.ends_on) == (None, D(2026, 12, 1))
    assert [(event.kind, event.proof, event.source, event.day) for event in found.pending] == [
        ("demand", "unproved", "statement", D(2025, 2, 4))
    ]
    posted(book, key, state="signed", arrived_on=D(2025, 2, 6), signed_by="收发室")
    found = only(book)
    assert (found.last.kind, found.last.proof, found.last.day) == ("demand", "signed", D(2025, 2, 6))
    assert (found.last.source, found.last.key, found.ends_on) == ("statement", key, D(2028, 2, 7))
    assert only(book, D(2025, 2, 5)).last is None  # on that day it was under way
    assert only(book, D(2025, 2, 3)).pending == ()
    undo.undo(book)
    assert only(book).last is None
    statement_register.void(book, key, D(2025, 3, 1), "写错")
    assert only(book).pending == ()
    with pytest.raises(ArError, match="statement_voided"):
        posted(book, key)


def test_a_posted_statement_that_asks_for_the_sum_alone_restarts_nothing(book, who):
    for form in (None, Form(kind="audit", auditor="某会计师事务所")):
        posted(book, statement(book, who, form), state="signed", arrived_on=D(2025, 2, 6))
        assert (only(book).last, only(book).pending) == (None, ())


def test_a_statement_refused_counts_and_one_that_came_back_waits(book, who):
    key = statement(book, who, Form(demand_by=D(2025, 2, 20)))
    posted(book, key, state="returned", arrived_on=D(2025, 2, 9))
    assert [event.proof for event in only(book).pending] == ["expected"]
    posted(book, key, state="refused", arrived_on=D(2025, 2, 9))
    assert only(book).last.proof == "refused"
    with pytest.raises(ArError, match="delivery_day_early"):
        posted(book, key, state="signed", arrived_on=D(2025, 2, 3))


def test_an_answer_that_differs_proves_that_the_demand_arrived(book, who):
    key = statement(book, who)
    statement_register.answer(book, key, Answer("differs", D(2025, 2, 12), said="有退货"))
    assert only(book).last is None
    key = statement(book, who, Form(demand_by=D(2025, 2, 20)))
    statement_register.answer(book, key, Answer("differs", D(2025, 2, 13), said="有退货"))
    found = only(book)
    assert (found.last.kind, found.ends_on) == ("demand", D(2028, 2, 14))  # 13 February 2028 is a Sunday


def test_what_was_written_off_stays_until_it_is_recovered(book, who):
    line = book.reader.execute("SELECT id FROM charges").fetchone()[0]
    write_offs.ask(
        book, Request(who, D(2026, 11, 2), "three_years", ((line, 20_000),), "多次催收无果", "李倩")
    )
    write_offs.approve(book, 1, "王敏", D(2026, 11, 3))
    write_offs.post(book, 1, D(2026, 11, 4))
    found = clocks.listed(book, TODAY)
    assert [(item.kind, item.written_off, item.open, item.ends_on) for item in found] == [
        ("limitation", False, 30_000, D(2026, 12, 1)),
        ("limitation", True, 20_000, D(2026, 12, 1)),
    ]
    assert clocks.pressing(found).last == 2
    assert not any(item.written_off for item in clocks.listed(book, D(2026, 11, 3)))
    write_offs.recover(book, 1, Money(D(2026, 11, 10), 5_000, "S1"))
    left = next(item for item in clocks.listed(book, TODAY) if item.written_off)
    assert (left.open, left.last.source, left.ends_on) == (15_000, "recovery", D(2029, 11, 12))
    assert write_off_list.get(book, 1, TODAY).watch == left.ends_on
    assert clocks.of_invoice(book, TODAY, who, left.key) == clocks.listed(book, TODAY)


def test_the_history_of_a_debt_says_what_each_event_did(book, who):
    charge = book.reader.execute("SELECT id FROM charges").fetchone()[0]
    bookkit.receipt(book, who, D(2023, 11, 1), 10_000, [(charge, 10_000)])
    bookkit.receipt(book, who, D(2024, 6, 3), 10_000, [(charge, 10_000)])
    limitation_events.save(book, Noted(who, D(2025, 1, 6), "demand", "unproved", "上门催款"), TODAY)
    found = clocks.history(book, TODAY, only(book))
    assert [(step.event.source, step.effect) for step in found] == [
        ("receipt", "early"),
        ("receipt", "restarted"),
        ("manual", "waiting"),
    ]
    guarantees.save(book, Guaranteed(who, "张建国", "joint", D(2023, 12, 1)))
    guarantee = next(item for item in clocks.listed(book, TODAY) if item.kind == "guarantee")
    assert clocks.history(book, TODAY, guarantee) == []


def test_an_event_by_hand_is_corrected_removed_and_brought_back(book, who):
    limitation_events.save(book, Noted(who, D(2025, 1, 6), "demand", "signed", "当面递交"), TODAY)
    noted = limitation_events.get(book, only(book).last.key)
    limitation_events.save(book, Noted(**{**vars(noted), "day": D(2025, 1, 7)}), TODAY)
    assert only(book).ends_on == D(2028, 1, 7)
    limitation_events.remove(book, noted.id)
    assert only(book).last is None
    undo.undo(book)
    assert only(book).last.reference == "当面递交"
    with pytest.raises(ArError, match="limitation_event_ahead"):
        limitation_events.save(book, Noted(who, D(2026, 11, 22), "demand", "signed"), TODAY)
    with pytest.raises(ArError, match="limitation_event_unknown"):
        limitation_events.get(book, 99)


def test_an_event_of_one_debt_leaves_the_others_alone(book, who):
    lines = bookkit.invoice(book, who, "A2", D(2023, 10, 1), D(2023, 12, 1), 70_000)
    limitation_events.save(book, Noted(who, D(2025, 1, 6), "consent", "signed", "", lines[0]), TODAY)
    ends = {item.invoice: item.ends_on for item in clocks.listed(book, TODAY)}
    assert ends == {"A1": D(2026, 12, 1), "A2": D(2028, 1, 6)}


def test_a_suit_against_the_debtor_alone_does_not_reach_a_joint_guarantor(book, who):
    record = Guaranteed(who, "张建国", "joint", D(2026, 6, 30), claimed_on=D(2026, 9, 1), claim="suit")
    guarantees.save(book, record)
    found = next(item for item in clocks.listed(book, TODAY) if item.kind == "guarantee")
    assert (found.ends_on, found.warning, found.proved) == (D(2026, 12, 30), 60, False)


def test_a_claim_on_a_guarantor_is_not_known_before_its_day(book, who):
    record = Guaranteed(who, "张建国", "joint", D(2026, 6, 30), claimed_on=D(2026, 11, 10), claim="notice")
    guarantees.save(book, record)
    before, after = (
        next(item for item in clocks.listed(book, day) if item.kind == "guarantee")
        for day in (D(2026, 11, 9), TODAY)
    )
    assert (before.ends_on, before.warning, before.proved) == (D(2026, 12, 30), 60, True)
    assert (after.starts_on, after.ends_on, after.warning) == (D(2026, 11, 11), D(2029, 11, 12), None)
    assert after.proved  # 10 November 2029 is a Saturday
