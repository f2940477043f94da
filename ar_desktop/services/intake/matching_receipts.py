"""What a receipt pays and who a payer is, from the open items and from earlier receipts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from ar_desktop.domain import matching
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.matching import Candidate, Item, Known, Line, Proposal, Reason
from ar_desktop.services.keeping import pinyin
from ar_desktop.services.ledger import burdens, settling
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

__all__ = [
    "Candidate", "Match", "Payer", "Proposal", "Reason", "free", "items", "learned", "matches",
    "payer_candidates", "proposals",
]  # fmt: skip

#: A payer that does not say who it is leaves this much of doubt, in percent.
_UNTOLD = 60
_MOST_PAYERS = 5


def _receipt(conn: Connection, receipt_id: int) -> Row:
    sql = "SELECT * FROM credits WHERE id = ? AND kind = 'receipt'"
    row = conn.execute(sql, (receipt_id,)).fetchone()
    if row is None:
        raise ArError("receipt_unknown", number=receipt_id)
    return row


def free(book: Book, receipt_id: int) -> int:
    """What of a receipt covers nothing yet, minor units. Raises ``receipt_unknown``."""
    return int(_receipt(book.reader, receipt_id)["open_amount"])


def proposals(book: Book, receipt_id: int, as_of: dt.date) -> list[Proposal]:
    """What the unallocated part of a receipt may pay of what its customer owes on a day, the most
    likely first; none where nothing is left of it or owed. Raises ``receipt_unknown``."""
    row = _receipt(book.reader, receipt_id)
    owed = items(book, row["customer_id"], as_of, row["currency"], row["day"])
    who = matching.candidates(_line(row), [_known(book.reader, row["customer_id"], receipt_id)])
    return [_weighed(found, who) for found in matching.proposals(_line(row), owed)]


def _line(row: Row) -> Line:
    return Line(row["open_amount"], row["payer"], row["memo"], dt.date.fromordinal(row["day"]))


def _weighed(found: Proposal, who: Sequence[Candidate]) -> Proposal:
    """As sure as both what is paid and who pays."""
    sure, reasons = (who[0].confidence, who[0].reasons) if who else (_UNTOLD, ())
    return replace(
        found, confidence=max(1, found.confidence - (100 - sure) // 4), reasons=(*reasons, *found.reasons)
    )


def items(
    book: Book, customer_id: int, as_of: dt.date, currency: str, paid_on: int | None = None
) -> list[Item]:
    """What a customer owes on a day and still does, with the contract of each line, the rate it bears
    and the discount that paying it off on the day ``paid_on`` (an ordinal) would earn."""
    scope = ledger.Scope(as_of.toordinal(), currency, customer_id)
    rows = ledger.open_charges(book.reader, scope)
    return _Owed(book.reader, as_of).items(rows, paid_on or scope.day)


class _Owed:
    """Makes items of rows of the ledger."""

    def __init__(self, conn: Connection, as_of: dt.date) -> None:
        self._conn = conn
        self._burdens = burdens.Burdens(conn, as_of)
        self._offers: dict[int, settling.Offer | None] = {}
        self._contracts = {
            row["id"]: row["number"] for row in conn.execute("SELECT id, number FROM contracts")
        }

    def learn(self, rows: Sequence[Row]) -> None:
        """Look up the discounts that lines offer, once."""
        new = [row["id"] for row in rows if row["id"] not in self._offers]
        if new:
            found = settling.offers(self._conn, new)
            self._offers.update((charge, found.get(charge)) for charge in new)

    def items(self, rows: Sequence[Row], paid_on: int) -> list[Item]:
        """Those still open, for money of the day ``paid_on``."""
        self.learn(rows)
        found = []
        for row in rows:
            opened = min(row["open"], row["open_amount"])
            offer = self._offers[row["id"]]
            off = min(offer.most, opened) if offer and paid_on <= offer.until.toordinal() else 0
            number = self._contracts.get(row["contract_id"], "")
            burden = self._burdens.of(row["contract_id"])
            due = dt.date.fromordinal(row["due_on"])
            found.append(Item(row["id"], row["number"], due, opened, number, off, burden))
        return found


def _known(conn: Connection, customer_id: int, besides: int) -> Known:
    """The customer of a receipt, with who else paid for it in other receipts."""
    name, search = conn.execute("SELECT name, search FROM customers WHERE id = ?", (customer_id,)).fetchone()
    sql = """SELECT DISTINCT payer FROM credits
      WHERE customer_id = ? AND kind = 'receipt' AND payer <> '' AND voided_on IS NULL AND id <> ?"""
    payers = frozenset(row[0] for row in conn.execute(sql, (customer_id, besides)))
    return Known(customer_id, name, payers, _readings(search))


def learned(conn: Connection) -> dict[str, str]:
    """Customer codes by folded payer name, of payers whose receipts always were for one customer."""
    sql = """SELECT DISTINCT r.payer, k.code FROM credits r JOIN customers k ON k.id = r.customer_id
      WHERE r.kind = 'receipt' AND r.payer <> '' AND r.voided_on IS NULL"""
    codes: dict[str, set[str]] = {}
    for payer, code in conn.execute(sql):
        codes.setdefault(pinyin.fold(payer), set()).add(code)
    return {payer: next(iter(found)) for payer, found in codes.items() if len(found) == 1}


@dataclass(frozen=True)
class Payer:
    """A customer a payer may be, with what speaks for it."""

    code: str
    name: str
    found: Candidate


def payer_candidates(book: Book, payer: str, memo: str = "") -> list[Payer]:
    """Whom a payer may be paying for by name, memo and earlier receipts, the surest first."""
    conn = book.reader
    listed = {row["id"]: row for row in conn.execute("SELECT id, code, name, search FROM customers")}
    paid: dict[int, set[str]] = {}
    sql = """SELECT DISTINCT customer_id, payer FROM credits
      WHERE kind = 'receipt' AND payer <> '' AND voided_on IS NULL"""
    for customer, name in conn.execute(sql):
        paid.setdefault(customer, set()).add(name)
    known = (
        Known(key, row["name"], frozenset(paid.get(key, ())), _readings(row["search"]))
        for key, row in listed.items()
    )
    found = matching.candidates(Line(0, payer, memo), known)[:_MOST_PAYERS]
    return [Payer(listed[item.customer]["code"], listed[item.customer]["name"], item) for item in found]


def _readings(search: str) -> tuple[str, ...]:
    return tuple(word for word in search.split() if word.isascii())


@dataclass(frozen=True)
class Match:
    """A waiting receipt and what it most likely pays; ``found`` is None where its customer owes nothing
    that an earlier receipt of the list does not take."""

    receipt: int
    day: dt.date
    customer: str
    payer: str
    memo: str
    open: int
    currency: str
    found: Proposal | None


def matches(book: Book, as_of: dt.date, progress: Callable[[int, int], object]) -> list[Match]:
    """Every waiting receipt up to a day, oldest first, with what it most likely pays; no line is given
    to two of them. ``progress(done, of)`` as it goes; it may raise to stop."""
    conn = book.reader
    sql = """SELECT c.*, k.name FROM credits c JOIN customers k ON k.id = c.customer_id
      WHERE c.kind = 'receipt' AND c.open_amount > 0 AND c.kept_on IS NULL AND c.day <= ?
      ORDER BY c.day, c.id"""
    waiting = conn.execute(sql, (as_of.toordinal(),)).fetchall()
    rows = _grouped(conn, as_of, {row["currency"] for row in waiting})
    owed, left, made = _Owed(conn, as_of), dict[int, int](), []
    owed.learn([row for listed in rows.values() for row in listed])
    for number, row in enumerate(waiting):
        progress(number, len(waiting))
        listed = owed.items(rows.get((row["customer_id"], row["currency"]), ()), row["day"])
        rest = [_less(item, left.get(item.charge, item.open)) for item in listed]
        found = matching.proposals(_line(row), rest)
        best = _weighed(found[0], _who(conn, row)) if found else None
        _take(left, rest, best)
        made.append(
            Match(
                row["id"], dt.date.fromordinal(row["day"]), row["name"], row["payer"], row["memo"],
                row["open_amount"], row["currency"], best,
            )
        )  # fmt: skip
    return made


def _who(conn: Connection, row: Row) -> list[Candidate]:
    return matching.candidates(_line(row), [_known(conn, row["customer_id"], row["id"])])


def _grouped(conn: Connection, as_of: dt.date, currencies: Iterable[str]) -> dict[tuple[int, str], list[Row]]:
    rows: dict[tuple[int, str], list[Row]] = {}
    for currency in currencies:
        for row in ledger.open_charges(conn, ledger.Scope(as_of.toordinal(), currency)):
            rows.setdefault((row["customer_id"], currency), []).append(row)
    return rows


def _less(item: Item, left: int) -> Item:
    """What earlier receipts of the list leave of a line; a discount is for one payment."""
    return item if left == item.open else replace(item, open=left, discount=0)


def _take(left: dict[int, int], listed: Sequence[Item], best: Proposal | None) -> None:
    paid = dict(best.pairs) if best else {}
    for item in listed:
        if item.charge in paid:
            rest = item.open - paid[item.charge]
            left[item.charge] = 0 if rest == item.discount else rest
