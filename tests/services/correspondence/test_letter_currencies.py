"""In which currency a letter speaks: that of the document chosen, else of the customer's ledger."""

from __future__ import annotations

import bookkit
import pytest
from lettersets import TODAY, VALUES, D

from ar_desktop.services.chasing import planning
from ar_desktop.services.chasing.planning import Due, Terms
from ar_desktop.services.claims import guarantees
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.correspondence import document_kinds, letter_form, letters
from ar_desktop.services.correspondence.letter_facts import Wish

USD = {"currency": "USD"}


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    home = bookkit.customer(made, "C0009", "杭州本币客户有限公司")
    bookkit.invoice(made, home, "H1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    yield made
    made.close()


def foreign(book, *, paid=False, both=False):
    """A customer with an overdue invoice and one to come in USD and a receipt, and maybe in CNY too."""
    who = bookkit.customer(book, "C0001", "Acme Tools Ltd.", size_class="大型企业")
    lines = bookkit.invoice(book, who, "E1", D(2026, 9, 1), D(2026, 10, 1), 500_000, **USD)
    lines += bookkit.invoice(book, who, "E2", D(2026, 11, 1), D(2026, 11, 26), 300_000, **USD)
    pairs = [(lines[0], 500_000), (lines[1], 300_000)] if paid else [(lines[0], 100_000)]
    total = sum(amount for _, amount in pairs)
    if both:
        line = bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 900_000)[0]
        bookkit.receipt(book, who, D(2026, 11, 5), 200_000, [(line, 200_000)], number="R-CNY")
    bookkit.receipt(book, who, D(2026, 11, 3), total, pairs, number="R-USD", **USD)
    return who


def made(book, who, kind, **extra):
    batch = letters.issue(book, [who], TODAY, by_name=True, kind=kind, extra=extra)
    assert batch.failed == (), batch.failed
    return [letter.facts for letter in batch.letters]


def guarantee(who, currency):
    return Guaranteed(who, "王建国", "joint", D(2026, 10, 1), amount=150_000, currency=currency)


def receipt_key(book, number):
    return str(book.reader.execute("SELECT id FROM credits WHERE number = ?", (number,)).fetchone()[0])


@pytest.mark.parametrize("kind", [kind.code for kind in document_kinds.listed()])
def test_every_kind_speaks_the_only_currency_of_a_customer(book, kind):
    who = foreign(book, paid=kind == "settled")
    given = dict(VALUES.get(kind, {}))
    if kind == "setoff":
        given |= {"payable": "1000", "setoff": ""}
    if kind == "guarantor":
        given |= {"guarantor": "Bob", "guarantee_until": "2027-01-31", "guarantee_sum": "2000"}
    (facts,) = made(book, who, kind, **given)
    assert facts.currency == "USD"
    said = " ".join(facts.extra.values())
    assert "¥" not in said
    assert "人民币" not in said


def test_a_receipt_is_confirmed_in_its_own_currency(book):
    who = foreign(book, both=True)
    form = letter_form.begin(book, [who], TODAY, Wish("receipt"))
    assert len(form.choices["receipt"]) == 2
    assert form.values["receipt"] == receipt_key(book, "R-CNY")  # the latest
    (latest,) = made(book, who, "receipt")
    assert (latest.currency, latest.extra["received"]) == ("CNY", "¥2,000.00")
    for key in ("R-USD", receipt_key(book, "R-USD")):
        (facts,) = made(book, who, "receipt", receipt=key)
        assert facts.currency == "USD"
        assert facts.extra["received"] == "USD\u00a01,000.00"


def test_what_is_still_owed_counts_every_currency(book):
    """A receipt in one currency must not say that nothing is owed where the other still is."""
    who = foreign(book, both=True)
    (facts,) = made(book, who, "receipt", receipt="R-USD")
    assert facts.extra["remaining"] == "USD\u00a07,000.00、¥7,000.00"


def test_a_settlement_names_the_receipt_chosen_in_its_currency(book):
    who = foreign(book, paid=True)
    line = bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 900_000)[0]
    bookkit.receipt(book, who, D(2026, 11, 1), 900_000, [(line, 900_000)], number="R-CNY")
    (facts,) = made(book, who, "settled")
    assert (facts.currency, facts.extra["received"]) == ("USD", "USD\u00a08,000.00")
    (facts,) = made(book, who, "settled", receipt="R-CNY")
    assert (facts.currency, facts.extra["received"]) == ("CNY", "¥9,000.00")


def test_a_set_off_is_in_one_currency_the_one_chosen(book):
    who = foreign(book, both=True)
    given = {**VALUES["setoff"], "payable": "1000", "setoff": ""}
    assert [facts.currency for facts in made(book, who, "setoff", **given)] == ["CNY"]
    (facts,) = made(book, who, "setoff", **given, currency="USD")
    assert (facts.currency, facts.extra["setoff"]) == ("USD", "USD\u00a01,000.00")
    form = letter_form.begin(book, [who], TODAY, Wish("setoff", {"currency": "USD"}))
    assert (form.currency, form.principal) == ("USD", 400_000)
    assert [key for key, _ in form.choices["currency"]] == ["CNY", "USD"]


def test_an_agreement_takes_the_currency_of_the_plan_on_record(book):
    who = foreign(book, both=True)
    rows = book.reader.execute("SELECT id FROM charges WHERE currency = 'USD' AND open_amount > 0")
    terms = Terms(
        who, D(2026, 11, 19), tuple(row[0] for row in rows), (Due(D(2026, 12, 31), 700_000),), signed_by="Ann"
    )
    planning.save(book, terms)
    form = letter_form.begin(book, [who], TODAY, Wish("plan"))
    assert (form.currency, form.values["plan"]) == ("USD", "2026-12-31 7000.00")
    assert [facts.currency for facts in made(book, who, "plan")] == ["USD"]
    (facts,) = made(book, who, "plan", currency="CNY", plan="2026-12-31 7000.00")
    assert (facts.currency, facts.principal) == ("CNY", 700_000)


def test_a_guaranteed_sum_is_said_in_its_own_currency(book):
    who = foreign(book, both=True)
    key = guarantees.save(book, guarantee(who, "USD")).ids[0]
    (facts,) = made(book, who, "guarantor", guarantee=str(key))
    assert (facts.currency, facts.extra["guarantee_sum"]) == ("USD", "，保证金额为USD\u00a01,500.00")
    other = guarantees.save(book, guarantee(who, "EUR")).ids[0]
    found = made(book, who, "guarantor", guarantee=str(other))
    assert {facts.currency for facts in found} == {"CNY", "USD"}
    assert {facts.extra["guarantee_sum"] for facts in found} == {"，保证金额为EUR\u00a01,500.00"}
