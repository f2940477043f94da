"""Deliveries whose invoice is in the book and was never linked to them: they count twice in what a credit
limit is compared with. The evident invoice is proposed; the user confirms it (``shipments.link``)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ar_desktop.domain import handover
from ar_desktop.domain.handover import Candidate, Goods
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

_WAITING = """SELECT s.* FROM shipments s WHERE s.shipped_on <= :d AND s.voided_on IS NULL
  AND (:customer IS NULL OR s.customer_id = :customer)
  AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.id = s.invoice_id AND i.voided_on IS NULL)"""
_FREE = """SELECT i.id, i.number, i.issued_on, i.note, i.amount - coalesce((SELECT sum(s.amount)
    FROM shipments s WHERE s.invoice_id = i.id AND s.voided_on IS NULL), 0) AS free
  FROM invoices i WHERE i.customer_id = :customer AND i.currency = :currency AND i.voided_on IS NULL
    AND i.issued_on BETWEEN :from AND :to"""


_Group = tuple[list[Goods], list[Candidate], dict[int, str]]


@dataclass(frozen=True)
class Proposal:
    """The invoice that evidently covers a delivery."""

    shipment: int
    invoice: int
    number: str
    issued_on: dt.date


def evident(book: Book, as_of: dt.date, customer: int | None = None) -> dict[int, Proposal]:
    """By delivery not linked the invoice that evidently covers it, of one customer or all."""
    found = {}
    for goods, candidates, numbers in _groups(book.reader, as_of, customer):
        days = {one.invoice: one.issued_on for one in candidates}
        for key, invoice in handover.evident(goods, candidates).items():
            found[key] = Proposal(key, invoice, numbers[invoice], days[invoice])
    return found


def doubtful(book: Book, as_of: dt.date, customer: int) -> int:
    """How many deliveries of a customer are not linked though an invoice in the book may cover them: what
    they are worth may count twice."""
    return sum(
        any(handover.fits(item, one) for one in candidates)
        for goods, candidates, _numbers in _groups(book.reader, as_of, customer)
        for item in goods
    )


def _groups(conn: Connection, as_of: dt.date, customer: int | None) -> Iterator[_Group]:
    """The deliveries not linked of each customer and currency, the invoices near them that have something
    free, and the numbers of these."""
    waiting: dict[tuple[int, str], list[Goods]] = defaultdict(list)
    for row in conn.execute(_WAITING, {"d": as_of.toordinal(), "customer": customer}).fetchall():
        day = dt.date.fromordinal(row["shipped_on"])
        waiting[row["customer_id"], row["currency"]].append(
            Goods(row["id"], row["number"], day, row["amount"])
        )
    for (who, money), goods in waiting.items():
        rows = _free(conn, who, money, goods, as_of)
        yield goods, [_candidate(row) for row in rows], {row["id"]: row["number"] for row in rows}


def _candidate(row: Row) -> Candidate:
    return Candidate(row["id"], dt.date.fromordinal(row["issued_on"]), row["free"], row["note"])


def _free(conn: Connection, who: int, money: str, goods: list[Goods], as_of: dt.date) -> list[Row]:
    days = [item.shipped_on.toordinal() for item in goods]
    values = {"customer": who, "currency": money, "from": min(days) - handover.NEAR_DAYS,
              "to": min(max(days) + handover.NEAR_DAYS, as_of.toordinal())}  # fmt: skip
    return [row for row in conn.execute(_FREE, values).fetchall() if row["free"] > 0]
