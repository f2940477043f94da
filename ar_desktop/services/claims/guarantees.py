"""The archive of guarantees (保证): who answers for whose debts, until when, and whether it was claimed."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.guarantee import Guarantee
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row


@dataclass(frozen=True)
class Guaranteed:
    """A guarantee as the archive keeps it. ``period`` is a number of months, or the agreed last day as
    ISO text, or empty for none agreed; ``claim`` what was done, one of
    ``domain.guarantee.CLAIMS``."""

    customer_id: int
    guarantor: str
    kind: str
    main_due_on: dt.date
    id: int = 0
    contract_id: int | None = None
    number: str = ""
    amount: int | None = None
    currency: str = BASE_CURRENCY
    period: str = ""
    address: str = ""
    claimed_on: dt.date | None = None
    claim: str = ""
    note: str = ""

    @property
    def rule(self) -> Guarantee:
        """What the period follows from (``guarantee_period_unreadable``)."""
        months, until = _period(self.period)
        return Guarantee(self.kind, self.main_due_on, months, until, self.claimed_on, self.claim)


def _period(text: str) -> tuple[int | None, dt.date | None]:
    plain = text.strip()
    try:
        if plain.isdigit():
            return int(plain), None
        return None, dt.date.fromisoformat(plain) if plain else None
    except ValueError as error:
        raise ArError("guarantee_period_unreadable", value=text) from error


def of_row(row: Row) -> Guaranteed:
    """A guarantee from its row."""
    values = {name: row[name] for name in Guaranteed.__dataclass_fields__}
    for name in ("main_due_on", "claimed_on"):
        values[name] = None if row[name] is None else dt.date.fromordinal(row[name])
    return Guaranteed(**values)


def get(book: Book, key: int) -> Guaranteed:
    """One guarantee. Raises ``guarantee_unknown``."""
    row = book.reader.execute("SELECT * FROM guarantees WHERE id = ?", (key,)).fetchone()
    if row is None:
        raise ArError("guarantee_unknown", number=key)
    return of_row(row)


def of_customer(book: Book, customer: int) -> list[Guaranteed]:
    """The guarantees for a customer's debts."""
    rows = book.reader.execute("SELECT * FROM guarantees WHERE customer_id = ? ORDER BY id", (customer,))
    return [of_row(row) for row in rows]


def save(book: Book, record: Guaranteed) -> Changes:
    """Store a guarantee (``guarantor_missing``, ``guarantee_period_unreadable``)."""
    if not record.guarantor.strip():
        raise ArError("guarantor_missing")
    _ = record.rule
    values = asdict(record)
    del values["id"]
    for name in ("main_due_on", "claimed_on"):
        values[name] = values[name] and values[name].toordinal()
    with book.write("save_guarantee", guarantor=record.guarantor) as write:
        if record.id:
            write.update("guarantees", record.id, values)
        else:
            write.insert("guarantees", values)
    return write.changes


def remove(book: Book, key: int) -> Changes:
    """Take a guarantee out of the archive; undo puts it back."""
    with book.write("remove_guarantee") as write:
        write.delete("guarantees", key)
    return write.changes
