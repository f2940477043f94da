"""Lists that name an invoice once per line of goods: their lines become one invoice."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

from ar_desktop.domain.errors import Problem
from ar_desktop.domain.money import decimal_string
from ar_desktop.readers.rows import AnyRow, InvoiceRow


def merge_lines(
    rows: Iterable[AnyRow], refused: AbstractSet[Any], column: str
) -> tuple[list[AnyRow], list[Problem]]:
    """Invoices with the sums of their lines, at the row of the first; none that has a ``refused`` number.

    A sum that is not positive is a problem of ``column`` (``amount_negative``, ``amount_zero``).
    """
    merged: dict[str, InvoiceRow] = {}
    for row in rows:
        assert isinstance(row, InvoiceRow)
        if row.number not in refused:
            known = merged.get(row.number)
            merged[row.number] = known._replace(amount=known.amount + row.amount) if known else row
    taken: list[AnyRow] = [row for row in merged.values() if row.amount > 0]
    return taken, [_problem(row, column) for row in merged.values() if row.amount <= 0]


def _problem(row: InvoiceRow, column: str) -> Problem:
    if row.amount:
        return Problem(
            row.row, column, "amount_negative", {"value": decimal_string(row.amount, row.currency)}
        )
    return Problem(row.row, column, "amount_zero")
