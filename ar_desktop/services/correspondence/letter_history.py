"""What a letter says of the past: earlier letters with their delivery, and what was supplied."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from ar_desktop.domain.letters import EarlierLetter
from ar_desktop.services.claims import deliveries
from ar_desktop.services.correspondence import document_kinds
from ar_desktop.storage.engine import Connection, Row

#: Nothing, only invoiced, delivered by our record, every delivery signed for.
NOTHING, INVOICED, DELIVERED, SIGNED = "", "invoiced", "delivered", "signed"


def earlier(
    conn: Connection, customer: int, rows: Sequence[Row], as_of: dt.date
) -> tuple[EarlierLetter, ...]:
    """Demands sent before about any of these lines, oldest first, with what proves their delivery."""
    sql = """SELECT DISTINCT l.id, l.number, l.issued_on FROM letters l
      JOIN letter_charges c ON c.letter_id = l.id
      WHERE l.customer_id = ? AND l.voided_on IS NULL AND l.issued_on <= ?
        AND c.charge_id IN (SELECT value FROM json_each(?)) AND l.kind IN (SELECT value FROM json_each(?))
      ORDER BY l.issued_on, l.id"""
    keys = json.dumps([row["id"] for row in rows])
    kinds = json.dumps(sorted(document_kinds.counting()))
    found = list(conn.execute(sql, (customer, as_of.toordinal(), keys, kinds)))
    best = deliveries.best_of(conn) if found else {}
    return tuple(_recited(row, best.get(row["id"])) for row in found)


def _recited(row: Row, delivery: deliveries.Delivery | None) -> EarlierLetter:
    number, day = row["number"], dt.date.fromordinal(row["issued_on"])
    if delivery is None:
        return EarlierLetter(number, day)
    arrived = delivery.arrived_on or delivery.sent_on
    return EarlierLetter(number, day, delivery.channel, delivery.waybill, delivery.state, arrived)


def supplied(conn: Connection, rows: Sequence[Row]) -> str:
    """What the book records of the deliveries behind these lines: a letter claims no more than that.

    An invoice alone proves no delivery (买卖合同解释 art. 5).
    """
    invoices = {row["invoice_id"] for row in rows if row["kind"] == "invoice"}
    if not rows or len({row["invoice_id"] for row in rows}) != len(invoices):
        return NOTHING
    keys = json.dumps(sorted(invoices))
    sql = """SELECT i.id, i.delivered_on, count(s.id) AS notes, count(s.signed_on) AS signed
      FROM invoices i LEFT JOIN shipments s ON s.invoice_id = i.id AND s.voided_on IS NULL
      WHERE i.id IN (SELECT value FROM json_each(?)) GROUP BY i.id"""
    states = [_state(row) for row in conn.execute(sql, (keys,))]
    return min(states, key=(INVOICED, DELIVERED, SIGNED).index) if states else NOTHING


def _state(row: Row) -> str:
    if row["notes"] and row["notes"] == row["signed"]:
        return SIGNED
    return DELIVERED if row["delivered_on"] is not None else INVOICED
