"""Acts on many queue items at once: one step of the journal, so one undo takes it all back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import reminders
from ar_desktop.services.chasing.queueing import QueueItem
from ar_desktop.storage.book import Book


def done(book: Book, items: Sequence[QueueItem], on: dt.date) -> Changes:
    """The items were acted on, each in the way its rung asks; logged by their owners. Raises
    ``reminder_closed``, as the others do."""
    with book.write("reminders_done", count=len(items)) as write:
        for item in items:
            reminders.require_open(write, item.id)
            result = "sent" if item.action in _SENT else ""
            reminders.log(write, item.customer_id, item.id, on, item.action, result=result, who=item.owner)
            reminders.close(write, item.id, on)
    return write.changes


_SENT = frozenset({"sms", "wechat", "email", "statement"})


def skip(book: Book, items: Sequence[QueueItem], on: dt.date, reason: str) -> Changes:
    """Leave the rung of each item out, for one reason (``reason_missing``)."""
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("reminders_skipped", count=len(items), reason=reason) as write:
        for item in items:
            reminders.require_open(write, item.id)
            reminders.close(write, item.id, on, "skipped")
            write.update("reminders", item.id, {"note": reason})
    return write.changes


def snooze(book: Book, items: Sequence[QueueItem], until: dt.date, reason: str, today: dt.date) -> Changes:
    """Put the items off until a later day (``date_not_later``)."""
    if until <= today:
        raise ArError("date_not_later", value=until.isoformat())
    waits = {"wait_until": until.toordinal(), "wait_reason": reason or "snooze"}
    with book.write("reminders_snoozed", count=len(items), until=until.isoformat()) as write:
        for item in items:
            reminders.require_open(write, item.id)
            write.update("reminders", item.id, waits)
    return write.changes
