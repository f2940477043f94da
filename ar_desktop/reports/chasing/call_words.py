"""The words of the call list in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass

from ar_desktop.domain.call_list import CallRow
from ar_desktop.domain.money import BASE_CURRENCY, format_amount


@dataclass(frozen=True)
class Words:
    """Labels of one language."""

    title: str
    head: str
    columns: tuple[str, ...]
    sheet: tuple[str, ...]
    total: str
    unknown: str
    coming: str
    promise: str
    states: dict[str, str]
    channels: dict[str, str]


ZH = Words(
    title="电话催收清单",
    head="{company}　{day}　共 {count} 户，人民币合计 {total} 元",
    columns=("客户", "联系人 电话", "应催金额", "逾期", "上次联系与承诺", "本次结果、承诺日与金额、备注"),
    sheet=("客户", "联系人", "电话", "币种", "应催金额", "逾期天数", "责任人", "上次联系日", "上次联系",
           "承诺付款日", "承诺金额", "承诺情况", "本次结果", "本次承诺日", "备注"),
    total="合　计",
    unknown="没有电话",
    coming="未逾期",
    promise="承诺 {day} 付 {amount}，{state}",
    states={"open": "未到期", "kept": "已兑现", "partly": "部分兑现", "broken": "未兑现"},
    channels={"call": "电话", "sms": "短信", "wechat": "微信", "email": "邮件", "visit": "上门",
              "courier": "快递", "letter": "函件", "hold": "停供", "legal": "法律"},
)  # fmt: skip
EN = Words(
    title="Call list",
    head="{company}   {day}   {count} customers, {total} CNY in all",
    columns=("Customer", "Contact, phone", "Amount", "Days", "Last contact, promise", "Notes of this call"),
    sheet=("Customer", "Contact", "Phone", "Currency", "Amount", "Days overdue", "Owner", "Last contact on",
           "Last contact", "Promised for", "Promised", "Promise kept", "Result", "New promise", "Notes"),
    total="Total",
    unknown="no phone",
    coming="not yet",
    promise="promised {amount} for {day}: {state}",
    states={"open": "not yet due", "kept": "kept", "partly": "kept in part", "broken": "broken"},
    channels={"call": "call", "sms": "SMS", "wechat": "WeChat", "email": "mail", "visit": "visit",
              "courier": "courier", "letter": "letter", "hold": "stop", "legal": "legal"},
)  # fmt: skip


def of(language: str) -> Words:
    """The words of a language."""
    return EN if language == "en" else ZH


def last(row: CallRow, words: Words) -> str:
    """The last contact in short."""
    if row.last_on is None:
        return "—"
    note = row.last_note if len(row.last_note) <= 24 else f"{row.last_note[:23]}…"
    return f"{row.last_on:%m-%d} {words.channels.get(row.last_channel, row.last_channel)} {note}".strip()


def promise(row: CallRow, words: Words) -> str:
    """The latest promise in short, empty where there was none."""
    if row.promised_on is None:
        return ""
    state = words.states.get(row.promise_state, row.promise_state)
    day, amount = f"{row.promised_on:%m-%d}", format_amount(row.promised, row.promised_currency)
    if row.promised_currency != BASE_CURRENCY:
        amount = f"{row.promised_currency} {amount}"
    return words.promise.format(day=day, amount=amount, state=state)
