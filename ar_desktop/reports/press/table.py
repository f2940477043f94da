"""Ruled tables that fit the measure: type shrinks before anything overflows, long text wraps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ar_desktop.reports.press import typeface
from ar_desktop.reports.press.flow import Piece
from ar_desktop.reports.press.paper import MEASURE, Box, Grid, Mark, Part, Text
from ar_desktop.reports.press.typeset import Run, SetLine, Style, clean, set_lines

_SIZES = tuple(size / 4 for size in range(40, 23, -1))  # 10 … 6 points
_TIGHT_SIZES = _SIZES[6:]  # from 8.5 points
_WHOLE = 3  # so many of the largest types are tried before anything folds
_PAD = 4.0
_TIGHT = 2.5
_ROW = 1.8  # row height, in type sizes
_NEXT = 1.25  # each further line of a cell
_SHADE = 0.95
_BRACKET = re.compile(r"(?=[（(])")


@dataclass(frozen=True)
class Column:
    """``align`` left, right or center; a ``wraps`` column may be narrower than its text. ``least`` points
    of width where a hand is to write into it, or what stands in it is not to break. One that ``folds`` puts
    what stands in brackets, such as a unit, on a line of its own before the type gets smaller."""

    title: str
    align: str = "left"
    wraps: bool = False
    least: float = 0.0
    folds: bool = False


Row = Sequence[str]


def table(
    columns: Sequence[Column], rows: Sequence[Row], total: Row, *, gap: float = 6.0, tight: bool = False,
    least: float = 0.0, smallest: float = 6.0,
) -> list[Piece]:  # fmt: skip
    """Header, rows and totals; the header comes again on each page, the totals never stand alone.
    A ``tight`` one is small, with less air in its cells, for many columns and many rows. ``least`` points
    of height has each row a hand is to write into; below ``smallest`` points of type long text wraps."""
    rows = [[clean(cell) for cell in row] for row in rows]
    grid = _Grid.of(columns, [*rows, list(total)], tight=tight, smallest=smallest)
    header = grid.row([column.title for column in columns], shaded=True, centred=True)
    body = [grid.row(row, least=least) for row in rows]
    total_row = grid.row(total)
    for piece in (*body, total_row):
        piece.header = header
    first = Piece(header.height, header.marks, gap=gap, keep=True)
    for piece in (body[0], body[-1]) if body else ():
        piece.keep = True
    return [first, *body, total_row]


@dataclass(frozen=True)
class _Grid:
    """Columns with their widths, and the type size they were fitted at."""

    columns: Sequence[Column]
    widths: tuple[float, ...]
    size: float
    pad: float

    @classmethod
    def of(
        cls, columns: Sequence[Column], rows: Sequence[Row], *, tight: bool = False, smallest: float = 6.0
    ) -> _Grid:  # fmt: skip
        """The largest type at which everything goes into the measure."""
        longest = [[column.title, *_longest(rows, index)] for index, column in enumerate(columns)]
        pad = _TIGHT if tight else _PAD
        sizes = [size for size in (_TIGHT_SIZES if tight else _SIZES) if size >= smallest]
        for size, folded in [*((size, False) for size in sizes[:_WHOLE]), *((size, True) for size in sizes)]:
            needs = [
                _need(texts, size, column, pad, folded=folded)
                for texts, column in zip(longest, columns, strict=True)
            ]
            if sum(needs) <= MEASURE:
                break
        return cls(columns, _shared(needs, columns, pad), size, pad)

    def row(self, cells: Row, *, shaded: bool = False, centred: bool = False, least: float = 0.0) -> Piece:
        """One row with its rules."""
        set_cells = [self._cell(index, text, centred=centred) for index, text in enumerate(cells)]
        lines = max(len(cell) for cell in set_cells)
        height = max(least, self.size * (_ROW + _NEXT * (max(lines, 1) - 1)))
        marks: list[Mark] = [Box(0, 0, MEASURE, height, _SHADE)] if shaded else []
        marks.append(Grid(0, height, (0.0, *accumulate(self.widths))))
        for index, cell in enumerate(set_cells):
            marks += self._texts(index, cell, height)
        return Piece(height, tuple(marks))

    def _cell(self, index: int, text: str, *, centred: bool) -> Sequence[SetLine]:
        align = "center" if centred else self.columns[index].align
        room = self.widths[index] - 2 * self.pad
        spare = room - typeface.width(text, self.size)
        if spare < 0:
            return set_lines([Run(text)], Style(self.size, self.size * _NEXT, align), room)
        shift = {"center": spare / 2, "right": spare}.get(align, 0.0)
        return [SetLine(shift, (Part(text),))] if text else []

    def _texts(self, index: int, cell: Sequence[SetLine], height: float) -> Iterator[Text]:
        left = sum(self.widths[:index]) + self.pad
        top = (height - self.size * _NEXT * len(cell)) / 2
        for number, line in enumerate(cell):
            baseline = top + self.size * (_NEXT * (number + 0.5) + 0.37)
            yield Text(left + line.x, baseline, self.size, line.parts)


def unbroken(texts: Iterable[str]) -> float:
    """Points a wrapping column must keep so that none of ``texts`` breaks at the smallest type."""
    size = _SIZES[-1]
    return max((typeface.width(text, size) for text in texts), default=0.0) + 2 * _PAD + 0.5


def _longest(rows: Sequence[Row], index: int) -> list[str]:
    """The texts of a column that can decide its width."""
    texts = {row[index] for row in rows}
    return sorted(texts, key=len)[-8:]


def _need(texts: Sequence[str], size: float, column: Column, pad: float, *, folded: bool) -> float:
    folds = folded and column.folds
    parts = [part.rstrip() for text in texts for part in _BRACKET.split(text)] if folds else texts
    widest = max(typeface.width(part, size) for part in parts)
    need = (min(widest, 30 * size * 0.6) if column.wraps else widest) + 2 * pad + 0.5
    return max(need, column.least)


def _shared(needs: Sequence[float], columns: Sequence[Column], pad: float) -> tuple[float, ...]:
    """Widths that fill the measure: what is over goes to all alike, what lacks comes from wrapping ones,
    where they have a least width only from what is above it."""
    spare = MEASURE - sum(needs)
    rooms = [need - c.least if c.wraps else 0.0 for need, c in zip(needs, columns, strict=True)]
    if 0 < -spare < sum(rooms) and any(c.wraps and c.least for c in columns):
        return tuple(need + spare * room / sum(rooms) for need, room in zip(needs, rooms, strict=True))
    takers = [spare >= 0 or column.wraps for column in columns]
    share = spare / sum(takers) if any(takers) else 0.0
    return tuple(max(need + share * takes, 6 * pad) for need, takes in zip(needs, takers, strict=True))
