"""Which rows of a list need a closer look before they are taken."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from operator import lt
from typing import Any

from ar_desktop.readers.aliases import REQUIRED
from ar_desktop.readers.columns import Bad
from ar_desktop.readers.plan import AMOUNTS, ORDERED, Source

_SUM_WORDS = r"(?:小计|合计|总计|共计|累计|期初余额|期末余额|上期结转|subtotal|grand\s?total|total|sum)"
SUM = re.compile(
    rf"(?:本页|本月|本年|本期|本日|部门|客户)*{_SUM_WORDS}(?:\s*[:：(（].*|\s+\d.*)?", re.IGNORECASE
)
SUM_AT_END = re.compile(rf".*{_SUM_WORDS}[\s:：]*", re.IGNORECASE)


def suspects(source: Source) -> list[int]:
    """Indexes of rows that may not be taken, in order; all others are fine as they are.

    Whole columns are asked first, so that a sound list of any length costs next to nothing.
    """
    found: set[int] = set(source.void)
    for group in REQUIRED[source.plan.kind]:
        found.update(_without([source.values[name] for name in group]))
    for values in source.values.values():
        if Bad in set(map(type, values)):
            found.update(index for index, value in enumerate(values) if value.__class__ is Bad)
    for name in () if source.plan.by_line else AMOUNTS & source.values.keys():
        found.update(_amiss(source, name))
    for name, _ in ORDERED:
        found.update(_reversed(source.values.get("issued_on", []), source.values.get(name, [])))
    found.update(_sums(source))
    return sorted(found)


def _without(columns: list[list[Any]]) -> Iterable[int]:
    """Rows that have nothing in any of ``columns``."""
    if any(None not in values and "" not in values for values in columns):
        return ()
    return (index for index, row in enumerate(zip(*columns, strict=True)) if all(map(is_nothing, row)))


def is_nothing(value: Any) -> bool:
    """Whether a value is a blank."""
    return value is None or value == ""


def is_sum_word(source: Source, text: str) -> bool:
    """Whether a text is the word of a sum; in a list of opening balances 期初余额 names an item."""
    return bool(SUM.fullmatch(text)) and not (source.plan.signed and "期初" in text)


def _amiss(source: Source, name: str) -> Iterable[int]:
    """Rows whose amount has no sound sign."""
    if source.plan.signed:
        return (index for index, value in enumerate(source.values[name]) if value == 0)
    return _up_to(source.values[name], -1 if name == "limit" else 0)


def _up_to(amounts: list[Any], limit: int) -> Iterable[int]:
    if amounts and set(map(type, amounts)) == {int} and min(amounts) > limit:
        return ()
    return (index for index, value in enumerate(amounts) if value.__class__ is int and value <= limit)


def _reversed(issued: list[Any], later: list[Any]) -> Iterable[int]:
    """Rows whose ``later`` day is before the day of issue."""
    if set(map(type, issued)) == set(map(type, later)) == {dt.date} and not any(map(lt, later, issued)):
        return ()
    return (
        index
        for index, (first, day) in enumerate(zip(issued, later, strict=False))
        if day.__class__ is dt.date and first.__class__ is dt.date and day < first
    )


def _sums(source: Source) -> Iterator[int]:
    """Rows whose name, code or number is the word of a sum."""
    for name in ("name", "code", "number", "customer_name", "customer_code"):
        values = source.values.get(name, [])
        distinct = {value for value in set(values) if value.__class__ is str and not value.isdecimal()}
        if words := {value for value in distinct if is_sum_word(source, value)}:
            yield from (index for index, value in enumerate(values) if value in words)
