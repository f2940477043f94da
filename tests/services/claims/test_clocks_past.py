"""The clocks of a past day: what happened later had not happened yet."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.services.chasing import calls
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.claims import clocks, deliveries
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import due_days, receipts

D = bookkit.D
DUE = D(2025, 9, 30)  # three years: until 2028-09-30, a Saturday before the holiday week


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made)
    bookkit.invoice(made, who, "A1", D(2025, 9, 1), DUE, 500_000)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def last(book, day):
    (clock,) = clocks.listed(book, day)
    return clock.last and (clock.last.source, clock.last.day)


def pending(book, day):
    (clock,) = clocks.listed(book, day)
    return [(event.source, event.day) for event in clock.pending]


def test_a_receipt_that_bounced_later_still_counted_then(book):
    credit = bookkit.receipt(book, 1, D(2026, 3, 2), 100_000, [(1, 100_000)])
    receipts.void(book, credit, D(2026, 3, 10), "退票")
    assert last(book, D(2026, 3, 9)) == ("receipt", D(2026, 3, 2))
    assert last(book, D(2026, 3, 10)) is None


def test_a_receipt_taken_back_by_undo_never_counted(book):
    bookkit.receipt(book, 1, D(2026, 3, 2), 100_000, [(1, 100_000)])
    undo.undo(book)
    assert last(book, D(2026, 3, 9)) is None


def test_a_letter_under_way_waits_and_counts_from_its_arrival(book):
    letter = letters.issue(book, [1], D(2026, 3, 2), by_name=True).letters[0]
    deliveries.save(book, Delivery(letter.id, "ems", sent_on=D(2026, 3, 2), state="signed",
                                   arrived_on=D(2026, 3, 5), signed_by="收发室"))  # fmt: skip
    assert (last(book, D(2026, 3, 4)), pending(book, D(2026, 3, 4))) == (None, [("letter", D(2026, 3, 2))])
    assert (last(book, D(2026, 3, 5)), pending(book, D(2026, 3, 5))) == (("letter", D(2026, 3, 5)), [])
    letters.void(book, letter.id, D(2026, 3, 20), "金额有误")
    assert (last(book, D(2026, 3, 19)), last(book, D(2026, 3, 20))) == (("letter", D(2026, 3, 5)), None)


def test_a_promise_nobody_was_asked_to_call_for_waits_for_proof_too(book):
    bookkit.invoice(book, 1, "A2", D(2026, 3, 1), D(2026, 3, 31), 70_000)
    calls.record(book, 1, D(2026, 3, 3), Contact("call", "promised", pay_on=D(2026, 3, 20), amount=500_000))
    found = {clock.invoice: [event.source for event in clock.pending] for clock in clocks.listed(
        book, D(2026, 4, 10))}  # fmt: skip
    assert found == {"A1": ["promise"], "A2": []}


def test_a_past_day_counts_from_the_due_day_known_then(book):
    bookkit.receipt(book, 1, D(2026, 3, 2), 100_000, [(1, 100_000)])
    due_days.extend(book, 1, D(2026, 6, 30), "对方申请延期", D(2026, 3, 20))
    (before,), (after,) = clocks.listed(book, D(2026, 3, 19)), clocks.listed(book, D(2026, 3, 20))
    assert (before.starts_on, before.ends_on) == (D(2026, 3, 3), D(2029, 3, 2))
    assert (after.starts_on, after.ends_on) == (D(2026, 7, 1), D(2029, 7, 2))  # 30 June is a Saturday
    assert [step.effect for step in clocks.history(book, D(2026, 3, 19), before)] == ["restarted"]
    assert [step.effect for step in clocks.history(book, D(2026, 3, 20), after)] == ["early"]
