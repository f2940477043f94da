"""What money says: receipts, credits, bills, write-offs, allocation."""

from __future__ import annotations

SENTENCES = {
    "void_before_document": ("作废日期不能早于 {number} 的日期", "the day cannot be before that of {number}"),
    "paper_stays": (
        "这张单据随原收款或申请一起作废，请到那里操作",
        "this document goes with the receipt or request it came with; take that back",
    ),
    "refund_exceeds": (
        "可退的未核销款只有 {free}，不能退 {wanted}",
        "only {free} is unallocated and can be paid back, not {wanted}",
    ),
    "refund_differs": (
        "所选款项之和不等于退款金额 {amount}",
        "what was chosen does not sum up to the refund of {amount}",
    ),
    "allocation_exceeds": ("核销金额超过可用余额", "the allocation exceeds what is left"),
    "allocation_currency": (
        "{number} 的币种与收款不同或金额不为正，不能核销",
        "{number} is in another currency, or the amount is not positive",
    ),
    "allocation_other_customer": (
        "{number} 属于另一客户，不能用这笔收款核销",
        "{number} belongs to another customer; this money cannot pay for it",
    ),
    "discount_not_offered": (
        "发票 {number} 的付款条件没有（或不再有）现金折扣",
        "the terms of invoice {number} offer no early-payment discount, or none any more",
    ),
    "discount_too_late": (
        "发票 {number} 的现金折扣最后一天是 {until}，这笔款 {day} 才到账，不能享受",
        "the discount of invoice {number} ended on {until}; this money came in on {day}",
    ),
    "discount_exceeds": (
        "发票 {number} 这次付款最多享受现金折扣 {most}",
        "this payment earns a discount of at most {most} on invoice {number}",
    ),
    "waiver_exceeds": (
        "发票 {number} 的尾差超过每张 {limit} 的上限（还可豁免 {left}）；上限在设置中修改",
        "the difference on invoice {number} is beyond the limit of {limit} ({left} left); see Settings",
    ),
    "set_off_number_missing": (
        "请填写应付单据号：抵的是哪一笔应付",
        "give the number of the payable it is set off against",
    ),
    "set_off_spread": (
        "抵账金额须全部分配到发票",
        "a set-off must be allocated to invoices in full",
    ),
    "set_off_not_due": (
        "发票 {number} 到 {due} 才到期，不能以通知抵销（民法典第 568 条）；双方约定的可以",
        "invoice {number} is due on {due} only: it can be set off by agreement, not by our notice (art. 568)",
    ),
    "receipt_allocated": (
        "这笔收款已有核销，不能改客户；请先作废再登记",
        "part of this receipt is allocated: void it and enter it anew",
    ),
    "receipt_same_customer": (
        "这笔收款本来就在 {customer} 名下",
        "this receipt is {customer}'s already",
    ),
    "nothing_allocated": ("还没有填写任何核销金额", "no amount has been allocated yet"),
    "line_overpaid": (
        "发票 {number} 未清 {open}，核销金额须在零与此数之间",
        "{open} is open of invoice {number}; allocate between zero and that",
    ),
    "bill_number_missing": ("请填写票据号码", "enter the bill's number"),
    "bill_known": (
        "票据 {number} 已登记；拆分的票据请在号码后加子票区间",
        "bill {number} is in the book; a part of a split bill needs its range behind the number",
    ),
    "bill_matured": ("到期日 {day} 早于收票日", "the bill matured on {day}, before it was received"),
    "bill_unknown": ("找不到票据 {number}", "there is no bill {number}"),
    "bill_not_possible": (
        "票据 {number} 的状态已变，不能再做这一步",
        "bill {number} is in another state by now; this cannot be done",
    ),
    "bill_day": ("票据 {number} 的日期不能早于 {day}", "the day for bill {number} cannot be before {day}"),
    "bill_too_late_to_pass_on": (
        "票据 {number} 已过背书或贴现的期限（票据法第36条）",
        "bill {number} can no longer be endorsed or discounted (Bill Law art. 36)",
    ),
    "bill_too_long": (
        "自收票日起到期已超过 {months} 个月：2023年起票据期限自出票日起最长 {months} 个月，请核对到期日",
        "it matures over {months} months after receipt; since 2023 {months} from issue is the longest",
    ),
    "money_overspent": (
        "核销金额合计超出收款 {over}，请调减",
        "the amounts exceed the receipt by {over}; lower them",
    ),
    "write_off_empty": ("请至少填一张发票的核销金额", "enter an amount for one invoice at least"),
    "write_off_unknown": ("找不到坏账核销 {number}", "there is no write-off {number}"),
    "write_off_not_possible": (
        "坏账核销 {number} 的状态已变，不能再做这一步",
        "write-off {number} is in another state by now; this cannot be done",
    ),
    "write_off_day": (
        "坏账核销 {number} 这一步的日期不能早于 {day}",
        "the day of this step of write-off {number} cannot be before {day}",
    ),
    "approver_missing": ("请填写审批人姓名", "enter the name of who decides"),
    "write_off_recovered": (
        "坏账核销 {number} 已有收回款，不能冲回；请先撤销收回",
        "money was recovered for write-off {number}; take that back first",
    ),
    "write_off_settled": (
        "坏账核销 {number} 已全部收回",
        "write-off {number} has been recovered in full",
    ),
    "write_off_same_person": (
        "申请人与审批人都是“{name}”：建议由另一人审批",
        '"{name}" both asks and approves; another person should approve',
    ),
    "write_off_too_young": (
        "有 {count} 张发票逾期未满 {years} 年，最晚的要到 {day} 才满",
        "{count} invoices are not {years} years overdue yet; the youngest will be on {day}",
    ),
    "write_off_not_small": (
        "有 {count} 张发票的单笔金额超过 {limit} 元",
        "{count} invoices are above {limit} each",
    ),
    "credit_note_known": ("红字发票或贷项 {number} 已在账中", "credit note {number} is in the book already"),
    "waybill_twice": (
        "单号 {number} 填了两次，每封函件应有自己的单号",
        "waybill {number} stands twice; each letter has its own",
    ),
}
