"""The customer archive, contracts and the one search: what is refused and what is found."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.records import Contract, Customer
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls, timeline
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books, options, rates, search

D = bookkit.D


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def code(act, *arguments):
    with pytest.raises(ArError) as caught:
        act(*arguments)
    return caught.value.code


def test_a_customer_needs_a_name_and_a_code_of_its_own(book):
    one = bookkit.customer(book, "K1", "甲公司")
    assert code(customers.save, book, Customer("K1", "乙公司")) == "customer_code_taken"
    assert code(customers.save, book, Customer("", "乙公司")) == "customer_code_missing"
    assert code(customers.save, book, Customer("K2", " ")) == "customer_name_missing"
    assert code(customers.save, book, Customer(" ", " ")) == "customer_unnamed"
    known = customers.get(book, one)
    assert not customers.save(book, known)  # nothing differs, nothing is written
    assert customers.save(book, replace(known, name="甲公司（新）")).kinds == {"customers"}
    assert customers.by_code(book, "甲公司（新）").id == one
    assert code(customers.by_code, book, "K9") == "customer_unknown"


def test_free_codes_follow_the_highest(book):
    assert customers.next_code(book.reader) == "C0001"
    bookkit.customer(book, "C0007", "甲公司")
    bookkit.customer(book, "X9", "乙公司")
    assert customers.next_code(book.reader) == "C0008"


def test_a_contract_needs_a_number_of_its_own_and_a_rate_if_it_agrees_one(book):
    who, other = bookkit.customer(book, "K1", "甲公司"), bookkit.customer(book, "K2", "乙公司")
    customers.save_contract(book, Contract(who, "HT-1", signed_on=D(2026, 3, 1)))
    customers.save_contract(book, Contract(other, "HT-1"))
    assert code(customers.save_contract, book, Contract(who, "HT-1")) == "contract_number_taken"
    assert code(customers.save_contract, book, Contract(who, " ")) == "contract_number_missing"
    assert code(customers.save_contract, book, Contract(who, "HT-2", regime="A")) == "interest_terms_invalid"
    agreed = Contract(who, "HT-2", regime="A", daily_rate=Decimal("0.0005"), factor=Decimal("1.3"))
    customers.save_contract(book, agreed)
    newest, oldest = sorted(customers.contracts(book, who), key=lambda item: item.id, reverse=True)
    assert (newest.daily_rate, newest.factor) == (Decimal("0.0005"), Decimal("1.3"))
    assert (oldest.signed_on, oldest.daily_rate) == (D(2026, 3, 1), None)


def test_an_impossible_interest_basis_is_not_stored(book):
    chosen = options.load(book)
    assert code(options.save, book, replace(chosen, regime="X")) == "interest_terms_invalid"
    assert code(options.save, book, replace(chosen, day_count=366)) == "interest_terms_invalid"
    assert options.load(book) == chosen


def test_a_quote_can_be_added_and_corrected(book):
    before = len(rates.quotes(book))
    assert before == 85  # 2019-08-20 … 2026-08-20
    rates.save(book, Quote(D(2026, 9, 21), Decimal("0.029")))
    rates.save(book, Quote(D(2026, 9, 21), Decimal("0.0295")))
    assert len(rates.quotes(book)) == before + 1
    assert rates.quotes(book)[-1] == Quote(D(2026, 9, 21), Decimal("0.0295"))


def test_the_status_bar_says_how_fresh_the_book_is(book):
    empty = books.status(book)
    assert (empty.customers, empty.invoices, empty.last_backup, empty.receipts_until) == (0, 0, None, None)
    who = bookkit.customer(book)
    bookkit.receipt(book, who, D(2026, 11, 3), 100)
    gone = bookkit.receipt(book, who, D(2026, 11, 19), 100)
    assert books.status(book).receipts_until == D(2026, 11, 19)
    from ar_desktop.services.ledger import receipts  # noqa: PLC0415

    receipts.void(book, gone, D(2026, 11, 19), "录错")
    assert books.status(book).receipts_until == D(2026, 11, 3)
    bookkit.receipt(book, who, D(2026, 12, 3), 100)  # a slip of the month, after today
    assert books.status(book).receipts_until == D(2026, 11, 3)
    assert books.status(book).company == "杭州远帆机电有限公司"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bjhl", "北京华联商贸有限公司"),
        ("beijinghua", "北京华联商贸有限公司"),
        ("华联", "北京华联商贸有限公司"),
        ("cqcx", "重庆长行重工有限公司"),
        ("cqch", "重庆长行重工有限公司"),
        ("chongqing", "重庆长行重工有限公司"),
        ("xm", "厦门乐行卫浴有限公司"),
        ("(厦门)", "厦门乐行卫浴有限公司"),
        ("K2", "重庆长行重工有限公司"),
        ("0571", "厦门乐行卫浴有限公司"),
    ],
)
def test_customers_are_found_by_what_people_type(book, typed, name):
    bookkit.customer(book, "K1", "北京华联商贸有限公司")
    bookkit.customer(book, "K2", "重庆长行重工有限公司")
    bookkit.customer(book, "K3", "厦门乐行卫浴有限公司", phone="0571-88")
    assert [item.name for item in customers.find(book, typed)] == [name]


def test_one_search_finds_customers_invoices_and_letters(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "24332000000087654321", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    (letter,) = letters.issue(book, [who], D(2026, 11, 20)).letters
    found = lambda text: [(hit.kind, hit.title) for hit in search.search(book, text)]  # noqa: E731
    assert found("szht") == [("customer", "苏州恒泰精密制造有限公司")]
    assert found("243320") == [("invoice", "24332000000087654321")]
    assert found("7654321") == [("invoice", "24332000000087654321")]
    assert ("letter", letter.facts.number) in found("2026〕1")
    assert found("  ") == []
    assert found("没有的") == []


def test_the_history_of_a_customer_is_in_order(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    bookkit.receipt(book, who, D(2026, 10, 9), 500, number="R1")
    calls.record(book, who, D(2026, 10, 20), Contact("call", "other", note="答应付款", who="李倩"))
    letters.issue(book, [who], D(2026, 11, 20))
    assert [(entry.kind, entry.day, entry.amount) for entry in timeline.of(book, who, D(2026, 11, 20))] == [
        ("letter", D(2026, 11, 20), 99_500 + 500),
        ("activity", D(2026, 10, 20), None),
        ("receipt", D(2026, 10, 9), 500),
    ]
