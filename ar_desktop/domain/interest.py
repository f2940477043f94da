"""The published rates that interest for lateness rests on; ``lateness`` reckons with them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.errors import ArError

#: 每日万分之五 (保障中小企业款项支付条例 art. 17).
ART_17_DAILY_RATE = Decimal("0.0005")


@dataclass(frozen=True)
class Quote:
    """One LPR publication: valid from ``day``; ``rate`` is the one-year rate, a share of one."""

    day: dt.date
    rate: Decimal


def lpr_on(quotes: Sequence[Quote], day: dt.date) -> Quote:
    """The quote in force on ``day``; ``quotes`` ascend by day. Raises ``lpr_missing``."""
    index = bisect_right(quotes, day, key=lambda quote: quote.day)
    if not index:
        raise ArError("lpr_missing", day=day.isoformat())
    return quotes[index - 1]
