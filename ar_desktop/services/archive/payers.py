"""What users have said about payers of bank statements: whose money comes from an account, and which money
is no customer's. Payers' names are not kept here: they stand on the receipts (``matching_receipts``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from ar_desktop.readers.rows import ReceiptRow
from ar_desktop.services.keeping import pinyin
from ar_desktop.storage import journal
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write

#: Rows of the table of remembered answers that speak of payers; the others map columns.
KIND = "payer"


@dataclass(frozen=True)
class Remembered:
    """``ignored`` payers are no customers; ``accounts`` are customers by the account money came from."""

    ignored: frozenset[str] = frozenset()
    accounts: dict[str, set[int]] = field(default_factory=dict)


def key(row: ReceiptRow) -> str:
    """What tells a payer: its name, or what the bank writes where there is none (结息)."""
    if row.payer:
        return f"payer:{pinyin.fold(row.payer)}"
    return f"memo:{pinyin.fold(row.memo)}" if row.memo else ""


def remembered(conn: Connection) -> Remembered:
    """All that was said."""
    ignored: set[str] = set()
    accounts: dict[str, set[int]] = {}
    sql = "SELECT signature, columns FROM mappings WHERE kind = ?"
    for signature, text in conn.execute(sql, (KIND,)):
        said = json.loads(text)
        if said.get("ignored"):
            ignored.add(signature)
        elif said.get("customers"):
            accounts[signature.removeprefix("account:")] = set(said["customers"])
    return Remembered(frozenset(ignored), accounts)


def ignore(write: Write, rows: Iterable[ReceiptRow]) -> None:
    """Money of these payers is no customer's, from now on."""
    for name in dict.fromkeys(filter(None, map(key, rows))):
        _put(write, name, {"ignored": True})


def learn(write: Write, said: Iterable[tuple[ReceiptRow, int]]) -> None:
    """Whose money these rows are, as the user confirmed: their accounts are remembered, and no payer of
    theirs is ignored any more."""
    before = remembered(write.conn)
    accounts: dict[str, set[int]] = {}
    for row, customer in said:
        if row.payer_account:
            known = accounts.setdefault(row.payer_account, set(before.accounts.get(row.payer_account, ())))
            known.add(customer)
        if key(row) in before.ignored:
            _put(write, key(row), {"ignored": False})
    for account, customers in accounts.items():
        if customers != before.accounts.get(account):
            _put(write, f"account:{account}", {"customers": sorted(customers)})


def forget(write: Write, entries: Iterable[journal.Entry]) -> None:
    """Take back what a step, given by its ``entries``, learned of payers."""
    ours = [entry for entry in entries if entry["table"] == "mappings" and _is_ours(write, entry)]
    write.apply(journal.inverse(ours))


def _is_ours(write: Write, entry: journal.Entry) -> bool:
    """Whether an entry speaks of payers; the step writes each alone."""
    if "insert" in entry:
        return KIND in entry["insert"][0]
    ids = [change[0] for change in entry.get("update", ())]
    sql = "SELECT 1 FROM mappings WHERE id = ? AND kind = ?"
    return any(write.conn.execute(sql, (key, KIND)).fetchone() for key in ids)


def _put(write: Write, signature: str, said: dict[str, object]) -> None:
    text = json.dumps(said, ensure_ascii=False)
    row = write.conn.execute("SELECT id FROM mappings WHERE signature = ?", (signature,)).fetchone()
    if row:
        write.update("mappings", row["id"], {"columns": text})
    else:
        write.insert("mappings", {"signature": signature, "kind": KIND, "columns": text})
