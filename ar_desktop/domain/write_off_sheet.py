"""What stands on the approval sheet of a write-off (坏账核销审批表)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.letters import Party
from ar_desktop.domain.write_offs import Finding, Ground


@dataclass(frozen=True)
class SheetLine:
    """A due line: what it was issued for, what is written off of it (minor units), and how many days it
    was overdue on the day of the request."""

    number: str
    issued_on: dt.date
    due_on: dt.date
    days: int
    amount: int
    written: int


@dataclass(frozen=True)
class ApprovalSheet:
    """The facts of one sheet. ``findings`` is what the book's figures hold against the ground;
    ``files`` names of the attached proofs; ``letters`` numbers of the demand letters sent."""

    number: str
    company: str
    customer: Party
    day: dt.date
    state: str
    currency: str
    ground: Ground
    lines: tuple[SheetLine, ...]
    findings: tuple[Finding, ...] = ()
    evidence: str = ""
    files: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    asked_by: str = ""
    approved_by: str = ""
    approved_on: dt.date | None = None
    posted_on: dt.date | None = None
    note: str = ""

    @property
    def total(self) -> int:
        """What is written off in all, in minor units."""
        return sum(line.written for line in self.lines)
