"""The program that opens a workbook in a process of its own, under a memory cap.

A small workbook can make its reader abort the whole process, which nothing inside can catch; here
it costs one sentence. Called as ``python -m ar_desktop.readers.child PATH SHEET MEMORY ROWS CELLS``, or
by a frozen program as ``program --read-sheet …``. Answers on stdout with frames: four bytes of length,
then a marshalled tuple:

- ``("sheet", names, hidden, name)``, then any number of
- ``("rows", columns)``: a batch of rows, column by column; days as ISO bytes, blanks as None; a
  column of nothing but numbers as a tuple of their texts where some are not whole;
- ``("end",)``, or instead ``("error", code, facts)``.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import marshal
import os
import sys
from collections.abc import Iterable
from itertools import chain, islice, repeat
from typing import Any, BinaryIO

import python_calamine as calamine

#: The word a frozen program is called with to be this child.
FLAG = "--read-sheet"
_BATCH = 4096
_PLAIN = {str, float}
_EXACT_BELOW = 10**15
_EXACT_DIGITS = 16


class _Days(dict[dt.date, bytes]):
    """The ISO text of each day, made once."""

    def __missing__(self, day: dt.date) -> bytes:
        text = self[day] = day.isoformat().encode()
        return text


_DAYS = _Days()


class _RefusedError(Exception):
    """Stops the reading with a code and its facts."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def main(argv: list[str]) -> int:
    """Read the sheet named by ``argv`` (path, sheet, memory, rows, cells) and answer on stdout."""
    path, sheet, memory, rows, cells = argv
    gc.disable()  # millions of short-lived rows, no cycles
    out = _claim_stdout()
    cap_memory(int(memory))
    try:
        _answer(out, path, sheet, int(rows), int(cells))
        _send(out, ("end",))
    except _RefusedError as refused:
        _send(out, ("error", refused.code, refused.facts))
    except calamine.PasswordError:
        _send(out, ("error", "workbook_encrypted", {}))
    except MemoryError:
        _send(out, ("error", "workbook_exhausts_memory", {}))
    except BaseException as error:  # noqa: BLE001  (a panic of the reader is no Exception)
        _send(out, ("error", "workbook_unreadable", {"reason": str(error)[:200]}))
    return 0


def _claim_stdout() -> BinaryIO:
    """The pipe for frames alone; whatever a library prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb", buffering=1 << 20)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        msvcrt.setmode(out.fileno(), os.O_BINARY)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    return out


def cap_memory(size: int) -> None:
    """Let this process take no more than ``size`` bytes, where the system can promise that."""
    if sys.platform == "win32":
        from ar_desktop.readers import winjob  # noqa: PLC0415

        winjob.cap_memory(size)
    else:
        import resource  # noqa: PLC0415

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (size, size))
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(out: BinaryIO, path: str, wanted: str, most_rows: int, most_cells: int) -> None:
    book = calamine.load_workbook(path)
    names, hidden = _readable(book)
    if not names and not hidden:
        raise _RefusedError("workbook_unreadable")
    if wanted and wanted not in [*names, *hidden]:
        raise _RefusedError("sheet_missing", sheet=wanted, sheets=names)
    if not wanted and not names:
        raise _RefusedError("sheets_hidden", sheets=hidden)
    name = wanted or names[0]
    _send(out, ("sheet", names, hidden, name))
    sheet = book.get_sheet_by_name(name)
    if sheet.start is None or sheet.end is None:
        return
    height, width = sheet.end[0] + 1, sheet.end[1] + 1
    if height > most_rows:
        raise _RefusedError("too_many_rows", rows=height, limit=most_rows)
    if height * width > most_cells:
        raise _RefusedError("workbook_exhausts_memory")
    for columns in _batches(sheet.iter_rows(), sheet.start[1]):
        _send(out, ("rows", columns))


def _readable(book: calamine.CalamineWorkbook) -> tuple[list[str], list[str]]:
    """Visible worksheets in the workbook's order, and the hidden ones."""
    sheets = [meta for meta in book.sheets_metadata if meta.typ == calamine.SheetTypeEnum.WorkSheet]
    visible = [meta.name for meta in sheets if meta.visible == calamine.SheetVisibleEnum.Visible]
    return visible, [meta.name for meta in sheets if meta.name not in visible]


def _batches(rows: Iterable[list[Any]], left: int) -> Iterable[list[Any]]:
    """Columns of up to ``_BATCH`` rows, with ``left`` blank columns before the first used one."""
    source = iter(rows)
    while batch := list(islice(source, _BATCH)):
        blank = list(repeat(None, len(batch)))
        yield list(chain(repeat(blank, left), (_column(column) for column in zip(*batch, strict=True))))


def _column(column: tuple[Any, ...]) -> tuple[Any, ...] | list[Any]:
    """A column of what marshal can carry; the usual columns of one type are converted as a whole."""
    kinds = set(map(type, column))
    if kinds == {float}:
        return _numbers(column)
    if kinds == {dt.date}:
        return list(map(_DAYS.__getitem__, column))
    if kinds <= _PLAIN:
        return [None if value == "" else value for value in column] if "" in column else list(column)
    return [_plain(value) for value in column]


def _numbers(column: tuple[float, ...]) -> tuple[str, ...] | list[Any]:
    """Numbers where whole and short enough to be exact, else their texts where these are."""
    if all(map(float.is_integer, column)) and -_EXACT_BELOW < min(column) <= max(column) < _EXACT_BELOW:
        return list(map(int, column))
    texts = tuple(map(repr, column))
    return texts if max(map(len, texts)) <= _EXACT_DIGITS else list(column)


def _plain(value: Any) -> str | float | bytes | None:
    if isinstance(value, dt.datetime):
        return _DAYS[value.date()]
    if isinstance(value, dt.date):
        return _DAYS[value]
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return float(value)
    return str(value) or None


def _send(out: BinaryIO, frame: tuple[Any, ...]) -> None:
    payload = marshal.dumps(frame, 2)
    out.write(len(payload).to_bytes(4, "little"))
    out.write(payload)
    if frame[0] != "rows":
        out.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
