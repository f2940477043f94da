"""What is proposed for a waybill, and what pasted lists mean."""

from __future__ import annotations

import bookkit
import lettersets
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import clock_alerts, deliveries
from ar_desktop.services.correspondence import letters, mailing, posting_letters

D = bookkit.D


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def letter(book):
    who = bookkit.customer(book, address="苏州市工业园区1号", contact="张会计", phone="0512-1")
    bookkit.invoice(book, who, "A1", D(2024, 8, 1), D(2024, 9, 30), 500_000)
    return letters.issue(book, [who], D(2025, 3, 3)).letters[0].id


def test_the_waybill_says_kind_day_and_matter(book, letter):
    found = posting_letters.proposed(book, letter, sent_on=D(2025, 3, 4))
    # 154 days at 3.35 % × 1.5 (LPR of 2024-09-20, /365)
    said = "催款函 催〔2025〕1号（2025年3月3日）：催付发票A1货款5,000.00元及利息106.01元"
    assert found.content == said
    assert (found.recipient, found.address) == ("苏州恒泰精密制造有限公司 张会计", "苏州市工业园区1号")
    assert (found.carrier, found.phone, found.sent_on) == ("中国邮政EMS", "0512-1", D(2025, 3, 4))
    assert deliveries.of_letter(book, letter) == []
    with pytest.raises(ArError, match="letter_unknown"):
        posting_letters.proposed(book, 99)


def test_a_kind_nobody_named_goes_by_its_key():
    assert posting_letters.kind_name("poem") == "poem"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "催〔2025〕1号\tEX1CN\n催〔2025〕2号\tEX2CN\n",
            [("催〔2025〕1号", "EX1CN"), ("催〔2025〕2号", "EX2CN")],
        ),
        ("EX1CN\r\n\r\nEX2CN", [("", "EX1CN"), ("", "EX2CN")]),
        ("催〔2025〕 1号，EX1CN", [("催〔2025〕1号", "EX1CN")]),
        ("", []),
    ],
)
def test_pasted_lists_are_pairs_or_waybills_alone(text, expected):
    assert posting_letters.pairs(text) == expected


def test_the_first_page_hears_of_what_dies_and_of_letters_without_proof(book, letter):
    assert clock_alerts.of(book, D(2025, 3, 3)) == []
    (left,) = clock_alerts.of(book, D(2025, 3, 4))
    assert (left.code, left.facts, left.page, left.part) == (
        "letters_unposted", {"count": 1}, "letters", "unposted",
    )  # fmt: skip
    deliveries.save(book, deliveries.Delivery(letter, "ems", sent_on=D(2025, 3, 5)))
    assert clock_alerts.of(book, D(2025, 3, 12)) == []  # seven days after posting, not after the letter
    (late,) = clock_alerts.of(book, D(2025, 3, 13))
    assert (late.code, late.facts) == ("letters_unproved", {"count": 1, "days": 7})
    assert (late.page, late.part) == ("letters", "unproved")
    codes = {day: [item.code for item in clock_alerts.of(book, day)] for day in (
        D(2027, 5, 1), D(2027, 9, 15), D(2027, 10, 9))}  # fmt: skip
    assert [found[0] for found in codes.values()] == ["clocks_running", "clocks_last", "clocks_expired"]


@pytest.mark.parametrize(
    ("kind", "recipient", "address", "matter"),
    [
        ("guarantor", "江苏某某集团有限公司", "南京市建邺区江东中路1号", "：要求就发票"),
        ("lawyer", "浙江某某律师事务所", "杭州市西湖区文三路1号", "：涉及发票"),
        ("confirmation", "苏州恒泰精密制造有限公司 周敏", "苏州市工业园区星湖街328号", "：请求确认发票"),
    ],
)
def test_the_waybill_names_whom_the_letter_is_for_and_what_it_asks(book, kind, recipient, address, matter):
    who = lettersets.filled(book)
    values = lettersets.VALUES.get(kind, {})
    made = letters.issue(book, [who], lettersets.TODAY, kind=kind, extra=values).letters[0]
    found = posting_letters.proposed(book, made.id)
    assert (found.recipient, found.address) == (recipient, address)
    assert matter in found.content
    assert "催付" not in found.content
    (item,) = mailing.items(book, [made.id])
    assert (item.recipient, item.address, item.content) == (recipient, address, found.content)
