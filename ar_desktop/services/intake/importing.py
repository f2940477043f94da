"""Import of lists: a preview in which nothing is written, then everything in one transaction."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import Problem
from ar_desktop.domain.messaging import channel_kept
from ar_desktop.domain.progress import Progress, quiet
from ar_desktop.domain.records import Customer
from ar_desktop.domain.uncollected import uncollected
from ar_desktop.readers import headers, tabular
from ar_desktop.readers.rows import CustomerRow, ReceiptRow, Table
from ar_desktop.services.archive import customers, payers
from ar_desktop.services.intake import import_days, import_posting, import_receipts
from ar_desktop.services.intake.import_posting import DUPLICATE, IGNORED, NEW, NEW_CUSTOMER, Line, status_of
from ar_desktop.services.intake.import_receipts import (
    IGNORE,
    Asked,
    Choice,
    Key,
    Planned,
    posted_invoices,
)
from ar_desktop.services.intake.matching import CustomerBook
from ar_desktop.services.keeping import options, pinyin
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

__all__ = [
    "DUPLICATE", "IGNORED", "NEW", "NEW_CUSTOMER", "Asked", "Choice", "Line", "Preview", "choose",
    "choose_by_payer", "commit",
    "preview",
]  # fmt: skip


@dataclass(frozen=True)
class Preview:
    """What an import would do. ``problems`` are the rows not taken, by row; ``asked`` the lines of a
    bank whose payers the book does not know, and ``choices`` what the user has said of them; ``seen`` is
    the book's latest journal step when it was planned; ``today`` the day beyond which a date is
    told of; ``until`` the day up to which the book will know what came into the bank, where it knows less
    now."""

    path: Path
    table: Table
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    created: tuple[Customer, ...] = ()
    notices: tuple[Problem, ...] = field(default=())
    seen: int = 0
    asked: Mapping[Key, Asked] = field(default_factory=dict)
    choices: Mapping[Key, Choice] = field(default_factory=dict)
    today: dt.date = dt.date.max
    until: dt.date | None = None

    @property
    def kind(self) -> str:
        """customers, invoices, receipts, openings or ledger."""
        return self.table.kind

    @property
    def taken(self) -> int:
        """Rows that go in."""
        return sum(line.status in (NEW, NEW_CUSTOMER) for line in self.lines)

    @property
    def duplicates(self) -> int:
        """Rows the book already has."""
        return sum(line.status == DUPLICATE for line in self.lines)

    @property
    def ignored(self) -> int:
        """Rows that are no customer's money."""
        return sum(line.status == IGNORED for line in self.lines)

    @property
    def has_work(self) -> bool:
        """Whether there is anything to write: rows, what the user said of payers, or that a bank
        statement without new money reaches further."""
        return bool(self.taken or self.choices or self.until)


def preview(
    book: Book,
    path: Path,
    *,
    this_year: int,
    kind: str | None = None,
    mapping: Mapping[str, str] | None = None,
    currency: str = "",
    sheet: str | None = None,
    progress: Progress = quiet,
    today: dt.date = dt.date.max,
) -> Preview:
    """Read a file and say what importing it would do. ``kind`` is customers, invoices,
    receipts, openings, einvoice, bank or ledger; without it the content decides, never on openings.
    ``sheet`` is the one to read of a workbook; without it the first that fits, or every account of a bank.
    Rows dated after ``today`` are told of, those more than a year after it are problems.
    Raises what the readers raise, and what ``progress`` does to stop."""
    from ar_desktop.services.intake import official  # noqa: PLC0415  its readers are slow to import

    chosen = currency or options.load(book).currency
    table = official.table_of(
        book, path, kind, this_year=this_year, currency=chosen, sheet=sheet, mapping=mapping,
        remembered=lambda signature: _remembered(book, signature, "ledger"),
    )  # fmt: skip
    if table is None:
        table = tabular.read_table(
            path, kind, mapping, currency=chosen, this_year=this_year, remembered=_kept_for(book, kind),
            sheet=sheet,
        )  # fmt: skip
    return _plan(book, path, import_days.without_far(table, today), today=today, progress=progress)


