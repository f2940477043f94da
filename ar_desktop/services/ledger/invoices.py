"""Posting and voiding invoices. Posted documents never change; a void is a dated credit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import Any

from ar_desktop.domain import terms as payment
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lines import InvoiceLine
from ar_desktop.domain.lines import check as check_lines
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Invoice
from ar_desktop.services.archive import terms
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import allocating, invoice_lines
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

_INVOICE = ("customer_id", "contract_id", "number", "issued_on", "amount", "currency", "owner", "note")
#: What invoices under terms of their own, or with days of their events, have besides.
_UNDER_TERMS = ("terms", "delivered_on", "received_on", "accepted_on", "kind")
_CHARGE = ("customer_id", "invoice_id", "kind", "seq", "number", "issued_on", "due_on", "amount", "currency")


def enter(book: Book, invoice: Invoice) -> Changes:
    """Post one invoice.

    Raises ``invoice_number_missing``, ``invoice_known`` (same number, same customer, not voided),
    ``amount_not_positive``, ``due_before_issue``, ``instalments_differ``, ``lines_differ`` or
    ``line_item_missing``.
    """
    with book.write("post_invoice", undo="reverse", number=invoice.number) as write:
        refuse_known(write, invoice)
        post(write, [invoice])
    return write.changes


def refuse_known(write: Write, invoice: Invoice) -> None:
    """Raises ``invoice_known``: the customer has an invoice of this number."""
    sql = "SELECT 1 FROM invoices WHERE number = ? AND customer_id = ? AND voided_on IS NULL"
    if write.conn.execute(sql, (invoice.number, invoice.customer_id)).fetchone():
        raise ArError("invoice_known", number=invoice.number)


@dataclass(frozen=True)
class _Agreed:
    """By customer: net days, and of those with other terms the terms and their text. Where the book moves
    due days off holidays, all have terms that say so."""

    days: dict[int, int] = field(default_factory=dict)
    terms: dict[int, payment.Terms] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)


def post(write: Write, invoices: Sequence[Invoice]) -> list[range]:
    """Post invoices inside a running transaction; returns for each the ids of its due lines. Those
    without due day or instalments fall due by the customer's terms, which are frozen with them."""
    agreed = _agreed(write) if any(map(_by_terms, invoices)) else _Agreed()
    if any(item.terms for item in invoices):
        shift = terms.shift_of(write.conn)
        invoices = [_with_own_terms(item, shift) for item in invoices]
    lines = [_lines(item, agreed) for item in invoices]
    ids = _insert(write, invoices, agreed)
    rows = [
        (item.customer_id, key, item.kind, seq, item.number, item.issued_on.toordinal(),
         due, amount, item.currency)
        for key, item, parts in zip(ids, invoices, lines, strict=True)
        for seq, (due, amount) in enumerate(parts, start=1)
    ]  # fmt: skip
    invoice_lines.post(write, ids, invoices)
    first = _insert_charges(write, dict(zip(ids, invoices, strict=True)), rows).start
    ends = list(accumulate((len(parts) for parts in lines), initial=first))
    return [range(start, stop) for start, stop in pairwise(ends)]


def _with_own_terms(invoice: Invoice, shift: str) -> Invoice:
    """Terms agreed for it alone follow the book on days off, as those of its customer do."""
    return invoice if invoice.terms is None else replace(invoice, terms=payment.shifted(invoice.terms, shift))


def _insert_charges(write: Write, invoices: dict[int, Invoice], rows: list[tuple[Any, ...]]) -> range:
    """Due lines; only where some are in a foreign currency their rates are looked for and stored."""
    if all(item.currency == BASE_CURRENCY for item in invoices.values()):
        return write.insert_many("charges", _CHARGE, rows)
    rates = {
        key: exchange.frozen(write.conn, item.currency, item.issued_on, item.rate)
        for key, item in invoices.items()
    }
    return write.insert_many("charges", (*_CHARGE, "rate"), [(*row, rates[row[1]]) for row in rows])


def _by_terms(invoice: Invoice) -> bool:
    return not (invoice.due_on or invoice.instalments)


def _agreed(write: Write) -> _Agreed:
    rows = write.conn.execute("SELECT id, term_days, terms FROM customers").fetchall()
    texts = {row[0]: row[2] for row in rows if row[2]}
    own = {key: payment.from_json(text) for key, text in texts.items()}
    days = {row[0]: row[1] for row in rows}
    shift = terms.shift_of(write.conn)
    if shift != "none":
        own = {key: payment.shifted(own.get(key, payment.Terms("net", days[key])), shift) for key in days}
        texts = {key: payment.to_json(item) for key, item in own.items()}
    return _Agreed(days, own, texts)


def _insert(write: Write, invoices: Sequence[Invoice], agreed: _Agreed) -> range:
    """Plain invoices, by far the most, are stored without the columns they do not use."""
    if not agreed.texts and not any(map(_is_special, invoices)):
        return write.insert_many("invoices", _INVOICE, (_invoice_row(item) for item in invoices))
    rows = ((*_invoice_row(item), _frozen(item, agreed), *_days(item), item.kind) for item in invoices)
    return write.insert_many("invoices", (*_INVOICE, *_UNDER_TERMS), rows)


