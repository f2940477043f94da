"""The reminder queue over real books, day after day. Ladder A: −3 message, +7 call, +15 letter,
+30 supply stop, +60 law. 2026-11-20 is a Friday."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import reminder_batches, reminders, timeline
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books
from ar_desktop.services.ledger import disputes, receipts
from ar_desktop.services.reporting import workbench

D = bookkit.D
FRIDAY = D(2026, 11, 20)


def later(days, start=FRIDAY):
    return start + dt.timedelta(days=days)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


numbers = itertools.count(1)


def owing(book, late, amount=500_000, code="C0001", on=FRIDAY):
    """A customer with one invoice ``late`` days over on ``on``; its id and the due line's."""
    known = book.reader.execute("SELECT id FROM customers WHERE code = ?", (code,)).fetchone()
    who = known[0] if known else bookkit.customer(book, code, f"{code}有限公司")
    due = on - dt.timedelta(days=late)
    (line,) = bookkit.invoice(book, who, f"A{next(numbers)}", due - dt.timedelta(days=30), due, amount)
    return who, line


def queue(book, as_of=FRIDAY, *, fresh=True):
    if fresh:
        reminders.refresh(book, as_of)
    return reminders.queue(book, as_of)


def shown(items):
    return [(item.code, item.action, item.state, item.amount, item.max_days) for item in items]


def code(act, *arguments, **named):
    with pytest.raises(ArError) as caught:
        act(*arguments, **named)
    return caught.value.code


@pytest.mark.parametrize(
    ("late", "action"),
    [
        (-4, None),
        (-3, "sms"),
        (0, "sms"),
        (6, "sms"),
        (7, "call"),
        (14, "call"),
        (15, "letter"),
        (29, "letter"),
        (31, "letter"),
        (100, "letter"),
        (900, "letter"),
    ],
)
def test_catching_up_takes_the_highest_rung_that_may_come_first(book, late, action):
    owing(book, late)
    assert [item.action for item in queue(book)] == ([action] if action else [])


def test_a_rung_on_a_day_off_waits_for_the_working_day(book):
    owing(book, 0, on=D(2026, 11, 14))  # +7 is Saturday the 21st
    (item,) = queue(book, D(2026, 11, 16))
    reminder_batches.done(book, [item], D(2026, 11, 13))
    assert queue(book, D(2026, 11, 22)) == []
    assert [item.action for item in queue(book, D(2026, 11, 23))] == ["call"]


def test_small_sums_are_not_worth_a_letter(book):
    owing(book, 40, 9_999)
    assert [item.action for item in queue(book)] == ["call"]


def test_all_overdue_lines_of_a_customer_go_together_and_nothing_else(book):
    owing(book, 40, 100_000)
    owing(book, 2, 20_000)
    owing(book, 0, 3_000)
    owing(book, -20, 400)
    owing(book, 8, 700_000, "C0002")
    assert shown(queue(book)) == [
        ("C0001", "letter", "open", 120_000, 40),
        ("C0002", "call", "open", 700_000, 8),
    ]


def test_a_day_of_24_refreshes_is_one_refresh(book):
    owing(book, 40)
    owing(book, 8, code="C0002")
    owing(book, -2, code="C0003")
    queue(book)
    before = bookkit.dump(book, without=())
    for _ in range(24):
        assert not reminders.refresh(book, FRIDAY)
    assert bookkit.dump(book, without=()) == before


def test_refreshing_for_a_past_day_changes_nothing(book):
    owing(book, 40)
    queue(book)
    before = bookkit.dump(book, without=())
    for back in (1, 30, 400):
        assert not reminders.refresh(book, later(-back))
    assert bookkit.dump(book, without=()) == before
    assert queue(book, later(-1), fresh=False) == []  # it was not yet there


def test_after_three_weeks_closed_an_open_item_keeps_its_rung_and_a_new_one_catches_up(book, tmp_path):
    owing(book, 8)
    assert [item.action for item in queue(book)] == ["call"]
    owing(book, 8, code="C0002")  # entered, but the queue never saw it
    book.close()
    again = books.open_book(book.path, bookkit.noon)
    assert shown(queue(again, later(21))) == [
        ("C0002", "letter", "open", 500_000, 29),
        ("C0001", "call", "open", 500_000, 29),
    ]
    again.close()


def test_across_the_turn_of_the_year(book):
    owing(book, 0, on=D(2026, 12, 28))
    (item,) = queue(book, D(2026, 12, 28))
    assert item.action == "sms"
    reminder_batches.done(book, [item], D(2026, 12, 28))
    assert queue(book, D(2027, 1, 3)) == []
    (item,) = queue(book, D(2027, 1, 4))  # Monday, the seventh day
    assert (item.action, item.max_days) == ("call", 7)
    reminder_batches.done(book, [item], D(2027, 1, 4))
    assert [item.action for item in queue(book, D(2027, 1, 12))] == ["letter"]


