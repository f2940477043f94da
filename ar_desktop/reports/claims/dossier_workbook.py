"""The figures of a dossier as a workbook: index, debts, interest, receipts, timeline, letters, files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from ar_desktop.domain.dossier import Dossier
from ar_desktop.domain.money import decimal_string
from ar_desktop.reports.claims.dossier_words import CHANNELS, PAID, STATES, paid_head
from ar_desktop.reports.press.files import replacing
from ar_desktop.reports.press.sheets import whole
from ar_desktop.reports.press.workbook_looks import Looks, page

_HEADS: dict[str, tuple[tuple[str, int], ...]] = {
    "证据目录": (("序号", 6), ("证据名称", 40), ("来源", 26), ("证明内容", 56), ("页码", 12)),
    "欠款明细": (
        ("发票号", 24), ("合同号", 18), ("送货/签收", 34), ("开票日", 12), ("到期日", 12), ("金额", 16),
        (PAID, 16), ("未付", 16), ("逾期天数", 10), ("时效届满", 12), ("争议金额", 14),
    ),
    "利息计算": (
        ("发票号", 24), ("计息本金", 16), ("起", 12), ("止", 12), ("天数", 8), ("年利率", 10), ("依据", 28),
        ("利息", 16),
    ),
    "收款明细": (("收款日", 12), ("金额", 16), ("付款人", 30), ("流水号", 24), ("核销的发票", 40)),
    "时间线": (("日期", 12), ("事实", 70), ("凭据", 34)),
    "函件登记": (
        ("文号", 22), ("开具日", 12), ("金额", 16), ("方式", 10), ("单号", 20), ("寄出", 12), ("状态", 10),
        ("送达", 12), ("签收人", 14), ("凭证件数", 10),
    ),
    "电子文件": (("证据", 6), ("文件名", 40), ("字节", 14), ("SHA-256", 68)),
}  # fmt: skip
#: Columns that are added up, by sheet.
_SUMS = {"欠款明细": (5, 6, 7), "利息计算": (7,), "收款明细": (1,)}


class _Rate(Decimal):
    """A share of one a year, to tell it from an amount."""


def write(facts: Dossier, path: Path, pages: Sequence[str] = ()) -> None:
    """Write the workbook; ``pages`` are those of the exhibits in the PDF, as its index gives them. A file
    that is there is replaced only when the new one is whole (``file_in_use``)."""
    rows: dict[str, Sequence[Sequence[Any]]] = {
        "证据目录": _exhibits(facts, pages),
        "欠款明细": _debts(facts), "利息计算": _interest(facts), "收款明细": _money(facts),
        "时间线": [(event.day, event.text, event.proof) for event in facts.events],
        "函件登记": _letters(facts), "电子文件": _files(facts),
    }  # fmt: skip
    with replacing(path) as draft:
        workbook = Workbook(str(draft), {"in_memory": True})
        made = dt.datetime.combine(facts.prepared_on, dt.time())
        workbook.set_properties({"title": f"债权案卷 {whole(facts.customer.name)}", "created": made})
        looks = Looks.of(workbook, facts.currency)
        for name, columns in _HEADS.items():
            _sheet(workbook, looks, name, columns, rows[name], facts)
        workbook.close()


def _sheet(
    workbook: Any, looks: Looks, name: str, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[Any]],
    facts: Dossier,
) -> None:  # fmt: skip
    sheet = workbook.add_worksheet(name)
    sheet.write_string(
        0, 0, f"{whole(facts.customer.name)}　{name}　截至 {facts.as_of.isoformat()}", looks.title
    )
    sheet.write_string(1, 0, f"{whole(facts.sender.name)}　币种 {facts.currency}", looks.subtitle)
    for number, (title, width) in enumerate(columns):
        head = paid_head(facts) if title == PAID else title
        sheet.write_string(2, number, head, looks.header)
        sheet.set_column(number, number, width)
    for line, row in enumerate(rows, 3):
        for number, value in enumerate(row):
            _write(sheet, (line, number), value, looks)
    _totals(sheet, looks, 3 + len(rows), _SUMS.get(name, ()), rows)
    sheet.freeze_panes(3, 0)
    page(sheet, 2)


def _write(sheet: Any, place: tuple[int, int], value: Any, looks: Looks) -> None:
    match value:
        case dt.date():
            sheet.write_datetime(*place, dt.datetime.combine(value, dt.time()), looks.date)
        case _Rate():
            sheet.write_number(*place, value, looks.rate)
        case Decimal():
            sheet.write_number(*place, value, looks.amount)
        case int():
            sheet.write_number(*place, value, looks.count)
        case str() if value:
            sheet.write_string(*place, whole(value), looks.text)
        case _:
            sheet.write_blank(*place, None, looks.text)


def _totals(sheet: Any, looks: Looks, line: int, sums: Sequence[int], rows: Sequence[Sequence[Any]]) -> None:
    """Sums as formulas that carry their values."""
    if not sums:
        return
    sheet.write_string(line, 0, "合计", looks.total_text)
    for column in sums:
        value = sum((row[column] for row in rows), Decimal(0))
        letter = "ABCDEFGHIJKL"[column]
        formula = f"=SUM({letter}4:{letter}{line})" if rows else "=0"
        sheet.write_formula(line, column, formula, looks.total, value)


def _major(amount: int, facts: Dossier) -> Decimal:
    return Decimal(decimal_string(amount, facts.currency))


def _exhibits(facts: Dossier, pages: Sequence[str]) -> list[tuple[Any, ...]]:
    placed = pages or [""] * len(facts.exhibits)
    return [
        (number, item.title, item.source, item.proves, place)
        for number, (item, place) in enumerate(zip(facts.exhibits, placed, strict=True), 1)
    ]


def _files(facts: Dossier) -> list[tuple[Any, ...]]:
    return [
        (number, file.name, file.size, file.sha256)
        for number, item in enumerate(facts.exhibits, 1)
        for file in item.files
    ]


def _debts(facts: Dossier) -> list[tuple[Any, ...]]:
    return [
        (
            debt.number, debt.contract, debt.delivered, debt.issued_on, debt.due_on,
            _major(debt.amount, facts),
            _major(debt.paid, facts), _major(debt.open, facts), max(0, debt.days), debt.ends_on,
            _major(debt.disputed, facts),
        )
        for debt in facts.debts
    ]  # fmt: skip


def _interest(facts: Dossier) -> list[tuple[Any, ...]]:
    return [
        (
            row.number, _major(row.principal, facts), row.starts_on, row.ends_on, row.days,
            _Rate(row.rate), row.basis, _major(row.amount, facts),
        )
        for row in facts.interest_rows
    ]  # fmt: skip


def _money(facts: Dossier) -> list[tuple[Any, ...]]:
    return [
        (item.day, _major(item.amount, facts), item.payer, item.number, item.paid_for) for item in facts.money
    ]


def _letters(facts: Dossier) -> list[tuple[Any, ...]]:
    return [
        (
            item.number, item.issued_on, _major(item.total, facts), CHANNELS.get(item.channel, ""),
            item.waybill,
            item.sent_on, STATES.get(item.state, "无记录"), item.arrived_on, item.signed_by, item.files,
        )
        for item in facts.letters
    ]  # fmt: skip
