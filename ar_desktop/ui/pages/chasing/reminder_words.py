"""Words and colours of the reminder queue."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.ui.pages.claims import interest_words

#: Colour of the pill of a rung's action.
TONES = {
    "sms": "info", "wechat": "info", "email": "info", "statement": "info", "call": "warn", "visit": "warn",
    "letter": "alert", "hold": "alert", "legal": "danger", "agency": "danger",
}  # fmt: skip


def action(key: str) -> str:
    """What a rung asks for."""
    names = {
        "sms": QCoreApplication.translate("Reminders", "到期提醒"),
        "call": QCoreApplication.translate("Reminders", "电话沟通"),
        "letter": QCoreApplication.translate("Reminders", "发催告函"),
        "hold": QCoreApplication.translate("Reminders", "暂停供货"),
        "legal": QCoreApplication.translate("Reminders", "法律程序"),
        "wechat": QCoreApplication.translate("Reminders", "微信提醒"),
        "email": QCoreApplication.translate("Reminders", "邮件提醒"),
        "statement": QCoreApplication.translate("Reminders", "发对账单"),
        "visit": QCoreApplication.translate("Reminders", "上门拜访"),
        "agency": QCoreApplication.translate("Reminders", "移交专业机构"),
    }
    return names.get(key, key)


def offset(days: int) -> str:
    """When a rung comes due."""
    if days < 0:
        return QCoreApplication.translate("Reminders", "到期前 {days} 天").format(days=-days)
    return QCoreApplication.translate("Reminders", "逾期 {days} 天").format(days=days)


def channel(key: str) -> str:
    """A way to reach a customer; words the user wrote himself stay."""
    names = {
        "call": QCoreApplication.translate("Reminders", "电话"),
        "sms": QCoreApplication.translate("Reminders", "短信"),
        "wechat": QCoreApplication.translate("Reminders", "微信"),
        "email": QCoreApplication.translate("Reminders", "邮件"),
        "visit": QCoreApplication.translate("Reminders", "上门"),
        "courier": QCoreApplication.translate("Reminders", "快递"),
        "letter": QCoreApplication.translate("Reminders", "函件"),
        "statement": QCoreApplication.translate("Reminders", "对账单"),
        "agency": QCoreApplication.translate("Reminders", "委外"),
        "hold": QCoreApplication.translate("Reminders", "停供"),
        "legal": QCoreApplication.translate("Reminders", "法律"),
        "bank": QCoreApplication.translate("Reminders", "收款"),
        "plan": QCoreApplication.translate("Reminders", "还款计划"),
    }
    return names.get(key, key)


def outcome(key: str) -> str:
    """How a contact ended."""
    names = {
        "connected": QCoreApplication.translate("Reminders", "已接通"),
        "no_answer": QCoreApplication.translate("Reminders", "无人接听"),
        "refused": QCoreApplication.translate("Reminders", "拒绝付款"),
        "disputed": QCoreApplication.translate("Reminders", "提出异议"),
        "promised": QCoreApplication.translate("Reminders", "承诺付款"),
        "sent": QCoreApplication.translate("Reminders", "已发送"),
        "voided": QCoreApplication.translate("Reminders", "已作废"),
    }
    return names.get(key, key)


def last_contact(item: QueueItem) -> str:
    """Why it waits, the last contact, or how the customer likes to be reached."""
    if item.state == "waiting" and item.wait_until is not None:
        if item.wait_until == dt.date.max:  # in other hands: no day is set
            return wait_reason(item.wait_reason)
        return QCoreApplication.translate("Reminders", "{day} 再办：{why}").format(
            day=f"{item.wait_until:%m-%d}", why=wait_reason(item.wait_reason)
        )
    if item.state == "covered":
        return QCoreApplication.translate("Reminders", "预收款足以抵付，请先核销")
    if item.last_day is not None:
        return _contact(item, item.last_day)
    if item.channel:
        return QCoreApplication.translate("Reminders", "偏好：{channel}").format(
            channel=channel(item.channel)
        )
    return "—"


def _contact(item: QueueItem, day: dt.date) -> str:
    """The last contact: a letter by its number, or what was said."""
    if item.last_letter:
        text = QCoreApplication.translate("Reminders", "函件 {day} {number}")
        return text.format(day=f"{day:%m-%d}", number=item.last_letter)
    said = " ".join(item.last_note.split())
    text = f"{day:%m-%d} {channel(item.last_channel)}"
    if said:
        text += QCoreApplication.translate("Reminders", "，{said}").format(said=said)
    return QCoreApplication.translate("Reminders", "上次：{text}").format(text=text)


def wait_reason(key: str) -> str:
    """Why an item waits; the user's own words stay."""
    names = {
        "promise": QCoreApplication.translate("Reminders", "已承诺付款"),
        "snooze": QCoreApplication.translate("Reminders", "改期"),
        "check_receipt": QCoreApplication.translate("Reminders", "查收款"),
        "call_again": QCoreApplication.translate("Reminders", "再联系"),
    }
    return names.get(key, key)


def freshness(until: dt.date | None, today: dt.date) -> tuple[str, bool]:
    """How far receipts are entered, and whether that is too long ago to send letters on."""
    if until is None:
        return QCoreApplication.translate("Reminders", "尚未录入任何收款，发函前请先核对银行流水"), True
    age = (today - until).days
    text = QCoreApplication.translate("Reminders", "收款已录入至 {day}").format(day=f"{until:%m-%d}")
    if age > 1:
        text += QCoreApplication.translate("Reminders", "（{age} 天前）").format(age=age)
    return text, age > 3


def interest_basis(facts: LetterFacts) -> str:
    """The interest line of a customer's table: on what legal basis it is reckoned."""
    if len(facts.bases) > 1:
        return QCoreApplication.translate("Reminders", "逾期利息（{count} 种口径，各按其合同）").format(
            count=len(facts.bases)
        )
    rates = {line.quoted_rate for line in facts.bearing if line.quoted_rate}
    if facts.regime == "B":
        rate = f" {rates.pop() * 100:.2f}%" if len(rates) == 1 else ""
        more = f"{(facts.factor - 1) * 100:.0f}%"
        return QCoreApplication.translate("Reminders", "逾期利息（LPR{rate} 加计 {more}）").format(
            rate=rate, more=more
        )
    if facts.regime == "C":
        return QCoreApplication.translate("Reminders", "逾期利息（每日万分之五）")
    if facts.daily_rate and not (facts.late and (facts.late.steps or facts.late.charge)):
        return QCoreApplication.translate("Reminders", "逾期利息（合同约定日利率 {rate}）").format(
            rate=f"{facts.daily_rate * 100:f}%"
        )
    if facts.late is None or facts.late.regime == "A":
        return QCoreApplication.translate("Reminders", "逾期利息（按合同约定）")
    terms = interest_words.regime(facts.late)
    return QCoreApplication.translate("Reminders", "逾期利息（{terms}）").format(terms=terms)
