"""Letters on their way to the post: address labels and the list of items handed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from ar_desktop.domain.mailing import Item, LabelSheet
from ar_desktop.services.correspondence import letters, posting_letters
from ar_desktop.services.keeping import exports, options
from ar_desktop.storage.book import Book


def items(book: Book, ids: Sequence[int]) -> list[Item]:
    """The letters as the post sees them, in the order given (``letter_unknown``)."""
    found = []
    for letter in ids:
        sent = posting_letters.proposed(book, letter)
        number = letters.facts_of(book, letter).number
        found.append(Item(number, sent.recipient, sent.address, sent.phone, sent.content))
    return found


def labels(book: Book, ids: Sequence[int], sheet: LabelSheet) -> bytes:
    """Address labels as PDF (``label_sheet_invalid``)."""
    from ar_desktop.reports import mail_sheets  # noqa: PLC0415

    return mail_sheets.labels(items(book, ids), sheet, options.load(book).company.name).pdf


def missing(book: Book, ids: Sequence[int]) -> str:
    """The characters of these letters' addresses that the fonts do not draw; a box stands for each."""
    from ar_desktop.reports import typeface, typeset  # noqa: PLC0415  fonts take their time

    printed = (part for item in items(book, ids) for part in (item.recipient, item.address, item.content))
    return "".join(typeface.missing(typeset.clean("".join(printed))))


def posting_list(book: Book, ids: Sequence[int], on: dt.date, language: str = "zh") -> bytes:
    """The list of letters handed over, as PDF."""
    from ar_desktop.reports import mail_sheets  # noqa: PLC0415

    return mail_sheets.posting_list(items(book, ids), options.load(book).company.name, on, language).pdf


def posting_workbook(
    book: Book, ids: Sequence[int], on: dt.date, path: Path, title: str, heads: Sequence[tuple[str, int]]
) -> Path:
    """The same as a workbook for the post office's own form; ``heads`` are titles with widths of number,
    letter, recipient, address, telephone, contents and waybill. Raises ``file_in_use``."""
    company = options.load(book).company.name
    rows = [
        (count, item.number, item.recipient, item.address, item.phone, item.content, "")
        for count, item in enumerate(items(book, ids), 1)
    ]
    return exports.list_workbook(path, title, f"{company}  {on.isoformat()}", heads, rows)
