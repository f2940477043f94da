"""What the form of a letter says of it beside its fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.money import format_amount
from ar_desktop.services.correspondence.letter_form import Form

_SHOWN = 3


def no_ground(fact: str) -> str:
    """Why a consequence may not be named: the fact that does not hold."""
    names = {
        "accelerates": QCoreApplication.translate("Letter", "没有到期未付达价款五分之一的分期付款"),
        "title_retained": QCoreApplication.translate("Letter", "合同没有约定所有权保留"),
        "guaranteed": QCoreApplication.translate("Letter", "没有登记仍可主张的保证"),
        "art_17": QCoreApplication.translate(
            "Letter", "对方不是机关、事业单位或大型企业，或我方不是中小企业"
        ),
        "insured": QCoreApplication.translate("Letter", "没有登记移交保险公司的案件"),
    }
    return names.get(fact, fact)


def left_out(names: Sequence[str], fact: str) -> str:
    """For whom a ticked consequence is not printed, and why."""
    said = QCoreApplication.translate("Letter", "不写入 {count} 户：{names}（{why}）")
    return said.format(count=len(names), names=_some(names), why=no_ground(fact))


def barred(fact: str) -> str:
    """Why a consequence of a single letter cannot be ticked."""
    return QCoreApplication.translate("Letter", "不能选：{why}").format(why=no_ground(fact))


def of_customer(customer: str, problem: str) -> str:
    """A sentence on a customer among those on others: the name goes before what does not give it."""
    if customer in problem:
        return problem
    return QCoreApplication.translate("Letter", "{customer}：{problem}").format(
        customer=customer, problem=problem
    )


def _some(names: Sequence[str]) -> str:
    named = QCoreApplication.translate("Letter", "、").join(names[:_SHOWN])
    if len(names) > _SHOWN:
        named = QCoreApplication.translate("Letter", "{numbers} 等").format(numbers=named)
    return named


def rest(form: Form) -> str:
    """What a letter of chosen invoices leaves out, and what that means; empty for nothing."""
    if not form.left_out:
        return ""
    said = QCoreApplication.translate(
        "Letter",
        "另有 {count} 笔逾期款项（{sums}）不在函中：函里写明不视为放弃，客户仍在催收队列，"
        "两次发函的间隔天数照算。",
    )
    sums = QCoreApplication.translate("Letter", "、").join(
        f"{format_amount(total, money)} {money}" for money, (_, total) in form.left_out.items()
    )
    return said.format(count=sum(count for count, _ in form.left_out.values()), sums=sums)


def scope(form: Form) -> str:
    """The invoices a letter speaks of and what of them."""
    said = QCoreApplication.translate(
        "Letter", "函中款项：{count} 张发票（{numbers}），本金 {amount} {currency}"
    )
    return said.format(
        count=len(form.numbers),
        numbers=_some(form.numbers),
        amount=format_amount(form.principal, form.currency),
        currency=form.currency,
    )
