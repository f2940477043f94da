"""What of a due line is not chased today though it is open: the part in dispute, the part for which we
hold a bill that has not matured, and what a payment plan that is kept gives time for."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from ar_desktop.services.chasing import plans
from ar_desktop.services.ledger import bills
from ar_desktop.storage.engine import Connection


def held(conn: Connection, as_of: dt.date) -> dict[int, int]:
    """Per due line what of it is neither chased nor demanded on a day, in minor units: disputed,
    covered by a bill and agreed in a plan together. It may be more than is open; ``rest`` cuts that."""
    parts = (disputed(conn, as_of), bills.covered_by_bills(conn, as_of), plans.held(conn, as_of))
    return dict(sum(map(Counter, parts), Counter[int]()))


def rest(open_amount: int, part: int) -> int:
    """What of an open amount is left to chase beside the held ``part``; never below zero."""
    return max(0, open_amount - part)


def disputed(conn: Connection, as_of: dt.date) -> dict[int, int]:
    """Per due line the amount in dispute on a day; a dispute of the whole line counts as its full
    amount."""
    sql = """SELECT d.charge_id, sum(coalesce(d.amount, c.amount)) FROM disputes d
      JOIN charges c ON c.id = d.charge_id
      WHERE (d.closed_on IS NULL OR d.closed_on > :d) AND d.opened_on <= :d AND d.until_on >= :d
      GROUP BY d.charge_id"""
    return {row[0]: row[1] for row in conn.execute(sql, {"d": as_of.toordinal()})}
