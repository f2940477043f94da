"""Statements of account from real books: what adds up, and what stays as it was confirmed."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import tempfile
from pathlib import Path

import bookkit
import pypdf
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.correspondence import statements
from ar_desktop.services.ledger import disputes, invoices, receipts

D = dt.date
FIRST = D(2026, 9, 1)
SPAN = 80
days = st.integers(0, SPAN)
acts = st.one_of(
    st.tuples(st.just("invoice"), days, st.integers(1, 9)),
    st.tuples(st.just("receipt"), days, st.integers(1, 9)),
    st.tuples(st.just("free"), days, st.integers(1, 9)),
    st.tuples(st.sampled_from(["void_invoice", "void_receipt"]), days, st.integers(0, 5)),
)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


class Story:
    """A book with one customer, written to at random."""

    def __init__(self, folder: Path) -> None:
        self.book = bookkit.make(folder / "a.ardb")
        self.who = bookkit.customer(self.book)
        self.number = itertools.count(1)

    def do(self, act) -> None:
        kind, on, size = act
        getattr(self, kind)(FIRST + dt.timedelta(days=on), size)

    def invoice(self, on, size) -> None:
        half = D.fromordinal(on.toordinal() + 15)
        parts = [(half, size * 100), (half + dt.timedelta(days=30), 33)]
        bookkit.invoice(self.book, self.who, f"A{next(self.number)}", on, None, size * 100 + 33, parts=parts)

    def receipt(self, on, size) -> None:
        pairs = receipts.proposal(self.book, self.who, size * 70, "CNY", on)
        bookkit.receipt(self.book, self.who, on, size * 70, pairs)

    def free(self, on, size) -> None:
        bookkit.receipt(self.book, self.who, on, size * 70)

    def void_invoice(self, on, pick) -> None:
        for key in self._keys("invoices WHERE voided_on IS NULL AND issued_on <= ?", pick, on):
            invoices.void(self.book, key, on, "开错")

    def void_receipt(self, on, pick) -> None:
        for key in self._keys("credits WHERE kind = 'receipt' AND voided_on IS NULL AND day <= ?", pick, on):
            receipts.void(self.book, key, on, "退票")

    def _keys(self, what, pick, on):
        rows = self.book.reader.execute(f"SELECT id FROM {what} ORDER BY id", (on.toordinal(),))
        return [row[0] for row in rows][pick : pick + 1]

    def months(self):
        """Statements of consecutive periods that cover the whole history."""
        edges = [FIRST, D(2026, 10, 1), D(2026, 11, 1), D(2027, 3, 1)]
        return [
            statements.statement(self.book, self.who, since, until - dt.timedelta(days=1))
            for since, until in itertools.pairwise(edges)
        ]


@drawn(25)
@given(st.lists(acts, min_size=2, max_size=12))
def test_opening_and_movement_are_closing_and_closing_is_what_is_open(history):
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder))
        for act in history:
            story.do(act)
        months = story.months()
        for made in months:
            assert made.opening + made.charges - made.credits == made.closing
            assert made.closing == sum(made.aging) - made.unallocated
            open_lines = [*made.carried, *(line.movement for line in made.lines)]
            assert sum(line.open for line in open_lines) == sum(made.aging)
            assert sum(line.open for line in open_lines if line.days) >= made.overdue
            assert made.closing == (made.lines[-1].balance if made.lines else made.opening)
            assert 0 <= made.payable <= made.overdue
        assert months[0].opening == 0
        for earlier, later in itertools.pairwise(months):
            assert later.opening == earlier.closing
        story.book.close()


@drawn(15)
@given(
    st.lists(acts, min_size=2, max_size=9), st.lists(st.tuples(st.booleans(), st.integers(0, 5)), max_size=4)
)
def test_what_last_month_said_it_says_after_later_voids(history, voids):
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder))
        for act in history:
            story.do(act)
        asked = (story.book, story.who, D(2026, 9, 1), D(2026, 9, 30))
        before = statements.print_statement(*asked, on=D(2026, 10, 2))
        for invoice, pick in voids:
            story.do(("void_invoice" if invoice else "void_receipt", SPAN + 1, pick))
        after = statements.print_statement(*asked, on=D(2026, 10, 2))
        assert after.facts == before.facts
        assert after.pdf == before.pdf
        story.book.close()


def text(printed) -> str:
    reader = pypdf.PdfReader(io.BytesIO(printed.pdf))
    return "".join("".join(page.extract_text().split()) for page in reader.pages)


def october(book):
    """90,000.00 invoiced in September, due 3 October; 40,000.00 of it paid on 10 October."""
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 9, 3), D(2026, 10, 3), 9_000_000)
    bookkit.receipt(book, who, D(2026, 10, 10), 4_000_000, [(line, 4_000_000)], number="SK1")
    return who


def test_a_printed_statement_says_what_the_ledger_says(book):
    who = october(book)
    made = statements.print_statement(
        book, who, D(2026, 10, 1), D(2026, 10, 31), on=D(2026, 11, 2), form=Form(demand_by=D(2026, 11, 12))
    )
    assert (made.facts.opening, made.facts.closing, made.facts.aging) == (
        9_000_000,
        5_000_000,
        (0, 5_000_000, 0, 0, 0),
    )
    assert made.warnings == ()
    assert [(item.number, item.open, item.days) for item in made.facts.carried] == [("A1", 5_000_000, 28)]
    said = text(made)
    for words in ("收款SK140,000.0050,000.00", "¥50,000.00，请于2026年11月12日前", "2026年11月2日联系人"):
        assert words in said, words


def test_a_demand_for_nothing_is_left_out_and_said(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 10, 3), D(2026, 12, 3), 100)
    made = statements.print_statement(
        book, who, D(2026, 10, 1), D(2026, 10, 31), on=D(2026, 11, 2), form=Form(demand_by=D(2026, 11, 2))
    )
    assert [notice.code for notice in made.warnings] == ["statement_nothing_due"]
    assert "上述已到期" not in text(made)


def test_a_character_the_font_lacks_is_told(book):
    who = bookkit.customer(book, name="苏州\U0001f600有限公司")
    made = statements.print_statement(book, who, FIRST, FIRST, on=FIRST)
    assert [notice.code for notice in made.warnings] == ["characters_missing"]


def test_what_cannot_be_printed_is_refused(book):
    who = october(book)
    with pytest.raises(ArError, match="period_reversed"):
        statements.print_statement(book, who, D(2026, 10, 2), D(2026, 10, 1), on=D(2026, 11, 2))
    with pytest.raises(ArError, match="demand_day_passed"):
        statements.print_statement(
            book, who, D(2026, 10, 1), D(2026, 10, 2), on=D(2026, 11, 2), form=Form(demand_by=D(2026, 11, 1))
        )
    with pytest.raises(ArError, match="customer_unknown"):
        statements.print_statement(book, 99, D(2026, 10, 1), D(2026, 10, 2), on=D(2026, 11, 2))


def test_a_demand_that_takes_in_disputed_money_says_so(tmp_path):
    book = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(book)
    (late,) = bookkit.invoice(book, who, "F1", D(2026, 9, 1), D(2026, 10, 1), 40_000)
    (coming,) = bookkit.invoice(book, who, "F2", D(2026, 9, 1), D(2026, 12, 1), 40_000)
    for line in (late, coming):  # what is not due yet is not demanded
        disputes.open_dispute(book, line, "色差", D(2026, 10, 5), D(2026, 12, 31), amount=15_000)
    on = D(2026, 11, 20)

    def told(form):
        made = statements.print_statement(book, who, D(2026, 9, 1), on, on=on, form=form)
        return [(notice.code, dict(notice.facts)) for notice in made.warnings]

    assert told(Form(demand_by=D(2026, 11, 30))) == [("statement_demands_held", {"amount": "150.00"})]
    assert told(Form()) == []
    book.close()
