"""The columns of an aging on screen, and the same as a page for the printer."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from html import escape

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.aging import AgingReport, AgingRow
from ar_desktop.domain.fx import RatesUsed
from ar_desktop.domain.money import format_amount
from ar_desktop.services.reporting.aging_all import ALL
from ar_desktop.ui import document_words as words
from ar_desktop.ui.tables import Column, Kind


def columns(report: AgingReport) -> list[Column]:
    """What a row shows: who, each bucket, money that covers nothing, the sum, how it is made up."""
    money = report.currency
    heads = {
        "customer": [Column("name", QCoreApplication.translate("Aging", "客户"), 170, stretch=True)],
        "invoice": [
            Column("id", QCoreApplication.translate("Aging", "发票号"), 178),
            Column("name", QCoreApplication.translate("Aging", "客户"), 140, stretch=True),
        ],
        "owner": [
            Column("name", QCoreApplication.translate("Aging", "责任人"), 120, stretch=True, value=_owner)
        ],
    }
    buckets = [
        Column(
            key, title(report, number), 112, Kind.MONEY, value=_bucket(number), bucket=number, currency=money
        )
        for number, key in enumerate(report.buckets.columns)
    ]
    return [
        *heads[report.by],
        *buckets,
        Column(
            "unallocated",
            QCoreApplication.translate("Aging", "预收/未核销"),
            108,
            Kind.MONEY,
            tone=_credit,
            currency=money,
        ),
        Column(
            "total", QCoreApplication.translate("Aging", "合计"), 120, Kind.MONEY, bold=True, currency=money
        ),
        Column("share", QCoreApplication.translate("Aging", "逾期占比"), 70, Kind.PERCENT, value=share),
        Column("structure", QCoreApplication.translate("Aging", "结构"), 130, Kind.BAR, value=_parts),
    ]


def title(report: AgingReport, number: int) -> str:
    """Title of a bucket; the first overdue one says what the days count."""
    text = words.bucket(report.buckets.columns[number])
    if number == 0 and report.basis == "invoice":
        return QCoreApplication.translate("Aging", "当天")
    if number == 1 and report.basis == "due":
        return QCoreApplication.translate("Aging", "逾期 {range}").format(range=text)
    return text


def _owner(row: AgingRow) -> str:
    return row.name or QCoreApplication.translate("Aging", "（未指定）")


def _bucket(number: int) -> Callable[[AgingRow], int]:
    return lambda row: row.amounts[number]


def _credit(row: AgingRow) -> str:
    return "good" if row.unallocated else ""


def share(row: AgingRow) -> Decimal | None:
    """Overdue part of what is open, in percent."""
    gross = sum(row.amounts)
    return Decimal(row.overdue) * 100 / gross if gross else None


def _parts(row: AgingRow) -> list[tuple[int, int]]:
    return [(amount, number) for number, amount in enumerate(row.amounts) if amount > 0]


def totals(report: AgingReport) -> dict[str, object]:
    """The line that stays in view."""
    row = report.totals
    sums = dict(zip(report.buckets.columns, row.amounts, strict=True))
    first = "id" if report.by == "invoice" else "name"
    word = QCoreApplication.translate("Aging", "合计")
    return {first: word, **sums, "unallocated": row.unallocated, "total": row.total, "share": share(row)}


def page(report: AgingReport, company: str) -> str:
    """The report as HTML for the printer: black on white, totals in bold."""
    shown = [column for column in columns(report) if column.kind is not Kind.BAR]
    head = "".join(f"<th align='{_side(column)}'>{escape(column.title)}</th>" for column in shown)
    body = "".join(
        "<tr>"
        + "".join(f"<td align='{_side(column)}'>{escape(column.shown(row))}</td>" for column in shown)
        + "</tr>"
        for row in report.rows
    )
    sums = totals(report)
    foot = "".join(
        f"<td align='{_side(column)}'><b>{escape(_sum(column, sums))}</b></td>" for column in shown
    )
    heading = (
        QCoreApplication.translate("Aging", "{company} 应收账款账龄分析").format(company=company).strip()
    )
    note = QCoreApplication.translate("Aging", "截至 {day} · {basis} · {currency} · 此后的收款不计入").format(
        day=report.as_of, basis=basis(report.basis), currency=words.currency(report.currency)
    )
    note += f" · {rates(report.rates)}" if report.rates else ""
    return (
        f"<h3>{escape(heading)}</h3><p>{escape(note)}</p>"
        "<table width='100%' border='0.5' cellspacing='0' cellpadding='3' style='border-collapse:collapse'>"
        f"<thead><tr>{head}</tr></thead>{body}<tr>{foot}</tr></table>"
    )


def _side(column: Column) -> str:
    return "right" if column.kind in {Kind.MONEY, Kind.PERCENT} else "left"


def _sum(column: Column, sums: dict[str, object]) -> str:
    value = sums.get(column.key)
    if column.kind is Kind.MONEY and isinstance(value, int):
        return format_amount(value, str(column.currency))
    return "" if value is None else column.text_of(value)


def currency(key: str) -> str:
    """A currency to age, or all of them in CNY."""
    if key == ALL:
        return QCoreApplication.translate("Aging", "全部折人民币")
    return words.currency(key)


def rates(used: RatesUsed) -> str:
    """At which rates a sum in CNY was made, and what it lacks."""
    listed = ", ".join(f"{quote.currency} {quote.rate} ({quote.day:%m-%d})" for quote in used.quotes)
    said = [
        QCoreApplication.translate("Aging", "按 {day} 汇率折算：{rates}").format(
            day=used.day, rates=listed or "—"
        )
    ]
    if used.missing:
        text = QCoreApplication.translate("Aging", "缺汇率、未计入：{currencies}")
        said.append(text.format(currencies=", ".join(used.missing)))
    if used.stale:
        text = QCoreApplication.translate("Aging", "汇率偏旧：{currencies}")
        said.append(text.format(currencies=", ".join(used.stale)))
    return "    ".join(said)


def basis(key: str) -> str:
    """From which day the ages count."""
    if key == "invoice":
        return QCoreApplication.translate("Aging", "按开票日")
    return QCoreApplication.translate("Aging", "按到期日")


def grouping(key: str) -> str:
    """What a row stands for."""
    names = {
        "customer": QCoreApplication.translate("Aging", "按客户"),
        "invoice": QCoreApplication.translate("Aging", "按发票"),
        "owner": QCoreApplication.translate("Aging", "按责任人"),
    }
    return names[key]
