"""The goods on invoices: kept with a posted invoice, read back, taken from official ones."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ar_desktop.domain.lines import InvoiceLine, total
from ar_desktop.domain.money import round_half_up
from ar_desktop.domain.records import Invoice
from ar_desktop.readers.einvoice_model import EInvoiceLine
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write

_COLUMNS = (
    "invoice_id", "seq", "item", "spec", "unit", "quantity", "price", "amount", "tax_rate", "tax",
)  # fmt: skip
_FEN = Decimal(100)


def post(write: Write, ids: Sequence[int], invoices: Sequence[Invoice]) -> None:
    """Store the lines of invoices just posted under ``ids``."""
    rows = [
        (key, seq, line.item, line.spec, line.unit, _text(line.quantity), _text(line.price), line.amount,
         line.tax_rate, line.tax)
        for key, invoice in zip(ids, invoices, strict=True)
        for seq, line in enumerate(invoice.lines, start=1)
    ]  # fmt: skip
    write.insert_many("invoice_lines", _COLUMNS, rows)


def _text(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def of_invoice(conn: Connection, invoice_id: int) -> tuple[InvoiceLine, ...]:
    """The lines of a posted invoice in order."""
    sql = "SELECT * FROM invoice_lines WHERE invoice_id = ? ORDER BY seq"
    return tuple(
        InvoiceLine(
            row["item"], row["spec"], row["unit"], _number(row["quantity"]), _number(row["price"]),
            row["amount"], row["tax_rate"], row["tax"],
        )
        for row in conn.execute(sql, (invoice_id,))
    )  # fmt: skip


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def official(found: Sequence[EInvoiceLine], amount: int) -> tuple[InvoiceLine, ...]:
    """The lines of an official invoice; none where one lacks its name or amount, or where they do not
    come to the invoice's ``amount`` in fen: half a list of goods is worse than none."""
    if not found:
        return ()
    if any(line.net is None or not line.name for line in found):
        return ()
    lines = tuple(
        InvoiceLine(
            line.name, line.spec, line.unit, line.quantity, line.price, _fen(line.net), line.rate,
            _fen(line.tax),
        )
        for line in found
    )  # fmt: skip
    return lines if total(lines) == amount else ()


def _fen(value: Decimal | None) -> int:
    return round_half_up((value or Decimal(0)) * _FEN)
