"""What was put into the book on a calendar day, by its journal: the sitting a document belongs to."""

from __future__ import annotations

import datetime as dt
import zlib

from ar_desktop.storage import journal
from ar_desktop.storage.engine import Connection

#: How a step that inserts credits, or takes some away, shows it before it is read as a whole.
_MARK = b'{"table":"credits","columns":'
#: The ids of the credits a step inserts by the step's hash: a step never changes.
_known: dict[str, frozenset[int]] = {}


def credits_of(conn: Connection, day: dt.date) -> frozenset[int]:
    """Ids of the credits recorded on ``day``."""
    sql = "SELECT hash, id FROM journal WHERE at >= ? AND at < ?"
    span = day.isoformat(), (day + dt.timedelta(1)).isoformat()
    found = [_credits(conn, *step) for step in conn.execute(sql, span).fetchall()]
    return frozenset[int]().union(*found)


def _credits(conn: Connection, digest: str, step: int) -> frozenset[int]:
    if digest not in _known:
        payload = conn.execute("SELECT payload FROM journal WHERE id = ?", (step,)).fetchone()["payload"]
        _known[digest] = _inserted(payload) if _MARK in zlib.decompress(payload) else frozenset()
    return _known[digest]


def _inserted(payload: bytes) -> frozenset[int]:
    return frozenset(
        row[entry["columns"].index("id")]
        for entry in journal.unpack(payload)
        if entry["table"] == "credits" and "insert" in entry
        for row in entry["insert"]
    )
