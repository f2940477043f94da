"""Days that have not come: rows of a file dated after today are told of, those far ahead are not taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from ar_desktop.domain.dates import add_months
from ar_desktop.domain.errors import Problem
from ar_desktop.readers.rows import AnyRow, CreditNoteRow, InvoiceRow, ReceiptRow, Table
from ar_desktop.services.intake.import_posting import NEW, NEW_CUSTOMER, Line

#: Further ahead than this a date is a slip of the pen (2062 for 2026).
_FAR_MONTHS = 12


def without_far(table: Table, today: dt.date) -> Table:
    """The table without the rows dated more than a year after ``today``, which are problems instead."""
    last = add_months(today, _FAR_MONTHS) if today < dt.date.max else today
    far = [row for row in table.rows if (day := _day(row)) and day > last]
    if not far:
        return table
    left = set(map(id, far))
    problems = [_said(table, row, "date_far_ahead") for row in far]
    return replace(
        table,
        rows=[row for row in table.rows if id(row) not in left],
        problems=[*table.problems, *problems],
    )


def notices(table: Table, lines: Iterable[Line], today: dt.date) -> list[Problem]:
    """Of the lines that go in those dated after ``today``."""
    return [
        _said(table, line.source, "date_ahead")
        for line in lines
        if line.status in {NEW, NEW_CUSTOMER} and (day := _day(line.source)) and day > today
    ]


def _day(row: AnyRow) -> dt.date | None:
    """The day of a document; a customer has none."""
    if isinstance(row, InvoiceRow | CreditNoteRow):
        return row.issued_on
    return row.received_on if isinstance(row, ReceiptRow) else None


def _said(table: Table, row: AnyRow, code: str) -> Problem:
    name = "received_on" if isinstance(row, ReceiptRow) else "issued_on"
    facts = {"day": _day(row)}
    return Problem(row.row, table.mapping.get(name, ""), code, facts, getattr(row, "sheet", ""))
