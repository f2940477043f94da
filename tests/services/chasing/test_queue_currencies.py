"""Customers who owe in several currencies: one queue item, each sum named, a letter for each currency."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.fx import FxQuote
from ar_desktop.services.chasing import reminders
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import exchange

D = dt.date
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "fx.ardb")
    exchange.save(made, FxQuote("USD", D(2026, 11, 18), Decimal("7.10")))
    yield made
    made.close()


def owing(book, code, name, **sums):
    """A customer with one invoice of each amount, overdue 40 days."""
    who = bookkit.customer(book, code, name)
    for money, amount in sums.items():
        bookkit.invoice(book, who, f"{code}-{money}", D(2026, 9, 1), D(2026, 10, 11), amount, currency=money)
    return who


def one(book, who):
    reminders.refresh(book, TODAY)
    return next(item for item in reminders.queue(book, TODAY) if item.customer_id == who)


def test_foreign_debts_are_chased_and_kept_in_their_currency(book):
    who = owing(book, "A", "甲公司", USD=1_000_000)
    item = one(book, who)
    assert (item.amount, item.currency, item.worth) == (1_000_000, "USD", 1_000_000)  # one currency
    owing(book, "B", "乙公司", CNY=100_000)
    item = one(book, who)
    assert (item.amount, item.currency, item.worth) == (1_000_000, "USD", 7_100_000)


def test_several_currencies_are_one_item_worth_their_sum(book):
    who = owing(book, "A", "甲公司", CNY=100_000, USD=1_000_000)
    owing(book, "B", "乙公司", CNY=5_000_000)
    item = one(book, who)
    assert item.sums == (("CNY", 100_000), ("USD", 1_000_000))
    assert (item.amount, item.currency) == (7_200_000, "CNY")
    assert [row.code for row in reminders.queue(book, TODAY)] == ["A", "B"]  # the larger first
    assert not reminders.refresh(book, TODAY)


def test_a_currency_without_a_rate_is_chased_all_the_same(book):
    who = owing(book, "A", "甲公司", CNY=100_000, GBP=2_000_000)
    assert one(book, who).sums == (("CNY", 100_000), ("GBP", 2_000_000))


def test_the_wording_names_each_currency(book):
    who = owing(book, "A", "甲公司", CNY=100_000, USD=1_000_000)
    said = reminders.wording(book, one(book, who))
    assert "合计人民币1,000.00元、USD 10,000.00已逾期" in said
    alone = owing(book, "B", "乙公司", JPY=250_000)
    said = reminders.wording(book, one(book, alone))
    assert "合计JPY 250,000已逾期" in said
    plain = owing(book, "C", "丙公司", CNY=250_000)
    assert "人民币2,500.00元" in reminders.wording(book, one(book, plain))


def test_money_of_one_currency_does_not_cover_a_debt_in_another(book):
    who = owing(book, "A", "甲公司", CNY=100_000, USD=1_000_000)
    bookkit.receipt(book, who, D(2026, 11, 1), 1_000_000, currency="USD")
    assert one(book, who).state == "open"
    bookkit.receipt(book, who, D(2026, 11, 1), 100_000)
    assert one(book, who).state == "covered"


def test_a_letter_for_each_currency_and_one_item_done(book):
    who = owing(book, "A", "甲公司", CNY=100_000, USD=1_000_000)
    one(book, who)
    batch = letters.issue(book, [who], TODAY)
    assert [(made.facts.currency, made.facts.principal) for made in batch.letters] == [
        ("CNY", 100_000),
        ("USD", 1_000_000),
    ]
    assert batch.failed == ()
    done = book.reader.execute("SELECT id FROM reminders WHERE state = 'done'").fetchall()
    assert len(done) == 1
    held = book.reader.execute(
        "SELECT count(*) FROM reminder_charges WHERE reminder_id = ?", done[0]
    ).fetchone()
    assert held[0] == 2
    again = letters.issue(book, [who], TODAY + dt.timedelta(days=1))
    assert again.letters == ()
    assert {failed.error.code for failed in again.failed} == {"letter_too_soon"}


def test_a_currency_not_called_for_is_no_failure_beside_a_letter(book):
    who = owing(book, "A", "甲公司", CNY=100_000, USD=100)
    batch = letters.issue(book, [who], TODAY)  # 1.00 USD is below the least a letter is written for
    assert [made.facts.currency for made in batch.letters] == ["CNY"]
    assert batch.failed == ()
    small = owing(book, "B", "乙公司", USD=100)
    assert [failed.error.code for failed in letters.issue(book, [small], TODAY).failed] == ["below_minimum"]


def test_previews_show_what_would_be_issued(book):
    who = owing(book, "A", "甲公司", CNY=100_000, USD=1_000_000)
    batch = letters.previews(book, [who], TODAY)
    assert [made.facts.currency for made in batch.letters] == ["CNY", "USD"]
