"""What a form for a letter begins with: the fields of its kind, their values and choices."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ar_desktop.domain import documents
from ar_desktop.domain.documents import Field, Kind, Option
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.correspondence import (
    document_kinds,
    letter_currency,
    letter_facts,
    letter_ground,
    letter_known,
    letter_set_offs,
)
from ar_desktop.services.correspondence.letter_facts import Wish
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row


@dataclass(frozen=True)
class Form:
    """``values`` are what the fields begin with, ``choices`` what can be chosen by field: key and words.
    Of several customers each begins with its own, so what only one customer's record says is empty.
    ``numbers`` are the invoices the letter speaks of, ``principal`` in minor units what of them. ``barred``
    are what may not be ticked by field: key, words, and the fact that does not hold. Of ``several`` customers
    what is ticked is said to each. ``left_out`` is number and sum by currency of what is overdue and
    not picked."""

    kind: Kind
    values: Mapping[str, str]
    choices: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    principal: int = 0
    currency: str = BASE_CURRENCY
    barred: Mapping[str, Sequence[tuple[str, str, str]]] = field(default_factory=dict)
    several: bool = False
    left_out: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def changed(self, values: Mapping[str, str]) -> dict[str, str]:
        """What of ``values`` the user said otherwise, and what drives other fields."""
        drives = {item.name for item in self.kind.fields if item.drives}
        said = {item.name for item in self.kind.fields if item.type == "picks" and self.several}
        return {
            name: value
            for name, value in values.items()
            if value != self.values.get(name, "") or (value and name in drives) or name in said
        }


def begin(book: Book, customers: Sequence[int], as_of: dt.date, wish: Wish, screen: str = "") -> Form:
    """The form of a kind for these customers; choices speak the language of the ``screen``, without one
    that of the letter. For a single customer it raises what ``letter_facts.compose`` raises where there is
    no reason for the letter."""
    kind = document_kinds.get(wish.kind)
    if len(customers) == 1:
        return _own(kind, letter_facts.ground(book, customers[0], as_of, wish), wish.values, screen)
    words = "en" if wish.language == "en" else "zh"
    known = {"issued_on": as_of.isoformat()}
    values = {
        item.name: "" if _by_case(item) else documents.initial(item, words, known, _all_facts(item))
        for item in kind.fields
    }
    shown = screen or words
    choices = {item.name: _of_each(item, shown) for item in kind.fields if item.options or _by_case(item)}
    return Form(kind, values, choices, several=len(customers) > 1)


def lacking(book: Book, wanted: Sequence[int], as_of: dt.date, wish: Wish) -> dict[str, list[str]]:
    """Of each thing to tick the names of the customers whose letters would leave it out, in their order;
    customers that get no letter are not named."""
    ticked = [item for item in document_kinds.get(wish.kind).fields if item.type == "picks"]
    found: dict[str, list[str]] = defaultdict(list)
    for customer in wanted if ticked else ():
        try:
            ground = letter_facts.ground(book, customer, as_of, wish)
        except ArError:
            continue
        true = letter_ground.holding(ground)
        for option in (option for item in ticked for option in item.options):
            if option.when and option.when not in true:
                found[option.key].append(ground.customer.name)
    return dict(found)


def _all_facts(item: Field) -> set[str]:
    """What is ticked for several customers is printed where its ground is known."""
    return {option.when for option in item.options} if item.type == "picks" else set()


def _by_case(item: Field) -> bool:
    """Whether each customer's record decides what this choice begins with."""
    return item.type in _RECORDS or (item.type == "choice" and any(option.when for option in item.options))


def _of_each(item: Field, words: str) -> list[tuple[str, str]]:
    if not _by_case(item):
        return _spoken(item.options, words)
    return [("", "as each customer's record says" if words == "en" else "按各客户的记录")]


def _own(kind: Kind, ground: letter_ground.Ground, given: Mapping[str, str], screen: str) -> Form:
    true = letter_ground.holding(ground) if kind.fields else set()
    choices = {
        item.name: _spoken(documents.offered(item, true), screen or ground.language)
        for item in kind.fields
        if item.options
    }
    for item in kind.fields:
        if item.type in _RECORDS:
            empty = [] if item.required or item.type == "currency" else [("", "—")]
            choices[item.name] = [*empty, *_RECORDS[item.type](ground)]
    numbers = tuple(dict.fromkeys(str(row["number"]) for row in ground.rows))
    values = letter_ground.values(ground, given)
    barred = {
        item.name: _barred(item, true, screen or ground.language)
        for item in kind.fields
        if item.type == "picks"
    }
    return Form(
        kind, values, choices, numbers, ground.principal, ground.currency, barred, left_out=ground.left_out
    )


def _barred(item: Field, true: set[str], language: str) -> list[tuple[str, str, str]]:
    """What may not be ticked, with the fact that does not hold."""
    left = [option for option in item.options if option not in documents.offered(item, true)]
    spoken = _spoken(left, language)
    return [(key, words, option.when) for (key, words), option in zip(spoken, left, strict=True)]


def _spoken(options: Sequence[Option], language: str) -> list[tuple[str, str]]:
    return [(option.key, option.en if language == "en" else option.zh) for option in options]


def _named(row: Row) -> str:
    """A receipt or set-off in a list: its day, amount and number."""
    day, amount = dt.date.fromordinal(row["day"]), format_amount(row["amount"], row["currency"])
    if row["currency"] != BASE_CURRENCY:
        amount = f"{row['currency']} {amount}"
    return f"{day.isoformat()}  {amount}  {row['number']}".strip()


def _receipts(ground: letter_ground.Ground) -> list[tuple[str, str]]:
    return [(str(row["id"]), _named(row)) for row in letter_ground.receipts(ground)]


def _guarantees(ground: letter_ground.Ground) -> list[tuple[str, str]]:
    """Each guarantee by its guarantor, its number and the end of its period."""
    return [
        (str(item.id), f"{item.guarantor}  {item.number}  {ends.isoformat()}".replace("    ", "  "))
        for ends, item in letter_known.guarantees_of(ground)
    ]


def _currencies(ground: letter_ground.Ground) -> list[tuple[str, str]]:
    """The currencies in which the customer owes what the letter is about."""
    found = letter_currency.due(ground.conn, ground.customer.id, ground.as_of, ground.kind)
    return [(money, money) for money in found]


def _set_offs(ground: letter_ground.Ground) -> list[tuple[str, str]]:
    found = letter_set_offs.listed(ground.conn, ground.customer.id, ground.as_of)
    return [(str(row["id"]), _named(row)) for row in found]


_RECORDS = {
    "receipt": _receipts, "guarantee": _guarantees, "currency": _currencies, "set_off": _set_offs,
}  # fmt: skip
