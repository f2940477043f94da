"""Payment plans (还款计划) as the ledger sees them: what was paid of the lines they cover since they
were agreed, whether they are kept, and what falls due next.

A plan covers whole open due lines. While it is open its lines are not chased; once broken, all that
remains is due (加速到期) and they come back: ``acceleration``. What counts as money for it: ``plan_money``.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ar_desktop.domain.money import format_amount
from ar_desktop.domain.plans import BROKEN, KEPT, OPEN, VOID, LineState, PlanLine, Watch, reduced, watch
from ar_desktop.services.chasing import acceleration, plan_money
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

DRAFT, CANCELLED = "draft", "cancelled"
#: Channel of the note in the history that tells what became of a plan.
CHANNEL = "plan"


@dataclass(frozen=True)
class Instalment:
    """One line of a plan as of a day; amounts in minor units. ``paid`` counts what came for both,
    ``waived`` the interest let go, ``voided`` what exists no more as its invoices were voided or credited;
    ``state`` paid, void (nothing else was left of it), due (its day has come), late (past the grace) or
    coming."""

    seq: int
    due_on: dt.date
    principal: int
    interest: int
    paid: int
    paid_on: dt.date | None
    state: str
    waived: int = 0
    voided: int = 0

    @property
    def amount(self) -> int:
        """Principal and interest together."""
        return self.principal + self.interest

    @property
    def open(self) -> int:
        """What is missing."""
        return self.amount - self.paid - self.waived - self.voided


@dataclass(frozen=True)
class Covered:
    """A due line a plan covers: what was open of it then, and what is open as of the day."""

    charge: int
    number: str
    due_on: dt.date
    amount: int
    open: int


@dataclass(frozen=True)
class Plan:
    """A payment plan as of a day. ``state``: draft (nothing agreed yet), open, kept, broken (since
    ``ended_on``), void (nothing is left of its invoices) or cancelled. ``amount`` and ``open`` with interest,
    ``due`` what should have been paid by now and was not, in minor units; ``next_on`` the next
    instalment's day."""

    id: int
    customer_id: int
    code: str
    customer: str
    currency: str
    agreed_on: dt.date
    state: str
    fixes_interest: bool
    grace_days: int
    signed_by: str
    note: str
    amount: int
    open: int
    due: int
    next_on: dt.date | None
    ended_on: dt.date | None
    lines: tuple[Instalment, ...]
    covered: tuple[Covered, ...]
    files: int

    @property
    def voided(self) -> int:
        """What of it exists no more as its invoices were voided or credited, minor units."""
        return sum(line.voided for line in self.lines)


def listed(book: Book, as_of: dt.date, customer: int | None = None) -> list[Plan]:
    """Plans agreed or drafted up to a day, those that run or are broken first, the latest first."""
    rows = book.reader.execute(_PLANS, {"d": as_of.toordinal(), "customer": customer})
    found = [_plan(book.reader, row, as_of) for row in rows]
    return sorted(found, key=lambda plan: plan.state in {KEPT, CANCELLED, VOID})


def coming(book: Book, as_of: dt.date, days: int) -> list[tuple[Plan, Instalment]]:
    """Instalments of running plans that are due, or fall due within ``days``; by day."""
    last = as_of + dt.timedelta(days=days)
    found = [
        (plan, line)
        for plan in listed(book, as_of)
        if plan.state == OPEN
        for line in plan.lines
        if line.open and line.due_on <= last
    ]
    return sorted(found, key=lambda item: (item[1].due_on, item[0].id))


_PLANS = """SELECT p.*, k.code, k.name,
    (SELECT count(*) FROM attachments f WHERE f.owner = 'plans' AND f.owner_id = p.id) AS files
  FROM plans p JOIN customers k ON k.id = p.customer_id
  WHERE p.agreed_on <= :d AND (:customer IS NULL OR p.customer_id = :customer)
  ORDER BY p.agreed_on DESC, p.id DESC"""


