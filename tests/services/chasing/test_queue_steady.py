"""What must hold of refreshing: the same items whenever and however often it is done, after undo, after money
that came by mistake, after another class or ladder. 2026-11-20 is a Friday."""

import datetime as dt
from dataclasses import replace

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Rung
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import ladders, reminders
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import disputes, receipts

D = bookkit.D
FRIDAY = D(2026, 11, 20)


def later(days, start=FRIDAY):
    return start + dt.timedelta(days=days)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def owing(book, late, amount=500_000, code="C0001", **values):
    """A customer with one invoice ``late`` days over on Friday; its id and the due line's."""
    known = book.reader.execute("SELECT id FROM customers WHERE code = ?", (code,)).fetchone()
    who = known[0] if known else bookkit.customer(book, code, f"{code}有限公司", **values)
    number = f"A{book.reader.execute('SELECT count(*) FROM invoices').fetchone()[0]}"
    (line,) = bookkit.invoice(book, who, number, later(-late - 30), later(-late), amount)
    return who, line


def items(book, day=FRIDAY, *, times=1):
    for _ in range(times):
        reminders.refresh(book, day)
    return [
        (item.id, item.code, item.ladder, item.rung, item.action, item.amount, item.state, item.opened_on)
        for item in reminders.queue(book, day)
    ]


def asked(book, day=FRIDAY, *, times=1):
    return [(item[1], item[4], item[5]) for item in items(book, day, times=times)]


def use(book, *rungs, rest=7, code="A"):
    ladders.save(book, replace(ladders.get(book, code), rungs=rungs, rest_days=rest))


# ---- as often as one likes


def test_what_comes_instead_of_a_paid_debt_comes_with_the_first_refresh(book):
    """The overdue debt is paid, another is due in two days: one refresh says all."""
    who, line = owing(book, 20)
    owing(book, -2, 70_000)
    assert asked(book) == [("C0001", "letter", 500_000)]
    bookkit.receipt(book, who, FRIDAY, 500_000, [(line, 500_000)])
    once = items(book)
    assert [(item[4], item[5]) for item in once] == [("sms", 70_000)]
    assert items(book, times=23) == once


def test_what_is_overdue_for_a_few_days_goes_with_a_ladder_that_begins_later(book):
    use(book, Rung(7, "call", "remind", "x"), Rung(15, "letter", "press", "x", letter="demand"))
    owing(book, 8)
    owing(book, 3, 70_000)
    owing(book, 0, 1)
    assert asked(book) == [("C0001", "call", 570_000)]


# ---- after undo


def test_a_skip_can_be_undone_though_the_next_rung_came_at_once(book):
    owing(book, 8)
    before = items(book)
    (kept,) = items(book, later(8))
    assert kept[4] == "call"
    reminders.skip(book, kept[0], later(8), "老板亲自联系")
    assert asked(book, later(8)) == [("C0001", "letter", 500_000)]
    undo.undo(book)
    assert items(book, later(8)) == [(*before[0][:7], FRIDAY)]
    undo.redo(book)
    assert asked(book, later(8)) == [("C0001", "letter", 500_000)]


def test_undoing_the_undoing_of_an_act_stays_possible(book):
    use(book, Rung(1, "call", "remind", "x"), Rung(2, "visit", "press", "x", requires="call"), rest=0)
    owing(book, 8)
    (first,) = items(book)
    bookkit.work_off(book, first[0], FRIDAY)
    assert asked(book) == [("C0001", "visit", 500_000)]
    for _ in range(3):
        undo.undo(book)
        assert items(book) == [first]
        undo.redo(book)
        assert asked(book) == [("C0001", "visit", 500_000)]
    assert bookkit.failing(book) == []


def test_money_entered_by_mistake_and_undone_leaves_the_item_as_it_was(book):
    who, line = owing(book, 8)
    (item,) = items(book)
    reminders.promise(book, item[0], later(10), 500_000, FRIDAY, note="月底付")
    before = items(book, later(8))
    assert before[0][4] == "call"
    bookkit.receipt(book, who, later(8), 500_000, [(line, 500_000)])
    assert items(book, later(8)) == []
    undo.undo(book)
    assert items(book, later(8), times=2) == before
    assert [i.state for i in reminders.queue(book, later(8))] == ["waiting"]


