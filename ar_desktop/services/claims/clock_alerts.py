"""What the first page says of clocks and of letters without proof."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ar_desktop.services.claims import clocks, deliveries
from ar_desktop.storage.book import Book

#: Days after which a letter ought to have arrived, and somebody ought to have looked.
PATIENCE = 7


class Alert(NamedTuple):
    """A line of the first page: how grave, which sentence with which facts, where it leads."""

    level: str
    code: str
    facts: dict[str, object]
    page: str


def of(book: Book, as_of: dt.date) -> list[Alert]:
    """Clocks in their last month, the others that warn, those that ran out, and letters that lack proof."""
    pressing = clocks.pressing(clocks.listed(book, as_of))
    unproved = sum(item.days > PATIENCE for item in deliveries.unproved(book, as_of))
    found = (
        Alert("high", "clocks_last", {"count": pressing.last}, "clocks"),
        Alert("mid", "clocks_running", {"count": pressing.near + pressing.ahead}, "clocks"),
        Alert("low", "clocks_expired", {"count": pressing.expired}, "clocks"),
        Alert("low", "letters_unproved", {"count": unproved, "days": PATIENCE}, "letters"),
    )
    return [alert for alert in found if alert.facts["count"]]
