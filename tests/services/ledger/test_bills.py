"""Bills through the service: what they cover, what they pay, what is owed again."""

import datetime as dt

import pytest
from bookkit import customer, dump, failing, invoice, make, set_options

from ar_desktop.domain.bills import BOUNCED, DISCOUNTED, ENDORSED, HELD, HONOURED, RETURNED, Bill
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Receipt
from ar_desktop.services.chasing import refreshing, reminders
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import bill_list, bills, holdings, receipts
from ar_desktop.services.reporting import workbench

D = dt.date
DUE = D(2026, 8, 1)
TODAY = D(2026, 9, 1)
MATURES = D(2026, 12, 1)


@pytest.fixture
def book(tmp_path):
    made = make(tmp_path / "票据.ardb")
    yield made
    assert failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    return customer(book)


@pytest.fixture
def lines(book, who):
    """1,000.00 and 500.00, both overdue."""
    first = invoice(book, who, "F1", D(2026, 7, 1), DUE, 100_000)
    return first + invoice(book, who, "F2", D(2026, 7, 2), DUE, 50_000)


def bill(who, lines=(), **values):
    given = {"kind": "bank", "received_on": D(2026, 8, 20), "matures_on": MATURES, "amount": 120_000}
    given |= {"drawer": "苏州恒泰精密制造有限公司", "acceptor": "工商银行苏州分行"} | values
    return Bill(who, given.pop("number", "5102100001"), lines=tuple(lines), **given)


def taken(book, made):
    bills.take(book, made)
    return book.reader.execute("SELECT max(id) FROM bills").fetchone()[0]


def opens(book, lines):
    sql = "SELECT open_amount FROM charges WHERE id = ?"
    return [book.reader.execute(sql, (key,)).fetchone()[0] for key in lines]


def stored(book, key, on):
    return next((row for row in bill_list.listed(book, on) if row.id == key), None)


def state(book, key, on=TODAY):
    return stored(book, key, on).state


def chased(book, on):
    refreshing.refresh(book, on)
    return sorted(row[0] for row in book.reader.execute("SELECT charge_id FROM reminder_charges"))


def test_a_bill_is_no_money(book, who, lines):
    taken(book, bill(who, [(lines[0], 100_000)]))
    assert opens(book, lines) == [100_000, 50_000]
    assert book.reader.execute("SELECT count(*) FROM credits").fetchone()[0] == 0


def test_what_it_covers_is_not_chased_until_it_matures_and_a_little_longer(book, who, lines):
    taken(book, bill(who, [(lines[0], 100_000)]))
    assert chased(book, TODAY) == [lines[1]]
    assert holdings.held(book.reader, MATURES) == {lines[0]: 100_000}
    assert holdings.held(book.reader, MATURES + dt.timedelta(days=3)) == {lines[0]: 100_000}
    assert holdings.held(book.reader, MATURES + dt.timedelta(days=4)) == {}
    set_options(book, bill_grace=0)
    assert holdings.held(book.reader, MATURES + dt.timedelta(days=1)) == {}
    assert holdings.held(book.reader, D(2026, 8, 19)) == {}


def test_a_wholly_covered_customer_leaves_the_queue_and_gets_no_letter(book, who, lines):
    taken(book, bill(who, [(lines[0], 100_000)]))
    taken(book, bill(who, [(lines[1], 50_000)], number="2"))
    refreshing.refresh(book, TODAY)
    assert reminders.queue(book, TODAY) == []
    with pytest.raises(ArError) as failed:
        letters.preview(book, who, TODAY, by_name=True)
    assert failed.value.code == "nothing_overdue"
    # four days after maturity it is chased again, though we still hold the bills
    assert chased(book, MATURES + dt.timedelta(days=4)) == lines


def test_of_a_partly_covered_line_the_rest_is_chased(book, who, lines):
    taken(book, bill(who, [(lines[0], 99_000)]))
    assert chased(book, TODAY) == lines
    held = holdings.held(book.reader, TODAY)
    assert holdings.rest(100_000, held[lines[0]]) == 1_000


def test_paid_at_maturity_it_settles_what_it_was_meant_for(book, who, lines):
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    assert bills.honour(book, key, MATURES).step
    assert opens(book, lines) == [0, 50_000]
    credit = book.reader.execute("SELECT * FROM credits").fetchone()
    assert (credit["kind"], credit["number"], credit["payer"]) == (
        "receipt",
        "5102100001",
        "工商银行苏州分行",
    )
    assert (credit["amount"], credit["open_amount"]) == (120_000, 20_000)
    assert credit["day"] == MATURES.toordinal()
    assert state(book, key, MATURES) == HONOURED
    # on the day before, it was a bill in hand
    assert state(book, key, MATURES - dt.timedelta(days=1)) == HELD
    assert holdings.held(book.reader, MATURES) == {}


