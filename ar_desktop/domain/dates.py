"""Days, the spellings people use for them, and the calendar of working days."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from ar_desktop.domain.errors import ArError

#: A day later than any the book knows: "not settled yet" in an index on days.
NEVER = 9_999_999

_EXCEL_EPOCH = dt.date(1899, 12, 30)
_EXCEL_RANGE = range(20_000, 80_000)  # 1954-10-03 … 2119-01-10: a serial, not a year
_PATTERNS = (
    re.compile(r"(?P<y>\d{4})[-/.年](?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?", re.ASCII),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})", re.ASCII),
    re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})", re.ASCII),
    re.compile(r"(?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?", re.ASCII),
)
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$")


def parse_date(text: str, this_year: int) -> dt.date:
    """A date as written in a file (DOMAIN.md 3.1): ISO, slashes, dots, 年月日, ``20261105``,
    US ``1/2/2013``, ``11-5`` of ``this_year``, Excel serials, any of them with a time behind.

    Raises ``date_unreadable`` for other text and ``date_impossible`` for a day no calendar has.
    """
    plain = _TIME.sub("", unicodedata.normalize("NFKC", text).strip())
    if re.fullmatch(r"[0-9]{5}", plain) and int(plain) in _EXCEL_RANGE:
        return _EXCEL_EPOCH + dt.timedelta(days=int(plain))
    for pattern in _PATTERNS:
        if found := pattern.fullmatch(plain):
            parts = found.groupdict()
            return _date(int(parts.get("y") or this_year), int(parts["m"]), int(parts["d"]), text)
    raise ArError("date_unreadable", value=text)


def _date(year: int, month: int, day: int, text: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise ArError("date_impossible", value=text) from None


def type_date(text: str, today: dt.date) -> dt.date:
    """A date as typed by hand: what ``parse_date`` takes, and ``t`` (today), ``+30``, ``-7``,
    ``0315`` (month and day of this year), ``15`` (day of this month)."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain in {"t", "今天", "today"}:
        return today
    if re.fullmatch(r"[+-][0-9]{1,4}", plain):
        return today + dt.timedelta(days=int(plain))
    if re.fullmatch(r"[0-9]{4}", plain):
        return _date(today.year, int(plain[:2]), int(plain[2:]), text)
    if re.fullmatch(r"[0-9]{1,2}", plain):
        return _date(today.year, today.month, int(plain), text)
    return parse_date(plain, today.year)


def chinese_date(day: dt.date) -> str:
    """The date as a letter writes it: ``2026年11月5日``, no leading zeros (GB/T 9704)."""
    return f"{day.year}年{day.month}月{day.day}日"


def add_months(day: dt.date, months: int) -> dt.date:
    """The corresponding day ``months`` later, or the month's last day (民法典 art. 202)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    first_of_next = dt.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (first_of_next - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(day.day, last))


@dataclass(frozen=True)
class Calendar:
    """Working days: weekdays, less ``holidays``, plus make-up ``workdays`` (调休)."""

    holidays: frozenset[dt.date] = frozenset()
    workdays: frozenset[dt.date] = frozenset()

    def is_workday(self, day: dt.date) -> bool:
        """Whether offices work on that day."""
        return day in self.workdays or (day.weekday() < 5 and day not in self.holidays)

    def roll_forward(self, day: dt.date) -> dt.date:
        """``day`` itself, or the next working day after it (民法典 art. 203)."""
        while not self.is_workday(day):
            day += dt.timedelta(days=1)
        return day

    def add_workdays(self, day: dt.date, count: int) -> dt.date:
        """The ``count``-th working day after ``day``."""
        for _ in range(count):
            day = self.roll_forward(day + dt.timedelta(days=1))
        return day


def calendar_of(days: Iterable[tuple[dt.date, bool]]) -> Calendar:
    """Calendar from announced days: pairs of a date and whether it is off."""
    listed = list(days)
    return Calendar(
        frozenset(day for day, off in listed if off),
        frozenset(day for day, off in listed if not off),
    )


def statutory_days(year: int) -> list[dt.date]:
    """Days off whose date the law names, before any announcement: New Year, 1 and 2 May, 1 to 3 October
    (《全国年节及纪念日放假办法》art. 2, State Council order 795, in force since 2025-01-01). The feasts of
    the lunar calendar are known from the announcement."""
    return [dt.date(year, month, day) for month, day in ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))]
