"""Opening, closing, copying and checking books."""

from __future__ import annotations

import csv
import datetime as dt
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY, decimal_string
from ar_desktop.domain.records import Company
from ar_desktop.services.keeping import options
from ar_desktop.storage import backup as backups
from ar_desktop.storage import book as storage
from ar_desktop.storage import engine, ledger, soundness
from ar_desktop.storage.book import Book, Clock
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.lock import BookLock
from ar_desktop.storage.soundness import Check

__all__ = [
    "SUFFIX", "Book", "BookStatus", "Check", "Clock", "Company", "backup", "backup_copies", "check", "create",
    "export", "open_book", "restore", "status",
]  # fmt: skip

SUFFIX = ".ardb"
_AMOUNTS = frozenset({
    "amount", "open_amount", "credit_limit", "principal", "interest", "open", "promised_amount", "tax",
    "closing", "difference",
})  # fmt: skip
_DAYS = frozenset({"day", "as_of", "due_before", "due_after"})


def create(path: Path, company: Company, clock: Clock, *, demo: bool = False) -> Book:
    """A new book with its presets: our company, the shipped ladders and LPR series."""
    book = storage.create(path, clock)
    try:
        _fill(book, company, demo=demo)
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    return book


def _fill(book: Book, company: Company, *, demo: bool) -> None:
    from ar_desktop.services.chasing import ladders  # noqa: PLC0415 - opening a book needs neither
    from ar_desktop.services.keeping import rates  # noqa: PLC0415

    with book.write("create_book", undo="never", name=company.name) as write:
        options.store(write, options.Options(name=company.name, company=company, demo=demo))
        ladders.seed(write)
        rates.store(write, rates.shipped())


def open_book(path: Path, clock: Clock, *, writable: bool = True) -> Book:
    """Open a book; every failure (missing, newer, in use, damaged) has its code."""
    return storage.open_book(path, clock, writable=writable)


def explained(path: Path) -> AbstractContextManager[None]:
    """Turns what goes wrong with a book while it is read (damage, a removed drive) into its code."""
    return engine.explained(path, rows_only=True)


@dataclass(frozen=True)
class BookStatus:
    """What the status bar says. ``receipts_until``: the last day a receipt was entered for, or a bank
    statement taken in reaches to, whether money came or not; none after today."""

    path: Path
    company: str
    demo: bool
    customers: int
    invoices: int
    last_backup: dt.datetime | None
    receipts_until: dt.date | None
    shared: bool
    currency: str


def status(book: Book) -> BookStatus:
    """Counts and freshness of a book."""
    chosen = options.load(book)
    count = "SELECT (SELECT count(*) FROM customers), (SELECT count(*) FROM invoices)"
    customers, invoices = book.reader.execute(count).fetchone()
    copies = backups.listed(book.path)
    return BookStatus(
        book.path, chosen.company.name or chosen.name, chosen.demo, customers, invoices,
        copies[0][0] if copies else None, _receipts_until(book, chosen), book.shared,
        chosen.currency,
    )  # fmt: skip


def _receipts_until(book: Book, chosen: options.Options) -> dt.date | None:
    today = book.clock().date()
    day = ledger.last_receipt_day(book.reader, today.toordinal())
    known = [dt.date.fromordinal(day)] if day else []
    known += [min(today, dt.date.fromisoformat(chosen.bank_until))] if chosen.bank_until else []
    return max(known, default=None)


def backup(book: Book, out: Path | None = None) -> Path:
    """A verified copy of the book; returns where it is."""
    return backups.backup(book, out)


def backup_copies(path: Path) -> list[tuple[dt.datetime, Path]]:
    """Backups of the book at ``path``, newest first."""
    return backups.listed(path)


def restore(source: Path, target: Path, clock: Clock) -> None:
    """Put a backup in the place of ``target``, which must not be open anywhere; what stood there
    is kept beside it."""
    if not target.parent.is_dir():
        raise ArError("folder_missing", path=str(target.parent))
    with engine.explained(target):
        lock = BookLock(target, clock())
    try:
        backups.restore(source, target)
    finally:
        lock.release()


def check(book: Book) -> list[Check]:
    """Every check of soundness, each with its verdict."""
    if not book.writable:
        return list(soundness.check(book.reader))
    with book.quiet() as conn:
        return list(soundness.check(conn))


def export(book: Book, folder: Path) -> list[Path]:
    """Every table as CSV and every file, readable without this program: no lock-in.

    Days are ISO dates and amounts decimals of their currency; text a spreadsheet would take for a
    formula gets a leading apostrophe. The folder must be new or empty (``folder_not_empty``).
    """
    if folder.is_file() or (folder.exists() and any(folder.iterdir())):
        raise ArError("folder_not_empty", path=str(folder))
    (folder / "files").mkdir(parents=True, exist_ok=True)
    conn = book.reader
    names = """SELECT name FROM sqlite_schema WHERE type = 'table'
      AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"""
    made = [
        _export_table(conn, row[0], folder) for row in conn.execute(names).fetchall() if row[0] != "files"
    ]
    for sha256, media, content in conn.execute("SELECT sha256, media, content FROM files"):
        target = folder / "files" / f"{sha256}.{media.rsplit('/', 1)[-1]}"
        target.write_bytes(content)
        made.append(target)
    return made


#: Where a table's amounts have their currency, if not in a column of its own.
_CURRENCY_OF = {
    "allocations": "(SELECT currency FROM charges c WHERE c.id = t.charge_id)",
    "letter_charges": "(SELECT currency FROM letters l WHERE l.id = t.letter_id)",
    "bill_lines": "(SELECT currency FROM charges c WHERE c.id = t.charge_id)",
    "write_off_lines": "(SELECT currency FROM charges c WHERE c.id = t.charge_id)",
    "disputes": "(SELECT currency FROM charges c WHERE c.id = t.charge_id)",
    "invoice_lines": "(SELECT currency FROM invoices i WHERE i.id = t.invoice_id)",
}


def _export_table(conn: Connection, table: str, folder: Path) -> Path:
    target = folder / f"{table}.csv"
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        base = f"'{BASE_CURRENCY}'"
        rows = conn.execute(f"SELECT t.*, {_CURRENCY_OF.get(table, base)} FROM {table} t")  # noqa: S608
        columns = [item[0] for item in rows.description[:-1]]
        writer.writerow(columns)
        at = columns.index("currency") if "currency" in columns else -1
        for row in rows:
            cells = zip(columns, tuple(row)[:-1], strict=True)
            writer.writerow([_plain(name, value, row[at]) for name, value in cells])
    return target


def _plain(column: str, value: object, currency: str) -> object:
    if isinstance(value, int) and column in _AMOUNTS:
        return decimal_string(value, currency)
    if isinstance(value, int) and (column.endswith(("_on", "_until")) or column in _DAYS):
        return dt.date.fromordinal(value).isoformat() if 0 < value < dt.date.max.toordinal() else ""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return "'" + value
    return value
