"""The blocks of a letter: debts, account, signature, contact, schedule of interest, reply slip."""

from __future__ import annotations

from collections.abc import Callable

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.reports.correspondence.debt_table import debts
from ar_desktop.reports.correspondence.schedule import schedule
from ar_desktop.reports.press import furniture, wording
from ar_desktop.reports.press.flow import Piece, paragraph
from ar_desktop.reports.press.furniture import body, small, ticked
from ar_desktop.reports.press.typeset import Run, Style


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
