"""What the ladders ask for on a day, gathered from the ledger and worked out; nothing is written."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ar_desktop.domain import ladder as rules_of
from ar_desktop.domain.dates import NEVER
from ar_desktop.domain.ladder import DueLine, Ladder, Proposal, Situation, Standing
from ar_desktop.services.chasing import ladders, pauses
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.services.keeping import calendars, exchange
from ar_desktop.services.ledger import holdings
from ar_desktop.services.reporting import aging
from ar_desktop.storage import engine, ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

#: Bases whose day the due day alone tells.
_BY_DUE = frozenset({"due", "month_end", "last"})


#: An open due line as the ledger has it: key, customer, due day as an ordinal, what counts of it in minor
#: units.
Owed = tuple[int, int, int, int]


@dataclass(frozen=True)
class Facts:
    """What the ladders work on: the rules, the day and the customers, and by customer what it owes. Of many
    customers no more is asked than what is overdue, so lines are made where they are needed."""

    rules: Rules
    situation: Situation
    maker: _LineMaker
    owed: Mapping[int, list[Owed]]

    def lines(self, customer: int) -> list[DueLine]:
        """The open lines of a customer."""
        return [self.maker.line(*owed) for owed in self.owed.get(customer, ())]

    def standing_for(self, ladder: Ladder, rung: int, customer: int) -> set[int]:
        """The due lines an open item on a rung stands for today."""
        if not rules_of.early(ladder, rung):
            return self.overdue(customer)
        default = self.rules.default
        return rules_of.standing_for(ladder, rung, self.lines(customer), self.situation, default)

    def overdue(self, customer: int) -> set[int]:
        """The due lines a customer should have paid by now."""
        day = self.situation.as_of.toordinal()
        return {owed[0] for owed in self.owed.get(customer, ()) if owed[2] < day}


def gather(book: Book, as_of: dt.date, rules: Rules | None = None) -> Facts:
    """The facts of a day; ``rules`` other than the book's to see what they would do."""
    conn = book.reader
    known = rules or ladders.load(conn)
    weights = exchange.weights(book, as_of) or {aging.main_currency(book): Decimal(1)}
    scopes = [ledger.Scope(as_of.toordinal(), money) for money in weights]
    maker = _LineMaker(conn, known, as_of)
    owed: dict[int, list[Owed]] = defaultdict(list)
    for scope in scopes:
        for line in _chased(conn, scope, maker, weights[scope.currency]):
            owed[line[1]].append(line)
    standings = _standings(conn, _credit(conn, scopes, weights), owed, as_of)
    return Facts(known, Situation(as_of, calendars.china(), standings, known.ladders), maker, owed)


def _chased(conn: Connection, scope: ledger.Scope, maker: _LineMaker, weight: Decimal) -> Iterator[Owed]:
    """The due lines of a currency of which something is to be chased, with what that counts among others."""
    for line in ledger.due_lines(conn, scope, maker.until):
        key, customer, due, amount = line
        if key in maker.held or weight != 1:
            rest = holdings.rest(amount, maker.held.get(key, 0))
            line = (key, customer, due, exchange.weighed(rest, scope.currency, weight))  # noqa: PLW2901
        if line[3] and key not in maker.muted:
            yield line


def propose(facts: Facts, without: Collection[int] = ()) -> list[Proposal]:
    """What to do, the most urgent first; customers ``without`` are passed over."""
    lines = (line for key in facts.owed if key not in without for line in facts.lines(key))
    return rules_of.propose(facts.rules.default, lines, facts.situation)


class _Days(dict[int, dt.date]):
    """Dates by their ordinal, each made once: many lines share few days."""

    def __missing__(self, day: int) -> dt.date:
        self[day] = dt.date.fromordinal(day)
        return self[day]


class _Step(NamedTuple):
    """A rung that was done or skipped for a line."""

    ladder: str
    key: str
    rung: int
    day: int


class _LineMaker:
    """Makes due lines: which ladder each climbs, how far it got, the days its rungs count from."""

    def __init__(self, conn: Connection, rules: Rules, as_of: dt.date) -> None:
        self._rules, self._day = rules, as_of.toordinal()
        self.held = holdings.held(conn, as_of)
        self._customers = _of_customers(conn, rules)
        self._invoices, self.muted = _of_invoices(conn, rules)
        used = {rules.default.code, *self._customers.values(), *self._invoices.values()}
        wide = {code for code in used if not _by_due(rules.ladders[code])}
        self.until = NEVER if wide else max(_latest_due(rules.ladders[code], as_of) for code in used)
        self._steps = _steps_done(conn, self._day)
        self._begun = _Begun(conn, self._day) if wide else {}
        self._dates = _Days()

    def line(self, key: int, customer: int, due: int, worth: int) -> DueLine:
        """One line; ``due`` is an ordinal."""
        code = self._invoices.get(key) or self._customers.get(customer, "")
        steps = self._steps.get(key)
        done, done_on = self._done(code, steps) if steps else (0, None)
        if not self._begun:
            return DueLine(key, customer, self._dates[due], worth, done, done_on, None, None, code)
        issued, delivered = self._begun[key]
        return DueLine(key, customer, self._dates[due], worth, done, done_on, self._dates[issued],
                       None if delivered is None else self._dates[delivered], code)  # fmt: skip

    def _done(self, code: str, steps: list[_Step]) -> tuple[int, dt.date]:
        ladder = self._rules.of(code)
        rung, day = max((_place(ladder, step), step.day) for step in steps)
        return rung, self._dates[day]