def test_a_line_paid_meanwhile_takes_only_what_is_open(book, who, lines):
    key = taken(book, bill(who, [(lines[0], 100_000), (lines[1], 20_000)]))
    receipts.enter(book, Receipt(who, TODAY, 70_000), [(lines[0], 70_000)])
    bills.honour(book, key, MATURES)
    # 30,000 and 20,000 of 120,000
    assert opens(book, lines) == [0, 30_000]
    sql = "SELECT open_amount FROM credits WHERE number = '5102100001'"
    assert book.reader.execute(sql).fetchone()[0] == 70_000


@pytest.mark.parametrize("act", [ENDORSED, DISCOUNTED])
def test_passed_on_the_customer_has_paid_and_recourse_brings_the_debt_back(book, who, lines, act):
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    bills.pass_on(book, key, act, TODAY, "宁波供应商")
    assert opens(book, lines) == [0, 50_000]
    row = stored(book, key, TODAY)
    assert (row.state, row.warning, row.note) == (act, "recourse", "宁波供应商")
    late = MATURES + dt.timedelta(days=2)
    bills.bounce(book, key, late, "承兑人拒付")
    assert opens(book, lines) == [100_000, 50_000]
    assert state(book, key, late) == BOUNCED
    assert stored(book, key, late).note == "宁波供应商；承兑人拒付"
    assert chased(book, late) == lines
    with pytest.raises(ArError) as failed:
        undo.undo(book)
    assert failed.value.code == "nothing_to_undo"


def test_refused_in_our_hands_the_lines_are_chased_at_once(book, who, lines):
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    bills.bounce(book, key, TODAY, "退票")
    assert holdings.held(book.reader, TODAY) == {}
    assert state(book, key) == BOUNCED
    undo.undo(book)
    assert state(book, key) == HELD
    assert holdings.held(book.reader, TODAY) == {lines[0]: 100_000}


def test_given_back(book, who, lines):
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    bills.give_back(book, key, TODAY, "要素填写有误")
    assert state(book, key) == RETURNED
    assert holdings.held(book.reader, TODAY) == {}
    # the number is free again
    assert taken(book, bill(who, [(lines[0], 100_000)])) != key


def test_every_act_can_be_taken_back(book, who, lines):
    before = dump(book)
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    for act in (
        lambda: bills.honour(book, key, MATURES),
        lambda: bills.pass_on(book, key, ENDORSED, TODAY, "甲"),
        lambda: bills.give_back(book, key, TODAY, "退"),
    ):
        act()
        assert state(book, key, MATURES) != HELD
        undo.undo(book)
        assert state(book, key, MATURES) == HELD
        assert opens(book, lines) == [100_000, 50_000]
        assert holdings.held(book.reader, TODAY) == {lines[0]: 100_000}
    undo.undo(book)
    assert dump(book)["bills"] == before["bills"]
    assert dump(book)["bill_lines"] == before["bill_lines"]


def test_an_undone_payment_leaves_no_trace_in_any_balance(book, who, lines):
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    bills.honour(book, key, MATURES)
    undo.undo(book)
    bills.honour(book, key, MATURES)
    assert opens(book, lines) == [0, 50_000]


def test_a_receipt_voided_by_itself_shows_on_the_bill(book, who, lines):
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    bills.honour(book, key, MATURES)
    credit = book.reader.execute("SELECT credit_id FROM bills").fetchone()[0]
    receipts.void(book, credit, MATURES, "错")
    assert stored(book, key, MATURES).voided


def code_of(act):
    with pytest.raises(ArError) as failed:
        act()
    return failed.value.code


