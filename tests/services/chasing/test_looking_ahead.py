"""Looking at the queue of a coming day leaves no trace when the user is back at today. 2026-11-21, the day of
the clock, is a Saturday."""

import datetime as dt

import bookkit
import pytest

from ar_desktop.services.chasing import reminders
from ar_desktop.services.keeping import drafts
from ar_desktop.services.ledger import disputes

TODAY = bookkit.NOW.date()


def day(days):
    return TODAY + dt.timedelta(days=days)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


@pytest.fixture
def disputed(book):
    """Of two debts, 16 days late, the larger is disputed until tomorrow; the queue is as of today."""
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", day(-46), day(-16), 500_000)
    refreshed(book, TODAY)
    line = book.reader.execute("SELECT id FROM charges").fetchone()[0]
    disputes.open_dispute(book, line, "数量不符", TODAY, day(1))
    refreshed(book, TODAY)
    bookkit.invoice(book, who, "A2", day(-33), day(-3), 70_000)
    return refreshed(book, TODAY)


def refreshed(book, on):
    reminders.refresh(book, on)
    return rows(book)


def rows(book):
    """All that is stored of the queue."""
    held = bookkit.dump(book)
    return held["reminders"], held["reminder_charges"]


def test_an_item_that_returns_ahead_goes_again_and_what_it_replaced_is_there(book, disputed):
    """Before: the letter of the disputed debt stayed, for the other one."""
    assert [item.action for item in reminders.queue(book, TODAY)] == ["sms"]
    refreshed(book, day(5))
    assert [item.action for item in reminders.queue(book, day(5))] == ["letter"]
    assert refreshed(book, TODAY) == disputed
    assert bookkit.failing(book) == []


def test_several_looks_go_together_and_one_by_one(book, disputed):
    first = refreshed(book, day(5))
    second = refreshed(book, day(30))
    assert refreshed(book, day(5)) == first
    assert refreshed(book, day(30)) == second
    assert refreshed(book, TODAY) == disputed


def test_a_form_half_filled_in_meanwhile_keeps_no_look(book, disputed):
    refreshed(book, day(5))
    drafts.keep(book, "receipt", [{"amount": "1"}])
    assert refreshed(book, TODAY) == disputed


def test_what_the_user_did_meanwhile_stays(book, disputed):
    refreshed(book, day(5))
    (item,) = reminders.queue(book, day(5))
    reminders.snooze(book, item.id, day(9), "老板出差", TODAY)
    refreshed(book, TODAY)
    assert [(found.id, found.wait_until) for found in reminders.queue(book, TODAY)] == [(item.id, day(9))]
