"""What a form for a letter begins with: the fields of its kind, their values and choices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ar_desktop.domain import documents
from ar_desktop.domain.documents import Kind, Option
from ar_desktop.domain.money import format_amount
from ar_desktop.services.correspondence import document_kinds, letter_facts, letter_ground
from ar_desktop.services.correspondence.letter_facts import Wish
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row


@dataclass(frozen=True)
class Form:
    """``values`` are what the fields begin with, ``choices`` what can be chosen by field: key and words.
    Of several customers each begins with its own, so what only one customer's record says is empty."""

    kind: Kind
    values: Mapping[str, str]
    choices: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)

    def changed(self, values: Mapping[str, str]) -> dict[str, str]:
        """What of ``values`` the user said otherwise."""
        return {name: value for name, value in values.items() if value != self.values.get(name, "")}


def begin(book: Book, customers: Sequence[int], as_of: dt.date, wish: Wish) -> Form:
    """The form of a kind for these customers. For a single one it raises what ``letter_facts.compose``
    raises where there is no reason for the letter."""
    kind = document_kinds.get(wish.kind)
    if len(customers) == 1:
        return _own(kind, letter_facts.ground(book, customers[0], as_of, wish))
    words = "en" if wish.language == "en" else "zh"
    known = {"issued_on": as_of.isoformat()}
    values = {item.name: documents.initial(item, words, known, ()) for item in kind.fields}
    return Form(
        kind, values, {item.name: _spoken(item.options, words) for item in kind.fields if item.options}
    )


def _own(kind: Kind, ground: letter_ground.Ground) -> Form:
    true = letter_ground.holding(ground) if kind.fields else set()
    choices = {
        item.name: _spoken(documents.offered(item, true), ground.language)
        for item in kind.fields
        if item.options
    }
    if any(item.type == "receipt" for item in kind.fields):
        choices["receipt"] = [(str(row["id"]), _named(row)) for row in letter_ground.receipts(ground)]
    return Form(kind, letter_ground.values(ground), choices)


def _spoken(options: Sequence[Option], language: str) -> list[tuple[str, str]]:
    return [(option.key, option.en if language == "en" else option.zh) for option in options]


def _named(row: Row) -> str:
    """A receipt in a list: its day, amount and number."""
    day, amount = dt.date.fromordinal(row["day"]), format_amount(row["amount"], row["currency"])
    return f"{day.isoformat()}  {amount}  {row['number']}".strip()
