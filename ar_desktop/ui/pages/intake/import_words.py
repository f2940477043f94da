"""What the import page says: what would happen, what was passed over, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop import messages
from ar_desktop.domain.errors import Problem
from ar_desktop.services.intake import import_choices
from ar_desktop.services.intake.importing import Preview
from ar_desktop.ui import document_words as words


def groups(*, ignored: bool = False) -> dict[str, str]:
    """The kinds of rows by key."""
    known = (
        QCoreApplication.translate("ImportWords", "略过")
        if ignored
        else QCoreApplication.translate("ImportWords", "已有")
    )
    return {
        "": QCoreApplication.translate("ImportWords", "全部"),
        "new": QCoreApplication.translate("ImportWords", "新增"),
        "ask": QCoreApplication.translate("ImportWords", "待认领"),
        "known": known,
        "problem": QCoreApplication.translate("ImportWords", "有问题"),
    }


def skipped(plan: Preview) -> str:
    """Rows that are no records."""
    counts = plan.table.skipped
    parts = [
        QCoreApplication.translate("ImportWords", "空行 {count}").format(count=counts.blank)
        if counts.blank
        else "",
        QCoreApplication.translate("ImportWords", "合计行 {count}").format(count=counts.subtotal)
        if counts.subtotal
        else "",
        QCoreApplication.translate("ImportWords", "作废 {count}").format(count=counts.void)
        if counts.void
        else "",
    ]
    return " · ".join(part for part in parts if part)


def summary(plan: Preview) -> str:
    """What the import would do."""
    parts = [QCoreApplication.translate("ImportWords", "新增 {count} 行").format(count=plan.taken)]
    if sums := import_choices.sums(plan):
        mark = QCoreApplication.translate("ImportWords", "、")
        amounts = mark.join(words.money(amount, currency) for currency, amount in sums.items())
        parts[0] += QCoreApplication.translate("ImportWords", "，合计 {amounts}").format(amounts=amounts)
    created = len(plan.created) if plan.kind != "customers" else 0
    if created:
        parts.append(
            QCoreApplication.translate("ImportWords", "同时建立 {count} 个新客户").format(count=created)
        )
    if plan.ignored:
        parts.append(
            QCoreApplication.translate("ImportWords", "{count} 笔不是客户回款").format(count=plan.ignored)
        )
    asked = sum(one.choice is None for one in plan.asked.values())
    if asked:
        parts.append(
            QCoreApplication.translate("ImportWords", "{count} 笔待认领，认领前不入账").format(count=asked)
        )
    ahead = sum(notice.code == "date_ahead" for notice in plan.notices)
    if ahead:
        parts.append(
            QCoreApplication.translate("ImportWords", "{count} 行日期在今天之后，请核对").format(count=ahead)
        )
    wrong = len(plan.problems) - asked
    if wrong:
        parts.append(
            QCoreApplication.translate("ImportWords", "{count} 处有问题不导入，可修改后重新导入").format(
                count=wrong
            )
        )
    return QCoreApplication.translate("ImportWords", "；").join(parts)


def problem(item: Problem, stands: str, language: str) -> str:
    """Where it is, what is wrong, and what stands there."""
    said = messages.sentence(item.code, item.facts, language)
    text = QCoreApplication.translate("ImportWords", "{place}：{problem}").format(
        place=_place(item), problem=said
    )
    return (
        QCoreApplication.translate("ImportWords", "{problem}\n原文：{text}").format(problem=text, text=stands)
        if stands
        else text
    )


def commit(plan: Preview | None) -> str:
    """What the button does."""
    if plan is not None and plan.taken:
        return QCoreApplication.translate("ImportWords", "导入 {count} 行").format(count=f"{plan.taken:,}")
    if plan is not None and plan.until and not plan.choices:
        return QCoreApplication.translate("ImportWords", "登记流水至 {day}").format(day=f"{plan.until:%m-%d}")
    return (
        QCoreApplication.translate("ImportWords", "记住选择")
        if plan is not None and plan.choices
        else QCoreApplication.translate("ImportWords", "导入")
    )


def taken(plan: Preview) -> str:
    """What an import did."""
    if not plan.taken and plan.until:
        text = QCoreApplication.translate("ImportWords", "{file} 没有新的进账，收款核对至 {day}")
        return text.format(file=plan.path.name, day=plan.until.isoformat())
    return QCoreApplication.translate("ImportWords", "已从 {file} 导入 {count} 行{kind}").format(
        file=plan.path.name, count=f"{plan.taken:,}", kind=list_kind(plan.kind)
    )


def list_kind(key: str) -> str:
    """What a file's rows are."""
    names = {
        "customers": QCoreApplication.translate("ImportWords", "客户"),
        "invoices": QCoreApplication.translate("ImportWords", "发票"),
        "receipts": QCoreApplication.translate("ImportWords", "收款"),
        "openings": QCoreApplication.translate("ImportWords", "期初余额"),
        "ledger": QCoreApplication.translate("ImportWords", "往来明细账"),
    }
    return names.get(key, key)


def _place(problem: Problem) -> str:
    """Where in a file a problem stands."""
    if problem.column:
        return QCoreApplication.translate("ImportWords", "第 {row} 行 {column}").format(
            row=problem.row, column=problem.column
        )
    return QCoreApplication.translate("ImportWords", "第 {row} 行").format(row=problem.row)
