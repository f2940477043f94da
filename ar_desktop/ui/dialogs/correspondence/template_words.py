"""What the fields and blocks of a letter's text stand for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def fields() -> dict[str, str]:
    """Every field that letters of any kind may name; those a kind asks for have their captions."""
    return {
        "about": QCoreApplication.translate("Templates", "所依据的合同，如“《购销合同》项下”"),
        "account": QCoreApplication.translate("Templates", "有收款账户时"),
        "again": QCoreApplication.translate("Templates", "重复主张时"),
        "agreement": QCoreApplication.translate("Templates", "合同（接“的”字）"),
        "applied": QCoreApplication.translate("Templates", "已对应到发票时"),
        "applied_total": QCoreApplication.translate("Templates", "冲抵金额合计"),
        "art_fifteen": QCoreApplication.translate("Templates", "《保障中小企业款项支付条例》第十五条的说明"),
        "as_of": QCoreApplication.translate("Templates", "截至日"),
        "attachment": QCoreApplication.translate("Templates", "附件清单"),
        "cny": QCoreApplication.translate("Templates", "人民币时"),
        "contract": QCoreApplication.translate("Templates", "合同名称、编号与签订日"),
        "contract_number": QCoreApplication.translate("Templates", "合同编号"),
        "count": QCoreApplication.translate("Templates", "款项笔数"),
        "customer_address": QCoreApplication.translate("Templates", "客户地址"),
        "customer_contact": QCoreApplication.translate("Templates", "客户联系人"),
        "customer_identity": QCoreApplication.translate("Templates", "客户的代码、住所、联系人与电话"),
        "customer_name": QCoreApplication.translate("Templates", "客户名称"),
        "customer_phone": QCoreApplication.translate("Templates", "客户电话"),
        "customer_uscc": QCoreApplication.translate("Templates", "客户统一社会信用代码"),
        "discount": QCoreApplication.translate("Templates", "提前付款可享的折扣"),
        "earlier": QCoreApplication.translate("Templates", "此前各次催告"),
        "ended": QCoreApplication.translate("Templates", "保证期间已过时"),
        "entered_on": QCoreApplication.translate("Templates", "入账日"),
        "first_claim": QCoreApplication.translate("Templates", "首次主张时"),
        "interest": QCoreApplication.translate("Templates", "利息或违约金"),
        "interest_basis": QCoreApplication.translate("Templates", "计息依据"),
        "interest_reserved": QCoreApplication.translate("Templates", "保留利息的声明"),
        "issued_on": QCoreApplication.translate("Templates", "开具日"),
        "kind_name": QCoreApplication.translate("Templates", "函件种类"),
        "left_out": QCoreApplication.translate("Templates", "未列入的款项"),
        "limitation": QCoreApplication.translate("Templates", "时效的说明"),
        "number": QCoreApplication.translate("Templates", "文号"),
        "paid_late": QCoreApplication.translate("Templates", "迟付部分的利息"),
        "pay_by": QCoreApplication.translate("Templates", "付款期限"),
        "payable_left": QCoreApplication.translate("Templates", "抵销后我方尚欠"),
        "per_day": QCoreApplication.translate("Templates", "每日续计的利息"),
        "plan_total": QCoreApplication.translate("Templates", "还款计划合计"),
        "principal": QCoreApplication.translate("Templates", "本金"),
        "principal_capitals": QCoreApplication.translate("Templates", "本金大写"),
        "received": QCoreApplication.translate("Templates", "已收金额"),
        "received_capitals": QCoreApplication.translate("Templates", "已收金额大写"),
        "received_on": QCoreApplication.translate("Templates", "收款日"),
        "received_said": QCoreApplication.translate("Templates", "已收金额及大写"),
        "regulated": QCoreApplication.translate("Templates", "适用《保障中小企业款项支付条例》时"),
        "remaining": QCoreApplication.translate("Templates", "尚欠金额"),
        "sender_address": QCoreApplication.translate("Templates", "我方地址"),
        "sender_contact": QCoreApplication.translate("Templates", "我方联系人"),
        "sender_email": QCoreApplication.translate("Templates", "我方邮箱"),
        "sender_name": QCoreApplication.translate("Templates", "我方名称"),
        "sender_phone": QCoreApplication.translate("Templates", "我方电话"),
        "sender_uscc": QCoreApplication.translate("Templates", "我方统一社会信用代码"),
        "supplied": QCoreApplication.translate("Templates", "交货的事实"),
        "terms": QCoreApplication.translate("Templates", "合同的付款约定"),
        "title": QCoreApplication.translate("Templates", "函件标题"),
        "total": QCoreApplication.translate("Templates", "本息合计"),
        "total_capitals": QCoreApplication.translate("Templates", "本息合计大写"),
        "total_said": QCoreApplication.translate("Templates", "本息合计及大写"),
    }


def blocks() -> dict[str, str]:
    """Every block, which stands on a line of its own."""
    return {
        "account": QCoreApplication.translate("Templates", "收款账户"),
        "applied": QCoreApplication.translate("Templates", "付款对应的发票表"),
        "checklist": QCoreApplication.translate("Templates", "移交材料清单"),
        "contact": QCoreApplication.translate("Templates", "联系方式"),
        "debtor_signature": QCoreApplication.translate("Templates", "债务人签章处"),
        "debts": QCoreApplication.translate("Templates", "欠款明细表"),
        "parties": QCoreApplication.translate("Templates", "各方签章处"),
        "plan": QCoreApplication.translate("Templates", "还款计划表"),
        "receipt_slip": QCoreApplication.translate("Templates", "送达回执"),
        "schedule": QCoreApplication.translate("Templates", "利息计算表"),
        "signature": QCoreApplication.translate("Templates", "落款与盖章"),
        "slip": QCoreApplication.translate("Templates", "回执或存根"),
        "timeline": QCoreApplication.translate("Templates", "事件经过"),
        "upcoming": QCoreApplication.translate("Templates", "即将到期的款项表"),
    }
