"""The text letters are made of: as shipped, or as the user wrote it; every version is kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.correspondence import document_kinds
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Version:
    """A text as saved; ``body`` empty where the user went back to the shipped one."""

    id: int
    version: int
    body: str
    saved_on: dt.date


def shipped(kind: str, language: str) -> str:
    """The text the program comes with."""
    from ar_desktop.reports.press import templates  # noqa: PLC0415

    return templates.default(kind, language)


def current(conn: Connection, kind: str, language: str) -> str:
    """The text letters of a kind are made of now."""
    sql = "SELECT body FROM templates WHERE kind = ? AND language = ? ORDER BY version DESC LIMIT 1"
    row = conn.execute(sql, (kind, language)).fetchone()
    return (row["body"] if row else "") or shipped(kind, language)


def versions(book: Book, kind: str, language: str) -> list[Version]:
    """What was saved so far, newest first."""
    sql = "SELECT * FROM templates WHERE kind = ? AND language = ? ORDER BY version DESC"
    return [_version(row) for row in book.reader.execute(sql, (kind, language))]


def _version(row: Row) -> Version:
    return Version(row["id"], row["version"], row["body"], dt.date.fromordinal(row["saved_on"]))


def edited(book: Book) -> set[tuple[str, str]]:
    """Kinds and languages whose text is the user's own now."""
    sql = """SELECT kind, language, body, max(version) FROM templates GROUP BY kind, language"""
    return {(row["kind"], row["language"]) for row in book.reader.execute(sql) if row["body"]}


def save(book: Book, kind: str, language: str, body: str, on: dt.date) -> Changes:
    """Keep a new version; letters issued from now on are made of it, those issued stay as they are.

    Raises ``letter_kind_unknown``, ``template_empty`` or ``template_unchanged``.
    """
    if not body.strip():
        raise ArError("template_empty")
    if body == current(book.reader, kind, language):
        raise ArError("template_unchanged")
    return _store(book, kind, language, body, on)


def reset(book: Book, kind: str, language: str, on: dt.date) -> Changes:
    """Go back to the shipped text, as a new version (``template_unchanged`` where it is that)."""
    if (kind, language) not in edited(book):
        raise ArError("template_unchanged")
    return _store(book, kind, language, "", on)


def _store(book: Book, kind: str, language: str, body: str, on: dt.date) -> Changes:
    if language not in LANGUAGES:
        raise ArError("letter_language_unknown", language=language)
    document_kinds.get(kind)
    with book.write("save_letter_template", undo="never", kind=kind) as write:
        sql = "SELECT coalesce(max(version), 0) + 1 FROM templates WHERE kind = ? AND language = ?"
        number = write.conn.execute(sql, (kind, language)).fetchone()[0]
        write.insert(
            "templates",
            {"kind": kind, "language": language, "version": number, "body": body, "saved_on": on.toordinal()},
        )
    return write.changes
