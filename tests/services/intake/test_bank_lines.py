"""Bank lines: known money is known by the bank's number or by what it tells, and unknown payers are asked
about, never posted unseen, and learned once the user has said."""

import datetime as dt
from pathlib import Path

import bookkit
import pytest
from services.bankkit import line, statement

from ar_desktop.services.intake import importing
from ar_desktop.services.intake.import_receipts import CUSTOMER, IGNORE, NEW_CUSTOMER, Choice
from ar_desktop.services.keeping import books, undo

DATA = Path(__file__).resolve().parents[2] / "data"
OURS, OTHER = "1202021819900012345", "1202021819900099999"
HENGTAI = "苏州恒泰精密制造有限公司"


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def look(book, path, **how):
    return importing.preview(book, path, this_year=2026, **how)


def take(book, path, **said):
    plan = look(book, path)
    for payer, choice in said.items():
        plan = say(book, plan, payer, choice)
    importing.commit(book, plan)
    return plan


def say(book, plan, payer, choice):
    keys = [key for key, one in plan.asked.items() if payer in one.row.payer]
    return importing.choose(book, plan, dict.fromkeys(keys, choice))


def posted(book):
    sql = (
        "SELECT day, amount, number, account, payer FROM credits WHERE kind = 'receipt' AND voided_on IS NULL"
    )
    return [tuple(row) for row in book.reader.execute(sql + " ORDER BY id")]


def counts(plan):
    return plan.taken, plan.duplicates, len(plan.problems), plan.ignored


