"""Whom to chase today: the rules of the ladder, each as a row worked out by hand.

The ladder is −3 sms · +7 call · +15 letter · +30 hold (after a letter) · +60 legal (after a letter).
"""

import datetime as dt

import pytest

from ar_desktop.domain.dates import Calendar
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import (
    DueLine,
    Ladder,
    Proposal,
    Rung,
    Situation,
    Standing,
    come,
    propose,
    rung_day,
    standing_for,
)

LADDER = Ladder(
    "A",
    "催收阶梯 A",
    (
        Rung(-3, "sms", "remind", "即将到期"),
        Rung(7, "call", "remind", "已逾期"),
        Rung(15, "letter", "negotiate", "催告"),
        Rung(30, "hold", "press", "暂停供货", requires="letter"),
        Rung(60, "legal", "press", "法律程序", requires="letter"),
    ),
)
DUE = dt.date(2026, 6, 1)  # a Monday; every rung's day is a weekday
EVERY_DAY = Calendar(workdays=frozenset(dt.date(2026, 1, 1) + dt.timedelta(days=n) for n in range(730)))
LETTER_SENT = frozenset({"sms", "call", "letter"})


def line(charge=1, customer=1, due_on=DUE, amount=100_000, done=0):
    return DueLine(charge, customer, due_on, amount, done)


def on(due_on, as_of, calendar=None):
    """The rung a line due on a day has reached."""
    return max(come(LADDER, line(due_on=due_on), as_of, calendar or Calendar()), default=0)


def one(as_of, lines, standing=None, ladder=LADDER, calendar=EVERY_DAY):
    """The single proposal for customer 1, or None."""
    proposals = propose(ladder, lines, Situation(as_of, calendar, {1: standing or Standing()}))
    assert len(proposals) <= 1
    return proposals[0] if proposals else None


@pytest.mark.parametrize(
    ("days", "rung"),
    [
        (-4, 0),
        (-3, 1),
        (0, 1),
        (6, 1),
        (7, 2),
        (14, 2),
        (15, 3),
        (29, 3),
        (30, 4),
        (59, 4),
        (60, 5),
        (999, 5),
    ],
)
def test_a_rung_is_reached_on_its_day(days, rung):
    assert on(DUE, DUE + dt.timedelta(days=days)) == rung


@pytest.mark.parametrize(
    ("due_on", "as_of", "rung"),
    [
        # due Saturday 6 June: the call of day 7 would fall on Saturday the 13th
        ("2026-06-06", "2026-06-12", 1),
        ("2026-06-06", "2026-06-13", 1),
        ("2026-06-06", "2026-06-14", 1),
        ("2026-06-06", "2026-06-15", 2),
        # due Wednesday 10 June: the sms of day −3 would fall on Sunday the 7th
        ("2026-06-10", "2026-06-07", 0),
        ("2026-06-10", "2026-06-08", 1),
    ],
)
def test_a_rung_at_the_weekend_waits_for_monday(due_on, as_of, rung):
    day = dt.date.fromisoformat
    assert on(day(due_on), day(as_of)) == rung


def test_a_rung_on_a_holiday_waits_and_a_make_up_day_is_used():
    monday, saturday = dt.date(2026, 6, 8), dt.date(2026, 6, 13)
    assert on(DUE, monday, Calendar(holidays=frozenset({monday}))) == 1
    assert on(DUE, monday + dt.timedelta(days=1), Calendar(holidays=frozenset({monday}))) == 2
    assert on(dt.date(2026, 6, 6), saturday, Calendar(workdays=frozenset({saturday}))) == 2


