"""Every clock that runs against us: the day each debt and each guarantee dies."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ar_desktop.domain import guarantee as guarantees_rule
from ar_desktop.domain import limitation
from ar_desktop.domain import write_offs as write_off_rules
from ar_desktop.domain.limitation import Event, Step
from ar_desktop.services.claims import evidence, guarantees
from ar_desktop.services.keeping import calendars
from ar_desktop.services.ledger import write_off_list
from ar_desktop.storage import engine, ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

LIMITATION, GUARANTEE = "limitation", "guarantee"
KINDS = (LIMITATION, GUARANTEE)


@dataclass(frozen=True)
class Clock:
    """One clock. ``kind`` limitation or guarantee; ``invoice`` the invoice, or the guarantor;
    ``ends_on`` None while a suit is pending; ``warning`` the tightest one reached, 0 once expired;
    ``proved`` whether what set it can be proved: the due day alone can, and what was signed for or
    refused; what should have arrived counts only by choice, and a claim may miss its guarantor.
    ``pending`` would restart it if proved; ``open`` in minor units; ``key`` the invoice or the guarantee;
    ``written_off`` a debt off our ledger that is still owed (账销案存); ``revived`` that a consent made a
    dead claim new."""

    kind: str
    key: int
    customer_id: int
    code: str
    customer: str
    invoice: str
    currency: str
    open: int
    starts_on: dt.date
    ends_on: dt.date | None
    last: Event | None
    pending: tuple[Event, ...]
    days_left: int | None
    warning: int | None
    proved: bool
    charges: tuple[int, ...] = ()
    written_off: bool = False
    revived: bool = False

    @property
    def row(self) -> tuple[str, int, bool]:
        """What tells it from every other clock of the book."""
        return self.kind, self.key, self.written_off


@dataclass(frozen=True)
class Pressing:
    """How many clocks are in their last month, their last quarter, their last half year (guarantees: 7,
    30, 60 days), and how many ran out; each counted once."""

    last: int = 0
    near: int = 0
    ahead: int = 0
    expired: int = 0

    @property
    def running(self) -> int:
        """Those that can still be saved by an act in time."""
        return self.last + self.near + self.ahead


@dataclass(frozen=True)
class _Debt:
    """A debt before its clock is known; amounts in minor units."""

    invoice_id: int
    customer_id: int
    code: str
    customer: str
    number: str
    currency: str
    open: int
    charges: tuple[int, ...]
    written_off: bool = False


def listed(book: Book, as_of: dt.date, customer: int | None = None) -> list[Clock]:
    """All clocks as of a day, the one that ends first at the top; a pending suit at the foot."""
    found = [*_limitations(book, as_of, customer), *_guarantees(book, as_of, customer)]
    return sorted(found, key=lambda item: (item.ends_on or dt.date.max, item.code, item.invoice))


def pressing(clocks: Iterable[Clock]) -> Pressing:
    """How many clocks have reached which warning, or run out."""
    counts: dict[int, int] = defaultdict(int)
    for clock in clocks:
        if clock.warning is not None:
            counts[_LEVEL.get(clock.warning, 0)] += 1
    return Pressing(last=counts[1], near=counts[2], ahead=counts[3], expired=counts[0])


#: Warnings of either kind by how far off the end is; 30 days of a guarantee are its middle warning.
_LEVEL = {7: 1, 30: 1, 60: 3, 90: 2, 180: 3}


def of_invoice(book: Book, as_of: dt.date, customer: int, invoice: int) -> list[Clock]:
    """The clocks of one invoice: of what is open of it and of what was written off."""
    found = listed(book, as_of, customer)
    return [item for item in found if item.kind == LIMITATION and item.key == invoice]


def history(book: Book, as_of: dt.date, clock: Clock) -> list[Step]:
    """What happened to a debt, in order, each event with what it did to the clock."""
    lines = _lines_of(book.reader, as_of, {clock.key}).get(clock.key, [])
    if clock.kind != LIMITATION or not lines:
        return []
    events = evidence.by_charge(book.reader, as_of, clock.customer_id)
    due = _due(lines)
    happened = _happened(lines, events)
    return limitation.trace(due, happened, as_of, calendars.china(), evidence.accepted(book))


def _limitations(book: Book, as_of: dt.date, customer: int | None) -> list[Clock]:
    conn = book.reader
    debts = [*_open(conn, as_of, customer), *_written_off(book, as_of, customer)]
    events = evidence.by_charge(conn, as_of, customer)
    lines = _lines_of(conn, as_of, {debt.invoice_id for debt in debts})
    untouched = _of_due_day_alone(as_of)
    proofs = evidence.accepted(book)
    found = []
    for debt in debts:
        whole = lines[debt.invoice_id]
        happened = _happened(whole, events)
        due = _due(whole)
        if happened:
            state = limitation.clock(due, happened, as_of, calendars.china(), proofs)
        else:
            state = untouched(due)
        found.append(_clock(debt, state, as_of))
    return found


def _of_due_day_alone(as_of: dt.date) -> Callable[[dt.date], limitation.Clock]:
    """The clock of a debt to which nothing happened: the same for all debts due that day."""

    @cache
    def state(due: dt.date) -> limitation.Clock:
        return limitation.clock(due, (), as_of, calendars.china())

    return state


def _open(conn: Connection, as_of: dt.date, customer: int | None) -> list[_Debt]:
    debts = []
    for currency in ledger.currencies(conn):
        own = defaultdict(list)
        for row in ledger.open_charges(conn, ledger.Scope(as_of.toordinal(), currency, customer)):
            if row["kind"] in {"invoice", "opening"}:
                own[row["invoice_id"]].append(row)
        for invoice, rows in own.items():
            first = rows[0]
            debts.append(_Debt(
                invoice, first["customer_id"], first["code"], first["name"], first["number"], currency,
                sum(row["open"] for row in rows), tuple(row["id"] for row in rows),
            ))  # fmt: skip
    return debts


def _written_off(book: Book, as_of: dt.date, customer: int | None) -> list[_Debt]:
    """What was written off and is still owed, one debt for each invoice of a write-off."""
    debts = []
    for row in write_off_list.listed(book, as_of, state=write_off_rules.POSTED, customer=customer):
        if not row.rest:
            continue
        rests: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        for line in write_off_list.lines(book, row.id, as_of):
            if line.rest:
                rests[line.invoice].append((line.charge, line.rest, line.number))
        for invoice, parts in rests.items():
            debts.append(_Debt(
                invoice, row.customer_id, row.code, row.customer, parts[0][2], row.currency,
                sum(rest for _, rest, _ in parts), tuple(charge for charge, _, _ in parts), written_off=True,
            ))  # fmt: skip
    return debts


def _lines_of(conn: Connection, as_of: dt.date, wanted: set[int]) -> dict[int, list[tuple[int, int]]]:
    """Of each invoice every due line, paid or not, with its due day as known then: the last one starts the
    clock (189), and what was paid on any of them counts for the whole."""
    lines: dict[int, list[tuple[int, int]]] = defaultdict(list)
    few = len(wanted) < _FEW
    marks = ",".join(map(str, wanted))
    only = f"WHERE c.invoice_id IN ({marks})" if few else "WHERE c.invoice_id IS NOT NULL"
    due_on = ledger.due_sql(conn, as_of.toordinal())
    sql = f"SELECT c.id, c.invoice_id, {due_on} FROM charges c {only}"  # noqa: S608
    for charge, invoice, due in engine.tuples(conn, sql, {"d": as_of.toordinal()}):
        if few or invoice in wanted:
            lines[invoice].append((charge, due))
    return lines


_FEW = 2_000


def _due(lines: Sequence[tuple[int, int]]) -> dt.date:
    return limitation.starts_from(dt.date.fromordinal(day) for _, day in lines)


def _happened(lines: Sequence[tuple[int, int]], events: dict[int, list[Event]]) -> list[Event]:
    """The events of a whole invoice; what concerns several of its lines counts once."""
    return list(dict.fromkeys(event for charge, _ in lines for event in events.get(charge, ())))


def _clock(debt: _Debt, state: limitation.Clock, as_of: dt.date) -> Clock:
    return Clock(
        LIMITATION, debt.invoice_id, debt.customer_id, debt.code, debt.customer, debt.number,
        debt.currency, debt.open, state.starts_on, state.ends_on, state.last, state.pending,
        state.days_left(as_of), state.warning(as_of),
        proved=state.last is None or state.last.proof in limitation.ACCEPTED, charges=debt.charges,
        written_off=debt.written_off, revived=state.revived,
    )  # fmt: skip


def _guarantees(book: Book, as_of: dt.date, customer: int | None) -> list[Clock]:
    sql = """SELECT g.*, k.code, k.name FROM guarantees g JOIN customers k ON k.id = g.customer_id
      WHERE ? IS NULL OR g.customer_id = ?"""
    calendar = calendars.china()
    found = []
    for row in book.reader.execute(sql, (customer, customer)):
        record = guarantees.of_row(row)
        rule = _known(record.rule, as_of)
        starts, ends = guarantees_rule.runs(rule, calendar)
        claim = Event(rule.claimed_on, rule.claim, source="guarantee") if rule.claimed_on else None
        found.append(Clock(
            GUARANTEE, record.id, record.customer_id, row["code"], row["name"], record.guarantor,
            record.currency, record.amount or 0, starts, ends, claim, (),
            None if ends is None else (ends - as_of).days, guarantees_rule.warning(rule, as_of, calendar),
            proved=claim is None or guarantees_rule.keeps(rule, calendar),
        ))  # fmt: skip
    return found


def _known(rule: guarantees_rule.Guarantee, as_of: dt.date) -> guarantees_rule.Guarantee:
    """The guarantee as it was known on a day: a later claim had not been made."""
    if rule.claimed_on is not None and rule.claimed_on > as_of:
        return replace(rule, claimed_on=None, claim="")
    return rule
