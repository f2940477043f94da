"""May we ship? (S27) The answer from the book, and exceptions on record."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import in_base
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.domain.records import Customer
from ar_desktop.domain.shipping import Position, Reason, Rules, reasons
from ar_desktop.domain.terms import Terms
from ar_desktop.services.archive import customers, exposure, terms
from ar_desktop.services.chasing import holds, plans, promises
from ar_desktop.services.keeping import exchange, options
from ar_desktop.services.ledger import holdings, shipment_proposals, write_off_list
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write

#: Payment before delivery (款到发货).
_PREPAID = Terms("net", 0)


@dataclass(frozen=True)
class Answer:
    """What the book says to a delivery worth ``amount`` minor units of CNY on ``day``; of a ``past`` day the
    limit and the terms are nevertheless those of today, of which alone the archive knows."""

    customer: Customer
    day: dt.date
    amount: int
    position: Position
    reasons: tuple[Reason, ...]
    past: bool = False

    @property
    def may_ship(self) -> bool:
        """Nothing speaks against it."""
        return not self.reasons


@dataclass(frozen=True)
class Recorded:
    """An answer on record: who let it through in spite of the reasons, or that it was refused."""

    id: int
    customer_id: int
    customer: str
    day: dt.date
    amount: int
    may_ship: bool
    reasons: tuple[Reason, ...]
    approved_by: str
    note: str


def answer(
    book: Book, customer_id: int, amount: int, as_of: dt.date, currency: str = BASE_CURRENCY
) -> Answer:  # fmt: skip
    """The answer for a delivery worth ``amount`` minor units of ``currency`` on ``as_of``
    (``customer_unknown``, ``amount_negative``)."""
    if amount < 0:
        raise ArError("amount_negative", value=format_amount(amount, currency))
    customer = customers.get(book, customer_id)
    where = position(book, customer, as_of)
    rates = exchange.rates_at(book, as_of, [currency]).by_currency
    if currency not in rates:
        where = replace(where, unrated=tuple(dict.fromkeys((*where.unrated, currency))))
    worth = in_base({currency: amount} if currency in rates else {}, rates)
    chosen = options.load(book)
    rules = Rules(chosen.ship_days, chosen.ship_least)
    past = as_of < book.clock().date()
    return Answer(customer, as_of, worth, where, reasons(where, worth, rules), past)


@dataclass(frozen=True)
class _Owed:
    """What a customer owes in one currency, minor units: ``days`` overdue of the oldest chased line."""

    open: int
    overdue: int
    free: int
    days: int

    @property
    def any(self) -> bool:
        """There is something to weigh."""
        return bool(self.open or self.free)


def position(book: Book, customer: Customer, as_of: dt.date) -> Position:
    """Where a customer stands, all currencies in CNY. What is in dispute or covered by a bill is owed but
    not overdue, nor is what its money not yet matched pays, of each currency the oldest first; where it
    prepays that money is for deliveries. A broken word counts while anything is overdue."""
    conn = book.reader
    sent = {money: amount for (_, money), amount in exposure.delivered(book, as_of, customer.id).items()}
    lost = write_off_list.lost(book, customer.id, as_of)
    used = exchange.rates_at(book, as_of, list(dict.fromkeys((*ledger.currencies(conn), *sent, *lost))))
    held = holdings.held(conn, as_of)
    prepays = terms.agreed(customer) == _PREPAID
    owed = {
        money: _owed(conn, ledger.Scope(as_of.toordinal(), money, customer.id), held, pays=not prepays)
        for money in (*used.by_currency, *used.missing)
    }
    rates = used.by_currency
    prepaid = in_base({money: one.free for money, one in owed.items()}, rates)
    late = any(one.overdue for one in owed.values())
    breakers = promises.breakers(book, as_of, customer.id) if late else plans.broken(conn, as_of)
    return Position(
        exposure=in_base({money: one.open for money, one in owed.items()}, rates) - prepaid,
        overdue=in_base({money: one.overdue for money, one in owed.items()}, rates),
        days_overdue=max(owed[money].days for money in rates),
        limit=customer.credit_limit,
        held=customer.id in holds.held(conn, as_of),
        prepays=prepays,
        prepaid=prepaid,
        broken_promise=customer.id in breakers,
        unrated=tuple(money for money in used.missing if owed[money].any or money in sent or money in lost),
        delivered=in_base(sent, rates),
        unlinked=shipment_proposals.doubtful(book, as_of, customer.id),
        written_off=in_base(lost, rates),
    )


def _owed(conn: Connection, scope: ledger.Scope, held: Mapping[int, int], *, pays: bool) -> _Owed:
    rows = ledger.open_charges(conn, scope)
    late = sorted((row for row in rows if row["due_on"] < scope.day), key=lambda row: row["due_on"])
    free = ledger.unallocated(conn, scope).get(scope.customer or 0, 0)
    left, overdue, days = free if pays else 0, 0, 0
    for row in late:
        rest = holdings.rest(row["open"], held.get(row["id"], 0))
        paid = min(left, rest)
        left -= paid
        if rest > paid:
            overdue, days = overdue + rest - paid, max(days, scope.day - row["due_on"])
    return _Owed(sum(row["open"] for row in rows), overdue, free, days)


#: Facts of a reason that are no amounts.
_PLAIN = frozenset({"days", "currencies"})


def explained(found: tuple[Reason, ...], language: str) -> list[str]:
    """Each reason as a sentence."""
    return [messages.sentence(item.code, _shown(item.facts), language) for item in found]


def _shown(facts: dict[str, object]) -> dict[str, Any]:
    return {
        name: value if name in _PLAIN else format_amount(int(str(value)), BASE_CURRENCY)
        for name, value in facts.items()
    }


def record(book: Book, found: Answer, *, ship: bool, approved_by: str = "", note: str = "") -> Changes:
    """Keep an answer. To ship in spite of reasons somebody must approve it (``name_missing``) and say
    why (``reason_missing``)."""
    if ship:
        require_exception(found, approved_by, note)
    with book.write("record_shipping", customer=found.customer.name) as write:
        keep(write, found, ship=ship, approved_by=approved_by, note=note)
    return write.changes


def require_exception(found: Answer, approved_by: str, note: str) -> None:
    """Refuse to ship in spite of reasons without a name or a reason."""
    if found.reasons and not approved_by.strip():
        raise ArError("name_missing")
    if found.reasons and not note.strip():
        raise ArError("reason_missing")


def keep(write: Write, found: Answer, *, ship: bool, approved_by: str, note: str) -> None:
    """Keep an answer inside a running transaction."""
    told = json.dumps([{"code": r.code, "facts": r.facts} for r in found.reasons], ensure_ascii=False)
    write.insert(
        "shipping_answers",
        {"customer_id": found.customer.id, "day": found.day.toordinal(), "amount": found.amount,
         "may_ship": int(ship), "reasons": told, "approved_by": approved_by.strip(), "note": note.strip()},
    )  # fmt: skip


def recorded(book: Book, customer: int | None = None) -> list[Recorded]:
    """Answers on record, newest first."""
    sql = """SELECT a.*, k.name FROM shipping_answers a JOIN customers k ON k.id = a.customer_id
      WHERE ? IS NULL OR a.customer_id = ? ORDER BY a.day DESC, a.id DESC"""
    return [
        Recorded(
            row["id"], row["customer_id"], row["name"], dt.date.fromordinal(row["day"]), row["amount"],
            bool(row["may_ship"]),
            tuple(Reason(item["code"], item["facts"]) for item in json.loads(row["reasons"])),
            row["approved_by"], row["note"],
        )
        for row in book.reader.execute(sql, (customer, customer))
    ]  # fmt: skip
