"""Deliveries (送货单): what was shipped, who signed for it, and which invoice covers it (S19).

An invoice alone does not prove delivery where that is contested (买卖合同解释 art. 5; DOMAIN.md 1.6):
the signed delivery note does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain import handover
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.handover import Candidate
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Invoice
from ar_desktop.services.ledger import invoices
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Shipment:
    """A delivery to be entered; ``amount`` in minor units, with tax as invoiced."""

    customer_id: int
    number: str
    shipped_on: dt.date
    amount: int
    currency: str = BASE_CURRENCY
    contract_id: int | None = None
    signed_by: str = ""
    signed_on: dt.date | None = None
    note: str = ""


def enter(book: Book, shipment: Shipment) -> Changes:
    """Enter a delivery. Raises ``shipment_number_missing``, ``shipment_known``,
    ``amount_not_positive`` or ``signed_before_shipped``."""
    with book.write("enter_shipment", number=shipment.number) as write:
        post(write, shipment)
    return write.changes


def post(write: Write, shipment: Shipment) -> None:
    """Enter a delivery inside a running transaction; raises what ``enter`` raises."""
    if not shipment.number.strip():
        raise ArError("shipment_number_missing")
    if shipment.amount <= 0:
        raise ArError("amount_not_positive", number=shipment.number)
    _require_order(shipment.number, shipment.shipped_on, shipment.signed_on)
    sql = "SELECT 1 FROM shipments WHERE number = ? AND customer_id = ? AND voided_on IS NULL"
    if write.conn.execute(sql, (shipment.number, shipment.customer_id)).fetchone():
        raise ArError("shipment_known", number=shipment.number)
    write.insert("shipments", _values(shipment))


def _values(item: Shipment) -> dict[str, object]:
    return {
        "customer_id": item.customer_id, "contract_id": item.contract_id, "number": item.number,
        "shipped_on": item.shipped_on.toordinal(), "amount": item.amount, "currency": item.currency,
        "signed_by": item.signed_by, "note": item.note,
        "signed_on": item.signed_on.toordinal() if item.signed_on else None,
    }  # fmt: skip


def _require_order(number: str, shipped_on: dt.date, signed_on: dt.date | None) -> None:
    if signed_on and signed_on < shipped_on:
        raise ArError("signed_before_shipped", number=number)


def sign(book: Book, key: int, by: str, on: dt.date) -> Changes:
    """Record who signed for a delivery and when (``shipment_voided``, ``field_missing``,
    ``signed_before_shipped``)."""
    with book.write("sign_shipment", by=by) as write:
        row = _live(write, key)
        _require_order(row["number"], dt.date.fromordinal(row["shipped_on"]), on)
        write.update("shipments", key, {"signed_by": by.strip(), "signed_on": on.toordinal()})
    return write.changes


def link(book: Book, keys: Sequence[int], invoice: int) -> Changes:
    """Say that an invoice covers deliveries; one may cover several. Raises ``invoice_unknown``,
    ``shipment_voided``, ``shipment_invoiced`` or ``shipment_other_customer``."""
    with book.write("link_shipments") as write:
        _link(write, keys, invoice)
    return write.changes


def unlink(book: Book, key: int) -> Changes:
    """Take a delivery off its invoice again (``shipment_voided``)."""
    with book.write("unlink_shipment") as write:
        _live(write, key)
        write.update("shipments", key, {"invoice_id": None})
    return write.changes


def invoice(book: Book, keys: Sequence[int], made: Invoice) -> Changes:
    """Post an invoice for deliveries in one step. Raises what ``invoices.enter`` and ``link`` raise."""
    with book.write("invoice_shipments", undo="reverse", number=made.number) as write:
        invoices.refuse_known(write, made)
        invoices.post(write, [made])
        sql = "SELECT max(id) FROM invoices WHERE number = ? AND customer_id = ?"
        posted = write.conn.execute(sql, (made.number, made.customer_id)).fetchone()[0]
        _link(write, keys, posted)
    return write.changes


def void(book: Book, key: int, on: dt.date, reason: str) -> Changes:
    """A delivery entered by mistake or taken back; it keeps its number. Raises ``reason_missing``,
    ``shipment_voided`` or ``void_before_document``."""
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("void_shipment", reason=reason) as write:
        row = _live(write, key)
        if on.toordinal() < row["shipped_on"]:
            raise ArError("void_before_document", number=row["number"])
        write.update("shipments", key, {"voided_on": on.toordinal(), "void_reason": reason})
    return write.changes


def _live(write: Write, key: int) -> Row:
    row = write.conn.execute("SELECT * FROM shipments WHERE id = ?", (key,)).fetchone()
    if row is None or row["voided_on"] is not None:
        raise ArError("shipment_voided")
    return row


def _link(write: Write, keys: Sequence[int], invoice: int) -> None:
    sql = "SELECT * FROM invoices WHERE id = ? AND voided_on IS NULL"
    target = write.conn.execute(sql, (invoice,)).fetchone()
    if target is None:
        raise ArError("invoice_unknown", number=invoice)
    for key in keys:
        row = _live(write, key)
        if _covered(write, row["invoice_id"]):
            raise ArError("shipment_invoiced", number=row["number"])
        if (row["customer_id"], row["currency"]) != (target["customer_id"], target["currency"]):
            raise ArError("shipment_other_customer", number=row["number"])
        write.update("shipments", key, {"invoice_id": invoice})


def _covered(write: Write, invoice: int | None) -> bool:
    """A voided invoice covers nothing."""
    sql = "SELECT 1 FROM invoices WHERE id = ? AND voided_on IS NULL"
    return write.conn.execute(sql, (invoice,)).fetchone() is not None


@dataclass(frozen=True)
class Match:
    """An invoice deliveries may belong to: ``free`` is what no delivery covers of it yet; ``exact``
    where that is just what they are worth."""

    id: int
    number: str
    issued_on: dt.date
    amount: int
    free: int
    exact: bool


def matches(book: Book, keys: Sequence[int]) -> list[Match]:
    """Invoices of the deliveries' customer, the likeliest first; none where they are of several."""
    rows = _of(book.reader, keys)
    if len({(row["customer_id"], row["currency"]) for row in rows}) != 1:
        return []
    worth = sum(row["amount"] for row in rows)
    day = dt.date.fromordinal(max(row["shipped_on"] for row in rows))
    sql = """SELECT i.id, i.number, i.issued_on, i.amount, i.amount - coalesce((SELECT sum(s.amount)
        FROM shipments s WHERE s.invoice_id = i.id AND s.voided_on IS NULL), 0) AS free
      FROM invoices i WHERE i.customer_id = ? AND i.currency = ? AND i.voided_on IS NULL"""
    found = {
        row["id"]: row for row in book.reader.execute(sql, (rows[0]["customer_id"], rows[0]["currency"]))
    }
    ranked = handover.best_first(
        worth, day,
        (Candidate(key, dt.date.fromordinal(r["issued_on"]), r["free"]) for key, r in found.items()
         if r["free"] > 0),
    )  # fmt: skip
    return [
        Match(c.invoice, found[c.invoice]["number"], c.issued_on, found[c.invoice]["amount"], c.free,
              c.free == worth)
        for c in ranked
    ]  # fmt: skip


def _of(conn: Connection, keys: Sequence[int]) -> list[Row]:
    marks = ",".join("?" * len(keys))
    return list(conn.execute(f"SELECT * FROM shipments WHERE id IN ({marks}) ORDER BY id", tuple(keys)))  # noqa: S608


def draft(book: Book, keys: Sequence[int]) -> tuple[int, int, int | None]:
    """What an invoice for deliveries begins with: customer, sum, contract where all share one.
    Raises ``shipment_other_customer`` where they cannot stand on one invoice."""
    rows = _of(book.reader, keys)
    if len({(row["customer_id"], row["currency"]) for row in rows}) != 1:
        raise ArError("shipment_other_customer", number=rows[-1]["number"] if rows else "")
    contracts = {row["contract_id"] for row in rows}
    return (
        rows[0]["customer_id"],
        sum(row["amount"] for row in rows),
        min(contracts) if len(contracts) == 1 else None,
    )
