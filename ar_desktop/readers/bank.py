"""Bank statements of any layout: which money came in, from whom, and what the bank calls the entry."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from ar_desktop.domain.errors import ArError, Problem
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.readers import columns, sheets
from ar_desktop.readers.bank_header import Layout, bank_key, find_layout
from ar_desktop.readers.bank_model import BankLine, Statement, contradicted
from ar_desktop.readers.bank_words import day_of, direction_of, is_sum, words
from ar_desktop.readers.cells import Cell, Cells, Limits, Sheet
from ar_desktop.readers.columns import Bad, Memo
from ar_desktop.readers.headers import SEARCHED_ROWS

_SHEETS_SEARCHED = 40
#: Headers of columns that tell the direction at some banks, and any other thing at others.
_VAGUE = frozenset({bank_key("交易类型")})
_NAME_AND_ACCOUNT = re.compile(r"(?P<name>.*?)\s*(?P<account>[\d*]{8,34})", re.ASCII)


def read_statement(
    path: Path,
    *,
    this_year: int,
    currency: str = BASE_CURRENCY,
    sheet: str | None = None,
    limits: Limits = sheets.DEFAULT_LIMITS,
) -> Statement:
    """The statement in ``path``; ``currency`` is that of amounts without one, ``this_year`` completes days.

    Raises what ``sheets.read`` does, ``header_not_found`` where no sheet is a bank's list, and
    ``bank_signs_contradicted`` where the balances say that money went the other way.
    """
    for data in sheets.each(path, sheet, limits, _SHEETS_SEARCHED):
        layout = find_layout(data.rows)
        if layout is not None:
            return _Reading(data, layout, layout.currency or currency, this_year).result()
    raise ArError("header_not_found", file=path.name, rows=SEARCHED_ROWS)


def read_statements(path: Path, *, this_year: int, currency: str = BASE_CURRENCY) -> list[Statement]:
    """The statement of every visible sheet that is one: banks give one sheet to each account.

    A sheet that is refused is a statement of that one problem. Raises what ``read_statement`` does
    where no sheet is left.
    """
    found: list[Statement | ArError] = []
    for data in sheets.each(path, None, sheets.DEFAULT_LIMITS, _SHEETS_SEARCHED):
        layout = find_layout(data.rows)
        if layout is not None:
            reading = _Reading(data, layout, layout.currency or currency, this_year)
            found.append(_tried(reading))
    if not found:
        raise ArError("header_not_found", file=path.name, rows=SEARCHED_ROWS)
    if isinstance(found[0], ArError) and len(found) == 1:
        raise found[0]
    return [item if isinstance(item, Statement) else _refused(item) for item in found]


def _tried(reading: _Reading) -> Statement | ArError:
    try:
        return reading.result()
    except ArError as error:
        return error


def _refused(error: ArError) -> Statement:
    sheet = str(error.facts["sheet"])
    return Statement("", "", "", (), (Problem(0, "", error.code, error.facts, sheet),), sheet)


class _Reading:
    """One pass over the rows below the header."""

    def __init__(self, data: Sheet, layout: Layout, currency: str, this_year: int) -> None:
        self._sheet, self._layout, self._default = data, layout, currency
        self._rows = list(enumerate(data.rows[layout.header.row :], layout.header.row + 1))
        self._problems: list[Problem] = []
        days = [day_of(self._cell(row, "day")) for _, row in self._rows]
        self._days = Memo(columns.date_reader(days, this_year))
        self._currencies = Memo(columns.currency_reader(currency))
        self._amounts: dict[str, Memo] = {}
        self._flagged = "direction" in layout.places and self._signs_are_flags()

    def result(self) -> Statement:
        """The statement with its lines and problems. Raises ``bank_signs_contradicted``."""
        lines = tuple(line for number, row in self._rows if (line := self._taken(number, row)) is not None)
        if contradicted(lines, unsigned=self._is_unsigned(lines)):
            raise ArError("bank_signs_contradicted", sheet=self._sheet.name)
        accounts = {line.account for line in lines} - {""}
        return Statement(
            bank=self._layout.bank,
            account=self._layout.account or (accounts.pop() if len(accounts) == 1 else ""),
            holder=self._layout.holder or self._holder(),
            lines=lines,
            problems=tuple(self._problems),
            sheet=self._sheet.name,
            sheets=self._sheet.names,
            hidden=self._sheet.hidden,
            header=self._layout.header.row,
            cells=self._sheet.rows,
        )

    def _holder(self) -> str:
        names = {self._text(row, "holder") for _, row in self._rows} - {""}
        return names.pop() if len(names) == 1 else ""

    def _is_unsigned(self, lines: tuple[BankLine, ...]) -> bool:
        """Whether nothing in the sheet tells money in from money out."""
        told = {"credit", "debit"} & self._layout.places.keys() or self._flagged
        return not told and all(line.amount > 0 for line in lines)

    # Cells ----------------------------------------------------------------------------------------

    def _cell(self, row: Cells, name: str) -> Cell:
        place = self._layout.places.get(name)
        return row[place] if place is not None and place < len(row) else None

    def _text(self, row: Cells, name: str) -> str:
        return words(self._cell(row, name))

    def _amount(self, row: Cells, name: str, currency: str) -> int | None:
        """Minor units. Raises what amounts raise."""
        cell = self._cell(row, name)
        if isinstance(cell, str) and not words(cell):
            return None
        if currency not in self._amounts:
            self._amounts[currency] = Memo(columns.amount_reader(currency, ten_thousands=False))
        amount: int | None = _sound(self._amounts[currency][cell])
        return amount

    # Rows -----------------------------------------------------------------------------------------

    def _taken(self, number: int, row: Cells) -> BankLine | None:
        if self._is_no_record(row):
            return None
        try:
            return self._line(number, row)
        except _FieldError as error:
            label = self._layout.label(error.name)
            self._problems.append(Problem(number, label, error.code, error.facts))
            return None

    def _is_no_record(self, row: Cells) -> bool:
        """Blank rows, sums, notes below the list, and the header once more on the next page."""
        texts = [columns.text(cell) for cell in row if cell is not None]
        filled = [text for text in texts if text]
        if not filled or any(map(is_sum, filled if not self._text(row, "day") else filled[:1])):
            return True
        if bank_key(filled[0]) in self._layout.keys and set(map(bank_key, filled)) <= set(self._layout.keys):
            return True
        return not any(self._text(row, name) for name in ("credit", "debit", "amount")) and (
            len(filled) <= 2 or not self._text(row, "day")
        )

    def _line(self, number: int, row: Cells) -> BankLine | None:
        currency = self._read(self._currencies, row, "currency")
        day = self._day(row)
        amount = self._movement(row, currency)
        if amount == 0:
            return None
        ours, name, account = self._parties(row, incoming=amount > 0)
        return BankLine(
            row=number,
            day=day,
            amount=amount,
            balance=self._balance(row, currency),
            counterparty=name,
            counterparty_account=account,
            memo=self._memo(row, name),
            serial=self._serial(row),
            currency=currency,
            account=ours or self._layout.account,
        )

    def _read(self, memo: Memo, row: Cells, name: str) -> str:
        try:
            return str(_sound(memo[self._text(row, name) or None]))
        except ArError as error:
            raise _FieldError(name, error.code, error.facts) from None

    def _day(self, row: Cells) -> date:
        try:
            day = _sound(self._days[day_of(self._cell(row, "day"))])
        except ArError as error:
            raise _FieldError("day", error.code, error.facts) from None
        if not isinstance(day, date):
            raise _FieldError("day", "required_missing", {})
        return day

    def _movement(self, row: Cells, currency: str) -> int:
        """The signed amount: of the two columns where one is filled, else of the one with its sign."""
        credit = self._named_amount(row, "credit", currency)
        debit = self._named_amount(row, "debit", currency)
        if credit and debit:
            raise _FieldError("credit", "bank_both_sides", {})
        if credit is not None or debit is not None:
            return (credit or 0) - (debit or 0)
        amount = self._named_amount(row, "amount", currency)
        if amount is None:
            name = "amount" if "amount" in self._layout.places else "credit"
            raise _FieldError(name, "required_missing", {})
        return amount * self._direction(row) if self._flagged else amount

    def _named_amount(self, row: Cells, name: str, currency: str) -> int | None:
        try:
            return self._amount(row, name, currency)
        except ArError as error:
            raise _FieldError(name, error.code, error.facts) from None

    def _balance(self, row: Cells, currency: str) -> int | None:
        """None too where the bank writes no number: a balance moves no money."""
        try:
            return self._amount(row, "balance", currency)
        except ArError:
            return None

    # Direction ------------------------------------------------------------------------------------

    def _signs_are_flags(self) -> bool:
        """Whether amounts are without sign and the words beside them tell the direction."""
        words = [direction_of(word) for _, row in self._rows if (word := self._text(row, "direction"))]
        vague = self._layout.keys[self._layout.places["direction"]] in _VAGUE
        if not any(words) or (vague and not all(words)):
            return False
        outgoing = [
            self._sign(row) for _, row in self._rows if direction_of(self._text(row, "direction")) < 0
        ]
        return sum(outgoing) >= 0

    def _sign(self, row: Cells) -> int:
        try:
            amount = self._amount(row, "amount", self._default) or 0
        except ArError:
            return 0
        return (amount > 0) - (amount < 0)

    def _direction(self, row: Cells) -> int:
        word = self._text(row, "direction")
        direction = direction_of(word)
        if not direction:
            raise _FieldError("direction", "bank_direction_unknown", {"value": word[:64]})
        return direction

    # Who and what ---------------------------------------------------------------------------------

    def _parties(self, row: Cells, *, incoming: bool) -> tuple[str, str, str]:
        """Our account, and name and account of the other side."""
        there, here = ("payer", "payee") if incoming else ("payee", "payer")
        if {"payer", "payee"} <= self._layout.places.keys():
            ours = self._identifier(row, f"{here}_account")
            return ours, self._text(row, there), self._identifier(row, f"{there}_account")
        name = self._text(row, "counterparty") or self._text(row, there)
        account = self._identifier(row, "counterparty_account") or self._identifier(row, f"{there}_account")
        if not account and (found := _NAME_AND_ACCOUNT.fullmatch(name)):
            name, account = found["name"], found["account"]
        return self._identifier(row, "account"), name, account

    def _identifier(self, row: Cells, name: str) -> str:
        try:
            return "" if not self._text(row, name) else columns.identifier(self._cell(row, name))
        except ArError as error:
            raise _FieldError(name, error.code, error.facts) from None

    def _serial(self, row: Cells) -> str:
        """The bank's number of the entry; one of nothing but zeros tells nothing apart."""
        serial = self._identifier(row, "serial")
        return "" if not serial.strip("0") else serial

    def _memo(self, row: Cells, name: str) -> str:
        texts = [words(row[place]) for place in self._layout.memos if place < len(row)]
        return "；".join(dict.fromkeys(text for text in texts if text and text != name))


class _FieldError(Exception):
    """What is wrong with one field of a row."""

    def __init__(self, name: str, code: str, facts: dict[str, object]) -> None:
        super().__init__(code)
        self.name, self.code, self.facts = name, code, facts


def _sound(value: Any) -> Any:
    if isinstance(value, Bad):
        raise ArError(value.code, **value.facts)
    return value
