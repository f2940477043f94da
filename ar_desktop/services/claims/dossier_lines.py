"""The lines a dossier can be made of, and those chosen: what is open, and what our books wrote off and the
customer still owes (账销案存: the claim does not end with the entry)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ar_desktop.domain import write_offs as rules
from ar_desktop.domain.dossier import Gap
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.ledger import holdings, write_off_list
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book


@dataclass(frozen=True)
class Line:
    """A due line that is owed: ``open`` and ``disputed`` of it in minor units; ``days`` overdue, not positive
    while not due; ``off`` where some of it is off our ledger."""

    id: int
    number: str
    due_on: dt.date
    open: int
    days: int
    currency: str
    disputed: int = 0
    off: bool = False


@dataclass(frozen=True)
class _Off:
    """What was written off of a due line, and what of that is still owed, in minor units."""

    written: int
    rest: int


def listed(book: Book, customer: int, as_of: dt.date) -> list[Line]:
    """What can be claimed of a customer, disputed or not, in any currency, those longest due first."""
    contested = holdings.disputed(book.reader, as_of)
    found = [
        Line(
            row["id"], row["number"], dt.date.fromordinal(row["due_on"]), row["open"],
            as_of.toordinal() - row["due_on"], currency, contested.get(row["id"], 0), bool(row["written"]),
        )
        for currency in ledger.currencies(book.reader)
        for row in owed(book, customer, as_of, currency)
        if row["open"] > 0
    ]  # fmt: skip
    return sorted(found, key=lambda line: (line.due_on, line.id))


def owed(book: Book, customer: int, as_of: dt.date, currency: str) -> list[dict[str, Any]]:
    """The due lines of a customer in one currency that something is owed of, as ``ledger.open_charges`` has
    them: ``open`` with what of it is off our ledger, ``written`` what was written off in all."""
    scope, off = ledger.Scope(as_of.toordinal(), currency, customer), _off(book, customer, as_of, currency)
    rows = [dict(row) for row in ledger.open_charges(book.reader, scope)]
    rows += _closed(book, scope, off.keys() - {row["id"] for row in rows})
    for row in rows:
        gone = off.get(row["id"], _Off(0, 0))
        row["open"], row["written"] = row["open"] + gone.rest, gone.written
    return sorted(rows, key=lambda row: (row["due_on"], row["id"]))


def _off(book: Book, customer: int, as_of: dt.date, currency: str) -> dict[int, _Off]:
    found: dict[int, _Off] = {}
    for item in write_off_list.listed(book, as_of, state=rules.POSTED, customer=customer):
        for line in write_off_list.lines(book, item.id, as_of) if item.currency == currency else ():
            before = found.get(line.charge, _Off(0, 0))
            found[line.charge] = _Off(before.written + line.written, before.rest + line.rest)
    return {charge: gone for charge, gone in found.items() if gone.rest}


def _closed(book: Book, scope: ledger.Scope, charges: Collection[int]) -> list[dict[str, Any]]:
    """Due lines of which nothing is open in the ledger."""
    due_on = ledger.due_sql(book.reader, scope.day)
    sql = f"""SELECT c.id, c.customer_id, c.invoice_id, c.kind, c.seq, c.number, c.issued_on,
        {due_on} AS due_on, c.amount, 0 AS open, i.contract_id
      FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id
      WHERE c.id IN (SELECT value FROM json_each(:c))"""  # noqa: S608
    values = {"c": json.dumps(sorted(charges)), "d": scope.day}
    return [dict(row) for row in book.reader.execute(sql, values)]


def off_ledger(rows: Sequence[Mapping[str, Any]]) -> Iterator[Gap]:
    """What the reader of the dossier must know of lines that our books no longer show."""
    for number in dict.fromkeys(row["number"] for row in rows if row["written"]):
        yield Gap("gap_written_off", number)


def of_invoices(book: Book, customer: int, as_of: dt.date, numbers: Sequence[str]) -> tuple[int, ...]:
    """The lines of invoices by number. Raises ``invoice_not_open`` where a number has none."""
    found = listed(book, customer, as_of)
    for number in numbers:
        if all(row.number != number for row in found):
            raise ArError("invoice_not_open", number=number)
    return tuple(row.id for row in found if row.number in numbers)


def elsewhere(
    book: Book, customer: int, as_of: dt.date, lines: Collection[int], currency: str
) -> Iterator[Gap]:
    """What is asked for and owed in another money than the one a dossier sums."""
    sums: dict[str, int] = {}
    for row in listed(book, customer, as_of):
        if row.currency != currency and (not lines or row.id in lines):
            sums[row.currency] = sums.get(row.currency, 0) + row.open
    if sums:
        said = "、".join(f"{money} {format_amount(amount, money)}" for money, amount in sums.items())
        yield Gap("gap_other_currency", said)
