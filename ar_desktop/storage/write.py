"""The only way rows get into a book: inside one transaction that writes one journal step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.dates import NEVER
from ar_desktop.domain.errors import ArError
from ar_desktop.storage import journal
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.schema import KEYS

_POSTED = ("charges", "credits")
#: From so many rows on indexes are made anew.
_MANY = 20_000


class Write:
    """A running transaction: reads through ``conn``, writes through the methods, all recorded."""

    def __init__(self, conn: Connection) -> None:
        self.conn = conn
        self.draft = journal.Draft()
        self.created: list[int] = []
        self.changes = Changes()
        self._touched: dict[str, set[int]] = {"charges": set(), "credits": set()}
        self._next: dict[str, int] = {}

    def insert(self, table: str, values: Mapping[str, Any]) -> int:
        """One row; returns its id."""
        key = self.insert_many(table, tuple(values), [tuple(values.values())])[0]
        self.created.append(key)
        return key

    def insert_many(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> range:
        """Rows of a table whose key is ``id``; returns their ids. 100,000 rows are one call."""
        first = self._first_id(table)
        full = [(first + n, *row) for n, row in enumerate(rows)]
        self._put(table, ("id", *columns), full)
        ids = range(first, first + len(full))
        self._next[table] = ids.stop
        return ids

    def _first_id(self, table: str) -> int:
        if table not in self._next:
            top = self.conn.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]  # noqa: S608
            self._next[table] = top + 1
        return self._next[table]

    def _put(self, table: str, columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
        if not rows:
            return
        named, marks = columns, [f"?{n}" for n in range(1, len(columns) + 1)]
        if table in _POSTED:  # nothing is allocated to a new document yet
            named, marks = (*columns, "open_amount"), [*marks, marks[columns.index("amount")]]
        sql = f"INSERT INTO {table}({','.join(named)}) VALUES ({','.join(marks)})"  # noqa: S608
        with _without_indexes(self.conn, table, len(rows)):
            self.conn.executemany(sql, rows)
        self.draft.entries.append({"table": table, "columns": columns, "insert": rows})
        if table == "allocations":
            self._touch(columns, rows)

    def _touch(self, columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
        charge, credit = columns.index("charge_id"), columns.index("credit_id")
        self._touched["charges"].update(row[charge] for row in rows)
        self._touched["credits"].update(row[credit] for row in rows)

    def update(self, table: str, key: Any, values: Mapping[str, Any]) -> bool:
        """Change columns of one row; returns whether anything differed."""
        name = KEYS.get(table, "id")
        columns = ",".join(values)
        row = self.conn.execute(f"SELECT {columns} FROM {table} WHERE {name} = ?", (key,)).fetchone()  # noqa: S608
        before = dict(row)
        changed = {column: value for column, value in values.items() if before[column] != value}
        if changed:
            self._set(table, key, changed)
            kept = {column: before[column] for column in changed}
            self.draft.entries.append({"table": table, "update": [[key, kept, changed]]})
        return bool(changed)

    def _set(self, table: str, key: Any, values: Mapping[str, Any]) -> None:
        pairs = ",".join(f"{column} = ?" for column in values)
        sql = f"UPDATE {table} SET {pairs} WHERE {KEYS.get(table, 'id')} = ?"  # noqa: S608
        self.conn.execute(sql, (*values.values(), key))

    def delete(self, table: str, key: Any) -> None:
        """Take a draft or a setting away; posted tables refuse by trigger."""
        name = KEYS.get(table, "id")
        row: Row = self.conn.execute(f"SELECT * FROM {table} WHERE {name} = ?", (key,)).fetchone()  # noqa: S608
        if row is None:
            raise ArError("undo_conflict", table=table)
        self.conn.execute(f"DELETE FROM {table} WHERE {name} = ?", (key,))  # noqa: S608
        self.draft.entries.append({"table": table, "columns": row.keys(), "delete": [list(row)]})

    def set_option(self, key: str, value: str) -> None:
        """A setting of the book, as text."""
        row = self.conn.execute("SELECT 1 FROM options WHERE key = ?", (key,)).fetchone()
        if row:
            self.update("options", key, {"value": value})
        else:
            self._put("options", ("key", "value"), [(key, value)])

    def next_number(self, sequence: str, year: int) -> int:
        """The next number of a yearly sequence; never given twice, never taken back by undo."""
        sql = """INSERT INTO sequences(name, year, last) VALUES (?, ?, 1)
          ON CONFLICT(name, year) DO UPDATE SET last = last + 1 RETURNING last"""
        return int(self.conn.execute(sql, (sequence, year)).fetchone()[0])

    def add_file(self, sha256: str, media: str, content: bytes) -> None:
        """Bytes by their hash; the same bytes are kept once."""
        sql = "INSERT OR IGNORE INTO files(sha256, media, size, content) VALUES (?, ?, ?, ?)"
        if self.conn.execute(sql, (sha256, media, len(content), content)).rowcount:
            row = [sha256, media, len(content)]
            self.draft.entries.append(
                {"table": "files", "columns": ("sha256", "media", "size"), "insert": [row]}
            )

    def apply(self, entries: list[journal.Entry]) -> None:
        """Do recorded entries (an inverse, for undo) and record them anew. Bytes stay: another row may
        stand on the same ones."""
        for entry in entries:
            table = entry["table"]
            if table == "files":
                continue
            if "insert" in entry:
                self._put(table, tuple(entry["columns"]), entry["insert"])
            elif "delete" in entry:
                for row in reversed(entry["delete"]):
                    record = dict(zip(entry["columns"], row, strict=True))
                    self.delete(table, record[KEYS.get(table, "id")])
            else:
                for key, before, after in entry["update"]:
                    self._expect(table, key, before)
                    self.update(table, key, after)

    def _expect(self, table: str, key: Any, values: Mapping[str, Any]) -> None:
        """Refuse to take back what something later has changed again (``undo_conflict``)."""
        name = KEYS.get(table, "id")
        row = self.conn.execute(f"SELECT * FROM {table} WHERE {name} = ?", (key,)).fetchone()  # noqa: S608
        if row is None or any(row[column] != value for column, value in values.items()):
            raise ArError("undo_conflict", table=table)

    def settle(self) -> None:
        """Bring the derived columns of every touched charge and credit up to date."""
        for table, ids in self._touched.items():
            settle(self.conn, table, ids)
            ids.clear()


@contextmanager
def _without_indexes(conn: Connection, table: str, count: int) -> Iterator[None]:
    """Indexes are made anew behind so many rows at once that most of the table is new: sorting them
    together costs a third of putting each in its place. All inside the running transaction."""
    found: list[Row] = []
    if count >= _MANY and conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] < count:  # noqa: S608
        sql = "SELECT name, sql FROM sqlite_schema WHERE tbl_name = ? AND type = 'index' AND sql IS NOT NULL"
        found = conn.execute(sql, (table,)).fetchall()
    for row in found:
        conn.execute(f"DROP INDEX {row['name']}")
    yield
    for row in found:
        conn.execute(row["sql"])


def settle(conn: Connection, table: str, ids: Iterable[int]) -> None:
    """The derived columns of rows of ``charges`` or ``credits`` from allocations."""
    conn.executemany(_settle_sql(table) + " WHERE id = ?", [(key,) for key in ids])


def _settle_sql(table: str) -> str:
    link = {"charges": "charge_id", "credits": "credit_id"}[table]
    paid = f"coalesce((SELECT sum(a.amount) FROM allocations a WHERE a.{link} = {table}.id), 0)"  # noqa: S608
    first = f"(SELECT min(a.day) FROM allocations a WHERE a.{link} = {table}.id)"  # noqa: S608
    last = f"(SELECT max(a.day) FROM allocations a WHERE a.{link} = {table}.id)"  # noqa: S608
    return (
        f"UPDATE {table} SET open_amount = amount - {paid}, first_on = coalesce({first}, {NEVER}),"  # noqa: S608
        f" settled_on = CASE WHEN amount = {paid} THEN {last} ELSE {NEVER} END"
    )
