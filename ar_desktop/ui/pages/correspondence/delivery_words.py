"""Words of how letters travel: channels, what became of them, what that proves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.deliveries import Delivery, Unproved
from ar_desktop.ui.pages.claims import clock_event_words
from ar_desktop.ui.tables import Badge

_TONES = {"signed": "good", "refused": "good", "expected": "warn", "unproved": "alert"}


def channel(key: str) -> str:
    """How it was sent."""
    names = {
        "ems": QCoreApplication.translate("Deliveries", "EMS 特快专递"),
        "registered": QCoreApplication.translate("Deliveries", "邮政挂号信"),
        "courier": QCoreApplication.translate("Deliveries", "其他快递"),
        "hand": QCoreApplication.translate("Deliveries", "当面送达"),
        "email": QCoreApplication.translate("Deliveries", "电子邮件"),
        "wechat": QCoreApplication.translate("Deliveries", "微信"),
        "sms": QCoreApplication.translate("Deliveries", "短信"),
        "lawyer": QCoreApplication.translate("Deliveries", "律师送达"),
        "notary": QCoreApplication.translate("Deliveries", "公证送达"),
    }
    return names.get(key, key)


def channels() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, channel(key)) for key in deliveries.CHANNELS]


def channel_advice(key: str) -> str:
    """What to mind with a channel so that its proof stands."""
    if key in {"ems", "registered"}:
        return QCoreApplication.translate(
            "Deliveries",
            "法院一般采信邮政寄递；内件品名写明函件、日期和事由，选“返单”，保存寄件联、签收截图和退回的封套。",
        )
    if key == "courier":
        return QCoreApplication.translate(
            "Deliveries", "非邮政快递，法院常要求另行证明签收；重要函件请用 EMS。"
        )
    if key in {"email", "wechat", "sms"}:
        return QCoreApplication.translate(
            "Deliveries",
            "数据电文进入对方系统即视为到达（电子签名法第十一条），须证明账号属于对方：用合同约定的地址，保存原件和对方回复。",
        )
    if key == "hand":
        return QCoreApplication.translate(
            "Deliveries",
            "请对方在回执上签字、盖章；签收人为法定代表人、负责人、收发部门或被授权人（时效规定第八条）。",
        )
    return ""


def state(key: str) -> str:
    """What became of it."""
    names = {
        "sent": QCoreApplication.translate("Deliveries", "在途"),
        "signed": QCoreApplication.translate("Deliveries", "本人或本单位签收"),
        "signed_other": QCoreApplication.translate("Deliveries", "他人签收"),
        "refused": QCoreApplication.translate("Deliveries", "拒收"),
        "returned": QCoreApplication.translate("Deliveries", "退回"),
        "unknown_there": QCoreApplication.translate("Deliveries", "查无此人"),
    }
    return names.get(key, key)


def states() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, state(key)) for key in deliveries.STATES]


def pill(delivery: Delivery) -> Badge:
    """What became of it, in the colour of what it proves."""
    return Badge(state(delivery.state), _TONES[delivery.proof])


def worth(key: str) -> str:
    """What a state proves, in words."""
    if key == "sent":
        return QCoreApplication.translate("Deliveries", "还在路上：查到签收后登记，才能使时效重新计算。")
    if key == "signed":
        return QCoreApplication.translate(
            "Deliveries", "已送达，自签收日起时效重新计算；前台、收发室签收属于本单位签收。"
        )
    if key == "signed_other":
        return QCoreApplication.translate(
            "Deliveries",
            "签收人与对方关系不明（如物业、邻居）：只能主张“应当到达”，默认不计入；建议补寄或取得对方确认。",
        )
    if key == "returned":
        return QCoreApplication.translate(
            "Deliveries",
            "寄到合同约定或登记地址被退回：可主张“应当到达”（时效规定第八条），默认不计入，可在设置中改变；封套不要拆。",
        )
    if key == "unknown_there":
        return QCoreApplication.translate(
            "Deliveries", "没有送达，不能使时效重新计算：请核对地址后重寄；对方下落不明的，可公告送达。"
        )
    return clock_event_words.proof_meaning(deliveries.PROOF.get(key, ""))


def line(delivery: Delivery) -> str:
    """A delivery in one line: how, by whom, under which number, when."""
    parts = [channel(delivery.channel), delivery.waybill or delivery.carrier]
    if delivery.sent_on:
        sent = QCoreApplication.translate("Deliveries", "{day} 寄出")
        parts.append(sent.format(day=delivery.sent_on.isoformat()))
    if delivery.arrived_on:
        parts.append(f"{delivery.arrived_on.isoformat()} {delivery.signed_by}".strip())
    return " · ".join(part for part in parts if part)


def standing(missing: Unproved | None, *, voided: bool) -> Badge | None:
    """Whether a letter's arrival is proved; where not, for how many days nobody saw to it."""
    if voided:
        return None
    if missing is None:
        return Badge(QCoreApplication.translate("Deliveries", "有证据"), "good")
    if missing.delivery is None:
        text = QCoreApplication.translate("Deliveries", "未寄 {days} 天")
    elif missing.delivery.state == "sent":
        text = QCoreApplication.translate("Deliveries", "在途 {days} 天")
    else:
        text = QCoreApplication.translate("Deliveries", "缺证据 {days} 天")
    return Badge(text.format(days=missing.days), "info" if missing.days <= _PATIENCE else "alert")


#: Days after which a letter ought to have arrived.
_PATIENCE = 7
