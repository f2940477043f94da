"""Words and colours of supply stops and answers to “may we ship?”."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.chasing.holds import Hold
from ar_desktop.services.chasing.shipping import Recorded
from ar_desktop.ui.tables import Badge


def held() -> Badge:
    """The pill of a customer that gets no goods."""
    return Badge(QCoreApplication.translate("Supply", "停供"), "danger")


def state(hold: Hold) -> Badge:
    """How a stop stands."""
    names = {
        "asked": (QCoreApplication.translate("Supply", "待批准"), "warn"),
        "held": (QCoreApplication.translate("Supply", "停供中"), "danger"),
        "released": (QCoreApplication.translate("Supply", "已恢复"), "good"),
    }
    if hold.state == "released" and hold.held_on is None:
        return Badge(QCoreApplication.translate("Supply", "已撤回"), "neutral")
    return Badge(*names[hold.state])


def verdict(item: Recorded) -> Badge:
    """What was answered."""
    if not item.may_ship:
        return Badge(QCoreApplication.translate("Supply", "不发"), "danger")
    if item.reasons:
        return Badge(QCoreApplication.translate("Supply", "例外放行"), "warn")
    return Badge(QCoreApplication.translate("Supply", "可发"), "good")


def verb(key: str) -> str:
    """What a step of the journal did to stops, answers or messages; empty for other steps."""
    names = {
        "ask_hold": QCoreApplication.translate("Supply", "申请停供"),
        "approve_hold": QCoreApplication.translate("Supply", "批准停供"),
        "release_hold": QCoreApplication.translate("Supply", "恢复供货"),
        "hold_letter": QCoreApplication.translate("Supply", "关联停供通知函"),
        "record_shipping": QCoreApplication.translate("Supply", "记录能否发货"),
        "send_messages": QCoreApplication.translate("Supply", "发送消息"),
    }
    return names.get(key, "")
