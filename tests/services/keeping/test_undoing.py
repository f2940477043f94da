"""Undo and redo: the same rows come back, posted documents by reversal, letters never."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path

import bookkit
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.calls import OTHER
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.records import Contract, Customer
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls, reminders
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import options, rates, undo
from ar_desktop.services.ledger import disputes, invoices, receipts

D = bookkit.D
TODAY = D(2026, 11, 20)


def start(folder: Path):
    """Two customers with overdue invoices and their reminders."""
    book = bookkit.make(folder / "a.ardb")
    for n in (1, 2):
        who = bookkit.customer(book, f"C{n}", f"客户{n}有限公司")
        bookkit.invoice(
            book, who, f"A{n}", D(2026, 8, 1), D(2026, 10, 1) if n == 1 else D(2026, 11, 10), 500_000
        )
    reminders.refresh(book, TODAY)
    with book.write("wall", undo="never") as write:
        write.set_option("benchmark", "60")
    return book


def items(book):
    return [
        row[0] for row in book.reader.execute("SELECT id FROM reminders WHERE state = 'open' ORDER BY id")
    ]


def ids(book, table):
    return [row[0] for row in book.reader.execute(f"SELECT id FROM {table} ORDER BY id")]


def edit_customer(book, n, text):
    known = customers.get(book, ids(book, "customers")[n % len(ids(book, "customers"))])
    customers.save(
        book, replace(known, note=text, term_days=n, credit_limit=n * 100 or None, muted=n % 2 == 1)
    )


def new_customer(book, n, text):
    customers.save(book, Customer(f"N{n}", f"新客户{text}"))


def contract(book, n, text):
    found = customers.contracts(book, 1)
    customers.save_contract(
        book, replace(found[0], title=text) if found and n % 2 else Contract(1, f"HT-{n}", terms=text)
    )


def option(book, n, text):
    bookkit.set_options(book, pay_days=n, series=text or "催", company=replace(bookkit.COMPANY, phone=text))


def rate(book, n, text):
    del text
    rates.save(
        book,
        Quote(D(2026, 11, 1) + dt.timedelta(days=n % 2), options.load(book).interest_terms.factor / (n + 50)),
    )


def act_on(what):
    def run(book, n, text):
        found = items(book)
        if found:
            what(book, found[n % len(found)], n, text)

    return run


ACTS = {
    "edit": edit_customer,
    "new": new_customer,
    "contract": contract,
    "option": option,
    "rate": rate,
    "done": act_on(lambda book, key, n, text: bookkit.work_off(book, key, TODAY)),
    "skip": act_on(lambda book, key, n, text: reminders.skip(book, key, TODAY, text or "不必")),
    "snooze": act_on(
        lambda book, key, n, text: reminders.snooze(book, key, TODAY + dt.timedelta(days=n + 1), text, TODAY)
    ),
    "promise": act_on(
        lambda book, key, n, text: reminders.promise(book, key, TODAY + dt.timedelta(days=n), 100 + n, TODAY)
    ),
    "escalate": act_on(lambda book, key, n, text: reminders.escalate(book, key, TODAY)),
    "note": lambda book, n, text: calls.record(book, 1 + n % 2, TODAY, Contact("call", OTHER, note=text)),
    "dispute": lambda book, n, text: disputes.open_dispute(
        book, 1, text or "不符", TODAY, TODAY + dt.timedelta(days=n + 1)
    ),
}
steps = st.tuples(
    st.sampled_from(sorted(ACTS)), st.integers(0, 5), st.sampled_from(["", "备注", "=1+1", "催款"])
)


def do(book, step):
    """Do an act; returns whether it wrote a journal step."""
    kind, n, text = step
    before = undo.next_undo(book)
    try:
        ACTS[kind](book, n, text)
    except ArError as error:
        if error.code not in {
            "customer_code_taken",
            "contract_number_taken",
            "no_higher_rung",
            "rung_not_due",
        }:
            raise
    return undo.next_undo(book) != before


def code(act, *arguments):
    with pytest.raises(ArError) as caught:
        act(*arguments)
    return caught.value.code


@drawn(40)
@given(st.lists(steps, min_size=1, max_size=8), st.lists(st.booleans(), max_size=12), steps)
def test_undo_and_redo_bring_back_the_same_rows(acts, walk, another):
    with tempfile.TemporaryDirectory() as folder:
        book = start(Path(folder))
        states = [bookkit.dump(book)]
        states += [bookkit.dump(book) for act in acts if do(book, act)]
        at = len(states) - 1
        for back in [*walk, *[True] * len(states)]:
            if (at == 0) if back else (at == len(states) - 1):
                assert (
                    code(undo.undo if back else undo.redo, book) == f"nothing_to_{'undo' if back else 'redo'}"
                )
                continue
            (undo.undo if back else undo.redo)(book)
            at += -1 if back else 1
            assert bookkit.dump(book) == states[at]
        assert at == 0
        while undo.next_redo(book):
            undo.redo(book)
        assert bookkit.dump(book) == states[-1]
        assert bookkit.failing(book) == []
        undone = bool(len(states) > 1) and bool(undo.undo(book))
        if do(book, another) and undone:
            assert undo.next_redo(book) is None  # a fresh act ends what could be redone
        book.close()


@pytest.fixture
def book(tmp_path):
    made = start(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("kind", sorted(ACTS))
def test_each_act_can_be_taken_back_and_done_again(book, kind):
    before = bookkit.dump(book)
    assert do(book, (kind, 3, "一句话"))
    after = bookkit.dump(book)
    assert after != before
    undo.undo(book)
    assert bookkit.dump(book) == before
    undo.redo(book)
    assert bookkit.dump(book) == after


def test_bringing_the_queue_up_to_date_is_nothing_to_undo(book):
    calls.record(book, 1, TODAY, Contact("call", OTHER))
    reminders.refresh(book, TODAY + dt.timedelta(days=1))
    assert undo.next_undo(book).verb == "note_activity"


def test_undo_refuses_where_something_later_rests_on_it(book):
    (first, _) = items(book)
    bookkit.work_off(book, first, TODAY)
    reminders.refresh(book, TODAY + dt.timedelta(days=8))  # the queue opened the next rung since,
    with book.write("upkeep", undo="system") as write:  # and somebody was called for it
        row = write.conn.execute("SELECT id, customer_id FROM reminders ORDER BY id DESC").fetchone()
        reminders.log(write, row["customer_id"], row["id"], TODAY, "call")
    before = bookkit.dump(book)
    assert code(undo.undo, book) == "undo_conflict"
    assert bookkit.dump(book) == before
    customers.save(book, Customer("N1", "新客户"))
    with book.write("upkeep", undo="system") as write:
        write.update(
            "customers", write.conn.execute("SELECT max(id) FROM customers").fetchone()[0], {"note": "后来"}
        )
    customers.save(book, replace(customers.by_code(book, "C1"), note="甲"))
    with book.write("upkeep", undo="system") as write:
        write.update("customers", 1, {"note": "乙"})
    assert code(undo.undo, book) == "undo_conflict"
    assert customers.get(book, 1).note == "乙"


def test_undo_never_removes_a_customer_that_later_rows_stand_on(book):
    made = customers.save(book, Customer("N1", "新客户")).ids[0]
    with book.write("upkeep", undo="system") as write:
        invoices.post(write, [bookkit.Invoice(made, "Z1", D(2026, 1, 1), 100, D(2026, 1, 2))])
    assert code(undo.undo, book) == "undo_conflict"
    assert customers.get(book, made).code == "N1"


def test_undo_never_passes_an_issued_letter(book):
    calls.record(book, 1, TODAY, Contact("call", OTHER, note="之前"))
    assert letters.issue(book, [1], TODAY).letters
    assert undo.next_undo(book) is None
    assert code(undo.undo, book) == "nothing_to_undo"
    calls.record(book, 1, TODAY, Contact("call", OTHER, note="之后"))
    undo.undo(book)
    assert code(undo.undo, book) == "nothing_to_undo"


def test_a_posting_is_reversed_on_its_own_day_and_not_done_again(book):
    credit = bookkit.receipt(book, 1, D(2026, 10, 5), 200_000, [(1, 200_000)])
    undo.undo(book)
    row = book.reader.execute("SELECT * FROM credits WHERE id = ?", (credit,)).fetchone()
    assert row["voided_on"] == D(2026, 10, 5).toordinal()
    assert row["open_amount"] == 0
    assert book.reader.execute("SELECT open_amount FROM charges WHERE id = 1").fetchone()[0] == 500_000
    assert code(undo.redo, book) == "nothing_to_redo"
    bookkit.invoice(book, 1, "A9", D(2026, 10, 5), D(2026, 11, 5), 100)
    undo.undo(book)
    assert bookkit.invoice(book, 1, "A9", D(2026, 10, 5), D(2026, 11, 5), 100)  # the number is free again


def test_undoing_an_allocation_frees_the_money_on_its_own_day(book):
    credit = bookkit.receipt(book, 1, D(2026, 10, 5), 200_000)
    receipts.allocate(book, credit, [(1, 150_000)], D(2026, 10, 9))
    undo.undo(book)
    rows = [
        tuple(row) for row in book.reader.execute("SELECT day, amount, reverses FROM allocations ORDER BY id")
    ]
    day = D(2026, 10, 9).toordinal()
    assert rows == [(day, 150_000, None), (day, -150_000, 1)]
    assert undo.next_undo(book).verb == "post_receipt"
    undo.undo(book)
    assert bookkit.failing(book) == []


def test_a_void_is_final(book):
    credit = bookkit.receipt(book, 1, D(2026, 10, 5), 200_000)
    receipts.void(book, credit, D(2026, 10, 8), "退票")
    assert undo.next_undo(book) is None
    assert code(receipts.void, book, credit, D(2026, 10, 9), "再退") == "already_voided"
    invoices.void(book, 1, D(2026, 10, 8), "开错")
    assert code(invoices.void, book, 1, D(2026, 10, 9), "再作废") == "already_voided"
