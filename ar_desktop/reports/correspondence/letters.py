"""Letters as PDF, from their frozen facts alone, one file each.

The same facts give the same bytes, whatever else is rendered beside them: a single file embeds
exactly the characters it prints, in the order it prints them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.reports.correspondence import kind_words, letter_wording
from ar_desktop.reports.correspondence.blocks import BLOCKS
from ar_desktop.reports.correspondence.kind_blocks import BLOCKS as KIND_BLOCKS
from ar_desktop.reports.correspondence.kind_blocks import stub_line
from ar_desktop.reports.press import letterhead, templates
from ar_desktop.reports.press.compose import Layout, Letter, Look, compose
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece
from ar_desktop.reports.press.furniture import body
from ar_desktop.reports.press.paper import Sheet

Blocks = Mapping[str, Callable[[LetterFacts], list[Piece]]]


def render(facts: LetterFacts, logo: bytes | None = None) -> Letter:
    """One letter as a file of its own; ``logo`` are the bytes its head names."""
    layout = _layout(facts, logo)
    document = Document(f"{letter_wording.title(facts)} {facts.number}", facts.sender.name, facts.language)
    for sheet in layout.sheets:
        document.add(sheet)
    return Letter(document.bytes(), len(layout.sheets), layout.missing, layout.unknown)


def _layout(facts: LetterFacts, logo: bytes | None = None) -> Layout:
    """The sheets of a letter, and after them those of its file copy where one goes with it."""
    layout = _composed(facts, {**BLOCKS, **KIND_BLOCKS}, facts.number)
    sheets = list(layout.sheets)
    letterhead.place(sheets[0], facts, logo)
    if facts.head.stub:
        sheets += _stub(facts, logo)
    return Layout(sheets, layout.missing, layout.unknown)


def _stub(facts: LetterFacts, logo: bytes | None) -> list[Sheet]:
    """The copy that stays with us, to be signed for when the letter is handed over (存根)."""
    blocks = {**BLOCKS, **KIND_BLOCKS, "slip": stub_line, "receipt_slip": stub_line}
    copy = replace(facts, template=_template(facts))
    if "[[slip]]" not in copy.template and "[[receipt_slip]]" not in copy.template:
        copy = replace(copy, template=f"{copy.template}\n[[slip]]\n")
    mark = kind_words.EN.stub if facts.language == "en" else kind_words.ZH.stub
    sheets = list(_composed(copy, blocks, f"{facts.number}{mark}").sheets)
    letterhead.place(sheets[0], facts, logo)
    return sheets


def _template(facts: LetterFacts) -> str:
    return facts.template or templates.default(facts.kind, facts.language)


def _composed(facts: LetterFacts, blocks: Blocks, foot: str) -> Layout:
    bound = {name: partial(block, facts) for name, block in blocks.items()}
    return compose(_template(facts), letter_wording.fields(facts), bound, facts, foot, Look(body(facts)))


def names(facts: LetterFacts) -> tuple[list[str], list[str]]:
    """The fields and the blocks the template of such a letter may name."""
    return sorted(letter_wording.fields(facts)), sorted({**BLOCKS, **KIND_BLOCKS})
