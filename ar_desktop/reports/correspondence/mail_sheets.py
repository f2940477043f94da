"""What goes to the post with a morning's letters: sheets of address labels, and the list of items
handed over (收寄清单)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain.mailing import Item, LabelSheet
from ar_desktop.reports.press import typeface
from ar_desktop.reports.press.compose import Letter
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece, paginate, paragraph
from ar_desktop.reports.press.paper import HEIGHT, LEFT, MEASURE, MM, WIDTH, Frame, Part, Sheet, Text
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run, Style, clean, set_lines

_FRAME = Frame(22 * MM, 20 * MM)
_PAD = 4 * MM
#: Points of the type on a label, usual and smallest, and how far its lines stand apart.
_USUAL, _LEAST, _LEADING = 11.0, 5.0, 1.4


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


def cut(items: Sequence[Item], sheet: LabelSheet) -> tuple[str, ...]:
    """The letters whose addresses are too long for such a label even in the smallest type."""
    wide, high = WIDTH / sheet.columns, HEIGHT / sheet.rows
    return tuple(item.number for item in items if _fitted(item, wide, high).cut)


@dataclass(frozen=True)
class _Fitted:
    """The lines of a label in the type they are set in; ``cut`` where the address did not fit."""

    size: float
    lines: tuple[tuple[Part, ...], ...]
    cut: bool = False


def _fitted(item: Item, wide: float, high: float) -> _Fitted:
    """Type shrinks until the lines fit; in the smallest the address is cut, which shows."""
    size, room = _USUAL, wide - 2 * _PAD
    while True:
        address, rest = _set(item.address, size, room), _rest(item, size, room)
        lines = int((high - _PAD) / (size * _LEADING))
        if len(address) + len(rest) <= lines:
            return _Fitted(size, (*address, *rest))
        if size <= _LEAST:
            break
        size -= 0.5
    kept = address[: max(1, lines - len(rest))]
    if len(kept) < len(address):
        kept[-1] = (*kept[-1][:-1], Part(f"{kept[-1][-1].text[:-1]}…"))
    return _Fitted(size, (*kept, *rest)[: max(1, lines)], cut=True)


def _label(item: Item, left: float, wide: float, high: float) -> tuple[Text, ...]:
    """The lines of one label in the middle of its height."""
    fitted = _fitted(item, wide, high)
    leading = fitted.size * _LEADING
    top = (high - len(fitted.lines) * leading) / 2
    return tuple(
        Text(left + _PAD, top + leading * number + fitted.size * 1.05, fitted.size, parts)
        for number, parts in enumerate(fitted.lines)
    )


def _rest(item: Item, size: float, room: float) -> list[tuple[Part, ...]]:
    """Who it goes to and what it is, below the address."""
    return [*_set(item.recipient, size, room, bold=True), *_set(item.phone, size, room),
            *_set(item.number, size, room)]  # fmt: skip


def _set(text: str, size: float, room: float, *, bold: bool = False) -> list[tuple[Part, ...]]:
    style = Style(size, size * _LEADING, "left")
    return [line.parts for line in set_lines([Run(text, bold=bold)], style, room)] if text else []


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
