"""Bills and a written-off debt of the demo book, laid on lines that are open in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ar_desktop.domain.bills import BANK, ENDORSED, TRADE, VOUCHER, Bill
from ar_desktop.services.ledger import bills, holdings, write_offs
from ar_desktop.services.ledger.write_offs import Money, Request
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

_EVIDENCE = "客户已停产，厂房出租；法院终结本次执行程序，无财产可供执行。"


def add(book: Book, today: dt.date) -> None:
    """Four bills of four customers, and one debt written off of which a little came in."""
    held = holdings.disputed(book.reader, today)
    scope = ledger.Scope(today.toordinal(), "CNY")
    rows = sorted(ledger.open_charges(book.reader, scope), key=lambda row: (row["due_on"], row["id"]))
    free = [row for row in rows if row["id"] not in held]
    _write_off(book, free[0], today)
    recent = [row for row in free if 3 <= today.toordinal() - row["due_on"] <= 30]
    _bills(book, _one_each(recent, free[0]["customer_id"]), today)


def _one_each(rows: Sequence[Row], but: int) -> list[Row]:
    """The first line of each customer, ``but`` one."""
    found: dict[int, Row] = {}
    for row in rows:
        if row["customer_id"] != but:
            found.setdefault(row["customer_id"], row)
    return list(found.values())


def _bills(book: Book, rows: Sequence[Row], today: dt.date) -> None:
    """One matures this week, one in three months, one matured the other day, one was passed on."""
    plans = ((BANK, 150, 5, "中国工商银行杭州分行"), (TRADE, 40, 96, ""), (VOUCHER, 120, -2, ""),
             (BANK, 60, 110, "宁波银行总行营业部"))  # fmt: skip
    for place, ((kind, ago, ahead, acceptor), row) in enumerate(zip(plans, rows, strict=False), start=1):
        received = max(today - dt.timedelta(days=ago), dt.date.fromordinal(row["issued_on"]))
        bill = Bill(
            row["customer_id"], f"5{place}02331000{today:%Y}{row['id']:08d}", kind, received,
            today + dt.timedelta(days=ahead), row["open"], "CNY", row["name"], acceptor or row["name"],
            lines=((row["id"], row["open"]),),
        )  # fmt: skip
        key = bills.take(book, bill).ids[0]
        if place == len(plans):
            bills.pass_on(book, key, ENDORSED, today - dt.timedelta(days=2), "宁波特种钢材有限公司")


def _write_off(book: Book, row: Row, today: dt.date) -> None:
    """The oldest debt of all, of which the court sent a tenth."""
    asked = today - dt.timedelta(days=20)
    request = Request(row["customer_id"], asked, "lost_suit", ((row["id"], row["open"]),), _EVIDENCE, "李倩")
    key = write_offs.ask(book, request).ids[0]
    write_offs.approve(book, key, "陈浩", asked + dt.timedelta(days=3))
    write_offs.post(book, key, asked + dt.timedelta(days=4))
    paid = Money(today - dt.timedelta(days=1), row["open"] // 10, "执行款0117", "杭州市滨江区人民法院")
    write_offs.recover(book, key, paid)
