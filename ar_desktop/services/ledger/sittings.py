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


def by_rule(conn: Connection, credit: int, today: dt.date) -> Since:
    """What the rule says of a credit: ``MONEY`` or ``TODAY``."""
    return Since.MONEY if sitting.recorded_on(conn, credit, today) else Since.TODAY


def day(conn: Connection, credit: int, today: dt.date, since: Since = Since.RULE) -> dt.date:
    """The day from which an allocation of a credit is to count (``receipt_unknown``)."""
    row = conn.execute("SELECT day FROM credits WHERE id = ?", (credit,)).fetchone()
    if row is None:
        raise ArError("receipt_unknown", number=credit)
    chosen = by_rule(conn, credit, today) if since is Since.RULE else since
    return dt.date.fromordinal(row["day"]) if chosen is Since.MONEY else today
