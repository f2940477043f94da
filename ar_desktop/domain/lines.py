"""Lines of goods on an invoice: what a line comes to, its tax, and whether they make up the whole.

As on an official invoice (数电票, DOMAIN.md 4.1) 金额 is without tax and 金额 + 税额 is 价税合计. A line
without a tax rate has no tax, so that what is typed there is the whole price.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import (
    BASE_CURRENCY,
    format_amount,
    minor_digits,
    parse_number,
    round_half_up,
)

#: What stands in place of a rate where no tax is charged.
NO_TAX = frozenset({"免税", "不征税", "普通零税率", "出口零税"})
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class InvoiceLine:
    """One line: ``amount`` and ``tax`` in minor units, negative on a line that takes a discount off;
    ``quantity`` and ``price`` exact as written, None where the line has none; ``tax_rate`` as written."""

    item: str
    spec: str = ""
    unit: str = ""
    quantity: Decimal | None = None
    price: Decimal | None = None
    amount: int = 0
    tax_rate: str = ""
    tax: int = 0


def amount_of(quantity: Decimal, price: Decimal, currency: str = BASE_CURRENCY) -> int:
    """Quantity times price in minor units, half a unit upwards."""
    return round_half_up((quantity * price).scaleb(minor_digits(currency)))


def vat(lines: Iterable[InvoiceLine]) -> int | None:
    """The VAT in an invoice, minor units; None where its lines are not kept."""
    found = [line.tax for line in lines]
    return sum(found) if found else None


def total(lines: Iterable[InvoiceLine]) -> int:
    """What the lines come to with their tax, minor units (价税合计)."""
    return sum(line.amount + line.tax for line in lines)


def read_rate(text: str) -> str:
    """A tax rate as typed: ``13``, ``13%`` and ``0.13`` are 13%; words for no tax stay.

    Raises ``tax_rate_unreadable``, also for a rate of a hundred per cent or more.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain in NO_TAX:
        return plain
    try:
        number = parse_number(plain.removesuffix("%"))
    except ArError:
        raise ArError("tax_rate_unreadable", value=text) from None
    percent = number if plain.endswith("%") or number >= 1 or not number else number * _HUNDRED
    if not 0 <= percent < _HUNDRED:
        raise ArError("tax_rate_unreadable", value=text)
    return f"{percent.normalize():f}%"


def tax_of(amount: int, rate: str) -> int:
    """The tax on ``amount`` minor units at a rate of ``read_rate``, half a unit away from zero."""
    if not rate.endswith("%"):
        return 0
    return round_half_up(amount * Decimal(rate.removesuffix("%")) / _HUNDRED)


def check(lines: Sequence[InvoiceLine], amount: int, currency: str, number: str = "") -> None:
    """Refuse lines that are not the invoice: ``line_item_missing``, or ``lines_differ`` with both sums."""
    if not lines:
        return
    for place, line in enumerate(lines, start=1):
        if not line.item.strip():
            raise ArError("line_item_missing", line=place)
    if total(lines) != amount:
        facts = {"lines": format_amount(total(lines), currency), "amount": format_amount(amount, currency)}
        raise ArError("lines_differ", number=number, **facts)
