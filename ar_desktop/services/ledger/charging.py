"""Charges that rest on no invoice: money paid back, a written-off debt that revives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import allocating
from ar_desktop.storage.write import Write

#: Money paid back to the customer; what of a written-off debt is paid after all.
KINDS = ("refund", "recovery")


@dataclass(frozen=True)
class Charge:
    """A charge to be posted, due on its own day; ``amount`` in minor units, positive. ``rate`` is CNY
    for one unit of a foreign ``currency``, as text."""

    customer_id: int
    kind: str
    day: dt.date
    amount: int
    number: str = ""
    currency: str = BASE_CURRENCY
    rate: str = ""


def post(write: Write, charge: Charge) -> int:
    """Post one charge inside a running transaction; returns its id (``amount_not_positive``)."""
    if charge.amount <= 0:
        raise ArError("amount_not_positive", number=charge.number)
    day = charge.day.toordinal()
    return write.insert(
        "charges",
        {"customer_id": charge.customer_id, "kind": charge.kind, "number": charge.number, "issued_on": day,
         "due_on": day, "amount": charge.amount, "currency": charge.currency,
         "rate": exchange.frozen(write.conn, charge.currency, charge.day, charge.rate)},
    )  # fmt: skip


def void_in(write: Write, charge_id: int, on: dt.date, reason: str) -> None:
    """Take such a charge back from day ``on`` inside a running transaction: what was allocated to it is
    free again and a credit of kind ``void`` settles it.

    Raises ``invoice_unknown``, ``already_voided`` or ``void_before_document``.
    """
    sql = "SELECT * FROM charges WHERE id = ? AND invoice_id IS NULL AND kind IN (?, ?)"
    row = write.conn.execute(sql, (charge_id, *KINDS)).fetchone()
    if row is None:
        raise ArError("invoice_unknown", number=charge_id)
    if voided(write, charge_id):
        raise ArError("already_voided", number=row["number"])
    if on.toordinal() < row["issued_on"]:
        raise ArError("void_before_document", number=row["number"])
    allocating.release(write, "charge_id", charge_id, on)
    credit = write.insert(
        "credits",
        {"customer_id": row["customer_id"], "kind": "void", "number": row["number"], "day": on.toordinal(),
         "amount": row["amount"], "currency": row["currency"], "memo": reason, "rate": row["rate"]},
    )  # fmt: skip
    allocating.put(write, credit, [(charge_id, row["amount"])], on)


def voided(write: Write, charge_id: int) -> bool:
    """Whether such a charge was taken back."""
    sql = """SELECT 1 FROM allocations a JOIN credits k ON k.id = a.credit_id
      WHERE a.charge_id = ? AND k.kind = 'void'"""
    return write.conn.execute(sql, (charge_id,)).fetchone() is not None
