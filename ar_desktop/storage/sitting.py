"""What was put into the book on a calendar day, by its journal: the sitting a document belongs to."""

from __future__ import annotations

import datetime as dt
import zlib

from ar_desktop.storage import journal
from ar_desktop.storage.engine import Connection

#: How a step that inserts credits shows it before it is read as a whole.
_MARK = b'{"table":"credits","columns":'
#: The first credit of a step by the step's hash, 0 for none: a step never changes.
_known: dict[str, int] = {}


def recorded_on(conn: Connection, credit: int, day: dt.date) -> bool:
    """Whether a credit was recorded on ``day`` or later. Ids only grow, so that it was if any credit of
    a step of the day is not younger."""
    sql = "SELECT hash, id FROM journal WHERE at >= ? ORDER BY id"
    for step in conn.execute(sql, (day.isoformat(),)).fetchall():
        if first := _first_credit(conn, step["hash"], step["id"]):
            return credit >= first
    return False


def _first_credit(conn: Connection, digest: str, step: int) -> int:
    if digest not in _known:
        payload = conn.execute("SELECT payload FROM journal WHERE id = ?", (step,)).fetchone()["payload"]
        _known[digest] = _read(payload) if _MARK in zlib.decompress(payload) else 0
    return _known[digest]


def _read(payload: bytes) -> int:
    """The lowest id of the credits a step inserts; 0 where it only takes some away."""
    inserts = [
        entry for entry in journal.unpack(payload) if entry["table"] == "credits" and "insert" in entry
    ]
    return min((row[entry["columns"].index("id")] for entry in inserts for row in entry["insert"]), default=0)
