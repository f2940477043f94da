"""When a delivery should be invoiced, and which invoice covers it."""

import datetime as dt

import pytest

from ar_desktop.domain.handover import Candidate, best_first, days_late, last_day

D = dt.date


@pytest.mark.parametrize(
    ("hours", "last"),
    [(0, D(2026, 11, 20)), (1, D(2026, 11, 21)), (24, D(2026, 11, 21)), (25, D(2026, 11, 22)),
     (48, D(2026, 11, 22))],
)  # fmt: skip
def test_begun_days_count_whole(hours, last):
    assert last_day(D(2026, 11, 20), hours) == last


@pytest.mark.parametrize(("day", "late"), [(20, 0), (21, 0), (22, 1), (25, 4)])
def test_days_late(day, late):
    assert days_late(D(2026, 11, 20), D(2026, 11, day), 24) == late


def test_exactly_so_much_free_comes_first_then_more_then_less_then_the_nearest():
    day = D(2026, 11, 20)
    less, more = Candidate(1, day, 900), Candidate(2, day, 2000)
    far, near = Candidate(3, D(2026, 9, 1), 1000), Candidate(4, D(2026, 11, 18), 1000)
    twin = Candidate(5, D(2026, 11, 22), 1000)
    assert best_first(1000, day, [less, more, far, twin, near]) == [near, twin, far, more, less]
