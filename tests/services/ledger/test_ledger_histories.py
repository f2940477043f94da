"""The ledger over random histories: what it says of any day is what the documents say."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import tempfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import bookkit
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.aging import Buckets, OpenItem, age
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Invoice, Receipt
from ar_desktop.domain.terms import Discount, Terms
from ar_desktop.services.archive import customers as archive
from ar_desktop.services.archive import profiles
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import (
    allocating,
    charging,
    credit_notes,
    crediting,
    invoices,
    receipt_marks,
    receipts,
    set_offs,
    settling,
)
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.set_offs import SetOff
from ar_desktop.services.ledger.settling import Deduction
from ar_desktop.services.reporting import aging, workbench
from ar_desktop.storage import ledger
from ar_desktop.storage import write as writing

FIRST = dt.date(2026, 1, 1)
SPAN = 60
OWNERS = ("李倩", "王敏")
days = st.integers(0, SPAN)
amounts = st.integers(1, 5)

invoice_acts = st.tuples(
    st.just("invoice"), st.integers(0, 2), days, st.lists(st.tuples(days, amounts), min_size=1, max_size=3)
)
receipt_acts = st.tuples(
    st.just("receipt"), st.integers(0, 2), days, st.integers(1, 8), st.sampled_from(["oldest", "free", "one"])
)
other_acts = st.tuples(
    st.sampled_from(["allocate", "void_invoice", "void_receipt", "oldest"]), st.integers(0, 9), days
)
kind_acts = st.tuples(
    st.sampled_from(["settle", "set_off", "refund", "opening", "keep", "void_any", "void_charge", "move"]),
    st.integers(0, 9),
    days,
    st.integers(1, 8),
)
note_acts = st.tuples(st.just("note"), st.integers(0, 2), days, st.integers(1, 8))
undo_acts = st.tuples(st.just("undo"), st.just(0), st.just(0))
histories = st.lists(
    st.one_of(
        invoice_acts,
        invoice_acts,
        receipt_acts,
        receipt_acts,
        note_acts,
        other_acts,
        kind_acts,
        kind_acts,
        undo_acts,
    ),
    min_size=3,
    max_size=14,
)


def day(n: int) -> dt.date:
    return FIRST + dt.timedelta(days=n)


class Story:
    """A book and the acts done on it, each back-dated at will."""

    def __init__(self, folder: Path) -> None:
        self.book = bookkit.make(folder / "a.ardb")
        self.who = [
            bookkit.customer(self.book, f"C{n}", name, owner=OWNERS[n % 2])
            for n, name in enumerate(("甲有限公司", "乙有限公司", "丙有限公司"))
        ]
        self.number = itertools.count(1)
        early = Terms("net", 30, discount=Discount(Decimal("0.02"), 30, in_part=True))
        self.who[0] = bookkit.customer(self.book, "C3", "丁有限公司", owner=OWNERS[0], terms=early)

    def keys(self, table: str, where: str = "1") -> list[int]:
        return [
            row[0] for row in self.book.reader.execute(f"SELECT id FROM {table} WHERE {where} ORDER BY id")
        ]

    def do(self, act) -> None:
        kind, pick, *rest = act
        try:
            getattr(self, kind)(pick, *rest)
        except ArError as error:
            if error.code not in {"void_before_document", "invoice_known"}:
                raise

    def invoice(self, who, issued, parts) -> None:
        # two customers of the same invoice number are the usual case, not the odd one
        lines = [(day(issued + due), amount * 100) for due, amount in parts]
        number = f"N{next(self.number) // 2}"
        if who == 0 and len(lines) == 1:  # by the customer's terms, which offer a discount
            bookkit.invoice(self.book, self.who[0], number, day(issued), None, lines[0][1])
            return
        bookkit.invoice(
            self.book, self.who[who], number, day(issued), None, sum(a for _, a in lines), parts=lines
        )

    def receipt(self, who, on, amount, how) -> None:
        pairs = []
        if how == "oldest":
            pairs = receipts.proposal(self.book, self.who[who], amount * 70, "CNY", day(on))
        if how == "one":
            open_lines = self.keys("charges", f"customer_id = {self.who[who]} AND open_amount >= 30")
            pairs = [(open_lines[0], 30)] if open_lines else []
        bookkit.receipt(self.book, self.who[who], day(on), amount * 70, pairs)

    def note(self, who, on, amount) -> None:
        """A red invoice over the customer's latest invoice, more than is open of it or less."""
        numbers = self.book.reader.execute(
            "SELECT number FROM invoices WHERE customer_id = ? ORDER BY id DESC", (self.who[who],)
        ).fetchone()
        red_of = numbers[0] if numbers else ""
        note = CreditNote(self.who[who], f"H{next(self.number)}", day(on), amount * 70, red_of)
        credit_notes.enter(self.book, note)

    def allocate(self, pick, on) -> None:
        for credit in self.keys("credits", "open_amount > 0")[pick : pick + 1]:
            row = self.book.reader.execute(
                "SELECT customer_id, open_amount FROM credits WHERE id = ?", (credit,)
            ).fetchone()
            lines = self.keys("charges", f"customer_id = {row[0]} AND open_amount > 0")
            receipts.allocate(self.book, credit, [(key, min(10, row[1])) for key in lines[:1]], day(on))

    def oldest(self, pick, on) -> None:
        receipts.allocate_oldest(self.book, self.who[pick % 3], day(on), "CNY")

    def void_invoice(self, pick, on) -> None:
        for key in self.keys("invoices", "voided_on IS NULL")[pick : pick + 1]:
            invoices.void(self.book, key, day(on), "开错")

    def void_receipt(self, pick, on) -> None:
        for key in self.keys("credits", "kind IN ('receipt', 'credit_note') AND voided_on IS NULL")[
            pick : pick + 1
        ]:
            receipts.void(self.book, key, day(on), "退票")

    def some_line(self, pick):
        """Key, customer and rest of an open line of any customer, None where there is none."""
        sql = """SELECT id, customer_id, open_amount FROM charges
          WHERE open_amount >= 30 AND kind = 'invoice' ORDER BY id"""
        found = self.book.reader.execute(sql).fetchall()
        return found[pick % len(found)] if found else None

    def settle(self, pick, on, amount) -> None:
        """A receipt with a discount, a fee or a waiver, where that is allowed."""
        line = self.some_line(pick)
        if line is None:
            return
        charge, who, rest = line
        made = Receipt(who, day(on), amount * 70)
        kind = ("discount", "fee", "waiver")[amount % 3]
        let_go = [Deduction(charge, kind, amount, "尾差")]
        with contextlib.suppress(ArError):  # after the last day, beyond the limit
            settling.enter(self.book, made, [(charge, min(made.amount, rest - 10))], let_go)

    def set_off(self, pick, on, amount) -> None:
        line = self.some_line(pick)
        if line is not None:
            part = min(line[2], amount * 10)
            set_offs.enter(self.book, SetOff(line[1], day(on), part, "YF-1"), [(line[0], part)])

    def refund(self, pick, on, amount) -> None:
        """Money paid back, covered by what the customer has left with us where there is any."""
        with self.book.write("post_refund", undo="reverse") as write:
            made = charging.Charge(self.who[pick % 3], "refund", day(on), amount * 10)
            charge = charging.post(write, made)
            free = ledger.open_credits(write.conn, self.who[pick % 3], "CNY")
            for credit in free[:1]:
                part = min(credit["open_amount"], made.amount)
                allocating.put(write, credit["id"], [(charge, part)], made.day)

    def opening(self, pick, on, amount) -> None:
        """A prepayment from before the book."""
        with self.book.write("post_openings", undo="reverse") as write:
            made = crediting.Credit(self.who[pick % 3], "opening", day(on), amount * 40)
            crediting.post(write, [made])

    def keep(self, pick, on, _amount) -> None:
        for key in self.keys("credits", "kind = 'receipt' AND voided_on IS NULL")[-1 - pick % 2 :][:1]:
            receipt_marks.keep(self.book, key, day(on))

    def void_any(self, pick, on, _amount) -> None:
        kinds = "('discount', 'fee', 'waiver', 'set_off', 'opening')"
        for key in self.keys("credits", f"kind IN {kinds} AND voided_on IS NULL")[pick : pick + 1]:
            receipts.void(self.book, key, day(on), "记错")

    def void_charge(self, pick, on, _amount) -> None:
        for key in self.keys("charges", "kind = 'refund' AND settled_on <> 0")[pick : pick + 1]:
            with self.book.write("void_refund", undo="never") as write:
                if not charging.voided(write, key):
                    charging.void_in(write, key, day(on), "记错")

    def move(self, pick, _on, amount) -> None:
        """A receipt nothing of which is allocated goes to another customer."""
        whole = "kind = 'receipt' AND voided_on IS NULL AND open_amount = amount"
        for key in self.keys("credits", whole)[pick : pick + 1]:
            owner = self.book.reader.execute(
                "SELECT customer_id FROM credits WHERE id = ?", (key,)
            ).fetchone()[0]
            others = [who for who in self.who if who != owner]
            receipt_marks.reassign(self.book, key, others[amount % 2])

    def undo(self, *_) -> None:
        step = undo.next_undo(self.book)
        if step and step.verb != "save_customer":
            undo.undo(self.book)


