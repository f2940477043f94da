"""Every basis of a rung in a real book, worked out by hand; and what must hold of refreshing.
2026-11-20 is a Friday; invoices run from 2026-09-21, a Monday, to the due day."""

import datetime as dt
from dataclasses import replace

import bookkit
import pytest

from ar_desktop.domain.ladder import Rung
from ar_desktop.services.chasing import (
    chasing_rules,
    coming,
    ladder_preview,
    ladders,
    pauses,
    reminder_batches,
    reminders,
)
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books, undo
from ar_desktop.services.ledger import shipments
from ar_desktop.services.ledger.shipments import Shipment

D = bookkit.D
FRIDAY = D(2026, 11, 20)


def later(days, start=FRIDAY):
    return start + dt.timedelta(days=days)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def climb(book, *rungs, rest=0):
    """Make these rungs the book's ladder."""
    ladders.save(book, replace(ladders.get(book, "A"), rungs=tuple(rungs), rest_days=rest))


def owing(book, issued, due, code="C0001", amount=500_000, **values):
    known = book.reader.execute("SELECT id FROM customers WHERE code = ?", (code,)).fetchone()
    who = known[0] if known else bookkit.customer(book, code, f"{code}有限公司")
    number = f"A{book.reader.execute('SELECT count(*) FROM invoices').fetchone()[0]}"
    (line,) = bookkit.invoice(book, who, number, issued, due, amount, **values)
    return who, line


def asked(book, day):
    """What a refresh of a day leaves open: action and number of lines."""
    reminders.refresh(book, day)
    return [(item.action, len(item.lines)) for item in reminders.queue(book, day)]


def first_days(book, days):
    """The days on which something is asked for, without a refresh."""
    return [day for day in days if coming.on(book, day)]


@pytest.mark.parametrize(
    ("rung", "day"),
    [
        (Rung(10, "call", "remind", "x", basis="due"), D(2026, 11, 30)),
        (Rung(-4, "call", "remind", "x", basis="due"), D(2026, 11, 16)),
        # issued on Monday 21 September; +3 is Thursday the 24th
        (Rung(3, "call", "remind", "x", basis="invoice"), D(2026, 9, 24)),
        # delivered on Monday 12 October; +3 is Thursday the 15th
        (Rung(3, "call", "remind", "x", basis="delivery"), D(2026, 10, 15)),
        # from 21 September to 20 November are 60 days; half of them lead to Wednesday 21 October
        (Rung(0, "call", "remind", "x", basis="middle"), D(2026, 10, 21)),
        (Rung(7, "call", "remind", "x", basis="middle"), D(2026, 10, 28)),
        # November ends on the 30th, a Monday; +2 is Wednesday 2 December
        (Rung(2, "call", "remind", "x", basis="month_end"), D(2026, 12, 2)),
        # Mondays and Thursdays alone: +10 is Monday; +11 waits from Tuesday to Thursday 3 December
        (Rung(11, "call", "remind", "x", weekdays=(0, 3)), D(2026, 12, 3)),
    ],
)
def test_a_rung_is_asked_for_on_its_day_and_not_before(book, rung, day):
    owing(book, D(2026, 9, 21), FRIDAY, delivered_on=D(2026, 10, 12))
    climb(book, rung)
    assert first_days(book, [day - dt.timedelta(days=3), day - dt.timedelta(days=1), day]) == [day]


def test_without_a_delivery_day_the_last_shipment_counts_signed_for_or_sent(book):
    who, _ = owing(book, D(2026, 9, 21), FRIDAY)
    climb(book, Rung(3, "call", "remind", "x", basis="delivery"))
    assert first_days(book, [D(2026, 9, 23), D(2026, 9, 24)]) == [D(2026, 9, 24)]  # the invoice's day
    invoice = book.reader.execute("SELECT id FROM invoices").fetchone()[0]
    for number, sent, signed in (("S1", D(2026, 10, 5), None), ("S2", D(2026, 10, 9), D(2026, 10, 12))):
        signer = "仓库" if signed else ""
        shipments.enter(book, Shipment(who, number, sent, 250_000, signed_by=signer, signed_on=signed))
    keys = [row[0] for row in book.reader.execute("SELECT id FROM shipments")]
    shipments.link(book, keys, invoice)
    assert first_days(book, [D(2026, 10, 14), D(2026, 10, 15)]) == [D(2026, 10, 15)]


