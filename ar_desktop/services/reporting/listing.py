"""Long lists for the window: invoices and receipts by page, in the order of an index.

Without a filter a page is found by its place in an index, so that the last of a million rows costs
what the first does. With a filter the keys that fit are gathered once, in order, and a page is
looked up among them.
"""

from __future__ import annotations

import datetime as dt
import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import pinyin
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

#: Recoveries, reversals and refunds are in the ledger but no invoices; by the index on their invoice they
#: are found at once, and taking their few ids out leaves the order of a page to its index.
_OTHERS = "SELECT id FROM charges WHERE invoice_id IS NULL"
#: What an invoice line can be on a day: its state, and the segments that filter by it.
NOT_DUE, OVERDUE, SETTLED, VOIDED = "not_due", "overdue", "settled", "voided"
#: Orders a list of invoices has an index for.
ORDERS = {
    "issued_on": "issued_on",
    "due_on": "due_on",
    "amount": "amount",
    "number": "number",
    "days": "due_on",
}
#: The same in which more is earlier: days overdue grow as the due day goes back.
_TURNED = frozenset({"days"})
#: Names matching a filter beyond these are not looked for one by one.
_LAST_CHARACTER = "\U0010ffff"


@dataclass(frozen=True)
class InvoiceRow:
    """One due line as of a day. ``open`` and ``amount`` in minor units; ``days`` overdue, zero or
    negative while not due; ``state`` one of the words above; ``kind`` as in the ledger."""

    id: int
    invoice_id: int | None
    customer_id: int
    kind: str
    number: str
    seq: int
    code: str
    customer: str
    owner: str
    issued_on: dt.date
    due_on: dt.date
    amount: int
    open: int
    days: int
    currency: str
    state: str


@dataclass(frozen=True)
class Totals:
    """Sums of a filtered list in one currency, minor units; ``currency`` empty where several."""

    count: int
    amount: int
    open: int
    currency: str


_OPEN = """c.amount - coalesce((SELECT sum(a.amount) FROM allocations a
  WHERE a.charge_id = c.id AND a.day <= :d), 0)"""
#: Lets the index on (currency, settled day, …) be used whatever the currency.
_ONE_BY_ONE = "c.currency IN (SELECT value FROM json_each(:currencies))"
_STATES = {
    NOT_DUE: f"{_ONE_BY_ONE} AND c.settled_on > :d AND c.due_on >= :d AND {_OPEN} <> 0",
    OVERDUE: f"{_ONE_BY_ONE} AND c.settled_on > :d AND c.due_on < :d AND {_OPEN} <> 0",
    SETTLED: f"(c.settled_on <= :d OR {_OPEN} = 0)",
}
_ROWS = f"""SELECT c.id, c.invoice_id, c.customer_id, c.kind, c.number, c.seq, c.issued_on, c.due_on,
    c.amount, c.currency, {_OPEN} AS open, k.code, k.name, coalesce(nullif(i.owner, ''), k.owner) AS owner,
    i.voided_on
  FROM json_each(:keys) w JOIN charges c ON c.id = w.value JOIN customers k ON k.id = c.customer_id
  LEFT JOIN invoices i ON i.id = c.invoice_id ORDER BY w.key"""  # noqa: S608