def choose(
    book: Book, plan: Preview, said: Mapping[Key, Choice | None], progress: Progress = quiet
) -> Preview:
    """The preview after the user said whose money some lines are; None takes back what was said."""
    choices = {key: choice for key, choice in {**plan.choices, **said}.items() if choice is not None}
    return _plan(book, plan.path, plan.table, choices, plan.asked, progress, today=plan.today)


def choose_by_payer(book: Book, plan: Preview, said: Mapping[str, str]) -> Preview:
    """The same by the payers' names: a customer's code, ``new`` or ``ignore``. Raises
    ``customer_unknown``."""
    answers = {pinyin.fold(payer): _answer(book, customer) for payer, customer in said.items()}
    keys = {key: pinyin.fold(one.row.payer) for key, one in plan.asked.items()}
    return choose(book, plan, {key: answers[payer] for key, payer in keys.items() if payer in answers})


def _answer(book: Book, customer: str) -> Choice:
    if customer in {import_receipts.NEW_CUSTOMER, IGNORE}:
        return Choice(customer)
    return Choice(import_receipts.CUSTOMER, customers.by_code(book, customer).id)


def _kept_for(book: Book, kind: str | None) -> headers.Remembered:
    """What was kept for headers; opening balances have their own, as they are never told by content."""
    if kind == "openings":
        return lambda signature: _remembered(book, f"{signature}-openings", kind)
    return lambda signature: _remembered(book, signature, *headers.KINDS)


def _remembered(book: Book, signature: str, *kinds: str) -> dict[str, str] | None:
    """The mapping kept for a header, of a list of one of ``kinds``."""
    sql = "SELECT kind, columns FROM mappings WHERE signature = ?"
    row = book.reader.execute(sql, (signature,)).fetchone()
    if row and row["kind"] not in kinds:
        return None
    return {"kind": row["kind"], **json.loads(row["columns"])} if row else None


def _latest_step(book: Book) -> int:
    return int(book.reader.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])


def _plan(
    book: Book,
    path: Path,
    table: Table,
    choices: Mapping[Key, Choice] | None = None,
    before: Mapping[Key, Asked] | None = None,
    progress: Progress = quiet,
    *,
    today: dt.date,
) -> Preview:
    with uncollected():
        return _planned(book, path, table, choices or {}, before or {}, progress, today)


def _planned(
    book: Book, path: Path, table: Table, choices: Mapping[Key, Choice], before: Mapping[Key, Asked],
    progress: Progress, today: dt.date,
) -> Preview:  # fmt: skip
    seen = _latest_step(book)
    known = CustomerBook(book.reader, table.tax_ids)
    found = _found(book, known, table, choices, before, progress)
    problems = sorted([*table.problems, *found.problems], key=lambda problem: (problem.sheet, problem.row))
    notices = [*table.notices, *found.notices, *import_days.notices(table, found.lines, today)]
    return Preview(
        path, table, tuple(found.lines), tuple(problems), tuple(known.created), tuple(notices), seen,
        found.asked, choices, today, _reaches(book, table, problems, today),
    )  # fmt: skip


def _found(
    book: Book, known: CustomerBook, table: Table, choices: Mapping[Key, Choice],
    before: Mapping[Key, Asked], progress: Progress,
) -> Planned:  # fmt: skip
    """What becomes of the rows, by what they are."""
    if table.kind == "customers":
        found = Planned()
        found.lines += _plan_customers(known, table, found.problems)
        return found
    if table.kind not in {"invoices", "ledger", "openings"}:
        if table.known_only:
            return import_receipts.of_bank(book.reader, known, table, choices, before, progress)
        return import_receipts.of_list(book.reader, known, table)
    problems: list[Problem] = []
    lines = _plan_invoices(book, known, table, problems)
    lines += _plan_credit_notes(book, known, table, problems)
    paid = Planned() if table.kind == "invoices" else import_receipts.of_list(book.reader, known, table)
    return Planned(lines + paid.lines, problems=problems + paid.problems)


def _reaches(book: Book, table: Table, problems: list[Problem], today: dt.date) -> dt.date | None:
    """The last day of a bank statement of which no row is left out, where it is news to the book."""
    last = None if problems or table.last_on is None else min(table.last_on, today)
    known = options.load(book).bank_until
    return last if last and (not known or last > dt.date.fromisoformat(known)) else None


