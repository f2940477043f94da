"""A letter later than the last call is the last contact the queue tells of."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.services.chasing import calls, last_contact, reminders
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import letters

D = bookkit.D
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def told(book, as_of=TODAY):
    reminders.refresh(book, as_of)
    (item,) = reminders.queue(book, as_of)
    return item.last_day and item.last_day.day, item.last_channel, item.last_letter


@pytest.fixture
def who(book):
    """A customer 40 days late who was rung on 4 November."""
    made = bookkit.customer(book)
    bookkit.invoice(book, made, "A1", D(2026, 9, 1), D(2026, 10, 11), 500_000)
    calls.record(book, made, D(2026, 11, 4), Contact("call", "connected", "月底付"))
    return made


def issued(book, who, on, **named):
    return letters.issue(book, [who], on, **named).letters[0]


def test_a_letter_after_the_call_is_the_last_contact(book, who):
    assert told(book) == (4, "call", "")
    made = issued(book, who, D(2026, 11, 5))
    assert told(book) == (5, "letter", made.facts.number)


def test_what_is_said_on_the_day_of_the_letter_or_later_comes_first(book, who):
    issued(book, who, D(2026, 11, 4))
    assert told(book) == (4, "call", "")
    calls.record(book, who, D(2026, 11, 6), Contact("call", "connected", "下周付"))
    assert told(book) == (6, "call", "")


def test_the_day_of_posting_counts(book, who):
    made = issued(book, who, D(2026, 11, 5))
    calls.record(book, who, D(2026, 11, 6), Contact("call", "connected", "没有收到"))
    deliveries.save(book, Delivery(made.id, "ems", sent_on=D(2026, 11, 14)))
    assert told(book, D(2026, 11, 13)) == (6, "call", "")  # rest, and the time given until the 12th, are over
    assert told(book) == (14, "letter", made.facts.number)


def test_a_letter_withdrawn_is_no_contact(book, who):
    made = issued(book, who, D(2026, 11, 5))
    letters.void(book, made.id, D(2026, 11, 6), "金额有误")
    assert last_contact.letters(book.reader, TODAY) == {}
    assert last_contact.letters(book.reader, D(2026, 11, 5))[who].number == made.facts.number
