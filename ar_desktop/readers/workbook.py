"""Workbooks through the child process: starts it, watches the clock, turns its frames into rows."""

from __future__ import annotations

import datetime as dt
import marshal
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.cells import Cell, Cells, Limits, Sheet, exact
from ar_desktop.readers.recognise import Found

_NO_WINDOW = 0x0800_0000  # CREATE_NO_WINDOW: no console flashes up on Windows
_NOT_STARTED = (1, 2)  # how Python itself ends when it cannot run the child at all
Frame = tuple[Any, ...]


def read_workbook(path: Path, found: Found, sheet: str, limits: Limits, *, whole: bool = True) -> Sheet:
    """The named sheet, or the first readable one where ``sheet`` is empty; not ``whole``: its first rows.

    Raises ``workbook_encrypted``, ``workbook_unreadable``, ``workbook_exhausts_memory``,
    ``sheet_missing``, ``too_many_rows``, ``file_too_large``, ``reader_timeout`` or ``reader_failed``.
    """
    name = ""
    names: list[str] = []
    hidden: list[str] = []
    rows: list[Cells] = []
    with _child(path, found, sheet, limits, whole=whole) as frames:
        for frame in frames:
            match frame:
                case ("sheet", list() as names, list() as hidden, str() as name):
                    pass
                case ("rows", list() as columns):
                    rows.extend(_rows(columns))
                    if not whole:
                        return Sheet(found.format, name, tuple(names), rows, hidden=tuple(hidden))
                case ("error", str() as code, dict() as facts):
                    raise ArError(code, **{"file": path.name, **facts})
                case ("end",):
                    return Sheet(found.format, name, tuple(names), rows, hidden=tuple(hidden))
    raise ArError("workbook_exhausts_memory", file=path.name)


def command() -> tuple[list[str], dict[str, str]]:
    """How to start the child from here, and the environment it needs."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-sheet"], dict(os.environ)
    here = str(Path(__file__).resolve().parents[2])
    places = os.pathsep.join([here, *filter(None, sys.path)])
    return [sys.executable, "-P", "-m", "ar_desktop.readers.child"], {**os.environ, "PYTHONPATH": places}


@contextmanager
def _child(path: Path, found: Found, sheet: str, limits: Limits, *, whole: bool) -> Iterator[Iterator[Frame]]:
    """Frames of a running child, which is gone when the block is left, whatever happened."""
    program, environment = command()
    memory = limits.memory_for(found.unpacked)
    process = subprocess.Popen(  # noqa: S603  (our own program; the path is one argument)
        [*program, str(path.resolve()), sheet, str(memory), str(limits.rows), str(limits.cells)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        pipesize=1 << 20,
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    )
    late = threading.Event()
    timer = threading.Timer(limits.seconds, _stop, (process, late))
    timer.start()
    try:
        assert process.stdout is not None
        yield _frames(process.stdout, path, limits)
        if not whole:
            return  # it may be waiting for a reader of the rest: not waited for
        if late.is_set():
            raise ArError("reader_timeout", file=path.name, seconds=round(limits.seconds))
        if process.wait() in _NOT_STARTED:
            raise ArError("reader_failed", file=path.name)
    finally:
        timer.cancel()
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _frames(pipe: IO[bytes], path: Path, limits: Limits) -> Iterator[Frame]:
    received = 0
    while len(head := pipe.read(4)) == 4:
        length = int.from_bytes(head, "little")
        received += length
        if received > limits.expanded:
            raise ArError("file_too_large", file=path.name, size=received >> 20, limit=limits.expanded >> 20)
        payload = pipe.read(length)
        if len(payload) < length:
            break
        yield marshal.loads(payload)  # noqa: S302  (written by our own child)


class _Days(dict[bytes, dt.date]):
    """Each day is read once."""

    def __missing__(self, text: bytes) -> dt.date:
        day = self[text] = dt.date.fromisoformat(text.decode())
        return day


_DAY = _Days().__getitem__
_CONVERT: dict[type, Callable[[Any], Cell]] = {float: exact, bytes: _DAY}


def _rows(columns: list[Any]) -> Iterator[Cells]:
    return zip(*map(_column, columns), strict=True)


def _column(column: Any) -> Any:
    """Cells of a batch's column (see child.py); a column of texts stays as it came."""
    if isinstance(column, tuple):
        return map(_whole_or_not, column)
    kinds = set(map(type, column))
    if kinds == {bytes}:
        return map(_DAY, column)
    if not kinds & _CONVERT.keys():
        return column
    return [_CONVERT[type(value)](value) if type(value) in _CONVERT else value for value in column]


def _whole_or_not(text: str) -> int | Decimal:
    """A number from its text: ``5.0`` is the whole number 5."""
    return int(text[:-2]) if text.endswith(".0") else Decimal(text)
