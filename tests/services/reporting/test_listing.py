"""Lists by page: every order, every filter, as of any day, and together with the aging."""

import datetime as dt

import bookkit
import pytest
from bookkit import customer, failing, invoice, make, receipt

from ar_desktop.domain.errors import ArError
from ar_desktop.services.ledger import charging, invoices, receipts
from ar_desktop.services.reporting import aging, listing

D = dt.date
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    """恒泰: 100.00 paid in part, 300.00 due later; 百川: 200.00 overdue, 50.00 voided on 11-10."""
    made = make(tmp_path / "a.ardb")
    one = customer(made, "C1", "苏州恒泰精密制造有限公司", owner="李倩")
    two = customer(made, "C2", "嘉兴百川化工有限公司", owner="王敏")
    first = invoice(made, one, "A-001", D(2026, 9, 1), D(2026, 10, 1), 10_000)
    invoice(made, one, "A-002", D(2026, 11, 20), D(2026, 12, 20), 30_000)
    invoice(made, two, "B-001", D(2026, 9, 15), D(2026, 11, 20), 20_000)
    invoice(made, two, "B-002", D(2026, 9, 20), D(2026, 11, 1), 5_000)
    receipt(made, one, D(2026, 10, 5), 6_000, [(first[0], 4_000)], number="R1", payer="恒泰")
    key = made.reader.execute("SELECT id FROM invoices WHERE number = 'B-002'").fetchone()[0]
    invoices.void(made, key, D(2026, 11, 10), "开错")
    yield made
    assert failing(made) == []
    made.close()


def numbers(rows):
    return [row.number for row in rows]


@pytest.mark.parametrize(
    ("order", "descending", "expected"),
    [
        ("issued_on", True, ["A-002", "B-002", "B-001", "A-001"]),
        ("due_on", False, ["A-001", "B-002", "B-001", "A-002"]),
        ("amount", True, ["A-002", "B-001", "A-001", "B-002"]),
        ("number", False, ["A-001", "A-002", "B-001", "B-002"]),
        ("days", True, ["A-001", "B-002", "B-001", "A-002"]),
    ],
)
def test_each_order_is_that_of_its_column(book, order, descending, expected):
    assert numbers(bookkit.due_lines(book, TODAY, order=order, descending=descending)) == expected


def test_an_unknown_order_is_refused(book):
    with pytest.raises(ArError, match="order_unknown"):
        listing.InvoiceList(book, TODAY, order="customer")


def test_a_line_shows_what_is_open_and_how_long(book):
    row = bookkit.due_lines(book, TODAY, text="A-001")[0]
    assert (row.amount, row.open, row.days, row.state, row.owner) == (10_000, 6_000, 51, "overdue", "李倩")
    assert (row.customer, row.issued_on, row.due_on) == (
        "苏州恒泰精密制造有限公司",
        D(2026, 9, 1),
        D(2026, 10, 1),
    )


def test_states_on_the_day_asked_for(book):
    def states(day):
        return {row.number: row.state for row in bookkit.due_lines(book, day)}

    assert states(TODAY) == {"A-001": "overdue", "A-002": "not_due", "B-001": "overdue", "B-002": "voided"}
    assert states(D(2026, 11, 9)) == {"A-001": "overdue", "B-001": "not_due", "B-002": "overdue"}
    assert states(D(2026, 9, 1)) == {"A-001": "not_due"}


def test_due_today_is_not_overdue(book):
    assert numbers(bookkit.due_lines(book, D(2026, 11, 20), state="not_due")) == ["A-002", "B-001"]


@pytest.mark.parametrize(
    ("state", "expected"),
    [("not_due", ["A-002"]), ("overdue", ["B-001", "A-001"]), ("settled", ["B-002"])],
)
def test_segments_divide_the_list(book, state, expected):
    assert numbers(bookkit.due_lines(book, TODAY, state=state)) == expected
    assert listing.InvoiceList(book, TODAY, state=state).count() == len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("百川", ["B-002", "B-001"]),
        ("szht", ["A-002", "A-001"]),
        ("suzhou", ["A-002", "A-001"]),
        ("s", ["A-002", "A-001"]),
        ("A-00", ["A-002", "A-001"]),
        ("C2", ["B-002", "B-001"]),
        ("无此客户", []),
    ],
)
def test_the_filter_knows_names_pinyin_codes_and_beginnings_of_numbers(book, text, expected):
    assert numbers(bookkit.due_lines(book, TODAY, text=text)) == expected
    assert listing.InvoiceList(book, TODAY, text=text).count() == len(expected)


def test_a_name_outweighs_a_letter_inside_another(book):
    # "x" stands in 嘉兴 (jiaxing) but begins no reading of it.
    assert bookkit.due_lines(book, TODAY, text="x") == []


def test_totals_are_of_what_is_listed(book):
    def totals(**chosen):
        return listing.InvoiceList(book, TODAY, **chosen).totals()

    assert totals() == listing.Totals(4, 65_000, 56_000, "CNY")
    assert totals(state="overdue") == listing.Totals(2, 30_000, 26_000, "CNY")
    assert totals(text="百川") == listing.Totals(2, 25_000, 20_000, "CNY")


def test_open_sums_agree_with_the_aging_on_any_day(book):
    for day in (D(2026, 9, 15), D(2026, 10, 4), D(2026, 10, 5), D(2026, 11, 9), D(2026, 11, 10), TODAY):
        gross = sum(sum(row.amounts) for row in aging.report(book, day).rows)
        assert listing.InvoiceList(book, day).totals().open == gross


