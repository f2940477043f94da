"""Old debts and a claim in other hands in the demo book: limitation that ends within ninety and within
thirty days, a letter nobody can prove, a case at a law firm with its costs and a first recovery."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path

from ar_desktop.domain.dates import add_months
from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import cases, deliveries, dossier, dossier_lines
from ar_desktop.services.claims.cases import Entry, NewCase
from ar_desktop.services.claims.dossier import Request
from ar_desktop.services.correspondence import letters, posting_letters
from ar_desktop.services.ledger import disputes, openings, receipts
from ar_desktop.services.ledger.openings import Opening
from ar_desktop.storage.book import Book

#: The customer that holds back the last of an old contract, and the one whose claim is at law.
RETAINING, SUED = "C0006", "C0034"
_RETAINED, _OLD, _RECOVERED = 8_640_000, 4_265_000, 3_000_000
#: Days until limitation of either ends.
_LEFT_OF_RETAINED, _LEFT_OF_OLD = 78, 23
_TAKER = "浙江钱潮律师事务所（演示）"


def begin(book: Book, today: dt.date) -> None:
    """What was there before the weeks lived through: a retention unpaid and disputed, asked for by a letter
    that went by courier and of which no proof of delivery was kept."""
    who = customers.by_code(book, RETAINING).id
    due = add_months(today, -36) + dt.timedelta(days=_LEFT_OF_RETAINED)
    _open(book, who, "期初-质保金-2023", due, _RETAINED)
    written = add_months(due, 14)
    letter = letters.issue(book, [who], written).letters[0]
    sent = posting_letters.proposed(book, letter.id, "courier", written)
    deliveries.save(book, replace(sent, waybill="SF1357924680135"))
    line = _lines(book, who, today, "期初-质保金-2023")[0]
    since, until = written + dt.timedelta(days=9), today + dt.timedelta(days=60)
    reason = "对方称设备质保期内停机一次，扣留质保金"
    disputes.open_dispute(book, line, reason, since, until, kind="quality")


def add(book: Book, today: dt.date) -> None:
    """The claim handed over nine days ago, after a last look at an old balance whose time runs out."""
    who = customers.by_code(book, SUED).id
    due = add_months(today, -36) + dt.timedelta(days=_LEFT_OF_OLD)
    _open(book, who, "期初-2023-034", due, _OLD)
    case = _prepare(book, who, today - dt.timedelta(days=11))
    cases.hand_over(book, case, today - dt.timedelta(days=9), "案卷及原件已面交")
    cases.accept(book, case, today - dt.timedelta(days=7), "已签委托代理合同")
    for back, kind, amount, note in (
        (7, cases.COST, 800_000, "律师费（首期）"),
        (5, cases.COST, 182_000, "诉前保全费"),
        (2, cases.RECOVERY, _RECOVERED, "收到律师函后付第一笔"),
    ):
        cases.add(book, case, Entry(today - dt.timedelta(days=back), kind, amount, note))
    _receive(book, who, today - dt.timedelta(days=2))


def _open(book: Book, who: int, number: str, due: dt.date, amount: int) -> None:
    openings.enter(book, [Opening(who, number, add_months(due, -1), due, amount)])


def _lines(book: Book, who: int, day: dt.date, number: str) -> tuple[int, ...]:
    return dossier_lines.of_invoices(book, who, day, [number])


def _prepare(book: Book, who: int, day: dt.date) -> int:
    """A case with its dossier as it was that day."""
    facts = dossier.facts(book, Request(who, day, day))
    with tempfile.TemporaryDirectory() as folder:
        made = dossier.make(book, facts, Path(folder) / f"案卷 {SUED}.pdf")
        papers = (made.workbook, *made.beside)
        new = NewCase(who, "lawyer", _TAKER, facts.total, facts.currency, pdf=made.pdf, papers=papers)
        return cases.prepare(book, new, day).ids[0]


def _receive(book: Book, who: int, day: dt.date) -> None:
    """The debtor's first payment, on the latest of its overdue invoices, as it named them."""
    left, pairs = _RECOVERED, []
    for line in reversed([line for line in dossier_lines.listed(book, who, day) if line.days > 0]):
        paid = min(left, line.open)
        if paid:
            pairs.append((line.id, paid))
            left -= paid
    payer = customers.get(book, who).name
    money = Receipt(who, day, _RECOVERED, f"{day:%Y%m%d}00034", payer, "付前欠货款")
    receipts.enter(book, money, pairs)
