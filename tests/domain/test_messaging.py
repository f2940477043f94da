"""Length of text messages, numbers that take them, and whom to write to."""

from __future__ import annotations

import datetime as dt

import pytest

from ar_desktop.domain.messaging import (
    Claim,
    Due,
    Recipient,
    address,
    channel_kept,
    channel_of,
    details,
    mobile,
    recipient,
    segments,
    subject,
    units,
    worded,
)
from ar_desktop.domain.records import Company, Contact


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("款", 1),
        ("款" * 70, 1),
        ("款" * 71, 2),
        ("款" * 134, 2),
        ("款" * 135, 3),
        ("a" * 160, 3),  # counted like Chinese: 67 + 67 + 26
        ("𬭚" * 35, 1),  # 70 units
        ("𬭚" * 36, 2),  # 33 in the first part, a half does not fit
        ("𬭚" * 66, 2),
        ("𬭚" * 67, 3),  # 134 units would fill two parts were the halves torn apart
    ],
)
def test_a_message_is_70_characters_and_its_parts_67(text, count):
    assert segments(text) == count


def test_rare_characters_count_two():
    assert units("喆𬭚") == 3


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13800134477", "13800134477"),
        ("+86 138-0013-4477", "13800134477"),
        ("0086 13800134477", "13800134477"),
        ("１３８ ００１３ ４４７７", "13800134477"),
        ("0571-8888 6666 / 13800134477", "13800134477"),
        ("13800134477，13900000001", "13800134477"),
        ("0571-88886666", ""),
        ("12345678901", ""),
        ("138001344778", ""),
        ("+852 9123 4567", "+85291234567"),
        ("0049 170 1234567", "+491701234567"),
        ("", ""),
    ],
)
def test_the_number_that_takes_messages(text, number):
    assert mobile(text) == number


@pytest.mark.parametrize(
    ("text", "key"),
    [("sms", "sms"), ("微信", "wechat"), (" 邮件 ", "email"), ("电话", ""), ("call", ""), ("", "")],
)
def test_the_channel_a_customer_prefers(text, key):
    assert channel_of(text) == key


def person(name, role, **values):
    return Contact(1, name, role, **values)


NAMED = Recipient("陈总", phone="13900000009")


def test_finance_is_written_to_first_and_those_who_take_goods_last():
    people = [
        person("老方", "receiving", phone="13900000001"),
        person("周会计", "finance", phone="13900000002"),
        person("陆经理", "purchasing", phone="13900000003"),
    ]
    assert recipient(people, NAMED, "sms").name == "周会计"
    assert recipient(people[:1], NAMED, "sms").name == "陈总"
    assert recipient(people[::2], Recipient("陈总"), "sms").name == "陆经理"
    assert (
        recipient([person("出纳小吴", "出纳", phone="13900000004"), *people[2:]], NAMED, "sms").name
        == "出纳小吴"
    )


def test_who_cannot_be_reached_by_the_channel_is_passed_over():
    people = [
        person("周会计", "finance", phone="0571-88886666"),
        person("蒋总", "老板", phone="13900000003", email="jiang@example.com"),
    ]
    assert recipient(people, NAMED, "sms").name == "陈总"
    assert recipient(people, NAMED, "email").name == "蒋总"
    assert recipient(people, NAMED, "call").name == "周会计"
    nobody = recipient(people[:1], Recipient("陈总"), "email")
    assert (nobody.name, nobody.reach("email")) == ("周会计", "")
    assert recipient([], Recipient(), "sms") == Recipient()


def test_the_customers_own_contact_brings_what_is_known_of_it():
    people = [person("陈总", "sales", email="chen@example.com")]
    found = recipient(people, NAMED, "email")
    assert (found.reach("email"), found.reach("sms")) == ("chen@example.com", "13900000009")


