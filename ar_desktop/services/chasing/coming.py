"""What the ladders will ask for on the next days, or would have on another one; nothing is stored."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import replace

from ar_desktop.domain.ladder import Proposal
from ar_desktop.domain.progress import Progress, quiet
from ar_desktop.services.chasing import proposing
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.services.chasing.queueing import ItemMaker, QueueItem, in_order, made_line, queue, told
from ar_desktop.services.ledger import holdings
from ar_desktop.storage.book import Book


def coming(book: Book, today: dt.date, days: int, progress: Progress = quiet) -> list[QueueItem]:
    """Who is to be chased in the ``days`` after today as far as is known now, by day: items that wait until
    then, and what the ladders will open; ``opened_on`` is the day. Customers with an item today are left out.
    """
    stored = queue(book, today)
    last = today + dt.timedelta(days=days)
    found = {item.customer_id: item for item in stored}
    listed = [
        replace(item, opened_on=item.wait_until)
        for item in stored
        if item.state == "waiting" and item.wait_until is not None and item.wait_until <= last
    ]
    for number in range(1, days + 1):
        day = today + dt.timedelta(days=number)
        for item in _asked(book, day, found.keys()):
            found[item.customer_id] = item
            listed.append(item)
        progress(number, days)
    return sorted(listed, key=lambda item: item.opened_on)


def on(book: Book, as_of: dt.date) -> list[QueueItem]:
    """The queue of a day that was never brought up to date on: what was open by then, and what the
    ladders asked for besides."""
    stored = queue(book, as_of)
    return in_order([*stored, *_asked(book, as_of, {item.customer_id for item in stored})])


def _asked(book: Book, day: dt.date, without: Iterable[int]) -> list[QueueItem]:
    facts = proposing.gather(book, day)
    return made(book, proposing.propose(facts, frozenset(without)), day, facts.rules)


def made(book: Book, proposals: list[Proposal], day: dt.date, rules: Rules) -> list[QueueItem]:
    """Proposals as queue items that are not stored."""
    conn = book.reader
    maker, held = ItemMaker(book, day, rules), holdings.held(conn, day)
    sql = """SELECT c.id, c.number, c.issued_on, c.due_on, c.currency,
        c.amount - coalesce((SELECT sum(a.amount) FROM allocations a
          WHERE a.charge_id = c.id AND a.day <= :d), 0) AS open
      FROM charges c WHERE c.id IN (SELECT value FROM json_each(:keys)) ORDER BY c.due_on, c.id"""
    found = []
    for proposal in proposals:
        rows = conn.execute(sql, {"d": day.toordinal(), "keys": json.dumps(proposal.charges)})
        lines = [line for row in rows if (line := made_line(row, held, day))]
        rung = rules.of(proposal.ladder).rungs[proposal.rung - 1]
        row = {
            **told(conn, proposal.customer), "id": -proposal.customer, "ladder": proposal.ladder,
            "step": proposal.step, "rung": proposal.rung, "action": proposal.action,
            "owner": rules.doer(rung), "opened_on": day.toordinal(), "wait_until": None, "wait_reason": "",
        }  # fmt: skip
        found.append(maker.item(row, lines))
    return found
