"""From which day an allocation made today counts.

An allocation of money that was put into the book today counts from the money's own day: entering it has
just changed the days since. Of money recorded at an earlier sitting it counts from today, so that what was
printed since then prints the same; counting it from the money's day is possible and changes those days.
Never does it count from before either document (``allocating.put``).
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ar_desktop.domain.errors import ArError
from ar_desktop.storage import sitting
from ar_desktop.storage.engine import Connection


class Since(StrEnum):
    """What an allocation counts from: by the rule above, the day of the money, the day of matching."""

    RULE = "rule"
    MONEY = "money"
    TODAY = "today"


class Days:
    """From which day allocations made ``today`` count, for one transaction or form."""

    def __init__(self, conn: Connection, today: dt.date, since: Since = Since.RULE) -> None:
        self._conn, self._today, self._since = conn, today, since
        self._fresh = sitting.credits_of(conn, today)

    def by_rule(self, credit: int) -> Since:
        """What the rule says of a credit: ``MONEY`` or ``TODAY``."""
        return Since.MONEY if credit in self._fresh else Since.TODAY

    def of(self, credit: int) -> dt.date:
        """The day from which an allocation of a credit is to count (``receipt_unknown``)."""
        row = self._conn.execute("SELECT day FROM credits WHERE id = ?", (credit,)).fetchone()
        if row is None:
            raise ArError("receipt_unknown", number=credit)
        chosen = self.by_rule(credit) if self._since is Since.RULE else self._since
        return dt.date.fromordinal(row["day"]) if chosen is Since.MONEY else self._today
