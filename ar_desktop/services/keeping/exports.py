"""Reports as files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from ar_desktop.domain.aging import AgingReport
from ar_desktop.reports.press.files import replacing
from ar_desktop.services.keeping import options
from ar_desktop.services.reporting import aging_all
from ar_desktop.storage.book import Book


def aging_workbook(
    book: Book,
    report: AgingReport,
    path: Path,
    *,
    language: str = "zh",
    progress: Callable[[int, int], object] | None = None,
) -> Path:
    """The report and every open item behind it as a workbook; an existing file is replaced only
    when the new one is whole. Raises ``file_in_use`` where Excel holds it open."""
    from ar_desktop.reports.reporting import workbooks  # noqa: PLC0415

    details = aging_all.details(book, report)
    company = options.load(book).company.name
    workbooks.aging_workbook(report, details, path, company=company, language=language, progress=progress)
    return path


def list_workbook(
    path: Path, title: str, subtitle: str, heads: Sequence[tuple[str, int]], rows: Iterable[Sequence[Any]]
) -> Path:
    """A list as a workbook to print. ``heads`` are titles and widths in characters; rows hold texts, days
    and ``Decimal`` amounts. Raises ``file_in_use``."""
    from ar_desktop.reports.press import list_workbook as sheets  # noqa: PLC0415

    columns = [sheets.Head(*head) for head in heads]
    return sheets.write(path, title=title, subtitle=subtitle, heads=columns, rows=rows)


_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def file_name(text: str, suffix: str) -> str:
    """A file's name made of ``text`` that every system takes."""
    return f"{_FORBIDDEN.sub('_', text).strip('. ')[:80]}.{suffix}"


def pdf(content: bytes, path: Path) -> Path:
    """A rendered document as a file, whole or not at all. Raises ``file_in_use``."""
    with replacing(path) as draft:
        draft.write_bytes(content)
    return path
