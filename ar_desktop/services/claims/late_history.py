"""What lowered each due line and when, from the ledger: the principal that bears interest day by day."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ar_desktop.domain.late_balances import Reduction
from ar_desktop.services.ledger import bills, disputes, holdings
from ar_desktop.storage.engine import Connection, Row

#: Each allocation to some due lines by a day with what took it back by then. Money counts from the day it
#: came however late it was matched, unless it was matched to something else before. What bounced or was
#: voided by then never came.
_REDUCTIONS = """SELECT a.charge_id, k.kind, a.amount, r.day AS back_on,
    iif(EXISTS (SELECT 1 FROM allocations m WHERE m.credit_id = k.id AND m.reverses IS NOT NULL
      AND m.day <= :d), a.day, k.day) AS day
  FROM allocations a JOIN credits k ON k.id = a.credit_id
    LEFT JOIN allocations r ON r.reverses = a.id AND r.day <= :d
  WHERE a.charge_id IN (SELECT value FROM json_each(:charges)) AND a.reverses IS NULL AND a.day <= :d
    AND (k.voided_on IS NULL OR k.voided_on > :d)
  ORDER BY a.charge_id, a.day, a.id"""
_WRITTEN_OFF = """SELECT l.charge_id, l.amount, w.id, w.customer_id, printf('HX%05d', w.id) AS number
  FROM write_offs w JOIN write_off_lines l ON l.write_off_id = w.id
  WHERE w.credit_id IS NOT NULL AND w.id IN (SELECT x.write_off_id FROM write_off_lines x
    WHERE x.charge_id IN (SELECT value FROM json_each(:charges))) ORDER BY w.id, l.id"""
_RECOVERED = """SELECT c.number, k.day, a.amount, r.day AS back_on FROM charges c
    JOIN allocations a ON a.charge_id = c.id AND a.reverses IS NULL AND a.day <= :d
    JOIN credits k ON k.id = a.credit_id AND k.kind <> 'void'
    LEFT JOIN allocations r ON r.reverses = a.id AND r.day <= :d
  WHERE c.kind = 'recovery' AND c.customer_id = :customer AND c.number = :number
    AND (k.voided_on IS NULL OR k.voided_on > :d) ORDER BY k.day, a.id"""


class History:
    """The principal of due lines as of a day. What is disputed and pauses interest is left out while it is
    disputed, what a bill covers until the bill has matured."""

    def __init__(self, conn: Connection, as_of: dt.date, charges: Iterable[int]) -> None:
        self._conn, self._as_of = conn, as_of
        self._values = {"d": as_of.toordinal(), "charges": json.dumps(list(charges))}
        self._held = Counter(holdings.disputed(conn, as_of)) + Counter(bills.covered_by_bills(conn, as_of))
        self._accruing = disputes.accruing(conn, as_of)
        self._reductions = self._found()

    def reductions(self, charge: int) -> tuple[Reduction, ...]:
        """What lowered a due line and when."""
        return tuple(self._reductions[charge])

    def paused(self, charge: int, open_amount: int) -> int:
        """What of the open amount bears no interest now, minor units."""
        held = min(open_amount, self._held.get(charge, 0))
        return max(0, held - min(held, self._accruing.get(charge, 0)))

    def _found(self) -> dict[int, list[Reduction]]:
        found: dict[int, list[Reduction]] = defaultdict(list)
        for row in self._conn.execute(_REDUCTIONS, self._values):
            found[row["charge_id"]].append(_reduction(row, row["kind"], row["amount"]))
        for charge, item in self._recoveries():
            found[charge].append(item)
        return found

    def _recoveries(self) -> Iterator[tuple[int, Reduction]]:
        """Money that came in for lines written off, to the lines of each write-off in their order."""
        lines: dict[tuple[int, str], list[list[int]]] = defaultdict(list)
        for row in self._conn.execute(_WRITTEN_OFF, self._values):
            lines[row["customer_id"], row["number"]].append([row["charge_id"], row["amount"]])
        for (customer, number), rests in lines.items():
            values = {"d": self._values["d"], "customer": customer, "number": number}
            for row in self._conn.execute(_RECOVERED, values):
                yield from _spread(row, rests)


def _spread(row: Row, rests: list[list[int]]) -> Iterator[tuple[int, Reduction]]:
    left = row["amount"]
    for rest in rests:
        part = min(left, rest[1])
        if part:
            yield rest[0], _reduction(row, "recovery", part)
        left -= part
        rest[1] -= 0 if row["back_on"] is not None else part


def _reduction(row: Row, kind: str, amount: int) -> Reduction:
    back = row["back_on"]
    return Reduction(
        kind, dt.date.fromordinal(row["day"]), amount, None if back is None else dt.date.fromordinal(back)
    )
