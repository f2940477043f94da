"""The customer archive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from ar_desktop.domain import lateness
from ar_desktop.domain import terms as payment
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Contract, Customer
from ar_desktop.services.keeping import pinyin
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

_COLUMNS = tuple(item.name for item in fields(Customer) if item.name != "id")
_MOST_HITS = 20


def save(book: Book, customer: Customer) -> Changes:
    """Store a new customer or the changes of a known one.

    Raises ``customer_unnamed``, ``customer_code_missing``, ``customer_name_missing`` or
    ``customer_code_taken``.
    """
    with book.write("save_customer", customer=customer.name) as write:
        put(write, customer)
    return write.changes


def put(write: Write, customer: Customer) -> int:
    """Store a customer inside a running transaction; returns its id."""
    if not customer.name.strip():
        known = customer.code.strip()
        raise ArError("customer_name_missing", code=known) if known else ArError("customer_unnamed")
    if not customer.code.strip():
        raise ArError("customer_code_missing", name=customer.name)
    sql = "SELECT id, name FROM customers WHERE code = ? AND id <> ?"
    if taken := write.conn.execute(sql, (customer.code, customer.id)).fetchone():
        raise ArError("customer_code_taken", code=customer.code, name=taken["name"])
    values = row_of(customer)
    if customer.id:
        write.update("customers", customer.id, values)
        return customer.id
    return write.insert("customers", values)


def put_many(write: Write, customers: Sequence[Customer]) -> range:
    """Store new customers whose codes the caller has checked; returns their ids."""
    rows = [tuple(row_of(customer).values()) for customer in customers]
    return write.insert_many("customers", (*_COLUMNS, "search", "sort_key"), rows)


def row_of(customer: Customer) -> dict[str, Any]:
    """Columns of a customer with its search text."""
    values = {name: getattr(customer, name) for name in _COLUMNS}
    values["muted"] = int(customer.muted)
    values["terms"] = payment.to_json(customer.terms) if customer.terms else ""
    extra = (customer.code, customer.uscc, customer.phone, customer.contact)
    return {
        **values,
        "search": pinyin.search_text(customer.name, *extra),
        "sort_key": pinyin.sort_key(customer.name),
    }


def of_row(row: Row) -> Customer:
    """A customer from its row."""
    values = {name: row[name] for name in _COLUMNS}
    agreed = payment.from_json(row["terms"]) if row["terms"] else None
    return Customer(**{**values, "id": row["id"], "muted": bool(row["muted"]), "terms": agreed})


def get(book: Book, customer_id: int) -> Customer:
    """A customer by id (``customer_unknown``)."""
    row = book.reader.execute("SELECT * FROM customers WHERE id = ?", (customer_id,)).fetchone()
    if row is None:
        raise ArError("customer_unknown", code=customer_id)
    return of_row(row)


def by_code(book: Book, code: str) -> Customer:
    """A customer by its code, or by its exact name (``customer_unknown``)."""
    sql = "SELECT * FROM customers WHERE code = ? OR name = ? ORDER BY code = ? DESC LIMIT 1"
    row = book.reader.execute(sql, (code, code, code)).fetchone()
    if row is None:
        raise ArError("customer_unknown", code=code)
    return of_row(row)


def find(book: Book, text: str, limit: int = _MOST_HITS) -> list[Customer]:
    """Customers whose name, code, number or pinyin contains ``text``, best beginnings first."""
    wanted = pinyin.fold(text)
    sql = """SELECT * FROM customers WHERE instr(search, ?) > 0
      ORDER BY instr(' ' || search, ' ' || ?) = 0, sort_key, id LIMIT ?"""
    return [of_row(row) for row in book.reader.execute(sql, (wanted, wanted, limit))]


def next_code(conn: Connection) -> str:
    """A free code in the series C0001, C0002 and so on."""
    sql = "SELECT max(CAST(substr(code, 2) AS INTEGER)) FROM customers WHERE code GLOB 'C[0-9]*'"
    return f"C{(conn.execute(sql).fetchone()[0] or 0) + 1:04d}"


def save_contract(book: Book, contract: Contract) -> Changes:
    """Store a contract (``contract_number_missing``, ``contract_number_taken``, or
    ``interest_terms_invalid`` where it agrees interest and no rate)."""
    with book.write("save_contract", number=contract.number) as write:
        put_contract(write, contract)
    return write.changes


def put_contract(write: Write, contract: Contract) -> int:
    """Store a contract inside a running transaction; returns its id."""
    if not contract.number.strip():
        raise ArError("contract_number_missing")
    if contract.regime and contract.late_terms is None:
        lateness.LateTerms(contract.regime, contract.daily_rate, contract_on=contract.signed_on)
    sql = "SELECT 1 FROM contracts WHERE customer_id = ? AND number = ? AND id <> ?"
    if write.conn.execute(sql, (contract.customer_id, contract.number, contract.id)).fetchone():
        raise ArError("contract_number_taken", number=contract.number)
    values = asdict(contract)
    del values["id"]
    for name in ("signed_on", "sme_told_on"):
        values[name] = values[name] and values[name].toordinal()
    for name in ("daily_rate", "factor"):
        values[name] = "" if values[name] is None else str(values[name])
    values["late_terms"] = lateness.to_json(contract.late_terms) if contract.late_terms else ""
    values["title_retained"] = int(contract.title_retained)
    if contract.id:
        write.update("contracts", contract.id, values)
        return contract.id
    return write.insert("contracts", values)


def contracts(book: Book, customer_id: int) -> list[Contract]:
    """Contracts of a customer, newest first."""
    sql = "SELECT * FROM contracts WHERE customer_id = ? ORDER BY signed_on DESC, id DESC"
    return [contract_of_row(row) for row in book.reader.execute(sql, (customer_id,))]


def contract_of_row(row: Row) -> Contract:
    """A contract from its row."""
    from decimal import Decimal  # noqa: PLC0415

    values = dict(row)
    for name in ("signed_on", "sme_told_on"):
        values[name] = dt.date.fromordinal(row[name]) if row[name] else None
    for name in ("daily_rate", "factor"):
        values[name] = Decimal(row[name]) if row[name] else None
    values["late_terms"] = lateness.from_json(row["late_terms"]) if row["late_terms"] else None
    values["title_retained"] = bool(row["title_retained"])
    return Contract(**values)
