"""What a change of the ladders would do to today's book, worked out beside the queue; nothing is stored."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from ar_desktop.domain.ladder import Ladder, Proposal
from ar_desktop.domain.progress import Progress, quiet
from ar_desktop.services.chasing import ladders, proposing
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.storage.book import Book


@dataclass(frozen=True)
class Step:
    """What a customer is asked on a day: rung and action of a ladder; ``amount`` in minor units of CNY."""

    ladder: str
    rung: int
    action: str
    amount: int


@dataclass(frozen=True)
class Moved:
    """One customer: what the stored ladders ask today, and what the changed ones would; None for nothing."""

    customer: int
    name: str
    before: Step | None
    after: Step | None

    @property
    def differs(self) -> bool:
        """Whether the change moves this customer: another action, or other debts with it."""
        return _asks(self.before) != _asks(self.after)


def _asks(step: Step | None) -> tuple[str, int] | None:
    return (step.action, step.amount) if step else None


@dataclass(frozen=True)
class Preview:
    """``before`` and ``after`` are how many customers are asked; ``rows`` all of them, the moved first.
    ``supposed``: nobody climbs that ladder yet, so it was supposed to be the book's."""

    before: int
    after: int
    rows: tuple[Moved, ...]
    supposed: bool = False


def preview(book: Book, ladder: Ladder, as_of: dt.date, progress: Progress = quiet) -> Preview:
    """What a ladder as edited would ask on a day, beside what the stored ones do. Both are taken anew from
    the ledger: items open already keep their rung until they are done. Raises what
    ``ladders.require`` raises.
    """
    ladders.require(ladder)
    rules = ladders.load(book)
    code = ladder.code or _UNNAMED
    changed = replace(rules, ladders={**rules.ladders, code: replace(ladder, code=code)})
    supposed = code != rules.default.code and not ladders.uses(book).get(code)
    if supposed:
        changed = replace(changed, code=code)
    progress(0, 2)
    before = _asked(book, as_of, rules)
    progress(1, 2)
    after = _asked(book, as_of, changed)
    progress(2, 2)
    return Preview(len(before), len(after), _rows(book, before, after), supposed)


#: Stands for the code a new ladder will get.
_UNNAMED = "\0"


def _asked(book: Book, as_of: dt.date, rules: Rules) -> dict[int, Step]:
    found = proposing.propose(proposing.gather(book, as_of, rules))
    return {item.customer: _step(item) for item in found}


def _step(item: Proposal) -> Step:
    return Step(item.ladder, item.rung, item.action, item.amount)


def _rows(book: Book, before: dict[int, Step], after: dict[int, Step]) -> tuple[Moved, ...]:
    names = dict(book.reader.execute("SELECT id, name FROM customers").fetchall())
    keys = list(dict.fromkeys([*after, *before]))
    rows = [Moved(key, names[key], before.get(key), after.get(key)) for key in keys]
    return tuple(sorted(rows, key=lambda row: not row.differs))