def open_by_hand(book, on: int):
    """Open charges and free credits of a day from the raw rows, by a plain join in Python."""
    rows = book.reader.execute("SELECT credit_id, charge_id, day, amount FROM allocations").fetchall()
    charges, free = [], []
    for row in book.reader.execute(
        "SELECT c.*, k.code, k.name, k.owner FROM charges c JOIN customers k ON k.id = c.customer_id"
    ):
        if row["issued_on"] <= on:
            left = row["amount"] - sum(a[3] for a in rows if a[1] == row["id"] and a[2] <= on)
            charges += [(row, left)] if left else []
            assert 0 <= left <= row["amount"]
    for row in book.reader.execute(
        "SELECT c.*, k.code, k.name, k.owner FROM credits c JOIN customers k ON k.id = c.customer_id"
    ):
        used = [a for a in rows if a[0] == row["id"] and a[2] <= on]
        if row["day"] <= on:
            left = row["amount"] - sum(a[3] for a in used)
            free += [(row, left)] if left else []
            assert 0 <= left <= row["amount"]
        else:
            assert not used
    return charges, free


def plain(report):
    return {(row.id, row.name): (row.amounts, row.unallocated) for row in report.rows}


def rows_by_hand(charges, free, on, group, basis="due_on", edges=(30, 60, 90)):
    items = [
        OpenItem(group(row), row["name"], dt.date.fromordinal(row[basis]), left) for row, left in charges
    ]
    items += [OpenItem(group(row), row["name"], FIRST, left, credit=True) for row, left in free]
    return {
        row.id: (row.amounts, row.unallocated) for row in age(items, dt.date.fromordinal(on), Buckets(edges))
    }


