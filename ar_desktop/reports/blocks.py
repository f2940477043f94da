"""The blocks of a letter: debts, account, signature, contact, schedule of interest, reply slip."""

from __future__ import annotations

from collections.abc import Callable

from ar_desktop.domain.lateness import Part
from ar_desktop.domain.letters import DebtLine, LetterFacts
from ar_desktop.domain.money import format_amount
from ar_desktop.reports import furniture, late_words, wording
from ar_desktop.reports.flow import Piece, hold, paragraph
from ar_desktop.reports.furniture import body, small, ticked
from ar_desktop.reports.table import Column, table
from ar_desktop.reports.typeset import Run, Style


def debts(facts: LetterFacts) -> list[Piece]:
    """The overdue lines with their totals; amount and paid only where something was paid. Below them
    what of these invoices is not demanded now."""
    label, unit = wording.words(facts), wording.unit(facts)
    partly = any(line.paid or line.disputed or line.covered for line in facts.lines)
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
    rows_below = [
        piece for text in wording.held(facts) for piece in paragraph([Run(text)], small(facts), gap=4)
    ]
    return [*table(columns, rows, [label.total, "", "", *figures, ""]), *rows_below]


def _debt(line: DebtLine, facts: LetterFacts, *, partly: bool) -> list[str]:
    amounts = (line.amount, line.paid, line.open) if partly else (line.open,)
    return [
        line.invoice,
        line.issued_on.isoformat(),
        line.due_on.isoformat(),
        *(format_amount(amount, facts.currency) for amount in amounts),
        str(line.days) if line.days > 0 else "—",
    ]


def account(facts: LetterFacts) -> list[Piece]:
    """Where to pay, naming the contract or else the letter."""
    memo = facts.contract.number if facts.contract and facts.contract.number else facts.number
    return furniture.account(facts.account, memo, facts, body(facts))


def signature(facts: LetterFacts) -> list[Piece]:
    """Who signs, and the day of the letter."""
    return furniture.signature(facts.sender, facts.issued_on, facts, body(facts))


def contact(facts: LetterFacts) -> list[Piece]:
    """Whom to call."""
    return furniture.contact(facts.sender, facts)


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
    """One row for each part of a line's interest, and a subtotal where there are several."""
    label, unit = wording.words(facts), wording.unit(facts)
    columns = [
        Column(label.invoice, wraps=True),
        Column(label.principal.format(unit=unit), "right"),
        Column(label.starts),
        Column(label.ends),
        Column(label.counted, "right"),
        Column(_rate_title(facts), "right"),
        Column(label.interest.format(unit=unit), "right"),
    ]
    lines = [line for line in facts.lines if line.interest or line.parts]
    whole = all(len(wording.parts(line, facts)) == 1 for line in lines)
    principal = sum(line.accruing or line.open for line in lines)
    figures = [format_amount(amount, facts.currency) for amount in (principal, facts.interest)]
    rows = [row for line in lines for row in _accrued(line, facts)]
    total = [label.total, figures[0] if whole else "", "", "", "", "", figures[1]]
    return table(columns, rows, total, gap=0)


def _rate_title(facts: LetterFacts) -> str:
    """What the rates are of: a year, a day, or, beside late charges, either."""
    label, terms = wording.words(facts), wording.late(facts)
    if terms.charge is not None:
        return label.rate
    return label.annual if late_words.is_yearly(terms) else label.daily


def _accrued(line: DebtLine, facts: LetterFacts) -> list[list[str]]:
    label, parts = wording.words(facts), wording.parts(line, facts)
    rows = [_part(part, facts) for part in parts]
    rows[0][0] = line.invoice
    for caption, amount in ((label.beyond, line.capped), (label.closed, line.closed)):
        if amount:
            rows.append([caption, "", "", "", "", "", format_amount(-amount, facts.currency)])
    if len(rows) > 1:
        sum_of_line = format_amount(line.interest, facts.currency)
        rows.append([label.subtotal, "", "", "", "", "", sum_of_line])
    return rows


def _part(part: Part, facts: LetterFacts) -> list[str]:
    return [
        "",
        format_amount(part.principal, facts.currency),
        part.starts_on.isoformat(),
        part.ends_on.isoformat(),
        str(part.days or ""),
        wording.part_rate(part, facts),
        format_amount(part.amount, facts.currency),
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
        *paragraph([Run(label.slip_head.format_map(said))], small(facts)),
        *ticked(label.slip_agree.format_map(said)),
        *ticked(label.slip_differ),
        *paragraph([Run(label.slip_sign)], Style(10, 24, "left")),
    ]
    return [furniture.slip(label.slip, lines)]


BLOCKS: dict[str, Callable[[LetterFacts], list[Piece]]] = {
    "debts": debts,
    "account": account,
    "signature": signature,
    "contact": contact,
    "schedule": schedule,
    "slip": slip,
}
