"""How heavy a debt is for who owes it: the yearly rate of interest its contract, or the law, puts on it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ar_desktop.domain.interest import ART_17_DAILY_RATE
from ar_desktop.services import options, rates
from ar_desktop.storage.engine import Connection


class Burdens:
    """Yearly rates by contract as of a day, shares of one; without an LPR quote regime B counts nothing."""

    def __init__(self, conn: Connection, on: dt.date) -> None:
        self._chosen = options.load(conn)
        quotes = [quote for quote in rates.quotes(conn) if quote.day <= on]
        self._lpr = quotes[-1].rate if quotes else Decimal(0)
        sql = "SELECT id, regime, daily_rate, factor FROM contracts WHERE regime <> ''"
        self._contracts = {
            row["id"]: self._rate(row["regime"], row["daily_rate"], row["factor"])
            for row in conn.execute(sql)
        }
        self._silent = self._rate(self._chosen.regime, None, None)

    def _rate(self, regime: str, daily: str | None, factor: str | None) -> Decimal:
        if regime == "B":
            return self._lpr * Decimal(factor or self._chosen.factor)
        return (ART_17_DAILY_RATE if regime == "C" else Decimal(daily or 0)) * self._chosen.day_count

    def of(self, contract: int | None) -> Decimal:
        """The rate of a contract; of none, or of one that is silent, the book's."""
        return self._contracts.get(contract, self._silent) if contract else self._silent
