"""What letters and statements have in common: styles, account, signature, contact, slip to cut off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from ar_desktop.domain.letters import Account, Party
from ar_desktop.reports.press import typeface, wording
from ar_desktop.reports.press.flow import Piece, hold, paragraph
from ar_desktop.reports.press.paper import MEASURE, Box, Grid, Line, Mark, Modules, Picture, Text
from ar_desktop.reports.press.typeset import Run, Style
from ar_desktop.reports.press.wording import Spoken

BODY = Style(size=12, leading=20.5, indent=24)
SMALL = Style(size=10, leading=16.5)
_APART = "　　"
#: Room for a seal above a name, in lines, where the page has it.
_SEAL = 0.9
#: A statement is a form: smaller, so that most of them are one page.
FORM = Style(size=10.5, leading=16.5, indent=21)


def body(said: Spoken) -> Style:
    """The paragraphs' style: Chinese is indented and justified, English neither."""
    return BODY if said.language != "en" else Style(size=11, leading=17, align="left")


def form(said: Spoken) -> Style:
    """The style of a statement's paragraphs."""
    return FORM if said.language != "en" else Style(size=10, leading=15, align="left")


def small(said: Spoken) -> Style:
    """The style of notes and the reply slip."""
    return SMALL if said.language != "en" else replace(SMALL, align="left")


def account(given: Account | None, memo: str, said: Spoken, style: Style) -> list[Piece]:
    """Where to pay and what to write there; nothing where the company gave no account."""
    if given is None:
        return []
    label = wording.words(said)
    rows = [
        (label.holder, given.holder),
        (label.bank, given.bank),
        (label.account, grouped(given.number)),
        (label.memo, memo),
    ]
    across = max(typeface.width(name, style.size) for name, _ in rows)
    pieces = [piece for name, value in rows if value for piece in _named(name, value, style, across)]
    hold(pieces[:-1], len(pieces))
    return pieces


def _named(name: str, value: str, style: Style, across: float) -> list[Piece]:
    """A label and its value beside it, which may run over several lines."""
    left = style.indent + across + style.size
    pieces = paragraph([Run(value)], Style(style.size, style.leading, "left", left=left))
    if pieces:
        at = pieces[0].marks[0]
        assert isinstance(at, Text)
        tag = paragraph([Run(name)], Style(style.size, style.leading, "left", left=style.indent))
        pieces[0].marks = (*tag[0].marks, at)
    return pieces


def grouped(number: str) -> str:
    """An account number in groups of four, as it is read aloud and typed."""
    bare = "".join(number.split())
    if not bare.isalnum():
        return number
    return " ".join(bare[start : start + 4] for start in range(0, len(bare), 4))


def signature(sender: Party, day: dt.date, said: Spoken, style: Style) -> list[Piece]:
    """Who signs, and the day: at the right, one above the other, below room for the upper half of a seal."""
    label = wording.words(said)
    right = Style(style.size, style.leading, "right")
    room = MEASURE - 24
    name = paragraph([Run(sender.name + label.stamp)], right, gap=style.leading * 0.7, measure=room)
    dated = paragraph([Run(wording.date(day, said))], right, measure=room)
    if name:
        name[0].give = style.leading * _SEAL
        name[0].gap += name[0].give
    hold(name, len(name))
    return [*name, *dated]


def contact(sender: Party, said: Spoken) -> list[Piece]:
    """Whom to call or write to; nothing where neither name, number nor address is known."""
    label = wording.words(said)
    found = (
        (label.contact, sender.contact), (label.phone, sender.phone), (label.email, sender.email),
    )  # fmt: skip
    lines = _packed([tag + value for tag, value in found if value])
    return [piece for place, line in enumerate(lines)
            for piece in paragraph([Run(line)], SMALL, gap=0 if place else 2)]  # fmt: skip


def _packed(parts: Sequence[str]) -> list[str]:
    """The parts on as few lines as hold them; a caption never stands without what it names."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{_APART}{part}" if lines else part
        if lines and typeface.width(longer, SMALL.size) <= MEASURE:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def slip(title: str, lines: list[Piece]) -> Piece:
    """A slip to cut off, at the foot of the last page, never parted."""
    return _block([*paragraph([Run(title)], Style(11, 24, "center")), *lines])


def ticked(text: str) -> list[Piece]:
    """A paragraph behind a box to tick; the box is drawn, for the fonts have none."""
    pieces = paragraph([Run(text)], Style(SMALL.size, SMALL.leading, "left", left=16))
    if pieces:
        pieces[0].marks = (Box(1, 4, 9, 9), *pieces[0].marks)
    return pieces


def _block(lines: list[Piece]) -> Piece:
    """Lines under a dashed rule as one piece that sinks to the foot of the page."""
    marks: list[Mark] = [Line(0, 0, MEASURE, 0, 0.6, 3)]
    down = 4.0
    for line in lines:
        marks += [moved(mark, down) for mark in line.marks]
        down += line.height
    return Piece(down, tuple(marks), gap=18, foot=True)


def moved(mark: Mark, down: float, right: float = 0.0) -> Mark:
    """The same mark, ``down`` points further down and ``right`` points to the right."""
    match mark:
        case Line():
            return mark._replace(x1=mark.x1 + right, x2=mark.x2 + right, y1=mark.y1 + down, y2=mark.y2 + down)
        case Text() | Box() | Modules() | Picture():
            return mark._replace(x=mark.x + right, y=mark.y + down)
        case Grid():
            return mark._replace(y=mark.y + down, edges=tuple(edge + right for edge in mark.edges))
