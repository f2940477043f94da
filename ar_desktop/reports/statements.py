"""Statements of account (对账单) as PDF with a slip to confirm them, from their facts alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ar_desktop.domain.money import BASE_CURRENCY, format_amount, in_capitals
from ar_desktop.domain.statement import Line, Statement
from ar_desktop.reports import furniture, statement_words, templates, wording
from ar_desktop.reports.compose import Letter, Look, compose
from ar_desktop.reports.document import Document
from ar_desktop.reports.flow import Piece, hold, paragraph
from ar_desktop.reports.paper import MM, Frame
from ar_desktop.reports.statement_words import Words
from ar_desktop.reports.table import Column, table
from ar_desktop.reports.typeset import Run, Style

#: What counts as charged and as received; everything else adjusts the balance.
_CHARGED = frozenset({"invoice", "opening"})
_RECEIVED = frozenset({"receipt"})
_FRAME = Frame(20 * MM, 26 * MM)


@dataclass(frozen=True)
class _Paper:
    """A statement with how it is to be printed."""

    facts: Statement
    issued_on: dt.date
    demand_by: dt.date | None
    silence_days: int
    language: str

    @property
    def currency(self) -> str:
        """The currency of the amounts."""
        return self.facts.currency

    @property
    def label(self) -> Words:
        """The words it is printed with."""
        return statement_words.words(self.language)

    def figure(self, amount: int) -> str:
        """An amount in a table."""
        return format_amount(amount, self.currency)

    def headed(self, titles: Sequence[str]) -> list[str]:
        """Headings with the currency in them."""
        return [title.format(unit=wording.unit(self)) for title in titles]


def render(
    statement: Statement,
    *,
    demand_by: dt.date | None = None,
    silence_days: int = 7,
    language: str = "zh",
    issued_on: dt.date | None = None,
) -> Letter:
    """The statement as a file of its own; the same facts give the same bytes.

    ``demand_by`` adds the demand to pay what is due by that day, if anything is due;
    ``silence_days`` is the time asked for checking; ``issued_on`` the day under the signature, the
    closing day if not given.
    """
    paper = _Paper(statement, issued_on or statement.until, demand_by, silence_days, language)
    blocks = {name: partial(block, paper) for name, block in _BLOCKS.items()}
    foot = f"{statement.customer_code}　{statement.until.isoformat()}"
    layout = compose(
        templates.default("statement", language),
        _fields(paper),
        blocks,
        paper,
        foot,
        Look(furniture.form(paper), _FRAME, closing=2),
    )
    title = f"{paper.label.title} {statement.customer.name} {statement.until.isoformat()}"
    document = Document(title, statement.sender.name, language)
    for sheet in layout.sheets:
        document.add(sheet)
    return Letter(document.bytes(), len(layout.sheets), layout.missing, layout.unknown)


def _fields(paper: _Paper) -> dict[str, str]:
    """The named fields of the template. Empty text means: nothing to say."""
    facts, label = paper.facts, paper.label
    since, until = wording.date(facts.since, paper), wording.date(facts.until, paper)
    capitals = paper.currency == BASE_CURRENCY and paper.language != "en"
    owed = facts.closing > 0
    return {
        "title": label.title,
        "period": label.period.format(since=since, until=until),
        "formula": label.formula,
        "customer_name": facts.customer.name,
        "until": until,
        "owed": "1" if owed and capitals else "",
        "owed_foreign": "1" if owed and not capitals else "",
        "credit": "1" if facts.closing < 0 else "",
        "settled": "" if facts.closing else "1",
        "closing": wording.money(abs(facts.closing), paper),
        "closing_capitals": in_capitals(facts.closing) if owed and capitals else "",
        "silence_days": str(paper.silence_days),
        "demand_by": wording.date(paper.demand_by, paper) if paper.demand_by and facts.payable else "",
        "demanded": wording.money(facts.payable, paper),
        "account": "1" if facts.account and owed else "",
    }


def _balance(paper: _Paper) -> list[Piece]:
    """Opening to closing in one row."""
    facts = paper.facts
    charged = sum(line.movement.charge for line in facts.lines if line.movement.kind in _CHARGED)
    received = sum(line.movement.credit for line in facts.lines if line.movement.kind in _RECEIVED)
    adjusted = facts.closing - facts.opening - charged + received
    amounts = (facts.opening, charged, received, adjusted, facts.closing)
    columns = [Column(title, "right") for title in paper.headed(paper.label.balance)]
    return table(columns, [], [paper.figure(amount) for amount in amounts])


def _movements(paper: _Paper) -> list[Piece]:
    """Every document of the period with the balance after it, between opening and totals."""
    facts, label = paper.facts, paper.label
    number, day, what, document, due, *sums = paper.headed(label.columns)
    columns = [
        Column(number, "center"),
        Column(day),
        Column(what),
        Column(document, wraps=True),
        Column(due),
        *(Column(title, "right") for title in sums),
    ]
    opening = ["", facts.since.isoformat(), label.opening, "", "", "", "", paper.figure(facts.opening)]
    rows = [_row(paper, count, line) for count, line in enumerate(facts.lines, 1)]
    totals = [paper.figure(amount) for amount in (facts.charges, facts.credits, facts.closing)]
    return table(columns, [opening, *rows], ["", "", label.total, "", "", *totals])


def _row(paper: _Paper, count: int, line: Line) -> list[str]:
    moved = line.movement
    return [
        str(count),
        moved.day.isoformat(),
        paper.label.kinds.get(moved.kind, moved.kind),
        moved.number,
        moved.due_on.isoformat() if moved.due_on else "",
        paper.figure(moved.charge) if moved.charge else "",
        paper.figure(moved.credit) if moved.credit else "",
        paper.figure(line.balance),
    ]


def _aging(paper: _Paper) -> list[Piece]:
    """What is open by age, and the money not yet matched: together the closing balance."""
    facts, label = paper.facts, paper.label
    first, *between, last = facts.buckets.columns
    del first
    names = [label.not_due, *(label.days.format(range=name.replace("-", "–")) for name in between)]
    names += [label.beyond.format(range=last.rstrip("+")), label.open, label.unallocated]
    amounts = (*facts.aging, sum(facts.aging), -facts.unallocated)
    return table([Column(name, "right") for name in names], [], [paper.figure(amount) for amount in amounts])


def _account(paper: _Paper) -> list[Piece]:
    """Where to pay, with the customer's number as reference; only where something is owed."""
    if paper.facts.closing <= 0:
        return []
    return furniture.account(paper.facts.account, paper.facts.customer_code, paper, furniture.form(paper))


