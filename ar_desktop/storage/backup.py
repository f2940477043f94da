"""Copies of a book by the SQLite backup API: verified after writing, rotated, restored."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.storage import engine
from ar_desktop.storage.book import Book

RECENT, DAILY, MONTHLY = 10, 30, 24
_STAMP = "%Y%m%d-%H%M%S"


def folder(book: Path) -> Path:
    """Where the backups of a book are kept: beside it, named after it."""
    return book.with_name(f"{book.stem}.backups")


def backup(book: Book, out: Path | None = None) -> Path:
    """A verified copy, at ``out`` or in the backup folder, which is then thinned out. An older backup
    at ``out`` is replaced; the book itself or another file never is (``file_exists``)."""
    target = out or _place(book)
    draft = target.with_name(target.name + ".part")
    if target.exists() and (target.samefile(book.path) or not verify(target)):
        raise ArError("file_exists", path=str(target))
    with engine.explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        try:
            with book.quiet() as conn:
                _copy(conn, draft)
            if not verify(draft):
                raise ArError("backup_failed", path=str(target))
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    if out is None:
        _thin(book.path)
    return target


def _place(book: Book) -> Path:
    stamp = book.clock().strftime(_STAMP)
    return folder(book.path) / f"{book.path.stem}.{stamp}{book.path.suffix}"


def _copy(conn: engine.Connection, target: Path) -> None:
    copy = engine.connect(target)
    try:
        conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        copy.close()
    _sync(target)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def verify(path: Path) -> bool:
    """Whether a file is a sound book."""
    try:
        conn = engine.connect(path, read_only=True)
        try:
            known = conn.execute("PRAGMA application_id").fetchone()[0] == engine.APPLICATION_ID
            return bool(known and conn.execute("PRAGMA quick_check").fetchone()[0] == "ok")
        finally:
            conn.close()
    except (ArError, engine.DatabaseError):
        return False


def listed(book: Path) -> list[tuple[datetime, Path]]:
    """Backups of a book, newest first."""
    found = []
    for path in folder(book).glob(f"*{book.suffix}"):
        try:
            found.append((datetime.strptime(path.stem.rsplit(".", 1)[-1], _STAMP), path))  # noqa: DTZ007
        except ValueError:
            continue
    return sorted(found, reverse=True)


def _thin(book: Path) -> None:
    backups = listed(book)
    keep = kept([moment for moment, _ in backups])
    for moment, path in backups:
        if moment not in keep:
            path.unlink(missing_ok=True)


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Which backups stay: the latest ten, the last of each of 30 days and of each of 24 months."""
    newest_first = sorted(moments, reverse=True)
    days: dict[str, datetime] = {}
    months: dict[str, datetime] = {}
    for moment in newest_first:
        days.setdefault(moment.strftime("%Y%m%d"), moment)
        months.setdefault(moment.strftime("%Y%m"), moment)
    return {*newest_first[:RECENT], *list(days.values())[:DAILY], *list(months.values())[:MONTHLY]}


def restore(source: Path, target: Path) -> None:
    """Put a backup in the place of a book that nobody has open; the book that stood there is kept
    beside it, with its log. Raises ``not_a_backup`` when the copy is not sound."""
    if not source.is_file() or not verify(source):
        raise ArError("not_a_backup", path=str(source))
    if target.exists() and target.samefile(source):
        raise ArError("file_exists", path=str(target))
    draft = target.with_name(target.name + ".part")
    with engine.explained(target):
        try:
            _copy_closed(source, draft)
            _move_aside(target)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)


def _copy_closed(source: Path, draft: Path) -> None:
    """By SQLite, not byte by byte: what a crash left in the source's log belongs to it."""
    draft.unlink(missing_ok=True)
    conn = engine.connect(source, read_only=True)
    try:
        _copy(conn, draft)
    finally:
        conn.close()


def _move_aside(target: Path) -> None:
    """The book and its log: a log left behind would be played into the book that comes."""
    place = _aside(target)
    if target.exists():
        target.replace(place)
    for end in ("-wal", "-journal"):
        log = target.with_name(target.name + end)
        if log.exists():
            log.replace(place.with_name(place.name + end))
    target.with_name(target.name + "-shm").unlink(missing_ok=True)


def _aside(target: Path) -> Path:
    number = 1
    while (place := target.with_name(f"{target.stem}.replaced-{number}{target.suffix}")).exists():
        number += 1
    return place
