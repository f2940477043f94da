"""Random histories of a small book: however often the queue is refreshed, looked at ahead or undone in
between, the same items are open. Days run from Thursday 2026-12-24 over the turn of the year."""

import datetime as dt
from collections.abc import Callable
from contextlib import closing, contextmanager
from tempfile import TemporaryDirectory

import bookkit
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st
from queueworlds import World

from ar_desktop.services.chasing import reminders
from ar_desktop.services.keeping import undo

WHO = st.integers(0, 2)
PARTS = st.sampled_from([1, 4, 4])
BOOKED = (
    st.tuples(st.just("invoice"), WHO, st.sampled_from([-40, -14, -3, -1, 0, 1, 8, 16, 33, 70, 200]),
              st.sampled_from([5_000, 50_000, 300_000]), st.sampled_from(["CNY", "CNY", "CNY", "USD", "JPY"]))
    | st.tuples(st.just("pay"), WHO, PARTS, st.sampled_from([0, 0, 1, 9, 40]))
    | st.tuples(st.just("bounce"), WHO, st.just(0))
    | st.tuples(st.just("dispute"), WHO, st.integers(1, 9))
)  # fmt: skip
ALSO_BOOKED = st.one_of(
    st.tuples(st.just("credit"), WHO, PARTS),
    st.tuples(st.just("less"), WHO, st.just(300)),
    st.tuples(st.just("advance"), WHO, st.sampled_from([4_000, 90_000])),
    st.tuples(st.just("extend"), WHO, st.sampled_from([1, 15, 60])),
    st.tuples(st.sampled_from(["write_off", "agree"]), WHO, st.just(0)),
)
RULED = st.tuples(st.sampled_from(["pause", "resume", "ladder", "mute"]), WHO, st.integers(1, 9))
CHASED = st.tuples(st.sampled_from(["done", "skip", "promise", "snooze", "escalate"]), WHO, st.integers(1, 9))
SENT = st.tuples(st.just("letter"), WHO, st.just(0))
#: A receipt taken back stays so: no undo brings it in again.
UNDONE = (BOOKED | ALSO_BOOKED | RULED | CHASED).filter(lambda act: act[0] != "bounce")
#: Days to go on, and what is done on that day after the morning's refresh.
HISTORY = st.lists(
    st.tuples(st.sampled_from([0, 1, 1, 2, 3, 7, 21]),
              st.lists(BOOKED | BOOKED | ALSO_BOOKED | RULED | CHASED | CHASED | SENT, max_size=3)),
    min_size=1, max_size=7,
)  # fmt: skip


@contextmanager
def opened():
    """A world of its own, closed whatever happens in it."""
    with TemporaryDirectory() as folder:
        world = World(folder)
        with closing(world.book):
            yield world


@contextmanager
def lived(history, between: Callable[[World], object]):
    """A book that went through a history, refreshed in the morning and after each act; ``between`` is done
    besides."""
    with opened() as world:
        for days, acts in history:
            world.clock.day += dt.timedelta(days=days)
            world.refresh()
            between(world)
            for verb, *values in acts:
                world.act(verb, *values)
                world.refresh()
                between(world)
        yield world


def nothing(_world):
    pass


def same(history, between):
    with lived(history, nothing) as plain, lived(history, between) as busy:
        assert busy.shown() == plain.shown()
        for world in (plain, busy):
            held = world.book.reader.execute(
                "SELECT customer_id FROM reminders WHERE state = 'open'"
            ).fetchall()
            assert len(held) == len(set(held))
            assert bookkit.failing(world.book) == []


@drawn(12)
@given(HISTORY)
def test_once_a_day_or_all_day_long(history):
    def again(world):
        before = world.shown()
        for _ in range(3):
            assert not world.refresh()
        assert world.shown() == before

    same(history, again)


@drawn(12)
@given(HISTORY, st.sampled_from([1, 5, 30, 400]))
def test_looked_at_ahead_and_back_again(history, ahead):
    def look(world):
        reminders.refresh(world.book, world.day + dt.timedelta(days=ahead))
        world.refresh()

    same(history, look)


@drawn(12)
@given(HISTORY, st.lists(UNDONE, min_size=1, max_size=3))
def test_what_was_done_and_undone_leaves_the_same_items(history, mistakes):
    def err(world):
        before = world.shown()
        for verb, *values in mistakes:
            step = world.latest_step()
            world.act(verb, *values)
            world.refresh()
            while (latest := undo.next_undo(world.book)) and latest.id > step:
                undo.undo(world.book)
                world.refresh()
            assert world.shown() == before, verb

    with lived(history, nothing) as world:
        err(world)


@drawn(12)
@given(st.lists(BOOKED, min_size=1, max_size=6), st.integers(0, 40))
def test_a_book_opened_daily_and_one_opened_once_chase_the_same_customers(acts, days):
    """Only the rung may differ: what was open already keeps its own."""
    found = []
    for daily in (True, False):
        with opened() as world:
            for verb, *values in acts:
                world.act(verb, *values)
            for _ in range(days):
                if daily:
                    world.refresh()
                world.clock.day += dt.timedelta(days=1)
            world.refresh()
            found.append({item.customer_id: item for item in world.items()})
    often, once = found
    assert often.keys() == once.keys()
    for key, item in often.items():
        assert item.rung <= once[key].rung
        late = {line.charge for line in item.lines if line.days > 0}
        assert late == {line.charge for line in once[key].lines if line.days > 0}
