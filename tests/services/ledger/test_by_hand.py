"""Credit notes, opening items, refunds and contacts entered by hand: balances to the fen, undo, refusals."""

from __future__ import annotations

from dataclasses import replace

import bookkit
import pytest
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Contact
from ar_desktop.services.archive import contacts, customers
from ar_desktop.services.chasing import reminders
from ar_desktop.services.correspondence import statements
from ar_desktop.services.keeping import search, undo
from ar_desktop.services.ledger import charging, credit_notes, invoices, openings, receipts, refunds
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.openings import Opening
from ar_desktop.services.reporting import aging
from ar_desktop.storage import ledger

D = bookkit.D
DAY = D(2026, 9, 10)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def code_of(act):
    with pytest.raises(ArError) as caught:
        act()
    return caught.value.code


def standing(book, day=DAY):
    """Open sum and unallocated of the only customer."""
    (row,) = aging.report(book, day).rows or [None]
    return (row.total - row.unallocated, -row.unallocated) if row else (0, 0)


# --- credit notes ---


def test_a_note_takes_no_more_than_is_open_and_keeps_the_rest(book):
    who = bookkit.customer(book)
    charge = bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 100_000)[0]
    bookkit.receipt(book, who, D(2026, 9, 2), 70_000, [(charge, 70_000)])
    (found,) = credit_notes.open_invoices(book, who, "CNY")
    assert (found.number, found.open) == ("A1", 30_000)
    credit_notes.enter(book, CreditNote(who, "R1", DAY, 50_000, "A1", reason="退货"))
    assert standing(book) == (0, 20_000)
    assert book.reader.execute("SELECT memo FROM credits WHERE number = 'R1'").fetchone()[0] == "A1 退货"
    undo.undo(book)
    assert standing(book) == (30_000, 0)


def test_a_free_note_covers_nothing_and_needs_no_number(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 100_000)
    for _ in range(2):
        credit_notes.enter(book, CreditNote(who, "", DAY, 5_000, reason="折让"))
    assert standing(book) == (100_000, 10_000)


# --- opening balances ---


def test_openings_owe_and_prepay_and_are_no_sales(book):
    who = bookkit.customer(book)
    openings.enter(
        book,
        [
            Opening(who, "24331", D(2025, 12, 1), D(2025, 12, 31), 120_000),
            Opening(who, "", D(2025, 11, 1), None, 30_000),
            Opening(who, "", D(2025, 12, 20), None, -20_000),
        ],
    )
    assert standing(book) == (150_000, 20_000)
    dues = [row[0] for row in book.reader.execute("SELECT due_on FROM charges ORDER BY id")]
    assert [D.fromordinal(due) for due in dues] == [D(2025, 12, 31), D(2025, 12, 1)]  # net 30 days
    numbers = [row[0] for row in book.reader.execute("SELECT number FROM invoices ORDER BY id")]
    assert numbers == ["24331", "期初2025-0001"]
    flows = list(ledger.flows(book.reader, ledger.Scope(DAY.toordinal(), "CNY"), 1))
    assert (sum(row[1] for row in flows), sum(row[2] for row in flows)) == (0, 0)
    kinds = [line.movement.kind for line in statements.statement(book, who, D(2025, 1, 1), DAY).lines]
    assert kinds == ["opening", "opening", "opening"]


def test_an_opening_behaves_like_an_invoice(book):
    who = bookkit.customer(book)
    openings.enter(book, [Opening(who, "24331", D(2025, 12, 1), D(2025, 12, 31), 120_000)])
    reminders.refresh(book, DAY)
    assert book.reader.execute("SELECT count(*) FROM reminder_charges").fetchone()[0] == 1
    credit_notes.enter(book, CreditNote(who, "R1", DAY, 20_000, "24331"))
    assert standing(book) == (100_000, 0)
    key = book.reader.execute("SELECT id FROM invoices").fetchone()[0]
    invoices.void(book, key, DAY, "重复")
    assert standing(book) == (0, 20_000)


