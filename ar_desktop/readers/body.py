"""The rows below a header, column by column: values, problems, and what is passed over in silence."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import itemgetter
from typing import Any

from ar_desktop.domain.errors import Problem
from ar_desktop.readers import columns as read
from ar_desktop.readers.aliases import FIELDS, REQUIRED, VOID_HEADER, VOID_STATES
from ar_desktop.readers.cells import Cell, Cells
from ar_desktop.readers.columns import Bad, Memo
from ar_desktop.readers.headers import Header, in_ten_thousands
from ar_desktop.readers.lines import merge_lines
from ar_desktop.readers.plan import AMOUNTS, DATES, IDENTIFIERS, ORDERED, Plan, Source
from ar_desktop.readers.rows import ROW_TYPES, AnyRow, Skipped
from ar_desktop.readers.suspects import SUM_AT_END, is_nothing, is_sum_word, suspects

_FOOTER = re.compile(r"(?:制表|审核|复核|打印|导出|制单|财务主管|备注|说明|注)\S{0,4}[:：].*")


@dataclass(frozen=True)
class Body:
    """Rows taken, problems of the others, counts of what is neither."""

    rows: list[AnyRow]
    problems: list[Problem]
    skipped: Skipped


def read_body(rows: list[Cells], plan: Plan) -> Body:
    """Everything below the header; a row with a problem is not taken, the rest go on."""
    cells = rows[plan.header.row :]
    source = Source(plan, cells, _values(cells, plan), _void(cells, plan.header))
    doubtful = suspects(source)
    problems: list[Problem] = []
    skipped = _judge(source, doubtful, problems)
    records = _records(source, doubtful)
    if plan.by_line:
        refused = _numbers_of(source, {problem.row for problem in problems})
        records, more = merge_lines(records, refused, plan.label("amount"))
        problems = sorted([*problems, *more], key=lambda problem: problem.row)
    return Body(records, problems, skipped)


def _numbers_of(source: Source, rows: set[int]) -> set[Any]:
    return {value for index, value in enumerate(source.values["number"]) if source.plan.row(index) in rows}


# Values, column by column -------------------------------------------------------------------------


def _values(cells: list[Cells], plan: Plan) -> dict[str, list[Any]]:
    raw = {name: _column(cells, places) for name, places in plan.columns.items()}
    written = Memo(read.currency_reader(plan.currency)).read(raw["currency"]) if "currency" in raw else None
    values: dict[str, list[Any]] = {}
    for name in FIELDS[plan.kind]:
        if name == "currency":
            values[name] = written or [plan.currency] * len(cells)
        elif name not in raw:
            values[name] = [_blank(name)] * len(cells)
        elif name in AMOUNTS:
            large = in_ten_thousands(plan.header.texts[plan.columns[name][0]])
            values[name] = _amounts(raw[name], written, plan.currency, large=large)
        else:
            values[name] = _plain_values(name, raw[name], plan.this_year)
    return values


def _column(cells: list[Cells], places: Sequence[int]) -> list[Cell]:
    """The first filled cell of each row at ``places``; rows may be short."""
    column = _at(cells, places[0])
    for place in places[1:]:
        column = [
            first if first is not None else second
            for first, second in zip(column, _at(cells, place), strict=True)
        ]
    return column


def _at(cells: list[Cells], place: int) -> list[Cell]:
    if min(map(len, cells), default=0) > place:
        return list(map(itemgetter(place), cells))
    return [row[place] if place < len(row) else None for row in cells]


def _blank(name: str) -> str | None:
    return None if name in DATES or name in AMOUNTS or name == "term_days" else ""


def _plain_values(name: str, cells: list[Cell], this_year: int) -> list[Any]:
    """Values of anything but amounts and currencies; a column may be what it should be already."""
    if (name in DATES and read.all_days(cells)) or (name in IDENTIFIERS and read.all_digits(cells)):
        return cells
    return _memo(name, cells, this_year).read(cells)


def _memo(name: str, cells: list[Cell], this_year: int) -> Memo:
    if name in DATES:
        return Memo(read.date_reader(cells, this_year))
    if name == "term_days":
        return Memo(read.days)
    return Memo(read.identifier if name in IDENTIFIERS else read.wording)


def _amounts(cells: list[Cell], written: list[Any] | None, default: str, *, large: bool) -> list[Any]:
    """Minor units of a column in the currencies ``written`` beside it, or in the default."""
    codes = [default if code.__class__ is Bad else code for code in written or [default]]
    readers = {code: Memo(read.amount_reader(code, ten_thousands=large)).once for code in set(codes)}
    if len(readers) > 1:
        return [readers[code](cell) for cell, code in zip(cells, codes, strict=True)]
    code, reader = readers.popitem()
    return read.all_amounts(cells, code, ten_thousands=large) or list(map(reader, cells))


def _void(cells: list[Cells], header: Header) -> frozenset[int]:
    if VOID_HEADER not in header.keys:
        return frozenset()
    states = _column(cells, (header.keys.index(VOID_HEADER),))
    return frozenset(index for index, state in enumerate(states) if read.text(state).lower() in VOID_STATES)


# The closer look ----------------------------------------------------------------------------------


def _judge(source: Source, doubtful: Iterable[int], problems: list[Problem]) -> Skipped:
    """Problems of the doubtful rows, appended; and how many are no records at all."""
    blank = subtotal = void = 0
    for index in doubtful:
        if _is_blank(source, index):
            blank += 1
        elif _is_sum(source, index):
            subtotal += 1
        elif index in source.void:
            void += 1
        else:
            problems.extend(_problems(source, index))
    return Skipped(blank, subtotal, void)


def _is_blank(source: Source, index: int) -> bool:
    """Nothing in any column that means something, or a line of who made the list."""
    if not any(source.values[name][index] for name in source.plan.columns if name != "currency"):
        return True
    texts = [read.text(cell) for cell in source.cells[index] if cell is not None]
    filled = [text for text in texts if text]
    return bool(filled) and bool(_FOOTER.fullmatch(filled[0])) and len(filled) <= 3


def _is_sum(source: Source, index: int) -> bool:
    """A cell that is the word of a sum, or ends in it where the row has no date of its own."""
    texts = [
        unicodedata.normalize("NFKC", cell).strip() for cell in source.cells[index] if isinstance(cell, str)
    ]
    squeezed = [re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", text) for text in texts]
    if any(is_sum_word(source, text) for text in squeezed):
        return True
    dates = [source.values[name][index] for name in ("issued_on", "received_on") if name in source.values]
    return dates == [None] and any(SUM_AT_END.fullmatch(text) for text in squeezed)


def _problems(source: Source, index: int) -> Iterator[Problem]:
    """Everything that is wrong with one row."""
    values = {name: column[index] for name, column in source.values.items()}
    for group in REQUIRED[source.plan.kind]:
        if all(is_nothing(values[name]) for name in group):
            name = next((name for name in group if name in source.plan.columns), group[0])
            yield source.problem(index, name, "required_missing", field=name)
    for name, value in values.items():
        if isinstance(value, Bad):
            yield source.problem(index, name, value.code, **value.facts)
        elif name in AMOUNTS and value is not None:
            yield from _sign(source, index, name, value)
    for name, code in ORDERED:
        first, later = values.get("issued_on"), values.get(name)
        if isinstance(first, dt.date) and isinstance(later, dt.date) and later < first:
            yield source.problem(index, name, code, issued_on=first.isoformat(), value=later.isoformat())


def _sign(source: Source, index: int, name: str, value: int) -> Iterator[Problem]:
    if value < 0 and not (source.plan.by_line or source.plan.signed):
        yield source.problem(index, name, "amount_negative", value=_shown(source, index, name))
    elif value == 0 and name == "amount" and not source.plan.by_line:
        yield source.problem(index, name, "amount_zero")


def _shown(source: Source, index: int, name: str) -> str:
    cell = source.cells[index][source.plan.columns[name][0]]
    return str(cell)


def _unread(kind: str, count: int) -> Iterator[Iterable[Any]]:
    """What a row has beside the columns of a list, as it is where no list tells it."""
    record = ROW_TYPES[kind]
    for name in record._fields[1 + len(FIELDS[kind]) :]:
        yield repeat(record._field_defaults[name], count)


def _records(source: Source, doubtful: Sequence[int]) -> list[AnyRow]:
    make = ROW_TYPES[source.plan.kind]._make
    count = len(source.cells)
    numbers = range(source.plan.header.row + 1, source.plan.header.row + 1 + count)
    named = (source.values[name] for name in FIELDS[source.plan.kind])
    table = zip(numbers, *named, *_unread(source.plan.kind, count), strict=True)
    if not doubtful:
        return list(map(make, table))
    wanted = [True] * count
    for index in doubtful:
        wanted[index] = False
    return list(map(make, compress(table, wanted)))
