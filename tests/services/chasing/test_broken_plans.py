"""What a broken plan makes fall due, and what counts as paying one: over real books, by hand figures."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest

from ar_desktop.domain import letters as letters_domain
from ar_desktop.reports.correspondence import letter_wording
from ar_desktop.services.chasing import planning, plans, reminders
from ar_desktop.services.chasing.planning import Due, Terms
from ar_desktop.services.claims import clocks, interest
from ar_desktop.services.correspondence import letter_facts, letters
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import credit_notes, due_days, receipts, set_offs
from ar_desktop.services.ledger.credit_notes import CreditNote

D = bookkit.D
TODAY = D(2026, 11, 20)


class Clock:
    """A clock the test moves on."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> dt.datetime:
        return dt.datetime.combine(self.day, dt.time(9))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def book(tmp_path, clock):
    made = bookkit.make(tmp_path / "a.ardb", clock=clock)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def owing(book, *amounts, days=40):
    who = bookkit.customer(book)
    due = TODAY - dt.timedelta(days=days)
    lines = [
        bookkit.invoice(book, who, f"F{n}", due - dt.timedelta(days=30), due, amount)[0]
        for n, amount in enumerate(amounts, start=1)
    ]
    return who, lines


def terms(who, lines, *parts, **more):
    """Instalments on 12-01, 12-31, 01-30 of so much."""
    days = [D(2026, 12, 1) + dt.timedelta(days=30 * n) for n in range(len(parts))]
    due = tuple(Due(day, part) for day, part in zip(days, parts, strict=True))
    return Terms(who, TODAY, tuple(lines), due, **{"signed_by": "张总", **more})


def pay(book, who, line, day, amount):
    return bookkit.receipt(book, who, day, amount, [(line, amount)])


def only(book, as_of):
    (plan,) = plans.listed(book, as_of)
    return plan


def later_and_overdue(book):
    """600 overdue, 400 of an invoice due on 2027-03-01, spread over 12-01 and 12-31."""
    who, lines = owing(book, 60_000)
    lines += bookkit.invoice(book, who, "F9", D(2026, 11, 1), D(2027, 3, 1), 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000))
    return who, lines


def due(book, line):
    row = book.reader.execute("SELECT due_on FROM charges WHERE id = ?", (line,)).fetchone()
    return dt.date.fromordinal(row[0])


def test_a_broken_plan_makes_its_later_lines_due_for_queue_interest_and_clock(book, clock):
    who, lines = later_and_overdue(book)
    clock.day = D(2026, 12, 5)
    assert "due_changes" in reminders.refresh(book, clock.day).kinds
    assert [due(book, line) for line in lines] == [D(2026, 10, 11), D(2026, 12, 2)]
    (item,) = reminders.queue(book, clock.day)
    assert (item.amount, {line.charge for line in item.lines}) == (100_000, set(lines))
    (move,) = due_days.history(book, lines[1])
    assert due_days.explain(move, "zh") == (
        "到期日由 2027-03-01 移至 2026-12-02，因为还款计划自 2026-12-02 起违约，剩余款项全部到期"
    )
    sheet = interest.worksheet(book, who, D(2026, 12, 6))
    assert [(line.invoice, line.days) for line in sheet.lines] == [("F1", 56), ("F9", 4)]
    said = {"number": "F9", "before": "2027-03-01", "day": "2026-12-02"}
    assert ("due_by_plan", said) in sheet.warnings
    (debt,) = [item for item in clocks.listed(book, clock.day, who) if item.invoice == "F9"]
    assert debt.ends_on == D(2029, 12, 3)  # three years to 12-02, a Sunday
    assert plans.refresh(book, clock.day) == frozenset()


def test_a_letter_says_why_an_invoice_is_due_before_its_day(book, clock):
    who, _lines = later_and_overdue(book)
    clock.day = D(2026, 12, 5)
    plans.refresh(book, clock.day)
    with book.write("look", undo="system") as write:
        facts, _ = letter_facts.compose(book, write.conn, who, clock.day, letter_facts.Wish(by_name=True))
    assert [(line.invoice, line.days, line.due_before) for line in facts.lines] == [
        ("F1", 55, None),
        ("F9", 3, D(2027, 3, 1)),
    ]
    assert letter_wording.accelerated(facts) == [
        "发票F9原定2027年3月1日到期，因贵司未按还款计划付款，自2026年12月2日起全部到期。"
    ]


