"""Late-payment interest: simple interest by the legal basis that applies (DOMAIN.md 1.1).

Regimes here: A as agreed in the contract (民法典 art. 585); B one-year LPR at the time of breach
plus 30–50 % where nothing is agreed (买卖合同解释 art. 18 IV); C 0.05 % a day against an authority
or a large enterprise (保障中小企业款项支付条例 art. 17).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import round_half_up

ART_17_DAILY_RATE = Decimal("0.0005")
LOWEST_FACTOR, HIGHEST_FACTOR = Decimal("1.3"), Decimal("1.5")


@dataclass(frozen=True)
class Quote:
    """One LPR publication: valid from ``day``; ``rate`` is the one-year rate, a share of one."""

    day: dt.date
    rate: Decimal


@dataclass(frozen=True)
class Terms:
    """Which regime a debt bears interest under.

    ``regime`` is A, B or C; ``daily_rate`` (a share of one per day) is the agreed rate of regime
    A; ``factor`` multiplies the LPR in regime B (1.3 … 1.5); ``day_count`` is 365 or 360;
    ``clause`` names the contract's clause for the letter.
    """

    regime: str = "B"
    daily_rate: Decimal | None = None
    factor: Decimal = HIGHEST_FACTOR
    day_count: int = 365
    clause: str = ""

    def __post_init__(self) -> None:
        """Refuse what no rule covers (``interest_terms_invalid``)."""
        agreed = self.regime != "A" or self.daily_rate is not None
        if self.regime not in {"A", "B", "C"} or not agreed or self.day_count not in {360, 365}:
            raise ArError("interest_terms_invalid", regime=self.regime, day_count=self.day_count)


@dataclass(frozen=True)
class InterestLine:
    """Interest on one due line: ``principal`` and ``amount`` in minor units, both days counted.

    ``annual_rate`` is a share of one per year; ``quote`` is the LPR used, regime B only.
    """

    principal: int
    starts_on: dt.date
    ends_on: dt.date
    days: int
    annual_rate: Decimal
    amount: int
    quote: Quote | None = None


def lpr_on(quotes: Sequence[Quote], day: dt.date) -> Quote:
    """The quote in force on ``day``; ``quotes`` ascend by day. Raises ``lpr_missing``."""
    index = bisect_right(quotes, day, key=lambda quote: quote.day)
    if not index:
        raise ArError("lpr_missing", day=day.isoformat())
    return quotes[index - 1]


def accrue(
    principal: int, due_on: dt.date, as_of: dt.date, terms: Terms, quotes: Sequence[Quote]
) -> InterestLine | None:
    """Interest on ``principal`` minor units from the day after ``due_on`` to ``as_of``, both
    counted; None when nothing is overdue. Rounded half up to the minor unit per line.

    Regime B fixes the LPR at the breach, the day after the due date (解释 art. 18 IV).
    """
    days = (as_of - due_on).days
    if days <= 0:
        return None
    starts_on = due_on + dt.timedelta(days=1)
    annual, quote = _annual_rate(terms, starts_on, quotes)
    # The division comes last: a daily rate that does not end would spoil an exact half.
    amount = round_half_up(principal * annual * days / terms.day_count)
    return InterestLine(principal, starts_on, as_of, days, annual, amount, quote)


def _annual_rate(terms: Terms, breach: dt.date, quotes: Sequence[Quote]) -> tuple[Decimal, Quote | None]:
    """Annual rate and the quote behind it."""
    if terms.regime == "B":
        quote = lpr_on(quotes, breach)
        return quote.rate * terms.factor, quote
    daily = ART_17_DAILY_RATE if terms.regime == "C" else (terms.daily_rate or Decimal(0))
    return daily * terms.day_count, None


def per_day(lines: Iterable[InterestLine], terms: Terms) -> int:
    """What one more day adds over all ``lines``, in minor units."""
    total = sum((line.principal * line.annual_rate for line in lines), Decimal(0))
    return round_half_up(total / terms.day_count)