def test_money_is_posted_with_our_account_and_the_banks_number(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    take(book, statement(tmp_path / "a.xlsx", {OURS: [line("2026-11-02", HENGTAI, "100.00", "S1")]}))
    day = dt.date(2026, 11, 2).toordinal()
    assert posted(book) == [(day, 10000, "S1", OURS, HENGTAI)]


def test_the_same_file_twice_and_periods_that_overlap_bring_nothing_twice(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    rows = [line(f"2026-11-0{n}", HENGTAI, "100.00", f"S{n}") for n in range(1, 6)]
    path = statement(tmp_path / "a.xlsx", {OURS: rows[:3]})
    assert counts(take(book, path)) == (3, 0, 0, 0)
    assert counts(look(book, path)) == (0, 3, 0, 0)
    assert counts(take(book, statement(tmp_path / "b.xlsx", {OURS: rows[1:]}))) == (2, 2, 0, 0)


def test_two_payments_of_one_day_and_amount_stay_two_and_one_number_is_one(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    two = [line("2026-11-02", HENGTAI, "100.00", "S1"), line("2026-11-02", HENGTAI, "100.00", "S2")]
    path = statement(tmp_path / "a.xlsx", {OURS: [*two, two[0]]})
    assert counts(take(book, path)) == (2, 1, 0, 0)
    assert counts(look(book, path)) == (0, 3, 0, 0)


def test_without_numbers_as_many_as_the_book_has_are_known(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    same = line("2026-11-02", HENGTAI, "100.00")
    take(book, statement(tmp_path / "a.xlsx", {OURS: [same, same]}))
    assert len(posted(book)) == 2
    assert counts(look(book, statement(tmp_path / "b.xlsx", {OURS: [same, same, same]}))) == (1, 2, 0, 0)
    other = line("2026-11-02", HENGTAI, "100.00", memo="质保金")
    assert counts(look(book, statement(tmp_path / "c.xlsx", {OURS: [other]}))) == (1, 0, 0, 0)


def test_one_number_at_two_accounts_is_two_payments(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    same = line("2026-11-02", HENGTAI, "100.00", "1")
    take(book, statement(tmp_path / "a.xlsx", {OURS: [same]}))
    assert counts(look(book, statement(tmp_path / "b.xlsx", {OTHER: [same]}))) == (1, 0, 0, 0)


def test_a_sheet_of_all_accounts_beside_those_of_each_counts_once(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    same = line("2026-11-02", HENGTAI, "100.00")
    path = statement(tmp_path / "a.xlsx", {OURS: [same, same], "": [same, same]})
    assert counts(look(book, path)) == (2, 2, 0, 0)


def test_money_entered_by_hand_before_is_pointed_at(book, tmp_path):
    who = bookkit.customer(book, name=HENGTAI)
    bookkit.receipt(book, who, dt.date(2026, 11, 2), 10000)
    plan = look(book, statement(tmp_path / "a.xlsx", {OURS: [line("2026-11-02", HENGTAI, "100.00", "S1")]}))
    assert [notice.code for notice in plan.notices] == ["receipt_alike"]
    assert plan.taken == 1


def test_an_unknown_payer_is_asked_about_with_candidates_and_never_posted_unseen(book, tmp_path):
    first = bookkit.customer(book, name=HENGTAI)
    bookkit.customer(book, "C0002", "南京华腾自动化有限公司")
    bookkit.invoice(book, first, "24332000000099990001", dt.date(2026, 9, 1), dt.date(2026, 10, 1), 56600)
    path = statement(tmp_path / "a.xlsx", {OURS: [line("2026-11-02", "张伟", "566.00", "S1")]})
    plan = look(book, path)
    (asked,) = plan.asked.values()
    assert [(one.customer, one.reasons[0].code) for one in asked.candidates] == [(first, "amount_exact")]
    assert [problem.code for problem in plan.problems] == ["payer_unknown"]
    importing.commit(book, plan)
    assert posted(book) == []


def test_what_the_user_says_is_posted_and_learned_by_payer(book, tmp_path):
    who = bookkit.customer(book, name=HENGTAI)
    path = statement(
        tmp_path / "a.xlsx", {OURS: [line("2026-11-02", "张伟", "1.00", "S1", account="6222021")]}
    )
    assert counts(take(book, path, 张伟=Choice(CUSTOMER, who))) == (1, 0, 0, 0)
    again = look(book, statement(tmp_path / "b.xlsx", {OURS: [line("2026-12-02", "张伟", "2.00", "S2")]}))
    assert (again.taken, again.lines[0].customer) == (1, HENGTAI)
    assert [notice.code for notice in again.notices] == ["payer_learned"]
    rows = [line("2026-12-03", "张伟明", "3.00", "S3", account="6222021")]
    by_account = look(book, statement(tmp_path / "c.xlsx", {OURS: rows}))
    (asked,) = by_account.asked.values()
    assert [reason.code for reason in asked.candidates[0].reasons] == ["account_learned"]


def test_a_payer_of_several_customers_is_asked_about_again(book, tmp_path):
    first = bookkit.customer(book, name=HENGTAI)
    second = bookkit.customer(book, "C0002", "南京华腾自动化有限公司")
    group = "恒华集团财务有限公司"
    rows = [line("2026-11-02", group, "1.00", "S1"), line("2026-11-03", group, "2.00", "S2")]
    plan = look(book, statement(tmp_path / "a.xlsx", {OURS: rows}))
    said = {key: Choice(CUSTOMER, who) for key, who in zip(plan.asked, (first, second), strict=True)}
    importing.commit(book, importing.choose(book, plan, said))
    later = look(book, statement(tmp_path / "b.xlsx", {OURS: [line("2026-12-02", group, "3.00", "S3")]}))
    (asked,) = later.asked.values()
    assert {one.customer for one in asked.candidates} == {first, second}


def test_money_of_no_customer_is_left_out_and_remembered(book, tmp_path):
    rows = [
        line("2026-11-02", "杭州市税务局", "88.00", "S1", memo="退税"),
        line("2026-11-21", "", "0.35", "S2", memo="结息"),
    ]
    plan = look(book, statement(tmp_path / "a.xlsx", {OURS: rows}))
    plan = importing.choose(book, plan, dict.fromkeys(plan.asked, Choice(IGNORE)))
    assert (counts(plan), plan.has_work) == ((0, 0, 0, 2), True)
    importing.commit(book, plan)
    later = [
        line("2026-12-02", "杭州市税务局", "99.00", "S3", memo="退税"),
        line("2026-12-21", "", "0.40", "S4", memo="结息"),
    ]
    again = look(book, statement(tmp_path / "b.xlsx", {OURS: later}))
    assert counts(again) == (0, 0, 0, 2)
    who = bookkit.customer(book, name=HENGTAI)
    corrected = say(book, again, "税务局", Choice(CUSTOMER, who))
    importing.commit(book, corrected)
    assert [row[4] for row in posted(book)] == ["杭州市税务局"]


def test_a_new_customer_is_made_once_for_all_its_lines_and_undo_forgets_what_was_said(book, tmp_path):
    rows = [line(f"2026-11-0{n}", "绍兴新客户有限公司", "9.00", f"S{n}", account="33") for n in (1, 2)]
    path = statement(tmp_path / "a.xlsx", {OURS: rows})
    plan = take(book, path, 新客户=Choice(NEW_CUSTOMER))
    assert [customer.name for customer in plan.created] == ["绍兴新客户有限公司"]
    assert len(posted(book)) == 2
    undo.undo(book)
    assert posted(book) == []
    assert look(book, path).taken == 2
    assert book.reader.execute("SELECT count(*) FROM mappings").fetchone()[0] == 0
    assert bookkit.failing(book) == []


def test_what_was_said_can_be_taken_back_before_anything_is_written(book, tmp_path):
    who = bookkit.customer(book, name=HENGTAI)
    plan = look(book, statement(tmp_path / "a.xlsx", {OURS: [line("2026-11-02", "张伟", "1.00", "S1")]}))
    said = say(book, plan, "张伟", Choice(CUSTOMER, who))
    assert said.taken == 1
    back = importing.choose(book, said, dict.fromkeys(said.asked))
    assert (back.taken, back.has_work, len(back.problems)) == (0, False, 1)


def test_every_account_of_a_workbook_comes_in_and_hidden_sheets_do_not(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    sheets = {acct: [line("2026-11-02", HENGTAI, "1.00", "7")] for acct in (OURS, OTHER, "33333333")}
    path = statement(tmp_path / "a.xlsx", sheets, hidden=("33333333",))
    plan = look(book, path)
    assert [(row.account, row.sheet) for row in plan.table.receipts] == [(OURS, "账户1"), (OTHER, "账户2")]
    assert plan.table.hidden == ("账户3",)
    assert [row.account for row in look(book, path, sheet="账户3").table.receipts] == ["33333333"]
    assert counts(take(book, path)) == (2, 0, 0, 0)


def test_a_real_statement_of_each_bank_comes_in_once(book):
    for path in sorted((DATA / "bank_corporate").glob("*.csv")):
        plan = look(book, path)
        plan = importing.choose(book, plan, dict.fromkeys(plan.asked, Choice(NEW_CUSTOMER)))
        importing.commit(book, plan)
        assert look(book, path).duplicates == plan.taken > 0, path.name
    accounts = {row[3] for row in posted(book)}
    assert {"100000000001", "44050100000000000001", "4000000000000000001"} <= accounts
    assert bookkit.failing(book) == []


OUT = line("2026-11-20", "杭州电力公司", "", "S9", memo="电费", out="500.00")


def until(book):
    return books.status(book).receipts_until


def test_a_statement_tells_how_far_the_money_is_known_though_none_came(book, tmp_path):
    """Money on the 2nd, the power bill on the 20th: between them nobody paid; it is the 19th."""
    bookkit.customer(book, name=HENGTAI)
    rows = [line("2026-11-02", HENGTAI, "1.00", "S1"), line("2026-11-18", "房东", "", "S2", out="9.00")]
    take(book, statement(tmp_path / "a.xlsx", {OURS: rows}))
    assert until(book) == dt.date(2026, 11, 18)
    alone = look(book, statement(tmp_path / "b.xlsx", {OURS: [OUT]}), today=dt.date(2026, 11, 19))
    assert (counts(alone), alone.until, alone.has_work) == ((0, 0, 0, 0), dt.date(2026, 11, 19), True)
    importing.commit(book, alone)
    assert until(book) == dt.date(2026, 11, 19)
    again = look(book, tmp_path / "b.xlsx", today=dt.date(2026, 11, 19))
    assert (again.until, again.has_work) == (None, False)
    undo.undo(book)
    assert until(book) == dt.date(2026, 11, 18)
    undo.undo(book)
    assert until(book) is None
    assert bookkit.failing(book) == []


def test_a_statement_with_rows_left_out_says_nothing_of_how_far(book, tmp_path):
    bookkit.customer(book, name=HENGTAI)
    rows = [line("2026-11-02", HENGTAI, "1.00", "S1"), line("2026-11-03", "张伟", "2.00", "S2"), OUT]
    take(book, statement(tmp_path / "a.xlsx", {OURS: rows}))
    assert until(book) == dt.date(2026, 11, 2)
    plan = look(book, tmp_path / "a.xlsx")
    said = importing.choose(book, plan, dict.fromkeys(plan.asked, Choice(IGNORE)))
    importing.commit(book, said)
    assert until(book) == dt.date(2026, 11, 20)
