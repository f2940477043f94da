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


def remember(conn: Connection, step: int, entries: list[journal.Entry]) -> None:
    """What a step being written inserts: reading that of an import back would hold the window up."""
    digest = conn.execute("SELECT hash FROM journal WHERE id = ?", (step,)).fetchone()["hash"]
    _known[digest] = _inserted(entries)


def _credits(conn: Connection, digest: str, step: int) -> frozenset[int]:
    if digest not in _known:
        payload = conn.execute("SELECT payload FROM journal WHERE id = ?", (step,)).fetchone()["payload"]
        _known[digest] = (
            _inserted(journal.unpack(payload)) if _MARK in zlib.decompress(payload) else frozenset()
        )
    return _known[digest]


def _inserted(entries: list[journal.Entry]) -> frozenset[int]:
    return frozenset(
        row[entry["columns"].index("id")]
        for entry in entries
        if entry["table"] == "credits" and "insert" in entry
        for row in entry["insert"]
    )
