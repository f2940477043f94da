"""How heavy a debt is for who owes it: the yearly rate of interest its contract, or the law, puts on it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lateness import LateTerms, rate_on
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import interest
from ar_desktop.services.keeping import options, rates
from ar_desktop.storage.engine import Connection


class Burdens:
    """Yearly rates by contract as of a day, shares of one; without an LPR quote regime B counts nothing."""

    def __init__(self, conn: Connection, on: dt.date) -> None:
        chosen = options.load(conn)
        self._on, self._quotes = on, [quote for quote in rates.quotes(conn) if quote.day <= on]
        rows = conn.execute("SELECT * FROM contracts WHERE regime <> '' OR late_terms <> ''")
        self._contracts = {
            row["id"]: self._rate(interest.terms_of(customers.contract_of_row(row), chosen)) for row in rows
        }
        self._silent = self._rate(interest.terms_of(None, chosen))

    def _rate(self, terms: LateTerms) -> Decimal:
        """The rate of a debt that is late from this day."""
        try:
            return rate_on(terms, self._on - dt.timedelta(days=1), self._on, self._quotes)[0]
        except ArError:
            return Decimal(0)

    def of(self, contract: int | None) -> Decimal:
        """The rate of a contract; of none, or of one that is silent, the book's."""
        return self._contracts.get(contract, self._silent) if contract else self._silent
