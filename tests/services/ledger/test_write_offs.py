"""Write-offs through the service: asked, approved, posted, kept on a list, recovered; statements."""

import datetime as dt

import pytest
from bookkit import customer, dump, failing, invoice, make, receipt

from ar_desktop.domain.errors import ArError
from ar_desktop.services.correspondence import letters, statements
from ar_desktop.services.keeping import attachments, options, undo
from ar_desktop.services.ledger import receipts, write_off_list, write_off_sheets, write_offs
from ar_desktop.services.ledger.write_offs import Money, Request
from ar_desktop.services.reporting import aging
from ar_desktop.storage import ledger

D = dt.date
TODAY = D(2026, 11, 21)
LATER = D(2026, 12, 15)


@pytest.fixture
def book(tmp_path):
    made = make(tmp_path / "坏账.ardb")
    yield made
    assert failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    return customer(book)


@pytest.fixture
def lines(book, who):
    """1,000.00 due in 2022 and 500.00 due in 2023."""
    first = invoice(book, who, "F1", D(2022, 1, 1), D(2022, 2, 1), 100_000)
    return first + invoice(book, who, "F2", D(2023, 1, 1), D(2023, 2, 1), 50_000)


def asked(book, who, pairs, **values):
    given = {"ground": "three_years", "evidence": "多次催收无果", "asked_by": "李倩"} | values
    write_offs.ask(book, Request(who, given.pop("day", TODAY), lines=tuple(pairs), **given))
    return book.reader.execute("SELECT max(id) FROM write_offs").fetchone()[0]


def posted(book, who, pairs, on=TODAY):
    key = asked(book, who, pairs)
    write_offs.approve(book, key, "王敏", TODAY)
    write_offs.post(book, key, on)
    return key


def opens(book, lines):
    sql = "SELECT open_amount FROM charges WHERE id = ?"
    return [book.reader.execute(sql, (key,)).fetchone()[0] for key in lines]


def row(book, key, on=TODAY):
    return write_off_list.get(book, key, on)


def code_of(act):
    with pytest.raises(ArError) as failed:
        act()
    return failed.value.code


def owed(book, who, on):
    """Closing balance, aging and unallocated money of the statement, and the kinds it lists."""
    found = statements.statement(book, who, D(2026, 1, 1), on)
    kinds = [line.movement.kind for line in found.lines]
    return found.closing, sum(found.aging) - found.unallocated, kinds


def test_asking_and_approving_post_nothing(book, who, lines):
    key = asked(book, who, [(lines[0], 100_000)])
    assert row(book, key).state == "asked"
    write_offs.approve(book, key, "王敏", TODAY)
    found = row(book, key)
    assert (found.state, found.approved_by, found.approved_on) == ("approved", "王敏", TODAY)
    assert opens(book, lines) == [100_000, 50_000]
    assert (found.rest, found.watch, found.posted_on) == (0, None, None)


def test_posted_it_leaves_the_ledger_and_stays_on_the_list(book, who, lines):
    key = posted(book, who, [(lines[0], 100_000), (lines[1], 20_000)])
    assert opens(book, lines) == [0, 30_000]
    assert aging.report(book, TODAY).totals.total == 30_000
    found = row(book, key)
    assert (found.number, found.state, found.amount, found.rest) == ("HX00001", "posted", 120_000, 120_000)
    # due on 1 February 2022: the limitation ended three years later (a Saturday of the holidays: the 5th)
    assert found.watch == D(2025, 2, 5)
    credit = book.reader.execute("SELECT kind, number, memo FROM credits").fetchone()
    assert tuple(credit) == ("write_off", "HX00001", "坏账核销")
    assert write_off_list.sums(book, TODAY, "CNY") == write_off_list.Sums(120_000, 0, 120_000, 0)


def test_the_list_of_an_earlier_day_says_what_was_then(book, who, lines):
    key = asked(book, who, [(lines[0], 100_000)], day=D(2026, 11, 1))
    write_offs.approve(book, key, "王敏", D(2026, 11, 5))
    write_offs.post(book, key, D(2026, 11, 10))
    write_offs.reverse(book, key, D(2026, 11, 20), "客户恢复经营")
    days = [D(2026, 10, 31), D(2026, 11, 1), D(2026, 11, 5), D(2026, 11, 10), D(2026, 11, 20)]
    states = [found.state if (found := row(book, key, day)) else None for day in days]
    assert states == [None, "asked", "approved", "posted", "reversed"]


