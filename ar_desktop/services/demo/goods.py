"""Deliveries and invoices on their way in the demo book, so that their page is alive."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ar_desktop.services.demo.data import Bill, Dice
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import handovers, shipments
from ar_desktop.services.ledger.shipments import Shipment
from ar_desktop.storage.book import Book

#: The book follows handing over since so many days; the invoices of the last ones are still on their way.
_FOLLOWED, _ON_THE_WAY = 12, 2
#: Goods shipped so many days ago that nobody has invoiced yet.
_TO_INVOICE = (4, 2, 1, 1, 0)
_SIGNERS = ("王师傅", "仓库 刘", "赵主管", "收货组 陈")


def ship(book: Book, dice: Dice, bills: list[Bill], today: dt.date) -> None:
    """Deliveries behind the latest invoices, a few not invoiced yet, and most invoices handed over."""
    start = today - dt.timedelta(days=_FOLLOWED)
    options.save(book, replace(options.load(book), handover_from=start.isoformat()))
    recent = [bill for bill in bills if bill.issued >= start]
    for number, bill in enumerate(recent, start=1):
        _invoiced(book, dice, bill, number)
    for number, back in enumerate(_TO_INVOICE, start=len(recent) + 1):
        bill = recent[number * 7 % len(recent)]
        amount = bill.client.size * dice.between(60, 150)
        day = today - dt.timedelta(days=back)
        signed = day if back > 1 else None
        _enter(book, bill, number, day, amount, dice.pick(_SIGNERS) if signed else "", signed)
    handed = [row.id for row in handovers.on_the_way(book, today - dt.timedelta(days=_ON_THE_WAY))]
    for key in handed[:-2]:
        handovers.hand_over(book, [key], today, "courier", "发票 {number} 已交付（快递）", today)


def _invoiced(book: Book, dice: Dice, bill: Bill, number: int) -> None:
    """The delivery behind an invoice, signed for a day later as a rule."""
    day = bill.issued - dt.timedelta(days=1)
    signed = bill.issued if dice.chance(85) else None
    key = _enter(book, bill, number, day, bill.amount, dice.pick(_SIGNERS) if signed else "", signed)
    sql = "SELECT id FROM invoices WHERE number = ?"
    shipments.link(book, [key], book.reader.execute(sql, (bill.number,)).fetchone()[0])


def _enter(
    book: Book, bill: Bill, number: int, day: dt.date, amount: int, by: str, signed: dt.date | None
) -> int:
    sql = "SELECT id FROM customers WHERE code = ?"
    customer = book.reader.execute(sql, (bill.client.code,)).fetchone()[0]
    made = Shipment(customer, f"SH{day:%y%m%d}{number:03d}", day, amount, signed_by=by, signed_on=signed)
    return shipments.enter(book, made).ids[0]
