"""Files kept inside the book by their hash: contracts, delivery notes, scans."""

from __future__ import annotations

import datetime as dt
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

OWNERS = ("deliveries", "limitation_events", "guarantees",
          "customers", "contracts", "invoices", "letters", "credits", "disputes", "shipments", "statements",
          "bills", "write_offs", "activities", "plans", "handovers")  # fmt: skip
LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True)
class Attachment:
    """One file of one record; ``sha256`` is where its bytes are."""

    id: int
    name: str
    sha256: str
    size: int
    media: str
    added_on: dt.date


def attach(book: Book, owner: str, owner_id: int, path: Path, on: dt.date) -> Changes:
    """Take a file into the book; the same bytes are kept once.

    Raises ``owner_unknown``, ``file_missing``, ``file_empty`` or ``attachment_too_large``.
    """
    content = _read(path)
    sha256 = hashlib.sha256(content).hexdigest()
    media = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    with book.write("attach", name=path.name) as write:
        _require_owner(owner, owner_id, write.conn)
        write.add_file(sha256, media, content)
        values = {"sha256": sha256, "name": path.name, "owner": owner, "owner_id": owner_id}
        write.insert("attachments", {**values, "added_on": on.toordinal()})
    return write.changes


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise ArError("file_missing", file=path.name)
    size = path.stat().st_size
    if not size:
        raise ArError("file_empty", file=path.name)
    if size > LARGEST:
        raise ArError("attachment_too_large", file=path.name, limit=LARGEST // 1024 // 1024)
    return path.read_bytes()


def _require_owner(owner: str, owner_id: int, conn: Connection) -> None:
    known = owner in OWNERS and conn.execute(f"SELECT 1 FROM {owner} WHERE id = ?", (owner_id,)).fetchone()  # noqa: S608
    if not known:
        raise ArError("owner_unknown", owner=owner)


def listed(book: Book, owner: str, owner_id: int) -> list[Attachment]:
    """The files of a record, newest first."""
    sql = """SELECT a.*, f.size, f.media FROM attachments a JOIN files f USING (sha256)
      WHERE a.owner = ? AND a.owner_id = ? ORDER BY a.added_on DESC, a.id DESC"""
    return [
        Attachment(
            row["id"],
            row["name"],
            row["sha256"],
            row["size"],
            row["media"],
            dt.date.fromordinal(row["added_on"]),
        )
        for row in book.reader.execute(sql, (owner, owner_id))
    ]


def content(book: Book, attachment: int) -> bytes:
    """The bytes of an attachment (``attachment_unknown``)."""
    sql = "SELECT f.content FROM attachments a JOIN files f USING (sha256) WHERE a.id = ?"
    row = book.reader.execute(sql, (attachment,)).fetchone()
    if row is None:
        raise ArError("attachment_unknown")
    return bytes(row["content"])


def detach(book: Book, attachment: int) -> Changes:
    """Take a file off its record; undo puts it back."""
    with book.write("detach") as write:
        write.delete("attachments", attachment)
    return write.changes
