"""The days rungs of ladder A fall on over the holidays of 2026, by the State Council's announcement, and over
2027, of which no announcement is shipped. Worked out on a paper calendar."""

import datetime as dt

import pytest

from ar_desktop.domain.ladder import DueLine, Rung, rung_day
from ar_desktop.services.keeping import calendars

D = dt.date


@pytest.mark.parametrize(
    ("due", "offset", "day"),
    [
        # 中秋 25–27 September off, Sunday the 20th worked; 国庆 1–7 October off, Saturday the 10th worked
        (D(2026, 9, 23), -3, D(2026, 9, 20)),
        (D(2026, 9, 28), -3, D(2026, 9, 24)),  # before the holiday: after it is the due day itself
        (D(2026, 9, 24), 7, D(2026, 10, 8)),
        (D(2026, 10, 8), -3, D(2026, 9, 30)),
        (D(2026, 10, 3), 7, D(2026, 10, 10)),
        (D(2026, 10, 4), 7, D(2026, 10, 12)),
        # 春节 15–23 February off, the Saturdays 14 and 28 worked
        (D(2026, 2, 17), -3, D(2026, 2, 14)),
        (D(2026, 2, 10), 7, D(2026, 2, 24)),
        (D(2026, 2, 19), -3, D(2026, 2, 14)),
        (D(2026, 2, 21), 7, D(2026, 2, 28)),
        (D(2026, 2, 8), 15, D(2026, 2, 24)),
        # 2027: 1 January, 1 and 2 May, 1 to 3 October are off by law, whatever is announced around them
        (D(2026, 12, 24), 7, D(2026, 12, 31)),
        (D(2026, 12, 25), 7, D(2027, 1, 4)),
        (D(2027, 1, 5), -3, D(2027, 1, 4)),
        (D(2027, 4, 24), 7, D(2027, 5, 3)),
        (D(2027, 9, 24), 7, D(2027, 10, 4)),
        (D(2027, 3, 8), 7, D(2027, 3, 15)),
    ],
)
def test_a_rung_over_the_holidays(due, offset, day):
    line = DueLine(1, 1, due, 100)
    assert rung_day(Rung(offset, "call", "remind", "x"), line, calendars.china()) == day


def test_no_announcement_takes_a_day_off_that_the_law_gives():
    china = calendars.china()
    assert all(day in china.holidays for day in (D(2026, 5, 2), D(2026, 10, 3), D(2031, 1, 1)))
    assert D(2024, 5, 2) in china.holidays  # as announced; the law of then gave 1 May alone
