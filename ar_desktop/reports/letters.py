"""Letters as PDF, from their frozen facts alone: one file each, or one print file for all.

The same facts give the same bytes, whatever else is rendered beside them: a single file embeds
exactly the characters it prints, in the order it prints them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.reports import templates, typeface, wording
from ar_desktop.reports.blocks import BLOCKS, add_block, body
from ar_desktop.reports.document import Document
from ar_desktop.reports.flow import Piece, paginate, paragraph
from ar_desktop.reports.paper import BOTTOM, HEIGHT, MEASURE, MM, Part, Sheet, Text
from ar_desktop.reports.typeset import Run, Style, clean

_TITLES = {"zh": Style(20, 30, "center", spacing=1), "en": Style(16, 24, "center")}
_NUMBER = Style(11, 18, "center")
_FOOT = 9.0
_FOLIO = HEIGHT - BOTTOM + 12 * MM

#: Called with how many letters are done and how many there are.
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Letter:
    """A rendered letter. ``missing`` are characters the font does not draw (a box stands for them);
    ``unknown`` the fields and blocks its template names and nobody knows, printed as written."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Layout:
    sheets: list[Sheet]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def render(facts: LetterFacts) -> Letter:
    """One letter as a file of its own."""
    layout = _layout(facts)
    document = Document(f"{wording.title(facts)} {facts.number}", facts.sender.name, facts.language)
    for sheet in layout.sheets:
        document.add(sheet)
    return Letter(document.bytes(), len(layout.sheets), layout.missing, layout.unknown)


def render_batch(
    letters: Iterable[LetterFacts], *, duplex: bool = True, progress: Progress | None = None
) -> bytes:
    """All letters in one print-ready file, in order; with ``duplex`` each begins on a front side.

    The file holds what ``render`` draws, page by page, with each font embedded once. ``progress``
    may raise to stop.
    """
    batch = list(letters)
    document = Document(batch[0].number if batch else "", batch[0].sender.name if batch else "")
    for done, facts in enumerate(batch, 1):
        sheets = _layout(facts).sheets
        for sheet in sheets:
            document.add(sheet)
        if duplex and len(sheets) % 2 and done < len(batch):
            document.blank()
        if progress:
            progress(done, len(batch))
    return document.bytes()


def _layout(facts: LetterFacts) -> _Layout:
    """The sheets of a letter."""
    filling = templates.Filling(wording.fields(facts))
    template = facts.template or templates.default(facts.kind, facts.language)
    pieces: list[Piece] = []
    for part in templates.fill(template, filling):
        if part.kind == "block" and part.block in BLOCKS:
            add_block(pieces, part.block, facts)
        else:
            _append(pieces, _text(part, facts, filling))
    sheets = paginate(pieces) or [Sheet()]
    for number, sheet in enumerate(sheets, 1):
        _foot(sheet, number, facts)
    printed = "".join(sheet.text() for sheet in sheets)
    return _Layout(sheets, typeface.missing(printed), tuple(filling.unknown))


def _append(pieces: list[Piece], lines: list[Piece]) -> None:
    """Add a paragraph, with air between a table and the text below it."""
    if lines and pieces and pieces[-1].header:
        lines[0].gap += 5
    pieces += lines


def _text(part: templates.Part, facts: LetterFacts, filling: templates.Filling) -> list[Piece]:
    """The lines of one paragraph of the template."""
    plain = body(facts)
    match part.kind:
        case "title":
            return _title(part, facts)
        case "number":
            return paragraph(part.runs, _NUMBER, gap=2)
        case "flush":
            return paragraph(part.runs, Style(plain.size, plain.leading, plain.align), gap=plain.leading / 2)
        case "block":
            filling.unknown[f"[[{part.block}]]"] = None
            return paragraph([Run(f"[[{part.block}]]")], plain)
    return paragraph(part.runs, plain, gap=0 if plain.indent else plain.leading / 2)


def _title(part: templates.Part, facts: LetterFacts) -> list[Piece]:
    """The title in bold; where it needs more than one line, lines of like length."""
    style = _TITLES["en" if facts.language == "en" else "zh"]
    runs = [Run(run.text, bold=True) for run in part.runs]
    pieces = paragraph(runs, style)
    if len(pieces) < 2:
        return pieces
    length = sum(typeface.width(clean(run.text), style.size, bold=True) for run in runs)
    inset = max(0.0, (MEASURE - length / len(pieces) - 4 * style.size) / 2)
    return paragraph(runs, replace(style, left=inset), measure=MEASURE - inset)


def _foot(sheet: Sheet, number: int, facts: LetterFacts) -> None:
    """Page number in the middle, the letter's number at the right."""
    folio = wording.words(facts).page.format(page=number)
    name = clean(facts.number)
    middle = (MEASURE - typeface.width(folio, _FOOT)) / 2
    right = MEASURE - typeface.width(name, _FOOT)
    marks = (Text(middle, 0, _FOOT, (Part(folio),)), Text(right, 0, _FOOT, (Part(name),)))
    sheet.place(_FOLIO, marks)
