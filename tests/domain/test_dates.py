"""Days as people write them, months, and the calendar of working days."""

import contextlib
import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop import assets
from ar_desktop.domain import dates
from ar_desktop.domain.errors import ArError

NOV_5 = dt.date(2026, 11, 5)
TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-5",
        "2026-11-05",
        "2026/11/05",
        "20261105",
        "2026.11.5",
        "2026年11月5日",
        "2026年11月5",
        "11-5",
        "11月5日",
        "11/5/2026",
        "46331",  # days since 1899-12-30, as a spreadsheet counts
        "20261105 15:24:03",
        "2026-11-05T08:00",
        "2026-11-05T08:00:00.000Z",
        "2026-11-05 08:00:00+08:00",
        "２０２６－１１－０５",
        "  2026-11-05 ",
    ],
)
def test_a_day_is_read_in_every_usual_spelling(text):
    assert dates.parse_date(text, 2026) == NOV_5


@pytest.mark.parametrize(
    ("serial", "day"),
    [("20000", dt.date(1954, 10, 3)), ("41547", dt.date(2013, 9, 30)), ("45658", dt.date(2025, 1, 1))],
)
def test_a_spreadsheet_serial_is_a_day(serial, day):
    assert dates.parse_date(serial, 2026) == day


@pytest.mark.parametrize(
    "text", ["", "soon", "2026", "12", "19999", "2026-11", "2026-11-05x", "٢٠٢٦-١١-٠٥", "𐩀𐩁𐩀𐩁𐩀"]
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ArError) as caught:
        dates.parse_date(text, 2026)
    assert caught.value.code == "date_unreadable"


@pytest.mark.parametrize("text", ["2026-02-29", "2026-13-01", "20261131", "0000-01-01", "2-30"])
def test_a_day_no_calendar_has_is_named_as_such(text):
    with pytest.raises(ArError) as caught:
        dates.parse_date(text, 2026)
    assert caught.value.code == "date_impossible"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("t", TODAY),
        ("今天", TODAY),
        ("Today", TODAY),
        ("+30", dt.date(2026, 12, 21)),
        ("-7", dt.date(2026, 11, 14)),
        ("0315", dt.date(2026, 3, 15)),
        ("15", dt.date(2026, 11, 15)),
        ("5", NOV_5),
        ("2025-3-1", dt.date(2025, 3, 1)),
        ("＋1", dt.date(2026, 11, 22)),
    ],
)
def test_short_forms_typed_by_hand(typed, day):
    assert dates.type_date(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["1345", "31", "0"])
def test_short_forms_of_impossible_days(typed):
    with pytest.raises(ArError) as caught:
        dates.type_date(typed, TODAY)
    assert caught.value.code == "date_impossible"


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_a_refusal(text):
    with contextlib.suppress(ArError):
        assert isinstance(dates.type_date(text, TODAY), dt.date)


@given(st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)))
def test_every_written_day_reads_back(day):
    for text in (day.isoformat(), day.strftime("%Y/%m/%d"), day.strftime("%Y%m%d"), dates.chinese_date(day)):
        assert dates.parse_date(text, 1) == day


def test_a_letter_writes_days_without_leading_zeros():
    assert dates.chinese_date(NOV_5) == "2026年11月5日"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (dt.date(2026, 1, 31), 1, dt.date(2026, 2, 28)),
        (dt.date(2024, 2, 29), 36, dt.date(2027, 2, 28)),
        (dt.date(2022, 9, 30), 36, dt.date(2025, 9, 30)),
        (dt.date(2026, 11, 30), 3, dt.date(2027, 2, 28)),
        (dt.date(2026, 12, 15), 1, dt.date(2027, 1, 15)),
        (dt.date(2026, 3, 31), -1, dt.date(2026, 2, 28)),
        (dt.date(2026, 1, 1), 0, dt.date(2026, 1, 1)),
    ],
)
def test_months_later_is_the_corresponding_day_or_the_last(day, months, then):
    assert dates.add_months(day, months) == then


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(-240, 240))
def test_months_later_never_leaves_the_month(day, months):
    then = dates.add_months(day, months)
    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day == day.day or (then.day < day.day and (then + dt.timedelta(days=1)).day == 1)


def _announced():
    for year in (2025, 2026, 2027):
        for entry in json.loads(assets.text("presets", "holidays", f"{year}.json"))["days"]:
            yield dt.date.fromisoformat(entry["date"]), entry["isOffDay"]


@pytest.fixture(scope="module")
def calendar():
    return dates.calendar_of(_announced())


@pytest.mark.parametrize(
    ("day", "next_workday"),
    [
        ("2025-10-01", "2025-10-09"),
        ("2026-02-15", "2026-02-24"),
        ("2026-01-01", "2026-01-04"),
        ("2025-01-26", "2025-01-26"),
        ("2025-10-11", "2025-10-11"),
        ("2026-02-28", "2026-02-28"),
        ("2027-02-28", "2027-03-01"),  # nothing announced yet: an ordinary Sunday
    ],
)
def test_a_day_off_rolls_to_the_next_working_day(calendar, day, next_workday):
    rolled = calendar.roll_forward(dt.date.fromisoformat(day))
    assert rolled == dt.date.fromisoformat(next_workday)


@pytest.mark.parametrize("day", ["2025-01-26", "2025-10-11", "2026-01-04", "2026-02-28"])
def test_make_up_days_at_the_weekend_are_worked(calendar, day):
    assert calendar.is_workday(dt.date.fromisoformat(day))
    assert not dates.Calendar().is_workday(dt.date.fromisoformat(day))


def test_working_days_are_counted_after_the_day(calendar):
    friday = dt.date(2025, 9, 26)  # Sunday 28th is a make-up day, 1st to 8th October is off
    assert calendar.add_workdays(friday, 0) == friday
    assert calendar.add_workdays(friday, 1) == dt.date(2025, 9, 28)
    assert calendar.add_workdays(friday, 4) == dt.date(2025, 10, 9)


@given(st.dates(dt.date(2025, 1, 1), dt.date(2026, 12, 31)))
def test_rolling_ends_on_a_working_day_and_skips_none(calendar, day):
    rolled = calendar.roll_forward(day)
    assert calendar.is_workday(rolled)
    passed = [day + dt.timedelta(days=n) for n in range((rolled - day).days)]
    assert not any(calendar.is_workday(between) for between in passed)
