"""TrueType files as the letters need them: coverage, widths, and the outlines of some characters.

Read in place (memory-mapped), so a process pays for the characters it prints and not for 11 MB.
The shipped fonts have simple glyphs only and 1,000 units to the em; a test holds them to it.
"""

from __future__ import annotations

import mmap
import struct
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from ar_desktop import assets

REGULAR, BOLD = "NotoSerifSC-Regular", "NotoSerifSC-Bold"
#: What a PDF reader needs of an embedded font; encodings and names stay behind.
_COPIED = ("head", "hhea", "maxp")


class Widths(dict[str, int]):
    """Advance of a character in thousandths of the type size, looked up once."""

    def __init__(self, face: Typeface) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> int:
        width = self[char] = self._face.advance(self._face.glyph(char))
        return width


class Typeface:
    """One font file. ``name`` is its PostScript name."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._tables = dict(_directory(self._data))
        self._glyphs = dict(_characters(self.table("cmap")))
        self._places = _numbers("I", self.table("loca"))
        self._metrics = self.table("hmtx")
        self._full = struct.unpack_from(">H", self.table("hhea"), 34)[0]
        self.widths = Widths(self)

    def table(self, tag: str) -> bytes:
        """The bytes of one table."""
        start, length = self._tables[tag]
        return self._data[start : start + length]

    def has(self, char: str) -> bool:
        """Whether the font draws ``char``."""
        return char in self._glyphs

    def glyph(self, char: str) -> int:
        """Number of the glyph; 0 is the box of a missing character."""
        return self._glyphs.get(char, 0)

    def advance(self, glyph: int) -> int:
        """Width of a glyph."""
        return int(struct.unpack_from(">H", self._metrics, 4 * min(glyph, self._full - 1))[0])

    def _metric(self, glyph: int) -> bytes:
        """Advance and left side bearing of a glyph as a font file has them."""
        if glyph < self._full:
            return self._metrics[4 * glyph : 4 * glyph + 4]
        bearing = 4 * self._full + 2 * (glyph - self._full)
        return self._metrics[4 * self._full - 4 : 4 * self._full - 2] + self._metrics[bearing : bearing + 2]

    def outline(self, glyph: int) -> bytes:
        """The drawing of a glyph."""
        start = self._tables["glyf"][0]
        return self._data[start + self._places[glyph] : start + self._places[glyph + 1]]

    def box(self) -> tuple[int, int, int, int]:
        """Bounding box of the font."""
        left, bottom, right, top = struct.unpack_from(">4h", self.table("head"), 36)
        return left, bottom, right, top

    def subset(self, chars: Sequence[str]) -> bytes:
        """A font file in which glyph 1 draws ``chars[0]``, glyph 2 ``chars[1]`` and so on."""
        glyphs = [0, *map(self.glyph, chars)]
        outlines = [_padded(self.outline(glyph)) for glyph in glyphs]
        tables = {tag: self.table(tag) for tag in _COPIED}
        tables["glyf"] = b"".join(outlines)
        tables["loca"] = _offsets(map(len, outlines))
        tables["hmtx"] = b"".join(map(self._metric, glyphs))
        count = struct.pack(">H", len(glyphs))
        tables["hhea"] = tables["hhea"][:34] + count
        tables["maxp"] = tables["maxp"][:4] + count + tables["maxp"][6:]
        return _file(tables)


@cache
def load(name: str) -> Typeface:
    """A shipped font by its PostScript name, opened once."""
    return Typeface(name, assets.path("fonts", f"{name}.ttf"))


def face(*, bold: bool) -> Typeface:
    """The letter's typeface."""
    return load(BOLD if bold else REGULAR)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of ``text`` in points at ``size`` points."""
    return sum(map(face(bold=bold).widths.__getitem__, text)) * size / 1000


def missing(text: Iterable[str]) -> tuple[str, ...]:
    """Characters no shipped letter font draws, each once, in order."""
    regular = load(REGULAR)
    return tuple(char for char in dict.fromkeys(text) if not regular.has(char))


def _directory(data: mmap.mmap) -> Iterator[tuple[str, tuple[int, int]]]:
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        yield tag.decode("ascii"), (start, length)


def _characters(cmap: bytes) -> Iterator[tuple[str, int]]:
    """Characters and glyph numbers of the full Unicode table (format 12)."""
    for index in range(struct.unpack_from(">H", cmap, 2)[0]):
        _, _, start = struct.unpack_from(">HHL", cmap, 4 + 8 * index)
        if struct.unpack_from(">H", cmap, start)[0] == 12:
            yield from _groups(cmap, start)
            return


def _groups(cmap: bytes, start: int) -> Iterator[tuple[str, int]]:
    count = struct.unpack_from(">L", cmap, start + 12)[0]
    for first, last, glyph in struct.iter_unpack(">LLL", cmap[start + 16 : start + 16 + 12 * count]):
        for code in range(first, last + 1):
            yield chr(code), glyph + code - first


def _numbers(kind: str, data: bytes) -> array[int]:
    """Big-endian numbers of a table."""
    result = array(kind, data)
    result.byteswap()
    return result


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)


def _offsets(lengths: Iterable[int]) -> bytes:
    result, total = array("I", [0]), 0
    for length in lengths:
        total += length
        result.append(total)
    result.byteswap()
    return result.tobytes()


def _file(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of these tables, with its checksums."""
    head = tables["head"]
    tables["head"] = head[:8] + bytes(4) + head[12:]
    padded = {tag: _padded(tables[tag]) for tag in sorted(tables)}
    sums = {tag: _checksum(data) for tag, data in padded.items()}
    front = _front(padded, {tag: len(data) for tag, data in tables.items()}, sums)
    whole = (0xB1B0AFBA - _checksum(front) - sum(sums.values())) & 0xFFFFFFFF
    padded["head"] = padded["head"][:8] + struct.pack(">L", whole) + padded["head"][12:]
    return front + b"".join(padded.values())


def _front(padded: dict[str, bytes], lengths: dict[str, int], sums: dict[str, int]) -> bytes:
    """Header and table directory."""
    count = len(padded)
    power = 1 << (count.bit_length() - 1)
    result = struct.pack(">LHHHH", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    offset = 12 + 16 * count
    for tag, data in padded.items():
        result += struct.pack(">4sLLL", tag.encode(), sums[tag], offset, lengths[tag])
        offset += len(data)
    return result


def _checksum(data: bytes) -> int:
    return sum(_numbers("I", data)) & 0xFFFFFFFF
