"""What a final demand threatens with: of each customer only what the book bears out."""

from __future__ import annotations

import bookkit
import lettersets
import pytest
from lettersets import TODAY, D

from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import cases, guarantees
from ar_desktop.services.claims.cases import NewCase
from ar_desktop.services.correspondence import letter_form, letters
from ar_desktop.services.correspondence.letter_facts import Wish

ALL = "hold,accelerate,title,guarantor,rescind,sue,complain,insurer"
PLAIN = "（一）暂停供货；（二）依法解除合同；（三）委托律师提起诉讼或仲裁并申请财产保全"


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    lettersets.filled(made)
    other = bookkit.customer(made, "C0002", "海宁布业有限公司")
    bookkit.invoice(made, other, "B1", D(2026, 8, 1), D(2026, 9, 1), 800_000)
    yield made
    made.close()


def issued(book, who, chosen=ALL):
    batch = letters.issue(book, who, TODAY, kind="final", extra={"consequences": chosen}, by_name=True)
    assert batch.failed == ()
    return batch.letters


def left_out(letter):
    return [note.facts for note in letter.warnings if note.code == "consequences_left_out"]


def test_each_letter_names_only_what_the_book_bears_out_and_the_rest_is_said(book):
    rich, plain = issued(book, [1, 2])
    assert plain.facts.extra["consequences"] == PLAIN
    (said,) = left_out(plain)
    assert said["customer"] == "海宁布业有限公司"
    assert said["consequences"].zh == (
        "宣布未到期款项加速到期、行使所有权保留，取回标的物、要求保证人承担保证责任、"
        "向保障中小企业款项支付投诉平台投诉、通知信用保险人"
    )
    assert "要求保证人承担保证责任" in rich.facts.extra["consequences"]
    assert left_out(rich)[0]["consequences"].zh == "宣布未到期款项加速到期、通知信用保险人"


def test_a_letter_left_with_no_consequence_says_the_general_sentence(book):
    (letter,) = issued(book, [2], "guarantor,title")
    assert letter.facts.extra["consequences"] == ""


def test_what_is_not_ticked_is_not_missed(book):
    (letter,) = issued(book, [2], "hold,sue")
    assert left_out(letter) == []


def test_a_guarantee_that_ended_unclaimed_is_no_ground(book):
    ended = guarantees.Guaranteed(2, "某担保公司", "joint", D(2025, 1, 10), number="B-1")
    guarantees.save(book, ended)
    (letter,) = issued(book, [2], "guarantor")
    assert letter.facts.extra["consequences"] == ""


def test_one_contract_of_several_may_retain_title(book):
    bookkit.invoice(
        book, 2, "B2", D(2026, 8, 1), D(2026, 9, 1), 100_000,
        contract_id=customers.save_contract(book, Contract(2, "HT-9", title_retained=True)).ids[0],
    )  # fmt: skip
    (letter,) = issued(book, [2], "title")
    assert letter.facts.extra["consequences"] == "行使所有权保留，取回标的物"


def test_a_case_of_an_insurer_that_runs_is_the_ground_to_notify_it(book):
    key = cases.prepare(book, NewCase(2, "insurer", "中国信保", 800_000), TODAY).ids[0]
    assert "insurer" in dict(letter_form.begin(book, [2], TODAY, Wish("final")).choices["consequences"])
    cases.close(book, key, TODAY, "withdrawn")
    assert "insurer" not in dict(letter_form.begin(book, [2], TODAY, Wish("final")).choices["consequences"])


def test_a_large_creditor_does_not_complain_to_the_platform_of_small_ones(book):
    bookkit.set_options(book, own_size="大型")
    (letter,) = issued(book, [1], "complain,sue")
    assert letter.facts.extra["consequences"] == "委托律师提起诉讼或仲裁并申请财产保全"


def test_the_form_says_what_may_not_be_ticked_and_why_in_the_language_of_the_screen(book):
    form = letter_form.begin(book, [2], TODAY, Wish("final", by_name=True), "en")
    assert dict(form.choices["consequences"])["hold"] == "stop supply"
    assert [(key, fact) for key, _, fact in form.barred["consequences"]] == [
        ("accelerate", "accelerates"), ("title", "title_retained"), ("guarantor", "guaranteed"),
        ("complain", "art_17"), ("insurer", "insured"),
    ]  # fmt: skip
    assert form.barred["consequences"][2][1] == "claim against the guarantor"
    assert form.values["consequences"] == "hold,sue"


def test_several_customers_begin_with_the_usual_ticks_and_those_left_out_are_known(book):
    form = letter_form.begin(book, [1, 2], TODAY, Wish("final"))
    assert form.values["consequences"] == "hold,title,guarantor,sue,complain"
    assert form.changed(form.values) == {"consequences": "hold,title,guarantor,sue,complain"}
    plain, both = ["海宁布业有限公司"], ["苏州恒泰精密制造有限公司", "海宁布业有限公司"]
    assert letter_form.lacking(book, [1, 2], TODAY, Wish("final")) == {
        "accelerate": both, "title": plain, "guarantor": plain, "complain": plain, "insurer": both,
    }  # fmt: skip
    assert letter_form.lacking(book, [1, 2], TODAY, Wish("demand")) == {}
