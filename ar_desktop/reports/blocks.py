"""The blocks of a letter: debts, account, signature, contact, schedule of interest, reply slip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ar_desktop.domain.letters import DebtLine, LetterFacts
from ar_desktop.domain.money import format_amount
from ar_desktop.reports import typeface, wording
from ar_desktop.reports.flow import Piece, hold, paragraph
from ar_desktop.reports.paper import MEASURE, Box, Grid, Line, Mark, Text
from ar_desktop.reports.table import Column, table
from ar_desktop.reports.typeset import Run, Style

BODY = Style(size=12, leading=20.5, indent=24)
SMALL = Style(size=10, leading=16.5)
#: Body lines that go with the signature to its page.
_WITH_SIGNATURE = 3


def body(facts: LetterFacts) -> Style:
    """The paragraphs' style: Chinese is indented and justified, English neither."""
    return BODY if facts.language != "en" else Style(size=11, leading=17, align="left")


def small(facts: LetterFacts) -> Style:
    """The style of notes and the reply slip."""
    return SMALL if facts.language != "en" else replace(SMALL, align="left")


def debts(facts: LetterFacts) -> list[Piece]:
    """The overdue lines with their totals; amount and paid only where something was paid."""
    label, unit = wording.words(facts), wording.unit(facts)
    partly = any(line.paid for line in facts.lines)
    columns = [Column(label.invoice, wraps=True), Column(label.issued), Column(label.due)]
    if partly:
        columns += [
            Column(label.amount.format(unit=unit), "right"),
            Column(label.paid.format(unit=unit), "right"),
        ]
    columns += [Column(label.open.format(unit=unit), "right"), Column(label.days, "right")]
    sums = (
        [sum(line.amount for line in facts.lines), sum(line.paid for line in facts.lines)] if partly else []
    )
    figures = [format_amount(amount, facts.currency) for amount in (*sums, facts.principal)]
    rows = [_debt(line, facts, partly=partly) for line in facts.lines]
    return table(columns, rows, [label.total, "", "", *figures, ""])


def _debt(line: DebtLine, facts: LetterFacts, *, partly: bool) -> list[str]:
    amounts = (line.amount, line.paid, line.open) if partly else (line.open,)
    return [
        line.invoice,
        line.issued_on.isoformat(),
        line.due_on.isoformat(),
        *(format_amount(amount, facts.currency) for amount in amounts),
        str(line.days),
    ]


def account(facts: LetterFacts) -> list[Piece]:
    """Where to pay; nothing where the company gave no account."""
    if facts.account is None:
        return []
    label = wording.words(facts)
    rows = [
        (label.holder, facts.account.holder),
        (label.bank, facts.account.bank),
        (label.account, grouped(facts.account.number)),
        (label.memo, facts.contract.number if facts.contract and facts.contract.number else facts.number),
    ]
    style = body(facts)
    across = max(typeface.width(name, style.size) for name, _ in rows)
    pieces = [piece for name, value in rows if value for piece in _named(name, value, style, across)]
    hold(pieces[:-1], len(pieces))
    return pieces


def _named(name: str, value: str, style: Style, across: float) -> list[Piece]:
    """A label and its value beside it, which may run over several lines."""
    left = style.indent + across + style.size
    pieces = paragraph([Run(value)], Style(style.size, style.leading, "left", left=left))
    if pieces:
        at = pieces[0].marks[0]
        assert isinstance(at, Text)
        tag = paragraph([Run(name)], Style(style.size, style.leading, "left", left=style.indent))
        pieces[0].marks = (*tag[0].marks, at)
    return pieces


def grouped(number: str) -> str:
    """An account number in groups of four, as it is read aloud and typed."""
    bare = "".join(number.split())
    if not bare.isalnum():
        return number
    return " ".join(bare[start : start + 4] for start in range(0, len(bare), 4))


def signature(facts: LetterFacts) -> list[Piece]:
    """Who signs, and the day: at the right, one above the other."""
    label, style = wording.words(facts), body(facts)
    right = Style(style.size, style.leading, "right")
    room = MEASURE - 24
    name = paragraph([Run(facts.sender.name + label.stamp)], right, gap=style.leading * 0.7, measure=room)
    day = paragraph([Run(wording.date(facts.issued_on, facts))], right, measure=room)
    hold(name, len(name))
    return [*name, *day]


