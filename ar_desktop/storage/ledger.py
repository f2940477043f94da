"""The open-item ledger read as of any day: what was open then, by dates alone.

A charge is open on day d when it was issued by d and what was allocated up to d is less than its
amount. The derived columns only spare work: a charge settled on or before d for good is not looked
at, and where nothing is dated after d the open amount of today is the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ar_desktop.storage import engine
from ar_desktop.storage.engine import Connection, Row

#: One charge and what was open of it on :d, for every charge not settled by :d.
#: Where nothing was allocated yet on :d there is nothing to look up.
_OPEN_THEN = """
SELECT {columns}, CASE WHEN c.first_on > :d THEN c.amount ELSE c.amount - (SELECT sum(a.amount)
    FROM allocations a WHERE a.charge_id = c.id AND a.day <= :d) END AS open
FROM charges c INDEXED BY ix_charges_as_of
WHERE c.currency = :currency AND c.settled_on > :d AND c.issued_on <= :d {only}"""
_NOW_MARK = "\n/* now */"
_OPEN_NOW = """
/* now */ SELECT {columns}, c.open_amount AS open FROM charges c INDEXED BY ix_charges_open
WHERE c.currency = :currency AND c.open_amount <> 0 {only}"""


@dataclass(frozen=True)
class Scope:
    """Which part of the ledger: ``day`` as an ordinal, ``currency``, one customer or all."""

    day: int
    currency: str
    customer: int | None = None


def last_day(conn: Connection) -> int:
    """The latest day any charge, credit, allocation or moved due day carries; 0 in an empty book."""
    sql = """SELECT max(coalesce((SELECT max(issued_on) FROM charges), 0),
      coalesce((SELECT max(day) FROM credits), 0), coalesce((SELECT max(day) FROM allocations), 0),
      coalesce((SELECT max(day) FROM due_changes), 0))"""
    return int(conn.execute(sql).fetchone()[0])


def _open_sql(conn: Connection, scope: Scope, columns: str) -> str:
    """The statement for open charges of ``scope``; the short cut when nothing is dated later."""
    only = "" if scope.customer is None else "AND c.customer_id = :customer"
    if last_day(conn) <= scope.day:
        return _OPEN_NOW.format(columns=columns, only=only)
    return _OPEN_THEN.format(columns=_due_then(conn, scope.day, columns), only=only)


def _due_then(conn: Connection, day: int, columns: str) -> str:
    """``columns`` with the due day as it stood on ``day``, where one has moved since."""
    then = due_sql(conn, day)
    return columns if then == "c.due_on" else columns.replace("c.due_on", f"{then} AS due_on")


def due_sql(conn: Connection, day: int) -> str:
    """The due day of a charge ``c`` as it was known on ``day``, which the statement is given as ``:d``."""
    if not conn.execute("SELECT 1 FROM due_changes WHERE day > ?", (day,)).fetchone():
        return "c.due_on"
    return """coalesce((SELECT m.due_before FROM due_changes m WHERE m.charge_id = c.id AND m.day > :d
      ORDER BY m.day, m.id LIMIT 1), c.due_on)"""


def _once(inner: str) -> str:
    """Without this SQLite repeats the sum over allocations wherever ``open`` is spoken of."""
    return "" if inner.startswith(_NOW_MARK) else "MATERIALIZED"


def _values(scope: Scope) -> dict[str, object]:
    return {"d": scope.day, "currency": scope.currency, "customer": scope.customer}


def bucket_sums(
    conn: Connection, scope: Scope, basis: str, edges: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """Per customer: its id, then the open sum of each bucket, in the order of ``Buckets.columns``.

    Summing inside SQLite spares 16,000 Python objects; a test holds it equal to ``domain.aging``.
    """
    rows: Iterator[tuple[int, ...]] = engine.tuples(
        conn, _bucket_sql(conn, scope, basis, edges), _values(scope)
    )
    return rows


def named_bucket_sums(
    conn: Connection, scope: Scope, basis: str, edges: Sequence[int]
) -> Iterator[tuple[Any, ...]]:
    """The rows of ``bucket_sums``, each with the customer's code and name behind its id."""
    sums = _bucket_sql(conn, scope, basis, edges)
    sql = f"SELECT k.id, k.code, k.name, s.* FROM ({sums}) s JOIN customers k ON k.id = s.customer_id"  # noqa: S608
    rows: Iterator[tuple[Any, ...]] = engine.tuples(conn, sql, _values(scope))
    return rows


