"""How the company's letters look: logo, header line, a second copy to be signed for (存根)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Letterhead
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

_KEY = "letterhead"
_LARGEST = 2 * 1024 * 1024
#: What a picture's bytes begin with.
_MEDIA = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def load(conn: Connection) -> Letterhead:
    """The letterhead letters get from now on."""
    row = conn.execute("SELECT value FROM options WHERE key = ?", (_KEY,)).fetchone()
    return Letterhead(**json.loads(row["value"])) if row else Letterhead()


def save(book: Book, head: Letterhead) -> Changes:
    """Keep how letters look; those issued stay as they are."""
    with book.write("save_letterhead") as write:
        write.set_option(_KEY, json.dumps(asdict(head)))
    return write.changes


def choose_logo(book: Book, path: Path) -> Changes:
    """Take a PNG or JPEG into the book as the logo.

    Raises ``file_missing``, ``logo_too_large`` or ``logo_unreadable``.
    """
    if not path.is_file():
        raise ArError("file_missing", file=path.name)
    if path.stat().st_size > _LARGEST:
        raise ArError("logo_too_large", file=path.name, limit=_LARGEST // 1024 // 1024)
    content = path.read_bytes()
    media = next((name for start, name in _MEDIA.items() if content.startswith(start)), "")
    if not media or not _readable(content):
        raise ArError("logo_unreadable", file=path.name)
    sha256 = hashlib.sha256(content).hexdigest()
    with book.write("save_letterhead") as write:
        write.add_file(sha256, media, content)
        write.set_option(_KEY, json.dumps(asdict(replace(load(write.conn), logo=sha256))))
    return write.changes


def _readable(content: bytes) -> bool:
    from ar_desktop.reports.press import pictures  # noqa: PLC0415

    return pictures.size(content) is not None


def picture(book: Book, sha256: str) -> bytes | None:
    """The bytes of a logo by its hash; None for none."""
    if not sha256:
        return None
    row = book.reader.execute("SELECT content FROM files WHERE sha256 = ?", (sha256,)).fetchone()
    return bytes(row["content"]) if row else None
