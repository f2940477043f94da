"""Gains and losses on exchange as a workbook: by customer, by allocation, open items at the closing rate."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from ar_desktop.domain.fx_report import FxReport
from ar_desktop.domain.money import BASE_CURRENCY, decimal_string
from ar_desktop.reports.press.files import replacing
from ar_desktop.reports.press.sheets import whole
from ar_desktop.reports.press.workbook_looks import Looks, fit_height, page

_HEADER_ROW = 3
_WORDS = {
    "zh": (
        "汇兑损益",
        "{company}　{start} 至 {end}　单位：元（人民币），收益为正、损失为负　缺汇率 {missing} 笔",
        ("按客户", "已实现明细", "未实现（期末重估）"),
        ("客户", "币种", "核销原币", "已实现损益", "未实现损益", "缺汇率笔数"),
        ("核销日", "客户", "发票", "收款", "币种", "核销原币", "发票汇率", "收款汇率", "汇兑损益"),
        ("客户", "单据", "到期日", "币种", "未清原币", "入账汇率", "期末汇率", "入账金额", "期末金额",
         "差额"),
        "合计", "缺汇率",
    ),
    "en": (
        "Exchange gains and losses",
        "{company}   {start} to {end}   CNY; gains positive   {missing} without a rate",
        ("By customer", "Realised", "Unrealised at closing rate"),
        ("Customer", "Currency", "Settled", "Realised", "Unrealised", "Without a rate"),
        ("Day", "Customer", "Invoice", "Receipt", "Currency", "Settled", "Invoice rate", "Receipt rate",
         "Gain"),
        ("Customer", "Document", "Due", "Currency", "Open", "Booked at", "Closing rate", "Booked", "Worth",
         "Gain"),
        "Total", "no rate",
    ),
}  # fmt: skip


def write(report: FxReport, path: Path, *, company: str, language: str = "zh") -> None:
    """Write the report to ``path``; a file that is there is replaced only when the new one is whole."""
    title, subtitle, sheets, heads, realised, opens, total, lacking = _WORDS[language]
    said = subtitle.format(company=whole(company), start=report.start, end=report.end, missing=report.missing)
    sums = ("", "", report.realised, report.unrealised)
    with replacing(path) as draft, tempfile.TemporaryDirectory() as scratch:
        workbook = Workbook(str(draft), {"tmpdir": scratch})
        put = _Sheets(workbook, title, said, lacking)
        put.sheet(sheets[0], heads, _customers(report), (total, *sums, _count(report.missing)))
        last = ("",) * (len(realised) - 2)
        put.sheet(sheets[1], realised, _realised(report), (total, *last, report.realised))
        last = ("",) * (len(opens) - 2)
        put.sheet(sheets[2], opens, _opens(report), (total, *last, report.unrealised))
        workbook.close()


def _customers(report: FxReport) -> Iterable[tuple[Any, ...]]:
    for row in report.customers:
        settled = Decimal(decimal_string(row.settled, row.currency))
        yield row.customer, row.currency, settled, row.realised, row.unrealised, _count(row.missing)


def _realised(report: FxReport) -> Iterable[tuple[Any, ...]]:
    for line in report.gains:
        amount = Decimal(decimal_string(line.amount, line.currency))
        rates = (_rate(line.charge_rate), _rate(line.credit_rate))
        yield line.day, line.customer, line.invoice, line.receipt, line.currency, amount, *rates, line.gain


def _opens(report: FxReport) -> Iterable[tuple[Any, ...]]:
    for line in report.opens:
        amount = Decimal(decimal_string(line.open, line.currency))
        rates = (_rate(line.rate), _rate(line.closing))
        sums = (line.booked, line.worth, line.difference)
        yield line.customer, line.number, line.due_on, line.currency, amount, *rates, *sums


class _Rate(Decimal):
    """A rate of exchange, to tell it from an amount."""


class _Count(int):
    """How many, to tell it from fen."""


def _rate(rate: Decimal | None) -> _Rate | str:
    return "" if rate is None else _Rate(rate)


def _count(number: int) -> _Count | str:
    return _Count(number) if number else ""


class _Sheets:
    """Sheets of one workbook, alike. A whole number is fen of CNY, a Decimal an amount, None a figure
    that lacks a rate. Sums are formulas that carry their values."""

    def __init__(self, workbook: Workbook, title: str, subtitle: str, lacking: str) -> None:
        self._workbook, self._title, self._subtitle, self._lacking = workbook, title, subtitle, lacking
        self._looks = Looks.of(workbook, BASE_CURRENCY)

    def sheet(
        self, name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]], totals: Sequence[Any]
    ) -> None:
        sheet, looks = self._workbook.add_worksheet(name), self._looks
        sheet.write_string(0, 0, self._title, looks.title)
        sheet.write_string(1, 0, self._subtitle, looks.subtitle)
        widths = [30 if text in {"客户", "Customer"} else 16 for text in heads]
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for column, text in enumerate(heads):
            sheet.write_string(_HEADER_ROW, column, text, looks.header)
        number = _HEADER_ROW
        for number, row in enumerate(rows, _HEADER_ROW + 1):
            for column, value in enumerate(row):
                self._cell(sheet, number, column, value)
            texts = zip(row, widths, strict=True)
            fit_height(sheet, number, [(text, width) for text, width in texts if isinstance(text, str)])
        for column, value in enumerate(totals):
            if isinstance(value, int) and number > _HEADER_ROW:
                self._sum(sheet, number + 1, column, value)
            else:
                self._cell(sheet, number + 1, column, value, total=True)
        sheet.freeze_panes(_HEADER_ROW + 1, 1)
        page(sheet, _HEADER_ROW)

    def _sum(self, sheet: Any, row: int, column: int, value: int) -> None:
        first, last = xl_rowcol_to_cell(_HEADER_ROW + 1, column), xl_rowcol_to_cell(row - 1, column)
        count = isinstance(value, _Count)
        worth = value if count else Decimal(decimal_string(value))
        look = self._looks.total_count if count else self._looks.total
        sheet.write_formula(row, column, f"=SUM({first}:{last})", look, worth)

    def _cell(self, sheet: Any, row: int, column: int, value: Any, *, total: bool = False) -> None:
        looks = self._looks
        text, amount = (looks.total_text, looks.total) if total else (looks.wrap, looks.amount)
        if isinstance(value, dt.date):
            sheet.write_datetime(row, column, value, looks.date)
        elif isinstance(value, _Rate):
            sheet.write_number(row, column, value, looks.exchange)
        elif isinstance(value, _Count):
            sheet.write_number(row, column, value, looks.count)
        elif isinstance(value, int):
            sheet.write_number(row, column, Decimal(decimal_string(value)), amount)
        elif isinstance(value, Decimal):
            sheet.write_number(row, column, value, amount)
        else:
            sheet.write_string(row, column, self._lacking if value is None else whole(value), text)
