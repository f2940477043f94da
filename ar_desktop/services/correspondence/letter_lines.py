"""The lines of a letter: what of each due line is demanded, and what of it is not and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ar_desktop.domain.letters import DebtLine
from ar_desktop.services.ledger import bills, disputes, due_days, holdings, reductions
from ar_desktop.storage.engine import Connection, Row


class Demand:
    """What may be demanded on a day. The disputed part of a line, the part a bill covers and what a plan
    that is kept gives time for are left out. A letter that is not ``chasing`` (an agreement, a
    confirmation) speaks of all that is open and undisputed, one about a set-off of all it ``settled``."""

    def __init__(
        self, conn: Connection, as_of: dt.date, *, chasing: bool = True,
        settled: Mapping[int, int] | None = None,
    ) -> None:  # fmt: skip
        self._conn, self._as_of = conn, as_of
        self._settled = settled or {}
        self._disputed = {} if settled else holdings.disputed(conn, as_of)
        self._covered = bills.covered_by_bills(conn, as_of) if chasing else {}
        self._held = holdings.held(conn, as_of) if chasing else self._disputed
        self._accruing = disputes.accruing(conn, as_of)
        self._accelerated: dict[int, dict[int, tuple[dt.date, dt.date]]] = {}

    def of(self, row: Row) -> int:
        """What is demanded of an open charge, in minor units; zero where all of it is held."""
        return holdings.rest(row["open"], self._held.get(row["id"], 0))

    def agreed(self, row: Row) -> bool:
        """Whether a plan that is kept gives time for some of an open charge."""
        return self.line(row).planned > 0

    def line(self, row: Row) -> DebtLine:
        """An open charge as a letter lists it."""
        issued, due = dt.date.fromordinal(row["issued_on"]), dt.date.fromordinal(row["due_on"])
        demanded = self.of(row)
        held = row["open"] - demanded
        disputed = min(held, self._disputed.get(row["id"], 0))
        covered = min(held - disputed, self._covered.get(row["id"], 0))
        bearing = min(disputed, self._accruing.get(row["id"], 0))
        less = row["amount"] - row["open"]
        credited = (
            reductions.besides_money(self._conn, [row["id"]], self._as_of.toordinal())
            if less or self._settled
            else {}
        )
        besides = credited.get(row["id"], 0) - self._settled.get(row["id"], 0)
        return DebtLine(
            row["id"], row["number"], issued, due, row["amount"], less, demanded,
            (self._as_of - due).days, disputed=disputed, covered=covered, planned=held - disputed - covered,
            accruing=demanded + bearing if bearing else 0, credited=besides,
            due_before=self._due_before(row),
        )  # fmt: skip

    def _due_before(self, row: Row) -> dt.date | None:
        """The day a charge was due before a broken plan made it due."""
        customer = row["customer_id"]
        if customer not in self._accelerated:
            self._accelerated[customer] = due_days.accelerated(self._conn, customer, self._as_of)
        return self._accelerated[customer].get(row["id"], (None,))[0]
