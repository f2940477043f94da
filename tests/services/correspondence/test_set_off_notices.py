"""The notice of a set-off that is posted: its debts as they stood before it, its figures and its day."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.correspondence import letter_form, letters
from ar_desktop.services.correspondence.letter_facts import Wish
from ar_desktop.services.ledger import crediting, papers, set_offs
from ar_desktop.services.ledger.set_offs import SetOff

D = bookkit.D
TODAY = D(2026, 11, 20)
DUE = {"payable_due": "2026-10-31"}


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def posted(book, basis="ours"):
    """Of 400.00 and 300.00 due, 100.00 of the first paid; 350.00 set off, 300.00 + 50.00; later the rest of
    250.00 is paid, so that nothing is left to demand."""
    who = bookkit.customer(book, credit_limit=None)
    lines = [
        bookkit.invoice(book, who, f"F{n}", D(2026, 9, n), D(2026, 10, n), amount)[0]
        for n, amount in ((1, 40_000), (2, 30_000))
    ]
    bookkit.receipt(book, who, D(2026, 10, 20), 10_000, [(lines[0], 10_000)])
    made = SetOff(who, D(2026, 11, 10), 35_000, "CG-2026-007", basis, "采购发票 2433")
    set_offs.enter(book, made, [(lines[0], 30_000), (lines[1], 5_000)])
    bookkit.receipt(book, who, D(2026, 11, 15), 25_000, [(lines[1], 25_000)])
    key = book.reader.execute("SELECT id FROM credits WHERE kind = 'set_off'").fetchone()[0]
    return who, str(key)


def notice(book, who, key, **more):
    return letters.preview(book, who, TODAY, kind="setoff", extra={"posted": key, **DUE, **more})


def code(act, *arguments, **named):
    with pytest.raises(ArError) as caught:
        act(*arguments, **named)
    return caught.value.code


def test_it_states_what_was_owed_before_it_and_what_was_posted(book):
    who, key = posted(book)
    facts = notice(book, who, key).facts
    assert [(line.invoice, line.amount, line.paid, line.open, line.credited) for line in facts.lines] == [
        ("F1", 40_000, 10_000, 30_000, 0),
        ("F2", 30_000, 0, 30_000, 0),
    ]
    assert [line.days for line in facts.lines] == [40, 39]  # on 11-10, when it was posted
    assert facts.principal == 60_000
    assert facts.extra["payable"] == "人民币叁佰伍拾元整（¥350.00）"
    assert facts.extra["payable_document"] == "CG-2026-007 采购发票 2433"
    assert facts.extra["setoff"] == "人民币叁佰伍拾元整（¥350.00）"
    assert facts.extra["remaining"] == "人民币贰佰伍拾元整（¥250.00）"
    assert facts.extra["entered_on"] == "2026年11月10日"
    assert code(letters.preview, book, who, TODAY, kind="setoff", extra=DUE) == "nothing_overdue"


def test_the_amount_is_that_of_the_posting_and_our_debt_may_be_more(book):
    who, key = posted(book)
    assert code(notice, book, who, key, setoff="340") == "set_off_as_posted"
    assert code(notice, book, who, key, payable="349") == "setoff_too_large"
    assert (
        notice(book, who, key, payable="500").facts.extra["payable_left"] == "人民币壹佰伍拾元整（¥150.00）"
    )


def test_only_one_by_our_notice_that_stands_can_be_told_of(book):
    who, key = posted(book, "agreed")
    assert code(notice, book, who, key) == "set_off_unknown"


def test_one_taken_back_is_gone(book):
    who, key = posted(book)
    form = letter_form.begin(book, [who], TODAY, Wish("setoff", {"posted": key}), "zh")
    assert form.choices["posted"] == [("", "—"), (key, "2026-11-10  350.00  CG-2026-007")]
    assert (form.values["setoff"], form.numbers) == ("350.00", ("F1", "F2"))
    assert [row.notified for row in papers.rows(book, TODAY, kind="other")] == [True]
    with book.write("void_credit", undo="never") as write:
        crediting.void_in(write, int(key), D(2026, 11, 18), "重复")
    assert code(notice, book, who, key) == "set_off_unknown"
    assert [row.notified for row in papers.rows(book, TODAY, kind="other")] == [False]
