"""Bringing the reminder queue up to date: ladders × open items × history, and nothing twice."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.ladder import Proposal
from ar_desktop.services.chasing import ladders, proposing
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.services.chasing.proposing import Facts
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write


def refresh(book: Book, as_of: dt.date) -> Changes:
    """Bring the queue up to ``as_of``. A past day before the queue's latest act changes nothing; what a
    look at a coming day opened is taken back first, so that it freezes no day before it."""
    today = book.clock().date()
    if as_of < today and as_of.toordinal() < _latest_act(book.reader, today):
        return Changes()
    before = _take_back(book, as_of)
    facts = proposing.gather(book, as_of)
    open_items = {
        row["customer_id"]: row for row in book.reader.execute("SELECT * FROM reminders WHERE state = 'open'")
    }
    proposals, held = proposing.propose(facts, open_items), _held(book.reader)
    with book.write("refresh_queue", undo="system", as_of=as_of.isoformat()) as write:
        for item in open_items.values():
            _follow(write, item, held[item["id"]], _own_lines(facts, item), as_of)
        _open_new(write, proposals, facts.rules, as_of)
    return write.changes or before


def _latest_act(conn: Connection, today: dt.date) -> int:
    sql = """SELECT max(max(iif(opened_on <= :d, opened_on, 0)), max(iif(closed_on <= :d, closed_on, 0)))
      FROM reminders"""
    return int(conn.execute(sql, {"d": today.toordinal()}).fetchone()[0] or 0)


#: Items opened on a later day that nobody has touched.
_AHEAD = """SELECT id FROM reminders r WHERE state = 'open' AND opened_on > :d AND wait_until IS NULL
  AND NOT EXISTS (SELECT 1 FROM activities WHERE reminder_id = r.id)
  AND NOT EXISTS (SELECT 1 FROM letters WHERE reminder_id = r.id)"""
#: Items that settled by themselves on a later day, of customers nobody has acted for since.
_SETTLED_AHEAD = """SELECT max(id) FROM reminders r
  WHERE state = 'settled' AND opened_on <= :d AND closed_on > :d
  AND NOT EXISTS (SELECT 1 FROM reminders o WHERE o.customer_id = r.customer_id
    AND (o.state = 'open' OR (o.state IN ('done', 'skipped') AND o.closed_on > :d)))
  GROUP BY customer_id"""


def _take_back(book: Book, as_of: dt.date) -> Changes:
    """Undo what a refresh for a later day opened and settled."""
    day = {"d": as_of.toordinal()}
    if not any(book.reader.execute(sql, day).fetchone() for sql in (_AHEAD, _SETTLED_AHEAD)):
        return Changes()
    with book.write("refresh_queue", undo="system", as_of=as_of.isoformat()) as write:
        for (item,) in write.conn.execute(_AHEAD, day).fetchall():
            sql = "SELECT id FROM reminder_charges WHERE reminder_id = ?"
            for (key,) in write.conn.execute(sql, (item,)).fetchall():
                write.delete("reminder_charges", key)
            write.delete("reminders", item)
        for (item,) in write.conn.execute(_SETTLED_AHEAD, day).fetchall():
            write.update("reminders", item, {"state": "open", "closed_on": None})
    return write.changes


def _held(conn: Connection) -> dict[int, dict[int, int]]:
    """Per open item its due lines and the keys of their rows."""
    sql = """SELECT rc.reminder_id, rc.charge_id, rc.id FROM reminder_charges rc
      JOIN reminders r ON r.id = rc.reminder_id WHERE r.state = 'open'"""
    held: dict[int, dict[int, int]] = defaultdict(dict)
    for reminder, charge, key in conn.execute(sql):
        held[reminder][charge] = key
    return held


def _own_lines(facts: Facts, item: Row) -> set[int]:
    """The due lines an open item stands for today."""
    rung = ladders.number_of(facts.rules.of(item["ladder"]), item)
    return facts.standing_for(item["ladder"], rung, item["customer_id"])


def _follow(write: Write, item: Row, held: dict[int, int], lines: set[int], as_of: dt.date) -> None:
    if not lines:
        write.update("reminders", item["id"], {"state": "settled", "closed_on": as_of.toordinal()})
        return
    for charge in held.keys() - lines:
        write.delete("reminder_charges", held[charge])
    _hold(write, item["id"], sorted(lines - held.keys()))


def _hold(write: Write, reminder: int, charges: Iterable[int]) -> None:
    write.insert_many(
        "reminder_charges", ("reminder_id", "charge_id"), [(reminder, charge) for charge in charges]
    )


def _open_new(write: Write, proposals: list[Proposal], rules: Rules, as_of: dt.date) -> None:
    columns = ("customer_id", "ladder", "rung", "action", "state", "opened_on", "step", "owner")
    rows = [
        (p.customer, p.ladder, p.rung, p.action, "open", as_of.toordinal(), p.step,
         rules.doer(rules.of(p.ladder).rungs[p.rung - 1]))
        for p in proposals
    ]  # fmt: skip
    for key, proposal in zip(write.insert_many("reminders", columns, rows), proposals, strict=True):
        _hold(write, key, proposal.charges)
