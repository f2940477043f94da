"""Words and colours of a customer's history."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.chasing.timeline import KINDS, Entry
from ar_desktop.ui import document_words
from ar_desktop.ui.pages.chasing import contact_words, plan_words
from ar_desktop.ui.pages.ledger import bill_words, dispute_words, write_off_words
from ar_desktop.ui.tables import Badge

_TONES = {
    "activity": "warn", "visit": "warn", "letter": "alert", "receipt": "good", "bounced": "danger",
    "hold": "alert", "write_off": "danger", "dispute": "alert", "limitation": "good",
}  # fmt: skip
_DONE_TONES = {
    "broken": "danger",
    "kept": "good",
    "partly": "alert",
    "cancelled": "neutral",
    "void": "neutral",
}


def kind(key: str) -> str:
    """What an entry is of."""
    names = {
        "activity": QCoreApplication.translate("Timeline", "联系"),
        "visit": QCoreApplication.translate("Timeline", "走访"),
        "promise": QCoreApplication.translate("Timeline", "承诺"),
        "plan": QCoreApplication.translate("Timeline", "还款计划"),
        "letter": QCoreApplication.translate("Timeline", "函件"),
        "delivery": QCoreApplication.translate("Timeline", "送达"),
        "statement": QCoreApplication.translate("Timeline", "对账"),
        "receipt": QCoreApplication.translate("Timeline", "收款"),
        "bounced": QCoreApplication.translate("Timeline", "退票/冲销"),
        "bill": QCoreApplication.translate("Timeline", "票据"),
        "dispute": QCoreApplication.translate("Timeline", "争议"),
        "hold": QCoreApplication.translate("Timeline", "停供"),
        "due": QCoreApplication.translate("Timeline", "到期日"),
        "write_off": QCoreApplication.translate("Timeline", "核销坏账"),
        "limitation": QCoreApplication.translate("Timeline", "时效"),
    }
    return names[key]


def kinds() -> list[tuple[str, str]]:
    """The kinds to filter by."""
    return [(key, kind(key)) for key in KINDS]


def badge(entry: Entry) -> Badge:
    """The pill of an entry: how a contact was made, else what it is of."""
    tone = _DONE_TONES.get(entry.result, _TONES.get(entry.kind, "info"))
    name = contact_words.channel(entry.channel) if entry.kind == "activity" else kind(entry.kind)
    return Badge(name, tone)


def sentence(entry: Entry) -> str:
    """What an entry says."""
    parts = [_result(entry), _about(entry), " ".join(entry.text.split()), _money(entry), _until(entry)]
    if entry.met:
        parts.append(QCoreApplication.translate("Timeline", "对方 {met}").format(met=entry.met))
    said = " · ".join(part for part in parts if part) or "—"
    if not entry.who:
        return said
    return QCoreApplication.translate("Timeline", "{who}：{said}").format(who=entry.who, said=said)


def _money(entry: Entry) -> str:
    return "" if entry.amount is None else document_words.money(entry.amount, entry.currency)


def _until(entry: Entry) -> str:
    if entry.until is None or entry.kind == "due":
        return ""
    day = entry.until.isoformat()
    names = {
        "promise": QCoreApplication.translate("Timeline", "{day} 前付"),
        "plan": QCoreApplication.translate("Timeline", "最后一期 {day}"),
        "bill": QCoreApplication.translate("Timeline", "{day} 到期"),
        "dispute": QCoreApplication.translate("Timeline", "处理至 {day}"),
        "statement": QCoreApplication.translate("Timeline", "承诺 {day} 付款"),
    }
    again = QCoreApplication.translate("Timeline", "下次 {day}")
    return names.get(entry.kind, again).format(day=day)


def _about(entry: Entry) -> str:
    """What the channel of an entry says where it is no way to talk."""
    if entry.kind == "plan":
        count = QCoreApplication.translate("Timeline", "{count} 期").format(count=entry.channel)
        return count if entry.result == "agreed" else ""
    if entry.kind == "delivery":
        return contact_words.delivery_channel(entry.channel)
    words = {
        "bill": bill_words.kind,
        "dispute": dispute_words.kind,
        "write_off": write_off_words.ground,
        "limitation": proof,
    }
    return words[entry.kind](entry.channel) if entry.kind in words and entry.channel else ""


def proof(key: str) -> str:
    """How well something is proved."""
    names = {
        "signed": QCoreApplication.translate("Timeline", "有签收或签章"),
        "refused": QCoreApplication.translate("Timeline", "拒收"),
        "expected": QCoreApplication.translate("Timeline", "应已到达"),
        "unproved": QCoreApplication.translate("Timeline", "无证据"),
    }
    return names.get(key, key)


def _result(entry: Entry) -> str:
    if entry.kind in {"activity", "visit"}:
        return contact_words.result(entry.result)
    if entry.kind == "promise":
        return plan_words.promise_state(entry.result).text
    if entry.kind == "plan":
        return plan_words.happened(entry.result)
    if entry.kind == "dispute" and entry.result != "opened":
        return dispute_words.outcome(entry.result)
    return _RESULTS[entry.kind](entry.result) if entry.kind in _RESULTS else ""


def _letter(key: str) -> str:
    return QCoreApplication.translate("Timeline", "已作废") if key == "voided" else ""


def _delivery(key: str) -> str:
    names = {
        "sent": QCoreApplication.translate("Timeline", "已寄出"),
        "signed": QCoreApplication.translate("Timeline", "本人签收"),
        "signed_other": QCoreApplication.translate("Timeline", "他人代收"),
        "refused": QCoreApplication.translate("Timeline", "拒收"),
        "returned": QCoreApplication.translate("Timeline", "退回"),
        "unknown_there": QCoreApplication.translate("Timeline", "查无此人"),
    }
    return names.get(key, key)


def _statement(key: str) -> str:
    names = {
        "made": QCoreApplication.translate("Timeline", "发出对账单"),
        "agreed": QCoreApplication.translate("Timeline", "回执相符"),
        "differs": QCoreApplication.translate("Timeline", "回执不符"),
    }
    return names.get(key, key)


def _bill(key: str) -> str:
    names = {
        "received": QCoreApplication.translate("Timeline", "收到"),
        "honoured": QCoreApplication.translate("Timeline", "已兑付"),
        "endorsed": QCoreApplication.translate("Timeline", "已背书"),
        "discounted": QCoreApplication.translate("Timeline", "已贴现"),
        "bounced": QCoreApplication.translate("Timeline", "拒付"),
        "returned": QCoreApplication.translate("Timeline", "已退回"),
    }
    return names.get(key, key)


def _dispute(_key: str) -> str:
    return QCoreApplication.translate("Timeline", "提出")


def _hold(key: str) -> str:
    names = {
        "asked": QCoreApplication.translate("Timeline", "申请停供"),
        "held": QCoreApplication.translate("Timeline", "批准停供"),
        "released": QCoreApplication.translate("Timeline", "恢复供货"),
    }
    return names.get(key, key)


def _write_off(key: str) -> str:
    names = {
        "posted": QCoreApplication.translate("Timeline", "已核销"),
        "reversed": QCoreApplication.translate("Timeline", "已冲回"),
    }
    return names.get(key, key)


def _limitation(key: str) -> str:
    names = {
        "demand": QCoreApplication.translate("Timeline", "我方主张权利"),
        "consent": QCoreApplication.translate("Timeline", "对方同意履行"),
        "acknowledged": QCoreApplication.translate("Timeline", "对方确认债务"),
        "equivalent": QCoreApplication.translate("Timeline", "其他中断事由"),
        "suit": QCoreApplication.translate("Timeline", "起诉或申请仲裁"),
        "suit_closed": QCoreApplication.translate("Timeline", "程序终结"),
        "suspension": QCoreApplication.translate("Timeline", "时效中止"),
    }
    return names.get(key, key)


_RESULTS = {
    "letter": _letter, "delivery": _delivery, "statement": _statement, "bill": _bill, "dispute": _dispute,
    "hold": _hold, "write_off": _write_off, "limitation": _limitation,
}  # fmt: skip
