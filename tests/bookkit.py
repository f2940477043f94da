"""Small real books for tests of storage, services, the command line and the whole."""

from __future__ import annotations

import datetime as dt
import hashlib
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import cache
from pathlib import Path

from ar_desktop.domain.records import Company, Customer, Instalment, Invoice, Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import reminder_batches, reminders
from ar_desktop.services.keeping import books, options
from ar_desktop.services.ledger import invoices, receipts
from ar_desktop.services.reporting.listing import InvoiceList
from ar_desktop.storage import schema

D = dt.date
ROOT = Path(__file__).resolve().parent.parent
COMPANY = Company(
    "杭州远帆机电有限公司",
    "91330108MA2B0X8R6K",
    "杭州市江陵路1888号",
    "0571-8888 0000",
    "李倩",
    "工行高新支行",
    "1202021819900012345",
)
NOW = dt.datetime(2026, 11, 21, 9, 30)  # noqa: DTZ001


def noon() -> dt.datetime:
    """A clock that stands still."""
    return NOW


def make(path: Path, company: Company = COMPANY, clock=noon):
    """A new book with our company in it: the bytes of one made before, in a tenth of the time."""
    if path.exists() or company != COMPANY:
        return books.create(path, company, clock)
    path.write_bytes(_blank(clock(), schema.NAMES))
    return books.open_book(path, clock)


@cache
def _blank(now: dt.datetime, _schema: tuple[str, ...]) -> bytes:
    """The file of a book of our company made at ``now``; a test that gives the program another schema gets
    one of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"new{books.SUFFIX}"
        books.create(path, COMPANY, lambda: now).close()
        return path.read_bytes()


def customer(book, code="C0001", name="苏州恒泰精密制造有限公司", **values) -> int:
    """A stored customer's id."""
    values = {"address": "苏州市工业园区1号", **values}
    return customers.save(book, Customer(code, name, **values)).ids[0]


def invoice(book, who, number, issued, due, amount, *, parts=(), **values) -> list[int]:
    """Post an invoice of ``amount`` fen; returns the ids of its due lines."""
    lines = tuple(Instalment(day, part) for day, part in parts)
    made = invoices.enter(book, Invoice(who, number, issued, amount, None if parts else due, lines, **values))
    assert made.step
    sql = """SELECT c.id FROM charges c JOIN invoices i ON i.id = c.invoice_id
      WHERE i.number = ? AND i.customer_id = ? AND i.voided_on IS NULL ORDER BY c.seq"""
    return [row[0] for row in book.reader.execute(sql, (number, who))]


def receipt(book, who, day, amount, pairs=(), **values) -> int:
    """Post a receipt; returns the credit's id."""
    assert receipts.enter(book, Receipt(who, day, amount, **values), pairs).step
    return book.reader.execute("SELECT max(id) FROM credits").fetchone()[0]


def work_off(book, key, on):
    """The queue item of this key was worked off, as the button of the page says it."""
    reminder_batches.done(book, [item for item in reminders.queue(book, on) if item.id == key], on)


def due_lines(book, as_of, **how):
    """The due lines the invoices page shows first."""
    return InvoiceList(book, as_of, **how).fetch(0, 256)


def set_options(book, **values) -> None:
    """Change options of a book."""
    options.save(book, replace(options.load(book), **values))


def failing(book) -> list[str]:
    """Names of the checks a book does not pass."""
    return [item.name for item in books.check(book) if not item.ok]


def dump(book, *, without=("journal", "sequences", "files")) -> dict[str, list[tuple]]:
    """Every row of every table, to compare two states."""
    names = [
        row[0]
        for row in book.reader.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        if not row[0].startswith(("_", "sqlite")) and row[0] not in without
    ]
    return {
        name: sorted((tuple(row) for row in book.reader.execute(f"SELECT * FROM {name}")), key=repr)
        for name in names
    }


def digest(path: Path) -> str:
    """What a file's bytes are."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def beside(path: Path) -> list[str]:
    """Names of the files in the book's folder."""
    return sorted(item.name for item in path.parent.iterdir())


def child(code: str, *arguments: object) -> subprocess.Popen:
    """A Python process of its own that can import what the tests can."""
    lines = [sys.executable, "-c", "import sys; sys.path[:0] = sys.argv[1:3]; exec(sys.argv[3])"]
    lines += [str(ROOT), str(ROOT / "tests"), code, *map(str, arguments)]
    return subprocess.Popen(
        lines, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def holding(path: Path) -> subprocess.Popen:
    """A process that has the book open and posts one more customer, then waits."""
    code = """
import bookkit, pathlib, time
from ar_desktop.services.keeping import books
book = books.open_book(pathlib.Path(sys.argv[4]), bookkit.noon)
bookkit.customer(book, "HELD", "占用方有限公司")
print("ready", flush=True)
time.sleep(60)
"""
    process = child(code, path)
    assert process.stdout.readline().strip() == "ready", process.stderr.read()
    return process


def killed(process: subprocess.Popen) -> None:
    """End a process as a power cut would."""
    process.kill()
    process.wait(10)
    for pipe in (process.stdin, process.stdout, process.stderr):
        pipe.close()
    time.sleep(0.01)