def test_what_is_paid_settles_by_itself(book):
    who, line = owing(book, 20)
    queue(book)
    bookkit.receipt(book, who, FRIDAY, 500_000, [(line, 500_000)])
    assert queue(book, fresh=False) == []
    assert queue(book, later(1)) == []
    assert book.reader.execute("SELECT state FROM reminders").fetchone()[0] == "settled"


def test_a_part_payment_leaves_the_rest(book):
    who, line = owing(book, 20)
    queue(book)
    bookkit.receipt(book, who, FRIDAY, 499_999, [(line, 499_999)])
    assert shown(queue(book)) == [("C0001", "letter", "open", 1, 20)]


def test_what_falls_overdue_joins_the_open_item(book):
    owing(book, 20)
    owing(book, -5, 70_000)
    assert queue(book)[0].amount == 500_000
    (item,) = queue(book, later(6))
    assert (item.amount, item.action) == (570_000, "letter")


def test_done_rests_a_week_then_climbs(book):
    owing(book, 40)
    (item,) = queue(book)
    reminder_batches.done(book, [item], FRIDAY)
    assert queue(book) == []
    assert queue(book, later(6)) == []
    assert [item.action for item in queue(book, later(7))] == ["hold"]
    assert code(reminder_batches.done, book, [item], FRIDAY) == "reminder_closed"
    assert [(e.kind, e.text, e.who) for e in timeline.of(book, item.customer_id, FRIDAY)] == [
        ("activity", "", item.owner)
    ]


def test_law_comes_only_after_a_letter_and_only_for_sums_worth_it(book):
    owing(book, 100, 99_999)
    (item,) = queue(book)
    reminder_batches.done(book, [item], FRIDAY)
    assert [item.action for item in queue(book, later(7))] == ["hold"]
    owing(book, 100, 100_000, "C0002", on=later(7))
    item = next(item for item in queue(book, later(7)) if item.code == "C0002")
    reminder_batches.done(book, [item], later(7))
    assert ("C0002", "legal") in [(item.code, item.action) for item in queue(book, later(14))]


def test_a_promise_waits_and_comes_back_broken(book):
    owing(book, 10)
    (item,) = queue(book)
    reminders.promise(book, item.id, later(5), 500_000, FRIDAY, note="下周三付", who="王敏")
    for day in (0, 3, 5):
        (waiting,) = queue(book, later(day))
        assert (waiting.state, waiting.wait_reason, waiting.wait_until) == ("waiting", "promise", later(6))
        assert broken(book, later(day)) == []
    (back,) = queue(book, later(6))
    assert (back.state, back.action, back.last_note) == ("open", "call", "下周三付")
    assert broken(book, later(6)) == [{"customer": "C0001有限公司", "day": later(5)}]
    assert code(reminders.promise, book, item.id, later(-1), 1, FRIDAY) == "date_not_later"
    assert code(reminders.promise, book, item.id, later(1), 0, FRIDAY) == "amount_not_positive"


def broken(book, as_of):
    found = workbench.attention(book, workbench.figures(book, as_of))
    return [item.facts for item in found if item.code == "promise_broken"]


def test_a_promise_that_was_kept_is_not_broken(book):
    who, line = owing(book, 10)
    (item,) = queue(book)
    reminders.promise(book, item.id, later(5), 500_000, FRIDAY)
    bookkit.receipt(book, who, later(4), 500_000, [(line, 500_000)])
    assert queue(book, later(6)) == []
    assert broken(book, later(6)) == []


def test_snoozed_until_its_day(book):
    owing(book, 10)
    (item,) = queue(book)
    reminders.snooze(book, item.id, later(3), "出差", FRIDAY)
    assert [item.state for item in queue(book, later(2))] == ["waiting"]
    assert [item.state for item in queue(book, later(3))] == ["open"]
    assert code(reminders.snooze, book, item.id, FRIDAY, "", FRIDAY) == "date_not_later"


def test_a_skipped_rung_is_left_out_with_its_reason(book):
    owing(book, 10)
    (item,) = queue(book)
    assert code(reminders.skip, book, item.id, FRIDAY, " ") == "reason_missing"
    reminders.skip(book, item.id, FRIDAY, "老板亲自联系")
    assert queue(book, later(4)) == []
    assert [item.action for item in queue(book, later(5))] == ["letter"]
    row = book.reader.execute("SELECT state, note FROM reminders ORDER BY id").fetchone()
    assert tuple(row) == ("skipped", "老板亲自联系")


