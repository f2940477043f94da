"""Statements of account from the ledger."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.aging import Buckets
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Account, Party
from ar_desktop.domain.statement import Movement, Statement, balanced
from ar_desktop.services import aging, customers, options
from ar_desktop.services.notices import Notice
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book

#: Days a customer is given to check a statement.
SILENCE_DAYS = 7


@dataclass(frozen=True)
class Printed:
    """A statement with its PDF and what to know before it is sent."""

    facts: Statement
    pdf: bytes
    pages: int
    warnings: tuple[Notice, ...]


def require_days(
    since: dt.date, until: dt.date, on: dt.date | None = None, demand_by: dt.date | None = None
) -> None:
    """Raises ``period_reversed``, or ``demand_day_passed`` for a day to pay by before ``on``."""
    if since > until:
        raise ArError("period_reversed", since=since.isoformat(), until=until.isoformat())
    if on and demand_by and demand_by < on:
        raise ArError("demand_day_passed", day=demand_by.isoformat())


def statement(
    book: Book, customer_id: int, since: dt.date, until: dt.date, *, currency: str = ""
) -> Statement:
    """The statement of a customer from ``since`` to ``until``, both days included.

    Every document stands on its own day, a void on the day of the void, so that what was confirmed
    last month adds up the same today. Raises ``period_reversed`` or ``customer_unknown``.
    """
    require_days(since, until)
    customer, company = customers.get(book, customer_id), options.load(book).company
    scope = ledger.Scope(until.toordinal(), currency or aging.main_currency(book), customer_id)
    opening = ledger.balance_before(book.reader, scope, since.toordinal())
    sums = next(ledger.bucket_sums(book.reader, scope, "due", Buckets().edges), None)
    return Statement(
        sender=Party(company.name, company.uscc, company.address, company.phone, company.contact),
        account=Account(company.name, company.bank, company.account) if company.account else None,
        customer=Party(customer.name, customer.uscc, customer.address, customer.phone, customer.contact),
        customer_code=customer.code, since=since, until=until, currency=scope.currency, opening=opening,
        lines=balanced(opening, _movements(book, scope, since)), buckets=Buckets(),
        aging=tuple(sums[1:]) if sums else (0,) * len(Buckets().columns),
        unallocated=ledger.unallocated(book.reader, scope).get(customer_id, 0),
    )  # fmt: skip


def print_statement(
    book: Book,
    customer_id: int,
    since: dt.date,
    until: dt.date,
    *,
    on: dt.date,
    demand_by: dt.date | None = None,
    silence_days: int = SILENCE_DAYS,
    language: str = "zh",
    currency: str = "",
) -> Printed:
    """The statement as PDF, signed on day ``on``; with ``demand_by`` it also demands what is due.

    Nothing is stored. Raises ``demand_day_passed`` and what ``statement`` raises.
    """
    from ar_desktop.reports import statements as report  # noqa: PLC0415  reportlab is slow to import

    require_days(since, until, on, demand_by)
    facts = statement(book, customer_id, since, until, currency=currency)
    made = report.render(
        facts, demand_by=demand_by, silence_days=silence_days, language=language, issued_on=on
    )
    return Printed(facts, made.pdf, made.pages, _warnings(facts, made.missing, demand_by))


def _warnings(facts: Statement, missing: tuple[str, ...], demand_by: dt.date | None) -> tuple[Notice, ...]:
    found = []
    if missing:
        found.append(Notice("characters_missing", {"characters": "".join(missing)}))
    if demand_by and not facts.payable:
        found.append(Notice("statement_nothing_due", {"until": facts.until.isoformat()}))
    return tuple(found)


def _movements(book: Book, scope: ledger.Scope, since: dt.date) -> list[Movement]:
    found = []
    for row in ledger.documents(book.reader, scope, since.toordinal()):
        due = dt.date.fromordinal(row["due_on"]) if row["due_on"] else None
        day = dt.date.fromordinal(row["day"])
        found.append(Movement(day, row["kind"], row["number"], row["charge"], row["credit"], due))
    return found
