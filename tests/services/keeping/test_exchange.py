"""Exchange rates kept by the user and frozen into every document that is posted."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import FxQuote
from ar_desktop.services.keeping import exchange, undo
from ar_desktop.services.ledger import charging, credit_notes, crediting, invoices, receipts
from ar_desktop.services.ledger.charging import Charge
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.crediting import Credit

D = dt.date


def quote(currency, day, rate, source=""):
    return FxQuote(currency, day, Decimal(rate), source)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "fx.ardb")
    exchange.save_all(
        made,
        [
            quote("USD", D(2026, 9, 1), "7.10", "中行"),
            quote("USD", D(2026, 10, 1), "7.15"),
            quote("EUR", D(2026, 9, 1), "7.80"),
        ],
    )
    yield made
    made.close()


def rates_of(book, table, **where):
    name, value = next(iter(where.items()))
    rows = book.reader.execute(f"SELECT rate FROM {table} WHERE {name} = ? ORDER BY id", (value,))
    return [row[0] for row in rows]


def test_the_quote_in_force_is_the_latest_on_or_before_the_day(book):
    assert exchange.on(book, "USD", D(2026, 8, 31)) is None
    assert exchange.on(book, "USD", D(2026, 9, 30)).rate == Decimal("7.10")
    assert exchange.on(book, "USD", D(2026, 10, 1)).rate == Decimal("7.15")


def test_a_quote_is_corrected_and_the_same_again_changes_nothing(book):
    assert exchange.save(book, quote("usd", D(2026, 10, 1), "7.16", "更正"))
    assert not exchange.save(book, quote("USD", D(2026, 10, 1), "7.16", "更正"))
    assert [str(q.rate) for q in exchange.quotes(book) if q.currency == "USD"] == ["7.16", "7.1"]
    undo.undo(book)
    assert [str(q.rate) for q in exchange.quotes(book) if q.currency == "USD"] == ["7.15", "7.1"]


def test_quotes_are_taken_out_and_put_back(book):
    before = exchange.quotes(book)
    exchange.remove(book, [q.id for q in before])
    assert exchange.quotes(book) == []
    undo.undo(book)
    assert exchange.quotes(book) == before


def test_the_base_currency_has_no_rate(book):
    with pytest.raises(ArError, match="fx_rate_base"):
        exchange.save(book, quote("CNY", D(2026, 9, 1), "1"))


def test_the_rates_of_a_sum_name_what_is_missing_and_what_is_old(book):
    used = exchange.rates_at(book, D(2026, 10, 5), ["CNY", "EUR", "GBP", "USD"])
    assert used.by_currency == {"CNY": 1, "EUR": Decimal("7.80"), "USD": Decimal("7.15")}
    assert used.missing == ("GBP",)
    assert used.stale == ("EUR",)  # 34 days old, 10 allowed


def test_an_invoice_freezes_the_rate_of_its_day_or_the_one_typed(book):
    who = bookkit.customer(book)
    half = [(D(2026, 10, 9), 400), (D(2026, 11, 9), 600)]
    bookkit.invoice(book, who, "U1", D(2026, 9, 9), None, 1000, parts=half, currency="USD")
    bookkit.invoice(book, who, "U2", D(2026, 9, 9), D(2026, 10, 9), 1000, currency="USD", rate="7.2050")
    bookkit.invoice(book, who, "N1", D(2026, 9, 9), D(2026, 10, 9), 1000)
    assert rates_of(book, "charges", number="U1") == ["7.1", "7.1"]
    assert rates_of(book, "charges", number="U2") == ["7.205"]
    assert rates_of(book, "charges", number="N1") == [""]
    exchange.save(book, quote("USD", D(2026, 9, 9), "6.50"))
    assert rates_of(book, "charges", number="U1") == ["7.1", "7.1"]


def test_without_any_quote_a_document_is_posted_and_listed_as_lacking_its_rate(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "G1", D(2026, 9, 9), D(2026, 10, 9), 1000, currency="GBP")
    bookkit.receipt(book, who, D(2026, 9, 10), 500, currency="GBP", number="R1")
    assert [(row["kind"], row["number"]) for row in exchange.lacking(book)] == [
        ("receipt", "R1"),
        ("invoice", "G1"),
    ]


def test_a_mixed_list_keeps_each_rate_with_its_own_invoice(book):
    who = bookkit.customer(book)
    with book.write("import") as write:
        invoices.post(
            write,
            [
                bookkit.Invoice(who, "A", D(2026, 9, 2), 100, D(2026, 10, 1)),
                bookkit.Invoice(who, "B", D(2026, 9, 2), 100, D(2026, 10, 1), currency="EUR"),
                bookkit.Invoice(who, "C", D(2026, 10, 2), 100, D(2026, 11, 1), currency="USD"),
            ],
        )
        receipts.post(
            write,
            [
                bookkit.Receipt(who, D(2026, 10, 2), 50, "R1"),
                bookkit.Receipt(who, D(2026, 10, 2), 50, "R2", currency="USD", rate="7.3"),
            ],
        )
    assert [rates_of(book, "charges", number=n) for n in "ABC"] == [[""], ["7.8"], ["7.15"]]
    assert [rates_of(book, "credits", number=n) for n in ("R1", "R2")] == [[""], ["7.3"]]


def test_a_void_has_the_rate_of_what_it_takes_back(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "U1", D(2026, 9, 9), D(2026, 10, 9), 1000, currency="USD", rate="7.05")
    key = book.reader.execute("SELECT id FROM invoices").fetchone()[0]
    invoices.void(book, key, D(2026, 10, 20), "开错")
    assert rates_of(book, "credits", kind="void") == ["7.05"]
    credit = bookkit.receipt(book, who, D(2026, 9, 10), 500, currency="USD", rate="7.07")
    receipts.void(book, credit, D(2026, 10, 21), "退票")
    assert rates_of(book, "charges", kind="reversal") == ["7.07"]


def test_a_red_invoice_comes_back_at_the_rate_it_was_booked_at_a_free_note_at_the_days(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "U1", D(2026, 9, 9), D(2026, 10, 9), 1000, currency="USD", rate="7.05")
    for number, red, rate in (("H1", "U1", ""), ("H2", "", ""), ("H3", "U1", "7.3"), ("H4", "无", "")):
        credit_notes.enter(book, CreditNote(who, number, D(2026, 10, 8), 100, red, "USD", rate))
    assert rates_of(book, "credits", kind="credit_note") == ["7.05", "7.15", "7.3", "7.15"]
    credit_notes.enter(book, CreditNote(who, "H5", D(2026, 10, 8), 100))
    assert rates_of(book, "credits", number="H5") == [""]


def test_what_comes_with_a_receipt_has_its_rate_and_other_credits_and_charges_that_of_their_day(book):
    who = bookkit.customer(book)
    money = bookkit.receipt(book, who, D(2026, 10, 8), 500, currency="USD", rate="7.21")
    with book.write("post_receipt", undo="reverse") as write:
        crediting.post(
            write,
            [
                Credit(who, "fee", D(2026, 10, 8), 5, "F", "USD", parent_id=money),
                Credit(who, "set_off", D(2026, 10, 8), 5, "S", "USD"),
                Credit(who, "waiver", D(2026, 10, 8), 5, "W"),
            ],
        )
        charging.post(write, Charge(who, "refund", D(2026, 10, 8), 5, "T", "USD"))
    assert [rates_of(book, "credits", number=n) for n in "FSW"] == [["7.21"], ["7.15"], [""]]
    assert rates_of(book, "charges", number="T") == ["7.15"]
    undo.undo(book)
    assert rates_of(book, "credits", kind="void") == ["7.15"]


def test_the_usual_currency_is_that_of_the_customers_latest_document(book):
    who, other = bookkit.customer(book), bookkit.customer(book, "C0002", "宁波")
    assert exchange.usual(book, who) == "CNY"
    bookkit.invoice(book, who, "U1", D(2026, 9, 9), D(2026, 10, 9), 1000, currency="USD")
    assert exchange.usual(book, other) == "USD"  # the only currency the ledger knows
    bookkit.receipt(book, who, D(2026, 9, 10), 500, currency="EUR")
    assert exchange.usual(book, who) == "EUR"
    assert exchange.usual(book, other) == "CNY"
    assert exchange.offered(book) == ["CNY", "EUR", "USD"]
