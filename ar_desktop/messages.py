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
