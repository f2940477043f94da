"""Whom an unknown payer may be: the book's customers, their payers and open items, made ready once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from ar_desktop.domain.matching import Candidate, Known
from ar_desktop.domain.matching import Line as Money
from ar_desktop.domain.payer_index import Owed, Payer, PayerIndex
from ar_desktop.readers.rows import ReceiptRow
from ar_desktop.storage.engine import Connection


class Finder:
    """Finds candidates for any number of bank lines; ``accounts`` are customers by account."""

    def __init__(self, conn: Connection, accounts: Mapping[str, set[int]]) -> None:
        self._index = PayerIndex(_customers(conn), _owed(conn), accounts)
        self._found: dict[tuple[object, ...], tuple[Candidate, ...]] = {}

    def candidates(self, row: ReceiptRow) -> tuple[Candidate, ...]:
        """Who may have paid, the surest first."""
        key = (row.payer, row.payer_account, row.memo, row.amount, row.currency)
        if key not in self._found:
            payer = Payer(Money(row.amount, row.payer, row.memo), row.payer_account, row.currency)
            self._found[key] = tuple(self._index.candidates(payer))
        return self._found[key]


def _customers(conn: Connection) -> Iterator[Known]:
    payers: dict[int, set[str]] = {}
    sql = """SELECT DISTINCT customer_id, payer FROM credits
      WHERE kind = 'receipt' AND payer <> '' AND voided_on IS NULL"""
    for customer, payer in conn.execute(sql):
        payers.setdefault(customer, set()).add(payer)
    for row in conn.execute("SELECT id, name, search FROM customers"):
        readings = tuple(word for word in row["search"].split() if word.isascii() and word.isalpha())
        yield Known(row["id"], row["name"], frozenset(payers.get(row["id"], ())), readings)


def _owed(conn: Connection) -> Iterator[Owed]:
    sql = """SELECT c.customer_id, c.number, c.due_on, c.open_amount, c.currency,
        coalesce(k.number, '') AS contract
      FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id LEFT JOIN contracts k ON k.id = i.contract_id
      WHERE c.open_amount > 0"""
    for row in conn.execute(sql):
        due_on = dt.date.fromordinal(row["due_on"])
        yield Owed(
            row["customer_id"], row["number"], due_on, row["open_amount"], row["currency"], row["contract"]
        )
