"""One search over customers, invoices and letters: what Ctrl+K finds."""

from __future__ import annotations

from dataclasses import dataclass

from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import pinyin
from ar_desktop.storage.book import Book

_EACH = 6


@dataclass(frozen=True)
class Hit:
    """One thing found: ``kind`` customer, contact, invoice or letter, its key (of a contact that of
    the customer), what to show."""

    kind: str
    id: int
    title: str
    detail: str


def search(book: Book, text: str) -> list[Hit]:
    """Customers by name, code, number or pinyin; invoices and letters by number."""
    wanted = text.strip()
    if not pinyin.fold(wanted):
        return []
    found = [Hit("customer", item.id, item.name, item.code) for item in customers.find(book, wanted, _EACH)]
    return [*found, *_contacts(book, wanted), *_invoices(book, wanted), *_letters(book, wanted)]


def _contacts(book: Book, text: str) -> list[Hit]:
    """People by name or by any part of a number, with their customer's key; whom the customer itself
    is found by is not told twice."""
    sql = """SELECT p.customer_id, p.name, p.phone, k.name AS customer FROM contacts p
      JOIN customers k ON k.id = p.customer_id
      WHERE (instr(p.name, ?1) > 0 OR (length(?1) >= 4 AND (instr(p.phone, ?1) > 0
        OR instr(p.wechat, ?1) > 0 OR instr(p.email, ?1) > 0))) AND p.name <> k.contact
      ORDER BY p.name, p.id LIMIT ?2"""
    return [
        Hit(
            "contact",
            row["customer_id"],
            row["name"],
            " · ".join(filter(None, (row["customer"], row["phone"]))),
        )
        for row in book.reader.execute(sql, (text, _EACH))
    ]


def _invoices(book: Book, text: str) -> list[Hit]:
    """By the number's beginning (an index range), or by any part where the beginning finds none."""
    sql = """SELECT i.id, i.number, k.name FROM invoices i JOIN customers k ON k.id = i.customer_id
      WHERE {} ORDER BY i.number LIMIT ?"""
    prefix = sql.format("i.number >= ?1 AND i.number < ?1 || char(1114111)").replace("LIMIT ?", "LIMIT ?2")
    rows = book.reader.execute(prefix, (text, _EACH)).fetchall()
    if not rows and len(text) >= 4:
        anywhere = sql.format("instr(i.number, ?1) > 0").replace("LIMIT ?", "LIMIT ?2")
        rows = book.reader.execute(anywhere, (text, _EACH)).fetchall()
    return [Hit("invoice", row["id"], row["number"], row["name"]) for row in rows]


def _letters(book: Book, text: str) -> list[Hit]:
    sql = """SELECT l.id, l.number, k.name FROM letters l JOIN customers k ON k.id = l.customer_id
      WHERE instr(l.number, ?) > 0 ORDER BY l.id DESC LIMIT ?"""
    return [
        Hit("letter", row["id"], row["number"], row["name"])
        for row in book.reader.execute(sql, (text, _EACH))
    ]
