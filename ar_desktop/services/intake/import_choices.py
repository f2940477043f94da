"""What a user can choose before an import, and what is left of it afterwards: columns, problems."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

from ar_desktop.domain.records import Invoice
from ar_desktop.domain.terms import Terms, from_json
from ar_desktop.readers import tabular
from ar_desktop.readers.aliases import FIELDS, REQUIRED
from ar_desktop.readers.headers import Header
from ar_desktop.readers.rows import InvoiceRow, Outline, ReceiptRow
from ar_desktop.services.archive import terms
from ar_desktop.services.intake.importing import NEW, NEW_CUSTOMER, Preview
from ar_desktop.storage.book import Book

__all__ = [
    "KINDS",
    "Header",
    "columns",
    "due_days",
    "fields",
    "first_look",
    "is_prepaid",
    "names",
    "sums",
    "wanting",
]

KINDS = tuple(FIELDS)


def first_look(path: Path, kind: str | None = None, sheet: str | None = None) -> Outline:
    """Headers and guesses of a file that cannot be read yet for want of a column."""
    return tabular.outline(path, kind=kind, sheet=sheet)


def names(book: Book, plan: Preview) -> dict[int, str]:
    """The names of the customers whose money some lines may be."""
    wanted = sorted({found.customer for asked in plan.asked.values() for found in asked.candidates})
    sql = "SELECT k.id, k.name FROM json_each(?) w JOIN customers k ON k.id = w.value"
    return dict(tuple(row) for row in book.reader.execute(sql, (json.dumps(wanted),)))


def fields(kind: str) -> tuple[str, ...]:
    """What a list of this kind can tell, in order."""
    return FIELDS[kind]


def wanting(kind: str, mapping: Mapping[str, str]) -> frozenset[str]:
    """Fields that must still be found: of each group of choices one has to be in the file."""
    open_groups = (group for group in REQUIRED[kind] if not any(mapping.get(name) for name in group))
    return frozenset(name for group in open_groups for name in group)


def columns(header: Header) -> list[str]:
    """Every column of a file by the name a mapping takes."""
    return [header.label(number) for number, text in enumerate(header.texts) if text]


def due_days(book: Book, plan: Preview) -> dict[int, dt.date]:
    """By row: the (first) due day an invoice will get from its customer's terms where the file has
    none."""
    rows = book.reader.execute("SELECT code, term_days, terms FROM customers")
    known = {row[0]: from_json(row[2]) if row[2] else int(row[1]) for row in rows}
    known |= {customer.code: customer.terms or customer.term_days for customer in plan.created}
    shift = terms.shift_of(book)
    return {
        line.row: _first_due(known[line.resolved.key], line.source, shift)
        for line in plan.lines
        if isinstance(line.source, InvoiceRow) and line.source.due_on is None and line.resolved
    }


def _first_due(agreed: Terms | int, row: InvoiceRow, shift: str) -> dt.date:
    if isinstance(agreed, int):
        if shift == "none":
            return row.issued_on + dt.timedelta(days=agreed)
        agreed = Terms("net", agreed)
    lines = terms.planned(agreed, Invoice(0, row.number, row.issued_on, row.amount), shift)
    return min(line.due_on for line in lines)


def is_prepaid(row: object) -> bool:
    """Whether a row is a prepayment brought forward, which lists of openings write with a minus."""
    return isinstance(row, ReceiptRow) and row.kind == "opening"


def sums(plan: Preview) -> dict[str, int]:
    """Amounts that go in by currency, minor units; empty for customers. Prepayments
    lessen opening balances."""
    totals: dict[str, int] = {}
    for line in plan.lines:
        row = line.source
        if line.status not in (NEW, NEW_CUSTOMER) or not isinstance(row, InvoiceRow | ReceiptRow):
            continue
        currency = row.currency or plan.table.currency
        sign = -1 if plan.kind == "openings" and is_prepaid(row) else 1
        totals[currency] = totals.get(currency, 0) + sign * row.amount
    return totals