def prove_day(book, on: int) -> None:
    as_of = dt.date.fromordinal(on)
    charges, free = open_by_hand(book, on)
    reader = book.reader
    # what was charged and credited by that day, whatever was allocated to what
    charged = reader.execute(
        "SELECT coalesce(sum(amount), 0) FROM charges WHERE issued_on <= ?", (on,)
    ).fetchone()[0]
    credited = reader.execute(
        "SELECT coalesce(sum(amount), 0) FROM credits WHERE day <= ?", (on,)
    ).fetchone()[0]
    reports = {by: aging.report(book, as_of, by=by) for by in ("customer", "invoice", "owner")}
    for report in reports.values():
        assert report.totals.total == charged - credited
        assert report.totals == reports["customer"].totals
    by_code = {row.id: (row.amounts, row.unallocated) for row in reports["customer"].rows}
    assert by_code == rows_by_hand(charges, free, on, lambda row: row["code"])
    by_owner = {row.id: (row.amounts, row.unallocated) for row in reports["owner"].rows}
    assert by_owner == rows_by_hand(charges, free, on, lambda row: row["owner"])
    issued = aging.report(book, as_of, basis="invoice", buckets=Buckets((7, 15)))
    assert {row.id: (row.amounts, row.unallocated) for row in issued.rows} == rows_by_hand(
        charges, free, on, lambda row: row["code"], "issued_on", (7, 15)
    )
    per_invoice = defaultdict(int)
    for row, left in charges:
        per_invoice[row["number"], row["name"], row["invoice_id"] or -row["id"]] += left
    found = sorted(
        (row.id, row.name, sum(row.amounts)) for row in reports["invoice"].rows if not row.unallocated
    )
    assert found == sorted((number, name, left) for (number, name, _), left in per_invoice.items())
    assert sum(item.open for item in aging.details(book, as_of)) == sum(left for _, left in charges)
    figures = workbench.figures(book, as_of)
    assert figures.receivable == sum(left for _, left in charges)
    assert figures.unallocated == sum(left for _, left in free)


