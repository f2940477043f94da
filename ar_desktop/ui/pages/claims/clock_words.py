"""Words and colours of clocks: what restarts limitation, what proves it, how near the end is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain import guarantee as guarantee_rules
from ar_desktop.domain import limitation
from ar_desktop.domain.guarantee import Guarantee
from ar_desktop.domain.limitation import Step
from ar_desktop.services.claims.clocks import GUARANTEE, Clock
from ar_desktop.ui.pages.claims import clock_event_words as events
from ar_desktop.ui.tables import Badge


class Way(NamedTuple):
    """An act that restarts a clock: its ``key``, what it takes, and what its button says."""

    key: str
    text: str
    caption: str


#: Days at which the last, the middle and the first warning is given, of either kind of clock.
_TONES = {0: "danger", 7: "danger", 30: "danger", 60: "warn", 90: "alert", 180: "warn"}


def clock_kind(key: str) -> str:
    """What kind of clock it is; one nobody named yet goes by its key."""
    names = {
        "limitation": QCoreApplication.translate("Clocks", "诉讼时效"),
        "guarantee": QCoreApplication.translate("Clocks", "保证期间"),
    }
    return names.get(key, key)


def kind_badge(clock: Clock) -> tuple[Badge, ...]:
    """The kind, and whether the debt is off our ledger."""
    tone = "info" if clock.kind == GUARANTEE else "neutral"
    off = Badge(QCoreApplication.translate("Clocks", "账销案存"), "warn")
    return (Badge(clock_kind(clock.kind), tone), *([off] if clock.written_off else []))


def left(clock: Clock) -> Badge:
    """How much time there is, as a coloured pill that says it in words."""
    if clock.days_left is None:
        return Badge(QCoreApplication.translate("Clocks", "程序进行中"), "info")
    if clock.days_left < 0:
        text = QCoreApplication.translate("Clocks", "已届满 {days} 天").format(days=-clock.days_left)
        return Badge(text, "danger")
    if clock.days_left == 0:
        return Badge(QCoreApplication.translate("Clocks", "今天届满"), "danger")
    text = QCoreApplication.translate("Clocks", "还有 {days} 天").format(days=clock.days_left)
    return Badge(text, "good" if clock.warning is None else tone(clock))


def tone(clock: Clock) -> str:
    """The colour of its warning; empty for none."""
    return "" if clock.warning is None else _TONES.get(clock.warning, "warn")


def last(clock: Clock) -> str:
    """What set the running period, and on which proof."""
    if clock.last is None and clock.kind == GUARANTEE:
        return QCoreApplication.translate("Clocks", "主债务到期")
    if clock.last is None:
        return QCoreApplication.translate("Clocks", "付款到期日")
    if clock.kind == GUARANTEE:
        return f"{clock.last.day.isoformat()} {claim(clock.last.kind)}"
    return f"{clock.last.day.isoformat()} {events.happened(clock.last)} · {events.proof(clock.last.proof)}"


def pending(clock: Clock) -> str:
    """What would restart the clock if it were proved."""
    if not clock.pending:
        return ""
    latest = clock.pending[-1]
    said = QCoreApplication.translate("Clocks", "{what} 待补证据").format(what=events.happened(latest))
    more = len(clock.pending) - 1
    if not more:
        return said
    return QCoreApplication.translate("Clocks", "{said} 等 {count} 项").format(said=said, count=more + 1)


def claim(key: str) -> str:
    """What was done to keep the right against a guarantor."""
    names = {
        "notice": QCoreApplication.translate("Clocks", "书面要求保证人承担责任"),
        "suit": QCoreApplication.translate("Clocks", "起诉债务人或申请仲裁"),
        "suit_guarantor": QCoreApplication.translate("Clocks", "单独起诉保证人"),
        "suit_both": QCoreApplication.translate("Clocks", "一并起诉债务人和保证人"),
    }
    return names.get(key, QCoreApplication.translate("Clocks", "尚未主张"))


def claims() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, claim(key)) for key in ("", *guarantee_rules.CLAIMS)]


def guarantee_kind(key: str) -> str:
    """Whether the guarantor answers at once or after the debtor."""
    names = {
        "general": QCoreApplication.translate("Clocks", "一般保证"),
        "joint": QCoreApplication.translate("Clocks", "连带责任保证"),
        "unclear": QCoreApplication.translate("Clocks", "未约定或约定不明（按一般保证）"),
    }
    return names.get(key, key)


def guarantee_kinds() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, guarantee_kind(key)) for key in ("joint", "general", "unclear")]


def guarantee_advice(rule: Guarantee, *, kept: bool, expired: bool) -> str:
    """What keeps the right against this guarantor, and what does not."""
    general = guarantee_rules.effective_kind(rule.kind) == guarantee_rules.GENERAL
    if kept and general:
        return QCoreApplication.translate(
            "Clocks",
            "已在保证期间内起诉债务人。保证债务的诉讼时效自强制执行无果等情形起算（民法典第六百九十四条、"
            "担保解释第二十八条）；撤诉后未在期间内再诉的，视为没有主张（第三十一条）。",
        )
    if kept:
        return QCoreApplication.translate(
            "Clocks",
            "已在保证期间内向保证人主张，保证期间不再起作用；保证债务的诉讼时效自主张之日起三年（民法典第六百九十四条）。",
        )
    if expired:
        return QCoreApplication.translate(
            "Clocks",
            "保证期间已过，保证责任消灭。此后保证人在催收通知上签字也不恢复，除非证明成立了新的保证合同（担保解释第三十四条）。",
        )
    if general:
        return QCoreApplication.translate(
            "Clocks",
            "一般保证：发函无效。必须在期间内对债务人起诉或申请仲裁（民法典第六百九十三条）；只起诉保证人会被驳回（担保解释第二十六条）。",
        )
    return QCoreApplication.translate(
        "Clocks",
        "连带责任保证：必须在期间内向保证人本人主张，只起诉债务人不算（民法典第六百九十三条）；"
        "有几个保证人要逐个主张（担保解释第二十九条）。期间不中止、中断、延长。",
    )


def advice(clock: Clock) -> str:
    """What helps now: in time whatever restarts the clock, afterwards only the debtor's consent."""
    if clock.ends_on is None:
        return QCoreApplication.translate(
            "Clocks", "程序进行中，时效已中断；程序终结之日请登记“程序终结”，从那天起重新计算三年。"
        )
    if clock.warning == 0:
        return QCoreApplication.translate(
            "Clocks",
            "已届满：对方可以拒付，发函、起诉都不能挽回。只有对方同意履行才有用：签还款协议、书面承诺付款，"
            "或在写明“同意履行”的催款通知上盖章（民法典第一百九十二条、时效规定第十九条）；仅核对金额的盖章、只付一部分款都不够。"
            "对方自愿付的不必退还。法院不主动审查时效（第一百九十三条）。",
        )
    return QCoreApplication.translate(
        "Clocks",
        "到期前，下列任何一项都使三年重新计算（民法典第一百九十五条、时效规定第八至十七条）。催一部分，效力及于整笔（第九条）。",
    )


