"""Whose statement of account is due: the rhythm of the book, and who had none for the last period."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from ar_desktop.domain.aging import Buckets
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.statement_cycle import Cycle, Period, last_period
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

_KEY = "statement_cycle"


@dataclass(frozen=True)
class DueStatement:
    """A customer to whom a statement of the last period is to go, one a currency.

    ``closing`` in minor units is what the statement will ask to confirm; ``last_until`` the closing day
    of the latest statement that customer got, None for none.
    """

    customer_id: int
    code: str
    customer: str
    grade: str
    owner: str
    rhythm: str
    currency: str
    period: Period
    closing: int
    last_until: dt.date | None


def load(book: Book) -> Cycle:
    """The rhythm of the book: monthly for all unless set otherwise."""
    row = book.reader.execute("SELECT value FROM options WHERE key = ?", (_KEY,)).fetchone()
    if row is None:
        return Cycle()
    data = json.loads(row["value"])
    customers = {int(key): rhythm for key, rhythm in data.pop("customers").items()}
    return Cycle(**data, customers=customers)


def save(book: Book, cycle: Cycle) -> Changes:
    """Store another rhythm."""
    with book.write("save_options") as write:
        write.set_option(_KEY, json.dumps(asdict(cycle), ensure_ascii=False))
    return write.changes


def set_customer(book: Book, customer: int, rhythm: str) -> Changes:
    """Give one customer a rhythm of its own; an empty one makes it follow its class again."""
    cycle = load(book)
    own = {key: value for key, value in cycle.customers.items() if key != customer}
    return save(book, replace(cycle, customers={**own, customer: rhythm} if rhythm else own))


def due(book: Book, as_of: dt.date) -> list[DueStatement]:
    """Who is to get a statement of the last whole period, by name: something moved in it or was open at
    its end, and no statement that stands covers its last day."""
    cycle, conn = load(book), book.reader
    turns = {rhythm: _Turn(conn, period) for rhythm in cycle.used if (period := last_period(rhythm, as_of))}
    stood = _stood(conn, as_of)
    found: list[DueStatement] = []
    for row in conn.execute("SELECT id, code, name, grade, owner FROM customers ORDER BY sort_key, id"):
        rhythm = cycle.of(row["id"], row["grade"])
        if rhythm in turns:
            found += _due_to(row, rhythm, turns[rhythm], stood)
    return found


class _Turn:
    """A period and, by customer and currency, the balances at its end of all that are in it."""

    def __init__(self, conn: Connection, period: Period) -> None:
        self.period = period
        self.balances: dict[int, dict[str, int]] = {}
        for currency in ledger.currencies(conn):
            for customer, closing in _closings(conn, period, currency).items():
                self.balances.setdefault(customer, {})[currency] = closing


def _due_to(
    row: Row, rhythm: str, turn: _Turn, stood: Mapping[tuple[int, str], list[Period]]
) -> Iterator[DueStatement]:
    period = turn.period
    for currency, closing in turn.balances.get(row["id"], {}).items():
        known = stood.get((row["id"], currency), [])
        if not any(one.since <= period.until <= one.until for one in known):
            last = max((one.until for one in known), default=None)
            yield DueStatement(
                row["id"], row["code"], row["name"], row["grade"], row["owner"],
                rhythm, currency, period, closing, last,
            )  # fmt: skip


def _stood(conn: Connection, as_of: dt.date) -> dict[tuple[int, str], list[Period]]:
    """Periods of the statements made by a day and not withdrawn, by customer and currency."""
    sql = """SELECT customer_id, currency, from_on, to_on FROM statements
      WHERE made_on <= ? AND state <> 'voided'"""
    found: dict[tuple[int, str], list[Period]] = {}
    for customer, currency, since, until in conn.execute(sql, (as_of.toordinal(),)):
        period = Period(dt.date.fromordinal(since), dt.date.fromordinal(until))
        found.setdefault((customer, currency), []).append(period)
    return found


def _closings(conn: Connection, period: Period, currency: str) -> dict[int, int]:
    """Balances at the end of a period of the customers with something open then or a document in it."""
    since, until = period.since.toordinal(), period.until.toordinal()
    scope = ledger.Scope(until, currency)
    sql = """SELECT customer_id FROM charges WHERE currency = :c AND issued_on BETWEEN :s AND :u
      UNION SELECT customer_id FROM credits WHERE currency = :c AND day BETWEEN :s AND :u"""
    found = {row[0]: 0 for row in conn.execute(sql, {"c": currency, "s": since, "u": until})}
    for row in ledger.bucket_sums(conn, scope, "due", Buckets().edges):
        found[row[0]] = sum(row[1:])
    for customer, free in ledger.unallocated(conn, scope).items():
        found[customer] = found.get(customer, 0) - free
    written = "SELECT DISTINCT customer_id FROM write_offs WHERE currency = :c AND day <= :u"
    for row in conn.execute(written, {"c": currency, "u": until}):  # to them it is owed as before
        own = ledger.Scope(until, currency, row[0])
        found[row[0]] = ledger.balance_before(conn, own, until + 1, ledger.INTERNAL)
    return found
