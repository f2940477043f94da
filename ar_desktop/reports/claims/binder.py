"""Binds front pages and evidence into one PDF: stamped, with bookmarks, the same bytes for the same parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from ar_desktop.domain.progress import Progress
from ar_desktop.reports.press import typeface
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.paper import HEIGHT, LEFT, MEASURE, MM, WIDTH, Part, Sheet, Text
from ar_desktop.reports.press.typeset import clean

_SIZE = 8.5
_SHIFT = (HEIGHT - WIDTH) / 2  # a page across is so much wider on either side


@dataclass(frozen=True)
class Bound:
    """Some pages as they are bound: a file of plain A4 pages, its bookmark, what its foot says."""

    path: Path
    pages: int
    bookmark: str
    foot: str
    level: int = 0


@dataclass(frozen=True)
class Mark:
    """A bookmark to a front page, from 0; ``level`` 1 stands under the one before of level 0."""

    title: str
    page: int


def foot(sheet: Sheet, page: int, pages: int, left: str, right: str = "") -> None:
    """Page number in the middle of the foot, what the page is at its left, whose dossier at its right."""
    tag(sheet, left, right, f"第 {page} 页 共 {pages} 页")


def tag(sheet: Sheet, left: str, right: str, middle: str = "") -> None:
    """The foot of a page, one without a number where ``middle`` is empty."""
    at = (MEASURE - typeface.width(middle, _SIZE)) / 2
    texts = [(at, middle)] if middle else []
    if left:
        texts.append((-LEFT + 15 * MM, _cut(clean(left), at + LEFT - 20 * MM)))
    if right:
        said = _cut(clean(right), at + LEFT - 20 * MM)
        texts.append((MEASURE + LEFT - 18 * MM - typeface.width(said, _SIZE), said))
    down = HEIGHT - 6 * MM
    sheet.place(down, tuple(Text(x, 0.0, _SIZE, (Part(text),)) for x, text in texts))


def _cut(text: str, room: float) -> str:
    """As much of a text as there is room for."""
    if typeface.width(text, _SIZE) <= room:
        return text
    while text and typeface.width(text + "…", _SIZE) > room:
        text = text[:-1]
    return text + "…"


def bind(
    front: bytes,
    marks: Sequence[Mark],
    bound: Sequence[Bound],
    title: str,
    author: str,
    *,
    right: str = "",
    notes: bytes = b"",
    notes_title: str = "",
    progress: Progress | None = None,
) -> tuple[PdfWriter, int]:
    """The whole, ready to be written, and how many numbered pages it has; ``notes`` stand behind them, under
    a bookmark of their own."""
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(front)), import_outline=False)
    first = len(writer.pages)
    for mark in marks:
        writer.add_outline_item(title=mark.title, page_number=mark.page)
    stamps = _stamps(first, bound, right)
    total = first + sum(item.pages for item in bound)
    parent, place = None, first
    for number, item in enumerate(bound, 1):
        writer.append(PdfReader(item.path), import_outline=False)
        for page in range(place, place + item.pages):
            _stamp(writer, writer.pages[page], stamps.pages[page - first])
        above = parent if item.level else None
        made = writer.add_outline_item(title=item.bookmark, page_number=place, parent=above)
        parent = parent if item.level else made
        place += item.pages
        if progress:
            progress(number, len(bound))
    if notes:
        writer.append(PdfReader(BytesIO(notes)), import_outline=False)
        writer.add_outline_item(title=notes_title, page_number=total)
    _describe(writer, title, author)
    return writer, total


def _stamps(first: int, bound: Sequence[Bound], right: str) -> PdfReader:
    """A sheet for each page of evidence that holds its foot and nothing else."""
    document = Document("", "")
    total = first + sum(item.pages for item in bound)
    page = first
    for item in bound:
        for _ in range(item.pages):
            page += 1
            sheet = Sheet()
            foot(sheet, page, total, item.foot, right)
            document.add(sheet)
    return PdfReader(BytesIO(document.bytes()))


def _stamp(writer: PdfWriter, page: PageObject, stamp: PageObject) -> None:
    """Add the foot below what the page shows; the page is one of ours, so nothing collides."""
    across = float(page.mediabox.width) > float(page.mediabox.height)
    fonts = stamp["/Resources"].get_object()["/Font"].clone(writer)  # type: ignore[index]
    page["/Resources"].get_object()[NameObject("/Font")] = fonts  # type: ignore[index]
    drawn = stamp.get_contents()
    assert drawn is not None
    made = StreamObject()
    made.set_data(b"q 1 0 0 1 %.2f 0 cm\n" % (_SHIFT if across else 0.0) + drawn.get_data() + b"\nQ\n")
    contents = ArrayObject([page.raw_get("/Contents"), writer._add_object(made)])  # noqa: SLF001
    page[NameObject("/Contents")] = contents


def _describe(writer: PdfWriter, title: str, author: str) -> None:
    """Properties without a clock, and the bookmarks open at first sight."""
    writer.metadata = None
    writer.add_metadata(
        {"/Title": title, "/Author": author, "/Creator": "AR Desktop", "/Producer": "AR Desktop"}
    )
    writer.page_mode = "/UseOutlines"
    root: DictionaryObject = writer.root_object
    for name in ("/OpenAction", "/AA", "/Names", "/AcroForm"):
        if name in root:
            del root[name]
