"""Exchange rates from a table: rows of day, currency and rate, or a column for each currency."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from ar_desktop.domain.dates import parse_date
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import FxQuote, checked_rate, parse_rate
from ar_desktop.readers import sheets
from ar_desktop.readers.aliases import CURRENCIES
from ar_desktop.readers.cells import Cell, Cells

_NAMES = CURRENCIES | {
    "澳元": "AUD", "加元": "CAD", "新加坡元": "SGD", "新元": "SGD", "瑞士法郎": "CHF", "瑞郎": "CHF",
    "新西兰元": "NZD", "韩元": "KRW", "韩国元": "KRW", "泰铢": "THB", "泰国铢": "THB", "卢布": "RUB",
    "林吉特": "MYR", "迪拉姆": "AED", "阿联酋迪拉姆": "AED", "里亚尔": "SAR", "新台币": "TWD",
    "澳门元": "MOP",
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{3}")


def of_file(path: Path, per: int, today: dt.date) -> list[FxQuote]:
    """The rates of a spreadsheet or CSV file; raises what ``sheets.read`` and ``of_rows`` raise."""
    return of_rows(sheets.read(path).rows, per, path.name, today)


def of_text(text: str, per: int, today: dt.date) -> list[FxQuote]:
    """The rates of a pasted table: cells apart by tabs, commas or blanks."""
    rows = [tuple(_split(line)) for line in text.splitlines() if line.strip()]
    return of_rows(rows, per, "", today)


def _split(line: str) -> list[str]:
    if "\t" in line:
        return [cell.strip() for cell in line.split("\t")]
    if "," in line:
        return [cell.strip() for cell in next(csv.reader([line]))]
    return line.split()


def of_rows(rows: Iterable[Cells], per: int, source: str, today: dt.date) -> list[FxQuote]:
    """The rates of a table, each for ``per`` units of its currency (banks quote 100). A heading is not
    needed where the rows name their currency.

    Raises ``fx_table_unreadable`` where there is no rate, ``fx_cell_unreadable`` with the first cell of a
    row of rates that is none.
    """
    heads: dict[int, str] = {}
    found: list[FxQuote] = []
    for number, row in enumerate(rows, start=1):
        day = _day(row, today)
        if day is None:
            heads = heads or _heads(row)
        elif heads:
            found += _wide(row, day, heads, per, source, number)
        else:
            found += _long(row, day, per, source, number)
    if not found:
        raise ArError("fx_table_unreadable")
    return found


def currency_of(cell: Cell) -> str:
    """The currency a cell names, by code or Chinese name; empty for none."""
    text = str(cell or "").strip()
    for part in (text, *re.split(r"[\s/（()）]+", text)):
        if _CODE.fullmatch(part.upper()) and part.isascii():
            return part.upper()
        if part.lower() in _NAMES:
            return _NAMES[part.lower()]
    return ""


def _heads(row: Cells) -> dict[int, str]:
    return {place: money for place, cell in enumerate(row) if (money := currency_of(cell))}


def _day(row: Sequence[Cell], today: dt.date) -> dt.date | None:
    """The day of a row of rates: in one of its first two cells."""
    for cell in row[:2]:
        if isinstance(cell, dt.date):
            return cell
        try:
            return parse_date(str(cell or ""), today.year)
        except ArError:
            continue
    return None


def _wide(
    row: Cells, day: dt.date, heads: dict[int, str], per: int, source: str, number: int
) -> Iterator[FxQuote]:
    for place, money in heads.items():
        cell = row[place] if place < len(row) else None
        if cell is not None and str(cell).strip() not in {"", "-", "—"}:
            yield FxQuote(money, day, _rate(cell, per, number), source)


def _long(row: Cells, day: dt.date, per: int, source: str, number: int) -> Iterator[FxQuote]:
    named = [(place, money) for place, cell in enumerate(row) if (money := currency_of(cell))]
    if named:
        place, money = named[0]
        figures = [cell for cell in row[place + 1 :] if cell is not None and str(cell).strip()]
        if not figures:
            raise ArError("fx_cell_unreadable", row=number, value=money)
        note = str(figures[1]).strip() if len(figures) > 1 else source
        yield FxQuote(money, day, _rate(figures[0], per, number), note)


def _rate(cell: Cell, per: int, number: int) -> Decimal:
    try:
        if isinstance(cell, int | Decimal):
            return checked_rate(Decimal(cell) / per, str(cell))
        return parse_rate(str(cell), per)
    except ArError:
        raise ArError("fx_cell_unreadable", row=number, value=str(cell)) from None
