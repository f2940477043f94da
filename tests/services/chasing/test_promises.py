"""Promises held against the receipts of a real book: in parts, too late, taken back, several at a time."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain.plans import BROKEN, KEPT, OPEN, PARTLY
from ar_desktop.services.chasing import calls, promises, shipping
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import crediting, receipts

D = bookkit.D
MADE = D(2026, 11, 2)
BY = D(2026, 11, 14)  # a Saturday
AFTER = D(2026, 11, 18)


@pytest.fixture
def book(tmp_path):
    """C0001 owes A1 5,000.00 and A2 3,000.00, both due in October."""
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made)
    bookkit.invoice(made, who, "A1", D(2026, 9, 1), D(2026, 10, 20), 500_000)
    bookkit.invoice(made, who, "A2", D(2026, 9, 1), D(2026, 10, 30), 300_000)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def promise(book, amount, by=BY, on=MADE, currency="CNY"):
    calls.record(book, 1, on, Contact("call", "promised", pay_on=by, amount=amount, currency=currency))


def states(book, day):
    """By the day promised, the earliest first."""
    found = sorted(promises.listed(book, day), key=lambda made: (made.promised_on, made.id))
    return [made.state for made in found]


def stops(book, day):
    """Whether the broken word speaks against shipping."""
    return "ship_promise_broken" in [item.code for item in shipping.answer(book, 1, 0, day).reasons]


def test_two_part_receipts_keep_it_whatever_they_were_allocated_to(book):
    promise(book, 500_000)
    bookkit.receipt(book, 1, D(2026, 11, 5), 200_000, [(2, 200_000)])
    bookkit.receipt(book, 1, BY, 299_999)
    assert (states(book, BY), states(book, D(2026, 11, 15))) == ([OPEN], [PARTLY])
    bookkit.receipt(book, 1, D(2026, 11, 9), 1)  # entered later, dated on the day it came
    assert (states(book, D(2026, 11, 13)), states(book, AFTER)) == ([OPEN], [KEPT])


def test_an_agreed_day_off_is_not_moved_and_money_on_monday_is_late_but_ends_the_reason(book):
    promise(book, 500_000)
    assert (states(book, BY), stops(book, BY)) == ([OPEN], False)
    assert (states(book, D(2026, 11, 15)), stops(book, D(2026, 11, 15))) == ([BROKEN], True)
    bookkit.receipt(book, 1, D(2026, 11, 16), 499_999)
    assert stops(book, D(2026, 11, 16))
    bookkit.receipt(book, 1, D(2026, 11, 17), 1)
    assert (states(book, AFTER), stops(book, AFTER)) == ([BROKEN], False)
    assert stops(book, D(2026, 11, 16))  # a past day stays as it was


def test_nothing_overdue_is_no_broken_word_against_shipping(book):
    promise(book, 900_000)  # more than is owed
    bookkit.receipt(book, 1, D(2026, 11, 20), 800_000, [(1, 500_000), (2, 300_000)])
    assert (states(book, D(2026, 11, 20)), stops(book, D(2026, 11, 20))) == ([BROKEN], False)


def test_a_receipt_that_bounces_after_the_day_breaks_it_from_then_on(book):
    promise(book, 500_000)
    credit = bookkit.receipt(book, 1, D(2026, 11, 10), 500_000, [(1, 500_000)])
    receipts.void(book, credit, D(2026, 11, 17), "支票退票")
    assert (states(book, D(2026, 11, 16)), states(book, D(2026, 11, 17))) == ([KEPT], [BROKEN])
    assert stops(book, AFTER)


def test_a_receipt_taken_back_by_undo_never_came(book):
    promise(book, 500_000)
    bookkit.receipt(book, 1, D(2026, 11, 10), 500_000)
    undo.undo(book)
    assert states(book, D(2026, 11, 12)) == [OPEN]
    assert states(book, AFTER) == [BROKEN]


def test_what_was_said_in_one_call_adds_up(book):
    """Half by the 14th, the rest by the 30th: the first money keeps the first part alone."""
    promise(book, 300_000, D(2026, 11, 30))
    promise(book, 500_000)
    bookkit.receipt(book, 1, D(2026, 11, 12), 500_000)
    assert states(book, AFTER) == [KEPT, OPEN]
    assert states(book, D(2026, 12, 1)) == [KEPT, BROKEN]
    bookkit.receipt(book, 1, D(2026, 11, 28), 300_000)
    assert states(book, D(2026, 12, 1)) == [KEPT, KEPT]


def test_the_first_part_broken_is_not_hidden_by_the_second(book):
    promise(book, 500_000)
    promise(book, 300_000, D(2026, 11, 30))
    assert states(book, AFTER) == [BROKEN, OPEN]
    assert promises.breakers(book, AFTER) == {1}


def test_the_same_sum_said_again_replaces_what_was_said(book):
    """More than is owed in all cannot be two promises."""
    promise(book, 500_000)
    promise(book, 500_000, D(2026, 11, 16))
    bookkit.receipt(book, 1, D(2026, 11, 13), 500_000)
    assert states(book, AFTER) == [KEPT, KEPT]


def test_a_later_word_stands_for_itself(book):
    promise(book, 500_000)
    promise(book, 500_000, D(2026, 11, 25), D(2026, 11, 13))
    bookkit.receipt(book, 1, D(2026, 11, 16), 500_000)
    assert states(book, AFTER) == [BROKEN, KEPT]
    assert promises.breakers(book, AFTER) == set()


def test_each_currency_keeps_its_own_word(book):
    bookkit.invoice(book, 1, "U1", D(2026, 9, 1), D(2026, 10, 30), 100_000, currency="USD")
    promise(book, 500_000)
    promise(book, 100_000, D(2026, 11, 30), D(2026, 11, 3), "USD")
    bookkit.receipt(book, 1, D(2026, 11, 12), 500_000, currency="USD")
    assert states(book, AFTER) == [BROKEN, KEPT]
    assert promises.breakers(book, AFTER) == {1}


def test_a_credit_note_is_no_payment(book):
    promise(book, 500_000)
    with book.write("post_credit_note") as write:
        crediting.post(write, [crediting.Credit(1, "credit_note", D(2026, 11, 10), 500_000)])
    assert states(book, AFTER) == [BROKEN]
