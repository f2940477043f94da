"""One debtor from the first letter to the lawyer: on each day the queue, the letter, the worksheet, the
statement, the aging, the ship answer, the clocks and the dossier say the same, worked out by hand.

Two invoices: 100,000.00 due on 1 July 2026 and 36,500.00 due on 10 July. The 1-year LPR of those days is
3.00 %, so 4.5 % of 365 days: 12.328767 a day on the first, 4.50 on the second.
"""

from __future__ import annotations

import datetime as dt
import json
from contextlib import contextmanager

import bookkit
import pytest

from ar_desktop import cli
from ar_desktop.services.chasing import calls, holds, reminders
from ar_desktop.services.claims import cases, clocks, deliveries, dossier, interest
from ar_desktop.services.correspondence import letters, statements
from ar_desktop.services.keeping import books
from ar_desktop.services.ledger import settling

D = bookkit.D
FIRST, NEXT, LATER, FINAL, YEAR = (
    D(2026, 7, 16), D(2026, 7, 17), D(2026, 7, 31), D(2026, 8, 31), D(2027, 7, 16),
)  # fmt: skip


class Office:
    """A firm whose days pass: each day the book is opened, worked on and closed."""

    def __init__(self, path, monkeypatch, capsys):
        self.path, self._capsys, self.day = path, capsys, D(2026, 6, 1)
        monkeypatch.setattr(cli.root, "clock", self.clock)
        books.create(path, bookkit.COMPANY, self.clock).close()

    def clock(self):
        return dt.datetime.combine(self.day, dt.time(8, 30))

    @contextmanager
    def morning(self, day):
        self.day = day
        book = books.open_book(self.path, self.clock)
        reminders.refresh(book, day)
        yield book
        assert bookkit.failing(book) == []
        book.close()

    def ask(self, *command, status=0):
        """A command's answer of today."""
        name, *rest = command
        asked = [name, str(self.path), *rest, "--as-of", self.day.isoformat(), "--json"]
        assert cli.main(asked) == status
        return json.loads(self._capsys.readouterr().out)


@pytest.fixture
def office(tmp_path, monkeypatch, capsys):
    made = Office(tmp_path / "a.ardb", monkeypatch, capsys)
    with made.morning(D(2026, 6, 10)) as book:
        who = bookkit.customer(book)
        bookkit.invoice(book, who, "A1", D(2026, 6, 1), D(2026, 7, 1), 100_000_00)
        bookkit.invoice(book, who, "A2", D(2026, 6, 10), D(2026, 7, 10), 36_500_00)
    return made


def figures(book, day):
    """Principal and interest of the one customer as each place that speaks of them has it."""
    sheet = interest.worksheet(book, 1, day)
    said = dossier.facts(book, dossier.Request(1, day, day))
    paper = statements.statement(book, 1, D(2026, 6, 1), day)
    principals = {
        "worksheet": sheet.principal,
        "dossier": sum(debt.claimed for debt in said.debts),
        "statement": paper.closing,
        "statement's aging": paper.overdue,
        "clocks": sum(clock.open for clock in clocks.listed(book, day)),
    }
    interests = {"worksheet": sheet.claimable, "dossier": said.interest}
    return principals, interests


def agree(book, day, principal, owed):
    principals, interests = figures(book, day)
    assert set(principals.values()) == {principal}, principals
    assert set(interests.values()) == {owed}, interests


def told(office, principal, *, action="", ship=False):
    """What the commands say of today; ``action`` that of the queue, none where nothing is asked; ``ship``
    whether goods may go out."""
    items = [(item["action"], item["due_amount"]) for item in office.ask("queue")["items"]]
    assert items == ([(action, principal)] if action else [])
    assert office.ask("aging")["totals"]["total"] == principal
    answer = office.ask("ship", "C0001", status=int(not ship))
    assert (answer["exposure"], answer["may_ship"]) == (principal, ship)


def deliver(book, letter, sent, signed):
    made = deliveries.Delivery(
        letter, "ems", carrier="中国邮政EMS", waybill="EV1", content="催告函", sent_on=sent,
        state="signed", signed_by="前台", arrived_on=signed,
    )  # fmt: skip
    deliveries.save(book, made)


def first_letter(office):
    """+15 of the first: 15 days 184.93, 6 days 27.00."""
    told(office, "136500.00", action="letter", ship=True)
    with office.morning(FIRST) as book:
        agree(book, FIRST, 136_500_00, 211_93)
        (item,) = reminders.queue(book, FIRST)
        assert (item.action, item.amount, item.max_days) == ("letter", 136_500_00, 15)
        (letter,) = letters.issue(book, [1], FIRST).letters
        assert (letter.facts.principal, letter.facts.interest, letter.facts.per_day) == (
            136_500_00, 211_93, 16_83,
        )  # fmt: skip
        deliver(book, letter.id, FIRST, D(2026, 7, 18))
        assert reminders.queue(book, FIRST) == []
    told(office, "136500.00", ship=True)
    return letter


