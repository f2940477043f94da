"""The worksheet of late-payment interest as a workbook: each part with its formula, real dates, numbers."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from ar_desktop import messages
from ar_desktop.domain.late_balances import Reduction
from ar_desktop.domain.lateness import LateTerms, Part
from ar_desktop.domain.money import decimal_string
from ar_desktop.domain.worksheet import WorkLine, Worksheet
from ar_desktop.reports.correspondence import late_words
from ar_desktop.reports.press.files import replacing
from ar_desktop.reports.press.sheets import whole
from ar_desktop.reports.press.workbook_looks import Looks, fit_height, page

_HEADER_ROW = 3
_WIDTHS = (26, 6, 12, 16, 12, 12, 8, 10, 8, 12, 9, 14, 16)
_AMOUNT = 11  # the column of the amounts
_HOW = (
    "算式：按年的，计息本金×利率÷{days}×天数；按日的，计息本金×利率×天数；一次的，当日终了未付款×比例。"
    "逐段累计取整，每张发票四舍五入到分。首日为到期次日，截止日计入；付款当日仍计息，次日起扣减；按单利计算。"
)
_HOW_EN = (
    "Per year: principal x rate / {days} x days; per day: principal x rate x days; once: share of what is "
    "open at the end of the day. Each invoice is rounded half up by itself. First day: the day after the due "
    "date; the day of payment still bears interest; simple interest."
)
_WORDS = {
    "zh": (
        "逾期付款损失计算表", "{company}　{customer}　计算至 {day}（含当日）　{currency}　按年 {days} 日计",
        ("发票号码", "口径", "到期日", "计息本金", "起算日", "截止日", "天数", "利率", "计法", "LPR 报价日",
         "LPR", "损失", "备注"),
        ("按年", "按日", "一次"), "本金已付清", "付款", "抵销", "{said}，先抵利息",
        "超出约定上限", "已免除", "已收", "合计（尚可主张）", "口径 {number}：{said}", _HOW,
        "采用的一年期 LPR", "LPR 数据截至 {day}", "本表由软件按所列口径计算，仅供核对，不构成法律意见。",
    ),
    "en": (
        "Late-payment interest worksheet",
        "{company}   {customer}   up to {day}   {currency}   {days} days a year",
        ("Invoice", "Ground", "Due", "Principal", "From", "To", "Days", "Rate", "Per", "LPR of", "LPR",
         "Interest", "Remark"),
        ("year", "day", "once"), "principal paid", "Paid", "Set off", "{said}, interest first",
        "Beyond the limit", "Waived", "Received", "Total still claimable", "Ground {number}: {said}", _HOW_EN,
        "One-year LPR used", "LPR data up to {day}",
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
        (self._title, self._under, self._heads, self._per, self._settled, *self._moved,
         self._beyond, self._waived, self._received, self._sum, self._ground, self._how,
         self._used, self._until, self._advice) = _WORDS[language]  # fmt: skip
        self._grounds: list[LateTerms] = list(
            dict.fromkeys(line.terms for line in facts.lines if line.terms is not None)
        )
        self._looks = Looks.of(workbook, facts.currency)
        self._sheet = workbook.add_worksheet(self._title)
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
        page(sheet, _HEADER_ROW)

    def _major(self, minor: int) -> Decimal:
        return Decimal(decimal_string(minor, self._facts.currency))

    def _line(self, line: WorkLine) -> None:
        parts = line.lateness.parts
        for item in line.history:
            self._row(line)
            if isinstance(item, Reduction):
                self._payment(item)
            elif line.terms is not None:
                self._part(item, line.terms, exact=len(parts) == 1)
        beyond = sum(part.amount for part in parts) - line.lateness.amount
        captions = (self._beyond, self._waived, self._received)
        for caption, amount in zip(captions, (beyond, line.waived, line.paid), strict=True):
            if amount:
                self._row(line, caption)
                self._sheet.write_number(self._at, _AMOUNT, -self._major(amount), self._looks.amount)

    def _row(self, line: WorkLine, remark: str = "") -> None:
        """A new row of a line with what tells it, and nothing yet in the rest."""
        self._at += 1
        sheet, looks, at = self._sheet, self._looks, self._at
        for column in range(len(self._heads)):
            sheet.write_blank(at, column, None, looks.text)
        sheet.write_string(at, 0, whole(line.number), looks.text)
        if line.terms is not None:
            sheet.write_number(at, 1, self._grounds.index(line.terms) + 1, looks.count)
        sheet.write_datetime(at, 2, line.due_on, looks.date)
        said = remark or (self._settled if line.settled else "")
        if said:
            sheet.write_string(at, len(self._heads) - 1, said, looks.text)

    def _payment(self, item: Reduction) -> None:
        paid, set_off, first = self._moved
        sheet, looks, at = self._sheet, self._looks, self._at
        sheet.write_number(at, 3, -self._major(item.to_principal), looks.amount)
        sheet.write_datetime(at, 4, item.day, looks.date)
        said = set_off if item.kind == "set_off" else paid
        if item.to_interest:
            sheet.write_number(at, _AMOUNT, -self._major(item.to_interest), looks.amount)
            said = first.format(said=said)
        sheet.write_string(at, len(self._heads) - 1, said, looks.text)

    def _part(self, part: Part, terms: LateTerms, *, exact: bool) -> None:
        sheet, looks, at = self._sheet, self._looks, self._at
        year, day, once = self._per
        yearly = late_words.is_yearly(terms)
        sheet.write_number(at, 3, self._major(part.principal), looks.amount)
        sheet.write_datetime(at, 4, part.starts_on, looks.date)
        sheet.write_datetime(at, 5, part.ends_on, looks.date)
        if part.days:
            sheet.write_formula(at, 6, f"=F{at + 1}-E{at + 1}+1", looks.count, part.days)
        rate = part.annual_rate if yearly or not part.days else part.annual_rate / terms.day_count
        sheet.write_number(at, 7, rate, looks.rate)
        sheet.write_string(at, 8, once if not part.days else year if yearly else day, looks.text)
        if part.quote:
            sheet.write_datetime(at, 9, part.quote.day, looks.date)
            sheet.write_number(at, 10, part.quote.rate, looks.rate)
        self._amount(part, terms, yearly=yearly, exact=exact)

    def _amount(self, part: Part, terms: LateTerms, *, yearly: bool, exact: bool) -> None:
        """The sum where it gives what the worksheet says; a part rounded by its running total is a
        number."""
        row, amount = self._at + 1, self._major(part.amount)
        days = "" if not part.days else f"*G{row}/{terms.day_count}" if yearly else f"*G{row}"
        plain = Decimal(part.principal) * part.annual_rate
        worth = plain * part.days / terms.day_count if part.days else plain
        if exact or abs(worth - part.amount) < Decimal("0.49"):
            digits = -int(amount.as_tuple().exponent)
            formula = f"=ROUND(D{row}*H{row}{days},{digits})"
            self._sheet.write_formula(self._at, _AMOUNT, formula, self._looks.amount, amount)
        else:
            self._sheet.write_number(self._at, _AMOUNT, amount, self._looks.amount)

    def _total(self) -> None:
        first, last = _HEADER_ROW + 2, self._at + 1
        self._at += 1
        sheet, looks = self._sheet, self._looks
        for column in range(len(self._heads)):
            sheet.write_string(self._at, column, "", looks.total_text)
        sheet.write_string(self._at, 0, self._sum, looks.total_text)
        total: Any = self._major(self._facts.claimable)
        plain = sum(line.left for line in self._facts.lines)
        if last >= first and plain == self._facts.claimable:
            sheet.write_formula(self._at, _AMOUNT, f"=SUM(L{first}:L{last})", looks.total, total)
        else:
            sheet.write_number(self._at, _AMOUNT, total, looks.total)

    def _notes(self) -> None:
        """Grounds and formula in words, quotes, doubts: each over the width of the table."""
        facts = self._facts
        grounds = (
            self._ground.format(number=number, said=late_words.sentence(terms, self._language))
            for number, terms in enumerate(self._grounds, 1)
        )
        lines = [*grounds, self._how.format(days=facts.day_count)]
        if facts.quotes:
            said = [f"{quote.day.isoformat()} {late_words.percent(quote.rate)}" for quote in facts.quotes]
            lines += [f"{self._used}: {', '.join(said)}", self._until.format(day=facts.lpr_until)]
        lines += [messages.sentence(code, known, self._language) for code, known in facts.warnings]
        last = len(self._heads) - 1
        for number, text in enumerate([*lines, self._advice], self._at + 2):
            self._sheet.merge_range(number, 0, number, last, whole(text), self._looks.note)
            fit_height(self._sheet, number, [(text, sum(_WIDTHS) - 8)])