def prove(book) -> None:
    last = max(ledger.last_day(book.reader), FIRST.toordinal())
    for on in {
        *range(FIRST.toordinal() - 1, FIRST.toordinal() + 2 * SPAN + 40, 13),
        last - 1,
        last,
        last + 100,
    }:
        prove_day(book, on)
    derived = [bookkit.dump(book)[table] for table in ("charges", "credits")]
    with book.quiet() as conn:
        for table in ("charges", "credits"):
            writing.settle(
                conn, table, [row[0] for row in conn.execute(f"SELECT id FROM {table}").fetchall()]
            )
    assert derived == [bookkit.dump(book)[table] for table in ("charges", "credits")]
    assert bookkit.failing(book) == []
    today = dt.date.fromordinal(last)
    totals = {row.id: row.total for row in aging.report(book, today).rows}
    for row in profiles.customer_rows(book, today):
        profile = profiles.customer_profile(book, row.id, today)
        assert row.balance == profile.row.balance == totals.get(row.code, 0)
        assert not profile.movements or profile.movements[0].balance == row.balance
        assert row.overdue == profile.row.overdue


@drawn(60)
@given(histories)
def test_any_day_of_any_history_adds_up(acts):
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder))
        for act in acts:
            story.do(act)
        prove(story.book)
        story.book.close()


@drawn(40)
@given(
    histories,
    st.one_of(
        invoice_acts,
        receipt_acts,
        receipt_acts,
        note_acts,
        other_acts.filter(lambda act: act[0] in {"allocate", "oldest"}),
        kind_acts.filter(lambda act: act[0] in {"settle", "set_off", "refund", "opening"}),
    ),
)
def test_undoing_a_posting_leaves_every_past_day_as_it_was(acts, act):
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder))
        for earlier in acts:
            story.do(earlier)
        when = [day(n) for n in range(0, 2 * SPAN, 9)]
        before = [
            plain(aging.report(story.book, on, by=by))
            for on in when
            for by in ("customer", "owner", "invoice")
        ]
        step = undo.next_undo(story.book)
        story.do(act)
        if undo.next_undo(story.book) != step:
            undo.undo(story.book)
        after = [
            plain(aging.report(story.book, on, by=by))
            for on in when
            for by in ("customer", "owner", "invoice")
        ]
        assert after == before
        assert undo.next_redo(story.book) is None or undo.next_redo(story.book).undo == "images"
        assert bookkit.failing(story.book) == []
        story.book.close()


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


D = bookkit.D


def test_a_payment_after_a_bounced_one_counts_from_when_there_is_room(book):
    """100.00 paid on the 10th, bounced on the 20th; another 100.00 of the 5th is entered later."""
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 1, 1), D(2026, 1, 3), 10_000)
    first = bookkit.receipt(book, who, D(2026, 1, 10), 10_000, [(line, 10_000)])
    receipts.void(book, first, D(2026, 1, 20), "退票")
    bookkit.receipt(book, who, D(2026, 1, 5), 10_000, [(line, 10_000)])
    assert bookkit.failing(book) == []
    # on the 15th the first one still stands for the invoice and the second is free
    assert aging.report(book, D(2026, 1, 15)).rows[0].amounts == (0, 0, 0, 0, 0)
    assert aging.report(book, D(2026, 1, 15)).rows[0].unallocated == -10_000
    assert aging.report(book, D(2026, 1, 20)).rows == ()


