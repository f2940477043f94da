"""The broken payment plans whose lines a letter claims: the letter declares all of them due, as the agreement
allows (还款协议, 加速到期)."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable

from ar_desktop.domain.letters import DebtLine, Declared
from ar_desktop.domain.plans import BROKEN
from ar_desktop.services.chasing import plans
from ar_desktop.services.chasing.plans import Plan
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

#: The agreement's clause on default, as its template numbers it.
_CLAUSE = re.compile(r"\*\*第([一二三四五六七八九十])条[^*]*加速到期|\*\*(\d+)\. Default")
_NUMERALS = "一二三四五六七八九十"
_AGREEMENTS = """SELECT number, facts FROM letters WHERE customer_id = ? AND currency = ? AND kind = 'plan'
  AND issued_on <= ? AND (voided_on IS NULL OR voided_on > ?) ORDER BY issued_on DESC, id DESC"""


def of_lines(
    book: Book, conn: Connection, customer: int, as_of: dt.date, lines: Iterable[DebtLine]
) -> tuple[Declared, ...]:
    """One for each broken plan that made lines of a letter fall due, in the order they were agreed."""
    moved = {line.charge for line in lines if line.due_before}
    if not moved:
        return ()
    found = [plan for plan in plans.listed(book, as_of, customer) if _stands_behind(plan, moved)]
    return tuple(
        _declared(conn, plan, plan.ended_on, as_of)
        for plan in sorted(found, key=lambda plan: (plan.agreed_on, plan.id))
        if plan.ended_on
    )


def _stands_behind(plan: Plan, moved: set[int]) -> bool:
    return plan.state == BROKEN and any(item.charge in moved for item in plan.covered)


def _declared(conn: Connection, plan: Plan, broken_on: dt.date, as_of: dt.date) -> Declared:
    """The plan with the clause of the agreement that was written of it, where one of its day is on record."""
    day = as_of.toordinal()
    for row in conn.execute(_AGREEMENTS, (plan.customer_id, plan.currency, broken_on.toordinal(), day)):
        clause = _CLAUSE.search(json.loads(row["facts"])["template"])
        if clause:
            place = _NUMERALS.index(clause[1]) + 1 if clause[1] else int(clause[2])
            return Declared(plan.agreed_on, plan.grace_days, broken_on, row["number"], place)
    return Declared(plan.agreed_on, plan.grace_days, broken_on)
