"""Rows of an import as the preview shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ar_desktop.domain.errors import Problem
from ar_desktop.services.importing import DUPLICATE, Line, Preview


@dataclass(frozen=True)
class Seen:
    """One row of the preview: a line that was understood, or a problem."""

    row: int
    line: Line | None
    problem: Problem | None = None
    notice: Problem | None = None
    due_on: dt.date | None = None

    def cell(self, name: str) -> Any:
        """A value of the file's row, None where it was not understood."""
        value = getattr(self.line.source, name, None) if self.line else None
        return self.due_on if name == "due_on" and value is None else value

    @property
    def group(self) -> str:
        """new, known or problem."""
        if self.line is None:
            return "problem"
        return "known" if self.line.status == DUPLICATE else "new"


def sorted_out(plan: Preview, due: Mapping[int, dt.date]) -> dict[str, list[Seen]]:
    """All rows in the file's order, and the same by what becomes of them."""
    notices = {notice.row: notice for notice in plan.notices}
    rows = [
        Seen(line.row, line, notice=notices.get(line.row), due_on=due.get(line.row)) for line in plan.lines
    ]
    rows += [Seen(problem.row, None, problem) for problem in plan.problems]
    rows.sort(key=lambda row: row.row)
    groups: dict[str, list[Seen]] = {"": rows, "new": [], "known": [], "problem": []}
    for row in rows:
        groups[row.group].append(row)
    return groups
