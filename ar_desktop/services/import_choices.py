"""What a user can choose before an import, and what is left of it afterwards: columns, problems."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from ar_desktop import messages
from ar_desktop.domain.errors import ArError, Problem
from ar_desktop.readers import tabular
from ar_desktop.readers.aliases import FIELDS, REQUIRED
from ar_desktop.readers.headers import Header as Header
from ar_desktop.readers.rows import InvoiceRow, Outline, ReceiptRow
from ar_desktop.services.importing import DUPLICATE, Preview

KINDS = tuple(FIELDS)
#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def first_look(path: Path, kind: str | None = None) -> Outline:
    """Headers and guesses of a file that cannot be read yet for want of a column."""
    return tabular.outline(path, kind=kind)


def fields(kind: str) -> tuple[str, ...]:
    """What a list of this kind can tell, in order."""
    return FIELDS[kind]


def required(kind: str) -> frozenset[str]:
    """Fields of which a list needs one each, all choices together."""
    return frozenset(name for group in REQUIRED[kind] for name in group)


def columns(header: Header) -> list[str]:
    """Every column of a file by the name a mapping takes."""
    return [header.label(number) for number, text in enumerate(header.texts) if text]


def sums(plan: Preview) -> dict[str, int]:
    """Amounts that go in by currency, minor units; empty for customers."""
    totals: dict[str, int] = {}
    for line in plan.lines:
        row = line.source
        if line.status == DUPLICATE or not isinstance(row, InvoiceRow | ReceiptRow):
            continue
        currency = (row.currency if isinstance(row, InvoiceRow) else "") or plan.table.currency
        totals[currency] = totals.get(currency, 0) + row.amount
    return totals


def write_problems(path: Path, problems: Iterable[Problem], titles: tuple[str, str, str], language: str) -> None:
    """The problems as CSV that Excel opens: row, column, sentence. Raises ``file_unwritable``."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(titles)
            for item in problems:
                said = messages.sentence(item.code, item.facts, language)
                writer.writerow((item.row, _plain(item.column), _plain(said)))
    except OSError as error:
        raise ArError("file_unwritable", file=path.name, reason=error.strerror or str(error)) from error


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