def composed(book, who, day, **wish):
    with book.write("look", undo="system") as write:
        return letter_facts.compose(book, write.conn, who, day, letter_facts.Wish(by_name=True, **wish))[0]


def test_a_letter_declares_all_of_a_broken_plan_due_on_its_day(book, clock):
    """The first instalment was due on 12-01: broken on 12-02."""
    who, _lines = later_and_overdue(book)
    clock.day = D(2026, 12, 5)
    plans.refresh(book, clock.day)
    for kind in ("demand", "final"):
        facts = letters_domain.from_json(letters_domain.to_json(composed(book, who, clock.day, kind=kind)))
        assert facts.declared == (letters_domain.Declared(TODAY, 0, D(2026, 12, 2)),)
    (said,) = letter_wording.declared(facts)
    assert said == (
        "双方2026年11月20日约定了分期还款，任一期款项未按期付清即为违约。贵司自2026年12月2日起违约，"
        "我司据此宣布：该计划项下全部未付款项自该日起全部到期。"
    )


BY_CLAUSE = {
    "zh": "2026年11月20日的还款协议（{number}）第六条约定，任一期款项逾期超过3日的，我司有权宣布"
    "全部未付款项立即到期。贵司自2026年12月5日起违约，我司据此宣布：该协议项下全部未付款项自该日起全部到期。",
    "en": "Clause 6 of the repayment agreement of 20 November 2026 ({number}) entitles us to call in "
    "all that is unpaid where an instalment is more than 3 days late. You have been in default since "
    "5 December 2026; we hereby declare all that is unpaid under it due as of that day.",
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("written", ["zh", "en"])
def test_it_names_the_clause_of_the_agreement_on_record(book, clock, written, language):
    """Three days of grace after 12-01: broken on 12-05."""
    who, lines = owing(book, 60_000)
    lines += bookkit.invoice(book, who, "F9", D(2026, 11, 1), D(2027, 3, 1), 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000, grace_days=3))
    made = letters.issue(book, [who], TODAY, by_name=True, kind="plan", language=written)
    (issued,) = made.letters
    clock.day = D(2026, 12, 8)
    plans.refresh(book, clock.day)
    facts = composed(book, who, clock.day, language=language)
    assert letter_wording.declared(facts) == [BY_CLAUSE[language].format(number=issued.facts.number)]
    letters.void(book, issued.id, clock.day, "写错")
    assert composed(book, who, clock.day).declared == (letters_domain.Declared(TODAY, 3, D(2026, 12, 5)),)


@pytest.mark.parametrize("ends", ["matched", "cancelled", "agreed"])
def test_due_days_go_back_where_the_plan_is_broken_no_more(book, clock, ends):
    who, lines = later_and_overdue(book)
    clock.day = D(2026, 12, 5)
    plans.refresh(book, clock.day)
    if ends == "matched":
        pay(book, who, lines[0], D(2026, 12, 1), 50_000)
    elif ends == "cancelled":
        planning.cancel(book, 1, clock.day, "改为一次付清")
    else:
        again = (Due(D(2027, 1, 5), 100_000),)
        planning.save(book, Terms(who, clock.day, tuple(lines), again, signed_by="张总"))
    plans.refresh(book, clock.day)
    assert due(book, lines[1]) == D(2027, 3, 1)
    if ends == "cancelled":  # undone, the plan is broken again, and all is due as before
        undo.undo(book)
        plans.refresh(book, clock.day)
        assert due(book, lines[1]) == D(2026, 12, 2)


def test_what_is_paid_after_the_break_stays_due_since_it(book, clock):
    """Paid on 8 January, 37 days after 2 December."""
    who, lines = later_and_overdue(book)
    clock.day = D(2026, 12, 5)
    plans.refresh(book, clock.day)
    clock.day = D(2027, 1, 8)
    pay(book, who, lines[1], clock.day, 40_000)
    assert plans.refresh(book, clock.day) == frozenset()
    assert due(book, lines[1]) == D(2026, 12, 2)
    (late,) = [line for line in interest.worksheet(book, who, clock.day).lines if line.invoice == "F9"]
    assert late.days == 37


