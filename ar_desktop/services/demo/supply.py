"""Deliveries held in the demo book: one stop that stands, one exception on record; names made up."""

from __future__ import annotations

import datetime as dt

from ar_desktop.services.chasing import holds, reminders, shipping
from ar_desktop.storage.book import Book

_BOSS = "周总"
_HELD, _SHIPPED = 12, 2
#: What was shipped in spite of the limit, in fen.
_WORTH = 3_600_000


def add(book: Book, today: dt.date) -> None:
    """Stop deliveries to the customer that is latest of all; let one delivery to another pass."""
    items = [item for item in reminders.queue(book, today) if item.action != "hold"]
    if items:
        worst = max(items, key=lambda item: (item.max_days, item.worth))
        asked, reason = today - dt.timedelta(days=_HELD), "多次催收后仍未付款，逾期两个月以上"
        holds.ask(book, worst.customer_id, asked, reason, worst.owner)
        holds.approve(book, holds.listed(book, worst.customer_id)[0].id, asked, _BOSS)
    _pass(book, today - dt.timedelta(days=_SHIPPED))


def _pass(book: Book, day: dt.date) -> None:
    """The first customer over its limit gets its goods by way of exception."""
    sql = "SELECT id FROM customers WHERE credit_limit IS NOT NULL ORDER BY sort_key"
    for row in book.reader.execute(sql).fetchall():
        found = shipping.answer(book, row["id"], _WORTH, day)
        if any(reason.code == "ship_over_limit" for reason in found.reasons) and not found.position.held:
            note = "旺季备货，客户已书面承诺月底付清"
            shipping.record(book, found, ship=True, approved_by=_BOSS, note=note)
            return
