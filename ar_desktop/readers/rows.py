"""What a file yields: typed rows of three kinds, and the table they come in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, cast

from ar_desktop.domain.errors import Problem
from ar_desktop.readers.cells import Cells
from ar_desktop.readers.einvoice_model import EInvoiceLine
from ar_desktop.readers.headers import Header


class CustomerRow(NamedTuple):
    """A customer of a list. ``row`` is the spreadsheet's; ``limit`` in minor units; blanks are ""."""

    row: int
    code: str = ""
    name: str = ""
    uscc: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""
    term_days: int | None = None
    limit: int | None = None
    grade: str = ""
    owner: str = ""
    channel: str = ""
    trade: str = ""


class InvoiceRow(NamedTuple):
    """An invoice of a list; ``amount`` in minor units of ``currency``, always positive. ``kind`` is
    invoice, or opening for a balance brought forward; ``lines`` the goods where an official invoice names
    them."""

    row: int
    customer_code: str
    customer_name: str
    number: str
    issued_on: dt.date
    due_on: dt.date | None
    amount: int
    currency: str
    contract: str = ""
    owner: str = ""
    settled_on: dt.date | None = None
    kind: str = "invoice"
    note: str = ""
    lines: tuple[EInvoiceLine, ...] = ()


class CreditNoteRow(NamedTuple):
    """A red invoice of an official list; ``amount`` positive minor units; ``red_of`` the number of the
    invoice it takes back, empty where it does not say."""

    row: int
    customer_code: str
    customer_name: str
    number: str
    issued_on: dt.date
    amount: int
    currency: str
    red_of: str = ""
    due_on: dt.date | None = None


class ReceiptRow(NamedTuple):
    """A receipt of a list; ``amount`` in minor units of ``currency``, always positive. ``account`` is ours,
    ``payer_account`` the other side's, ``sheet`` the sheet it stands in where several were read;
    ``kind`` is receipt, or opening for a prepayment brought forward."""

    row: int
    customer_code: str
    customer_name: str
    received_on: dt.date
    amount: int
    reference: str = ""
    invoice_number: str = ""
    payer: str = ""
    memo: str = ""
    currency: str = ""
    account: str = ""
    payer_account: str = ""
    sheet: str = ""
    kind: str = "receipt"


AnyRow = CustomerRow | InvoiceRow | CreditNoteRow | ReceiptRow
ROW_TYPES: dict[str, type[AnyRow]] = {
    "customers": CustomerRow,
    "invoices": InvoiceRow,
    "receipts": ReceiptRow,
    "openings": InvoiceRow,
}


@dataclass(frozen=True)
class Skipped:
    """Rows that are no records and no problems: blank ones, sums, invoices marked void."""

    blank: int = 0
    subtotal: int = 0
    void: int = 0


@dataclass(frozen=True)
class Table:
    """What was read from one sheet.

    ``kind`` is customers, invoices, receipts, openings or ledger; ``problems`` name the rows not
    taken, in order; ``mapping`` says which column each field came from (field -> header text, or column
    letters where the text is empty or repeated): remember ``{"kind": kind, **mapping}`` under ``signature``.
    ``tax_ids`` by customer name, where an official list tells them; ``notices`` are rows taken that
    should be looked at; ``known_only`` forbids rows to bring new customers (bank statements); ``cells``
    are the file's own rows by sheet, of the ``sheets`` shown to the user and those ``hidden``;
    ``last_on`` is the day of a bank statement's last movement, in or out.
    """

    kind: str
    currency: str
    rows: list[AnyRow]
    problems: list[Problem]
    header: Header
    mapping: dict[str, str]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    format: str = ""
    encoding: str = ""
    skipped: Skipped = field(default_factory=Skipped)
    tax_ids: dict[str, str] = field(default_factory=dict)
    notices: tuple[Problem, ...] = ()
    known_only: bool = False
    cells: Mapping[str, Sequence[Cells]] = field(default_factory=dict, repr=False, compare=False)
    hidden: tuple[str, ...] = ()
    last_on: dt.date | None = None

    def raw(self, row: int, sheet: str = "") -> Cells:
        """What stands in a row of the file, as it stands there; nothing where a file has no rows."""
        rows = self.cells.get(sheet or self.sheet, ())
        return rows[row - 1] if 0 < row <= len(rows) else ()

    @property
    def signature(self) -> str:
        """The key under which a mapping of these headers is remembered; opening balances have their own,
        since a list of invoices may have the same headers."""
        return self.header.signature + ("-openings" if self.kind == "openings" else "")

    @property
    def customers(self) -> list[CustomerRow]:
        """The rows of a list of customers; none of another kind."""
        return cast("list[CustomerRow]", self.rows) if self.kind == "customers" else []

    @property
    def invoices(self) -> list[InvoiceRow]:
        """The invoices of a list; none of another kind."""
        return [row for row in self.rows if isinstance(row, InvoiceRow)]

    @property
    def credit_notes(self) -> list[CreditNoteRow]:
        """The red invoices of an official list."""
        return [row for row in self.rows if isinstance(row, CreditNoteRow)]

    @property
    def receipts(self) -> list[ReceiptRow]:
        """The money in of a list."""
        return [row for row in self.rows if isinstance(row, ReceiptRow)]


@dataclass(frozen=True)
class Outline:
    """A first look at a file, for choosing what its columns mean.

    ``kind`` is the best guess or None; ``mapping`` the guessed columns; ``missing`` the required
    fields without one.
    """

    kind: str | None
    header: Header
    mapping: dict[str, str]
    missing: tuple[str, ...]
    sheet: str
    sheets: tuple[str, ...]
    hidden: tuple[str, ...] = ()
