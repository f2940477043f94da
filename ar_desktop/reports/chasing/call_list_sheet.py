"""The call list as a workbook: one row for each customer and currency, empty columns for what is said."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from ar_desktop.domain.call_list import CallList, CallRow
from ar_desktop.domain.money import BASE_CURRENCY, decimal_string
from ar_desktop.reports.chasing import call_words
from ar_desktop.reports.press.files import replacing
from ar_desktop.reports.press.sheets import whole
from ar_desktop.reports.press.workbook_looks import Looks, fit_height, page

_HEADER_ROW = 3
_WIDTHS = (26, 10, 15, 6, 14, 9, 9, 11, 34, 11, 13, 10, 14, 11, 26)


def write(listed: CallList, path: Path, *, language: str = "zh") -> None:
    """Write the list to ``path``; a file that is there is replaced only when the new one is whole."""
    words = call_words.of(language)
    with replacing(path) as draft, tempfile.TemporaryDirectory() as scratch:
        workbook = Workbook(str(draft), {"tmpdir": scratch})
        looks = Looks.of(workbook, BASE_CURRENCY)
        sheet = workbook.add_worksheet(words.title)
        _head(sheet, listed, words, looks)
        for number, cells in enumerate(_rows(listed, words), _HEADER_ROW + 1):
            for column, value in enumerate(cells):
                _cell(sheet, number, column, value, looks)
            texts = zip(cells, _WIDTHS, strict=True)
            fit_height(sheet, number, [(text, width) for text, width in texts if isinstance(text, str)])
        workbook.close()


def _head(sheet: Any, listed: CallList, words: call_words.Words, looks: Looks) -> None:
    said = words.head.format(
        company=whole(listed.company),
        day=listed.day,
        count=len(listed.rows),
        total=decimal_string(listed.total),
    )
    sheet.write_string(0, 0, words.title, looks.title)
    sheet.write_string(1, 0, said, looks.subtitle)
    for column, (text, width) in enumerate(zip(words.sheet, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(_HEADER_ROW, column, text, looks.header)
    sheet.freeze_panes(_HEADER_ROW + 1, 1)
    sheet.autofilter(
        _HEADER_ROW, 0, _HEADER_ROW + sum(len(row.sums) for row in listed.rows), len(_WIDTHS) - 1
    )
    page(sheet, _HEADER_ROW)


def _rows(listed: CallList, words: call_words.Words) -> Iterator[tuple[Any, ...]]:
    """Of what is owed in several currencies the promise stands beside its own, else beside the first."""
    for row in listed.rows:
        moneys = [money for money, _ in row.sums]
        beside = row.promised_currency if row.promised_currency in moneys else moneys[0]
        for money, amount in row.sums:
            yield _cells(row, money, amount, words, promise=money == beside)


def _cells(
    row: CallRow, money: str, amount: int, words: call_words.Words, *, promise: bool
) -> tuple[Any, ...]:  # fmt: skip
    channel = words.channels.get(row.last_channel, row.last_channel)
    promise = promise and row.promised_on is not None
    promised = Decimal(decimal_string(row.promised, row.promised_currency)) if promise else ""
    state = words.states.get(row.promise_state, row.promise_state) if promise else ""
    return (
        row.customer, row.contact, row.phone, money, Decimal(decimal_string(amount, money)), row.days,
        row.owner, row.last_on or "", f"{channel} {row.last_note}".strip(),
        row.promised_on if promise else "", promised, state, "", "", "",
    )  # fmt: skip


def _cell(sheet: Any, row: int, column: int, value: Any, looks: Looks) -> None:
    if isinstance(value, dt.date):
        sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), looks.date)
    elif isinstance(value, Decimal):
        sheet.write_number(row, column, value, looks.amount)
    elif isinstance(value, int):
        sheet.write_number(row, column, value, looks.count)
    else:
        sheet.write_string(row, column, whole(value), looks.wrap)
