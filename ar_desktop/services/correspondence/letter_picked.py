"""The due lines picked for a letter that it cannot demand: the user is told, as of customers passed over."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection

from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage.engine import Connection

_PICKED = """SELECT number, seq, due_on >= :d AS early FROM charges
  WHERE id IN (SELECT value FROM json_each(:keys)) ORDER BY due_on, id"""


def not_taken(conn: Connection, customer: str, keys: Collection[int], as_of: dt.date) -> list[Notice]:
    """What to say of the lines ``keys``, of which the letter demands nothing: those not due yet, and those
    that are paid, held, or owed in another currency."""
    values = {"d": as_of.toordinal(), "keys": json.dumps(sorted(keys))}
    found: dict[str, list[str]] = {}
    for row in conn.execute(_PICKED, values) if keys else ():
        code = "picked_not_due" if row["early"] else "picked_held"
        number = row["number"] if row["seq"] == 1 else f"{row['number']}-{row['seq']}"
        found.setdefault(code, []).append(number)
    return [Notice(code, {"customer": customer, "numbers": "、".join(said)}) for code, said in found.items()]