class InvoiceList:
    """One filtered and ordered list of due lines of a book as of a day.

    ``order`` is a key of ``ORDERS``; ``text`` a fragment of the customer or the beginning of a
    number; ``state`` not_due, overdue, settled (voided ones with them) or empty for all.
    """

    def __init__(
        self, book: Book, as_of: dt.date, *, order: str = "issued_on", descending: bool = True,
        text: str = "", state: str = "",
    ) -> None:  # fmt: skip
        if order not in ORDERS:
            raise ArError("order_unknown", value=order)
        self._conn: Connection = book.reader
        self._day = as_of.toordinal()
        self._column = ORDERS[order]
        self._direction = "DESC" if descending != (order in _TURNED) else "ASC"
        self._where, self._values = _condition(self._conn, self._day, text, state)
        self._keys: array[int] | None = None

    def count(self) -> int:
        """How many lines fit."""
        if self._where:
            return len(self._gathered())
        sql = f"SELECT (SELECT count(*) FROM charges) - (SELECT count(*) FROM ({_OTHERS}))"  # noqa: S608
        return int(self._conn.execute(sql).fetchone()[0])

    def fetch(self, offset: int, limit: int) -> list[InvoiceRow]:
        """The lines of one page."""
        if self._where:
            keys: Iterable[int] = self._gathered()[offset : offset + limit]
        else:
            only = f"WHERE id NOT IN ({_OTHERS})" if self._has_others() else ""
            sql = f"SELECT id FROM charges {only} {self._order} LIMIT ? OFFSET ?"  # noqa: S608
            keys = (row[0] for row in self._conn.execute(sql, (limit, offset)))
        values = {"d": self._day, "keys": json.dumps(list(keys))}
        return [_invoice_row(row, self._day) for row in self._conn.execute(_ROWS, values)]

    def totals(self) -> Totals:
        """Sums over every line that fits."""
        known = ledger.currencies(self._conn)
        if len(known) > 1:
            return Totals(self.count(), 0, 0, "")
        where = self._where or f"c.id NOT IN ({_OTHERS})"
        count, amount = self._conn.execute(
            f"SELECT count(*), coalesce(sum(c.amount), 0) FROM charges c WHERE {where}",  # noqa: S608
            self._values,
        ).fetchone()
        dated = f"c.issued_on <= :d AND c.id NOT IN ({_OTHERS})"
        unsettled = f"{_ONE_BY_ONE} AND c.settled_on > :d AND {self._where or dated}"
        sql = f"SELECT coalesce(sum({_OPEN}), 0) FROM charges c WHERE {unsettled}"  # noqa: S608
        values = {**self._values, "d": self._day, "currencies": json.dumps(known)}
        rest = self._conn.execute(sql, values).fetchone()[0]
        return Totals(count, amount, rest, known[0] if known else "")

    def _has_others(self) -> bool:
        return self._conn.execute(f"{_OTHERS} LIMIT 1").fetchone() is not None

    @property
    def _order(self) -> str:
        return f"ORDER BY {self._column} {self._direction}, id {self._direction}"

    def _gathered(self) -> array[int]:
        if self._keys is None:
            sql = f"SELECT c.id FROM charges c WHERE {self._where} {self._order}"  # noqa: S608
            self._keys = array("q", map(itemgetter(0), self._conn.execute(sql, self._values)))
        return self._keys


def _condition(conn: Connection, day: int, text: str, state: str) -> tuple[str, dict[str, object]]:
    """What a line must be: empty where every line of the book fits."""
    parts: list[str] = []
    values: dict[str, object] = {}
    last = conn.execute("SELECT max(issued_on) FROM charges").fetchone()[0] or 0
    if state or text.strip() or last > day:
        parts.append("c.issued_on <= :d")
        values["d"] = day
    if state:
        parts.append(_STATES[state])
        values["currencies"] = json.dumps(ledger.currencies(conn))
    if text.strip():
        found = customers_like(conn, text)
        start = text.strip()
        parts.append(
            "(c.customer_id IN (SELECT value FROM json_each(:customers))"
            " OR c.number >= :start AND c.number < :stop)"
        )
        values |= {"customers": json.dumps(found), "start": start, "stop": start + _LAST_CHARACTER}
    if parts:
        parts.append(f"c.id NOT IN ({_OTHERS})")
    return " AND ".join(parts), values


def customers_like(conn: Connection, text: str) -> list[int]:
    """Ids of customers whose name, code or pinyin contains ``text``; a single letter asks for
    beginnings only, since nearly every name contains it."""
    wanted = pinyin.fold(text)
    single = len(wanted) == 1 and wanted.isascii()
    sql = "SELECT id FROM customers WHERE instr(' ' || search, ?) > 0 ORDER BY sort_key, id"
    return [row[0] for row in conn.execute(sql, (f" {wanted}" if single else wanted,))]


