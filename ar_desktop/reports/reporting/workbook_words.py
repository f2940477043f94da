"""The words of the aging workbook in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass

from ar_desktop.domain.aging import AgingReport


@dataclass(frozen=True)
class Words:
    """Headings and definitions of one language."""

    summary: str
    details: str
    notes: str
    title: str
    subtitle: str
    ids: dict[str, str]
    names: dict[str, str]
    bases: dict[str, str]
    not_due: str
    days: str
    beyond: str
    unallocated: str
    total: str
    overdue: str
    share: str
    sum: str
    verified: str
    currency: str
    disputed: str
    converted: str
    unconverted: str
    detail_columns: tuple[str, ...]
    definitions: tuple[tuple[str, str], ...]


ZH = Words(
    summary="账龄汇总",
    details="账龄明细",
    notes="说明",
    title="应收账款账龄分析",
    subtitle="{company}　截至 {as_of}　{basis}　币种 {currency}",
    ids={"customer": "客户编码", "invoice": "发票号码", "owner": "负责人"},
    names={"customer": "客户名称", "invoice": "客户名称", "owner": "姓名"},
    bases={"due": "按到期日", "invoice": "按开票日"},
    not_due="未到期",
    days="{range} 天",
    beyond="{range} 天以上",
    unallocated="预收/未核销",
    total="合计",
    overdue="逾期金额",
    share="逾期占比",
    sum="合计（公式）",
    verified="合计（程序核对值）",
    currency="币种",
    disputed="其中争议",
    converted="{currency}（各币种折合：{rates}）",
    unconverted="缺汇率、未计入：{missing}",
    detail_columns=(
        "客户编码",
        "客户名称",
        "发票号码",
        "开票日期",
        "到期日",
        "价税合计",
        "未付金额",
        "逾期天数",
        "账龄区间",
        "负责人",
    ),
    definitions=(
        ("公司", "{company}"),
        ("截止日", "{as_of}（含当日）：其后的开票、收款与核销不计入"),
        ("账龄起算", "{basis}：天数 = 截止日 − 起算日；小于等于 0 为未到期"),
        ("区间", "{buckets}"),
        ("币种", "{currency}"),
        ("未付金额", "金额减去截止日及以前的核销；部分收款留在原单据所在的区间"),
        ("预收/未核销", "客户已付但尚未核销到单据的款项，以负数列示，计入合计"),
        ("合计", "各区间之和加预收/未核销；“合计（公式）”由表格计算，“程序核对值”由程序计算，两行应相等"),
        ("逾期占比", "逾期金额 ÷ 各区间之和"),
        ("行数", "汇总 {rows} 行，明细 {lines} 行"),
        ("生成", "应收管家 AR Desktop"),
    ),
)
EN = Words(
    summary="Aging",
    details="Open items",
    notes="Notes",
    title="Aging of receivables",
    subtitle="{company}   as of {as_of}   {basis}   {currency}",
    ids={"customer": "Customer", "invoice": "Invoice", "owner": "Owner"},
    names={"customer": "Name", "invoice": "Customer name", "owner": "Name"},
    bases={"due": "by due date", "invoice": "by invoice date"},
    not_due="Not due",
    days="{range} days",
    beyond="over {range} days",
    unallocated="Unallocated",
    total="Total",
    overdue="Overdue",
    share="Overdue share",
    sum="Total (formula)",
    verified="Total (checked by the program)",
    currency="Currency",
    disputed="Of it disputed",
    converted="{currency} (converted at {rates})",
    unconverted="left out for want of a rate: {missing}",
    detail_columns=(
        "Customer",
        "Name",
        "Invoice",
        "Issued",
        "Due",
        "Amount",
        "Open",
        "Days overdue",
        "Bucket",
        "Owner",
    ),
    definitions=(
        ("Company", "{company}"),
        ("As of", "{as_of}, inclusive: later invoices, receipts and allocations are not counted"),
        ("Counted from", "{basis}: days = as-of day − that date; zero or less is not due"),
        ("Buckets", "{buckets}"),
        ("Currency", "{currency}"),
        ("Open", "amount less what was allocated up to the as-of day; a part payment stays in its bucket"),
        ("Unallocated", "money received that covers no invoice yet: negative, and part of the total"),
        ("Total", "buckets plus unallocated; the formula row and the checked row must agree"),
        ("Overdue share", "overdue ÷ sum of the buckets"),
        ("Rows", "{rows} in the summary, {lines} open items"),
        ("Made by", "AR Desktop"),
    ),
)


def words(language: str) -> Words:
    """The words of a language."""
    return EN if language == "en" else ZH


def buckets(report: AgingReport, label: Words) -> tuple[str, ...]:
    """Headings of the bucket columns."""
    names = report.buckets.columns
    between = (label.days.format(range=name) for name in names[1:-1])
    return (label.not_due, *between, label.beyond.format(range=names[-1].rstrip("+")))


def facts(report: AgingReport, label: Words, company: str, lines: int) -> dict[str, str]:
    """What the subtitle and the definitions speak of."""
    return {
        "company": company,
        "as_of": report.as_of.isoformat(),
        "basis": label.bases[report.basis],
        "currency": _currency(report, label),
        "buckets": "、".join(buckets(report, label)) if label is ZH else ", ".join(buckets(report, label)),
        "rows": str(len(report.rows)),
        "lines": str(lines),
    }


def _currency(report: AgingReport, label: Words) -> str:
    """The currency, and where several were converted, the rates and what had none."""
    if report.rates is None:
        return report.currency
    rates = [f"{quote.currency} {quote.rate} [{quote.day.isoformat()}]" for quote in report.rates.quotes]
    if report.rates.missing:
        rates.append(label.unconverted.format(missing=" ".join(report.rates.missing)))
    mark = "；" if label is ZH else "; "
    return label.converted.format(currency=report.currency, rates=mark.join(rates) or "—")
