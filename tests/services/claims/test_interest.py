"""Interest from a real book: terms of each debt, payments as they came, what is left to claim."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import replace
from decimal import Decimal

import bookkit
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lateness import LateCharge, LateTerms, Step
from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import interest, interest_closures
from ar_desktop.services.keeping import options, undo
from ar_desktop.services.ledger import credit_notes, disputes, invoices, receipts, write_offs

D = dt.date
DUE, AS_OF = D(2026, 6, 30), D(2026, 9, 28)  # 90 days


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    bookkit.set_options(made, regime="C", own_size="小型")
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    return bookkit.customer(book, size_class="大型企业")


def owing(book, who, amount=10_000_000, number="A1", **values):
    return bookkit.invoice(book, who, number, D(2026, 5, 31), DUE, amount, **values)[0]


def sheet(book, who, on=AS_OF, **values):
    return interest.worksheet(book, who, on, **values)


def only(book, who, on=AS_OF, **values):
    (line,) = sheet(book, who, on, **values).lines
    return line


def parts(line):
    return [(part.principal, part.days, part.amount) for part in line.lateness.parts]


def signed(book, who, number="HT-1", **values):
    return customers.save_contract(book, Contract(who, number, signed_on=D(2026, 1, 5), **values)).ids[0]


# --- the vectors of DOMAIN.md 1.1, from a book -----------------------------------------------------


@pytest.mark.parametrize(("basis", "fen"), [("C", 1_330_000), ("B30", 293_693), ("B50", 338_877)])
def test_the_vectors_on_each_basis(book, who, basis, fen):
    bookkit.invoice(book, who, "A1", D(2025, 1, 29), D(2025, 2, 28), 10_000_000)
    assert sheet(book, who, D(2025, 11, 21), basis=basis).accrued == fen


# --- payments as they came --------------------------------------------------------------------------


def test_a_part_payment_lowers_the_principal_from_the_day_after(book, who):
    """100,000.00: 31 days (July) at 50.00, then 60,000.00 for 59 days at 30.00."""
    line = owing(book, who)
    bookkit.receipt(book, who, D(2026, 7, 31), 4_000_000, [(line, 4_000_000)])
    found = only(book, who)
    assert parts(found) == [(10_000_000, 31, 155_000), (6_000_000, 59, 177_000)]
    assert (found.principal, found.lateness.amount, found.lateness.per_day) == (6_000_000, 332_000, 3_000)


def test_the_line_knows_what_was_paid_late_and_still_counts(book, who):
    line = owing(book, who)
    bookkit.receipt(book, who, DUE, 1_000_000, [(line, 1_000_000)])  # in time: the principal began lower
    later = bookkit.receipt(book, who, D(2026, 8, 31), 3_000_000, [(line, 3_000_000)])
    bookkit.receipt(book, who, D(2026, 7, 31), 2_000_000, [(line, 2_000_000)])
    paid = [(item.day, item.amount) for item in only(book, who).payments]
    assert paid == [(D(2026, 7, 31), 2_000_000), (D(2026, 8, 31), 3_000_000)]
    receipts.void(book, later, D(2026, 9, 10), "退票")
    assert [item.amount for item in only(book, who).payments] == [2_000_000]


def test_money_counts_when_it_came_however_late_it_was_matched(book, who):
    line = owing(book, who)
    credit = bookkit.receipt(book, who, D(2026, 7, 31), 4_000_000)
    receipts.allocate(book, credit, [(line, 4_000_000)], D(2026, 9, 1))
    assert parts(only(book, who)) == [(10_000_000, 31, 155_000), (6_000_000, 59, 177_000)]
    assert parts(only(book, who, D(2026, 8, 31))) == [(10_000_000, 62, 310_000)]  # as it was said then


def test_interest_may_go_first_and_the_ledger_stays(book, who):
    """31 days at 50.00 = 1,550.00 of the 40,000.00 go on interest; 61,550.00 for 59 days at 30.775."""
    line = owing(book, who)
    bookkit.receipt(book, who, D(2026, 7, 31), 4_000_000, [(line, 4_000_000)])
    found, usual = sheet(book, who, order="561"), sheet(book, who)
    assert parts(found.lines[0]) == [(10_000_000, 31, 155_000), (6_155_000, 59, 181_573)]
    assert (found.principal, found.imputed, found.claimable, found.total) == (
        6_155_000, 155_000, 181_573, 6_336_573,
    )  # fmt: skip
    assert (usual.claimable, usual.total) == (332_000, 6_332_000)
    said = {"principal": "61,550.00", "interest": "1,815.73", "total": "63,365.73", "usual": "63,320.00"}
    for made, code in ((found, "interest_first"), (usual, "principal_first")):
        facts = dict(made.warnings)[code]
        assert said.items() <= facts.items()
        assert (facts["booked"], facts["imputed"]) == ("60,000.00", "1,550.00")
    assert bookkit.failing(book) == []


def test_money_of_the_day_counts_from_the_next_in_both_orders(book, who):
    """On the day itself 100,000.00 bear interest; of what is left from the next day both totals tell."""
    line = owing(book, who)
    bookkit.receipt(book, who, D(2026, 7, 31), 4_000_000, [(line, 4_000_000)])
    found = sheet(book, who, D(2026, 7, 31), order="561")
    assert (found.principal, found.claimable, found.total) == (10_000_000, 0, 6_155_000)
    assert dict(found.warnings)["interest_first"]["usual"] == "61,550.00"  # the same, as yet


def test_nothing_is_said_of_an_order_that_makes_no_difference(book, who):
    line = owing(book, who)
    assert "principal_first" not in dict(sheet(book, who).warnings)
    bookkit.receipt(book, who, DUE, 4_000_000, [(line, 4_000_000)])
    assert "principal_first" not in dict(sheet(book, who).warnings)


def test_a_debt_paid_whole_but_late_is_still_owed_by_what_went_on_interest(book, who):
    """1,550.00 went on interest and is open: 59 days at 0.775 = 45.725."""
    line = owing(book, who)
    bookkit.receipt(book, who, D(2026, 7, 31), 10_000_000, [(line, 10_000_000)])
    (found,) = sheet(book, who, order="561").lines
    assert not found.settled
    assert (found.principal, found.claimable) == (155_000, 4_573)


def test_charges_stay_claimable_after_the_principal_is_paid_late(book, who):
    line = owing(book, who)
    bookkit.receipt(book, who, D(2026, 7, 31), 10_000_000, [(line, 10_000_000)])
    found = only(book, who)
    assert found.settled
    assert (found.principal, found.claimable, found.lateness.per_day) == (0, 155_000, 0)


def test_what_was_paid_in_time_is_no_line(book, who):
    line = owing(book, who)
    bookkit.receipt(book, who, DUE, 10_000_000, [(line, 10_000_000)])
    assert sheet(book, who).lines == ()


def test_a_credit_note_was_never_owed(book, who):
    owing(book, who)
    credit_notes.enter(book, credit_notes.CreditNote(who, "R1", D(2026, 8, 20), 4_000_000, red_of="A1"))
    assert parts(only(book, who)) == [(6_000_000, 90, 270_000)]


def test_a_receipt_that_bounced_never_lowered_the_principal(book, who):
    """Until it is known to have bounced, 31 days at 50.00 and 20 at 30.00; then all 90 at 50.00."""
    line = owing(book, who)
    credit = bookkit.receipt(book, who, D(2026, 7, 31), 4_000_000, [(line, 4_000_000)])
    receipts.void(book, credit, D(2026, 8, 21), "退票")
    known = only(book, who, D(2026, 8, 20))
    assert parts(known) == [(10_000_000, 31, 155_000), (6_000_000, 20, 60_000)]
    assert parts(only(book, who)) == [(10_000_000, 90, 450_000)]


def test_a_void_invoice_bears_nothing(book, who):
    line = owing(book, who)
    key = book.reader.execute("SELECT invoice_id FROM charges WHERE id = ?", (line,)).fetchone()[0]
    invoices.void(book, key, D(2026, 8, 1), "开错")
    assert sheet(book, who).lines == ()


def test_a_write_off_lowers_nothing_and_money_that_comes_in_after_does(book, who):
    line = owing(book, who)
    asked = write_offs.Request(who, D(2026, 7, 31), "insolvent", ((line, 10_000_000),), asked_by="李倩")
    write_offs.ask(book, asked)
    write_offs.approve(book, 1, "王总", D(2026, 7, 31))
    write_offs.post(book, 1, D(2026, 7, 31))
    assert parts(only(book, who)) == [(10_000_000, 90, 450_000)]
    write_offs.recover(book, 1, write_offs.Money(D(2026, 8, 31), 4_000_000))
    assert parts(only(book, who)) == [(10_000_000, 62, 310_000), (6_000_000, 28, 84_000)]


def test_the_disputed_part_is_left_out_while_it_is_disputed(book, who):
    line = owing(book, who)
    until = D(2026, 10, 10)
    disputes.open_dispute(book, line, "短少", D(2026, 9, 1), until, amount=4_000_000, kind="quantity")
    found = only(book, who)
    assert parts(found) == [(6_000_000, 90, 270_000)]
    assert (found.principal, found.paused, found.settled) == (6_000_000, 4_000_000, False)
    assert only(book, who, D(2026, 10, 11)).paused == 0


# --- terms ------------------------------------------------------------------------------------------


def test_a_contract_with_steps_and_one_that_is_silent(book, who):
    """30 days at 0.03 % of 100,000.00 = 900.00, 60 days at 0.05 % = 3,000.00; the other by the book, C."""
    agreed = LateTerms("A", steps=(Step(1, Decimal("0.0003")), Step(31, Decimal("0.0005"))), clause="第八条")
    owing(book, who, contract_id=signed(book, who, late_terms=agreed, regime="A"))
    owing(book, who, number="A2", contract_id=signed(book, who, "HT-2"))
    first, second = sheet(book, who).lines
    assert parts(first) == [(10_000_000, 30, 90_000), (10_000_000, 60, 300_000)]
    assert (first.terms.regime, second.terms.regime) == ("A", "C")


def test_a_late_charge_each_thirty_days(book, who):
    """S15: 0.5 % of what is open after 30, 60 and 90 days; 40,000.00 came after the first."""
    terms = LateTerms("A", charge=LateCharge(30, Decimal("0.005"), each=True))
    line = owing(book, who, contract_id=signed(book, who, late_terms=terms, regime="A"))
    bookkit.receipt(book, who, D(2026, 8, 15), 4_000_000, [(line, 4_000_000)])
    assert parts(only(book, who)) == [(10_000_000, 0, 50_000), (6_000_000, 0, 30_000), (6_000_000, 0, 30_000)]


def test_the_book_counts_the_days_of_the_year_and_the_clause_is_the_contracts():
    chosen = replace(options.Options(), day_count=360, segmented=True, factor="1.3")
    contract = Contract(1, "HT", regime="B", clause="第九条", signed_on=D(2026, 1, 5))
    made = interest.terms_of(contract, chosen)
    assert (made.day_count, made.segmented, made.factor) == (360, True, Decimal("1.3"))
    assert (made.clause, made.contract_on) == ("第九条", D(2026, 1, 5))
    assert interest.terms_of(Contract(1, "HT"), chosen) == chosen.interest_terms


def test_agreed_terms_alone_leave_the_silent_lines_out(book, who):
    agreed = signed(book, who, regime="A", daily_rate=Decimal("0.0003"))
    owing(book, who, contract_id=agreed)
    owing(book, who, number="A2")
    assert [line.lateness.amount for line in sheet(book, who, basis="A").lines] == [270_000, 0]
    assert interest.worksheet(book, who, AS_OF).accrued == 270_000 + 450_000


def test_terms_by_the_steps_of_the_quotes(book, who):
    """3.10 % to 2025-05-19, 3.00 % since, times 1.5: 80 days and 186 days of 100,000.00."""
    bookkit.invoice(book, who, "A1", D(2025, 1, 29), D(2025, 2, 28), 10_000_000)
    line = only(book, who, D(2025, 11, 21), basis="B50S")
    # 100,000 × 4.65 % × 80 / 365 = 1,019.178…; together 1,019.178 + 100,000 × 4.5 % × 186 / 365 = 3,312.33
    assert parts(line) == [(10_000_000, 80, 101_918), (10_000_000, 186, 229_315)]
    assert line.lateness.amount == 331_233


# --- what must hold ---------------------------------------------------------------------------------


def codes(made):
    return {code for code, _facts in made.warnings}


def test_what_is_missing_for_regime_c_is_said(book):
    bookkit.set_options(book, own_size="")
    small = bookkit.customer(book)
    owing(book, small, contract_id=signed(book, small))
    assert codes(sheet(book, small)) == {"regime_c_unproven", "sme_not_told", "own_size_unknown"}
    bookkit.set_options(book, own_size="大型")
    assert "own_size_too_large" in codes(sheet(book, small))


def test_each_contract_that_lacks_a_record_is_named(book, who):
    for number in ("HT-1", "HT-2"):
        owing(book, who, number=number, contract_id=signed(book, who, number))
    owing(book, who, number="A3")
    said = [(code, facts.get("number")) for code, facts in sheet(book, who).warnings]
    assert said == [("sme_not_told", "HT-1"), ("sme_not_told", "HT-2"), ("sme_not_recorded", None)]


def test_a_debt_older_than_any_quote_does_not_stop_the_worksheet_of_an_agreed_rate(book, who):
    agreed = signed(book, who, regime="A", daily_rate=Decimal("0.0001"))
    bookkit.invoice(book, who, "A1", D(2014, 5, 31), D(2014, 6, 30), 10_000_000, contract_id=agreed)
    assert only(book, who, D(2014, 7, 10)).lateness.amount == 10_000  # 10 days at 10.00
    assert sheet(book, who, D(2014, 7, 10)).warnings == ()


@pytest.mark.parametrize(
    ("due", "as_of", "basis", "outdated"),
    [  # the shipped quotes end on 20 August 2026, the next was due on 20 September, a Sunday of work
        (D(2026, 9, 18), D(2026, 11, 20), "B50", False),
        (D(2026, 9, 19), D(2026, 11, 20), "B50", True),
        (D(2026, 6, 30), D(2026, 9, 19), "B50S", False),
        (D(2026, 6, 30), D(2026, 9, 20), "B50S", True),
        (D(2026, 9, 19), D(2026, 11, 20), "C", False),
    ],
)
def test_a_rate_that_needs_a_quote_not_in_the_book_is_said(book, who, due, as_of, basis, outdated):
    bookkit.invoice(book, who, "A1", D(2026, 5, 31), due, 10_000_000)
    assert ("lpr_outdated" in codes(sheet(book, who, as_of, basis=basis))) is outdated


def test_nothing_is_said_where_all_holds(book, who):
    owing(book, who, contract_id=signed(book, who, sme_told_on=D(2026, 1, 5)))
    made = sheet(book, who)
    assert codes(made) == set()
    assert made.lpr_until == D(2026, 8, 20)


def test_a_high_agreed_rate_is_doubted(book, who):
    owing(book, who, contract_id=signed(book, who, regime="A", daily_rate=Decimal("0.001")))
    (code, facts), *_ = sheet(book, who).warnings
    assert (code, facts) == ("rate_may_be_cut", {"rate": "36.50%", "loss": "4.50%"})


# --- let go, paid, undone ---------------------------------------------------------------------------


def test_let_go_and_paid_leave_the_rest(book, who):
    line = owing(book, who)
    interest_closures.waive(book, [(line, 50_000)], AS_OF, "老客户")
    interest_closures.record_paid(book, [(line, 100_000)], AS_OF)
    found = only(book, who)
    assert (found.waived, found.paid, found.claimable) == (50_000, 100_000, 300_000)
    assert only(book, who, D(2026, 9, 27)).claimable == 445_000  # the day before nothing was closed
    assert only(book, who, D(2026, 9, 29)).claimable == 305_000


def test_undone_or_taken_out_it_is_claimed_again(book, who):
    line = owing(book, who)
    interest_closures.waive(book, [(line, 50_000)], AS_OF, "老客户")
    undo.undo(book)
    assert only(book, who).claimable == 450_000
    key = interest_closures.record_paid(book, [(line, 50_000)], AS_OF).ids[0]
    interest_closures.reopen(book, key)
    assert only(book, who).claimable == 450_000


def code(act, *arguments):
    with pytest.raises(ArError) as caught:
        act(*arguments)
    return caught.value.code


def test_what_is_refused(book, who):
    line = owing(book, who)
    assert code(interest_closures.waive, book, [(line, 1)], AS_OF, " ") == "reason_missing"
    assert code(interest_closures.waive, book, [(line, 0)], AS_OF, "x") == "amount_not_positive"
    assert code(interest_closures.waive, book, [(99, 1)], AS_OF, "x") == "invoice_unknown"
    assert code(interest_closures.waive, book, [(line, 450_001)], AS_OF, "x") == "closure_exceeds"
    assert code(interest_closures.reopen, book, 7) == "closure_unknown"
    interest_closures.waive(book, [(line, 450_000)], AS_OF, "x")
    assert code(interest_closures.record_paid, book, [(line, 1)], D(2026, 9, 1)) == "closure_exceeds"


@drawn(25)
@given(acts=st.lists(st.tuples(st.booleans(), st.integers(1, 300_000), st.integers(0, 60)), max_size=6))
def test_closing_never_goes_below_zero(book, acts):
    count = book.reader.execute("SELECT count(*) FROM customers").fetchone()[0]
    who = bookkit.customer(book, f"P{count}", f"客户{count}")
    line = owing(book, who, number=f"P{count}")
    for waives, amount, later in acts:
        on = AS_OF + dt.timedelta(days=later)
        with contextlib.suppress(ArError):
            if waives:
                interest_closures.waive(book, [(line, amount)], on, "x")
            else:
                interest_closures.record_paid(book, [(line, amount)], on)
    found = only(book, who, AS_OF + dt.timedelta(days=60))
    assert found.claimable == found.lateness.amount - found.waived - found.paid >= 0


def test_on_the_day_of_a_payment_the_two_principals_are_told_apart(book, who):
    """100,000 at 0.05 % a day; 40,000 come in on 28 September: 60,000 bear 30.00 from the 29th on."""
    line = owing(book, who)
    bookkit.receipt(book, who, AS_OF, 4_000_000, [(line, 4_000_000)])
    made = sheet(book, who)
    assert (made.principal, made.per_day) == (10_000_000, 3_000)
    said = {"day": "2026-09-28", "now": "100,000.00", "after": "60,000.00"}
    assert dict(made.warnings)["principal_falls"] == said
    for on in (AS_OF - dt.timedelta(days=1), AS_OF + dt.timedelta(days=1)):
        assert "principal_falls" not in dict(sheet(book, who, on).warnings)