def _invoice_row(row: Row, day: int) -> InvoiceRow:
    return InvoiceRow(
        row["id"], row["invoice_id"], row["customer_id"], row["kind"], row["number"], row["seq"],
        row["code"], row["name"], row["owner"], dt.date.fromordinal(row["issued_on"]),
        dt.date.fromordinal(row["due_on"]), row["amount"], row["open"], day - row["due_on"],
        row["currency"], _state(row, day),
    )  # fmt: skip


def _state(row: Row, day: int) -> str:
    if row["voided_on"] is not None and row["voided_on"] <= day:
        return VOIDED
    if row["open"] == 0:
        return SETTLED
    return OVERDUE if row["due_on"] < day else NOT_DUE


@dataclass(frozen=True)
class Allocation:
    """One part of a due line that was paid, waived or voided. ``kind`` is that of the credit;
    ``amount`` in minor units, negative for a reversal."""

    day: dt.date
    kind: str
    number: str
    amount: int
    credit_id: int
    charge_id: int
    due_number: str


def allocations(book: Book, as_of: dt.date, *, charge: int = 0, credit: int = 0) -> list[Allocation]:
    """What was allocated to a due line, or from a credit, up to a day, oldest first."""
    sql = """SELECT a.day, a.amount, a.credit_id, a.charge_id, r.kind, r.number, c.number AS due_number
      FROM allocations a JOIN credits r ON r.id = a.credit_id JOIN charges c ON c.id = a.charge_id
      WHERE (a.charge_id = :charge OR a.credit_id = :credit) AND a.day <= :d ORDER BY a.day, a.id"""
    values = {"charge": charge or -1, "credit": credit or -1, "d": as_of.toordinal()}
    return [
        Allocation(
            dt.date.fromordinal(row["day"]), row["kind"], row["number"], row["amount"], row["credit_id"],
            row["charge_id"], row["due_number"],
        )
        for row in book.reader.execute(sql, values)
    ]  # fmt: skip


@dataclass(frozen=True)
class ReceiptRow:
    """Money in, or what counts like it, as of a day: ``open`` is what covers nothing yet, in minor units.
    ``state``: voided, open (unallocated), kept (noted as a prepayment), prepaid (unallocated, and nothing
    is owed), part or done; ``kind`` as in the ledger."""

    id: int
    day: dt.date
    customer_id: int
    code: str
    customer: str
    number: str
    payer: str
    memo: str
    amount: int
    open: int
    currency: str
    state: str
    kind: str = "receipt"


#: What is listed with the receipts on request: set-offs, and what came with receipts.
OTHER = ("set_off", "discount", "fee", "waiver")
_RECEIPT_OPEN = """c.amount - coalesce((SELECT sum(a.amount) FROM allocations a
  WHERE a.credit_id = c.id AND a.day <= :d), 0)"""
_RECEIPTS = f"""SELECT c.id, c.day, c.customer_id, k.code, k.name, c.number, c.payer, c.memo, c.amount,
    c.currency, c.voided_on, c.kind, c.kept_on, {_RECEIPT_OPEN} AS open, EXISTS (SELECT 1 FROM charges o
      WHERE o.customer_id = c.customer_id AND o.currency = c.currency AND o.issued_on <= :d
      AND o.settled_on > :d) AS owing
  FROM credits c JOIN customers k ON k.id = c.customer_id"""  # noqa: S608


def receipt_rows(
    book: Book, as_of: dt.date, *, text: str = "", state: str = "", offset: int = 0, limit: int = 256
) -> list[ReceiptRow]:
    """Receipts up to a day, latest first; ``state`` open asks for those with money left, kept for those
    of them noted as prepayments, other for set-offs, discounts, fees and waivers instead."""
    where, values = _receipt_condition(book.reader, as_of, text, state)
    page = (
        f"SELECT c.id FROM credits c WHERE {where} ORDER BY c.day DESC, c.id DESC LIMIT :limit OFFSET :offset"  # noqa: S608
    )
    sql = f"{_RECEIPTS} WHERE c.id IN ({page}) ORDER BY c.day DESC, c.id DESC"
    values |= {"limit": limit, "offset": offset}
    return [_receipt_row(row, as_of) for row in book.reader.execute(sql, values)]


