"""Statements of account from the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ar_desktop.domain import statement_form
from ar_desktop.domain.aging import Buckets
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Account, Party
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.statement import Carried, Movement, Statement, balanced
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import options
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.services.ledger import holdings
from ar_desktop.services.reporting import aging
from ar_desktop.storage import ledger, owed
from ar_desktop.storage.book import Book


@dataclass(frozen=True)
class Printed:
    """A statement with its PDF and what to know before it is sent."""

    facts: Statement
    form: Form
    pdf: bytes
    pages: int
    warnings: tuple[Notice, ...]


def require_days(since: dt.date, until: dt.date) -> None:
    """Raises ``period_reversed``."""
    if since > until:
        raise ArError("period_reversed", since=since.isoformat(), until=until.isoformat())


def statement(
    book: Book, customer_id: int, since: dt.date, until: dt.date, *, currency: str = ""
) -> Statement:
    """The statement of a customer from ``since`` to ``until``, both days included.

    Every document stands on its own day, a void on the day of the void, so that what was confirmed
    last month adds up the same today. What we wrote off stands as owed: a write-off is a matter of our
    own books and no waiver. Raises ``period_reversed`` or ``customer_unknown``.
    """
    require_days(since, until)
    customer, company = customers.get(book, customer_id), options.load(book).company
    scope = ledger.Scope(until.toordinal(), currency or aging.main_currency(book), customer_id)
    opening = ledger.balance_before(book.reader, scope, since.toordinal(), ledger.INTERNAL)
    open_lines = owed.lines(book.reader, scope)
    still = _open_documents(open_lines, scope)
    return Statement(
        sender=Party.of_company(company),
        account=Account(company.name, company.bank, company.account) if company.account else None,
        customer=Party(customer.name, customer.uscc, customer.address, customer.phone, customer.contact),
        customer_code=customer.code, since=since, until=until, currency=scope.currency, opening=opening,
        lines=balanced(opening, _movements(book, scope, since, still)), buckets=Buckets(),
        aging=owed.aged(open_lines, scope.day, Buckets()),
        unallocated=ledger.unallocated(book.reader, scope).get(customer_id, 0),
        carried=tuple(item for item in still.values() if item.day < since),
    )  # fmt: skip


def print_statement(
    book: Book,
    customer_id: int,
    since: dt.date,
    until: dt.date,
    *,
    on: dt.date,
    form: Form | None = None,
    currency: str = "",
) -> Printed:
    """The statement as PDF, signed on day ``on`` and worded as ``form`` says.

    Nothing is stored. Raises what ``statement_form.require`` and ``statement`` raise.
    """
    from ar_desktop.reports.correspondence import statements as report  # noqa: PLC0415  reportlab is slow to import

    form = form or Form()
    statement_form.require(form, on)
    facts = statement(book, customer_id, since, until, currency=currency)
    made = report.render(facts, form, issued_on=on)
    told = (*_warnings(facts, made.missing, form), *_held_back(book, customer_id, facts, form))
    return Printed(facts, form, made.pdf, made.pages, told)


def _held_back(book: Book, customer_id: int, facts: Statement, form: Form) -> list[Notice]:
    """That its demand takes in what letters do not demand now: disputed, paid by a bill, in a plan."""
    if not form.demand_by:
        return []
    scope = ledger.Scope(facts.until.toordinal(), facts.currency, customer_id)
    parts = holdings.held(book.reader, facts.until)
    late = [row for row in ledger.open_charges(book.reader, scope) if row["due_on"] < scope.day]
    amount = sum(min(row["open"], parts.get(row["id"], 0)) for row in late)
    said = {"amount": format_amount(amount, facts.currency)}
    return [Notice("statement_demands_held", said)] if amount else []


def _warnings(facts: Statement, missing: tuple[str, ...], form: Form) -> tuple[Notice, ...]:
    """What to know before it is sent."""
    found = []
    if missing:
        found.append(Notice("characters_missing", {"characters": "".join(missing)}))
    if form.demand_by and not facts.payable:
        found.append(Notice("statement_nothing_due", {"until": facts.until.isoformat()}))
    if form.silence_clause:
        found.append(Notice("silence_clause_weak"))
    if form.kind == "audit":
        found.append(Notice("audit_may_not_interrupt"))
    return tuple(found)


def currencies(book: Book, customer_id: int) -> list[str]:
    """Currencies the customer has documents in, the book's own first; each has a statement of its own."""
    sql = """SELECT currency FROM charges WHERE customer_id = :c
      UNION SELECT currency FROM credits WHERE customer_id = :c"""
    own = aging.main_currency(book)
    found = [str(row[0]) for row in book.reader.execute(sql, {"c": customer_id})]
    return sorted(found, key=lambda code: (code != own, code)) or [own]


@dataclass(frozen=True)
class OpenLine:
    """A due line of a customer that is open: what it may dispute."""

    charge: int
    number: str
    open: int


def open_lines(book: Book, customer_id: int, currency: str, on: dt.date) -> list[OpenLine]:
    """The open due lines of a customer on a day, oldest due first."""
    rows = ledger.open_charges(book.reader, ledger.Scope(on.toordinal(), currency, customer_id))
    return [OpenLine(row["id"], row["number"], row["open"]) for row in rows]


def _open_documents(lines: Sequence[dict[str, Any]], scope: ledger.Scope) -> dict[int, Carried]:
    """What is open on the closing day, by document: its due lines in one, the oldest telling how late."""
    found: dict[int, Carried] = {}
    for row in lines:
        key = ledger.document_of(row)
        known = found.get(key)
        day, due = dt.date.fromordinal(row["issued_on"]), dt.date.fromordinal(row["due_on"])
        late = max(0, scope.day - row["due_on"])
        item = Carried(day, row["kind"], row["number"], due, row["open"], late)
        found[key] = item if known is None else _joined(known, item)
    return dict(sorted(found.items(), key=lambda pair: (pair[1].day, pair[1].number)))


def _joined(one: Carried, other: Carried) -> Carried:
    return replace(
        one,
        due_on=min(one.due_on, other.due_on),
        open=one.open + other.open,
        days=max(one.days, other.days),
    )


def _movements(
    book: Book, scope: ledger.Scope, since: dt.date, still: Mapping[int, Carried]
) -> list[Movement]:
    found = []
    for row in ledger.documents(book.reader, scope, since.toordinal(), ledger.INTERNAL):
        due = dt.date.fromordinal(row["due_on"]) if row["due_on"] else None
        day = dt.date.fromordinal(row["day"])
        rest = still.get(row["document"])
        moved = Movement(day, row["kind"], row["number"], row["charge"], row["credit"], due)
        found.append(replace(moved, open=rest.open, days=rest.days) if rest else moved)
    return found