def _bucket_sql(conn: Connection, scope: Scope, basis: str, edges: Sequence[int]) -> str:
    """Days are compared with the ends of the buckets, which SQLite works out once; a line is added to
    the one sum it belongs to, not as a zero to the others."""
    date = "due_on" if basis == "due" else "issued_on"
    ranges = [f"{date} >= :d"]
    ranges += [
        f"{date} BETWEEN :d - {high} AND :d - {low + 1}"
        for low, high in zip((0, *edges), edges, strict=False)
    ]
    ranges.append(f"{date} < :d - {edges[-1]}")
    sums = ", ".join(f"coalesce(sum(open) FILTER (WHERE {condition}), 0)" for condition in ranges)
    inner = _open_sql(conn, scope, f"c.customer_id, c.{date}")
    return f"""WITH o AS {_once(inner)} ({inner})
      SELECT customer_id, {sums} FROM o WHERE open <> 0 GROUP BY customer_id"""  # noqa: S608


def open_charges(conn: Connection, scope: Scope) -> list[Row]:
    """Open due lines with the names a report or letter needs, in order of customer and due day;
    ``open`` is what was open then, ``open_amount`` what is open of it now."""
    columns = """c.id, c.customer_id, c.invoice_id, c.kind, c.seq, c.number, c.issued_on, c.due_on,
      c.amount, c.open_amount"""
    sql = f"""WITH o AS MATERIALIZED ({_open_sql(conn, scope, columns)})
      SELECT o.*, k.code, k.name, i.contract_id,
        coalesce(nullif(i.owner, ''), k.owner) AS owner
      FROM o JOIN customers k ON k.id = o.customer_id LEFT JOIN invoices i ON i.id = o.invoice_id
      WHERE o.open <> 0 ORDER BY k.sort_key, k.id, o.due_on, o.id"""  # noqa: S608
    return list(conn.execute(sql, _values(scope)))


def due_lines(conn: Connection, scope: Scope, until: int) -> list[tuple[int, int, int, int]]:
    """Open due lines that fall due by ``until``: key, customer, due day, open amount; by customer."""
    inner = _open_sql(conn, scope, "c.id, c.customer_id, c.due_on")
    sql = f"""WITH o AS {_once(inner)} ({inner})
      SELECT id, customer_id, due_on, open FROM o WHERE open <> 0 AND due_on <= :until ORDER BY customer_id"""  # noqa: S608
    rows: list[tuple[int, int, int, int]] = engine.tuples(
        conn, sql, {**_values(scope), "until": until}
    ).fetchall()
    return rows


def unallocated(conn: Connection, scope: Scope) -> dict[int, int]:
    """Per customer the credit that covered nothing yet on that day (positive minor units)."""
    only = "" if scope.customer is None else "AND c.customer_id = :customer"
    sql = f"""WITH o AS MATERIALIZED (SELECT c.customer_id,
        CASE WHEN c.first_on > :d THEN c.amount ELSE c.amount
        - (SELECT sum(a.amount) FROM allocations a WHERE a.credit_id = c.id AND a.day <= :d) END AS open
      FROM credits c INDEXED BY ix_credits_as_of
      WHERE c.currency = :currency AND c.settled_on > :d AND c.day <= :d {only})
      SELECT customer_id, sum(open) FROM o GROUP BY customer_id HAVING sum(open) <> 0"""  # noqa: S608
    return {row[0]: row[1] for row in conn.execute(sql, _values(scope))}


def open_credits(conn: Connection, customer: int, currency: str) -> list[Row]:
    """Credits of a customer with money left, oldest first: what can still be allocated."""
    sql = """SELECT * FROM credits WHERE customer_id = ? AND currency = ? AND open_amount <> 0
      ORDER BY day, id"""
    return list(conn.execute(sql, (customer, currency)))


def currencies(conn: Connection) -> list[str]:
    """Currencies the ledger has documents in."""
    found: list[str] = []
    for table in ("charges", "credits"):
        row = conn.execute(f"SELECT min(currency) FROM {table}").fetchone()  # noqa: S608
        while row[0] is not None:  # hop over the index: a handful of steps, not a scan
            found.append(row[0])
            row = conn.execute(f"SELECT min(currency) FROM {table} WHERE currency > ?", (row[0],)).fetchone()  # noqa: S608
    return sorted(set(found))


#: Kind of the document a reversal or a void takes back; of any other document its own.
_CHARGE_OF = """iif(kind = 'reversal', (SELECT k.kind FROM allocations a JOIN credits k ON k.id = a.credit_id
      WHERE a.charge_id = charges.id LIMIT 1), kind)"""
_CREDIT_OF = """iif(kind = 'void', (SELECT c.kind FROM allocations a JOIN charges c ON c.id = a.charge_id
      WHERE a.credit_id = credits.id LIMIT 1), kind)"""
