"""What restarted the limitation of which debts, gathered from the records of the book.

A debt is an invoice with all its due lines: a part payment or demand concerns the whole (规定 9, 14).
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ar_desktop.domain.limitation import (
    ACCEPTED,
    ACKNOWLEDGED,
    CONSENT,
    DEMAND,
    EQUIVALENT,
    EXPECTED,
    SIGNED,
    UNPROVED,
    Event,
)
from ar_desktop.services.claims import deliveries
from ar_desktop.services.correspondence import statement_postings
from ar_desktop.services.keeping import options
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

#: Letters that ask the debtor to pay, and the notice of an assignment (规定 17). A reminder before the due
#: day asks for nothing that is owed yet; a set-off out of court claims only what it sets off.
DEMANDING = ("demand", "final", "hold", "confirmation")
LETTERS = (*DEMANDING, "assignment")


class _Found(NamedTuple):
    charge: int
    event: Event


@dataclass(frozen=True)
class _Scope:
    """One customer or all, up to a day."""

    customer: int | None
    day: int

    def only(self, column: str) -> str:
        """The condition that keeps to the customer; without one none, so that no index is in the way."""
        return "" if self.customer is None else f"AND {column} = :customer"

    @property
    def values(self) -> dict[str, int | None]:
        """What the statements ask for."""
        return {"customer": self.customer, "d": self.day}


def accepted(book: Book) -> frozenset[str]:
    """The proofs that count in this book: signed for and refused, and by choice what should have
    arrived."""
    more = {EXPECTED} if options.load(book).expected_arrival_counts else set()
    return ACCEPTED | more


def by_charge(conn: Connection, as_of: dt.date, customer: int | None = None) -> dict[int, list[Event]]:
    """Events by due line, up to ``as_of``, of one customer or of all. Of what is paid in full nothing
    is gathered, unless a write-off paid it."""
    events: dict[int, list[Event]] = defaultdict(list)
    scope = _Scope(customer, as_of.toordinal())
    for source in (_letters, _payments, _recoveries, _statements, _posted, _plans, _promises, _by_hand):
        for charge, event in source(conn, scope):
            events[charge].append(event)
    return events


def _day(value: int) -> dt.date:
    return dt.date.fromordinal(value)


def _letters(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A letter takes effect on arrival; one whose arrival nothing proves waits (规定 8)."""
    best = deliveries.best_of(conn)
    kinds = ", ".join(f"'{kind}'" for kind in LETTERS)
    sql = f"""SELECT c.charge_id, l.id, l.number, l.kind, l.issued_on FROM letters l JOIN letter_charges c
      ON c.letter_id = l.id WHERE l.issued_on <= :d AND (l.voided_on IS NULL OR l.voided_on > :d)
      AND l.kind IN ({kinds}) {scope.only("l.customer_id")}"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        sent = best.get(row["id"])
        if sent and sent.arrived_on and sent.arrived_on.toordinal() > scope.day:
            sent = None  # on that day it was still under way
        day = sent.arrived_on if sent and sent.arrived_on else _day(row["issued_on"])
        proof = sent.proof if sent else UNPROVED
        kind = EQUIVALENT if row["kind"] == "assignment" else DEMAND
        yield _Found(row["charge_id"], Event(day, kind, proof, "letter", row["number"], row["id"]))


#: Invoices with something open on the day, or written off: all their due lines count.
_LIVE = """WITH live AS (SELECT DISTINCT invoice_id FROM charges WHERE settled_on > :d {only}
    UNION SELECT c.invoice_id FROM write_off_lines l JOIN charges c ON c.id = l.charge_id)"""


def _payments(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """Part payment is consent (规定 14), and the bank proves it."""
    sql = f"""{_LIVE.format(only=scope.only("customer_id"))}
      SELECT a.charge_id, k.day, k.number, k.id FROM live
      CROSS JOIN charges c ON c.invoice_id = live.invoice_id
      CROSS JOIN allocations a ON a.charge_id = c.id JOIN credits k ON k.id = a.credit_id
      WHERE c.first_on <= :d AND k.day <= :d AND k.kind = 'receipt'
      AND (k.voided_on IS NULL OR k.voided_on > :d) AND a.reverses IS NULL {scope.only("k.customer_id")}
      AND NOT EXISTS (SELECT 1 FROM allocations r WHERE r.reverses = a.id AND r.day <= :d)"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        event = Event(_day(row["day"]), CONSENT, SIGNED, "receipt", row["number"], row["id"])
        yield _Found(row["charge_id"], event)


