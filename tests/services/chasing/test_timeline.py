"""One list of everything that happened with a customer."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain import disputes as rules
from ar_desktop.services.chasing import calls, holds, planning, timeline
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.chasing.planning import Due, Terms
from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import disputes, due_days, receipts

D = bookkit.D
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def owing(book, amount=500_000):
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), amount)
    return who, line


def told(book, who, as_of=TODAY):
    return [(entry.day.day, entry.kind, entry.result) for entry in timeline.of(book, who, as_of)]


def test_letters_with_how_they_travelled(book):
    who, _ = owing(book)
    key = letters.issue(book, [who], D(2026, 11, 9)).letters[0].id
    deliveries.save(
        book,
        Delivery(key, "ems", waybill="1131", sent_on=D(2026, 11, 10), state="signed", signed_by="前台",
                 arrived_on=D(2026, 11, 12)),
    )  # fmt: skip
    assert told(book, who) == [(12, "delivery", "signed"), (10, "delivery", "sent"), (9, "letter", "demand")]
    entry = timeline.of(book, who, TODAY)[0]
    assert (entry.channel, entry.met, entry.key) == ("ems", "前台", key)
    assert "1131" in entry.text
    assert told(book, who, D(2026, 11, 11)) == [(10, "delivery", "sent"), (9, "letter", "demand")]


def test_a_receipt_that_bounced_and_one_that_was_undone(book):
    who, line = owing(book)
    credit = bookkit.receipt(book, who, D(2026, 11, 3), 100, [(line, 100)], number="R1")
    receipts.void(book, credit, D(2026, 11, 5), "账号有误退回")
    bookkit.receipt(book, who, D(2026, 11, 6), 200, number="R2")
    undo.undo(book)
    assert told(book, who) == [(5, "bounced", ""), (3, "receipt", "voided")]
    assert timeline.of(book, who, TODAY)[0].text == "R1 · 账号有误退回"
    assert told(book, who, D(2026, 11, 4)) == [(3, "receipt", "")]


def test_disputes_due_days_holds_and_plans(book):
    who, line = owing(book)
    disputes.open_dispute(book, line, "少发一箱", D(2026, 11, 2), D(2026, 11, 17), amount=5_000, who="王敏")
    key = disputes.listed(book, TODAY)[0].id
    disputes.close_dispute(book, key, D(2026, 11, 4), rules.OUTCOMES[0], "补发")
    due_days.extend(book, line, D(2026, 10, 15), "春节", D(2026, 11, 5))
    holds.ask(book, who, D(2026, 11, 6), "屡催不付", "李倩")
    holds.approve(book, 1, D(2026, 11, 7), "王总")
    holds.release(book, 1, D(2026, 11, 8), "王总", "已签计划")
    plan = Terms(who, D(2026, 11, 9), (line,), (Due(D(2026, 12, 1), 500_000),), signed_by="张总")
    planning.save(book, plan)
    planning.cancel(book, 1, D(2026, 11, 10), "改约")
    assert told(book, who) == [
        (10, "plan", "cancelled"), (9, "plan", "agreed"), (8, "hold", "released"), (7, "hold", "held"),
        (6, "hold", "asked"), (5, "due", "moved"), (4, "dispute", rules.OUTCOMES[0]),
        (2, "dispute", "opened"),
    ]  # fmt: skip
    assert "A1" in timeline.of(book, who, D(2026, 11, 5))[0].text


def test_the_newest_first_and_no_more_than_asked(book):
    who, _ = owing(book)
    for day in range(1, 6):
        calls.record(book, who, D(2026, 11, day), Contact("call", "other", note=str(day)))
    assert [entry.text for entry in timeline.of(book, who, TODAY, 2)] == ["5", "4"]
