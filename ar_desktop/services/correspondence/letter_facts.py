"""Composing the facts of a letter from the ledger, the archive and the book's settings."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ar_desktop.domain import documents
from ar_desktop.domain.documents import Kind
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Account, LetterFacts, Party
from ar_desktop.domain.records import Company, Customer
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import interest
from ar_desktop.services.correspondence import (
    document_kinds,
    letter_contracts,
    letter_currency,
    letter_declared,
    letter_extra,
    letter_ground,
    letter_history,
    letter_interest,
    letter_known,
    letter_languages,
    letter_lines,
    letter_picked,
    letter_set_offs,
    letter_templates,
    letterheads,
)
from ar_desktop.services.correspondence.letter_interest import Claim
from ar_desktop.services.keeping import calendars, exchange, options, rates
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.services.ledger import disputes
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

#: Beyond so many lines paid late the schedule grows by pages: the user may rather let them go.
_MANY = 20


def series(conn: Connection) -> str:
    """What stands before the year in this book's letter numbers."""
    return options.load(conn).series


def require_gap(conn: Connection, customer: int, as_of: dt.date, currency: str) -> None:
    """Few letters: none within the book's gap after the last one (``letter_too_soon``). Letters of one
    day in several currencies go out together."""
    sql = """SELECT number, issued_on FROM letters WHERE customer_id = ? AND voided_on IS NULL
      AND NOT (issued_on = ? AND currency <> ?) AND kind IN (SELECT value FROM json_each(?))
      ORDER BY issued_on DESC"""
    counted = json.dumps(sorted(document_kinds.counting()))
    last = conn.execute(sql, (customer, as_of.toordinal(), currency, counted)).fetchone()
    if last and as_of.toordinal() - last["issued_on"] < options.load(conn).letter_gap:
        raise ArError("letter_too_soon", number=last["number"])


@dataclass(frozen=True)
class Wish:
    """What letter is asked for. ``values`` are those of the kind's fields (``domain.documents``) that
    differ from what they begin with; asked for ``by_name``, little money is no reason against it; one
    letter speaks of one ``currency``, without one given that of ``letter_currency``; ``language`` zh or en,
    without one given the customer's. With ``lines`` given a demand speaks of these due lines alone and says
    that the other overdue ones are not waived."""

    kind: str = document_kinds.DEMAND
    values: Mapping[str, str] = field(default_factory=dict)
    by_name: bool = False
    currency: str = ""
    language: str = ""
    lines: Collection[int] = ()


def compose(
    book: Book, conn: Connection, customer_id: int, as_of: dt.date, wish: Wish
) -> tuple[LetterFacts, list[Notice]]:
    """What a letter to the customer says on ``as_of``, without its number, and what the user should
    know of it. What is disputed or covered by a bill is not demanded, the rest of such a line is.

    Raises ``customer_unknown``, ``customer_muted``, ``nothing_overdue``, ``nothing_upcoming``,
    ``nothing_open``, ``lines_not_overdue``, ``covered_by_unallocated``, ``below_minimum`` or what
    ``letter_extra.gathered`` does.
    """
    found = _Found(book, conn, customer_id, as_of, wish)
    claim, notices = _claim(found, as_of)
    extra = letter_extra.gathered(found.ground, wish.values)
    facts = _frozen(found, claim, extra)
    notices += [*_notices(found.ground, found.free), *found.notices, *extra.notices]
    return facts, [*notices, *_unsaid(facts, found.ground)]


def _frozen(found: _Found, claim: Claim, extra: letter_extra.Extra) -> LetterFacts:
    ground, company, terms = found.ground, found.chosen.company, claim.terms
    conn, customer, as_of = ground.conn, ground.customer, ground.as_of
    several = letter_contracts.several(conn, ground.rows)
    return LetterFacts(
        kind=found.kind.code, number="", issued_on=as_of, as_of=as_of, pay_by=ground.pay_by,
        sender=_sender(company), customer=_addressee(customer), account=_account(company),
        contract=letter_contracts.ref(ground.contract) if ground.contract else None, contracts=several.refs,
        lines=tuple(replace(line, contract=several.names.get(line.charge, "")) for line in claim.lines),
        late_paid=claim.late_paid, bases=claim.bases,
        template=letter_templates.current(conn, found.kind.code, ground.language), currency=ground.currency,
        regime=terms.regime if terms else "", clause=terms.clause if terms else "",
        daily_rate=(terms.daily_rate if terms else None) or Decimal(0),
        factor=terms.factor if terms and terms.regime == "B" else Decimal(0),
        day_count=terms.day_count if terms else found.chosen.day_count,
        per_day=claim.per_day, late=terms, lpr_until=_lpr_until(conn, claim),
        earlier=letter_history.earlier(conn, customer.id, found.rows, as_of), language=ground.language,
        extra=extra.fields, tables=extra.tables, addressee=extra.addressee, head=letterheads.load(conn),
        declared=letter_declared.of_lines(ground.book, conn, customer.id, as_of, claim.lines),
    )  # fmt: skip


