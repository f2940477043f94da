"""The contracts behind the lines of a letter: the one they all rest on, or which line rests on which."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ar_desktop.domain.letters import ContractRef
from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row


@dataclass(frozen=True)
class Several:
    """Contracts of lines that do not all rest on one: ``refs`` in the order of the lines, none where some
    line rests on no contract, so that no letter says of it that it does; ``names`` by due line."""

    refs: tuple[ContractRef, ...] = ()
    names: dict[int, str] = field(default_factory=dict)


def of(book: Book, conn: Connection, customer_id: int, rows: Sequence[Row]) -> Contract | None:
    """The contract all lines rest on, that of a letter about no lines being the customer's only one; None
    where they differ or there is none."""
    if not rows:
        found = customers.contracts(book, customer_id)
        return found[0] if len(found) == 1 else None
    keys = {row["contract_id"] for row in rows}
    return _kept(conn, keys)[keys.pop()] if len(keys) == 1 and None not in keys else None


def several(conn: Connection, rows: Sequence[Row]) -> Several:
    """What to say of lines that rest on different contracts; nothing of those that rest on one or none."""
    order = dict.fromkeys(row["contract_id"] for row in rows)
    if len(order) < 2:
        return Several()
    kept = _kept(conn, order)
    names = {row["id"]: _name(kept[row["contract_id"]]) for row in rows if row["contract_id"] is not None}
    return Several(() if None in order else tuple(ref(kept[key]) for key in order), names)


def ref(contract: Contract) -> ContractRef:
    """A contract as a letter freezes it."""
    return ContractRef(contract.number, contract.title, contract.signed_on, contract.terms)


def _name(contract: Contract) -> str:
    return contract.number or contract.title


def _kept(conn: Connection, keys: Iterable[int | None]) -> dict[int, Contract]:
    sql = "SELECT * FROM contracts WHERE id IN (SELECT value FROM json_each(?))"
    rows = conn.execute(sql, (json.dumps([key for key in keys if key is not None]),))
    return {row["id"]: customers.contract_of_row(row) for row in rows}
