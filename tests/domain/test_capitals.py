"""人民币大写: the official examples, and a reader of its own that gets every amount back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import LARGEST, in_capitals

VECTORS = {
    "1409.50": "壹仟肆佰零玖元伍角整",
    "6007.14": "陆仟零柒元壹角肆分",
    "1680.32": "壹仟陆佰捌拾元零叁角贰分",
    "107000.53": "壹拾万柒仟元零伍角叁分",
    "16409.02": "壹万陆仟肆佰零玖元零贰分",
    "325.04": "叁佰贰拾伍元零肆分",
    "0": "零元整",
    "0.01": "壹分",
    "0.50": "伍角整",
    "10": "壹拾元整",
    "10.05": "壹拾元零伍分",
    "10001": "壹万零壹元整",
    "100001": "壹拾万零壹元整",
    "20000000": "贰仟万元整",
    "100010000": "壹亿零壹万元整",
    "200100300": "贰亿零壹拾万零叁佰元整",
    "10000000001": "壹佰亿零壹元整",
    "123456789.01": "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分",
    "1000000000000": "壹万亿元整",
    "1000100000000": "壹万零壹亿元整",
    "1000000000005": "壹万亿零伍元整",
    "10000000000000": "壹拾万亿元整",
    "-12.30": "负壹拾贰元叁角整",
}


def _fen(text):
    sign = -1 if text.startswith("-") else 1
    yuan, _, part = text.lstrip("-").partition(".")
    return sign * (int(yuan) * 100 + int((part + "00")[:2]))


@pytest.mark.parametrize(("amount", "words"), VECTORS.items())
def test_the_official_examples(amount, words):
    assert in_capitals(_fen(amount)) == words


FIGURES = {word: value for value, word in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def _below_ten_thousand(words):
    total = figure = 0
    for word in words:
        if word in FIGURES:
            figure = FIGURES[word]
        else:
            total += figure * PLACES[word]
            figure = 0
    return total + figure


def _below_hundred_million(words):
    high, found, low = words.rpartition("万")
    return (_below_ten_thousand(high) * 10_000 if found else 0) + _below_ten_thousand(low)


def _read(words):
    """Fen of an amount in capitals, read by splitting at 元, 亿 and 万: nothing of the writer's way."""
    sign = -1 if words.startswith("负") else 1
    yuan, found, rest = words.removeprefix("负").removesuffix("整").rpartition("元")
    rest = rest if found else words.removeprefix("负").removesuffix("整")
    high, _, low = yuan.rpartition("亿")
    whole = _below_hundred_million(high) * 10**8 + _below_hundred_million(low)
    jiao, _, fen = rest.rpartition("角")
    return sign * (whole * 100 + _below_ten_thousand(jiao) * 10 + _below_ten_thousand(fen.removesuffix("分")))


def _amounts():
    digits = st.text(alphabet="0001379", min_size=1, max_size=15)
    return st.one_of(st.integers(0, LARGEST), digits.map(int), st.integers(0, 10**7))


@given(_amounts(), st.booleans())
def test_every_amount_reads_back_to_itself(amount, negative):
    amount = -amount if negative else amount
    assert _read(in_capitals(amount)) == amount


@given(_amounts())
def test_form_holds_for_every_amount(amount):
    words = in_capitals(amount)
    assert "零零" not in words
    assert words.endswith("分") != words.endswith("整")
    assert words.endswith("分") == bool(amount % 10)
    assert "零元" not in words or amount == 0
    assert "零万" not in words
    assert "零亿" not in words


def test_more_than_the_book_holds_is_refused():
    with pytest.raises(ArError) as caught:
        in_capitals(LARGEST + 1)
    assert caught.value.code == "amount_too_large"
