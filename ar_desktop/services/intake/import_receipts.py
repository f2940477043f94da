"""Money in of a file: which of it the book has, whose it is, and whom a bank's payer may be."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ar_desktop.domain.errors import Problem
from ar_desktop.domain.matching import Candidate
from ar_desktop.domain.progress import Progress
from ar_desktop.readers.rows import ReceiptRow, Table
from ar_desktop.services.archive import payers
from ar_desktop.services.intake import matching_receipts
from ar_desktop.services.intake.bank_known import KnownMoney
from ar_desktop.services.intake.import_posting import DUPLICATE, IGNORED, Line, status_of
from ar_desktop.services.intake.matching import CustomerBook, Resolved
from ar_desktop.services.intake.payer_candidates import Finder
from ar_desktop.services.keeping import pinyin
from ar_desktop.storage.engine import Connection

#: Sheet and row of a line.
Key = tuple[str, int]
CUSTOMER, NEW_CUSTOMER, IGNORE = "customer", "new", "ignore"


@dataclass(frozen=True)
class Choice:
    """What the user said of a payer the book does not know: ``action`` customer (its id), new or ignore."""

    action: str
    customer: int = 0


@dataclass(frozen=True)
class Asked:
    """A line whose payer the book does not know, and who it may be, the surest first. ``choice`` is what
    the user has said of it."""

    row: ReceiptRow
    candidates: tuple[Candidate, ...] = ()
    choice: Choice | None = None


@dataclass
class Planned:
    """Lines, what the user is asked about, and what is to be said."""

    lines: list[Line] = field(default_factory=list)
    asked: dict[Key, Asked] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)


def posted_invoices(conn: Connection, numbers: set[str]) -> dict[tuple[str, str], int]:
    """Amount by customer code and invoice number, of those of ``numbers`` the book has."""
    sql = """SELECT k.code, i.number, i.amount FROM json_each(?) w JOIN invoices i ON i.number = w.value
      JOIN customers k ON k.id = i.customer_id WHERE i.voided_on IS NULL"""
    rows = conn.execute(sql, (json.dumps(sorted(numbers), ensure_ascii=False),))
    return {(row[0], row[1]): row[2] for row in rows}


# Lists --------------------------------------------------------------------------------------------


def of_list(conn: Connection, known: CustomerBook, table: Table) -> Planned:
    """A list of receipts, whose customers are known or new."""
    made = Planned()
    seen = _posted(conn)
    posted = posted_invoices(conn, {row.invoice_number for row in table.receipts if row.invoice_number})
    column = table.mapping.get("invoice_number", "")
    for row in table.receipts:
        name = row.customer_name or row.payer
        resolved = known.resolve(row.row, row.customer_code, name, "", made.problems)
        if resolved is None:
            continue
        key = (resolved.key, row.received_on.toordinal(), row.amount, row.reference)
        if seen[key] > 0:  # as many equal ones as the book has are the same money
            seen[key] -= 1
            made.lines.append(Line(row.row, DUPLICATE, resolved.name, row, resolved))
            continue
        if row.invoice_number and (resolved.key, row.invoice_number) not in posted:
            facts = {"number": row.invoice_number}
            made.notices.append(Problem(row.row, column, "invoice_not_found", facts))
        made.lines.append(Line(row.row, status_of(resolved), resolved.name, row, resolved))
    return made


def _posted(conn: Connection) -> Counter[tuple[str, int, int, str]]:
    sql = """SELECT k.code, c.day, c.amount, c.number FROM credits c JOIN customers k ON k.id = c.customer_id
      WHERE c.kind IN ('receipt', 'opening') AND c.voided_on IS NULL"""
    return Counter(tuple(row) for row in conn.execute(sql))


# Bank statements ----------------------------------------------------------------------------------


def of_bank(
    conn: Connection,
    known: CustomerBook,
    table: Table,
    choices: Mapping[Key, Choice],
    before: Mapping[Key, Asked],
    progress: Progress,
) -> Planned:
    """A bank's statement: payers the book does not know are asked about, with candidates; those in
    ``before`` have theirs already."""
    bank = _Bank(conn, known, table, choices, before)
    total = len(table.receipts)
    for number, row in enumerate(table.receipts):
        progress(number, total)
        bank.take(row)
    progress(total, total)
    return bank.made


class _Bank:
    """One pass over a statement."""

    def __init__(
        self,
        conn: Connection,
        known: CustomerBook,
        table: Table,
        choices: Mapping[Key, Choice],
        before: Mapping[Key, Asked],
    ) -> None:
        self.made = Planned()
        self._conn, self._known, self._choices, self._before = conn, known, choices, before
        self._money = KnownMoney(conn, table.receipts)
        self._learned = matching_receipts.learned(conn)
        self._remembered = payers.remembered(conn)
        self._by_hand = _by_hand(conn)
        self._finder: Finder | None = None

    def take(self, row: ReceiptRow) -> None:
        """Decide what becomes of a row."""
        key = (row.sheet, row.row)
        name = row.customer_name or row.payer
        if self._money.has(row):
            self._add(row, DUPLICATE, name)
        elif choice := self._choices.get(key):
            self._ask(key, row, choice)
            self._obey(row, choice)
        elif payers.key(row) in self._remembered.ignored:
            self._ask(key, row, Choice(IGNORE))
            self._add(row, IGNORED, name)
        elif resolved := self._resolved(row, name):
            self._accept(row, resolved)
        else:
            self._ask(key, row, None)
            self.made.problems.append(Problem(row.row, "", "payer_unknown", {"name": name}, row.sheet))

    def _resolved(self, row: ReceiptRow, name: str) -> Resolved | None:
        """The one customer of this very name, else the one it always paid for."""
        same = self._known.named(name) if name else []
        if same:
            return same[0] if len(same) == 1 else None
        code = self._learned.get(pinyin.fold(row.payer), "")
        if not code:
            return None
        found = self._known.resolve(row.row, code, name, "", self.made.problems, create=False)
        if found:
            facts = {"payer": row.payer, "customer": found.name}
            self.made.notices.append(Problem(row.row, "", "payer_learned", facts, row.sheet))
        return found

    def _accept(self, row: ReceiptRow, resolved: Resolved) -> None:
        at = (resolved.key, row.received_on.toordinal(), row.amount)
        if self._by_hand[at] > 0:
            self._by_hand[at] -= 1
            facts = {"customer": resolved.name, "day": row.received_on.isoformat()}
            self.made.notices.append(Problem(row.row, "", "receipt_alike", facts, row.sheet))
        self._add(row, status_of(resolved), resolved.name, resolved)

    def _obey(self, row: ReceiptRow, choice: Choice) -> None:
        if choice.action == IGNORE:
            self._add(row, IGNORED, row.payer)
            return
        found = self._known.by_id(choice.customer) if choice.action == CUSTOMER else None
        self._accept(row, found or self._known.resolve_new(row.payer))

    def _ask(self, key: Key, row: ReceiptRow, choice: Choice | None) -> None:
        earlier = self._before.get(key)
        if earlier is None:
            self._finder = self._finder or Finder(self._conn, self._remembered.accounts)
        found = earlier.candidates if earlier else self._finder.candidates(row)  # type: ignore[union-attr]
        self.made.asked[key] = Asked(row, found, choice)

    def _add(self, row: ReceiptRow, status: str, name: str, resolved: Resolved | None = None) -> None:
        self.made.lines.append(Line(row.row, status, name, row, resolved))


def _by_hand(conn: Connection) -> Counter[tuple[str, int, int]]:
    """Receipts without a bank's number: entered by hand, perhaps before the statement came."""
    sql = """SELECT k.code, c.day, c.amount FROM credits c JOIN customers k ON k.id = c.customer_id
      WHERE c.kind = 'receipt' AND c.voided_on IS NULL AND c.number = '' AND c.account = ''"""
    return Counter(tuple(row) for row in conn.execute(sql))