#: days past due, rung done before, actions taken -> rung proposed (0: nothing)
TABLE = [
    # nothing reached
    (-10, 0, (), 0),
    # rung by rung, each once
    (-3, 0, (), 1),
    (-3, 1, (), 0),
    (7, 1, ("sms",), 2),
    (7, 2, ("sms", "call"), 0),
    (15, 2, ("sms", "call"), 3),
    (29, 3, LETTER_SENT, 0),
    (30, 3, LETTER_SENT, 4),
    (60, 4, LETTER_SENT, 5),
    (60, 5, LETTER_SENT, 0),
    # catch-up: missed rungs are not run one after another
    (14, 0, (), 2),
    (29, 1, ("sms",), 3),
    (200, 0, LETTER_SENT, 5),
    (200, 3, LETTER_SENT, 5),
    # prerequisite: hold and legal presuppose a letter, so an old debt entered late gets the letter
    (30, 0, (), 3),
    (200, 0, (), 3),
    (200, 2, ("sms", "call"), 3),
    # the letter was skipped for this debt: nothing higher is permitted, nothing lower is repeated
    (200, 3, ("sms", "call"), 0),
    (200, 4, (), 0),
]


@pytest.mark.parametrize(("days", "done", "taken", "rung"), TABLE)
def test_the_highest_permitted_rung(days, done, taken, rung):
    found = one(DUE + dt.timedelta(days=days), [line(done=done)], Standing(taken=frozenset(taken)))
    assert (found.rung if found else 0) == rung
    if found:
        assert found.action == LADDER.rungs[rung - 1].action


def test_proposing_twice_gives_the_same():
    as_of = DUE + dt.timedelta(days=20)
    assert one(as_of, [line()]) == one(as_of, [line()]) == Proposal(1, 3, "letter", (1,), 100_000, ladder="A")


@pytest.mark.parametrize(("since", "rung"), [(0, 0), (1, 0), (6, 0), (7, 3), (30, 3)])
def test_a_customer_is_left_alone_after_an_action(since, rung):
    as_of = DUE + dt.timedelta(days=20)
    rested = Standing(last_action=as_of - dt.timedelta(days=since))
    found = one(as_of, [line()], rested)
    assert (found.rung if found else 0) == rung


def test_catching_up_does_not_climb_the_ladder_in_a_week():
    """Day by day over an old debt, doing each item at once: rest days lie between the steps."""
    standing, done, acts = Standing(), 0, []
    for day in range(100, 140):
        as_of = DUE + dt.timedelta(days=day)
        if found := one(as_of, [line(done=done)], standing):
            acts.append((day, found.action))
            done = found.rung
            standing = Standing(as_of, standing.taken | {found.action})
    assert acts == [(100, "letter"), (107, "legal")]


def test_a_muted_customer_gets_nothing():
    assert one(DUE + dt.timedelta(days=90), [line()], Standing(muted=True)) is None


@pytest.mark.parametrize(
    ("unallocated", "covered"), [(0, False), (99_999, False), (100_000, True), (500_000, True)]
)
def test_money_that_covers_the_debt_is_a_hint_to_allocate(unallocated, covered):
    found = one(DUE + dt.timedelta(days=20), [line()], Standing(unallocated=unallocated))
    assert found.covered is covered


def test_all_lines_of_a_customer_go_together_at_the_highest_rung():
    as_of = DUE + dt.timedelta(days=20)
    lines = [
        line(charge=3, due_on=DUE + dt.timedelta(days=10), amount=5),  # day 10: call
        line(charge=2, amount=7),  # day 20: letter
        line(charge=4, due_on=as_of + dt.timedelta(days=9), amount=11),  # not yet at its sms
    ]
    assert one(as_of, lines) == Proposal(1, 3, "letter", (2, 3), 12, ladder="A")


def test_a_line_that_newly_climbs_takes_the_done_ones_along():
    as_of = DUE + dt.timedelta(days=20)
    lines = [line(charge=1, done=3), line(charge=2, due_on=DUE + dt.timedelta(days=10))]
    assert one(as_of, lines) == Proposal(1, 2, "call", (1, 2), 200_000, ladder="A")


def test_an_old_line_that_may_not_climb_does_not_hold_up_a_younger_one():
    as_of = DUE + dt.timedelta(days=70)
    lines = [line(charge=1, done=3), line(charge=2, due_on=as_of - dt.timedelta(days=8))]
    assert one(as_of, lines, Standing(taken=frozenset({"call"}))).rung == 2