def test_a_receipt_taken_back_brings_the_same_item_back(book):
    who, line = owing(book, 8)
    before = items(book)
    credit = bookkit.receipt(book, who, later(1), 500_000, [(line, 500_000)])
    assert items(book, later(1)) == []
    receipts.void(book, credit, later(12), "退票")
    assert items(book, later(12)) == before  # not a letter at once: the call was never made


def test_money_entered_by_mistake_takes_back_what_was_asked_instead_meanwhile(book):
    """Before: the milder text message for what comes due stayed, and the call was forgotten."""
    who, line = owing(book, 8)
    before = items(book)
    owing(book, -3, 70_000)
    assert items(book) == before
    bookkit.receipt(book, who, FRIDAY, 500_000, [(line, 500_000)])
    assert asked(book) == [("C0001", "sms", 70_000)]
    undo.undo(book)
    assert items(book, times=3) == before


def test_an_item_that_lost_its_ground_by_mistake_comes_back(book):
    who, old = owing(book, 200)
    owing(book, 8, 30_000)
    before = items(book)
    assert before[0][4:6] == ("letter", 530_000)
    bookkit.receipt(book, who, FRIDAY, 500_000, [(old, 500_000)])
    assert asked(book, times=2) == [("C0001", "call", 30_000)]
    undo.undo(book)
    assert items(book, times=3) == before


def test_a_receipt_taken_back_softens_no_harder_act_asked_for_since(book):
    who, line = owing(book, 1)
    assert asked(book) == [("C0001", "sms", 500_000)]
    credit = bookkit.receipt(book, who, FRIDAY, 500_000, [(line, 500_000)])
    assert items(book) == []
    owing(book, 20, 70_000)
    assert asked(book) == [("C0001", "letter", 70_000)]
    receipts.void(book, credit, later(1), "退票")
    assert asked(book, later(1), times=2) == [("C0001", "letter", 570_000)]


def test_what_the_letter_was_for_is_paid_and_the_rest_comes_to_the_letter_after_the_call(book):
    """The letter asked for before does not come back for a debt it never was for."""
    who, old = owing(book, 200)
    owing(book, 8, 30_000)
    items(book)
    bookkit.receipt(book, who, FRIDAY, 500_000, [(old, 500_000)])
    assert asked(book) == [("C0001", "call", 30_000)]
    assert asked(book, later(40), times=2) == [("C0001", "call", 30_000)]


@pytest.mark.parametrize("basis", ["invoice", "delivery", "middle"])
def test_paid_debts_have_the_days_of_their_invoice_too(book, basis):
    """Before: a ladder that counts from the invoice ended the refresh with an error."""
    use(book, Rung(10, "call", "remind", "x", basis=basis), Rung(20, "letter", "press", "x", letter="demand"))
    who, old = owing(book, 30)
    owing(book, 2, 30_000)
    asked(book)
    bookkit.receipt(book, who, FRIDAY, 500_000, [(old, 500_000)])
    assert [(item[0], item[2]) for item in asked(book, times=2)] == ([("C0001", 30_000)])


def test_an_item_that_was_settled_does_not_come_back_for_other_debts(book):
    who, line = owing(book, 8)
    (first,) = items(book)
    bookkit.receipt(book, who, FRIDAY, 500_000, [(line, 500_000)])
    assert items(book) == []
    owing(book, 20, 70_000)
    (second,) = items(book)
    assert second[0] != first[0]
    assert second[4:6] == ("letter", 70_000)


def test_the_item_of_a_dispute_returns_by_itself(book):
    _, line = owing(book, 8)
    before = items(book)
    disputes.open_dispute(book, line, "数量不符", FRIDAY, later(9))
    assert items(book) == []
    assert items(book, later(10)) == before


# ---- another class, another ladder


