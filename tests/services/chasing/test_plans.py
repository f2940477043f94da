"""Payment plans over real books: agreed over open lines, watched by the ledger, kept, broken, ended."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest

from ar_desktop.domain.bills import Bill
from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import planning, plans, promises, reminders
from ar_desktop.services.chasing.planning import Due, Terms
from ar_desktop.services.keeping import attachments, undo
from ar_desktop.services.ledger import allocating, bills, crediting, holdings, invoices, receipts

D = bookkit.D
TODAY = D(2026, 11, 20)


class Clock:
    """A clock the test moves on."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> dt.datetime:
        return dt.datetime.combine(self.day, dt.time(9))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def book(tmp_path, clock):
    made = bookkit.make(tmp_path / "a.ardb", clock=clock)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def owing(book, *amounts, days=40):
    who = bookkit.customer(book)
    due = TODAY - dt.timedelta(days=days)
    lines = [
        bookkit.invoice(book, who, f"F{n}", due - dt.timedelta(days=30), due, amount)[0]
        for n, amount in enumerate(amounts, start=1)
    ]
    return who, lines


def terms(who, lines, *parts, **more):
    """Instalments on 12-01, 12-31, 01-30 of so much."""
    days = [D(2026, 12, 1) + dt.timedelta(days=30 * n) for n in range(len(parts))]
    due = tuple(Due(day, part) for day, part in zip(days, parts, strict=True))
    return Terms(who, TODAY, tuple(lines), due, **{"signed_by": "张总", **more})


def code(act, *arguments, **named):
    with pytest.raises(ArError) as caught:
        act(*arguments, **named)
    return caught.value.code


def pay(book, who, line, day, amount):
    return bookkit.receipt(book, who, day, amount, [(line, amount)])


def only(book, as_of):
    (plan,) = plans.listed(book, as_of)
    return plan


def test_a_plan_covers_whole_lines_and_must_come_to_what_is_open(book):
    who, lines = owing(book, 60_000, 40_000)
    assert code(planning.save, book, terms(who, lines, 50_000, 49_999)) == "plan_sum_differs"
    assert code(planning.save, book, terms(who, [], 1)) == "plan_lines_missing"
    assert code(planning.save, book, terms(who, lines)) == "plan_lines_missing"
    assert code(planning.save, book, terms(who, lines, 100_000, 0)) == "plan_line_invalid"
    assert code(planning.save, book, terms(who, lines, 100_000, signed_by=" ")) == "signer_missing"
    assert code(planning.save, book, terms(who + 1, lines, 100_000)) == "charge_settled"
    early = Terms(who, TODAY, tuple(lines), (Due(D(2026, 11, 19), 100_000),), signed_by="张总")
    assert code(planning.save, book, early) == "plan_day_early"
    twice = Terms(who, TODAY, tuple(lines), (Due(TODAY, 50_000), Due(TODAY, 50_000)), signed_by="张总")
    assert code(planning.save, book, twice) == "plan_days_unsorted"
    planning.save(book, terms(who, lines, 50_000, 50_000))
    plan = only(book, TODAY)
    assert (plan.state, plan.amount, plan.open, plan.due) == ("open", 100_000, 100_000, 0)
    assert [(item.number, item.amount, item.open) for item in plan.covered] == [
        ("F1", 60_000, 60_000),
        ("F2", 40_000, 40_000),
    ]
    assert code(planning.save, book, terms(who, lines[:1], 60_000)) == "plan_overlaps"


def test_currencies_are_not_mixed(book):
    who, lines = owing(book, 60_000)
    other = bookkit.invoice(book, who, "U1", D(2026, 10, 1), D(2026, 10, 31), 5_000, currency="USD")
    assert code(planning.save, book, terms(who, [*lines, *other], 65_000)) == "plan_currencies"
    planning.save(book, terms(who, other, 5_000))
    assert only(book, TODAY).currency == "USD"


