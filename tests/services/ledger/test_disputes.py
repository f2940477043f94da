"""Disputes in a real book: the part that pauses, the part that goes on, and how they end."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import reminders
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import attachments, undo
from ar_desktop.services.ledger import disputes
from ar_desktop.services.reporting import aging, workbench

D = dt.date
FRIDAY = D(2026, 11, 20)
#: 1,000.00 due on 5 November; interest runs 15 days to the 20th.
DUE = D(2026, 11, 5)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    bookkit.set_options(made, letter_minimum=0, regime="C")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def owing(book, amount=100_000, number="A1", **values):
    who = bookkit.customer(book, size_class="大型企业", **values)
    return who, bookkit.invoice(book, who, number, D(2026, 10, 6), DUE, amount)[0]


def code(act, *arguments, **values):
    with pytest.raises(ArError) as caught:
        act(*arguments, **values)
    return caught.value.code


def dispute(book, line, **values):
    values = {"amount": 30_000, "kind": "quality", "until": D(2026, 11, 30), **values}
    until = values.pop("until")
    return disputes.open_dispute(book, line, values.pop("reason", ""), FRIDAY, until, **values).ids[0]


def test_the_undisputed_part_is_chased_on(book):
    _who, line = owing(book)
    dispute(book, line)
    reminders.refresh(book, FRIDAY)
    (item,) = reminders.queue(book, FRIDAY)
    assert (item.amount, item.lines[0].open, item.lines[0].held) == (70_000, 70_000, 30_000)
    assert reminders.queue(book, D(2026, 12, 1))[0].amount == 100_000


def test_a_letter_demands_the_undisputed_part_and_says_what_it_leaves_out(book):
    who, line = owing(book)
    dispute(book, line)
    letter = letters.preview(book, who, FRIDAY)
    (debt,) = letter.facts.lines
    assert (debt.amount, debt.open, debt.disputed, debt.accruing) == (100_000, 70_000, 30_000, 0)
    # 700.00 × 0.0005 × 15 = 5.25
    assert (letter.facts.principal, debt.interest) == (70_000, 525)
    assert "letter_disputed" in [note.code for note in letter.warnings]


def test_interest_runs_on_where_the_dispute_does_not_pause_it(book):
    who, line = owing(book)
    dispute(book, line, pauses_interest=False)
    (debt,) = letters.preview(book, who, FRIDAY).facts.lines
    # 1,000.00 × 0.0005 × 15 = 7.50
    assert (debt.open, debt.accruing, debt.interest) == (70_000, 100_000, 750)


@pytest.mark.parametrize("outcome", ["rejected", "withdrawn"])
def test_unfounded_interest_runs_through_from_the_start(book, outcome):
    who, line = owing(book)
    key = dispute(book, line)
    disputes.close_dispute(book, key, FRIDAY, outcome)
    (debt,) = letters.preview(book, who, FRIDAY).facts.lines
    assert (debt.open, debt.disputed, debt.interest) == (100_000, 0, 750)


def test_a_wholly_disputed_line_gets_no_letter(book):
    who, line = owing(book)
    dispute(book, line, amount=None)
    assert code(letters.preview, book, who, FRIDAY) == "nothing_overdue"


def test_the_aging_says_what_of_a_line_is_disputed(book):
    _who, line = owing(book)
    dispute(book, line)
    (item,) = aging.details(book, FRIDAY)
    assert (item.open, item.disputed) == (100_000, 30_000)


def test_never_more_is_disputed_than_is_open(book):
    who, line = owing(book)
    dispute(book, line)
    dispute(book, line, amount=None, kind="price")
    bookkit.receipt(book, who, FRIDAY, 90_000, [(line, 90_000)])
    assert [row.part for row in disputes.listed(book, FRIDAY, charge=line)] == [10_000, 10_000]
    assert code(dispute, book, line, amount=10_001) == "dispute_too_large"


def test_what_is_refused(book):
    _who, line = owing(book)
    assert code(dispute, book, line, kind="other") == "reason_missing"
    assert code(dispute, book, line, until=FRIDAY) == "date_not_later"
    assert code(dispute, book, line, amount=0) == "amount_not_positive"
    key = dispute(book, line)
    known = disputes.listed(book, FRIDAY)[0].dispute
    assert code(disputes.edit_dispute, book, key, replace(known, until=FRIDAY)) == "date_not_later"
    assert code(disputes.extend_dispute, book, key, D(2026, 11, 30)) == "date_not_later"
    assert code(disputes.close_dispute, book, key, D(2026, 11, 19), "upheld") == "close_before_open"
    disputes.close_dispute(book, key, FRIDAY, "upheld")
    for act in (
        lambda: disputes.close_dispute(book, key, FRIDAY, "upheld"),
        lambda: disputes.extend_dispute(book, key, D(2027, 1, 1)),
        lambda: disputes.edit_dispute(book, key, known),
    ):
        assert code(act) == "dispute_closed"


def test_edited_extended_closed_and_undone(book):
    _who, line = owing(book)
    key = dispute(book, line)
    known = disputes.listed(book, FRIDAY)[0].dispute
    disputes.edit_dispute(book, key, replace(known, amount=40_000, who="李倩", kind="price"))
    disputes.extend_dispute(book, key, D(2026, 12, 15))
    (row,) = disputes.listed(book, FRIDAY)
    assert (row.part, row.dispute.who, row.dispute.kind, row.days_left) == (40_000, "李倩", "price", 25)
    disputes.close_dispute(book, key, FRIDAY, "partly", "折让 300 元")
    assert disputes.listed(book, FRIDAY) == []
    (row,) = disputes.listed(book, FRIDAY, closed=True)
    assert (row.state, row.outcome, row.note) == ("closed", "partly", "折让 300 元")
    assert disputes.listed(book, D(2026, 11, 19), closed=True) == []
    undo.undo(book)
    undo.undo(book)
    undo.undo(book)
    assert disputes.listed(book, FRIDAY)[0].part == 30_000


def test_a_credit_note_is_proposed_where_the_customer_was_right(book):
    _who, line = owing(book)
    dispute(book, line)
    (row,) = disputes.listed(book, FRIDAY)
    proposed = {key: disputes.credit_suggested(row, key) for key in disputes.domain.OUTCOMES}
    assert proposed == {"upheld": 30_000, "partly": 30_000, "rejected": 0, "withdrawn": 0}


def test_past_its_last_day_the_workbench_says_so(book):
    who, line = owing(book)
    dispute(book, line)
    day = D(2026, 12, 3)
    assert disputes.overdue(book, D(2026, 11, 30)) == []
    (row,) = disputes.overdue(book, day)
    assert (row.state, row.days_left) == ("overdue", -3)
    said = [item for item in workbench.attention(book, workbench.figures(book, day))
            if item.code == "dispute_overdue"]  # fmt: skip
    assert [(item.customer, item.facts["days"]) for item in said] == [(who, 3)]


def test_files_are_kept_with_a_dispute(book, tmp_path):
    who, line = owing(book)
    key = dispute(book, line)
    scan = tmp_path / "检验报告.pdf"
    scan.write_bytes(b"%PDF")
    attachments.attach(book, "disputes", key, scan, FRIDAY)
    assert disputes.listed(book, FRIDAY, customer=who)[0].files == 1