def test_days_after_the_last_action_count_from_when_it_was_done(book):
    owing(book, D(2026, 9, 21), D(2026, 11, 10))
    climb(
        book, Rung(7, "call", "remind", "x"), Rung(5, "visit", "press", "x", basis="last"),
    )  # fmt: skip
    assert asked(book, FRIDAY) == [("call", 1)]  # three days late already
    (item,) = reminders.queue(book, FRIDAY)
    reminder_batches.done(book, [item], FRIDAY)
    assert asked(book, D(2026, 11, 24)) == []
    assert asked(book, D(2026, 11, 25)) == [("visit", 1)]  # Wednesday, the fifth day


def test_a_rung_that_repeats_comes_again(book):
    owing(book, D(2026, 9, 21), D(2026, 11, 10))
    climb(book, Rung(7, "call", "remind", "x", repeat=6))
    reminders.refresh(book, FRIDAY)
    (item,) = reminders.queue(book, FRIDAY)
    reminder_batches.done(book, [item], FRIDAY)
    assert asked(book, later(5)) == []
    assert asked(book, later(6)) == [("call", 1)]


def test_321_over_a_whole_term(book):
    """Issued 21 September, delivered 12 October, due 20 November: statement on the 15th, reminders on 21
    and 28 October, confirmation on 19 November, a call a week after the due day, a letter on Saturday
    5 December which waits for Monday."""
    owing(book, D(2026, 9, 21), FRIDAY, delivered_on=D(2026, 10, 12))
    ladders.assign(book, "321", {}, {})
    seen = []
    for number in range(90):
        day = later(number, D(2026, 9, 21))
        reminders.refresh(book, day)
        for item in reminders.queue(book, day):
            seen.append((day, item.action))
            reminder_batches.done(book, [item], day)
    assert seen == [
        (D(2026, 10, 15), "statement"),
        (D(2026, 10, 21), "sms"),
        (D(2026, 10, 28), "wechat"),
        (D(2026, 11, 19), "call"),
        (D(2026, 11, 27), "call"),
        (D(2026, 12, 7), "letter"),
    ]


# ---- what must hold


def many(book):
    """Customers on every ladder, before and after the due day."""
    for number, code in enumerate(("A", "B", "C", "321")):
        for late in (-20, -2, 0, 8, 20, 45, 100):
            due = later(-late)
            who, _ = owing(book, due - dt.timedelta(days=40), due, f"K{number}{late}")
            chasing_rules.save(book, who, code, muted=False)


def test_24_refreshes_of_a_day_on_every_ladder_are_one(book):
    many(book)
    reminders.refresh(book, FRIDAY)
    before = bookkit.dump(book, without=())
    for _ in range(23):
        assert not reminders.refresh(book, FRIDAY)
    assert bookkit.dump(book, without=()) == before


def shown(book, day):
    return [(i.code, i.ladder, i.rung, i.action, i.amount, i.state) for i in reminders.queue(book, day)]


@pytest.mark.parametrize("ahead", [1, 21, 60, 400])
def test_a_look_at_a_coming_day_freezes_no_day_before_it(book, tmp_path, ahead):
    today = bookkit.NOW.date()
    many(book)
    other = bookkit.make(tmp_path / "b.ardb")
    many(other)
    reminders.refresh(other, today)
    reminders.refresh(book, later(ahead, today))
    reminders.refresh(book, today)
    assert shown(book, today) == shown(other, today)
    assert [i.opened_on for i in reminders.queue(book, today)] == [today] * len(shown(book, today))
    other.close()