def test_a_receipt_entered_late_never_claims_what_a_later_one_already_paid(book):
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 1, 1), D(2026, 1, 3), 10_000)
    bookkit.receipt(book, who, D(2026, 1, 20), 7_000, [(line, 7_000)])
    assert receipts.proposal(book, who, 10_000, "CNY", D(2026, 1, 10)) == [(line, 3_000)]
    bookkit.receipt(book, who, D(2026, 1, 10), 10_000)
    receipts.allocate_oldest(book, who, D(2026, 1, 10), "CNY")
    assert aging.report(book, D(2026, 1, 25)).totals.unallocated == -7_000
    assert aging.report(book, D(2026, 1, 12)).totals.amounts == (0, 7_000, 0, 0, 0)


def test_equal_numbers_of_two_customers_stay_apart(book):
    one, two = bookkit.customer(book, "A", "甲公司"), bookkit.customer(book, "B", "甲公司")
    bookkit.invoice(book, one, "0001", D(2026, 1, 1), D(2026, 1, 31), 100)
    bookkit.invoice(book, two, "0001", D(2026, 1, 1), D(2026, 1, 31), 250)
    report = aging.report(book, D(2026, 3, 1), by="invoice")  # 29 days
    assert [(row.id, row.amounts) for row in report.rows] == [
        ("0001", (0, 250, 0, 0, 0)),
        ("0001", (0, 100, 0, 0, 0)),
    ]
    assert len(aging.report(book, D(2026, 3, 1)).rows) == 2


def test_one_fen_left_is_still_shown(book):
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 1, 1), D(2026, 1, 31), 10_000)
    bookkit.receipt(book, who, D(2026, 1, 15), 9_999, [(line, 9_999)])
    for by in ("customer", "invoice", "owner"):
        assert aging.report(book, D(2026, 2, 1), by=by).totals.amounts == (0, 1, 0, 0, 0)


def test_part_payment_stays_in_the_bucket_of_its_instalment(book):
    who = bookkit.customer(book)
    lines = bookkit.invoice(
        book,
        who,
        "A1",
        D(2026, 1, 1),
        None,
        90_000,
        parts=[(D(2026, 1, 31), 30_000), (D(2026, 3, 2), 30_000), (D(2026, 5, 1), 30_000)],
    )
    bookkit.receipt(book, who, D(2026, 2, 10), 40_000, [(lines[0], 30_000), (lines[1], 10_000)])
    # 15 March: second line 13 days over with 200.00, third not due
    assert aging.report(book, D(2026, 3, 15)).rows[0].amounts == (30_000, 20_000, 0, 0, 0)
    # 9 February, a day before the money: first line 9 days over
    assert aging.report(book, D(2026, 2, 9)).rows[0].amounts == (60_000, 30_000, 0, 0, 0)


def test_every_edge_day_lands_once(book):
    who = bookkit.customer(book)
    for n, late in enumerate((0, 1, 30, 31, 60, 61, 90, 91)):
        bookkit.invoice(book, who, f"A{n}", D(2026, 1, 1), D(2026, 6, 30) - dt.timedelta(days=late), 10**n)
    as_of = D(2026, 6, 30)
    assert aging.report(book, as_of).rows[0].amounts == (1, 110, 11_000, 1_100_000, 10_000_000)
    custom = aging.report(book, as_of, buckets=Buckets((60,)))
    assert custom.buckets.columns == ("not_due", "1-60", "60+")
    assert custom.rows[0].amounts == (1, 11_110, 11_100_000)


