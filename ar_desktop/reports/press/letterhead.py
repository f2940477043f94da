"""The head of a company's letter, after the letter format of GB/T 9704—2012: name and where it is
found above a double line, thick over thin; black, no emblem (DOMAIN.md 2.1)."""

from __future__ import annotations

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.reports.press import pictures, typeface
from ar_desktop.reports.press.paper import MEASURE, MM, Line, Mark, Part, Picture, Sheet, Text
from ar_desktop.reports.press.typeset import clean

_TOP = 13 * MM
_HEIGHT = 15 * MM
_WIDEST = 45 * MM
_RULE = 31 * MM
_GAP = 4 * MM


def place(sheet: Sheet, facts: LetterFacts, logo: bytes | None) -> None:
    """The head on the first page, in the space above the text. Nothing where none is wanted."""
    marks: list[Mark] = []
    left = 0.0
    if logo and (picture := _picture(logo)):
        marks.append(picture)
        left = picture.width + _GAP
    if facts.head.line:
        marks += _lines(facts, left)
        marks += [Line(0, _RULE - _TOP, MEASURE, _RULE - _TOP, 2.2),
                  Line(0, _RULE - _TOP + 3, MEASURE, _RULE - _TOP + 3, 0.5)]  # fmt: skip
    if marks:
        sheet.place(_TOP, tuple(marks))


def _picture(logo: bytes) -> Picture | None:
    """The logo as large as its room allows."""
    dots = pictures.size(logo)
    if dots is None:
        return None
    scale = min(_WIDEST / dots[0], _HEIGHT / dots[1])
    width, height = dots[0] * scale, dots[1] * scale
    return Picture(0, (_HEIGHT - height) / 2, width, height, logo)


def _lines(facts: LetterFacts, left: float) -> list[Mark]:
    """The company's name, and below it its code, address and telephone; type shrinks where they are long."""
    english, sender, room = facts.language == "en", facts.sender, MEASURE - left
    code = _named([("Unified social credit code" if english else "统一社会信用代码", sender.uscc)], english)
    reach = _named(
        [("Address" if english else "地址", sender.address), ("Tel." if english else "电话", sender.phone)],
        english,
    )
    below = [text for text in (code, reach) if text]
    first, step = (33.5, 12.5) if len(below) > 1 else (37.0, 0.0)
    marks = _fitted(clean(sender.name), left, 18.0 if step else 20.0, 18.0, room, bold=True)
    for place, text in enumerate(below):
        marks += _fitted(text, left, first + place * step, 9.5, room, bold=False)
    return marks


def _named(pairs: list[tuple[str, str]], english: bool) -> str:
    colon = ": " if english else "："
    return clean("　".join(f"{name}{colon}{value}" for name, value in pairs if value))


def _fitted(text: str, x: float, y: float, size: float, room: float, *, bold: bool) -> list[Mark]:
    if not text:
        return []
    across = typeface.width(text, size, bold=bold)
    return [Text(x, y, size * min(1.0, room / across), (Part(text, bold),))]
