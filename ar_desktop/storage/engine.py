"""The one SQLite engine: connections as every book wants them, and its errors as ours.

``sqlcipher3`` brings the same recent SQLite to every system (WAL with two connections can corrupt
a file before 3.51.3) and stands in for ``pysqlite3``, which sqlite-utils prefers.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import sqlcipher3
from sqlcipher3 import dbapi2

from ar_desktop.domain.errors import ArError

if TYPE_CHECKING:
    import sqlite_utils

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

Connection: TypeAlias = Any
Row: TypeAlias = Any
Cursor: TypeAlias = Any

VERSION: str = dbapi2.sqlite_version
DatabaseError = dbapi2.DatabaseError
IntegrityError = dbapi2.IntegrityError
#: PRAGMA application_id of a book: the letters ARDB.
APPLICATION_ID = int.from_bytes(b"ARDB", "big")
_LOCK_WAIT_MS = 4_000
_CODES = (
    ("disk is full", "disk_full"),
    ("readonly", "book_read_only"),
    ("database is locked", "book_busy"),
    ("malformed", "book_damaged"),
    ("not a database", "not_a_book"),
    ("encrypted", "not_a_book"),
    ("disk I/O error", "drive_failed"),
    ("unable to open", "book_unreachable"),
)
_ERRNO_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "book_read_only",
    errno.EPERM: "book_read_only",
    errno.EROFS: "book_read_only",
    errno.EIO: "drive_failed",
    errno.ENOENT: "book_unreachable",
    errno.ENOTDIR: "book_unreachable",
}


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """A connection to ``path``; the caller's thread owns it, another may only close it."""
    mode = "ro" if read_only else "rwc"
    with explained(path):
        conn = dbapi2.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        conn.row_factory = dbapi2.Row
        conn.execute(f"PRAGMA busy_timeout = {_LOCK_WAIT_MS}")
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute("PRAGMA trusted_schema = OFF")
        conn.execute("PRAGMA cache_size = -32000")
        conn.execute("PRAGMA temp_store = MEMORY")
    return conn


def tuples(conn: Connection, sql: str, values: Mapping[str, Any] | Sequence[Any] = ()) -> Cursor:
    """A query whose rows are plain tuples: half the price of named ones where there are thousands."""
    cursor = conn.cursor()
    cursor.row_factory = None
    return cursor.execute(sql, values)


def use_wal(conn: Connection) -> None:
    """Write-ahead log, every commit on the disk before it is acknowledged."""
    conn.execute("PRAGMA journal_mode = WAL").fetchone()
    conn.execute("PRAGMA synchronous = FULL")


def use_rollback(conn: Connection) -> None:
    """For network and synced folders: rollback journal, and nobody else on the file."""
    conn.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()
    conn.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
    conn.execute("PRAGMA synchronous = FULL")


def utils(conn: Connection) -> sqlite_utils.Database:
    """sqlite-utils on our connection; imported late, it costs a tenth of a second."""
    import sqlite_utils  # noqa: PLC0415

    return sqlite_utils.Database(conn, strict=True, execute_plugins=False)


@contextmanager
def explained(path: Path, *, rows_only: bool = False) -> Iterator[None]:
    """The environment's failures (disk full, locked, damaged) as codes; bugs pass through.
    ``rows_only``: files other than the book are written meanwhile; what fails with them is not its."""
    try:
        yield
    except dbapi2.IntegrityError:
        raise
    except (dbapi2.DatabaseError, OSError) as error:
        code = None if rows_only and isinstance(error, OSError) else _code_of(error)
        if code is None:
            raise
        raise ArError(code, path=str(path), detail=str(error)) from error


def _code_of(error: Exception) -> str | None:
    """An OSError by its number, since its words are in the system's language."""
    if isinstance(error, OSError):
        return _ERRNO_CODES.get(error.errno or 0)
    return next((code for words, code in _CODES if words in str(error)), None)
