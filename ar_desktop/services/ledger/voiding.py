"""Voiding many invoices at once, as the undo of an import does."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from ar_desktop.domain.progress import Progress, quiet
from ar_desktop.services.ledger import invoices
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write

#: So many go between two reports of progress.
_PART = 1000
_CREDIT = ("customer_id", "kind", "number", "day", "amount", "currency", "memo", "rate")
_ALLOCATION = ("credit_id", "charge_id", "day", "amount")
#: Due lines of those invoices of a list that stand, and whether anything was ever allocated to them.
_LINES = """SELECT c.id, c.invoice_id, c.amount, c.rate, i.customer_id, i.number, i.currency,
    i.amount AS whole, EXISTS (SELECT 1 FROM allocations a WHERE a.charge_id = c.id) AS touched
  FROM json_each(?) w JOIN invoices i ON i.id = w.value JOIN charges c ON c.invoice_id = i.id
  WHERE i.voided_on IS NULL ORDER BY c.invoice_id, c.seq"""


def void_many(
    write: Write, items: Sequence[tuple[int, dt.date]], reason: str, progress: Progress = quiet
) -> None:
    """Void invoices, each from its day on, inside a running transaction; those voided already stay as
    they are. The result is that of ``invoices.void_in`` for each."""
    for start in range(0, len(items), _PART):
        progress(start, len(items))
        _void_part(write, dict(items[start : start + _PART]), reason)


def _void_part(write: Write, days: dict[int, dt.date], reason: str) -> None:
    fresh: list[list[Row]] = []
    for lines in _by_invoice(write, list(days)):
        if any(line["touched"] for line in lines):
            invoices.void_in(write, lines[0]["invoice_id"], days[lines[0]["invoice_id"]], reason)
        else:
            fresh.append(lines)
    _void_fresh(write, fresh, days, reason)


def _by_invoice(write: Write, keys: list[int]) -> Iterator[list[Row]]:
    rows = write.conn.execute(_LINES, (json.dumps(keys),)).fetchall()
    for _key, lines in groupby(rows, key=lambda row: row["invoice_id"]):
        yield list(lines)


def _void_fresh(write: Write, fresh: list[list[Row]], days: dict[int, dt.date], reason: str) -> None:
    """Nothing was ever allocated to these: one credit each, against all its due lines."""
    heads = [lines[0] for lines in fresh]
    credits_ = write.insert_many("credits", _CREDIT, [
        (head["customer_id"], "void", head["number"], days[head["invoice_id"]].toordinal(), head["whole"],
         head["currency"], reason, head["rate"])
        for head in heads
    ])  # fmt: skip
    write.insert_many("allocations", _ALLOCATION, [
        (credit, line["id"], days[line["invoice_id"]].toordinal(), line["amount"])
        for credit, lines in zip(credits_, fresh, strict=True)
        for line in lines
    ])  # fmt: skip
    for head in heads:
        day = days[head["invoice_id"]].toordinal()
        write.update("invoices", head["invoice_id"], {"voided_on": day, "void_reason": reason})
