"""The language a customer's letters are written in."""

from __future__ import annotations

import json

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.correspondence.letter_templates import LANGUAGES
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

_KEY = "letter_languages"


def of(conn: Connection, customer: int) -> str:
    """The customer's language: zh unless chosen otherwise."""
    return _chosen(conn).get(str(customer), "zh")


def _chosen(conn: Connection) -> dict[str, str]:
    row = conn.execute("SELECT value FROM options WHERE key = ?", (_KEY,)).fetchone()
    found: dict[str, str] = json.loads(row["value"]) if row else {}
    return found


def choose(book: Book, customer: int, language: str) -> Changes:
    """Write to a customer in ``language`` from now on (``letter_language_unknown``)."""
    if language not in LANGUAGES:
        raise ArError("letter_language_unknown", language=language)
    with book.write("letter_language", language=language) as write:
        chosen = {**_chosen(write.conn), str(customer): language}
        kept = {key: value for key, value in chosen.items() if value != "zh"}
        write.set_option(_KEY, json.dumps(kept))
    return write.changes
