"""The demo book: an invented machinery company in Hangzhou, and the main job done on it."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from ar_desktop.domain.calls import EXTENSION, NO_ANSWER, OTHER
from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import decimal_string
from ar_desktop.domain.records import Contract
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls, reminder_batches, reminders
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.correspondence import letters, statement_cycles, statement_register
from ar_desktop.services.correspondence.statement_register import Answer
from ar_desktop.services.demo import bills as demo_bills
from ar_desktop.services.demo import claims as demo_claims
from ar_desktop.services.demo import clocks as demo_clocks
from ar_desktop.services.demo import contacts as demo_contacts
from ar_desktop.services.demo import contracts as demo_contracts
from ar_desktop.services.demo import data as demo_data
from ar_desktop.services.demo import goods as demo_goods
from ar_desktop.services.demo import papers as demo_papers
from ar_desktop.services.demo import plans as demo_plans
from ar_desktop.services.demo import post as demo_post
from ar_desktop.services.demo import supply as demo_supply
from ar_desktop.services.demo.data import OWNERS, Bill, Client, Dice, Payment
from ar_desktop.services.intake import importing
from ar_desktop.services.keeping import books, exports
from ar_desktop.services.ledger import disputes
from ar_desktop.services.reporting import aging
from ar_desktop.storage.book import Book, Clock

SEED = 20240101
_SIMULATED_DAYS, _EVERY = 84, 4
#: In the last days nobody got round to letters, so that there are some to issue.
_LETTERS_PILE_UP = 16
_CUSTOMER_HEAD = (
    "客户编码", "客户名称", "统一社会信用代码", "联系人", "电话", "地址", "账期天数", "信用额度", "等级",
    "业务员", "偏好渠道", "行业",
)  # fmt: skip
_INVOICE_HEAD = ("客户编码", "购买方名称", "发票号码", "开票日期", "到期日", "价税合计", "合同号", "业务员")
#: What a customer says it sent back and we did not credit, in fen.
_RETURNED = 1_250_000
_CALLS = (
    (OTHER, "财务说本周安排付款"),
    (NO_ANSWER, "无人接听，改天再拨"),
    (OTHER, "经办出差，下周一回复"),
    (OTHER, "已收到发票，正在走审批"),
    (EXTENSION, "资金紧张，希望分两次付"),
)
#: What is noted of acts that are no calls.
_DONE = {
    "hold": "已告知对方：付清逾期款前暂停发货",
    "legal": "已与法律顾问沟通，整理合同和送货单",
    "agency": "已向催收机构询价",
}


@dataclass(frozen=True)
class Demo:
    """What was made: the book and the files of the main job."""

    book: Path
    files: tuple[Path, ...]


def run(folder: Path, clock: Clock) -> Demo:
    """Make the demo book in ``folder`` and do the main job: import, aging workbook, queue, letters.

    The same day gives the same figures everywhere. Raises ``file_exists``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"demo{books.SUFFIX}"
    if path.exists():
        raise ArError("file_exists", path=str(path))
    today, dice = clock().date(), Dice(SEED)
    clients = demo_data.clients(dice)
    bills = demo_data.bills(dice, clients, today)
    money = [*demo_data.payments(dice, bills, today), *demo_data.prepayments(dice, clients, today)]
    files = _write_files(folder, clients, bills, sorted(money, key=lambda item: (item.day, item.reference)))
    book = books.create(path, demo_data.COMPANY, clock, demo=True)
    try:
        for file in files:
            importing.commit(book, importing.preview(book, file, this_year=today.year))
        _sign_contracts(book, clients)
        demo_contracts.agree(book)
        demo_claims.begin(book, today)
        _live_through(book, dice, today)
        _reconcile(book, today)
        demo_goods.ship(book, Dice(SEED), bills, today)
        demo_bills.add(book, today)
        demo_contacts.add(book)
        demo_clocks.add(book, today)
        demo_supply.add(book, today)
        demo_plans.add(book, today)
        demo_papers.add(book, today)
        demo_claims.add(book, today)
        files += _main_job(book, folder, today)
    finally:
        book.close()
    return Demo(path, tuple(files))


def _write_files(folder: Path, clients: list[Client], bills: list[Bill], money: list[Payment]) -> list[Path]:
    """The lists as the company would have them in Excel and from its bank."""
    return [
        _sheet(folder / "客户名单.xlsx", _CUSTOMER_HEAD, map(_customer_row, clients)),
        _sheet(folder / "销售发票.xlsx", _INVOICE_HEAD, map(_invoice_row, bills)),
        _statement(folder / "收款流水.csv", money),
    ]  # fmt: skip


def _customer_row(c: Client) -> tuple[Any, ...]:
    address = f"{c.place}市经济开发区{int(c.code[1:])}号"
    return (
        c.code, c.name, c.code_uscc, c.contact, c.phone, address, c.term, c.limit, c.grade, c.owner,
        c.channel, c.trade,
    )  # fmt: skip


