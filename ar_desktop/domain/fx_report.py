"""What gains and losses on exchange a report shows; figures in fen of CNY unless said otherwise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeVar

from ar_desktop.domain.fx import RatesUsed


class GainLine(NamedTuple):
    """One allocation: ``amount`` in minor units of ``currency``; ``gain`` None where a rate is missing."""

    day: dt.date
    customer: str
    invoice: str
    receipt: str
    currency: str
    amount: int
    charge_rate: Decimal | None
    credit_rate: Decimal | None
    gain: int | None


class OpenLine(NamedTuple):
    """One open item at the closing rate: ``open`` in minor units of ``currency``, negative for money not
    yet allocated; ``booked`` and ``worth`` None where a rate is missing."""

    customer: str
    number: str
    due_on: dt.date
    currency: str
    open: int
    rate: Decimal | None
    closing: Decimal | None
    booked: int | None
    worth: int | None

    @property
    def difference(self) -> int | None:
        """Gain or loss if it were settled at the closing rate."""
        return None if self.booked is None or self.worth is None else self.worth - self.booked


_Line = TypeVar("_Line", GainLine, OpenLine)


class CustomerGain(NamedTuple):
    """A customer's gains of a currency: ``settled`` minor units of it, ``missing`` allocations without a
    rate; ``unrealised`` on what is open at the end."""

    customer: str
    currency: str
    settled: int
    realised: int
    unrealised: int
    missing: int


@dataclass(frozen=True)
class FxReport:
    """Gains and losses from ``start`` to ``end``: realised by allocation, unrealised on what is open at
    ``end`` at ``rates``."""

    start: dt.date
    end: dt.date
    gains: tuple[GainLine, ...]
    opens: tuple[OpenLine, ...]
    rates: RatesUsed

    @property
    def realised(self) -> int:
        """Sum of the realised gains and losses."""
        return sum(line.gain or 0 for line in self.gains)

    @property
    def unrealised(self) -> int:
        """Sum of the differences of open items."""
        return sum(line.difference or 0 for line in self.opens)

    @property
    def missing(self) -> int:
        """Lines without a figure for want of a rate (缺汇率)."""
        return sum(line.gain is None for line in self.gains) + sum(
            line.difference is None for line in self.opens
        )

    @property
    def customers(self) -> tuple[CustomerGain, ...]:
        """The same by customer and currency, the largest effect first."""
        keys = [(line.customer, line.currency) for line in self.gains]
        keys += [(line.customer, line.currency) for line in self.opens]
        rows = [self._of(*key) for key in dict.fromkeys(keys)]
        return tuple(sorted(rows, key=lambda row: (-abs(row.realised + row.unrealised), row.customer)))

    def _of(self, customer: str, currency: str) -> CustomerGain:
        gains = list(_only(self.gains, customer, currency))
        opens = list(_only(self.opens, customer, currency))
        return CustomerGain(
            customer,
            currency,
            sum(line.amount for line in gains),
            sum(line.gain or 0 for line in gains),
            sum(line.difference or 0 for line in opens),
            sum(line.gain is None for line in gains) + sum(line.difference is None for line in opens),
        )


def _only(lines: Iterable[_Line], customer: str, currency: str) -> Iterator[_Line]:
    return (line for line in lines if line.customer == customer and line.currency == currency)
