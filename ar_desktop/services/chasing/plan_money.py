"""What counts as money for a payment plan: what was put to its lines, and what is here and waits.

Money counts from the day it came, as soon as it is allocated to a line of the plan; agreed interest from
the day it is recorded as paid. Agreed interest let go settles its instalment, so that the plan can be
kept, but is no payment and pays no principal. A receipt nobody has matched yet, and a bill in hand for a
line of the plan, pay no instalment, but while they are there none is broken. A set-off posted to a line
pays as money does (民法典 568), and so does what was let go with money (discount, fee, small difference).
A credit note (红字) pays nothing: it makes the debt smaller, and so the last instalments. An invoice
voided is not paid either: it is taken out of the plan, with whatever was put to it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ar_desktop.domain.plans import Payment
from ar_desktop.services.keeping import options
from ar_desktop.storage.engine import Connection, Row


def payments(conn: Connection, plan: int, agreed_on: int, as_of: dt.date) -> list[Payment]:
    """What came for the lines of a plan since it was agreed (an ordinal), and interest recorded as paid
    or let go. A debt written off is not paid; what is taken back counts negative."""
    values = _span(plan, agreed_on, as_of)
    paid = _that_day(conn, values) - _credited_that_day(conn, values)
    found = [Payment(dt.date.fromordinal(agreed_on), paid)]
    for sql in (_SINCE, _INTEREST):
        found += [Payment(dt.date.fromordinal(row[0]), row[1]) for row in conn.execute(sql, values)]
    found += _waived(conn, values)
    return [item for item in found if item.amount]


def _span(plan: int, agreed_on: int, as_of: dt.date) -> dict[str, object]:
    return {"plan": plan, "on": agreed_on, "d": as_of.toordinal()}


def _waived(conn: Connection, values: dict[str, object]) -> list[Payment]:
    """Interest let go, up to what was agreed: more of it was no part of the plan."""
    sql = "SELECT coalesce(sum(interest), 0) FROM plan_lines WHERE plan_id = :plan"
    rest = int(conn.execute(sql, values).fetchone()[0])
    found = []
    for day, amount in conn.execute(_LET_GO, values):
        found.append(Payment(dt.date.fromordinal(day), min(amount, rest)))
        rest -= found[-1].amount
    return found


def _that_day(conn: Connection, values: dict[str, object]) -> int:
    """What was allocated on the very day after the plan was made: all up to then, less what was paid
    before, which is what the plan does not cover of its lines."""
    return int(conn.execute(_THEN, values).fetchone()[0])


def _credited_that_day(conn: Connection, values: dict[str, object]) -> int:
    """What of that is credit notes: those put to a line after what was put to it when the plan was made."""
    return int(conn.execute(_CREDITED_THEN, values).fetchone()[0])


#: Lines of the plan whose invoices stand.
_STANDS = """NOT EXISTS (SELECT 1 FROM allocations v JOIN credits w ON w.id = v.credit_id
    WHERE v.charge_id = p.charge_id AND w.kind = 'void' AND v.day <= :d)"""
_THEN = f"""SELECT coalesce(sum(p.amount - c.amount + coalesce((SELECT sum(a.amount) FROM allocations a
    WHERE a.charge_id = c.id AND a.day <= :on), 0)), 0)
  FROM plan_charges p JOIN charges c ON c.id = p.charge_id
  WHERE p.plan_id = :plan AND {_STANDS}"""  # noqa: S608
_SINCE = f"""SELECT iif(a.amount > 0, max(k.day, :on), a.day), a.amount FROM plan_charges p
  JOIN allocations a ON a.charge_id = p.charge_id JOIN credits k ON k.id = a.credit_id
  WHERE p.plan_id = :plan AND a.day > :on AND a.day <= :d AND k.kind NOT IN ('write_off', 'credit_note')
    AND {_STANDS}"""  # noqa: S608
_CREDITED_THEN = f"""SELECT coalesce(sum(a.amount), 0) FROM plan_charges p
  JOIN charges c ON c.id = p.charge_id
  JOIN allocations a ON a.charge_id = c.id JOIN credits k ON k.id = a.credit_id
  WHERE p.plan_id = :plan AND a.day = :on AND k.kind = 'credit_note' AND {_STANDS}
    AND (p.amount = c.amount OR a.id > (SELECT min(r.id) FROM (SELECT b.id,
        sum(b.amount) OVER (ORDER BY b.id) AS put FROM allocations b WHERE b.charge_id = c.id) r
      WHERE r.put = c.amount - p.amount))"""  # noqa: S608
_CREDITED = f"""SELECT coalesce(sum(a.amount), 0) FROM plan_charges p
  JOIN allocations a ON a.charge_id = p.charge_id JOIN credits k ON k.id = a.credit_id
  WHERE p.plan_id = :plan AND a.day > :on AND a.day <= :d AND k.kind = 'credit_note' AND {_STANDS}"""  # noqa: S608
_GONE = f"""SELECT coalesce(sum(p.amount), 0) FROM plan_charges p
  WHERE p.plan_id = :plan AND NOT {_STANDS}"""  # noqa: S608
_CLOSED = """SELECT i.day, i.amount FROM plan_charges p JOIN interest_closures i USING (charge_id)
  JOIN plans n ON n.id = p.plan_id AND n.fixes_interest
  WHERE p.plan_id = :plan AND i.day >= :on AND i.day <= :d AND i.kind"""
_INTEREST = f"{_CLOSED} <> 'waived'"
_LET_GO = f"{_CLOSED} = 'waived' ORDER BY i.day, i.id"


def waived(conn: Connection, plan: int, agreed_on: int, as_of: dt.date) -> list[Payment]:
    """Agreed interest let go since the plan was agreed (an ordinal), up to what was agreed."""
    return _waived(conn, _span(plan, agreed_on, as_of))


def gone(conn: Connection, plan: int, agreed_on: int, as_of: dt.date) -> int:
    """What of the principal of a plan exists no more by a day, as its invoices were voided or credited since
    it was agreed (an ordinal); minor units."""
    values = _span(plan, agreed_on, as_of)
    found = sum(int(conn.execute(sql, values).fetchone()[0]) for sql in (_GONE, _CREDITED))
    return found + _credited_that_day(conn, values)


def waiting(conn: Connection, plan: Row, as_of: dt.date) -> list[Payment]:
    """What came since the plan was agreed and waits: receipts not matched, of its currency, and bills for
    its lines, which count until they are paid, refused or overripe."""
    values = _span(plan["id"], plan["agreed_on"], as_of)
    free = conn.execute(_UNMATCHED, {**values, "who": plan["customer_id"], "money": plan["currency"]})
    found = [Payment(dt.date.fromordinal(row[0]), row[1]) for row in free]
    grace = options.load(conn).bill_grace
    for row in conn.execute(_BILLS, values):
        gone = row["closed_on"] or row["matures_on"] + grace + 1
        found += _while_here(max(row["received_on"], plan["agreed_on"]), gone, row["amount"], as_of)
    return [item for item in found if item.amount]


def _while_here(since: int, gone: int, amount: int, as_of: dt.date) -> Iterable[Payment]:
    yield Payment(dt.date.fromordinal(since), amount)
    if gone <= as_of.toordinal():
        yield Payment(dt.date.fromordinal(gone), -amount)


_UNMATCHED = """SELECT k.day, k.amount - coalesce((SELECT sum(a.amount) FROM allocations a
    WHERE a.credit_id = k.id AND a.day <= :d), 0) FROM credits k
  WHERE k.customer_id = :who AND k.currency = :money AND k.kind = 'receipt' AND k.day BETWEEN :on AND :d
  AND k.settled_on > :d"""
_BILLS = """SELECT b.received_on, b.matures_on, b.closed_on, l.amount FROM plan_charges p
  JOIN bill_lines l ON l.charge_id = p.charge_id JOIN bills b ON b.id = l.bill_id
  WHERE p.plan_id = :plan AND b.received_on <= :d"""
