"""Words and colours of statements of account: how one stands, how often one goes out."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.money import format_amount
from ar_desktop.domain.statement_cycle import RHYTHMS, Period
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence.statement_register import Details, StatementRow
from ar_desktop.ui.pages.correspondence import delivery_words
from ar_desktop.ui.tables import Badge

_TONES = {"sent": "info", "silent": "alert", "agreed": "good", "differs": "danger"}


def state(key: str) -> str:
    """How a statement stands."""
    names = {
        "due": QCoreApplication.translate("Statements", "待对账"),
        "sent": QCoreApplication.translate("Statements", "已发出"),
        "silent": QCoreApplication.translate("Statements", "未回复"),
        "agreed": QCoreApplication.translate("Statements", "已确认"),
        "differs": QCoreApplication.translate("Statements", "有差异"),
        "superseded": QCoreApplication.translate("Statements", "已被取代"),
        "voided": QCoreApplication.translate("Statements", "已作废"),
        "all": QCoreApplication.translate("Statements", "全部"),
    }
    return names[key]


def badge(row: StatementRow) -> Badge:
    """How a statement stands, as a pill."""
    return Badge(state(row.state), _TONES.get(row.state, "neutral"))


def kind(details: Details) -> str:
    """What kind of statement it is."""
    if details.kind == "audit":
        return QCoreApplication.translate("Statements", "询证函")
    if details.demands:
        return QCoreApplication.translate("Statements", "对账单·含付款要求")
    return QCoreApplication.translate("Statements", "对账单")


def posting(sent: Delivery | None) -> str:
    """What the button asks for: how it was sent, or what became of it."""
    if sent is None:
        return QCoreApplication.translate("Statements", "登记寄送")
    return QCoreApplication.translate("Statements", "登记送达结果")


def posted(sent: Delivery | None) -> str:
    """How it was sent and what became of it; empty where nothing is recorded."""
    if sent is None:
        return ""
    day = sent.arrived_on or sent.sent_on
    parts = (
        delivery_words.channel(sent.channel), sent.waybill, delivery_words.state(sent.state),
        day.isoformat() if day else "", sent.signed_by,
    )  # fmt: skip
    return " · ".join(part for part in parts if part)


def rhythm(key: str) -> str:
    """How often a statement goes out."""
    names = {
        "monthly": QCoreApplication.translate("Statements", "按月"),
        "quarterly": QCoreApplication.translate("Statements", "按季"),
        "off": QCoreApplication.translate("Statements", "不对账"),
    }
    return names[key]


def rhythms(follow: str = "") -> list[tuple[str, str]]:
    """Rhythms to choose from, after what stands for none of its own."""
    return [*([("", follow)] if follow else []), *((key, rhythm(key)) for key in RHYTHMS)]


def period(days: Period) -> str:
    """A period: ``2026-10``, ``2026 Q3``, else its two days."""
    since, until = days
    after = until + dt.timedelta(days=1)
    months = (after.year - since.year) * 12 + after.month - since.month
    whole = since.day == after.day == 1
    if whole and months == 1:
        return f"{since:%Y-%m}"
    if whole and months == 3 and since.month % 3 == 1:
        return f"{since:%Y} Q{since.month // 3 + 1}"
    return f"{since} – {until}"


def difference(row: StatementRow) -> str:
    """By how much the customer's balance differs from ours."""
    if not row.difference:
        return ""
    sign = "+" if row.difference > 0 else "−"
    return f"{sign}{format_amount(abs(row.difference), row.currency)}"
