"""The one place where a code and its facts become a sentence, in Chinese or English."""

from __future__ import annotations

from typing import Any

from ar_desktop.domain.errors import ArError

LANGUAGES = ("zh", "en")

#: code -> (Chinese, English). Fields are the facts raised with the code.
SENTENCES: dict[str, tuple[str, str]] = {
    "amount_unreadable": (
        "“{value}”不是金额，请写成 1234.50 的样子",
        "“{value}” is not an amount; write it like 1234.50",
    ),
    "amount_too_precise": (
        "金额 {value} 的小数位超过该币种的最小单位",
        "{value} has more decimals than the currency",
    ),
    "amount_too_large": ("金额 {value} 超出可记录的范围", "{value} is larger than the book can hold"),
    "date_unreadable": (
        "“{value}”不是日期，请写成 2026-11-05 的样子",
        "“{value}” is not a date; write it like 2026-11-05",
    ),
    "date_impossible": ("日历上没有“{value}”这一天", "there is no such day as “{value}”"),
    "edges_not_ascending": (
        "账龄区间 {edges} 须为从小到大的正整数",
        "bucket edges {edges} must be positive and ascending",
    ),
    "edges_unreadable": (
        "“{value}”不是账龄区间，请写成 30,60,90",
        "“{value}” is not a list of edges; write 30,60,90",
    ),
    "interest_terms_invalid": (
        "计息口径 {regime} 不完整：请检查约定利率与计息基础",
        "interest regime {regime} is incomplete: check the agreed rate and day count",
    ),
    "lpr_missing": (
        "{day} 没有可用的 LPR 报价，请在设置中补录",
        "no LPR quote for {day}; add one in Settings",
    ),
    "ladder_invalid": (
        "催收阶梯 {ladder} 的级次无序或动作未知",
        "ladder {ladder} has rungs out of order or an unknown action",
    ),
    "ladder_name_missing": ("请给催收阶梯起个名字", "the ladder needs a name"),
    "ladder_empty": ("催收阶梯至少要有一级", "a ladder needs at least one rung"),
    "ladder_rest_days": (
        "两次催收之间的间隔须为 0 至 {most} 天",
        "days of rest must be between 0 and {most}",
    ),
    "ladder_unknown": ("没有催收阶梯“{ladder}”", "there is no ladder “{ladder}”"),
    "ladder_in_use": (
        "催收阶梯“{ladder}”正在使用，请先改用别的阶梯再删除",
        "ladder “{ladder}” is in use; assign another one before deleting it",
    ),
    "rung_last_first": (
        "第 1 级前面没有上一级，起算日不能是“上一级办结后”",
        "rung 1 has none before it and cannot count from the last action",
    ),
    "rung_out_of_order": (
        "第 {rung} 级的天数须大于前面同一起算日的各级",
        "rung {rung} must come later than the rungs before it of the same basis",
    ),
    "rung_text_missing": ("第 {rung} 级没有话术", "rung {rung} has no text"),
    "rung_field_unknown": (
        "第 {rung} 级话术里的 {{{field}}} 不是可用的字段",
        "rung {rung} names a field that does not exist: {{{field}}}",
    ),
    "rung_letter_unknown": (
        "第 {rung} 级的函件种类“{letter}”不存在",
        "rung {rung} asks for a kind of letter that does not exist: {letter}",
    ),
    "rung_letter_missing": (
        "第 {rung} 级要发函，请选择函件种类",
        "rung {rung} sends a letter: choose its kind",
    ),
    "rung_never_permitted": (
        "第 {rung} 级的前提动作不在前面各级里，永远轮不到它",
        "what rung {rung} presupposes is not among the rungs before it, so it would never come",
    ),
    "file_missing": (
        "找不到文件 {file}",
        "there is no file {file}",
    ),
    "file_unreadable": (
        "打不开 {file}：{reason}。请先关闭正在使用它的程序，再试一次",
        "{file} cannot be opened: {reason}. Close the program that uses it and try again",
    ),
    "file_empty": (
        "{file} 是空文件",
        "{file} is empty",
    ),
    "file_too_large": (
        "{file} 有 {size} MB，超过 {limit} MB 的上限，请拆成几个文件导入",
        "{file} has {size} MB, more than the limit of {limit} MB; split it into several files",
    ),
    "file_not_a_table": (
        "{file} 不是表格文件，请导出为 xlsx、xls 或 csv 后再导入",
        "{file} is not a table; export it as xlsx, xls or csv",
    ),
    "encoding_unknown": (
        "认不出 {file} 的文字编码，请另存为 UTF-8 的 csv 或 xlsx",
        "the text encoding of {file} is unknown; save it as UTF-8 csv or as xlsx",
    ),
    "zip_bomb": (
        "{file} 解压后有 {size} MB，与文件大小极不相称，为安全起见没有打开",
        "{file} would unpack to {size} MB, out of all proportion to its size, and was not opened",
    ),
    "workbook_encrypted": (
        "{file} 设有密码，请在 Excel 或 WPS 中取消密码后另存，再导入",
        "{file} is protected by a password; save a copy without one and import that",
    ),
    "workbook_unreadable": (
        "{file} 已损坏，或不是完整的工作簿，请用 Excel 或 WPS 打开后另存",
        "{file} is damaged or not a complete workbook; open it in Excel and save it again",
    ),
    "workbook_exhausts_memory": (
        "{file} 的内容散布得太远，打开它需要的内存过多；请把数据复制到新工作簿再导入",
        "the cells of {file} lie so far apart that it needs too much memory; copy the data to a new workbook",
    ),
    "sheet_missing": (
        "工作簿里没有工作表“{sheet}”",
        "the workbook has no sheet “{sheet}”",
    ),
    "too_many_rows": (
        "{file} 有 {rows} 行，超过 {limit} 行的上限，请拆成几个文件导入",
        "{file} has {rows} rows, more than the limit of {limit}; split it into several files",
    ),
    "reader_timeout": (
        "读取 {file} 超过 {seconds} 秒，已停止",
        "reading {file} took longer than {seconds} seconds and was stopped",
    ),
    "reader_failed": (
        "读取 {file} 的组件未能启动，请重新安装本程序",
        "the part that reads {file} did not start; install the program again",
    ),
    "text_damaged": (
        "“{value}”中有读不出的字符，请在原文件中更正",
        "“{value}” has characters that cannot be read; mend them in the file",
    ),
    "header_not_found": (
        "在 {file} 的前 {rows} 行没有找到表头，请确认第一张工作表是数据表，或手工指定各列",
        "no header in the first {rows} rows of {file}; check the sheet, or name the columns yourself",
    ),
    "columns_missing": (
        "{file} 缺少必需的列：{missing}。表头有：{headers}",
        "{file} lacks required columns: {missing}. Its headers are: {headers}",
    ),
    "kind_unknown": (
        "没有“{kind}”这种数据，可选：{kinds}",
        "there is no kind “{kind}”; choose one of {kinds}",
    ),
    "field_unknown": (
        "没有“{field}”这个字段，可选：{fields}",
        "there is no field “{field}”; choose one of {fields}",
    ),
    "column_unknown": (
        "文件中没有“{column}”这一列（用于 {field}）。表头有：{headers}",
        "the file has no column “{column}” (for {field}). Its headers are: {headers}",
    ),
    "required_missing": (
        "此栏不能为空",
        "this must not be empty",
    ),
    "number_truncated": (
        "“{value}”已被表格软件截断，真实号码无法还原；请把该列设为文本后重新导出",
        "“{value}” was cut short by the spreadsheet and the real number is lost; format the column as text and export again",
    ),
    "due_before_issue": (
        "到期日 {value} 早于开票日期 {issued_on}",
        "the due date {value} is before the invoice date {issued_on}",
    ),
    "settled_before_issue": (
        "结清日期 {value} 早于开票日期 {issued_on}",
        "the settlement date {value} is before the invoice date {issued_on}",
    ),
    "amount_negative": (
        "金额 {value} 为负数，红字或退款请单独登记",
        "the amount {value} is negative; record credit notes and refunds on their own",
    ),
    "amount_zero": (
        "金额为零",
        "the amount is zero",
    ),
    "days_unreadable": (
        "“{value}”不是天数，请写成 30",
        "“{value}” is not a number of days; write it like 30",
    ),
    "currency_unknown": (
        "“{value}”不是币种，请写成 CNY 的样子",
        "“{value}” is not a currency; write it like CNY",
    ),
    # invoices of the tax bureau, statements of banks
    "einvoice_unreadable": (
        "{file} 已损坏或不完整，请重新下载后再导入",
        "{file} is damaged or cut short; download it again",
    ),
    "einvoice_unknown": (
        "{file} 里没有认得出的发票，请导入税务局下载的 XML、OFD、PDF 或 ZIP",
        "no invoice was recognised in {file}; import the XML, OFD, PDF or ZIP of the tax bureau",
    ),
    "einvoice_incomplete": (
        "{file} 缺少：{missing}",
        "{file} lacks: {missing}",
    ),
    "einvoice_number_wrong": (
        "{file} 的“{value}”不是发票号码：数电票 20 位，旧票代码 10 或 12 位、号码 8 位",
        "“{value}” in {file} is no invoice number: 20 digits, or a code of 10 or 12 and a number of 8",
    ),
    "einvoice_numbers_differ": (
        "{file} 里有不止一个发票号码：{numbers}，未导入",
        "{file} names more than one invoice number: {numbers}; not imported",
    ),
    "einvoice_amounts_differ": (
        "{file} 的金额 {net} 加税额 {tax} 不等于价税合计 {total}",
        "in {file} the net {net} and the tax {tax} do not make the total {total}",
    ),
    "einvoice_red_positive": (
        "{file} 的发票 {number} 标为红字，金额却是正数",
        "{file}: invoice {number} is marked red, yet its amount is positive",
    ),
    "einvoice_conflict": (
        "{file} 的发票 {number} 与 {other} 中的同号发票内容不同，以后者为准，请核对",
        "{file}: invoice {number} differs from the one in {other}, which was taken; please check",
    ),
    "einvoice_pdf_unsure": (
        "从 {file} 的文字读不准发票内容，请改用同一发票的 XML 或 OFD 文件",
        "the text of {file} cannot be read with certainty; use the XML or OFD file of the invoice",
    ),
    "xml_forbidden": (
        "{file} 含有发票不该有的外部定义，为安全起见没有打开",
        "{file} holds outside definitions that no invoice has, and was not opened",
    ),
    "archive_unreadable": (
        "{file} 已损坏或不完整，无法解压，请重新下载",
        "{file} is damaged or cut short and cannot be unpacked; download it again",
    ),
    "archive_encrypted": (
        "{file} 设有密码，请先解压再导入其中的文件",
        "{file} is protected by a password; unpack it and import what is inside",
    ),
    "archive_too_deep": (
        "{file} 套了 {depth} 层以上的压缩包，请先解压",
        "{file} is nested deeper than {depth} archives; unpack it first",
    ),
    "etax_number_repeated": (
        "发票 {number} 在第 {first} 行已有，此行未导入",
        "invoice {number} stands in row {first} already; this row was not taken",
    ),
    "etax_line_repeated": (
        "发票 {number} 的明细与第 {first} 行完全相同，已一并计入，请核对是否重复导出",
        "this line of invoice {number} equals row {first}; both were counted, check for a double export",
    ),
    "etax_state_unknown": (
        "不认识发票状态“{value}”，此行未导入",
        "the invoice state “{value}” is unknown; this row was not taken",
    ),
    "bank_both_sides": (
        "此行借方、贷方都有金额，无法判断收支",
        "this row has both a debit and a credit",
    ),
    "bank_signs_contradicted": (
        "“{sheet}”的余额与收支方向对不上：这可能不是银行流水，或金额不分收支；请导出带借贷标志的银行流水",
        "the balances of “{sheet}” contradict its amounts; it may be no bank statement: export one that tells money in from money out",
    ),
    "bank_direction_unknown": (
        "看不出“{value}”是收入还是支出",
        "“{value}” says neither money in nor money out",
    ),
    # the book
    "book_in_use": (
        "账套正由 {person} 在 {computer} 上打开（自 {since}），请先在那边关闭",
        "the book is open by {person} on {computer} since {since}; close it there first",
    ),
    "book_missing": ("找不到账套 {path}", "there is no book at {path}"),
    "book_newer": (
        "账套 {path} 由更新版本的程序创建，请升级本程序后再打开",
        "{path} was written by a newer version; update this program first",
    ),
    "book_older": (
        "账套 {path} 的版本较旧，请先用窗口打开一次完成升级",
        "{path} is of an older version; open it for writing once to migrate it",
    ),
    "book_busy": ("账套正被另一程序占用，请稍后再试", "another program is using the book; try again shortly"),
    "book_damaged": (
        "账套文件已损坏：{detail}。请从备份恢复",
        "the book is damaged: {detail}; restore a backup",
    ),
    "book_read_only": (
        "账套所在位置只读，无法保存：{path}",
        "{path} is read-only; nothing can be saved there",
    ),
    "book_unreachable": (
        "无法打开 {path}：请检查磁盘是否在线、是否有权限",
        "{path} cannot be opened; check the drive and your rights",
    ),
    "disk_full": (
        "磁盘已满，本次操作未保存，原有数据无损。请清理磁盘后重试",
        "the disk is full; this act was not saved, nothing else is lost",
    ),
    "drive_failed": (
        "磁盘读写出错（{detail}），本次操作未保存",
        "the drive failed ({detail}); this act was not saved",
    ),
    "not_a_book": ("{path} 不是应收管家账套", "{path} is not an AR Desktop book"),
    "file_exists": (
        "{path} 已存在，不会覆盖；请换一个文件名",
        "{path} exists and is not overwritten; choose another name",
    ),
    "folder_missing": ("文件夹 {path} 不存在", "there is no folder {path}"),
    "folder_not_empty": (
        "文件夹 {path} 不是空的，请选一个空文件夹",
        "{path} is not empty; choose an empty folder",
    ),
    "backup_failed": (
        "备份 {path} 写入后校验未通过，已删除；请检查磁盘",
        "the backup {path} did not verify and was removed; check the disk",
    ),
    "not_a_backup": ("{path} 不是完好的账套备份", "{path} is not a sound backup of a book"),
    "step_unknown": ("操作记录 {step} 不存在", "there is no step {step}"),
    "nothing_to_undo": ("没有可撤销的操作", "nothing to undo"),
    "nothing_to_redo": ("没有可重做的操作", "nothing to redo"),
    "undo_conflict": (
        "后来的操作依赖这一步，不能直接撤销",
        "something later rests on this step, so it cannot be undone",
    ),
    # customers and contracts
    "customer_code_missing": ("客户“{name}”缺少编码", "customer “{name}” has no code"),
    "customer_name_missing": ("客户 {code} 缺少名称", "customer {code} has no name"),
    "customer_code_taken": (
        "编码 {code} 已属于“{name}”，请换一个编码",
        "code {code} already belongs to “{name}”; choose another",
    ),
    "customer_unknown": ("没有客户“{code}”", "there is no customer “{code}”"),
    "customer_ambiguous": (
        "有多个客户名为“{name}”，请在文件中写明客户编码",
        "several customers are named “{name}”; give the code in the file",
    ),
    "customer_muted": (
        "“{customer}”已设为不催收，如需发函请先在客户档案中取消",
        "“{customer}” is set to get no reminders; change that in its record first",
    ),
    "contract_number_missing": ("合同缺少编号", "the contract has no number"),
    "contract_number_taken": ("该客户已有合同 {number}", "this customer already has contract {number}"),
    # documents
    "invoice_number_missing": ("发票缺少号码", "the invoice has no number"),
    "invoice_known": ("发票 {number} 已在账中", "invoice {number} is in the book already"),
    "invoice_differs": (
        "发票 {number} 已有，但金额不同；请核对后更正文件或先作废原发票",
        "invoice {number} is known with another amount; correct the file or void the old one first",
    ),
    "invoice_not_found": (
        "账中没有该客户的发票 {number}，收款先记为未核销",
        "this customer has no invoice {number}; the receipt stays unallocated",
    ),
    "invoice_unknown": ("没有发票 {number}", "there is no invoice {number}"),
    "payer_learned": (
        "付款人“{payer}”以往的收款都属于“{customer}”，记入该客户",
        "earlier money from “{payer}” was always for “{customer}”; taken for that customer",
    ),
    "receipt_unknown": ("没有收款 {number}", "there is no receipt {number}"),
    "amount_not_positive": ("{number} 金额必须大于零", "{number}: the amount must be positive"),
    "number_unreadable": (
        "“{value}”不是数字，请写成 12.5 的样子",
        "“{value}” is not a number; write it like 12.5",
    ),
    "tax_rate_unreadable": (
        "“{value}”不是税率，请写成 13% 或“免税”",
        "“{value}” is not a tax rate; write it like 13%",
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
        "“{value}” is neither a share nor an amount; write it like 30% or 1234.50",
    ),
    "template_name_missing": ("请给模板起个名字", "give the template a name"),
    "instalments_differ": (
        "发票 {number} 各期金额之和不等于发票金额",
        "the instalments of invoice {number} do not add up to its amount",
    ),
    "already_voided": ("{number} 已经作废", "{number} is voided already"),
    "void_before_document": ("作废日期不能早于 {number} 的日期", "the day cannot be before that of {number}"),
    "reason_missing": ("请填写原因", "give a reason"),
    "paper_stays": (
        "这张单据随原收款或申请一起作废，请到那里操作",
        "this document goes with the receipt or request it came with; take that back",
    ),
    "nothing_entered": ("还没有填写任何一行", "nothing is filled in yet"),
    "opening_zero": ("期初金额不能为零", "the amount of an opening item cannot be zero"),
    "refund_exceeds": (
        "可退的未核销款只有 {free}，不能退 {wanted}",
        "only {free} is unallocated and can be paid back, not {wanted}",
    ),
    "refund_differs": (
        "所选款项之和不等于退款金额 {amount}",
        "what was chosen does not sum up to the refund of {amount}",
    ),
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
    "due_event_known": ("{event}已确定为 {day}", "the {event} is known to be {day}"),
    "allocation_exceeds": ("核销金额超过可用余额", "the allocation exceeds what is left"),
    "allocation_currency": (
        "{number} 的币种与收款不同或金额不为正，不能核销",
        "{number} is in another currency, or the amount is not positive",
    ),
    "allocation_other_customer": (
        "{number} 属于另一客户，不能用这笔收款核销",
        "{number} belongs to another customer; this money cannot pay for it",
    ),
    "basis_unknown": ("没有账龄口径“{value}”", "there is no aging basis “{value}”"),
    "grouping_unknown": ("没有账龄分组“{value}”", "there is no grouping “{value}”"),
    # reminders and letters
    "date_not_later": (
        "{value} 不晚于今天，请选一个以后的日期",
        "{value} is not after today; choose a later day",
    ),
    "no_higher_rung": ("已是最高一级", "this is the highest rung already"),
    "reminder_closed": ("这一催收项已经办结", "this item has been closed already"),
    "nothing_overdue": (
        "“{customer}”没有逾期款项，不需要催告函",
        "“{customer}” has nothing overdue; no letter is needed",
    ),
    "nothing_upcoming": (
        "“{customer}”在这段时间内没有即将到期的款项",
        "nothing of “{customer}” falls due within these days",
    ),
    "nothing_open": ("“{customer}”没有未结清的款项", "“{customer}” owes nothing"),
    "letter_kind_unknown": ("没有函件种类“{kind}”", "there is no kind of letter “{kind}”"),
    "letter_kinds_invalid": ("函件种类文件有误", "the file of the kinds of letters is wrong"),
    "letter_language_unknown": ("函件没有语言“{language}”", "letters are not written in “{language}”"),
    "letter_field_unknown": ("这种函件没有字段“{field}”", "this kind of letter has no field “{field}”"),
    "letter_field_missing": ("请填写“{field}”", "fill in “{field}”"),
    "letter_field_invalid": ("“{field}”的内容“{value}”无法识别", "“{value}” cannot be read as “{field}”"),
    "plan_sum_off": (
        "各期合计 {total} 与应还金额 {owed} 不符",
        "the instalments come to {total}, but {owed} is owed",
    ),
    "setoff_too_large": (
        "抵销金额须大于零，且不超过双方各自的债务",
        "what is set off must be positive and no more than either debt",
    ),
    "not_settled": (
        "“{customer}”尚欠 {amount}，不能出具结清证明",
        "“{customer}” still owes {amount}; no settlement can be certified",
    ),
    "label_sheet_invalid": (
        "标签纸至多 5 列 20 行，起始张数须在一页之内",
        "a sheet has at most 5 by 20 labels, and the first must be on it",
    ),
    "template_empty": ("模板不能为空", "a template cannot be empty"),
    "template_unchanged": ("模板没有改动", "the template has not changed"),
    "logo_too_large": ("{file} 超过 {limit} MB，请换一张小一些的图片", "{file} is larger than {limit} MB; choose a smaller picture"),
    "logo_unreadable": ("{file} 不是可用的 PNG 或 JPEG 图片", "{file} is no PNG or JPEG picture that can be read"),
    "unease_needs_evidence": (
        "行使不安抗辩权须有确切证据；没有证据而停供的，应承担违约责任（民法典第 527 条）",
        "stopping for fear of insolvency needs certain evidence; without it the stop is a breach (art. 527 of the Civil Code)",
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
        "unallocated money of “{customer}” covers what is overdue; allocate it first",
    ),
    "below_minimum": (
        "“{customer}”的逾期金额低于发函下限",
        "what “{customer}” owes is below the minimum for a letter",
    ),
    "letter_too_soon": (
        "距上一封函 {number} 的间隔不足，暂不重复发函",
        "it is too soon after letter {number}",
    ),
    "letter_failed": (
        "“{customer}”的函件排版失败（{detail}），未编号、未保存；请把这段文字发给我们",
        "the letter to “{customer}” could not be set ({detail}); it took no number and nothing was stored. Please report this",
    ),
    "letter_unknown": ("没有函件 {number}", "there is no letter {number}"),
    "account_missing": (
        "未设置本公司收款账户，函件不含付款账户",
        "our bank account is not set; the letter has no payment account",
    ),
    "address_missing": (
        "“{customer}”没有地址，寄送前请补全",
        "“{customer}” has no address; add it before posting",
    ),
    "unallocated_money": (
        "“{customer}”有未核销收款，请确认后再寄出",
        "“{customer}” has unallocated money; check before sending",
    ),
    "characters_missing": (
        "字库缺少这些字，函件中无法印出：{characters}",
        "the font lacks these characters, they cannot be printed: {characters}",
    ),
    "interest_terms_mixed": (
        "“{customer}”的逾期款涉及多份合同，函件只作权利保留、不列利息",
        "the debts of “{customer}” rest on several contracts; the letter reserves interest instead of claiming it",
    ),
    "regime_c_unproven": (
        "按日万分之五主张须“{customer}”为机关、事业单位或大型企业，请核实并留证",
        "0.05 % a day needs “{customer}” to be an authority or a large enterprise; make sure and keep proof",
    ),
    # entry forms
    "field_missing": ("请填写{field}", "fill in {field}"),
    "daily_rate_unreadable": (
        "“{value}”不是日利率，请写成 0.05（即每日 0.05%）",
        "“{value}” is not a rate; write it like 0.05 (0.05 % a day)",
    ),
    "discount_invalid": (
        "现金折扣 {rate}、{days} 天不成立：折扣率须在 0 与 100% 之间",
        "a discount of {rate} within {days} days is none: the rate is between 0 and 100%",
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
    "bills_waiting": (
        "有 {count} 张在手票据即将到期或已到期，请提示付款",
        "{count} bills in hand mature this week or have matured; present them",
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
        "“{name}” both asks and approves; another person should approve",
    ),
    "write_off_too_young": (
        "有 {count} 张发票逾期未满 {years} 年，最晚的要到 {day} 才满",
        "{count} invoices are not {years} years overdue yet; the youngest will be on {day}",
    ),
    "write_off_not_small": (
        "有 {count} 张发票的单笔金额超过 {limit} 元",
        "{count} invoices are above {limit} each",
    ),
    "order_unknown": ("列表不能按“{value}”排序", "the list has no order “{value}”"),
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
    "promise_broken": ("{customer}：承诺 {day} 付款未兑现", "{customer}: the promise for {day} was not kept"),
    # settings
    "file_unwritable": (
        "写不了 {file}：{reason}。请换一个位置，或先关闭正在使用它的程序",
        "{file} cannot be written: {reason}. Choose another place, or close the program that uses it",
    ),
    "fx_rate_unreadable": (
        "“{value}”不是汇率，请写成 1 单位外币合多少人民币，如 7.1234",
        "“{value}” is not an exchange rate; write CNY for one unit of the currency, like 7.1234",
    ),
    "fx_rate_base": ("人民币不需要汇率", "CNY needs no exchange rate"),
    "currency_unreadable": (
        "“{value}”不是币种代码，请写三个字母，如 USD",
        "“{value}” is not a currency; write its three letters, like USD",
    ),
    "fx_table_unreadable": (
        "没有认出汇率：每行应有日期、币种和汇率，或第一行写各币种、第一列写日期",
        "no rates found: each row needs a day, a currency and a rate, or the first row the currencies and the first column the days",
    ),
    "fx_cell_unreadable": (
        "第 {row} 行的“{value}”读不懂，什么都没有录入",
        "“{value}” in row {row} cannot be read; nothing was entered",
    ),
    "rate_unreadable": (
        "“{value}”不是利率，请写成 3.00 的样子（百分数）",
        "“{value}” is not a rate; write it in percent, like 3.00",
    ),
    "number_out_of_range": (
        "“{value}”应为 {least} 到 {most} 之间的整数",
        "“{value}” must be a whole number from {least} to {most}",
    ),
    "series_missing": ("请填写文号代字，例如“催”", "give the word letter numbers begin with, such as 催"),
    "file_in_use": (
        "{path} 正被其他程序打开，请先关闭再导出",
        "{path} is open in another program; close it and export again",
    ),
    # the window
    "company_name_missing": ("请填写本公司名称", "give our company's name"),
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
    # why an invoice is due when it is
    "terms_invalid": (
        "付款条件（{kind}）不完整：请检查天数、日期与分期",
        "the payment terms ({kind}) are incomplete: check days, dates and instalments",
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
    "event_issued": ("开票日", "invoice date"),
    "event_delivered": ("交货日", "day of delivery"),
    "event_received": ("收票日", "day of receipt of the invoice"),
    "event_accepted": ("验收日", "day of acceptance"),
    "part_advance": ("预付", "advance"),
    "part_delivery": ("发货", "delivery"),
    "part_acceptance": ("验收", "acceptance"),
    "part_retention": ("质保金", "retention"),
    "term_prepaid": ("款到发货", "payment before delivery"),
    "term_on_delivery": ("货到付款", "payment on delivery"),
    "term_net_issued": ("开票后 {days} 天", "net {days} days"),
    "term_net_delivered": ("交货后 {days} 天", "{days} days after delivery"),
    "term_net_received": ("票到 {days} 天", "{days} days after receipt of the invoice"),
    "term_net_accepted": ("验收后 {days} 天", "{days} days after acceptance"),
    "term_month_end": ("月结 {days} 天", "{days} days after month end"),
    "term_day_of_month": ("开票后第 {months} 个月 {day} 日", "day {day}, {months} months on"),
    "term_next_month": ("次月 {day} 日", "day {day} of next month"),
    "term_this_month": ("当月 {day} 日", "day {day} of the same month"),
    "term_counted": ("{terms}（从{event}所在月算起）", "{terms} (counted from the month of the {event})"),
    "term_shift_next": ("{terms}，遇休息日顺延", "{terms}, moved on from days off"),
    "term_shift_previous": ("{terms}，遇休息日提前", "{terms}, moved forward from days off"),
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
    "statement_kind_unknown": ("没有“{kind}”这种对账单", "there is no statement of the kind “{kind}”"),
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
    "statement_unknown": ("这份对账单已不存在", "the statement is gone"),
    "statement_voided": ("这份对账单已作废", "the statement has been withdrawn"),
    "statement_answered": (
        "客户已答复的对账单不能作废：盖章的回执是证据",
        "a statement the customer answered cannot be withdrawn: the sealed slip is evidence",
    ),
    "answer_unknown": ("没有“{answer}”这种答复", "there is no answer “{answer}”"),
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
    "rhythm_unknown": ("没有“{rhythm}”这种对账周期", "there is no rhythm “{rhythm}”"),
    "silent_days_wrong": (
        "未回复天数应在 1 到 365 之间，现为 {days}",
        "days without an answer must be 1 to 365, not {days}",
    ),
    "attachment_too_large": (
        "{file} 超过 {limit} MB，请压缩后再添加",
        "{file} is larger than {limit} MB; make it smaller first",
    ),
    "attachment_unknown": ("附件已不存在", "the attachment is gone"),
    "owner_unknown": ("找不到附件所属的记录（{owner}）", "the record the file belongs to is gone ({owner})"),
    "template_fields_unknown": (
        "函件模板里有无法识别的字段，已原样印出：{fields}",
        "the letter's template has fields nobody knows, printed as written: {fields}",
    ),
    "credit_note_known": ("红字发票或贷项 {number} 已在账中", "credit note {number} is in the book already"),
    "payer_unknown": (
        "付款人“{name}”不在客户档案中，请指明是哪个客户的回款",
        "the payer “{name}” is no known customer; say whose money it is",
    ),
    "formula_without_value": (
        "单元格是公式，但文件中没有计算结果；请在 Excel 中打开并保存一次再导入",
        "the cell holds a formula without its result; open and save the file in Excel, then import it again",
    ),
    "ledger_customer_missing": (
        "这一行没有客户，上方也没有写明客户的标题行",
        "the row names no customer, and no heading above does",
    ),
    "ledger_opening_undated": (
        "期初余额没有日期，该客户在文件中也没有往来可推定日期；请补上日期",
        "the balance brought forward has no day, and its customer no movement to tell one; add the day",
    ),
    "ledger_credit_negative": (
        "收款方为负数 {value}（退款或冲销）；请在收款核销中登记退款或作废原收款",
        "money received is negative, {value} (a refund or a reversal); enter it as a refund or void the receipt",
    ),
    "receipt_alike": (
        "“{customer}”{day} 已登记过同样金额的收款，请确认不是同一笔",
        "a receipt of this amount was entered for “{customer}” on {day}; make sure it is not the same money",
    ),
    "sheets_hidden": (
        "{file} 的工作表全部隐藏，请在 Excel 中取消隐藏，或指明要读取的工作表：{sheets}",
        "every sheet of {file} is hidden; show one in Excel or name the one to read: {sheets}",
    ),
    "einvoice_other_seller": (
        "发票 {number} 的销售方是“{seller}”，不是本公司，未导入",
        "invoice {number} was sold by “{seller}”, not by us; it was left out",
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
    "guarantor_missing": ("请填写保证人", "name the guarantor"),
    "guarantee_period_unreadable": (
        "保证期间“{value}”无法识别：请填月数（如 6）或到期日（如 2027-03-31），未约定则留空",
        "the period “{value}” is neither months (6) nor a last day (2027-03-31); leave it empty for none agreed",
    ),
    "limitation_event_invalid": (
        "没有这种时效事件或证据（{kind}、{proof}），请从列表中选择",
        "there is no such event or proof ({kind}, {proof}); choose from the list",
    ),
    "limitation_event_unknown": (
        "这条时效事件已不存在，可能已被删除或撤销",
        "this event is no longer there; it may have been deleted or undone",
    ),
    "limitation_event_ahead": (
        "{day} 还没到：时效事件只能登记已经发生的事",
        "{day} has not come yet: note only what has happened",
    ),
    "clocks_last": (
        "{count} 笔债权诉讼时效或保证期间进入最后一个月，请立即处理",
        "{count} claims or guarantees are in their last month; act at once",
    ),
    "clocks_running": (
        "{count} 笔债权半年内诉讼时效届满或保证期间将满",
        "{count} claims or guarantees end within half a year",
    ),
    "clocks_expired": (
        "{count} 笔债权诉讼时效或保证期间已届满，仍可争取对方书面同意履行",
        "{count} claims or guarantees have run out; a written consent to pay still helps",
    ),
    "letters_unproved": (
        "{count} 封函件寄出超过 {days} 天仍缺送达证据，尚不能中断诉讼时效",
        "{count} letters lack proof of delivery after {days} days and have not restarted limitation",
    ),
    "guarantee_unknown": (
        "这份保证已不存在，可能已被删除或撤销",
        "this guarantee is no longer there; it may have been deleted or undone",
    ),
    "waybill_twice": (
        "单号 {number} 填了两次，每封函件应有自己的单号",
        "waybill {number} stands twice; each letter has its own",
    ),
    "clipboard_empty": (
        "剪贴板里没有图片或文件，请先截图",
        "there is no picture or file on the clipboard; take a screenshot first",
    ),
    "name_missing": ("请填写批准人姓名", "give the name of who approves"),
    "approver_asked": (
        "停供由 {name} 申请，须由另一人批准",
        "{name} asked for this stop; somebody else must approve it",
    ),
    "hold_releasable": (
        "{customer} 停供前的逾期款已付清，可以恢复供货",
        "{customer} has paid what was overdue: deliveries may go on",
    ),
    "hold_asked": (
        "{customer} 的停供申请待批准：{reason}",
        "a supply stop for {customer} waits for approval: {reason}",
    ),
    "nobody_to_write": ("没有要发消息的客户", "there is nobody to write to"),
    "message_empty": ("{customer} 的消息是空的", "the message to {customer} is empty"),
    "hold_standing": (
        "该客户已有待批或生效中的停供",
        "a supply stop for this customer is asked for or stands already",
    ),
    "hold_closed": ("该停供已批准、已解除或不存在", "this supply stop was approved, released, or is gone"),
    "ship_held": ("该客户已暂停供货", "deliveries to this customer are stopped"),
    "ship_over_limit": (
        "发货后将超过信用额度 {limit}，超出 {over}",
        "this delivery would exceed the limit of {limit} by {over}",
    ),
    "ship_overdue": (
        "有 {amount} 已逾期，最长 {days} 天",
        "{amount} is overdue, the oldest by {days} days",
    ),
    "ship_prepayment_missing": (
        "约定款到发货，预收款还差 {missing}",
        "payment before delivery is agreed; {missing} is missing",
    ),
    "ship_promise_broken": ("有未兑现的付款承诺或还款计划", "a promise or payment plan was broken"),
    "signer_missing": (
        "还款计划生效前请填写签署人；尚未签署的先存为草稿",
        "name who signed before the plan takes effect; keep it as a draft until then",
    ),
    "plan_lines_missing": ("请至少选择一张未清发票、填写一期还款", "choose an open invoice and give an instalment"),
    "plan_line_invalid": ("第 {line} 期的金额须大于零", "instalment {line} needs an amount above zero"),
    "plan_day_early": ("第 {line} 期的日期早于协议日", "instalment {line} is before the day of the agreement"),
    "plan_days_unsorted": ("各期日期须依次递增、不得重复", "the days of the instalments must ascend, none twice"),
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
    "rate_may_be_cut": (
        "约定利率折合每年 {rate}，远高于可参照的损失 {loss}，对方请求时法院可能调减（合同编通则解释第六十五条）",
        "the agreed rate is {rate} a year, far above the loss of {loss}; a court may cut it on request",
    ),
    "rate_below_lpr": (
        "约定利率折合每年 {rate}，低于订立合同时一年期 LPR {floor}；对机关、事业单位和大型企业不得低于该利率",
        "the agreed rate of {rate} a year is below the LPR of {floor} that art. 17 requires of this debtor",
    ),
    "loan_rate_capped": (
        "约定利率折合每年 {rate}，超过订立合同时一年期 LPR 四倍 {cap} 的部分不受保护，已按上限计算",
        "the agreed {rate} a year exceeds four times the LPR, {cap}; the part above is not protected and left out",
    ),
    "sme_not_told": (
        "合同 {number} 没有记录何时告知对方我方为中小企业；按日万分之五主张，订立合同时须已告知，请补记或换用其他口径",
        "contract {number} does not say when the buyer was told that we are a small enterprise, as 0.05 % a day needs",
    ),
    "own_size_unknown": (
        "按日万分之五主张，我方须为中小企业；请在设置中填写本单位规模",
        "0.05 % a day is for small and medium enterprises; state our own size in Settings",
    ),
    "own_size_too_large": (
        "本单位规模为{size}，不在《保障中小企业款项支付条例》保护范围，不能按日万分之五主张",
        "we are registered as {size}; 0.05 % a day is for small and medium enterprises only",
    ),
    "interest_fixed": (
        "对账单或还款协议写明利息数额并经对方确认的，以后可能只能按该数额主张，合同违约金不再适用（买卖合同解释第十八条第三款）；不想固定数额就留空，只写明保留权利",
        "a figure of interest confirmed in a statement or plan may replace the contract's penalty (art. 18 III); leave it open and reserve the right",
    ),
    "closure_exceeds": (
        "这张发票还可主张的利息只有 {left}，不能处理 {wanted}",
        "only {left} of interest is left to claim on this invoice, not {wanted}",
    ),
    "closure_unknown": (
        "没有找到这条利息处理记录，请刷新后再试",
        "this entry on interest was not found; refresh and try again",
    ),
    "rates_unreadable": (
        "“{file}”里没有找到 LPR 报价；每行写日期和一年期利率，如 2026-09-21,3.00",
        "no LPR quotes in “{file}”; write a day and the one-year rate on each line, like 2026-09-21,3.00",
    ),
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
    "gap_not_due": (
        "发票 {subject} 到 {detail} 才到期，不计入请求",
        "invoice {subject} is not due before {detail} and not part of the claim",
    ),
    "gap_unallocated": (
        "还有 {subject} 收款未核销，请先核销再主张",
        "{subject} received is not matched yet; match it before you claim",
    ),
    "gap_interest": ("没有计算利息（违约金）", "no interest is claimed"),
    "case_kind_unknown": ("没有“{kind}”这种移交对象", "there is no taker of the kind “{kind}”"),
    "taker_missing": ("请填写受托方名称", "give the name of who takes the case"),
    "case_unknown": ("找不到这件移交案件", "this case is gone"),
    "case_step_wrong": (
        "案件现在的状态不能这样办，请刷新后再试",
        "the case has moved on; refresh and try again",
    ),
    "case_result_unknown": ("没有“{result}”这种结案结果", "there is no result “{result}”"),
    "case_day_early": ("日期早于移交日 {day}", "the day is before the hand-over on {day}"),
    "case_entry_unknown": ("没有“{kind}”这种记录", "there is no entry of the kind “{kind}”"),
    "case_without_dossier": ("这件案件没有存案卷", "no dossier is kept with this case"),
}


def sentence(code: str, facts: dict[str, Any], language: str = "zh") -> str:
    """One sentence for ``code``: what happened, to which thing, what to do."""
    pair = SENTENCES.get(code)
    if pair is None:
        return f"{code} {facts}" if facts else code
    return pair[LANGUAGES.index(language)].format_map(_Facts(facts))


def explain(error: ArError, language: str = "zh") -> str:
    """The sentence of an error."""
    return sentence(error.code, error.facts, language)


class _Facts(dict[str, Any]):
    """Facts that print a missing one as a question mark instead of failing at the edge."""

    def __missing__(self, key: str) -> str:
        return "?"
