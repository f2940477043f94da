"""The lines of a demand letter: what of each due line is demanded, and the interest on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from ar_desktop.domain.lateness import Lateness, LateTerms, accrue
from ar_desktop.domain.letters import DebtLine
from ar_desktop.services.claims import interest, late_history
from ar_desktop.services.keeping import rates
from ar_desktop.services.ledger import disputes, holdings
from ar_desktop.storage.engine import Connection, Row


class Demand:
    """What may be demanded on a day. The disputed part of a line and the part a bill covers are left
    out; interest on the disputed part stands still with it unless the dispute says otherwise. A letter
    that is not ``chasing`` (an agreement, a confirmation) speaks of all that is open and undisputed."""

    def __init__(self, conn: Connection, as_of: dt.date, *, chasing: bool = True) -> None:
        self._conn, self._as_of = conn, as_of
        self._disputed = holdings.disputed(conn, as_of)
        self._held = holdings.held(conn, as_of) if chasing else self._disputed
        self._accruing = disputes.accruing(conn, as_of)

    def of(self, row: Row) -> int:
        """What is demanded of an open charge, in minor units; zero where all of it is held."""
        return holdings.rest(row["open"], self._held.get(row["id"], 0))

    def lines(
        self, rows: Iterable[Row], terms: LateTerms | None
    ) -> tuple[tuple[DebtLine, ...], list[Lateness]]:
        """The lines in order of their due days, and what makes up their interest."""
        ordered = sorted(rows, key=lambda row: (row["due_on"], row["id"]))
        if terms is None:
            return tuple(map(self._line, ordered)), []
        charges = [row["id"] for row in ordered]
        closed = interest.closures(self._conn, charges, self._as_of)
        history = late_history.History(self._conn, self._as_of, charges)
        quotes = rates.quotes(self._conn)
        lines, accrued = [], []
        for row in ordered:
            line = self._line(row)
            balances = history.of(line.charge, line.amount, line.due_on, row["open"])
            found = accrue(balances, line.due_on, self._as_of, terms, quotes)
            accrued.append(found)
            gone = sum(item.amount for item in closed.get(line.charge, ()))
            lines.append(_with_interest(line, found, gone))
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


def _with_interest(line: DebtLine, found: Lateness, closed: int) -> DebtLine:
    if not found.parts:
        return line
    first, quote = found.parts[0], found.parts[0].quote
    return replace(
        line, interest=max(0, found.amount - closed), closed=min(closed, found.amount), parts=found.parts,
        starts_on=first.starts_on, annual_rate=first.annual_rate,
        quoted_on=quote.day if quote else None, quoted_rate=quote.rate if quote else line.quoted_rate,
    )  # fmt: skip
