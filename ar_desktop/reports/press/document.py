"""Sheets to PDF bytes, on a reportlab canvas in its invariant mode: same sheets, same bytes.

Each typeface is embedded once per document, cut to its characters, as a composite font with a
ToUnicode table of its own making: reportlab's is wrong beyond U+FFFF and splits a Chinese text
into fonts of 256 characters each.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterator
from itertools import groupby
from types import SimpleNamespace
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ar_desktop.reports.press import typeface
from ar_desktop.reports.press.paper import (
    HEIGHT,
    LEFT,
    WIDTH,
    Box,
    Grid,
    Line,
    Mark,
    Modules,
    Picture,
    Sheet,
    Text,
)

#: Streams stay binary: a fifth smaller and quicker than in ASCII.
rl_config.useA85 = 0

#: A font that is never drawn: without it the canvas names Helvetica, which is not embedded.
_NONE = SimpleNamespace(
    fontName="ar-none", face=SimpleNamespace(name="ar-none"), _dynamicFont=1, _multiByte=0
)
pdfmetrics.registerFont(_NONE)

_MAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
_MAP_FOOT = "endcmap CMapName currentdict /CMap defineresource pop end end\n"
_LEVEL = 2  # of compression: 3 % larger than the usual 6, a third less time


class _Codes(dict[str, str]):
    """Two-byte codes of a document's characters, in hexadecimal, given out in order of use."""

    def __missing__(self, char: str) -> str:
        code = self[char] = f"{len(self) + 1:04X}"
        return code


