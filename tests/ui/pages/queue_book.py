"""A small book whose queue is known by hand, made through the services as a user would."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from ar_desktop.domain.records import Company, Contract, Customer, Invoice, Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import reminders
from ar_desktop.services.keeping import books, options
from ar_desktop.services.ledger import invoices, receipts

#: A Friday; the demo of the design is looked at near it.
TODAY = dt.date(2026, 11, 20)
COMPANY = Company(
    name="杭州远帆机电有限公司",
    uscc="91330100MA27XW0E7R",
    address="杭州市滨江区江南大道 588 号",
    phone="0571-8888 6666",
    contact="李倩",
    bank="中国工商银行杭州高新支行",
    account="1202021819900012345",
)

#: code, name, contact, phone, owner, channel, grade, limit in yuan, invoices as (days overdue, yuan)
DEBTORS = [
    ("C01", "嘉兴百川化工有限公司", "沈经理", "13900000001", "王敏", "电话", "C", 800000,
     [(74, "412300.00"), (60, "120000.00"), (41, "80000.00")]),
    ("C02", "合肥中科仪表股份有限公司", "周会计", "13900000002", "王敏", "电话", "B", 500000,
     [(33, "205720.00"), (32, "150000.00")]),
    ("C03", "苏州恒泰精密制造有限公司", "张会计", "13800134477", "李倩", "短信", "B", 300000,
     [(16, "80000.00"), (15, "56400.00"), (12, "30000.00"), (11, "20000.00")]),
    ("C04", "常州明锐轴承有限公司", "钱主管", "13900000004", "李倩", "短信", "B", None, [(16, "63000.00")]),
    ("C05", "温州四海阀门有限公司", "林会计", "13900000005", "王敏", "微信", "", None,
     [(15, "17960.00"), (15, "10000.00")]),
    ("C06", "宁波东港食品有限公司", "陈会计", "13900000006", "李倩", "电话", "A", None, [(8, "42150.00")]),
    ("C07", "上海建木建材有限公司", "赵会计", "13900000007", "李倩", "短信", "", None, [(-3, "98000.00")]),
    ("C08", "绍兴天元染整有限公司", "孙会计", "13900000008", "王敏", "", "", None, [(9, "15800.00")]),
]  # fmt: skip


def clock():
    return dt.datetime.combine(TODAY, dt.time(9, 2))


def minor(text):
    return int(Decimal(text) * 100)


def make(path):
    """The book, its queue brought up to TODAY; 绍兴天元 has paid 20,000 that nobody allocated."""
    book = books.create(path, COMPANY, clock)
    for code, name, contact, phone, owner, channel, grade, limit, lines in DEBTORS:
        key = customers.save(
            book,
            Customer(
                code, name, contact=contact, phone=phone, owner=owner, channel=channel, grade=grade,
                credit_limit=limit and limit * 100, address=f"{name}财务部",
            ),
        ).ids[0]  # fmt: skip
        for number, (days, amount) in enumerate(lines, start=1):
            due = TODAY - dt.timedelta(days=days)
            issued = due - dt.timedelta(days=45)
            invoices.enter(
                book, Invoice(key, f"2433200000008765{code[1:]}{number:02}", issued, minor(amount), due)
            )
    covered = customers.by_code(book, "C08").id
    receipts.enter(book, Receipt(covered, TODAY - dt.timedelta(days=1), minor("20000.00"), "回单 8817"))
    reminders.refresh(book, TODAY)
    return book


def contract(book, code):
    key = customers.by_code(book, code).id
    return customers.save_contract(
        book, Contract(key, "HT-2026-031", title="购销合同", signed_on=dt.date(2026, 3, 1))
    )


def chosen(book, **values):
    return options.save(book, replace(options.load(book), **values))