def _frozen(invoice: Invoice, agreed: _Agreed) -> str:
    if _is_planned(invoice):
        return payment.to_json(_plan(invoice))
    if _by_terms(invoice) and invoice.terms:
        return payment.to_json(invoice.terms)
    return agreed.texts.get(invoice.customer_id, "") if _by_terms(invoice) else ""


def _is_planned(invoice: Invoice) -> bool:
    """Whether its instalments were agreed for it alone, under names."""
    return bool(invoice.instalments) and any(part.label for part in invoice.instalments)


def _plan(invoice: Invoice) -> payment.Terms:
    """A plan agreed for one invoice as terms: fixed amounts so many days after the invoice."""
    parts = tuple(
        payment.Part(part.label, None, (part.due_on - invoice.issued_on).days, amount=part.amount)
        for part in invoice.instalments
    )
    return payment.Terms("instalments", 0, parts=parts)


def _is_special(invoice: Invoice) -> bool:
    days = invoice.delivered_on or invoice.received_on or invoice.accepted_on
    return bool(days or invoice.terms) or invoice.kind != "invoice" or _is_planned(invoice)


def _days(invoice: Invoice) -> tuple[int | None, ...]:
    days = (invoice.delivered_on, invoice.received_on, invoice.accepted_on)
    return tuple(day.toordinal() if day else None for day in days)


def _lines(invoice: Invoice, agreed: _Agreed) -> Sequence[tuple[int, int]]:
    """The due lines as day and amount; most are one."""
    _validate(invoice)
    if invoice.instalments:
        return [(part.due_on.toordinal(), part.amount) for part in invoice.instalments]
    if invoice.due_on is not None:
        return ((invoice.due_on.toordinal(), invoice.amount),)
    own = invoice.terms or agreed.terms.get(invoice.customer_id)
    if own:
        return [(line.due_on.toordinal(), line.amount) for line in terms.planned(own, invoice)]
    return ((invoice.issued_on.toordinal() + agreed.days[invoice.customer_id], invoice.amount),)


def _validate(invoice: Invoice) -> None:
    if not invoice.number.strip():
        raise ArError("invoice_number_missing")
    if invoice.amount <= 0:
        raise ArError("amount_not_positive", number=invoice.number)
    if invoice.due_on and invoice.due_on < invoice.issued_on:
        raise ArError("due_before_issue", number=invoice.number)
    if invoice.instalments:
        _validate_parts(invoice)
    check_lines(invoice.lines, invoice.amount, invoice.currency, invoice.number)


def _validate_parts(invoice: Invoice) -> None:
    parts = invoice.instalments
    if any(part.amount <= 0 for part in parts):
        raise ArError("amount_not_positive", number=invoice.number)
    if any(part.due_on < invoice.issued_on for part in parts):
        raise ArError("due_before_issue", number=invoice.number)
    if sum(part.amount for part in parts) != invoice.amount:
        raise ArError("instalments_differ", number=invoice.number)


def _invoice_row(item: Invoice) -> tuple[object, ...]:
    return (
        item.customer_id, item.contract_id, item.number, item.issued_on.toordinal(), item.amount,
        item.currency, item.owner, item.note,
    )  # fmt: skip


def lines(book: Book, invoice_id: int) -> tuple[InvoiceLine, ...]:
    """The goods of a posted invoice in order; none where they were not kept."""
    return invoice_lines.of_invoice(book.reader, invoice_id)


def void(book: Book, invoice_id: int, on: dt.date, reason: str) -> Changes:
    """Void a posted invoice from day ``on``: what was allocated to it becomes free again, and a
    credit of kind ``void`` settles it. Raises ``invoice_unknown``, ``already_voided``,
    ``void_before_document`` or ``reason_missing``."""
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("void_invoice", undo="never", reason=reason) as write:
        void_in(write, invoice_id, on, reason)
    return write.changes


def void_in(write: Write, invoice_id: int, on: dt.date, reason: str) -> None:
    """Void an invoice inside a running transaction."""
    row = write.conn.execute("SELECT * FROM invoices WHERE id = ?", (invoice_id,)).fetchone()
    if row is None:
        raise ArError("invoice_unknown", number=invoice_id)
    if row["voided_on"] is not None:
        raise ArError("already_voided", number=row["number"])
    if on.toordinal() < row["issued_on"]:
        raise ArError("void_before_document", number=row["number"])
    charges = write.conn.execute(
        "SELECT id, amount, rate FROM charges WHERE invoice_id = ?", (invoice_id,)
    ).fetchall()
    for charge in charges:
        allocating.release(write, "charge_id", charge["id"], on)
    credit = write.insert(
        "credits",
        {"customer_id": row["customer_id"], "kind": "void", "number": row["number"], "day": on.toordinal(),
         "amount": row["amount"], "currency": row["currency"], "memo": reason, "rate": charges[0]["rate"]},
    )  # fmt: skip
    pairs = [(charge["id"], charge["amount"]) for charge in charges]
    allocating.put(write, credit, pairs, on)
    write.update("invoices", invoice_id, {"voided_on": on.toordinal(), "void_reason": reason})
