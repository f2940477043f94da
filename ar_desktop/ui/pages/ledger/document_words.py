"""Words and colours of documents: states, kinds, grades, buckets, steps of the journal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.errors import Problem
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.records import Invoice, Receipt
from ar_desktop.services.reporting.listing import InvoiceRow, ReceiptRow
from ar_desktop.ui.pages.chasing import supply_words
from ar_desktop.ui.pages.claims import case_words, clock_event_words
from ar_desktop.ui.pages.ledger import bill_words
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


def list_kind(key: str) -> str:
    """What a file's rows are."""
    names = {
        "customers": QCoreApplication.translate("Documents", "客户"),
        "invoices": QCoreApplication.translate("Documents", "发票"),
        "receipts": QCoreApplication.translate("Documents", "收款"),
        "openings": QCoreApplication.translate("Documents", "期初余额"),
        "ledger": QCoreApplication.translate("Documents", "往来明细账"),
    }
    return names.get(key, key)


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


def verb(key: str) -> str:
    """What a step of the journal did."""
    names = {
        "save_customer": QCoreApplication.translate("Documents", "保存客户资料"),
        "save_contract": QCoreApplication.translate("Documents", "保存合同"),
        "post_invoice": QCoreApplication.translate("Documents", "登记发票"),
        "waive_interest": QCoreApplication.translate("Documents", "免除利息"),
        "interest_paid": QCoreApplication.translate("Documents", "登记已收利息"),
        "reopen_interest": QCoreApplication.translate("Documents", "恢复主张利息"),
        "save_rates": QCoreApplication.translate("Documents", "导入 LPR"),
        "void_invoice": QCoreApplication.translate("Documents", "作废发票"),
        "save_template": QCoreApplication.translate("Documents", "保存发票模板"),
        "delete_template": QCoreApplication.translate("Documents", "删除发票模板"),
        "post_credit_note": QCoreApplication.translate("Documents", "登记红字 / 折让"),
        "post_openings": QCoreApplication.translate("Documents", "登记期初"),
        "post_refund": QCoreApplication.translate("Documents", "登记退款"),
        "void_credit_note": QCoreApplication.translate("Documents", "作废红字"),
        "void_opening": QCoreApplication.translate("Documents", "作废期初"),
        "void_refund": QCoreApplication.translate("Documents", "作废退款"),
        "record_event": QCoreApplication.translate("Documents", "登记交付/收票/验收日"),
        "extend_due": QCoreApplication.translate("Documents", "展期"),
        "save_contact": QCoreApplication.translate("Documents", "保存联系人"),
        "delete_contact": QCoreApplication.translate("Documents", "删除联系人"),
        "post_receipt": QCoreApplication.translate("Documents", "登记收款"),
        "void_receipt": QCoreApplication.translate("Documents", "作废收款"),
        "allocate": QCoreApplication.translate("Documents", "核销"),
        "post_set_off": QCoreApplication.translate("Documents", "登记抵账"),
        "keep_receipt": QCoreApplication.translate("Documents", "留作预收"),
        "release_receipt": QCoreApplication.translate("Documents", "取消预收"),
        "reassign_receipt": QCoreApplication.translate("Documents", "改收款客户"),
        "import_customers": QCoreApplication.translate("Documents", "导入客户"),
        "import_invoices": QCoreApplication.translate("Documents", "导入发票"),
        "import_receipts": QCoreApplication.translate("Documents", "导入收款"),
        "import_openings": QCoreApplication.translate("Documents", "导入期初余额"),
        "import_ledger": QCoreApplication.translate("Documents", "导入往来明细账"),
        "open_dispute": QCoreApplication.translate("Documents", "登记争议"),
        "edit_dispute": QCoreApplication.translate("Documents", "修改争议"),
        "extend_dispute": QCoreApplication.translate("Documents", "延长争议"),
        "close_dispute": QCoreApplication.translate("Documents", "了结争议"),
        "enter_shipment": QCoreApplication.translate("Documents", "登记送货单"),
        "sign_shipment": QCoreApplication.translate("Documents", "登记签收"),
        "link_shipments": QCoreApplication.translate("Documents", "送货单关联发票"),
        "unlink_shipment": QCoreApplication.translate("Documents", "取消送货单关联"),
        "invoice_shipments": QCoreApplication.translate("Documents", "送货单开票"),
        "void_shipment": QCoreApplication.translate("Documents", "作废送货单"),
        "hand_over_invoice": QCoreApplication.translate("Documents", "登记交票"),
        "issue_letter": QCoreApplication.translate("Documents", "签发函件"),
        "save_letter_template": QCoreApplication.translate("Documents", "保存函件模板"),
        "save_letterhead": QCoreApplication.translate("Documents", "保存信头"),
        "letter_language": QCoreApplication.translate("Documents", "选择函件语言"),
        "make_statement": QCoreApplication.translate("Documents", "生成对账单"),
        "answer_statement": QCoreApplication.translate("Documents", "登记回执"),
        "void_statement": QCoreApplication.translate("Documents", "作废对账单"),
        "reminder_done": QCoreApplication.translate("Documents", "办结催收"),
        "reminders_done": QCoreApplication.translate("Documents", "批量办结催收"),
        "reminder_skipped": QCoreApplication.translate("Documents", "跳过催收级次"),
        "reminders_skipped": QCoreApplication.translate("Documents", "批量跳过催收级次"),
        "reminder_snoozed": QCoreApplication.translate("Documents", "催收改期"),
        "reminders_snoozed": QCoreApplication.translate("Documents", "批量催收改期"),
        "reminder_escalated": QCoreApplication.translate("Documents", "催收升级"),
        "pause_customer": QCoreApplication.translate("Documents", "暂停催收"),
        "resume_customer": QCoreApplication.translate("Documents", "恢复催收"),
        "save_ladder": QCoreApplication.translate("Documents", "保存催收阶梯"),
        "delete_ladder": QCoreApplication.translate("Documents", "删除催收阶梯"),
        "assign_ladder": QCoreApplication.translate("Documents", "更改催收规则"),
        "note_activity": QCoreApplication.translate("Documents", "记录联系"),
        "promise": QCoreApplication.translate("Documents", "记录承诺"),
        "save_plan": QCoreApplication.translate("Documents", "存还款计划草稿"),
        "agree_plan": QCoreApplication.translate("Documents", "签订还款计划"),
        "cancel_plan": QCoreApplication.translate("Documents", "取消还款计划"),
        "watch_plans": QCoreApplication.translate("Documents", "核对还款计划"),
        "refresh_queue": QCoreApplication.translate("Documents", "更新催收队列"),
        "undo": QCoreApplication.translate("Documents", "撤销"),
        "redo": QCoreApplication.translate("Documents", "重做"),
    }
    return names.get(key) or _beside(key) or bill_words.verb(key)


def _beside(key: str) -> str:
    """Of a part with words of its own."""
    return clock_event_words.verb(key) or supply_words.verb(key) or case_words.verb(key)


def place(problem: Problem) -> str:
    """Where in a file a problem stands."""
    if problem.column:
        return QCoreApplication.translate("Documents", "第 {row} 行 {column}").format(
            row=problem.row, column=problem.column
        )
    return QCoreApplication.translate("Documents", "第 {row} 行").format(row=problem.row)


def posted_invoice(record: Invoice) -> str:
    """What the status line says of a new invoice."""
    return QCoreApplication.translate("Documents", "已登记发票 {number}，{amount}").format(
        number=record.number, amount=money(record.amount, record.currency)
    )


def posted_receipt(record: Receipt, spread: int) -> str:
    """What the status line says of new money, and how much of it pays nothing yet."""
    rest = record.amount - spread
    if rest:
        return QCoreApplication.translate("Documents", "已登记收款 {amount}，其中未核销 {rest}").format(
            amount=money(record.amount, record.currency), rest=money(rest, record.currency)
        )
    return QCoreApplication.translate("Documents", "已登记收款 {amount}，全部核销").format(
        amount=money(record.amount, record.currency)
    )
