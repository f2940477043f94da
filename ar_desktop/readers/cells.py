"""The values a sheet can hold, and how numbers of a workbook become exact."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

#: One cell: text, whole number, decimal number, day, or None where it is blank. Never a float.
Cell = str | int | Decimal | dt.date | None
Cells = tuple[Cell, ...]

#: Excel keeps 15 digits of a number; from here on the last ones are invented.
EXACT_BELOW = 10**15


@dataclass(frozen=True)
class Sheet:
    """One sheet of a file, every row from the first on, columns from A on.

    ``format`` is xlsx, xlsb, ods, xls, csv or html; ``encoding`` is that of a text file, else empty;
    ``names`` are its visible sheets, ``hidden`` those that are read only where they are asked for by
    name. Row ``i`` of ``rows`` is row ``i + 1`` of the user's spreadsheet; rows may differ in length.
    """

    format: str
    name: str
    names: tuple[str, ...]
    rows: list[Cells]
    encoding: str = ""
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Limits:
    """How much of a file is read before it is refused. Sizes in bytes, time in seconds.

    ``file``: the file itself; ``expanded``: what it unpacks to; ``ratio``: unpacked to packed, from
    ``ratio_from`` bytes on; ``memory``: the child's base, to which 8 times the unpacked size is
    added (a sound list needs 2 times), up to ``memory_most``.
    """

    file: int = 200 << 20
    expanded: int = 1 << 30
    ratio: int = 200
    ratio_from: int = 8 << 20
    rows: int = 1_048_576
    cells: int = 30_000_000
    memory: int = 512 << 20
    memory_most: int = 4 << 30
    seconds: float = 120.0

    def memory_for(self, unpacked: int) -> int:
        """Address space for a child that reads ``unpacked`` bytes."""
        return min(self.memory + 8 * unpacked, self.memory_most)


def exact(value: float) -> int | Decimal:
    """A workbook's number as Excel shows it: at most 15 digits, whole where it is whole."""
    if value.is_integer() and abs(value) < EXACT_BELOW:
        return int(value)
    text = repr(value)
    return Decimal(text if len(text) <= 16 else format(value, ".15g"))
