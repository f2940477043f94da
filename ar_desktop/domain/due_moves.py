"""Due lines that move once the day their terms count from is known (DOMAIN.md 3.2, S17).

The terms an invoice was posted under stay as they are; what changes is only that a day which was
not known is known now. A due day agreed anew by hand (展期) stands above the terms and stays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain.terms import PlannedLine

#: Why a due day moved, besides an event of the terms: agreed by hand, a move taken back, or a payment plan
#: that was broken (加速到期).
EXTENDED, UNDONE, PLAN = "extended", "undone", "plan"


@dataclass(frozen=True)
class Line:
    """A posted due line as it stands; ``agreed`` where its due day was agreed by hand."""

    key: int
    amount: int
    due_on: dt.date
    agreed: bool = False


@dataclass(frozen=True)
class Move:
    """A due line before and after; ``plan`` says why it is due then, ``kept`` that an agreement
    holds it where it is. The amount never changes."""

    line: Line
    due_on: dt.date
    plan: PlannedLine

    @property
    def kept(self) -> bool:
        """The terms name another day, but the agreed one stands."""
        return self.line.agreed and self.plan.due_on != self.line.due_on

    @property
    def moves(self) -> bool:
        """The due day changes."""
        return self.due_on != self.line.due_on


def follow(plan: Sequence[PlannedLine], lines: Sequence[Line]) -> list[Move]:
    """The posted lines brought to the days of the plan, which has one line for each of them."""
    return [
        Move(line, line.due_on if line.agreed else planned.due_on, planned)
        for planned, line in zip(plan, lines, strict=True)
    ]


def standing(causes: Sequence[str]) -> list[str]:
    """The causes that still hold, oldest first: each taking back cancels the latest before it."""
    left: list[str] = []
    for cause in causes:
        if cause == UNDONE and left:
            left.pop()
        elif cause != UNDONE:
            left.append(cause)
    return left
