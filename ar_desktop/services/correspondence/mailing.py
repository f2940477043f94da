"""Letters on their way to the post: address labels and the list of items handed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.mailing import Item, LabelSheet
from ar_desktop.services.correspondence import letters, posting_letters
from ar_desktop.services.keeping import exports, options
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage.book import Book


def items(book: Book, ids: Sequence[int]) -> list[Item]:
    """The letters as the post sees them, in the order given (``letter_unknown``)."""
    found = []
    for letter in ids:
        sent = posting_letters.proposed(book, letter)
        number = letters.facts_of(book, letter).number
        found.append(Item(number, sent.recipient, sent.address, sent.phone, sent.content))
    return found


@dataclass(frozen=True)
class Printed:
    """What goes to the printer, and what it does not show as it should: characters the fonts do not draw
    (a box stands for each), and letters whose addresses are cut."""

    pdf: bytes
    missing: str = ""
    cut: tuple[str, ...] = ()

    @property
    def notices(self) -> list[Notice]:
        """What the user should know before it is printed."""
        found = []
        if self.missing:
            found.append(Notice("characters_missing", {"characters": self.missing}))
        if self.cut:
            found.append(Notice("labels_cut", {"numbers": "、".join(self.cut)}))
        return found


def labels(book: Book, ids: Sequence[int], sheet: LabelSheet) -> Printed:
    """Address labels as PDF (``label_sheet_invalid``)."""
    from ar_desktop.reports.correspondence import mail_sheets  # noqa: PLC0415

    found = items(book, ids)
    made = mail_sheets.labels(found, sheet, options.load(book).company.name)
    return Printed(made.pdf, "".join(made.missing), mail_sheets.cut(found, sheet))


def posting_list(book: Book, ids: Sequence[int], on: dt.date, language: str = "zh") -> Printed:
    """The list of letters handed over, as PDF."""
    from ar_desktop.reports.correspondence import mail_sheets  # noqa: PLC0415

    made = mail_sheets.posting_list(items(book, ids), options.load(book).company.name, on, language)
    return Printed(made.pdf, "".join(made.missing))


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
