"""Bringing the reminder queue up to date: ladders × open items × history, and nothing twice."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ar_desktop.domain import ladder as rules_of
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.ladder import DueLine, Ladder, Proposal
from ar_desktop.services.chasing import ladders, proposing
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.services.chasing.proposing import Facts
from ar_desktop.storage import engine
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write


def refresh(book: Book, as_of: dt.date) -> Changes:
    """Bring the queue up to ``as_of``. A past day before the queue's latest act changes nothing; what a
    look at a coming day opened is taken back first, so that it freezes no day before it."""
    today = book.clock().date()
    if as_of < today and as_of.toordinal() < _latest_act(book.reader, today):
        return Changes()
    before = _take_back(book, as_of)
    facts = proposing.gather(book, as_of)
    found = _Items(book.reader, facts)
    groundless, open_items = found.sifted(found.open())
    kept = {item.customer for item in open_items if item.lines}
    returning = _returning(book.reader, facts, kept)
    proposals = proposing.propose(facts, kept | {item.customer for item in returning})
    with book.write("refresh_queue", undo="system", as_of=as_of.isoformat()) as write:
        for item in groundless:
            _delete(write, item.id)
        for item in open_items:
            _follow(write, item, as_of)
        for item in returning:
            write.update("reminders", item.id, {"state": "open", "closed_on": None})
            _follow(write, item, as_of)
        _open_new(write, proposals, facts.rules, as_of)
    return write.changes or before


@dataclass(frozen=True)
class _Item:
    """A stored item: its rung, the due lines it holds, by the keys of their rows, and those it stands for
    today."""

    id: int
    customer: int
    ladder: Ladder
    rung: int
    held: dict[int, int]
    lines: set[int]


class _Rungs(dict[tuple[str, int, str], tuple[Ladder, int, bool]]):
    """Ladder and number of the rungs items stand on, and whether they speak of what is not due yet, by what
    is stored of them, each looked up once."""

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, stored: tuple[str, int, str]) -> tuple[Ladder, int, bool]:
        step, rung, code = stored
        ladder = self._rules.of(code)
        number = ladders.place(ladder, step, rung, code)
        self[stored] = ladder, number, rules_of.early(ladder, number)
        return self[stored]


class _Items:
    """Reads items and works out what they stand for today."""

    def __init__(self, conn: Connection, facts: Facts) -> None:
        self._conn, self._facts = conn, facts
        self._rungs = _Rungs(facts.rules)

    def open(self) -> list[_Item]:
        """The open items."""
        return self._read("r.state = 'open'", {})

    def settled(self, customers: Collection[int]) -> list[_Item]:
        """Of these customers the latest item, where it settled by itself."""
        latest = """r.state = 'settled' AND r.id IN (SELECT max(o.id) FROM reminders o
          WHERE o.state NOT IN ('paused', 'ended')
            AND o.customer_id IN (SELECT value FROM json_each(:customers)) GROUP BY o.customer_id)"""
        return self._read(latest, {"customers": json.dumps(sorted(customers))})

    def _read(self, which: str, values: dict[str, str]) -> list[_Item]:
        sql = f"SELECT r.id, r.customer_id, r.ladder, r.step, r.rung FROM reminders r WHERE {which}"  # noqa: S608
        rows = engine.tuples(self._conn, sql, values).fetchall()
        held: dict[int, dict[int, int]] = defaultdict(dict)
        sql = f"""SELECT rc.reminder_id, rc.charge_id, rc.id FROM reminders r
          CROSS JOIN reminder_charges rc ON rc.reminder_id = r.id WHERE {which}"""  # noqa: S608
        for reminder, charge, key in engine.tuples(self._conn, sql, values):
            held[reminder][charge] = key
        return [self._item(key, who, held[key], self._rungs[step, rung, code])
                for key, who, code, step, rung in rows]  # fmt: skip

    def _item(self, key: int, who: int, held: dict[int, int], stored: tuple[Ladder, int, bool]) -> _Item:
        return _Item(key, who, *stored[:2], held, self._lines(who, *stored))

    def sifted(self, items: list[_Item]) -> tuple[list[_Item], list[_Item]]:
        """Items whose ground is gone, and the others. What was opened because of debts that are paid by now
        must not be asked for milder ones: nobody has acted yet, so the customer is looked at anew."""
        shrunk = [item for item in items if item.lines and item.held.keys() - item.lines]
        untouched = {row[0] for row in self._conn.execute(_UNTOUCHED)} if shrunk else set()
        gone = {item.id for item in shrunk if item.id in untouched and self._groundless(item)}
        return [item for item in items if item.id in gone], [item for item in items if item.id not in gone]

    def _groundless(self, item: _Item) -> bool:
        """Whether lines that had come to its rung are gone, and none of those left has; one escalated by
        hand never had any."""
        left = [line for line in self._facts.lines(item.customer) if line.charge in item.lines]
        return not self._come(item, left) and self._come(item, self._paid(item))

    def _paid(self, item: _Item) -> list[DueLine]:
        sql = "SELECT id, due_on FROM charges WHERE id IN (SELECT value FROM json_each(?))"
        keys = json.dumps(sorted(item.held.keys() - item.lines))
        rows = engine.tuples(self._conn, sql, (keys,))
        return [self._facts.maker.line(key, item.customer, due, 0) for key, due in rows]

    def _come(self, item: _Item, lines: Iterable[DueLine]) -> bool:
        day, calendar = self._facts.situation.as_of, self._facts.situation.calendar
        return any(item.rung in rules_of.come(item.ladder, line, day, calendar) for line in lines)

    def _lines(self, customer: int, ladder: Ladder, rung: int, early: bool) -> set[int]:
        if early:
            return self._facts.standing_for(ladder, rung, customer)
        return self._facts.overdue(customer)


def _returning(conn: Connection, facts: Facts, kept: Collection[int]) -> list[_Item]:
    """Items that settled by themselves and nobody acted for the customer since, whose debts are open again:
    the money was entered by mistake or taken back, the dispute is over. They keep their rung."""
    found = _Items(conn, facts).settled(facts.owed.keys() - kept)
    return [item for item in found if not item.lines.isdisjoint(item.held)]


def _latest_act(conn: Connection, today: dt.date) -> int:
    sql = """SELECT max(max(iif(opened_on <= :d, opened_on, 0)), max(iif(closed_on <= :d, closed_on, 0)))
      FROM reminders"""
    return int(conn.execute(sql, {"d": today.toordinal()}).fetchone()[0] or 0)


#: Items that nobody has touched since they were opened.
_UNTOUCHED = """SELECT id FROM reminders r WHERE state = 'open' AND wait_until IS NULL
  AND NOT EXISTS (SELECT 1 FROM activities WHERE reminder_id = r.id)
  AND NOT EXISTS (SELECT 1 FROM letters WHERE reminder_id = r.id)"""
#: Such items opened on a later day.
_AHEAD = f"{_UNTOUCHED} AND opened_on > :d"
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
            _delete(write, item)
        for (item,) in write.conn.execute(_SETTLED_AHEAD, day).fetchall():
            write.update("reminders", item, {"state": "open", "closed_on": None})
    return write.changes


def _delete(write: Write, item: int) -> None:
    sql = "SELECT id FROM reminder_charges WHERE reminder_id = ?"
    for (key,) in write.conn.execute(sql, (item,)).fetchall():
        write.delete("reminder_charges", key)
    write.delete("reminders", item)


def make_room(write: Write, reminder: int) -> None:
    """Before undo opens an item again: what refreshing opened for its customer since goes, untouched as it
    is, for a customer has one at most."""
    sql = f"{_UNTOUCHED} AND id <> :id AND customer_id = (SELECT customer_id FROM reminders WHERE id = :id)"  # noqa: S608
    for (item,) in write.conn.execute(sql, {"id": reminder}).fetchall():
        _delete(write, item)


def _follow(write: Write, item: _Item, as_of: dt.date) -> None:
    """Let an item hold what it stands for today; with nothing left it is settled."""
    if not item.lines:
        write.update("reminders", item.id, {"state": "settled", "closed_on": as_of.toordinal()})
    elif item.lines != item.held.keys():
        for charge in item.held.keys() - item.lines:
            write.delete("reminder_charges", item.held[charge])
        _hold(write, item.id, sorted(item.lines - item.held.keys()))


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
