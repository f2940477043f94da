"""Where the header row is, what kind of list it heads, and which column is which field."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.aliases import ALIASES, FIELDS, REQUIRED
from ar_desktop.readers.cells import Cell, Cells

KINDS = ("invoices", "receipts", "customers")
#: A header stands among the first rows, below a title and a few lines about the list.
SEARCHED_ROWS = 30
_UNIT = re.compile(
    r"\((?:单位[:：]?)?(?:元|万元|人民币|人民币元|rmb|cny|rmb元|¥|天|日|必填|选填)\)|/元|[¥￥]"
)
_NOISE = re.compile(r"[\W_]+")
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_TEN_THOUSANDS = re.compile(r"\([^)]*万元\)|/万元")

#: Signature -> the mapping kept for it (field -> column, and perhaps ``kind``), or None.
Remembered = Callable[[str], Mapping[str, str] | None]
#: Field -> its columns, counted from 0: the first filled one counts (only ``number`` has several).
Columns = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Header:
    """The header row of a list: ``row`` counts from 1 as the spreadsheet does."""

    row: int
    texts: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The texts as they are compared."""
        return tuple(key(text) for text in self.texts)

    @property
    def signature(self) -> str:
        """The same for every file with these headers in this order; a mapping is remembered by it."""
        joined = "\x1f".join(self.keys).rstrip("\x1f")
        return hashlib.sha256(joined.encode()).hexdigest()[:16]

    def label(self, column: int) -> str:
        """How the user may name a column: its text, or its letters where that is empty or repeated."""
        text = self.texts[column]
        return text if text and self.keys.count(key(text)) == 1 else letters(column)


def key(text: str) -> str:
    """A header as it is compared: without blanks, units, punctuation, width and case."""
    plain = "".join(unicodedata.normalize("NFKC", text).lower().split())
    return _NOISE.sub("", _UNIT.sub("", _TEN_THOUSANDS.sub("", plain)))


def in_ten_thousands(text: str) -> bool:
    """Whether a header says that its amounts are in 万元."""
    return bool(_TEN_THOUSANDS.search("".join(unicodedata.normalize("NFKC", text).split())))


def letters(column: int) -> str:
    """``A`` for column 0, as a spreadsheet names it."""
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(65 + digit) + name
    return name


@cache
def _ranks(kind: str) -> dict[str, dict[str, int]]:
    """Alias key -> field -> rank, 0 the most preferred."""
    result: dict[str, dict[str, int]] = {}
    for field, names in ALIASES[kind].items():
        for rank, name in enumerate(dict.fromkeys(map(key, [*names.split(), field]))):
            result.setdefault(name, {})[field] = rank
    return result


def guess(texts: Sequence[str], kind: str) -> Columns:
    """Which column is which field of ``kind``, by the aliases alone; a column serves one field."""
    ranks = _ranks(kind)
    hits: dict[str, list[tuple[int, int]]] = {}
    for column, text in enumerate(texts):
        for field, rank in ranks.get(key(text), {}).items() if text else ():
            hits.setdefault(field, []).append((rank, column))
    columns: Columns = {}
    taken: set[int] = set()
    for field in sorted(hits, key=lambda field: (min(hits[field]), FIELDS[kind].index(field))):
        free = [column for _, column in sorted(hits[field]) if column not in taken]
        if free:
            columns[field] = tuple(free) if field == "number" else (free[0],)
            taken.update(columns[field])
    return columns


def missing(kind: str, columns: Iterable[str]) -> list[str]:
    """The required fields of ``kind`` that no column stands for; one name per group of choices."""
    mapped = set(columns)
    return [group[0] for group in REQUIRED[kind] if not mapped.intersection(group)]


def texts_of(row: Cells) -> tuple[str, ...]:
    """A row's cells as header texts; numbers are no headers."""
    return tuple(_text(cell) for cell in row)


def _text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""


def find(rows: Sequence[Cells], kind: str | None, wanted: Iterable[str]) -> tuple[Header, str] | None:
    """The header row and the kind it fits best, or None where no row looks like one.

    ``wanted`` are column names the user gave: a row that has them is the header, whatever else.
    """
    keys = {key(text) for text in wanted} - {""}
    best: tuple[tuple[int, int, int], Header, str] | None = None
    for number, row in enumerate(rows[:SEARCHED_ROWS], start=1):
        texts = texts_of(row)
        named = len(keys.intersection(map(key, texts))) if keys else 0
        for candidate in (kind,) if kind else KINDS:
            columns = guess(texts, candidate)
            score = (named, int(not missing(candidate, columns)), len(columns))
            if (named or len(columns) > 1) and (best is None or score > best[0]):
                best = (score, Header(number, texts), candidate)
    return best[1:] if best else _first_full(rows, kind)


def _first_full(rows: Sequence[Cells], kind: str | None) -> tuple[Header, str] | None:
    """Where the kind is known: the first row of at least two texts and nothing but texts."""
    for number, row in enumerate(rows[:SEARCHED_ROWS], start=1):
        filled = [cell for cell in row if cell is not None]
        if kind and len(filled) > 1 and all(isinstance(cell, str) and not cell.isdigit() for cell in filled):
            return Header(number, texts_of(row)), kind
    return None


def resolve(header: Header, kind: str, mapping: Mapping[str, str]) -> Columns:
    """``mapping`` (field -> header text, column letters or 1-based number) laid over the guess.

    An empty column means that the field is not in the file. Raises ``field_unknown``, ``column_unknown``.
    """
    columns = guess(header.texts, kind)
    chosen: Columns = {}
    for field, column in mapping.items():
        if field not in FIELDS[kind]:
            raise ArError("field_unknown", field=field, fields=", ".join(FIELDS[kind]))
        if column.strip():
            place = _position(header, field, column)
            guessed = columns.get(field, ())
            chosen[field] = guessed if guessed[:1] == (place,) else (place,)
    taken = {index for indexes in chosen.values() for index in indexes}
    for field, indexes in columns.items():
        free = tuple(index for index in indexes if index not in taken)
        if field not in mapping and free:
            chosen[field] = free
    return {field: chosen[field] for field in FIELDS[kind] if field in chosen}


def _position(header: Header, field: str, column: str) -> int:
    name = column.strip()
    if name in header.texts:
        return header.texts.index(name)
    if key(name) and key(name) in header.keys:
        return header.keys.index(key(name))
    position = _place(name)
    if not 0 <= position < len(header.texts):
        raise ArError(
            "column_unknown", field=field, column=column, headers=" | ".join(filter(None, header.texts))
        )
    return position


def _place(name: str) -> int:
    if name.isascii() and name.isdigit():
        return int(name) - 1
    if not _LETTERS.fullmatch(name):
        return -1
    place = 0
    for letter in name.upper():
        place = place * 26 + ord(letter) - 64
    return place - 1
