"""Synthetic books and files for the benchmark: the same everywhere, from a seed number."""

from __future__ import annotations

import datetime as dt
import random
import shutil
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.records import Company, Customer
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import books
from ar_desktop.storage.book import Book
from ar_desktop.storage.tables import collection, first, subledger, terms
from ar_desktop.storage.write import Write

LAST_DAY = dt.date(2026, 11, 20)
PAST_DAY = dt.date(2025, 11, 20)
YEARS = 3
CUSTOMERS = 5_000
TERM = 30
SEED = 20261120
NEVER_PAID = 0.1
COMPANY = Company(
    "基准测试机械有限公司", "91110000600037341L", "杭州市", "0571-1", "张三", "某银行", "6222020000000000001"
)

Payment = tuple[int, int, int, int]  # invoice (from 0), customer, day, amount


@dataclass(frozen=True)
class Size:
    """How much of everything: ``allocations`` is reached by splitting payments in two; with none,
    nothing was ever paid."""

    invoices: int
    allocations: int

    @property
    def name(self) -> str:
        """Stem of the file."""
        return f"book-{self.invoices}-{self.allocations}"


USUAL = Size(100_000, 120_000)
LARGE = Size(1_000_000, 1_200_000)
ALL_OPEN = Size(100_000, 0)
OPEN_ITEMS = Size(20_000, 0)


def noon() -> dt.datetime:
    """The clock of a synthetic book stands still."""
    return dt.datetime.combine(LAST_DAY, dt.time(12))


def book_of(size: Size, folder: Path) -> Path:
    """The synthetic book, made once for each shape of the tables."""
    shape = "".join(part.SQL for part in (first, terms, subledger, collection))
    path = folder / f"{size.name}-{zlib.crc32(shape.encode()):08x}.ardb"
    if not path.exists():
        draft = folder / f"draft-{size.name}.ardb"
        draft.unlink(missing_ok=True)
        _make(draft, size)
        draft.replace(path)
    return path


def copy_of(path: Path, name: str) -> Path:
    """A copy to write into."""
    target = path.with_name(f"{name}.ardb")
    shutil.copy(path, target)
    return target


def _make(path: Path, size: Size) -> None:
    book = books.create(path, COMPANY, noon)
    with book.write("benchmark") as write:
        keys = customers.put_many(write, [_customer(number) for number in range(CUSTOMERS)])
        bills = list(_bills(size, keys))
        _post_bills(write, bills)
        if size.allocations:
            _post_payments(write, list(_payments(size, bills)))
    book.close()


def _customer(number: int) -> Customer:
    return Customer(
        f"C{number:05}", f"客户{number:05}有限公司", address="杭州市某路1号", owner=f"业务员{number % 12}"
    )


def _bills(size: Size, keys: range) -> Iterator[tuple[int, str, int, int]]:
    """Customer, number, day of issue and amount of each invoice."""
    dice = random.Random(SEED)
    last = LAST_DAY.toordinal()
    for number in range(size.invoices):
        issued = last - dice.randrange(365 * YEARS)
        yield dice.choice(keys), f"2433200000{number:010}", issued, dice.randrange(10_000, 20_000_000)


def _post_bills(write: Write, bills: list[tuple[int, str, int, int]]) -> None:
    columns = ("customer_id", "number", "issued_on", "amount", "currency")
    rows = [(*bill, "CNY") for bill in bills]
    keys = write.insert_many("invoices", columns, rows)
    lines = [(*row, key, "invoice", row[2] + TERM) for key, row in zip(keys, rows, strict=True)]
    write.insert_many("charges", (*columns, "invoice_id", "kind", "due_on"), lines)


def _payments(size: Size, bills: list[tuple[int, str, int, int]]) -> Iterator[Payment]:
    """Most invoices are paid in one or two parts, from ten days early to sixty days late."""
    dice = random.Random(SEED + 1)
    last = LAST_DAY.toordinal()
    days = [bill[2] + TERM + dice.randrange(-10, 61) for bill in bills]
    paid = [n for n, day in enumerate(days) if day <= last and dice.random() > NEVER_PAID]
    halved = set(dice.sample(paid, max(0, min(len(paid), size.allocations - len(paid)))))
    for number in paid:
        customer, _, _, amount = bills[number]
        first = amount // 2 if number in halved else amount
        yield number, customer, days[number], first
        if number in halved:
            yield number, customer, min(last, days[number] + 20), amount - first


def _post_payments(write: Write, payments: list[Payment]) -> None:
    columns = ("customer_id", "kind", "day", "amount", "currency")
    credits_ = write.insert_many(
        "credits",
        columns,
        [(customer, "receipt", day, amount, "CNY") for _, customer, day, amount in payments],
    )
    rows = [
        (key, number + 1, day, amount)
        for key, (number, _, day, amount) in zip(credits_, payments, strict=True)
    ]
    write.insert_many("allocations", ("credit_id", "charge_id", "day", "amount"), rows)


def add_receipts(book: Book, count: int) -> None:
    """Money nobody allocated: of a line, of the two oldest of a customer, or of any amount."""
    dice = random.Random(SEED + 2)
    sql = "SELECT customer_id, amount FROM charges ORDER BY customer_id, due_on"
    owed: dict[int, list[int]] = {}
    for customer, amount in book.reader.execute(sql):
        owed.setdefault(customer, []).append(amount)
    keys, rows = list(owed), []
    for number in range(count):
        customer = dice.choice(keys)
        amounts = (dice.choice(owed[customer]), sum(owed[customer][:2]), dice.randrange(10_000, 9_000_000))
        payer = f"客户{customer - 1:05}有限公司"
        rows.append((customer, "receipt", LAST_DAY.toordinal(), amounts[number % 3], "CNY", payer))
    with book.write("benchmark") as write:
        write.insert_many("credits", ("customer_id", "kind", "day", "amount", "currency", "payer"), rows)


HEADERS = ("客户编码", "客户名称", "发票号码", "开票日期", "到期日", "金额", "业务员")


def workbook_of(rows: int, folder: Path) -> Path:
    """An invoice list in Excel's format, made once."""
    import openpyxl

    path = folder / f"invoices-{rows}.xlsx"
    if not path.exists():
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("发票")
        sheet.append(HEADERS)
        for customer, number, issued, amount in _bills(Size(rows, 0), range(CUSTOMERS)):
            day = dt.date.fromordinal(issued)
            due = day + dt.timedelta(days=TERM)
            name = f"客户{customer:05}有限公司"
            sheet.append((f"C{customer:05}", name, number, day, due, amount / 100, "业务员1"))
        book.save(path)
    return path