def receipt_count(book: Book, as_of: dt.date, *, text: str = "", state: str = "") -> int:
    """How many receipts fit a filter."""
    where, values = _receipt_condition(book.reader, as_of, text, state)
    return int(book.reader.execute(f"SELECT count(*) FROM credits c WHERE {where}", values).fetchone()[0])  # noqa: S608


def receipt_totals(book: Book, as_of: dt.date, *, text: str = "", state: str = "") -> tuple[int, int, int]:
    """Count, sum and unallocated sum of the receipts that fit; sums leave voided ones out."""
    where, values = _receipt_condition(book.reader, as_of, text, state)
    live = "(c.voided_on IS NULL OR c.voided_on > :d)"
    sql = f"SELECT count(*), coalesce(sum(c.amount * {live}), 0) FROM credits c WHERE {where}"  # noqa: S608
    count, amount = book.reader.execute(sql, values).fetchone()
    sql = f"""SELECT coalesce(sum({_RECEIPT_OPEN}), 0) FROM credits c
      WHERE {where} AND c.settled_on > :d AND {live}"""  # noqa: S608
    rest = book.reader.execute(sql, values).fetchone()[0]
    return count, amount, rest


_KEPT = {"open": "coalesce(c.kept_on > :d, 1)", "kept": "c.kept_on <= :d"}


def _receipt_condition(
    conn: Connection, as_of: dt.date, text: str, state: str
) -> tuple[str, dict[str, object]]:
    kinds = f"c.kind IN {OTHER}" if state == "other" else "c.kind = 'receipt'"
    parts = [kinds, "c.day <= :d"]
    values: dict[str, object] = {"d": as_of.toordinal()}
    if state in _KEPT:
        parts.append(f"c.settled_on > :d AND {_RECEIPT_OPEN} <> 0 AND {_KEPT[state]}")
    if text.strip():
        parts.append(
            "(c.customer_id IN (SELECT value FROM json_each(:customers)) OR instr(c.number, :text) > 0"
            " OR instr(c.payer, :text) > 0 OR instr(c.memo, :text) > 0)"
        )
        values |= {"customers": json.dumps(customers_like(conn, text)), "text": text.strip()}
    return " AND ".join(parts), values


def _receipt_row(row: Row, as_of: dt.date) -> ReceiptRow:
    return ReceiptRow(
        row["id"], dt.date.fromordinal(row["day"]), row["customer_id"], row["code"], row["name"],
        row["number"], row["payer"], row["memo"], row["amount"], row["open"], row["currency"],
        _receipt_state(row, as_of.toordinal()), row["kind"],
    )  # fmt: skip


def _receipt_state(row: Row, day: int) -> str:
    if row["voided_on"] is not None and row["voided_on"] <= day:
        return VOIDED
    if row["open"] == 0:
        return "done"
    if row["kept_on"] is not None and row["kept_on"] <= day:
        return "kept"
    if row["open"] != row["amount"]:
        return "part"
    return "open" if row["owing"] else "prepaid"


def open_lines(book: Book, customer: int, as_of: dt.date, currency: str) -> list[InvoiceRow]:
    """What a customer owes on a day, oldest due first: the lines money can be allocated to."""
    scope = ledger.Scope(as_of.toordinal(), currency, customer)
    keys = [row["id"] for row in ledger.open_charges(book.reader, scope) if row["open"] > 0]
    rows = book.reader.execute(_ROWS, {"d": scope.day, "keys": json.dumps(keys)})
    return [_invoice_row(row, scope.day) for row in rows]


def number_of(book: Book, invoice: int) -> str:
    """The number of an invoice, empty where there is none."""
    row = book.reader.execute("SELECT number FROM invoices WHERE id = ?", (invoice,)).fetchone()
    return str(row["number"]) if row else ""
