"""Any spreadsheet file as rows of cells: xlsx, xlsb, ods, xls, csv, and web pages that pose as xls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.cells import Limits, Sheet
from ar_desktop.readers.htmlfile import read_html
from ar_desktop.readers.recognise import recognise
from ar_desktop.readers.textfile import read_csv
from ar_desktop.readers.workbook import read_workbook

DEFAULT_LIMITS = Limits()


def read(path: Path, *, sheet: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Sheet:
    """One sheet of ``path``: the named one, or the first that is visible.

    Raises ArError: ``file_missing``, ``file_unreadable``, ``file_empty``, ``file_too_large``,
    ``file_not_a_table``, ``zip_bomb``, ``workbook_encrypted``, ``workbook_unreadable``,
    ``workbook_exhausts_memory``, ``sheet_missing``, ``too_many_rows``, ``encoding_unknown``,
    ``reader_timeout`` or ``reader_failed``.
    """
    found = recognise(path, limits)
    if found.format == "text":
        return _named(read_csv(path, limits), sheet)
    if found.format == "html":
        return _named(read_html(path, limits), sheet)
    return read_workbook(path, found, sheet or "", limits)


def each(path: Path, sheet: str | None, limits: Limits, most: int) -> Iterator[Sheet]:
    """The sheet asked for alone; without one the first visible, then the others, ``most`` of them, each
    read when it is wanted. Raises what ``read`` does."""
    first = read(path, sheet=sheet, limits=limits)
    yield first
    for name in first.names[:most] if sheet is None else ():
        if name != first.name:
            yield read(path, sheet=name, limits=limits)


def _named(result: Sheet, wanted: str | None) -> Sheet:
    if wanted is not None and wanted not in result.names:
        raise ArError("sheet_missing", sheet=wanted, sheets=list(result.names))
    return result