def _unsaid(facts: LetterFacts, ground: letter_ground.Ground) -> Iterator[Notice]:
    """What the letter says without proof, and what its template leaves unsaid."""
    unposted = [item.number for item in facts.earlier if not item.channel]
    if unposted and "{earlier}" in facts.template:
        said = {"customer": ground.customer.name, "numbers": "、".join(unposted)}
        yield Notice("recited_unposted", said)
    if ground.left_out and "{left_out}" not in facts.template:
        yield Notice("left_out_unsaid", {"kind": ground.kind.spoken})


def ground(book: Book, customer_id: int, as_of: dt.date, wish: Wish) -> letter_ground.Ground:
    """What the fields of a letter begin with; raises what ``compose`` raises but for the fields."""
    return _Found(book, book.reader, customer_id, as_of, wish).ground


class _Found:
    """The due lines a letter speaks of, and whether there is reason for it."""

    def __init__(self, book: Book, conn: Connection, customer_id: int, as_of: dt.date, wish: Wish) -> None:
        self.chosen, self.kind = options.load(conn), document_kinds.get(wish.kind)
        customer = customers.get(book, customer_id)
        currency = wish.currency or letter_currency.usual(book, customer_id, as_of, self.kind, wish.values)
        scope = ledger.Scope(as_of.toordinal(), currency, customer_id)
        self.posted = letter_set_offs.chosen(conn, customer_id, as_of, self.kind, wish.values)
        self.demand = self._demand(conn, as_of)
        self.picked = frozenset(wish.lines if self.kind.selects else ())
        self.rows: list[Row] = []
        self.others: dict[int, Row] = {}
        if self.posted:
            self.rows = letter_set_offs.debts(conn, customer_id, self.posted)
        elif self.kind.lines != "none":
            self._choose(conn, scope, wish, letter_known.covered(book, as_of, self.kind, scope))
        self.free = ledger.unallocated(conn, scope).get(customer_id, 0)
        self.notices: list[Notice] = []
        total = sum(map(self.demand.of, self.rows))
        self._require(customer, total)
        self._weigh(book, as_of, customer, currency, total, by_name=wish.by_name)
        missing = self.picked - {row["id"] for row in self.rows}
        self.notices += letter_picked.not_taken(conn, customer.name, missing, as_of)
        if self.rows:
            self.notices += disputes.notices(disputes.listed(book, as_of, customer=customer_id))
        contract = letter_contracts.of(book, conn, customer_id, self.rows)
        self.ground = letter_ground.Ground(
            book, conn, self.kind, customer, self.chosen.company, contract, self.rows, total, currency,
            wish.language or letter_languages.of(conn, customer_id), as_of,
            calendars.china().add_workdays(as_of, self.chosen.pay_days),
            self._left_out(conn, customer_id, as_of) if self.picked else {}, self.posted,
        )  # fmt: skip

    def _demand(self, conn: Connection, as_of: dt.date) -> letter_lines.Demand:
        if self.posted:
            return letter_lines.Demand(conn, self.posted.day, chasing=False, settled=self.posted.settled)
        return letter_lines.Demand(conn, as_of, chasing=self.kind.demands)

    def _choose(self, conn: Connection, scope: ledger.Scope, wish: Wish, only: Collection[int]) -> None:
        """The open lines of the kind's days of which something is demanded, and the others by key. An
        agreement speaks of those ``only`` that its plan covers."""
        first, last = _span(self.kind, scope.day, wish)
        for row in ledger.open_charges(conn, scope):
            wanted = first <= row["due_on"] <= last and (not only or row["id"] in only)
            wanted = wanted and (not self.picked or row["id"] in self.picked)
            if wanted and self.demand.of(row):
                self.rows.append(row)
            else:
                self.others[row["id"]] = row

    def _left_out(self, conn: Connection, customer: int, as_of: dt.date) -> dict[str, tuple[int, int]]:
        """What is overdue, may be demanded and was not picked, by currency: how many lines, how much."""
        found = {}
        for money in letter_currency.due(conn, customer, as_of, self.kind):
            rows = ledger.open_charges(conn, ledger.Scope(as_of.toordinal(), money, customer))
            late = [row for row in rows if row["due_on"] < as_of.toordinal() and row["id"] not in self.picked]
            amounts = [amount for amount in map(self.demand.of, late) if amount]
            if amounts:
                found[money] = len(amounts), sum(amounts)
        return found

    def _require(self, customer: Customer, total: int) -> None:
        if customer.muted and self.kind.demands:
            raise ArError("customer_muted", customer=customer.name)
        if self.picked and not total:
            raise ArError("lines_not_overdue", customer=customer.name)
        if self.kind.lines != "none" and not total:
            raise ArError(f"nothing_{self.kind.lines}", customer=customer.name)
        if self.kind.demands and self.free >= total and not self.posted:
            raise ArError("covered_by_unallocated", customer=customer.name)

    def _weigh(
        self, book: Book, as_of: dt.date, customer: Customer, currency: str, total: int, *, by_name: bool
    ) -> None:
        """Demands of little are not written, unless asked for by name; then a notice says so."""
        if not self.kind.counts:
            return
        weight = exchange.weights(book, as_of).get(currency, Decimal(1))
        if exchange.weighed(total, currency, weight) >= self.chosen.letter_minimum:
            return
        if not by_name:
            raise ArError("below_minimum", customer=customer.name)
        self.notices.append(Notice("below_minimum", {"customer": customer.name}))


