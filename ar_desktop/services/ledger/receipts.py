"""Money in: posting, allocating, voiding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ar_desktop.domain.allocation import Payable, oldest_first
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Receipt
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import allocating, crediting
from ar_desktop.services.ledger.sittings import Days, Since
from ar_desktop.storage import engine, ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

_COLUMNS = ("customer_id", "kind", "number", "day", "amount", "currency", "payer", "memo", "account")


def enter(book: Book, receipt: Receipt, pairs: Iterable[tuple[int, int]] = ()) -> Changes:
    """Post a receipt and allocate it to ``pairs`` of due line and amount; the rest stays
    unallocated. Raises ``amount_not_positive`` and what allocating raises."""
    with book.write("post_receipt", undo="reverse", amount=receipt.amount) as write:
        credit = post(write, [receipt])[0]
        allocating.put(write, credit, pairs, receipt.day)
    return write.changes


def post(write: Write, receipts: Sequence[Receipt]) -> range:
    """Post receipts inside a running transaction; returns their ids."""
    for receipt in receipts:
        if receipt.amount <= 0:
            raise ArError("amount_not_positive", number=receipt.number)
    rows = (
        (item.customer_id, "receipt", item.number, item.day.toordinal(), item.amount, item.currency,
         item.payer, item.memo, item.account)
        for item in receipts
    )  # fmt: skip
    if all(item.currency == BASE_CURRENCY for item in receipts):
        return write.insert_many("credits", _COLUMNS, rows)
    rates = [exchange.frozen(write.conn, item.currency, item.day, item.rate) for item in receipts]
    rated = [(*row, rate) for row, rate in zip(rows, rates, strict=True)]
    return write.insert_many("credits", (*_COLUMNS, "rate"), rated)


def proposal(book: Book, customer_id: int, amount: int, currency: str, on: dt.date) -> list[tuple[int, int]]:
    """The customer's due lines that ``amount`` would pay, oldest due first."""
    return oldest_first(amount, _payable(book.reader, ledger.Scope(on.toordinal(), currency, customer_id)))


def _payable(conn: engine.Connection, scope: ledger.Scope) -> list[Payable]:
    """What was open on the day and still is: a later receipt may have paid it since."""
    return [
        Payable(row["id"], dt.date.fromordinal(row["due_on"]), min(row["open"], row["open_amount"]))
        for row in ledger.open_charges(conn, scope)
    ]


def allocate(
    book: Book, credit_id: int, pairs: Iterable[tuple[int, int]], on: dt.date, since: Since = Since.RULE
) -> Changes:
    """Allocate an open credit on day ``on``, counting ``since`` (``sittings``)."""
    with book.write("allocate", undo="reverse") as write:
        allocating.put(write, credit_id, pairs, Days(write.conn, on, since).of(credit_id))
    return write.changes


def _open_credits(write: Write, customer_id: int, currencies: Iterable[str]) -> list[engine.Row]:
    return [row for money in currencies for row in ledger.open_credits(write.conn, customer_id, money)]


def allocate_oldest(book: Book, customer_id: int, on: dt.date, *currencies: str) -> Changes:
    """Spread all unallocated money of a customer over its due lines of the same currency, oldest due
    first, counting by the rule of ``sittings``."""
    with book.write("allocate", undo="reverse") as write:
        days = Days(write.conn, on)
        for credit in _open_credits(write, customer_id, currencies):
            scope = ledger.Scope(on.toordinal(), credit["currency"], customer_id)
            pairs = oldest_first(credit["open_amount"], _payable(write.conn, scope))
            allocating.put(write, credit["id"], pairs, days.of(credit["id"]))
            write.settle()
    return write.changes


def void(book: Book, credit_id: int, on: dt.date, reason: str) -> Changes:
    """Take a receipt or another credit back from day ``on`` (bounced, entered by mistake). Raises
    ``receipt_unknown``, ``already_voided``, ``void_before_document`` or ``reason_missing``."""
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("void_receipt", undo="never", reason=reason) as write:
        crediting.void_in(write, credit_id, on, reason)
    return write.changes


def waiting(book: Book) -> int:
    """How many receipts still have money that covers nothing, those kept as prepayments left out."""
    sql = "SELECT count(*) FROM credits WHERE open_amount <> 0 AND kind = 'receipt' AND kept_on IS NULL"
    return int(book.reader.execute(sql).fetchone()[0])
