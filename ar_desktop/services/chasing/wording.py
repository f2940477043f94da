"""What a reminder says: the text of its rung with the fields filled in."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.messaging import Claim, Due, worded
from ar_desktop.services.chasing.queueing import QueueItem
from ar_desktop.services.keeping import options
from ar_desktop.storage.book import Book


def wording(book: Book, item: QueueItem) -> str:
    """The text of the item's rung as it can be said on the queue's day, ready to read out or copy."""
    lines = [Due(line.number, line.due_on, line.open, line.currency) for line in item.lines]
    first = min((line.due_on for line in lines), default=item.opened_on)
    day = first + dt.timedelta(days=item.max_days)
    return worded(item.text, Claim(item.contact, item.customer, options.load(book).company, lines, day))
