"""What is wrong with a ladder a user wrote."""

import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Ladder, Rung
from ar_desktop.domain.ladder_check import keyed, require


def rung(offset=7, action="call", **values):
    return Rung(offset, action, "remind", values.pop("text", "{contact}您好"), **values)


def problem(rungs, name="阶梯", rest=7):
    with pytest.raises(ArError) as caught:
        require(name, rungs, rest, {"demand"})
    return caught.value.code, caught.value.facts.get("rung")


@pytest.mark.parametrize(
    ("rungs", "code", "number"),
    [
        ([], "ladder_empty", None),
        ([rung(basis="last")], "rung_last_first", None),
        ([rung(7), rung(7, "sms")], "rung_out_of_order", 2),
        ([rung(7), rung(3, basis="middle"), rung(2, basis="middle")], "rung_out_of_order", 3),
        ([rung(text="  ")], "rung_text_missing", 1),
        ([rung(text="{who}您好")], "rung_field_unknown", 1),
        ([rung(letter="poem")], "rung_letter_unknown", 1),
        ([rung(action="letter")], "rung_letter_missing", 1),
        ([rung(), rung(9, requires="letter")], "rung_never_permitted", 2),
        ([rung(requires="call")], "rung_never_permitted", 1),
    ],
)
def test_the_first_thing_wrong_is_named_with_its_rung(rungs, code, number):
    assert problem(rungs) == (code, number)


@pytest.mark.parametrize(("name", "rest", "code"), [
    (" ", 7, "ladder_name_missing"), ("a", -1, "ladder_rest_days"), ("a", 91, "ladder_rest_days"),
])  # fmt: skip
def test_a_ladder_has_a_name_and_days_of_rest(name, rest, code):
    assert problem([rung()], name, rest)[0] == code


def test_what_can_be_climbed_is_let_through():
    rungs = [
        rung(3, basis="delivery"),
        rung(0, basis="middle"),
        rung(7),
        rung(5, "visit", basis="last"),
        rung(2, "visit", basis="last"),
        rung(15, "letter", letter="demand", requires="call"),
    ]
    for rest in (0, 90):
        require("阶梯", rungs, rest, {"demand"})


def test_rungs_without_a_key_get_one_that_is_free():
    ladder = Ladder("X", "x", (rung(1, key="call-2"), rung(2), rung(3), rung(4, "sms")))
    assert [item.key for item in keyed(ladder).rungs] == ["call-2", "call", "call-3", "sms"]
