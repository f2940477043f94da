"""The worksheet of late-payment interest as a workbook: each part with its formula, real dates, numbers."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from ar_desktop import messages
from ar_desktop.domain.lateness import Part
from ar_desktop.domain.money import decimal_string
from ar_desktop.domain.worksheet import WorkLine, Worksheet
from ar_desktop.reports import late_words
from ar_desktop.reports.files import replacing
from ar_desktop.reports.sheets import whole
from ar_desktop.reports.workbook_looks import Looks

_HEADER_ROW = 3
_WIDTHS = (26, 12, 16, 12, 12, 8, 12, 14, 30)
_WORDS = {
    "zh": (
        "逾期付款损失计算表", "{company}　{customer}　计算至 {day}（含当日）　{currency}　按年 {days} 日计",
        ("发票号码", "到期日", "计息本金", "起算日", "截止日", "天数", "年利率 / 加收比例", "损失", "口径"),
        "超出约定上限", "已免除", "已收", "合计（尚可主张）", "采用的一年期 LPR", "LPR 数据截至 {day}",
        "本表由软件按所列口径计算，仅供核对，不构成法律意见。单元格公式为逐段算式；分段取整以行合计为准。",
    ),
    "en": (
        "Worksheet of late-payment interest",
        "{company}   {customer}   up to {day}   {currency}   {days} days a year",
        ("Invoice", "Due", "Principal", "From", "To", "Days", "Yearly rate / share", "Interest", "Ground"),
        "Beyond the limit", "Waived", "Received", "Total still claimable", "One-year LPR used",
        "LPR data up to {day}",
        "Computed by software on the grounds stated, for checking only; not legal advice.",
    ),
}  # fmt: skip


def write(sheet: Worksheet, path: Path, *, language: str = "zh") -> None:
    """Write the worksheet to ``path``; a file that is there is replaced only when the new one is whole."""
    with replacing(path) as draft, tempfile.TemporaryDirectory() as scratch:
        workbook = Workbook(str(draft), {"tmpdir": scratch})
        _Sheet(workbook, sheet, "en" if language == "en" else "zh").fill()
        workbook.close()


class _Sheet:
    """The one sheet, filled from the top."""

    def __init__(self, workbook: Workbook, facts: Worksheet, language: str) -> None:
        self._facts, self._language = facts, language
        self._title, self._under, self._heads, *self._captions = _WORDS[language]
        self._looks = Looks.of(workbook, facts.currency)
        self._rate = workbook.add_format({"num_format": "0.00##%", "border": 1, "border_color": "#D1D5DB"})
        self._sheet = workbook.add_worksheet(self._title[:31])
        self._at = _HEADER_ROW

    def fill(self) -> None:
        facts, looks, sheet = self._facts, self._looks, self._sheet
        said = self._under.format(
            company=whole(facts.company.name), customer=whole(facts.customer.name),
            day=facts.as_of.isoformat(), currency=facts.currency, days=facts.day_count,
        )  # fmt: skip
        sheet.write_string(0, 0, self._title, looks.title)
        sheet.write_string(1, 0, said, looks.subtitle)
        for column, (text, width) in enumerate(zip(self._heads, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEADER_ROW, column, text, looks.header)
        for line in facts.lines:
            self._line(line)
        self._total()
        self._notes()
        sheet.freeze_panes(_HEADER_ROW + 1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _amount(self, minor: int) -> Decimal:
        return Decimal(decimal_string(minor, self._facts.currency))

    def _line(self, line: WorkLine) -> None:
        ground = late_words.sentence(line.terms, self._language) if line.terms else ""
        exact = len(line.lateness.parts) == 1
        for part in line.lateness.parts:
            self._at += 1
            self._part(line, part, ground, exact=exact)
        beyond = sum(part.amount for part in line.lateness.parts) - line.lateness.amount
        for caption, amount in zip(self._captions, (beyond, line.waived, line.paid), strict=False):
            if amount:
                self._at += 1
                self._sheet.write_string(self._at, 0, f"{whole(line.number)} {caption}", self._looks.text)
                self._sheet.write_number(self._at, 7, -self._amount(amount), self._looks.amount)

    def _part(self, line: WorkLine, part: Part, ground: str, *, exact: bool) -> None:
        sheet, looks, at = self._sheet, self._looks, self._at
        sheet.write_string(at, 0, whole(line.number), looks.text)
        sheet.write_datetime(at, 1, line.due_on, looks.date)
        sheet.write_number(at, 2, self._amount(part.principal), looks.amount)
        sheet.write_datetime(at, 3, part.starts_on, looks.date)
        sheet.write_datetime(at, 4, part.ends_on, looks.date)
        row = at + 1
        amount = self._amount(part.amount)
        if part.days:
            sheet.write_formula(at, 5, f"=E{row}-D{row}+1", looks.count, part.days)
        else:
            sheet.write_number(at, 5, 0, looks.count)
        sheet.write_number(at, 6, part.annual_rate, self._rate)
        self._formula(row, part, amount, exact=exact)
        sheet.write_string(at, 8, ground, looks.text)

    def _formula(self, row: int, part: Part, amount: Decimal, *, exact: bool) -> None:
        """The sum where it gives what the worksheet says; a part rounded by its running total is a
        number."""
        days = f"*F{row}/{self._facts.day_count}" if part.days else ""
        plain = Decimal(part.principal) * part.annual_rate
        worth = plain * part.days / self._facts.day_count if part.days else plain
        if exact or abs(worth - part.amount) < Decimal("0.49"):
            self._sheet.write_formula(
                self._at, 7, f"=ROUND(C{row}*G{row}{days},2)", self._looks.amount, amount
            )
        else:
            self._sheet.write_number(self._at, 7, amount, self._looks.amount)

    def _total(self) -> None:
        first, last = _HEADER_ROW + 2, self._at + 1
        self._at += 1
        sheet, looks = self._sheet, self._looks
        for column in range(len(self._heads)):
            sheet.write_string(self._at, column, "", looks.total_text)
        sheet.write_string(self._at, 0, self._captions[3], looks.total_text)
        total: Any = self._amount(self._facts.claimable)
        plain = sum(line.lateness.amount - line.waived - line.paid for line in self._facts.lines)
        if last >= first and plain == self._facts.claimable:
            sheet.write_formula(self._at, 7, f"=SUM(H{first}:H{last})", looks.total, total)
        else:
            sheet.write_number(self._at, 7, total, looks.total)

    def _notes(self) -> None:
        facts, looks = self._facts, self._looks
        *_, quotes, until, advice = self._captions
        said = [f"{quote.day.isoformat()} {late_words.percent(quote.rate)}" for quote in facts.quotes]
        lines = [f"{quotes}: {', '.join(said)}"] if said else []
        lines += [until.format(day=facts.lpr_until)] if said and facts.lpr_until else []
        lines += [messages.sentence(code, known, self._language) for code, known in facts.warnings]
        for number, text in enumerate([*lines, advice], self._at + 2):
            self._sheet.write_string(number, 0, whole(text), looks.subtitle)
