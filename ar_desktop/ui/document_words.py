"""Words and colours of documents for every room: states, kinds, grades, buckets, amounts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.money import format_amount
from ar_desktop.services.reporting.listing import InvoiceRow, ReceiptRow
from ar_desktop.ui.tables import Badge

GRADES = ("A", "B", "C")
_GRADE_TONES = {"A": "good", "B": "warn", "C": "danger"}


def grade(key: str) -> Badge | None:
    """The pill of a customer's grade."""
    return Badge(key, _GRADE_TONES.get(key[:1].upper(), "neutral")) if key else None


def depth(days: int) -> str:
    """Tone of an overdue line by how long it is overdue."""
    if days <= 0:
        return "neutral"
    return "warn" if days <= 30 else "alert" if days <= 60 else "danger"


def invoice_state(row: InvoiceRow) -> Badge:
    """The pill of a due line."""
    names = {
        "not_due": QCoreApplication.translate("Documents", "未到期"),
        "overdue": QCoreApplication.translate("Documents", "逾期"),
        "settled": QCoreApplication.translate("Documents", "已结清"),
        "voided": QCoreApplication.translate("Documents", "已作废"),
    }
    tones = {"not_due": "info", "overdue": depth(row.days), "settled": "good", "voided": "neutral"}
    return Badge(names[row.state], tones[row.state])


def receipt_state(row: ReceiptRow) -> Badge:
    """The pill of a receipt."""
    names = {
        "open": QCoreApplication.translate("Documents", "待核销"),
        "part": QCoreApplication.translate("Documents", "部分核销"),
        "prepaid": QCoreApplication.translate("Documents", "预收"),
        "kept": QCoreApplication.translate("Documents", "预收"),
        "done": QCoreApplication.translate("Documents", "已核销"),
        "voided": QCoreApplication.translate("Documents", "已作废"),
    }
    if row.kind != "receipt" and row.state != "voided":
        return Badge(kind(row.kind), "info")
    tones = {"open": "warn", "done": "good", "voided": "neutral"}
    return Badge(names[row.state], tones.get(row.state, "info"))


def kind(key: str) -> str:
    """What a document of the ledger is."""
    names = {
        "invoice": QCoreApplication.translate("Documents", "发票"),
        "opening": QCoreApplication.translate("Documents", "期初"),
        "reversal": QCoreApplication.translate("Documents", "收款作废"),
        "receipt": QCoreApplication.translate("Documents", "收款"),
        "void": QCoreApplication.translate("Documents", "发票作废"),
        "credit_note": QCoreApplication.translate("Documents", "红字"),
        "refund": QCoreApplication.translate("Documents", "退款"),
        "recovery": QCoreApplication.translate("Documents", "坏账收回"),
        "waiver": QCoreApplication.translate("Documents", "小额减免"),
        "fee": QCoreApplication.translate("Documents", "手续费"),
        "set_off": QCoreApplication.translate("Documents", "抵销"),
        "discount": QCoreApplication.translate("Documents", "折扣"),
        "write_off": QCoreApplication.translate("Documents", "核销坏账"),
    }
    return names.get(key, key)


def bucket(key: str) -> str:
    """Title of an aging column: ``1-30``, ``90+``."""
    if key == "not_due":
        return QCoreApplication.translate("Documents", "未到期")
    if key.endswith("+"):
        return QCoreApplication.translate("Documents", "{days} 天以上").format(days=key[:-1])
    return QCoreApplication.translate("Documents", "{days} 天").format(days=key)


def money(amount: int, currency: str = "CNY") -> str:
    """An amount with its unit."""
    unit = QCoreApplication.translate("Documents", "元") if currency == "CNY" else currency
    return f"{format_amount(amount, currency)} {unit}"


def currency(code: str) -> str:
    """A currency's name where people use one."""
    return QCoreApplication.translate("Documents", "人民币") if code == "CNY" else code


def field(key: str) -> str:
    """What a column of a file stands for."""
    names = {
        "code": QCoreApplication.translate("Documents", "客户编码"),
        "name": QCoreApplication.translate("Documents", "客户名称"),
        "customer_code": QCoreApplication.translate("Documents", "客户编码"),
        "customer_name": QCoreApplication.translate("Documents", "客户"),
        "uscc": QCoreApplication.translate("Documents", "信用代码"),
        "contact": QCoreApplication.translate("Documents", "联系人"),
        "phone": QCoreApplication.translate("Documents", "电话"),
        "address": QCoreApplication.translate("Documents", "地址"),
        "term_days": QCoreApplication.translate("Documents", "账期（天）"),
        "terms": QCoreApplication.translate("Documents", "付款条件"),
        "limit": QCoreApplication.translate("Documents", "信用额度"),
        "credit_limit": QCoreApplication.translate("Documents", "信用额度"),
        "grade": QCoreApplication.translate("Documents", "等级"),
        "owner": QCoreApplication.translate("Documents", "责任人"),
        "channel": QCoreApplication.translate("Documents", "首选渠道"),
        "trade": QCoreApplication.translate("Documents", "行业"),
        "region": QCoreApplication.translate("Documents", "地区"),
        "size_class": QCoreApplication.translate("Documents", "企业规模"),
        "note": QCoreApplication.translate("Documents", "备注"),
        "muted": QCoreApplication.translate("Documents", "不催收"),
        "number": QCoreApplication.translate("Documents", "发票号"),
        "issued_on": QCoreApplication.translate("Documents", "开票日"),
        "due_on": QCoreApplication.translate("Documents", "到期日"),
        "amount": QCoreApplication.translate("Documents", "金额"),
        "currency": QCoreApplication.translate("Documents", "币种"),
        "contract": QCoreApplication.translate("Documents", "合同号"),
        "settled_on": QCoreApplication.translate("Documents", "结清日"),
        "received_on": QCoreApplication.translate("Documents", "收款日"),
        "reference": QCoreApplication.translate("Documents", "流水号"),
        "invoice_number": QCoreApplication.translate("Documents", "核销发票号"),
        "payer": QCoreApplication.translate("Documents", "付款人"),
        "memo": QCoreApplication.translate("Documents", "摘要"),
        "account": QCoreApplication.translate("Documents", "收款账号"),
        "payer_account": QCoreApplication.translate("Documents", "付款账号"),
        "day": QCoreApplication.translate("Documents", "日期"),
        "voucher": QCoreApplication.translate("Documents", "凭证字号"),
        "debit": QCoreApplication.translate("Documents", "借方 / 本期应收"),
        "credit": QCoreApplication.translate("Documents", "贷方 / 本期实收"),
        "balance": QCoreApplication.translate("Documents", "余额"),
    }
    return names.get(key, key)