def test_what_was_paid_before_the_break_keeps_its_due_day(book, clock):
    who, lines = later_and_overdue(book)
    pay(book, who, lines[1], D(2026, 11, 25), 40_000)
    clock.day = D(2026, 12, 5)
    assert plans.refresh(book, clock.day)
    assert only(book, clock.day).state == "broken"
    assert due(book, lines[1]) == D(2027, 3, 1)


def test_a_later_day_agreed_after_the_break_stays(book, clock):
    _who, lines = later_and_overdue(book)
    clock.day = D(2026, 12, 5)
    plans.refresh(book, clock.day)
    due_days.extend(book, lines[1], D(2027, 1, 15), "展期", clock.day)
    plans.refresh(book, clock.day)
    assert due(book, lines[1]) == D(2027, 1, 15)


def test_it_falls_due_earlier_where_money_of_an_earlier_instalment_bounces(book, clock):
    who, lines = later_and_overdue(book)
    credit = pay(book, who, lines[0], D(2026, 12, 1), 50_000)
    clock.day = D(2027, 1, 2)
    plans.refresh(book, clock.day)
    assert due(book, lines[1]) == D(2027, 1, 1)  # the second instalment, of 12-31
    receipts.void(book, credit, D(2026, 12, 20), "退票")
    plans.refresh(book, clock.day)
    assert due(book, lines[1]) == D(2026, 12, 20)
    assert [move.cause for move in due_days.standing(book.reader, lines[1])] == ["plan"]


def test_a_credit_note_lowers_the_last_instalments_and_pays_none(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000))
    clock.day = D(2026, 11, 25)
    credit_notes.enter(book, CreditNote(who, "H1", clock.day, 30_000, "F1"))
    plan = only(book, clock.day)
    # 500 and 500 less 300 at the end: 500 and 200; nothing is paid
    assert [(line.paid, line.voided, line.open) for line in plan.lines] == [
        (0, 0, 50_000),
        (0, 30_000, 20_000),
    ]
    assert (plan.open, plan.voided) == (70_000, 30_000)
    assert only(book, D(2026, 12, 2)).state == "broken"
    pay(book, who, lines[1], D(2026, 12, 1), 40_000)
    pay(book, who, lines[0], D(2026, 12, 1), 30_000)
    assert only(book, D(2026, 12, 2)).state == "kept"


def test_a_credit_note_of_the_very_day_lowers_too_beside_money_of_that_day(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    pay(book, who, lines[1], TODAY, 10_000)  # before the plan, which is about 900
    planning.save(book, terms(who, lines, 50_000, 40_000))
    credit_notes.enter(book, CreditNote(who, "H1", TODAY, 20_000, "F1"))
    plan = only(book, TODAY)
    assert [(line.paid, line.voided, line.open) for line in plan.lines] == [
        (0, 0, 50_000),
        (0, 20_000, 20_000),
    ]
    pay(book, who, lines[1], TODAY, 5_000)
    assert [line.paid for line in only(book, TODAY).lines] == [5_000, 0]
    credit_notes.enter(
        book, CreditNote(who, "H2", TODAY, 3_000, "F2")
    )  # behind the money on a line paid before
    plan = only(book, TODAY)
    assert ([line.paid for line in plan.lines], plan.voided) == ([5_000, 0], 23_000)


def test_credited_in_full_it_is_no_plan_kept(book, clock):
    who, lines = owing(book, 60_000)
    planning.save(book, terms(who, lines, 60_000))
    credit_notes.enter(book, CreditNote(who, "H1", D(2026, 11, 25), 60_000, "F1"))
    plan = only(book, D(2026, 12, 5))
    assert (plan.state, plan.open, plan.voided) == ("void", 0, 60_000)


def test_a_set_off_posted_to_its_lines_pays_an_instalment(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000))
    set_offs.enter(book, set_offs.SetOff(who, D(2026, 12, 1), 50_000, "CG-7"), [(lines[0], 50_000)])
    plan = only(book, D(2026, 12, 2))
    assert (plan.state, [line.state for line in plan.lines]) == ("open", ["paid", "coming"])
