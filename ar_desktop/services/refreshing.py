"""Bringing the reminder queue up to date: ladder × open items × history, and nothing twice."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.ladder import DueLine, Ladder, Proposal, Situation, Standing, propose, standing_for
from ar_desktop.services import aging, calendars, exchange, holdings, options
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

#: How far ahead the earliest rung of any ladder may look.
_AHEAD_DAYS = 60


@dataclass(frozen=True)
class _Facts:
    """What one refresh works on."""

    situation: Situation
    lines: dict[int, list[DueLine]]
    open_items: dict[int, Row]
    held: dict[int, dict[int, int]]


def refresh(book: Book, as_of: dt.date) -> Changes:
    """Bring the queue up to ``as_of``; a day before the queue's latest act changes nothing."""
    if as_of.toordinal() < _latest_act(book.reader):
        return Changes()
    ladder = options.ladder(book)
    facts = _gather(book, as_of)
    free = (line for key, own in facts.lines.items() if key not in facts.open_items for line in own)
    proposals = propose(ladder, free, facts.situation)
    with book.write("refresh_queue", undo="system", as_of=as_of.isoformat()) as write:
        for item in facts.open_items.values():
            _follow(write, item, facts.held[item["id"]], _own_lines(facts, item, ladder), as_of)
        _open_new(write, proposals, ladder, as_of)
    return write.changes


def _latest_act(conn: Connection) -> int:
    sql = "SELECT max(coalesce(max(opened_on), 0), coalesce(max(closed_on), 0)) FROM reminders"
    return int(conn.execute(sql).fetchone()[0] or 0)


def _gather(book: Book, as_of: dt.date) -> _Facts:
    conn = book.reader
    weights = exchange.weights(book, as_of) or {aging.main_currency(book): Decimal(1)}
    scopes = [ledger.Scope(as_of.toordinal(), money) for money in weights]
    done, held = _rungs_done(conn), holdings.held(conn, as_of)
    lines: dict[int, list[DueLine]] = defaultdict(list)
    day_of = _Days()
    for scope in scopes:
        weight = weights[scope.currency]
        for key, customer, due, amount in ledger.due_lines(conn, scope, scope.day + _AHEAD_DAYS):
            if rest := holdings.rest(amount, held.get(key, 0)):
                worth = exchange.weighed(rest, scope.currency, weight)
                lines[customer].append(DueLine(key, customer, day_of[due], worth, done.get(key, 0)))
    credit = _credit(conn, scopes, weights)
    standings = _standings(conn, credit, {line.charge for own in lines.values() for line in own})
    open_items = {
        row["customer_id"]: row for row in conn.execute("SELECT * FROM reminders WHERE state = 'open'")
    }
    return _Facts(Situation(as_of, calendars.china(), standings), lines, open_items, _held(conn))


class _Days(dict[int, dt.date]):
    """Dates by their ordinal, each made once: many lines share few days."""

    def __missing__(self, day: int) -> dt.date:
        self[day] = dt.date.fromordinal(day)
        return self[day]


def _held(conn: Connection) -> dict[int, dict[int, int]]:
    """Per open item its due lines and the keys of their rows."""
    sql = """SELECT rc.reminder_id, rc.charge_id, rc.id FROM reminder_charges rc
      JOIN reminders r ON r.id = rc.reminder_id WHERE r.state = 'open'"""
    held: dict[int, dict[int, int]] = defaultdict(dict)
    for reminder, charge, key in conn.execute(sql):
        held[reminder][charge] = key
    return held


def _rungs_done(conn: Connection) -> dict[int, int]:
    sql = """SELECT rc.charge_id, max(r.rung) FROM reminder_charges rc
      JOIN reminders r ON r.id = rc.reminder_id
      WHERE r.state IN ('done', 'skipped') GROUP BY rc.charge_id"""
    return {row[0]: row[1] for row in conn.execute(sql)}


def _credit(
    conn: Connection, scopes: Iterable[ledger.Scope], weights: dict[str, Decimal]
) -> dict[int, int]:
    """Per customer its unallocated money of all currencies."""
    credit: dict[int, int] = defaultdict(int)
    for scope in scopes:
        for customer, amount in ledger.unallocated(conn, scope).items():
            credit[customer] += exchange.weighed(amount, scope.currency, weights[scope.currency])
    return credit


def _standings(conn: Connection, credit: dict[int, int], open_charges: set[int]) -> dict[int, Standing]:
    taken: dict[int, set[str]] = defaultdict(set)
    last: dict[int, int] = {}
    sql = """SELECT r.customer_id, r.action, r.closed_on, rc.charge_id FROM reminders r
      JOIN reminder_charges rc ON rc.reminder_id = r.id WHERE r.state = 'done'"""
    for customer, action, day, charge in conn.execute(sql):
        last[customer] = max(last.get(customer, 0), day)
        if charge in open_charges:
            taken[customer].add(action)
    muted = {row[0] for row in conn.execute("SELECT id FROM customers WHERE muted")}
    return {
        key: Standing(
            dt.date.fromordinal(last[key]) if key in last else None,
            frozenset(taken[key]),
            credit.get(key, 0),
            key in muted,
        )
        for key in last.keys() | credit.keys() | muted
    }


def _own_lines(facts: _Facts, item: Row, ladder: Ladder) -> set[int]:
    """The due lines an open item stands for today."""
    return standing_for(ladder, item["rung"], facts.lines.get(item["customer_id"], []), facts.situation)


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


def _open_new(write: Write, proposals: list[Proposal], ladder: Ladder, as_of: dt.date) -> None:
    columns = ("customer_id", "ladder", "rung", "action", "state", "opened_on")
    rows = [(p.customer, ladder.code, p.rung, p.action, "open", as_of.toordinal()) for p in proposals]
    for key, proposal in zip(write.insert_many("reminders", columns, rows), proposals, strict=True):
        _hold(write, key, proposal.charges)
