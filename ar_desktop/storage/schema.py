"""The tables of a book, as named forward migrations.

Days are whole numbers (proleptic ordinals), amounts minor units, rates decimals as text. Posted
rows (charges, credits, allocations) cannot be changed or deleted, by trigger; only the derived
columns beside them may: ``open_amount``, ``first_on`` (day of the first allocation) and ``settled_on``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ar_desktop.storage.tables import collection, first, subledger, terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

#: Tables whose rows the journal records; the rest is the journal itself and counters.
JOURNALED = (
    "options", "customers", "contracts", "invoices", "charges", "credits", "allocations", "disputes",
    "reminders", "reminder_charges", "activities", "letters", "letter_charges", "attachments",
    "mappings", "rates", "files", "due_changes", "contacts", "invoice_lines", "shipments", "bills",
    "bill_lines", "write_offs", "write_off_lines", "statements", "exchange_rates", "ladders", "templates",
    "deliveries", "limitation_events", "guarantees", "plans", "plan_lines", "plan_charges", "holds",
    "shipping_answers", "interest_closures", "handovers", "handover_entries",
)  # fmt: skip
#: Key of the tables whose key is not ``id``.
KEYS = {"options": "key", "files": "sha256"}
#: What can be rebuilt from the allocations, and therefore is not journaled.
DERIVED = frozenset({"open_amount", "first_on", "settled_on"})
NAMES = ("first", "terms", "subledger", "collection")


@cache
def migrations() -> Migrations:
    """The named steps from an empty file to today's book."""
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415

    steps = Migrations("book")
    for name, script in zip(NAMES, (first.SQL, terms.SQL, subledger.SQL, collection.SQL), strict=True):
        steps(name=name)(_step(script))
    return steps


def _step(script: str) -> Callable[[Database], None]:
    def run(db: Database) -> None:
        for statement in _statements(script):
            db.execute(statement)

    return run


def _statements(script: str) -> list[str]:
    """The statements of a script; a trigger's own semicolons end in ``END``."""
    statements, current = [], ""
    for line in script.splitlines():
        current += line + "\n"
        body = current.strip()
        whole = body.endswith("END;") if "CREATE TRIGGER" in body else body.endswith(";")
        if whole:
            statements.append(body)
            current = ""
    return statements
