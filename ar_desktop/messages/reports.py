"""What terms, aging and statements say."""

from __future__ import annotations

SENTENCES = {
    "edges_not_ascending": (
        "账龄区间 {edges} 须为从小到大的正整数",
        "bucket edges {edges} must be positive and ascending",
    ),
    "edges_unreadable": (
        "“{value}”不是账龄区间，请写成 30,60,90",
        '"{value}" is not a list of edges; write 30,60,90',
    ),
    "instalments_differ": (
        "发票 {number} 各期金额之和不等于发票金额",
        "the instalments of invoice {number} do not add up to its amount",
    ),
    "basis_unknown": ("没有账龄口径“{value}”", 'there is no aging basis "{value}"'),
    "grouping_unknown": ("没有账龄分组“{value}”", 'there is no grouping "{value}"'),
    # entry forms
    "field_missing": ("请填写{field}", "fill in {field}"),
    "daily_rate_unreadable": (
        "“{value}”不是日利率，请写成 0.05（即每日 0.05%）",
        '"{value}" is not a rate; write it like 0.05 (0.05 % a day)',
    ),
    "discount_invalid": (
        "现金折扣 {rate}、{days} 天不成立：折扣率须在 0 与 100% 之间",
        "a discount of {rate} within {days} days is none: the rate is between 0 and 100%",
    ),
    # why an invoice is due when it is
    "terms_invalid": (
        "付款条件（{kind}）不完整：请检查天数、日期与分期",
        "the payment terms ({kind}) are incomplete: check days, dates and instalments",
    ),
    "due_month_end": (
        "月结：{start} 所在月月底起 {days} 天，{due} 到期",
        "{days} days after the end of the month of {start}: due {due}",
    ),
    "due_day_of_month": (
        "{start} 所在月之后，每月 {day} 日付款，{due} 到期",
        "on day {day} of a month after {start}: due {due}",
    ),
    "due_provisional": (
        "{why}（尚无{event}，暂以开票日计）",
        "{why} (no {event} yet: the invoice date stands in)",
    ),
    "due_not_before": (
        "{why}（早于开票日，以开票日 {due} 计）",
        "{why} (before the invoice date, which stands: {due})",
    ),
    "due_shifted_next": (
        "{why}，逢休息日顺延至 {due}",
        "{why}; no working day, so put off to {due}",
    ),
    "due_shifted_previous": (
        "{why}，逢休息日提前至 {due}",
        "{why}; no working day, so moved forward to {due}",
    ),
    "due_at_once": ("{event} {start} 当天到期", "due on the {event}, {start}"),
    "due_part": ("{label} {amount}：{why}", "{label} {amount}: {why}"),
    "early_offer": (
        "{until}（含当日）前付款可减 {off}",
        "{off} off if paid by {until}, that day included",
    ),
    "early_offer_net": (
        "{until}（含当日）前付款可减不含税金额的 {rate}%；登记了明细税额才算得出",
        "{rate}% off the amount without VAT if paid by {until}, that day included; known once lines have tax",
    ),
    "term_prepaid": ("款到发货", "payment before delivery"),
    "term_on_delivery": ("货到付款", "payment on delivery"),
    "term_day_of_month": ("开票后第 {months} 个月 {day} 日", "day {day}, {months} months on"),
    "term_next_month": ("次月 {day} 日", "day {day} of next month"),
    "term_this_month": ("当月 {day} 日", "day {day} of the same month"),
    "term_counted": ("{terms}（从{event}所在月算起）", "{terms} (counted from the month of the {event})"),
    "term_rest": ("余额", "the rest"),
    "term_part": ("{label} {share}", "{share} {label}"),
    "term_instalments": ("分期：{parts}", "{parts}"),
    "term_discount_net": ("{terms}（按不含税金额）", "{terms} (of the amount without VAT)"),
    "term_discount_part": ("{terms}（部分付款按比例）", "{terms} (a part paid earns its share)"),
    "event_unreadable": (
        "“{value}”不是起算日：请填 1 开票日、2 交货日、3 收票日或 4 验收日",
        '"{value}" is no event: 1 invoice date, 2 day of delivery, 3 of receipt of the invoice, 4 of acceptance',
    ),
    "term_discount": (
        "{terms}，{days} 天内付款减 {rate}%",
        "{terms}, {rate}% off within {days} days",
    ),
    "period_reversed": (
        "期间起始日 {since} 晚于截止日 {until}",
        "the period begins on {since}, after its end {until}",
    ),
    "demand_day_passed": (
        "要求付款的日期 {day} 已经过去，请另选一天",
        "the day to pay by, {day}, has passed; choose another",
    ),
    "statement_nothing_due": (
        "截至 {until} 没有到期未付的款项，对账单上没有印付款要求",
        "nothing was due and unpaid on {until}, so the statement does not ask for payment",
    ),
    "statement_kind_unknown": ("没有“{kind}”这种对账单", 'there is no statement of the kind "{kind}"'),
    "auditor_missing": (
        "询证函由会计师事务所收回，请填写事务所名称",
        "an audit confirmation goes back to the auditors; give their name",
    ),
    "audit_demands": (
        "询证函只为复核账目，不能同时要求付款或写沉默条款；要催款请用对账单",
        "an audit confirmation only checks the books: it cannot demand payment or take silence for consent; use a statement",
    ),
    "audit_may_not_interrupt": (
        "询证函写明“并非催款结算”，寄出它可能不产生诉讼时效中断的效果；需要中断时效请另发对账单或催款函",
        "an audit confirmation says it is no request for payment and may not interrupt limitation; send a statement or a demand as well",
    ),
    "silence_clause_weak": (
        "“逾期未提异议视为确认”只有合同有约定时才有效（民法典第140条），请确认合同里有这一条",
        "silence counts as consent only where the contract says so (Civil Code art. 140); make sure it does",
    ),
    "statement_demands_held": (
        "要求付清的金额里有 {amount} 存在争议、已收票据或已约定分期，催款函现在不催收这部分；请核对是否一并要求付款",
        "{amount} demanded here is disputed, covered by a bill or in a plan, which letters leave out; check it",
    ),
    "statement_unknown": ("这份对账单已不存在", "the statement is gone"),
    "statement_voided": ("这份对账单已作废", "the statement has been withdrawn"),
    "statement_answered": (
        "客户已答复的对账单不能作废：盖章的回执是证据",
        "a statement the customer answered cannot be withdrawn: the sealed slip is evidence",
    ),
    "answer_unknown": ("没有“{answer}”这种答复", 'there is no answer "{answer}"'),
    "answer_before_sending": (
        "答复日 {day} 早于对账单开具日 {made}",
        "the answer of {day} is earlier than the statement of {made}",
    ),
    "promise_before_answer": (
        "承诺付款日 {day} 早于答复日 {answered}",
        "the day promised, {day}, is before the answer of {answered}",
    ),
    "difference_missing": (
        "请填写差异金额或差异说明",
        "say by how much or in what it differs",
    ),
    "rhythm_unknown": ("没有“{rhythm}”这种对账周期", 'there is no rhythm "{rhythm}"'),
    "silent_days_wrong": (
        "未回复天数应在 1 到 365 之间，现为 {days}",
        "days without an answer must be 1 to 365, not {days}",
    ),
}
