"""Entries begun and not posted: kept in the book until they are, or are thrown away."""

from __future__ import annotations

import json
from typing import Any

from ar_desktop.storage.book import Book

#: Of one form so many are kept; an older one gives way.
MOST = 9

Draft = dict[str, Any]


def kept(book: Book, form: str) -> list[Draft]:
    """The drafts of a form, oldest first."""
    row = book.reader.execute("SELECT value FROM options WHERE key = ?", (_key(form),)).fetchone()
    return list(json.loads(row["value"])) if row else []


def keep(book: Book, form: str, drafts: list[Draft]) -> None:
    """Keep these drafts of a form and no others; writes nothing where nothing differs."""
    if not book.writable or drafts == kept(book, form):
        return
    with book.write("keep_draft", undo="system", form=form) as write:
        if drafts:
            write.set_option(_key(form), json.dumps(drafts[-MOST:], ensure_ascii=False))
        else:
            write.delete("options", _key(form))


def _key(form: str) -> str:
    return f"draft.{form}"
