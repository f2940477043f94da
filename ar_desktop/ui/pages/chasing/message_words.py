"""Words of messages: channels, tones, and to whom one goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.chasing.messaging import Draft
from ar_desktop.ui.pages.chasing import reminder_words


def channel(key: str) -> str:
    """A way to reach a customer."""
    return reminder_words.channel(key)


def action(key: str) -> str:
    """What a rung asks for."""
    return reminder_words.action(key)


def tone(key: str) -> str:
    """The tone of a wording (S24)."""
    names = {
        "remind": QCoreApplication.translate("Messages", "提醒"),
        "negotiate": QCoreApplication.translate("Messages", "协商"),
        "press": QCoreApplication.translate("Messages", "施压"),
    }
    return names.get(key, key)


def to(row: Draft) -> str:
    """The person and where the channel leads, or what is missing."""
    missing = {
        "sms": QCoreApplication.translate("Messages", "没有手机号"),
        "wechat": QCoreApplication.translate("Messages", "没有微信或手机号"),
        "email": QCoreApplication.translate("Messages", "没有邮箱"),
    }
    return " ".join(part for part in (row.recipient.name, row.reach or missing.get(row.channel, "")) if part)


def to_tone(row: Draft) -> str:
    """Who cannot be reached stands out."""
    return "" if row.reach else "danger"
