"""Discounts, fees, waivers and set-offs with real books: what comes with money, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.imputation import Designation
from ar_desktop.domain.records import Contract, Receipt
from ar_desktop.domain.terms import Discount, Terms
from ar_desktop.services.archive import customers
from ar_desktop.services.intake import matching_receipts
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import receipt_marks, receipts, set_offs, settling
from ar_desktop.services.ledger.set_offs import SetOff
from ar_desktop.services.ledger.settling import Deduction
from ar_desktop.services.reporting import aging, listing

D = bookkit.D
ISSUED, LAST, AFTER = D(2026, 11, 1), D(2026, 11, 11), D(2026, 11, 12)
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    """A customer of 2/10 net 30."""
    return bookkit.customer(book, terms=Terms("net", 30, discount=Discount(Decimal("0.02"), 10)))


@pytest.fixture
def line(book, who):
    """Its invoice of 1,000.00."""
    return bookkit.invoice(book, who, "A1", ISSUED, None, 1_000_00)[0]


def refused(act, *arguments, **named):
    with pytest.raises(ArError) as caught:
        act(*arguments, **named)
    return caught.value


def rows(book, where):
    return [
        tuple(row)
        for row in book.reader.execute(f"SELECT kind, day, amount, parent_id FROM credits WHERE {where}")
    ]


def open_of(book, charge):
    return book.reader.execute("SELECT open_amount FROM charges WHERE id = ?", (charge,)).fetchone()[0]


def test_a_discount_taken_in_time_settles_the_invoice_with_the_receipt(book, who, line):
    got = bookkit.receipt(book, who, LAST, 980_00)
    best = matching_receipts.proposals(book, got, TODAY)[0]
    assert (best.pairs, best.reasons[-1].code) == (((line, 980_00),), "amount_discounted")
    settling.allocate(book, got, best.pairs, settling.earned(book.reader, got, best.pairs), TODAY)
    assert rows(book, "kind = 'discount'") == [("discount", LAST.toordinal(), 20_00, got)]
    assert open_of(book, line) == 0
    assert aging.report(book, TODAY).rows == ()
    days = {item.day for item in listing.allocations(book, TODAY, charge=line)}
    assert days == {LAST}


def test_after_the_last_day_the_reason_is_said(book, who, line):
    got = bookkit.receipt(book, who, AFTER, 980_00)
    assert settling.earned(book.reader, got, [(line, 980_00)]) == []
    wanted = [Deduction(line, "discount", 20_00)]
    error = refused(settling.allocate, book, got, [(line, 980_00)], wanted, TODAY)
    assert (error.code, error.facts["until"], error.facts["day"]) == ("discount_too_late", LAST, AFTER)
    assert matching_receipts.proposals(book, got, TODAY)[0].kind == "oldest"


def test_no_more_discount_than_earned_and_none_where_none_is_offered(book, who, line):
    got = bookkit.receipt(book, who, LAST, 900_00)
    more = [Deduction(line, "discount", 20_00)]
    assert refused(settling.allocate, book, got, [(line, 900_00)], more, TODAY).code == "discount_exceeds"
    plain = bookkit.customer(book, "C2", "乙公司")
    other = bookkit.invoice(book, plain, "B1", ISSUED, D(2026, 12, 1), 500_00)[0]
    own = bookkit.receipt(book, plain, LAST, 490_00)
    off = [Deduction(other, "discount", 10_00)]
    assert refused(settling.allocate, book, own, [(other, 490_00)], off, TODAY).code == "discount_not_offered"


def test_a_discount_given_is_not_given_again(book, who, line):
    first = bookkit.receipt(book, who, LAST, 980_00)
    settling.allocate(book, first, [(line, 980_00)], [Deduction(line, "discount", 20_00)], LAST)
    assert settling.offers(book, [line]) == {}
    receipts.void(book, first, TODAY, "退票")
    assert settling.offers(book, [line])[line].most == 20_00
    assert open_of(book, line) == 1_000_00


def test_what_was_credited_earns_no_discount(book, who, line):
    from ar_desktop.services.ledger import credit_notes  # noqa: PLC0415

    credit_notes.enter(book, credit_notes.CreditNote(who, "H1", D(2026, 11, 3), 200_00, "A1"))
    assert settling.offers(book, [line])[line].most == 16_00  # 2 % of the 800.00 that are left


def test_voiding_the_receipt_takes_discount_and_fee_along(book, who, line):
    got = bookkit.receipt(book, who, LAST, 965_00)
    wanted = [Deduction(line, "fee", 15_00, "银行手续费")]
    settling.allocate(book, got, [(line, 965_00)], wanted, LAST)
    assert open_of(book, line) == 20_00
    receipts.void(book, got, TODAY, "退票")
    assert open_of(book, line) == 1_000_00
    assert rows(book, "kind IN ('fee', 'receipt') AND voided_on IS NULL") == []


def test_the_bank_kept_fifteen_of_a_thousand(book, who, line):
    receipt = Receipt(who, AFTER, 985_00, "R1")
    settling.enter(book, receipt, [(line, 985_00)], [Deduction(line, "fee", 15_00, "中间行扣费")])
    assert open_of(book, line) == 0
    assert {item.kind for item in listing.allocations(book, TODAY, charge=line)} == {"receipt", "fee"}
    undo.undo(book)
    assert open_of(book, line) == 1_000_00


def test_a_small_difference_is_waived_within_the_limit_and_with_a_reason(book, who, line):
    got = bookkit.receipt(book, who, AFTER, 996_00)
    settling.allocate(book, got, [(line, 996_00)], [Deduction(line, "waiver", 3_00, "零头")], TODAY)
    assert open_of(book, line) == 1_00  # what is not waived stays in sight
    rest = bookkit.receipt(book, who, AFTER, 1)
    over = [Deduction(line, "waiver", 2_01, "零头")]
    error = refused(settling.allocate, book, rest, [], over, TODAY)
    assert (error.code, error.facts["limit"], error.facts["left"]) == ("waiver_exceeds", "5.00", "2.00")
    bare = [Deduction(line, "waiver", 1_00, " ")]
    assert refused(settling.allocate, book, rest, [], bare, TODAY).code == "reason_missing"
    bookkit.set_options(book, waiver_limit=3_99)
    most = [Deduction(line, "waiver", 1_00, "零头")]
    assert refused(settling.allocate, book, rest, [], most, TODAY).code == "waiver_exceeds"


def test_the_limit_is_for_the_invoice_not_for_each_part_of_it(book, who):
    parts = [(D(2026, 12, 1), 500_00), (D(2027, 1, 1), 500_00)]
    lines = bookkit.invoice(book, who, "A2", ISSUED, None, 1_000_00, parts=parts)
    got = bookkit.receipt(book, who, AFTER, 100_00)
    both = [Deduction(lines[0], "waiver", 3_00, "尾差"), Deduction(lines[1], "waiver", 3_00, "尾差")]
    before = bookkit.dump(book, without=())
    assert refused(settling.allocate, book, got, [], both, TODAY).code == "waiver_exceeds"
    assert bookkit.dump(book, without=()) == before


def test_one_undo_takes_money_discount_and_designation_back(book, who, line):
    got = bookkit.receipt(book, who, LAST, 980_00)
    before = plain(book)
    said = Designation("debtor", "附言 A1")
    settling.allocate(book, got, [(line, 980_00)], [Deduction(line, "discount", 20_00)], TODAY, said)
    assert receipt_marks.designation(book, got) == said
    undo.undo(book)
    assert plain(book) == before
    assert receipt_marks.designation(book, got) == Designation()


def plain(book):
    return [
        (row.id, row.amounts, row.unallocated)
        for day in (ISSUED, LAST, AFTER, TODAY)
        for row in aging.report(book, day).rows
    ]


def test_several_receipts_in_one_step_with_what_they_earn(book, who, line):
    other = bookkit.invoice(book, who, "A2", ISSUED, None, 500_00)[0]
    bookkit.receipt(book, who, LAST, 980_00)
    bookkit.receipt(book, who, AFTER, 500_00)
    seen = []
    found = matching_receipts.matches(book, TODAY, lambda done, of: seen.append((done, of)))
    assert seen == [(0, 2), (1, 2)]
    assert [match.found.pairs for match in found] == [((line, 980_00),), ((other, 500_00),)]
    settling.allocate_all(book, [(match.receipt, match.found.pairs) for match in found], TODAY)
    assert (open_of(book, line), open_of(book, other)) == (0, 0)
    undo.undo(book)
    assert (open_of(book, line), open_of(book, other)) == (1_000_00, 500_00)


def test_no_line_is_given_to_two_receipts_of_a_list(book, who, line):
    for day in (AFTER, TODAY):
        bookkit.receipt(book, who, day, 1_000_00)
    first, second = matching_receipts.matches(book, TODAY, lambda _done, _of: None)
    assert first.found.pairs == ((line, 1_000_00),)
    assert second.found is None


# Set-off ----------------------------------------------------------------------------------------------


def test_a_set_off_settles_lines_stands_by_its_name_and_can_be_voided(book, who, line):
    set_offs.enter(book, SetOff(who, AFTER, 400_00, "YF-2026-088", memo="三方确认"), [(line, 400_00)])
    assert open_of(book, line) == 600_00
    (row,) = listing.receipt_rows(book, TODAY, state="other")
    assert (row.kind, row.number, row.amount, row.state) == ("set_off", "YF-2026-088", 400_00, "done")
    assert listing.receipt_rows(book, TODAY) == []
    receipts.void(book, row.id, TODAY, "未成立")
    assert open_of(book, line) == 1_000_00
    assert listing.receipt_rows(book, TODAY, state="other")[0].state == "voided"


def test_what_a_set_off_must_be(book, who, line):
    def enter(pairs, **values):
        values = {"amount": 400_00, "number": "YF-1", **values}
        return refused(set_offs.enter, book, SetOff(who, AFTER, **values), pairs).code

    assert enter([(line, 400_00)], number=" ") == "set_off_number_missing"
    assert enter([(line, 399_99)]) == "set_off_spread"
    assert enter([]) == "set_off_spread"
    assert enter([], amount=0) == "amount_not_positive"
    # due on 1 December: our notice of 12 November does not reach it, the customer's may
    assert enter([(line, 400_00)], basis="ours") == "set_off_not_due"
    set_offs.enter(book, SetOff(who, AFTER, 400_00, "YF-1", "theirs"), [(line, 400_00)])
    set_offs.enter(book, SetOff(who, D(2026, 12, 1), 600_00, "YF-2", "ours"), [(line, 600_00)])
    assert open_of(book, line) == 0
    undo.undo(book)
    assert open_of(book, line) == 600_00


# Marks ------------------------------------------------------------------------------------------------


def test_kept_money_waits_for_nothing_but_stays_in_sight(book, who, line):
    got = bookkit.receipt(book, who, AFTER, 300_00)
    assert (receipts.waiting(book), listing.receipt_count(book, TODAY, state="open")) == (1, 1)
    receipt_marks.keep(book, got, D(2026, 11, 15))
    assert (receipts.waiting(book), listing.receipt_count(book, TODAY, state="open")) == (0, 0)
    assert [row.state for row in listing.receipt_rows(book, TODAY, state="kept")] == ["kept"]
    assert [row.state for row in listing.receipt_rows(book, D(2026, 11, 14))] == ["open"]
    assert listing.receipt_totals(book, TODAY) == (1, 300_00, 300_00)
    assert aging.report(book, TODAY).totals.unallocated == -300_00
    assert matching_receipts.matches(book, TODAY, lambda _done, _of: None) == []
    undo.undo(book)
    assert receipts.waiting(book) == 1
    undo.redo(book)
    assert receipts.waiting(book) == 0
    receipt_marks.release(book, got)
    assert receipts.waiting(book) == 1


def test_a_receipt_goes_to_another_customer_with_its_day_number_and_payer(book, who):
    other = bookkit.customer(book, "C2", "乙公司")
    got = bookkit.receipt(book, who, LAST, 300_00, number="R7", payer="张建国", memo="货款")
    receipt_marks.reassign(book, got, other)
    live = book.reader.execute(
        "SELECT * FROM credits WHERE voided_on IS NULL AND kind = 'receipt'"
    ).fetchone()
    assert (live["customer_id"], live["number"], live["payer"], live["memo"]) == (
        other,
        "R7",
        "张建国",
        "货款",
    )
    for day in (LAST, TODAY):
        assert [(row.id, row.unallocated) for row in aging.report(book, day).rows] == [("C2", -300_00)]
    assert undo.next_undo(book) is None
    assert refused(receipt_marks.reassign, book, got, other).code == "already_voided"
    assert refused(receipt_marks.reassign, book, live["id"], other).code == "receipt_same_customer"
    assert refused(receipt_marks.reassign, book, live["id"], 99).code == "customer_unknown"
    assert refused(receipt_marks.keep, book, 99, TODAY).code == "receipt_unknown"


def test_a_receipt_that_pays_something_stays_with_its_customer(book, who, line):
    other = bookkit.customer(book, "C2", "乙公司")
    got = bookkit.receipt(book, who, LAST, 300_00, [(line, 100_00)])
    assert refused(receipt_marks.reassign, book, got, other).code == "receipt_allocated"


def test_a_payer_by_name_by_memo_and_by_whom_it_paid_for_before(book, who):
    bookkit.customer(book, "C2", "无锡力源纺织有限公司")
    bookkit.receipt(book, who, LAST, 1_00, payer="张建国")
    (first,) = matching_receipts.payer_candidates(book, "张建国")
    assert (first.code, first.found.confidence, first.found.reasons[0].code) == ("C0001", 90, "payer_learned")
    assert [c.code for c in matching_receipts.payer_candidates(book, "无锡力源纺织有限公司")] == ["C2"]
    assert [c.code for c in matching_receipts.payer_candidates(book, "某人", "代付恒泰")] == []
    assert [c.code for c in matching_receipts.payer_candidates(book, "某人", "代付 恒泰")] == ["C0001"]


# The order of the law ---------------------------------------------------------------------------------


def test_the_heavier_debt_is_proposed_before_the_older_one(book):
    key = bookkit.customer(book)
    customers.save_contract(book, Contract(key, "HT-9", regime="A", daily_rate=Decimal("0.001")))
    deal = customers.contracts(book, key)[0].id
    old = bookkit.invoice(book, key, "A1", D(2026, 8, 1), D(2026, 9, 1), 300_00)[0]
    heavy = bookkit.invoice(book, key, "A2", D(2026, 8, 2), D(2026, 10, 1), 200_00, contract_id=deal)[0]
    got = bookkit.receipt(book, key, TODAY, 250_00)
    found = {item.kind: item for item in matching_receipts.proposals(book, got, TODAY)}
    # 0.1 % a day is 36.5 % a year, against 1.5 × LPR
    assert found["lawful"].pairs == ((heavy, 200_00), (old, 50_00))


def test_lines_due_on_one_day_share(book):
    key = bookkit.customer(book)
    one = bookkit.invoice(book, key, "A1", D(2026, 8, 1), D(2026, 9, 1), 200_00)[0]
    two = bookkit.invoice(book, key, "A2", D(2026, 8, 2), D(2026, 9, 1), 100_00)[0]
    got = bookkit.receipt(book, key, TODAY, 100_00)
    bare = [item for item in matching_receipts.proposals(book, got, TODAY) if item.kind == "lawful"]
    assert bare[0].pairs == ((one, 66_67), (two, 33_33))