def test_several_currencies_are_not_summed(book):
    who = customer(book, "C3", "外贸客户", address="香港")
    invoice(book, who, "U-1", D(2026, 11, 1), D(2026, 12, 1), 700, currency="USD")
    assert listing.InvoiceList(book, TODAY).totals() == listing.Totals(5, 0, 0, "")
    assert numbers(bookkit.due_lines(book, TODAY, state="not_due")) == ["A-002", "U-1"]


def test_pages_join_to_the_whole_list(tmp_path):
    made = make(tmp_path / "b.ardb")
    who = customer(made)
    for number in range(23):
        invoice(made, who, f"N{number:02}", D(2026, 11, 1), D(2026, 12, 1), 1_00 + number % 3)
    for chosen in ({}, {"state": "not_due"}, {"text": "N"}):
        wanted = listing.InvoiceList(made, TODAY, order="amount", **chosen)
        pages = [row.id for offset in range(0, 25, 5) for row in wanted.fetch(offset, 5)]
        assert pages == [row.id for row in wanted.fetch(0, 100)]
        assert len(set(pages)) == wanted.count() == 23
    made.close()


def test_instalments_are_lines_of_their_own(tmp_path):
    made = make(tmp_path / "c.ardb")
    parts = [(D(2026, 10, 1), 400), (D(2026, 12, 1), 600)]
    invoice(made, customer(made), "P-1", D(2026, 9, 1), None, 1_000, parts=parts)
    rows = bookkit.due_lines(made, TODAY, order="due_on", descending=False)
    assert [(row.seq, row.open, row.state) for row in rows] == [(1, 400, "overdue"), (2, 600, "not_due")]
    made.close()


def test_allocations_of_a_line_and_of_a_receipt(book):
    line = bookkit.due_lines(book, TODAY, text="A-001")[0]
    found = listing.allocations(book, TODAY, charge=line.id)
    assert [(part.day, part.kind, part.number, part.amount) for part in found] == [
        (D(2026, 10, 5), "receipt", "R1", 4_000)
    ]
    assert listing.allocations(book, D(2026, 10, 4), charge=line.id) == []
    credit = found[0].credit_id
    assert [part.due_number for part in listing.allocations(book, TODAY, credit=credit)] == ["A-001"]


def test_open_lines_come_oldest_due_first(book):
    who = bookkit.due_lines(book, TODAY, text="A-001")[0].customer_id
    assert [(row.number, row.open) for row in listing.open_lines(book, who, TODAY, "CNY")] == [
        ("A-001", 6_000),
        ("A-002", 30_000),
    ]


def test_number_of_an_invoice(book):
    key = bookkit.due_lines(book, TODAY, text="B-001")[0].invoice_id
    assert listing.number_of(book, key) == "B-001"
    assert listing.number_of(book, 999) == ""


def test_receipts_as_of_a_day(book):
    who = bookkit.due_lines(book, TODAY, text="B-001")[0].customer_id
    bounced = receipt(book, who, D(2026, 11, 2), 1_000, number="R2", memo="退票")
    receipts.void(book, bounced, D(2026, 11, 12), "退票")

    def seen(day, **chosen):
        return [(row.number, row.open, row.state) for row in listing.receipt_rows(book, day, **chosen)]

    assert seen(TODAY) == [("R2", 0, "voided"), ("R1", 2_000, "part")]
    assert seen(D(2026, 11, 5)) == [("R2", 1_000, "open"), ("R1", 2_000, "part")]
    assert seen(TODAY, state="open") == [("R1", 2_000, "part")]
    assert seen(TODAY, text="退票") == [("R2", 0, "voided")]
    assert seen(TODAY, text="szht") == [("R1", 2_000, "part")]
    assert seen(TODAY, offset=1, limit=1) == [("R1", 2_000, "part")]


def test_receipt_totals_leave_voided_money_out(book):
    who = bookkit.due_lines(book, TODAY, text="B-001")[0].customer_id
    bounced = receipt(book, who, D(2026, 11, 2), 1_000)
    assert listing.receipt_totals(book, TODAY) == (2, 7_000, 3_000)
    receipts.void(book, bounced, D(2026, 11, 12), "退票")
    assert listing.receipt_totals(book, TODAY) == (2, 6_000, 2_000)
    assert listing.receipt_totals(book, D(2026, 11, 11)) == (2, 7_000, 3_000)


@pytest.mark.parametrize("order", sorted(listing.ORDERS))
def test_what_is_no_invoice_is_neither_listed_nor_counted(book, order):
    who = book.reader.execute("SELECT id FROM customers WHERE code = 'C1'").fetchone()[0]
    before = listing.InvoiceList(book, TODAY).totals()
    with book.write("post_refund") as write:
        charging.post(write, charging.Charge(who, "recovery", TODAY, 700, "HX00001"))
    chosen = listing.InvoiceList(book, TODAY, order=order)
    assert (chosen.count(), chosen.totals()) == (4, before)
    shown = [row.number for offset in (0, 3) for row in chosen.fetch(offset, 3)]
    assert sorted(shown) == ["A-001", "A-002", "B-001", "B-002"]
    assert numbers(bookkit.due_lines(book, TODAY, text="HX")) == []
    assert listing.InvoiceList(book, TODAY, state="not_due").count() == 1