def test_what_is_refused_on_taking_in(book, who, lines):
    other = customer(book, "C0002", "另一家")
    foreign = invoice(book, other, "X", D(2026, 7, 1), DUE, 100)
    for made, code in (
        (bill(who, number=" "), "bill_number_missing"),
        (bill(who, amount=0), "amount_not_positive"),
        (bill(who, [(lines[0], 0)]), "amount_not_positive"),
        (bill(who, matures_on=D(2026, 8, 19)), "bill_matured"),
        (bill(who, [(lines[0], 100_000), (lines[1], 20_001)]), "money_overspent"),
        (bill(who, [(lines[0], 100_001)]), "line_overpaid"),
        (bill(who, [(foreign[0], 100)]), "allocation_other_customer"),
        (bill(who, [(lines[0], 100)], currency="EUR"), "allocation_currency"),
        (bill(who, [(999, 100)]), "invoice_unknown"),
    ):
        assert code_of(lambda made=made: bills.take(book, made)) == code
    taken(book, bill(who, [(lines[0], 60_000)]))
    assert bills.free_of(book, lines) == {lines[0]: 40_000, lines[1]: 50_000}
    assert code_of(lambda: bills.take(book, bill(who))) == "bill_known"
    second = bill(who, [(lines[0], 40_001)], number="2")
    assert code_of(lambda: bills.take(book, second)) == "line_overpaid"


def test_what_is_refused_later(book, who, lines):
    key = taken(book, bill(who, [(lines[0], 100_000)]))
    assert code_of(lambda: bills.honour(book, 99, TODAY)) == "bill_unknown"
    assert code_of(lambda: bills.honour(book, key, D(2026, 8, 19))) == "bill_day"
    assert code_of(lambda: bills.pass_on(book, key, DISCOUNTED, MATURES, "行")) == "bill_too_late_to_pass_on"
    late = MATURES + dt.timedelta(days=11)
    assert code_of(lambda: bills.pass_on(book, key, ENDORSED, late, "甲")) == "bill_too_late_to_pass_on"
    assert code_of(lambda: bills.bounce(book, key, TODAY, " ")) == "reason_missing"
    assert code_of(lambda: bills.give_back(book, key, TODAY, "")) == "reason_missing"
    bills.give_back(book, key, TODAY, "退")
    assert code_of(lambda: bills.honour(book, key, MATURES)) == "bill_not_possible"
    assert code_of(lambda: bills.bounce(book, 99, TODAY, "因")) == "bill_unknown"


def test_a_long_bill_is_warned_of(who):
    assert [item.code for item in bills.remarks(bill(who, matures_on=D(2027, 2, 21)))] == ["bill_too_long"]
    assert bills.remarks(bill(who, matures_on=D(2027, 2, 20))) == []


def test_the_list_and_its_figures(book, who, lines):
    first = taken(book, bill(who, [(lines[0], 100_000)]))
    second = taken(book, bill(who, number="2", amount=30_000, matures_on=D(2026, 9, 5), acceptor="恒泰财务"))
    third = taken(book, bill(who, number="3", amount=7_000))
    bills.pass_on(book, third, ENDORSED, TODAY, "甲")
    assert [row.id for row in bill_list.listed(book, TODAY)] == [second, first, third]
    assert [row.id for row in bill_list.listed(book, TODAY, state="held")] == [second, first]
    assert [row.id for row in bill_list.listed(book, TODAY, state="passed")] == [third]
    assert bill_list.listed(book, TODAY, state="closed") == []
    assert [row.id for row in bill_list.listed(book, TODAY, text="恒泰财务")] == [second]
    assert bill_list.listed(book, D(2026, 8, 19)) == []
    row = stored(book, second, TODAY)
    assert (row.days, row.warning, row.designated) == (4, "soon", 0)
    assert bill_list.sums(book, TODAY, "CNY") == bill_list.Sums(150_000, 30_000, 7_000, 1)
    assert [item.amount for item in bill_list.designations(book, first)] == [100_000]
    ((covering, amount),) = bill_list.covering(book, lines[0], TODAY)
    assert (covering.id, amount) == (first, 100_000)
    assert bill_list.covering(book, lines[1], TODAY) == []
    assert stored(book, 99, TODAY) is None


def test_the_workbench_says_how_many_wait(book, who, lines):
    taken(book, bill(who, [(lines[0], 100_000)]))
    figures = workbench.figures(book, MATURES)
    (found,) = [item for item in workbench.attention(book, figures) if item.code == "bills_waiting"]
    assert (found.facts, found.page) == ({"count": 1}, "bills")
    earlier = workbench.attention(book, workbench.figures(book, TODAY))
    assert "bills_waiting" not in [item.code for item in earlier]


def test_what_of_a_customer_bills_cover(book, who, lines):
    taken(book, bill(who, [(lines[0], 100_000)]))
    receipts.enter(book, Receipt(who, TODAY, 70_000), [(lines[0], 70_000)])
    # 30,000 are open of what it covers
    assert bills.covered_of(book, who, "CNY", TODAY) == 30_000
