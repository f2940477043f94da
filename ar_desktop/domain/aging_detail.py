"""One open due line behind the figures of an aging."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AgingDetail:
    """An open item: ``amount`` and ``open`` in minor units of ``currency``; ``days`` past the date
    the report counts from, zero or negative while not due; ``disputed`` what of ``open`` is in
    dispute."""

    customer_code: str
    customer_name: str
    number: str
    issued_on: dt.date
    due_on: dt.date
    amount: int
    open: int
    days: int
    owner: str
    currency: str
    disputed: int = 0
