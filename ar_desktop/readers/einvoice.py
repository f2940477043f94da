"""Invoices as the tax bureau hands them out: XML, OFD, PDF, and archives of these, however nested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.archive import Archive, Budget, opened
from ar_desktop.readers.cells import Limits
from ar_desktop.readers.einvoice_model import EInvoice
from ar_desktop.readers.einvoice_ofd import HEAD, read_ofd
from ar_desktop.readers.einvoice_pdf import LARGEST_PDF, read_pdf
from ar_desktop.readers.einvoice_xml import LARGEST_XML, read_xml

#: An archive of a year's invoices is some hundred megabytes; nothing sound unpacks to more.
E_LIMITS = Limits(expanded=512 << 20)
DEEPEST = 3
LARGEST_OFD = 50 << 20
LARGEST_ZIP = 200 << 20
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PREFERRED = {"xml": 0, "ofd": 1, "pdf": 2}
_MARKUP = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?!!doctype html|html)", re.IGNORECASE)
_WIDE = (b"\xff\xfe<\x00", b"\xfe\xff\x00<")
_OFFICE = {"[Content_Types].xml", "mimetype"}
#: Problems that do not matter where another form of the same invoice was read.
_POOR = frozenset({"einvoice_pdf_unsure", "einvoice_unreadable", "einvoice_unknown", "einvoice_incomplete"})
_TWENTY = re.compile(r"(?<!\d)\d{20}(?!\d)", re.ASCII)


@dataclass(frozen=True)
class FileProblem:
    """Why one file, or one member of an archive (``archive.zip/name``), gave no invoice."""

    file: str
    code: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class EInvoices:
    """What a file holds: each invoice once, in the file's order."""

    invoices: tuple[EInvoice, ...]
    problems: tuple[FileProblem, ...]


def read_einvoices(path: Path, *, limits: Limits = E_LIMITS) -> EInvoices:
    """Every invoice in ``path``; what cannot be read is a problem and the rest goes on.

    Of one invoice in several forms the XML is taken before the OFD before the PDF. Raises
    ``file_missing``, ``file_unreadable``, ``file_empty`` or ``file_too_large`` for the file itself.
    """
    gathered = _Gathered()
    _gather(_bytes(path, limits), path.name, Budget.of(limits), gathered, depth=0)
    return gathered.settled()


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.file:
            raise ArError("file_too_large", file=path.name, size=size >> 20, limit=limits.file >> 20)
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        raise ArError("file_missing", file=str(path)) from None
    except OSError as error:
        raise ArError("file_unreadable", file=path.name, reason=error.strerror or str(error)) from None
    if not data:
        raise ArError("file_empty", file=path.name)
    return data


class _Gathered:
    """Invoices and problems as they are met; settled when everything has been seen."""

    def __init__(self) -> None:
        self.found: list[EInvoice] = []
        self.problems: list[FileProblem] = []

    def refuse(self, source: str, error: ArError) -> None:
        """Note why nothing came of ``source``."""
        self.problems.append(FileProblem(source, error.code, {"file": source, **error.facts}))

    @property
    def count(self) -> int:
        """How many files have been seen."""
        return len(self.found) + len(self.problems)

    def settled(self) -> EInvoices:
        """Each invoice once, in its best form; copies that say something else are problems."""
        best: dict[tuple[str, str], EInvoice] = {}
        for invoice in sorted(self.found, key=lambda one: _PREFERRED[one.format]):
            known = best.setdefault(invoice.key, invoice)
            if _essence(known) != _essence(invoice):
                facts = {"file": invoice.source, "number": invoice.number, "other": known.source}
                self.problems.append(FileProblem(invoice.source, "einvoice_conflict", facts))
        numbers = {invoice.number for invoice in best.values()}
        problems = tuple(problem for problem in self.problems if not _is_spare(problem, numbers))
        ordered = (invoice for invoice in self.found if best[invoice.key] is invoice)
        return EInvoices(tuple(ordered), problems)


def _essence(invoice: EInvoice) -> tuple[object, ...]:
    return invoice.total, invoice.issued_on


def _is_spare(problem: FileProblem, numbers: set[str]) -> bool:
    """Whether it is a poorer form of an invoice that was read, by the number in the file's name."""
    name = problem.file.rpartition("/")[2]
    return problem.code in _POOR and bool(numbers.intersection(_TWENTY.findall(name)))


def _gather(data: bytes, source: str, budget: Budget, into: _Gathered, depth: int) -> None:
    """Read what ``data`` is by its content; ``source`` names it."""
    try:
        if data.startswith(_ZIP):
            _unpack(data, source, budget, into, depth)
        else:
            into.found.append(_single(data, source))
    except ArError as error:
        into.refuse(source, error)


def _single(data: bytes, source: str) -> EInvoice:
    if data.startswith(b"%PDF"):
        return read_pdf(data, source)
    if is_markup(data):
        return read_xml(data, source)
    raise ArError("einvoice_unknown", file=source)


def is_markup(head: bytes) -> bool:
    """Whether these bytes begin a document of tags that is no web page."""
    return bool(_MARKUP.match(head)) or head.startswith(_WIDE)


def _unpack(data: bytes, source: str, budget: Budget, into: _Gathered, depth: int) -> None:
    with opened(data, source, budget) as archive:
        if HEAD in archive.members:
            into.found.append(read_ofd(archive))
        elif depth and _OFFICE & archive.members.keys():
            return  # a list of the invoices beside them
        elif depth >= DEEPEST:
            raise ArError("archive_too_deep", file=source, depth=DEEPEST)
        else:
            _members(archive, into, depth + 1)


def _members(archive: Archive, into: _Gathered, depth: int) -> None:
    """Everything inside that may be an invoice; pictures, lists and notes are passed over."""
    before = into.count
    for name, limit in () if _OFFICE & archive.members.keys() else _candidates(archive, into):
        source = f"{archive.source}/{name}"
        try:
            data = archive.read(name, limit)
        except ArError as error:
            into.refuse(source, error)
            if error.code == "zip_bomb":
                break
        else:
            _gather(data, source, archive.budget, into, depth)
    if into.count == before:
        raise ArError("einvoice_unknown", file=archive.source)


def _candidates(archive: Archive, into: _Gathered) -> Iterator[tuple[str, int]]:
    for name in archive.members:
        if "__MACOSX/" in name or name.rpartition("/")[2].startswith("."):
            continue
        try:
            head = archive.head(name)
        except ArError as error:
            into.refuse(f"{archive.source}/{name}", error)
            continue
        if head.startswith(_ZIP):
            yield name, LARGEST_OFD if name.lower().endswith(".ofd") else LARGEST_ZIP
        elif head.startswith(b"%PDF"):
            yield name, LARGEST_PDF
        elif is_markup(head):
            yield name, LARGEST_XML
