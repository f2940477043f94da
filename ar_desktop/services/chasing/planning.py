"""Agreeing a payment plan: drafted, signed, changed while a draft, cancelled with a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.plans import BROKEN, OPEN
from ar_desktop.services.chasing import plans
from ar_desktop.services.chasing.plans import CANCELLED, CHANNEL, DRAFT
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Due:
    """One instalment to agree; minor units."""

    due_on: dt.date
    principal: int
    interest: int = 0


@dataclass(frozen=True)
class Terms:
    """What is agreed: over the open due lines ``charges`` of one customer in one currency, in
    instalments ``lines`` whose principal comes to what is open of them. ``fixes_interest`` where the
    agreement states interest as a sum (解释 18 III); ``grace_days`` an instalment may be late."""

    customer: int
    agreed_on: dt.date
    charges: tuple[int, ...]
    lines: tuple[Due, ...]
    grace_days: int = 0
    fixes_interest: bool = False
    signed_by: str = ""
    note: str = ""


def save(book: Book, terms: Terms, *, draft: bool = False, plan: int = 0) -> Changes:
    """Agree a plan, or keep it as a ``draft`` until it is signed; ``plan`` names a draft to replace.

    Raises ``plan_lines_missing``, ``plan_line_invalid``, ``plan_sum_differs``, ``plan_overlaps``,
    ``plan_closed`` (not a draft any more), ``plan_day_early`` (an instalment before the agreement),
    ``plan_days_unsorted``, ``plan_currencies``, ``signer_missing`` or ``charge_settled``.
    """
    if not draft and not terms.signed_by.strip():
        raise ArError("signer_missing")
    plans.refresh(book, book.clock().date())  # one broken meanwhile gives way to the new one
    with book.write("save_plan" if draft else "agree_plan") as write:
        opens = _opens(write, terms, plan)
        _check(terms, sum(opens.values()))
        key = _replace(write, plan, terms, DRAFT if draft else OPEN)
        _put(write, key, terms, opens)
        if not draft:
            _supersede(write, key, terms.agreed_on)
    return write.changes


def _opens(write: Write, terms: Terms, plan: int) -> dict[int, int]:
    """What is open of each line now; all of one currency, none in another plan."""
    found: dict[int, int] = {}
    for charge in terms.charges:
        row = write.conn.execute("SELECT * FROM charges WHERE id = ?", (charge,)).fetchone()
        if row is None or row["customer_id"] != terms.customer or row["open_amount"] <= 0:
            raise ArError("charge_settled")
        _require_free(write, row, plan)
        found[charge] = row["open_amount"]
    if not found:
        raise ArError("plan_lines_missing")
    return found


def _require_free(write: Write, charge: Row, plan: int) -> None:
    sql = """SELECT 1 FROM plan_charges c JOIN plans p ON p.id = c.plan_id
      WHERE c.charge_id = ? AND p.id <> ? AND p.state IN (?, ?)"""
    if write.conn.execute(sql, (charge["id"], plan, OPEN, DRAFT)).fetchone():
        raise ArError("plan_overlaps", number=charge["number"])


def _check(terms: Terms, total: int) -> None:
    if not terms.lines:
        raise ArError("plan_lines_missing")
    for place, line in enumerate(terms.lines, start=1):
        if line.principal < 0 or line.interest < 0 or line.principal + line.interest == 0:
            raise ArError("plan_line_invalid", line=place)
        if line.due_on < terms.agreed_on:
            raise ArError("plan_day_early", line=place)
    days = [line.due_on for line in terms.lines]
    if days != sorted(set(days)):
        raise ArError("plan_days_unsorted")
    missing = total - sum(line.principal for line in terms.lines)
    if missing:
        raise ArError("plan_sum_differs", missing=missing)


def _currency(write: Write, charges: Iterable[int]) -> str:
    keys = list(charges)
    marks = ",".join("?" * len(keys))
    sql = f"SELECT DISTINCT currency FROM charges WHERE id IN ({marks})"  # noqa: S608
    found = [row[0] for row in write.conn.execute(sql, keys)]
    if len(found) != 1:
        raise ArError("plan_currencies")
    return str(found[0])


def _replace(write: Write, plan: int, terms: Terms, state: str) -> int:
    values = {
        "customer_id": terms.customer, "currency": _currency(write, terms.charges),
        "agreed_on": terms.agreed_on.toordinal(), "state": state,
        "fixes_interest": int(terms.fixes_interest), "grace_days": terms.grace_days,
        "signed_by": terms.signed_by.strip(), "note": terms.note.strip(),
    }  # fmt: skip
    if not plan:
        return write.insert("plans", values)
    _require(write, plan, {DRAFT})
    _clear(write, plan)
    write.update("plans", plan, values)
    return plan


def _clear(write: Write, plan: int) -> None:
    for table in ("plan_lines", "plan_charges"):
        sql = f"SELECT id FROM {table} WHERE plan_id = ?"  # noqa: S608
        for row in write.conn.execute(sql, (plan,)).fetchall():
            write.delete(table, row["id"])


def _put(write: Write, plan: int, terms: Terms, opens: dict[int, int]) -> None:
    rows = [
        (plan, seq, line.due_on.toordinal(), line.principal, line.interest)
        for seq, line in enumerate(terms.lines, start=1)
    ]
    write.insert_many("plan_lines", ("plan_id", "seq", "due_on", "principal", "interest"), rows)
    columns: Sequence[str] = ("plan_id", "charge_id", "amount")
    write.insert_many("plan_charges", columns, [(plan, charge, amount) for charge, amount in opens.items()])


def _supersede(write: Write, plan: int, on: dt.date) -> None:
    """A broken plan about the same lines ends with the new one."""
    sql = """SELECT DISTINCT p.id FROM plans p JOIN plan_charges c ON c.plan_id = p.id
      JOIN plan_charges n ON n.charge_id = c.charge_id WHERE n.plan_id = ? AND p.state = ?"""
    for row in write.conn.execute(sql, (plan, BROKEN)).fetchall():
        write.update("plans", row["id"], {"state": CANCELLED, "closed_on": on.toordinal()})


def _require(write: Write, plan: int, states: set[str]) -> Row:
    row = write.conn.execute("SELECT * FROM plans WHERE id = ?", (plan,)).fetchone()
    if row is None or row["state"] not in states:
        raise ArError("plan_closed")
    return row


def cancel(book: Book, plan: int, on: dt.date, reason: str) -> Changes:
    """End a plan that runs, was broken or was only drafted; what remains is chased as before.

    Raises ``reason_missing``, ``plan_closed`` or ``date_not_later`` for a day before it was agreed.
    """
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("cancel_plan", reason=reason) as write:
        row = _require(write, plan, {DRAFT, OPEN, BROKEN})
        if on.toordinal() < row["agreed_on"]:
            raise ArError("date_not_later", value=on.isoformat())
        write.update("plans", plan, {"state": CANCELLED, "closed_on": on.toordinal()})
        values = {"customer_id": row["customer_id"], "day": on.toordinal(), "channel": CHANNEL}
        write.insert("activities", {**values, "result": CANCELLED, "note": reason.strip()})
    return write.changes
