"""The writing half of an import: planned lines become posted documents, all or none."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ar_desktop.domain.records import Invoice, Receipt
from ar_desktop.readers.rows import AnyRow, CreditNoteRow, InvoiceRow, ReceiptRow, Table
from ar_desktop.services.intake.matching import Resolved
from ar_desktop.services.ledger import allocating, credit_notes, crediting, invoice_lines, invoices, receipts
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.crediting import Credit
from ar_desktop.storage.write import Write

NEW, NEW_CUSTOMER, DUPLICATE, IGNORED = "new", "new_customer", "duplicate", "ignored"


class Line(NamedTuple):
    """One row of the file as the import would treat it.

    ``status``: new, new_customer (its customer is created too), duplicate (already in the book
    or twice in the file, skipped) or ignored (money that is no customer's). ``source`` is the reader's
    row.
    """

    row: int
    status: str
    customer: str
    source: AnyRow
    resolved: Resolved | None = None


def status_of(resolved: Resolved) -> str:
    """new, or new_customer where the customer comes with the file."""
    return NEW_CUSTOMER if resolved.is_new else NEW


def post(write: Write, lines: Sequence[Line], ids: Mapping[str, int], table: Table) -> None:
    """Post what is new; ``ids`` are the keys of the customers just created, by code. The mapping used
    is kept for the next file with the same headers."""
    if table.kind in {"invoices", "ledger", "openings"}:
        _post_invoices(write, lines, ids, table.currency)
        _post_credit_notes(write, lines, ids)
    if table.kind in {"receipts", "ledger", "openings"}:
        _post_receipts(write, lines, ids, table.currency)
    _remember(write, table)


def _post_credit_notes(write: Write, lines: Sequence[Line], ids: Mapping[str, int]) -> None:
    notes = [
        CreditNote(_key(line, ids), row.number, row.issued_on, row.amount, row.red_of, row.currency)
        for line in lines
        if isinstance(row := line.source, CreditNoteRow)
    ]
    credit_notes.post(write, notes)


def _key(line: Line, ids: Mapping[str, int]) -> int:
    assert line.resolved is not None
    return line.resolved.id or ids[line.resolved.key]


def _post_invoices(write: Write, lines: Sequence[Line], ids: Mapping[str, int], currency: str) -> None:
    entries: list[Invoice] = []
    settled: list[dt.date | None] = []
    contracts = _Contracts(write)
    for line in lines:
        row = line.source
        if not isinstance(row, InvoiceRow):
            continue
        key = _key(line, ids)
        contract = contracts.id_of(key, row.contract) if row.contract else None
        entries.append(
            Invoice(
                key,
                row.number,
                row.issued_on,
                row.amount,
                row.due_on,
                (),
                row.currency or currency,
                contract,
                row.owner,
                note=row.note,
                lines=invoice_lines.official(row.lines, row.amount),
                kind=row.kind,
            )
        )
        settled.append(row.settled_on)
    charges = invoices.post(write, entries)
    _settle(write, entries, charges, settled)


def _settle(
    write: Write, entries: list[Invoice], charges: list[range], settled: list[dt.date | None]
) -> None:
    """A full receipt on the day an invoice row says it was settled, allocated to it."""
    paid = [(item, lines, day) for item, lines, day in zip(entries, charges, settled, strict=True) if day]
    posted = receipts.post(
        write,
        [
            Receipt(item.customer_id, day, item.amount, memo=item.number, currency=item.currency)
            for item, _, day in paid
        ],
    )
    rows = [
        (credit, line, max(day, item.issued_on).toordinal(), amount)
        for credit, (item, lines, day) in zip(posted, paid, strict=True)
        for line, amount in _amounts(write, item, lines)
    ]
    write.insert_many("allocations", ("credit_id", "charge_id", "day", "amount"), rows)


def _amounts(write: Write, item: Invoice, lines: range) -> list[tuple[int, int]]:
    if len(lines) == 1:
        return [(lines.start, item.amount)]
    sql = "SELECT id, amount FROM charges WHERE id BETWEEN ? AND ?"
    return [(row[0], row[1]) for row in write.conn.execute(sql, (lines.start, lines.stop - 1))]


class _Contracts:
    """Contracts by customer and number, created when a row names a new one."""

    def __init__(self, write: Write) -> None:
        self._write = write
        rows = write.conn.execute("SELECT customer_id, number, id FROM contracts")
        self._known = {(row[0], row[1]): row[2] for row in rows}

    def id_of(self, customer: int, number: str) -> int:
        """The contract's id."""
        key = (customer, number)
        if key not in self._known:
            self._known[key] = self._write.insert("contracts", {"customer_id": customer, "number": number})
        return int(self._known[key])


def _post_receipts(write: Write, lines: Sequence[Line], ids: Mapping[str, int], currency: str) -> None:
    told = [(_key(line, ids), row) for line in lines if isinstance(row := line.source, ReceiptRow)]
    _bring_forward(write, [one for one in told if one[1].kind == "opening"], currency)
    paid = [one for one in told if one[1].kind != "opening"]
    entries = [
        Receipt(
            customer, row.received_on, row.amount, row.reference, row.payer, row.memo,
            row.currency or currency, account=row.account,
        )
        for customer, row in paid
    ]  # fmt: skip
    for credit, entry, (_, row) in zip(receipts.post(write, entries), entries, paid, strict=True):
        if row.invoice_number:
            pairs = allocating.of_invoice(
                write, row.invoice_number, entry.customer_id, entry.currency, entry.amount
            )
            allocating.put(write, credit, pairs, entry.day)
            write.settle()


def _bring_forward(write: Write, told: Sequence[tuple[int, ReceiptRow]], currency: str) -> None:
    """Prepayments from before the ledger."""
    crediting.post(
        write,
        [
            Credit(
                customer, "opening", row.received_on, row.amount, row.reference, row.currency or currency,
                memo=row.memo,
            )
            for customer, row in told
        ],
    )  # fmt: skip


def _remember(write: Write, table: Table) -> None:
    if not table.mapping:
        return  # an official form has no columns to choose
    row = write.conn.execute("SELECT id FROM mappings WHERE signature = ?", (table.signature,)).fetchone()
    values = {"kind": table.kind, "columns": json.dumps(table.mapping, ensure_ascii=False)}
    if row:
        write.update("mappings", row["id"], values)
    else:
        write.insert("mappings", {"signature": table.signature, **values})
