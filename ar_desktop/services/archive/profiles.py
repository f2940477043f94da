"""A customer whole: balances that agree with the aging, movements, punctuality, history."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ar_desktop.domain.aging import AgingRow
from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.records import Contract, Customer
from ar_desktop.services.archive import customers, exposure
from ar_desktop.services.ledger import shipment_proposals
from ar_desktop.services.reporting import aging
from ar_desktop.storage import journal, ledger
from ar_desktop.storage.book import Book

#: Steps larger than this are imports; they say little about one customer and cost much to read.
_LARGEST_STEP = 100_000
_STEPS_LOOKED_AT = 400


@dataclass(frozen=True)
class CustomerRow:
    """One customer of the archive with its standing on a day, minor units of ``currency``.

    ``exposure`` is what it owes in all currencies in fen of CNY; ``usage`` its share of the credit limit
    (1 is all of it), None without a limit.
    """

    id: int
    code: str
    name: str
    grade: str
    owner: str
    balance: int
    overdue: int
    unallocated: int
    max_days: int
    limit: int | None
    usage: Decimal | None
    search: str
    currency: str
    exposure: int = 0


def customer_rows(book: Book, as_of: dt.date) -> list[CustomerRow]:
    """Every customer by name, with the figures the aging shows."""
    money = aging.main_currency(book)
    standing = {row.id: row for row in aging.report(book, as_of, currency=money).rows}
    oldest = _oldest_due(book, ledger.Scope(as_of.toordinal(), money))
    owed = None if exposure.is_single(book, as_of) else exposure.exposures(book, as_of)
    sql = "SELECT id, code, name, grade, owner, credit_limit, search FROM customers ORDER BY sort_key, id"
    nothing = AgingRow("", "", ())
    rows = []
    for row in book.reader.execute(sql):
        aged = standing.get(row["code"], nothing)
        days = max(0, as_of.toordinal() - oldest.get(row["id"], as_of.toordinal()))
        exposed = aged.total if owed is None else owed.get(row["id"], 0)
        rows.append(
            CustomerRow(
                row["id"], row["code"], row["name"], row["grade"], row["owner"], aged.total, aged.overdue,
                -aged.unallocated, days, row["credit_limit"], usage(exposed, row["credit_limit"]),
                row["search"], money, exposed,
            )
        )  # fmt: skip
    return rows


def usage(exposed: int, limit: int | None) -> Decimal | None:
    """Share of a limit that is used; both are in the base currency."""
    return Decimal(max(0, exposed)) / limit if limit else None


def _oldest_due(book: Book, scope: ledger.Scope) -> dict[int, int]:
    """Per customer the earliest due day of what is open."""
    sql = """WITH o AS MATERIALIZED (SELECT c.customer_id, c.due_on, c.amount - coalesce(
        (SELECT sum(a.amount) FROM allocations a WHERE a.charge_id = c.id AND a.day <= :d), 0) AS open
      FROM charges c INDEXED BY ix_charges_as_of
      WHERE c.currency = :currency AND c.settled_on > :d AND c.issued_on <= :d)
      SELECT customer_id, min(due_on) FROM o WHERE open <> 0 GROUP BY customer_id"""
    return {row[0]: row[1] for row in book.reader.execute(sql, {"d": scope.day, "currency": scope.currency})}


@dataclass(frozen=True)
class Movement:
    """One document of a customer's account: ``kind`` as in the ledger, ``debit`` what it owes more,
    ``credit`` what it owes less, ``balance`` after it; minor units."""

    day: dt.date
    kind: str
    number: str
    debit: int
    credit: int
    balance: int


@dataclass(frozen=True)
class Punctuality:
    """How a customer has paid: ``days_late`` the mean by amount (early counts as on time),
    ``on_time`` the share paid by its due day; None while nothing was paid."""

    days_late: Decimal | None
    on_time: Decimal | None
    payments: int


@dataclass(frozen=True)
class Profile:
    """Everything the archive shows of a customer on a day; ``unlinked`` deliveries may count twice in the
    limit, their invoice not being linked."""

    customer: Customer
    row: CustomerRow
    open_items: tuple[AgingDetail, ...]
    movements: tuple[Movement, ...]
    punctuality: Punctuality
    contracts: tuple[Contract, ...]
    unlinked: int = 0


def customer_profile(book: Book, customer: int, as_of: dt.date) -> Profile:
    """A customer whole (``customer_unknown``)."""
    record = customers.get(book, customer)
    money = aging.main_currency(book)
    items = tuple(aging.details(book, as_of, currency=money, customer=customer))
    scope = ledger.Scope(as_of.toordinal(), money, customer)
    return Profile(
        record,
        _row(book, record, items, scope),
        items,
        tuple(_movements(book, scope)),
        _punctuality(book, scope),
        tuple(customers.contracts(book, customer)),
        shipment_proposals.doubtful(book, as_of, customer),
    )


def _row(book: Book, record: Customer, items: tuple[AgingDetail, ...], scope: ledger.Scope) -> CustomerRow:
    free = ledger.unallocated(book.reader, scope).get(record.id, 0)
    balance = sum(item.open for item in items) - free
    overdue = sum(item.open for item in items if item.days > 0)
    days = max((item.days for item in items), default=0)
    exposed = exposure.exposures(book, dt.date.fromordinal(scope.day), record.id).get(record.id, 0)
    used = usage(exposed, record.credit_limit)
    return CustomerRow(
        record.id, record.code, record.name, record.grade, record.owner, balance, overdue, free,
        max(0, days), record.credit_limit, used, "", scope.currency, exposed,
    )  # fmt: skip


def _movements(book: Book, scope: ledger.Scope) -> list[Movement]:
    """The account up to the day, newest first, with the balance after each document."""
    sql = """SELECT issued_on AS day, 0 AS side, id, kind, number, sum(amount) AS debit, 0 AS credit
      FROM charges WHERE customer_id = :customer AND currency = :currency AND issued_on <= :d
      GROUP BY coalesce(invoice_id, -id)
      UNION ALL SELECT day, 1, id, kind, number, 0, amount FROM credits
      WHERE customer_id = :customer AND currency = :currency AND day <= :d ORDER BY 1, 2, 3"""
    values = {"customer": scope.customer, "currency": scope.currency, "d": scope.day}
    balance, rows = 0, []
    for row in book.reader.execute(sql, values):
        balance += row["debit"] - row["credit"]
        day = dt.date.fromordinal(row["day"])
        rows.append(Movement(day, row["kind"], row["number"], row["debit"], row["credit"], balance))
    return rows[::-1]


def _punctuality(book: Book, scope: ledger.Scope) -> Punctuality:
    """Payments that stand on the day; CROSS JOIN keeps to the customer's rows."""
    sql = """SELECT a.id, a.reverses, a.day - c.due_on AS late, a.amount
      FROM credits r CROSS JOIN allocations a ON a.credit_id = r.id CROSS JOIN charges c ON c.id = a.charge_id
      WHERE r.customer_id = :customer AND r.currency = :currency AND r.kind = 'receipt' AND a.day <= :d
        AND c.kind <> 'reversal'"""
    values = {"customer": scope.customer, "currency": scope.currency, "d": scope.day}
    rows = book.reader.execute(sql, values).fetchall()
    taken_back = {row["reverses"] for row in rows}
    kept = [row for row in rows if row["reverses"] is None and row["id"] not in taken_back]
    paid = sum(row["amount"] for row in kept)
    if not paid:
        return Punctuality(None, None, 0)
    weighted = sum(row["amount"] * max(0, row["late"]) for row in kept)
    punctual = sum(row["amount"] for row in kept if row["late"] <= 0)
    return Punctuality(Decimal(weighted) / paid, Decimal(punctual) / paid, len(kept))