def _place(ladder: Ladder, step: _Step) -> int:
    """The rung of this ladder a done step stands for: that of its key; what was kept before keys has its
    number; where the rung was taken out, the one below."""
    if step.ladder == ladder.code and not step.key:
        return min(step.rung, len(ladder.rungs))
    found = ladder.place(step.key)
    if found or step.ladder != ladder.code:
        return found
    return min(step.rung - 1, len(ladder.rungs))


def _by_due(ladder: Ladder) -> bool:
    return all(rung.basis in _BY_DUE for rung in ladder.rungs)


def _latest_due(ladder: Ladder, as_of: dt.date) -> int:
    """The last due day some rung may have come for; what is overdue goes along with any."""
    counted = (rung for rung in ladder.rungs if rung.basis != "last")
    days = (rules_of.latest_due(rung, as_of, calendars.china()) for rung in counted)
    return max(as_of, *days).toordinal()


def _of_customers(conn: Connection, rules: Rules) -> dict[int, str]:
    """The ladders of customers that do not follow the book's."""
    usual = rules.default.code
    sql = "SELECT id, ladder, grade FROM customers WHERE ladder <> '' OR grade <> ''"
    found = ((row[0], rules.chosen(row[1], row[2]).code) for row in conn.execute(sql))
    return {key: code for key, code in found if code != usual}


def _of_invoices(conn: Connection, rules: Rules) -> tuple[dict[int, str], set[int]]:
    """By due line the ladder of its invoice, and the lines of invoices left out."""
    sql = """SELECT c.id, i.ladder, i.muted FROM invoices i JOIN charges c ON c.invoice_id = i.id
      WHERE i.ladder <> '' OR i.muted"""
    own: dict[int, str] = {}
    muted = set()
    for key, code, off in conn.execute(sql):
        if code in rules.ladders:
            own[key] = code
        if off:
            muted.add(key)
    return own, muted


class _Begun(dict[int, tuple[int, int | None]]):
    """Per line the days of its invoice and of the delivery: as written on the invoice, else of its last
    shipment, signed for or at least sent. The lines open on a day are read at once, others when asked for."""

    def __init__(self, conn: Connection, day: int) -> None:
        self._conn = conn
        open_lines = "c.settled_on > ? AND c.issued_on <= ?"
        super().__init__((row[0], row[1:]) for row in engine.tuples(conn, _BEGUN + open_lines, (day, day)))

    def __missing__(self, key: int) -> tuple[int, int | None]:
        (_, issued, delivered) = engine.tuples(self._conn, f"{_BEGUN} c.id = ?", (key,)).fetchone()
        self[key] = issued, delivered
        return self[key]


_BEGUN = """SELECT c.id, c.issued_on, coalesce(i.delivered_on,
    (SELECT max(coalesce(s.signed_on, s.shipped_on)) FROM shipments s
      WHERE s.invoice_id = i.id AND s.voided_on IS NULL))
  FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id WHERE """


def _steps_done(conn: Connection, day: int) -> dict[int, list[_Step]]:
    sql = """SELECT rc.charge_id, r.ladder, r.step, r.rung, r.closed_on FROM reminders r
      CROSS JOIN reminder_charges rc ON rc.reminder_id = r.id
      WHERE r.state IN ('done', 'skipped') AND r.closed_on <= ?"""
    found: dict[int, list[_Step]] = defaultdict(list)
    for charge, *step in engine.tuples(conn, sql, (day,)):
        found[charge].append(_Step(*step))
    return found


def _credit(conn: Connection, scopes: Iterable[ledger.Scope], weights: dict[str, Decimal]) -> dict[int, int]:
    """Per customer its unallocated money of all currencies."""
    credit: dict[int, int] = defaultdict(int)
    for scope in scopes:
        for customer, amount in ledger.unallocated(conn, scope).items():
            credit[customer] += exchange.weighed(amount, scope.currency, weights[scope.currency])
    return credit


def _standings(
    conn: Connection, credit: dict[int, int], owed: Mapping[int, list[Owed]], as_of: dt.date
) -> dict[int, Standing]:
    open_charges = {line[0] for own in owed.values() for line in own}
    taken: dict[int, set[str]] = defaultdict(set)
    last: dict[int, int] = {}
    sql = """SELECT r.customer_id, r.action, r.closed_on, rc.charge_id FROM reminders r
      CROSS JOIN reminder_charges rc ON rc.reminder_id = r.id WHERE r.state = 'done' AND r.closed_on <= ?"""
    for customer, action, day, charge in engine.tuples(conn, sql, (as_of.toordinal(),)):
        last[customer] = max(last.get(customer, 0), day)
        if charge in open_charges:
            taken[customer].add(action)
    given = _given(conn, as_of)
    muted = {row[0] for row in conn.execute("SELECT id FROM customers WHERE muted")}
    quiet = muted | pauses.running(conn, as_of).keys()
    return {
        key: Standing(
            dt.date.fromordinal(last[key]) if key in last else None,
            frozenset(taken[key]),
            credit.get(key, 0),
            key in quiet,
            given.get(key),
        )
        for key in last.keys() | credit.keys() | quiet | given.keys()
    }


def _given(conn: Connection, as_of: dt.date) -> dict[int, dt.date]:
    """Per customer the last day its demands of late gave it to pay: before it nothing harder is asked."""
    sql = """SELECT customer_id, max(json_extract(facts, '$.pay_by')) FROM letters
      WHERE kind IN ('demand', 'final') AND issued_on BETWEEN :d - :lately AND :d
        AND (voided_on IS NULL OR voided_on > :d) GROUP BY customer_id"""
    values = {"d": as_of.toordinal(), "lately": _LATELY}
    return {row[0]: dt.date.fromisoformat(row[1]) for row in conn.execute(sql, values)}


#: Days within which the time a letter gave is over.
_LATELY = 90
