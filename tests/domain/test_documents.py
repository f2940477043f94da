"""What the user adds to a letter, each value in its form."""

from __future__ import annotations

import gc
import json

import pytest

from ar_desktop.domain.documents import Field, Kind, Option, checked, read_kinds
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.uncollected import uncollected


def kind(*fields):
    return Kind("x", "D0", "某函", "Some letter", "none", interest=False, counts=False, addressee="customer",
                fields=fields)  # fmt: skip


def field(type_, *options):
    return Field("f", type_, "项", "item", options=tuple(Option(key, key, key) for key in options))


@pytest.mark.parametrize(
    ("one", "text", "kept"),
    [
        (field("text"), " 甲 ", "甲"),
        (field("date"), "2026-11-05", "2026-11-05"),
        (field("money"), "1.5万", "15000.00"),
        (field("number"), "05", "5"),
        (field("tick"), "是", "1"),
        (field("tick"), "no", ""),
        (field("choice", "a", "b"), "b", "b"),
        (field("picks", "a", "b", "c"), "c, a", "a,c"),
        (field("plan"), "2026-12-01 100;2027-01-01 50", "2026-12-01 100.00\n2027-01-01 50.00"),
    ],
)
def test_a_value_is_kept_in_its_form(one, text, kept):
    assert checked(kind(one), {"f": text}) == {"f": kept}


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (field("date"), "5日"),
        (field("money"), "-3"),
        (field("number"), "五"),
        (field("choice", "a"), "b"),
        (field("picks", "a"), "a,z"),
        (field("plan"), "2027-01-01 100;2026-12-01 50"),
        (field("plan"), "2027-01-01 0"),
    ],
)
def test_a_value_out_of_form_is_refused(one, text):
    with pytest.raises(ArError, match="letter_field_invalid"):
        checked(kind(one), {"f": text})


def test_a_kind_nobody_knows_is_refused():
    plain = {"code": "x", "paper": "", "zh": "", "en": "", "interest": False, "counts": False, "fields": []}
    good = {**plain, "lines": "none", "addressee": "customer"}
    assert [item.code for item in read_kinds(json.dumps([good]))] == ["x"]
    for bad in ([{**good, "lines": "some"}], [good, good]):
        with pytest.raises(ArError, match="letter_kinds_invalid"):
            read_kinds(json.dumps(bad))


def test_collecting_goes_on_only_where_it_went_on_before():
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
