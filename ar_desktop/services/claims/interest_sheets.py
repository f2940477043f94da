"""The worksheet of interest as files: PDF and workbook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.worksheet import Worksheet


@dataclass(frozen=True)
class Printed:
    """A worksheet with its PDF."""

    facts: Worksheet
    pdf: bytes
    pages: int


def print_sheet(sheet: Worksheet, language: str = "zh") -> Printed:
    """The worksheet as PDF; nothing is stored."""
    from ar_desktop.reports.claims import interest_sheets  # noqa: PLC0415  reportlab is slow to import

    made = interest_sheets.render(sheet, language)
    return Printed(sheet, made.pdf, made.pages)


def workbook(sheet: Worksheet, path: Path, *, language: str = "zh") -> Path:
    """The worksheet as a workbook (``file_in_use`` where Excel holds it open)."""
    from ar_desktop.reports.claims import interest_workbook  # noqa: PLC0415  slow to import

    interest_workbook.write(sheet, path, language=language)
    return path
