"""Dated allocations (核销) inside a running transaction: making them and letting them go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ar_desktop.domain.errors import ArError
from ar_desktop.storage.write import Write

_COLUMNS = ("credit_id", "charge_id", "day", "amount")


def put(write: Write, credit: int, pairs: Iterable[tuple[int, int]], on: dt.date) -> None:
    """Allocate a credit to charges: pairs of charge and amount, counted from ``on`` but never from
    before either document. Raises ``allocation_exceeds`` or ``allocation_currency``."""
    source = write.conn.execute("SELECT * FROM credits WHERE id = ?", (credit,)).fetchone()
    wanted = list(pairs)
    _require_room(write, "credit_id", credit, source["amount"], sum(amount for _, amount in wanted))
    for charge, amount in wanted:
        target = write.conn.execute("SELECT * FROM charges WHERE id = ?", (charge,)).fetchone()
        if amount <= 0 or target["currency"] != source["currency"]:
            raise ArError("allocation_currency", number=target["number"])
        _require_room(write, "charge_id", charge, target["amount"], amount)
        day = max(on.toordinal(), source["day"], target["issued_on"])
        write.insert_many("allocations", _COLUMNS, [(credit, charge, day, amount)])


def _require_room(write: Write, link: str, key: int, whole: int, more: int) -> None:
    sql = f"SELECT coalesce(sum(amount), 0) FROM allocations WHERE {link} = ?"  # noqa: S608
    used = write.conn.execute(sql, (key,)).fetchone()[0]
    if used + more > whole:
        raise ArError("allocation_exceeds", free=whole - used, wanted=more)


def release(write: Write, link: str, key: int, on: dt.date) -> None:
    """Reverse every allocation of one charge (``link`` charge_id) or credit (credit_id) from
    ``on``, or from its own day where that is later: a row of the negative amount each."""
    sql = f"""SELECT * FROM allocations a WHERE {link} = ? AND reverses IS NULL
      AND NOT EXISTS (SELECT 1 FROM allocations r WHERE r.reverses = a.id)"""  # noqa: S608
    rows = [
        (row["credit_id"], row["charge_id"], max(on.toordinal(), row["day"]), -row["amount"], row["id"])
        for row in write.conn.execute(sql, (key,))
    ]
    write.insert_many("allocations", (*_COLUMNS, "reverses"), rows)