def test_a_customer_of_another_class_climbs_its_ladder_from_where_it_stands(book):
    who, _ = owing(book, 8, grade="A")
    ladders.assign(book, "A", {"A": "A", "C": "B"}, {})
    before = items(book)
    customers.save(book, replace(customers.get(book, who), grade="C"))
    assert items(book) == before  # the open call is still to be made
    bookkit.work_off(book, before[0][0], FRIDAY)
    reminders.refresh(book, later(7))
    (item,) = reminders.queue(book, later(7))
    assert (item.ladder, item.action) == ("B", "letter")


def test_an_early_item_follows_the_customer_to_its_new_ladder_in_one_refresh(book):
    who, _ = owing(book, -2, grade="A")
    ladders.assign(book, "A", {"C": "B"}, {})
    assert [item[2] for item in items(book)] == ["A"]
    customers.save(book, replace(customers.get(book, who), grade="C"))
    once = items(book)
    assert [(item[2], item[4]) for item in once] == [("B", "sms")]
    assert items(book, times=5) == once


def test_an_open_item_whose_rung_was_taken_out_keeps_its_act(book):
    owing(book, 8)
    (before,) = items(book)
    ladder = ladders.get(book, "A")
    use(book, *(rung for rung in ladder.rungs if rung.key != "call"))
    (item,) = items(book)
    assert (item[0], item[4]) == (before[0], "call")
    bookkit.work_off(book, item[0], FRIDAY)
    assert asked(book, later(7)) == [("C0001", "letter", 500_000)]


# ---- by hand


def test_what_is_not_overdue_cannot_be_escalated_to_a_rung_about_overdue_debts(book):
    owing(book, -2)
    before = items(book)
    with pytest.raises(ArError) as caught:
        reminders.escalate(book, before[0][0], FRIDAY)
    assert caught.value.code == "rung_not_due"
    assert items(book) == before


def test_the_badge_counts_what_the_list_of_today_shows(book):
    who, _ = owing(book, 8)
    owing(book, 8, code="C0002")
    items(book)
    assert reminders.waiting(book, FRIDAY) == 2
    customers.save(book, replace(customers.get(book, who), muted=True))
    assert reminders.waiting(book, FRIDAY) == len(items(book)) == 1


# ---- what is paid takes its rung along


def test_a_letter_asked_for_because_of_what_is_paid_by_now_is_not_sent_for_what_is_a_week_late(book):
    who, old = owing(book, 200)
    owing(book, 8, 30_000)
    assert asked(book) == [("C0001", "letter", 530_000)]
    bookkit.receipt(book, who, FRIDAY, 500_000, [(old, 500_000)])
    assert asked(book, times=3) == [("C0001", "call", 30_000)]


def test_with_nothing_due_to_any_rung_left_the_customer_leaves_the_queue(book):
    who, old = owing(book, 20)
    owing(book, 3, 30_000)
    assert asked(book) == [("C0001", "letter", 530_000)]
    bookkit.receipt(book, who, FRIDAY, 500_000, [(old, 500_000)])
    assert asked(book, times=3) == [("C0001", "sms", 30_000)]


def test_a_rung_some_debt_left_has_come_to_stays(book):
    who, old = owing(book, 200)
    owing(book, 16, 30_000)
    before = items(book)
    bookkit.receipt(book, who, FRIDAY, 500_000, [(old, 500_000)])
    (after,) = items(book)
    assert (after[0], after[4], after[5]) == (before[0][0], "letter", 30_000)


def test_what_was_escalated_by_hand_or_worked_on_keeps_its_rung_when_some_of_it_is_paid(book):
    who, line = owing(book, 9)
    owing(book, 8, 30_000)
    (item,) = items(book)
    reminders.escalate(book, item[0], FRIDAY)
    bookkit.receipt(book, who, FRIDAY, 500_000, [(line, 500_000)])
    assert asked(book) == [("C0001", "letter", 30_000)]
    other, old = owing(book, 200, code="C0002")
    owing(book, 8, 30_000, code="C0002")
    asked(book)
    (found,) = [one for one in reminders.queue(book, FRIDAY) if one.code == "C0002"]
    with book.write("note_activity") as write:
        reminders.log(write, other, found.id, FRIDAY, "call", note="will look into it")
    bookkit.receipt(book, other, FRIDAY, 500_000, [(old, 500_000)])
    assert ("C0002", "letter", 30_000) in asked(book)
