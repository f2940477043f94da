"""Workbooks for Excel and WPS, written with XlsxWriter.

It is the one writer for small and large sheets: formulas carry their verified values, so a preview
that does not calculate shows them too, and the rows of the large sheet go in ready made. Text is
always written as text, so nothing a customer is called becomes a formula.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from ar_desktop.domain.aging import AgingReport, AgingRow
from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.money import decimal_string
from ar_desktop.domain.progress import Progress
from ar_desktop.reports.press.files import replacing
from ar_desktop.reports.press.sheets import BulkSheet, Column, whole
from ar_desktop.reports.press.workbook_looks import DEPTHS, Looks, page
from ar_desktop.reports.reporting import workbook_words

_HEADER_ROW = 3  # from 0: title, subtitle, a blank row, headings
_STEP = 1000
_HIGH_SHARE = 0.2
_FOREVER = 10**6


def aging_workbook(
    report: AgingReport,
    details: Iterable[AgingDetail],
    path: Path,
    *,
    company: str,
    language: str = "zh",
    progress: Progress | None = None,
) -> None:
    """Write the report, the open items behind it and the definitions to ``path``.

    A file that is there is replaced only when the new one is whole. ``progress`` is told how many
    items are written of how many, and may raise to stop. Raises ``file_in_use``.
    """
    items = list(details)
    with replacing(path) as draft, tempfile.TemporaryDirectory() as scratch:
        workbook = Workbook(str(draft), {"tmpdir": scratch})
        label = workbook_words.words(language)
        facts = workbook_words.facts(report, label, whole(company), len(items))
        job = _Job(report, label, Looks.of(workbook, report.currency), facts)
        workbook.set_properties(
            {"title": label.title, "company": facts["company"], "comments": facts["as_of"]}
        )
        _Summary(workbook.add_worksheet(label.summary), job).write()
        bulk = workbook.add_worksheet(label.details, worksheet_class=BulkSheet)
        _details(bulk, job, items, progress)
        _notes(workbook.add_worksheet(label.notes), job)
        workbook.close()


@dataclass(frozen=True)
class _Job:
    """What every sheet of one workbook is made of."""

    report: AgingReport
    label: workbook_words.Words
    looks: Looks
    facts: dict[str, str]

    def head(self, sheet: Worksheet, titles: Sequence[str]) -> None:
        """Title, subtitle and headings, which stay in view and come again on each printed page."""
        sheet.write_string(0, 0, self.label.title, self.looks.title)
        sheet.write_string(1, 0, self.label.subtitle.format_map(self.facts), self.looks.subtitle)
        sheet.set_row(_HEADER_ROW, 30)
        for column, title in enumerate(titles):
            sheet.write_string(_HEADER_ROW, column, title, self.looks.header)
        sheet.freeze_panes(_HEADER_ROW + 1, 2)
        sheet.repeat_rows(_HEADER_ROW)


def _major(amount: int, currency: str) -> Decimal:
    return Decimal(decimal_string(amount, currency))


class _Summary:
    """The first sheet: one row a customer, invoice or owner, and the totals twice."""

    def __init__(self, sheet: Worksheet, job: _Job) -> None:
        self.sheet, self.job = sheet, job
        self.report, self.label, self.looks = job.report, job.label, job.looks
        self.width = len(self.report.buckets.columns)
        self.end = _HEADER_ROW + len(self.report.rows)

    def write(self) -> None:
        """All of it."""
        titles = self._titles()
        self.job.head(self.sheet, titles)
        for number, row in enumerate(self.report.rows, _HEADER_ROW + 1):
            self._row(number, row)
        self._totals()
        self._frame(len(titles))
        page(self.sheet)

    def _titles(self) -> tuple[str, ...]:
        label, by = self.label, self.report.by
        buckets = workbook_words.buckets(self.report, label)
        sums = (label.unallocated, label.total, label.overdue, label.share)
        return (label.ids[by], label.names[by], *buckets, *sums)

    def _row(self, number: int, row: AgingRow) -> None:
        self.sheet.write_string(number, 0, whole(row.id), self.looks.text)
        self.sheet.write_string(number, 1, whole(row.name), self.looks.text)
        self._figures(number, row, self.looks.amount)

    def _figures(self, number: int, row: AgingRow, look: Any) -> None:
        amounts = (*row.amounts, row.unallocated, row.total, row.overdue)
        for column, amount in enumerate(amounts, 2):
            self.sheet.write_number(number, column, _major(amount, self.report.currency), look)
        self.sheet.write_number(number, 2 + len(amounts), row.overdue_share, self.looks.share)

    def _totals(self) -> None:
        """The sums as formulas that carry their values, and below them the values as computed."""
        totals, number = self.report.totals, self.end + 1
        amounts = (*totals.amounts, totals.unallocated, totals.total, totals.overdue)
        self._name(number, self.label.sum)
        for column, amount in enumerate(amounts, 2):
            first = xl_rowcol_to_cell(_HEADER_ROW + 1, column)
            last = xl_rowcol_to_cell(max(self.end, _HEADER_ROW + 1), column)
            value = _major(amount, self.report.currency)
            formula = f"=SUM({first}:{last})" if self.report.rows else "=0"
            self.sheet.write_formula(number, column, formula, self.looks.total, value)
        self.sheet.write_number(number, 2 + len(amounts), totals.overdue_share, self.looks.share)
        self._name(number + 1, self.label.verified)
        self._figures(number + 1, totals, self.looks.total)

    def _name(self, number: int, text: str) -> None:
        self.sheet.write_string(number, 0, text, self.looks.total_text)
        self.sheet.write_string(number, 1, "", self.looks.total_text)

    def _frame(self, columns: int) -> None:
        """Widths, filter and colours."""
        self.sheet.set_column(0, 0, 20)
        self.sheet.set_column(1, 1, 34)
        self.sheet.set_column(2, columns - 2, 16)
        self.sheet.set_column(columns - 1, columns - 1, 10)
        self.sheet.autofilter(_HEADER_ROW, 0, max(self.end, _HEADER_ROW + 1), columns - 1)
        if not self.report.rows:
            return
        self.sheet.ignore_errors({"number_stored_as_text": f"A{_HEADER_ROW + 2}:B{self.end + 1}"})
        for depth in range(1, self.width):
            self._colour(1 + depth + 1, self.looks.depths[_shade(depth, self.width)], 0)
        self._colour(columns - 1, self.looks.high, _HIGH_SHARE)

    def _colour(self, column: int, look: Any, above: float) -> None:
        rule = {"type": "cell", "criteria": ">", "value": above, "format": look}
        self.sheet.conditional_format(_HEADER_ROW + 1, column, self.end, column, rule)


def _shade(depth: int, width: int) -> int:
    """The colour of the ``depth``-th overdue bucket: the last one is always the deepest."""
    return len(DEPTHS) - 1 if depth == width - 1 else min(depth - 1, len(DEPTHS) - 2)


_DETAIL_KINDS: tuple[str, ...] = (
    "text", "text", "text", "date", "date", "amount", "amount", "count", "text", "text",
)  # fmt: skip
_DETAIL_WIDTHS: tuple[int, ...] = (14, 34, 24, 12, 12, 16, 16, 10, 14, 14)
_DAYS = 7


def _details(sheet: BulkSheet, job: _Job, items: Sequence[AgingDetail], progress: Progress | None) -> None:
    """The second sheet: one row an open item."""
    titles, kinds, widths = job.label.detail_columns, _DETAIL_KINDS, _DETAIL_WIDTHS
    disputed = any(item.disputed for item in items)
    if disputed:
        titles, kinds, widths = (*titles, job.label.disputed), (*kinds, "amount"), (*widths, 16)
    if job.report.rates:
        titles, kinds, widths = (*titles, job.label.currency), (*kinds, "text"), (*widths, 8)
    job.head(sheet, titles)
    for index, width in enumerate(widths):
        sheet.set_column(index, index, width)
    columns = [Column(kind, getattr(job.looks, kind)) for kind in kinds]
    lines = _told(_lines(job.report, items, job.label, disputed=disputed), len(items), progress)
    sheet.add_rows(_HEADER_ROW + 1, lines, len(items), columns)
    last = _HEADER_ROW + max(len(items), 1)
    sheet.autofilter(_HEADER_ROW, 0, last, len(titles) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A{_HEADER_ROW + 2}:C{last + 1}"})
    _colour_days(sheet, job, last)
    page(sheet)


def _colour_days(sheet: BulkSheet, job: _Job, last: int) -> None:
    """The days overdue in the colours of their buckets."""
    edges = (0, *job.report.buckets.edges, _FOREVER)
    for depth, (low, high) in enumerate(pairwise(edges), 1):
        look = job.looks.depths[_shade(depth, len(edges))]
        rule = {"type": "cell", "criteria": "between", "minimum": low + 1, "maximum": high, "format": look}
        sheet.conditional_format(_HEADER_ROW + 1, _DAYS, last, _DAYS, rule)


def _lines(
    report: AgingReport, items: Iterable[AgingDetail], label: workbook_words.Words, *, disputed: bool
) -> Iterator[tuple[Any, ...]]:
    buckets = workbook_words.buckets(report, label)
    index = report.buckets.index
    for item in items:
        money: tuple[str, ...] = (item.currency,) if report.rates else ()
        if disputed:
            money = (decimal_string(item.disputed, item.currency), *money)
        yield (
            item.customer_code,
            item.customer_name,
            item.number,
            item.issued_on,
            item.due_on,
            decimal_string(item.amount, item.currency),
            decimal_string(item.open, item.currency),
            item.days,
            buckets[index(item.days)],
            item.owner,
            *money,
        )


def _told(rows: Iterable[Any], total: int, progress: Progress | None) -> Iterator[Any]:
    """The rows, with word of every thousandth and of the last."""
    for done, row in enumerate(rows, 1):
        yield row
        if progress and (done % _STEP == 0 or done == total):
            progress(done, total)


def _notes(sheet: Worksheet, job: _Job) -> None:
    """The third sheet: what the figures mean."""
    sheet.write_string(0, 0, job.label.title, job.looks.title)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
    for number, (name, text) in enumerate(job.label.definitions, 2):
        sheet.write_string(number, 0, name, job.looks.header)
        sheet.write_string(number, 1, text.format_map(job.facts), job.looks.wrap)
    page(sheet)
