"""Cells of one column into typed values. Each distinct cell is read once; what cannot be read is Bad."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from ar_desktop.domain.dates import parse_date
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import LARGEST, minor_digits, parse_amount, to_minor
from ar_desktop.readers.aliases import CURRENCIES
from ar_desktop.readers.cells import EXACT_BELOW, Cell
from ar_desktop.readers.textfile import DAMAGED

_NOTHING = frozenset({"", "-", "--", "—", "——", "/", "\\", "n/a", "#n/a", "null", "none", "nil", "无"})
_EXPONENT = re.compile(r"\d(?:\.\d+)?e\+?\d{2}", re.IGNORECASE)
_YEAR_LAST = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})[/.-](?P<y>\d{4})(?P<time>[T ].*)?"
)
_SERIAL = re.compile(r"(\d{5})\.\d+")
_DAYS = re.compile(r"(?:net|n/)?\s*(\d{1,4})\s*(?:天|日|个?自然日|days?)?", re.IGNORECASE)
_AT_ONCE = frozenset({"现结", "现付", "现款", "货到付款", "款到发货", "预付", "预付款", "cod", "prepaid"})
_LONGEST_NUMBER = 64


@dataclass(frozen=True, eq=False)
class Bad:
    """A cell that is not what its column holds: the code and facts of its problem."""

    code: str
    facts: dict[str, Any]


class Memo(dict[Cell, Any]):
    """Values of the distinct cells of a column, each read by ``parse`` when first met."""

    def __init__(self, parse: Callable[[Cell], Any]) -> None:
        super().__init__()
        self._parse = parse

    def __missing__(self, cell: Cell) -> Any:
        value = self[cell] = self.once(cell)
        return value

    def once(self, cell: Cell) -> Any:
        """The value of a cell that will hardly come again: read, not kept."""
        try:
            return self._parse(cell)
        except ArError as error:
            return Bad(error.code, error.facts)

    def read(self, cells: Iterable[Cell]) -> list[Any]:
        """The values of ``cells``."""
        return [self[cell] for cell in cells]


def text(cell: Cell) -> str:
    """Text of a cell on one line, without blanks around; empty where there is nothing."""
    if isinstance(cell, str):
        plain = " ".join(cell.split())
        return "" if plain.lower() in _NOTHING else plain
    return "" if cell is None else str(cell)


def wording(cell: Cell) -> str:
    """A name or a note. Raises ``text_damaged`` where a character could not be read."""
    plain = text(cell)
    if DAMAGED in plain:
        raise ArError("text_damaged", value=plain[:_LONGEST_NUMBER])
    return plain


def identifier(cell: Cell) -> str:
    """A number or code that must be whole: refuses what a spreadsheet has rounded.

    Raises ``number_truncated``: Excel keeps 15 digits, and writes longer ones as 2.4332E+19.
    """
    if isinstance(cell, str) and cell.isdecimal() and cell.isascii():
        return cell
    if isinstance(cell, int | Decimal) and not -EXACT_BELOW < cell < EXACT_BELOW:
        raise ArError("number_truncated", value=str(cell))
    plain = unicodedata.normalize("NFKC", wording(cell)).strip()
    if _EXPONENT.fullmatch(plain):
        raise ArError("number_truncated", value=plain)
    return plain


def date_reader(cells: Sequence[Cell], this_year: int) -> Callable[[Cell], dt.date | None]:
    """How the dates of this column are read: ``1/2/2013`` by the order the whole column has."""
    day_first = _day_first(cells)

    def read(cell: Cell) -> dt.date | None:
        if cell is None or isinstance(cell, dt.date):
            return cell
        plain = text(cell) if isinstance(cell, str) else str(int(cell))
        return _date(plain, this_year, day_first=day_first) if plain else None

    return read


def _day_first(cells: Iterable[Cell]) -> bool:
    """Whether a first part above 12, and no second one, tells that days come first."""
    found = [
        match for cell in set(cells) if isinstance(cell, str) and (match := _YEAR_LAST.match(cell.strip()))
    ]
    firsts = any(int(match["first"]) > 12 for match in found)
    return firsts and not any(int(match["second"]) > 12 for match in found)


def _date(plain: str, this_year: int, *, day_first: bool) -> dt.date:
    if len(plain) > _LONGEST_NUMBER:
        raise ArError("date_unreadable", value=plain[:_LONGEST_NUMBER])
    if found := _YEAR_LAST.fullmatch(unicodedata.normalize("NFKC", plain)):
        swapped = day_first or found["mark"] == "."
        month, day = ("second", "first") if swapped else ("first", "second")
        return _named(f"{found['y']}-{found[month]}-{found[day]}{found['time'] or ''}", plain, this_year)
    serial = _SERIAL.fullmatch(plain)
    return _named(serial[1] if serial else plain, plain, this_year)


def _named(spelling: str, original: str, this_year: int) -> dt.date:
    """The date of ``spelling``; an error speaks of the ``original``."""
    try:
        return parse_date(spelling, this_year)
    except ArError as error:
        raise ArError(error.code, value=original) from None


def amount_reader(currency: str, *, ten_thousands: bool) -> Callable[[Cell], int | None]:
    """How amounts of ``currency`` are read into minor units; the column may be in 万元."""
    unit = 10_000 if ten_thousands else 1
    minor: int = 10 ** minor_digits(currency) * unit

    def read(cell: Cell) -> int | None:
        if isinstance(cell, int | Decimal):
            amount = int(cell * minor)
            exact = amount == cell * minor and -LARGEST <= amount <= LARGEST
            return amount if exact else to_minor(Decimal(cell) * unit, currency)
        plain = text(cell)
        if not plain:
            return None
        if plain.startswith("=") or len(plain) > _LONGEST_NUMBER or isinstance(cell, dt.date):
            raise ArError("amount_unreadable", value=plain[:_LONGEST_NUMBER])
        return parse_amount(plain + "万" if ten_thousands else plain, currency)

    return read


def all_days(cells: list[Cell]) -> bool:
    """Whether a column holds nothing but days, and so is read already."""
    return set(map(type, cells)) == {dt.date}


def all_digits(cells: list[Cell]) -> bool:
    """Whether a column holds nothing but texts of digits, and so is read already."""
    if set(map(type, cells)) != {str} or "" in cells:
        return False
    joined = "".join(cast("list[str]", cells))
    return joined.isascii() and joined.isdecimal()


def all_amounts(cells: list[Cell], currency: str, *, ten_thousands: bool) -> list[int] | None:
    """Minor units of a column that holds nothing but exact numbers; None for any other column."""
    if not set(map(type, cells)) <= {int, Decimal}:
        return None
    minor = 10 ** minor_digits(currency) * (10_000 if ten_thousands else 1)
    scaled = [number * minor for number in cast("list[Decimal]", cells)]
    amounts = list(map(int, scaled))
    exact = amounts == scaled and -LARGEST <= min(amounts, default=0) <= max(amounts, default=0) <= LARGEST
    return amounts if exact else None


def days(cell: Cell) -> int | None:
    """Days of a payment term: ``30``, ``30天``, ``net 30``, 货到付款. Raises ``days_unreadable``."""
    plain = unicodedata.normalize("NFKC", text(cell))
    if not plain:
        return None
    if plain.lower() in _AT_ONCE:
        return 0
    found = _DAYS.fullmatch(plain)
    if not found:
        raise ArError("days_unreadable", value=plain[:_LONGEST_NUMBER])
    return int(found[1])


def currency_reader(default: str) -> Callable[[Cell], str]:
    """ISO code of a currency as written; ``default`` for a blank. Raises ``currency_unknown``."""

    def read(cell: Cell) -> str:
        plain = "".join(unicodedata.normalize("NFKC", text(cell)).split())
        code = CURRENCIES.get(plain.lower(), plain.upper()) or default
        if not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise ArError("currency_unknown", value=plain[:_LONGEST_NUMBER])
        return code

    return read
