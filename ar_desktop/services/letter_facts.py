"""Composing the facts of a letter from the ledger, the archive and the book's settings."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lateness import LateTerms
from ar_desktop.domain.letters import Account, ContractRef, EarlierLetter, LetterFacts, Party
from ar_desktop.domain.records import Company, Contract, Customer
from ar_desktop.services import (
    aging,
    calendars,
    customers,
    disputes,
    exchange,
    interest,
    letter_lines,
    options,
    rates,
)
from ar_desktop.services.notices import Notice
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row


def series(conn: Connection) -> str:
    """What stands before the year in this book's letter numbers."""
    return options.load(conn).series


def currencies(conn: Connection, customer: int, as_of: dt.date) -> list[str]:
    """Currencies in which the customer has due lines that were due before a day, CNY first."""
    sql = """SELECT DISTINCT currency FROM charges WHERE customer_id = ? AND issued_on <= ?2 AND due_on < ?2
      AND settled_on > ?2 ORDER BY currency <> 'CNY', currency"""
    return [row[0] for row in conn.execute(sql, (customer, as_of.toordinal()))]


def require_gap(conn: Connection, customer: int, as_of: dt.date, currency: str) -> None:
    """Few letters: none within the book's gap after the last one (``letter_too_soon``). Letters of one
    day in several currencies go out together."""
    sql = """SELECT number, issued_on FROM letters WHERE customer_id = ? AND voided_on IS NULL
      AND NOT (issued_on = ? AND currency <> ?) ORDER BY issued_on DESC"""
    last = conn.execute(sql, (customer, as_of.toordinal(), currency)).fetchone()
    if last and as_of.toordinal() - last["issued_on"] < options.load(conn).letter_gap:
        raise ArError("letter_too_soon", number=last["number"])


def compose(
    book: Book,
    conn: Connection,
    customer_id: int,
    as_of: dt.date,
    *,
    by_name: bool = False,
    currency: str = "",
) -> tuple[LetterFacts, list[Notice]]:
    """What a demand letter to the customer says on ``as_of``, without its number, and what the
    user should know of it. What is disputed or covered by a bill is not demanded, the rest of such a
    line is. A customer asked for ``by_name`` gets its letter however little it owes, and a notice says
    so. A letter speaks of one ``currency``, without one given of the book's own.

    Raises ``customer_unknown``, ``customer_muted``, ``nothing_overdue``,
    ``covered_by_unallocated`` or ``below_minimum``.
    """
    chosen = options.load(conn)
    customer = customers.get(book, customer_id)
    scope = ledger.Scope(as_of.toordinal(), currency or aging.main_currency(book), customer_id)
    demand = letter_lines.Demand(conn, as_of)
    overdue = [
        row for row in ledger.open_charges(conn, scope) if row["due_on"] < scope.day and demand.of(row)
    ]
    total = sum(map(demand.of, overdue))
    free = ledger.unallocated(conn, scope).get(customer_id, 0)
    _require_reason(customer, total, free)
    weight = exchange.weights(book, as_of).get(scope.currency, Decimal(1))
    little = exchange.weighed(total, scope.currency, weight) < chosen.letter_minimum
    if little and not by_name:
        raise ArError("below_minimum", customer=customer.name)
    contract = _common_contract(conn, overdue)
    terms, notices = _terms(chosen, overdue, contract, customer)
    lines, accrued = demand.lines(overdue, terms)
    notices += _notices(chosen.company, customer, free)
    notices += disputes.notices(disputes.listed(book, as_of, customer=customer_id))
    if little:
        notices.append(Notice("below_minimum", {"customer": customer.name}))
    facts = LetterFacts(
        kind="demand", number="", issued_on=as_of, as_of=as_of,
        pay_by=calendars.china().add_workdays(as_of, chosen.pay_days),
        sender=_sender(chosen.company), customer=_addressee(customer), account=_account(chosen.company),
        contract=_ref(contract) if contract else None, lines=lines, template=_template(),
        currency=scope.currency,
        regime=terms.regime if terms else "", clause=terms.clause if terms else "",
        daily_rate=(terms.daily_rate if terms else None) or Decimal(0),
        factor=terms.factor if terms and terms.regime == "B" else Decimal(0),
        day_count=terms.day_count if terms else chosen.day_count,
        per_day=sum(item.per_day for item in accrued), late=terms, lpr_until=_lpr_until(conn, terms),
        earlier=_earlier(conn, customer_id, overdue),
    )  # fmt: skip
    return facts, notices


def _require_reason(customer: Customer, total: int, free: int) -> None:
    if customer.muted:
        raise ArError("customer_muted", customer=customer.name)
    if not total:
        raise ArError("nothing_overdue", customer=customer.name)
    if free >= total:
        raise ArError("covered_by_unallocated", customer=customer.name)


def _common_contract(conn: Connection, rows: list[Row]) -> Contract | None:
    """The contract all lines rest on, or None where they differ or there is none."""
    keys = {row["contract_id"] for row in rows}
    if len(keys) != 1 or None in keys:
        return None
    row = conn.execute("SELECT * FROM contracts WHERE id = ?", (keys.pop(),)).fetchone()
    return customers.contract_of_row(row)


def _terms(
    chosen: options.Options, rows: list[Row], contract: Contract | None, customer: Customer
) -> tuple[LateTerms | None, list[Notice]]:
    """The interest basis, None where the letter reserves interest instead of claiming it."""
    if not chosen.claim_interest:
        return None, []
    if contract is None and any(row["contract_id"] for row in rows):
        return None, [Notice("interest_terms_mixed", {"customer": customer.name})]
    terms = interest.terms_of(contract, chosen)
    return terms, interest.conditions(terms, customer, contract, chosen)


def _lpr_until(conn: Connection, terms: LateTerms | None) -> dt.date | None:
    """The last day the book has a quote of, where the letter rests on them."""
    known = rates.quotes(conn) if terms and terms.regime in {"B", "D"} else []
    return known[-1].day if known else None


def _notices(company: Company, customer: Customer, free: int) -> list[Notice]:
    notices = []
    if not company.account:
        notices.append(Notice("account_missing", {}))
    if not customer.address:
        notices.append(Notice("address_missing", {"customer": customer.name}))
    if free:
        notices.append(Notice("unallocated_money", {"customer": customer.name}))
    return notices


def _sender(company: Company) -> Party:
    return Party(company.name, company.uscc, company.address, company.phone, company.contact)


def _addressee(customer: Customer) -> Party:
    return Party(customer.name, customer.uscc, customer.address, customer.phone, customer.contact)


def _account(company: Company) -> Account | None:
    return Account(company.name, company.bank, company.account) if company.account else None


def _ref(contract: Contract) -> ContractRef:
    return ContractRef(contract.number, contract.title, contract.signed_on, contract.terms)


def _template() -> str:
    from ar_desktop.reports import templates  # noqa: PLC0415

    return templates.default("demand", "zh")


def _earlier(conn: Connection, customer: int, rows: list[Row]) -> tuple[EarlierLetter, ...]:
    """Letters sent before about any of these lines, oldest first."""
    marks = ",".join("?" * len(rows))
    sql = f"""SELECT DISTINCT l.number, l.issued_on FROM letters l JOIN letter_charges c ON c.letter_id = l.id
      WHERE l.customer_id = ? AND l.voided_on IS NULL AND c.charge_id IN ({marks})
      ORDER BY l.issued_on, l.id"""  # noqa: S608
    found = conn.execute(sql, (customer, *(row["id"] for row in rows)))
    return tuple(EarlierLetter(row["number"], dt.date.fromordinal(row["issued_on"])) for row in found)
