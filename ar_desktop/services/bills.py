"""Bills of exchange (承兑汇票) we hold: taken in, and what becomes of them."""

from __future__ import annotations

import datetime as dt

from ar_desktop.services import options
from ar_desktop.storage.engine import Connection


def covered_by_bills(conn: Connection, as_of: dt.date) -> dict[int, int]:
    """Per due line the amount for which we hold a bill that has not matured on a day, or matured so
    few days ago that its money may still be under way (the book's grace)."""
    sql = """SELECT l.charge_id, sum(l.amount) FROM bill_lines l JOIN bills b ON b.id = l.bill_id
      WHERE b.received_on <= :d AND (b.closed_on IS NULL OR b.closed_on > :d)
        AND b.matures_on + :grace >= :d GROUP BY l.charge_id"""
    values = {"d": as_of.toordinal(), "grace": options.load(conn).bill_grace}
    return {row[0]: row[1] for row in conn.execute(sql, values)}
