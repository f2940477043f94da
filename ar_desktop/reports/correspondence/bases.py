"""The bases a letter claims interest on: a letter of several is taken apart into one for each basis."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ar_desktop.domain.letters import Basis, DebtLine, LetterFacts

_NUMERALS = "一二三四五六七八九十"
_ZERO = Decimal(0)


def by_basis(facts: LetterFacts) -> list[LetterFacts]:
    """The facts as those of letters with one basis each, in the order of the bases; only those by which
    some line bears interest. A letter of one basis is itself."""
    if len(facts.bases) < 2:
        return [facts]
    parts = [_of(facts, place, basis) for place, basis in enumerate(facts.bases)]
    return [part for part in parts if shown(part)]


def _of(facts: LetterFacts, place: int, basis: Basis) -> LetterFacts:
    terms = basis.terms
    return replace(
        facts, bases=(basis,), late=terms, regime=terms.regime, clause=terms.clause,
        daily_rate=terms.daily_rate or _ZERO, factor=terms.factor if terms.regime == "B" else _ZERO,
        day_count=terms.day_count,
        lines=tuple(line for line in facts.lines if line.basis == place),
        late_paid=tuple(line for line in facts.late_paid if line.basis == place),
    )  # fmt: skip


def shown(facts: LetterFacts) -> list[DebtLine]:
    """The lines the schedule has, those demanded first."""
    return [line for line in facts.bearing if line.interest or line.parts]


def numeral(number: int, language: str) -> str:
    """The first, second … basis as it is referred to."""
    if language == "en":
        return f"({number})"
    return f"（{_NUMERALS[number - 1]}）" if number <= len(_NUMERALS) else f"（{number}）"


def named(facts: LetterFacts) -> str:
    """The lines of a basis by their contracts: ``编号HT-1、HT-2的合同项下款项``."""
    numbers = facts.bases[0].contracts
    contracts = [number for number in numbers if number]
    if facts.language == "en":
        said = [f"contract {', '.join(contracts)}"] if contracts else []
        said += ["invoices without a contract"] if "" in numbers else []
        return " and ".join(said)
    said = [f"编号{'、'.join(contracts)}的合同项下款项"] if contracts else []
    said += ["其他款项"] if "" in numbers else []
    return "及".join(said)
