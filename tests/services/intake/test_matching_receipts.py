"""Proposals for a receipt of a real book, and payers learned from earlier receipts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers
from ar_desktop.services.intake import importing, matching_receipts
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import receipts

DATA = Path(__file__).resolve().parents[2] / "data"
D = dt.date
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    """A customer that owes 800.00 (contract HT-2026-031), 564.00 and 300.00."""
    key = bookkit.customer(book)
    customers.save_contract(book, Contract(key, "HT-2026-031"))
    deal = customers.contracts(book, key)[0].id
    bookkit.invoice(book, key, "A1001", D(2026, 9, 1), D(2026, 11, 5), 800_00, contract_id=deal)
    bookkit.invoice(book, key, "A1002", D(2026, 9, 2), D(2026, 11, 6), 564_00)
    bookkit.invoice(book, key, "A1003", D(2026, 9, 3), D(2026, 11, 9), 300_00)
    return key


def codes(found):
    return [reason.code for reason in found.reasons]


def test_the_two_oldest_are_proposed_with_the_reasons(book, who):
    got = bookkit.receipt(book, who, TODAY, 1364_00, payer="苏州恒泰精密制造有限公司", memo="货款")
    (best,) = matching_receipts.proposals(book, got, TODAY)  # oldest first comes to the same
    assert [amount for _, amount in best.pairs] == [800_00, 564_00]
    assert codes(best) == ["name_same", "amount_combination"]


def test_a_contract_in_the_memo_takes_the_money_to_its_invoice(book, who):
    got = bookkit.receipt(book, who, TODAY, 300_00, memo="HT-2026-031 部分款")
    contract, other = matching_receipts.proposals(book, got, TODAY)
    assert (contract.kind, other.kind) == ("named", "exact")
    assert codes(contract) == ["contract_in_memo"]
    assert contract.pairs[0][1] == 300_00


def test_who_paid_before_is_surer_the_second_time(book, who):
    first = bookkit.receipt(book, who, TODAY, 300_00, payer="张建国")
    before = matching_receipts.proposals(book, first, TODAY)[0].confidence
    second = bookkit.receipt(book, who, TODAY, 300_00, payer="张建国")
    again = matching_receipts.proposals(book, second, TODAY)[0]
    assert codes(again)[0] == "payer_learned"
    assert again.confidence > before


def test_what_is_proposed_can_be_posted_and_taken_back(book, who):
    got = bookkit.receipt(book, who, TODAY, 1364_00)
    best = matching_receipts.proposals(book, got, TODAY)[0]
    receipts.allocate(book, got, best.pairs, TODAY)
    assert matching_receipts.free(book, got) == 0
    assert matching_receipts.proposals(book, got, TODAY) == []
    undo.undo(book)
    assert matching_receipts.proposals(book, got, TODAY)[0] == best


def test_no_such_receipt(book):
    with pytest.raises(ArError, match="receipt_unknown"):
        matching_receipts.proposals(book, 7, TODAY)


def statement(book):
    path = next((DATA / "bank_corporate").rglob("constructed_cmb_corp.csv"))
    return importing.preview(book, path, this_year=2026)


def test_a_bank_line_of_a_learned_payer_goes_to_its_customer(book, who):
    stranger = statement(book).problems[0]
    assert stranger.code == "payer_unknown"
    bookkit.receipt(book, who, D(2026, 1, 5), 100, payer=stranger.facts["name"])
    plan = statement(book)
    assert [line.resolved.id for line in plan.lines] == [who]
    notice = next(item for item in plan.notices if item.code == "payer_learned")
    assert notice.facts == {"payer": stranger.facts["name"], "customer": "苏州恒泰精密制造有限公司"}
    importing.commit(book, plan)
    again = statement(book)
    assert (again.taken, again.duplicates, again.notices) == (0, 1, ())


def test_a_payer_of_two_customers_or_of_a_voided_receipt_teaches_nothing(book, who):
    other = bookkit.customer(book, "C2", "无锡力源纺织有限公司")
    payer = statement(book).problems[0].facts["name"]
    wrong = bookkit.receipt(book, who, D(2026, 1, 5), 100, payer=payer)
    assert matching_receipts.learned(book.reader) != {}
    bookkit.receipt(book, other, D(2026, 1, 6), 100, payer=payer)
    assert matching_receipts.learned(book.reader) == {}
    receipts.void(book, wrong, TODAY, "记错客户")
    assert list(matching_receipts.learned(book.reader).values()) == ["C2"]
