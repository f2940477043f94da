"""The schedule of interest that goes with a letter: grounds, one row for each part of a line, totals."""

from __future__ import annotations

from ar_desktop.domain.lateness import Part
from ar_desktop.domain.letters import DebtLine, LetterFacts
from ar_desktop.domain.money import format_amount
from ar_desktop.reports.correspondence import bases, interest_wording, late_words
from ar_desktop.reports.press import wording
from ar_desktop.reports.press.flow import Piece, hold, paragraph
from ar_desktop.reports.press.furniture import small
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run, Style

#: Cells between the invoice and the interest of a row that has but these two.
_GAP = [""] * 5


def schedule(facts: LetterFacts) -> list[Piece]:
    """The interest worksheet on a page of its own; nothing where no interest is claimed."""
    if not facts.claims_interest:
        return []
    label, parts = wording.words(facts), bases.by_basis(facts)
    head = paragraph([Run(label.schedule_title, bold=True)], Style(15, 30, "center", spacing=1))
    head[0].fresh = True
    hold(head, len(head))
    notes = paragraph([Run(interest_wording.notes(facts))], small(facts), gap=6)
    advice = paragraph([Run(label.not_advice)], Style(8.5, 14, "left"), gap=4)
    hold(notes, 1)
    return [*head, *_grounds(facts), *_worksheet(facts, parts), *notes, *_reserved(facts), *advice]


def _grounds(facts: LetterFacts) -> list[Piece]:
    """Where there are several bases each in a sentence, to which the rows refer."""
    return [
        piece
        for text in interest_wording.grounds(facts)
        for piece in paragraph([Run(text)], small(facts), gap=2)
    ]


def _reserved(facts: LetterFacts) -> list[Piece]:
    """On which lines interest is only reserved."""
    text = interest_wording.reserved(facts)
    return paragraph([Run(text)], small(facts), gap=2) if text else []


def _worksheet(facts: LetterFacts, parts: list[LetterFacts]) -> list[Piece]:
    """One row for each part of a line's interest, a subtotal where there are several, and one for each
    basis where there are several."""
    several, unit = len(parts) > 1, wording.unit(facts)
    label = wording.words(facts)
    columns = [
        Column(label.invoice, wraps=True, folds=True),
        *([Column(label.basis, "center")] if several else []),
        Column(label.principal.format(unit=unit), "right", folds=True),
        Column(label.starts),
        Column(label.ends),
        Column(label.counted, "right"),
        Column(label.rate if several else _rate_title(facts), "right"),
        Column(label.interest.format(unit=unit), "right", folds=True),
    ]
    if not several:
        rows = [row for line in bases.shown(facts) for row in _accrued(line, facts)]
        return table(columns, rows, _total(facts), gap=0)
    rows = [row for number, part in enumerate(parts, 1) for row in _group(part, number)]
    total = [label.total, "", *_GAP, format_amount(facts.interest, facts.currency)]
    return table(columns, rows, total, gap=4)


def _group(facts: LetterFacts, number: int) -> list[list[str]]:
    """The rows of one of several bases, and what they come to."""
    label, mark = wording.words(facts), bases.numeral(number, facts.language)
    rows = [
        [row[0], "", *row[1:]] for line in bases.shown(facts) for row in _accrued(line, facts, named=True)
    ]
    for row in rows:
        row[1] = mark if row[2] else ""
    sums = format_amount(facts.interest, facts.currency)
    return [*rows, [label.of_basis.format(number=mark), "", *_GAP, sums]]


def _total(facts: LetterFacts) -> list[str]:
    """The last row; with the principal where each line has but one."""
    lines = bases.shown(facts)
    whole = not facts.late_paid and all(len(interest_wording.parts(line, facts)) == 1 for line in lines)
    principal = sum(line.accruing or line.open for line in lines)
    figures = [format_amount(amount, facts.currency) for amount in (principal, facts.interest)]
    return [wording.words(facts).total, figures[0] if whole else "", "", "", "", "", figures[1]]


def _rate_title(facts: LetterFacts) -> str:
    """What the rates are of: a year, a day, or, beside late charges, either."""
    label, terms = wording.words(facts), interest_wording.late(facts)
    if terms.charge is not None:
        return label.rate
    return label.annual if late_words.is_yearly(terms) else label.daily


def _accrued(line: DebtLine, facts: LetterFacts, *, named: bool = False) -> list[list[str]]:
    """The rows of a line; ``named`` with what each rate is of."""
    label, parts = wording.words(facts), interest_wording.parts(line, facts)
    rows = [_part(part, facts, named=named) for part in parts]
    rows[0][0] = line.invoice + ("" if line.open else label.held_now if line.held else label.settled)
    for caption, amount in ((label.beyond, line.capped), (label.closed, line.closed)):
        if amount:
            rows.append([caption, *_GAP, format_amount(-amount, facts.currency)])
    if len(rows) > 1:
        rows.append([label.subtotal, *_GAP, format_amount(line.interest, facts.currency)])
    return rows


def _part(part: Part, facts: LetterFacts, *, named: bool) -> list[str]:
    rate = late_words.named_rate(part, interest_wording.late(facts), facts.language)
    return [
        "",
        format_amount(part.principal, facts.currency),
        part.starts_on.isoformat(),
        part.ends_on.isoformat(),
        str(part.days or ""),
        rate if named else interest_wording.part_rate(part, facts),
        format_amount(part.amount, facts.currency),
    ]
