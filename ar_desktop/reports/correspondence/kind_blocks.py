"""Blocks that only some kinds of letters have: coming due lines, instalments, signatures, history."""

from __future__ import annotations

from collections.abc import Callable

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.reports.correspondence import debt_table, kind_words, letter_wording
from ar_desktop.reports.correspondence.kind_words import KindWords
from ar_desktop.reports.press import furniture, wording
from ar_desktop.reports.press.flow import Piece, hold, paragraph
from ar_desktop.reports.press.furniture import body, small
from ar_desktop.reports.press.paper import MEASURE, Mark
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run, Style

#: So many instalments stand on one page.
_WHOLE = 12


def _words(facts: LetterFacts) -> KindWords:
    return kind_words.EN if facts.language == "en" else kind_words.ZH


def upcoming(facts: LetterFacts) -> list[Piece]:
    """The lines that fall due soon, with the days left."""
    return debt_table.upcoming(facts, _words(facts).left)


def _rows(facts: LetterFacts, name: str) -> list[list[str]]:
    return [list(row) for row in facts.tables.get(name, ())]


def plan(facts: LetterFacts) -> list[Piece]:
    """The instalments and their sum."""
    own, rows = _words(facts), _rows(facts, "plan")
    columns = [
        Column(own.term),
        Column(own.day),
        Column(own.amount.format(unit=wording.unit(facts)), "right"),
    ]
    pieces = table(columns, rows, [own.total, "", facts.extra.get("plan_total", "")])
    if len(rows) <= _WHOLE:
        hold(pieces[:-1], len(pieces))
    return pieces


def applied(facts: LetterFacts) -> list[Piece]:
    """What a receipt was put to; nothing where it waits to be applied."""
    own, rows, unit = _words(facts), _rows(facts, "applied"), wording.unit(facts)
    if not rows:
        return []
    columns = [
        Column(own.invoice, wraps=True),
        Column(own.issued),
        Column(own.amount.format(unit=unit), "right"),
        Column(own.part.format(unit=unit), "right"),
        Column(own.open.format(unit=unit), "right"),
    ]
    return table(columns, rows, [own.total, "", "", facts.extra.get("applied_total", ""), ""])


def timeline(facts: LetterFacts) -> list[Piece]:
    """What happened, day by day."""
    own = _words(facts)
    style = Style(small(facts).size, small(facts).leading, "left", left=62)
    pieces: list[Piece] = []
    for day, text in _rows(facts, "timeline"):
        lines = paragraph([Run(text or own.event)], style)
        tag = paragraph([Run(day)], Style(style.size, style.leading, "left"))
        lines[0].marks = (*tag[0].marks, *lines[0].marks)
        pieces += lines
    return pieces


def checklist(facts: LetterFacts) -> list[Piece]:
    """Documents to hand over, with columns to tick: original, copy."""
    own, rows = _words(facts), _rows(facts, "checklist")
    columns = [Column(own.number), Column(own.paper, wraps=True), Column(own.count, "right"),
               Column(own.original, "center"), Column(own.copy, "center")]  # fmt: skip
    listed = [[str(number), *row, "", ""] for number, row in enumerate(rows, 1)]
    return table(columns, listed[:-1], listed[-1]) if listed else []


def parties(facts: LetterFacts) -> list[Piece]:
    """Where each party of an agreement signs, two beside each other, with room for their seals."""
    found = _rows(facts, "parties")
    pieces = [_beside(found[first : first + 2], facts) for first in range(0, len(found), 2)]
    hold(pieces[:-1], len(pieces))
    return pieces


def _beside(sides: list[list[str]], facts: LetterFacts) -> Piece:
    """Parties that sign beside each other, as one piece."""
    half, marks, deepest = MEASURE / 2, list[Mark](), 0.0
    for column, (role, name) in enumerate(sides):
        down = 0.0
        for line in _signing(f"{role}{_words(facts).seal}", name, facts, half - 12):
            down += line.gap
            marks += [furniture.moved(mark, down, column * half) for mark in line.marks]
            down += line.height
        deepest = max(deepest, down)
    return Piece(deepest, tuple(marks), gap=body(facts).leading * 2)


def _signing(caption: str, name: str, facts: LetterFacts, measure: float) -> list[Piece]:
    """A party, its representative and the day."""
    own, plain = _words(facts), body(facts)
    style = Style(plain.size, plain.leading, "left")
    lines = (
        ([Run(caption + (":" if facts.language == "en" else "："))], 0.0),
        ([Run(name)], 0.0),
        ([Run(own.representative)], plain.leading * 0.4),
        ([Run(own.date)], plain.leading * 0.4),
    )
    return [piece for runs, gap in lines for piece in paragraph(runs, style, gap=gap, measure=measure)]


def debtor_signature(facts: LetterFacts) -> list[Piece]:
    """Where the debtor signs what is his own statement."""
    own, plain = _words(facts), body(facts)
    style = Style(plain.size, plain.leading, "left", left=plain.indent)
    lines = [
        *paragraph([Run(own.debtor_sign), Run(facts.customer.name)], style, gap=plain.leading),
        *paragraph([Run(own.representative)], style, gap=plain.leading * 0.4),
        *paragraph([Run(own.date)], style, gap=plain.leading * 0.2),
    ]
    hold(lines[:-1], len(lines))
    return lines


def receipt_slip(facts: LetterFacts) -> list[Piece]:
    """The slip by which the addressee says that the letter arrived."""
    own = _words(facts)
    said = {"sender": facts.sender.name, "number": facts.number, "title": letter_wording.kind_name(facts)}
    lines = [
        *paragraph([Run(own.got_head.format_map(said))], small(facts)),
        *paragraph([Run(own.got_sign)], Style(10, 26, "left")),
    ]
    return [furniture.slip(own.got, lines)]


def stub_line(facts: LetterFacts) -> list[Piece]:
    """Where the file copy is signed for when the letter is handed over."""
    return [furniture.slip(letter_wording.kind_name(facts) + _words(facts).stub,
                           paragraph([Run(_words(facts).stub_line)], Style(10, 26, "left")))]  # fmt: skip


BLOCKS: dict[str, Callable[[LetterFacts], list[Piece]]] = {
    "upcoming": upcoming,
    "plan": plan,
    "applied": applied,
    "timeline": timeline,
    "checklist": checklist,
    "parties": parties,
    "debtor_signature": debtor_signature,
    "receipt_slip": receipt_slip,
}