def test_openings_are_undone_whole(book):
    who = bookkit.customer(book)
    openings.enter(
        book,
        [
            Opening(who, "24331", D(2025, 12, 1), None, 120_000),
            Opening(who, "", D(2025, 12, 1), None, -5_000),
        ],
    )
    undo.undo(book)
    for day in (D(2025, 12, 1), DAY):
        assert standing(book, day) == (0, 0)


def test_a_wrong_line_names_its_row_and_nothing_is_posted(book):
    who = bookkit.customer(book)
    good = Opening(who, "1", D(2025, 12, 1), None, 100)
    for wrong, code in (
        (replace(good, amount=0, number="2"), "opening_zero"),
        (good, "invoice_known"),
        (replace(good, number="2", due_on=D(2025, 11, 30)), "due_before_issue"),
    ):
        with pytest.raises(ArError) as caught:
            openings.enter(book, [good, wrong])
        assert (caught.value.code, caught.value.facts["row"]) == (code, 2)
    assert code_of(lambda: openings.enter(book, [])) == "nothing_entered"
    assert book.reader.execute("SELECT count(*) FROM charges").fetchone()[0] == 0


# --- refunds ---


def paid(book, who):
    """30,000 and 50,000 fen that cover nothing."""
    bookkit.receipt(book, who, D(2026, 9, 1), 30_000)
    bookkit.receipt(book, who, D(2026, 9, 5), 50_000)


def test_a_refund_takes_the_oldest_money_first(book):
    who = bookkit.customer(book)
    paid(book, who)
    refunds.enter(book, charging.Charge(who, "refund", DAY, 40_000, "付1"))
    left = [(item.day.day, item.free) for item in refunds.free_credits(book, who, "CNY", DAY)]
    assert left == [(5, 40_000)]
    assert standing(book) == (0, 40_000)
    lines = statements.statement(book, who, D(2026, 9, 1), DAY).lines
    assert [(line.movement.kind, line.balance) for line in lines][-1] == ("refund", -40_000)


def test_a_refund_is_undone_and_the_money_is_free_again(book):
    who = bookkit.customer(book)
    paid(book, who)
    refunds.enter(book, charging.Charge(who, "refund", DAY, 40_000))
    undo.undo(book)
    assert [item.free for item in refunds.free_credits(book, who, "CNY", DAY)] == [30_000, 50_000]
    assert standing(book) == (0, 80_000)


def test_a_refund_from_chosen_money(book):
    who = bookkit.customer(book)
    paid(book, who)
    second = refunds.free_credits(book, who, "CNY", DAY)[1].id
    refunds.enter(book, charging.Charge(who, "refund", DAY, 40_000), [(second, 40_000)])
    assert [item.free for item in refunds.free_credits(book, who, "CNY", DAY)] == [30_000, 10_000]


def test_no_more_is_paid_back_than_is_free(book):
    who = bookkit.customer(book)
    assert code_of(lambda: refunds.enter(book, charging.Charge(who, "refund", DAY, 1))) == "refund_exceeds"
    paid(book, who)
    first = refunds.free_credits(book, who, "CNY", DAY)[0].id
    too_much = charging.Charge(who, "refund", DAY, 80_001)
    assert code_of(lambda: refunds.enter(book, too_much)) == "refund_exceeds"
    early = charging.Charge(who, "refund", D(2026, 9, 4), 30_001)
    assert code_of(lambda: refunds.enter(book, early)) == "refund_exceeds"
    made = charging.Charge(who, "refund", DAY, 40_000)
    assert code_of(lambda: refunds.enter(book, made, [(first, 40_000)])) == "refund_exceeds"
    assert code_of(lambda: refunds.enter(book, made, [(first, 30_000)])) == "refund_differs"
    assert standing(book) == (0, 80_000)


def test_money_already_allocated_is_not_free(book):
    who = bookkit.customer(book)
    charge = bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 25_000)[0]
    paid(book, who)
    receipts.allocate(book, 1, [(charge, 25_000)], DAY)
    assert [item.free for item in refunds.free_credits(book, who, "CNY", DAY)] == [5_000, 50_000]