def test_currencies_stay_apart(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 1, 1), D(2026, 1, 31), 100)
    (line,) = bookkit.invoice(book, who, "U1", D(2026, 1, 1), D(2026, 1, 31), 7_00, currency="USD")
    yuan = bookkit.receipt(book, who, D(2026, 2, 1), 700)
    assert aging.currencies(book) == ["CNY", "USD"]
    assert aging.report(book, D(2026, 2, 2)).totals.total == 100 - 700
    assert aging.report(book, D(2026, 2, 2), currency="USD").totals.total == 700
    with pytest.raises(ArError) as caught:
        receipts.allocate(book, yuan, [(line, 700)], D(2026, 2, 2))
    assert caught.value.code == "allocation_currency"


def test_money_of_one_customer_never_pays_for_another(book):
    """Else the account of neither would agree with its aging."""
    one, two = bookkit.customer(book, "A", "甲公司"), bookkit.customer(book, "B", "乙公司")
    (line,) = bookkit.invoice(book, two, "A1", D(2026, 1, 1), D(2026, 1, 31), 100)
    before = bookkit.dump(book, without=())
    with pytest.raises(ArError, match="allocation_other_customer"):
        bookkit.receipt(book, one, D(2026, 1, 5), 100, [(line, 100)])
    with pytest.raises(ArError, match="invoice_unknown"):
        bookkit.receipt(book, one, D(2026, 1, 5), 100, [(99, 100)])
    with pytest.raises(ArError, match="receipt_unknown"):
        receipts.allocate(book, 99, [(line, 100)], D(2026, 1, 5))
    assert bookkit.dump(book, without=()) == before


def test_what_cannot_be_posted_is_refused_and_leaves_nothing(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 1, 1), D(2026, 1, 31), 100)
    before = bookkit.dump(book, without=())

    def code(act, *arguments):
        with pytest.raises(ArError) as caught:
            act(*arguments)
        return caught.value.code

    post = lambda *a, **k: invoices.enter(book, archive_invoice(who, *a, **k))  # noqa: E731
    assert code(post, "A1", D(2026, 1, 1), 5, D(2026, 1, 2)) == "invoice_known"
    assert code(post, " ", D(2026, 1, 1), 5, D(2026, 1, 2)) == "invoice_number_missing"
    assert code(post, "A2", D(2026, 1, 1), 0, D(2026, 1, 2)) == "amount_not_positive"
    assert code(post, "A2", D(2026, 1, 3), 5, D(2026, 1, 2)) == "due_before_issue"
    assert code(bookkit.receipt, book, who, D(2026, 1, 1), 0) == "amount_not_positive"
    assert code(bookkit.receipt, book, who, D(2026, 1, 1), 50, [(1, 51)]) == "allocation_exceeds"
    assert code(bookkit.receipt, book, who, D(2026, 1, 1), 500, [(1, 101)]) == "allocation_exceeds"
    assert code(invoices.void, book, 1, D(2025, 12, 31), "早于") == "void_before_document"
    assert code(invoices.void, book, 1, D(2026, 1, 1), " ") == "reason_missing"
    assert code(invoices.void, book, 99, D(2026, 1, 1), "x") == "invoice_unknown"
    assert code(receipts.void, book, 99, D(2026, 1, 1), "x") == "receipt_unknown"
    assert code(archive.get, book, 99) == "customer_unknown"
    assert bookkit.dump(book, without=()) == before


def archive_invoice(who, number, issued, amount, due):
    return Invoice(who, number, issued, amount, due)


@drawn(25)
@given(histories, st.integers(0, 9), days)
def test_a_mark_undone_and_done_again_is_as_it_was(acts, pick, on):
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder))
        for act in acts:
            story.do(act)
        before, step = bookkit.dump(story.book), undo.next_undo(story.book)
        story.keep(pick, on, 1)
        after = bookkit.dump(story.book)
        if undo.next_undo(story.book) != step:
            undo.undo(story.book)
            assert bookkit.dump(story.book) == before
            undo.redo(story.book)
            assert bookkit.dump(story.book) == after
        assert bookkit.failing(story.book) == []
        story.book.close()
