"""The lines of a demand letter: what of each due line is demanded, and the interest on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from ar_desktop.domain.interest import InterestLine, Terms, accrue
from ar_desktop.domain.letters import DebtLine
from ar_desktop.services import disputes, holdings, rates
from ar_desktop.storage.engine import Connection, Row


class Demand:
    """What may be demanded on a day. The disputed part of a line and the part a bill covers are left
    out; interest on the disputed part stands still with it unless the dispute says otherwise."""

    def __init__(self, conn: Connection, as_of: dt.date) -> None:
        self._conn, self._as_of = conn, as_of
        self._held = holdings.held(conn, as_of)
        self._disputed = holdings.disputed(conn, as_of)
        self._accruing = disputes.accruing(conn, as_of)

    def of(self, row: Row) -> int:
        """What is demanded of an open charge, in minor units; zero where all of it is held."""
        return holdings.rest(row["open"], self._held.get(row["id"], 0))

    def lines(
        self, rows: Iterable[Row], terms: Terms | None
    ) -> tuple[tuple[DebtLine, ...], list[InterestLine]]:
        """The lines in order of their due days, and the interest that makes up theirs."""
        quotes = rates.quotes(self._conn) if terms else []
        lines, accrued = [], []
        for row in sorted(rows, key=lambda row: (row["due_on"], row["id"])):
            line = self._line(row)
            bearing = line.accruing or line.open
            interest = accrue(bearing, line.due_on, self._as_of, terms, quotes) if terms else None
            if interest:
                accrued.append(interest)
                line = _with_interest(line, interest)
            lines.append(line)
        return tuple(lines), accrued

    def _line(self, row: Row) -> DebtLine:
        issued, due = dt.date.fromordinal(row["issued_on"]), dt.date.fromordinal(row["due_on"])
        demanded = self.of(row)
        disputed = min(row["open"] - demanded, self._disputed.get(row["id"], 0))
        bearing = min(disputed, self._accruing.get(row["id"], 0))
        return DebtLine(
            row["id"], row["number"], issued, due, row["amount"], row["amount"] - row["open"], demanded,
            (self._as_of - due).days, disputed=disputed, covered=row["open"] - demanded - disputed,
            accruing=demanded + bearing if bearing else 0,
        )  # fmt: skip


def _with_interest(line: DebtLine, interest: InterestLine) -> DebtLine:
    quote = interest.quote
    return replace(
        line, interest=interest.amount, starts_on=interest.starts_on, annual_rate=interest.annual_rate,
        quoted_on=quote.day if quote else None, quoted_rate=quote.rate if quote else line.quoted_rate,
    )  # fmt: skip
