"""Chinese words of the dossier for codes of the book."""

from __future__ import annotations

from ar_desktop.domain.dossier import Dossier

PAID = "已付"


def paid_head(facts: Dossier) -> str:
    """What stands above what was paid: where credit notes or set-offs are in it too, that says so."""
    return f"{PAID}及冲减" if any(debt.credited for debt in facts.debts) else PAID


CHANNELS = {
    "ems": "EMS",
    "registered": "挂号信",
    "courier": "快递",
    "hand": "直接送达",
    "email": "邮箱",
    "wechat": "微信",
    "sms": "短信",
    "lawyer": "律师",
    "notary": "公证送达",
}
STATES = {
    "sent": "在途",
    "signed": "签收",
    "signed_other": "他人签收",
    "refused": "拒收",
    "returned": "退回",
    "unknown_there": "查无此人",
}
REASONS = {
    "encrypted": "PDF 有打开密码",
    "damaged": "文件损坏，无法打开",
    "large": "篇幅过大，不便装订",
    "format": "不是 PDF 或图片",
}
TALKS = CHANNELS | {
    "call": "电话",
    "wechat": "微信",
    "sms": "短信",
    "email": "邮件",
    "visit": "上门",
    "letter": "函件",
    "statement": "对账",
    "hold": "暂停供货",
    "legal": "法律途径",
    "agency": "委外催收",
    "bank": "银行",
}
OUTCOMES = {
    "connected": "接通",
    "no_answer": "无人接听",
    "refused": "拒绝付款",
    "disputed": "提出异议",
    "promised": "承诺付款",
    "sent": "已发送",
}
#: What restarts limitation, by its kind in ``domain.limitation``.
INTERRUPTING = {
    "demand": "催款",
    "consent": "债务人同意履行",
    "acknowledged": "债务人确认欠款",
    "equivalent": "调解、报案或债权转让通知",
    "suit": "起诉或仲裁",
    "suit_closed": "程序终结",
    "suspension": "时效中止的障碍消除",
}