def test_nobody_tells_the_customer(book, who, lines):
    before = owed(book, who, LATER)
    assert before == (150_000, 150_000, [])
    key = posted(book, who, [(lines[0], 100_000)])
    assert owed(book, who, LATER) == before
    found = statements.statement(book, who, D(2026, 1, 1), LATER)
    assert [item.open for item in found.carried] == [100_000, 50_000]
    # the books say otherwise
    scope = ledger.Scope(LATER.toordinal(), "CNY", who)
    assert ledger.balance_before(book.reader, scope, LATER.toordinal()) == 50_000
    write_offs.recover(book, key, Money(D(2026, 12, 1), 40_000))
    assert owed(book, who, LATER) == (110_000, 110_000, ["receipt"])
    found = statements.statement(book, who, D(2026, 1, 1), LATER)
    assert [item.open for item in found.carried] == [60_000, 50_000]
    assert owed(book, who, D(2026, 11, 30)) == (150_000, 150_000, [])


def test_nor_of_a_write_off_taken_back(book, who, lines):
    key = posted(book, who, [(lines[0], 60_000)])
    write_offs.reverse(book, key, D(2026, 12, 1), "误核销")
    assert owed(book, who, LATER) == (150_000, 150_000, [])
    assert opens(book, lines) == [100_000, 50_000]
    assert row(book, key, LATER).state == "reversed"


def test_nor_of_a_recovery_taken_back(book, who, lines):
    key = posted(book, who, [(lines[0], 100_000)])
    write_offs.recover(book, key, Money(D(2026, 12, 1), 40_000))
    undo.undo(book)
    closing, open_sum, _ = owed(book, who, LATER)
    assert (closing, open_sum) == (150_000, 150_000)


def test_what_is_recovered_is_owed_again_and_paid_in_one_step(book, who, lines):
    key = posted(book, who, [(lines[0], 100_000)])
    write_offs.recover(book, key, Money(D(2026, 12, 1), 40_000, "工0001", "法院执行款"))
    found = row(book, key, LATER)
    assert (found.recovered, found.rest) == (40_000, 60_000)
    assert found.watch == D(2025, 2, 5)  # ended before the court's money came, which revives no rest of it
    assert [tuple(vars(item).values()) for item in write_off_list.recoveries(book, key, LATER)] == [
        (D(2026, 12, 1), 40_000, "工0001", "法院执行款")
    ]
    assert row(book, key, D(2026, 11, 30)).recovered == 0
    assert aging.report(book, LATER).totals.total == 50_000
    undo.undo(book)
    assert row(book, key, LATER).recovered == 0
    assert write_off_list.recoveries(book, key, LATER) == []


def test_more_than_the_debt_stays_unallocated(book, who, lines):
    key = posted(book, who, [(lines[1], 50_000)])
    write_offs.recover(book, key, Money(LATER, 70_000))
    assert row(book, key, LATER).rest == 0
    assert (
        book.reader.execute("SELECT open_amount FROM credits WHERE kind = 'receipt'").fetchone()[0] == 20_000
    )
    assert code_of(lambda: write_offs.recover(book, key, Money(LATER, 1))) == "write_off_settled"
    assert row(book, key, LATER).watch is None
    # 100,000 of the first line less 20,000 unallocated
    assert owed(book, who, LATER)[:2] == (80_000, 80_000)


def test_a_receipt_that_is_there_can_be_the_recovery(book, who, lines):
    key = posted(book, who, [(lines[0], 100_000)])
    credit = receipt(book, who, D(2026, 11, 25), 30_000)
    write_offs.recover(book, key, Money(LATER, 30_000, credit_id=credit))
    assert row(book, key, LATER).recovered == 30_000
    assert book.reader.execute("SELECT open_amount FROM credits WHERE id = ?", (credit,)).fetchone()[0] == 0
    assert owed(book, who, LATER)[:2] == (120_000, 120_000)
    assert owed(book, who, D(2026, 11, 26))[:2] == (120_000, 120_000)
    undo.undo(book)
    assert (
        book.reader.execute("SELECT open_amount FROM credits WHERE id = ?", (credit,)).fetchone()[0] == 30_000
    )


