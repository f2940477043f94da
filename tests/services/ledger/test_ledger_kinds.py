"""Credits and charges of every kind: what came with a receipt goes with it, and due days that moved."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.services.correspondence import statements
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import charging, crediting
from ar_desktop.services.reporting import aging
from ar_desktop.storage import engine, ledger

D = bookkit.D


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def balance(book, who, day):
    scope = ledger.Scope(day.toordinal(), "CNY", who)
    return ledger.balance_before(book.reader, scope, day.toordinal() + 1)


def test_a_voided_receipt_takes_its_fee_and_discount_along(book):
    who = bookkit.customer(book)
    receipt = bookkit.receipt(book, who, D(2026, 9, 5), 98_000)
    with book.write("allow", undo="reverse") as write:
        crediting.post(
            write,
            [
                crediting.Credit(who, "discount", D(2026, 9, 5), 1_500, parent_id=receipt),
                crediting.Credit(who, "fee", D(2026, 9, 5), 500, parent_id=receipt),
            ],
        )
    assert balance(book, who, D(2026, 9, 5)) == -100_000
    with book.write("void", undo="never") as write:
        crediting.void_in(write, receipt, D(2026, 9, 8), "退票")
    assert balance(book, who, D(2026, 9, 7)) == -100_000
    assert balance(book, who, D(2026, 9, 8)) == 0


def test_a_refund_is_money_paid_back_and_can_be_undone(book):
    who = bookkit.customer(book)
    bookkit.receipt(book, who, D(2026, 9, 5), 98_000)
    with book.write("refund", undo="reverse") as write:
        charging.post(write, charging.Charge(who, "refund", D(2026, 9, 10), 30_000, "付字1号"))
    assert balance(book, who, D(2026, 9, 10)) == -68_000
    flows = list(ledger.flows(book.reader, ledger.Scope(D(2026, 9, 30).toordinal(), "CNY"), 1))
    assert (sum(row[1] for row in flows), sum(row[2] for row in flows)) == (0, 68_000)
    undo.undo(book)
    assert balance(book, who, D(2026, 9, 10)) == -98_000
    flows = list(ledger.flows(book.reader, ledger.Scope(D(2026, 9, 30).toordinal(), "CNY"), 1))
    assert (sum(row[1] for row in flows), sum(row[2] for row in flows)) == (0, 98_000)


def move(book, charge, before, after, on):
    with book.write("move_due", undo="reverse") as write:
        row = {"charge_id": charge, "day": on.toordinal(), "due_before": before.toordinal()}
        write.insert("due_changes", {**row, "due_after": after.toordinal()})
        write.update("charges", charge, {"due_on": after.toordinal()})


def test_a_due_day_that_moved_stays_where_it_was_for_the_days_before(book):
    who = bookkit.customer(book)
    charge = bookkit.invoice(book, who, "A1", D(2026, 6, 1), D(2026, 7, 1), 100_000)[0]
    move(book, charge, D(2026, 7, 1), D(2026, 9, 1), D(2026, 7, 20))
    then = aging.report(book, D(2026, 7, 15)).rows[0]
    later = aging.report(book, D(2026, 7, 25)).rows[0]
    assert then.amounts[:2] == (0, 100_000)  # 14 days overdue by the day agreed then
    assert later.amounts[:2] == (100_000, 0)
    printed = statements.statement(book, who, D(2026, 6, 1), D(2026, 6, 30))
    assert [line.movement.due_on for line in printed.lines] == [D(2026, 7, 1)]


def test_a_due_day_cannot_move_without_a_record(book):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 6, 1), D(2026, 7, 1), 100_000)
    with book.quiet() as conn, pytest.raises(engine.IntegrityError, match="posted"):
        conn.execute("UPDATE charges SET due_on = due_on + 1")
