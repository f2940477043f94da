"""A book (账套): one SQLite file, one writer at a time, a reading connection per thread."""

from __future__ import annotations

import getpass
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.storage import engine, journal, schema, sitting
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.lock import BookLock
from ar_desktop.storage.places import is_shared
from ar_desktop.storage.write import Write

Clock = Callable[[], datetime]


class Book:
    """An open book. ``clock`` is the composition root's: nothing here asks the system for the time."""

    def __init__(self, path: Path, clock: Clock, *, writable: bool = True, new: bool = False) -> None:
        """Use ``create`` or ``open_book``."""
        self.path = path
        self.clock = clock
        self.writable = writable
        self.shared = is_shared(path)
        with engine.explained(path):
            self._lock = BookLock(path, clock()) if writable else None
        self._turn = threading.RLock()
        self._local = threading.local()
        self._readers: list[Connection] = []
        try:
            self._writer = self._connect(new=new)
        except BaseException:
            self._release()
            raise

    def _connect(self, *, new: bool) -> Connection:
        if not self.writable:
            _play_back(self.path)
        conn = engine.connect(self.path, read_only=not self.writable)
        try:
            with engine.explained(self.path):
                if not new:  # before anything is written: what is not ours stays as it is
                    _admit(conn, self.path, self.writable)
                if self.writable:
                    (engine.use_rollback if self.shared else engine.use_wal)(conn)
        except BaseException:
            conn.close()
            raise
        return conn

    @property
    def reader(self) -> Connection:
        """Connection of the running thread for reading; on a shared folder, where only one may exist, the
        writer's."""
        if self.shared or not self.writable:
            return self._writer
        conn = getattr(self._local, "conn", None)
        if conn is None:
            conn = engine.connect(self.path)
            conn.execute("PRAGMA query_only = ON")
            self._local.conn = conn
            self._readers.append(conn)
        return conn

    @contextmanager
    def write(
        self, verb: str, *, undo: journal.Undo = "images", undoes: int | None = None, **facts: Any
    ) -> Iterator[Write]:
        """One transaction and one journal step named ``verb``, or nothing at all.

        Everything is on the disk when the block ends; only then has the yielded object ``changes``.
        """
        with self._turn, engine.explained(self.path):
            self._writer.execute("BEGIN IMMEDIATE")
            write = Write(self._writer)
            try:
                yield write
                write.settle()
                step = self._record(write, verb, undo, undoes, facts)
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise
            write.changes = Changes(write.draft.kinds, step, tuple(write.created))

    def _record(
        self, write: Write, verb: str, undo: journal.Undo, undoes: int | None, facts: dict[str, Any]
    ) -> int | None:
        if not (entries := write.draft.entries):
            return None
        at = self.clock().isoformat(sep=" ", timespec="seconds")
        step = journal.append(self._writer, at, person(), verb, facts, undo, undoes, entries)
        sitting.remember(self._writer, step, entries)
        return step

    @contextmanager
    def quiet(self) -> Iterator[Connection]:
        """The writing connection with no transaction open, for backup and check."""
        with self._turn, engine.explained(self.path):
            yield self._writer

    def close(self) -> None:
        """Fold the log into the file, so that the file stands alone, and let go of the lock."""
        with self._turn:
            for conn in self._readers:
                conn.close()
            self._readers.clear()
            try:
                if self.writable:
                    self._fold()
            finally:
                self._writer.close()
                self._release()

    def _fold(self) -> None:
        """Where somebody else still reads, or the disk is full, the log stays for the next opening."""
        with suppress(engine.DatabaseError):
            self._writer.execute("PRAGMA busy_timeout = 200")
            self._writer.execute("PRAGMA optimize")
            self._writer.execute("PRAGMA journal_mode = DELETE").fetchone()

    def _release(self) -> None:
        if self._lock:
            self._lock.release()


def person() -> str:
    """Who is at the keyboard, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def create(path: Path, clock: Clock) -> Book:
    """An empty book at ``path``; an existing file is never overwritten (``file_exists``)."""
    if path.exists():
        raise ArError("file_exists", path=str(path))
    if not path.parent.is_dir():
        raise ArError("folder_missing", path=str(path.parent))
    book = Book(path, clock, new=True)
    try:
        with book.quiet() as conn:
            conn.execute(f"PRAGMA application_id = {engine.APPLICATION_ID}")
            schema.migrations().apply(engine.utils(conn))
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    return book


def open_book(path: Path, clock: Clock, *, writable: bool = True) -> Book:
    """The book at ``path``, migrated when it is older (a copy is kept), refused when newer."""
    if not path.is_file():
        raise ArError("book_missing", path=str(path))
    book = Book(path, clock, writable=writable)
    try:
        with book.quiet() as conn:
            _migrate(conn, path)
    except BaseException:
        book.close()
        raise
    return book


def _play_back(path: Path) -> None:
    """A crash in a synced folder leaves a journal that undoes what was half written; a connection that
    only reads may not play it back. Where nothing may be written at all, the reader will say so."""
    journal_file = path.with_name(path.name + "-journal")
    if not journal_file.exists() or not journal_file.stat().st_size:
        return
    with suppress(ArError, engine.DatabaseError):
        conn = engine.connect(path)
        try:
            conn.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        finally:
            conn.close()


def _admit(conn: Connection, path: Path, writable: bool) -> None:
    if conn.execute("PRAGMA application_id").fetchone()[0] != engine.APPLICATION_ID:
        raise ArError("not_a_book", path=str(path))
    applied = _applied(conn)
    if applied - set(schema.NAMES):
        raise ArError("book_newer", path=str(path))
    if not writable and set(schema.NAMES) - applied:
        raise ArError("book_older", path=str(path))


def _applied(conn: Connection) -> set[str]:
    """Names of the migrations a book has; none where its making was cut off."""
    if not conn.execute("SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone():
        return set()
    return {row[0] for row in conn.execute("SELECT name FROM _sqlite_migrations")}


def _migrate(conn: Connection, path: Path) -> None:
    applied = _applied(conn)
    if not set(schema.NAMES) - applied:
        return
    if applied:
        _keep(conn, path.with_name(f"{path.stem}.before-{schema.NAMES[-1]}{path.suffix}"))
    schema.migrations().apply(engine.utils(conn))


def _keep(conn: Connection, target: Path) -> None:
    """A copy by SQLite itself: a file copied beside its log would lack what is only in the log."""
    target.unlink(missing_ok=True)
    copy = engine.connect(target)
    try:
        conn.backup(copy)
    finally:
        copy.close()
