"""The fixed words of a statement of account in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Labels of one language. ``{unit}`` in a heading is the currency."""

    title: str
    period: str
    formula: str
    balance: tuple[str, ...]
    columns: tuple[str, ...]
    kinds: Mapping[str, str]
    opening: str
    total: str
    not_due: str
    days: str
    beyond: str
    open: str
    unallocated: str
    slip: str
    slip_head: str
    agree_owed: str
    agree_credit: str
    agree_settled: str
    differ: str
    company: str
    person: str


ZH = Words(
    title="对账单（往来款项确认函）",
    period="对账期间：{since}至{until}　　截止日：{until}",
    formula="期初余额 + 本期应收 − 本期已收 ± 调整 = 期末余额",
    balance=(
        "期初余额（{unit}）",
        "+ 本期应收（{unit}）",
        "− 本期已收（{unit}）",
        "± 调整（{unit}）",
        "= 期末余额（{unit}）",
    ),
    columns=(
        "序号",
        "日期",
        "摘要",
        "单据号/发票号",
        "到期日",
        "应收（{unit}）",
        "已收/冲减（{unit}）",
        "余额（{unit}）",
    ),
    kinds={
        "invoice": "销售发票",
        "opening": "期初欠款",
        "refund": "退款",
        "reversal": "收款冲回",
        "receipt": "收款",
        "credit_note": "红字/折让",
        "void": "发票作废",
        "discount": "现金折扣",
        "write_off": "核销",
        "set_off": "抵销",
    },
    opening="期初余额",
    total="合　计",
    not_due="未到期",
    days="逾期{range}天",
    beyond="逾期{range}天以上",
    open="未清合计",
    unallocated="预收/未核销",
    slip="回　执　联",
    slip_head="{sender}：贵司截至{until}的对账单已收到（客户编号{code}）。",
    agree_owed="核对无误，确认截至{until}欠款{amount}，并承诺于________年____月____日前付清。",
    agree_credit="核对无误，确认截至{until}预付（多付）款项余额{amount}。",
    agree_settled="核对无误，确认截至{until}双方往来款项余额为零。",
    differ="不符，差异说明：________________________________________________________",
    company="单位（公章/财务专用章）：________________________　日期：________年____月____日",
    person="经办人：________________　职务：________________　电话：____________________",
)
EN = Words(
    title="Statement of account",
    period="Period: {since} to {until}",
    formula="Opening balance + charged − received ± adjustments = closing balance",
    balance=(
        "Opening ({unit})",
        "+ Charged ({unit})",
        "− Received ({unit})",
        "± Adjusted ({unit})",
        "= Closing ({unit})",
    ),
    columns=(
        "No.",
        "Date",
        "What",
        "Document",
        "Due",
        "Charge ({unit})",
        "Credit ({unit})",
        "Balance ({unit})",
    ),
    kinds={
        "invoice": "Invoice",
        "opening": "Opening item",
        "refund": "Refund",
        "reversal": "Receipt reversed",
        "receipt": "Receipt",
        "credit_note": "Credit note",
        "void": "Invoice voided",
        "discount": "Discount",
        "write_off": "Write-off",
        "set_off": "Set-off",
    },
    opening="Opening balance",
    total="Total",
    not_due="Not due",
    days="{range} days",
    beyond="over {range} days",
    open="Open",
    unallocated="Unallocated",
    slip="Reply slip",
    slip_head="To {sender}: we have received your statement as of {until} (customer no. {code}).",
    agree_owed="It is correct. We confirm that as of {until} we owe {amount}, payable by ______________.",
    agree_credit="It is correct. We confirm that as of {until} our account is in credit by {amount}.",
    agree_settled="It is correct. We confirm that as of {until} the balance is zero.",
    differ="It differs, because: ____________________________________________________",
    company="Company (seal): ____________________________  Date: ____________________",
    person="Name: ________________  Position: ________________  Telephone: ______________",
)


def words(language: str) -> Words:
    """The words of a language."""
    return EN if language == "en" else ZH
