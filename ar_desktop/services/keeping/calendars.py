"""The calendar of working days, from the shipped holiday tables."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache

from ar_desktop import assets
from ar_desktop.domain.dates import Calendar, calendar_of


@cache
def china() -> Calendar:
    """Public holidays and make-up workdays of mainland China, as far as announced."""
    files = sorted(assets.path("presets", "holidays").glob("*.json"))
    announced = (item for path in files for item in json.loads(path.read_text(encoding="utf-8"))["days"])
    return calendar_of((dt.date.fromisoformat(item["date"]), bool(item["isOffDay"])) for item in announced)
