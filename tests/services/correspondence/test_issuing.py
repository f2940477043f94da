"""Issuing demand letters: what they say, their numbers, and what never happens to them."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Company, Contract
from ar_desktop.reports.correspondence import letters as report
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import reminders
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import options, undo
from ar_desktop.services.ledger import disputes

D = bookkit.D
FRIDAY = D(2026, 11, 20)
numbers = itertools.count(1)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


DUE = D(2026, 10, 21)


def owing(book, code="C0001", amount=500_000, due=DUE, **values):
    known = book.reader.execute("SELECT id FROM customers WHERE code = ?", (code,)).fetchone()
    who = known[0] if known else bookkit.customer(book, code, f"{code}精密制造有限公司")
    bookkit.invoice(
        book, who, f"2433200000008765{next(numbers):04d}", due - dt.timedelta(days=30), due, amount, **values
    )
    return who


def issue(book, *who, on=FRIDAY):
    return letters.issue(book, who, on)


def only(batch):
    assert batch.failed == ()
    (letter,) = batch.letters
    return letter


def refusals(batch):
    assert batch.letters == ()
    return [item.error.code for item in batch.failed]


def codes(letter):
    return [notice.code for notice in letter.warnings]


def everything(book):
    return bookkit.dump(book, without=())


# --- what the letter says --------------------------------------------------------------------------


def domain_vector(book, **values):
    """DOMAIN.md 1.1: 100,000.00 due 2025-02-28, as of 2025-11-21, 266 days."""
    who = owing(book, amount=10_000_000, due=D(2025, 2, 28), **values)
    return who, D(2025, 11, 21)


@pytest.mark.parametrize(
    ("factor", "interest", "per_day"), [("1.3", 293_693, 1_104), ("1.5", 338_877, 1_274)]
)
def test_interest_by_lpr(book, factor, interest, per_day):
    """LPR 3.10 % of 2025-02-20, at the breach 2025-03-01. A day: 100,000 × 3.1 % × factor ÷ 365."""
    bookkit.set_options(book, factor=factor)
    who, as_of = domain_vector(book)
    facts = only(issue(book, who, on=as_of)).facts
    assert (facts.principal, facts.interest, facts.per_day, facts.regime) == (
        10_000_000,
        interest,
        per_day,
        "B",
    )
    (line,) = facts.lines
    assert (line.days, line.starts_on) == (266, D(2025, 3, 1))
    assert (line.quoted_on, line.quoted_rate) == (D(2025, 2, 20), Decimal("0.031"))


def test_interest_by_the_regulation(book):
    bookkit.set_options(book, regime="C")
    who, as_of = domain_vector(book)
    letter = letters.preview(book, who, as_of)
    assert letter.facts.interest == 1_330_000
    assert codes(letter) == ["regime_c_unproven"]
    customers.save(book, replace(customers.get(book, who), size_class="大型企业"))
    assert codes(only(issue(book, who, on=as_of))) == []


def contract(book, who, number="HT-2025-031", **values):
    return customers.save_contract(
        book, Contract(who, number, title="购销合同", signed_on=D(2025, 1, 2), **values)
    ).ids[0]


def test_interest_as_agreed_and_the_contract_recited(book):
    """0.03 % a day: 15 days of 30.00 until 40,000.00 of 100,000.00 came, then 251 of 18.00: 4,968.00."""
    who = bookkit.customer(book)
    agreed = contract(
        book, who, terms="开票后30日内付清", regime="A", daily_rate=Decimal("0.0003"), clause="第八条"
    )
    (line,) = bookkit.invoice(book, who, "A1", D(2025, 1, 29), D(2025, 2, 28), 10_000_000, contract_id=agreed)
    bookkit.receipt(book, who, D(2025, 3, 15), 4_000_000, [(line, 4_000_000)])
    facts = only(issue(book, who, on=D(2025, 11, 21))).facts
    assert (facts.principal, facts.interest, facts.per_day, facts.total) == (
        6_000_000,
        496_800,
        1_800,
        6_496_800,
    )
    assert (facts.regime, facts.daily_rate, facts.clause) == ("A", Decimal("0.0003"), "第八条")
    assert (facts.lines[0].amount, facts.lines[0].paid, facts.lines[0].open) == (
        10_000_000,
        4_000_000,
        6_000_000,
    )
    assert facts.contract is not None
    assert (facts.contract.number, facts.contract.signed_on) == ("HT-2025-031", D(2025, 1, 2))


def test_each_line_is_rounded_by_itself(book):
    """3 × 100.00, 30 days, LPR 3.00 % × 1.5 ÷ 365: 0.369… each, so 0.37 × 3 = 1.11 and not 1.11 by luck
    of the sum 1.1096; with 100.50 it is 0.3717."""
    bookkit.set_options(book, letter_minimum=0)
    who = bookkit.customer(book)
    for n, amount in enumerate((10_000, 10_000, 10_050)):
        bookkit.invoice(book, who, f"A{n}", D(2026, 9, 1), D(2026, 10, 21), amount)
    facts = only(issue(book, who)).facts
    assert [line.interest for line in facts.lines] == [37, 37, 37]
    assert facts.interest == 111


def test_interest_may_be_left_out(book):
    bookkit.set_options(book, claim_interest=False)
    facts = only(issue(book, owing(book))).facts
    assert (facts.interest, facts.per_day, facts.regime) == (0, 0, "")


def test_payment_within_five_working_days(book):
    assert only(issue(book, owing(book))).facts.pay_by == D(2026, 11, 27)


def test_only_overdue_lines_are_demanded(book):
    who = owing(book, amount=100_000)
    owing(book, amount=20_000, due=FRIDAY)
    owing(book, amount=3_000, due=D(2026, 12, 1))
    assert only(issue(book, who)).facts.principal == 100_000


def test_disputed_lines_are_not_demanded(book):
    who = owing(book, amount=100_000)
    owing(book, amount=20_000)
    line = book.reader.execute("SELECT id FROM charges WHERE amount = 100000").fetchone()[0]
    disputes.open_dispute(book, line, "数量不符", FRIDAY, D(2026, 12, 20))
    assert letters.preview(book, who, FRIDAY).facts.principal == 20_000
    assert only(issue(book, who)).facts.principal == 20_000


def test_a_later_letter_recites_the_earlier_one(book):
    who = owing(book)
    first = only(issue(book, who)).facts
    second = only(issue(book, who, on=D(2026, 11, 27))).facts
    assert [(item.number, item.issued_on) for item in second.earlier] == [(first.number, FRIDAY)]


# --- warnings and refusals -------------------------------------------------------------------------


def test_what_is_missing_is_said(book):
    options.save(book, replace(options.load(book), company=Company("远帆机电")))
    who = bookkit.customer(book, address="")
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    bookkit.receipt(book, who, D(2026, 10, 5), 1_000)
    letter = only(issue(book, who))
    assert letter.facts.account is None
    assert codes(letter) == ["account_missing", "address_missing", "unallocated_money"]
    assert letter.facts.lines[0].charge == line


def test_when_there_is_no_letter(book):
    nothing = bookkit.customer(book, "N", "无欠款有限公司")
    due_today = owing(book, "T", due=FRIDAY)
    covered = owing(book, "V", 70_000)
    bookkit.receipt(book, covered, FRIDAY, 70_000)
    small = owing(book, "S", 9_999)
    muted = owing(book, "M")
    customers.save(book, replace(customers.get(book, muted), muted=True))
    before = everything(book)
    wanted = (nothing, due_today, covered, small, muted, 999)
    assert refusals(issue(book, *wanted)) == [
        "nothing_overdue",
        "nothing_overdue",
        "covered_by_unallocated",
        "below_minimum",
        "customer_muted",
        "customer_unknown",
    ]
    assert refusals(letters.previews(book, wanted, FRIDAY))[:2] == ["nothing_overdue"] * 2
    assert everything(book) == before


def test_no_second_letter_within_a_week(book):
    who = owing(book)
    only(issue(book, who))
    for day in (FRIDAY, D(2026, 11, 26)):
        assert refusals(issue(book, who, on=day)) == ["letter_too_soon"]
    only(issue(book, who, on=D(2026, 11, 27)))


# --- numbers ---------------------------------------------------------------------------------------


def test_numbers_follow_each_other_and_begin_anew_each_year(book):
    who = [owing(book, f"K{n}") for n in range(3)]
    assert [letter.facts.number for letter in issue(book, *who[:2]).letters] == [
        "催〔2026〕1号",
        "催〔2026〕2号",
    ]
    assert only(issue(book, who[0], on=D(2027, 1, 4))).facts.number == "催〔2027〕1号"
    bookkit.set_options(book, series="远帆催")
    assert only(issue(book, who[2])).facts.number == "远帆催〔2026〕1号"
    assert bookkit.failing(book) == []


def test_a_preview_takes_no_number_and_stores_nothing(book):
    who = owing(book)
    before = everything(book)
    seen = letters.preview(book, who, FRIDAY)
    assert (seen.facts.number, seen.id) == ("", 0)
    assert seen.pdf.startswith(b"%PDF")
    assert everything(book) == before
    assert only(issue(book, who)).facts.number == "催〔2026〕1号"


@pytest.mark.parametrize("failure", [ArError("disk_full"), ValueError("a glyph went wrong"), MemoryError()])
def test_a_letter_that_cannot_be_rendered_never_happened(book, monkeypatch, failure):
    bad, good = owing(book, "BAD"), owing(book, "GOOD")
    before = everything(book)
    render = report.render

    def failing(facts, **named):
        if facts.customer.name.startswith("BAD"):
            raise failure
        return render(facts, **named)

    monkeypatch.setattr(report, "render", failing)
    batch = issue(book, bad)
    assert batch.letters == ()
    assert len(batch.failed) == 1
    assert everything(book) == before
    batch = issue(book, bad, good)  # one that fails does not stop the rest
    assert [letter.facts.number for letter in batch.letters] == ["催〔2026〕1号"]
    assert [item.customer_code for item in batch.failed] == ["BAD"]
    monkeypatch.undo()
    assert only(issue(book, bad)).facts.number == "催〔2026〕2号"
    assert bookkit.failing(book) == []


def test_stopping_a_batch_keeps_what_is_issued(book):
    who = [owing(book, f"K{n}") for n in range(4)]
    seen = []

    def progress(done, total):
        seen.append((done, total))
        return done < 2

    batch = letters.issue(book, who, FRIDAY, progress)
    assert seen == [(1, 4), (2, 4)]
    assert len(batch.letters) == len(letters.register(book)) == 2


def test_a_customer_named_twice_gets_one_letter(book):
    who = owing(book)
    assert len(issue(book, who, who).letters) == 1


# --- after issuing ---------------------------------------------------------------------------------


def test_a_letter_stays_as_it_was_printed(book):
    who = owing(book)
    letter = only(issue(book, who))
    assert letters.reprint(book, letter.id) == letter.pdf
    customers.save(book, replace(customers.get(book, who), name="改名后的有限公司"))
    bookkit.set_options(book, company=Company("另一家公司"), factor="1.3")
    assert letters.reprint(book, letter.id) == letter.pdf
    assert letters.facts_of(book, letter.id) == letter.facts
    assert report.render(letter.facts).pdf == letter.pdf  # from the frozen facts alone


def test_a_voided_letter_keeps_its_number_and_opens_its_rung_again(book):
    who = owing(book)
    reminders.refresh(book, FRIDAY)
    assert letters.due_customers(book, FRIDAY) == [who]
    letter = only(issue(book, who))
    assert letters.due_customers(book, FRIDAY) == []
    with pytest.raises(ArError, match="reason_missing"):
        letters.void(book, letter.id, FRIDAY, "")
    letters.void(book, letter.id, FRIDAY, "金额有误")
    with pytest.raises(ArError, match="already_voided"):
        letters.void(book, letter.id, FRIDAY, "再来")
    assert letters.reprint(book, letter.id) == letter.pdf
    reminders.refresh(book, FRIDAY)
    assert letters.due_customers(book, FRIDAY) == [who]
    again = only(issue(book, who))
    assert (again.facts.number, again.facts.earlier) == ("催〔2026〕2号", ())
    assert [(row.number, row.state) for row in letters.register(book)] == [
        ("催〔2026〕2号", "issued"),
        ("催〔2026〕1号", "voided"),
    ]
    assert undo.next_undo(book) is None
    assert bookkit.failing(book) == []


def test_a_letter_is_resolved_when_all_its_lines_are(book):
    who = owing(book, amount=100_000)
    owing(book, amount=50_000)
    only(issue(book, who))
    bookkit.receipt(book, who, FRIDAY, 100_000, [(1, 100_000)])
    assert [row.state for row in letters.register(book)] == ["issued"]
    bookkit.receipt(book, who, FRIDAY, 50_000, [(2, 50_000)])
    assert [row.state for row in letters.register(book)] == ["resolved"]
    assert [row.number for row in letters.register(book) if row.customer_id == who] == ["催〔2026〕1号"]


def test_unknown_letters_are_said_to_be_unknown(book):
    for act in (letters.reprint, letters.facts_of):
        with pytest.raises(ArError, match="letter_unknown"):
            act(book, 7)
    with pytest.raises(ArError, match="letter_unknown"):
        letters.void(book, 7, FRIDAY, "x")
