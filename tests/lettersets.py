"""Books in which every kind of letter can be written, and the values its fields need."""

from __future__ import annotations

import datetime as dt

import bookkit

from ar_desktop.domain.records import Contact, Contract
from ar_desktop.services.archive import contacts, customers
from ar_desktop.services.claims import guarantees
from ar_desktop.services.correspondence import document_kinds

D = dt.date
TODAY = D(2026, 11, 20)

#: What the user must add: everything else the book knows.
VALUES: dict[str, dict[str, str]] = {
    "lawyer": {"lawyer": "浙江某某律师事务所", "lawyer_address": "杭州市西湖区文三路1号"},
    "assignment": {
        "assignee": "杭州某某商业保理有限公司",
        "assignee_holder": "杭州某某商业保理有限公司",
        "assignee_bank": "中国农业银行杭州滨江支行",
        "assignee_account": "19000101040012345",
    },
    "setoff": {
        "payable": "20000",
        "payable_document": "采购合同CG-2026-007，发票24332000000011112222",
        "payable_due": "2026-10-31",
        "setoff": "20000",
    },
    "sme": {"trade": "工业", "figures": "从业人员86人，上年度营业收入4200万元"},
}


def filled(book, count: int = 4, *, name: str = "苏州恒泰精密制造有限公司", each: int = 4_000_000) -> int:
    """A customer with ``count`` overdue invoices, one that falls due next week, a contract, a guarantee,
    a person and a receipt of 10,000.00; its id."""
    who = bookkit.customer(
        book, "C0001", name, uscc="91320594MA1MXXXX0P", phone="0512-66668888", size_class="大型企业"
    )
    signed = Contract(
        who, "HT-2026-031", title="购销合同", signed_on=D(2026, 3, 1), terms="货款于开票后45日内付清",
        title_retained=True, served_at="苏州市工业园区星湖街328号", court="甲方所在地人民法院",
    )  # fmt: skip
    contract = customers.save_contract(book, signed).ids[0]
    contacts.save(book, Contact(who, "周敏", role="finance", phone="13800000000", email="zhou@example.com"))
    for number in range(count):
        due = D(2026, 10, 1) + dt.timedelta(days=number % 30)
        bookkit.invoice(
            book, who, str(24332000000087654321 + number), due - dt.timedelta(days=45), due, each,
            contract_id=contract,
        )  # fmt: skip
    bookkit.invoice(
        book, who, "24332000000087659999", D(2026, 10, 10), D(2026, 11, 26), 1_500_000, contract_id=contract
    )
    line = book.reader.execute("SELECT min(id) FROM charges").fetchone()[0]
    bookkit.receipt(book, who, D(2026, 11, 3), 1_000_000, [(line, 1_000_000)], number="NO20261103001")
    guarantees.save(
        book,
        guarantees.Guaranteed(
            who, "江苏某某集团有限公司", "joint", D(2026, 10, 1), number="BZ-2026-009", amount=20_000_000,
            address="南京市建邺区江东中路1号",
        ),
    )  # fmt: skip
    return who


def settled(book) -> int:
    """A customer that owes nothing any more; its id."""
    who = bookkit.customer(book, "C0002", "无锡清讫贸易有限公司")
    (line,) = bookkit.invoice(book, who, "S1", D(2026, 9, 1), D(2026, 10, 1), 500_000)
    bookkit.receipt(book, who, D(2026, 10, 5), 500_000, [(line, 500_000)])
    return who


def codes() -> tuple[str, ...]:
    """Every kind."""
    return document_kinds.codes()
