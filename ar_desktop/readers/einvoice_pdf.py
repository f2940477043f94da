"""Invoices in PDF, as far as they can be read with certainty: attached XML, else the text.

The text of a PDF has no order that can be trusted, only places on the page. So every value must be
there exactly once, the sums must agree, and the parties must stand where the form has them, the buyer
left and the seller right; anything else is refused with ``einvoice_pdf_unsure``.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, permutations

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import parse_amount
from ar_desktop.readers.einvoice_model import EInvoice, build, tidy
from ar_desktop.readers.einvoice_xml import LARGEST_XML, read_xml
from ar_desktop.readers.pdf_guard import Watch, is_modest

LARGEST_PDF = 5 << 20
_MOST_PAGES = 20
_MOST_ATTACHMENTS = 20
_SAME_LINE = 6.0
#: Keys of the document's information that some issuers fill.
_INFO = {
    "number": "/InvoiceNumber",
    "issued_on": "/IssueTime",
    "net": "/TotalAmWithoutTax",
    "tax": "/TotalTaxAm",
    "total": "/TotalTax-includedAmount",
    "seller_tax_id": "/SellerIdNum",
}
_NUMBER = re.compile(r"(?<!\d)\d{20}(?!\d)", re.ASCII)
_DAY = re.compile(r"(?<!\d)20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日", re.ASCII)
_MONEY = re.compile(r"[¥￥]\s*(-?[\d,]+\.\d{2})(?!\d)", re.ASCII)
_TAX_ID = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{15,20}(?![0-9A-Z])", re.ASCII)
_NAME = re.compile(r"名\s*称\s*[:：]\s*(?P<value>.*)")
#: What a library raises that was given nonsense; ours is an ArError and passes.
_BROKEN = (
    PyPdfError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    RecursionError,
    OSError,
    ArithmeticError,
    NotImplementedError,
    MemoryError,
)
#: Glyphs that fonts of such files give in place of the common characters.
_VARIANTS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
_RED = re.compile(r"红字|（负数）|\(负数\)")


@dataclass(frozen=True)
class _Piece:
    """A run of text and where it begins, in points from the lower left."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class _Page:
    pieces: tuple[_Piece, ...]
    middle: float

    @property
    def text(self) -> str:
        return "\n".join(piece.text for piece in self.pieces)


def read_pdf(data: bytes, source: str) -> EInvoice:
    """The invoice of a PDF. Raises ``file_too_large``, ``einvoice_unreadable``, ``einvoice_pdf_unsure``."""
    if len(data) > LARGEST_PDF:
        raise ArError("file_too_large", file=source, size=len(data) >> 20, limit=LARGEST_PDF >> 20)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return _read(PdfReader(io.BytesIO(data), strict=False), source)
    except _BROKEN:
        raise ArError("einvoice_unreadable", file=source) from None


def _read(reader: PdfReader, source: str) -> EInvoice:
    if reader.is_encrypted or len(reader.pages) > _MOST_PAGES:
        raise ArError("einvoice_pdf_unsure", file=source)
    return _attached(reader, source) or _written(reader, source)


def _attached(reader: PdfReader, source: str) -> EInvoice | None:
    """The first attachment that is an invoice; the library reads each only when asked for its content."""
    for attachment in islice(reader.attachment_list, _MOST_ATTACHMENTS):
        if attachment.name.lower().endswith(".xml"):
            content = attachment.content
            found = _as_pdf(content, source) if len(content) <= LARGEST_XML else None
            if found:
                return found
    return None


def _as_pdf(content: bytes, source: str) -> EInvoice | None:
    try:
        return EInvoice(**{**read_xml(content, source).__dict__, "format": "pdf"})
    except ArError:
        return None


def _written(reader: PdfReader, source: str) -> EInvoice:
    page = _page(reader)
    raw = {**_from_text(page), **_from_info(reader)}
    try:
        return build(raw, source=source, form="pdf")
    except ArError:
        raise ArError("einvoice_pdf_unsure", file=source) from None