def test_escalated_by_hand_up_to_the_top(book):
    owing(book, 10)
    (item,) = queue(book)
    seen = []
    for _ in range(3):
        reminders.escalate(book, item.id, FRIDAY)
        (now,) = queue(book)
        seen.append((now.rung, now.action))
    assert seen == [(3, "letter"), (4, "hold"), (5, "legal")]
    assert code(reminders.escalate, book, item.id, FRIDAY) == "no_higher_rung"


def test_escalated_beyond_what_was_done_says_what_is_wanting(book):
    """A stop of deliveries presupposes a letter; another customer's letter is none of it."""
    owing(book, 10)
    (item,) = queue(book)
    assert reminders.wanting(book, item.id, FRIDAY) == ""
    reminders.escalate(book, item.id, FRIDAY)
    assert reminders.wanting(book, item.id, FRIDAY) == ""
    reminders.escalate(book, item.id, FRIDAY)
    assert reminders.wanting(book, item.id, FRIDAY) == "letter"


def test_nothing_is_wanting_where_the_letter_was_done_before(book):
    owing(book, 40)
    (item,) = queue(book)
    assert item.action == "letter"
    reminder_batches.done(book, [item], FRIDAY)
    (item,) = queue(book, later(7))
    assert item.action == "hold"
    assert reminders.wanting(book, item.id, later(7)) == ""


def test_a_disputed_line_leaves_and_returns_by_itself(book):
    _, line = owing(book, 20)
    owing(book, 20, 70_000)
    queue(book)
    disputes.open_dispute(book, line, "数量不符", FRIDAY, later(5))
    assert [item.amount for item in queue(book)] == [70_000]
    assert [item.amount for item in queue(book, later(5))] == [70_000]
    assert [item.amount for item in queue(book, later(6))] == [570_000]
    assert code(disputes.open_dispute, book, line, "", FRIDAY, later(5)) == "reason_missing"
    assert code(disputes.open_dispute, book, line, "x", FRIDAY, FRIDAY) == "date_not_later"


def test_a_dispute_that_is_closed_returns_at_once(book):
    _, line = owing(book, 20)
    queue(book)
    dispute = disputes.open_dispute(book, line, "数量不符", FRIDAY, later(50)).ids[0]
    assert queue(book, later(1)) == []
    disputes.close_dispute(book, dispute, later(2), "核实无误")
    assert [item.action for item in queue(book, later(2))] == ["letter"]


def test_covered_by_unallocated_money_is_said_and_gets_no_letter(book):
    who, _ = owing(book, 20)
    bookkit.receipt(book, who, FRIDAY, 500_000)
    (item,) = queue(book)
    assert (item.state, item.unallocated) == ("covered", 500_000)
    assert letters.due_customers(book, FRIDAY) == []
    receipts.allocate_oldest(book, who, FRIDAY, "CNY")
    assert queue(book) == []


def test_money_that_covers_only_a_part_leaves_the_item_open(book):
    who, _ = owing(book, 20)
    bookkit.receipt(book, who, FRIDAY, 499_999)
    (item,) = queue(book)
    assert item.state == "open"
    assert letters.due_customers(book, FRIDAY) == [who]


def test_a_muted_customer_is_left_alone_even_when_an_item_was_open(book):
    who, _ = owing(book, 20)
    queue(book)
    customers.save(book, replace(customers.get(book, who), muted=True))
    assert queue(book) == []
    assert queue(book, fresh=False) == []
    assert letters.due_customers(book, FRIDAY) == []
    customers.save(book, replace(customers.get(book, who), muted=False))
    assert [item.action for item in queue(book, later(1))] == ["letter"]


def test_a_letter_sent_by_hand_counts_as_its_rung(book):
    """The queue asked for a call; the user wrote at once. No second letter a week later."""
    bookkit.set_options(book, letter_gap=0)
    who, _ = owing(book, 10)
    assert [item.action for item in queue(book)] == ["call"]
    assert letters.issue(book, [who], FRIDAY).letters
    assert queue(book) == []
    assert queue(book, later(19)) == []  # 29 days: call and letter are behind us
    assert [item.action for item in queue(book, later(20))] == ["hold"]


def test_a_letter_sent_by_hand_with_no_item_open_counts_too(book):
    who, _ = owing(book, 3)
    (item,) = queue(book)
    reminder_batches.done(book, [item], FRIDAY)
    assert letters.issue(book, [who], FRIDAY).letters
    assert queue(book, later(26)) == []
    assert [item.action for item in queue(book, later(27))] == ["hold"]


def test_the_text_of_a_rung_is_filled_in(book):
    who, _ = owing(book, 10, 1_234_567)
    customers.save(book, replace(customers.get(book, who), contact="赵会计"))
    (item,) = queue(book)
    assert reminders.wording(book, item) == (
        "赵会计您好，贵司1张发票合计人民币12,345.67元已逾期10天，请问付款是否有困难？"
        "烦请告知具体付款日期。杭州远帆机电有限公司"
    )
