"""Statements of account (对账单) as PDF with a slip to confirm them, from their facts alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ar_desktop.domain.money import BASE_CURRENCY, format_amount, in_capitals
from ar_desktop.domain.statement import Line, Statement
from ar_desktop.domain.statement_form import Form
from ar_desktop.reports.correspondence import statement_words
from ar_desktop.reports.correspondence.statement_words import Words
from ar_desktop.reports.press import furniture, templates, wording
from ar_desktop.reports.press.compose import Letter, Look, compose
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece, hold, paragraph
from ar_desktop.reports.press.paper import MM, Frame
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run, Style

#: What counts as charged and as received; everything else adjusts the balance.
_CHARGED = frozenset({"invoice", "opening"})
_RECEIVED = frozenset({"receipt"})
_FRAME = Frame(20 * MM, 26 * MM)


@dataclass(frozen=True)
class _Paper:
    """A statement with how it is to be printed."""

    facts: Statement
    form: Form
    issued_on: dt.date

    @property
    def language(self) -> str:
        """The language it is printed in."""
        return self.form.language

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


def render(statement: Statement, form: Form | None = None, *, issued_on: dt.date | None = None) -> Letter:
    """The statement as a file of its own; the same facts and form give the same bytes.

    What ``form`` demands is printed only if something is due. ``issued_on`` is the day under the
    signature, the closing day if not given.
    """
    paper = _Paper(statement, form or Form(), issued_on or statement.until)
    blocks = {name: partial(block, paper) for name, block in _BLOCKS.items()}
    foot = f"{statement.customer_code}　{statement.until.isoformat()}"
    layout = compose(
        templates.default(paper.form.kind, paper.language),
        _fields(paper),
        blocks,
        paper,
        foot,
        Look(furniture.form(paper), _FRAME, closing=2),
    )
    title = f"{_title(paper)} {statement.customer.name} {statement.until.isoformat()}"
    document = Document(title, statement.sender.name, paper.language)
    for sheet in layout.sheets:
        document.add(sheet)
    return Letter(document.bytes(), len(layout.sheets), layout.missing, layout.unknown)


def _title(paper: _Paper) -> str:
    return paper.label.audit_title if paper.form.kind == "audit" else paper.label.title


def _fields(paper: _Paper) -> dict[str, str]:
    """The named fields of the template. Empty text means: nothing to say."""
    facts, label = paper.facts, paper.label
    since, until = wording.date(facts.since, paper), wording.date(facts.until, paper)
    capitals = paper.currency == BASE_CURRENCY and paper.language != "en"
    owed, form = facts.closing > 0, paper.form
    return {
        "title": _title(paper),
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
        "check_days": str(form.check_days),
        "silence": "1" if form.silence_clause else "",
        "carried": "1" if facts.carried else "",
        "unit": wording.unit(paper),
        "auditor": form.auditor,
        "reply_to": form.reply_to,
        "demand_by": wording.date(form.demand_by, paper) if form.demand_by and facts.payable else "",
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
    """Every document of the period with the balance after it, between opening and totals. What is
    open of a charge has a column of its own where some are partly paid."""
    facts, label = paper.facts, paper.label
    parted = any(line.movement.partly for line in facts.lines)
    number, day, what, document, due, late, rest, *sums = label.columns
    columns = [
        Column(number, "center"),
        Column(day),
        Column(what),
        Column(document, wraps=True),
        Column(due),
        Column(late, "right"),
        *([Column(rest, "right")] if parted else []),
        *(Column(title, "right") for title in sums),
    ]
    gap = [""] * (4 if parted else 3)
    opening = ["", facts.since.isoformat(), label.opening, *gap, "", "", paper.figure(facts.opening)]
    rows = [_row(paper, count, line, parted) for count, line in enumerate(facts.lines, 1)]
    totals = [paper.figure(amount) for amount in (facts.charges, facts.credits, facts.closing)]
    return table(columns, [opening, *rows], ["", "", label.total, *gap, *totals], tight=True)


def _row(paper: _Paper, count: int, line: Line, parted: bool) -> list[str]:
    moved = line.movement
    return [
        str(count),
        moved.day.isoformat(),
        paper.label.kinds.get(moved.kind, moved.kind),
        moved.number,
        moved.due_on.isoformat() if moved.due_on else "",
        str(moved.days) if moved.days else "",
        *([paper.figure(moved.open) if moved.open else ""] if parted else []),
        paper.figure(moved.charge) if moved.charge else "",
        paper.figure(moved.credit) if moved.credit else "",
        paper.figure(line.balance),
    ]


def _carried(paper: _Paper) -> list[Piece]:
    """What of the opening balance is still open, document by document."""
    facts, label = paper.facts, paper.label
    if not facts.carried:
        return []
    day, what, document, due, late, rest = label.carried
    columns = [Column(day), Column(what), Column(document, wraps=True), Column(due)]
    columns += [Column(late, "right"), Column(rest, "right")]
    rows = [
        [
            item.day.isoformat(),
            label.kinds.get(item.kind, item.kind),
            item.number,
            item.due_on.isoformat(),
            str(item.days) if item.days else "",
            paper.figure(item.open),
        ]
        for item in facts.carried
    ]
    total = paper.figure(sum(item.open for item in facts.carried))
    return table(columns, rows, ["", label.total, "", "", "", total], tight=True)


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


def _balances(paper: _Paper) -> list[Piece]:
    """The balance as an auditor asks for it: who owes whom on the closing day."""
    facts, label = paper.facts, paper.label
    owed, owing = max(0, facts.closing), max(0, -facts.closing)
    columns = [
        Column(title, align)
        for title, align in zip(
            paper.headed(label.balances), ("center", "right", "right", "left"), strict=True
        )
    ]
    row = [facts.until.isoformat(), paper.figure(owed), paper.figure(owing), label.trade_account]
    return table(columns, [], row)


def _verdicts(paper: _Paper) -> list[Piece]:
    """What the addressee of an audit confirmation signs: right, or wrong and how."""
    label, style = paper.label, Style(10, 24, "left")
    lines: list[Piece] = []
    for number, verdict in enumerate((label.right, label.wrong), 1):
        lines += paragraph([Run(f"{number}. {verdict}", bold=True)], style)
        lines += paragraph([Run(label.company)], style)
        lines += paragraph([Run(label.person)], style)
    return [furniture.slip(label.verdict, lines)]


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
    "carried": _carried,
    "balances": _balances,
    "verdicts": _verdicts,
    "aging": _aging,
    "account": _account,
    "signature": _signature,
    "contact": _contact,
    "slip": _slip,
}
