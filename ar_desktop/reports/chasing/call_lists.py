"""The call list as PDF: one row for each customer, with room to write what was said."""

from __future__ import annotations

from dataclasses import dataclass

from ar_desktop.domain.call_list import CallList, CallRow
from ar_desktop.domain.money import format_amount
from ar_desktop.reports.chasing import call_words
from ar_desktop.reports.press import wording
from ar_desktop.reports.press.compose import Letter, Look, compose
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece
from ar_desktop.reports.press.paper import MM, Frame
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Style

_WHO, _NOTES = 1, 5
_FRAME = Frame(18 * MM, 20 * MM)
#: Room for a pen: millimetres of the last column, and of each row.
_WIDE, _HIGH = 42 * MM, 9 * MM
_PHONE = 21 * MM  # a number on one line
_TYPE = 7.75  # to be read while the phone rings
_TEMPLATE = "# {title}\n| {head}\n\n[[calls]]\n"


@dataclass(frozen=True)
class _Paper:
    """A list as the parts of a document ask for it."""

    facts: CallList
    language: str
    currency: str = "CNY"


def render(listed: CallList, *, language: str = "zh") -> Letter:
    """The list as pages, and what they cannot print; the same facts give the same bytes."""
    paper, words = _Paper(listed, language), call_words.of(language)
    head = words.head.format(
        company=listed.company, day=wording.date(listed.day, paper), count=len(listed.rows),
        total=format_amount(listed.total),
    )  # fmt: skip
    look = Look(Style(10, 16, "left"), _FRAME)
    blocks = {"calls": lambda: _table(listed, words)}
    fields = {"title": words.title, "head": head}
    layout = compose(_TEMPLATE, fields, blocks, paper, listed.day.isoformat(), look)
    document = Document(f"{words.title} {listed.day.isoformat()}", listed.company, language)
    for sheet in layout.sheets:
        document.add(sheet)
    return Letter(document.bytes(), len(layout.sheets), layout.missing)


def _table(listed: CallList, words: call_words.Words) -> list[Piece]:
    aligned = ("left", "left", "right", "right", "left", "left")
    columns = [
        Column(
            title, side, wraps=number in {0, _WHO, 4}, least={_WHO: _PHONE, _NOTES: _WIDE}.get(number, 0.0)
        )
        for number, (title, side) in enumerate(zip(words.columns, aligned, strict=True))
    ]
    rows = [_row(number, row, words) for number, row in enumerate(listed.rows, 1)]
    total = [words.total, "", format_amount(listed.total), "", "", ""]
    return table(columns, rows, total, tight=True, least=_HIGH, smallest=_TYPE)


def _row(number: int, row: CallRow, words: call_words.Words) -> list[str]:
    who = " ".join(part for part in (row.contact, row.phone) if part) or words.unknown
    past = " · ".join(part for part in (call_words.last(row, words), call_words.promise(row, words)) if part)
    return [
        f"{number}. {row.customer}",
        who,
        row.amount,
        str(row.days) if row.days > 0 else words.coming,
        past,
        "",
    ]
