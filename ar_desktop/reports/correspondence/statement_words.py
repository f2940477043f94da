"""The fixed words of a statement of account in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Labels of one language. ``{unit}`` in a heading is the currency."""

    title: str
    audit_title: str
    period: str
    formula: str
    balance: tuple[str, ...]
    columns: tuple[str, ...]
    carried: tuple[str, ...]
    balances: tuple[str, ...]
    trade_account: str
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
    verdict: str
    right: str
    wrong: str
    company: str
    person: str


ZH = Words(
    title="对账单（往来款项确认函）",
    audit_title="企业询证函",
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
        "逾期天数",
        "未清",
        "应收",
        "已收/冲减",
        "余额",
    ),
    carried=("日期", "摘要", "单据号/发票号", "到期日", "逾期天数", "未清"),
    balances=("截止日期", "贵公司欠（{unit}）", "欠贵公司（{unit}）", "备注"),
    trade_account="往来货款",
    kinds={
        "invoice": "销售发票",
        "opening": "期初欠款",
        "refund": "退款",
        "reversal": "收款冲回",
        "recovery": "核销收回",
        "receipt": "收款",
        "credit_note": "红字/折让",
        "void": "发票作废",
        "discount": "现金折扣",
        "write_off": "核销",
        "set_off": "抵销",
        "waiver": "尾差减免",
        "fee": "手续费",
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
    verdict="结　论",
    right="信息证明无误。",
    wrong="信息不符，请列明不符项目及具体内容：__________________________________________",
    company="单位（公章/财务专用章）：________________________　日期：________年____月____日",
    person="经办人：________________　职务：________________　电话：____________________",
)
EN = Words(
    title="Statement of account",
    audit_title="Audit confirmation request",
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
        "Overdue",
        "Open",
        "Charge",
        "Credit",
        "Balance",
    ),
    carried=("Date", "What", "Document", "Due", "Days overdue", "Open"),
    balances=("As of", "You owe us ({unit})", "We owe you ({unit})", "Remarks"),
    trade_account="Trade account",
    kinds={
        "invoice": "Invoice",
        "opening": "Opening item",
        "refund": "Refund",
        "reversal": "Receipt reversed",
        "recovery": "Recovered",
        "receipt": "Receipt",
        "credit_note": "Credit note",
        "void": "Invoice voided",
        "discount": "Discount",
        "write_off": "Write-off",
        "set_off": "Set-off",
        "waiver": "Difference waived",
        "fee": "Bank charge",
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
    verdict="Reply",
    right="The information is correct.",
    wrong="The information differs; the differences are: ________________________________",
    company="Company (seal): ____________________________  Date: ____________________",
    person="Name: ________________  Position: ________________  Telephone: ______________",
)


def words(language: str) -> Words:
    """The words of a language."""
    return EN if language == "en" else ZH
