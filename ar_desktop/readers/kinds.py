"""Which reader a file is for, by its first bytes and rows and never by its name."""

from __future__ import annotations

import re
import tempfile
import zipfile
from pathlib import Path
from typing import Literal

from ar_desktop.domain.errors import ArError
from ar_desktop.readers import recognise, sheets
from ar_desktop.readers.bank_header import find_layout
from ar_desktop.readers.cells import Sheet
from ar_desktop.readers.einvoice import is_markup
from ar_desktop.readers.etax import is_etax
from ar_desktop.readers.ledger_header import is_ledger
from ar_desktop.readers.workbook import read_workbook

Kind = Literal["einvoice", "etax", "bank", "ledger", "table"]
_PAGE = re.compile(rb"<(?:html|head|body|meta|style|table)\b", re.IGNORECASE)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_WORKBOOK = ("xl/", "content.xml")
_SPREADSHEET_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
#: A header stands within the first of a text file; the rest need not be read to know the kind.
_HEAD = 256 << 10
_TELLING = ("发票", "汇总", "明细", "流水", "交易")


def what_is(path: Path, sheet: str | None = None) -> Kind:
    """``einvoice`` for read_einvoices, ``etax`` for read_etax, ``bank`` for read_statement,
    ``ledger`` for read_ledger, else ``table``.

    Of a workbook the named ``sheet`` is asked, else the first and those whose names promise more. A file
    that cannot be read at all is a table too: its reader says what is wrong with it. Raises
    ``file_missing`` or ``file_unreadable``.
    """
    head = _head(path, 4096)
    if head.startswith(_ZIP):
        if not _is_workbook(path):
            return "einvoice"
    elif head.startswith(b"%PDF") or (
        is_markup(head) and _SPREADSHEET_XML not in head and not _is_page(head)
    ):
        return "einvoice"
    try:
        return _by_rows(path, sheet)
    except ArError:
        return "table"


def _head(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(size)
    except (FileNotFoundError, IsADirectoryError):
        raise ArError("file_missing", file=str(path)) from None
    except OSError as error:
        raise ArError("file_unreadable", file=path.name, reason=error.strerror or str(error)) from None


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.replace("\\", "/").startswith(_WORKBOOK) for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return b"xl/" in _head(path, 4096)


def _is_page(head: bytes) -> bool:
    """Whether a document of tags is the web page that many systems call a workbook."""
    return bool(_PAGE.search(head))


def _by_rows(path: Path, sheet: str | None) -> Kind:
    found = recognise.recognise(path, sheets.DEFAULT_LIMITS)
    if found.format == "text":
        return _of(_first_of_text(path))
    if found.format == "html":
        return _of(sheets.read(path))
    first = read_workbook(path, found, sheet or "", sheets.DEFAULT_LIMITS, whole=False)
    if sheet:
        return _of(first)
    others = [name for name in first.names if name != first.name and any(word in name for word in _TELLING)]
    for name in [first.name, *others[:4]]:
        known = first if name == first.name else None
        data = known or read_workbook(path, found, name, sheets.DEFAULT_LIMITS, whole=False)
        if (kind := _of(data)) != "table":
            return kind
    return "table"


def _first_of_text(path: Path) -> Sheet:
    """The first rows of a text file; of a long one only the head is read, up to the end of a line."""
    head = _head(path, _HEAD)
    if len(head) < _HEAD:
        return sheets.read(path)
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / path.name
        part.write_bytes(head[: head.rfind(b"\n") + 1] or head)
        return sheets.read(part)


def _of(data: Sheet) -> Kind:
    if is_etax(data.rows):
        return "etax"
    if find_layout(data.rows):
        return "bank"
    return "ledger" if is_ledger(data.rows) else "table"
