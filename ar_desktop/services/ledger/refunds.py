"""Money paid back to a customer, out of what of its payments and credit notes covers nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.ledger import allocating, charging
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class FreeCredit:
    """A credit with money left: ``free`` of ``amount``, minor units; ``kind`` as in the ledger."""

    id: int
    day: dt.date
    kind: str
    number: str
    payer: str
    amount: int
    free: int
    currency: str


def free_credits(book: Book, customer_id: int, currency: str, on: dt.date) -> list[FreeCredit]:
    """What a customer can be paid back from on a day, oldest first."""
    return _free(book.reader, customer_id, currency, on)


def _free(conn: Connection, customer_id: int, currency: str, on: dt.date) -> list[FreeCredit]:
    return [
        FreeCredit(
            row["id"], dt.date.fromordinal(row["day"]), row["kind"], row["number"], row["payer"],
            row["amount"], row["open_amount"], row["currency"],
        )
        for row in ledger.open_credits(conn, customer_id, currency)
        if row["day"] <= on.toordinal()
    ]  # fmt: skip


def spread(amount: int, found: Sequence[FreeCredit]) -> list[tuple[int, int]]:
    """``amount`` over the free credits, oldest first: pairs of credit and amount. Raises
    ``refund_exceeds`` where less is free."""
    free = sum(credit.free for credit in found)
    if amount > free:
        currency = found[0].currency if found else BASE_CURRENCY
        raise ArError(
            "refund_exceeds", free=format_amount(free, currency), wanted=format_amount(amount, currency)
        )
    pairs, rest = [], amount
    for credit in found:
        part = min(rest, credit.free)
        if part > 0:
            pairs.append((credit.id, part))
            rest -= part
    return pairs


def enter(book: Book, refund: charging.Charge, pairs: Sequence[tuple[int, int]] | None = None) -> Changes:
    """Post money paid back and take it from free credits: those of ``pairs`` (credit and amount, which
    sum up to the refund), else the oldest.

    Raises ``amount_not_positive``, ``refund_exceeds`` or ``refund_differs``.
    """
    with book.write("post_refund", undo="reverse", number=refund.number, amount=refund.amount) as write:
        charge = charging.post(write, refund)
        for credit, amount in _sources(write, refund, pairs):
            allocating.put(write, credit, [(charge, amount)], refund.day)
    return write.changes


def _sources(
    write: Write, refund: charging.Charge, pairs: Sequence[tuple[int, int]] | None
) -> list[tuple[int, int]]:
    found = _free(write.conn, refund.customer_id, refund.currency, refund.day)
    spread_out = spread(refund.amount, found)
    if pairs is None:
        return spread_out
    if sum(amount for _, amount in pairs) != refund.amount:
        raise ArError("refund_differs", amount=format_amount(refund.amount, refund.currency))
    free = {credit.id: credit.free for credit in found}
    for credit, amount in pairs:
        if amount > free.get(credit, 0):
            money = (format_amount(part, refund.currency) for part in (free.get(credit, 0), amount))
            raise ArError("refund_exceeds", **dict(zip(("free", "wanted"), money, strict=True)))
    return list(pairs)
