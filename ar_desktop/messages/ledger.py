"""What the archive and its invoices say: customers, contracts, shipments, settings."""

from __future__ import annotations

SENTENCES = {
    "amount_too_precise": (
        "金额 {value} 的小数位超过该币种的最小单位",
        "{value} has more decimals than the currency",
    ),
    "amount_too_large": ("金额 {value} 超出可记录的范围", "{value} is larger than the book can hold"),
    "date_impossible": ("日历上没有“{value}”这一天", 'there is no such day as "{value}"'),
    "folder_not_empty": (
        "文件夹 {path} 不是空的，请选一个空文件夹",
        "{path} is not empty; choose an empty folder",
    ),
    "nothing_to_undo": ("没有可撤销的操作", "nothing to undo"),
    "nothing_to_redo": ("没有可重做的操作", "nothing to redo"),
    # customers and contracts
    "customer_code_missing": ("客户“{name}”缺少编码", 'customer "{name}" has no code'),
    "customer_unnamed": ("请填写客户名称", "give the customer's name"),
    "customer_name_missing": ("客户 {code} 缺少名称", "customer {code} has no name"),
    "customer_unknown": ("没有客户“{code}”", 'there is no customer "{code}"'),
    "customer_ambiguous": (
        "有多个客户名为“{name}”，请在文件中写明客户编码",
        'several customers are named "{name}"; give the code in the file',
    ),
    "contract_number_missing": ("合同缺少编号", "the contract has no number"),
    "contract_number_taken": ("该客户已有合同 {number}", "this customer already has contract {number}"),
    # documents
    "invoice_number_missing": ("发票缺少号码", "the invoice has no number"),
    "invoice_known": ("发票 {number} 已在账中", "invoice {number} is in the book already"),
    "number_unreadable": (
        "“{value}”不是数字，请写成 12.5 的样子",
        '"{value}" is not a number; write it like 12.5',
    ),
    "tax_rate_unreadable": (
        "“{value}”不是税率，请写成 13% 或“免税”",
        '"{value}" is not a tax rate; write it like 13%',
    ),
    "line_item_missing": (
        "明细第 {line} 行缺少货物或服务名称",
        "line {line} lacks the name of the goods or service",
    ),
    "lines_differ": (
        "明细价税合计 {lines} 与发票金额 {amount} 不一致",
        "the lines come to {lines} with tax, the invoice to {amount}",
    ),
    "plan_two_rests": ("分期只能有一行留空取余额", "only one instalment can be left empty to take the rest"),
    "plan_differs": (
        "分期合计 {planned} 与发票金额 {amount} 不一致",
        "the instalments come to {planned}, the invoice to {amount}",
    ),
    "plan_line_empty": (
        "分期第 {line} 行的金额为 {amount}，须大于零",
        "instalment {line} comes to {amount}; it must be positive",
    ),
    "plan_day_missing": ("分期第 {line} 行缺少到期日", "instalment {line} lacks its due day"),
    "share_unreadable": (
        "“{value}”不是比例或金额，请写成 30% 或 1234.50",
        '"{value}" is neither a share nor an amount; write it like 30% or 1234.50',
    ),
    "template_name_missing": ("请给模板起个名字", "give the template a name"),
    "nothing_entered": ("还没有填写任何一行", "nothing is filled in yet"),
    "opening_zero": ("期初金额不能为零", "the amount of an opening item cannot be zero"),
    "contact_name_missing": ("请填写联系人姓名", "give the contact's name"),
    "contact_unknown": ("联系人已不存在", "the contact is gone"),
    "event_in_future": ("{day} 还没有到，请在当天或之后登记", "{day} has not come yet; record it then"),
    "due_unchanged": ("到期日已经是 {day}", "the due day is {day} already"),
    "due_changed": (
        "到期日由 {before} 移至 {after}，因为{why}",
        "due day moved from {before} to {after}: {why}",
    ),
    "due_extended": ("另行约定：{reason}", "agreed anew: {reason}"),
    "due_put_back": ("上一次变更已撤销", "the last move was undone"),
    "due_accelerated": (
        "还款计划自 {day} 起违约，剩余款项全部到期",
        "the payment plan was broken on {day} and all that remains fell due",
    ),
    "due_event_known": ("{event}已确定为 {day}", "the {event} is known to be {day}"),
    "label_sheet_invalid": (
        "标签纸至多 5 列 20 行，起始张数须在一页之内",
        "a sheet has at most 5 by 20 labels, and the first must be on it",
    ),
    "unease_needs_evidence": (
        "行使不安抗辩权须有确切证据；没有证据而停供的，应承担违约责任（民法典第 527 条）",
        "stopping for fear of insolvency needs certain evidence; without it the stop is a breach (art. 527 of the Civil Code)",
    ),
    "bills_waiting": (
        "有 {count} 张在手票据即将到期或已到期，请提示付款",
        "{count} bills in hand mature this week or have matured; present them",
    ),
    "order_unknown": ("列表不能按“{value}”排序", 'the list has no order "{value}"'),
    # what stands out
    "overdue_share_high": (
        "逾期占比 {share}，超过阈值 {limit}：请优先处理逾期客户",
        "{share} of the receivable is overdue, above {limit}: see to it first",
    ),
    "dso_rising": (
        "DSO 连续两月增幅超过 10%：{path} 天",
        "DSO grew by over 10 % twice in a row: {path} days",
    ),
    "limit_exceeded": (
        "{customer}：占用 {balance} 超过信用额度 {limit}",
        "{customer}: {balance} exceeds the limit of {limit}",
    ),
    # disputes, deliveries, invoices on their way
    "dispute_too_large": (
        "争议金额不能超过该笔未清金额",
        "no more can be disputed than is open",
    ),
    "dispute_closed": ("该争议已经了结", "this dispute is closed already"),
    "close_before_open": (
        "了结日期 {day} 早于提出争议之日",
        "{day} is before the day the dispute was raised",
    ),
    "letter_disputed": (
        "发票 {number} 有 {amount} 处于争议中（至 {until}），本函不催收该部分",
        "{amount} of invoice {number} is disputed until {until} and is not demanded in this letter",
    ),
    "dispute_overdue": (
        "{customer}：发票 {number} 的争议已过处理期限 {days} 天",
        "{customer}: the dispute about invoice {number} is {days} days past its last day",
    ),
    "shipment_number_missing": ("请填写送货单号", "give the delivery note's number"),
    "shipment_known": ("该客户已有送货单 {number}", "this customer has delivery note {number} already"),
    "shipment_voided": ("该送货单已作废", "this delivery note is voided"),
    "shipment_invoiced": (
        "送货单 {number} 已关联发票，请先取消关联",
        "delivery note {number} has its invoice already; unlink that first",
    ),
    "shipment_other_customer": (
        "送货单 {number} 与其余单据不是同一客户或币种",
        "delivery note {number} is of another customer or currency",
    ),
    "signed_before_shipped": (
        "送货单 {number} 的签收日早于发货日",
        "delivery note {number} would be signed before it was shipped",
    ),
    "received_before_issue": (
        "发票 {number} 的交付日早于开票日",
        "invoice {number} would be handed over before it was issued",
    ),
    "notice_nothing": (
        "没有可通知的未付发票",
        "there is no unpaid invoice to give notice of",
    ),
    "notice_mixed": (
        "所选发票不是同一客户同一币种，请分别通知",
        "these invoices are of several customers or currencies; give notice of each",
    ),
    "fx_rate_unreadable": (
        "“{value}”不是汇率，请写成 1 单位外币合多少人民币，如 7.1234",
        '"{value}" is not an exchange rate; write CNY for one unit of the currency, like 7.1234',
    ),
    "fx_rate_base": ("人民币不需要汇率", "CNY needs no exchange rate"),
    "currency_unreadable": (
        "“{value}”不是币种代码，请写三个字母，如 USD",
        '"{value}" is not a currency; write its three letters, like USD',
    ),
    "rate_unreadable": (
        "“{value}”不是利率，请写成 3.00 的样子（百分数）",
        '"{value}" is not a rate; write it in percent, like 3.00',
    ),
    "series_missing": ("请填写文号代字，例如“催”", "give the word letter numbers begin with, such as 催"),
    "file_in_use": (
        "{path} 正被其他程序打开，请先关闭再导出",
        "{path} is open in another program; close it and export again",
    ),
    # the window
    "company_name_missing": ("请填写本公司名称", "give our company's name"),
    "email_invalid": (
        "“{value}”不是一个完整的邮箱地址，例如 finance@example.com",
        '"{value}" is not one whole mail address, such as finance@example.com',
    ),
    "book_wanted": ("请先新建或打开一个账套", "make or open a book first"),
    "no_book_open": ("请先打开或新建一个账套，再拖入文件", "open or make a book first, then drop files"),
    "book_shared": (
        "账套在网络盘或同步盘上：本程序已改用更稳妥的写入方式，但请勿在两台电脑同时打开；最好放在本机磁盘",
        "the book is on a network or sync folder: never open it on two computers at once; a local disk is better",
    ),
    "settings_unsaved": (
        "本机偏好设置未能保存：{detail}",
        "the preferences of this computer could not be saved: {detail}",
    ),
    "check_failed": (
        "账套检查未通过：{detail}。请先备份现状，再从备份恢复或联系支持",
        "the book did not pass its check: {detail}; copy it as it is, then restore a backup",
    ),
    "program_fault": (
        "程序出错，已写下报告 {file}；账套里已保存的内容不受影响",
        "the program failed and wrote the report {file}; what was saved is safe",
    ),
    "due_issued": (
        "开票日 {start} 起 {days} 天，{due} 到期",
        "{days} days after the invoice date {start}: due {due}",
    ),
    "due_delivered": (
        "交货日 {start} 起 {days} 天，{due} 到期",
        "{days} days after delivery on {start}: due {due}",
    ),
    "due_received": (
        "收票日 {start} 起 {days} 天，{due} 到期",
        "{days} days after the invoice was received on {start}: due {due}",
    ),
    "due_accepted": (
        "验收日 {start} 起 {days} 天，{due} 到期",
        "{days} days after acceptance on {start}: due {due}",
    ),
    "event_issued": ("开票日", "invoice date"),
    "event_delivered": ("交货日", "day of delivery"),
    "event_received": ("收票日", "day of receipt of the invoice"),
    "event_accepted": ("验收日", "day of acceptance"),
    "part_advance": ("预付", "advance"),
    "part_delivery": ("发货", "delivery"),
    "part_acceptance": ("验收", "acceptance"),
    "part_retention": ("质保金", "retention"),
    "term_net_issued": ("开票后 {days} 天", "net {days} days"),
    "term_net_delivered": ("交货后 {days} 天", "{days} days after delivery"),
    "term_net_received": ("票到 {days} 天", "{days} days after receipt of the invoice"),
    "term_net_accepted": ("验收后 {days} 天", "{days} days after acceptance"),
    "term_month_end": ("月结 {days} 天", "{days} days after month end"),
    "term_shift_next": ("{terms}，遇休息日顺延", "{terms}, moved on from days off"),
    "term_shift_previous": ("{terms}，遇休息日提前", "{terms}, moved forward from days off"),
    "attachment_too_large": (
        "{file} 超过 {limit} MB，请压缩后再添加",
        "{file} is larger than {limit} MB; make it smaller first",
    ),
    "attachment_unknown": ("附件已不存在", "the attachment is gone"),
    "owner_unknown": ("找不到附件所属的记录（{owner}）", "the record the file belongs to is gone ({owner})"),
    "clipboard_empty": (
        "剪贴板里没有图片或文件，请先截图",
        "there is no picture or file on the clipboard; take a screenshot first",
    ),
    "hold_releasable": (
        "{customer} 停供前的逾期款已付清，可以恢复供货",
        "{customer} has paid what was overdue: deliveries may go on",
    ),
    "signer_missing": (
        "还款计划生效前请填写签署人；尚未签署的先存为草稿",
        "name who signed before the plan takes effect; keep it as a draft until then",
    ),
    "plan_lines_missing": (
        "请至少选择一张未清发票、填写一期还款",
        "choose an open invoice and give an instalment",
    ),
    "plan_line_invalid": ("第 {line} 期的金额须大于零", "instalment {line} needs an amount above zero"),
    "plan_day_early": (
        "第 {line} 期的日期早于协议日",
        "instalment {line} is before the day of the agreement",
    ),
    "plan_days_unsorted": (
        "各期日期须依次递增、不得重复",
        "the days of the instalments must ascend, none twice",
    ),
    "plan_sum_differs": (
        "各期本金合计与所选发票未清金额不符，相差 {missing}",
        "the instalments and what is open of the chosen lines differ by {missing}",
    ),
    "plan_overlaps": (
        "发票 {number} 已在另一份还款计划中，请先取消那份计划",
        "{number} is in another payment plan; cancel that one first",
    ),
    "plan_currencies": ("一份还款计划只能包含同一币种的发票", "a payment plan takes lines of one currency"),
    "plan_closed": ("该还款计划已生效、已结束或不存在", "this payment plan is in force, ended, or gone"),
    "plan_broken": (
        "{customer}：还款计划违约，剩余 {amount} 全部到期",
        "{customer}: the payment plan was broken; the remaining {amount} is due",
    ),
    "plan_due": (
        "{customer}：还款计划第 {line} 期 {amount}，{day} 到期",
        "{customer}: instalment {line} of the payment plan, {amount}, is due {day}",
    ),
    "charge_settled": ("所选发票已无未清金额", "nothing is open of a line chosen"),
    "place_missing": ("请填写走访地点", "say where the visit was"),
    "interest_fixed": (
        "对账单或还款协议写明利息数额并经对方确认的，以后可能只能按该数额主张，合同违约金不再适用（买卖合同解释第十八条第三款）；不想固定数额就留空，只写明保留权利",
        "a figure of interest confirmed in a statement or plan may replace the contract's penalty (art. 18 III); leave it open and reserve the right",
    ),
    "rates_unreadable": (
        "“{file}”里没有找到 LPR 报价；每行写日期和一年期利率，如 2026-09-21,3.00",
        'no LPR quotes in "{file}"; write a day and the one-year rate on each line, like 2026-09-21,3.00',
    ),
}
