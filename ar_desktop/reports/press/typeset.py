"""Breaks paragraphs into lines by the rules of Chinese setting (避头尾) and of plain English.

No closing mark begins a line and no opening mark ends one; dates, amounts, numbers and words stay
whole; a closing mark at the end of a line may take half its width; lines are justified by small
spaces between Chinese characters and around words, never inside words or figures.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from ar_desktop.reports.press import typeface
from ar_desktop.reports.press.paper import Part

_NOT_FIRST = "，。、；：？！）》〉】〕」』”’％%…—·～｝］,.;:!?)\\]}"
_NOT_LAST = "（《〈【〔「『“‘｛［(\\[{¥￥$"
#: Marks whose right half is blank.
_HALF_BLANK = frozenset("，。、；：）》」』】〕")
_LATIN = r"!-~\u00a0-\u024f"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: What no break may part: a date or the blanks for one, the number of an article or a letter, a number or
#: word with its unit, or one character, and the marks around it.
_GROUP = re.compile(
    rf"\s+|[{_NOT_LAST}]*(?:\d{{1,4}}年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?|\d{{1,2}}月\d{{1,2}}日|_+年_+月_+日"
    rf"|\d{{1,2}} (?:{_MONTHS}) \d{{4}}"
    rf"|第[一二三四五六七八九十百零〇]+[条款项期]|[\u4e00-\u9fff]?〔\d+〕\d+号"
    rf"|[{_LATIN}]+[万亿]?[元％倍年月日天号张份个期条]?|.)[{_NOT_FIRST}]*",
    re.DOTALL,
)
#: Where a date or a number of several groups may part in a column narrower than it.
_SOFT = re.compile(r"(?<=\d年)(?=\d)|(?<=\d月)(?=\d+日)|(?<=\w[-/])(?=\w)")
_TORN = 2.5  # of the type size: room left on a line
_SHARED = 2  # so many lines above a torn one ease it
#: A space may widen after each of these.
_GAP = re.compile(rf"[{_LATIN}]+|.", re.DOTALL)
#: A word but for its last letter: no space widens inside.
_INSIDE = re.compile(rf"([{_LATIN}]+(?=[{_LATIN}]))")
_PLAIN = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2100-\u27bf\u3000-\u9fff\uff01-\uffee]*"
)
_WIDEST_SPACE = 0.26  # of the type size: beyond it a ragged line looks better than a torn one


class Run(NamedTuple):
    """Text of one weight, as it comes from a template."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Style:
    """How a paragraph is set: sizes in points, ``indent`` of the first line, ``align`` one of
    justify, left, center, right; ``left`` moves the whole paragraph in."""

    size: float = 12.0
    leading: float = 20.0
    align: str = "justify"
    indent: float = 0.0
    left: float = 0.0
    spacing: float = 0.0


class SetLine(NamedTuple):
    """One finished line: where it starts and its parts."""

    x: float
    parts: tuple[Part, ...]


def clean(text: str) -> str:
    """``text`` without what cannot be printed: control, direction and joining characters.

    A lone surrogate becomes the replacement character, so that it shows and is reported.
    """
    return text if _PLAIN.fullmatch(text) else "".join(map(_printable, text))


