"""Why money is thought to pay what is proposed, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.money import format_amount
from ar_desktop.services.intake.matching_receipts import Candidate, Proposal, Reason
from ar_desktop.ui import document_words as words


def suggestion(found: Proposal, currency: str) -> str:
    """What is proposed."""
    amount = words.money(sum(part for _, part in found.pairs), currency)
    return QCoreApplication.translate("Matching", "建议：核销 {count} 张发票，合计 {amount}").format(
        count=len(found.pairs), amount=amount
    )


def reasons(found: Proposal, currency: str) -> str:
    """Why."""
    why = said(found.reasons, currency)
    return QCoreApplication.translate("Matching", "理由：{reasons}").format(reasons=why)


def said(reasons: Iterable[Reason], currency: str) -> str:
    """Reasons in words."""
    mark = QCoreApplication.translate("Matching", "；")
    return mark.join(_reason(reason, currency) for reason in reasons)


def candidate(found: Candidate) -> str:
    """What speaks for a customer."""
    return QCoreApplication.translate("Matching", "；").join(_reason(item, "") for item in found.reasons)


def _reason(reason: Reason, currency: str) -> str:
    facts = dict(reason.facts)
    if isinstance(facts.get("amount"), int):
        facts["amount"] = format_amount(int(str(facts["amount"])), currency)
    code = reason.code
    if code == "amount_combination" and facts["oldest"]:
        code = "amount_oldest"
    if code == "amount_exact" and facts["several"] != 1:
        code = "amount_several"
    return (_of_payer().get(code) or _of_money()[code]).format(**facts)


def _of_payer() -> dict[str, str]:
    return {
        "name_same": QCoreApplication.translate("Matching", "户名一致"),
        "payer_learned": QCoreApplication.translate("Matching", "“{payer}”以前为该客户付过款"),
        "name_in_memo": QCoreApplication.translate("Matching", "附言写明客户名称"),
        "memo_in_name": QCoreApplication.translate("Matching", "附言“{word}”与客户名称相符"),
        "name_part": QCoreApplication.translate("Matching", "户名与“{name}”相近"),
        "account_learned": QCoreApplication.translate("Matching", "账号 {account} 以前为该客户付过款"),
        "initials": QCoreApplication.translate("Matching", "“{letters}”与客户拼音相符"),
        "number_in_memo": QCoreApplication.translate("Matching", "附言含发票号 {number}"),
        "contract_in_memo": QCoreApplication.translate("Matching", "附言含合同号 {number}"),
        "tail_in_memo": QCoreApplication.translate("Matching", "附言含发票尾号 {number}"),
    }


def _of_money() -> dict[str, str]:
    return {
        "amount_exact": QCoreApplication.translate("Matching", "金额与发票 {number} 相等"),
        "amount_discounted": QCoreApplication.translate(
            "Matching", "金额为发票 {number} 扣除现金折扣后的应付数"
        ),
        "amount_several": QCoreApplication.translate("Matching", "{several} 张发票金额相等，取最早到期的"),
        "amount_oldest": QCoreApplication.translate("Matching", "金额恰为 {count} 张最早到期发票之和"),
        "amount_combination": QCoreApplication.translate("Matching", "金额恰为 {count} 张发票之和"),
        "amount_all": QCoreApplication.translate("Matching", "金额恰为全部 {count} 张未收发票之和"),
        "lawful_order": QCoreApplication.translate("Matching", "按法定抵充顺序（民法典第 560 条）"),
        "oldest_first": QCoreApplication.translate("Matching", "按最早到期"),
        "rest_unallocated": QCoreApplication.translate("Matching", "余 {amount} 留作预收"),
        "search_gave_up": QCoreApplication.translate("Matching", "可能的组合太多，没有查完"),
    }
