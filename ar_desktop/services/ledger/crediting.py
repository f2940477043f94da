"""Credits of every kind: posting them and taking them back. Receipts have a room of their own
(``receipts``), which posts through the same table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import allocating, charging
from ar_desktop.storage.write import Write

_COLUMNS = (
    "customer_id",
    "kind",
    "number",
    "day",
    "amount",
    "currency",
    "payer",
    "memo",
    "rate",
    "parent_id",
)


@dataclass(frozen=True)
class Credit:
    """A credit to be posted; ``amount`` in minor units, positive. ``rate`` is CNY for one unit of a
    foreign ``currency``, as text; ``parent_id`` the receipt a discount, waiver or fee came with."""

    customer_id: int
    kind: str
    day: dt.date
    amount: int
    number: str = ""
    currency: str = BASE_CURRENCY
    payer: str = ""
    memo: str = ""
    rate: str = ""
    parent_id: int | None = None


def post(write: Write, items: Sequence[Credit]) -> range:
    """Post credits inside a running transaction; returns their ids (``amount_not_positive``)."""
    for item in items:
        if item.amount <= 0:
            raise ArError("amount_not_positive", number=item.number)
    rows = (
        (c.customer_id, c.kind, c.number, c.day.toordinal(), c.amount, c.currency, c.payer, c.memo,
         _rate(write, c), c.parent_id)
        for c in items
    )  # fmt: skip
    return write.insert_many("credits", _COLUMNS, rows)


def _rate(write: Write, credit: Credit) -> str:
    """What came with a receipt has the receipt's rate, anything else the one given or of its day."""
    if credit.currency == BASE_CURRENCY:
        return ""
    if credit.parent_id is not None and not credit.rate:
        row = write.conn.execute("SELECT rate FROM credits WHERE id = ?", (credit.parent_id,)).fetchone()
        return str(row["rate"])
    return exchange.frozen(write.conn, credit.currency, credit.day, credit.rate)


def void_in(write: Write, credit_id: int, on: dt.date, reason: str) -> None:
    """Take a credit back from day ``on`` inside a running transaction, and what came with it: its
    allocations are reversed and a charge of kind ``reversal`` takes up its amount. A written-off debt
    that revived for this money goes back to rest.

    Raises ``receipt_unknown``, ``already_voided`` or ``void_before_document``.
    """
    row = write.conn.execute("SELECT * FROM credits WHERE id = ? AND kind <> 'void'", (credit_id,)).fetchone()
    if row is None:
        raise ArError("receipt_unknown", number=credit_id)
    if row["voided_on"] is not None:
        raise ArError("already_voided", number=row["number"])
    if on.toordinal() < row["day"]:
        raise ArError("void_before_document", number=row["number"])
    revived = _revived(write, credit_id)
    allocating.release(write, "credit_id", credit_id, on)
    for key in revived:
        charging.void_in(write, key, on, reason)
    day = on.toordinal()
    charge = write.insert(
        "charges",
        {"customer_id": row["customer_id"], "kind": "reversal", "number": row["number"], "issued_on": day,
         "due_on": day, "amount": row["amount"], "currency": row["currency"], "rate": row["rate"]},
    )  # fmt: skip
    allocating.put(write, credit_id, [(charge, row["amount"])], on)
    write.update("credits", credit_id, {"voided_on": day, "void_reason": reason})
    sql = "SELECT id, day FROM credits WHERE parent_id = ? AND voided_on IS NULL"
    for child in write.conn.execute(sql, (credit_id,)).fetchall():
        void_in(write, child["id"], max(on, dt.date.fromordinal(child["day"])), reason)


def _revived(write: Write, credit_id: int) -> list[int]:
    """The recoveries of written-off debts that a credit pays."""
    sql = """SELECT c.id FROM allocations a JOIN charges c ON c.id = a.charge_id
      WHERE a.credit_id = ? AND c.kind = 'recovery' GROUP BY c.id HAVING sum(a.amount) > 0"""
    return [row[0] for row in write.conn.execute(sql, (credit_id,)).fetchall()]
