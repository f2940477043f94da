"""Who has the book open. The operating system holds the lock, so a dead holder lets go by itself;
the file beside the book names the holder for people."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from ar_desktop.domain.errors import ArError

_REGION = 1 << 30  # locked byte far behind the text, so that others may read who holds it


class BookLock:
    """An exclusive lock on a book, held until ``release``."""

    def __init__(self, book: Path, now: datetime) -> None:
        """Take the lock or raise ``book_in_use`` with person, computer and since when."""
        self._path = book.with_name(book.name + ".lock")
        self._file: BinaryIO = self._take(book)
        self._write(now)

    def _take(self, book: Path) -> BinaryIO:
        while True:
            file = self._path.open("a+b")
            try:
                _lock(file)
            except OSError:
                file.close()
                raise ArError("book_in_use", path=str(book), **holder(book)) from None
            if _still_there(file, self._path):
                return file
            file.close()  # its holder took it away between our open and our lock

    def _write(self, now: datetime) -> None:
        about = {
            "person": _person(),
            "computer": socket.gethostname(),
            "since": now.isoformat(sep=" ", timespec="minutes"),
        }
        self._file.truncate(0)
        self._file.write(json.dumps(about, ensure_ascii=False).encode())
        self._file.flush()

    def release(self) -> None:
        """Let go and take the file away."""
        if not self._file.closed:
            if os.name == "posix":  # unlinked while held: nobody can lock a file about to vanish
                self._path.unlink(missing_ok=True)
            self._file.close()
            if os.name != "posix":
                self._path.unlink(missing_ok=True)


def holder(book: Path) -> dict[str, str]:
    """Person, computer and since when, as far as the lock file tells."""
    try:
        return dict(json.loads(book.with_name(book.name + ".lock").read_bytes()))
    except (OSError, ValueError):
        return {"person": "?", "computer": "?", "since": "?"}


def _still_there(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(_REGION)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
