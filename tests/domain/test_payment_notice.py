"""What a payment notice asks the payer to write, and the text of its code."""

import datetime as dt

from ar_desktop.domain.letters import Account, Party
from ar_desktop.domain.payment_notice import NoticeLine, PaymentNotice, code_text, reference

D = dt.date
LABELS = ("收款单位：", "开户行：", "账号：", "金额：", "附言：")


def notice(account=Account("远帆机电", "工行高新支行", "1202021819900012345"), numbers=("A1",)):  # noqa: B008
    lines = tuple(NoticeLine(n, D(2026, 11, 18), D(2026, 12, 18), 5_000, 4_050) for n in numbers)
    return PaymentNotice(Party("远帆机电"), account, Party("恒泰"), "C0001", D(2026, 11, 20), "CNY", lines)


def test_up_to_three_invoices_are_named_each_once():
    assert reference(["A1", "A2", "A1", "A3"], "C1") == "A1 A2 A3"
    assert reference(["A1", "A2", "A3", "A4"], "C1") == "C1"


def test_the_code_says_all_a_transfer_needs():
    assert code_text(notice(numbers=("A1", "A2")), LABELS) == (
        "收款单位：远帆机电\n开户行：工行高新支行\n账号：1202021819900012345\n金额：81.00 CNY\n附言：A1 A2"
    )


def test_without_an_account_there_is_no_code():
    assert code_text(notice(account=None), LABELS) == ""


def test_an_empty_value_gets_no_line():
    assert "开户行" not in code_text(notice(account=Account("远帆机电", "", "12")), LABELS)
