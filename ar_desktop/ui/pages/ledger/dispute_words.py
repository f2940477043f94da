"""Words and colours of disputes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.disputes import KINDS, OUTCOMES
from ar_desktop.services.ledger.disputes import DisputeRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.tables import Badge


def kind(key: str) -> str:
    """Why a line is disputed."""
    names = {
        "quality": QCoreApplication.translate("Disputes", "质量"),
        "quantity": QCoreApplication.translate("Disputes", "数量"),
        "price": QCoreApplication.translate("Disputes", "价格"),
        "not_delivered": QCoreApplication.translate("Disputes", "未收到货"),
        "no_invoice": QCoreApplication.translate("Disputes", "未收到发票"),
        "duplicate": QCoreApplication.translate("Disputes", "重复开票"),
        "other": QCoreApplication.translate("Disputes", "其他"),
    }
    return names.get(key, key)


def kinds() -> list[tuple[str, str]]:
    """The kinds to choose from."""
    return [(key, kind(key)) for key in KINDS]


def outcome(key: str) -> str:
    """How a dispute ended."""
    names = {
        "upheld": QCoreApplication.translate("Disputes", "成立"),
        "partly": QCoreApplication.translate("Disputes", "部分成立"),
        "rejected": QCoreApplication.translate("Disputes", "不成立"),
        "withdrawn": QCoreApplication.translate("Disputes", "客户撤回"),
    }
    return names.get(key, key)


def outcomes() -> list[tuple[str, str]]:
    """The outcomes to choose from."""
    return [(key, outcome(key)) for key in OUTCOMES]


def reason(row: DisputeRow) -> str:
    """Kind and reason in one line."""
    return " · ".join(part for part in (kind(row.dispute.kind), row.dispute.reason) if part)


def state(row: DisputeRow) -> Badge:
    """How much time is left, or how it ended."""
    if row.state == "closed":
        text = outcome(row.outcome) or QCoreApplication.translate("Disputes", "已了结")
        return Badge(text, "good" if row.outcome in {"rejected", "withdrawn"} else "neutral")
    if row.state == "overdue":
        text = QCoreApplication.translate("Disputes", "超期 {days} 天").format(days=-row.days_left)
        return Badge(text, "danger")
    text = QCoreApplication.translate("Disputes", "剩 {days} 天").format(days=row.days_left)
    return Badge(text, "warn" if row.days_left <= 3 else "info")


def sentence(row: DisputeRow) -> str:
    """What the panel of an invoice says of a dispute."""
    text = QCoreApplication.translate("Disputes", "争议 {amount}，暂停催收至 {until}")
    if row.state == "overdue":
        text = QCoreApplication.translate("Disputes", "争议 {amount}，{until} 已到期，恢复催收")
    return text.format(amount=words.money(row.part, row.currency), until=row.dispute.until.isoformat())
