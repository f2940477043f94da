"""Import of lists: a preview in which nothing is written, then everything in one transaction."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import Problem
from ar_desktop.domain.records import Customer
from ar_desktop.readers import tabular
from ar_desktop.readers.rows import CustomerRow, Table
from ar_desktop.services import customers, import_posting, matching_receipts, options, pinyin
from ar_desktop.services.import_posting import Line
from ar_desktop.services.matching import CustomerBook, Resolved
from ar_desktop.storage.book import Book

__all__ = ["DUPLICATE", "NEW", "NEW_CUSTOMER", "Line", "Preview", "commit", "preview"]

NEW, NEW_CUSTOMER, DUPLICATE = "new", "new_customer", "duplicate"


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
    """Read a file and say what importing it would do. ``kind`` is customers, invoices,
    receipts, einvoice or bank; without it the content decides. Raises what the readers raise."""
    from ar_desktop.services import official  # noqa: PLC0415  its readers are slow to import

    chosen = currency or options.load(book).currency
    official_table = official.table_of(book, path, kind, this_year=this_year, currency=chosen)
    if official_table is not None:
        return _plan(book, path, official_table)
    table = tabular.read_table(
        path,
        kind,
        mapping,
        currency=chosen,
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
    known = CustomerBook(book.reader, table.tax_ids)
    problems: list[Problem] = list(table.problems)
    notices: list[Problem] = list(table.notices)
    if table.kind == "customers":
        lines = _plan_customers(known, table, problems)
    elif table.kind == "invoices":
        lines = _plan_invoices(book, known, table, problems)
        lines += _plan_credit_notes(book, known, table, problems)
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


def _plan_credit_notes(book: Book, known: CustomerBook, table: Table, problems: list[Problem]) -> list[Line]:
    sql = """SELECT k.code, c.number FROM credits c JOIN customers k ON k.id = c.customer_id
      WHERE c.kind = 'credit_note' AND c.voided_on IS NULL"""
    seen = {tuple(row) for row in book.reader.execute(sql)} if table.credit_notes else set()
    lines = []
    for row in table.credit_notes:
        resolved = known.resolve(row.row, row.customer_code, row.customer_name, "", problems)
        if resolved is not None:
            key = (resolved.key, row.number)
            status = DUPLICATE if key in seen else _status(resolved)
            seen.add(key)
            lines.append(Line(row.row, status, resolved.name, row, resolved))
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
    learned = matching_receipts.learned(book.reader) if table.known_only else {}
    lines = []
    for row in table.receipts:
        name = row.customer_name or row.payer
        code = row.customer_code or ("" if known.has("", name) else learned.get(pinyin.fold(row.payer), ""))
        resolved = known.resolve(row.row, code, name, "", problems, create=not table.known_only)
        if resolved is None:
            continue
        key = (resolved.key, row.received_on.toordinal(), row.amount, row.reference)
        if seen[key] > 0:  # as many equal ones as the book has are the same money
            seen[key] -= 1
            lines.append(Line(row.row, DUPLICATE, resolved.name, row, resolved))
            continue
        if code != row.customer_code:
            facts = {"payer": row.payer, "customer": resolved.name}
            notices.append(Problem(row.row, "", "payer_learned", facts))
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
        import_posting.post(write, [line for line in plan.lines if line.status != DUPLICATE], ids, plan.table)
    return write.changes