def test_a_look_ahead_keeps_what_is_open_today_as_it_was(book):
    today = bookkit.NOW.date()
    many(book)
    reminders.refresh(book, today)
    before = bookkit.dump(book)
    for ahead in (1, 21, 400):
        reminders.refresh(book, later(ahead, today))
    reminders.refresh(book, today)
    after = bookkit.dump(book)
    assert [row[1:] for row in after["reminders"]] == [row[1:] for row in before["reminders"]]
    held = "SELECT reminder_id, charge_id FROM reminder_charges"
    assert len({tuple(row) for row in book.reader.execute(held)}) == len(before["reminder_charges"])


def test_a_letter_dated_ahead_is_left_alone(book):
    today = bookkit.NOW.date()
    owing(book, D(2026, 9, 21), D(2026, 11, 1))
    reminders.refresh(book, later(21, today))
    (item,) = reminders.queue(book, later(21, today))
    reminder_batches.done(book, [item], later(21, today))
    reminders.refresh(book, today)
    states = [tuple(row) for row in book.reader.execute("SELECT state FROM reminders ORDER BY id")]
    assert states[0] == ("done",)
    assert [i.action for i in reminders.queue(book, today)] == ["letter"]


def test_undo_of_each_act_brings_the_same_items_back(book):
    many(book)
    reminders.refresh(book, FRIDAY)
    before = shown(book, FRIDAY)
    for act in (
        lambda i: reminder_batches.done(book, [i], FRIDAY),
        lambda i: reminders.skip(book, i.id, FRIDAY, "x"),
        lambda i: reminders.snooze(book, i.id, later(3), "x", FRIDAY),
        lambda i: pauses.pause(book, i.customer_id, later(3), "x", FRIDAY),
        lambda i: reminders.escalate(book, i.id, FRIDAY),
    ):
        item = next(i for i in reminders.queue(book, FRIDAY) if i.action == "call")
        act(item)
        assert shown(book, FRIDAY) != before
        undo.undo(book)
        reminders.refresh(book, FRIDAY)
        assert shown(book, FRIDAY) == before


def test_across_the_turn_of_the_year_and_three_weeks_closed(book):
    owing(book, D(2026, 11, 20), D(2026, 12, 28))
    ladders.assign(book, "B", {}, {})
    assert asked(book, D(2026, 12, 25)) == [("sms", 1)]
    path = book.path
    book.close()
    again = books.open_book(path, bookkit.noon)
    assert asked(again, D(2027, 1, 15)) == [("sms", 1)]  # the open item keeps its rung
    assert again.reader.execute("SELECT count(*) FROM reminders").fetchone()[0] == 1
    again.close()


def test_a_past_day_nobody_refreshed_is_worked_out(book):
    """The queue of a day before the latest act: what the ladders asked for then."""
    owing(book, D(2026, 9, 21), D(2026, 11, 10))
    reminders.refresh(book, FRIDAY)
    assert reminders.queue(book, D(2026, 11, 18)) == []
    (item,) = coming.on(book, D(2026, 11, 18))
    assert (item.id < 0, item.action, item.max_days) == (True, "call", 8)
    assert [i.id > 0 for i in coming.on(book, FRIDAY)] == [True]


# ---- pauses and previews


def test_a_pause_has_an_end_and_the_items_return(book):
    who, _ = owing(book, D(2026, 9, 21), D(2026, 11, 10))
    reminders.refresh(book, FRIDAY)
    pauses.pause(book, who, later(5), "放假", FRIDAY)
    for day in (0, 4):
        (item,) = reminders.queue(book, later(day))
        assert (item.state, item.wait_reason, item.wait_until) == ("waiting", "放假", later(5))
        assert reminders.waiting(book, later(day)) == 0
    assert letters.due_customers(book, later(4)) == []
    assert [i.state for i in reminders.queue(book, later(5))] == ["open"]
    other, _ = owing(book, D(2026, 9, 21), D(2026, 11, 10), "C0002")
    pauses.pause(book, other, later(5), "放假", FRIDAY)
    reminders.refresh(book, FRIDAY)
    assert [i.code for i in reminders.queue(book, FRIDAY)] == ["C0001"]
    pauses.resume(book, other, later(1))
    reminders.refresh(book, later(1))
    assert {i.code for i in reminders.queue(book, later(1)) if i.state == "open"} == {"C0002"}


