"""How one list is read, and what of it has been read so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ar_desktop.domain.errors import Problem
from ar_desktop.readers.aliases import LINE_HEADER
from ar_desktop.readers.cells import Cells
from ar_desktop.readers.headers import Columns, Header

IDENTIFIERS = frozenset(
    {"code", "customer_code", "number", "uscc", "phone", "contract", "reference", "invoice_number",
     "account", "payer_account"}
)  # fmt: skip
DATES = frozenset({"issued_on", "due_on", "settled_on", "received_on"})
AMOUNTS = frozenset({"amount", "limit"})
#: Fields that together with a date tell one record's two days apart: later one, its problem.
ORDERED = (("due_on", "due_before_issue"), ("settled_on", "settled_before_issue"))


@dataclass(frozen=True)
class Plan:
    """How a list is read: its header, its kind, which column is which field, and what completes it.

    ``currency`` is that of amounts without one; ``this_year`` completes dates without a year.
    """

    header: Header
    kind: str
    columns: Columns
    currency: str
    this_year: int

    @property
    def by_line(self) -> bool:
        """Whether an invoice has one row for each line of goods."""
        return self.kind == "invoices" and LINE_HEADER in self.header.keys

    @property
    def signed(self) -> bool:
        """Whether amounts may be negative: opening balances that were paid in advance."""
        return self.kind == "openings"

    def row(self, index: int) -> int:
        """The spreadsheet's number of a row."""
        return self.header.row + 1 + index

    def label(self, name: str) -> str:
        """The header text of a field, or nothing where no column stands for it."""
        places = self.columns.get(name)
        return self.header.label(places[0]) if places else ""


@dataclass(frozen=True)
class Source:
    """The rows below the header with the values of every field, aligned by index."""

    plan: Plan
    cells: list[Cells]
    values: dict[str, list[Any]]
    void: frozenset[int]

    def problem(self, index: int, name: str, code: str, **facts: Any) -> Problem:
        """A problem of one field of one row."""
        return Problem(self.plan.row(index), self.plan.label(name), code, facts)
