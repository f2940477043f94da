"""Setting what a customer owes off against what we owe it (抵账)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.ledger import allocating, crediting
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class SetOff:
    """A set-off to be posted: ``number`` is that of the payable document, ``day`` the day agreed or on
    which the notice arrived; ``amount`` in minor units. ``basis``: agreed (民法典 art. 569), or by notice,
    ours or theirs (art. 568)."""

    customer_id: int
    day: dt.date
    amount: int
    number: str
    basis: str = "agreed"
    memo: str = ""
    currency: str = BASE_CURRENCY


def enter(book: Book, item: SetOff, pairs: Iterable[tuple[int, int]]) -> Changes:
    """Post a set-off and settle the chosen due lines by it, all of it (``set_off_spread``).

    Our notice reaches only what the customer owed already (art. 568 I): a line not due on the day is
    refused (``set_off_not_due``). Raises ``set_off_number_missing`` and what allocating raises.
    """
    chosen = list(pairs)
    if not item.number.strip():
        raise ArError("set_off_number_missing")
    if sum(amount for _, amount in chosen) != item.amount:
        raise ArError("set_off_spread")
    with book.write("post_set_off", undo="reverse", amount=item.amount) as write:
        if item.basis == "ours":
            _require_due(write, [charge for charge, _ in chosen], item.day)
        made = crediting.Credit(
            item.customer_id, "set_off", item.day, item.amount, item.number.strip(), item.currency,
            memo=item.memo.strip(),
        )  # fmt: skip
        credit = crediting.post(write, [made])[0]
        write.update("credits", credit, {"designation": item.basis})
        allocating.put(write, credit, chosen, item.day)
    return write.changes


def _require_due(write: Write, charges: Iterable[int], day: dt.date) -> None:
    for charge in charges:
        row = write.conn.execute("SELECT number, due_on FROM charges WHERE id = ?", (charge,)).fetchone()
        if row is not None and row["due_on"] > day.toordinal():
            raise ArError("set_off_not_due", number=row["number"], due=dt.date.fromordinal(row["due_on"]))