def _plan(conn: Connection, row: Row, as_of: dt.date) -> Plan:
    covered = _covered(conn, row["id"], as_of)
    agreed = _lines(conn, row["id"])
    seen = _watch(conn, row, agreed, as_of)
    state = _state(row, seen, as_of)
    let_go = _let_go(conn, row, agreed, seen, as_of)
    return Plan(
        row["id"], row["customer_id"], row["code"], row["name"], row["currency"],
        dt.date.fromordinal(row["agreed_on"]), state, bool(row["fixes_interest"]), row["grace_days"],
        row["signed_by"], row["note"], sum(line["principal"] + line["interest"] for line in agreed),
        seen.open, seen.due if state in {OPEN, BROKEN} else 0,
        seen.next_on if state == OPEN else None, _ended(row, seen, state),
        tuple(_instalment(line, found, waived, row["grace_days"], as_of)
              for line, found, waived in zip(agreed, seen.lines, let_go, strict=True)),
        covered, row["files"],
    )  # fmt: skip


def _state(row: Row, seen: Watch, as_of: dt.date) -> str:
    if row["state"] == DRAFT:
        return DRAFT
    return CANCELLED if _is_cancelled(row, as_of) else seen.state


def _is_cancelled(row: Row, as_of: dt.date) -> bool:
    return bool(row["state"] == CANCELLED and row["closed_on"] <= as_of.toordinal())


def _ended(row: Row, seen: Watch, state: str) -> dt.date | None:
    if state == CANCELLED:
        return dt.date.fromordinal(row["closed_on"])
    if state == KEPT:
        return max((line.paid_on for line in seen.lines if line.paid_on), default=None)
    return seen.broken_on if state == BROKEN else None


def _let_go(conn: Connection, row: Row, agreed: Iterable[Row], seen: Watch, as_of: dt.date) -> list[int]:
    """Interest let go by instalment, the earliest first: never more than its interest."""
    rest = sum(item.amount for item in plan_money.waived(conn, row["id"], row["agreed_on"], as_of))
    parts = []
    for line, found in zip(agreed, seen.lines, strict=True):
        parts.append(min(rest, line["interest"], found.paid))
        rest -= parts[-1]
    return parts


def _instalment(line: Row, found: LineState, waived: int, grace: int, as_of: dt.date) -> Instalment:
    due = found.line.due_on
    late = due + dt.timedelta(days=grace) < as_of
    state = "late" if late else "due" if due <= as_of else "coming"
    if not found.open:
        state = "paid" if found.line.amount else "void"
    return Instalment(
        line["seq"],
        due,
        line["principal"],
        line["interest"],
        found.paid - waived,
        found.paid_on,
        state,
        waived,
        line["principal"] + line["interest"] - found.line.amount,
    )


def _lines(conn: Connection, plan: int) -> list[Row]:
    return list(conn.execute("SELECT * FROM plan_lines WHERE plan_id = ? ORDER BY seq", (plan,)))


def _covered(conn: Connection, plan: int, as_of: dt.date) -> tuple[Covered, ...]:
    sql = """SELECT c.id, c.number, c.due_on, p.amount, c.amount - coalesce((SELECT sum(a.amount)
        FROM allocations a WHERE a.charge_id = c.id AND a.day <= ?), 0) AS open
      FROM plan_charges p JOIN charges c ON c.id = p.charge_id WHERE p.plan_id = ? ORDER BY c.due_on, c.id"""
    return tuple(
        Covered(row["id"], row["number"], dt.date.fromordinal(row["due_on"]), row["amount"], row["open"])
        for row in conn.execute(sql, (as_of.toordinal(), plan))
    )


def _watch(conn: Connection, row: Row, agreed: Iterable[Row], as_of: dt.date) -> Watch:
    due = _standing(list(agreed), plan_money.gone(conn, row["id"], row["agreed_on"], as_of))
    came = plan_money.payments(conn, row["id"], row["agreed_on"], as_of)
    return watch(due, came, as_of, row["grace_days"], plan_money.waiting(conn, row, as_of))


def _standing(agreed: list[Row], gone: int) -> list[PlanLine]:
    """The instalments less what exists no more; without its debt the interest agreed on it has no ground."""
    principal = [PlanLine(dt.date.fromordinal(line["due_on"]), line["principal"]) for line in agreed]
    left = reduced(principal, gone)
    interest = [line["interest"] if any(item.amount for item in left) else 0 for line in agreed]
    return [PlanLine(line.due_on, line.amount + more) for line, more in zip(left, interest, strict=True)]


