"""The tax bureau's list of all invoices (全量发票查询): one row an invoice, or one row a line of goods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from ar_desktop.domain.errors import ArError, Problem
from ar_desktop.domain.money import decimal_string, parse_amount
from ar_desktop.readers import columns, sheets
from ar_desktop.readers.cells import Cell, Cells, Limits, Sheet
from ar_desktop.readers.einvoice_model import (
    NORMAL,
    RED_IN_FULL,
    RED_IN_PART,
    VOID,
    EInvoice,
    EInvoiceLine,
    build,
    decimal,
)
from ar_desktop.readers.headers import SEARCHED_ROWS, Header, key, texts_of
from ar_desktop.readers.suspects import SUM

_SHEETS_SEARCHED = 8
#: Field -> headers of the list; several where the bureau has renamed a column.
_HEADERS: Mapping[str, tuple[str, ...]] = {
    "digital": ("数电发票号码", "数电票号码", "全电发票号码"),
    "number": ("发票号码",),
    "code": ("发票代码",),
    "seller_tax_id": ("销方识别号", "销售方识别号", "销方纳税人识别号"),
    "seller_name": ("销方名称", "销售方名称"),
    "buyer_tax_id": ("购方识别号", "购买方识别号", "购方纳税人识别号"),
    "buyer_name": ("购买方名称", "购方名称"),
    "issued_on": ("开票日期",),
    "net": ("金额",),
    "tax": ("税额",),
    "total": ("价税合计",),
    "kind": ("发票票种", "票种"),
    "state": ("发票状态",),
    "positive": ("是否正数发票",),
    "remark": ("备注",),
    "item": ("货物或应税劳务名称",),
    "spec": ("规格型号",),
    "unit": ("单位",),
    "quantity": ("数量",),
    "price": ("单价",),
    "rate": ("税率",),
}
#: One of each group makes a row the header of such a list.
_MARKS = (
    ("digital", "number"),
    ("seller_tax_id", "seller_name"),
    ("buyer_tax_id", "buyer_name"),
    ("issued_on",),
    ("total", "net"),
    ("state", "kind", "positive"),
)
_SUMS = ("net", "tax", "total")
_Row = dict[str, Cell]


@dataclass(frozen=True)
class ETaxList:
    """Invoices of a list in its order, void and red ones among them (see ``EInvoice.state``).

    ``problems`` are rows not taken; ``notices`` are rows that were taken and should be looked at.
    """

    invoices: tuple[EInvoice, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    source: Sheet
    header: int

    @property
    def sheet(self) -> str:
        """The name of the sheet that was read."""
        return self.source.name


@dataclass(frozen=True)
class _Found:
    sheet: Sheet
    header: Header
    places: Mapping[str, int]

    @property
    def by_line(self) -> bool:
        """Whether an invoice has one row for each line of goods."""
        return "item" in self.places

    def rows(self) -> Iterator[tuple[int, _Row]]:
        """Numbers and named cells of the rows below the header."""
        for number, cells in enumerate(self.sheet.rows[self.header.row :], self.header.row + 1):
            yield (
                number,
                {name: cells[place] for name, place in self.places.items() if place < len(cells)},
            )


@dataclass
class _Group:
    """The rows of one invoice."""

    first: int
    rows: list[_Row] = field(default_factory=list)
    seen: dict[tuple[Cell, ...], int] = field(default_factory=dict)


def read_etax(path: Path, *, sheet: str | None = None, limits: Limits = sheets.DEFAULT_LIMITS) -> ETaxList:
    """Every invoice of the list in ``path``, wherever its sheet stands in the workbook.

    A sheet with one row an invoice is preferred to one with a row a line, whose rows are summed.
    Raises what ``sheets.read`` does, and ``header_not_found`` where no sheet is such a list.
    """
    found = _locate(path, sheet, limits)
    if found is None:
        raise ArError("header_not_found", file=path.name, rows=SEARCHED_ROWS)
    return _Reading(found, path.name).result()


def is_etax(rows: Sequence[Cells]) -> bool:
    """Whether these first rows of a sheet hold the header of such a list."""
    return _header(rows) is not None


def _locate(path: Path, sheet: str | None, limits: Limits) -> _Found | None:
    by_line: _Found | None = None
    for data in sheets.each(path, sheet, limits, _SHEETS_SEARCHED):
        located = _header(data.rows)
        if located is None:
            continue
        found = _Found(data, *located)
        if not found.by_line:
            return found
        by_line = by_line or found
    return by_line


def _header(rows: Sequence[Cells]) -> tuple[Header, dict[str, int]] | None:
    for number, row in enumerate(rows[:SEARCHED_ROWS], start=1):
        header = Header(number, texts_of(row))
        places = _places(header.keys)
        if all(any(name in places for name in group) for group in _MARKS):
            return header, places
    return None


def _places(keys: Sequence[str]) -> dict[str, int]:
    at = {text: place for place, text in reversed(list(enumerate(keys))) if text}
    return {
        name: at[key(text)] for name, texts in _HEADERS.items() for text in reversed(texts) if key(text) in at
    }


class _Reading:
    """One pass over a list."""

    def __init__(self, found: _Found, source: str) -> None:
        self._found, self._source = found, source
        self._problems: list[Problem] = []
        self._notices: list[Problem] = []

    def result(self) -> ETaxList:
        """The list, its problems by row."""
        invoices = [
            one for name, group in self._groups().items() if (one := self._invoice(name, group)) is not None
        ]
        problems = sorted(self._problems, key=lambda problem: problem.row)
        found = self._found
        return ETaxList(tuple(invoices), tuple(problems), tuple(self._notices), found.sheet, found.header.row)

    def _groups(self) -> dict[tuple[str, str], _Group]:
        groups: dict[tuple[str, str], _Group] = {}
        for number, row in self._found.rows():
            if _is_nothing(row):
                continue
            try:
                name = _name(row)
            except ArError as error:
                self._refuse(number, error)
                continue
            known = groups.setdefault(name, _Group(number))
            if known.rows and not self._found.by_line:
                facts = {"number": name[1], "first": known.first}
                self._problems.append(Problem(number, "", "etax_number_repeated", facts))
            else:
                self._notice_repeat(known, name[1], number, row)
                known.rows.append(row)
        return groups

    def _notice_repeat(self, group: _Group, name: str, number: int, row: _Row) -> None:
        """An invoice may have two equal lines; a list glued together of two exports has all of them twice."""
        first = group.seen.setdefault(tuple(row.values()), number)
        if first != number:
            facts = {"number": name, "first": first}
            self._notices.append(Problem(number, "", "etax_line_repeated", facts))

    def _invoice(self, name: tuple[str, str], group: _Group) -> EInvoice | None:
        row = group.rows[0]
        try:
            raw = {"code": name[0], "number": name[1], **_words(row), **_sums(group.rows)}
            lines = tuple(map(_line, group.rows)) if self._found.by_line else ()
            made = build(raw, source=self._source, form="etax", lines=lines, state=_state(row))
        except ArError as error:
            self._refuse(group.first, error)
            return None
        return replace(made, row=group.first)

    def _refuse(self, number: int, error: ArError) -> None:
        self._problems.append(Problem(number, "", error.code, {"file": self._source, **error.facts}))


def _is_nothing(row: _Row) -> bool:
    """A blank row, or the one of the sums below the list."""
    texts = [columns.text(cell) for cell in row.values() if cell is not None]
    if not any(texts):
        return True
    numbered = any(columns.text(row.get(name)) for name in ("digital", "number"))
    return not numbered and (any(map(SUM.fullmatch, texts)) or not columns.text(row.get("issued_on")))


def _name(row: _Row) -> tuple[str, str]:
    """Code and number. Raises ``number_truncated`` for what a spreadsheet has rounded."""
    digital = columns.identifier(row.get("digital"))
    if digital:
        return "", digital
    number, code = columns.identifier(row.get("number")), columns.identifier(row.get("code"))
    if isinstance(row.get("number"), int):
        number = number.zfill(8)
    if isinstance(row.get("code"), int):
        code = code.zfill(12 if len(code) > 10 else 10)
    return ("" if len(number) == 20 else code), number


def _words(row: _Row) -> dict[str, str]:
    names = ("seller_name", "seller_tax_id", "buyer_name", "buyer_tax_id", "kind", "remark")
    words = {name: columns.wording(row.get(name)) for name in names}
    issued = row.get("issued_on")
    words["issued_on"] = issued.isoformat() if isinstance(issued, dt.date) else columns.text(issued)
    words["sign"] = "N" if columns.text(row.get("positive")) == "否" else ""
    return words


def _sums(rows: Sequence[_Row]) -> dict[str, str]:
    """The three sums as texts; blank where no row has one."""
    found: dict[str, str] = {}
    for name in _SUMS:
        amounts = [amount for row in rows if (amount := _amount(row.get(name))) is not None]
        found[name] = decimal_string(sum(amounts)) if amounts else ""
    return found


def _amount(cell: Cell) -> int | None:
    text = _number(cell)
    return parse_amount(text) if text and not text.startswith("=") else None


def _number(cell: Cell) -> str:
    return format(cell, "f") if isinstance(cell, Decimal) else columns.text(cell)


def _line(row: _Row) -> EInvoiceLine:
    quantity, price, net, tax = (
        decimal(_number(row.get(name))) for name in ("quantity", "price", "net", "tax")
    )
    name, spec, unit, rate = (columns.text(row.get(name)) for name in ("item", "spec", "unit", "rate"))
    return EInvoiceLine(name, spec, unit, quantity, price, net, rate, tax)


def _state(row: _Row) -> str:
    """Raises ``etax_state_unknown``."""
    text = columns.text(row.get("state"))
    if "作废" in text:
        return VOID
    if "红冲" in text:
        return RED_IN_PART if "部分" in text else RED_IN_FULL
    if text in {"", "正常"}:
        return NORMAL
    raise ArError("etax_state_unknown", value=text[:64])


def sold_by(invoices: Iterable[EInvoice], tax_id: str, name: str) -> Iterator[EInvoice]:
    """Those where we are the seller: by our tax number, or by our name where a number is missing."""
    for invoice in invoices:
        if tax_id and invoice.seller_tax_id:
            ours = invoice.seller_tax_id == tax_id.strip().upper()
        else:
            ours = bool(name) and key(invoice.seller_name) == key(name)
        if ours:
            yield invoice
