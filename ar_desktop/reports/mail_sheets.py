"""What goes to the post with a morning's letters: sheets of address labels, and the list of items
handed over (收寄清单)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ar_desktop.domain.mailing import Item, LabelSheet
from ar_desktop.reports import typeface
from ar_desktop.reports.compose import Letter
from ar_desktop.reports.document import Document
from ar_desktop.reports.flow import Piece, paginate, paragraph
from ar_desktop.reports.paper import HEIGHT, LEFT, MEASURE, MM, WIDTH, Frame, Part, Sheet, Text
from ar_desktop.reports.table import Column, table
from ar_desktop.reports.typeset import Run, Style, clean, set_lines

_FRAME = Frame(22 * MM, 20 * MM)
_PAD = 4 * MM
_LEAST = 6.5


def labels(items: Sequence[Item], sheet: LabelSheet, title: str) -> Letter:
    """Address labels on A4, without margins between them: name, address, telephone, letter number."""
    sheet.require()
    wide, high = WIDTH / sheet.columns, HEIGHT / sheet.rows
    pages: list[Sheet] = []
    for place, item in enumerate(items, sheet.start - 1):
        at = place % (sheet.columns * sheet.rows)
        if not pages or at == 0:
            pages.append(Sheet())
        row, column = divmod(at, sheet.columns)
        pages[-1].place(row * high, _label(item, column * wide - LEFT, wide, high))
    return _document(pages, title)


def _label(item: Item, left: float, wide: float, high: float) -> tuple[Text, ...]:
    """The lines of one label in the middle of its height; type shrinks until they fit."""
    size = 11.0
    while True:
        lines = _lines(item, size, wide - 2 * _PAD)
        if size <= _LEAST or len(lines) * size * 1.4 <= high - _PAD:
            break
        size -= 0.5
    lines = lines[: max(1, int((high - _PAD) / (size * 1.4)))]
    top = (high - len(lines) * size * 1.4) / 2
    return tuple(
        Text(left + _PAD, top + size * (1.4 * number + 1.05), size, parts)
        for number, parts in enumerate(lines)
    )


def _lines(item: Item, size: float, room: float) -> list[tuple[Part, ...]]:
    found: list[tuple[Part, ...]] = []
    for text, bold in (
        (item.address, False),
        (item.recipient, True),
        (item.phone, False),
        (item.number, False),
    ):
        if text:
            style = Style(size, size * 1.4, "left")
            found += [line.parts for line in set_lines([Run(text, bold=bold)], style, room)]
    return found


def posting_list(items: Sequence[Item], sender: str, day: dt.date, language: str = "zh") -> Letter:
    """The list handed over with the letters, to be stamped by the post office."""
    words = _WORDS[language]
    pieces: list[Piece] = [
        *paragraph([Run(words["title"], bold=True)], Style(16, 28, "center")),
        *paragraph([Run(words["head"].format(sender=sender, day=day.isoformat(), count=len(items)))],
                   Style(10, 16, "left"), gap=2),
    ]  # fmt: skip
    columns = [Column(words["no"])] + [Column(words[key], wraps=True) for key in
                                       ("recipient", "address", "phone", "content", "waybill")]  # fmt: skip
    rows = [
        [str(number), item.recipient, item.address, item.phone, item.content, ""]
        for number, item in enumerate(items, 1)
    ]
    pieces += table(columns, rows, [words["total"], "", "", "", str(len(items)), ""], tight=True)
    pieces += paragraph([Run(words["stamp"])], Style(10, 26, "left"), gap=14)
    sheets = paginate(pieces, _FRAME)
    for number, sheet in enumerate(sheets, 1):
        folio = f"{number} / {len(sheets)}"
        middle = (MEASURE - typeface.width(folio, 9)) / 2
        sheet.place(_FRAME.folio, (Text(middle, 0, 9, (Part(folio),)),))
    return _document(sheets, words["title"])


def _document(sheets: Sequence[Sheet], title: str) -> Letter:
    document = Document(clean(title), "")
    for sheet in sheets or [Sheet()]:
        document.add(sheet)
    printed = "".join(sheet.text() for sheet in sheets)
    return Letter(document.bytes(), max(1, len(sheets)), typeface.missing(printed))


_WORDS = {
    "zh": {
        "title": "特快专递邮件收寄清单",
        "head": "寄件人：{sender}　　日期：{day}　　共 {count} 件",
        "no": "序号",
        "recipient": "收件人",
        "address": "地址",
        "phone": "电话",
        "content": "内件品名",
        "waybill": "邮件号码",
        "total": "合计",
        "stamp": "收寄局（盖戳）：______________　收寄人：____________　日期：____________",
    },
    "en": {
        "title": "List of letters posted",
        "head": "Sender: {sender}    Date: {day}    Items: {count}",
        "no": "No.",
        "recipient": "Recipient",
        "address": "Address",
        "phone": "Telephone",
        "content": "Contents",
        "waybill": "Waybill",
        "total": "Total",
        "stamp": "Post office (stamp): ______________   Clerk: ____________   Date: ____________",
    },
}
