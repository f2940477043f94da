"""Notices of new invoices from the ledger: one invoice, or what a customer was invoiced lately."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain import lines
from ar_desktop.domain import terms as payment
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Account, Party
from ar_desktop.domain.payment_notice import Item, NoticeLine, PaymentNotice
from ar_desktop.services.archive import customers, terms
from ar_desktop.services.keeping import options
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.services.ledger import invoice_lines
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

#: Invoices issued within so many days are new enough for a customer's notice.
RECENT_DAYS = 31


@dataclass(frozen=True)
class Printed:
    """A notice with its PDF and what to know before it is sent."""

    facts: PaymentNotice
    pdf: bytes
    pages: int
    warnings: tuple[Notice, ...]


def recent(book: Book, customer: int, on: dt.date) -> list[int]:
    """A customer's invoices of the last weeks that are not paid, oldest first."""
    sql = """SELECT DISTINCT i.id FROM invoices i JOIN charges c ON c.invoice_id = i.id AND c.open_amount > 0
      WHERE i.customer_id = ? AND i.voided_on IS NULL AND i.issued_on BETWEEN ? AND ?
      ORDER BY i.issued_on, i.id"""
    day = on.toordinal()
    return [row[0] for row in book.reader.execute(sql, (customer, day - RECENT_DAYS, day))]


def notice(book: Book, invoices: Sequence[int], on: dt.date, language: str = "zh") -> PaymentNotice:
    """What a notice about invoices of one customer says. Raises ``notice_nothing`` where nothing of
    them is left to be paid, ``notice_mixed`` where they are in several currencies."""
    rows = _lines(book, invoices)
    if not rows:
        raise ArError("notice_nothing")
    if len({(row["customer_id"], row["currency"]) for row in rows}) > 1:
        raise ArError("notice_mixed")
    customer, company = customers.get(book, rows[0]["customer_id"]), options.load(book).company
    return PaymentNotice(
        sender=Party.of_company(company),
        account=Account(company.name, company.bank, company.account) if company.account else None,
        customer=Party(customer.name, customer.uscc, customer.address, customer.phone, customer.contact),
        customer_code=customer.code, issued_on=on, currency=rows[0]["currency"],
        lines=tuple(_line(row) for row in rows), items=_items(book, invoices),
        offers=_offers(book, rows, on, language), contract=_contract(rows),
    )  # fmt: skip


def _lines(book: Book, invoices: Sequence[int]) -> list[Row]:
    sql = """SELECT c.*, i.terms, i.amount AS whole, t.number AS contract FROM charges c
      JOIN invoices i ON i.id = c.invoice_id LEFT JOIN contracts t ON t.id = i.contract_id
      WHERE c.invoice_id IN (SELECT value FROM json_each(?)) AND c.open_amount > 0
      ORDER BY c.issued_on, c.number, c.seq"""
    return list(book.reader.execute(sql, (json.dumps(list(invoices)),)))


def _line(row: Row) -> NoticeLine:
    return NoticeLine(
        row["number"], dt.date.fromordinal(row["issued_on"]), dt.date.fromordinal(row["due_on"]),
        row["amount"], row["open_amount"],
    )  # fmt: skip


def _items(book: Book, invoices: Sequence[int]) -> tuple[Item, ...]:
    """Goods are listed for a single invoice; those of several would bury what is to be paid."""
    if len(invoices) != 1:
        return ()
    sql = "SELECT * FROM invoice_lines WHERE invoice_id = ? ORDER BY seq"
    return tuple(
        Item(row["item"], row["spec"], row["unit"], row["quantity"], row["price"], row["amount"] + row["tax"])
        for row in book.reader.execute(sql, tuple(invoices))
    )


def _offers(book: Book, rows: Sequence[Row], on: dt.date, language: str) -> tuple[str, ...]:
    """Early-payment discounts that can still be taken, said for each invoice."""
    found: dict[int, str] = {}
    for row in rows:
        agreed = terms.of_invoice(book, row["invoice_id"])
        issued = dt.date.fromordinal(row["issued_on"])
        until = payment.discount_until(agreed, issued) if agreed else None
        if agreed and until and until >= on:
            tax = lines.vat(invoice_lines.of_invoice(book.reader, row["invoice_id"]))
            said = terms.offer(agreed, row["whole"], issued, language, row["currency"], tax)
            found[row["invoice_id"]] = said if len(rows) == 1 else f"{row['number']} {said}"
    return tuple(found.values())


def _contract(rows: Sequence[Row]) -> str:
    """The contract where all rest on one."""
    numbers = {row["contract"] for row in rows}
    return str(numbers.pop()) if len(numbers) == 1 and None not in numbers else ""


def print_notice(book: Book, invoices: Sequence[int], *, on: dt.date, language: str = "zh") -> Printed:
    """The notice as PDF, signed on day ``on``. Nothing is stored. Raises what ``notice`` raises."""
    from ar_desktop.reports.ledger import payment_notices as report  # noqa: PLC0415  reportlab is slow to import

    facts = notice(book, invoices, on, language)
    made = report.render(facts, language=language)
    found = [] if facts.account else [Notice("account_missing")]
    if made.missing:
        found.append(Notice("characters_missing", {"characters": "".join(made.missing)}))
    return Printed(facts, made.pdf, made.pages, tuple(found))