def test_its_lines_leave_the_queue_and_come_back_when_an_instalment_stays_out(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    reminders.refresh(book, TODAY)
    assert [item.amount for item in reminders.queue(book, TODAY)] == [100_000]
    planning.save(book, terms(who, lines, 50_000, 50_000, grace_days=3))
    reminders.refresh(book, TODAY)
    assert reminders.queue(book, TODAY) == []
    assert holdings.held(book.reader, TODAY) == {lines[0]: 60_000, lines[1]: 40_000}
    clock.day = D(2026, 12, 4)  # the last day of the grace: 12-01 and three days
    reminders.refresh(book, clock.day)
    assert reminders.queue(book, clock.day) == []
    assert not promises.breakers(book, clock.day, who)
    clock.day = D(2026, 12, 5)
    touched = reminders.refresh(book, clock.day)
    assert {"plans", "activities"} <= touched.kinds
    (item,) = reminders.queue(book, clock.day)
    assert (item.amount, item.last_channel) == (100_000, "plan")
    assert item.last_note == "还款计划违约：第1期逾期未付，剩余 CNY 1,000.00 全部到期，恢复催收"
    plan = only(book, clock.day)
    assert (plan.state, plan.due, plan.ended_on) == ("broken", 100_000, D(2026, 12, 5))
    assert promises.breakers(book, clock.day, who)
    assert plans.refresh(book, clock.day) == frozenset()  # told once
    assert only(book, TODAY).state == "open"  # a past day stays as it was


def test_money_counts_from_the_day_it_came_even_where_it_is_allocated_later(book, clock):
    who, lines = owing(book, 100_000)
    planning.save(book, terms(who, lines, 50_000, 50_000))
    clock.day = D(2026, 12, 2)
    reminders.refresh(book, clock.day)
    assert only(book, clock.day).state == "broken"
    credit = bookkit.receipt(book, who, D(2026, 11, 30), 50_000)
    receipts.allocate(book, credit, [(lines[0], 50_000)], D(2026, 12, 2))
    reminders.refresh(book, clock.day)
    plan = only(book, clock.day)
    assert (plan.state, [line.state for line in plan.lines]) == ("open", ["paid", "coming"])
    assert plan.lines[0].paid_on == D(2026, 11, 30)
    row = book.reader.execute("SELECT state, closed_on FROM plans").fetchone()
    assert tuple(row) == ("open", None)
    assert [(found.seq, found.open) for _, found in plans.coming(book, D(2026, 12, 28), 7)] == [(2, 50_000)]
    assert plans.coming(book, D(2026, 12, 2), 7) == []


def test_kept_when_all_is_paid_and_broken_when_a_receipt_bounces_after_the_grace(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    pay(book, who, lines[0], TODAY, 10_000)  # before the agreement, on its very day
    planning.save(book, terms(who, lines, 50_000, 40_000))
    first = pay(book, who, lines[0], TODAY, 50_000)
    clock.day = D(2026, 12, 20)
    pay(book, who, lines[1], D(2026, 12, 20), 40_000)
    reminders.refresh(book, clock.day)
    plan = only(book, clock.day)
    assert (plan.state, plan.open, plan.ended_on) == ("kept", 0, D(2026, 12, 20))
    assert [line.paid_on for line in plan.lines] == [TODAY, D(2026, 12, 20)]
    clock.day = D(2026, 12, 22)
    receipts.void(book, first, clock.day, "退票")
    reminders.refresh(book, clock.day)
    plan = only(book, clock.day)
    assert (plan.state, plan.open, plan.due, plan.ended_on) == ("broken", 50_000, 50_000, clock.day)
    assert only(book, D(2026, 12, 21)).state == "kept"
    assert {item.charge for item in reminders.queue(book, clock.day)[0].lines} == {lines[0]}


def test_a_draft_holds_nothing_until_it_is_signed(book):
    who, lines = owing(book, 100_000)
    made = planning.save(book, terms(who, lines, 60_000, 40_000, signed_by=""), draft=True)
    assert only(book, TODAY).state == "draft"
    assert holdings.held(book.reader, TODAY) == {}
    planning.save(book, terms(who, lines, 30_000, 70_000), plan=made.ids[0])
    plan = only(book, TODAY)
    assert (plan.state, [line.principal for line in plan.lines]) == ("open", [30_000, 70_000])
    assert code(planning.save, book, terms(who, lines, 100_000), plan=plan.id) == "plan_closed"
    undo.undo(book)
    assert [line.principal for line in only(book, TODAY).lines] == [60_000, 40_000]
    undo.undo(book)
    assert plans.listed(book, TODAY) == []


def test_cancelled_with_a_reason(book):
    who, lines = owing(book, 100_000)
    key = planning.save(book, terms(who, lines, 100_000)).ids[0]
    assert code(planning.cancel, book, key, TODAY, " ") == "reason_missing"
    planning.cancel(book, key, TODAY, "对方改为一次付清")
    plan = only(book, TODAY)
    assert (plan.state, plan.ended_on) == ("cancelled", TODAY)
    assert holdings.held(book.reader, TODAY) == {}
    assert code(planning.cancel, book, key, TODAY, "再取消") == "plan_closed"


def test_a_new_agreement_ends_the_broken_one(book, clock):
    who, lines = owing(book, 100_000)
    planning.save(book, terms(who, lines, 100_000))
    clock.day = D(2026, 12, 10)
    reminders.refresh(book, clock.day)
    again = Terms(who, clock.day, tuple(lines), (Due(D(2027, 1, 5), 100_000),), signed_by="张总")
    planning.save(book, again)
    assert [plan.state for plan in plans.listed(book, clock.day)] == ["open", "cancelled"]
    assert not promises.breakers(book, clock.day, who)


def test_agreed_interest_is_owed_too_until_it_is_recorded(book, clock):
    who, lines = owing(book, 100_000)
    due = (Due(D(2026, 12, 1), 100_000, 2_000),)
    planning.save(book, Terms(who, TODAY, tuple(lines), due, fixes_interest=True, signed_by="张总"))
    clock.day = D(2026, 12, 1)
    pay(book, who, lines[0], clock.day, 100_000)
    assert [(line.paid, line.open) for line in only(book, clock.day).lines] == [(100_000, 2_000)]
    with book.write("close_interest") as write:
        write.insert("interest_closures", {"customer_id": who, "charge_id": lines[0], "kind": "paid",
                                           "day": clock.day.toordinal(), "amount": 2_000})  # fmt: skip
    assert only(book, clock.day).state == "kept"


def test_a_look_ahead_tells_nothing(book):
    who, lines = owing(book, 100_000)
    planning.save(book, terms(who, lines, 100_000))
    assert plans.refresh(book, D(2027, 1, 1)) == frozenset()
    assert only(book, D(2027, 1, 1)).state == "broken"
    assert only(book, TODAY).state == "open"


def test_the_signed_paper_is_kept_with_it(book, tmp_path):
    who, lines = owing(book, 100_000)
    key = planning.save(book, terms(who, lines, 100_000)).ids[0]
    scan = tmp_path / "协议.pdf"
    scan.write_bytes(b"%PDF")
    attachments.attach(book, "plans", key, scan, TODAY)
    assert only(book, TODAY).files == 1


def test_a_debt_written_off_is_not_paid(book, clock):
    who, lines = owing(book, 100_000)
    planning.save(book, terms(who, lines, 100_000))
    clock.day = D(2026, 11, 25)
    with book.write("write_off") as write:
        (credit,) = crediting.post(write, [crediting.Credit(who, "write_off", clock.day, 100_000)])
        allocating.put(write, credit, [(lines[0], 100_000)], clock.day)
    assert only(book, clock.day).open == 100_000


@pytest.mark.parametrize("waived", [2_000, 5_000])
def test_agreed_interest_let_go_settles_but_is_not_paid(book, clock, waived):
    who, lines = owing(book, 100_000)
    due = (Due(D(2026, 12, 1), 100_000, 2_000),)
    planning.save(book, Terms(who, TODAY, tuple(lines), due, fixes_interest=True, signed_by="张总"))
    clock.day = D(2026, 12, 1)
    with book.write("waive_interest") as write:
        write.insert("interest_closures", {"customer_id": who, "charge_id": lines[0], "kind": "waived",
                                           "day": clock.day.toordinal(), "amount": waived})  # fmt: skip
    (line,) = only(book, clock.day).lines
    assert (line.paid, line.waived, line.open) == (0, 2_000, 100_000)  # letting go pays no principal
    pay(book, who, lines[0], clock.day, 100_000)
    (line,) = only(book, clock.day).lines
    assert (line.paid, line.waived, line.open, line.state) == (100_000, 2_000, 0, "paid")
    assert only(book, clock.day).state == "kept"


def test_money_nobody_has_matched_yet_breaks_no_plan(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    bookkit.receipt(book, who, D(2026, 11, 19), 90_000)  # before it was agreed: not for the plan
    planning.save(book, terms(who, lines, 50_000, 50_000))
    credit = bookkit.receipt(book, who, D(2026, 12, 1), 50_000)
    clock.day = D(2026, 12, 5)
    assert plans.refresh(book, clock.day) == frozenset()
    plan = only(book, clock.day)
    assert (plan.state, plan.due, plan.lines[0].state) == ("open", 50_000, "late")
    receipts.void(book, credit, clock.day, "退款")
    assert (only(book, clock.day).state, only(book, clock.day).ended_on) == ("broken", D(2026, 12, 2))
    assert only(book, D(2026, 12, 4)).state == "open"


def test_money_put_to_another_debt_is_not_the_plans(book, clock):
    who, lines = owing(book, 60_000, 40_000, 50_000)
    planning.save(book, terms(who, lines[:2], 50_000, 50_000))
    bookkit.receipt(book, who, D(2026, 11, 30), 50_000, [(lines[2], 50_000)])
    assert only(book, D(2026, 12, 2)).state == "broken"


def test_a_bill_in_hand_breaks_no_plan_until_it_is_refused(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000, grace_days=2))
    made = Bill(who, "1301", "bank", D(2026, 11, 30), D(2027, 5, 30), 100_000,
                lines=((lines[0], 60_000), (lines[1], 40_000)))  # fmt: skip
    bills.take(book, made)
    assert [line.state for line in only(book, D(2027, 5, 1)).lines] == ["late", "late"]
    assert (only(book, D(2027, 5, 1)).state, only(book, D(2027, 6, 3)).state) == ("open", "broken")
    bills.bounce(book, 1, D(2027, 5, 31), "拒付")
    assert (only(book, D(2027, 5, 30)).state, only(book, D(2027, 5, 31)).state) == ("open", "broken")


def test_a_bill_that_was_paid_never_broke_the_plan(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    planning.save(book, terms(who, lines, 60_000, 40_000))
    bills.take(book, Bill(who, "1302", "bank", D(2026, 11, 30), D(2027, 1, 15), 60_000,
                          lines=((lines[0], 60_000),)))  # fmt: skip
    pay(book, who, lines[1], D(2026, 12, 31), 40_000)
    bills.honour(book, 1, D(2027, 1, 15))
    plan = only(book, D(2027, 2, 1))
    assert (plan.state, [line.paid_on for line in plan.lines]) == ("kept", [D(2027, 1, 15), D(2027, 1, 15)])


def test_an_instalment_short_by_a_fen_makes_all_fall_due_and_later_money_does_not_mend_it(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000))
    pay(book, who, lines[0], D(2026, 12, 1), 49_999)
    assert (only(book, D(2026, 12, 1)).due, only(book, D(2026, 12, 2)).due) == (1, 50_001)
    pay(book, who, lines[0], D(2026, 12, 3), 1)
    plan = only(book, D(2026, 12, 3))
    assert (plan.state, plan.due, plan.ended_on) == ("broken", 50_000, D(2026, 12, 2))


def test_paid_early_it_stays_open_until_the_next_day_is_missed(book, clock):
    who, lines = owing(book, 60_000, 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000))
    pay(book, who, lines[0], D(2026, 11, 22), 60_000)
    plan = only(book, D(2026, 12, 30))
    assert (plan.state, plan.due, [line.paid for line in plan.lines]) == ("open", 0, [50_000, 10_000])
    assert only(book, D(2027, 1, 1)).state == "broken"


def test_a_plan_broken_since_the_last_refresh_gives_way_at_once(book, clock):
    who, lines = owing(book, 100_000)
    planning.save(book, terms(who, lines, 100_000))
    clock.day = D(2026, 12, 10)
    planning.save(book, Terms(who, clock.day, tuple(lines), (Due(D(2027, 1, 5), 100_000),), signed_by="张总"))
    assert [plan.state for plan in plans.listed(book, clock.day)] == ["open", "cancelled"]


def test_what_is_not_due_by_its_invoice_is_told_when_a_plan_breaks(book, clock):
    who, lines = owing(book, 60_000)
    lines += bookkit.invoice(book, who, "F9", D(2026, 11, 1), D(2027, 3, 1), 40_000)
    planning.save(book, terms(who, lines, 50_000, 50_000))
    clock.day = D(2026, 12, 5)
    plans.refresh(book, clock.day)
    note = book.reader.execute("SELECT note FROM activities").fetchone()[0]
    assert note == (
        "还款计划违约：第1期逾期未付，剩余 CNY 1,000.00 全部到期，恢复催收"
        "（其中 CNY 400.00 发票原到期日未到，改为 2026-12-02 到期）"
    )


def test_a_plan_ends_on_no_day_before_it_began(book):
    who, lines = owing(book, 100_000)
    key = planning.save(book, terms(who, lines, 100_000)).ids[0]
    assert code(planning.cancel, book, key, D(2026, 11, 19), "改期") == "date_not_later"


def test_a_plan_whose_invoices_are_all_voided_is_not_called_paid(book, clock):
    who, lines = owing(book, 100_000, 50_000)
    planning.save(book, terms(who, lines, 100_000, 50_000))
    pay(book, who, lines[0], D(2026, 11, 20), 20_000)
    clock.day = D(2026, 11, 25)
    for number in ("F1", "F2"):
        void(book, number, clock.day)
    (plan,) = plans.listed(book, clock.day, who)
    assert (plan.state, plan.open, plan.due, plan.voided, plan.next_on) == ("void", 0, 0, 150_000, None)
    assert [(line.state, line.paid, line.open, line.paid_on) for line in plan.lines] == [
        ("void", 0, 0, None),
        ("void", 0, 0, None),
    ]
    assert plans.broken(book.reader, D(2027, 6, 1)) == set()
    (before,) = plans.listed(book, D(2026, 11, 24), who)
    assert (before.state, before.open) == ("open", 130_000)
    plans.refresh(book, clock.day)
    assert book.reader.execute("SELECT state FROM plans").fetchone()[0] == "void"
    note = book.reader.execute("SELECT note FROM activities WHERE result = 'void'").fetchone()[0]
    assert note == "还款计划所列发票已全部作废或红字冲销，计划不再执行"


def test_an_invoice_voided_shortens_the_plan_from_its_end_and_pays_no_instalment(book, clock):
    who, lines = owing(book, 100_000, 60_000)
    planning.save(book, terms(who, lines, 80_000, 80_000))
    clock.day = D(2026, 11, 25)
    void(book, "F2", clock.day)
    (plan,) = plans.listed(book, clock.day, who)
    assert (plan.state, plan.open, plan.voided) == ("open", 100_000, 60_000)
    assert [(line.state, line.paid, line.open) for line in plan.lines] == [
        ("coming", 0, 80_000),
        ("coming", 0, 20_000),
    ]
    pay(book, who, lines[0], clock.day, 100_000)
    (plan,) = plans.listed(book, clock.day, who)
    assert (plan.state, plan.open) == ("kept", 0)


def void(book, number, day):
    key = book.reader.execute("SELECT id FROM invoices WHERE number = ?", (number,)).fetchone()[0]
    invoices.void(book, key, day, "开错")
