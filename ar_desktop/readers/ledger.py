"""Ledgers of customers as 金蝶 and 用友 export them: what was owed, what was paid, what was brought forward.

No real export could be had; the layouts are those their lists of columns tell of.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ar_desktop.domain.errors import ArError, Problem
from ar_desktop.domain.money import decimal_string
from ar_desktop.readers import columns, headers, ledger_header, sheets
from ar_desktop.readers.cells import Cells, Sheet
from ar_desktop.readers.columns import Bad, Memo
from ar_desktop.readers.ledger_header import KIND, LedgerHeader
from ar_desktop.readers.rows import AnyRow, CreditNoteRow, InvoiceRow, ReceiptRow, Skipped, Table

_OPENING = re.compile(
    r"(?:上年|上期|年初|期初)(?:结转|余额)*|(?:承前|结转)余额|opening\s*balance", re.IGNORECASE
)
_SUM = re.compile(
    r".*(?:小计|合计|总计|累计|共计)|(?:期末|本期|本月|本年|当前)余额.*|承前页|过次页|本页.*|结转下[年期]|total",
    re.IGNORECASE,
)
_CREDIT_SIDE = re.compile(r"贷|cr", re.IGNORECASE)
_NUMBERS = ("customer_code", "number", "voucher")


def read_ledger(
    path: Path,
    *,
    this_year: int,
    currency: str,
    mapping: Mapping[str, str] | None = None,
    remembered: headers.Remembered | None = None,
    sheet: str | None = None,
) -> Table:
    """Invoices, credit notes and receipts of a ledger; balances brought forward are openings.

    ``mapping`` goes before what is ``remembered`` for the merged header. Raises what ``sheets.read`` does,
    and ``columns_missing`` where no rows head the two sides and a day.
    """
    data = sheets.read(path, sheet=sheet)
    found = ledger_header.find(data.rows, mapping or {}, remembered)
    if found is None:
        raise ArError(
            "columns_missing", file=path.name, kind=KIND, missing="day, debit, credit",
            headers=" | ".join(filter(None, _fullest(data.rows))),
        )  # fmt: skip
    return _Reading(data, found, currency, this_year).table()


def _fullest(rows: list[Cells]) -> tuple[str, ...]:
    texts = [headers.texts_of(row) for row in rows[: headers.SEARCHED_ROWS]]
    return max(texts, key=lambda row: sum(map(bool, row)), default=())


@dataclass
class _Block:
    """The rows of one customer under a heading: an opening without a day waits for the first day."""

    code: str = ""
    name: str = ""
    waiting: list[tuple[int, int, str]] = field(default_factory=list)


class _Reading:
    """One pass over the rows below the header."""

    def __init__(self, data: Sheet, found: LedgerHeader, currency: str, this_year: int) -> None:
        self._data, self._found, self._currency = data, found, currency
        self._rows: list[AnyRow] = []
        self._problems: list[Problem] = []
        self._used: dict[tuple[str, str, str], int] = {}
        self._blank = self._sums = 0
        days = [self._cell(row, "day") for row in data.rows[found.header.row :]]
        self._readers: dict[str, Memo] = {
            "day": Memo(columns.date_reader(days, this_year)),
            "currency": Memo(columns.currency_reader(currency)),
        }
        above = [one for row in data.rows[: found.first - 1] if (one := ledger_header.heading(row))]
        self._block = _Block(*(above[-1] if above else ("", "")))

    def table(self) -> Table:
        """Everything below the header."""
        start = self._found.header.row
        head = self._data.rows[self._found.first - 1 : start]
        for number, row in enumerate(self._data.rows[start:], start + 1):
            if not any(columns.text(cell) for cell in row):
                self._blank += 1
            elif heading := ledger_header.heading(row):
                self._close()
                self._block = _Block(*heading)
            elif not ledger_header.repeats(row, head):
                self._take(number, row)
        self._close()
        header = self._found.header
        used = {name: header.label(places[0]) for name, places in self._found.columns.items()}
        return Table(
            KIND, self._currency, self._rows, self._problems, header, used, self._data.name, self._data.names,
            self._data.format, self._data.encoding, Skipped(self._blank, self._sums),
            hidden=self._data.hidden, cells={self._data.name: self._data.rows},
        )  # fmt: skip

    # Cells ----------------------------------------------------------------------------------------

    def _cell(self, row: Cells, name: str) -> Any:
        places = self._found.columns.get(name, ())
        return row[places[0]] if places and places[0] < len(row) else None

    def _text(self, row: Cells, name: str) -> str:
        reader = columns.identifier if name in _NUMBERS else columns.wording
        return str(self._read(row, name, reader))

    def _read(self, row: Cells, name: str, reader: Callable[[Any], Any]) -> Any:
        """A value. Raises ``_FieldError``."""
        try:
            value = reader(self._cell(row, name))
        except ArError as error:
            raise _FieldError(name, error.code, error.facts) from None
        if isinstance(value, Bad):
            raise _FieldError(name, value.code, value.facts)
        return value

    def _amount(self, row: Cells, name: str, currency: str) -> int:
        memo = self._readers.setdefault(
            f"amount {currency}", Memo(columns.amount_reader(currency, ten_thousands=False))
        )
        return int(self._read(row, name, memo.__getitem__) or 0)

    # Rows -----------------------------------------------------------------------------------------

    def _take(self, number: int, row: Cells) -> None:
        texts = [columns.text(cell) for cell in row if isinstance(cell, str)]
        squeezed = ["".join(text.split()) for text in texts]
        try:
            if any(map(_OPENING.fullmatch, squeezed)):
                self._opening(number, row)
            elif any(map(_SUM.fullmatch, squeezed)):
                self._sums += 1
            else:
                self._movement(number, row)
        except _FieldError as error:
            places = self._found.columns.get(error.name)
            label = self._found.header.label(places[0]) if places else ""
            self._problems.append(Problem(number, label, error.code, error.facts))

    def _who(self, row: Cells) -> tuple[str, str]:
        code, name = self._text(row, "customer_code"), self._text(row, "customer_name")
        if code or name:
            return code, name
        if not (self._block.code or self._block.name):
            raise _FieldError("customer_name", "ledger_customer_missing", {})
        return self._block.code, self._block.name

    def _opening(self, number: int, row: Cells) -> None:
        """A balance brought forward; from the balance, else from the two sides."""
        currency = str(self._read(row, "currency", self._readers["currency"].__getitem__))
        amount = self._amount(row, "balance", currency)
        if _CREDIT_SIDE.search(self._text(row, "side")):
            amount = -abs(amount)
        if self._cell(row, "balance") is None:
            amount = self._amount(row, "debit", currency) - self._amount(row, "credit", currency)
        if not amount:
            self._sums += 1
            return
        day = self._read(row, "day", self._readers["day"].__getitem__)
        if (
            day is None
            and "customer_name" not in self._found.columns
            and not self._cell(row, "customer_code")
        ):
            self._block.waiting.append((number, amount, currency))
        elif day is None:
            raise _FieldError("day", "ledger_opening_undated", {})
        else:
            self._bring_forward(number, self._who(row), day, amount, currency)

    def _bring_forward(
        self, number: int, who: tuple[str, str], day: dt.date, amount: int, currency: str
    ) -> None:
        name = f"期初{day:%Y%m%d}"
        if amount > 0:
            named = self._unused(who, "debit", name)
            self._rows.append(
                InvoiceRow(number, *who, named, day, day, amount, currency, kind="opening", note="期初余额")
            )
        else:
            self._rows.append(
                ReceiptRow(
                    number, *who, day, -amount, name, memo="期初余额", currency=currency, kind="opening"
                )
            )

    def _movement(self, number: int, row: Cells) -> None:
        currency = str(self._read(row, "currency", self._readers["currency"].__getitem__))
        debit, credit = self._amount(row, "debit", currency), self._amount(row, "credit", currency)
        if not debit and not credit:
            self._blank += 1
            return
        day = self._read(row, "day", self._readers["day"].__getitem__)
        if day is None:
            raise _FieldError("day", "required_missing", {"field": "day"})
        who = self._who(row)
        self._date_waiting(day)
        if credit < 0:
            shown = decimal_string(credit, currency)
            raise _FieldError("credit", "ledger_credit_negative", {"value": shown})
        memo = self._text(row, "memo")
        if debit:
            self._rows.append(self._charge(number, who, day, debit, currency, row, memo))
        if credit:
            reference = self._text(row, "number") or self._text(row, "voucher")
            self._rows.append(ReceiptRow(number, *who, day, credit, reference, memo=memo, currency=currency))

    def _charge(
        self,
        number: int,
        who: tuple[str, str],
        day: dt.date,
        amount: int,
        currency: str,
        row: Cells,
        memo: str,
    ) -> AnyRow:
        """A negative one takes an invoice back."""
        named = self._unused(who, "debit", self._name(row, day, amount, currency))
        if amount < 0:
            return CreditNoteRow(number, *who, named, day, -amount, currency)
        due_on = self._read(row, "due_on", columns.date_reader([], day.year))
        owner = self._text(row, "owner")
        return InvoiceRow(number, *who, named, day, due_on, amount, currency, owner=owner, note=memo)

    def _name(self, row: Cells, day: dt.date, amount: int, currency: str) -> str:
        """The document's number; vouchers start anew each month; else day and amount."""
        if number := self._text(row, "number"):
            return number
        if voucher := self._text(row, "voucher"):
            return f"{day:%Y-%m} {voucher}"
        return f"{day:%Y%m%d}-{decimal_string(amount, currency)}"

    def _unused(self, who: tuple[str, str], side: str, name: str) -> str:
        """Documents of one number are told apart by their order."""
        at = (*who, f"{side} {name}")
        self._used[at] = self._used.get(at, 0) + 1
        return name if self._used[at] == 1 else f"{name}-{self._used[at]}"

    def _date_waiting(self, day: dt.date) -> None:
        """Balances brought forward without a day stand on the last day of the month before."""
        before = day.replace(day=1) - dt.timedelta(days=1)
        waiting, self._block.waiting = self._block.waiting, []
        for number, amount, currency in waiting:
            self._bring_forward(number, (self._block.code, self._block.name), before, amount, currency)

    def _close(self) -> None:
        """A block without any movement leaves its balance without a day."""
        for number, _, _ in self._block.waiting:
            self._problems.append(Problem(number, "", "ledger_opening_undated"))
        self._block.waiting = []


class _FieldError(Exception):
    """What is wrong with one field of a row."""

    def __init__(self, name: str, code: str, facts: dict[str, Any]) -> None:
        super().__init__(code)
        self.name, self.code, self.facts = name, code, facts
