"""Numbers that follow numbers, and patterns as a book keeps them."""

from decimal import Decimal

import pytest

from ar_desktop.domain import patterns
from ar_desktop.domain.lines import InvoiceLine
from ar_desktop.domain.patterns import Pattern, PatternPart


@pytest.mark.parametrize(
    ("number", "following"),
    [
        ("24332000000087654321", "24332000000087654322"),
        ("INV-009", "INV-010"),
        ("INV-999", "INV-1000"),
        ("0001", "0002"),
        ("A1-B", ""),
        ("", ""),
        ("9" * 61, ""),
    ],
)
def test_the_number_after_a_number(number, following):
    assert patterns.following(number) == following


def test_a_pattern_comes_back_as_it_was():
    line = InvoiceLine("减速机", "RV-50", "台", Decimal("2.50"), Decimal(1200), 300_000, "13%", 39_000)
    plain = InvoiceLine("运费", amount=1_00)
    parts = (PatternPart("首付", 0, "30%"), PatternPart("尾款", 90))
    made = Pattern(7, 339_100, 30, 3, "李倩", "按合同", parts, (line, plain))
    assert patterns.from_json(patterns.to_json(made)) == made
    assert patterns.from_json(patterns.to_json(Pattern())) == Pattern()