def _invoice_row(b: Bill) -> tuple[Any, ...]:
    amount = Decimal(b.amount) / 100
    return b.client.code, b.client.name, b.number, b.issued, b.due, amount, b.client.contract, b.client.owner


def _sheet(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Path:
    from openpyxl import Workbook  # noqa: PLC0415

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Sheet1")
    sheet.append(head)
    for row in rows:
        sheet.append(row)
    workbook.save(path)
    return path


def _statement(path: Path, money: list[Payment]) -> Path:
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("客户编码", "付款人", "收款日期", "金额", "流水号", "发票号码", "摘要"))
        writer.writerows(
            (
                p.client.code,
                p.client.name,
                p.day.isoformat(),
                decimal_string(p.amount),
                p.reference,
                p.number,
                p.memo,
            )
            for p in money
        )
    return path


def _sign_contracts(book: Book, clients: list[Client]) -> None:
    """Fill in what the invoice list only names: title, day, terms, and for some an agreed rate."""
    for client in clients:
        if not client.contract:
            continue
        customer = customers.by_code(book, client.code)
        known = customers.contracts(book, customer.id)[0]
        agreed = int(client.code[1:]) % 2 == 0
        customers.save_contract(
            book,
            Contract(
                customer.id, known.number, known.id, "购销合同",
                dt.date(2025, 1, 1 + int(client.code[1:]) % 28), f"货款于开票后{client.term}日内付清",
                "A" if agreed else "", Decimal("0.0003") if agreed else None,
                None, "第八条" if agreed else "",
            ),
        )  # fmt: skip


def _live_through(book: Book, dice: Dice, today: dt.date) -> None:
    """Twelve weeks of working the queue: messages, calls, promises, letters, a few disputes."""
    for back in range(_SIMULATED_DAYS, 3, -_EVERY):
        day = today - dt.timedelta(days=back)
        demo_post.run(book, day)
        reminders.refresh(book, day)
        for item in reminders.queue(book, day):
            if item.state == "open" and not (item.action == "letter" and back < _LETTERS_PILE_UP):
                _act(book, dice, item, day)
    for row in [*aging.overdue_keys(book, today)][5:400:67]:
        until = today + dt.timedelta(days=dice.between(10, 25))
        disputes.open_dispute(
            book, row, "与送货单不符，待对方仓库核实", today - dt.timedelta(days=3), until, kind="quantity",
            who=OWNERS[0],
        )  # fmt: skip


def _act(book: Book, dice: Dice, item: reminders.QueueItem, day: dt.date) -> None:
    if dice.chance(18):
        return  # left lying for another day, as happens
    if item.action == "letter":
        letters.issue(book, [item.customer_id], day)
    elif item.action == "sms":
        reminder_batches.done(book, [item], day)
    elif dice.chance(22):
        pay_on = day + dt.timedelta(days=dice.between(3, 12))
        note = f"承诺{chinese_date(pay_on)}前付清"
        reminders.promise(book, item.id, pay_on, item.amount, day, note=note, who=item.owner)
    else:
        result, heard = dice.pick(_CALLS)
        if item.action in _DONE:
            result, heard = OTHER, _DONE[item.action]
        contact = Contact(item.action, result, heard, who=item.owner)
        calls.record(book, item.customer_id, day, contact, finished=True)


def _reconcile(book: Book, today: dt.date) -> None:
    """Statements of last month: one agreed with a promise to pay, one that differs; the rest are due."""
    owing = [item for item in statement_cycles.due(book, today) if item.closing > _RETURNED]
    for item, differs in zip(owing, (False, True), strict=False):
        on = min(today, item.period.until + dt.timedelta(days=2))
        form = Form(demand_by=on + dt.timedelta(days=28))
        kept = statement_register.make(
            book, item.customer_id, item.period, on=on, form=form, currency=item.currency
        )
        answered = min(today, on + dt.timedelta(days=6))
        if differs:
            said = "一批退货未冲减，请核实"
            answer = Answer("differs", answered, "仓库主管", difference=-_RETURNED, said=said)
        else:
            answer = Answer("agreed", answered, "财务经理", answered + dt.timedelta(days=20))
        statement_register.answer(book, kept.id, answer)


def _main_job(book: Book, folder: Path, today: dt.date) -> list[Path]:
    """What the bookkeeper does on a morning: queue, aging workbook, the first letters."""
    reminders.refresh(book, today)
    report = aging.report(book, today)
    workbook = exports.aging_workbook(book, report, folder / f"账龄分析_{today.isoformat()}.xlsx")
    batch = letters.issue(book, letters.due_customers(book, today)[:2], today)
    made = []
    for letter in batch.letters:
        path = folder / f"{letter.facts.number}.pdf"
        path.write_bytes(letter.pdf)
        made.append(path)
    return [workbook, *made]
