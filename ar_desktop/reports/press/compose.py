"""A filled template and its blocks become numbered sheets: the same way for every document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ar_desktop.reports.press import templates, typeface, wording
from ar_desktop.reports.press.flow import Piece, hold, paginate, paragraph
from ar_desktop.reports.press.paper import LETTER, MEASURE, Frame, Part, Sheet, Text
from ar_desktop.reports.press.typeset import Run, Style, clean
from ar_desktop.reports.press.wording import Spoken

_TITLES = {"zh": Style(20, 30, "center", spacing=1), "en": Style(16, 24, "center")}
#: How a title a little too long for its line is set: without air, then smaller by a point.
_CLOSER = 1.0
#: Where a long Chinese title may part.
_SENSE = re.compile("项下|[》的]")
_NUMBER = Style(11, 18, "center")
_FOOT = 9.0
#: Blocks that take the line above them to their page.
_INTRODUCED = frozenset({
    "debts", "account", "contact", "balance", "balances", "movements", "carried", "aging", "lines", "items",
    "pay", "upcoming", "plan", "applied", "timeline", "checklist",
})  # fmt: skip
#: Blocks that never stand alone on a page: so many lines of text go with them.
_CLOSING = frozenset({"signature", "parties", "debtor_signature", "slip", "receipt_slip"})

Blocks = Mapping[str, Callable[[], list[Piece]]]


@dataclass(frozen=True)
class Letter:
    """A rendered document. ``missing`` are characters the font does not draw (a box stands for
    them); ``unknown`` the fields and blocks its template names and nobody knows, as written."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Look:
    """The style of plain paragraphs, the frame of a page, and how many lines of text go with the
    signature to its page."""

    plain: Style
    frame: Frame = LETTER
    closing: int = 3


@dataclass(frozen=True)
class Layout:
    """The sheets of a document, and what ``Letter`` says of them."""

    sheets: list[Sheet]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def compose(
    template: str, fields: Mapping[str, str], blocks: Blocks, said: Spoken, foot: str, look: Look
) -> Layout:
    """The sheets of a document; ``foot`` stands at the right beside each page number,
    ``look`` says how large and where it is set."""
    filling = templates.Filling(fields)
    pieces: list[Piece] = []
    before = ""
    for part in templates.fill(template, filling):
        if part.kind == "block" and part.block in blocks:
            _add_block(pieces, blocks[part.block](), _held(part.block, look))
        else:
            lines = _text(part, said, filling, look.plain)
            if lines and part.kind == before == "flush":  # lines of a form stand together
                lines[0].gap = 0
            _append(pieces, lines)
            if _heads(part):
                hold(lines, len(lines))
        before = part.kind
    sheets = paginate(pieces, look.frame) or [Sheet()]
    for number, sheet in enumerate(sheets, 1):
        marks = _foot(wording.words(said).page.format(page=number), clean(foot))
        sheet.place(look.frame.folio, marks)
    printed = "".join(sheet.text() for sheet in sheets)
    return Layout(sheets, typeface.missing(printed), tuple(filling.unknown))


def _held(name: str, look: Look) -> int:
    """How many lines above a block go with it."""
    return look.closing if name in _CLOSING else int(name in _INTRODUCED)


def _add_block(pieces: list[Piece], block: list[Piece], held: int) -> None:
    """Append a block; ``held`` lines that introduce it stay on its page."""
    if block and held:
        hold(pieces, held)
    pieces += block


def _append(pieces: list[Piece], lines: list[Piece]) -> None:
    """Add a paragraph, with air between a table and the text below it."""
    if lines and pieces and pieces[-1].header:
        lines[0].gap += 5
    pieces += lines


def _heads(part: templates.Part) -> bool:
    """Whether a line is nothing but a heading: it stands on the page of what follows."""
    return bool(part.runs) and all(run.bold or not run.text.strip() for run in part.runs)


def _text(part: templates.Part, said: Spoken, filling: templates.Filling, plain: Style) -> list[Piece]:
    """The lines of one paragraph of the template."""
    match part.kind:
        case "title":
            return _title(part, said)
        case "number":
            return paragraph(part.runs, _NUMBER, gap=2)
        case "flush":
            return paragraph(part.runs, Style(plain.size, plain.leading, plain.align), gap=plain.leading / 2)
        case "block":
            filling.unknown[f"[[{part.block}]]"] = None
            return paragraph([Run(f"[[{part.block}]]")], plain)
    return paragraph(part.runs, plain, gap=0 if plain.indent else plain.leading / 2)


def _title(part: templates.Part, said: Spoken) -> list[Piece]:
    """The title in bold; where it needs more than one line, lines of like length."""
    style = _TITLES["en" if said.language == "en" else "zh"]
    runs = [Run(run.text, bold=True) for run in part.runs]
    for closer in (
        style,
        replace(style, spacing=0.0),
        replace(style, spacing=0.0, size=style.size - _CLOSER),
    ):
        if len(single := paragraph(runs, closer)) < 2:
            return single
    pieces = paragraph(runs, style)
    if len(pieces) == 2 and (halves := _halves("".join(run.text for run in runs), style)):
        found = [line for half in halves for line in paragraph([Run(half, bold=True)], style)]
        hold(found[:-1], len(found))
        return found
    length = sum(typeface.width(clean(run.text), style.size, bold=True) for run in runs)
    inset = max(0.0, (MEASURE - length / len(pieces) - 4 * style.size) / 2)
    return paragraph(runs, replace(style, left=inset), measure=MEASURE - inset)


def _halves(text: str, style: Style) -> tuple[str, str] | None:
    """A Chinese title in two lines parted where its sense parts, as near to the middle as that allows."""
    places = [found.end() for found in _SENSE.finditer(text) if found.end() < len(text)]
    fitting = [
        place
        for place in places
        if all(_across(half, style) <= MEASURE for half in (text[:place], text[place:]))
    ]
    if not fitting:
        return None
    place = min(fitting, key=lambda place: abs(2 * place - len(text)))
    return text[:place], text[place:]


def _across(text: str, style: Style) -> float:
    return typeface.width(clean(text), style.size, bold=True) + len(text) * style.spacing


def _foot(folio: str, name: str) -> tuple[Text, ...]:
    """Page number in the middle, the document's name at the right."""
    middle = (MEASURE - typeface.width(folio, _FOOT)) / 2
    right = MEASURE - typeface.width(name, _FOOT)
    return Text(middle, 0, _FOOT, (Part(folio),)), Text(right, 0, _FOOT, (Part(name),))
