"""On which days a rung comes and what goes along with it, each row worked out by hand: business days over the
holidays of 2026, days of the week a user chose, rungs that come again, debts that are not due yet."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.dates import Calendar
from ar_desktop.domain.ladder import (
    DueLine,
    Ladder,
    Rung,
    Situation,
    Standing,
    latest_due,
    propose,
    rung_day,
    standing_for,
)

D = dt.date
EVERY_DAY = Calendar(workdays=frozenset(D(2026, 1, 1) + dt.timedelta(days=n) for n in range(730)))


def rung(offset, action="call", basis="due", **more):
    return Rung(offset, action, "remind", "x", basis=basis, **more)


def ladder(*rungs, rest=7):
    return Ladder("X", "x", rungs, rest)


def line(due, charge=1, *, issued=None, done=0, done_on=None, amount=100_000):
    return DueLine(charge, 1, due, amount, done, done_on, issued)


def charges(made, lines, as_of, calendar=EVERY_DAY, standing=None):
    """Action and lines of the one proposal, or None."""
    found = propose(made, lines, Situation(as_of, calendar, {1: standing or Standing()}))
    return (found[0].action, found[0].charges) if found else None


# ---- chosen days of the week


@pytest.mark.parametrize(
    ("weekdays", "day"),
    [
        ((5,), D(2026, 11, 21)),  # the Saturday after Friday the 20th, though offices are closed
        ((6,), D(2026, 11, 22)),
        ((5, 0), D(2026, 11, 21)),
        ((0,), D(2026, 11, 23)),
        ((4, 5), D(2026, 11, 20)),
    ],
)
def test_a_day_of_the_weekend_that_was_chosen_is_used(weekdays, day):
    assert rung_day(rung(0, weekdays=weekdays), line(D(2026, 11, 20)), Calendar()) == day


def test_a_chosen_saturday_that_is_a_holiday_is_not_used():
    """Saturday 21 November off: the next is the 28th."""
    off = Calendar(holidays=frozenset({D(2026, 11, 21)}))
    assert rung_day(rung(0, weekdays=(5,)), line(D(2026, 11, 20)), off) == D(2026, 11, 28)


# ---- rungs that come again keep to the days they may fall on


def test_a_rung_does_not_come_again_on_a_day_off():
    """Done on Friday 13 November, again after 8 days: Saturday the 21st, so Monday the 23rd."""
    again = ladder(rung(7, repeat=8))
    called = line(D(2026, 11, 1), done=1, done_on=D(2026, 11, 13))
    days = [D(2026, 11, 20 + n) for n in range(5)]
    assert [day for day in days if charges(again, [called], day, Calendar())] == days[3:]


def test_a_rung_comes_again_on_its_chosen_weekday():
    """Done on Tuesday 10 November, again after 7 days but on Fridays alone: the 20th."""
    again = ladder(rung(7, repeat=7, weekdays=(4,)))
    called = line(D(2026, 11, 1), done=1, done_on=D(2026, 11, 10))
    assert charges(again, [called], D(2026, 11, 19), Calendar()) is None
    assert charges(again, [called], D(2026, 11, 20), Calendar()) == ("call", (1,))


# ---- what goes along


def test_all_that_is_overdue_goes_with_a_rung_counted_from_the_invoice():
    """A letter 90 days after the invoice: the other debt is overdue too though its 90 days are not over."""
    made = ladder(rung(90, "letter", "invoice"))
    old = line(D(2026, 7, 1), 1, issued=D(2026, 6, 1))
    young = line(D(2026, 8, 1), 2, issued=D(2026, 7, 20))
    ahead = line(D(2026, 12, 1), 3, issued=D(2026, 8, 1))
    assert charges(made, [old, young, ahead], D(2026, 8, 30)) == ("letter", (1, 2))
    assert standing_for(made, 1, [old, young, ahead], Situation(D(2026, 8, 30), EVERY_DAY)) == {1, 2}


def test_a_rung_before_the_end_of_the_month_speaks_of_what_is_not_due_yet():
    """Five days before the end of November, of a debt due on Saturday the 28th: Wednesday the 25th."""
    made = ladder(rung(-5, "sms", "month_end"), rung(7))
    owed = line(D(2026, 11, 28))
    assert charges(made, [owed], D(2026, 11, 24), Calendar()) is None
    assert charges(made, [owed], D(2026, 11, 25), Calendar()) == ("sms", (1,))


def test_the_second_reminder_before_the_due_day_follows_the_first():
    """Half the term, then a week after that was done; the debt is due only in a month."""
    made = ladder(rung(0, "sms", "middle"), rung(7, "wechat", "last"), rest=3)
    reminded = line(D(2026, 12, 20), issued=D(2026, 10, 21), done=1, done_on=D(2026, 11, 20))
    other = line(D(2026, 12, 30), 2, issued=D(2026, 11, 20))
    assert charges(made, [reminded, other], D(2026, 11, 26)) is None
    assert charges(made, [reminded, other], D(2026, 11, 27)) == ("wechat", (1,))
    assert standing_for(made, 2, [reminded, other], Situation(D(2026, 11, 27), EVERY_DAY)) == {1}


def test_a_lower_rung_is_not_asked_for_before_its_day():
    """Delivered late: the statement's day is still to come when half the term is over and the sum is too
    small for the reminder."""
    made = ladder(rung(3, "statement", "delivery"), rung(0, "sms", "middle", minimum=200_000))
    late = DueLine(1, 1, D(2026, 12, 20), 100_000, issued_on=D(2026, 10, 21), delivered_on=D(2026, 11, 25))
    assert charges(made, [late], D(2026, 11, 20)) is None
    assert charges(made, [late], D(2026, 11, 28)) == ("statement", (1,))


def test_a_reminder_before_the_due_day_leaves_out_what_was_chased_harder_already():
    """The old debt had its letter; to say of it that it "will be due" would be nonsense."""
    made = ladder(rung(-3, "sms"), rung(7), rung(15, "letter"))
    today = D(2026, 11, 20)
    chased = line(D(2026, 8, 17), 1, done=3, done_on=D(2026, 9, 1))
    reminded = line(D(2026, 11, 22), 2, done=1, done_on=D(2026, 11, 10))
    young, forgotten = line(D(2026, 11, 23), 3), line(D(2026, 11, 19), 4)
    lines = [chased, reminded, young, forgotten]
    assert charges(made, lines, today) == ("sms", (3, 4))
    assert standing_for(made, 1, lines, Situation(today, EVERY_DAY)) == {3, 4}
    assert charges(made, [chased, line(D(2026, 11, 12), 5)], today) == ("call", (1, 5))


def test_a_reminder_that_comes_again_speaks_of_the_same_debts():
    made = ladder(rung(0, "statement", "invoice", repeat=30), rung(7))
    stated = line(D(2026, 12, 20), issued=D(2026, 9, 1), done=1, done_on=D(2026, 10, 21))
    assert charges(made, [stated], D(2026, 11, 19)) is None
    assert charges(made, [stated], D(2026, 11, 20)) == ("statement", (1,))


#: What was announced for 2026 around the two long holidays.
YEAR_2026 = Calendar(
    holidays=frozenset(
        [D(2026, 2, 15) + dt.timedelta(days=n) for n in range(9)]
        + [D(2026, 10, 1) + dt.timedelta(days=n) for n in range(7)]
    ),
    workdays=frozenset({D(2026, 2, 14), D(2026, 2, 28), D(2026, 9, 20), D(2026, 10, 10)}),
)


@pytest.mark.parametrize(
    ("asked", "due", "day"),
    [
        # the National Day holiday of 2026 is 1 to 7 October, the Spring Festival 15 to 23 February
        (rung(-3), D(2026, 10, 5), D(2026, 9, 30)),
        (rung(-3), D(2026, 10, 8), D(2026, 9, 30)),
        (rung(-1), D(2026, 10, 9), D(2026, 10, 8)),
        (rung(-3), D(2026, 2, 18), D(2026, 2, 14)),  # a make-up Saturday
        (rung(-3), D(2026, 2, 24), D(2026, 2, 14)),
        # due on Monday 23 November: the day before is a Sunday
        (rung(-1), D(2026, 11, 23), D(2026, 11, 20)),
        # 3 days before Tuesday the 24th is a Saturday: Monday is still before it
        (rung(-3), D(2026, 11, 24), D(2026, 11, 23)),
        # on Tuesdays alone: before Monday 23 November the 17th, not the 24th
        (rung(-3, weekdays=(1,)), D(2026, 11, 23), D(2026, 11, 17)),
        # what is said on the due day or after it waits as before
        (rung(0), D(2026, 10, 1), D(2026, 10, 8)),
        (rung(7), D(2026, 9, 25), D(2026, 10, 8)),
    ],
)
def test_a_word_before_the_due_day_never_waits_till_it(asked, due, day):
    assert rung_day(asked, DueLine(1, 1, due, 100), YEAR_2026) == day


def test_a_reminder_in_the_middle_of_a_short_term_comes_before_the_due_day():
    """Issued on 24 September, due on 8 October: the middle is 1 October, a holiday till the 7th."""
    line = DueLine(1, 1, D(2026, 10, 8), 100, issued_on=D(2026, 9, 24))
    assert rung_day(rung(0, basis="middle"), line, YEAR_2026) == D(2026, 9, 30)


@pytest.mark.parametrize(
    ("as_of", "offset", "weekdays", "due"),
    [
        (D(2026, 11, 18), -3, (), D(2026, 11, 21)),  # Wednesday; Thursday is worked
        (D(2026, 11, 20), -3, (), D(2026, 11, 25)),  # Friday: what falls on the weekend may come today
        (D(2026, 9, 30), -3, (), D(2026, 10, 10)),  # before the seven days of October
        (D(2026, 11, 18), -3, (2,), D(2026, 11, 27)),  # Wednesdays only: up to the Tuesday after
        (D(2026, 11, 20), 8, (), D(2026, 11, 12)),  # after the due day nothing comes early
    ],
)
def test_the_last_due_day_a_rung_may_have_come_for(as_of, offset, weekdays, due):
    rung = Rung(offset, "sms", "remind", "x", weekdays=weekdays)
    assert latest_due(rung, as_of, YEAR_2026) == due


@given(
    st.integers(0, 400).map(lambda n: D(2026, 1, 1) + dt.timedelta(days=n)),
    st.integers(-20, 5),
    st.sets(st.integers(0, 6)).map(tuple),
    st.integers(0, 40),
)
def test_no_rung_has_come_for_what_is_due_later(as_of, offset, weekdays, more):
    rung = Rung(offset, "sms", "remind", "x", weekdays=weekdays)
    due = latest_due(rung, as_of, YEAR_2026) + dt.timedelta(days=1 + more)
    assert rung_day(rung, line(due), YEAR_2026) > as_of
