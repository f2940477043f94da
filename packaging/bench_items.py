"""The figures themselves. To add one: a function, ``@item`` above it, the import inside it."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench import Measured, against, clocked, item, race
from bench_book import (
    ALL_OPEN,
    COMPANY,
    LARGE,
    LAST_DAY,
    OPEN_ITEMS,
    PAST_DAY,
    USUAL,
    Size,
    add_receipts,
    book_of,
    copy_of,
    noon,
    workbook_of,
)

from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.letters import Account, DebtLine, LetterFacts, Party
from ar_desktop.services.chasing import reminders
from ar_desktop.services.intake import importing
from ar_desktop.services.keeping import books
from ar_desktop.services.reporting import aging
from ar_desktop.storage.book import Book

SCAN = "count and sum over both tables"


def _open(path: Path) -> Book:
    return books.open_book(path, noon)


def _scan(book: Book) -> Callable[[], object]:
    """The rival of every aging: reading both tables once, nothing more. The tables themselves: an
    index on the amount alone would be a smaller thing than what the figure speaks of."""
    statements = [
        f"SELECT count(*), sum(amount) FROM {table} NOT INDEXED" for table in ("charges", "allocations")
    ]
    return lambda: [book.reader.execute(sql).fetchone() for sql in statements]


def _aging(folder: Path, size: Size, as_of: dt.date) -> Measured:
    book = _open(book_of(size, folder))
    try:
        return race(lambda: aging.report(book, as_of), _scan(book))
    finally:
        book.close()


@item("aging of a past day", SCAN, 2.5)
def aging_past(folder: Path) -> Measured:
    """Aging by customer one year before the last day."""
    return _aging(folder, USUAL, PAST_DAY)


@item("aging of today", SCAN, 1)
def aging_today(folder: Path) -> Measured:
    """Aging by customer of the last day."""
    return _aging(folder, USUAL, LAST_DAY)


@item("aging of a past day, 1,000,000 invoices", SCAN, 2.5, large=True)
def aging_past_large(folder: Path) -> Measured:
    """The same with ten times as much."""
    return _aging(folder, LARGE, PAST_DAY)


@item("aging of today, 1,000,000 invoices", SCAN, 2.5, large=True)
def aging_today_large(folder: Path) -> Measured:
    """The same of the last day."""
    return _aging(folder, LARGE, LAST_DAY)


@item(
    "invoice list of 1,000,000: first page, sorted, a jump, a filter as typed",
    "0.5 s for the four",
    1,
    memory=150,
    large=True,
)
def invoice_list_large(folder: Path) -> Measured:
    """What a user does to the longest list; each a list of its own, as the page makes it."""
    from ar_desktop.services.reporting.listing import InvoiceList

    book = _open(book_of(LARGE, folder))
    asked: tuple[dict[str, Any], ...] = (
        {},
        {"order": "amount"},
        {"order": "due_on", "descending": False},
        {"text": "客户00042"},
    )

    def ours() -> None:
        for place, wish in enumerate(asked):
            found = InvoiceList(book, LAST_DAY, **wish)
            middle = found.count() // 2 if place == 2 else 0
            if not found.fetch(middle, 200):
                raise AssertionError(wish)

    try:
        return against(0.5, ours)
    finally:
        book.close()


@item("reminder queue brought up to date again, 5,000 customers", "the aging of today", 3)
def queue_again(folder: Path) -> Measured:
    """A refresh that finds nothing new, as on every opening of the program."""
    book = _open(copy_of(book_of(USUAL, folder), "queue"))
    reminders.refresh(book, LAST_DAY)
    try:
        return race(lambda: reminders.refresh(book, LAST_DAY), lambda: aging.report(book, LAST_DAY))
    finally:
        book.close()


@item("bank matching: 5,000 receipts against 20,000 open items", "a query of the open lines for each", 10)
def bank_matching(folder: Path) -> Measured:
    """What every waiting receipt pays, with its reasons; a third pays one item, a third several."""
    from ar_desktop.services.intake import matching_receipts

    path = copy_of(book_of(OPEN_ITEMS, folder), "matching")
    book = _open(path)
    add_receipts(book, 5_000)
    lines = "SELECT * FROM charges WHERE customer_id = ? AND open_amount > 0"

    def rival() -> None:
        for (customer,) in book.reader.execute("SELECT customer_id FROM credits").fetchall():
            book.reader.execute(lines, (customer,)).fetchall()

    try:
        found = matching_receipts.matches(book, LAST_DAY, lambda _done, _of: None)
        if len(found) != 5_000:
            raise AssertionError(len(found))
        return race(
            lambda: matching_receipts.matches(book, LAST_DAY, lambda _done, _of: None), rival, rounds=3
        )
    finally:
        book.close()


@item("import of 100,000 invoice rows from xlsx", "python-calamine reading it, and a bare executemany", 2)
def import_invoices(folder: Path) -> Measured:
    """Preview and commit into an empty book, against the least that could be done."""
    path = workbook_of(100_000, folder)
    books_made = iter(range(1000))

    def ours() -> None:
        target = folder / f"import-{next(books_made)}.ardb"
        target.unlink(missing_ok=True)
        book = books.create(target, COMPANY, noon)
        plan = importing.preview(book, path, this_year=LAST_DAY.year, kind="invoices")
        if plan.taken != 100_000:
            raise AssertionError(plan.taken)
        importing.commit(book, plan)
        book.close()
        target.unlink()

    return race(ours, lambda: _bare_import(path, folder / "bare.db"), rounds=2)


def _bare_import(path: Path, target: Path) -> None:
    from python_calamine import CalamineWorkbook

    from ar_desktop.storage import engine

    target.unlink(missing_ok=True)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    conn = engine.connect(target)
    engine.use_wal(conn)
    conn.execute("CREATE TABLE t(a, b, c, d, e, f, g)")
    conn.execute("BEGIN")
    plain = [tuple(str(cell) if isinstance(cell, dt.date) else cell for cell in row) for row in rows]
    conn.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", plain)
    conn.execute("COMMIT")
    conn.close()


@item("aging workbook with 100,000 detail rows, styled", "openpyxl write-only with shared styles", 1)
def workbook(folder: Path) -> Measured:
    """Summary and detail of a book in which everything is open; each once, for it takes long."""
    from ar_desktop.services.keeping import exports

    book = _open(book_of(ALL_OPEN, folder))
    try:
        rows = list(aging.details(book, LAST_DAY))
        report = aging.report(book, LAST_DAY)
        ours = clocked(lambda: exports.aging_workbook(book, report, folder / "ours.xlsx"))
        return Measured(ours, clocked(lambda: _plain_workbook(rows, folder / "rival.xlsx")))
    finally:
        book.close()


def _plain_workbook(rows: list[AgingDetail], path: Path) -> None:
    """What the library's own documentation leads to when it is read well: cells made once and reused."""
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Border, Font, Side

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("明细")
    line = Side(style="thin", color="DDDDDD")
    formats = ("@", "@", "@", "yyyy-mm-dd", "yyyy-mm-dd", "#,##0.00", "#,##0.00", "0", "@", "@")

    def styled(color: str) -> list[WriteOnlyCell]:
        cells = [WriteOnlyCell(sheet) for _ in formats]
        for cell, form in zip(cells, formats, strict=True):
            cell.font, cell.border, cell.number_format = Font(color=color), Border(bottom=line), form
        return cells

    black, red = styled("222222"), styled("C00000")
    for row in rows:
        values = (
            row.customer_code, row.customer_name, row.number, row.issued_on, row.due_on, row.amount / 100,
            row.open / 100, row.days, row.owner, row.currency,
        )  # fmt: skip
        cells = red if row.days > 90 else black
        for cell, value in zip(cells, values, strict=True):
            cell.value = value
        sheet.append(cells)
    book.save(path)


