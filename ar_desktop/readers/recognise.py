"""What a file is, by its content and never by its suffix; what is refused before it is opened."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.cells import Limits

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_HTML = re.compile(
    rb"^\W*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|style|body|table)\b", re.IGNORECASE
)
_NOT_TEXT = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"MZ",
    b"{\\rtf",
    b"\x1f\x8b",
)


@dataclass(frozen=True)
class Found:
    """``format`` is xlsx, xlsb, ods, xls, html or text; ``unpacked`` the bytes it declares to hold."""

    format: str
    unpacked: int


def recognise(path: Path, limits: Limits) -> Found:
    """The format of ``path``.

    Raises ``file_missing``, ``file_unreadable``, ``file_empty``, ``file_too_large``, ``zip_bomb``,
    ``workbook_encrypted``, ``workbook_unreadable`` or ``file_not_a_table``.
    """
    size = _size(path)
    if size == 0:
        raise ArError("file_empty", file=path.name)
    if size > limits.file:
        raise ArError("file_too_large", file=path.name, size=size >> 20, limit=limits.file >> 20)
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith((_ZIP, _EMPTY_ZIP)):
        return _archive(path, limits)
    if head.startswith(_OLE):
        return _compound(path, size)
    if head.startswith(_NOT_TEXT) or b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        raise ArError("file_not_a_table", file=path.name)
    return Found("html" if _HTML.match(head) else "text", size)


def _size(path: Path) -> int:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise ArError("file_missing", file=str(path))
        with path.open("rb"):
            return size
    except FileNotFoundError:
        raise ArError("file_missing", file=str(path)) from None
    except OSError as error:
        raise ArError("file_unreadable", file=path.name, reason=error.strerror or str(error)) from None


def _archive(path: Path, limits: Limits) -> Found:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise ArError("workbook_unreadable", file=path.name) from None
    names = {entry.filename.replace("\\", "/").lstrip("/") for entry in entries}
    form = _workbook_format(names)
    if form is None:
        raise ArError("file_not_a_table", file=path.name)
    _refuse_bomb(path, entries, limits)
    return Found(form, sum(entry.file_size for entry in entries))


def _workbook_format(names: set[str]) -> str | None:
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    return "ods" if {"content.xml", "mimetype"} <= names else None


def _refuse_bomb(path: Path, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    total = sum(entry.file_size for entry in entries)
    swollen = any(
        entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * max(entry.compress_size, 1)
        for entry in entries
    )
    if swollen or total > limits.expanded or len(entries) > 10_000:
        raise ArError("zip_bomb", file=path.name, size=total >> 20)


def _compound(path: Path, size: int) -> Found:
    data = path.read_bytes()
    if _utf16("EncryptedPackage") in data or _utf16("EncryptionInfo") in data:
        raise ArError("workbook_encrypted", file=path.name)
    if _utf16("Workbook") not in data and _utf16("Book") not in data:
        raise ArError("file_not_a_table", file=path.name)
    return Found("xls", size)


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")