def _from_info(reader: PdfReader) -> dict[str, str]:
    info: Mapping[str, object] = reader.metadata or {}
    return {field: tidy(str(info[key])) for field, key in _INFO.items() if info.get(key)}


def _page(reader: PdfReader) -> _Page:
    """The pieces of the first page; an invoice of several pages has its sums on the last, and is refused."""
    if len(reader.pages) != 1:
        return _Page((), 0.0)
    page = reader.pages[0]
    if not is_modest(page):
        return _Page((), 0.0)
    watch = Watch()
    pieces: list[_Piece] = []

    def visit(text: str, user: list[float], matrix: list[float], *_: object) -> None:
        plain = tidy(_VARIANTS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text))
        if plain:
            x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
            y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
            pieces.append(_Piece(float(x), float(y), plain))

    page.extract_text(visitor_text=visit, visitor_operand_before=watch.tick)
    return _Page(tuple(pieces), float(page.mediabox.left) + float(page.mediabox.width) / 2)


def _from_text(page: _Page) -> dict[str, str]:
    """Fields that stand on the page once and beyond doubt; the others are left out."""
    text = page.text
    raw = {"number": _only(_NUMBER, text), "issued_on": _only(_DAY, text), **_sums(text), **_parties(page)}
    if _RED.search(text):
        raw["sign"] = "N"
    return {field: value for field, value in raw.items() if value}


def _only(pattern: re.Pattern[str], text: str) -> str:
    found = {"".join(match.split()) for match in pattern.findall(text)}
    return found.pop() if len(found) == 1 else ""


def _sums(text: str) -> dict[str, str]:
    """Net, tax and total among the amounts with a currency sign: the only three where two make the third."""
    written = {parse_amount(amount): amount for amount in _MONEY.findall(text)}
    if len(written) != 3:
        return {}
    fits = {
        (max(net, tax, key=abs), min(net, tax, key=abs), total)
        for net, tax, total in permutations(written, 3)
        if net + tax == total and abs(total) > max(abs(net), abs(tax))
    }
    if len(fits) != 1:
        return {}
    return dict(zip(("net", "tax", "total"), (written[amount] for amount in fits.pop()), strict=True))


def _parties(page: _Page) -> dict[str, str]:
    """Names behind the two words 名称, the buyer's left of the middle and the seller's right of it."""
    labels = [(piece, match) for piece in page.pieces if (match := _NAME.search(piece.text))]
    sides: dict[str, list[str]] = {"buyer": [], "seller": []}
    for piece, match in labels:
        side = "buyer" if piece.x < page.middle else "seller"
        sides[side].append(match["value"].strip() or _beside(page, piece))
    if any(len(names) != 1 or _NAME.search(names[0]) for names in sides.values()):
        return {}
    found = {f"{side}_name": names[0] for side, names in sides.items()}
    return {**found, **_tax_ids(page, labels[0][0].y)}


def _beside(page: _Page, label: _Piece) -> str:
    """The text right of a label on its line and its side of the page."""
    end = page.middle if label.x < page.middle else float("inf")
    line = [one for one in page.pieces if abs(one.y - label.y) < _SAME_LINE and label.x < one.x < end]
    return " ".join(one.text for one in sorted(line, key=lambda one: one.x))


def _tax_ids(page: _Page, names_at: float) -> dict[str, str]:
    """The one tax number of each side, below the names."""
    found: dict[str, list[str]] = {"buyer": [], "seller": []}
    for piece in page.pieces:
        if names_at - 60 < piece.y < names_at and not _NUMBER.search(piece.text):
            side = "buyer" if piece.x < page.middle else "seller"
            found[side] += _TAX_ID.findall(piece.text)
    return {f"{side}_tax_id": ids[0] for side, ids in found.items() if len(ids) == 1}
