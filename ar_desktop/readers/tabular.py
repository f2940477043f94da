"""A file of customers, invoices or receipts into typed rows and problems; nothing is written anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.uncollected import uncollected
from ar_desktop.readers import formulas, headers, sheets
from ar_desktop.readers.aliases import FIELDS
from ar_desktop.readers.body import read_body
from ar_desktop.readers.cells import Cells, Limits, Sheet
from ar_desktop.readers.headers import Columns, Header, Remembered
from ar_desktop.readers.openings import brought_forward
from ar_desktop.readers.plan import Plan
from ar_desktop.readers.rows import Outline, Table

_SHEETS_SEARCHED = 20


def read_table(
    path: Path,
    kind: str | None = None,
    mapping: Mapping[str, str] | None = None,
    *,
    currency: str = BASE_CURRENCY,
    this_year: int,
    remembered: Remembered | None = None,
    sheet: str | None = None,
    limits: Limits = sheets.DEFAULT_LIMITS,
) -> Table:
    """The rows of a list and what is wrong with the others.

    ``kind`` is recognised by the headers where it is None. ``mapping`` (field -> header text, column
    letters, or number from 1; empty for "not in the file") goes before what is ``remembered`` for
    these headers, and that before the aliases. ``currency`` is that of amounts without one;
    ``this_year`` completes dates like 11-5.

    Raises ArError for the file as a whole: what ``sheets.read`` raises, ``header_not_found``,
    ``columns_missing`` (facts: kind, missing, headers), ``kind_unknown``, ``field_unknown``,
    ``column_unknown``.
    """
    _check_kind(kind)
    wish = _Wish(kind, dict(mapping or {}), remembered)
    with uncollected():
        return _read(path, wish, sheets.each(path, sheet, limits, _SHEETS_SEARCHED), currency, this_year)


def _read(path: Path, wish: _Wish, candidates: Iterable[Sheet], currency: str, this_year: int) -> Table:
    data, header, kind, columns = _locate(path, wish, candidates)
    if gaps := headers.missing(kind, columns):
        raise ArError(
            "columns_missing",
            file=path.name,
            kind=kind,
            missing=", ".join(gaps),
            headers=" | ".join(filter(None, header.texts)),
        )
    body = read_body(data.rows, Plan(header, kind, columns, currency, this_year))
    problems = formulas.explained(path, data.name, body.problems)
    rows = brought_forward(body.rows) if kind == "openings" else body.rows
    return Table(
        kind, currency, rows, problems, header, _labels(header, columns), data.name, data.names,
        data.format, data.encoding, body.skipped, hidden=data.hidden, cells={data.name: data.rows},
    )  # fmt: skip


def outline(path: Path, *, kind: str | None = None, sheet: str | None = None) -> Outline:
    """A first look at a file whose columns the user will choose. Raises what ``sheets.read`` raises."""
    _check_kind(kind)
    data = sheets.read(path, sheet=sheet)
    found = _header(data.rows, _Wish(kind, {}, None))
    if found is None:
        first = next((n for n, row in enumerate(data.rows, 1) if any(row)), 1)
        header = Header(first, headers.texts_of(data.rows[first - 1]) if data.rows else ())
        return Outline(kind, header, {}, (), data.name, data.names, data.hidden)
    header, guessed, kept = found
    columns = headers.resolve(header, guessed, kept)
    gaps = tuple(headers.missing(guessed, columns))
    return Outline(guessed, header, _labels(header, columns), gaps, data.name, data.names, data.hidden)


def _labels(header: Header, columns: Columns) -> dict[str, str]:
    return {field: header.label(indexes[0]) for field, indexes in columns.items()}


def _check_kind(kind: str | None) -> None:
    if kind is not None and kind not in FIELDS:
        raise ArError("kind_unknown", kind=kind, kinds=", ".join(headers.KINDS))


@dataclass(frozen=True)
class _Wish:
    """What the caller knows about the list beforehand."""

    kind: str | None
    mapping: Mapping[str, str]
    remembered: Remembered | None


_Located = tuple[Sheet, Header, str, Columns]


def _locate(path: Path, wish: _Wish, candidates: Iterable[Sheet]) -> _Located:
    """The first sheet with everything required, or else the first with any header at all."""
    partial: _Located | None = None
    for data in candidates:
        found = _header(data.rows, wish)
        if found is None:
            continue
        header, guessed, kept = found
        columns = headers.resolve(header, guessed, {**kept, **wish.mapping})
        if not headers.missing(guessed, columns):
            return data, header, guessed, columns
        partial = partial or (data, header, guessed, columns)
    if partial is None:
        raise ArError("header_not_found", file=path.name, rows=headers.SEARCHED_ROWS)
    return partial


def _header(rows: list[Cells], wish: _Wish) -> tuple[Header, str, dict[str, str]] | None:
    """The header row, the kind of list, and the mapping remembered for it."""
    if wish.remembered and (kept := _recall(rows, wish.kind, wish.remembered)):
        return kept
    found = headers.find(rows, wish.kind, wish.mapping.values())
    return (*found, {}) if found else None


def _recall(
    rows: list[Cells], kind: str | None, remembered: Remembered
) -> tuple[Header, str, dict[str, str]] | None:
    for number, row in enumerate(rows[: headers.SEARCHED_ROWS], start=1):
        header = Header(number, headers.texts_of(row))
        kept = remembered(header.signature) if sum(map(bool, header.texts)) > 1 else None
        if not kept or (kind and kept.get("kind", kind) != kind):
            continue
        found = kind or kept.get("kind") or _kind_of(row)
        if found in FIELDS:
            return header, found, {field: kept[field] for field in FIELDS[found] if field in kept}
    return None


def _kind_of(row: Cells) -> str:
    found = headers.find([row], None, ())
    return found[1] if found else ""
