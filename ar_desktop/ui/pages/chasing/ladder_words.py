"""Words of ladders: what a rung asks for, when it comes, how it sounds, what must be so."""

from __future__ import annotations

import json

from PySide6.QtCore import QCoreApplication

from ar_desktop import assets
from ar_desktop.domain.ladder import ACTIONS, BASES, Rung
from ar_desktop.domain.money import format_amount
from ar_desktop.services.chasing.ladders import ROLES
from ar_desktop.services.chasing.queueing import QueueItem
from ar_desktop.ui.pages.chasing import reminder_words
from ar_desktop.ui.tables import Group


def role(key: str) -> str:
    """Who does a rung; a role the user named himself stays."""
    names = (
        QCoreApplication.translate("Ladders", "业务"),
        QCoreApplication.translate("Ladders", "财务"),
        QCoreApplication.translate("Ladders", "法务"),
        QCoreApplication.translate("Ladders", "主管"),
    )
    return dict(zip(ROLES, names, strict=True)).get(key, key)


def actions() -> list[tuple[str, str]]:
    """Every action with its words."""
    return [(key, reminder_words.action(key)) for key in ACTIONS]


def tones() -> list[tuple[str, str]]:
    """Every tone with its words."""
    return [
        ("remind", QCoreApplication.translate("Ladders", "提醒")),
        ("negotiate", QCoreApplication.translate("Ladders", "协商")),
        ("press", QCoreApplication.translate("Ladders", "施压")),
    ]


def bases() -> list[tuple[str, str]]:
    """Every day a rung may count from."""
    names = {
        "due": QCoreApplication.translate("Ladders", "到期日"),
        "invoice": QCoreApplication.translate("Ladders", "开票日"),
        "delivery": QCoreApplication.translate("Ladders", "送货日"),
        "middle": QCoreApplication.translate("Ladders", "账期过半"),
        "month_end": QCoreApplication.translate("Ladders", "到期月月末"),
        "last": QCoreApplication.translate("Ladders", "上一级办结后"),
    }
    return [(key, names[key]) for key in BASES]


def when(basis: str, days: int) -> str:
    """When a rung comes."""
    if basis == "due":
        return reminder_words.offset(days)
    if basis == "last":
        return QCoreApplication.translate("Ladders", "上一级后 {days} 天").format(days=days)
    name = dict(bases())[basis]
    if days == 0:
        return name
    text = (
        QCoreApplication.translate("Ladders", "{day}后 {days} 天")
        if days > 0
        else QCoreApplication.translate("Ladders", "{day}前 {days} 天")
    )
    return text.format(day=name, days=abs(days))


def rung(item: QueueItem) -> str:
    """The rung of an item: what it asks for, and when it comes."""
    return f"{reminder_words.action(item.action)} · {when(item.basis, item.offset)}"


def group(item: QueueItem, size: int) -> Group:
    """The header line over the items of one rung."""
    return Group(rung(item), QCoreApplication.translate("Reminders", "{count} 户").format(count=size))


def letters(language: str) -> list[tuple[str, str]]:
    """Kinds of letters a rung may ask for."""
    kinds = json.loads(assets.text("letters", "kinds.json"))
    return [(kind["code"], kind["en" if language == "en" else "zh"]) for kind in kinds]


def weekdays() -> list[str]:
    """The days of the week, Monday first."""
    return [
        QCoreApplication.translate("Ladders", "一"),
        QCoreApplication.translate("Ladders", "二"),
        QCoreApplication.translate("Ladders", "三"),
        QCoreApplication.translate("Ladders", "四"),
        QCoreApplication.translate("Ladders", "五"),
        QCoreApplication.translate("Ladders", "六"),
        QCoreApplication.translate("Ladders", "日"),
    ]


def conditions(step: Rung) -> str:
    """What must be so before a rung comes, and who does it."""
    parts = [role(step.role)] if step.role else []
    if step.requires:
        action = reminder_words.action(step.requires)
        parts.append(QCoreApplication.translate("Ladders", "须先{action}").format(action=action))
    if step.minimum:
        amount = format_amount(step.minimum)
        parts.append(QCoreApplication.translate("Ladders", "不少于 {amount} 元").format(amount=amount))
    if step.weekdays:
        days = "".join(weekdays()[day] for day in step.weekdays)
        parts.append(QCoreApplication.translate("Ladders", "仅周{days}").format(days=days))
    if step.repeat:
        parts.append(QCoreApplication.translate("Ladders", "每 {days} 天重复").format(days=step.repeat))
    return " · ".join(parts)


def field_names() -> dict[str, str]:
    """What the fields of a wording stand for."""
    return {
        "contact": QCoreApplication.translate("Ladders", "联系人"),
        "company": QCoreApplication.translate("Ladders", "本单位"),
        "customer": QCoreApplication.translate("Ladders", "客户"),
        "invoices": QCoreApplication.translate("Ladders", "张数"),
        "numbers": QCoreApplication.translate("Ladders", "发票号"),
        "amount": QCoreApplication.translate("Ladders", "金额"),
        "days": QCoreApplication.translate("Ladders", "天数"),
        "due": QCoreApplication.translate("Ladders", "到期日"),
        "account": QCoreApplication.translate("Ladders", "收款账户"),
        "bank": QCoreApplication.translate("Ladders", "开户行"),
        "phone": QCoreApplication.translate("Ladders", "本单位电话"),
    }
