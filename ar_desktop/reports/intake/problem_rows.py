"""Rows of a file that were not taken, as they stood there, with what is wrong beside: a workbook to correct
and read again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ar_desktop.reports.press.files import replacing
from ar_desktop.reports.press.workbook_looks import fit_height, wide
from ar_desktop.reports.press.workbook_looks import page as for_print

#: From here on a spreadsheet would round a number.
_EXACT_BELOW = 10**15
_NAME_LENGTH, _SAID_WIDTH, _LEAST_WIDTH, _MOST_WIDTH = 31, 60, 12, 40


@dataclass(frozen=True)
class ProblemSheet:
    """One sheet: its lines up to and with the header, and the rows with their sentences. ``title`` heads
    the column of the sentences, behind the widest row."""

    name: str
    title: str
    above: Sequence[Sequence[Any]]
    rows: Sequence[tuple[Sequence[Any], str]]


def write(path: Path, sheets: Sequence[ProblemSheet]) -> None:
    """Write the workbook. Raises ``file_in_use`` or ``file_unwritable``."""
    with replacing(path) as draft, Workbook(str(draft), {"strings_to_formulas": False}) as book:
        bold = book.add_format({"bold": True})
        said = book.add_format({"font_color": "#B42318", "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for sheet in sheets:
            page = book.add_worksheet(_name(sheet.name, len(book.worksheets())))
            _fill(page, sheet, bold, said, day)


def _name(name: str, number: int) -> str:
    plain = "".join("_" if char in "[]:*?/\\" else char for char in name).strip("'")[:_NAME_LENGTH]
    return plain or f"Sheet{number + 1}"


def _fill(page: Worksheet, sheet: ProblemSheet, bold: Format, said: Format, day: Format) -> None:
    header = sheet.above[-1] if sheet.above else ()
    last: int = max([len(header), *(len(cells) for cells, _ in sheet.rows)])
    for number, cells in enumerate(sheet.above):
        _write(page, number, cells, day, bold if number == len(sheet.above) - 1 else None)
    top = max(len(sheet.above), 1)
    page.write_string(top - 1, last, sheet.title, bold)
    for number, (cells, sentence) in enumerate(sheet.rows, start=top):
        _write(page, number, cells, day, None)
        page.write_string(number, last, sentence, said)
        fit_height(page, number, [(sentence, _SAID_WIDTH)])
    for column in range(last):
        page.set_column(column, column, _width(column, [*sheet.above, *(cells for cells, _ in sheet.rows)]))
    page.set_column(last, last, _SAID_WIDTH)
    page.freeze_panes(top, 0)
    for_print(page, top - 1)
    page.hide_gridlines(1)  # on paper only: cells without borders are to be corrected


def _width(column: int, rows: Sequence[Sequence[Any]]) -> int:
    """Wide enough for most, a 20-digit number among them."""
    longest = max((wide(str(row[column])) for row in rows if column < len(row)), default=0)
    return min(max(longest + 2, _LEAST_WIDTH), _MOST_WIDTH)


def _write(page: Worksheet, row: int, cells: Sequence[Any], day: Format, look: Format | None) -> None:
    """Days as days, exact numbers as numbers, all else as text; a formula is never made of it."""
    for column, cell in enumerate(cells):
        if cell is None:
            continue
        if isinstance(cell, dt.date):
            page.write_datetime(row, column, dt.datetime.combine(cell, dt.time()), day)
        elif isinstance(cell, int | Decimal) and -_EXACT_BELOW < cell < _EXACT_BELOW:
            page.write_number(row, column, cell, look)
        else:
            page.write_string(row, column, str(cell), look)