def _recoveries(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """What came in for a debt written off is a part payment of each of its lines: it is one case, and
    who pays on it consents to the whole."""
    sql = f"""SELECT l.charge_id, w.id AS write_off, r.issued_on, k.number, k.id FROM write_offs w
      JOIN write_off_lines l ON l.write_off_id = w.id
      JOIN charges r ON r.customer_id = w.customer_id AND r.kind = 'recovery' AND r.issued_on <= :d
      JOIN allocations a ON a.charge_id = r.id AND a.reverses IS NULL
      JOIN credits k ON k.id = a.credit_id AND k.kind = 'receipt'
        AND (k.voided_on IS NULL OR k.voided_on > :d)
      WHERE r.number = printf('HX%05d', w.id) {scope.only("w.customer_id")}
      AND NOT EXISTS (SELECT 1 FROM allocations v WHERE v.reverses = a.id AND v.day <= :d)"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        event = Event(_day(row["issued_on"]), CONSENT, SIGNED, "recovery", row["number"], row["id"])
        yield _Found(row["charge_id"], event)


def _statements(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A statement that came back, for what was open on its last day."""
    sql = f"""SELECT c.id AS charge_id, s.* FROM statements s JOIN charges c
      ON c.customer_id = s.customer_id AND c.currency = s.currency
      WHERE s.answered_on <= :d AND s.state IN ('agreed', 'differs')
      AND c.issued_on <= s.to_on AND c.settled_on > s.to_on {scope.only("s.customer_id")}"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        meaning = _answer(row)
        if meaning is not None:
            kind, proof = meaning
            until = _day(row["to_on"]).isoformat()
            event = Event(_day(row["answered_on"]), kind, proof, "statement", until, row["id"])
            yield _Found(row["charge_id"], event)


def _posted(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A statement that asks for payment is a demand once it has arrived, as a letter is; one that asks for
    the sum to be checked alone is none."""
    sql = f"""SELECT c.id AS charge_id, s.* FROM statements s JOIN charges c
      ON c.customer_id = s.customer_id AND c.currency = s.currency
      WHERE s.made_on <= :d AND json_extract(nullif(s.note, ''), '$.demand_by') <> ''
      AND c.issued_on <= s.to_on AND c.settled_on > s.to_on {scope.only("s.customer_id")}"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        details, day = json.loads(row["note"]), _day(scope.day)
        sent = statement_postings.as_of(details.get("posting", {}), day)
        if sent is None or "" < details.get("voided_on", "") <= day.isoformat():
            continue
        when = sent.arrived_on or sent.sent_on or _day(row["made_on"])
        until = _day(row["to_on"]).isoformat()
        yield _Found(row["charge_id"], Event(when, DEMAND, sent.proof, "statement", until, row["id"]))


def _answer(row: Row) -> tuple[str, str] | None:
    """Kind and proof of a customer's answer: the promise to pay is consent, the sum confirmed an
    acknowledgement. Where the customer says another sum, a demand on the statement has at least arrived.
    An audit confirmation says itself that it demands nothing; courts disagree, so nothing is proved."""
    details = json.loads(row["note"] or "{}")
    if row["state"] == "differs":
        return (DEMAND, SIGNED) if details.get("demand_by") else None
    if row["promised_on"] is not None:
        return CONSENT, SIGNED
    return ACKNOWLEDGED, UNPROVED if details.get("kind") == "audit" else SIGNED


def _plans(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A payment plan the debtor signed (规定 14). It counts from its day; that its last instalment may
    be later still (189) only makes the warning early."""
    sql = f"""SELECT c.charge_id, p.id, p.agreed_on, p.signed_by FROM plans p
      JOIN plan_charges c ON c.plan_id = p.id
      WHERE p.agreed_on <= :d AND p.state <> 'draft' {scope.only("p.customer_id")}"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        proof = SIGNED if row["signed_by"] else UNPROVED
        event = Event(_day(row["agreed_on"]), CONSENT, proof, "plan", row["signed_by"], row["id"])
        yield _Found(row["charge_id"], event)


def _promises(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """A promise by word of mouth: consent, if it could be proved. One the queue did not ask for speaks of
    all that was overdue."""
    sql = f"""SELECT rc.charge_id, a.id, a.day, a.who FROM activities a JOIN reminder_charges rc
      ON rc.reminder_id = a.reminder_id WHERE a.day <= :d AND a.promised_on IS NOT NULL
      {scope.only("a.customer_id")}
      UNION SELECT c.id, a.id, a.day, a.who FROM activities a JOIN charges c
      ON c.customer_id = a.customer_id AND c.due_on < a.day AND c.settled_on > a.day
      WHERE a.reminder_id IS NULL AND a.day <= :d AND a.promised_on IS NOT NULL
      {scope.only("a.customer_id")}"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        event = Event(_day(row["day"]), CONSENT, UNPROVED, "promise", row["who"], row["id"])
        yield _Found(row["charge_id"], event)


def _by_hand(conn: Connection, scope: _Scope) -> Iterable[_Found]:
    """What the user recorded: for one due line, or for all the customer had that day."""
    sql = f"""SELECT c.id AS charge_id, e.* FROM limitation_events e
      JOIN charges c ON c.customer_id = e.customer_id AND (e.charge_id = c.id OR e.charge_id IS NULL)
      WHERE e.day <= :d {scope.only("e.customer_id")}"""  # noqa: S608
    for row in conn.execute(sql, scope.values):
        event = Event(_day(row["day"]), row["kind"], row["proof"], "manual", row["note"], row["id"])
        yield _Found(row["charge_id"], event)
