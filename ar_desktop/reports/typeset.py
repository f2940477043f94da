"""Breaks paragraphs into lines by the rules of Chinese setting (避头尾) and of plain English.

No closing mark begins a line and no opening mark ends one; dates, amounts, numbers and words stay
whole; a closing mark at the end of a line may take half its width; lines are justified by small
spaces between Chinese characters and around words, never inside words or figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from ar_desktop.reports import typeface
from ar_desktop.reports.paper import Part

_NOT_FIRST = frozenset("，。、；：？！）》〉】〕」』”’％%…—·～,.;:!?)]}〞｝］")
_NOT_LAST = frozenset("（《〈【〔「『“‘([{｛［¥￥$")
#: Marks whose right half is blank.
_HALF_BLANK = frozenset("，。、；：）》」』】〕")
_UNIT = re.compile(
    r"\d{1,4}年\d{1,2}月\d{1,2}日"
    r"|[\u4e00-\u9fff]?〔\d+〕\d+号"
    r"|[¥￥]?[!-~\u00a1-\u024f]+[元％倍日天号]?"
    r"|\s+|.",
    re.DOTALL,
)
_WORD = re.compile(r"[!-~\u00a0-\u024f]+")
_WIDEST_SPACE = 0.2  # of the type size: beyond it a ragged line looks better than a torn one


class Run(NamedTuple):
    """Text of one weight, as it comes from a template."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Style:
    """How a paragraph is set: sizes in points, ``indent`` of the first line, ``align`` one of
    justify, left, center, right; ``left`` moves the whole paragraph in."""

    size: float = 12.0
    leading: float = 21.0
    align: str = "justify"
    indent: float = 0.0
    left: float = 0.0
    spacing: float = 0.0


@dataclass(slots=True)
class _Group:
    """Characters that no line break may part."""

    runs: list[Run]
    width: float
    blank: bool = False

    @property
    def last(self) -> str:
        return self.runs[-1].text[-1]


@dataclass(frozen=True)
class SetLine:
    """One finished line: where it starts and its parts."""

    x: float
    parts: tuple[Part, ...]


def clean(text: str) -> str:
    """``text`` without what cannot be printed: control, direction and joining characters.

    A lone surrogate becomes the replacement character, so that it shows and is reported.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_printable, text))


def _printable(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if category == "Cf" or "\ufe00" <= char <= "\ufe0f" else char


def set_lines(runs: Iterable[Run], style: Style, measure: float) -> list[SetLine]:
    """The lines of one paragraph in a column ``measure`` points wide."""
    groups = list(_fitting(_groups(runs, style), measure - style.left, style))
    broken = list(_break(groups, style, measure - style.left))
    last = len(broken) - 1
    return [_finish(line, style, measure, index, ends=index == last) for index, line in enumerate(broken)]


def _groups(runs: Iterable[Run], style: Style) -> Iterator[_Group]:
    """Units of a paragraph, joined where a break is forbidden."""
    current: _Group | None = None
    for run in runs:
        for unit in _UNIT.findall(clean(run.text)):
            width = typeface.width(unit, style.size, bold=run.bold) + style.spacing * len(unit)
            if current and _joined(current, unit):
                current.runs.append(Run(unit, run.bold))
                current.width += width
                continue
            if current:
                yield current
            current = _Group([Run(unit, run.bold)], width, unit.isspace())
    if current:
        yield current


def _joined(before: _Group, unit: str) -> bool:
    """Whether ``unit`` may not be parted from what stands before it."""
    if before.blank or unit.isspace():
        return False
    return unit[0] in _NOT_FIRST or before.last in _NOT_LAST


def _fitting(groups: Iterable[_Group], room: float, style: Style) -> Iterator[_Group]:
    """Groups that are wider than a line fall apart into characters."""
    for group in groups:
        if group.width <= room - style.indent:
            yield group
            continue
        for run in group.runs:
            for char in run.text:
                width = typeface.width(char, style.size, bold=run.bold) + style.spacing
                yield _Group([Run(char, run.bold)], width)


def _break(groups: Sequence[_Group], style: Style, room: float) -> Iterator[list[_Group]]:
    """First fit: each line takes what goes in."""
    line: list[_Group] = []
    used = style.indent
    for group in groups:
        hang = style.size / 2 if group.last in _HALF_BLANK else 0.0
        if line and not group.blank and used + group.width - hang > room + 0.01:
            yield line
            line, used = [], 0.0
        if line or not group.blank:
            line.append(group)
            used += group.width
    if line:
        yield line


def _finish(line: list[_Group], style: Style, measure: float, index: int, *, ends: bool) -> SetLine:
    """Align and justify one line."""
    while line[-1].blank:
        line.pop()
    indent = style.left + (style.indent if index == 0 else 0.0)
    room = measure - indent
    runs = _merged(line)
    spare = room - sum(group.width for group in line)
    if style.align == "justify" and (not ends or spare < 0):
        return SetLine(indent, tuple(_justified(runs, spare, style)))
    shift = {"center": spare / 2, "right": spare}.get(style.align, 0.0)
    return SetLine(indent + shift, tuple(Part(run.text, run.bold, style.spacing) for run in runs))


def _merged(line: Iterable[_Group]) -> list[Run]:
    """Neighbouring runs of one weight as one."""
    runs = (run for group in line for run in group.runs)
    return [
        Run("".join(run.text for run in same), bold) for bold, same in groupby(runs, key=lambda run: run.bold)
    ]


def _justified(runs: list[Run], spare: float, style: Style) -> Iterator[Part]:
    """Parts with ``spare`` points spread over the gaps between characters and around words."""
    pieces = [(piece, run.bold) for run in runs for piece in _pieces(run.text)]
    gaps = sum(1 if _WORD.fullmatch(piece) else len(piece) for piece, _ in pieces) - 1
    space = spare / gaps if gaps > 0 else 0.0
    if space > _WIDEST_SPACE * style.size:
        space = 0.0
    for piece, bold in pieces:
        if _WORD.fullmatch(piece) and len(piece) > 1:
            yield Part(piece[:-1], bold)
            yield Part(piece[-1], bold, space)
        else:
            yield Part(piece, bold, space)


def _pieces(text: str) -> Iterator[str]:
    """Words, and what stands between them."""
    start = 0
    for word in _WORD.finditer(text):
        if word.start() > start:
            yield text[start : word.start()]
        yield word.group()
        start = word.end()
    if start < len(text):
        yield text[start:]
