"""What a broken payment plan makes fall due (加速到期): the due days of its lines move to the day it broke,
and go back where it is broken no more (money that came in time was matched late, a new agreement, the plan
cancelled). A due day agreed since it broke (展期) stays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ar_desktop.domain.due_moves import EXTENDED, PLAN
from ar_desktop.domain.plans import accelerated
from ar_desktop.services.ledger import due_days
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Shift:
    """What is to happen to a due line: first ``back`` to the day it had before, then ``to`` the day its plan
    broke on, ``broken_on``; None for nothing."""

    charge: int
    back: dt.date | None
    to: dt.date | None = None
    broken_on: dt.date | None = None


def shifts(conn: Connection, broken: Mapping[int, dt.date]) -> list[Shift]:
    """What the plans ask for: ``broken`` tells when the plan of a due line broke, of each then open."""
    moved = f"SELECT DISTINCT charge_id FROM due_changes WHERE reason LIKE '@{PLAN} %'"  # noqa: S608
    keys = {row[0] for row in conn.execute(moved)} | broken.keys()
    found = (_shift(conn, key, broken.get(key)) for key in sorted(keys))
    return [item for item in found if item]


def _shift(conn: Connection, charge: int, broken_on: dt.date | None) -> Shift | None:
    row = conn.execute("SELECT issued_on, due_on FROM charges WHERE id = ?", (charge,)).fetchone()
    now, issued = dt.date.fromordinal(row["due_on"]), dt.date.fromordinal(row["issued_on"])
    standing = due_days.standing(conn, charge)
    last = standing[-1] if standing and standing[-1].cause == PLAN and standing[-1].after == now else None
    before = last.before if last else now
    if broken_on is None or any(move.cause == EXTENDED and move.day >= broken_on for move in standing):
        wanted = before
    else:
        wanted = accelerated(before, issued, broken_on)
    if wanted == now:
        return None
    to = None if wanted == before else wanted
    return Shift(charge, before if last else None, to, broken_on if to else None)


def move(write: Write, found: list[Shift], on: dt.date) -> None:
    """Move the due days inside a running transaction, seen from ``on``."""
    for item in found:
        if item.back:
            due_days.resume(write, item.charge, item.back, on)
        if item.to and item.broken_on:
            due_days.accelerate(write, item.charge, item.to, item.broken_on, on)
