"""The journal: one step per transaction, with every row before and after, chained by hash.

It serves undo and redo, the change log, and the proof that nothing was altered behind the
program's back. A step's ``undo`` says how it may be taken back: ``images`` (put the rows back),
``reverse`` (posted documents: a dated reversal by a service), ``never`` (an issued letter) or
``system`` (the program's own upkeep, which no user asked to take back).
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from ar_desktop.domain.errors import ArError
from ar_desktop.storage.engine import Connection, Row

Undo = Literal["images", "reverse", "never", "system"]
Entry = dict[str, Any]
_COLUMNS = "id, at, who, verb, facts, undo, undoes, payload, previous, hash"


@dataclass(frozen=True)
class Step:
    """One recorded transaction without its rows. ``facts`` name what it was about."""

    id: int
    at: str
    who: str
    verb: str
    facts: dict[str, Any]
    undo: Undo
    undoes: int | None


@dataclass
class Draft:
    """What a running transaction has done so far: its entries, in order.

    An entry is ``{"table", "columns", "insert": [rows]}``, ``{"table", "update": [[id, before,
    after]]}`` or ``{"table", "delete": [row]}``.
    """

    entries: list[Entry] = field(default_factory=list)

    @property
    def kinds(self) -> frozenset[str]:
        """Tables touched."""
        return frozenset(entry["table"] for entry in self.entries)


def pack(entries: list[Entry]) -> bytes:
    """Entries as stored; level 1 because imports of 100,000 rows pass here."""
    return zlib.compress(json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpack(payload: bytes) -> list[Entry]:
    """Entries as recorded."""
    entries: list[Entry] = json.loads(zlib.decompress(payload))
    return entries


def append(
    conn: Connection, at: str, who: str, verb: str, facts: dict[str, Any], undo: Undo,
    undoes: int | None, entries: list[Entry],
) -> int:  # fmt: skip
    """Write a step behind the last one and return its id."""
    last = conn.execute("SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1").fetchone()
    number, previous = (last["id"] + 1, last["hash"]) if last else (1, "")
    text, payload = json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str), pack(entries)
    values = (number, at, who, verb, text, undo, undoes, payload, previous)
    conn.execute(f"INSERT INTO journal({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?)", (*values, digest(values)))  # noqa: S608
    return number


def digest(values: tuple[Any, ...]) -> str:
    """Hash of a step: of its header, its rows and the hash of the step before."""
    *header, payload, previous = values
    content = hashlib.sha256(json.dumps([*header, previous], ensure_ascii=False).encode())
    content.update(payload)
    return content.hexdigest()


def broken_at(conn: Connection) -> int | None:
    """Id of the first step whose hash or predecessor is wrong, None while the chain holds."""
    previous, expected = "", 1
    for row in conn.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY id"):  # noqa: S608
        *values, stored = tuple(row)
        if values[0] != expected or values[-1] != previous or digest(tuple(values)) != stored:
            return int(values[0])
        previous, expected = stored, expected + 1
    return None


def step_of(row: Row) -> Step:
    """A step from its row."""
    return Step(
        row["id"], row["at"], row["who"], row["verb"], json.loads(row["facts"]), row["undo"], row["undoes"]
    )


def steps(conn: Connection, limit: int) -> Iterator[Step]:
    """The latest steps, newest first: the change log."""
    sql = "SELECT id, at, who, verb, facts, undo, undoes FROM journal ORDER BY id DESC LIMIT ?"
    return map(step_of, conn.execute(sql, (limit,)))


def entries_of(conn: Connection, step: int) -> list[Entry]:
    """The rows of one step."""
    row = conn.execute("SELECT payload FROM journal WHERE id = ?", (step,)).fetchone()
    if row is None:
        raise ArError("step_unknown", step=step)
    return unpack(row["payload"])


def next_undo(conn: Connection) -> Step | None:
    """The step Ctrl+Z would take back, or None.

    Undoing appends a step that points at what it undoes; an undone step is passed over, and so is
    the undoing itself. A step that can never be undone is a wall.
    """
    sql = """SELECT id, at, who, verb, facts, undo, undoes FROM journal AS j
      WHERE undoes IS NULL AND undo <> 'system'
        AND NOT (SELECT count(*) % 2 FROM journal WHERE undoes = j.id)
      ORDER BY id DESC LIMIT 1"""
    row = conn.execute(sql).fetchone()
    return step_of(row) if row and row["undo"] != "never" else None


def next_redo(conn: Connection) -> Step | None:
    """The step Ctrl+Y would do again: the last one undone since the last fresh step, or None."""
    sql = """SELECT id, at, who, verb, facts, undo, undoes FROM journal AS j
      WHERE undoes IS NULL AND (SELECT count(*) % 2 FROM journal WHERE undoes = j.id)
        AND undo = 'images'
        AND id > coalesce((SELECT max(id) FROM journal AS k WHERE undoes IS NULL
          AND undo <> 'system' AND NOT (SELECT count(*) % 2 FROM journal WHERE undoes = k.id)), 0)
      ORDER BY id LIMIT 1"""
    row = conn.execute(sql).fetchone()
    return step_of(row) if row else None


def inverse(entries: list[Entry]) -> list[Entry]:
    """Entries that put everything back, in reverse order."""
    return [_turned(entry) for entry in reversed(entries)]


def _turned(entry: Entry) -> Entry:
    table, columns = entry["table"], entry.get("columns")
    if "insert" in entry:
        return {"table": table, "columns": columns, "delete": entry["insert"]}
    if "delete" in entry:
        return {"table": table, "columns": columns, "insert": entry["delete"]}
    swapped = [[key, after, before] for key, before, after in reversed(entry["update"])]
    return {"table": table, "update": swapped}
