"""Text files: which encoding, which delimiter, and the cells."""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections import Counter
from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.cells import Cells, Limits, Sheet

_DELIMITERS = ",;\t|"
_SAMPLE = 30
#: What stands for a character that could not be read; one in so many is put up with.
DAMAGED = "\ufffd"
_TOLERANCE = 200
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
_GUARDED = re.compile(r"\A(?:=\"(?P<quoted>.*)\"|'(?P<plain>[=+\-@\t＝\d].*))\Z", re.DOTALL)


def read_csv(path: Path, limits: Limits) -> Sheet:
    """The only sheet of a delimited text file.

    Raises ``encoding_unknown``, ``file_not_a_table`` or ``too_many_rows``.
    """
    text, encoding = decode(path)
    rows = _cells(path, text, limits)
    return Sheet("csv", path.stem, (path.stem,), rows, encoding)


def decode(path: Path) -> tuple[str, str]:
    """The text of a file and its encoding: utf-8, utf-16 or gb18030, by content.

    Banks cut long texts in the middle of a character: a few broken ones become U+FFFD, many are
    ``encoding_unknown``.
    """
    data = path.read_bytes()
    text, encoding = _strictly(data) or _leniently(data)
    if _CONTROL.search(text, 0, 100_000):
        raise ArError("file_not_a_table", file=path.name)
    if text.count(DAMAGED) * _TOLERANCE > len(text):
        raise ArError("encoding_unknown", file=path.name)
    return text.removeprefix("\ufeff"), encoding.removesuffix("-sig")


def _strictly(data: bytes) -> tuple[str, str] | None:
    for encoding in _candidates(data):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(encoding), encoding
    return None


def _leniently(data: bytes) -> tuple[str, str]:
    """The encoding that breaks least."""
    texts = [(data.decode(encoding, "replace"), encoding) for encoding in _candidates(data)]
    return min(texts, key=lambda found: found[0].count(DAMAGED))


def _candidates(data: bytes) -> tuple[str, ...]:
    if data.startswith(b"\xef\xbb\xbf"):
        return ("utf-8-sig",)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    head = data[:4096]
    if head[1::2].count(0) > len(head) // 5:
        return ("utf-16-le",)
    if head[::2].count(0) > len(head) // 5:
        return ("utf-16-be",)
    return ("utf-8", "gb18030")


def _cells(path: Path, text: str, limits: Limits) -> list[Cells]:
    guarded = '="' in text or "'" in text
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text))
    rows: list[Cells] = []
    try:
        for row in reader:
            rows.append(tuple([cell.strip() or None for cell in row]))
            if len(rows) > limits.rows:
                raise ArError("too_many_rows", file=path.name, rows=len(rows), limit=limits.rows)
    except csv.Error:
        raise ArError("file_not_a_table", file=path.name) from None
    return [tuple(map(_unguard, row)) for row in rows] if guarded else rows


def delimiter(text: str) -> str:
    """The delimiter that gives the first rows most columns alike; a comma where none does."""
    lines = text[:65_536].splitlines()[:_SAMPLE]
    return max(_DELIMITERS, key=lambda mark: _agreement(lines, mark))


def _agreement(lines: list[str], mark: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if len(row) > 1)
    except csv.Error:
        return 0
    return max((width * count for width, count in widths.items()), default=0)


def _unguard(cell: object) -> str | None:
    """Text without what keeps Excel from computing it: ``="0123"`` and ``'0123``."""
    text = str(cell) if cell is not None else None
    if text and text[0] in "='" and (found := _GUARDED.match(text)):
        return found["quoted"] if found["quoted"] is not None else found["plain"]
    return text