def _plan_customers(known: CustomerBook, table: Table, problems: list[Problem]) -> list[Line]:
    lines = []
    for row in table.customers:
        if known.has(row.code, row.name):
            lines.append(Line(row.row, DUPLICATE, row.name, row))
        elif row.code and known.has_code(row.code):
            column = table.mapping.get("code", "")
            problems.append(
                Problem(row.row, column, "customer_code_taken", {"code": row.code, "name": row.name})
            )
        else:
            lines.append(Line(row.row, NEW, row.name, row, known.add(_customer(row, known))))
    return lines


def _customer(row: CustomerRow, known: CustomerBook) -> Customer:
    values: dict[str, Any] = {
        name: getattr(row, name)
        for name in ("uscc", "contact", "phone", "address", "grade", "owner", "channel", "trade")
    }
    values["channel"] = channel_kept(row.channel)
    if row.term_days is not None:
        values["term_days"] = row.term_days
    return Customer(row.code or known.free_code(), row.name or row.code, credit_limit=row.limit, **values)


def _plan_invoices(book: Book, known: CustomerBook, table: Table, problems: list[Problem]) -> list[Line]:
    seen = posted_invoices(book.reader, {row.number for row in table.invoices})
    column = table.mapping.get("number", "")
    lines = []
    for row in table.invoices:
        resolved = known.resolve(row.row, row.customer_code, row.customer_name, row.owner, problems)
        if resolved is None:
            continue
        key = (resolved.key, row.number)
        if key not in seen:
            seen[key] = row.amount
            lines.append(Line(row.row, status_of(resolved), resolved.name, row, resolved))
        elif seen[key] == row.amount:
            lines.append(Line(row.row, DUPLICATE, resolved.name, row, resolved))
        else:
            problems.append(Problem(row.row, column, "invoice_differs", {"number": row.number}))
    return lines


def _plan_credit_notes(book: Book, known: CustomerBook, table: Table, problems: list[Problem]) -> list[Line]:
    sql = """SELECT k.code, c.number FROM credits c JOIN customers k ON k.id = c.customer_id
      WHERE c.kind = 'credit_note' AND c.voided_on IS NULL"""
    seen = {tuple(row) for row in book.reader.execute(sql)} if table.credit_notes else set()
    lines = []
    for row in table.credit_notes:
        resolved = known.resolve(row.row, row.customer_code, row.customer_name, "", problems)
        if resolved is not None:
            key = (resolved.key, row.number)
            status = DUPLICATE if key in seen else status_of(resolved)
            seen.add(key)
            lines.append(Line(row.row, status, resolved.name, row, resolved))
    return lines


def commit(book: Book, plan: Preview) -> Changes:
    """Do what the preview said, in one transaction and one journal step; the mapping used is kept
    for the next file with the same headers. Where the book has changed since, it is planned anew, so
    that nothing is taken twice."""
    if plan.seen != _latest_step(book):
        plan = _plan(book, plan.path, plan.table, plan.choices, plan.asked, today=plan.today)
    undo = "images" if plan.kind == "customers" else "reverse"
    facts = {"file": plan.path.name, "rows": plan.taken}
    with uncollected(), book.write(f"import_{plan.kind}", undo=undo, **facts) as write:  # type: ignore[arg-type]
        created = customers.put_many(write, plan.created)
        ids = {customer.code: key for customer, key in zip(plan.created, created, strict=True)}
        wanted = [line for line in plan.lines if line.status in (NEW, NEW_CUSTOMER)]
        import_posting.post(write, wanted, ids, plan.table)
        if plan.until:
            write.set_option("bank_until", json.dumps(plan.until.isoformat()))
        _learn(write, plan, ids)
    return write.changes


def _learn(write: Write, plan: Preview, ids: Mapping[str, int]) -> None:
    """What the user said of payers helps with the next statement."""
    payers.ignore(write, [plan.asked[key].row for key, said in plan.choices.items() if said.action == IGNORE])
    bank = [
        (line.source, line.resolved.id or ids[line.resolved.key])
        for line in plan.lines
        if line.resolved and isinstance(line.source, ReceiptRow) and line.source.payer_account
    ]
    payers.learn(write, bank)
