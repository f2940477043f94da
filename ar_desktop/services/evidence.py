"""What restarted the limitation of which debts, gathered from the records of the book.

A debt is an invoice with all its due lines: a part payment or demand concerns the whole (规定 9, 14).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ar_desktop.domain.limitation import CONSENT, DEMAND, SIGNED, UNPROVED, Event
from ar_desktop.services import deliveries
from ar_desktop.storage.engine import Connection

#: Letters that ask for payment. A reminder before the due day and notices of other things do not.
DEMANDING = ("demand", "final", "hold", "setoff", "assignment", "confirmation")


class _Found(NamedTuple):
    charge: int
    event: Event


def by_charge(conn: Connection, as_of: dt.date, customer: int | None = None) -> dict[int, list[Event]]:
    """Events by due line, up to ``as_of``, of one customer or of all."""
    events: dict[int, list[Event]] = defaultdict(list)
    scope = (customer, customer, as_of.toordinal())
    for source in (_letters, _payments, _statements, _plans, _promises, _by_hand):
        for charge, event in source(conn, scope):
            events[charge].append(event)
    return events


_Scope = tuple[int | None, int | None, int]


def _letters(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A letter takes effect on arrival; one whose arrival nothing proves waits (S: 规定 8)."""
    best = deliveries.best_of(conn)
    marks = ",".join("?" * len(DEMANDING))
    sql = f"""SELECT c.charge_id, l.id, l.number, l.issued_on FROM letters l JOIN letter_charges c
      ON c.letter_id = l.id WHERE (? IS NULL OR l.customer_id = ?) AND l.issued_on <= ?
      AND l.voided_on IS NULL AND l.kind IN ({marks})"""  # noqa: S608
    for row in conn.execute(sql, (*scope, *DEMANDING)):
        sent = best.get(row["id"])
        day = sent.arrived_on if sent and sent.arrived_on else dt.date.fromordinal(row["issued_on"])
        proof = sent.proof if sent else UNPROVED
        yield _Found(row["charge_id"], Event(day, DEMAND, proof, "letter", row["number"]))


def _payments(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """Part payment is consent (规定 14), and the bank proves it."""
    sql = """SELECT a.charge_id, k.day, k.number FROM allocations a JOIN credits k ON k.id = a.credit_id
      WHERE (? IS NULL OR k.customer_id = ?) AND k.day <= ? AND k.kind = 'receipt' AND k.voided_on IS NULL
      AND a.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM allocations r WHERE r.reverses = a.id)"""
    for row in conn.execute(sql, scope):
        day = dt.date.fromordinal(row["day"])
        yield _Found(row["charge_id"], Event(day, CONSENT, SIGNED, "receipt", row["number"]))


def _statements(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A statement the customer agreed to, for what was open on its last day."""
    sql = """SELECT c.id AS charge_id, s.answered_on, s.to_on FROM statements s JOIN charges c
      ON c.customer_id = s.customer_id AND c.currency = s.currency
      WHERE (? IS NULL OR s.customer_id = ?) AND s.answered_on <= ? AND s.state = 'agreed'
      AND c.issued_on <= s.to_on AND c.settled_on > s.to_on"""
    for row in conn.execute(sql, scope):
        day, until = dt.date.fromordinal(row["answered_on"]), dt.date.fromordinal(row["to_on"])
        yield _Found(row["charge_id"], Event(day, CONSENT, SIGNED, "statement", until.isoformat()))


def _plans(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A payment plan the debtor signed (规定 14). It counts from its day; that its last instalment may
    be later still (189) only makes the warning early."""
    sql = """SELECT c.charge_id, p.agreed_on, p.signed_by FROM plans p JOIN plan_charges c ON c.plan_id = p.id
      WHERE (? IS NULL OR p.customer_id = ?) AND p.agreed_on <= ? AND p.state <> 'draft'"""
    for row in conn.execute(sql, scope):
        proof = SIGNED if row["signed_by"] else UNPROVED
        day = dt.date.fromordinal(row["agreed_on"])
        yield _Found(row["charge_id"], Event(day, CONSENT, proof, "plan", row["signed_by"]))


def _promises(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A promise by word of mouth: consent, if it could be proved."""
    sql = """SELECT rc.charge_id, a.day, a.who FROM activities a JOIN reminder_charges rc
      ON rc.reminder_id = a.reminder_id WHERE (? IS NULL OR a.customer_id = ?) AND a.day <= ?
      AND a.promised_on IS NOT NULL"""
    for row in conn.execute(sql, scope):
        day = dt.date.fromordinal(row["day"])
        yield _Found(row["charge_id"], Event(day, CONSENT, UNPROVED, "promise", row["who"]))


def _by_hand(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """What the user recorded: for one due line, or for all the customer had that day."""
    sql = """SELECT c.id AS charge_id, e.day, e.kind, e.proof, e.note FROM limitation_events e
      JOIN charges c ON c.customer_id = e.customer_id AND (e.charge_id = c.id OR e.charge_id IS NULL)
      WHERE (? IS NULL OR e.customer_id = ?) AND e.day <= ?"""
    for row in conn.execute(sql, scope):
        day = dt.date.fromordinal(row["day"])
        yield _Found(row["charge_id"], Event(day, row["kind"], row["proof"], "manual", row["note"]))
