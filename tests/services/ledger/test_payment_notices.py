"""Payment notices from the ledger."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Company, Invoice
from ar_desktop.domain.terms import Discount, Terms
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import invoices, payment_notices

D = dt.date
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def test_recent_unpaid_invoices_with_what_is_left(book):
    who = bookkit.customer(book)
    (old,) = bookkit.invoice(book, who, "A0", D(2026, 10, 20), D(2026, 12, 1), 100)
    (paid,) = bookkit.invoice(book, who, "A1", D(2026, 11, 2), D(2026, 12, 2), 100)
    (part,) = bookkit.invoice(book, who, "A2", D(2026, 11, 3), D(2026, 12, 3), 500)
    bookkit.receipt(book, who, D(2026, 11, 5), 400, [(paid, 100), (part, 300)])
    assert old
    keys = payment_notices.recent(book, who, TODAY)
    facts = payment_notices.notice(book, keys, TODAY)
    assert [(line.number, line.amount, line.open) for line in facts.lines] == [("A2", 500, 200)]
    assert (facts.total, facts.reference) == (200, "A2")


def test_an_early_discount_is_offered_until_its_last_day(book):
    who = bookkit.customer(book, terms=Terms("net", 30, discount=Discount(Decimal("0.02"), 10)))
    invoices.enter(book, Invoice(who, "A1", D(2026, 11, 18), 8_000_000))
    assert payment_notices.notice(book, [1], TODAY).offers == ("2026-11-28（含当日）前付款可减 1,600.00",)
    assert len(payment_notices.notice(book, [1], D(2026, 11, 28)).offers) == 1
    assert payment_notices.notice(book, [1], D(2026, 11, 29)).offers == ()


def test_printed_with_its_warning(book):
    bookkit.set_options(book, company=Company("远帆机电"))
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 11, 2), D(2026, 12, 2), 100)
    made = payment_notices.print_notice(book, [1], on=TODAY)
    assert made.pdf.startswith(b"%PDF")
    assert (made.pages, [note.code for note in made.warnings]) == (1, ["account_missing"])


def test_nothing_to_notify_and_two_customers(book):
    with pytest.raises(ArError, match="notice_nothing"):
        payment_notices.notice(book, [], TODAY)
    for name in ("C1", "C2"):
        who = bookkit.customer(book, name, f"{name} 公司")
        bookkit.invoice(book, who, f"A{who}", D(2026, 11, 2), D(2026, 12, 2), 100)
    with pytest.raises(ArError, match="notice_mixed"):
        payment_notices.notice(book, [1, 2], TODAY)
    assert customers.get(book, 1).code == "C1"