def _letter(number: int) -> LetterFacts:
    """A demand letter with ten invoices and interest, of a customer of its own."""
    line = DebtLine(
        1, "2433200000", dt.date(2025, 1, 29), dt.date(2025, 2, 28), 12_000_000, 2_000_000, 10_000_000, 266,
        338_877,
        dt.date(2025, 3, 1), Decimal("0.0465"), dt.date(2025, 2, 20), Decimal("0.031"),
    )  # fmt: skip
    lines = tuple(replace(line, charge=n, invoice=f"2433200000{number:06}{n:04}") for n in range(10))
    return LetterFacts(
        kind="demand", number=f"催〔2025〕{number}号", issued_on=dt.date(2025, 11, 21),
        as_of=dt.date(2025, 11, 21), pay_by=dt.date(2025, 12, 1), sender=Party(COMPANY.name, COMPANY.uscc),
        customer=Party(f"客户{number:05}{chr(0x4E00 + number % 3000)}有限公司", address="杭州市某路1号"),
        account=Account(COMPANY.name, COMPANY.bank, COMPANY.account), contract=None, lines=lines, template="",
        regime="B", factor=Decimal("1.5"), per_day=12_740,
    )  # fmt: skip


@item("1,000 letters in one print file", "limit 4 s", 1, memory=130)
def letters_together(_folder: Path) -> Measured:
    """Ten invoices a letter, interest line by line: each drawn as it is issued, then all joined to be
    printed, as the program does it."""
    from ar_desktop.reports.correspondence import letters
    from ar_desktop.reports.press import printing

    facts = [_letter(number) for number in range(1, 1001)]
    return against(4.0, lambda: printing.joined(letters.render(one).pdf for one in facts), rounds=2)


@item("one letter as a file of its own", "limit 7 ms", 1)
def letters_apart(_folder: Path) -> Measured:
    """The median of 300 letters, one file each."""
    from ar_desktop.reports.correspondence import letters

    letters.render(_letter(0))
    numbers = iter(range(1, 1001))
    return against(0.007, lambda: letters.render(_letter(next(numbers))), rounds=300)


#: A program that shows an empty window and leaves as soon as it is painted.
_BARE_WINDOW = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
window.repaint()
os._exit(0)
"""
#: The same with our window, and where a book is given, with that book open on the workbench.
_OUR_WINDOW = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ar_desktop.app import Desktop
app = QApplication([])
book = Path(sys.argv[2]) if len(sys.argv) > 2 else None
desktop = Desktop(app, Path(sys.argv[1]))
desktop.start(book)
app.processEvents()
while book and desktop.context.book is None:
    app.processEvents()
desktop.window.repaint()
os._exit(0)
"""


def _process(code: str, *arguments: Path) -> Callable[[], object]:
    """A program as it is started by a user: its bytecode may be kept, as an installer does."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(command, check=True, capture_output=True, env=environment)


@item("window's first paint, from the start of the process", "a bare PySide6 window", 2)
def first_paint(folder: Path) -> Measured:
    """Without a book: the three doors."""
    ours = _process(_OUR_WINDOW, folder / "settings-none" / "settings.json")
    return race(ours, _process(_BARE_WINDOW), rounds=5)


@item("window with a book of 100,000 invoices open", "a bare PySide6 window", 2)
def window_with_book(folder: Path) -> Measured:
    """From the start of the process to the painted workbench."""
    path = copy_of(book_of(USUAL, folder), "window")
    book = _open(path)
    reminders.refresh(book, LAST_DAY)
    book.close()
    ours = _process(_OUR_WINDOW, folder / "settings-book" / "settings.json", path)
    return race(ours, _process(_BARE_WINDOW), rounds=5)
