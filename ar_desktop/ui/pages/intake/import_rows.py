"""Rows of an import as the preview shows them, and the columns they stand in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from ar_desktop import messages
from ar_desktop.domain.errors import Problem
from ar_desktop.domain.money import format_amount
from ar_desktop.services.intake import import_choices, import_problems
from ar_desktop.services.intake.importing import DUPLICATE, IGNORED, NEW_CUSTOMER, Asked, Line, Preview
from ar_desktop.ui import document_words as words
from ar_desktop.ui.tables import Badge, Column, Kind

_RIGHT = frozenset({"amount", "limit", "term_days"})
_MIDDLE = {
    "customers": (("code", 90), ("uscc", 170), ("contact", 80), ("term_days", 80)),
    "invoices": (("number", 176), ("issued_on", 104), ("due_on", 104), ("amount", 104)),
    "receipts": (("received_on", 96), ("amount", 112), ("reference", 120), ("invoice_number", 170)),
    "bank": (("received_on", 106), ("amount", 108), ("memo", 110)),
    "openings": (("number", 176), ("issued_on", 104), ("due_on", 104), ("amount", 104)),
    "ledger": (("number", 130), ("day", 104), ("amount", 104), ("note", 120)),
}
#: What a column of openings is called in a row of money in.
_OF_RECEIPTS = {"number": "reference", "issued_on": "received_on"}


@dataclass(frozen=True)
class Seen:
    """One row of the preview: a line that was understood, or a problem. ``raw`` is what stands in the
    file by field where a row was not understood; ``asked`` where the user says whose money it is."""

    row: int
    line: Line | None
    problem: Problem | None = None
    notices: tuple[Problem, ...] = ()
    due_on: dt.date | None = None
    sheet: str = ""
    asked: Asked | None = None
    raw: Mapping[str, str] = field(default_factory=dict, compare=False)
    currency: str = "CNY"

    @property
    def source(self) -> Any:
        """The row as the reader understood it, or None."""
        return self.line.source if self.line else self.asked.row if self.asked else None

    def cell(self, name: str) -> Any:
        """A value of the file's row, None where it was not understood."""
        value = getattr(self.source, name, None)
        if value is None and name in _OF_RECEIPTS:
            value = getattr(self.source, _OF_RECEIPTS[name], None)
        if name == "amount" and import_choices.is_prepaid(self.source):
            value = -self.source.amount
        return self.due_on if name == "due_on" and value is None else value

    def shown(self, name: str) -> str:
        """A value as a person reads it; what stands in the file where it was not understood."""
        if self.source is None:
            return self.raw.get(name, "")
        value = self.cell(name)
        if isinstance(value, int) and name in {"amount", "limit"}:
            return format_amount(value, getattr(self.source, "currency", "") or self.currency)
        return value.isoformat() if isinstance(value, dt.date) else "" if value is None else str(value)

    @property
    def who(self) -> str:
        """The customer, or the payer where it is not known whose money it is."""
        if self.line is not None:
            return self.line.customer or getattr(self.source, "memo", "")
        if self.asked is not None:
            return self.asked.row.payer or self.asked.row.memo
        return self.raw.get("customer_name") or self.raw.get("name") or self.raw.get("payer", "")

    @property
    def group(self) -> str:
        """new, known, ask or problem."""
        if self.line is None:
            return "ask" if self.asked else "problem"
        return "known" if self.line.status in {DUPLICATE, IGNORED} else "new"


def sorted_out(plan: Preview, due: Mapping[int, dt.date]) -> dict[str, list[Seen]]:
    """All rows in the file's order, and the same by what becomes of them."""
    notices: dict[tuple[str, int], list[Problem]] = {}
    for notice in plan.notices:
        notices.setdefault((notice.sheet, notice.row), []).append(notice)
    at = import_problems.places(plan.table)
    currency = plan.table.currency
    rows = [_of_line(plan, line, notices, due) for line in plan.lines]
    for item in plan.problems:
        asked = plan.asked.get((item.sheet, item.row))
        raw = import_problems.raw(plan.table, item, at)
        raw = raw or {"customer_name": import_problems.whole(plan.table, item.row, item.sheet)}
        rows.append(Seen(item.row, None, item, sheet=item.sheet, asked=asked, raw=raw, currency=currency))
    rows.sort(key=lambda row: (row.sheet, row.row))
    groups: dict[str, list[Seen]] = {"": rows, "new": [], "ask": [], "known": [], "problem": []}
    for row in rows:
        groups[row.group].append(row)
    return groups


