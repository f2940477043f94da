"""What the first page says of clocks and of letters without proof."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ar_desktop.services.claims import clocks, deliveries
from ar_desktop.storage.book import Book

#: Days after which a letter ought to have arrived, and somebody ought to have looked.
PATIENCE = 7


class Alert(NamedTuple):
    """A line of the first page: how grave, which sentence with which facts, where it leads and which
    part of that page it speaks of."""

    level: str
    code: str
    facts: dict[str, object]
    page: str
    part: str = ""


def of(book: Book, as_of: dt.date) -> list[Alert]:
    """Clocks in their last month, the others that warn, those that ran out, letters of earlier days whose
    posting nobody noted, and letters posted that lack proof."""
    pressing = clocks.pressing(clocks.listed(book, as_of))
    missing = deliveries.unproved(book, as_of)
    unposted = sum(item.delivery is None and item.days > 0 for item in missing)
    unproved = sum(item.delivery is not None and item.days > PATIENCE for item in missing)
    found = (
        Alert("high", "clocks_last", {"count": pressing.last}, "clocks"),
        Alert("mid", "clocks_running", {"count": pressing.near + pressing.ahead}, "clocks"),
        Alert("low", "clocks_expired", {"count": pressing.expired}, "clocks"),
        Alert("low", "letters_unposted", {"count": unposted}, "letters", "unposted"),
        Alert("low", "letters_unproved", {"count": unproved, "days": PATIENCE}, "letters", "unproved"),
    )
    return [alert for alert in found if alert.facts["count"]]
