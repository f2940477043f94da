"""Statements of account by hand."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.aging import Buckets
from ar_desktop.domain.letters import Party
from ar_desktop.domain.statement import Movement, Statement, balanced

DAY = dt.date(2026, 10, 5)


def test_every_line_has_the_balance_after_it():
    movements = [
        Movement(DAY, "receipt", "R1", credit=300),
        Movement(DAY, "invoice", "A2", charge=500),
        Movement(dt.date(2026, 10, 1), "invoice", "A1", charge=200),
    ]
    lines = balanced(1000, movements)
    assert [(line.movement.number, line.balance) for line in lines] == [
        ("A1", 1200),
        ("A2", 1700),
        ("R1", 1400),
    ]


def test_opening_plus_movement_is_closing():
    lines = balanced(
        1000, [Movement(DAY, "invoice", "A", charge=500), Movement(DAY, "receipt", "R", credit=700)]
    )
    party = Party("客户")
    made = Statement(
        party, None, party, "C1", DAY, DAY, "CNY", 1000, lines, Buckets(), (100, 600, 50, 50, 0), 0
    )
    assert (made.charges, made.credits, made.closing, made.overdue) == (500, 700, 800, 700)
    assert made.lines[-1].balance == made.closing


def test_a_period_without_movement_keeps_its_balance():
    assert balanced(7, []) == ()
