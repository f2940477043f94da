"""Aging reports: one query for the open items of any day, one frozen report for screen, Excel,
printer and JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from ar_desktop.domain.aging import BASES, GROUPINGS, AgingReport, AgingRow, Buckets, OpenItem, age, ordered
from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.uncollected import uncollected
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import holdings
from ar_desktop.storage import engine, ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

#: Keeps two customers' invoices of the same number apart until the rows are made.
_SAME_NUMBER = "\x1f"


def report(
    book: Book,
    as_of: dt.date,
    *,
    basis: str = "due",
    buckets: Buckets | None = None,
    by: str = "customer",
    currency: str = "",
) -> AgingReport:
    """The aging of one currency on ``as_of``; without a currency the one the book works in.

    Raises ``basis_unknown`` or ``grouping_unknown``.
    """
    if basis not in BASES:
        raise ArError("basis_unknown", value=basis)
    if by not in GROUPINGS:
        raise ArError("grouping_unknown", value=by)
    edges = buckets or Buckets()
    scope = ledger.Scope(as_of.toordinal(), currency or main_currency(book))
    rows = (
        _by_customer(book, scope, basis, edges)
        if by == "customer"
        else _by_item(book, scope, basis, edges, by)
    )
    return AgingReport(as_of, basis, by, scope.currency, edges, rows)


def main_currency(book: Book) -> str:
    """The book's own currency, or the only one its ledger knows."""
    own = options.load(book).currency
    known = ledger.currencies(book.reader)
    return known[0] if len(known) == 1 else own


def currencies(book: Book) -> list[str]:
    """Currencies the ledger has documents in."""
    return ledger.currencies(book.reader)


def _by_customer(book: Book, scope: ledger.Scope, basis: str, buckets: Buckets) -> tuple[AgingRow, ...]:
    credit = ledger.unallocated(book.reader, scope)
    sums = ledger.named_bucket_sums(book.reader, scope, basis, buckets.edges)
    with uncollected():
        rows = [AgingRow(row[1], row[2], row[4:], -credit.pop(row[0], 0)) for row in sums]
        return ordered(rows + _credit_alone(book, credit, buckets))


def _credit_alone(book: Book, credit: Mapping[int, int], buckets: Buckets) -> list[AgingRow]:
    """Customers who owe nothing and whose money covers nothing yet."""
    nothing = (0,) * len(buckets.columns)
    rows = engine.tuples(book.reader, "SELECT id, code, name FROM customers") if credit else ()
    return [AgingRow(code, name, nothing, -credit[key]) for key, code, name in rows if key in credit]


def _by_item(book: Book, scope: ledger.Scope, basis: str, buckets: Buckets, by: str) -> tuple[AgingRow, ...]:
    items = [_item(row, basis, by) for row in ledger.open_charges(book.reader, scope)]
    items += _credits(book, scope, by)
    rows = age(items, dt.date.fromordinal(scope.day), buckets)
    return tuple(row._replace(id=row.id.partition(_SAME_NUMBER)[0]) for row in rows)


def _item(row: Row, basis: str, by: str) -> OpenItem:
    date = dt.date.fromordinal(row["due_on" if basis == "due" else "issued_on"])
    if by == "owner":
        return OpenItem(row["owner"], row["owner"], date, row["open"])
    key = f"{row['number']}{_SAME_NUMBER}{row['invoice_id'] or -row['id']}"
    return OpenItem(key, row["name"], date, row["open"])


def _credits(book: Book, scope: ledger.Scope, by: str) -> Iterator[OpenItem]:
    """Unallocated money: it belongs to the customer's owner, and to no invoice."""
    credit = ledger.unallocated(book.reader, scope)
    date = dt.date.fromordinal(scope.day)
    for row in book.reader.execute("SELECT id, code, name, owner FROM customers"):
        if amount := credit.get(row["id"]):
            group = row["owner"] if by == "owner" else row["code"]
            yield OpenItem(group, row["owner"] if by == "owner" else row["name"], date, amount, credit=True)


def details(
    book: Book, as_of: dt.date, *, basis: str = "due", currency: str = "", customer: int | None = None
) -> Iterator[AgingDetail]:
    """Every open due line of ``as_of``: what stands behind the figures of a report."""
    scope = ledger.Scope(as_of.toordinal(), currency or main_currency(book), customer)
    disputed = holdings.disputed(book.reader, as_of)
    for row in ledger.open_charges(book.reader, scope):
        issued, due = dt.date.fromordinal(row["issued_on"]), dt.date.fromordinal(row["due_on"])
        days = (as_of - (due if basis == "due" else issued)).days
        yield AgingDetail(
            customer_code=row["code"], customer_name=row["name"], number=row["number"], issued_on=issued,
            due_on=due, amount=row["amount"], open=row["open"], days=days, owner=row["owner"],
            currency=scope.currency, disputed=min(row["open"], disputed.get(row["id"], 0)),
        )  # fmt: skip


def overdue_keys(book: Book, as_of: dt.date) -> list[int]:
    """Keys of the due lines that are overdue on a day, in order of customer and due day."""
    scope = ledger.Scope(as_of.toordinal(), main_currency(book))
    return [row["id"] for row in ledger.open_charges(book.reader, scope) if row["due_on"] < scope.day]
