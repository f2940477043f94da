"""Limitation and guarantee periods against calendars turned over day by day."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from domain.oracles import limitation_by_days as by_days
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop import assets
from ar_desktop.domain.dates import Calendar, add_months
from ar_desktop.domain.guarantee import CLAIMS, Guarantee, ends_on, keeps
from ar_desktop.domain.limitation import Event, clock, period_end

D = dt.date


def announced() -> dict[dt.date, bool]:
    files = sorted(assets.path("presets", "holidays").glob("*.json"))
    days = [item for path in files for item in json.loads(path.read_text(encoding="utf-8"))["days"]]
    return {D.fromisoformat(item["date"]): item["isOffDay"] for item in days}


DAYS = announced()
OFF = frozenset(day for day, off in DAYS.items() if off)
WORK = frozenset(DAYS) - OFF
SLOW, FAST = by_days.DaysOff(OFF, WORK), Calendar(OFF, WORK)

#: Kinds of the program, as the slow way calls them.
NAMES = {
    "demand": "demand",
    "consent": "consent",
    "acknowledged": "demand",
    "equivalent": "demand",
    "suit": "suit",
    "suit_closed": "suit_closed",
    "suspension": "obstacle_gone",
}


def slow(due, events, as_of):
    happened = [
        by_days.Happening(event.day, NAMES[event.kind], event.proof in {"signed", "refused"})
        for event in events
    ]
    return by_days.claim_ends(due, happened, as_of, SLOW)


@pytest.mark.parametrize(
    ("due", "end"),
    [
        (D(2022, 9, 30), D(2025, 9, 30)),
        (D(2024, 2, 29), D(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (D(2022, 10, 1), D(2025, 10, 9)),  # the eight days of the National Day of 2025
        (D(2023, 2, 15), D(2026, 2, 24)),  # the Spring Festival of 2026
        (D(2022, 10, 11), D(2025, 10, 11)),  # a Saturday on which people work
    ],
)
def test_the_vectors(due, end):
    assert slow(due, [], due).ends_on == end
    assert clock(due, [], due, FAST).ends_on == end


days = st.dates(D(2010, 1, 1), D(2027, 12, 31))


@given(days, st.integers(0, 300))
def test_a_period_ends_on_the_corresponding_day_or_behind_the_holiday(start, months):
    assert add_months(start, months) == by_days.corresponding_day(start, months)
    assert add_months(start, -months) == by_days.corresponding_day_back(start, months)
    assert period_end(start, FAST, months) == by_days.last_day(start, months, SLOW)


happenings = st.builds(
    Event,
    days,
    st.sampled_from(sorted(NAMES)),
    st.sampled_from(["signed", "refused", "expected", "unproved"]),
)


def near(end):
    """Days around the end of a period, where the rules meet."""
    return st.integers(-200, 40).map(lambda offset: end + dt.timedelta(days=offset))


@st.composite
def stories(draw):
    """A debt and what happened to it: at any time, and around the days its periods end."""
    due = draw(days)
    events = draw(st.lists(happenings, max_size=5))
    for _ in range(draw(st.integers(0, 4))):
        end = slow(due, sorted(events, key=lambda item: item.day), D(2060, 1, 1)).ends_on or due
        kind = draw(st.sampled_from(sorted(NAMES)))
        events.append(Event(draw(near(end)), kind))
    return due, sorted(events, key=lambda item: item.day)


@given(stories(), st.dates(D(2015, 1, 1), D(2050, 1, 1)))
def test_what_happened_moves_the_end_as_the_law_says(story, as_of):
    due, events = story
    paper, found = slow(due, events, as_of), clock(due, events, as_of, FAST)
    assert (found.ends_on, found.revived) == (paper.ends_on, paper.revived)
    if found.ends_on is not None:
        assert found.starts_on == paper.counted_from + dt.timedelta(days=1)


def test_the_slow_way_knows_the_longest_period():  # 188, though the debtor promised every year
    events = [Event(D(year, 1, 4), "consent") for year in range(2008, 2026)]
    assert slow(D(2006, 1, 2), events, D(2025, 6, 1)).ends_on == D(2026, 1, 4)  # behind New Year's Day
    assert clock(D(2006, 1, 2), events, D(2025, 6, 1), FAST).ends_on == D(2026, 1, 4)


@given(
    st.sampled_from(["joint", "general", "unclear"]),
    days,
    st.none() | st.integers(1, 48),
    st.none() | st.integers(-100, 900),
    st.sampled_from(CLAIMS),
    st.integers(-30, 800),
)
def test_a_guarantor_is_bound_by_the_right_act_in_time(kind, due, months, until, claim, on):
    agreed = None if until is None else due + dt.timedelta(days=until)
    claimed = due + dt.timedelta(days=on)
    made = Guarantee(kind, due, months, agreed, claimed, claim)
    end = by_days.guarantee_ends(due, SLOW, months, agreed)
    assert ends_on(made, FAST) == end
    bound = by_days.guarantor_bound(end, due, {claim: claimed}, joint=kind == "joint")
    assert keeps(made, FAST) is bound
