"""Words and colours of bills: kinds, states, warnings, advice, verbs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.bills import KINDS
from ar_desktop.domain.money import format_amount
from ar_desktop.services.ledger.bill_list import BillRow
from ar_desktop.ui.tables import Badge


def kind(key: str) -> str:
    """What kind of bill it is."""
    names = {
        "bank": QCoreApplication.translate("Bills", "银行承兑汇票"),
        "trade": QCoreApplication.translate("Bills", "商业承兑汇票"),
        "voucher": QCoreApplication.translate("Bills", "电子债权凭证"),
    }
    return names.get(key, key)


def kinds() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, kind(key)) for key in KINDS]


def bill_state(row: BillRow) -> Badge:
    """The pill of a bill: its state."""
    if row.voided:
        return Badge(QCoreApplication.translate("Bills", "收款已作废"), "danger")
    names = {
        "held": QCoreApplication.translate("Bills", "在手"),
        "honoured": QCoreApplication.translate("Bills", "已兑付"),
        "endorsed": QCoreApplication.translate("Bills", "已背书"),
        "discounted": QCoreApplication.translate("Bills", "已贴现"),
        "bounced": QCoreApplication.translate("Bills", "已拒付"),
        "returned": QCoreApplication.translate("Bills", "已退回"),
    }
    tones = {"held": "info", "honoured": "good", "bounced": "danger"}
    return Badge(names[row.state], tones.get(row.state, "neutral"))


def bill_warning(row: BillRow) -> Badge | None:
    """The pill of what a bill wants done."""
    names = {
        "soon": QCoreApplication.translate("Bills", "即将到期"),
        "present": QCoreApplication.translate("Bills", "提示付款"),
        "late": QCoreApplication.translate("Bills", "已过提示付款期"),
        "expired": QCoreApplication.translate("Bills", "票据权利已过期"),
        "recourse": QCoreApplication.translate("Bills", "可被追索"),
    }
    tones = {"soon": "warn", "present": "alert", "late": "danger", "expired": "danger", "recourse": "neutral"}
    return Badge(names[row.warning], tones[row.warning]) if row.warning else None


def bill_advice(row: BillRow) -> str:
    """What a bill's warning means, with its rule; the law on bills does not bind a voucher."""
    if row.kind == "voucher" and row.warning == "present":
        return QCoreApplication.translate("Bills", "凭证已到期，收到款后点“已兑付”。")
    if row.kind == "voucher" and row.warning == "recourse":
        return QCoreApplication.translate("Bills", "凭证已转出：能否被追索，以平台协议的约定为准。")
    said = {
        "soon": QCoreApplication.translate("Bills", "七天内到期，请准备提示付款。"),
        "present": QCoreApplication.translate(
            "Bills", "已到期：请自到期日起十日内提示付款（票据法第五十三条），收到款后点“已兑付”。"
        ),
        "late": QCoreApplication.translate(
            "Bills",
            "已过提示付款期：作出说明后承兑人仍须付款（票据法第五十三条），但对前手的追索权可能已丧失。",
        ),
        "expired": QCoreApplication.translate(
            "Bills", "自到期日起已满两年，票据权利消灭（票据法第十七条）。"
        ),
        "recourse": QCoreApplication.translate(
            "Bills", "票据已转出：到期被拒付时，后手可向我司追索（票据法第三十七条、第六十一条）。"
        ),
    }
    return said.get(row.warning, "")


def days(row: BillRow) -> str:
    """How long until a bill matures, or since it did."""
    if row.days > 0:
        return QCoreApplication.translate("Bills", "还有 {days} 天").format(days=row.days)
    if row.days == 0:
        return QCoreApplication.translate("Bills", "今天到期")
    return QCoreApplication.translate("Bills", "已过 {days} 天").format(days=-row.days)


def covering(row: BillRow, amount: int) -> str:
    """What a due line says of a bill in hand that is meant for it."""
    return QCoreApplication.translate(
        "Bills", "{kind} {number} 覆盖 {amount}，{day} 到期前不催收"
    ).format(
        kind=kind(row.kind), number=row.number, amount=format_amount(amount, row.currency),
        day=row.matures_on.isoformat(),
    )  # fmt: skip


def verb(key: str) -> str:
    """What a step of the journal did to a bill; empty for any other key."""
    names = {
        "take_bill": QCoreApplication.translate("Bills", "登记票据"),
        "honour_bill": QCoreApplication.translate("Bills", "票据兑付"),
        "endorse_bill": QCoreApplication.translate("Bills", "票据背书"),
        "discount_bill": QCoreApplication.translate("Bills", "票据贴现"),
        "bounce_bill": QCoreApplication.translate("Bills", "票据拒付"),
        "return_bill": QCoreApplication.translate("Bills", "退回票据"),
    }
    return names.get(key, "")