def test_a_recovery_whose_money_bounced_goes_back_to_rest(book, who, lines):
    key = posted(book, who, [(lines[0], 100_000)])
    write_offs.recover(book, key, Money(D(2026, 12, 1), 40_000))
    credit = book.reader.execute("SELECT max(id) FROM credits WHERE kind = 'receipt'").fetchone()[0]
    receipts.void(book, credit, D(2026, 12, 3), "退汇")
    assert row(book, key, LATER).recovered == 0
    assert aging.report(book, LATER).totals.total == 50_000
    assert owed(book, who, LATER)[:2] == (150_000, 150_000)


def test_every_step_can_be_taken_back(book, who, lines):
    before = dump(book)
    key = asked(book, who, [(lines[0], 100_000)])
    write_offs.approve(book, key, "王敏", TODAY)
    write_offs.post(book, key, TODAY)
    undo.undo(book)
    assert row(book, key).state == "approved"
    assert opens(book, lines) == [100_000, 50_000]
    undo.undo(book)
    assert row(book, key).state == "asked"
    undo.undo(book)
    assert dump(book)["write_offs"] == before["write_offs"]
    assert owed(book, who, LATER)[:2] == (150_000, 150_000)


def test_refused_with_a_reason(book, who, lines):
    key = asked(book, who, [(lines[0], 100_000)])
    write_offs.refuse(book, key, "王敏", TODAY, "证据不足")
    found = row(book, key)
    assert (found.state, found.note) == ("refused", "证据不足")
    assert code_of(lambda: write_offs.post(book, key, TODAY)) == "write_off_not_possible"


def test_the_same_person_is_warned_and_not_stopped(book, who, lines):
    key = asked(book, who, [(lines[0], 100_000)])
    assert [item.code for item in write_offs.approval_notices(book, key, " 李倩 ")] == [
        "write_off_same_person"
    ]
    assert write_offs.approval_notices(book, key, "王敏") == []
    assert write_offs.approval_notices(book, key, "") == []
    write_offs.approve(book, key, "李倩", TODAY)
    assert row(book, key).state == "approved"


def test_a_ground_checks_its_own_figures(book, who, lines):
    young = invoice(book, who, "F3", D(2026, 1, 1), D(2026, 2, 1), 6_000_000)
    pairs = [(lines[0], 100_000), (young[0], 6_000_000)]
    (found,) = write_offs.findings(book, "three_years", pairs, TODAY)
    assert (found.code, found.facts["count"]) == ("write_off_too_young", 1)
    found = write_offs.findings(book, "small_old", pairs, TODAY)
    assert [item.code for item in found] == ["write_off_too_young", "write_off_not_small"]
    assert found[1].facts == {"count": 1, "limit": "50,000.00"}
    # a revenue of 600,000,000.00 allows 60,000.00 each; it is remembered with the request
    found = write_offs.findings(book, "small_old", pairs, TODAY, 60_000_000_000)
    assert [item.code for item in found] == ["write_off_too_young"]
    write_offs.ask(book, Request(who, TODAY, "small_old", tuple(pairs)), 60_000_000_000)
    assert options.load(book).annual_revenue == 60_000_000_000
    assert [item.code for item in write_offs.findings(book, "small_old", pairs, TODAY)] == [
        "write_off_too_young"
    ]


