"""Pieces of a letter, and the rules by which they are laid on pages.

A piece is a line of text, a table row or a block that is never cut. A chain of pieces kept together
goes to the next page as a whole; a table that goes on repeats its header there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ar_desktop.reports.press.paper import LETTER, MEASURE, Frame, Mark, Sheet, Text
from ar_desktop.reports.press.typeset import Run, Style, set_lines

#: Where the baseline lies in a line: the share of the leading above it.
_BASELINE = 0.5
_ASCENT = 0.37
#: How far lines of text may close up where that saves a page.
_SQUEEZES = (1.0, 0.97, 0.94, 0.91)


@dataclass(slots=True)
class Piece:
    """``height`` points of marks; ``gap`` above it falls away at the top of a page.

    ``keep`` holds it on the page of the next piece; ``header`` is repeated above it when it begins
    a page; ``elastic`` lines may close up; ``fresh`` begins a new page; ``foot`` sinks to its end;
    ``give`` is the part of the gap that falls away where that saves a page.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0.0
    keep: bool = False
    header: Piece | None = None
    elastic: bool = False
    fresh: bool = False
    foot: bool = False
    give: float = 0.0


def paragraph(
    runs: Iterable[Run], style: Style, *, gap: float = 0.0, measure: float = MEASURE
) -> list[Piece]:
    """One piece a line, holding two lines together at either end of the paragraph."""
    lines = set_lines(runs, style, measure)
    baseline = style.leading * _BASELINE + style.size * _ASCENT
    pieces = [
        Piece(style.leading, (Text(line.x, baseline, style.size, line.parts),), elastic=True)
        for line in lines
    ]
    if pieces:
        pieces[0].gap = gap
    for index in {0, len(pieces) - 2} & set(range(len(pieces) - 1)):
        pieces[index].keep = True
    return pieces


def hold(pieces: Sequence[Piece], count: int) -> None:
    """Keep the last ``count`` pieces on the page of what follows them."""
    for piece in pieces[-count:]:
        piece.keep = True


def paginate(pieces: Iterable[Piece], frame: Frame = LETTER) -> list[Sheet]:
    """Lay the pieces on as few sheets as closing up their gaps and lines a little allows."""
    chains = list(_chains(pieces))
    loose = _Press(frame).print(chains)
    fewest = len(_Press(frame, _SQUEEZES[-1], tight=True).print(chains)) if len(loose) > 1 else len(loose)
    if fewest == len(loose):
        return loose
    attempts = (_Press(frame, squeeze, tight=True).print(chains) for squeeze in _SQUEEZES)
    return next(sheets for sheets in attempts if len(sheets) == fewest)


def _chains(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that must share a page."""
    chain: list[Piece] = []
    for piece in pieces:
        chain.append(piece)
        if not piece.keep:
            yield chain
            chain = []
    if chain:
        yield chain


class _Press:
    """The sheets so far and the depth used on the last one."""

    def __init__(self, frame: Frame, squeeze: float = 1.0, *, tight: bool = False) -> None:
        self.top, self.depth = frame.top, frame.depth
        self.squeeze, self.tight = squeeze, tight
        self.sheets: list[Sheet] = []
        self.used = self.depth

    def print(self, chains: Iterable[list[Piece]]) -> list[Sheet]:
        """All chains on sheets."""
        for chain in chains:
            self.lay(chain)
        return self.sheets

    def lay(self, chain: list[Piece]) -> None:
        """Place a chain; one that is longer than a page is cut where it must."""
        header, depth = chain[0].header, self._depth(chain)
        fits = depth + (header.height if header else 0.0) <= self.depth + 0.01
        if fits and (chain[0].fresh or self.used + depth > self.depth + 0.01):
            self._turn(header)
        for piece in chain:
            if self.used + self._gap(piece) + self._high(piece) > self.depth + 0.01:
                self._turn(piece.header)
            self._put(piece)

    def _turn(self, header: Piece | None) -> None:
        self.sheets.append(Sheet())
        self.used = 0.0
        if header:
            self._put(header)

    def _put(self, piece: Piece) -> None:
        self.used += self._gap(piece) if self.used else 0.0
        if piece.foot:
            self.used = self.depth - piece.height
        height = self._high(piece)
        self.sheets[-1].place(self.top + self.used - (piece.height - height) / 2, piece.marks)
        self.used += height

    def _gap(self, piece: Piece) -> float:
        return piece.gap - piece.give if self.tight else piece.gap

    def _high(self, piece: Piece) -> float:
        return piece.height * self.squeeze if piece.elastic else piece.height

    def _depth(self, chain: Sequence[Piece]) -> float:
        return sum([self._high(piece) + self._gap(piece) for piece in chain])
