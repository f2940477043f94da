"""Words and colours of promises and payment plans."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.chasing.plans import Instalment, Plan
from ar_desktop.ui import document_words
from ar_desktop.ui.tables import Badge


def promise_state(key: str) -> Badge:
    """What became of a promise."""
    names = {
        "open": QCoreApplication.translate("Plans", "未到期"),
        "kept": QCoreApplication.translate("Plans", "已兑现"),
        "partly": QCoreApplication.translate("Plans", "部分兑现"),
        "broken": QCoreApplication.translate("Plans", "未兑现"),
    }
    tones = {"open": "info", "kept": "good", "partly": "alert", "broken": "danger"}
    return Badge(names[key], tones[key])


def plan_state(plan: Plan) -> Badge:
    """How a plan stands."""
    names = {
        "draft": QCoreApplication.translate("Plans", "草稿"),
        "open": QCoreApplication.translate("Plans", "履行中"),
        "kept": QCoreApplication.translate("Plans", "已履行"),
        "broken": QCoreApplication.translate("Plans", "违约"),
        "void": QCoreApplication.translate("Plans", "发票已冲销"),
        "cancelled": QCoreApplication.translate("Plans", "已取消"),
    }
    tones = {"open": "info", "kept": "good", "broken": "danger"}
    return Badge(names[plan.state], tones.get(plan.state, "neutral"))


def line_state(line: Instalment) -> Badge:
    """How an instalment stands."""
    names = {
        "paid": QCoreApplication.translate("Plans", "已付"),
        "due": QCoreApplication.translate("Plans", "应付"),
        "late": QCoreApplication.translate("Plans", "逾期"),
        "coming": QCoreApplication.translate("Plans", "未到期"),
        "void": QCoreApplication.translate("Plans", "发票已冲销"),
    }
    tones = {"paid": "good", "due": "warn", "late": "danger", "coming": "info"}
    return Badge(names[line.state], tones.get(line.state, "neutral"))


def happened(key: str) -> str:
    """What the history says of a plan."""
    names = {
        "agreed": QCoreApplication.translate("Plans", "签订"),
        "kept": QCoreApplication.translate("Plans", "履行完毕"),
        "broken": QCoreApplication.translate("Plans", "违约"),
        "void": QCoreApplication.translate("Plans", "发票已冲销"),
        "cancelled": QCoreApplication.translate("Plans", "取消"),
    }
    return names.get(key, key)


def summary(plan: Plan) -> str:
    """A plan in one line: what is open, what is due, when the next instalment is."""
    money = document_words.money
    parts = [
        QCoreApplication.translate("Plans", "共 {amount}，未付 {open}").format(
            amount=money(plan.amount, plan.currency), open=money(plan.open, plan.currency)
        )
    ]
    if plan.state == "broken" and plan.open:
        parts.append(QCoreApplication.translate("Plans", "自 {day} 起全部到期").format(day=plan.ended_on))
    elif plan.due:
        due = money(plan.due, plan.currency)
        parts.append(QCoreApplication.translate("Plans", "已到期未付 {due}").format(due=due))
    if plan.voided:
        gone = money(plan.voided, plan.currency)
        parts.append(QCoreApplication.translate("Plans", "发票作废或红字 {amount}").format(amount=gone))
    if plan.next_on:
        parts.append(QCoreApplication.translate("Plans", "下期 {day}").format(day=plan.next_on))
    if plan.fixes_interest:
        parts.append(QCoreApplication.translate("Plans", "利息已约定为定额"))
    return " · ".join(parts)