def _span(kind: Kind, day: int, wish: Wish) -> tuple[int, int]:
    """The first and last due day of the lines a kind speaks of."""
    last = dt.date.max.toordinal()
    if kind.lines == "overdue":
        return 0, day - 1
    if kind.lines == "upcoming":
        return day, day + int(documents.checked(kind, {**_initial(kind), **wish.values})["within"])
    return 0, last


def _initial(kind: Kind) -> dict[str, str]:
    return {field.name: documents.initial(field, "zh", {}, ()) for field in kind.fields}


def _claim(found: _Found, as_of: dt.date) -> tuple[Claim, list[Notice]]:
    """The lines with their interest, none where the book or the kind claims none, and what to know of it."""
    ground, chosen = found.ground, found.chosen
    if not (found.kind.interest and chosen.claim_interest):
        return letter_interest.without(found.rows, found.demand), []
    reckoning = interest.Reckoning(ground.book, ground.customer.id, as_of, ground.currency)
    paid_late = found.kind.claims_paid_late(chosen.claim_paid_late)
    lines = [line for line in reckoning.lines() if not found.picked or line.charge in found.picked]
    claim = letter_interest.claim(found.rows, found.demand, lines, found.others, paid_late=paid_late)
    notices = reckoning.unproved(claim.claimed)
    if claim.reserved:
        numbers = "、".join(line.invoice for line in claim.reserved)
        notices.append(Notice("interest_reserved", {"customer": ground.customer.name, "numbers": numbers}))
    if len(claim.late_paid) > _MANY:
        said = {"customer": ground.customer.name, "count": len(claim.late_paid)}
        notices.append(Notice("many_paid_late", said))
    return claim, notices


def _lpr_until(conn: Connection, claim: Claim) -> dt.date | None:
    """The last day the book has a quote of, where the letter rests on them."""
    resting = any(basis.terms.regime in {"B", "D"} for basis in claim.bases)
    known = rates.quotes(conn) if resting else []
    return known[-1].day if known else None


def _notices(ground: letter_ground.Ground, free: int) -> list[Notice]:
    customer, notices = ground.customer, []
    if not ground.company.account:
        notices.append(Notice("account_missing", {}))
    if not customer.address:
        notices.append(Notice("address_missing", {"customer": customer.name}))
    if free and ground.kind.demands:
        notices.append(Notice("unallocated_money", {"customer": customer.name}))
    return notices


def _sender(company: Company) -> Party:
    return Party.of_company(company)


def _addressee(customer: Customer) -> Party:
    return Party(customer.name, customer.uscc, customer.address, customer.phone, customer.contact)


def _account(company: Company) -> Account | None:
    return Account(company.name, company.bank, company.account) if company.account else None
