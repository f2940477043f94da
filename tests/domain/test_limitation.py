"""The limitation clock by the vectors of the rules and by hand."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.dates import Calendar
from ar_desktop.domain.limitation import (
    ACCEPTED,
    EXPECTED,
    KINDS,
    PROOFS,
    UNPROVED,
    Event,
    clock,
    period_end,
    starts_from,
    trace,
)

D = dt.date
PLAIN = Calendar()


@pytest.mark.parametrize(
    ("due", "end"),
    [
        (D(2022, 9, 30), D(2025, 9, 30)),  # a Tuesday
        (D(2024, 2, 29), D(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (D(2023, 11, 21), D(2026, 11, 23)),  # 21 November 2026 is a Saturday
    ],
)
def test_three_years_end_on_the_corresponding_day_or_the_next_working_day(due, end):
    assert clock(due, [], due, PLAIN).ends_on == end
    assert clock(due, [], due, PLAIN).starts_on == due + dt.timedelta(days=1)


def test_a_debt_in_instalments_counts_from_the_last(  # 民法典 189
):
    assert starts_from([D(2025, 1, 31), D(2025, 12, 31), D(2025, 6, 30)]) == D(2025, 12, 31)


def test_a_demand_that_arrived_restarts_and_one_unproved_waits():
    arrived = Event(D(2024, 5, 6), "demand", source="letter", reference="催〔2024〕3号")
    sent = Event(D(2025, 7, 1), "demand", UNPROVED, "letter", "催〔2025〕9号")
    found = clock(D(2022, 9, 30), [sent, arrived], D(2025, 8, 1), PLAIN)
    assert (found.starts_on, found.ends_on) == (D(2024, 5, 7), D(2027, 5, 6))
    assert (found.last, found.pending) == (arrived, (sent,))


def test_should_have_arrived_counts_only_where_the_user_says_so():
    event = Event(D(2024, 5, 6), "demand", EXPECTED)
    assert clock(D(2022, 9, 30), [event], D(2025, 1, 1), PLAIN).last is None
    counted = clock(D(2022, 9, 30), [event], D(2025, 1, 1), PLAIN, ACCEPTED | {EXPECTED})
    assert counted.ends_on == D(2027, 5, 6)


def test_what_is_not_known_on_the_day_and_what_came_before_the_due_day_change_nothing():
    events = [Event(D(2022, 9, 30), "consent"), Event(D(2025, 1, 2), "consent")]
    assert clock(D(2022, 9, 30), events, D(2025, 1, 1), PLAIN).ends_on == D(2025, 9, 30)


def test_after_the_end_a_demand_is_too_late_and_a_consent_makes_it_new():  # 民法典 192, 规定 19
    late = Event(D(2025, 10, 9), "demand")
    assert clock(D(2022, 9, 30), [late], D(2025, 11, 1), PLAIN).ends_on == D(2025, 9, 30)
    promise = Event(D(2025, 10, 10), "consent")
    found = clock(D(2022, 9, 30), [late, promise], D(2025, 11, 1), PLAIN)
    assert (found.ends_on, found.revived) == (D(2028, 10, 10), True)


def test_on_the_last_day_a_demand_is_in_time():
    found = clock(D(2022, 9, 30), [Event(D(2025, 9, 30), "demand")], D(2025, 9, 30), PLAIN)
    assert (found.ends_on, found.revived) == (D(2028, 10, 2), False)  # 30 September 2028 is a Saturday


def test_a_suit_stops_the_clock_until_the_case_is_closed():
    suit = Event(D(2024, 3, 1), "suit")
    beside = Event(D(2024, 6, 1), "demand")
    running = clock(D(2022, 9, 30), [suit, beside], D(2024, 12, 1), PLAIN)
    assert (running.ends_on, running.days_left(D(2024, 12, 1)), running.warning(D(2024, 12, 1))) == (
        None,
        None,
        None,
    )
    closed = Event(D(2024, 12, 20), "suit_closed")
    assert clock(D(2022, 9, 30), [suit, closed], D(2025, 1, 1), PLAIN).ends_on == D(2027, 12, 20)


def test_an_obstacle_in_the_last_six_months_leaves_six_months_after_it():  # 民法典 194
    near = Event(D(2025, 8, 4), "suspension")
    assert clock(D(2022, 9, 30), [near], D(2025, 9, 1), PLAIN).ends_on == D(2026, 2, 4)
    early = Event(D(2025, 3, 1), "suspension")
    assert clock(D(2022, 9, 30), [early], D(2025, 9, 1), PLAIN).ends_on == D(2025, 9, 30)
    suit = Event(D(2025, 8, 1), "suit")
    assert clock(D(2022, 9, 30), [suit, near], D(2025, 9, 1), PLAIN).ends_on is None


def test_nothing_helps_beyond_twenty_years():  # 民法典 188
    events = [Event(D(year, 1, 4), "consent") for year in range(2008, 2026)]
    assert clock(D(2006, 1, 2), events, D(2025, 6, 1), PLAIN).ends_on == D(2026, 1, 2)


def test_a_suit_within_twenty_years_stands_and_one_after_them_does_not():
    yearly = [Event(D(year, 1, 4), "consent") for year in range(2008, 2026)]
    suit = [*yearly, Event(D(2025, 12, 1), "suit")]
    assert clock(D(2006, 1, 2), suit, D(2026, 6, 1), PLAIN).ends_on is None
    late = [*yearly, Event(D(2026, 2, 2), "suit")]
    assert clock(D(2006, 1, 2), late, D(2026, 6, 1), PLAIN).ends_on == D(2026, 1, 2)


def test_confirming_the_sum_helps_in_time_but_wakes_no_dead_debt():  # 规定 19: consent to pay is wanted
    sealed = Event(D(2025, 3, 4), "acknowledged", source="statement")
    assert clock(D(2022, 9, 30), [sealed], D(2025, 6, 1), PLAIN).ends_on == D(2028, 3, 6)  # 4 March: Saturday
    late = Event(D(2025, 10, 9), "acknowledged", source="statement")
    found = clock(D(2022, 9, 30), [late], D(2025, 11, 1), PLAIN)
    assert (found.ends_on, found.revived) == (D(2025, 9, 30), False)


def test_only_what_would_help_waits_for_proof():
    in_time = Event(D(2025, 9, 1), "demand", UNPROVED)
    late = Event(D(2025, 10, 9), "demand", UNPROVED)
    promise = Event(D(2025, 10, 10), "consent", UNPROVED)
    found = clock(D(2022, 9, 30), [in_time, late, promise], D(2025, 11, 1), PLAIN)
    assert found.pending == (in_time, promise)
    same_day = Event(D(2025, 9, 1), "consent")
    assert clock(D(2022, 9, 30), [in_time, same_day], D(2025, 9, 9), PLAIN).pending == ()


def test_the_trace_says_what_each_event_did():
    events = [
        Event(D(2022, 9, 1), "consent"),
        Event(D(2023, 1, 9), "demand", UNPROVED),
        Event(D(2024, 5, 6), "demand"),
        Event(D(2027, 2, 1), "suspension"),
        Event(D(2027, 9, 1), "demand"),
        Event(D(2027, 9, 2), "consent"),
        Event(D(2027, 9, 3), "suit"),
        Event(D(2027, 9, 6), "demand"),
        Event(D(2028, 9, 1), "suit_closed"),
    ]
    found = trace(D(2022, 9, 30), events, D(2029, 1, 1), PLAIN)
    assert [(step.effect, step.ends_on) for step in found] == [
        ("early", D(2025, 9, 30)),
        ("waiting", D(2025, 9, 30)),
        ("restarted", D(2027, 5, 6)),
        ("prolonged", D(2027, 8, 2)),  # 1 August 2027 is a Sunday
        ("late", D(2027, 8, 2)),
        ("revived", D(2030, 9, 2)),
        ("stopped", None),
        ("idle", None),
        ("restarted", D(2031, 9, 1)),
    ]
    assert len(trace(D(2022, 9, 30), events, D(2024, 5, 5), PLAIN)) == 2


@pytest.mark.parametrize(
    ("as_of", "left", "warning"),
    [
        (D(2025, 4, 2), 181, None),
        (D(2025, 4, 3), 180, 180),
        (D(2025, 7, 2), 90, 90),
        (D(2025, 8, 31), 30, 30),
        (D(2025, 9, 30), 0, 30),
        (D(2025, 10, 1), -1, 0),
    ],
)
def test_warnings_tighten(as_of, left, warning):
    found = clock(D(2022, 9, 30), [], as_of, PLAIN)
    assert (found.days_left(as_of), found.warning(as_of)) == (left, warning)


days = st.dates(D(2015, 1, 1), D(2030, 12, 31))
happenings = st.builds(Event, days, st.sampled_from(KINDS), st.sampled_from(PROOFS))


@given(days, st.lists(happenings, max_size=6), days)
def test_one_more_consent_never_shortens_and_an_unproved_event_never_moves_anything(due, events, as_of):
    before = clock(due, events, as_of, PLAIN)
    proved = [event for event in events if event.proof in ACCEPTED]
    assert clock(due, proved, as_of, PLAIN).ends_on == before.ends_on
    assert [step.ends_on for step in trace(due, events, as_of, PLAIN)][-1:] in ([], [before.ends_on])
    assert before.ends_on is None or before.ends_on <= period_end(due, PLAIN, 240)
    after = clock(due, [*events, Event(as_of, "consent")], as_of, PLAIN)
    if before.ends_on and after.ends_on:
        assert after.ends_on >= before.ends_on


@pytest.mark.parametrize("source", ["receipt", "recovery"])
def test_a_part_paid_of_a_dead_debt_does_not_wake_the_rest(
    source,
):  # 192 II: what was performed stays, no more
    late = Event(D(2025, 10, 9), "consent", source=source)
    found = clock(D(2022, 9, 30), [late], D(2025, 11, 1), PLAIN)
    assert (found.ends_on, found.revived) == (D(2025, 9, 30), False)
    (step,) = trace(D(2022, 9, 30), [late], D(2025, 11, 1), PLAIN)
    assert step.effect == "late"
    promise = Event(D(2025, 10, 20), "consent", source="plan")
    found = clock(D(2022, 9, 30), [late, promise], D(2025, 11, 1), PLAIN)
    assert (found.ends_on, found.revived) == (D(2028, 10, 20), True)
    in_time = Event(D(2025, 9, 29), "consent", source=source)
    assert clock(D(2022, 9, 30), [in_time], D(2025, 11, 1), PLAIN).ends_on == D(2028, 9, 29)
