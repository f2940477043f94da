"""From which day an allocation counts: money entered today from its own day, older money from today."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import metrics
from ar_desktop.services.intake import matching_receipts
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import credit_notes, receipts, settling
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.sittings import Days, Since
from ar_desktop.services.reporting import aging, listing

D = bookkit.D
TODAY = D(2026, 11, 20)
LAST_MONTH = D(2026, 10, 31)
FIRST = dt.datetime(2026, 11, 19, 17, 0)  # noqa: DTZ001
NEXT = dt.datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001


class Clock:
    """The wall clock, set by hand."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock(NEXT)


@pytest.fixture
def book(tmp_path, clock):
    made = bookkit.make(tmp_path / "a.ardb", clock=clock)
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    return bookkit.customer(book)


@pytest.fixture
def line(book, who):
    """1,000.00 due on 2026-09-30: 31 days late at the end of October."""
    return bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 9, 30), 100_000)[0]


def october(book):
    """Buckets and unallocated money at the end of last month."""
    return [(*row.amounts, row.unallocated) for row in aging.report(book, LAST_MONTH).rows]


def days(book, charge):
    return [item.day for item in listing.allocations(book, D(2027, 12, 31), charge=charge)]


def test_money_entered_today_pays_from_the_day_it_came(book, who, line):
    got = bookkit.receipt(book, who, D(2026, 10, 5), 60_000)
    assert october(book) == [(0, 0, 100_000, 0, 0, -60_000)]
    receipts.allocate(book, got, [(line, 60_000)], TODAY)
    assert days(book, line) == [D(2026, 10, 5)]
    assert october(book) == [(0, 0, 40_000, 0, 0, 0)]
    undo.undo(book)
    assert days(book, line) == [D(2026, 10, 5), D(2026, 10, 5)]
    assert october(book) == [(0, 0, 100_000, 0, 0, -60_000)]


def test_money_of_an_earlier_sitting_leaves_last_month_as_it_was_printed(book, clock, who, line):
    clock.now = FIRST
    got = bookkit.receipt(book, who, D(2026, 10, 5), 60_000)
    clock.now = NEXT
    printed = october(book)
    receipts.allocate(book, got, [(line, 60_000)], TODAY)
    assert days(book, line) == [TODAY]
    assert october(book) == printed == [(0, 0, 100_000, 0, 0, -60_000)]


def test_either_day_may_be_chosen(book, clock, who, line):
    clock.now = FIRST
    old = bookkit.receipt(book, who, D(2026, 10, 5), 10_000)
    clock.now = NEXT
    new = bookkit.receipt(book, who, D(2026, 10, 6), 20_000)
    settling.allocate(book, old, [(line, 10_000)], [], TODAY, since=Since.MONEY)
    settling.allocate(book, new, [(line, 20_000)], [], TODAY, since=Since.TODAY)
    assert sorted(days(book, line)) == [D(2026, 10, 5), TODAY]


def test_several_at_once_count_each_by_its_own_sitting(book, clock, who, line):
    clock.now = FIRST
    old = bookkit.receipt(book, who, D(2026, 10, 5), 10_000)
    clock.now = NEXT
    new = bookkit.receipt(book, who, D(2026, 10, 6), 20_000)
    settling.allocate_all(book, [(old, [(line, 10_000)]), (new, [(line, 20_000)])], TODAY)
    assert sorted(days(book, line)) == [D(2026, 10, 6), TODAY]
    undo.undo(book)
    receipts.allocate_oldest(book, who, TODAY, "CNY")
    assert sorted(days(book, line))[-2:] == [TODAY, TODAY]
    assert bookkit.failing(book) == []


def test_nothing_counts_before_the_invoice(book, who, line):
    early = bookkit.receipt(book, who, D(2026, 8, 15), 30_000)
    receipts.allocate(book, early, [(line, 30_000)], TODAY)
    assert days(book, line) == [D(2026, 9, 1)]