@pytest.mark.parametrize(("amount", "rung"), [(9_999, 1), (10_000, 2), (49_999, 2), (50_000, 3)])
def test_small_sums_stay_on_the_rung_they_are_worth(amount, rung):
    cheap = Ladder(
        "M",
        "minimum",
        (
            Rung(0, "sms", "", ""),
            Rung(1, "call", "", "", minimum=10_000),
            Rung(2, "letter", "", "", minimum=50_000),
        ),
    )
    assert one(DUE + dt.timedelta(days=9), [line(amount=amount)], ladder=cheap).rung == rung


def test_the_minimum_is_of_the_sum_that_goes_together():
    cheap = Ladder("M", "minimum", (Rung(1, "call", "", "", minimum=10_000),))
    as_of = DUE + dt.timedelta(days=9)
    assert one(as_of, [line(amount=9_999)], ladder=cheap) is None
    assert one(as_of, [line(1, amount=9_999), line(2, amount=1)], ladder=cheap).amount == 10_000


def test_the_most_urgent_customer_comes_first():
    as_of = DUE + dt.timedelta(days=20)
    young = as_of - dt.timedelta(days=8)
    lines = [
        line(charge=1, customer=1, due_on=young, amount=900),
        line(charge=2, customer=2, amount=50),
        line(charge=3, customer=3, amount=70),
        line(charge=4, customer=4, amount=70),
    ]
    proposals = propose(LADDER, lines, Situation(as_of, EVERY_DAY))
    assert [(found.customer, found.rung) for found in proposals] == [(3, 3), (4, 3), (2, 3), (1, 2)]


def test_where_nothing_is_owed_nothing_is_proposed():
    assert propose(LADDER, [], Situation(DUE)) == []


@pytest.mark.parametrize(
    "rungs",
    [
        (),
        (Rung(7, "call", "", ""), Rung(-3, "sms", "", "")),
        (Rung(7, "call", "", ""), Rung(7, "letter", "", "")),
        (Rung(7, "shout", "", ""),),
        (Rung(7, "call", "", "", basis="birthday"),),
        (Rung(7, "call", "", "", basis="last"),),
        (Rung(7, "call", "", "", weekdays=(7,)),),
        (Rung(7, "call", "", "", repeat=-1),),
        (Rung(7, "call", "", "", key="a"), Rung(9, "letter", "", "", key="a")),
    ],
)
def test_a_ladder_out_of_order_is_refused(rungs):
    with pytest.raises(ArError) as caught:
        Ladder("X", "x", rungs)
    assert caught.value.code == "ladder_invalid"


def bases(*rungs):
    return Ladder("X", "x", tuple(Rung(*rung, "", "", basis=basis) for basis, *rung in rungs))


INVOICED, DELIVERED = dt.date(2026, 4, 2), dt.date(2026, 4, 10)
LONG = DueLine(1, 1, DUE, 100, issued_on=INVOICED, delivered_on=DELIVERED)


@pytest.mark.parametrize(
    ("basis", "offset", "day"),
    [
        ("due", -1, dt.date(2026, 5, 31)),  # a Sunday, and every day is a working day here
        ("invoice", 5, dt.date(2026, 4, 7)),
        ("delivery", 3, dt.date(2026, 4, 13)),
        ("middle", 0, dt.date(2026, 5, 2)),  # 60 days of term, half of them 30
        ("month_end", 5, dt.date(2026, 7, 5)),
        ("last", 7, None),
    ],
)
def test_the_day_a_rung_counts_from(basis, offset, day):
    assert rung_day(Rung(offset, "call", "", "", basis=basis), LONG, EVERY_DAY) == day


def test_days_that_are_not_known_have_others_stand_in():
    bare = DueLine(1, 1, DUE, 100)
    assert rung_day(Rung(3, "sms", "", "", basis="delivery"), bare, EVERY_DAY) == DUE + dt.timedelta(days=3)
    invoiced = bare._replace(issued_on=INVOICED)
    assert rung_day(Rung(3, "sms", "", "", basis="delivery"), invoiced, EVERY_DAY) == dt.date(2026, 4, 5)