def held(conn: Connection, as_of: dt.date) -> dict[int, int]:
    """Per due line of a plan running on a day what was agreed of it, in minor units: it is not chased
    before an instalment stays out beyond its grace."""
    found: dict[int, int] = defaultdict(int)
    for row, seen in _watched(conn, as_of):
        if seen.state == OPEN:
            for charge, amount in _charges(conn, row["id"]):
                found[charge] += amount
    return dict(found)


def broken(conn: Connection, as_of: dt.date) -> set[int]:
    """Customers who broke a plan of which something is still open on a day."""
    return {row["customer_id"] for row, seen in _watched(conn, as_of) if seen.state == BROKEN and seen.open}


def _agreed(conn: Connection, as_of: dt.date) -> list[Row]:
    """Plans in force on a day, whatever became of them."""
    sql = f"SELECT * FROM plans WHERE state <> '{DRAFT}' AND agreed_on <= ? ORDER BY id"  # noqa: S608
    rows = conn.execute(sql, (as_of.toordinal(),)).fetchall()
    return [row for row in rows if not _is_cancelled(row, as_of)]


def _charges(conn: Connection, plan: int) -> list[tuple[int, int]]:
    sql = "SELECT charge_id, amount FROM plan_charges WHERE plan_id = ?"
    return [(row[0], row[1]) for row in conn.execute(sql, (plan,))]


def refresh(book: Book, as_of: dt.date) -> frozenset[str]:
    """Note which plans are kept or broken by now; returns the tables touched. A day before the latest
    note or still to come changes nothing, and the same day twice changes nothing more."""
    latest = book.reader.execute("SELECT coalesce(max(closed_on), 0) FROM plans").fetchone()[0]
    if as_of.toordinal() < latest or as_of > book.clock().date():
        return frozenset()
    watched = _watched(book.reader, as_of)
    moved = [(row, seen) for row, seen in watched if seen.state != row["state"]]
    shifts = acceleration.shifts(book.reader, _fallen_due(book.reader, watched))
    if not moved and not shifts:
        return frozenset()
    with book.write("watch_plans", undo="system", as_of=as_of.isoformat()) as write:
        for row, seen in moved:
            _note(write, row, seen, as_of)
        acceleration.move(write, shifts, as_of)
    return write.changes.kinds


def _fallen_due(conn: Connection, watched: Iterable[tuple[Row, Watch]]) -> dict[int, dt.date]:
    """The due lines of broken plans that were open when they broke, and that day: what is paid since was
    paid late."""
    return {
        line.charge: seen.broken_on
        for row, seen in watched
        if seen.broken_on
        for line in _covered(conn, row["id"], seen.broken_on)
        if line.open
    }


def _watched(conn: Connection, as_of: dt.date) -> list[tuple[Row, Watch]]:
    return [(row, _watch(conn, row, _lines(conn, row["id"]), as_of)) for row in _agreed(conn, as_of)]


def _note(write: Write, row: Row, seen: Watch, as_of: dt.date) -> None:
    """The state, and a line in the customer's history where it ended."""
    closed = None if seen.state == OPEN else as_of.toordinal()
    write.update("plans", row["id"], {"state": seen.state, "closed_on": closed})
    if seen.state != OPEN:
        broken_on = seen.broken_on or as_of
        lines = _covered(write.conn, row["id"], as_of)
        later = sum(line.open for line in lines if line.due_on > broken_on)
        values = {"customer_id": row["customer_id"], "day": as_of.toordinal(), "channel": CHANNEL}
        write.insert("activities", {**values, "result": seen.state, "note": _said(row, seen, later)})


def _said(row: Row, seen: Watch, later: int) -> str:
    """What became of the plan; ``later`` is what of its lines is not due by the invoices."""
    if seen.state == KEPT:
        return "还款计划已全部付清"
    if seen.state == VOID:
        return "还款计划所列发票已全部作废或红字冲销，计划不再执行"
    place = next(number for number, line in enumerate(seen.lines, 1) if line.open) if seen.open else 0
    money, rest = row["currency"], format_amount(seen.open, row["currency"])
    late = f"第{place}期逾期未付" if place else "曾有一期逾期"
    told = f"还款计划违约：{late}，剩余 {money} {rest} 全部到期，恢复催收"
    if not later:
        return told
    return (
        f"{told}（其中 {money} {format_amount(later, money)} 发票原到期日未到，改为 {seen.broken_on} 到期）"
    )
