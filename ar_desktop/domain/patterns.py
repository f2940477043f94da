"""What one invoice can give the next: an entry without number and days, and the number after a number."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from ar_desktop.domain.lines import InvoiceLine

_LONGEST_NUMBER = 60
_DIGITS = re.compile(r"(.*?)([0-9]+)", re.DOTALL)


@dataclass(frozen=True)
class PatternPart:
    """One instalment: ``days`` after the invoice, and ``portion`` as it was typed (``30%``, ``1,200.00``,
    empty for the rest)."""

    label: str
    days: int
    portion: str = ""


@dataclass(frozen=True)
class Pattern:
    """An invoice without its number and days, to be filled in again. ``due_days`` after the invoice where
    the due day was given by hand, None where it follows from terms: the customer's, or its own as the text
    ``terms``."""

    customer_id: int | None = None
    amount: int | None = None
    due_days: int | None = None
    contract_id: int | None = None
    owner: str = ""
    note: str = ""
    parts: tuple[PatternPart, ...] = ()
    lines: tuple[InvoiceLine, ...] = ()
    terms: str = ""


def to_json(pattern: Pattern) -> str:
    """A pattern as a book keeps it."""
    return json.dumps(asdict(pattern), ensure_ascii=False, sort_keys=True, default=str)


def from_json(text: str) -> Pattern:
    """A pattern from ``to_json``."""
    data: dict[str, Any] = json.loads(text)
    parts = tuple(PatternPart(**part) for part in data.pop("parts"))
    lines = tuple(_line(line) for line in data.pop("lines"))
    return Pattern(**data, parts=parts, lines=lines)


def _line(data: dict[str, Any]) -> InvoiceLine:
    for name in ("quantity", "price"):
        data[name] = None if data[name] is None else Decimal(data[name])
    return InvoiceLine(**data)


def following(number: str) -> str:
    """The number after a number that ends in digits, as wide as it was; empty for others."""
    found = _DIGITS.fullmatch(number) if len(number) <= _LONGEST_NUMBER else None
    return f"{found[1]}{int(found[2]) + 1:0{len(found[2])}d}" if found else ""