def test_the_coming_days_by_day(book):
    owing(book, D(2026, 9, 21), D(2026, 11, 17), "C0001")  # +7 is Tuesday the 24th
    owing(book, D(2026, 9, 21), D(2026, 11, 27), "C0002")  # -3 is Tuesday the 24th
    owing(book, D(2026, 9, 21), D(2026, 12, 20), "C0003")
    who, _ = owing(book, D(2026, 9, 21), D(2026, 11, 5), "C0004")
    reminders.refresh(book, FRIDAY)
    for item in reminders.queue(book, FRIDAY):
        if item.customer_id == who:
            reminders.snooze(book, item.id, later(3), "x", FRIDAY)
        else:
            reminder_batches.done(book, [item], FRIDAY - dt.timedelta(days=3))
    found = coming.coming(book, FRIDAY, 7)
    assert [(i.code, i.opened_on, i.action) for i in found] == [
        ("C0004", D(2026, 11, 23), "letter"),
        ("C0001", D(2026, 11, 24), "call"),
        ("C0002", D(2026, 11, 24), "sms"),
    ]


def test_a_preview_writes_nothing_and_counts_by_hand(book):
    """5 days late: message. 10: call. 20: letter. A call at +4 instead of +7 moves the first alone."""
    for late in (5, 10, 20):
        due = later(-late)
        owing(book, due - dt.timedelta(days=30), due, f"C{late}")
    before = bookkit.dump(book, without=())
    ladder = ladders.get(book, "A")
    rungs = (ladder.rungs[0], replace(ladder.rungs[1], offset=4), *ladder.rungs[2:])
    found = ladder_preview.preview(book, replace(ladder, rungs=rungs), FRIDAY)
    assert (found.before, found.after, found.supposed) == (3, 3, False)
    assert [(row.name, row.before.action, row.after.action) for row in found.rows if row.differs] == [
        ("C5有限公司", "sms", "call")
    ]
    other = ladder_preview.preview(book, ladders.get(book, "C"), FRIDAY)  # nobody's yet: as if the book's
    assert (other.after, other.supposed) == (3, True)
    assert {row.name: row.after.action for row in other.rows} == {
        "C5有限公司": "call",
        "C10有限公司": "call",
        "C20有限公司": "wechat",
    }
    assert bookkit.dump(book, without=()) == before


def test_before_a_long_holiday_the_queue_reminds_of_what_falls_due_in_it(book):
    """Due on Monday 5 October 2026, in the holiday of the 1st to 7th: asked for on Wednesday 30 September."""
    climb(book, Rung(-3, "sms", "remind", "x"))
    owing(book, D(2026, 9, 1), D(2026, 10, 5))
    assert first_days(book, [D(2026, 9, 29), D(2026, 9, 30)]) == [D(2026, 9, 30)]
    assert asked(book, D(2026, 9, 30)) == [("sms", 1)]


def test_nothing_harder_is_asked_while_the_time_the_letter_gave_runs(book):
    """A demand of Monday 28 September 2026 gives 5 working days: 29, 30 September, 8, 9 and 10 October (a
    make-up Saturday, itself still in time). The days of rest alone were over on 5 October."""
    who, _ = owing(book, D(2026, 6, 1), D(2026, 7, 1))
    reminders.refresh(book, D(2026, 9, 28))
    (issued,) = letters.issue(book, [who], D(2026, 9, 28)).letters
    assert issued.facts.pay_by == D(2026, 10, 10)
    assert [asked(book, day) for day in (D(2026, 10, 5), D(2026, 10, 10))] == [[], []]
    assert asked(book, D(2026, 10, 11)) == [("legal", 1)]


def test_a_letter_that_was_voided_gives_no_time(book):
    who, _ = owing(book, D(2026, 6, 1), D(2026, 7, 1))
    reminders.refresh(book, D(2026, 9, 28))
    (issued,) = letters.issue(book, [who], D(2026, 9, 28)).letters
    letters.void(book, issued.id, D(2026, 9, 29), "抬头有误")
    assert asked(book, D(2026, 9, 29)) == [("letter", 1)]
