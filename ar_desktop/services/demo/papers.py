"""Papers in the demo book, made here and marked as such, so that the dossier of a customer has something
to bind: a contract of two pages and a delivery note as a photograph would be."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from typing import NamedTuple

from ar_desktop.storage.book import Book

_MARK = "演示数据 · 非真实文件"


class _File(NamedTuple):
    """Where a file goes."""

    owner: str
    key: int
    name: str
    media: str


#: A customer that got a letter, with a contract and a delivery it signed for.
_CHOSEN = """SELECT min(s.id) AS note, min(i.contract_id) AS contract FROM shipments s
  JOIN invoices i ON i.id = s.invoice_id JOIN letters l ON l.customer_id = s.customer_id
  WHERE s.signed_on IS NOT NULL AND s.voided_on IS NULL AND i.contract_id IS NOT NULL
  GROUP BY s.customer_id ORDER BY s.customer_id LIMIT 1"""


def add(book: Book, today: dt.date) -> None:
    """The contract and a delivery note of one customer that got a letter."""
    found = book.reader.execute(_CHOSEN).fetchone()
    if found is None:
        return
    sql = "SELECT number FROM contracts WHERE id = ?"
    number = book.reader.execute(sql, (found["contract"],)).fetchone()["number"]
    pages = (
        (_MARK, f"购销合同　编号 {number}", "甲方（出卖人）、乙方（买受人）就货物买卖约定如下"),
        (_MARK, "货款按约定账期付清，逾期按约定支付违约金", "（签章页）甲方：________　乙方：________"),
    )
    contract = _File("contracts", found["contract"], "购销合同（演示）.pdf", "application/pdf")
    _attach(book, contract, _paper(pages), today)
    note = _File("shipments", found["note"], "签收单（演示）.png", "image/png")
    _attach(book, note, _photograph(), today)


def _paper(pages: tuple[tuple[str, ...], ...]) -> bytes:
    from ar_desktop.reports.press.document import Document  # noqa: PLC0415  reportlab is slow to import
    from ar_desktop.reports.press.paper import Part, Sheet, Text  # noqa: PLC0415

    document = Document("购销合同（演示）", "")
    for lines in pages:
        sheet = Sheet()
        for number, line in enumerate(lines):
            sheet.place(120 + 40 * number, (Text(0, 0, 16, (Part(line),)),))
        document.add(sheet)
    return document.bytes()


def _photograph() -> bytes:
    from PIL import Image, ImageDraw  # noqa: PLC0415

    picture = Image.new("RGB", (800, 560), "#f4efe4")
    pen = ImageDraw.Draw(picture)
    pen.text((40, 30), "DEMO - DELIVERY NOTE (NOT A REAL DOCUMENT)", fill="#333333")
    for row in range(6):
        pen.rectangle((40, 90 + 60 * row, 760, 150 + 60 * row), outline="#555555")
    pen.ellipse((560, 400, 700, 540), outline="#b91c1c", width=6)
    pen.text((585, 462), "RECEIVED (DEMO)", fill="#b91c1c")
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _attach(book: Book, file: _File, content: bytes, today: dt.date) -> None:
    sha256 = hashlib.sha256(content).hexdigest()
    with book.write("attach", name=file.name) as write:
        write.add_file(sha256, file.media, content)
        row = {"sha256": sha256, "name": file.name, "owner": file.owner, "owner_id": file.key}
        write.insert("attachments", {**row, "added_on": today.toordinal()})
