"""The tables of due lines in a letter: what each comes to, what is paid, what is held back and why, and what
is demanded. Each row adds up; columns in which nothing stands are left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ar_desktop.domain.letters import DebtLine, LetterFacts
from ar_desktop.domain.money import format_amount
from ar_desktop.reports.correspondence import letter_wording
from ar_desktop.reports.press import wording
from ar_desktop.reports.press.flow import Piece, paragraph
from ar_desktop.reports.press.furniture import small
from ar_desktop.reports.press.table import Column, table, unbroken
from ar_desktop.reports.press.typeset import Run

_DIGITS = 20


@dataclass(frozen=True)
class _Figure:
    """A column of amounts."""

    title: str
    of: Callable[[DebtLine], int]


def debts(facts: LetterFacts) -> list[Piece]:
    """The overdue lines with the days they are late; below them why something is not demanded now."""
    return _table(facts, wording.words(facts).days, lambda line: str(line.days) if line.days > 0 else "—")


def upcoming(facts: LetterFacts, left: str) -> list[Piece]:
    """The lines that fall due soon, with the days ``left`` as it is called."""
    return _table(facts, left, lambda line: str(-line.days))


def _table(facts: LetterFacts, days: str, count: Callable[[DebtLine], str]) -> list[Piece]:
    label, figures = wording.words(facts), _figures(facts)
    several = any(line.contract for line in facts.lines)
    columns = [
        Column(label.invoice, wraps=True, least=_number(facts) if several else 0.0),
        *([Column(label.contract, wraps=True)] if several else []),
        Column(label.issued),
        Column(label.due),
        *(Column(figure.title.format(unit=wording.unit(facts)), "right", folds=True) for figure in figures),
        Column(days, "right"),
    ]
    rows = [
        [line.invoice, *([line.contract or "—"] if several else []), line.issued_on.isoformat(),
         line.due_on.isoformat(), *_amounts([line], figures, facts), count(line)]
        for line in facts.lines
    ]  # fmt: skip
    total = [label.total, *([""] if several else []), "", "", *_amounts(facts.lines, figures, facts), ""]
    return [*table(columns, rows, total), *_held(facts)]


def _number(facts: LetterFacts) -> float:
    """Room beside contracts for the number of an invoice: where it lacks, the contract's number breaks first;
    what is longer than an official invoice's twenty digits may break."""
    return unbroken(line.invoice[:_DIGITS] for line in facts.lines)


def _figures(facts: LetterFacts) -> list[_Figure]:
    """The columns of amounts: the open one alone where that is all there is to say."""
    label = wording.words(facts)
    held = [
        _Figure(label.in_dispute, lambda line: line.disputed),
        _Figure(label.by_bill, lambda line: line.covered),
        _Figure(label.by_plan, lambda line: line.planned),
    ]
    shown = [figure for figure in held if any(map(figure.of, facts.lines))]
    demanded = _Figure(label.demanded if shown else label.open, lambda line: line.open)
    if not shown and not any(line.paid for line in facts.lines):
        return [demanded]
    return [
        _Figure(label.amount, lambda line: line.amount),
        _Figure(
            label.credited if any(line.credited for line in facts.lines) else label.paid,
            lambda line: line.paid,
        ),
        *shown,
        demanded,
    ]


def _amounts(lines: Sequence[DebtLine], figures: Sequence[_Figure], facts: LetterFacts) -> list[str]:
    return [format_amount(sum(map(figure.of, lines)), facts.currency) for figure in figures]


def _notes(facts: LetterFacts) -> list[str]:
    return [
        *letter_wording.accelerated(facts),
        *letter_wording.declared(facts),
        *letter_wording.held(facts),
    ]


def _held(facts: LetterFacts) -> list[Piece]:
    return [piece for text in _notes(facts) for piece in paragraph([Run(text)], small(facts), gap=4)]
