"""Sheets of paper and what is drawn on them, in points from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
#: GB/T 9704: top 37, left 28, type area 156 × 225 mm.
TOP, LEFT, RIGHT, BOTTOM = 37 * MM, 28 * MM, 26 * MM, 35 * MM
MEASURE = WIDTH - LEFT - RIGHT


class Frame(NamedTuple):
    """Where the text of a page begins and ends: the space above and below it."""

    top: float = TOP
    bottom: float = BOTTOM

    @property
    def depth(self) -> float:
        """The room for text."""
        return HEIGHT - self.top - self.bottom

    @property
    def folio(self) -> float:
        """The baseline of the page number."""
        return HEIGHT - self.bottom + 12 * MM


LETTER = Frame()


class Part(NamedTuple):
    """Characters of one weight; ``spacing`` points are added after each of them."""

    text: str
    bold: bool = False
    spacing: float = 0.0


class Text(NamedTuple):
    """Parts set one after another from ``x`` on the baseline ``y``."""

    x: float
    y: float
    size: float
    parts: tuple[Part, ...]


class Line(NamedTuple):
    """A straight line; ``dash`` is the length of dashes and gaps, 0 for none."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.5
    dash: float = 0.0


class Box(NamedTuple):
    """A rectangle: filled with a grey of 0 (black) … 1 (white), or an outline where ``grey`` is None."""

    x: float
    y: float
    width: float
    height: float
    grey: float | None = None


class Grid(NamedTuple):
    """The rules of a table row: verticals at ``edges``, lines above and below."""

    y: float
    height: float
    edges: tuple[float, ...]


class Modules(NamedTuple):
    """A square of ``size`` points made of smaller ones, dark where a row says True: a QR code."""

    x: float
    y: float
    size: float
    rows: tuple[tuple[bool, ...], ...]


class Picture(NamedTuple):
    """A PNG or JPEG, drawn into a rectangle of its own proportions."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


Mark = Text | Line | Box | Grid | Modules | Picture


@dataclass(slots=True)
class Sheet:
    """One page: marks with the offset they are shifted down by."""

    placed: list[tuple[float, tuple[Mark, ...]]] = field(default_factory=list)

    def place(self, y: float, marks: tuple[Mark, ...]) -> None:
        """Draw ``marks``, shifted to the right by the left margin and down by ``y``."""
        self.placed.append((y, marks))

    def text(self) -> str:
        """All characters on the sheet."""
        marks = (mark for _, marks in self.placed for mark in marks if isinstance(mark, Text))
        return "".join(part.text for mark in marks for part in mark.parts)
