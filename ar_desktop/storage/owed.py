"""What a customer owes in its own eyes: the ledger's open lines, and what we wrote off of them.

A write-off is no waiver (账销案存): on a statement the debt stands as if it had never left our ledger, less
what came in for it since.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from ar_desktop.domain.aging import Buckets
from ar_desktop.storage import ledger
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.ledger import Scope

_WRITTEN = """SELECT k.number AS write_off, c.id, c.invoice_id, c.kind, c.number, c.issued_on,
    c.due_on, sum(a.amount) AS open
  FROM credits k JOIN allocations a ON a.credit_id = k.id AND a.day <= :d JOIN charges c ON c.id = a.charge_id
  WHERE k.customer_id = :customer AND k.currency = :currency AND k.kind = 'write_off' AND c.kind <> 'reversal'
  GROUP BY k.id, c.id HAVING sum(a.amount) > 0 ORDER BY c.due_on, c.id"""
_RECOVERED = """SELECT c.number, sum(a.amount) FROM charges c JOIN allocations a ON a.charge_id = c.id
    AND a.day <= :d JOIN credits k ON k.id = a.credit_id AND k.kind <> 'void'
  WHERE c.customer_id = :customer AND c.currency = :currency AND c.kind = 'recovery' GROUP BY c.number"""


def lines(conn: Connection, scope: Scope) -> list[dict[str, Any]]:
    """The due lines one customer owes on the scope's day, by due day: id, invoice_id, kind, number,
    issued_on, due_on and ``open`` in minor units, what is written off of a line in one with its rest."""
    found: dict[int, dict[str, Any]] = {}
    rows = [dict(row) for row in ledger.open_charges(conn, scope) if row["kind"] not in ledger.INTERNAL]
    for row in (*rows, *_written(conn, scope)):
        known = found.setdefault(row["id"], {**row, "open": 0})
        known["open"] += row["open"]
    return sorted(found.values(), key=lambda row: (row["due_on"], row["id"]))


def _written(conn: Connection, scope: Scope) -> Iterable[dict[str, Any]]:
    """What is written off of each line and not recovered, which pays the line due first."""
    values = {"d": scope.day, "customer": scope.customer, "currency": scope.currency}
    back: dict[str, int] = defaultdict(int)
    back.update(conn.execute(_RECOVERED, values).fetchall())
    for row in conn.execute(_WRITTEN, values).fetchall():
        part = min(row["open"], back[row["write_off"]])
        back[row["write_off"]] -= part
        if row["open"] > part:
            yield {**dict(row), "open": row["open"] - part}


def aged(rows: Sequence[dict[str, Any]], day: int, buckets: Buckets) -> tuple[int, ...]:
    """The open sums of ``lines`` by days past due, in the order of ``Buckets.columns``."""
    sums = [0] * len(buckets.columns)
    for row in rows:
        sums[buckets.index(day - row["due_on"])] += row["open"]
    return tuple(sums)