def promise_and_part(office):
    """Promised on 20 July for the 24th: 50,000.00; 30,000.00 came."""
    with office.morning(NEXT) as book:
        assert reminders.queue(book, NEXT) == []  # left alone for a week
        agree(book, NEXT, 136_500_00, 197_26 + 31_50)  # 16 days, 7 days
    with office.morning(D(2026, 7, 20)) as book:
        said = calls.Contact("call", "promised", pay_on=D(2026, 7, 24), amount=50_000_00)
        calls.record(book, 1, D(2026, 7, 20), said)
    with office.morning(D(2026, 7, 24)) as book:
        bookkit.receipt(book, 1, D(2026, 7, 24), 30_000_00, [(1, 30_000_00)])


def supply_stop(office):
    """+30 of the first: 23 days on 100,000.00 283.56, 7 days on 70,000.00 60.41; 21 days 94.50."""
    office.day = LATER
    told(office, "106500.00", action="hold")
    with office.morning(LATER) as book:
        agree(book, LATER, 106_500_00, 283_56 + 60_41 + 94_50)
        holds.ask(book, 1, LATER, "逾期三十天，只付了一部分", "李倩")
        holds.approve(book, 1, LATER, "王总")
        assert reminders.queue(book, LATER) == []
    codes = {reason["code"] for reason in office.ask("ship", "C0001", status=1)["reasons"]}
    assert {"ship_held", "ship_promise_broken"} <= codes


def final_demand(office, before):
    """+60 of the first fell on a Sunday. 38 days on 70,000.00 327.95, 52 days on the second 234.00."""
    office.day = FINAL
    told(office, "106500.00", action="legal")
    with office.morning(FINAL) as book:
        agree(book, FINAL, 106_500_00, 283_56 + 327_95 + 234_00)
        (letter,) = letters.issue(book, [1], FINAL, kind="final").letters
        assert (letter.facts.principal, letter.facts.interest) == (106_500_00, 845_51)
        (recited,) = letter.facts.earlier
        assert (recited.number, recited.day, recited.waybill) == (
            before.facts.number, D(2026, 7, 18), "EV1",
        )  # fmt: skip
        deliver(book, letter.id, FINAL, D(2026, 9, 3))
        assert letters.reprint(book, before.id) == before.pdf
    return letter


def to_the_lawyer(office, tmp_path):
    """357 days on 70,000.00 3,080.96; 371 days on the second 1,669.50; limitation anew from 3 September."""
    office.day = YEAR
    out = tmp_path / "案卷.pdf"
    made = office.ask("dossier", "C0001", "--out", str(out))
    assert (made["principal"], made["interest"]) == ("106500.00", "5034.02")
    ends = {(item["invoice"], item["ends_on"], item["proved"]) for item in office.ask("clocks")["items"]}
    assert ends == {("A1", "2029-09-03", True), ("A2", "2029-09-03", True)}
    with office.morning(YEAR) as book:
        agree(book, YEAR, 106_500_00, 283_56 + 3_080_96 + 1_669_50)
        new = cases.NewCase(1, "lawyer", "浙江某某律师事务所", 106_500_00 + 5_034_02, pdf=out)
        (case,) = cases.prepare(book, new, YEAR).ids[:1]
        cases.hand_over(book, case, YEAR)
        cases.add(book, case, cases.Entry(YEAR, "cost", 2_000_00))


def recovery(office):
    """40,000.00 comes in through the lawyer and is allocated to the older invoice."""
    day = D(2027, 8, 2)
    with office.morning(day) as book:
        came = bookkit.receipt(book, 1, day, 40_000_00)
        settling.allocate_all(book, [(came, ((1, 40_000_00),))], day)
        cases.add(book, 1, cases.Entry(day, "recovery", 40_000_00))
        (case,) = cases.listed(book, day)
        assert (case.costs, case.recovered, case.came_in, case.net) == (
            2_000_00, 40_000_00, 40_000_00, 38_000_00,
        )  # fmt: skip
        # the day of the payment still bears: 374 days on 70,000.00, 388 on the second; from then on less
        sheet = interest.worksheet(book, 1, day)
        assert (sheet.claimable, sheet.per_day) == (283_56 + 3_227_67 + 1_746_00, 3_70 + 4_50)
        assert reminders.queue(book, day) == []  # in other hands
    after = day + dt.timedelta(days=1)
    with office.morning(after) as book:
        agree(book, after, 66_500_00, 283_56 + 3_227_67 + 3_70 + 1_750_50)
        agree(book, YEAR, 106_500_00, 5_034_02)  # the day of the hand-over reads as it did


def test_every_place_says_the_same_from_the_first_letter_to_the_recovery(office, tmp_path):
    office.day = FIRST
    letter = first_letter(office)
    promise_and_part(office)
    supply_stop(office)
    final_demand(office, letter)
    to_the_lawyer(office, tmp_path)
    recovery(office)