@dataclass(frozen=True)
class Change:
    """One journal step about a customer. ``changed`` maps a column to its values before and after."""

    at: str
    who: str
    verb: str
    facts: dict[str, Any]
    changed: dict[str, tuple[Any, Any]]


def changes_about(book: Book, customer: int) -> list[Change]:
    """The latest steps that touched a customer or its contracts and documents, newest first."""
    sql = """SELECT id, at, who, verb, facts, undo, undoes FROM journal
      WHERE length(payload) < ? ORDER BY id DESC LIMIT ?"""
    found = []
    for row in book.reader.execute(sql, (_LARGEST_STEP, _STEPS_LOOKED_AT)):
        step = journal.step_of(row)
        entries = journal.entries_of(book.reader, step.id)
        if any(_touches(entry, customer) for entry in entries):
            found.append(Change(step.at, step.who, step.verb, step.facts, _changed(entries, customer)))
    return found


def _touches(entry: journal.Entry, customer: int) -> bool:
    if "update" in entry:
        return entry["table"] == "customers" and any(key == customer for key, _, _ in entry["update"])
    link = "id" if entry["table"] == "customers" else "customer_id"
    if link not in entry["columns"]:
        return False
    at = entry["columns"].index(link)
    return any(row[at] == customer for row in entry.get("insert") or entry.get("delete") or ())


def _changed(entries: list[journal.Entry], customer: int) -> dict[str, tuple[Any, Any]]:
    """Columns of the customer's own row before and after, without what is derived from them."""
    result: dict[str, tuple[Any, Any]] = {}
    for entry in entries:
        for key, before, after in entry.get("update", ()) if entry["table"] == "customers" else ():
            if key == customer:
                result |= {
                    name: (before[name], after[name])
                    for name in before
                    if name not in {"search", "sort_key"} and before[name] != after[name]
                }
    return result


def free_code(book: Book) -> str:
    """The code a new customer is offered."""
    return customers.next_code(book.reader)
