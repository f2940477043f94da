"""Interest for lateness from the book: the terms of each debt, and the worksheet of a customer."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from ar_desktop.domain import interest_first, late_balances, late_doubts, lateness
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.late_balances import Reduction
from ar_desktop.domain.lateness import Lateness, LateTerms, Part
from ar_desktop.domain.letters import Party
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.records import Contract, Customer
from ar_desktop.domain.worksheet import (
    AGREED,
    ART_17,
    INTEREST_FIRST,
    LPR_30,
    LPR_50,
    LPR_SEGMENTS,
    OWN,
    PRINCIPAL_FIRST,
    Closure,
    WorkLine,
    Worksheet,
)
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import imputing, late_history
from ar_desktop.services.keeping import calendars, options, rates
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.services.ledger import due_days
from ar_desktop.services.reporting import aging
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

#: Debtors against whom 条例 art. 17 may be claimed (DOMAIN.md 1.1 C).
ART_17_DEBTORS = frozenset({"机关", "事业单位", "大型企业"})
#: Size classes of companies; all but the last are protected as creditors.
SIZES = ("微型", "小型", "中型", "大型")
SMALL = frozenset(SIZES[:3])
_NOTHING = Lateness((), 0, 0)
_COMPARED = {
    LPR_30: LateTerms("B", factor=Decimal("1.3")),
    LPR_50: LateTerms("B", factor=Decimal("1.5")),
    LPR_SEGMENTS: LateTerms("B", factor=Decimal("1.5"), segmented=True),
    ART_17: LateTerms("C"),
}
_LINES = """SELECT c.id, c.number, c.seq, c.issued_on, c.amount, i.contract_id,
    coalesce((SELECT m.due_before FROM due_changes m WHERE m.charge_id = c.id AND m.day > :d
      ORDER BY m.day, m.id LIMIT 1), c.due_on) AS due_then,
    c.amount - coalesce((SELECT sum(a.amount) FROM allocations a
      WHERE a.charge_id = c.id AND a.day <= :d), 0) AS open
  FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id
  WHERE c.customer_id = :customer AND c.currency = :currency AND c.kind IN ('invoice', 'opening')
    AND c.issued_on <= :d ORDER BY due_then, c.id"""


def terms_of(contract: Contract | None, chosen: options.Options) -> LateTerms:
    """What a debt under a contract, or under none, bears for lateness: what the contract says, else the
    book's default. Days of the year are counted as the book does."""
    default = chosen.interest_terms
    if contract is None or not (contract.late_terms or contract.regime):
        return default
    made = contract.late_terms or LateTerms(
        contract.regime, contract.daily_rate, factor=contract.factor or default.factor,
        segmented=default.segmented, contract_on=contract.signed_on,
    )  # fmt: skip
    return replace(
        made,
        day_count=chosen.day_count,
        clause=contract.clause or made.clause,
        contract_on=made.contract_on or contract.signed_on,
    )


def conditions(
    terms: LateTerms, customer: Customer, contract: Contract | None, chosen: options.Options
) -> list[Notice]:
    """What must hold for the 0.05 % a day of regime C and is not on record (条例 art. 3, 17)."""
    if terms.regime != "C":
        return []
    found = []
    if customer.size_class not in ART_17_DEBTORS:
        found.append(Notice("regime_c_unproven", {"customer": customer.name}))
    if contract is not None and contract.sme_told_on is None:
        found.append(Notice("sme_not_told", {"number": contract.number}))
    if chosen.own_size and chosen.own_size not in SMALL:
        found.append(Notice("own_size_too_large", {"size": chosen.own_size}))
    return found


def doubts(
    terms: LateTerms, breach: dt.date, quotes: Sequence[Quote], customer: Customer | None = None
) -> list[Notice]:
    """What a court may say to the terms, with the rates in words; nothing to terms of a day so long ago that
    no quote is known."""
    art_17 = customer is not None and customer.size_class in ART_17_DEBTORS
    try:
        found = list(late_doubts.warnings(terms, breach, quotes, art_17=art_17))
    except ArError as error:
        if error.code != "lpr_missing":
            raise
        return []
    return [Notice(code, {key: _said(value) for key, value in facts.items()}) for code, facts in found]


def _said(value: object) -> object:
    return f"{value * 100:.2f}%" if isinstance(value, Decimal) else value


def words(terms: LateTerms, language: str = "zh") -> str:
    """The terms in a sentence."""
    from ar_desktop.reports.correspondence import late_words  # noqa: PLC0415

    return late_words.sentence(terms, language)


def agreed_words(terms: LateTerms, language: str = "zh") -> str:
    """The agreed rates alone."""
    from ar_desktop.reports.correspondence import late_words  # noqa: PLC0415

    return late_words.agreed(terms, language)


