"""A small book in which customers are invoiced, pay, dispute and are chased, for random histories of the
queue. Every method of ``World`` is an act of the bookkeeper on the day the book lives on; one the program
refuses, or for which there is nothing, leaves the book as it was."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import bookkit

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import FxQuote
from ar_desktop.domain.ladder import Ladder, Rung
from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import chasing_rules, ladders, pauses, reminder_batches, reminders
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import credit_notes, disputes, due_days, receipts, settling, write_offs
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.settling import Deduction

START = bookkit.D(2026, 12, 24)
CUSTOMERS = ("C1", "C2", "C3")
#: Counts from all the days a rung can count from; "321" and "A" to "C" come with every book.
MIXED = Ladder(
    "MIXED", "各种起算日",
    (
        Rung(5, "email", "remind", "x", basis="invoice", key="invoice"),
        Rung(7, "sms", "remind", "x", basis="middle", key="middle"),
        Rung(28, "call", "remind", "x", basis="delivery", key="delivery", weekdays=(1, 3)),
        Rung(3, "call", "press", "x", key="due", minimum=10_000),
        Rung(4, "visit", "press", "x", basis="last", key="last"),
        Rung(5, "letter", "press", "x", basis="month_end", key="end", letter="demand", repeat=9),
        Rung(20, "legal", "press", "x", key="legal", requires="letter"),
    ),
    rest_days=2,
)  # fmt: skip
CODES = ("A", "B", "C", "321", "MIXED")


class Clock:
    """The day the book lives on."""

    def __init__(self):
        self.day = START

    def __call__(self):
        return dt.datetime.combine(self.day, dt.time(9))


#: What the program may answer to an act that has no place on the day.
REFUSALS = {"no_higher_rung", "rung_not_due"}


class World:
    """The book on a day that goes on."""

    def __init__(self, folder):
        self.clock = Clock()
        self.book = bookkit.make(Path(folder) / "a.ardb", clock=self.clock)
        self.keys = [
            bookkit.customer(self.book, code, f"{code}公司", grade=grade, address="江陵路1号")
            for code, grade in zip(CUSTOMERS, "ABC", strict=True)
        ]
        ladders.save(self.book, MIXED)
        ladders.assign(self.book, "A", {"B": "B", "C": "321"}, {})
        exchange.save(self.book, FxQuote("USD", START - dt.timedelta(days=30), Decimal("7.1")))
        self.count = 0

    @property
    def day(self):
        return self.clock.day

    def later(self, days):
        return self.day + dt.timedelta(days=days)

    def refresh(self):
        return reminders.refresh(self.book, self.day)

    def act(self, verb, *values):
        """Do what the bookkeeper does."""
        try:
            getattr(self, verb)(*values)
        except ArError as error:
            if error.code not in REFUSALS:
                raise

    # ---- documents

    def invoice(self, who, late, amount, currency="CNY"):
        """Due ``late`` days ago; negative: still to come."""
        due = self.later(-late)
        issued = min(self.day, due) - dt.timedelta(days=30)
        number = self._number("A")
        bookkit.invoice(self.book, self.keys[who], number, issued, due, amount, currency=currency)

    def _number(self, letter):
        self.count += 1
        return f"{letter}{self.count}"

    def _owed(self, who):
        """The customer's oldest open line."""
        sql = """SELECT c.id, c.open_amount, c.currency, c.number, c.issued_on, c.due_on FROM charges c
          WHERE c.customer_id = ? AND c.open_amount > 0 ORDER BY c.due_on, c.id"""
        return self.book.reader.execute(sql, (self.keys[who],)).fetchone()

    def pay(self, who, part, before=0):
        """``part`` of four quarters of the oldest line, with money that came ``before`` so many days."""
        if row := self._owed(who):
            amount = max(row["open_amount"] * part // 4, 1)
            day = max(self.later(-before), dt.date.fromordinal(row["issued_on"]))
            pairs = [(row["id"], amount)]
            bookkit.receipt(self.book, self.keys[who], day, amount, pairs, currency=row["currency"])

    def advance(self, who, amount):
        """Money nobody allocates."""
        bookkit.receipt(self.book, self.keys[who], self.day, amount)

    def less(self, who, rest):
        """Pays the oldest line but for ``rest``, which is let go."""
        row = self._owed(who)
        if row and row["open_amount"] > rest:
            paid, key = row["open_amount"] - rest, row["id"]
            money = Receipt(self.keys[who], self.day, paid, currency=row["currency"])
            settling.enter(self.book, money, [(key, paid)], [Deduction(key, "waiver", rest, "零头")])

    def credit(self, who, part):
        """A red invoice for ``part`` of four quarters of the oldest line."""
        if row := self._owed(who):
            amount, number = max(row["open_amount"] * part // 4, 1), self._number("R")
            note = CreditNote(self.keys[who], number, self.day, amount, row["number"], row["currency"])
            credit_notes.enter(self.book, note)

    def write_off(self, who, _n):
        if row := self._owed(who):
            lines = ((row["id"], row["open_amount"]),)
            asked = write_offs.Request(
                self.keys[who], self.day, "insolvent", lines, "裁定书", "李倩", row["currency"]
            )
            write_offs.ask(self.book, asked)
            key = self.book.reader.execute("SELECT max(id) FROM write_offs").fetchone()[0]
            write_offs.approve(self.book, key, "老板", self.day)
            write_offs.post(self.book, key, self.day)

    def extend(self, who, days):
        if row := self._owed(who):
            until = dt.date.fromordinal(row["due_on"] + days)
            due_days.extend(self.book, row["id"], until, "协商展期", self.day)

    def bounce(self, who, _n):
        sql = """SELECT max(id) FROM credits
          WHERE customer_id = ? AND kind = 'receipt' AND voided_on IS NULL"""
        (key,) = self.book.reader.execute(sql, (self.keys[who],)).fetchone()
        if key:
            receipts.void(self.book, key, self.day, "退票")

    def dispute(self, who, days):
        if row := self._owed(who):
            disputes.open_dispute(self.book, row["id"], "数量不符", self.day, self.later(days))

    def agree(self, who, _n):
        """The dispute that runs is over."""
        running = [row for row in disputes.listed(self.book, self.day, customer=self.keys[who])
                   if row.state == "running"]  # fmt: skip
        for row in running[:1]:
            disputes.close_dispute(self.book, row.id, self.day, "paid")

    # ---- rules

    def pause(self, who, days):
        pauses.pause(self.book, self.keys[who], self.later(days), "放假", self.day)

    def resume(self, who, _n):
        if self.keys[who] in pauses.running(self.book.reader, self.day):
            pauses.resume(self.book, self.keys[who], self.day)

    def mute(self, who, on):
        found = customers.get(self.book, self.keys[who])
        customers.save(self.book, replace(found, muted=bool(on % 2)))

    def ladder(self, who, n):
        chasing_rules.save(self.book, self.keys[who], CODES[n % len(CODES)], muted=False)

    # ---- the queue

    def item(self, who):
        return next((i for i in self.items() if i.customer_id == self.keys[who]), None)

    def items(self):
        return reminders.queue(self.book, self.day)

    def done(self, who, _n):
        if item := self.item(who):
            reminder_batches.done(self.book, [item], self.day)

    def skip(self, who, _n):
        if item := self.item(who):
            reminders.skip(self.book, item.id, self.day, "老板联系")

    def snooze(self, who, days):
        if item := self.item(who):
            reminders.snooze(self.book, item.id, self.later(days), "", self.day)

    def promise(self, who, days):
        if item := self.item(who):
            reminders.promise(self.book, item.id, self.later(days), item.amount, self.day)

    def escalate(self, who, _n):
        if item := self.item(who):
            reminders.escalate(self.book, item.id, self.day)

    def letter(self, who, _n):
        if self.item(who):
            letters.issue(self.book, [self.keys[who]], self.day)

    # ---- what is seen

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
