"""Statements as a bank's workbook has them, a sheet for each account."""

import openpyxl

HEAD = ["交易日期", "对方户名", "对方账号", "借方发生额", "贷方发生额", "余额", "摘要", "交易流水号"]


def line(day, payer, amount, serial="", memo="货款", account="", out=""):
    """A row of a statement; ``amount`` in yuan as text."""
    return [day, payer, account, out, amount, "", memo, serial]


def statement(path, sheets, hidden=()):
    """A workbook: our account -> rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, (account, rows) in enumerate(sheets.items(), start=1):
        page = book.create_sheet(f"账户{number}")
        for row in (["账号", account, "户名", "杭州远帆机电有限公司"], HEAD, *rows):
            page.append(row)
        if account in hidden:
            page.sheet_state = "hidden"
    book.save(path)
    return path