# --- contacts ---


def test_the_first_contact_becomes_the_one_on_letters(book):
    who = bookkit.customer(book)
    contacts.save(book, Contact(who, "张会计", "finance", "13800000001", wechat="zhang"))
    contacts.save(book, Contact(who, "李采购", "purchasing", "13900000002"))
    record = customers.get(book, who)
    assert (record.contact, record.phone) == ("张会计", "13800000001")
    assert [item.name for item in contacts.of_customer(book, who)] == ["张会计", "李采购"]
    undo.undo(book)
    undo.undo(book)
    assert customers.get(book, who).contact == ""
    assert contacts.of_customer(book, who) == []


def test_a_contact_of_letters_stays(book):
    who = bookkit.customer(book, contact="周会计", phone="1")
    contacts.save(book, Contact(who, "张会计"))
    assert customers.get(book, who).contact == "周会计"


def test_contacts_change_go_and_come_back(book):
    who = bookkit.customer(book)
    contacts.save(book, Contact(who, "张会计"))
    (kept,) = contacts.of_customer(book, who)
    contacts.save(book, replace(kept, email="z@example.com"))
    assert contacts.of_customer(book, who)[0].email == "z@example.com"
    contacts.delete(book, kept.id)
    assert contacts.of_customer(book, who) == []
    undo.undo(book)
    assert [item.name for item in contacts.of_customer(book, who)] == ["张会计"]


def test_refused_contacts(book):
    who = bookkit.customer(book)
    assert code_of(lambda: contacts.save(book, Contact(who, " "))) == "contact_name_missing"
    assert code_of(lambda: contacts.save(book, Contact(99, "张"))) == "customer_unknown"
    assert code_of(lambda: contacts.delete(book, 99)) == "contact_unknown"


def test_a_contact_is_found_by_name_and_by_number(book):
    who = bookkit.customer(book, contact="周会计")
    contacts.save(book, Contact(who, "李采购", "purchasing", "13912345678"))
    for text in ("李采", "12345678"):
        (hit,) = search.search(book, text)
        assert (hit.kind, hit.id, hit.title) == ("contact", who, "李采购")


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["receipt", "note", "opening", "prepaid", "refund", "undo"]), st.integers(1, 900)
    ),
    min_size=1,
    max_size=9,
)


@drawn(25)
@given(ACTS)
def test_whatever_is_entered_the_balance_is_the_sum_and_no_refund_goes_beyond_free_money(
    tmp_path_factory, acts
):
    """A model of three sums beside the book: what is owed, what is free, what undo takes back."""
    book = bookkit.make(tmp_path_factory.mktemp("hand") / "a.ardb")
    who = bookkit.customer(book)
    owed, free, past = 0, 0, []
    for number, (what, amount) in enumerate(acts):
        before = (owed, free)
        if what == "undo":
            if past:
                undo.undo(book)
                owed, free = past.pop()
            continue
        if what == "refund" and amount > free:
            made = charging.Charge(who, "refund", DAY, amount)
            assert code_of(lambda made=made: refunds.enter(book, made)) == "refund_exceeds"
            continue
        if what == "refund":
            refunds.enter(book, charging.Charge(who, "refund", DAY, amount))
            free -= amount
        elif what == "receipt":
            bookkit.receipt(book, who, DAY, amount)
            free += amount
        elif what == "note":
            credit_notes.enter(book, CreditNote(who, f"R{number}", DAY, amount))
            free += amount
        else:
            sign = -1 if what == "prepaid" else 1
            openings.enter(book, [Opening(who, f"O{number}", DAY, DAY, sign * amount)])
            owed, free = (owed + amount, free) if sign > 0 else (owed, free + amount)
        past.append(before)
    assert standing(book) == (owed, free)
    assert sum(item.free for item in refunds.free_credits(book, who, "CNY", DAY)) == free
    assert bookkit.failing(book) == []
    book.close()