def test_what_is_refused(book, who, lines):
    other = invoice(book, customer(book, "C0002", "另一家"), "X", D(2022, 1, 1), D(2022, 2, 1), 100)
    for pairs, code in (
        ([], "write_off_empty"),
        ([(lines[0], 100_001)], "line_overpaid"),
        ([(lines[0], 0)], "line_overpaid"),
        ([(other[0], 100)], "allocation_other_customer"),
        ([(999, 1)], "invoice_unknown"),
    ):
        assert code_of(lambda pairs=pairs: asked(book, who, pairs)) == code
    assert code_of(lambda: asked(book, who, [(lines[0], 1)], currency="EUR")) == "allocation_currency"
    assert code_of(lambda: write_offs.findings(book, "death", [(999, 1)], TODAY)) == "invoice_unknown"
    key = asked(book, who, [(lines[0], 100_000)])
    assert code_of(lambda: write_offs.approve(book, 99, "王敏", TODAY)) == "write_off_unknown"
    assert code_of(lambda: write_offs.approve(book, key, " ", TODAY)) == "approver_missing"
    assert code_of(lambda: write_offs.approve(book, key, "王敏", D(2026, 11, 20))) == "write_off_day"
    assert code_of(lambda: write_offs.refuse(book, key, "王敏", TODAY, " ")) == "reason_missing"
    write_offs.approve(book, key, "王敏", TODAY)
    receipt(book, who, TODAY, 1, [(lines[0], 1)])
    assert code_of(lambda: write_offs.post(book, key, TODAY)) == "line_overpaid"


def test_what_is_refused_after_posting(book, who, lines):
    key = posted(book, who, [(lines[0], 100_000)])
    assert code_of(lambda: write_offs.recover(book, key, Money(D(2026, 11, 20), 1))) == "write_off_day"
    assert code_of(lambda: write_offs.recover(book, key, Money(LATER, 0))) == "amount_not_positive"
    assert code_of(lambda: write_offs.recover(book, key, Money(LATER, 1, credit_id=99))) == "receipt_unknown"
    assert code_of(lambda: write_offs.reverse(book, key, LATER, "")) == "reason_missing"
    write_offs.recover(book, key, Money(LATER, 1))
    assert code_of(lambda: write_offs.reverse(book, key, LATER, "误")) == "write_off_recovered"


def test_a_line_that_was_paid_for_a_while_cannot_be_written_off_from_before(book, who, lines):
    credit = receipt(book, who, D(2026, 11, 1), 100_000, [(lines[0], 100_000)])
    receipts.void(book, credit, D(2026, 11, 15), "退票")
    key = asked(book, who, [(lines[0], 100_000)], day=D(2026, 10, 20))
    write_offs.approve(book, key, "王敏", D(2026, 10, 20))
    assert code_of(lambda: write_offs.post(book, key, D(2026, 10, 25))) == "write_off_day"
    write_offs.post(book, key, D(2026, 11, 15))
    assert opens(book, lines) == [0, 50_000]


def test_the_list_can_be_filtered(book, who, lines):
    first = posted(book, who, [(lines[0], 100_000)])
    second = asked(book, who, [(lines[1], 50_000)])
    assert [item.id for item in write_off_list.listed(book, TODAY)] == [second, first]
    assert [item.id for item in write_off_list.listed(book, TODAY, state="waiting")] == [second]
    assert [item.id for item in write_off_list.listed(book, TODAY, state="posted")] == [first]
    assert [item.id for item in write_off_list.listed(book, TODAY, text="hx00002")] == [second]
    assert write_off_list.listed(book, TODAY, text="没有") == []
    assert write_off_list.sums(book, TODAY, "CNY").waiting == 1
    assert write_off_list.lines(book, 99, TODAY) == []


def test_the_sheet_has_the_facts_of_the_book(book, who, lines, tmp_path):
    file = tmp_path / "判决书.pdf"
    file.write_bytes(b"%PDF-1.4 x")
    (letter,) = letters.issue(book, [who], D(2026, 11, 1)).letters
    key = asked(book, who, [(lines[0], 100_000), (lines[1], 20_000)])
    attachments.attach(book, "write_offs", key, file, TODAY)
    write_offs.approve(book, key, "王敏", TODAY)
    write_offs.post(book, key, LATER)
    made = write_off_sheets.print_sheet(book, key)
    facts = made.facts
    assert (made.pages, facts.number, facts.state, facts.posted_on) == (1, "HX00001", "posted", LATER)
    assert [line.written for line in facts.lines] == [100_000, 20_000]
    assert facts.total == 120_000
    # due on 1 February 2022, asked on 21 November 2026: 1,754 days
    assert facts.lines[0].days == 1754
    assert (facts.files, facts.letters) == (("判决书.pdf",), (letter.facts.number,))
    assert facts.findings == ()
    assert code_of(lambda: write_off_sheets.facts(book, 99)) == "write_off_unknown"