def test_wechat_is_found_by_its_name_or_by_the_number():
    assert Recipient("甲", wechat="jia_01", phone="13800134477").reach("wechat") == "jia_01"
    assert Recipient("甲", phone="13800134477").reach("wechat") == "13800134477"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zhang@example.com", "zhang@example.com"),
        ("张会计 <zhang.cw@mail.example.com.cn>；备用 b@example.com", "zhang.cw@mail.example.com.cn"),
        ("ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ", "zhang@example.com"),
        ("zhang@", ""),
        ("zhang..cw@example.com", ""),
        (".zhang@example.com", ""),
        ("zhang.@example.com", ""),
        ("zhang.@example.com；备用 cw@example.com", "cw@example.com"),
        ("没有", ""),
    ],
)
def test_the_first_mail_address(text, found):
    assert address(text) == found


TEXT = (
    "{contact}您好，贵司{invoices}张发票合计人民币{amount}元已逾期{days}天（{due}到期）。{company}{unknown}"
)
DAY = dt.date(2026, 11, 20)


def claim(*lines, contact="张会计"):
    sender = Company("杭州远帆", bank="工行高新支行", account="1202", phone="0571-8888")
    return Claim(contact, "苏州恒泰", sender, lines, DAY)


def test_a_wording_has_its_fields_filled_in():
    lines = (
        Due("A1", dt.date(2026, 11, 4), 8_000_000),
        Due("A1", dt.date(2026, 11, 9), 1_000_000),
        Due("A2", dt.date(2026, 11, 5), 640_050),
    )
    assert worded(TEXT, claim(*lines)) == (
        "张会计您好，贵司2张发票合计人民币96,400.50元已逾期16天（2026-11-04到期）。杭州远帆{unknown}"
    )
    assert worded("{contact}", claim(contact="")) == "贵司财务"
    assert worded("{amount} {due} {days}", claim()) == "0.00 2026-11-20 0"


def test_numbers_and_the_account_can_be_named():
    lines = tuple(Due(f"A{number}", DAY, 100) for number in (1, 2, 3, 3, 4))
    assert worded("{numbers} {account} {phone}", claim(*lines)) == "A1、A2、A3等 工行高新支行 1202 0571-8888"
    assert worded("{numbers} {bank}", claim(*lines[:4])) == "A1、A2、A3 工行高新支行"


def test_foreign_money_is_named():
    lines = (
        Due("E1", dt.date(2026, 11, 23), 500_000, "USD"),
        Due("J1", DAY, 30_000, "JPY"),
        Due("A1", DAY, 100),
    )
    said = "USD 5,000.00、JPY 30,000、人民币1.00元"
    assert worded("合计人民币{amount}元", claim(*lines)) == f"合计{said}"
    assert worded("合计{amount}元。", claim(*lines[:1])) == "合计USD 5,000.00。"
    assert worded("{days}", claim(*lines[:1])) == "3"  # still to come


def test_what_a_user_typed_is_no_field():
    assert worded("{contact}{company}", claim(contact="{amount}<b>")) == "{amount}<b>杭州远帆"


def test_subject_and_lines_of_a_mail():
    lines = (Due("A1", dt.date(2026, 11, 4), 8_000_000), Due("", DAY, 500, "USD"))
    assert subject("press", claim(lines[0])) == "催款通知：苏州恒泰 人民币80,000.00元（杭州远帆）"
    assert subject("remind", Claim("", "甲", Company(), lines[:1], DAY)) == "付款提醒：甲 人民币80,000.00元"
    assert subject("other", claim(lines[0])).startswith("付款提醒：")
    assert details(claim(*lines)) == ("A1　2026-11-04 到期　人民币80,000.00元\n—　2026-11-20 到期　USD 5.00")


def test_a_channel_of_a_list_is_kept_as_its_code():
    assert [channel_kept(text) for text in (" 微信", "电话", "走访", "sms", "飞书", "")] == [
        "wechat", "call", "visit", "sms", "飞书", "",
    ]  # fmt: skip
