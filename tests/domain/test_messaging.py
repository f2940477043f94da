"""Length of text messages, numbers that take them, and whom to write to."""

from __future__ import annotations

import pytest

from ar_desktop.domain.messaging import Recipient, channel_of, mobile, recipient, segments, units
from ar_desktop.domain.records import Contact


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
