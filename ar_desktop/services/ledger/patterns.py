"""What helps to enter invoices: the last one of a customer, templates, the next number."""

from __future__ import annotations

import datetime as dt
import json

from ar_desktop.domain import patterns
from ar_desktop.domain import terms as payment
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.patterns import Pattern, PatternPart
from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers, terms
from ar_desktop.services.ledger import invoice_lines
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

_TEMPLATES = "templates.invoice"


def last_of(book: Book, customer_id: int) -> Pattern | None:
    """The invoice of a customer entered last, without number and days; None without one."""
    sql = """SELECT * FROM invoices WHERE customer_id = ? AND kind = 'invoice' AND voided_on IS NULL
      ORDER BY id DESC LIMIT 1"""
    row = book.reader.execute(sql, (customer_id,)).fetchone()
    return _pattern(book, row) if row else None


def _pattern(book: Book, row: Row) -> Pattern:
    sql = "SELECT due_on, amount FROM charges WHERE invoice_id = ? ORDER BY seq"
    charges = book.reader.execute(sql, (row["id"],)).fetchall()
    by_terms = row["terms"] and not _is_own_plan(row["terms"])
    parts = () if by_terms or len(charges) == 1 else _parts(row, charges)
    return Pattern(
        customer_id=row["customer_id"],
        amount=row["amount"],
        due_days=None if by_terms or len(charges) > 1 else _given_days(book, row, charges[0]["due_on"]),
        contract_id=row["contract_id"],
        owner=row["owner"],
        note=row["note"],
        parts=parts,
        lines=invoice_lines.of_invoice(book.reader, row["id"]),
    )


def _is_own_plan(text: str) -> bool:
    """Whether terms frozen with an invoice were agreed for it alone: fixed amounts, no shares."""
    parts = payment.from_json(text).parts
    return bool(parts) and all(part.share is None for part in parts)


def _parts(row: Row, charges: list[Row]) -> tuple[PatternPart, ...]:
    labels = [part.label for part in payment.from_json(row["terms"]).parts] if row["terms"] else []
    labels += [""] * (len(charges) - len(labels))
    return tuple(
        PatternPart(
            label, charge["due_on"] - row["issued_on"], format_amount(charge["amount"], row["currency"])
        )
        for label, charge in zip(labels, charges, strict=True)
    )


def _given_days(book: Book, row: Row, due_on: int) -> int | None:
    """Days from the invoice to its due day; None where that is what net days come to."""
    agreed = terms.agreed(customers.get(book, row["customer_id"]))
    days = int(due_on - row["issued_on"])
    return None if agreed == payment.Terms("net", days) else days


def next_number(book: Book) -> str:
    """The number after that of the invoice entered last; empty where it does not end in digits."""
    sql = "SELECT number FROM invoices WHERE kind = 'invoice' ORDER BY id DESC LIMIT 1"
    row = book.reader.execute(sql).fetchone()
    return patterns.following(row["number"]) if row else ""


def same_again(book: Book, customer_id: int, issued_on: dt.date, amount: int) -> str:
    """The number of an invoice of the same customer, day and amount in minor units; empty without one."""
    sql = """SELECT number FROM invoices WHERE customer_id = ? AND issued_on = ? AND amount = ?
      AND voided_on IS NULL ORDER BY id DESC LIMIT 1"""
    row = book.reader.execute(sql, (customer_id, issued_on.toordinal(), amount)).fetchone()
    return str(row["number"]) if row else ""


def number_elsewhere(book: Book, number: str, customer_id: int) -> str:
    """The name of another customer that has an invoice of this number; empty without one."""
    sql = """SELECT c.name FROM invoices i JOIN customers c ON c.id = i.customer_id
      WHERE i.number = ? AND i.customer_id <> ? AND i.voided_on IS NULL LIMIT 1"""
    row = book.reader.execute(sql, (number, customer_id)).fetchone()
    return str(row["name"]) if row else ""


def receipt_again(book: Book, receipt: Receipt) -> Receipt | None:
    """A receipt of the same customer, day and amount, or with the same bank reference; None without one."""
    sql = """SELECT customer_id, day, amount, number, payer, memo, currency FROM credits
      WHERE kind = 'receipt' AND voided_on IS NULL AND ((customer_id = :who AND day = :day
        AND amount = :amount AND currency = :currency) OR (number = :number AND :number <> ''))
      ORDER BY id DESC LIMIT 1"""
    facts = {
        "who": receipt.customer_id, "day": receipt.day.toordinal(), "amount": receipt.amount,
        "currency": receipt.currency, "number": receipt.number,
    }  # fmt: skip
    row = book.reader.execute(sql, facts).fetchone()
    return Receipt(**{**dict(row), "day": dt.date.fromordinal(row["day"])}) if row else None


def templates(book: Book) -> dict[str, Pattern]:
    """The templates of the book by name."""
    return {name: patterns.from_json(text) for name, text in _stored(book).items()}


def _stored(book: Book) -> dict[str, str]:
    row = book.reader.execute("SELECT value FROM options WHERE key = ?", (_TEMPLATES,)).fetchone()
    return dict(json.loads(row["value"])) if row else {}


def save_template(book: Book, name: str, pattern: Pattern) -> Changes:
    """Keep an entry under a name, in place of what had it (``template_name_missing``)."""
    if not name.strip():
        raise ArError("template_name_missing")
    return _store(book, "save_template", name, {**_stored(book), name.strip(): patterns.to_json(pattern)})


def delete_template(book: Book, name: str) -> Changes:
    """Forget a template."""
    left = {known: text for known, text in _stored(book).items() if known != name}
    return _store(book, "delete_template", name, left)


def _store(book: Book, verb: str, name: str, kept: dict[str, str]) -> Changes:
    with book.write(verb, name=name) as write:
        write.set_option(_TEMPLATES, json.dumps(kept, ensure_ascii=False, sort_keys=True))
    return write.changes
