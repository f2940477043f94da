"""Dated allocations (核销) inside a running transaction: making them and letting them go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ar_desktop.domain.allocation import Payable, oldest_first
from ar_desktop.domain.errors import ArError
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write

_COLUMNS = ("credit_id", "charge_id", "day", "amount")


def put(write: Write, credit: int, pairs: Iterable[tuple[int, int]], on: dt.date) -> None:
    """Allocate a credit to charges: pairs of charge and amount, counted from ``on`` but never from
    before either document, nor from before there was room on both sides for good: where an earlier
    allocation was taken back on the 20th, the new one counts from the 20th.

    Raises ``receipt_unknown``, ``invoice_unknown``, ``allocation_exceeds``, ``allocation_currency`` or
    ``allocation_other_customer``.
    """
    source = write.conn.execute("SELECT * FROM credits WHERE id = ?", (credit,)).fetchone()
    if source is None:
        raise ArError("receipt_unknown", number=credit)
    wanted = list(pairs)
    free_from = _room_from(write, "credit_id", credit, source["amount"], sum(amount for _, amount in wanted))
    for charge, amount in wanted:
        target = _target(write, charge, source)
        if amount <= 0 or target["currency"] != source["currency"]:
            raise ArError("allocation_currency", number=target["number"])
        open_from = _room_from(write, "charge_id", charge, target["amount"], amount)
        day = max(on.toordinal(), source["day"], target["issued_on"], free_from, open_from)
        write.insert_many("allocations", _COLUMNS, [(credit, charge, day, amount)])


def _target(write: Write, charge: int, source: Row) -> Row:
    target = write.conn.execute("SELECT * FROM charges WHERE id = ?", (charge,)).fetchone()
    if target is None:
        raise ArError("invoice_unknown", number=charge)
    if target["customer_id"] != source["customer_id"]:
        raise ArError("allocation_other_customer", number=target["number"])
    return target


def _room_from(write: Write, link: str, key: int, whole: int, more: int) -> int:
    """The first day from which ``more`` fits beside what is allocated on every later day; 0 for
    always."""
    sql = f"SELECT day, sum(amount) FROM allocations WHERE {link} = ? GROUP BY day ORDER BY day"  # noqa: S608
    used, start = 0, 0
    for day, amount in write.conn.execute(sql, (key,)).fetchall():
        if used + more > whole:
            start = day
        used += amount
    if used + more > whole:
        raise ArError("allocation_exceeds", free=whole - used, wanted=more)
    return start


def of_invoice(write: Write, number: str, customer: int, currency: str, amount: int) -> list[tuple[int, int]]:
    """``amount`` over the due lines of an invoice, earliest first, never beyond what is open: pairs
    for ``put``, none where the customer has no such invoice."""
    sql = """SELECT id, due_on, open_amount FROM charges WHERE number = ? AND customer_id = ?
      AND currency = ? AND kind IN ('invoice', 'opening') AND open_amount > 0"""
    rows = write.conn.execute(sql, (number, customer, currency))
    items = [Payable(row["id"], dt.date.fromordinal(row["due_on"]), row["open_amount"]) for row in rows]
    return oldest_first(amount, items)


def release(write: Write, link: str, key: int, on: dt.date) -> None:
    """Reverse every allocation of one charge (``link`` charge_id) or credit (credit_id) from
    ``on``, or from its own day where that is later: a row of the negative amount each."""
    sql = f"""SELECT * FROM allocations a WHERE {link} = ? AND reverses IS NULL
      AND NOT EXISTS (SELECT 1 FROM allocations r WHERE r.reverses = a.id)"""  # noqa: S608
    rows = [
        (row["credit_id"], row["charge_id"], max(on.toordinal(), row["day"]), -row["amount"], row["id"])
        for row in write.conn.execute(sql, (key,))
    ]
    write.insert_many("allocations", (*_COLUMNS, "reverses"), rows)
