"""Files of the tax bureau and the banks, as the tables an import understands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ar_desktop.domain.errors import ArError, Problem
from ar_desktop.domain.records import Company
from ar_desktop.readers import bank, einvoice, etax, formulas, kinds, ledger
from ar_desktop.readers.bank_model import BankLine
from ar_desktop.readers.einvoice_model import VOID, EInvoice
from ar_desktop.readers.headers import Header, Remembered
from ar_desktop.readers.rows import AnyRow, CreditNoteRow, InvoiceRow, ReceiptRow, Skipped, Table
from ar_desktop.services.keeping import options
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

KINDS = ("einvoice", "bank", "ledger")


def table_of(
    book: Book,
    path: Path,
    kind: str | None,
    *,
    this_year: int,
    currency: str,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    remembered: Remembered | None = None,
) -> Table | None:
    """The rows of an e-invoice, a list of the tax bureau, a bank statement or a customers' ledger; None for
    any other list. ``kind`` einvoice, bank or ledger says so beforehand; None lets the content decide.
    ``mapping`` and what is ``remembered`` are for ledgers, whose columns the user may choose."""
    if kind not in (None, *KINDS):
        return None
    what = kinds.what_is(path, sheet) if kind != "ledger" else kind
    if what == "ledger" and kind != "bank":
        return ledger.read_ledger(
            path, this_year=this_year, currency=currency, mapping=mapping, remembered=remembered, sheet=sheet
        )
    if what == "etax" and kind != "bank":
        return _etax(book, path, sheet)
    if what == "einvoice" or kind == "einvoice":
        return _einvoices(book, path, sure=kind == "einvoice")
    if what == "bank" or kind == "bank":
        return _statement(path, sheet, this_year=this_year, currency=currency)
    return None


def _einvoices(book: Book, path: Path, *, sure: bool) -> Table | None:
    """None where the file holds no invoice at all and may be a list instead; raises what is wrong with
    it where the user said that it is one."""
    read = einvoice.read_einvoices(path)
    if not read.invoices and len(read.problems) == 1 and read.problems[0].file == path.name:
        if sure:
            raise ArError(read.problems[0].code, **read.problems[0].facts)
        return None
    problems = [Problem(0, item.file, item.code, item.facts) for item in read.problems]
    return _of_invoices(book, read.invoices, problems, sheet="", form="einvoice")


def _etax(book: Book, path: Path, sheet: str | None) -> Table:
    read = etax.read_etax(path, sheet=sheet)
    table = _of_invoices(book, read.invoices, list(read.problems), sheet=read.sheet, form="etax")
    found = read.source
    return replace(
        table, notices=read.notices, sheets=found.names, hidden=found.hidden, header=Header(read.header, ()),
        cells={found.name: found.rows},
    )  # fmt: skip


def _of_invoices(
    book: Book, found: Iterable[EInvoice], problems: list[Problem], *, sheet: str, form: str
) -> Table:
    """Those we sold become invoices and credit notes; others' are named as problems, void ones left."""
    company: Company = options.load(book).company
    codes = _codes_by_tax_id(book.reader)
    rows: list[AnyRow] = []
    tax_ids: dict[str, str] = {}
    void = 0
    listed = list(found)
    ours = {id(item) for item in etax.sold_by(listed, company.uscc, company.name)}
    for place, item in enumerate(listed, start=1):
        number = item.row or place
        if id(item) not in ours:
            facts = {"number": item.number, "seller": item.seller_name}
            problems.append(Problem(number, item.source, "einvoice_other_seller", facts))
        elif item.state == VOID:
            void += 1
        elif item.total:
            rows.append(_row(number, item, codes.get(item.buyer_tax_id, "")))
            tax_ids[item.buyer_name] = item.buyer_tax_id
    return Table(
        "invoices", "CNY", rows, problems, Header(0, ()), {}, sheet, (), form,
        skipped=Skipped(void=void), tax_ids=tax_ids,
    )  # fmt: skip


def _codes_by_tax_id(conn: Connection) -> dict[str, str]:
    return {row[0]: row[1] for row in conn.execute("SELECT uscc, code FROM customers WHERE uscc <> ''")}


def _row(number: int, item: EInvoice, code: str) -> InvoiceRow | CreditNoteRow:
    who = (number, code, item.buyer_name, item.number, item.issued_on)
    if item.is_red:
        return CreditNoteRow(*who, -item.total, "CNY", item.red_of)
    return InvoiceRow(*who, None, item.total, "CNY", lines=item.lines)


def _statement(path: Path, sheet: str | None, *, this_year: int, currency: str) -> Table:
    """Money in, of one sheet or of every account; what went out is passed over. Payers the book does not
    know are no new customers."""
    read = (
        [bank.read_statement(path, this_year=this_year, currency=currency, sheet=sheet)]
        if sheet
        else bank.read_statements(path, this_year=this_year, currency=currency)
    )
    several = len(read) > 1
    rows: list[AnyRow] = [
        _money(line, one.account, one.sheet if several else "")
        for one in read
        for line in one.lines
        if line.amount > 0
    ]
    problems = [
        replace(item, sheet=one.sheet if several else "")
        for one in read
        for item in formulas.explained(path, one.sheet, one.problems)
    ]
    first = read[0]
    return Table(
        "receipts", currency, rows, problems, Header(first.header, ()), {}, "" if several else first.sheet,
        first.sheets, first.bank or "bank", known_only=True, hidden=first.hidden,
        cells={one.sheet: one.cells for one in read},
        last_on=max((line.day for one in read for line in one.lines), default=None),
    )  # fmt: skip


def _money(line: BankLine, account: str, sheet: str) -> ReceiptRow:
    return ReceiptRow(
        line.row, "", line.counterparty, line.day, line.amount, line.serial, payer=line.counterparty,
        memo=line.memo, currency=line.currency, account=line.account or account,
        payer_account=line.counterparty_account, sheet=sheet,
    )  # fmt: skip
