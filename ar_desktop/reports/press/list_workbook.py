"""A plain list as a workbook to print: title, heading row, one row an entry, landscape on A4."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.reports.press.files import replacing
from ar_desktop.reports.press.sheets import whole
from ar_desktop.reports.press.workbook_looks import Looks, fit_height, page, sheet_name

_HEADER_ROW = 3


@dataclass(frozen=True)
class Head:
    """A column: its title and its width in characters."""

    title: str
    width: int = 14


def write(
    path: Path, *, title: str, subtitle: str, heads: Sequence[Head], rows: Iterable[Sequence[Any]]
) -> Path:
    """Write ``rows`` of texts, days, whole numbers and ``Decimal`` amounts; a file that is there is
    replaced only when the new one is whole. Raises ``file_in_use``."""
    with replacing(path) as draft, tempfile.TemporaryDirectory() as scratch:
        workbook = Workbook(str(draft), {"tmpdir": scratch})
        looks, sheet = Looks.of(workbook, BASE_CURRENCY), workbook.add_worksheet(sheet_name(title))
        sheet.write_string(0, 0, whole(title), looks.title)
        sheet.write_string(1, 0, whole(subtitle), looks.subtitle)
        for column, head in enumerate(heads):
            sheet.set_column(column, column, head.width)
            sheet.write_string(_HEADER_ROW, column, head.title, looks.header)
        number = _HEADER_ROW + 1
        for number, row in enumerate(rows, _HEADER_ROW + 1):
            for column, value in enumerate(row):
                _cell(sheet, looks, (number, column), value)
            fit_height(sheet, number, _texts(row, heads))
        sheet.freeze_panes(_HEADER_ROW + 1, 0)
        sheet.autofilter(_HEADER_ROW, 0, number, len(heads) - 1)
        page(sheet, _HEADER_ROW)
        workbook.close()
    return path


def _texts(row: Sequence[Any], heads: Sequence[Head]) -> Iterable[tuple[str, int]]:
    pairs = zip(row, heads, strict=False)
    return ((value, head.width) for value, head in pairs if isinstance(value, str))


def _cell(sheet: Any, looks: Looks, place: tuple[int, int], value: Any) -> None:
    if isinstance(value, dt.date):
        sheet.write_datetime(*place, value, looks.date)
    elif isinstance(value, Decimal):
        sheet.write_number(*place, value, looks.amount)
    elif isinstance(value, int):
        sheet.write_number(*place, value, looks.count)
    else:
        sheet.write_string(*place, whole(str(value or "")), looks.wrap)
