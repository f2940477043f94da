"""What files from outside say: reading, importing, payers."""

from __future__ import annotations

SENTENCES = {
    "amount_unreadable": (
        "“{value}”不是金额，请写成 1234.50 的样子",
        '"{value}" is not an amount; write it like 1234.50',
    ),
    "date_unreadable": (
        "“{value}”不是日期，请写成 2026-11-05 的样子",
        '"{value}" is not a date; write it like 2026-11-05',
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
        'the workbook has no sheet "{sheet}"',
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
        '"{value}" has characters that cannot be read; mend them in the file',
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
        'there is no kind "{kind}"; choose one of {kinds}',
    ),
    "field_unknown": (
        "没有“{field}”这个字段，可选：{fields}",
        'there is no field "{field}"; choose one of {fields}',
    ),
    "column_unknown": (
        "文件中没有“{column}”这一列（用于 {field}）。表头有：{headers}",
        'the file has no column "{column}" (for {field}). Its headers are: {headers}',
    ),
    "required_missing": (
        "此栏不能为空",
        "this must not be empty",
    ),
    "number_truncated": (
        "“{value}”已被表格软件截断，真实号码无法还原；请把该列设为文本后重新导出",
        '"{value}" was cut short by the spreadsheet and the real number is lost; format the column as text and export again',
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
        '"{value}" is not a number of days; write it like 30',
    ),
    "currency_unknown": (
        "“{value}”不是币种，请写成 CNY 的样子",
        '"{value}" is not a currency; write it like CNY',
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
        '"{value}" in {file} is no invoice number: 20 digits, or a code of 10 or 12 and a number of 8',
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
        'the invoice state "{value}" is unknown; this row was not taken',
    ),
    "bank_both_sides": (
        "此行借方、贷方都有金额，无法判断收支",
        "this row has both a debit and a credit",
    ),
    "bank_signs_contradicted": (
        "“{sheet}”的余额与收支方向对不上：这可能不是银行流水，或金额不分收支；请导出带借贷标志的银行流水",
        'the balances of "{sheet}" contradict its amounts; it may be no bank statement: export one that tells money in from money out',
    ),
    "bank_direction_unknown": (
        "看不出“{value}”是收入还是支出",
        '"{value}" says neither money in nor money out',
    ),
    "customer_code_taken": (
        "编码 {code} 已属于“{name}”，请换一个编码",
        'code {code} already belongs to "{name}"; choose another',
    ),
    "invoice_differs": (
        "发票 {number} 已有，但金额不同；请核对后更正文件或先作废原发票",
        "invoice {number} is known with another amount; correct the file or void the old one first",
    ),
    "invoice_not_found": (
        "账中没有该客户的发票 {number}，收款先记为未核销",
        "this customer has no invoice {number}; the receipt stays unallocated",
    ),
    "payer_learned": (
        "付款人“{payer}”以往的收款都属于“{customer}”，记入该客户",
        'earlier money from "{payer}" was always for "{customer}"; taken for that customer',
    ),
    "fx_table_unreadable": (
        "没有认出汇率：每行应有日期、币种和汇率，或第一行写各币种、第一列写日期",
        "no rates found: each row needs a day, a currency and a rate, or the first row the currencies and the first column the days",
    ),
    "fx_cell_unreadable": (
        "第 {row} 行的“{value}”读不懂，什么都没有录入",
        '"{value}" in row {row} cannot be read; nothing was entered',
    ),
    "payer_unknown": (
        "付款人“{name}”不在客户档案中，请指明是哪个客户的回款",
        'the payer "{name}" is no known customer; say whose money it is',
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
        'a receipt of this amount was entered for "{customer}" on {day}; make sure it is not the same money',
    ),
    "date_ahead": (
        "日期在今天之后：{day}",
        "dated after today: {day}",
    ),
    "date_far_ahead": (
        "日期 {day} 在今天之后一年以上，请核对年份",
        "{day} is more than a year after today; check the year",
    ),
    "sheets_hidden": (
        "{file} 的工作表全部隐藏，请在 Excel 中取消隐藏，或指明要读取的工作表：{sheets}",
        "every sheet of {file} is hidden; show one in Excel or name the one to read: {sheets}",
    ),
    "einvoice_other_seller": (
        "发票 {number} 的销售方是“{seller}”，不是本公司，未导入",
        'invoice {number} was sold by "{seller}", not by us; it was left out',
    ),
}
