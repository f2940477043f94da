"""Whom thousands of payers may be: by name, account, memo and amount, each with its reason."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.matching import Known, Line
from ar_desktop.domain.payer_index import Owed, Payer, PayerIndex

D = dt.date(2026, 10, 1)
CUSTOMERS = [
    Known(1, "苏州恒泰精密制造有限公司", frozenset({"张伟"}), ("szhtjmzz", "ht")),
    Known(2, "南京华腾自动化股份有限公司", frozenset({"恒华财务公司"}), ("njhtzdh",)),
    Known(3, "常州明锐轴承有限公司", frozenset({"恒华财务公司"}), ("czmrzc",)),
    Known(4, "恒通", frozenset(), ()),
]
OWED = [
    Owed(1, "24332000000099990001", D, 100, "CNY", "HT-2026-018"),
    Owed(1, "24332000000099990002", D + dt.timedelta(1), 200, "CNY"),
    Owed(1, "24332000000099990003", D + dt.timedelta(2), 400, "CNY"),
    Owed(2, "24332000000099990004", D, 500, "CNY", "X1"),
    Owed(3, "A9", D, 500, "USD"),
]


def ask(payer="", memo="", amount=7, account="", currency="CNY", owed=OWED):
    index = PayerIndex(CUSTOMERS, owed, {"6222021": {3}})
    found = index.candidates(Payer(Line(amount, payer, memo), account, currency))
    return [(one.customer, one.confidence, [reason.code for reason in one.reasons]) for one in found]


@pytest.mark.parametrize(
    ("asked", "customer", "sure", "code"),
    [
        ({"payer": "苏州恒泰精密制造有限公司"}, 1, 97, "name_same"),
        ({"payer": "张 伟"}, 1, 90, "payer_learned"),
        ({"payer": "李四", "account": "6222021"}, 3, 92, "account_learned"),
        ({"payer": "苏州恒泰精密制造"}, 1, 85, "name_part"),
        ({"payer": "常州明锐轴承有限公司苏州分公司"}, 3, 85, "name_part"),
        ({"payer": "恒泰精密"}, 1, 85, "name_part"),
        ({"memo": "代苏州恒泰精密制造付款"}, 1, 85, "name_in_memo"),
        ({"memo": "明锐 货款"}, 3, 60, "memo_in_name"),
        ({"memo": "发票24332000000099990004款"}, 2, 95, "number_in_memo"),
        ({"memo": "ht-2026-018 预付"}, 1, 90, "contract_in_memo"),
        ({"memo": "尾号 90002"}, 1, 75, "tail_in_memo"),
        ({"memo": "NJHTZDH"}, 2, 50, "initials"),
        ({"payer": "CZMRZC"}, 3, 50, "initials"),
        ({"amount": 200}, 1, 60, "amount_exact"),
        ({"amount": 300}, 1, 50, "amount_combination"),
        ({"amount": 700}, 1, 60, "amount_all"),
        ({"amount": 500, "currency": "USD"}, 3, 60, "amount_exact"),
    ],
)
def test_each_piece_of_evidence_alone(asked, customer, sure, code):
    assert ask(**asked) == [(customer, sure, [code])]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"payer": "王五", "memo": "货款"},
        {"payer": "恒", "memo": "款"},
        {"memo": "2026 年"},
        {"memo": "尾号 9999"},
        {"memo": "A9 ht X1"},
        {"amount": 500, "currency": "EUR"},
    ],
)
def test_what_says_nothing_gives_nobody(asked):
    assert ask(**asked) == []


def test_pieces_of_evidence_share_the_doubt():
    # 85 % by name leaves 15 % of doubt, of which 60 % by amount leaves 6
    assert ask("苏州恒泰精密制造", amount=200) == [(1, 94, ["name_part", "amount_exact"])]


def test_what_speaks_for_two_says_half_for_each():
    assert ask("恒华财务公司") == [(2, 45, ["payer_learned"]), (3, 45, ["payer_learned"])]
    assert ask("恒华财务公司", amount=500)[0] == (2, 78, ["payer_learned", "amount_exact"])


def test_a_sum_of_any_items_is_looked_for_where_something_else_speaks_for_the_customer():
    assert ask("张伟", amount=500)[0] == (1, 95, ["payer_learned", "amount_combination"])
    assert ask("张伟", amount=650) == [(1, 90, ["payer_learned"])]


def test_an_amount_that_many_owe_tells_nobody_apart():
    many = [Owed(customer, f"N{customer:04d}", D, 900, "CNY") for customer in range(10, 40)]
    assert ask(amount=900, owed=many) == []


def test_a_word_in_many_names_tells_nobody_apart():
    customers = [Known(number, f"昆山{number:03d}机械有限公司") for number in range(30)]
    index = PayerIndex(customers, [], {})
    assert index.candidates(Payer(Line(1, "机械", "昆山"))) == []


def test_at_most_five_are_named():
    customers = [Known(number, f"昆山{number:03d}机械有限公司", frozenset({"张伟"})) for number in range(8)]
    assert len(PayerIndex(customers, [], {}).candidates(Payer(Line(1, "张伟")))) == 5


@given(
    st.text("苏州恒泰张伟24 90A-", max_size=12),
    st.text("苏州恒泰代付 24332000000099990001HT-", max_size=30),
    st.integers(1, 1000),
)
def test_any_line_gets_an_orderly_answer(payer, memo, amount):
    found = ask(payer, memo, amount)
    assert [one[1] for one in found] == sorted((one[1] for one in found), reverse=True)
    assert all(10 <= sure <= 99 and reasons for _, sure, reasons in found)
    assert len({customer for customer, *_ in found}) == len(found) <= 5


def test_one_invoice_of_the_very_amount_goes_before_a_sum():
    owed = [Owed(1, f"N00{number}", D, amount, "CNY") for number, amount in enumerate((100, 200, 300))]
    assert ask(amount=300, owed=owed) == [(1, 60, ["amount_exact"])]
