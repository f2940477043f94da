"""What a wording says of the due day on the day it is used."""

from __future__ import annotations

import datetime as dt

import pytest

from ar_desktop.domain.timely import timely

D = dt.date
TODAY = D(2026, 11, 20)
BEFORE, DAY, AFTER, LATER = D(2026, 11, 18), TODAY, D(2026, 11, 23), D(2026, 11, 30)
REMINDER = "合计{amount}元将于{due}到期，烦请按时安排付款。"


@pytest.mark.parametrize(
    ("text", "dues", "said"),
    [
        (REMINDER, [AFTER], REMINDER),
        (REMINDER, [DAY], REMINDER),
        (REMINDER, [BEFORE], "合计{amount}元已于{due}到期，烦请尽快安排付款。"),
        (REMINDER, [BEFORE, D(2026, 11, 19)], "合计{amount}元已自{due}起陆续到期，烦请尽快安排付款。"),
        (REMINDER, [BEFORE, AFTER], "合计{amount}元自{due}起陆续到期，烦请尽快安排付款。"),
        (REMINDER, [AFTER, LATER], "合计{amount}元将自{due}起陆续到期，烦请按时安排付款。"),
        (REMINDER, [], REMINDER),
        (
            "{amount}元账期已过半，将于{due}到期，请提前安排付款计划。",
            [BEFORE],
            "{amount}元已于{due}到期，请尽快安排付款。",
        ),
        ("{amount}元已于{due}到期，请问", [BEFORE], "{amount}元已于{due}到期，请问"),
        ("{amount}元已于{due}到期，请问", [AFTER], "{amount}元将于{due}到期，请问"),
        ("{amount}元已逾期{days}天，请问", [AFTER], "{amount}元将于{due}到期，请问"),
        ("{amount}元已逾期{days}天，请问", [BEFORE], "{amount}元已逾期{days}天，请问"),
    ],
)
def test_the_words_follow_the_day(text, dues, said):
    assert timely(text, dues, TODAY) == said
