"""What a step of the journal did, in words: the lists of the rooms, one after another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.ui.pages.chasing import supply_words
from ar_desktop.ui.pages.claims import case_words, clock_event_words
from ar_desktop.ui.pages.ledger import bill_words, write_off_words


def verb(key: str) -> str:
    """What a step did; a verb nobody knows stands as it is."""
    parts = (clock_event_words, supply_words, case_words, bill_words, write_off_words)
    return _own().get(key) or next(filter(None, (part.verb(key) for part in parts)), key)


def _own() -> dict[str, str]:
    """Of rooms whose steps have no list beside their words."""
    rooms = (
        _archive(),
        _documents(),
        _receipts(),
        _intake(),
        _goods(),
        _correspondence(),
        _queue(),
        _contacts(),
        _steps(),
    )
    return {key: words for room in rooms for key, words in room.items()}


def _archive() -> dict[str, str]:
    """Customers, contacts and contracts."""
    return {
        "save_customer": QCoreApplication.translate("Documents", "保存客户资料"),
        "save_contract": QCoreApplication.translate("Documents", "保存合同"),
        "save_contact": QCoreApplication.translate("Documents", "保存联系人"),
        "delete_contact": QCoreApplication.translate("Documents", "删除联系人"),
    }


def _documents() -> dict[str, str]:
    """Posted documents and their due days."""
    return {
        "post_invoice": QCoreApplication.translate("Documents", "登记发票"),
        "void_invoice": QCoreApplication.translate("Documents", "作废发票"),
        "save_template": QCoreApplication.translate("Documents", "保存发票模板"),
        "delete_template": QCoreApplication.translate("Documents", "删除发票模板"),
        "post_credit_note": QCoreApplication.translate("Documents", "登记红字 / 折让"),
        "void_credit_note": QCoreApplication.translate("Documents", "作废红字"),
        "post_openings": QCoreApplication.translate("Documents", "登记期初"),
        "void_opening": QCoreApplication.translate("Documents", "作废期初"),
        "post_refund": QCoreApplication.translate("Documents", "登记退款"),
        "void_refund": QCoreApplication.translate("Documents", "作废退款"),
        "record_event": QCoreApplication.translate("Documents", "登记交付/收票/验收日"),
        "extend_due": QCoreApplication.translate("Documents", "展期"),
    }


def _receipts() -> dict[str, str]:
    """Money and what it pays."""
    return {
        "post_receipt": QCoreApplication.translate("Documents", "登记收款"),
        "void_receipt": QCoreApplication.translate("Documents", "作废收款"),
        "allocate": QCoreApplication.translate("Documents", "核销"),
        "post_set_off": QCoreApplication.translate("Documents", "登记抵账"),
        "keep_receipt": QCoreApplication.translate("Documents", "留作预收"),
        "release_receipt": QCoreApplication.translate("Documents", "取消预收"),
        "reassign_receipt": QCoreApplication.translate("Documents", "改收款客户"),
    }


def _intake() -> dict[str, str]:
    """Files taken in."""
    return {
        "import_customers": QCoreApplication.translate("Documents", "导入客户"),
        "import_invoices": QCoreApplication.translate("Documents", "导入发票"),
        "import_receipts": QCoreApplication.translate("Documents", "导入收款"),
        "import_openings": QCoreApplication.translate("Documents", "导入期初余额"),
        "import_ledger": QCoreApplication.translate("Documents", "导入往来明细账"),
    }


def _goods() -> dict[str, str]:
    """Disputes and deliveries of goods."""
    return {
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
    }


def _correspondence() -> dict[str, str]:
    """Letters, statements and interest claimed."""
    return {
        "issue_letter": QCoreApplication.translate("Documents", "签发函件"),
        "save_letter_template": QCoreApplication.translate("Documents", "保存函件模板"),
        "save_letterhead": QCoreApplication.translate("Documents", "保存信头"),
        "letter_language": QCoreApplication.translate("Documents", "选择函件语言"),
        "make_statement": QCoreApplication.translate("Documents", "生成对账单"),
        "answer_statement": QCoreApplication.translate("Documents", "登记回执"),
        "post_statement": QCoreApplication.translate("Documents", "登记对账单寄送"),
        "void_statement": QCoreApplication.translate("Documents", "作废对账单"),
        "waive_interest": QCoreApplication.translate("Documents", "免除利息"),
        "interest_paid": QCoreApplication.translate("Documents", "登记已收利息"),
        "reopen_interest": QCoreApplication.translate("Documents", "恢复主张利息"),
        "save_rates": QCoreApplication.translate("Documents", "导入 LPR"),
    }


def _queue() -> dict[str, str]:
    """The queue and its ladders."""
    return {
        "reminders_done": QCoreApplication.translate("Documents", "办结催收"),
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
        "refresh_queue": QCoreApplication.translate("Documents", "更新催收队列"),
    }


def _contacts() -> dict[str, str]:
    """Contacts, promises and plans."""
    return {
        "note_activity": QCoreApplication.translate("Documents", "记录联系"),
        "promise": QCoreApplication.translate("Documents", "记录承诺"),
        "save_plan": QCoreApplication.translate("Documents", "存还款计划草稿"),
        "agree_plan": QCoreApplication.translate("Documents", "签订还款计划"),
        "cancel_plan": QCoreApplication.translate("Documents", "取消还款计划"),
        "watch_plans": QCoreApplication.translate("Documents", "核对还款计划"),
    }


def _steps() -> dict[str, str]:
    """Steps about steps."""
    return {
        "undo": QCoreApplication.translate("Documents", "撤销"),
        "redo": QCoreApplication.translate("Documents", "重做"),
    }
