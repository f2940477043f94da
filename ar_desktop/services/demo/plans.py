"""A payment plan with its first instalment due soon and a visit, for the demo book."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.plans import spread
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls, planning
from ar_desktop.services.chasing.calls import VISIT, Contact
from ar_desktop.services.chasing.planning import Due, Terms
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.storage.book import Book

_COUNT, _GRACE = 3, 5


def add(book: Book, today: dt.date) -> None:
    """A customer that sees trouble coming spreads what is not due yet; we had been to see it."""
    who, lines = _willing(book, today)
    name = customers.get(book, who)
    visit = Contact(
        VISIT, "other", "生产正常，库存偏高；愿意签还款计划", "总经理", name.address, None, name.owner
    )
    calls.record(book, who, today - dt.timedelta(days=6), visit)
    parts = spread(sum(line.open for line in lines), _COUNT, today + dt.timedelta(days=2), 1)
    due = tuple(Due(part.due_on, part.amount) for part in parts)
    agreed = today - dt.timedelta(days=1)
    charges = tuple(line.id for line in lines)
    planning.save(book, Terms(who, agreed, charges, due, _GRACE, signed_by="总经理", note="走访后签订"))


def _willing(book: Book, today: dt.date) -> tuple[int, list[InvoiceRow]]:
    """The first customer with open lines of which none is due within the week, and these lines."""
    week = today + dt.timedelta(days=7)
    for row in book.reader.execute("SELECT id FROM customers ORDER BY code").fetchall():
        lines = calls.open_lines(book, row["id"], today)
        if len(lines) > 1 and min(line.due_on for line in lines) > week:
            return row["id"], lines
    row = book.reader.execute(
        "SELECT customer_id FROM charges WHERE open_amount > 0 ORDER BY due_on DESC"
    ).fetchone()
    return row["customer_id"], calls.open_lines(book, row["customer_id"], today)
