"""The post of the demo book: its letters go out the same or the next working day, and most are signed for."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import posting_letters
from ar_desktop.services.keeping import calendars
from ar_desktop.storage.book import Book

#: What became of a letter, by its place among a dozen: two of them came back, of one nothing was heard.
_FATES = (
    ("signed", "前台 王"), ("signed", "财务部 林"), ("signed", "收发室"), ("signed_other", "门卫代收"),
    ("signed", "张会计"), ("refused", ""), ("signed", "前台 王"), ("sent", ""), ("signed", "财务部 陈"),
    ("signed", "收发室"), ("returned", ""), ("signed", "前台 刘"),
)  # fmt: skip
_NOTES = {"refused": "收件人拒收", "returned": "两次投递无人签收，退回"}
#: Working days a letter travels.
_TRAVELS = (2, 3, 2, 4)
#: The latest letters are left for those who come after.
_LEFT = 3
_WAITING = """SELECT l.id, l.issued_on FROM letters l WHERE l.voided_on IS NULL AND l.id <= ?
  AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.letter_id = l.id) ORDER BY l.id"""


def run(book: Book, day: dt.date) -> None:
    """Note the letters that arrived by a day, or of which nothing was heard until then."""
    latest = book.reader.execute("SELECT coalesce(max(id), 0) FROM letters").fetchone()[0]
    rows = book.reader.execute(_WAITING, (latest - _LEFT,)).fetchall()
    found = [_posted(book, row["id"], dt.date.fromordinal(row["issued_on"])) for row in rows]
    arrived = [item for item, by in found if by < day]
    if arrived:
        deliveries.save_many(book, arrived)


def _posted(book: Book, letter: int, issued_on: dt.date) -> tuple[Delivery, dt.date]:
    """How a letter travelled, and when that was known."""
    calendar = calendars.china()
    sent_on = calendar.roll_forward(issued_on + dt.timedelta(days=letter % 3 == 1))
    by = calendar.add_workdays(sent_on, _TRAVELS[letter % len(_TRAVELS)])
    state, who = _FATES[letter % len(_FATES)]
    channel = "registered" if letter % 7 == 4 else "ems"
    waybill = f"XA{33_010_000 + letter * 17:09d}CN" if channel == "registered" else f"11850023{letter:04d}7"
    sent = replace(
        posting_letters.proposed(book, letter, channel, sent_on), waybill=waybill, state=state, signed_by=who,
        arrived_on=None if state == "sent" else by, note=_NOTES.get(state, ""),
    )  # fmt: skip
    return sent, by