class _Ink:
    """One typeface as one document uses it; reportlab calls ``addObjects`` when it saves."""

    def __init__(self, face: typeface.Typeface, name: str) -> None:
        self.face, self.name = face, name
        self.codes = _Codes()

    def encode(self, text: str) -> str:
        """``text`` in this document's codes."""
        return "".join(map(self.codes.__getitem__, text))

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Write the font, if anything was set in it, under its name into ``doc``."""
        if self.codes:
            doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(self._composite(doc))

    def _composite(self, doc: Any) -> Any:
        tag = hashlib.sha256("".join(self.codes).encode()).digest()[:6]
        base = "".join(chr(65 + byte % 26) for byte in tag) + "+" + self.face.name
        return _dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont="/" + base,
            Encoding="/Identity-H",
            DescendantFonts=pdfdoc.PDFArray([doc.Reference(self._descendant(doc, base))]),
            ToUnicode=doc.Reference(_stream(to_unicode(list(self.codes)).encode("ascii"))),
        )

    def _descendant(self, doc: Any, base: str) -> Any:
        widths = " ".join(str(self.face.widths[char]) for char in self.codes)
        return _dictionary(
            Type="/Font",
            Subtype="/CIDFontType2",
            BaseFont="/" + base,
            CIDSystemInfo="<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            CIDToGIDMap="/Identity",
            DW="1000",
            W=f"[1 [{widths}]]",
            FontDescriptor=doc.Reference(self._descriptor(doc, base)),
        )

    def _descriptor(self, doc: Any, base: str) -> Any:
        left, bottom, right, top = self.face.box()
        file = self.face.subset(list(self.codes))
        return _dictionary(
            Type="/FontDescriptor",
            FontName="/" + base,
            Flags="4",
            FontBBox=f"[{left} {bottom} {right} {top}]",
            ItalicAngle="0",
            Ascent="880",
            Descent="-120",
            CapHeight="730",
            StemV="80",
            FontFile2=doc.Reference(_stream(file, Length1=str(len(file)))),
        )


def to_unicode(chars: list[str]) -> str:
    """The table that turns codes 1, 2, … back into ``chars`` when text is copied or searched."""
    rows = [f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for code, char in enumerate(chars, 1)]
    blocks = (rows[start : start + 100] for start in range(0, len(rows), 100))
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return _MAP_HEAD + body + _MAP_FOOT


def _dictionary(**entries: Any) -> Any:
    return pdfdoc.PDFDictionary(entries)


def _stream(content: bytes, **entries: str) -> Any:
    """A compressed stream."""
    return pdfdoc.PDFStream(
        pdfdoc.PDFDictionary({"Filter": "/FlateDecode", **entries}), zlib.compress(content, _LEVEL)
    )


class Document:
    """A PDF in the making. ``title`` and ``author`` stand in its properties."""

    def __init__(self, title: str, author: str, language: str = "zh") -> None:
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer,
            pagesize=(WIDTH, HEIGHT),
            pageCompression=1,
            invariant=1,
            initialFontName=_NONE.fontName,
            pdfVersion=(1, 4),
            lang={"zh": "zh-CN"}.get(language, language),
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("AR Desktop")
        self._canvas.setSubject("")
        self._inks = (
            _Ink(typeface.face(bold=False), "F1"),
            _Ink(typeface.face(bold=True), "F2"),
        )
        self._canvas._doc.delayedFonts.extend(self._inks)  # noqa: SLF001 the canvas has no door for it

    def add(self, sheet: Sheet) -> None:
        """One more page."""
        for down, marks in sheet.placed:
            top = HEIGHT - down
            self._canvas.addLiteral("\n".join([self._operators(mark, top) for mark in marks]))
            for mark in marks:
                if isinstance(mark, Picture):
                    self._picture(mark, top)
        self._canvas.showPage()

    def bytes(self) -> bytes:
        """The finished file."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _operators(self, mark: Mark, top: float) -> str:
        match mark:
            case Text():
                return self._text(mark, top)
            case Grid():
                return self._grid(mark, top)
            case Line():
                return self._line(mark, top)
            case Box():
                return self._box(mark, top)
            case Modules():
                return self._modules(mark, top)
            case Picture():
                return ""

    def _picture(self, mark: Picture, top: float) -> None:
        """Embedded once, whatever the number of pages that show it."""
        source = ImageReader(io.BytesIO(mark.content))
        self._canvas.drawImage(
            source, mark.x + LEFT, top - mark.y - mark.height, mark.width, mark.height, mask="auto"
        )

    def _text(self, mark: Text, top: float) -> str:
        x, y, size, parts = mark
        start = f"BT {x + LEFT:.2f} {top - y:.2f} Td"
        if len(parts) > 1 or parts[0].spacing:
            return f"{start} {' '.join(self._shown(mark, size))} ET"
        text, bold, _ = parts[0]
        return f"{start} /F{1 + bold} {size:g} Tf <{self._inks[bold].encode(text)}> Tj ET"

    @staticmethod
    def _line(mark: Line, top: float) -> str:
        pattern = f"[{mark.dash:g}] 0 d" if mark.dash else "[] 0 d"
        ends = f"{mark.x1 + LEFT:.2f} {top - mark.y1:.2f} m {mark.x2 + LEFT:.2f} {top - mark.y2:.2f} l"
        return f"{mark.width:g} w {pattern} {ends} S"

    def _shown(self, mark: Text, size: float) -> Iterator[str]:
        bold, spacing = None, 0.0
        for part in mark.parts:
            if part.bold is not bold:
                bold = part.bold
                yield f"/F{1 + bold} {size:g} Tf"
            if part.spacing != spacing:
                spacing = part.spacing
                yield f"{spacing:.3f} Tc"
            yield f"<{self._inks[bold].encode(part.text)}> Tj"
        if spacing:
            yield "0 Tc"

    @staticmethod
    def _grid(mark: Grid, top: float) -> str:
        upper, lower = top - mark.y, top - mark.y - mark.height
        left, right = mark.edges[0] + LEFT, mark.edges[-1] + LEFT
        inner = " ".join(
            f"{edge + LEFT:.2f} {lower:.2f} m {edge + LEFT:.2f} {upper:.2f} l" for edge in mark.edges[1:-1]
        )
        return f"0.5 w [] 0 d {left:.2f} {lower:.2f} {right - left:.2f} {mark.height:.2f} re {inner} S"

    @staticmethod
    def _box(mark: Box, top: float) -> str:
        shape = f"{mark.x + LEFT:.2f} {top - mark.y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re"
        if mark.grey is None:
            return f"0.7 w [] 0 d {shape} S"
        return f"{mark.grey:g} g {shape} f 0 g"

    @staticmethod
    def _modules(mark: Modules, top: float) -> str:
        """All dark squares as one path, runs of them as one rectangle."""
        side = mark.size / len(mark.rows)
        shapes = []
        for number, row in enumerate(mark.rows):
            y = top - mark.y - (number + 1) * side
            for start, count in _runs(row):
                x = mark.x + LEFT + start * side
                shapes.append(f"{x:.3f} {y:.3f} {count * side:.3f} {side:.3f} re")
        return f"0 g {' '.join(shapes)} f"


def _runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin in a row, and how many follow one another."""
    place = 0
    for dark, same in groupby(row):
        count = len(list(same))
        if dark:
            yield place, count
        place += count
