"""Letters as PDF, from their frozen facts alone: one file each, or one print file for all.

The same facts give the same bytes, whatever else is rendered beside them: a single file embeds
exactly the characters it prints, in the order it prints them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.reports import templates, wording
from ar_desktop.reports.blocks import BLOCKS
from ar_desktop.reports.compose import Layout, Letter, Look, compose
from ar_desktop.reports.document import Document
from ar_desktop.reports.furniture import body

#: Called with how many letters are done and how many there are.
Progress = Callable[[int, int], None]


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


def _layout(facts: LetterFacts) -> Layout:
    """The sheets of a letter."""
    template = facts.template or templates.default(facts.kind, facts.language)
    blocks = {name: partial(block, facts) for name, block in BLOCKS.items()}
    return compose(template, wording.fields(facts), blocks, facts, facts.number, Look(body(facts)))
