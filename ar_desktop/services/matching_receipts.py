"""What a receipt pays and who a payer is, from the open items and from earlier receipts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from ar_desktop.domain import matching
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.matching import Candidate, Item, Known, Line, Proposal, Reason
from ar_desktop.services import pinyin
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

__all__ = ["Candidate", "Proposal", "Reason", "free", "items", "learned", "proposals"]

#: A payer that does not say who it is leaves this much of doubt, in percent.
_UNTOLD = 60


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
    line = Line(row["open_amount"], row["payer"], row["memo"])
    owed = items(book, row["customer_id"], as_of, row["currency"])
    who = matching.candidates(line, [_known(book.reader, row["customer_id"], receipt_id)])
    return [_weighed(found, who) for found in matching.proposals(line, owed)]


def _weighed(found: Proposal, who: Sequence[Candidate]) -> Proposal:
    """As sure as both what is paid and who pays."""
    sure, reasons = (who[0].confidence, who[0].reasons) if who else (_UNTOLD, ())
    return replace(
        found, confidence=max(1, found.confidence - (100 - sure) // 4), reasons=(*reasons, *found.reasons)
    )


def items(book: Book, customer_id: int, as_of: dt.date, currency: str) -> list[Item]:
    """What a customer owes on a day and still does, with the contract of each line."""
    conn = book.reader
    rows = conn.execute("SELECT id, number FROM contracts WHERE customer_id = ?", (customer_id,))
    contracts = {row["id"]: row["number"] for row in rows}
    scope = ledger.Scope(as_of.toordinal(), currency, customer_id)
    return [
        Item(
            row["id"], row["number"], dt.date.fromordinal(row["due_on"]),
            min(row["open"], row["open_amount"]), contracts.get(row["contract_id"], ""),
        )
        for row in ledger.open_charges(conn, scope)
    ]  # fmt: skip


def _known(conn: Connection, customer_id: int, besides: int) -> Known:
    """The customer of a receipt, with who else paid for it in other receipts."""
    name, search = conn.execute("SELECT name, search FROM customers WHERE id = ?", (customer_id,)).fetchone()
    sql = """SELECT DISTINCT payer FROM credits
      WHERE customer_id = ? AND kind = 'receipt' AND payer <> '' AND voided_on IS NULL AND id <> ?"""
    payers = frozenset(row[0] for row in conn.execute(sql, (customer_id, besides)))
    return Known(customer_id, name, payers, tuple(word for word in search.split() if word.isascii()))


def learned(conn: Connection) -> dict[str, str]:
    """Customer codes by folded payer name, of payers whose receipts always were for one customer."""
    sql = """SELECT DISTINCT r.payer, k.code FROM credits r JOIN customers k ON k.id = r.customer_id
      WHERE r.kind = 'receipt' AND r.payer <> '' AND r.voided_on IS NULL"""
    codes: dict[str, set[str]] = {}
    for payer, code in conn.execute(sql):
        codes.setdefault(pinyin.fold(payer), set()).add(code)
    return {payer: next(iter(found)) for payer, found in codes.items() if len(found) == 1}