#: Per day: sales, money received, and the change of what is open; one pass over each table.
_FLOWS = (
    f"""SELECT issued_on, sum(iif({_CHARGE_OF} IN ('invoice', 'credit_note'), amount, 0)),
      -sum(iif({_CHARGE_OF} IN ('receipt', 'refund'), amount, 0)), sum(amount) FROM charges NOT INDEXED
      WHERE currency = :currency AND issued_on BETWEEN :s AND :d GROUP BY issued_on""",  # noqa: S608
    f"""SELECT day, -sum(iif({_CREDIT_OF} IN ('invoice', 'credit_note'), amount, 0)),
      sum(iif({_CREDIT_OF} IN ('receipt', 'refund'), amount, 0)), 0 FROM credits NOT INDEXED
      WHERE currency = :currency AND day BETWEEN :s AND :d GROUP BY day""",  # noqa: S608
    """SELECT a.day, 0, 0, -sum(a.amount) FROM allocations a NOT INDEXED
      JOIN charges c ON c.id = a.charge_id AND c.currency = :currency
      WHERE a.day BETWEEN :s AND :d GROUP BY a.day""",
)


def flows(conn: Connection, scope: Scope, start: int) -> Iterator[tuple[int, int, int, int]]:
    """Per day from ``start`` to the scope's day, in no order and a day up to three times: sales
    (invoiced less voided and credited), money received (less taken back), change of what is open."""
    for sql in _FLOWS:
        yield from engine.tuples(conn, sql, {**_values(scope), "s": start})


def chased(conn: Connection, scope: Scope) -> list[Row]:
    """Due lines of any currency held by open reminders that are open on the scope's day, with the
    reminder's key."""
    sql = """SELECT rc.reminder_id, c.id, c.number, c.issued_on, c.due_on, c.currency,
        c.amount - coalesce((SELECT sum(a.amount) FROM allocations a
          WHERE a.charge_id = c.id AND a.day <= :d), 0) AS open
      FROM reminders r JOIN reminder_charges rc ON rc.reminder_id = r.id JOIN charges c ON c.id = rc.charge_id
      WHERE r.state = 'open' AND c.settled_on > :d AND c.issued_on <= :d ORDER BY c.due_on, c.id"""
    return [row for row in conn.execute(sql, _values(scope)) if row["open"]]


def last_receipt_day(conn: Connection, today: int) -> int | None:
    """The day up to which receipts have been entered: how fresh the bank data is. One dated ahead of today
    says nothing of it."""
    sql = """SELECT day FROM credits INDEXED BY ix_credits_day
      WHERE kind = 'receipt' AND voided_on IS NULL AND day <= ? ORDER BY day DESC LIMIT 1"""
    row = conn.execute(sql, (today,)).fetchone()
    return None if row is None else int(row[0])


#: Documents of our own books alone: to the customer a debt written off is owed as before.
INTERNAL = ("write_off", "recovery")


def _shown(origin: str, without: Sequence[str]) -> str:
    """The condition that leaves out documents of some kinds, and what took such ones back."""
    kinds = ", ".join(f"'{kind}'" for kind in without)
    return f"AND {origin} NOT IN ({kinds})" if without else ""


def documents(conn: Connection, scope: Scope, start: int, without: Sequence[str] = ()) -> list[Row]:
    """A customer's charges and credits from ``start`` to the scope's day: day, kind, number, due
    day (charges), charge and credit. Due lines of one invoice are one charge; ``document`` names a
    charge as ``document_of`` names its due lines. Kinds ``without`` are left out."""
    due = _due_then(conn, scope.day, "c.due_on")
    charge, credit = _shown(_CHARGE_OF.replace("charges.", "c."), without), _shown(_CREDIT_OF, without)
    sql = f"""SELECT issued_on AS day, kind, number, min(due_on) AS due_on, sum(amount) AS charge,
          0 AS credit, coalesce(invoice_id, -id) AS document
        FROM (SELECT id, invoice_id, issued_on, kind, number, amount, {due} FROM charges c WHERE
          customer_id = :customer AND currency = :currency AND issued_on BETWEEN :s AND :d {charge})
        GROUP BY coalesce(invoice_id, -id)
      UNION ALL SELECT day, kind, number, NULL, 0, amount, NULL
        FROM credits WHERE customer_id = :customer AND currency = :currency AND day BETWEEN :s AND :d
          {credit}"""  # noqa: S608
    return list(conn.execute(sql, {**_values(scope), "s": start}))


def document_of(line: Mapping[str, Any]) -> int:
    """The document a row of ``open_charges`` is a due line of."""
    return int(line["invoice_id"] or -line["id"])


def balance_before(conn: Connection, scope: Scope, day: int, without: Sequence[str] = ()) -> int:
    """A customer's balance at the start of ``day``: all charges less all credits before it, documents of
    the kinds ``without`` left out."""
    charge, credit = _shown(_CHARGE_OF, without), _shown(_CREDIT_OF, without)
    sql = f"""SELECT coalesce((SELECT sum(amount) FROM charges WHERE customer_id = :customer
        AND currency = :currency AND issued_on < :s {charge}), 0) - coalesce((SELECT sum(amount) FROM credits
        WHERE customer_id = :customer AND currency = :currency AND day < :s {credit}), 0)"""  # noqa: S608
    return int(conn.execute(sql, {**_values(scope), "s": day}).fetchone()[0])
