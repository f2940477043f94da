"""Whose statement is due for which period, and how one that went out stands."""

from __future__ import annotations

import datetime as dt

import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.statement_cycle import Cycle, Fate, Period, last_period, require_answer, standing
from ar_desktop.domain.statement_form import Form, require

D = dt.date
MADE = D(2026, 11, 2)


@pytest.mark.parametrize(
    ("rhythm", "as_of", "since", "until"),
    [
        ("monthly", D(2026, 11, 20), D(2026, 10, 1), D(2026, 10, 31)),
        ("monthly", D(2026, 11, 1), D(2026, 10, 1), D(2026, 10, 31)),
        ("monthly", D(2026, 10, 31), D(2026, 9, 1), D(2026, 9, 30)),
        ("monthly", D(2027, 1, 1), D(2026, 12, 1), D(2026, 12, 31)),
        ("monthly", D(2024, 3, 5), D(2024, 2, 1), D(2024, 2, 29)),
        ("quarterly", D(2026, 11, 20), D(2026, 7, 1), D(2026, 9, 30)),
        ("quarterly", D(2026, 10, 1), D(2026, 7, 1), D(2026, 9, 30)),
        ("quarterly", D(2026, 9, 30), D(2026, 4, 1), D(2026, 6, 30)),
        ("quarterly", D(2027, 2, 1), D(2026, 10, 1), D(2026, 12, 31)),
    ],
)
def test_the_last_period_is_the_latest_that_is_over(rhythm, as_of, since, until):
    assert last_period(rhythm, as_of) == Period(since, until)


def test_no_period_is_due_where_nothing_is_sent():
    assert last_period("off", D(2026, 11, 20)) is None


def test_a_customers_own_rhythm_comes_before_its_class_and_that_before_the_usual():
    cycle = Cycle("monthly", {"A": "quarterly"}, {7: "off"})
    assert [cycle.of(7, "A"), cycle.of(8, "A"), cycle.of(8, "B")] == ["off", "quarterly", "monthly"]
    assert cycle.used == {"monthly", "quarterly", "off"}


def test_an_impossible_cycle_is_refused():
    with pytest.raises(ArError, match="rhythm_unknown"):
        Cycle(customers={1: "weekly"})
    for days in (0, 366):
        with pytest.raises(ArError, match="silent_days_wrong"):
            Cycle(silent_days=days)


@pytest.mark.parametrize(
    ("fate", "as_of", "state"),
    [
        (Fate(MADE), D(2026, 11, 17), "sent"),
        (Fate(MADE), D(2026, 11, 18), "silent"),  # the sixteenth day after the second
        (Fate(MADE, "agreed", D(2026, 11, 20)), D(2026, 11, 19), "silent"),
        (Fate(MADE, "agreed", D(2026, 11, 20)), D(2026, 11, 20), "agreed"),
        (Fate(MADE, "differs", D(2026, 11, 5)), D(2026, 12, 31), "differs"),
        (Fate(MADE, newer_on=D(2026, 11, 4)), D(2026, 11, 3), "sent"),
        (Fate(MADE, newer_on=D(2026, 11, 4)), D(2026, 11, 4), "superseded"),
        (Fate(MADE, "agreed", D(2026, 11, 3), newer_on=D(2026, 11, 4)), D(2026, 11, 9), "agreed"),
        (Fate(MADE, voided_on=D(2026, 11, 9)), D(2026, 11, 8), "sent"),
        (Fate(MADE, voided_on=D(2026, 11, 9)), D(2026, 11, 9), "voided"),
    ],
)
def test_how_a_statement_stands_on_a_day(fate, as_of, state):
    assert standing(fate, as_of, 15) == state


@pytest.mark.parametrize(
    ("fate", "answer", "on", "promised", "code"),
    [
        (Fate(MADE, voided_on=MADE), "agreed", MADE, None, "statement_voided"),
        (Fate(MADE), "perhaps", MADE, None, "answer_unknown"),
        (Fate(MADE), "agreed", D(2026, 11, 1), None, "answer_before_sending"),
        (Fate(MADE), "agreed", D(2026, 11, 5), D(2026, 11, 4), "promise_before_answer"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(fate, answer, on, promised, code):
    with pytest.raises(ArError, match=code):
        require_answer(fate, answer, on, promised)


def test_an_answer_of_the_same_day_with_a_promise_of_that_day_is_taken():
    require_answer(Fate(MADE), "agreed", MADE, MADE)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (Form(kind="letter"), "statement_kind_unknown"),
        (Form(demand_by=D(2026, 11, 1)), "demand_day_passed"),
        (Form(kind="audit"), "auditor_missing"),
        (Form(kind="audit", auditor="天平", demand_by=MADE), "audit_demands"),
        (Form(kind="audit", auditor="天平", silence_clause=True), "audit_demands"),
    ],
)
def test_a_form_that_cannot_be_sent_is_refused(form, code):
    with pytest.raises(ArError, match=code):
        require(form, MADE)


def test_forms_that_can_be_sent():
    require(Form(demand_by=MADE, silence_clause=True), MADE)
    require(Form(kind="audit", auditor="天平"), MADE)
