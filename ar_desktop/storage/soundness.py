"""Is the book sound? Each check says so by itself, with what it found."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ar_desktop.domain.dates import NEVER
from ar_desktop.storage import engine, journal
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.schema import DERIVED, JOURNALED, KEYS

#: What tampered bytes raise on their way through zlib and JSON.
_RUBBISH = (engine.DatabaseError, zlib.error, ValueError, LookupError, TypeError, AttributeError)


@dataclass(frozen=True)
class Check:
    """One verdict; ``detail`` names what was found, for people."""

    name: str
    ok: bool
    detail: str


def check(conn: Connection) -> Iterator[Check]:
    """Every check of a book, quick ones first; damage found by one does not stop the next."""
    for name, test in _CHECKS.items():
        try:
            detail = test(conn)
        except _RUBBISH as error:
            yield Check(name, ok=False, detail=str(error) or type(error).__name__)
        else:
            yield Check(name, ok=not detail, detail=detail or "ok")
    yield Check("engine", ok=True, detail=f"SQLite {engine.VERSION}")


def _integrity(conn: Connection) -> str:
    found = conn.execute("PRAGMA integrity_check").fetchone()[0]
    return "" if found == "ok" else str(found)


def _foreign_keys(conn: Connection) -> str:
    found = conn.execute("PRAGMA foreign_key_check").fetchall()
    return f"{len(found)} rows without their parent" if found else ""


def _allocations(conn: Connection) -> str:
    """No document is allocated beyond its amount on any day, nor before it existed."""
    for table, link, day in (("charges", "charge_id", "issued_on"), ("credits", "credit_id", "day")):
        sql = f"""SELECT count(*) FROM (SELECT a.id, d.{day} AS born, a.day, d.amount, sum(a.amount)
            OVER (PARTITION BY a.{link} ORDER BY a.day RANGE UNBOUNDED PRECEDING) AS used
          FROM allocations a JOIN {table} d ON d.id = a.{link})
          WHERE used > amount OR used < 0 OR day < born"""  # noqa: S608
        if found := conn.execute(sql).fetchone()[0]:
            return f"{found} allocations beyond or before their {table}"
    return ""


def _derived(conn: Connection) -> str:
    for table, link in (("charges", "charge_id"), ("credits", "credit_id")):
        sql = f"""WITH s AS (SELECT {link} AS id, sum(amount) AS paid, min(day) AS first, max(day) AS last
            FROM allocations GROUP BY {link})
          SELECT count(*) FROM {table} t LEFT JOIN s ON s.id = t.id
          WHERE t.open_amount <> t.amount - coalesce(s.paid, 0) OR t.first_on <> coalesce(s.first, {NEVER})
            OR t.settled_on <>
            CASE WHEN t.amount = coalesce(s.paid, 0) THEN coalesce(s.last, {NEVER}) ELSE {NEVER} END"""  # noqa: S608
        if found := conn.execute(sql).fetchone()[0]:
            return f"{found} {table} whose open amount differs from their allocations"
    return ""


def _invoices(conn: Connection) -> str:
    sql = """SELECT count(*) FROM (SELECT i.amount AS whole, sum(c.amount) AS lines FROM invoices i
      LEFT JOIN charges c ON c.invoice_id = i.id GROUP BY i.id) WHERE whole IS NOT lines"""
    found = conn.execute(sql).fetchone()[0]
    return f"{found} invoices whose due lines do not add up" if found else ""


def _chain(conn: Connection) -> str:
    step = journal.broken_at(conn)
    return "" if step is None else f"the chain breaks at step {step}"


def _journal(conn: Connection) -> str:
    """The rows that the journal says should be there are there, and no others."""
    expected = _replay(conn)
    for table in JOURNALED:
        key = KEYS.get(table, "id")
        columns, defaults = _columns(conn, table)
        wanted = expected.get(table, {})
        count = 0
        for row in conn.execute(f"SELECT {','.join(columns)} FROM {table}"):  # noqa: S608
            record = wanted.get(row[key])
            if record is None or any(record.get(name, defaults[name]) != row[name] for name in columns):
                return f"{table} {row[key]} was changed behind the program's back"
            count += 1
        if count != len(wanted):
            return f"{len(wanted) - count} rows of {table} are gone"
    return ""


def _columns(conn: Connection, table: str) -> tuple[list[str], dict[str, object]]:
    """Journaled columns of a table, and what a row has in those it was not given."""
    left_out = {"content"} if table == "files" else DERIVED
    info = [row for row in conn.execute(f"PRAGMA table_info({table})") if row["name"] not in left_out]
    defaults = {
        row["name"]: conn.execute(f"SELECT {row['dflt_value'] or 'NULL'}").fetchone()[0] for row in info
    }
    return [row["name"] for row in info], defaults


def _replay(conn: Connection) -> dict[str, dict[object, dict[str, object]]]:
    """Every row as the journal left it, by table and key."""
    tables: dict[str, dict[object, dict[str, object]]] = {name: {} for name in JOURNALED}
    for (payload,) in conn.execute("SELECT payload FROM journal ORDER BY id"):
        for entry in journal.unpack(payload):
            rows = tables[entry["table"]]
            key = KEYS.get(entry["table"], "id")
            if "update" in entry:
                for row_id, _, after in entry["update"]:
                    rows.setdefault(row_id, {}).update(after)
                continue
            columns = entry["columns"]
            for values in entry.get("insert", ()):
                record = dict(zip(columns, values, strict=True))
                rows[record[key]] = record
            for values in entry.get("delete", ()):
                rows.pop(dict(zip(columns, values, strict=True))[key], None)
    return tables


def _files(conn: Connection) -> str:
    for sha256, content in conn.execute("SELECT sha256, content FROM files"):
        if hashlib.sha256(content).hexdigest() != sha256:
            return f"file {sha256[:12]} differs from its hash"
    return ""


def _letters(conn: Connection) -> str:
    for number, facts, sha256 in conn.execute("SELECT number, facts, facts_sha256 FROM letters"):
        if hashlib.sha256(facts.encode()).hexdigest() != sha256:
            return f"letter {number} differs from its hash"
    return ""


def _numbers(conn: Connection) -> str:
    """Each yearly sequence stands at the last number it gave: none can be given twice."""
    given: dict[tuple[str, int], int] = {}
    for (number,) in conn.execute("SELECT number FROM letters"):
        if found := re.fullmatch(r"(.*)〔(\d+)〕(\d+)号", number):
            key = (found[1], int(found[2]))
            given[key] = max(given.get(key, 0), int(found[3]))
    stands = {(row["name"], row["year"]): row["last"] for row in conn.execute("SELECT * FROM sequences")}
    wrong = sorted(str(key) for key in given.keys() | stands.keys() if given.get(key) != stands.get(key))
    return f"{len(wrong)} number sequences differ from the letters: {wrong[0]}" if wrong else ""


_CHECKS: dict[str, Callable[[Connection], str]] = {
    "integrity": _integrity,
    "foreign_keys": _foreign_keys,
    "allocations": _allocations,
    "derived": _derived,
    "invoices": _invoices,
    "journal_chain": _chain,
    "journal_rows": _journal,
    "files": _files,
    "letters": _letters,
    "numbers": _numbers,
}
