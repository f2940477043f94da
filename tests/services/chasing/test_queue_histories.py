"""Random histories of a small book: however often the queue is refreshed, looked at ahead or undone in
between, the same items are open. Days run from Thursday 2026-12-24 over the turn of the year."""

import datetime as dt
from collections.abc import Callable
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import bookkit
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import chasing_rules, ladders, pauses, reminders
from ar_desktop.services.keeping import books, undo
from ar_desktop.services.ledger import disputes, receipts

START = bookkit.D(2026, 12, 24)
CUSTOMERS = ("C1", "C2", "C3")
CODES = ("A", "B", "C", "321")


class Clock:
    """The day the book lives on."""

    def __init__(self):
        self.day = START

    def __call__(self):
        return dt.datetime.combine(self.day, dt.time(9))


class World:
    """A book with three customers of three grades; every method is an act of the bookkeeper on a day."""

    def __init__(self, folder):
        self.clock = Clock()
        self.book = books.create(Path(folder) / "a.ardb", bookkit.COMPANY, self.clock)
        self.keys = [
            bookkit.customer(self.book, code, f"{code}公司", grade=grade)
            for code, grade in zip(CUSTOMERS, "ABC", strict=True)
        ]
        ladders.assign(self.book, "A", {"B": "B", "C": "321"}, {})
        self.count = 0

    @property
    def day(self):
        return self.clock.day

    def refresh(self):
        return reminders.refresh(self.book, self.day)

    def invoice(self, who, late, amount):
        """Due ``late`` days ago; negative: still to come."""
        self.count += 1
        due = self.day - dt.timedelta(days=late)
        issued = min(self.day, due) - dt.timedelta(days=30)
        bookkit.invoice(self.book, self.keys[who], f"A{self.count}", issued, due, amount)

    def pay(self, who, part):
        """The customer's oldest open line, ``part`` of four quarters."""
        sql = """SELECT id, open_amount FROM charges WHERE customer_id = ? AND open_amount > 0
          ORDER BY due_on, id"""
        row = self.book.reader.execute(sql, (self.keys[who],)).fetchone()
        if row:
            amount = max(row[1] * part // 4, 1)
            bookkit.receipt(self.book, self.keys[who], self.day, amount, [(row[0], amount)])

    def bounce(self, who, _n):
        sql = (
            """SELECT max(id) FROM credits WHERE customer_id = ? AND kind = 'receipt' AND voided_on IS NULL"""
        )
        (key,) = self.book.reader.execute(sql, (self.keys[who],)).fetchone()
        if key:
            receipts.void(self.book, key, self.day, "退票")

    def dispute(self, who, days):
        sql = "SELECT id FROM charges WHERE customer_id = ? AND open_amount > 0 ORDER BY id"
        row = self.book.reader.execute(sql, (self.keys[who],)).fetchone()
        if row:
            disputes.open_dispute(self.book, row[0], "数量不符", self.day, self.day + dt.timedelta(days=days))

    def pause(self, who, days):
        pauses.pause(self.book, self.keys[who], self.day + dt.timedelta(days=days), "放假", self.day)

    def mute(self, who, on):
        found = customers.get(self.book, self.keys[who])
        customers.save(self.book, replace(found, muted=bool(on % 2)))

    def ladder(self, who, n):
        chasing_rules.save(self.book, self.keys[who], CODES[n % 4], muted=False)

    def item(self, who):
        return next((i for i in self.items() if i.customer_id == self.keys[who]), None)

    def items(self):
        return reminders.queue(self.book, self.day)

    def done(self, who, _n):
        if item := self.item(who):
            reminders.done(self.book, item.id, self.day, channel=item.action)

    def skip(self, who, _n):
        if item := self.item(who):
            reminders.skip(self.book, item.id, self.day, "老板联系")

    def promise(self, who, days):
        if item := self.item(who):
            reminders.promise(self.book, item.id, self.day + dt.timedelta(days=days), item.amount, self.day)

    def latest_step(self):
        """The key of the last step the bookkeeper took."""
        sql = "SELECT max(id) FROM journal WHERE undo <> 'system'"
        return self.book.reader.execute(sql).fetchone()[0]

    def shown(self):
        """What is open, keys aside; the days items were opened on, too."""
        return [
            (i.code, i.ladder, i.rung, i.action, i.state, i.opened_on, i.wait_until, i.wait_reason,
             tuple(line.charge for line in i.lines))
            for i in self.items()
        ]  # fmt: skip


WHO = st.integers(0, 2)
BOOKED = (
    st.tuples(st.just("invoice"), WHO, st.sampled_from([-40, -14, -3, -1, 0, 1, 8, 16, 33, 70, 200]),
              st.sampled_from([5_000, 50_000, 300_000]))
    | st.tuples(st.just("pay"), WHO, st.sampled_from([1, 4, 4]))
    | st.tuples(st.just("bounce"), WHO, st.just(0))
    | st.tuples(st.just("dispute"), WHO, st.integers(1, 9))
)  # fmt: skip
RULED = st.tuples(st.sampled_from(["pause", "ladder", "mute"]), WHO, st.integers(1, 9))
CHASED = st.tuples(st.sampled_from(["done", "skip", "promise"]), WHO, st.integers(1, 9))
#: A receipt taken back stays so: no undo brings it in again.
UNDONE = (BOOKED | CHASED).filter(lambda act: act[0] != "bounce")
#: Days to go on, and what is done on that day after the morning's refresh.
HISTORY = st.lists(
    st.tuples(st.sampled_from([0, 1, 1, 2, 3, 7, 21]), st.lists(BOOKED | RULED | CHASED, max_size=3)),
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
                getattr(world, verb)(*values)
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
            getattr(world, verb)(*values)
            world.refresh()
            if world.latest_step() != step:
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
                getattr(world, verb)(*values)
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
