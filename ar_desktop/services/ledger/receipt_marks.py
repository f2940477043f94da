"""What is noted on a posted receipt: kept as a prepayment, what it was paid for, whose it is."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.imputation import Designation
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import crediting
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

_COPIED = (
    "kind", "number", "day", "amount", "currency", "payer", "memo", "rate", "account", "designation",
)  # fmt: skip


def _receipt(conn: Connection, receipt_id: int) -> Row:
    sql = "SELECT * FROM credits WHERE id = ? AND kind = 'receipt'"
    row = conn.execute(sql, (receipt_id,)).fetchone()
    if row is None:
        raise ArError("receipt_unknown", number=receipt_id)
    if row["voided_on"] is not None:
        raise ArError("already_voided", number=row["number"])
    return row


def keep(book: Book, receipt_id: int, on: dt.date) -> Changes:
    """What is unallocated of a receipt is a prepayment (预收) from day ``on``: it waits for nothing."""
    _receipt(book.reader, receipt_id)
    with book.write("keep_receipt") as write:
        write.update("credits", receipt_id, {"kept_on": on.toordinal()})
    return write.changes


def release(book: Book, receipt_id: int) -> Changes:
    """A kept receipt waits to be allocated again."""
    _receipt(book.reader, receipt_id)
    with book.write("release_receipt") as write:
        write.update("credits", receipt_id, {"kept_on": None})
    return write.changes


def designation(book: Book, receipt_id: int) -> Designation:
    """How a receipt was meant; of one that says nothing but whose memo may, none."""
    return Designation.read(_receipt(book.reader, receipt_id)["designation"])


def reassign(book: Book, receipt_id: int, customer_id: int) -> Changes:
    """A receipt nothing of which is allocated belongs to another customer: it is voided on its own day
    and posted anew with the same day, number, payer and memo, so that no report of any day shows it
    twice. Raises ``receipt_allocated``, ``receipt_same_customer``, ``customer_unknown`` and what is said
    of unknown and voided receipts. It cannot be undone, but reassigned again."""
    row = _receipt(book.reader, receipt_id)
    target = customers.get(book, customer_id)
    if row["customer_id"] == customer_id:
        raise ArError("receipt_same_customer", customer=target.name)
    if row["open_amount"] != row["amount"]:
        raise ArError("receipt_allocated", number=row["number"])
    with book.write("reassign_receipt", undo="never", customer=target.name) as write:
        crediting.void_in(write, receipt_id, dt.date.fromordinal(row["day"]), target.name)
        write.insert("credits", {"customer_id": customer_id, **{name: row[name] for name in _COPIED}})
    return write.changes