def rate_words(part: Part, terms: LateTerms, language: str = "zh") -> str:
    """The rate of a part with what it is of: a year, a day, or a late charge."""
    from ar_desktop.reports.correspondence import late_words  # noqa: PLC0415

    return late_words.named_rate(part, terms, language)


def currencies(book: Book, customer: int, as_of: dt.date) -> list[str]:
    """Currencies in which a customer ever was late by a day, CNY first."""
    sql = """SELECT DISTINCT currency FROM charges WHERE customer_id = ? AND due_on < ?
      AND kind IN ('invoice', 'opening') ORDER BY currency <> 'CNY', currency"""
    return [row[0] for row in book.reader.execute(sql, (customer, as_of.toordinal()))]


def worksheet(
    book: Book,
    customer: int,
    as_of: dt.date,
    *,
    currency: str = "",
    basis: str = OWN,
    order: str = PRINCIPAL_FIRST,
) -> Worksheet:
    """The interest of a customer's due lines in one currency (the book's own unless given), those whose
    principal was paid late included. ``basis`` reckons all of them on one ground to compare, ``order``
    says what payments go on first, see ``domain.worksheet``; what was posted stays as it is. Raises
    ``customer_unknown`` or ``lpr_missing``."""
    return Reckoning(book, customer, as_of, currency).worksheet(basis, order)


class Reckoning:
    """A customer's due lines as the ledger has them on a day, to reckon on one basis or several."""

    def __init__(self, book: Book, customer: int, as_of: dt.date, currency: str = "") -> None:
        conn = self._conn = book.reader
        self._as_of, self._currency = as_of, currency or aging.main_currency(book)
        self._customer, self._chosen = customers.get(book, customer), options.load(conn)
        self._contracts = {item.id: item for item in customers.contracts(book, customer)}
        self._quotes = rates.quotes(conn)
        values = {"d": as_of.toordinal(), "customer": customer, "currency": self._currency}
        rows = conn.execute(_LINES, values).fetchall()
        self._rows = [row for row in rows if row["due_then"] < as_of.toordinal()]
        charges = [row["id"] for row in self._rows]
        self._history = late_history.History(conn, as_of, charges)
        self._closures = closures(conn, charges, as_of)

    def worksheet(self, basis: str = OWN, order: str = PRINCIPAL_FIRST) -> Worksheet:
        """All lines that bear or bore interest, by due day. Where it makes a difference it says what the
        other order of payments would give."""
        made = self._sheet(basis, order)
        said = [*self._warnings(made.lines)]
        if any(line.payments for line in made.lines):
            other = INTEREST_FIRST if order == PRINCIPAL_FIRST else PRINCIPAL_FIRST
            said += imputing.compared(made, self._sheet(basis, other))
        return replace(made, warnings=tuple((item.code, item.facts) for item in said))

    def _sheet(self, basis: str, order: str) -> Worksheet:
        company = self._chosen.company
        customer = self._customer
        made = (self._line(row, basis, order) for row in self._rows)
        lines = tuple(line for line in made if line.lateness.amount or line.closures or not line.settled)
        return Worksheet(
            Party(company.name, company.uscc), Party(customer.name, customer.uscc), customer.id, self._as_of,
            self._currency, lines, self._chosen.day_count, basis,
            self._quotes[-1].day if self._quotes else None, order=order,
        )  # fmt: skip

    def lines(self) -> list[WorkLine]:
        """All late lines on their own basis, for a letter. Where the book has no quote for a line's days
        its ``terms`` are None: nothing can be claimed on it."""
        return [self._known(row) for row in self._rows]

    def unproved(self, lines: Iterable[WorkLine]) -> list[Notice]:
        """What must hold for the terms of these lines and is not on record, each once."""
        contracts = {item.number: item for item in self._contracts.values()}
        found: dict[str, Notice] = {}
        for line in lines:
            contract = contracts.get(line.contract) if line.contract else None
            for item in conditions(line.terms, self._customer, contract, self._chosen) if line.terms else ():
                found.setdefault(f"{item.code} {item.facts}", item)
        return list(found.values())

    def _known(self, row: Row) -> WorkLine:
        try:
            return self._line(row, OWN)
        except ArError as error:
            if error.code != "lpr_missing":
                raise
            return self._line(row, None)

    def _line(self, row: Row, basis: str | None, order: str = PRINCIPAL_FIRST) -> WorkLine:
        due = dt.date.fromordinal(row["due_then"])
        contract = self._contracts.get(row["contract_id"])
        own = terms_of(contract, self._chosen)
        terms = None if basis is None else _on_basis(own, basis, self._chosen)
        held = self._history.paused(row["id"], row["open"])
        came = self._history.reductions(row["id"])
        if terms is not None and order == INTEREST_FIRST:
            came = self._split(row, due, terms, held)
        balances = late_balances.balances(row["amount"], due, came, held)
        found = _NOTHING
        if terms is not None:
            found = lateness.accrue(balances, due, self._as_of, terms, self._quotes)
        return WorkLine(
            row["id"], row["number"], row["seq"], dt.date.fromordinal(row["issued_on"]), due,
            (self._as_of - due).days, row["amount"], lateness.principal_on(balances, self._as_of),
            held, terms, found,
            contract.number if contract else "", self._closures.get(row["id"], ()),
            late_balances.late_payments(came, due),
            lateness.principal_on(balances, self._as_of)
            - lateness.principal_on(balances, self._as_of + dt.timedelta(days=1)),
        )  # fmt: skip

    def _split(self, row: Row, due: dt.date, terms: LateTerms, held: int) -> tuple[Reduction, ...]:
        """What lowered a line, its payments on interest first."""
        return interest_first.split(
            self._history.reductions(row["id"]), due, terms, self._quotes,
            balances_of=interest_first.of_line(row["amount"], due, held),
            closed=[(item.day, item.amount) for item in self._closures.get(row["id"], ())],
        )  # fmt: skip

    def _warnings(self, lines: Sequence[WorkLine]) -> Iterable[Notice]:
        """Of each kind of terms once, and where the day's principal is not what the next day bears."""
        found: dict[tuple[str, str], Notice] = {}
        for item in (*self._falling(lines), *self._accelerated(lines)):
            found[item.code, str(item.facts)] = item
        contracts = {item.number: item for item in self._contracts.values()}
        for line in lines:
            for item in self._doubts(line, contracts.get(line.contract)):
                about = {key: value for key, value in item.facts.items() if key not in _BY_DAY}
                found.setdefault((item.code, str(about)), item)
        return found.values()

    def _accelerated(self, lines: Iterable[WorkLine]) -> Iterable[Notice]:
        """Lines due sooner than their invoices say, as a payment plan was broken."""
        moved = due_days.accelerated(self._conn, self._customer.id, self._as_of)
        for line in lines:
            if line.charge in moved:
                before, broken = (day.isoformat() for day in moved[line.charge])
                yield Notice("due_by_plan", {"number": line.number, "before": before, "day": broken})

    def _falling(self, lines: Sequence[WorkLine]) -> Iterable[Notice]:
        """What comes in on a day is told of beside the principal of that day: it counts from the next."""
        principal, falls = (sum(getattr(line, name) for line in lines) for name in ("principal", "falls"))
        if not falls:
            return
        now, after = (format_amount(amount, self._currency) for amount in (principal, principal - falls))
        yield Notice("principal_falls", {"day": self._as_of.isoformat(), "now": now, "after": after})

    def _doubts(self, line: WorkLine, contract: Contract | None) -> list[Notice]:
        if line.terms is None:
            return []
        said = conditions(line.terms, self._customer, contract, self._chosen)
        if line.terms.regime == "C" and contract is None:
            said.append(Notice("sme_not_recorded", {}))
        if line.terms.regime == "C" and not self._chosen.own_size:
            said.append(Notice("own_size_unknown", {}))
        breach = line.due_on + dt.timedelta(days=1)
        said += doubts(line.terms, breach, self._quotes, self._customer)
        wanted = self._as_of if line.terms.segmented else breach
        if _by_lpr(line.terms) and late_doubts.outdated(self._quotes, wanted, calendars.china()):
            said.append(Notice("lpr_outdated", {"day": self._quotes[-1].day.isoformat()}))
        return said


