"""What waits on the way from delivery to payment: goods not invoiced, invoices not handed over (S19)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain import handover
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import due_days
from ar_desktop.services.reporting.listing import customers_like
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

#: Which deliveries to list.
TO_INVOICE, ALL = "to_invoice", "all"


@dataclass(frozen=True)
class ShipmentRow:
    """One delivery as of a day. ``late`` are days past the day it should have been invoiced, zero
    while in time or once it is; ``state`` waiting, invoiced or voided."""

    id: int
    customer_id: int
    customer: str
    number: str
    shipped_on: dt.date
    amount: int
    currency: str
    contract: str
    signed_by: str
    signed_on: dt.date | None
    invoice_id: int | None
    invoice: str
    note: str
    files: int
    late: int
    state: str


@dataclass(frozen=True)
class InvoiceOnItsWay:
    """An invoice of which nobody noted that the customer has it; ``late`` as of a delivery."""

    id: int
    customer_id: int
    customer: str
    number: str
    issued_on: dt.date
    amount: int
    currency: str
    owner: str
    contact: str
    phone: str
    late: int


_LIVE = "(s.voided_on IS NULL OR s.voided_on > :d)"
#: The invoice that covers a delivery on :d: issued by then and not voided.
_COVER = "i.id = s.invoice_id AND i.issued_on <= :d AND (i.voided_on IS NULL OR i.voided_on > :d)"
_UNCOVERED = f"NOT EXISTS (SELECT 1 FROM invoices i WHERE {_COVER})"  # noqa: S608
_SHIPMENTS = f"""SELECT s.*, i.id AS covered, k.name AS customer, coalesce(c.number, '') AS contract,
    coalesce(i.number, '') AS invoice,
    (SELECT count(*) FROM attachments f WHERE f.owner = 'shipments' AND f.owner_id = s.id) AS files
  FROM shipments s JOIN customers k ON k.id = s.customer_id LEFT JOIN contracts c ON c.id = s.contract_id
  LEFT JOIN invoices i ON {_COVER} WHERE {{}} ORDER BY s.shipped_on {{order}}, s.id {{order}}
  LIMIT :limit OFFSET :offset"""  # noqa: S608


def shipments(
    book: Book, as_of: dt.date, which: str = ALL, *, text: str = "", offset: int = 0, limit: int = 256
) -> list[ShipmentRow]:
    """Deliveries up to a day: those to be invoiced oldest first, all of them latest first."""
    where, values = _condition(book, as_of, which, text)
    sql = _SHIPMENTS.format(where, order="ASC" if which == TO_INVOICE else "DESC")
    hours = options.load(book).handover_hours
    rows = book.reader.execute(sql, {**values, "limit": limit, "offset": offset})
    return [_shipment(row, as_of, hours) for row in rows]


def shipment_count(book: Book, as_of: dt.date, which: str = ALL, *, text: str = "") -> int:
    """How many deliveries fit."""
    where, values = _condition(book, as_of, which, text)
    return int(book.reader.execute(f"SELECT count(*) FROM shipments s WHERE {where}", values).fetchone()[0])  # noqa: S608


def _condition(book: Book, as_of: dt.date, which: str, text: str) -> tuple[str, dict[str, object]]:
    parts = ["s.shipped_on <= :d"]
    values: dict[str, object] = {"d": as_of.toordinal()}
    if which == TO_INVOICE:
        parts += [_LIVE, _UNCOVERED]
    if text.strip():
        parts.append("(s.customer_id IN (SELECT value FROM json_each(:like)) OR instr(s.number, :text) > 0)")
        values |= {"like": json.dumps(customers_like(book.reader, text)), "text": text.strip()}
    return " AND ".join(parts), values


def _shipment(row: Row, as_of: dt.date, hours: int) -> ShipmentRow:
    day = dt.date.fromordinal(row["shipped_on"])
    voided = row["voided_on"] is not None and row["voided_on"] <= as_of.toordinal()
    state = "voided" if voided else "waiting" if row["covered"] is None else "invoiced"
    signed = row["signed_on"]
    return ShipmentRow(
        row["id"], row["customer_id"], row["customer"], row["number"], day, row["amount"], row["currency"],
        row["contract"], row["signed_by"], None if signed is None else dt.date.fromordinal(signed),
        row["covered"], row["invoice"], row["note"], row["files"],
        handover.days_late(day, as_of, hours) if state == "waiting" else 0, state,
    )  # fmt: skip


#: Invoices the customer is not known to have: only those since the book began to note that.
_ON_THE_WAY = """i.kind = 'invoice' AND i.issued_on BETWEEN :from AND :d
  AND (i.received_on IS NULL OR i.received_on > :d) AND (i.voided_on IS NULL OR i.voided_on > :d)"""


def on_the_way(
    book: Book, as_of: dt.date, *, text: str = "", offset: int = 0, limit: int = 256
) -> list[InvoiceOnItsWay]:
    """Invoices not handed over, oldest first; none while the book does not follow that."""
    where, values = _way(book, as_of, text)
    sql = f"""SELECT i.*, k.name AS customer, k.contact, k.phone,
        coalesce(nullif(i.owner, ''), k.owner) AS who
      FROM invoices i JOIN customers k ON k.id = i.customer_id WHERE {where}
      ORDER BY i.issued_on, i.id LIMIT :limit OFFSET :offset"""  # noqa: S608
    hours = options.load(book).handover_hours
    return [
        InvoiceOnItsWay(
            row["id"], row["customer_id"], row["customer"], row["number"],
            dt.date.fromordinal(row["issued_on"]), row["amount"], row["currency"], row["who"],
            row["contact"], row["phone"],
            handover.days_late(dt.date.fromordinal(row["issued_on"]), as_of, hours),
        )
        for row in book.reader.execute(sql, {**values, "limit": limit, "offset": offset})
    ]  # fmt: skip


def on_the_way_count(book: Book, as_of: dt.date, *, text: str = "") -> int:
    """How many invoices are not handed over."""
    where, values = _way(book, as_of, text)
    return int(book.reader.execute(f"SELECT count(*) FROM invoices i WHERE {where}", values).fetchone()[0])  # noqa: S608


def _way(book: Book, as_of: dt.date, text: str) -> tuple[str, dict[str, object]]:
    since = followed_since(book)
    start = as_of.toordinal() + 1 if since is None else since.toordinal()
    where, values = _ON_THE_WAY, {"d": as_of.toordinal(), "from": start}
    if not text.strip():
        return where, dict(values)
    like = json.dumps(customers_like(book.reader, text))
    where += " AND (i.customer_id IN (SELECT value FROM json_each(:like)) OR instr(i.number, :text) > 0)"
    return where, {**values, "like": like, "text": text.strip()}


def followed_since(book: Book) -> dt.date | None:
    """From which invoice day on the book follows whether invoices were handed over; None: not yet."""
    text = options.load(book).handover_from
    return dt.date.fromisoformat(text) if text else None


def waiting(book: Book, as_of: dt.date) -> int:
    """How many deliveries and invoices are past their time."""
    hours = options.load(book).handover_hours
    last = as_of.toordinal() - (handover.last_day(as_of, hours) - as_of).days - 1
    goods = f"SELECT count(*) FROM shipments s WHERE s.shipped_on <= :last AND {_LIVE} AND {_UNCOVERED}"  # noqa: S608
    where, values = _way(book, as_of, "")
    papers = f"SELECT count(*) FROM invoices i WHERE {where} AND i.issued_on <= :last"  # noqa: S608
    values["last"] = last
    conn = book.reader
    return int(conn.execute(goods, values).fetchone()[0]) + int(conn.execute(papers, values).fetchone()[0])


def hand_over(book: Book, keys: Sequence[int], on: dt.date, way: str, note: str, today: dt.date) -> Changes:
    """Note that the customer has invoices since a day, and how: ``way`` is a channel of the log of
    contacts, ``note`` what stands there (``{number}`` for the invoice's). Due days that count from the
    receipt move, seen from ``today``. Raises ``received_before_issue`` and what ``due_days`` raises."""
    with book.write("hand_over_invoice", undo="reverse", day=on.isoformat()) as write:
        for key in keys:
            due_days.record_in(write, key, "received", on, today)
            row = write.conn.execute("SELECT * FROM invoices WHERE id = ?", (key,)).fetchone()
            if on.toordinal() < row["issued_on"]:
                raise ArError("received_before_issue", number=row["number"])
            write.insert(
                "activities",
                {"customer_id": row["customer_id"], "day": on.toordinal(), "channel": way,
                 "note": note.replace("{number}", row["number"])},
            )  # fmt: skip
    return write.changes
