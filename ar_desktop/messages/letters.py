"""What letters and other papers say, on their way and as evidence."""

from __future__ import annotations

SENTENCES = {
    "customer_muted": (
        "“{customer}”已设为不催收，如需发函请先在客户档案中取消",
        '"{customer}" is set to get no reminders; change that in its record first',
    ),
    "receipt_unknown": ("没有收款 {number}", "there is no receipt {number}"),
    "amount_not_positive": ("{number} 金额必须大于零", "{number}: the amount must be positive"),
    "already_voided": ("{number} 已经作废", "{number} is voided already"),
    "reason_missing": ("请填写原因", "give a reason"),
    "reminder_closed": ("这一催收项已经办结", "this item has been closed already"),
    "nothing_overdue": (
        "“{customer}”没有逾期款项，不需要催告函",
        '"{customer}" has nothing overdue; no letter is needed',
    ),
    "nothing_upcoming": (
        "“{customer}”在这段时间内没有即将到期的款项；已逾期的请升级，改发催告函",
        'nothing of "{customer}" falls due within these days; escalate what is overdue to a demand',
    ),
    "nothing_open": ("“{customer}”没有未结清的款项", '"{customer}" owes nothing'),
    "letter_kind_unknown": ("没有函件种类“{kind}”", 'there is no kind of letter "{kind}"'),
    "letter_kinds_invalid": ("函件种类文件有误", "the file of the kinds of letters is wrong"),
    "letter_language_unknown": ("函件没有语言“{language}”", 'letters are not written in "{language}"'),
    "letter_field_unknown": ("这种函件没有字段“{field}”", 'this kind of letter has no field "{field}"'),
    "letter_field_missing": ("请填写“{field}”", 'fill in "{field}"'),
    "letter_field_invalid": (
        "“{field}”的内容“{value}”无法识别{form}",
        '"{value}" cannot be read as "{field}"{form}',
    ),
    "letter_reason_untrue": (
        "账上与“{reason}”不符，请另选恢复原因",
        'the book says otherwise than "{reason}"; choose another reason',
    ),
    "plan_sum_off": (
        "各期合计 {total} 与应还金额 {owed} 不符",
        "the instalments come to {total}, but {owed} is owed",
    ),
    "set_off_unknown": (
        "没有这笔由我方通知的抵销，或已作废",
        "there is no such set-off by our notice, or it was voided",
    ),
    "set_off_as_posted": (
        "该抵销已于 {day} 过账 {amount}，通知书须写同一金额",
        "this set-off was posted on {day} over {amount}: the notice must say the same",
    ),
    "setoff_too_large": (
        "抵销金额须大于零，且不超过双方各自的债务",
        "what is set off must be positive and no more than either debt",
    ),
    "not_settled": (
        "“{customer}”尚欠 {amount}，不能出具结清证明",
        '"{customer}" still owes {amount}; no settlement can be certified',
    ),
    "template_empty": ("模板不能为空", "a template cannot be empty"),
    "template_unchanged": ("模板没有改动", "the template has not changed"),
    "logo_too_large": (
        "{file} 超过 {limit} MB，请换一张小一些的图片",
        "{file} is larger than {limit} MB; choose a smaller picture",
    ),
    "logo_unreadable": (
        "{file} 不是可用的 PNG 或 JPEG 图片",
        "{file} is no PNG or JPEG picture that can be read",
    ),
    "general_guarantee_needs_suit": (
        "一般保证：仅发函不能保全权利，须在保证期间内对债务人提起诉讼或申请仲裁（民法典第 693 条）",
        "a general guarantee: a letter is not enough; the debtor must be sued or taken to arbitration within the period (art. 693)",
    ),
    "guarantee_expired": (
        "保证期间已于 {day} 届满，保证人可能不再承担保证责任",
        "the guarantee period ended on {day}; the guarantor may be free",
    ),
    "covered_by_unallocated": (
        "“{customer}”的未核销收款足以抵偿逾期款项，请先核销",
        'unallocated money of "{customer}" covers what is overdue; allocate it first',
    ),
    "left_out_unsaid": (
        "“{kind}”用的是自己改过的模板，没有 {{left_out}} 一行：函里没有写明未列款项不视为放弃，请补到模板里",
        'the text of "{kind}" is your own and lacks {{left_out}}: it does not say that the rest is not waived',
    ),
    "picked_not_due": (
        "“{customer}”所选的发票 {numbers} 还没有到期，没有写进函里",
        'selected of "{customer}" but not due yet, so not in the letter: {numbers}',
    ),
    "picked_held": (
        "“{customer}”所选的发票 {numbers} 没有写进函里：已付清、有争议、已由票据覆盖、在还款计划中，或是别的币种",
        'selected of "{customer}" but not in the letter, being paid, disputed, covered, in a plan or of another currency: {numbers}',
    ),
    "lines_not_overdue": (
        "“{customer}”所选的款项没有可催告的：未到期、已付清、有争议、已由票据覆盖或在还款计划中",
        'nothing selected of "{customer}" can be demanded: not due, paid, disputed, covered or in a plan',
    ),
    "below_minimum": (
        "“{customer}”的逾期金额低于发函下限",
        'what "{customer}" owes is below the minimum for a letter',
    ),
    "letter_too_soon": (
        "距上一封函 {number} 的间隔不足，暂不重复发函（间隔天数在“设置 → 函件与利息”里改）",
        "it is too soon after letter {number} (the days between letters are set in Settings, Letters and interest)",
    ),
    "letter_failed": (
        "“{customer}”的函件排版失败（{detail}），未编号、未保存；请把这段文字发给我们",
        'the letter to "{customer}" could not be set ({detail}); it took no number and nothing was stored. Please report this',
    ),
    "letter_unknown": ("没有函件 {number}", "there is no letter {number}"),
    "account_missing": (
        "未设置本公司收款账户，函件不含付款账户",
        "our bank account is not set; the letter has no payment account",
    ),
    "address_missing": (
        "“{customer}”没有地址，寄送前请补全",
        '"{customer}" has no address; add it before posting',
    ),
    "unallocated_money": (
        "“{customer}”有未核销收款，请确认后再寄出",
        '"{customer}" has unallocated money; check before sending',
    ),
    "not_regulated": (
        "“{customer}”未登记为机关、事业单位或大型企业：对其他债务人，《保障中小企业款项支付条例》不适用",
        '"{customer}" is not on record as an authority or a large enterprise: the regulation binds no others',
    ),
    "stop_not_recorded": (
        "没有“{customer}”的停供记录，而函中说曾暂停供货：请核实，或填写停供日期",
        'no stop of supply to "{customer}" is recorded, of which the letter speaks: check it, or give its day',
    ),
    "recited_unposted": (
        "给“{customer}”的函引述了 {numbers}，但没有寄送记录：已寄出的请登记寄送，没有寄出的请作废",
        'no posting of {numbers} is recorded, which the letter to "{customer}" recites: note it, or void them',
    ),
    "characters_missing": (
        "字库缺少这些字，无法印出（印成方框）：{characters}",
        "the font lacks these characters, a box is printed for each: {characters}",
    ),
    "labels_cut": (
        "这些函件的地址太长，标签上印不下，已截短（以“…”结尾）：{numbers}；请换大一号的标签纸",
        "the addresses of these letters are cut (they end in …), the label is too small: {numbers}",
    ),
    "consequences_left_out": (
        "给“{customer}”的函件没有写入：{consequences}（账套里没有依据）",
        'left out of the letter to "{customer}", as the book has no ground for it: {consequences}',
    ),
    "many_paid_late": (
        "“{customer}”有 {count} 张本金已逾期付清的发票一并主张利息，计算表较长；不想主张的可先免除，或在设置里去掉",
        'the letter to "{customer}" also claims interest on {count} invoices paid late; waive it or see the settings',
    ),
    "interest_reserved": (
        "“{customer}”的发票 {numbers} 没有可主张的计息依据，函件对其只作权利保留、不列利息",
        'no basis to claim interest on invoices {numbers} of "{customer}"; the letter reserves it instead',
    ),
    "promise_broken": ("{customer}：承诺 {day} 付款未兑现", "{customer}: the promise for {day} was not kept"),
    # settings
    "print_failed": (
        "没有打印：打印机不可用，或要存的文件不能写入。请换一台打印机或换一个位置",
        "nothing was printed: the printer is not available, or the file cannot be written. Choose another",
    ),
    "file_unwritable": (
        "写不了 {file}：{reason}。请换一个位置，或先关闭正在使用它的程序",
        "{file} cannot be written: {reason}. Choose another place, or close the program that uses it",
    ),
    "template_fields_unknown": (
        "函件模板里有无法识别的字段，已原样印出：{fields}",
        "the letter's template has fields nobody knows, printed as written: {fields}",
    ),
    "delivery_invalid": (
        "{number} 的送达方式或状态无法识别，请从列表中选择",
        "how {number} travelled, or what became of it, is not in the list; choose again",
    ),
    "delivery_day_missing": (
        "请填写 {number} 签收、拒收或退回的日期",
        "say on which day {number} was signed for, refused or came back",
    ),
    "delivery_day_early": (
        "{number} 的送达日期顺序不对：寄出不早于函件日期，签收不早于寄出",
        "the days of {number} are out of order: sent not before the letter, arrived not before it was sent",
    ),
    "hold_asked": (
        "{customer} 的停供申请待批准：{reason}",
        "a supply stop for {customer} waits for approval: {reason}",
    ),
    "nobody_to_write": ("没有要发消息的客户", "there is nobody to write to"),
    "message_empty": ("{customer} 的消息是空的", "the message to {customer} is empty"),
    "nothing_to_claim": (
        "{customer} 在这一天没有未付的应收款，无从制作案卷",
        "{customer} owes nothing open on that day; there is nothing to make a dossier of",
    ),
    "gap_sender_uscc": (
        "我方统一社会信用代码未填（设置 → 公司资料）",
        "our own credit code is not filled in (Settings → Company)",
    ),
    "gap_customer_uscc": ("对方统一社会信用代码未填", "the debtor's credit code is not filled in"),
    "gap_customer_address": ("对方地址未填，无法送达", "the debtor has no address to be served at"),
    "gap_contract": ("发票 {subject} 没有关联合同", "invoice {subject} rests on no contract"),
    "gap_contract_file": ("合同 {subject} 未上传", "contract {subject} has no file"),
    "gap_invoice_file": ("发票 {subject} 未上传", "invoice {subject} has no file"),
    "gap_shipment": (
        "发票 {subject} 缺送货单：仅凭发票不能证明已交货",
        "invoice {subject} has no delivery note: an invoice alone does not prove delivery",
    ),
    "gap_shipment_unsigned": (
        "发票 {subject} 的送货单 {detail} 缺签收",
        "delivery note {detail} of invoice {subject} is not signed for",
    ),
    "gap_shipment_file": (
        "发票 {subject} 的送货单 {detail} 缺签收单原件",
        "delivery note {detail} of invoice {subject} has no signed copy on file",
    ),
    "gap_statement": (
        "没有经对方确认的对账单",
        "no statement of account was agreed to by the debtor",
    ),
    "gap_statement_file": (
        "对账单 {subject} 已确认，但回执未上传",
        "the statement {subject} was agreed to, but its slip is not on file",
    ),
    "gap_letter": ("没有发过催告函", "no demand letter was ever sent"),
    "gap_letter_proof": (
        "催告函 {subject} 无送达证据，不能中断时效",
        "nothing proves that letter {subject} arrived; it does not restart limitation",
    ),
    "gap_letter_file": (
        "函件 {subject} 的送达凭证未上传",
        "the proof that letter {subject} arrived is not on file",
    ),
    "gap_limitation_over": (
        "发票 {subject} 的诉讼时效已于 {detail} 届满",
        "limitation of invoice {subject} ended on {detail}",
    ),
    "gap_limitation_near": (
        "发票 {subject} 的诉讼时效将于 {detail} 届满，须抓紧",
        "limitation of invoice {subject} ends on {detail}: act soon",
    ),
    "gap_disputed": ("发票 {subject} 有未了结的争议", "invoice {subject} is in dispute"),
    "gap_billed": (
        "发票 {subject} 已收票据，票据尚未了结；票据所付部分能否现在主张，请律师核定",
        "a bill taken for invoice {subject} is still out; a lawyer is to say whether what it pays can be claimed now",
    ),
    "gap_not_due": (
        "发票 {subject} 到 {detail} 才到期，不计入请求",
        "invoice {subject} is not due before {detail} and not part of the claim",
    ),
    "gap_unallocated": (
        "还有 {subject} 收款未核销，请先核销再主张",
        "{subject} received is not matched yet; match it before you claim",
    ),
    "gap_written_off": (
        "发票 {subject} 已在我方账上核销（账销案存），债权仍在，照常主张；账上不再有余额",
        "invoice {subject} is written off in our books; the claim lives on, the ledger shows no balance",
    ),
    "gap_late_paid": (
        "另有本金已逾期付清的应收 {detail} 笔，其利息 {subject} 未列入本案卷；函件或计算表里主张过的，请告知律师",
        "interest of {subject} on {detail} debts paid late is left out here; tell the lawyer if a letter claimed it",
    ),
    "gap_other_currency": (
        "另有 {subject} 不在本案卷：一个案卷只用一种货币，请分别制作",
        "{subject} is not in this dossier: each holds one currency; make another",
    ),
    "gap_for_accounts": ("（会计可补）", " (for the bookkeeper)"),
    "gap_for_sales": ("（业务员可补）", " (for the salesperson)"),
    "gap_for_store": ("（仓库或物流可补）", " (for the warehouse)"),
    "gap_for_chasing": ("（催收经办可补）", " (for who chases it)"),
    "lines_not_open": (
        "所选的欠款都已结清，没有可主张的",
        "what is selected is settled; there is nothing to claim",
    ),
    "invoice_not_open": (
        "该客户没有未清的发票 {number}",
        "the customer has no open invoice {number}",
    ),
    "gap_interest": ("没有计算利息（违约金）", "no interest is claimed"),
    "case_kind_unknown": ("没有“{kind}”这种移交对象", 'there is no taker of the kind "{kind}"'),
    "taker_missing": ("请填写受托方名称", "give the name of who takes the case"),
    "case_unknown": ("找不到这件移交案件", "this case is gone"),
    "case_step_wrong": (
        "案件现在的状态不能这样办，请刷新后再试",
        "the case has moved on; refresh and try again",
    ),
    "case_result_unknown": ("没有“{result}”这种结案结果", 'there is no result "{result}"'),
    "case_day_early": ("日期早于移交日 {day}", "the day is before the hand-over on {day}"),
    "case_entry_unknown": ("没有“{kind}”这种记录", 'there is no entry of the kind "{kind}"'),
    "case_without_dossier": ("这件案件没有存案卷", "no dossier is kept with this case"),
}
