"""What goes on the waybill of a letter: proposed from the letter and the archive, never recorded unasked."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from functools import cache

from ar_desktop import assets
from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Party, from_json
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

#: Who carries a letter of a channel, unless another is named.
CARRIERS = {"ems": "中国邮政EMS", "registered": "中国邮政挂号信"}

#: What a letter of a kind is about; others name their invoices alone.
_MATTERS = {
    "demand": "催付{invoices}货款{amount}",
    "final": "催付{invoices}货款{amount}",
    "hold": "催付{invoices}货款{amount}",
    "confirmation": "请求确认{invoices}货款{amount}",
    "guarantor": "要求就{invoices}货款{amount}承担保证责任",
}

_LETTER = """SELECT l.*, k.name, k.address, k.contact, k.phone FROM letters l
  JOIN customers k ON k.id = l.customer_id WHERE l.id = ?"""
_INVOICES = """SELECT DISTINCT c.number FROM letter_charges l JOIN charges c ON c.id = l.charge_id
  WHERE l.letter_id = ? AND l.open > 0 ORDER BY c.due_on, c.id"""
_SERVED = """SELECT o.served_at FROM letter_charges l JOIN charges c ON c.id = l.charge_id
  JOIN invoices i ON i.id = c.invoice_id JOIN contracts o ON o.id = i.contract_id
  WHERE l.letter_id = ? AND o.served_at <> '' ORDER BY l.id LIMIT 1"""


def proposed(book: Book, letter: int, channel: str = "ems", sent_on: dt.date | None = None) -> Delivery:
    """A delivery of a letter as it would be written on the waybill: what is inside by kind, day and
    matter. A letter to somebody else than the customer goes to the address it is written to; one to the
    customer to the address the contract names for service, else to the archive's. ``letter_unknown``."""
    conn = book.reader
    row = conn.execute(_LETTER, (letter,)).fetchone()
    if row is None:
        raise ArError("letter_unknown", number=letter)
    to = _addressee(conn, row)
    return Delivery(
        letter, channel, carrier=CARRIERS.get(channel, ""), content=content(conn, row),
        recipient=" ".join(part for part in (to.name, to.contact) if part),
        address=to.address, phone=to.phone, sent_on=sent_on,
    )  # fmt: skip


def _addressee(conn: Connection, row: Row) -> Party:
    """Whom the letter itself names (a guarantor, a lawyer), else the customer as the archive has it now."""
    other = from_json(row["facts"]).addressee
    if other is not None:
        return other
    served = conn.execute(_SERVED, (row["id"],)).fetchone()
    place = served[0] if served else row["address"]
    return Party(row["name"], address=place, phone=row["phone"], contact=row["contact"])


def content(conn: Connection, row: Row) -> str:
    """What the waybill says is inside (内件品名): it proves later what was sent, so the bare word
    "letter" is not enough."""
    numbers = [found[0] for found in conn.execute(_INVOICES, (row["id"],))]
    day = chinese_date(dt.date.fromordinal(row["issued_on"]))
    head = f"{kind_name(row['kind'])} {row['number']}（{day}）"
    matter = _MATTERS.get(row["kind"])
    said = matter.format(invoices=_named(numbers), amount=_asked(row)) if matter else _about(numbers)
    return f"{head}：{said}" if said else head


def _asked(row: Row) -> str:
    """Principal and interest apart, as the letter has them: on a waybill that differs from its letter the
    other side rests its doubt."""
    unit = "元" if row["currency"] == BASE_CURRENCY else row["currency"]
    principal, interest = (
        f"{format_amount(row[name], row['currency'])}{unit}" for name in ("principal", "interest")
    )
    return f"{principal}及利息{interest}" if row["interest"] else principal


def _about(numbers: Sequence[str]) -> str:
    return f"涉及{_named(numbers)}" if numbers else ""


def _named(numbers: Sequence[str]) -> str:
    if not numbers:
        return ""
    return f"发票{numbers[0]}" if len(numbers) == 1 else f"发票{numbers[0]}等{len(numbers)}张"


@cache
def _kind_names() -> dict[str, str]:
    kinds = json.loads(assets.text("letters", "kinds.json"))
    return {str(kind["code"]): str(kind["zh"]) for kind in kinds}


def kind_name(kind: str) -> str:
    """The Chinese name of a kind of letter; its key where nobody named it."""
    return _kind_names().get(kind, kind)


def pairs(text: str) -> list[tuple[str, str]]:
    """Letter numbers and waybills out of pasted text, one pair a line, between them a tab, a comma or
    blanks; a line with a waybill alone has an empty number."""
    found = []
    for line in text.splitlines():
        cells = line.replace("\t", " ").replace(",", " ").replace("，", " ").split()
        if len(cells) == 1:
            found.append(("", cells[0]))
        elif cells:
            found.append(("".join(cells[:-1]), cells[-1]))
    return found


def plain(number: str) -> str:
    """A letter number to compare by, however its brackets were typed."""
    return number.translate(str.maketrans("[]（）()【】", "〔〕〔〕〔〕〔〕")).replace(" ", "")
