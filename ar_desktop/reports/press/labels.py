"""The fixed words of a document in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Labels of one language. ``{unit}`` in a heading is the currency."""

    title: str
    title_contract: str
    invoice: str
    contract: str
    issued: str
    due: str
    amount: str
    paid: str
    credited: str
    open: str
    in_dispute: str
    by_bill: str
    by_plan: str
    demanded: str
    days: str
    total: str
    holder: str
    bank: str
    account: str
    memo: str
    stamp: str
    contact: str
    email: str
    phone: str
    page: str
    schedule: str
    schedule_title: str
    principal: str
    starts: str
    ends: str
    annual: str
    daily: str
    counted: str
    rate: str
    interest: str
    subtotal: str
    basis: str
    of_basis: str
    settled: str
    held_now: str
    ground: str
    together: str
    paid_late: str
    paid_since: str
    held_since: str
    either: str
    reserved: str
    list: str
    beyond: str
    closed: str
    not_advice: str
    disputed: str
    covered: str
    planned: str
    accelerated: str
    declared_by: str
    declared: str
    declared_late: str
    declared_never_late: str
    slip: str
    slip_head: str
    slip_agree: str
    slip_differ: str
    slip_sign: str


ZH = Words(
    title="逾期账款催告函",
    title_contract="关于催付{contract}逾期货款的函",
    invoice="发票号码",
    contract="合同编号",
    issued="开票日期",
    due="到期日",
    amount="价税合计（{unit}）",
    paid="已付（{unit}）",
    credited="已付及冲减（{unit}）",
    open="未付金额（{unit}）",
    in_dispute="争议中（{unit}）",
    by_bill="已收票据（{unit}）",
    by_plan="分期中（{unit}）",
    demanded="应付金额（{unit}）",
    days="逾期天数",
    total="合　计",
    holder="户　　名",
    bank="开 户 行",
    account="账　　号",
    memo="附　　言",
    stamp="（盖章）",
    contact="联系人：",
    email="邮箱：",
    phone="电话：",
    page="— {page} —",
    schedule="逾期付款损失计算表",
    schedule_title="附件　逾期付款损失计算表",
    principal="计息本金（{unit}）",
    starts="起算日",
    ends="截止日",
    annual="年利率",
    daily="日利率",
    counted="天数",
    rate="利率",
    interest="损失（{unit}）",
    subtotal="小计",
    basis="口径",
    of_basis="口径{number}合计",
    settled="（本金已付清）",
    held_now="（本金暂不催收）",
    ground="口径{number}{lines}：{text}。",
    together="；以上各项合计",
    paid_late="上述损失中，{amount}系本金{what}的发票（{count}张）在逾期期间所生的损失，其本金未列入本函欠款。",
    paid_since="已逾期付清",
    held_since="暂不催收",
    either="或",
    reserved="发票{invoices}的逾期付款损失未计入上述金额，我司保留另行主张的权利。",
    list="、",
    beyond="超出约定上限",
    closed="已付或已免除",
    not_advice="本表由软件按所列口径计算，仅供核对，不构成法律意见。",
    disputed="其中发票{invoice}另有争议款项{amount}，双方核实期间本函暂不催收，我司保留相应权利；无争议部分应按约支付。",
    covered="其中发票{invoice}另有{amount}已收票据，票据到期前本函不催收。",
    planned="其中发票{invoice}另有{amount}已约定分期付款，按约履行期间本函不催收。",
    accelerated="发票{invoice}原定{before}到期，因贵司未按还款计划付款，自{due}起全部到期。",
    declared_by="{agreed}的还款协议（{number}）{clause}约定，任一期{late}的，我司有权宣布全部未付款项立即到期。"
    "贵司自{broken}起违约，我司据此宣布：该协议项下全部未付款项自该日起全部到期。",
    declared="双方{agreed}约定了分期还款，任一期{late}即为违约。贵司自{broken}起违约，我司据此宣布："
    "该计划项下全部未付款项自该日起全部到期。",
    declared_late="款项逾期超过{grace}日",
    declared_never_late="款项未按期付清",
    slip="回　　执",
    slip_head="{sender}：贵司{number}函已收到。",
    slip_agree="欠款无误，确认截至{as_of}欠货款本金{principal}，于________年____月____日前付清。",
    slip_differ="有异议，说明：________________________________________________",
    slip_sign="单位（盖章）：__________________　经办人：____________　日期：____________",
)
EN = Words(
    title="Demand for payment of overdue invoices",
    title_contract="Demand for payment under {contract}",
    invoice="Invoice",
    contract="Contract",
    issued="Issued",
    due="Due",
    amount="Amount ({unit})",
    paid="Paid ({unit})",
    credited="Paid or credited ({unit})",
    open="Outstanding ({unit})",
    in_dispute="In dispute ({unit})",
    by_bill="By bill ({unit})",
    by_plan="By plan ({unit})",
    demanded="Payable ({unit})",
    days="Days overdue",
    total="Total",
    holder="Account holder",
    bank="Bank",
    account="Account no.",
    memo="Reference",
    stamp=" (seal)",
    contact="Contact: ",
    email="Email: ",
    phone="Telephone: ",
    page="— {page} —",
    schedule="Schedule of late-payment interest",
    schedule_title="Attachment: schedule of late-payment interest",
    principal="Principal ({unit})",
    starts="From",
    ends="To",
    annual="Yearly rate",
    daily="Daily rate",
    counted="Days",
    rate="Rate",
    interest="Interest ({unit})",
    subtotal="Subtotal",
    basis="Basis",
    of_basis="Total of basis {number}",
    settled=" (principal paid)",
    held_now=" (principal not demanded now)",
    ground="Basis {number}, {lines}: {text}.",
    together="; together",
    paid_late="Of this, {amount} arose on invoices ({count}) whose principal {what}; that principal is not "
    "part of the debt above.",
    paid_since="has since been paid, late",
    held_since="is not demanded now",
    either=" or ",
    reserved="Interest on invoices {invoices} is not included above; our right to claim it is reserved.",
    list=", ",
    beyond="Beyond the limit",
    closed="Paid or waived",
    not_advice="Computed by software on the basis stated, for checking only; not legal advice.",
    disputed="Of invoice {invoice} a further {amount} is in dispute and not demanded here while it is being "
    "verified; our rights are reserved. The undisputed part is payable as agreed.",
    covered="Of invoice {invoice} a further {amount} is covered by a bill and not demanded before "
    "it matures.",
    planned="Of invoice {invoice} a further {amount} is payable by agreed instalments and not demanded while "
    "they are kept.",
    accelerated="Invoice {invoice}, payable on {before} at first, fell due in full on {due} as the agreed "
    "instalments were not kept.",
    declared_by="Clause {clause} of the repayment agreement of {agreed} ({number}) entitles us to call in "
    "all that is unpaid where {late}. You have been in default since {broken}; we hereby declare all that is "
    "unpaid under it due as of that day.",
    declared="We agreed on {agreed} that you pay by instalments; where {late} that agreement is broken. You "
    "have been in default since {broken}; we hereby declare all that is unpaid under it due as of that day.",
    declared_late="an instalment is more than {grace} days late",
    declared_never_late="an instalment is not paid on its day",
    slip="Reply slip",
    slip_head="To {sender}: we have received your letter {number}.",
    slip_agree="We confirm that as of {as_of} we owe a principal of {principal}, payable by ______________.",
    slip_differ="We disagree, because: ______________________________________________",
    slip_sign="Company (seal): ________________  Name: ______________  Date: ____________",
)
