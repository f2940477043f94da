"""A posted set-off as the ground of its notice: the debts it settled, as they stood before it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass

from ar_desktop.domain.documents import Kind
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import decimal_string
from ar_desktop.storage import ledger
from ar_desktop.storage.engine import Connection, Row


@dataclass(frozen=True)
class Posted:
    """A set-off by our notice as it was posted. ``settled`` is what it settled of each due line; amounts in
    minor units."""

    id: int
    day: dt.date
    amount: int
    currency: str
    number: str
    memo: str
    settled: Mapping[int, int]

    @property
    def values(self) -> dict[str, str]:
        """What the notice's fields begin with."""
        amount = decimal_string(self.amount, self.currency)
        document = f"{self.number} {self.memo}".strip()
        return {"payable": amount, "payable_document": document, "setoff_amount": amount}


def listed(conn: Connection, customer: int, as_of: dt.date) -> list[Row]:
    """Set-offs by our notice that stand, up to a day, the latest first: one agreed is no notice (民法典 569),
    one by the customer not ours."""
    sql = """SELECT * FROM credits WHERE customer_id = ?1 AND kind = 'set_off' AND designation = 'ours'
      AND day <= ?2 AND (voided_on IS NULL OR voided_on > ?2) ORDER BY day DESC, id DESC"""
    return list(conn.execute(sql, (customer, as_of.toordinal())))


def chosen(
    conn: Connection, customer: int, as_of: dt.date, kind: Kind, values: Mapping[str, str]
) -> Posted | None:
    """The posted set-off a letter is about; None where it is about none (``set_off_unknown``)."""
    key = values.get("posted", "") if any(field.type == "set_off" for field in kind.fields) else ""
    if not key:
        return None
    row = next((row for row in listed(conn, customer, as_of) if str(row["id"]) == key), None)
    if row is None:
        raise ArError("set_off_unknown")
    sql = """SELECT charge_id, sum(amount) FROM allocations WHERE credit_id = ? AND day <= ?
      GROUP BY charge_id HAVING sum(amount) > 0"""
    settled = dict(map(tuple, conn.execute(sql, (row["id"], as_of.toordinal()))))
    return Posted(
        row["id"], dt.date.fromordinal(row["day"]), row["amount"], row["currency"], row["number"],
        row["memo"], settled,
    )  # fmt: skip


def debts(conn: Connection, customer: int, posted: Posted) -> list[Row]:
    """The due lines it settled, ``open`` being what was open of each before it that day."""
    scope = ledger.Scope(posted.day.toordinal(), posted.currency, customer)
    after = {row["id"]: row["open"] for row in ledger.open_charges(conn, scope)}
    sql = """SELECT c.*, i.contract_id FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id
      WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.due_on, c.id"""
    rows = map(dict, conn.execute(sql, (json.dumps([*posted.settled]),)))
    return [{**row, "open": after.get(row["id"], 0) + posted.settled[row["id"]]} for row in rows]
