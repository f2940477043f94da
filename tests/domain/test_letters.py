"""Frozen facts of a letter: their sums, and that they come back from text as they were."""

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.lateness import LateTerms
from ar_desktop.domain.letters import (
    Account,
    Basis,
    ContractRef,
    DebtLine,
    EarlierLetter,
    LetterFacts,
    Party,
    from_json,
    to_json,
)

PAID_IN_PART = DebtLine(
    charge=7,
    invoice="24332000000012345678",
    issued_on=dt.date(2025, 1, 29),
    due_on=dt.date(2025, 2, 28),
    amount=12_000_000,
    paid=2_000_000,
    open=10_000_000,
    days=266,
    interest=338_877,
    starts_on=dt.date(2025, 3, 1),
    annual_rate=Decimal("0.0465"),
    quoted_on=dt.date(2025, 2, 20),
    quoted_rate=Decimal("0.031"),
)
WITHOUT_INTEREST = DebtLine(8, "2", dt.date(2025, 1, 1), dt.date(2025, 11, 20), 1, 0, 1, 1)

FULL = LetterFacts(
    kind="demand",
    number="催〔2026〕1号",
    issued_on=dt.date(2025, 11, 21),
    as_of=dt.date(2025, 11, 21),
    pay_by=dt.date(2025, 12, 1),
    sender=Party("杭州某某机械有限公司", "91350100M000100Y43", "杭州市", "0571-1", "张三"),
    customer=Party("客户“甲”<b>\\ 有限公司"),
    account=Account("杭州某某机械有限公司", "某银行杭州分行", "6222020000000000001"),
    contract=ContractRef("HT-1", "设备采购合同", dt.date(2024, 12, 1), "月结30天"),
    lines=(PAID_IN_PART, WITHOUT_INTEREST),
    template="{customer}：\n请付款。",
    regime="B",
    factor=Decimal("1.5"),
    per_day=1_274,
    earlier=(EarlierLetter("催〔2025〕9号", dt.date(2025, 10, 1)),),
)
BARE = replace(FULL, account=None, contract=None, lines=(), regime="", earlier=())


def test_the_sums_are_those_of_the_lines():
    assert FULL.principal == 10_000_001
    assert FULL.interest == 338_877
    assert FULL.total == 10_338_878
    assert (BARE.principal, BARE.interest, BARE.total) == (0, 0, 0)


def test_facts_come_back_as_they_were_frozen():
    assert from_json(to_json(FULL)) == FULL
    assert from_json(to_json(BARE)) == BARE
    unsigned = replace(FULL, contract=ContractRef("HT-2", "框架协议"))
    assert from_json(to_json(unsigned)) == unsigned


def test_every_field_has_its_type_again():
    line = from_json(to_json(FULL)).lines[0]
    assert (type(line.due_on), type(line.annual_rate), type(line.open)) == (dt.date, Decimal, int)


def test_the_text_is_canonical():
    text = to_json(FULL)
    assert to_json(from_json(text)) == text
    assert list(json.loads(text)) == sorted(json.loads(text))
    assert "催〔2026〕1号" in text


@given(
    st.builds(
        DebtLine,
        charge=st.integers(1),
        invoice=st.text(st.characters(exclude_categories=["Cs"])),
        issued_on=st.dates(),
        due_on=st.dates(),
        amount=st.integers(0, 10**15),
        paid=st.integers(0, 10**15),
        open=st.integers(0, 10**15),
        days=st.integers(0, 10_000),
        interest=st.integers(0, 10**15),
        starts_on=st.none() | st.dates(),
        annual_rate=st.decimals(0, 1, places=6),
        quoted_on=st.none() | st.dates(),
        quoted_rate=st.decimals(0, 1, places=4),
    )
)
def test_any_line_comes_back(line):
    facts = replace(FULL, lines=(line,))
    assert from_json(to_json(facts)) == facts


LATE_PAID = replace(PAID_IN_PART, charge=9, paid=12_000_000, open=0, interest=50_959, basis=1)
SEVERAL = replace(
    FULL,
    regime="",
    late_paid=(LATE_PAID,),
    bases=(
        Basis(LateTerms("B"), ("", "HT-2")),
        Basis(LateTerms("A", Decimal("0.0003"), clause="第八条"), ("HT-1",)),
    ),
)


def test_interest_alone_is_claimed_of_lines_besides_those_demanded():
    assert SEVERAL.principal == 10_000_001
    assert SEVERAL.interest == 338_877 + 50_959
    assert SEVERAL.claims_interest
    assert from_json(to_json(SEVERAL)) == SEVERAL


def test_what_is_held_of_a_line_is_the_sum_of_its_reasons():
    line = replace(WITHOUT_INTEREST, disputed=1, covered=20, planned=300)
    assert line.held == 321


def test_facts_frozen_before_lines_had_bases_are_read_as_they_were():
    kept = json.loads(to_json(FULL))
    for name in ("late_paid", "bases"):
        del kept[name]
    for line in kept["lines"]:
        del line["planned"], line["basis"]
    assert from_json(json.dumps(kept)) == FULL
    assert from_json(json.dumps(kept)).claims_interest
