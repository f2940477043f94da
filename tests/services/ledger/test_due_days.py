"""Due days that move when an event is known or an extension agreed: what moves, why, and what does not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import bookkit
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain import due_moves
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Customer, Invoice
from ar_desktop.domain.terms import Part, Terms
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import due_days, invoices
from ar_desktop.services.reporting import aging

D = bookkit.D
TODAY = D(2026, 9, 10)
#: 30 % in advance, 60 % thirty days after delivery, the rest a year after acceptance.
PARTS = Terms(
    "instalments",
    0,
    parts=(
        Part("advance", Decimal("0.3")),
        Part("delivery", Decimal("0.6"), 30, "delivered"),
        Part("retention", Decimal("0.1"), 365, "accepted"),
    ),
)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def posted(book, terms, amount=100_000, code="C0001"):
    """An invoice of 2026-06-01 under terms; its id and those of its due lines."""
    who = customers.save(book, Customer(code, f"{code}有限公司", terms=terms)).ids[0]
    invoices.enter(book, Invoice(who, f"{code}-1", D(2026, 6, 1), amount))
    key = book.reader.execute("SELECT max(id) FROM invoices").fetchone()[0]
    rows = book.reader.execute("SELECT id FROM charges WHERE invoice_id = ? ORDER BY seq", (key,))
    return key, [row["id"] for row in rows]


def dues(book, lines):
    sql = "SELECT due_on FROM charges WHERE id = ?"
    return [D.fromordinal(book.reader.execute(sql, (line,)).fetchone()[0]) for line in lines]


def test_lines_follow_the_day_of_delivery_and_keep_their_amounts(book):
    key, lines = posted(book, PARTS)
    assert dues(book, lines) == [D(2026, 6, 1), D(2026, 7, 1), D(2027, 6, 1)]
    said = due_days.preview(book, key, "delivered", D(2026, 8, 20))
    assert [move.moves for move in said] == [False, True, False]
    due_days.record(book, key, "delivered", D(2026, 8, 20), TODAY)
    assert dues(book, lines) == [D(2026, 6, 1), D(2026, 9, 19), D(2027, 6, 1)]
    amounts = [row.amount for row in sorted(bookkit.due_lines(book, TODAY), key=lambda row: row.seq)]
    assert amounts == [30_000, 60_000, 10_000]
    assert due_days.events_of(book, key) == {
        "delivered": D(2026, 8, 20), "received": None, "accepted": None,
    }  # fmt: skip


def test_the_move_says_from_when_to_when_and_why(book):
    key, lines = posted(book, PARTS)
    due_days.record(book, key, "delivered", D(2026, 8, 20), TODAY)
    (change,) = due_days.history(book, lines[1])
    assert due_days.explain(change, "zh") == (
        "到期日由 2026-07-01 移至 2026-09-19，因为交货日已确定为 2026-08-20"
    )
    assert due_days.explain(change, "en") == (
        "due day moved from 2026-07-01 to 2026-09-19: the day of delivery is known to be 2026-08-20"
    )


def test_a_second_event_moves_its_own_line_only(book):
    key, lines = posted(book, PARTS)
    due_days.record(book, key, "delivered", D(2026, 8, 20), TODAY)
    due_days.record(book, key, "accepted", D(2026, 9, 1), TODAY)
    assert dues(book, lines) == [D(2026, 6, 1), D(2026, 9, 19), D(2027, 9, 1)]


def test_a_day_corrected_moves_them_again(book):
    key, lines = posted(book, Terms("net", 30, "received"))
    due_days.record(book, key, "received", D(2026, 7, 5), TODAY)
    due_days.record(book, key, "received", D(2026, 7, 8), TODAY)
    assert dues(book, lines) == [D(2026, 8, 7)]
    assert len(due_days.history(book, lines[0])) == 2


def test_an_event_the_terms_do_not_speak_of_is_kept_and_moves_nothing(book):
    key, lines = posted(book, Terms("month_end", 30))
    before = dues(book, lines)
    assert due_days.preview(book, key, "delivered", D(2026, 8, 20)) == []
    due_days.record(book, key, "delivered", D(2026, 8, 20), TODAY)
    assert dues(book, lines) == before
    assert due_days.events_of(book, key)["delivered"] == D(2026, 8, 20)


def test_an_agreed_extension_stands_above_the_terms(book):
    key, lines = posted(book, Terms("net", 30, "accepted"))
    due_days.extend(book, lines[0], D(2026, 12, 31), "客户申请展期", TODAY)
    (move,) = due_days.preview(book, key, "accepted", D(2026, 9, 1))
    assert (move.kept, move.moves) == (True, False)
    due_days.record(book, key, "accepted", D(2026, 9, 1), TODAY)
    assert dues(book, lines) == [D(2026, 12, 31)]
    (change,) = due_days.history(book, lines[0])
    assert due_days.explain(change, "zh").endswith("移至 2026-12-31，因为另行约定：客户申请展期")


def test_undo_puts_the_days_back_on_every_day(book):
    key, lines = posted(book, PARTS)
    due_days.record(book, key, "delivered", D(2026, 8, 20), D(2026, 8, 25))
    undo.undo(book)
    assert dues(book, lines) == [D(2026, 6, 1), D(2026, 7, 1), D(2027, 6, 1)]
    assert due_days.events_of(book, key)["delivered"] is None
    for day in (D(2026, 8, 24), D(2026, 8, 25), D(2026, 9, 30)):
        (row,) = aging.report(book, day).rows
        assert row.overdue == 90_000  # advance and delivery, as if nothing had been recorded
    assert [change.cause for change in due_days.history(book, lines[1])] == ["delivered", "undone"]


def test_an_extension_undone_lets_the_terms_speak_again(book):
    key, lines = posted(book, Terms("net", 30, "accepted"))
    due_days.extend(book, lines[0], D(2026, 12, 31), "展期", TODAY)
    undo.undo(book)
    due_days.record(book, key, "accepted", D(2026, 9, 1), TODAY)
    assert dues(book, lines) == [D(2026, 10, 1)]


def test_refusals(book):
    key, lines = posted(book, Terms("net", 30, "accepted"))
    cases = [
        (lambda: due_days.record(book, key, "accepted", D(2026, 9, 11), TODAY), "event_in_future"),
        (lambda: due_days.record(book, 99, "accepted", TODAY, TODAY), "invoice_unknown"),
        (lambda: due_days.extend(book, lines[0], D(2026, 12, 1), " ", TODAY), "reason_missing"),
        (lambda: due_days.extend(book, lines[0], D(2026, 5, 31), "早", TODAY), "due_before_issue"),
        (lambda: due_days.extend(book, lines[0], D(2026, 7, 1), "同", TODAY), "due_unchanged"),
        (lambda: due_days.extend(book, 99, D(2026, 7, 1), "无", TODAY), "invoice_unknown"),
    ]
    for act, code in cases:
        with pytest.raises(ArError) as caught:
            act()
        assert caught.value.code == code
    invoices.void(book, key, TODAY, "开错")
    with pytest.raises(ArError) as caught:
        due_days.record(book, key, "accepted", D(2026, 9, 1), TODAY)
    assert caught.value.code == "already_voided"


def test_what_was_taken_back_holds_no_longer():
    assert due_moves.standing(["delivered", "extended", "undone"]) == ["delivered"]
    assert due_moves.standing(["extended", "delivered", "undone"]) == ["extended"]
    assert due_moves.standing(["undone", "extended"]) == ["extended"]


MOVE = st.one_of(
    st.tuples(st.just("delivered"), st.integers(0, 90)),
    st.tuples(st.just("accepted"), st.integers(0, 90)),
    st.tuples(st.just("extend"), st.integers(0, 400)),
    st.tuples(st.just("undo"), st.just(0)),
)


@drawn(25)
@given(st.lists(MOVE, min_size=1, max_size=6))
def test_the_aging_of_past_days_never_changes(tmp_path_factory, moves):
    """Whatever is recorded on a day, every day before it reads as it did."""
    book = bookkit.make(tmp_path_factory.mktemp("move") / "a.ardb")
    key, lines = posted(book, replace(PARTS))
    start, seen, last = D(2026, 9, 1), {}, None
    for step, (what, days) in enumerate(moves):
        on = D.fromordinal(start.toordinal() + 3 * step)
        for back in (1, 2, 40):
            day = D.fromordinal(on.toordinal() - back)
            seen.setdefault(day, [row.amounts for row in aging.report(book, day).rows])
        if what == "undo" and last is not None:
            undo.undo(book)
            seen = {day: rows for day, rows in seen.items() if day < last}
            last = None
        elif what == "extend":
            due = D.fromordinal(D(2026, 6, 1).toordinal() + days)
            if due not in dues(book, lines[1:2]):
                due_days.extend(book, lines[1], due, "展期", on)
                last = on
        elif what != "undo":
            day = D.fromordinal(D(2026, 6, 1).toordinal() + days)
            last = on if due_days.record(book, key, what, day, on) else last
    for day, rows in seen.items():
        assert [row.amounts for row in aging.report(book, day).rows] == rows
    assert bookkit.failing(book) == []
    book.close()