def test_a_credit_note_entered_today_counts_from_its_day(book, who, line):
    credit_notes.enter(book, CreditNote(who, "R1", D(2026, 10, 8), 5_000))
    note = book.reader.execute("SELECT max(id) FROM credits").fetchone()[0]
    receipts.allocate(book, note, [(line, 5_000)], TODAY)
    assert days(book, line) == [D(2026, 10, 8)]


def test_the_day_after_the_sitting_is_over(book, who, line):
    got = bookkit.receipt(book, who, D(2026, 10, 5), 60_000)
    assert Days(book.reader, TODAY).by_rule(got) is Since.MONEY
    assert Days(book.reader, TODAY + dt.timedelta(1)).by_rule(got) is Since.TODAY


def _year(book, *, at_once):
    """Twelve invoices of 3,000.00 on the first of a month, each paid on the 16th of the next."""
    who = bookkit.customer(book)
    owed = []
    for month in range(1, 13):
        issued = D(2025, month, 1)
        paid = D(2025 + month // 12, month % 12 + 1, 16)
        charge = bookkit.invoice(book, who, f"Y{month:02}", issued, issued + dt.timedelta(30), 300_000)[0]
        owed.append((charge, paid))
    for charge, paid in owed:
        bookkit.receipt(
            book, who, paid, 300_000, () if at_once else [(charge, 300_000)], memo=f"Y{charge:02}"
        )
    if at_once:
        found = matching_receipts.matches(book, TODAY, lambda _done, _of: None)
        settling.allocate_all(book, [(match.receipt, match.found.pairs) for match in found], TODAY)


def _figures(book):
    ends = [D(2025, month + 1, 1) - dt.timedelta(1) for month in range(1, 12)] + [D(2025, 12, 31)]
    made = [aging.report(book, end) for end in ends]
    return [
        (row.amounts, row.unallocated, metrics.dso(sum(row.amounts), 900_000, 90))
        for report in made
        for row in report.rows
    ]


def test_a_year_matched_at_once_gives_every_month_as_if_allocated_when_received(tmp_path, clock):
    made = []
    for name in ("once", "then"):
        book = bookkit.make(tmp_path / f"{name}.ardb", clock=clock)
        _year(book, at_once=name == "once")
        made.append(_figures(book))
        assert bookkit.failing(book) == []
        book.close()
    assert made[0] == made[1]
    # On 31 December only the invoice of December is open, due that day: 300000 / 900000 x 90 = 30 days.
    assert made[0][-1] == ((300_000, 0, 0, 0, 0), 0, 30)


BEFORE = st.integers(0, 400)


@drawn(25)
@given(
    st.lists(st.tuples(BEFORE, st.integers(1, 900), st.booleans()), min_size=1, max_size=6),
    st.lists(BEFORE, min_size=1, max_size=4), st.sampled_from(Since),
)  # fmt: skip
def test_an_allocation_never_precedes_either_document(tmp_path_factory, paid, issued, since):
    clock = Clock(FIRST)
    book = bookkit.make(tmp_path_factory.mktemp("p") / "a.ardb", clock=clock)
    who = bookkit.customer(book)
    for number, ago in enumerate(issued):
        day = TODAY - dt.timedelta(ago)
        bookkit.invoice(book, who, f"P{number}", day, day + dt.timedelta(30), 1_000)
    for ago, amount, fresh in sorted(paid, key=lambda item: item[2]):
        clock.now = NEXT if fresh else FIRST
        got = bookkit.receipt(book, who, TODAY - dt.timedelta(ago), amount)
        pairs = receipts.proposal(book, who, amount, "CNY", TODAY)
        clock.now = NEXT
        receipts.allocate(book, got, pairs, TODAY, since)
    sql = """SELECT count(*) FROM allocations a JOIN credits k ON k.id = a.credit_id
      JOIN charges c ON c.id = a.charge_id WHERE a.day < k.day OR a.day < c.issued_on"""
    assert book.reader.execute(sql).fetchone()[0] == 0
    assert bookkit.failing(book) == []
    book.close()
