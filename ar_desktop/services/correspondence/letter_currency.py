"""In which currency a letter speaks: that of the document chosen, else of the customer's ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ar_desktop.domain.documents import Kind
from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import guarantees
from ar_desktop.services.correspondence import letter_known, letter_set_offs
from ar_desktop.services.reporting import aging
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

#: Fields whose amounts are meant once, not once in each currency.
_AMOUNTS = frozenset({"money", "plan"})


def of_letters(book: Book, customer: int, as_of: dt.date, kind: Kind, values: Mapping[str, str]) -> list[str]:
    """The currencies in which a letter of a kind goes to a customer, one letter each, the usual first.
    ``values`` are those of the kind's fields that were said."""
    chosen = _chosen(book, customer, as_of, kind, values)
    if chosen:
        return [chosen]
    main = aging.main_currency(book)
    if kind.lines == "none":
        return [_of_ledger(book.reader, customer, main)]
    found = sorted(due(book.reader, customer, as_of, kind), key=lambda money: money != main) or [main]
    planned = _of_plans(book, customer, as_of, kind)
    meant_once = any(values.get(field.name) for field in kind.fields if field.type in _AMOUNTS)
    found = [money for money in found if money in planned] or found
    return found[:1] if meant_once else found


def usual(book: Book, customer: int, as_of: dt.date, kind: Kind, values: Mapping[str, str]) -> str:
    """The currency of a letter where only one is written."""
    return of_letters(book, customer, as_of, kind, values)[0]


def due(conn: Connection, customer: int, as_of: dt.date, kind: Kind) -> list[str]:
    """Currencies in which the customer has due lines that a kind of letter may speak of, CNY first."""
    sql = """SELECT DISTINCT currency FROM charges
      WHERE customer_id = ? AND issued_on <= ?2 AND settled_on > ?2
        AND CASE ?3 WHEN 'overdue' THEN due_on < ?2 WHEN 'upcoming' THEN due_on >= ?2 ELSE ?3 = 'open' END
      ORDER BY currency <> 'CNY', currency"""
    return [row[0] for row in conn.execute(sql, (customer, as_of.toordinal(), kind.lines))]


def _chosen(book: Book, customer: int, as_of: dt.date, kind: Kind, values: Mapping[str, str]) -> str:
    """The currency said, or that of the set-off, receipt or guarantee chosen; empty where none decides."""
    types = {field.type for field in kind.fields}
    if posted := letter_set_offs.chosen(book.reader, customer, as_of, kind, values):
        return posted.currency
    if "currency" in types and values.get("currency"):
        return values["currency"]
    if "receipt" in types:
        return _of_receipt(book.reader, customer, as_of, values.get("receipt", ""))
    if "guarantee" in types and values.get("guarantee"):
        return _of_guarantee(book, values["guarantee"], due(book.reader, customer, as_of, kind))
    return ""


def _of_receipt(conn: Connection, customer: int, as_of: dt.date, key: str) -> str:
    """The currency of a receipt by key or number; with none given of the latest."""
    sql = """SELECT currency FROM credits WHERE customer_id = ?1 AND kind = 'receipt' AND voided_on IS NULL
      AND day <= ?2 AND (?3 = '' OR CAST(id AS TEXT) = ?3 OR number = ?3) ORDER BY day DESC, id DESC"""
    row = conn.execute(sql, (customer, as_of.toordinal(), key)).fetchone()
    return row[0] if row else ""


def _of_guarantee(book: Book, key: str, owed: list[str]) -> str:
    """The currency of the sum guaranteed, where something is owed in it."""
    try:
        item = guarantees.get(book, int(key))
    except (ArError, ValueError):  # the letter says what is wrong with it
        return ""
    return item.currency if item.amount and item.currency in owed else ""


def _of_plans(book: Book, customer: int, as_of: dt.date, kind: Kind) -> set[str]:
    """The currencies in which a plan is drafted or agreed, for letters that put one on paper."""
    if not any(field.type == "plan" for field in kind.fields):
        return set()
    return letter_known.planned_currencies(book, as_of, customer)


def _of_ledger(conn: Connection, customer: int, main: str) -> str:
    """The book's currency, unless the customer has documents in others alone."""
    sql = """SELECT currency FROM charges WHERE customer_id = ?1
      UNION SELECT currency FROM credits WHERE customer_id = ?1 ORDER BY currency"""
    found = [row[0] for row in conn.execute(sql, (customer,))]
    return found[0] if found and main not in found else main