def contact(facts: LetterFacts) -> list[Piece]:
    """Whom to call; nothing where neither name nor number is known."""
    label, sender = wording.words(facts), facts.sender
    parts = [
        tag + value for tag, value in ((label.contact, sender.contact), (label.phone, sender.phone)) if value
    ]
    return paragraph([Run("　　".join(parts))], SMALL, gap=2) if parts else []


def schedule(facts: LetterFacts) -> list[Piece]:
    """The interest worksheet on a page of its own; nothing where no interest is claimed."""
    if not wording.claims_interest(facts):
        return []
    label = wording.words(facts)
    head = paragraph([Run(label.schedule_title, bold=True)], Style(15, 30, "center", spacing=1))
    head[0].fresh = True
    hold(head, len(head))
    notes = paragraph([Run(wording.notes(facts))], small(facts), gap=6)
    advice = paragraph([Run(label.not_advice)], Style(8.5, 14, "left"), gap=4)
    hold(notes, 1)
    return [*head, *_worksheet(facts), *notes, *advice]


def _worksheet(facts: LetterFacts) -> list[Piece]:
    label, unit = wording.words(facts), wording.unit(facts)
    columns = [
        Column(label.invoice, wraps=True),
        Column(label.principal.format(unit=unit), "right"),
        Column(label.starts),
        Column(label.ends),
        Column(label.days, "right"),
        Column(label.annual if facts.regime == "B" else label.daily, "right"),
        Column(label.interest.format(unit=unit), "right"),
    ]
    lines = [line for line in facts.lines if line.interest]
    principal = sum(line.open for line in lines)
    figures = [format_amount(amount, facts.currency) for amount in (principal, facts.interest)]
    rows = [_accrued(line, facts) for line in lines]
    return table(columns, rows, [label.total, figures[0], "", "", "", "", figures[1]], gap=0)


def _accrued(line: DebtLine, facts: LetterFacts) -> list[str]:
    return [
        line.invoice,
        format_amount(line.open, facts.currency),
        line.starts_on.isoformat() if line.starts_on else "",
        facts.as_of.isoformat(),
        str(line.days),
        wording.line_rate(line, facts),
        format_amount(line.interest, facts.currency),
    ]


def slip(facts: LetterFacts) -> list[Piece]:
    """The reply slip to cut off, at the foot of the last page, never parted."""
    label = wording.words(facts)
    said = {
        "sender": facts.sender.name,
        "number": facts.number,
        "as_of": wording.date(facts.as_of, facts),
        "principal": wording.in_words(facts.principal, facts),
    }
    lines = [
        *paragraph([Run(label.slip)], Style(11, 24, "center")),
        *paragraph([Run(label.slip_head.format_map(said))], small(facts)),
        *_ticked(label.slip_agree.format_map(said)),
        *_ticked(label.slip_differ),
        *paragraph([Run(label.slip_sign)], Style(10, 24, "left")),
    ]
    return [_block(lines)]


def _ticked(text: str) -> list[Piece]:
    """A paragraph behind a box to tick; the box is drawn, for the fonts have none."""
    pieces = paragraph([Run(text)], Style(SMALL.size, SMALL.leading, "left", left=16))
    if pieces:
        pieces[0].marks = (Box(1, 4, 9, 9), *pieces[0].marks)
    return pieces


def _block(lines: list[Piece]) -> Piece:
    """Lines under a dashed rule as one piece that sinks to the foot of the page."""
    marks: list[Mark] = [Line(0, 0, MEASURE, 0, 0.6, 3)]
    down = 4.0
    for line in lines:
        marks += [_lower(mark, down) for mark in line.marks]
        down += line.height
    return Piece(down, tuple(marks), gap=18, foot=True)


def _lower(mark: Mark, down: float) -> Mark:
    """The same mark, ``down`` points further down."""
    match mark:
        case Line():
            return mark._replace(y1=mark.y1 + down, y2=mark.y2 + down)
        case Text() | Box() | Grid():
            return mark._replace(y=mark.y + down)


BLOCKS: dict[str, Callable[[LetterFacts], list[Piece]]] = {
    "debts": debts,
    "account": account,
    "signature": signature,
    "contact": contact,
    "schedule": schedule,
    "slip": slip,
}


def add_block(pieces: list[Piece], name: str, facts: LetterFacts) -> None:
    """Append a block; what introduces it stays on its page."""
    block = BLOCKS[name](facts)
    if block and name == "signature":
        hold(pieces, _WITH_SIGNATURE)
    if block and name in {"debts", "account", "contact"}:
        hold(pieces, 1)
    pieces += block
