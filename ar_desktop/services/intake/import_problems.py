"""What of a file was not taken: the raw cells of a row, and all such rows as a workbook to correct."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ar_desktop import messages
from ar_desktop.domain.errors import Problem
from ar_desktop.readers import headers
from ar_desktop.readers.rows import Table
from ar_desktop.reports.intake.problem_rows import ProblemSheet, write
from ar_desktop.services.intake.importing import Preview


def places(table: Table) -> dict[str, int]:
    """By field of the list the column it comes from, counted from 0; none where the form is official."""
    if not table.mapping:
        return {}
    found = headers.resolve(table.header, table.kind, table.mapping)
    return {name: columns[0] for name, columns in found.items()}


def raw(table: Table, problem: Problem, at: Mapping[str, int]) -> dict[str, str]:
    """By field what stands in the file, as text."""
    cells = table.raw(problem.row, problem.sheet)
    return {name: shown(cells[place]) for name, place in at.items() if place < len(cells)}


def whole(table: Table, row: int, sheet: str) -> str:
    """A row of the file on one line; its blank cells are left out."""
    return " | ".join(text for cell in table.raw(row, sheet) if (text := shown(cell)))


def shown(cell: Any) -> str:
    """A cell as it stands in the file."""
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def export(plan: Preview, path: Path, title: str, language: str) -> None:
    """The rows not taken, under their own headers, with the sentence behind: correct and import again.
    Raises ``file_in_use`` or ``file_unwritable``."""
    by_sheet: dict[str, dict[int, list[Problem]]] = {}
    for problem in plan.problems:
        name = problem.sheet or plan.table.sheet
        by_sheet.setdefault(name, {}).setdefault(problem.row, []).append(problem)
    write(path, [_sheet(plan.table, name, rows, title, language) for name, rows in by_sheet.items()])


def _sheet(
    table: Table, name: str, rows: Mapping[int, list[Problem]], title: str, language: str
) -> ProblemSheet:
    cells = table.cells.get(name, ())
    above = cells[: table.header.row]
    said = [(table.raw(row, name), _said(problems, language)) for row, problems in rows.items()]
    return ProblemSheet(name, title, above, said)


def _said(problems: list[Problem], language: str) -> str:
    """Where it stood and what is wrong, of each problem of a row."""
    sentences = (messages.sentence(item.code, item.facts, language) for item in problems)
    places = (f"{item.row} {item.column}".strip() for item in problems)
    return "\n".join(f"{place}: {said}" for place, said in zip(places, sentences, strict=True))
