"""Failures of our own making: written to a report file, told in the message bar, never swallowed."""

from __future__ import annotations

import datetime as dt
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from ar_desktop import __version__
from ar_desktop.domain.errors import ArError


def install(
    folder: Path,
    now: Callable[[], dt.datetime],
    tell: Callable[[Path], object],
    explain: Callable[[ArError], object],
) -> None:
    """From now on uncaught exceptions become a report in ``folder`` and ``tell(report)``.

    An ``ArError`` that nobody took is the user's business, not a defect: it goes to ``explain``.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, ArError):
            explain(error)
        elif issubclass(kind, Exception):
            tell(write_report(folder, now(), error, trace))
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = hook


def write_report(
    folder: Path, moment: dt.datetime, error: BaseException, trace: TracebackType | None
) -> Path:
    """Write version, system and traceback; nothing from the book. Returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"report-{moment:%Y%m%d-%H%M%S}.txt"
    lines = traceback.format_exception(type(error), error, trace)
    head = (
        f"AR Desktop {__version__} · Python {platform.python_version()} · {platform.platform()}\n{moment}\n\n"
    )
    file.write_text(head + "".join(lines), encoding="utf-8")
    return file
