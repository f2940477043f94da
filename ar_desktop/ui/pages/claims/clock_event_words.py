"""Words of the events that restart limitation, and of what proves them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain import limitation
from ar_desktop.domain.limitation import Event


def kind(key: str) -> str:
    """What happened, as the law knows it."""
    names = {
        "demand": QCoreApplication.translate("Clocks", "催款（要求付款）"),
        "consent": QCoreApplication.translate("Clocks", "对方同意付款（承诺、分期、部分付款、担保）"),
        "acknowledged": QCoreApplication.translate("Clocks", "对方盖章确认欠款金额"),
        "equivalent": QCoreApplication.translate("Clocks", "调解申请、报案、债权转让通知等"),
        "suit": QCoreApplication.translate("Clocks", "起诉、仲裁、支付令、申报债权等（程序开始）"),
        "suit_closed": QCoreApplication.translate("Clocks", "程序终结"),
        "suspension": QCoreApplication.translate("Clocks", "最后六个月内的障碍消除（中止）"),
    }
    return names.get(key, key)


def short(key: str) -> str:
    """The same in a word or two."""
    names = {
        "demand": QCoreApplication.translate("Clocks", "催款"),
        "consent": QCoreApplication.translate("Clocks", "同意付款"),
        "acknowledged": QCoreApplication.translate("Clocks", "确认欠款"),
        "equivalent": QCoreApplication.translate("Clocks", "同等事项"),
        "suit": QCoreApplication.translate("Clocks", "起诉或仲裁"),
        "suit_closed": QCoreApplication.translate("Clocks", "程序终结"),
        "suspension": QCoreApplication.translate("Clocks", "障碍消除"),
    }
    return names.get(key, key)


def kinds() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, kind(key)) for key in limitation.KINDS]


def kind_advice(key: str) -> str:
    """What to know of a kind before noting it."""
    said = {
        "demand": QCoreApplication.translate(
            "Clocks", "文书须送达：签字盖章，或以其他方式证明到达（时效规定第八条）。电话、口头催款难以证明。"
        ),
        "consent": QCoreApplication.translate(
            "Clocks", "届满后也有用：对方明确表示同意履行的，不得再以时效抗辩（民法典第一百九十二条）。"
        ),
        "acknowledged": QCoreApplication.translate(
            "Clocks", "届满前使时效重新计算；届满后仅确认金额不等于同意履行，不恢复（时效规定第十九条）。"
        ),
        "equivalent": QCoreApplication.translate(
            "Clocks", "自提出请求、报案或通知到达之日中断（时效规定第十二、十三、十七条）。"
        ),
        "suit": QCoreApplication.translate(
            "Clocks", "自提交之日中断（时效规定第十条），程序终结前不计算；终结时另登记“程序终结”。"
        ),
        "suit_closed": QCoreApplication.translate(
            "Clocks", "从程序终结之日起重新计算三年（民法典第一百九十五条）。"
        ),
        "suspension": QCoreApplication.translate(
            "Clocks",
            "只在最后六个月内存在不能行使权利的障碍时登记；自障碍消除之日起满六个月届满（民法典第一百九十四条）。",
        ),
    }
    return said.get(key, "")


def proof(key: str) -> str:
    """How well it can be proved, in a word or two."""
    names = {
        "signed": QCoreApplication.translate("Clocks", "已签收"),
        "refused": QCoreApplication.translate("Clocks", "拒收"),
        "expected": QCoreApplication.translate("Clocks", "应当到达"),
        "unproved": QCoreApplication.translate("Clocks", "未证明"),
    }
    return names.get(key, key)


def proof_meaning(key: str) -> str:
    """What a level of proof is worth in court."""
    said = {
        "signed": QCoreApplication.translate(
            "Clocks", "有对方签收、盖章或银行流水：可直接证明，时效重新计算。"
        ),
        "refused": QCoreApplication.translate(
            "Clocks", "收件人拒收：视为到达，时效重新计算；留好退回的封套和物流记录。"
        ),
        "expected": QCoreApplication.translate(
            "Clocks", "寄到约定地址被退回或他人代收：主张“应当到达”（时效规定第八条），法院不一定采信。"
        ),
        "unproved": QCoreApplication.translate("Clocks", "没有送达证据：不能使时效重新计算，请尽快补上。"),
    }
    return said.get(key, "")


def proofs() -> list[tuple[str, str]]:
    """The choices of a box for what is noted by hand."""
    names = {
        "signed": QCoreApplication.translate("Clocks", "有对方签字、盖章或法院等文书"),
        "refused": QCoreApplication.translate("Clocks", "对方拒收，有凭证"),
        "expected": QCoreApplication.translate("Clocks", "应当到达，有寄送凭证"),
        "unproved": QCoreApplication.translate("Clocks", "暂无证据"),
    }
    return [(key, names[key]) for key in limitation.PROOFS]


def source(key: str) -> str:
    """Where an event stands in the book."""
    names = {
        "letter": QCoreApplication.translate("Clocks", "函件"),
        "receipt": QCoreApplication.translate("Clocks", "收款"),
        "recovery": QCoreApplication.translate("Clocks", "坏账收回"),
        "statement": QCoreApplication.translate("Clocks", "对账单"),
        "plan": QCoreApplication.translate("Clocks", "还款计划"),
        "promise": QCoreApplication.translate("Clocks", "口头承诺"),
        "manual": QCoreApplication.translate("Clocks", "手工登记"),
    }
    return names.get(key, key)


def happened(event: Event) -> str:
    """What happened, by its record."""
    what = short(event.kind) if event.source == "manual" else source(event.source)
    return f"{what} {event.reference}".strip()


def verb(key: str) -> str:
    """What a step of the journal did to deliveries, events and guarantees; empty for other steps."""
    names = {
        "save_delivery": QCoreApplication.translate("Clocks", "登记送达"),
        "remove_delivery": QCoreApplication.translate("Clocks", "删除寄送记录"),
        "limitation_event": QCoreApplication.translate("Clocks", "登记时效事件"),
        "remove_limitation_event": QCoreApplication.translate("Clocks", "删除时效事件"),
        "save_guarantee": QCoreApplication.translate("Clocks", "保存保证"),
        "remove_guarantee": QCoreApplication.translate("Clocks", "删除保证"),
    }
    return names.get(key, "")
