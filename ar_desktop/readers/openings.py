"""Opening balances of a list: what is owed as an invoice, what was paid in advance as a receipt."""

from __future__ import annotations

from collections.abc import Iterable

from ar_desktop.readers.rows import AnyRow, InvoiceRow, ReceiptRow


def brought_forward(rows: Iterable[AnyRow]) -> list[AnyRow]:
    """The rows of a list of opening balances as openings; negative amounts are prepayments."""
    return [_opening(row) for row in rows if isinstance(row, InvoiceRow)]


def _opening(row: InvoiceRow) -> AnyRow:
    if row.amount > 0:
        return row._replace(kind="opening")
    return ReceiptRow(
        row.row, row.customer_code, row.customer_name, row.issued_on, -row.amount, row.number,
        currency=row.currency, kind="opening",
    )  # fmt: skip
