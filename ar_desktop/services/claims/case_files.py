"""The files of a case as they went out: the dossier kept with it, and what was attached since."""

from __future__ import annotations

from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import attachments, exports
from ar_desktop.storage.book import Book


def dossier(book: Book, case: int) -> bytes:
    """The dossier as it was handed over (``case_unknown``, ``case_without_dossier``)."""
    row = book.reader.execute("SELECT sha256 FROM handovers WHERE id = ?", (case,)).fetchone()
    if row is None:
        raise ArError("case_unknown")
    if row[0] is None:
        raise ArError("case_without_dossier")
    return bytes(book.reader.execute("SELECT content FROM files WHERE sha256 = ?", (row[0],)).fetchone()[0])


def export(book: Book, case: int, folder: Path, name: str) -> list[Path]:
    """Write the dossier kept with a case and the files attached to it; returns what was written. Raises
    what ``dossier`` raises, ``file_in_use`` or ``file_unwritable``."""
    written = [exports.pdf(dossier(book, case), folder / exports.file_name(name, "pdf"))]
    for item in reversed(attachments.listed(book, "handovers", case)):
        path = _free(folder, item.name, {known.name for known in written})
        written.append(exports.pdf(attachments.content(book, item.id), path))
    return written


def _free(folder: Path, name: str, taken: set[str]) -> Path:
    """A place for a file beside those written: of two with one name both are kept."""
    given, count = Path(name), 1
    while name in taken:
        count += 1
        name = f"{given.stem} ({count}){given.suffix}"
    return folder / name
