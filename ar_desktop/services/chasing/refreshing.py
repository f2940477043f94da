"""Bringing the reminder queue up to date: ladders × open items × history, and nothing twice."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ar_desktop.domain import ladder as rules_of
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.ladder import DueLine, Ladder, Proposal
from ar_desktop.services.chasing import ladders, looking_ahead, proposing
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.services.chasing.proposing import Facts
from ar_desktop.services.chasing.stored_items import TOUCHED, UNTOUCHED, delete
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
    before = looking_ahead.take_back(book, as_of)
    facts = proposing.gather(book, as_of)
    found = _Items(book.reader, facts)
    groundless, open_items = found.sifted(found.open())
    returning, replaced = _returning(found, open_items)
    kept = {item.customer for item in (*open_items, *returning) if item.lines}
    proposals = proposing.propose(facts, kept)
    with book.write(looking_ahead.REFRESH, undo="system", as_of=as_of.isoformat()) as write:
        for item in groundless:
            _let_go(write, item, as_of)
        for item in replaced:
            delete(write, item.id)
        for item in open_items:
            if item not in replaced:
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

    def settled(self) -> list[_Item]:
        """Of the customers who owe the latest item but for one open and untouched, where it settled by
        itself."""
        rows = self._conn.execute("SELECT DISTINCT customer_id FROM reminders WHERE state = 'settled'")
        values = {"customers": json.dumps([row[0] for row in rows if row[0] in self._facts.owed])}
        own = "customer_id IN (SELECT value FROM json_each(:customers))"
        latest = f"""r.state = 'settled' AND r.id IN (SELECT max(o.id) FROM reminders o
          WHERE o.state NOT IN ('paused', 'ended') AND o.{own}
            AND o.id NOT IN ({UNTOUCHED} AND r.{own}) GROUP BY o.customer_id)"""  # noqa: S608
        return self._read(latest, values)

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
        gone = {item.id for item in items if self.groundless(item)}
        return [item for item in items if item.id in gone], [item for item in items if item.id not in gone]

    def groundless(self, item: _Item) -> bool:
        """Whether lines that had come to its rung are gone, and none of those left has, and nobody has
        touched it; one escalated by hand never had any."""
        if not item.lines or item.held.keys() <= item.lines or self._is_touched(item):
            return False
        left = [line for line in self._facts.lines(item.customer) if line.charge in item.lines]
        return not self._come(item, left) and self._come(item, self._paid(item))

    def _is_touched(self, item: _Item) -> bool:
        sql = f"SELECT {TOUCHED} FROM reminders r WHERE r.id = ?"  # noqa: S608
        return bool(self._conn.execute(sql, (item.id,)).fetchone()[0])

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


def _returning(found: _Items, open_items: list[_Item]) -> tuple[list[_Item], list[_Item]]:
    """First the items that settled by themselves and nobody acted for the customer since, whose debts are
    open again: the money was entered by mistake or taken back, the dispute is over. They keep their rung.
    Second those they replace: opened in their place meanwhile, untouched and no harder."""
    others = {item.customer: item for item in open_items}
    back = [
        item for item in found.settled()
        if not item.lines.isdisjoint(item.held) and not found.groundless(item)
        and _as_hard(item, others.get(item.customer))
    ]  # fmt: skip
    return back, [others[item.customer] for item in back if item.customer in others]


def _as_hard(item: _Item, other: _Item | None) -> bool:
    return other is None or (item.ladder.code == other.ladder.code and item.rung >= other.rung)


def _latest_act(conn: Connection, today: dt.date) -> int:
    sql = """SELECT max(max(iif(opened_on <= :d, opened_on, 0)), max(iif(closed_on <= :d, closed_on, 0)))
      FROM reminders"""
    return int(conn.execute(sql, {"d": today.toordinal()}).fetchone()[0] or 0)


def _follow(write: Write, item: _Item, as_of: dt.date) -> None:
    """Let an item hold what it stands for today; with nothing left it is settled."""
    if not item.lines:
        _settle(write, item, as_of)
    elif item.lines != item.held.keys():
        for charge in item.held.keys() - item.lines:
            write.delete("reminder_charges", item.held[charge])
        _hold(write, item.id, sorted(item.lines - item.held.keys()))


def _let_go(write: Write, item: _Item, as_of: dt.date) -> None:
    """Settle an item whose ground is gone; it stands for what was its ground, should that come back."""
    for charge in item.held.keys() & item.lines:
        write.delete("reminder_charges", item.held[charge])
    _settle(write, item, as_of)


def _settle(write: Write, item: _Item, as_of: dt.date) -> None:
    write.update("reminders", item.id, {"state": "settled", "closed_on": as_of.toordinal()})


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