def _signature(paper: _Paper) -> list[Piece]:
    return _held(furniture.signature(paper.facts.sender, paper.issued_on, paper, furniture.form(paper)))


def _contact(paper: _Paper) -> list[Piece]:
    return _held(furniture.contact(paper.facts.sender, paper))


def _held(pieces: list[Piece]) -> list[Piece]:
    """On the page of the slip, which never goes out without a signature above it."""
    hold(pieces, len(pieces))
    return pieces


def _slip(paper: _Paper) -> list[Piece]:
    """The slip the customer returns: agreed with a promise, or not and why."""
    facts, label = paper.facts, paper.label
    agree = (
        label.agree_owed
        if facts.closing > 0
        else label.agree_credit
        if facts.closing
        else label.agree_settled
    )
    said = {
        "sender": facts.sender.name,
        "code": facts.customer_code,
        "until": wording.date(facts.until, paper),
        "amount": wording.in_words(abs(facts.closing), paper),
    }
    lines = [
        *paragraph([Run(label.slip_head.format_map(said))], furniture.small(paper)),
        *furniture.ticked(agree.format_map(said)),
        *furniture.ticked(label.differ),
        *paragraph([Run(label.company)], Style(10, 26, "left")),
        *paragraph([Run(label.person)], Style(10, 24, "left")),
    ]
    return [furniture.slip(label.slip, lines)]


_BLOCKS: dict[str, Callable[[_Paper], list[Piece]]] = {
    "balance": _balance,
    "movements": _movements,
    "aging": _aging,
    "account": _account,
    "signature": _signature,
    "contact": _contact,
    "slip": _slip,
}
