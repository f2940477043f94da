"""Interest let go, or received: what is claimed of a due line falls by it. Each act can be undone, and an
entry can be taken out again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.worksheet import PAID, WAIVED, WorkLine
from ar_desktop.services.claims import interest
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write


def waive(book: Book, parts: Iterable[tuple[int, int]], on: dt.date, reason: str) -> Changes:
    """Let interest go: pairs of due line and amount in minor units, reckoned to a day.

    Raises ``reason_missing``, ``amount_not_positive``, ``invoice_unknown``, or ``closure_exceeds`` where a
    line has less left to claim.
    """
    if not reason.strip():
        raise ArError("reason_missing")
    return _close(book, WAIVED, parts, on, reason.strip())


def record_paid(book: Book, parts: Iterable[tuple[int, int]], on: dt.date, note: str = "") -> Changes:
    """Note that interest was paid (what ``waive`` raises, without the reason)."""
    return _close(book, PAID, parts, on, note.strip())


def reopen(book: Book, closure: int) -> Changes:
    """Take an entry out: its interest is claimed again (``closure_unknown``)."""
    with book.write("reopen_interest", id=closure) as write:
        if not write.conn.execute("SELECT 1 FROM interest_closures WHERE id = ?", (closure,)).fetchone():
            raise ArError("closure_unknown")
        write.delete("interest_closures", closure)
    return write.changes


def _close(book: Book, kind: str, parts: Iterable[tuple[int, int]], on: dt.date, reason: str) -> Changes:
    verb = "waive_interest" if kind == WAIVED else "interest_paid"
    wanted = list(parts)
    with book.write(verb, amount=sum(amount for _, amount in wanted), reason=reason) as write:
        for charge, amount in wanted:
            _put(book, write, kind, charge, amount, on, reason)
    return write.changes


def _put(book: Book, write: Write, kind: str, charge: int, amount: int, on: dt.date, reason: str) -> None:
    row = write.conn.execute("SELECT * FROM charges WHERE id = ?", (charge,)).fetchone()
    if row is None:
        raise ArError("invoice_unknown", number=charge)
    if amount <= 0:
        raise ArError("amount_not_positive", number=row["number"])
    left = claimable(book, write.conn, row, on)
    if amount > left:
        money = row["currency"]
        said = {"left": format_amount(left, money), "wanted": format_amount(amount, money)}
        raise ArError("closure_exceeds", **said)
    values = {
        "customer_id": row["customer_id"], "charge_id": charge, "kind": kind, "day": on.toordinal(),
        "amount": amount, "reason": reason,
    }  # fmt: skip
    write.insert("interest_closures", values)


def claimable(book: Book, conn: Connection, row: Row, on: dt.date) -> int:
    """What may be closed of a due line (a row of ``charges``) on a day: what accrued by then less all
    that is closed, on whatever day, minor units."""
    sheet = interest.worksheet(book, row["customer_id"], on, currency=row["currency"])
    lines: list[WorkLine] = [line for line in sheet.lines if line.charge == row["id"]]
    accrued = sum(line.lateness.amount for line in lines)
    sql = "SELECT coalesce(sum(amount), 0) FROM interest_closures WHERE charge_id = ?"
    return max(0, accrued - int(conn.execute(sql, (row["id"],)).fetchone()[0]))
