"""What made a due line smaller without money coming for it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ar_desktop.storage.engine import Connection

#: Credits that are money: a receipt, or one from before the book began.
_MONEY = ("receipt", "opening")


def besides_money(conn: Connection, charges: Iterable[int], day: int) -> dict[int, int]:
    """Per due line what was put to it by an ordinal day that is no money (credit notes, discounts, fees
    borne, set-offs, waivers), in minor units; lines without any are left out."""
    sql = f"""SELECT a.charge_id, sum(a.amount) FROM allocations a JOIN credits k ON k.id = a.credit_id
      WHERE a.charge_id IN (SELECT value FROM json_each(?)) AND a.day <= ? AND k.kind NOT IN {_MONEY}
      GROUP BY a.charge_id HAVING sum(a.amount) <> 0"""  # noqa: S608
    return dict(conn.execute(sql, (json.dumps(list(charges)), day)).fetchall())
