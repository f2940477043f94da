"""Amounts: how people write them, how they are printed, and what is refused."""

import contextlib
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import money
from ar_desktop.domain.errors import ArError


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1234.50", 123_450),
        ("1,234.50", 123_450),
        (" 1 234.50 ", 123_450),
        ("1'234.50", 123_450),
        ("１，２３４．５", 123_450),
        ("¥1,234.5", 123_450),
        ("CNY 13.50", 1_350),
        ("人民币100元", 10_000),
        ("1.5万", 1_500_000),
        ("2亿", 20_000_000_000),
        (".5", 50),
        ("5.", 500),
        ("+10000.00", 1_000_000),
        ("-12.34", -1_234),
        ("-¥5", -500),
        ("12.34-", -1_234),
        ("(1,200.00)", -120_000),
        ("（1,200.00）", -120_000),
        ("0", 0),
    ],
)
def test_amounts_are_read_as_people_write_them(text, fen):
    assert money.parse_amount(text) == fen


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("=0.1+0.2", 30),
        ("=1,200*3", 360_000),
        ("=(1+2)*3", 900),
        ("=10/3", 333),
        ("=2/3", 67),
        ("=0.005", 1),  # half a fen is rounded up
        ("=0.015", 2),
        ("=-0.005", -1),  # half away from zero
        ("=1/8", 13),  # 12.5 fen
        ("＝1200＊3", 360_000),
        ("= 1200 - 200.5", 99_950),
    ],
)
def test_an_expression_is_exact_and_rounded_half_up(text, fen):
    assert money.parse_amount(text) == fen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "-",
        "万",
        "1e3",
        "1.2.3",
        "--1",
        "NaN",
        "∞",
        "٣",
        "((5",
        "5)",
        "(5",
        "((5))",
        "(-5)",
        "-1-",
        "=",
        "=a",
        "=1/0",
        "=9**9**9",
        "=1<<90",
        "=True",
        "=1j",
        "=1;2",
        "=lambda:1",
        "=__import__('os')",
        "=1e5",
        "=0x10",
        "=1_000",
        "=1e999999999",
        "=1e999*1e999",
        "=\x00",
    ],
)
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ArError) as caught:
        money.parse_amount(text)
    assert caught.value.code == "amount_unreadable"


@pytest.mark.parametrize(
    "text",
    [
        "=" + "1+" * 500_000 + "1",
        "=" + "-" * 1_000_000 + "1",
        "=" + "(" * 500_000,
        "9" * 1_000_000,
        "=" + "9" * 1_000_000,
    ],
)
def test_a_megabyte_of_digits_is_refused_at_once_and_not_echoed(text):
    begun = time.perf_counter()
    with pytest.raises(ArError) as caught:
        money.parse_amount(text)
    assert time.perf_counter() - begun < 0.1
    assert caught.value.code == "amount_unreadable"
    assert len(caught.value.facts["value"]) < 100


@pytest.mark.parametrize("text", ["10000000000000.01", "=10000000000000*2", "-10000000000000.01", "99999亿"])
def test_more_than_ten_trillion_is_too_large(text):
    assert money.parse_amount("10000000000000") == money.LARGEST
    if text == "99999亿":
        assert money.parse_amount(text) == 99_999 * 10**10
        return
    with pytest.raises(ArError) as caught:
        money.parse_amount(text)
    assert caught.value.code == "amount_too_large"


@pytest.mark.parametrize("text", ["0.001", "1.005", "1.00000000000000000000000000000000001"])
def test_a_typed_fraction_of_a_fen_is_refused(text):
    with pytest.raises(ArError) as caught:
        money.parse_amount(text)
    assert caught.value.code == "amount_too_precise"


def test_currencies_have_their_own_minor_units():
    assert [money.minor_digits(code) for code in ("CNY", "USD", "JPY", "KWD")] == [2, 2, 0, 3]
    assert money.parse_amount("1,500", "JPY") == 1_500
    assert money.parse_amount("1.234", "KWD") == 1_234
    assert money.decimal_string(1_500, "JPY") == "1500"
    assert money.format_amount(1_234_567, "KWD") == "1,234.567"


@pytest.mark.parametrize(
    ("fen", "plain", "shown"),
    [
        (123_450, "1234.50", "1,234.50"),
        (0, "0.00", "0.00"),
        (-5, "-0.05", "-0.05"),
        (123_456_789_012_345, "1234567890123.45", "1,234,567,890,123.45"),
    ],
)
def test_printing_for_machines_and_people(fen, plain, shown):
    assert money.decimal_string(fen) == plain
    assert money.format_amount(fen) == shown


@given(st.integers(-money.LARGEST, money.LARGEST), st.sampled_from(["CNY", "JPY", "KWD"]))
def test_what_is_printed_reads_back(amount, currency):
    assert money.parse_amount(money.decimal_string(amount, currency), currency) == amount
    assert money.parse_amount(money.format_amount(amount, currency), currency) == amount


@given(st.text(max_size=200))
def test_any_text_is_an_amount_or_a_refusal(text):
    for typed in (text, "=" + text):
        with contextlib.suppress(ArError):
            assert abs(money.parse_amount(typed)) <= money.LARGEST


def test_half_is_rounded_away_from_zero():
    assert [money.round_half_up(Decimal(text)) for text in ("0.5", "1.5", "2.5", "-0.5", "2.4999")] == [
        1,
        2,
        3,
        -1,
        2,
    ]