def _printable(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if category == "Cf" or "\ufe00" <= char <= "\ufe0f" else char


def set_lines(runs: Iterable[Run], style: Style, measure: float) -> tuple[SetLine, ...]:
    """The lines of one paragraph in a column ``measure`` points wide."""
    return _set_lines(tuple(runs), style, measure)


@lru_cache(maxsize=4096)
def _set_lines(runs: tuple[Run, ...], style: Style, measure: float) -> tuple[SetLine, ...]:
    """Kept, because the letters of a batch have most of their paragraphs in common."""
    return tuple(_Paragraph(runs, style, measure).lines())


class _Paragraph:
    """Text with the place of every character and of every allowed break, in points."""

    def __init__(self, runs: Iterable[Run], style: Style, measure: float) -> None:
        self.style, self.room = style, measure - style.left
        self.spans: list[tuple[int, int, bool]] = []
        self.text = ""
        widths: list[int] = []
        for run in runs:
            text = clean(run.text)
            self.spans.append((len(self.text), len(self.text) + len(text), run.bold))
            self.text += text
            widths += map(typeface.face(bold=run.bold).widths.__getitem__, text)
        scale, extra = style.size / 1000, style.spacing
        self.places = list(accumulate((width * scale + extra for width in widths), initial=0.0))
        self.breaks = [group.end() for group in _GROUP.finditer(self.text)]
        self.edges = [self.places[end] for end in self.breaks]

    def lines(self) -> Iterator[SetLine]:
        """The finished lines."""
        ends = self._ends()
        for index, (start, end) in enumerate(pairwise([0, *ends])):
            yield self._finish(start, end, index, ends=end == ends[-1])

    def _ends(self) -> list[int]:
        """Where each line ends."""
        ends: list[int] = []
        start, indent = self._skip(0), self.style.indent
        while start < len(self.text):
            ends.append(self._end(start, self.room - indent))
            start, indent = self._skip(ends[-1]), 0.0
        if self.style.align == "justify":
            self._ease(ends)
        self._feed_last(ends)
        return ends

    def _ease(self, ends: list[int]) -> None:
        """A line that much room is left on shares it with the lines above."""
        for index in range(1, len(ends) - 1):
            spare = self._spare(ends, index)
            first = max(0, index - _SHARED)
            if spare > _TORN * self.style.size:
                eased = self._broken(ends, range(first, index), spare / (index - first + 1))
                if self._spare(eased, index) >= 0:
                    ends[:] = eased

    def _spare(self, ends: list[int], index: int) -> float:
        """The room a line leaves."""
        start = self._skip(ends[index - 1] if index else 0)
        return self._measure(index) - self.places[ends[index]] + self.places[start]

    def _measure(self, index: int) -> float:
        return self.room - (0.0 if index else self.style.indent)

    def _broken(self, ends: list[int], lines: range, less: float) -> list[int]:
        """``ends`` with some lines broken anew, ``less`` points shorter."""
        found = list(ends)
        for index in lines:
            start = self._skip(found[index - 1] if index else 0)
            shorter = min(self._end(start, self._measure(index) - less), found[index])
            found[index] = shorter if shorter in self.breaks else found[index]
        return found

    def _skip(self, start: int) -> int:
        """Past the blanks at a line's beginning."""
        rest = self.text[start:]
        return start + len(rest) - len(rest.lstrip())

    def _end(self, start: int, room: float) -> int:
        """The last break that fits; a word wider than the line breaks anywhere."""
        limit = self.places[start] + room + 0.01
        index = bisect_right(self.edges, limit)
        if index < len(self.breaks) and self._hangs(index, limit):
            index += 1
        if index and self.breaks[index - 1] > start:
            return self.breaks[index - 1]
        last = max(bisect_right(self.places, limit) - 1, start + 1)
        return max((found.start() for found in _SOFT.finditer(self.text, start + 1, last + 1)), default=last)

    def _hangs(self, index: int, limit: float) -> bool:
        """Whether only the blank half of a closing mark is too much."""
        last = self.text[self.breaks[index] - 1]
        return last in _HALF_BLANK and self.edges[index] - self.style.size / 2 <= limit

    def _feed_last(self, ends: list[int]) -> None:
        """A last line of one character takes one more from the line above."""
        if len(ends) < 2 or self.style.align == "right" or ends[-2] not in self.breaks:
            return
        index = self.breaks.index(ends[-2])
        least, enough = (2.5, 12) if self.style.align == "justify" else (1.5, 3)
        short = self.places[-1] - self.places[ends[-2]] < least * self.style.size
        if short and index > enough and not self.text[self.breaks[index - 1] : ends[-2]].isspace():
            ends[-2] = self.breaks[index - 1]

    def _finish(self, start: int, end: int, index: int, *, ends: bool) -> SetLine:
        """Align and justify one line."""
        start = self._skip(start)
        end = start + len(self.text[start:end].rstrip())
        indent = 0.0 if index else self.style.indent
        spare = self.room - indent - (self.places[end] - self.places[start])
        x = self.style.left + indent
        if self.style.align == "justify" and not ends and spare > 0:
            return SetLine(x, tuple(self._spread(start, end, spare)))
        x += {"center": spare / 2, "right": spare}.get(self.style.align, 0.0)
        return SetLine(x, tuple(Part(text, bold, self.style.spacing) for text, bold in self._cut(start, end)))

    def _cut(self, start: int, end: int) -> Iterator[tuple[str, bool]]:
        """The text of a line by weight."""
        for first, last, bold in self.spans:
            if text := self.text[max(first, start) : min(last, end)]:
                yield text, bold

    def _spread(self, start: int, end: int, spare: float) -> Iterator[Part]:
        """Parts with ``spare`` points spread over the gaps between characters and around words."""
        gaps = len(_GAP.findall(self.text, start, end)) - 1
        space = spare / gaps if gaps else 0.0
        if space > _WIDEST_SPACE * self.style.size:
            space = 0.0
        for text, bold in self._cut(start, end):
            for inside, piece in enumerate(_INSIDE.split(text)):
                if piece:
                    yield Part(piece, bold, 0.0 if inside % 2 else space)