#: Facts of a doubt that change with the day of breach: they make no doubt of its own.
_BY_DAY = frozenset({"loss", "floor"})


def _by_lpr(terms: LateTerms) -> bool:
    return terms.regime == "B" or (terms.regime == "D" and not terms.agreed)


def _on_basis(own: LateTerms, basis: str, chosen: options.Options) -> LateTerms | None:
    """The terms of a line on a basis; None where nothing was agreed and only that is asked for."""
    if basis == OWN:
        return own
    if basis == AGREED:
        return own if own.regime in {"A", "D"} else None
    return replace(_COMPARED[basis], day_count=chosen.day_count)


def closures(conn: Connection, charges: Iterable[int], as_of: dt.date) -> dict[int, tuple[Closure, ...]]:
    """What was let go or received of the interest of some due lines by a day."""
    sql = """SELECT * FROM interest_closures WHERE charge_id IN (SELECT value FROM json_each(?))
      AND day <= ? ORDER BY day, id"""
    found: dict[int, list[Closure]] = defaultdict(list)
    for row in conn.execute(sql, (json.dumps(list(charges)), as_of.toordinal())):
        day = dt.date.fromordinal(row["day"])
        found[row["charge_id"]].append(Closure(row["id"], row["kind"], day, row["amount"], row["reason"]))
    return {charge: tuple(items) for charge, items in found.items()}
