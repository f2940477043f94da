"""Copies of a book by the SQLite backup API: verified after writing, rotated, restored."""

from __future__ import annotations

import os
import shutil
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
    """A verified copy, at ``out`` or in the backup folder, which is then thinned out."""
    target = out or _place(book)
    draft = target.with_name(target.name + ".part")
    with engine.explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        try:
            _copy(book, draft)
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


def _copy(book: Book, target: Path) -> None:
    with book.quiet() as conn:
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
            with engine.explained(path):
                known = conn.execute("PRAGMA application_id").fetchone()[0] == engine.APPLICATION_ID
                return bool(known and conn.execute("PRAGMA quick_check").fetchone()[0] == "ok")
        finally:
            conn.close()
    except ArError:
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
    beside it. Raises ``not_a_backup`` when the copy is not sound."""
    if not source.is_file() or not verify(source):
        raise ArError("not_a_backup", path=str(source))
    draft = target.with_name(target.name + ".part")
    with engine.explained(target):
        shutil.copyfile(source, draft)
        _sync(draft)
        if target.exists():
            target.replace(_aside(target))
        draft.replace(target)


def _aside(target: Path) -> Path:
    number = 1
    while (place := target.with_name(f"{target.stem}.replaced-{number}{target.suffix}")).exists():
        number += 1
    return place