def ways(clock: Clock) -> list[Way]:
    """The acts that would restart the clock, best first."""
    plan = Way(
        "plan",
        QCoreApplication.translate("Clocks", "对方签还款协议或分期计划，写明同意履行"),
        QCoreApplication.translate("Clocks", "还款计划…"),
    )
    if clock.warning == 0:
        consent = QCoreApplication.translate("Clocks", "对方出具付款承诺书，写明同意履行并盖章")
        return [Way("undertaking", consent, QCoreApplication.translate("Clocks", "付款承诺书…")), plan]
    return [
        Way(
            "letter",
            QCoreApplication.translate(
                "Clocks", "用 EMS 寄催款函，内件品名写明函件、日期和事由，取回签收凭证"
            ),
            QCoreApplication.translate("Clocks", "发催款函…"),
        ),
        Way(
            "statement",
            QCoreApplication.translate("Clocks", "对账单写明要求付款，请对方盖章并填承诺付款日"),
            QCoreApplication.translate("Clocks", "对账单…"),
        ),
        plan,
        Way(
            "receipt",
            QCoreApplication.translate("Clocks", "对方付一部分款，附言写明所付发票"),
            QCoreApplication.translate("Clocks", "登记收款…"),
        ),
        Way(
            "suit",
            QCoreApplication.translate("Clocks", "起诉、申请仲裁或支付令、申报破产债权、诉前保全"),
            QCoreApplication.translate("Clocks", "整理案卷…"),
        ),
    ]


def effect(step: Step) -> Badge:
    """What an event did to the clock."""
    if step.effect == limitation.LATE and step.event.source in limitation.PART_PAYMENTS:
        return Badge(QCoreApplication.translate("Clocks", "届满后，余款须另有承诺"), "danger")
    names = {
        limitation.RESTARTED: (QCoreApplication.translate("Clocks", "重新计算"), "good"),
        limitation.STOPPED: (QCoreApplication.translate("Clocks", "中断，待程序终结"), "info"),
        limitation.PROLONGED: (QCoreApplication.translate("Clocks", "中止，顺延"), "good"),
        limitation.REVIVED: (QCoreApplication.translate("Clocks", "放弃时效抗辩"), "good"),
        limitation.EARLY: (QCoreApplication.translate("Clocks", "到期前，不影响"), "neutral"),
        limitation.LATE: (QCoreApplication.translate("Clocks", "届满后，无效"), "danger"),
        limitation.WAITING: (QCoreApplication.translate("Clocks", "待补证据"), "warn"),
        limitation.IDLE: (QCoreApplication.translate("Clocks", "不影响"), "neutral"),
    }
    return Badge(*names[step.effect])


def line(clock: Clock) -> str:
    """One line for other pages: until when, and how near that is."""
    if clock.ends_on is None:
        return QCoreApplication.translate("Clocks", "程序进行中，时效已中断")
    text = QCoreApplication.translate("Clocks", "{day} · {left}")
    return text.format(day=clock.ends_on.isoformat(), left=left(clock).text)
