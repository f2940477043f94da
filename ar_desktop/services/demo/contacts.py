"""People at some customers of the demo book: whom to call about money, orders and goods."""

from __future__ import annotations

from ar_desktop.domain.records import Contact
from ar_desktop.services.archive import contacts, customers
from ar_desktop.storage.book import Book

#: Code, name, role, phone, WeChat, note; all made up.
_PEOPLE = (
    ("C0001", "郑会计", "finance", "13900001001", "zheng_cw", "每月 10 日对账"),
    ("C0001", "陆经理", "purchasing", "13900001002", "", "下单、确认收货"),
    ("C0001", "仓库老方", "receiving", "13900001003", "", "签收单找他"),
    ("C0002", "朱会计", "finance", "13900002001", "zhu_accounting", "上午在"),
    ("C0003", "蒋总", "legal", "13900003001", "", "大额付款由他批"),
)


def add(book: Book) -> None:
    """Store them with their customers, which the demo always has."""
    for code, name, role, phone, wechat, note in _PEOPLE:
        key = customers.by_code(book, code).id
        email = f"{wechat}@example.com" if wechat else ""
        contacts.save(book, Contact(key, name, role, phone, email, wechat, note))
