"""A look at a coming day brings the queue up to that day, and leaves no trace: before the queue is brought
up to an earlier day, what the look did is put back."""

from __future__ import annotations

import datetime as dt
from itertools import takewhile

from ar_desktop.domain.changes import Changes
from ar_desktop.services.chasing.stored_items import UNTOUCHED, delete
from ar_desktop.storage import journal
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

#: The verb of the steps that bring the queue up to a day.
REFRESH = "refresh_queue"
#: Steps looked through for looks ahead; nobody looks at so many days in a row.
_MOST = 1000
#: Untouched items opened on a later day.
_AHEAD = f"{UNTOUCHED} AND r.opened_on > :d"
#: Items that settled by themselves on a later day, of customers nobody has acted for since.
_SETTLED_AHEAD = """SELECT max(id) FROM reminders r
  WHERE state = 'settled' AND opened_on <= :d AND closed_on > :d
  AND NOT EXISTS (SELECT 1 FROM reminders o WHERE o.customer_id = r.customer_id
    AND (o.state = 'open' OR (o.state IN ('done', 'skipped') AND o.closed_on > :d)))
  GROUP BY customer_id"""


def take_back(book: Book, as_of: dt.date) -> Changes:
    """Undo what refreshing for later days did to the queue: row by row where the user did nothing since,
    else what it opened and settled."""
    day = {"d": as_of.toordinal()}
    looks = _looks(book, as_of)
    if not looks and not any(book.reader.execute(sql, day).fetchone() for sql in (_AHEAD, _SETTLED_AHEAD)):
        return Changes()
    with book.write(REFRESH, undo="system", as_of=as_of.isoformat()) as write:
        for step in looks:
            write.apply(journal.inverse(journal.entries_of(write.conn, step)))
        _drop(write, day)
    return write.changes


def _looks(book: Book, as_of: dt.date) -> list[int]:
    """The steps for later days the program took since the user's last act, newest first."""
    own = takewhile(lambda step: step.undo == "system", journal.steps(book.reader, _MOST))
    later = takewhile(
        lambda step: step.facts["as_of"] > as_of.isoformat(), (step for step in own if step.verb == REFRESH)
    )
    return [step.id for step in later]


def _drop(write: Write, day: dict[str, int]) -> None:
    for (item,) in write.conn.execute(_AHEAD, day).fetchall():
        delete(write, item)
    for (item,) in write.conn.execute(_SETTLED_AHEAD, day).fetchall():
        write.update("reminders", item, {"state": "open", "closed_on": None})
