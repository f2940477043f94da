"""The calendar of working days, from the shipped holiday tables."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache

from ar_desktop import assets
from ar_desktop.domain.dates import Calendar, calendar_of, statutory_days

#: Years from the law's coming into force for which the days it names are known.
_YEARS = range(2025, 2061)


@cache
def _announced() -> frozenset[int]:
    return frozenset(int(path.stem) for path in assets.path("presets", "holidays").glob("*.json"))


def is_announced(day: dt.date) -> bool:
    """Whether the days off of the year of ``day`` are announced; else it may still move."""
    return day.year in _announced()


@cache
def china() -> Calendar:
    """Public holidays and make-up workdays of mainland China, as far as announced; in years that are not
    announced yet those days whose date the law itself names."""
    files = sorted(assets.path("presets", "holidays").glob("*.json"))
    announced = (item for path in files for item in json.loads(path.read_text(encoding="utf-8"))["days"])
    days = [(dt.date.fromisoformat(item["date"]), bool(item["isOffDay"])) for item in announced]
    return calendar_of([*days, *((day, True) for year in _YEARS for day in statutory_days(year))])
