"""Foreign currency: what an amount is worth in CNY, and the gain or loss on its settlement (汇兑损益).

企业会计准则第19号——外币折算 (财会〔2006〕3号) art. 10 and 11: a foreign debt is booked at the rate of
its day; on settlement the difference to the rate of the settlement day goes to profit and loss, and at
the end of a period open monetary items are revalued at the closing rate. A rate is CNY for one unit of
the currency.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY, minor_digits, round_half_up

_BASE_DIGITS = minor_digits(BASE_CURRENCY)
#: A rate has at most so many digits, so that every product with an amount is exact in a Decimal.
_DIGITS = 12
_LARGEST = Decimal(100_000)
#: Currencies an exporter meets, in the order a list offers them (ISO 4217).
COMMON = (
    "USD", "EUR", "HKD", "JPY", "GBP", "AUD", "CAD", "SGD", "CHF", "NZD", "KRW", "THB", "MYR", "VND", "RUB",
    "AED", "SAR", "KWD", "TWD", "MOP",
)  # fmt: skip


@dataclass(frozen=True)
class FxQuote:
    """CNY for one unit of ``currency`` on ``day``; ``source`` says where it was read."""

    currency: str
    day: dt.date
    rate: Decimal
    source: str = ""
    id: int = 0


@dataclass(frozen=True)
class RatesUsed:
    """The rates a sum in CNY rests on: the quote in force for each currency, the currencies without
    one, and those whose quote is older than the book allows."""

    day: dt.date
    quotes: tuple[FxQuote, ...] = ()
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def by_currency(self) -> dict[str, Decimal]:
        """CNY for one unit, the base currency included."""
        return {BASE_CURRENCY: Decimal(1)} | {quote.currency: quote.rate for quote in self.quotes}


def parse_rate(text: str, per: int = 1) -> Decimal:
    """A rate as typed, for ``per`` units of the currency (banks quote 100). ``fx_rate_unreadable``."""
    try:
        value = Decimal(text.strip().replace(",", "")) / per
    except InvalidOperation:
        raise ArError("fx_rate_unreadable", value=text) from None
    return checked_rate(value, text)


def checked_rate(value: Decimal, shown: str) -> Decimal:
    """``value`` without idle zeros; ``fx_rate_unreadable`` where it cannot be a rate."""
    if (
        not value.is_finite()
        or not 0 < value < _LARGEST
        or len(value.normalize().as_tuple().digits) > _DIGITS
    ):
        raise ArError("fx_rate_unreadable", value=shown)
    return Decimal(f"{value.normalize():f}")


def checked_currency(text: str) -> str:
    """A currency's three letters in capitals (ISO 4217); ``currency_unreadable`` otherwise."""
    code = text.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise ArError("currency_unreadable", value=text)
    return code


def exact_base(amount: int, currency: str, rate: Decimal) -> Decimal:
    """``amount`` minor units of ``currency`` in fen of CNY, not rounded."""
    return (amount * rate).scaleb(_BASE_DIGITS - minor_digits(currency))


def to_base(amount: int, currency: str, rate: Decimal) -> int:
    """``amount`` minor units of ``currency`` in fen of CNY, half-up."""
    return round_half_up(exact_base(amount, currency, rate))


def shares(whole: int, parts: Sequence[Decimal]) -> tuple[int, ...]:
    """``parts`` as whole numbers that add up to ``whole`` (their rounded sum), by largest remainder; of
    equal remainders the earlier part gets the unit."""
    floors = [int(part.to_integral_value(rounding="ROUND_FLOOR")) for part in parts]
    order = sorted(range(len(parts)), key=lambda i: floors[i] - parts[i])
    for i in order[: whole - sum(floors)]:
        floors[i] += 1
    return tuple(floors)


class Settled(NamedTuple):
    """One allocation in a foreign currency: ``amount`` in its minor units, negative where it takes an
    earlier one back; the rates of the debt and of what paid it, None where a document has none."""

    charge: int
    amount: int
    currency: str
    charge_rate: Decimal | None
    credit_rate: Decimal | None


def realised(parts: Iterable[Settled]) -> list[int | None]:
    """Gain (positive) or loss of each allocation in fen of CNY: amount x (rate of the payment − rate of
    the debt), half-up; None where a rate is missing.

    Of a debt paid in parts the rounding is carried on, so that the parts add up to the rounded whole;
    an allocation taken back takes its gain back.
    """
    exact: dict[int, Decimal] = {}
    gains: list[int | None] = []
    for part in parts:
        if part.charge_rate is None or part.credit_rate is None:
            gains.append(None)
            continue
        before = exact.get(part.charge, Decimal(0))
        more = exact_base(part.amount, part.currency, part.credit_rate - part.charge_rate)
        exact[part.charge] = before + more
        gains.append(round_half_up(before + more) - round_half_up(before))
    return gains


def revalued(open_amount: int, currency: str, booked: Decimal, closing: Decimal) -> tuple[int, int, int]:
    """An open item in fen of CNY at the rate it is booked at, at the closing rate, and the difference."""
    carrying, worth = to_base(open_amount, currency, booked), to_base(open_amount, currency, closing)
    return carrying, worth, worth - carrying


def in_base(amounts: Mapping[str, int], rates: Mapping[str, Decimal]) -> int:
    """Amounts by currency as one sum in fen; each currency is rounded by itself, those without a rate are
    left out."""
    return sum(to_base(amount, money, rates[money]) for money, amount in amounts.items() if money in rates)
