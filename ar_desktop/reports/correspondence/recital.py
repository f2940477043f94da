"""Earlier letters as a later one recites them: number, day, and what is known of their delivery."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.letters import EarlierLetter
from ar_desktop.reports.press import wording

_CHANNELS_ZH = {
    "ems": "EMS", "registered": "挂号信", "courier": "快递", "hand": "直接送达", "email": "电子邮件",
    "wechat": "微信", "sms": "短信", "lawyer": "律师函", "notary": "公证送达",
}  # fmt: skip
_CHANNELS_EN = {
    "ems": "EMS", "registered": "registered post", "courier": "courier", "hand": "by hand", "email": "e-mail",
    "wechat": "WeChat", "sms": "SMS", "lawyer": "lawyer", "notary": "notary",
}  # fmt: skip
_STATES_ZH = {
    "sent": "寄出", "signed": "签收", "signed_other": "由他人签收", "refused": "拒收", "returned": "退回",
    "unknown_there": "以查无此人退回",
}  # fmt: skip
_STATES_EN = {
    "sent": "sent", "signed": "signed for", "signed_other": "signed for by another", "refused": "refused",
    "returned": "returned", "unknown_there": "returned as unknown",
}  # fmt: skip


def chinese(letters: tuple[EarlierLetter, ...]) -> str:
    """``于2026年10月8日以催〔2026〕12号函（EMS单号…，2026年10月10日签收）``, one after another."""
    return "、".join(
        f"于{chinese_date(item.issued_on)}以{item.number}函{_proof_zh(item)}" for item in letters
    )


def _proof_zh(item: EarlierLetter) -> str:
    if not item.channel:
        return ""
    number = f"单号{item.waybill}" if item.waybill else ""
    how = f"{_CHANNELS_ZH.get(item.channel, item.channel)}{number}"
    happened = f"，{chinese_date(item.day)}{_STATES_ZH.get(item.state, '')}" if item.day else ""
    return f"（{how}{happened}）"


def english(letters: tuple[EarlierLetter, ...]) -> str:
    """``by letter … of 8 October 2026 (EMS no. …, signed for on 10 October 2026)``, one after another."""
    said = [f"by letter {item.number} of {_day(item.issued_on)}{_proof_en(item)}" for item in letters]
    return wording.listed_in_english(said)


def _proof_en(item: EarlierLetter) -> str:
    if not item.channel:
        return ""
    number = f" no. {item.waybill}" if item.waybill else ""
    how = f"{_CHANNELS_EN.get(item.channel, item.channel)}{number}"
    happened = f", {_STATES_EN.get(item.state, '')} on {_day(item.day)}" if item.day else ""
    return f" ({how}{happened})"


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
