"""Import of lists: a preview in which nothing is written, then everything in one transaction."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import Problem
from ar_desktop.domain.records import Customer, Invoice, Receipt
from ar_desktop.readers import tabular
from ar_desktop.readers.rows import CustomerRow, InvoiceRow, ReceiptRow, Table
from ar_desktop.services import allocating, customers, invoices, receipts
from ar_desktop.services.matching import CustomerBook, Resolved
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

NEW, NEW_CUSTOMER, DUPLICATE = "new", "new_customer", "duplicate"


@dataclass(frozen=True)
class Line:
    """One row of the file as the import would treat it.

    ``status``: new, new_customer (its customer is created too) or duplicate (already in the book
    or twice in the file, skipped). ``source`` is the reader's row.
    """

    row: int
    status: str
    customer: str
    source: CustomerRow | InvoiceRow | ReceiptRow
    resolved: Resolved | None = None


@dataclass(frozen=True)
class Preview:
    """What an import would do. ``problems`` are the rows not taken, by row; ``seen`` is the book's
    latest journal step when it was planned."""

    path: Path
    table: Table
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    created: tuple[Customer, ...] = ()
    notices: tuple[Problem, ...] = field(default=())
    seen: int = 0

    @property
    def kind(self) -> str:
        """customers, invoices or receipts."""
        return self.table.kind

    @property
    def taken(self) -> int:
        """Rows that go in."""
        return sum(line.status != DUPLICATE for line in self.lines)

    @property
    def duplicates(self) -> int:
        """Rows the book already has."""
        return len(self.lines) - self.taken


def preview(
    book: Book,
    path: Path,
    *,
    this_year: int,
    kind: str | None = None,
    mapping: Mapping[str, str] | None = None,
    currency: str = "",
) -> Preview:
    """Read a file and say what importing it would do. Raises what ``read_table`` raises."""
    from ar_desktop.services import options  # noqa: PLC0415

    table = tabular.read_table(
        path,
        kind,
        mapping,
        currency=currency or options.load(book).currency,
        this_year=this_year,
        remembered=lambda signature: _remembered(book, signature),
    )
    return _plan(book, path, table)


def _remembered(book: Book, signature: str) -> dict[str, str] | None:
    sql = "SELECT kind, columns FROM mappings WHERE signature = ?"
    row = book.reader.execute(sql, (signature,)).fetchone()
    return {"kind": row["kind"], **json.loads(row["columns"])} if row else None


def _latest_step(book: Book) -> int:
    return int(book.reader.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])


def _plan(book: Book, path: Path, table: Table) -> Preview:
    seen = _latest_step(book)
    known = CustomerBook(book.reader)
    problems: list[Problem] = list(table.problems)
    notices: list[Problem] = []
    if table.kind == "customers":
        lines = _plan_customers(known, table, problems)
    elif table.kind == "invoices":
        lines = _plan_invoices(book, known, table, problems)
    else:
        lines = _plan_receipts(book, known, table, problems, notices)
    problems.sort(key=lambda problem: problem.row)
    return Preview(path, table, tuple(lines), tuple(problems), tuple(known.created), tuple(notices), seen)


def _plan_customers(known: CustomerBook, table: Table, problems: list[Problem]) -> list[Line]:
    lines = []
    for row in table.customers:
        if known.has(row.code, row.name):
            lines.append(Line(row.row, DUPLICATE, row.name, row))
        elif row.code and known.has_code(row.code):
            column = table.mapping.get("code", "")
            problems.append(
                Problem(row.row, column, "customer_code_taken", {"code": row.code, "name": row.name})
            )
        else:
            lines.append(Line(row.row, NEW, row.name, row, known.add(_customer(row, known))))
    return lines


def _customer(row: CustomerRow, known: CustomerBook) -> Customer:
    values: dict[str, Any] = {
        name: getattr(row, name)
        for name in ("uscc", "contact", "phone", "address", "grade", "owner", "channel", "trade")
    }
    if row.term_days is not None:
        values["term_days"] = row.term_days
    return Customer(row.code or known.free_code(), row.name or row.code, credit_limit=row.limit, **values)


def _plan_invoices(book: Book, known: CustomerBook, table: Table, problems: list[Problem]) -> list[Line]:
    seen = _posted_invoices(book, {row.number for row in table.invoices})
    column = table.mapping.get("number", "")
    lines = []
    for row in table.invoices:
        resolved = known.resolve(row.row, row.customer_code, row.customer_name, row.owner, problems)
        if resolved is None:
            continue
        key = (resolved.key, row.number)
        if key not in seen:
            seen[key] = row.amount
            lines.append(Line(row.row, _status(resolved), resolved.name, row, resolved))
        elif seen[key] == row.amount:
            lines.append(Line(row.row, DUPLICATE, resolved.name, row, resolved))
        else:
            problems.append(Problem(row.row, column, "invoice_differs", {"number": row.number}))
    return lines


def _status(resolved: Resolved) -> str:
    return NEW_CUSTOMER if resolved.is_new else NEW


def _posted_invoices(book: Book, numbers: set[str]) -> dict[tuple[str, str], int]:
    """Amount by customer code and invoice number, of those of ``numbers`` the book has."""
    sql = """SELECT k.code, i.number, i.amount FROM json_each(?) w JOIN invoices i ON i.number = w.value
      JOIN customers k ON k.id = i.customer_id WHERE i.voided_on IS NULL"""
    rows = book.reader.execute(sql, (json.dumps(sorted(numbers), ensure_ascii=False),))
    return {(row[0], row[1]): row[2] for row in rows}


def _plan_receipts(
    book: Book, known: CustomerBook, table: Table, problems: list[Problem], notices: list[Problem]
) -> list[Line]:
    seen = _posted_receipts(book)
    column = table.mapping.get("invoice_number", "")
    wanted = {row.invoice_number for row in table.receipts if row.invoice_number}
    posted = _posted_invoices(book, wanted)
    lines = []
    for row in table.receipts:
        resolved = known.resolve(row.row, row.customer_code, row.customer_name or row.payer, "", problems)
        if resolved is None:
            continue
        key = (resolved.key, row.received_on.toordinal(), row.amount, row.reference)
        if seen[key] > 0:  # as many equal ones as the book has are the same money
            seen[key] -= 1
            lines.append(Line(row.row, DUPLICATE, resolved.name, row, resolved))
            continue
        if row.invoice_number and (resolved.key, row.invoice_number) not in posted:
            notices.append(Problem(row.row, column, "invoice_not_found", {"number": row.invoice_number}))
        lines.append(Line(row.row, _status(resolved), resolved.name, row, resolved))
    return lines


def _posted_receipts(book: Book) -> Counter[tuple[str, int, int, str]]:
    sql = """SELECT k.code, c.day, c.amount, c.number FROM credits c JOIN customers k ON k.id = c.customer_id
      WHERE c.kind = 'receipt' AND c.voided_on IS NULL"""
    return Counter(tuple(row) for row in book.reader.execute(sql))


def commit(book: Book, plan: Preview) -> Changes:
    """Do what the preview said, in one transaction and one journal step; the mapping used is kept
    for the next file with the same headers. Where the book has changed since, it is planned anew, so
    that nothing is taken twice."""
    if plan.seen != _latest_step(book):
        plan = _plan(book, plan.path, plan.table)
    undo = "images" if plan.kind == "customers" else "reverse"
    with book.write(f"import_{plan.kind}", undo=undo, file=plan.path.name, rows=plan.taken) as write:  # type: ignore[arg-type]
        created = customers.put_many(write, plan.created)
        ids = {customer.code: key for customer, key in zip(plan.created, created, strict=True)}
        lines = [line for line in plan.lines if line.status != DUPLICATE]
        if plan.kind == "invoices":
            _post_invoices(write, lines, ids, plan.table.currency)
        elif plan.kind == "receipts":
            _post_receipts(write, lines, ids, plan.table.currency)
        _remember(write, plan.table)
    return write.changes


def _key(line: Line, ids: dict[str, int]) -> int:
    assert line.resolved is not None
    return line.resolved.id or ids[line.resolved.key]


def _post_invoices(write: Write, lines: list[Line], ids: dict[str, int], currency: str) -> None:
    entries: list[Invoice] = []
    settled: list[dt.date | None] = []
    contracts = _Contracts(write)
    for line in lines:
        row = line.source
        assert isinstance(row, InvoiceRow)
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
        (credit, lines.start, max(day, item.issued_on).toordinal(), item.amount)
        for credit, (item, lines, day) in zip(posted, paid, strict=True)
    ]
    write.insert_many("allocations", ("credit_id", "charge_id", "day", "amount"), rows)


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


def _post_receipts(write: Write, lines: list[Line], ids: dict[str, int], currency: str) -> None:
    rows = [line.source for line in lines if isinstance(line.source, ReceiptRow)]
    entries = [
        Receipt(_key(line, ids), row.received_on, row.amount, row.reference, row.payer, row.memo, currency)
        for line, row in zip(lines, rows, strict=True)
    ]
    for credit, entry, row in zip(receipts.post(write, entries), entries, rows, strict=True):
        if row.invoice_number:
            pairs = _open_lines(write, entry, row.invoice_number)
            allocating.put(write, credit, pairs, entry.day)
            write.settle()


def _open_lines(write: Write, entry: Receipt, number: str) -> list[tuple[int, int]]:
    """The invoice's due lines that the receipt pays, earliest first, never beyond what is open."""
    from ar_desktop.domain.allocation import Payable, oldest_first  # noqa: PLC0415

    sql = """SELECT id, due_on, open_amount FROM charges WHERE number = ? AND customer_id = ?
      AND currency = ? AND kind = 'invoice' AND open_amount > 0"""
    rows = write.conn.execute(sql, (number, entry.customer_id, entry.currency))
    items = [Payable(row["id"], dt.date.fromordinal(row["due_on"]), row["open_amount"]) for row in rows]
    return oldest_first(entry.amount, items)


def _remember(write: Write, table: Table) -> None:
    row = write.conn.execute("SELECT id FROM mappings WHERE signature = ?", (table.signature,)).fetchone()
    values = {"kind": table.kind, "columns": json.dumps(table.mapping, ensure_ascii=False)}
    if row:
        write.update("mappings", row["id"], values)
    else:
        write.insert("mappings", {"signature": table.signature, **values})