def _of_line(
    plan: Preview, line: Line, notices: Mapping[tuple[str, int], list[Problem]], due: Mapping[int, dt.date]
) -> Seen:
    key = (getattr(line.source, "sheet", ""), line.row)
    return Seen(
        line.row, line, None, tuple(notices.get(key, ())), due.get(line.row), key[0], plan.asked.get(key),
        currency=plan.table.currency,
    )  # fmt: skip


def layout(plan: Preview | None) -> str:
    """Which columns a preview has."""
    if plan is None:
        return "invoices"
    return "bank" if plan.table.known_only else plan.kind


def columns(form: str, names: Mapping[int, str], language: str, *, sheets: bool) -> list[Column]:
    """The columns of a preview; ``names`` are those of customers by id."""
    who = (
        QCoreApplication.translate("ImportRows", "付款人 / 客户")
        if form == "bank"
        else QCoreApplication.translate("ImportRows", "客户")
    )
    found = [
        Column("row", QCoreApplication.translate("ImportRows", "行"), 48, Kind.NUMBER, muted=True),
        Column("customer", who, 168, value=lambda row: row.who),
    ]
    if sheets:
        found.insert(
            0,
            Column("sheet", QCoreApplication.translate("ImportRows", "工作表"), 90, muted=True),
        )
    found += [_text(name, width) for name, width in _MIDDLE[form]]
    what = Column(
        "status", QCoreApplication.translate("ImportRows", "处理"), 150, Kind.BADGE, stretch=True,
        value=lambda row: badges(row, names, language),
    )  # fmt: skip
    return [*found, what]


def _text(name: str, width: int) -> Column:
    align = "right" if name in _RIGHT else ""
    return Column(name, words.field(name), width, align=align, value=lambda row: row.shown(name))


def badges(row: Seen, names: Mapping[int, str], language: str) -> list[Badge]:
    """What becomes of a row."""
    if row.asked is not None and row.line is None:
        return _asking(row.asked, names)
    if row.problem is not None:
        return [Badge(messages.sentence(row.problem.code, row.problem.facts, language), "danger")]
    assert row.line is not None
    if row.line.status == DUPLICATE:
        return [Badge(QCoreApplication.translate("ImportRows", "已有，跳过"))]
    if row.line.status == IGNORED:
        return [Badge(QCoreApplication.translate("ImportRows", "不是客户回款"))]
    is_new = row.line.status == NEW_CUSTOMER
    found = [Badge(*_entry(new=is_new, opening=getattr(row.source, "kind", "") == "opening"))]
    said = [messages.sentence(notice.code, notice.facts, language) for notice in row.notices]
    return [*found, *(Badge(sentence, "warn") for sentence in said)]


def _entry(*, new: bool, opening: bool) -> tuple[str, str]:
    if opening:
        return (
            (QCoreApplication.translate("ImportRows", "期初 · 新客户"), "info")
            if new
            else (QCoreApplication.translate("ImportRows", "期初"), "good")
        )
    return (
        (QCoreApplication.translate("ImportRows", "新增 · 新客户"), "info")
        if new
        else (QCoreApplication.translate("ImportRows", "新增"), "good")
    )


def _asking(asked: Asked, names: Mapping[int, str]) -> list[Badge]:
    found = [Badge(QCoreApplication.translate("ImportRows", "待认领"), "warn")]
    for best in asked.candidates[:1]:
        text = QCoreApplication.translate("ImportRows", "{name}？{sure}%")
        found.append(Badge(text.format(name=names.get(best.customer, ""), sure=best.confidence), "info"))
    return found
