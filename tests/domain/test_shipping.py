"""Whether goods may leave the house, rule by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ar_desktop.domain.shipping import Position, Rules, reasons

SOUND = Position(exposure=600_000, overdue=0, days_overdue=0, limit=1_000_000)


@pytest.mark.parametrize(
    ("changes", "amount", "codes"),
    [
        ({}, 0, []),
        ({}, 400_000, []),
        ({}, 400_001, ["ship_over_limit"]),
        ({"limit": 600_000}, 0, []),
        ({"limit": 599_999}, 0, ["ship_limit_exceeded"]),
        ({"delivered": 300_000}, 100_000, []),
        ({"delivered": 300_000}, 100_001, ["ship_over_limit"]),
        ({"prepays": True, "prepaid": 80_000, "delivered": 30_000}, 50_000, []),
        ({"prepays": True, "prepaid": 80_000, "delivered": 30_000}, 50_001, ["ship_prepayment_missing"]),
        ({"prepays": True, "prepaid": 0, "delivered": 30_000}, 0, []),
        ({"limit": None}, 10**9, []),
        ({"held": True}, 0, ["ship_held"]),
        ({"overdue": 5_000, "days_overdue": 30}, 0, []),
        ({"overdue": 5_000, "days_overdue": 31}, 0, ["ship_overdue"]),
        ({"overdue": 1_000, "days_overdue": 90}, 0, []),  # a trifle
        ({"broken_promise": True}, 0, ["ship_promise_broken"]),
        ({"written_off": 1}, 0, ["ship_written_off"]),
        ({"prepays": True, "prepaid": 80_000}, 80_000, []),
        ({"prepays": True, "prepaid": 80_000}, 80_001, ["ship_prepayment_missing"]),
        (
            {"held": True, "overdue": 5_000, "days_overdue": 99, "broken_promise": True},
            500_000,
            ["ship_held", "ship_overdue", "ship_over_limit", "ship_promise_broken"],
        ),
    ],
)
def test_every_reason_against(changes, amount, codes):
    found = reasons(replace(SOUND, **changes), amount, Rules(days=30, least=1_000))
    assert [item.code for item in found] == codes


def test_the_reason_says_how_much_is_missing():
    over = reasons(SOUND, 450_000, Rules())[0]
    assert over.facts == {"over": 50_000, "limit": 1_000_000}
    short = reasons(replace(SOUND, prepays=True, prepaid=1), 3, Rules())[0]
    assert short.facts == {"missing": 2}