def test_a_rung_may_fall_on_chosen_weekdays_alone():
    tuesdays = Rung(0, "call", "", "", weekdays=(1,))
    assert rung_day(tuesdays, LONG, Calendar()) == dt.date(2026, 6, 2)
    holiday = Calendar(holidays=frozenset({dt.date(2026, 6, 2)}))
    assert rung_day(tuesdays, LONG, holiday) == dt.date(2026, 6, 9)


def test_before_the_due_day_each_line_keeps_to_its_own_days():
    """3+2+1: statement after the delivery, reminder in the middle of the term, confirmation a day before."""
    ladder = bases(("delivery", 3, "statement"), ("middle", 0, "sms"), ("due", -1, "call"))
    late = LONG._replace(charge=2, due_on=dt.date(2026, 8, 1), delivered_on=dt.date(2026, 7, 1))
    lines = [LONG, late]
    assert propose(ladder, lines, Situation(dt.date(2026, 4, 13), EVERY_DAY))[0].charges == (1,)
    found = propose(ladder, [LONG._replace(done=2), late], Situation(dt.date(2026, 7, 4), EVERY_DAY))[0]
    assert (found.action, found.charges) == ("call", (1,))


def test_days_since_the_last_action_need_that_action():
    ladder = bases(("due", 7, "call"), ("last", 10, "letter"))
    as_of = DUE + dt.timedelta(days=30)
    assert one(as_of, [LONG], ladder=ladder).action == "call"
    called = LONG._replace(done=1, done_on=DUE + dt.timedelta(days=21))
    assert one(as_of, [called], ladder=ladder) is None
    assert one(as_of + dt.timedelta(days=1), [called], ladder=ladder).action == "letter"


def test_a_rung_may_come_again():
    ladder = Ladder("R", "r", (Rung(7, "call", "", "", repeat=14),))
    as_of = DUE + dt.timedelta(days=30)
    assert one(as_of, [line()._replace(done=1, done_on=as_of - dt.timedelta(days=13))], ladder=ladder) is None
    again = line()._replace(done=1, done_on=as_of - dt.timedelta(days=14))
    assert one(as_of, [again], ladder=ladder).rung == 1
    assert one(as_of, [line(done=9)], ladder=ladder) is None


def test_lines_on_a_ladder_of_their_own():
    soft = Ladder("S", "soft", (Rung(1, "sms", "", "", key="s1"),))
    as_of = DUE + dt.timedelta(days=20)
    lines = [line(charge=1)._replace(ladder="S"), line(charge=2)]
    found = propose(LADDER, lines, Situation(as_of, EVERY_DAY, ladders={"S": soft}))
    assert [(item.ladder, item.action, item.charges) for item in found] == [("A", "letter", (1, 2))]
    alone = propose(LADDER, lines[:1], Situation(as_of, EVERY_DAY, ladders={"S": soft}))
    assert [(item.ladder, item.step, item.action) for item in alone] == [("S", "s1", "sms")]
    unknown = propose(LADDER, [line()._replace(ladder="gone")], Situation(as_of, EVERY_DAY))
    assert [item.ladder for item in unknown] == ["A"]


def test_what_an_open_item_stands_for():
    as_of = DUE + dt.timedelta(days=2)
    lines = [
        line(1),
        line(2, due_on=as_of + dt.timedelta(days=1)),
        line(3, due_on=as_of + dt.timedelta(days=9)),
    ]
    situation = Situation(as_of, EVERY_DAY)
    assert standing_for(LADDER, 1, lines, situation) == {1, 2}
    assert standing_for(LADDER, 2, lines, situation) == {1}


def test_a_rung_is_found_by_its_key():
    ladder = Ladder("S", "soft", (Rung(1, "sms", "", "", key="s1"), Rung(2, "call", "", "")))
    assert [ladder.place(key) for key in ("s1", "s2", "")] == [1, 0, 0]
