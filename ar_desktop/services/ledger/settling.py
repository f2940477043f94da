"""Allocating a receipt together with what comes with it: an early discount taken in time, a small
difference let go, a charge the bank kept. Each is a credit of its own under the receipt (``parent_id``),
of the receipt's day, and goes with it when the receipt is voided."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain import terms as payment
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.discounts import Offer, offer
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.imputation import Designation
from ar_desktop.domain.money import format_amount, round_half_up
from ar_desktop.domain.records import Receipt
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import allocating, crediting, receipts
from ar_desktop.services.ledger.sittings import Days, Since
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

__all__ = [
    "KINDS", "Deduction", "Designation", "Offer", "allocate", "allocate_all", "earned", "enter", "offers",
    "settle_in",
]  # fmt: skip

KINDS = ("discount", "fee", "waiver")
#: What makes a line smaller without paying it; a discount is worked out on the rest.
_CREDITED = "('credit_note', 'write_off', 'void')"


@dataclass(frozen=True)
class Deduction:
    """What a due line is settled by beside the money: ``kind`` discount, fee or waiver; ``amount`` in
    minor units, positive; a waiver needs its ``reason``."""

    charge: int
    kind: str
    amount: int
    reason: str = ""


def enter(
    book: Book, receipt: Receipt, pairs: Iterable[tuple[int, int]], deductions: Sequence[Deduction] = ()
) -> Changes:
    """Post a receipt, allocate it, and post what comes with it; raises as ``allocate`` does."""
    with book.write("post_receipt", undo="reverse", amount=receipt.amount) as write:
        credit = receipts.post(write, [receipt])[0]
        settle_in(write, credit, pairs, deductions, receipt.day)
    return write.changes


def allocate(
    book: Book, receipt_id: int, pairs: Iterable[tuple[int, int]], deductions: Sequence[Deduction],
    on: dt.date, designation: Designation | None = None, since: Since = Since.RULE,
) -> Changes:  # fmt: skip
    """Allocate a receipt on day ``on``, counting ``since`` (``sittings``), and post what comes with it;
    ``designation`` is stored with the receipt.

    Raises what allocating raises, ``discount_not_offered``, ``discount_too_late``, ``discount_exceeds``,
    ``waiver_exceeds`` or ``reason_missing``.
    """
    with book.write("allocate", undo="reverse") as write:
        settle_in(write, receipt_id, pairs, deductions, Days(write.conn, on, since).of(receipt_id))
        if designation is not None:
            write.update("credits", receipt_id, {"designation": designation.stored()})
    return write.changes


def allocate_all(
    book: Book, chosen: Iterable[tuple[int, Sequence[tuple[int, int]]]], on: dt.date,
    since: Since = Since.RULE,
) -> Changes:  # fmt: skip
    """Several receipts with the pairs of each in one step, with the discounts they earn; raises as
    ``allocate`` does, and then none of them is allocated."""
    with book.write("allocate", undo="reverse") as write:
        days = Days(write.conn, on, since)
        for receipt_id, pairs in chosen:
            settle_in(write, receipt_id, pairs, earned(write.conn, receipt_id, pairs), days.of(receipt_id))
            write.settle()
    return write.changes


def earned(conn: Connection, receipt_id: int, pairs: Iterable[tuple[int, int]]) -> list[Deduction]:
    """The discounts that money of a receipt earns on the lines it pays."""
    day = conn.execute("SELECT day FROM credits WHERE id = ?", (receipt_id,)).fetchone()["day"]
    paid = dict(pairs)
    made = []
    for charge, found in offers(conn, paid).items():
        sql = "SELECT open_amount FROM charges WHERE id = ?"
        opened = conn.execute(sql, (charge,)).fetchone()["open_amount"]
        if off := found.earned(dt.date.fromordinal(day), paid[charge], opened):
            made.append(Deduction(charge, "discount", off))
    return made


def settle_in(
    write: Write, receipt_id: int, pairs: Iterable[tuple[int, int]], deductions: Sequence[Deduction],
    on: dt.date,
) -> None:  # fmt: skip
    """The same inside a running transaction. The money goes first: what it pays decides what discount
    is earned."""
    paid = dict(pairs)
    source = _receipt(write, receipt_id)
    _check_discounts(write.conn, source, paid, deductions)
    allocating.put(write, receipt_id, paid.items(), on)
    for item in deductions:
        if item.kind == "waiver":
            _check_waiver(write.conn, item, source["currency"])
        made = crediting.Credit(
            source["customer_id"], item.kind, dt.date.fromordinal(source["day"]), item.amount,
            source["number"], source["currency"], memo=item.reason, rate=source["rate"],
            parent_id=receipt_id,
        )  # fmt: skip
        credit = crediting.post(write, [made])[0]
        allocating.put(write, credit, [(item.charge, item.amount)], on)


def _receipt(write: Write, receipt_id: int) -> Row:
    sql = "SELECT * FROM credits WHERE id = ? AND kind = 'receipt'"
    row = write.conn.execute(sql, (receipt_id,)).fetchone()
    if row is None:
        raise ArError("receipt_unknown", number=receipt_id)
    return row


def _check_discounts(
    conn: Connection, source: Row, paid: dict[int, int], deductions: Sequence[Deduction]
) -> None:
    """What the bank kept counts as paid, and so does what the receipt paid on the line before."""
    taken, counted = _sums(deductions, "discount"), _sums(deductions, "fee")
    offered = offers(conn, taken)
    for charge, amount in taken.items():
        now = paid.get(charge, 0) + counted.get(charge, 0)
        _check_discount(conn, source, Deduction(charge, "discount", amount), now, offered.get(charge))


def _sums(deductions: Iterable[Deduction], kind: str) -> dict[int, int]:
    sums: dict[int, int] = {}
    for item in deductions:
        if item.kind == kind:
            sums[item.charge] = sums.get(item.charge, 0) + item.amount
    return sums


def _check_discount(conn: Connection, source: Row, item: Deduction, paid: int, offered: Offer | None) -> None:
    sql = """SELECT number, open_amount, (SELECT coalesce(sum(a.amount), 0) FROM allocations a
      WHERE a.charge_id = c.id AND a.credit_id = ?) AS before FROM charges c WHERE c.id = ?"""
    number, opened, before = conn.execute(sql, (source["id"], item.charge)).fetchone() or ("", 0, 0)
    if offered is None:
        raise ArError("discount_not_offered", number=number)
    day = dt.date.fromordinal(source["day"])
    if day > offered.until:
        raise ArError("discount_too_late", number=number, until=offered.until, day=day)
    most = offered.earned(day, before + paid, before + opened)
    if item.amount > most:
        raise ArError("discount_exceeds", number=number, most=format_amount(most, source["currency"]))


def _check_waiver(conn: Connection, item: Deduction, currency: str) -> None:
    """A small difference within the limit of the book for one invoice, waived before or now."""
    if not item.reason.strip():
        raise ArError("reason_missing")
    limit = options.load(conn).waiver_limit
    sql = f"""SELECT c.number, (SELECT coalesce(sum(a.amount), 0) FROM charges o
        JOIN allocations a ON a.charge_id = o.id JOIN credits k ON k.id = a.credit_id AND k.kind = 'waiver'
        WHERE {_SAME_INVOICE}) AS waived FROM charges c WHERE c.id = ?"""  # noqa: S608
    number, waived = conn.execute(sql, (item.charge,)).fetchone() or ("", 0)
    if waived + item.amount > limit:
        left = format_amount(max(0, limit - waived), currency)
        raise ArError("waiver_exceeds", number=number, limit=format_amount(limit, currency), left=left)


_SAME_INVOICE = "o.id = c.id OR o.invoice_id = c.invoice_id"


def offers(source: Book | Connection, charges: Iterable[int]) -> dict[int, Offer]:
    """What early-payment discount the due lines still offer, by the terms frozen with their invoices;
    lines without one are left out."""
    conn = source.reader if isinstance(source, Book) else source
    given = _given("= 'discount'"), _given(f"IN {_CREDITED}")
    sql = f"""SELECT c.id, c.issued_on, c.amount, i.amount AS whole, i.terms, {given[0]} AS taken,
        {given[1]} AS credited, (SELECT sum(l.tax) FROM invoice_lines l WHERE l.invoice_id = i.id) AS tax
      FROM json_each(?) w JOIN charges c ON c.id = w.value JOIN invoices i ON i.id = c.invoice_id
      WHERE i.terms LIKE '%"discount": {{%'"""  # noqa: S608
    found = {row["id"]: _offer(row) for row in conn.execute(sql, (json.dumps(list(charges)),))}
    return {charge: made for charge, made in found.items() if made is not None}


def _given(kinds: str) -> str:
    return f"""(SELECT coalesce(sum(a.amount), 0) FROM allocations a JOIN credits k ON k.id = a.credit_id
      WHERE a.charge_id = c.id AND k.kind {kinds})"""  # noqa: S608


def _offer(row: Row) -> Offer | None:
    agreed = payment.from_json(row["terms"])
    amount = row["amount"] - row["credited"]
    tax = None if row["tax"] is None else round_half_up(Decimal(row["tax"] * amount) / row["whole"])
    return offer(agreed, dt.date.fromordinal(row["issued_on"]), amount, tax, row["taken"])
