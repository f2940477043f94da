"""Statements that went out: frozen, answered, superseded, withdrawn; and who is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.statement_cycle import Cycle, Period
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.correspondence import statement_batches, statement_cycles, statement_register
from ar_desktop.services.correspondence.statement_register import Answer
from ar_desktop.services.keeping import attachments, undo
from ar_desktop.services.ledger import invoices

D = dt.date
OCTOBER = Period(D(2026, 10, 1), D(2026, 10, 31))
MADE = D(2026, 11, 2)
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


@pytest.fixture
def who(book):
    """90,000.00 of September, 40,000.00 of it paid in October: 50,000.00 to confirm."""
    key = bookkit.customer(book)
    (line,) = bookkit.invoice(book, key, "A1", D(2026, 9, 3), D(2026, 10, 3), 9_000_000)
    bookkit.receipt(book, key, D(2026, 10, 10), 4_000_000, [(line, 4_000_000)], number="SK1")
    return key


def made(book, who, on=MADE, **values):
    return statement_register.make(book, who, OCTOBER, on=on, **values)


def states(book, as_of=TODAY):
    return {row.id: row.state for row in statement_register.listed(book, as_of)}


def test_what_was_sent_reprints_byte_for_byte_after_everything_changed(book, who):
    kept = made(book, who, form=Form(demand_by=D(2026, 11, 30)))
    assert kept.changes.step is None  # no Undo to offer for what is out of the house
    bookkit.invoice(book, who, "A9", D(2026, 10, 5), D(2026, 11, 5), 100)
    bookkit.set_options(book, company=replace(bookkit.COMPANY, name="改名有限公司"))
    assert statement_register.reprint(book, kept.id) == kept.printed.pdf
    (row,) = statement_register.listed(book, TODAY)
    assert (row.closing, row.period, row.made_on) == (5_000_000, OCTOBER, MADE)
    assert (row.details.demand_by, row.details.demands) == ("2026-11-30", True)
    assert bookkit.failing(book) == []


def test_a_second_one_for_the_period_is_another_row_and_supersedes_the_first(book, who):
    first, second = made(book, who).id, made(book, who, on=D(2026, 11, 4)).id
    assert states(book) == {first: "superseded", second: "silent"}
    assert states(book, D(2026, 11, 3)) == {first: "sent"}
    statement_register.void(book, second, D(2026, 11, 6), "发错")
    assert states(book, D(2026, 11, 7)) == {first: "sent", second: "voided"}


def test_an_answer_keeps_its_days_exactly_and_is_undone_as_one(book, who):
    key = made(book, who).id
    given = Answer("agreed", D(2026, 11, 9), " 张会计 ", D(2026, 12, 15))
    assert statement_register.answer(book, key, given).step
    (row,) = statement_register.listed(book, TODAY)
    assert (row.state, row.answered_on, row.promised_on) == ("agreed", D(2026, 11, 9), D(2026, 12, 15))
    assert row.details.signed_by == "张会计"
    stored = book.reader.execute("SELECT answered_on, promised_on, state FROM statements").fetchone()
    assert tuple(stored) == (D(2026, 11, 9).toordinal(), D(2026, 12, 15).toordinal(), "agreed")
    (before,) = statement_register.listed(book, D(2026, 11, 8))
    assert (before.state, before.answered_on, before.promised_on) == ("sent", None, None)
    undo.undo(book)
    assert states(book) == {key: "silent"}
    undo.redo(book)
    assert states(book) == {key: "agreed"}


def test_a_difference_wants_its_amount_or_words(book, who):
    key = made(book, who).id
    with pytest.raises(ArError, match="difference_missing"):
        statement_register.answer(book, key, Answer("differs", D(2026, 11, 9)))
    told = Answer("differs", D(2026, 11, 9), difference=-1_250_000, said="退货未冲减")
    statement_register.answer(book, key, told)
    (row,) = statement_register.listed(book, TODAY)
    assert (row.state, row.difference, row.details.said) == ("differs", -1_250_000, "退货未冲减")
    # later they agree after all: no difference is left behind
    statement_register.answer(book, key, Answer("agreed", D(2026, 11, 12)))
    (row,) = statement_register.listed(book, TODAY)
    assert (row.state, row.difference) == ("agreed", None)


def test_what_was_answered_is_evidence_and_cannot_be_withdrawn(book, who):
    key = made(book, who).id
    with pytest.raises(ArError, match="reason_missing"):
        statement_register.void(book, key, TODAY, " ")
    statement_register.answer(book, key, Answer("agreed", D(2026, 11, 9)))
    with pytest.raises(ArError, match="statement_answered"):
        statement_register.void(book, key, TODAY, "发错")
    second = made(book, who).id
    statement_register.void(book, second, TODAY, "发错")
    with pytest.raises(ArError, match="statement_voided"):
        statement_register.void(book, second, TODAY, "发错")
    with pytest.raises(ArError, match="statement_unknown"):
        statement_register.reprint(book, 99)
    assert states(book) == {key: "agreed", second: "voided"}


def test_the_slip_is_attached_to_its_statement(book, who, tmp_path):
    key = made(book, who).id
    scan = tmp_path / "回执.pdf"
    scan.write_bytes(b"%PDF scan")
    attachments.attach(book, "statements", key, scan, TODAY)
    (row,) = statement_register.listed(book, TODAY)
    assert row.files == 1


def test_a_statement_is_due_for_whoever_moved_or_owed_in_the_last_period(book, who):
    quiet = bookkit.customer(book, "C2", "宁波东港食品有限公司")
    settled = bookkit.customer(book, "C3", "无锡力源纺织有限公司")
    (line,) = bookkit.invoice(book, settled, "B1", D(2026, 10, 3), D(2026, 10, 9), 100)
    bookkit.receipt(book, settled, D(2026, 10, 9), 100, [(line, 100)])
    late = bookkit.customer(book, "C4", "上海建木建材有限公司")
    bookkit.invoice(book, late, "B2", D(2026, 11, 3), D(2026, 12, 3), 100)
    ahead = bookkit.customer(book, "C5", "温州四海阀门有限公司")
    bookkit.receipt(book, ahead, D(2026, 9, 9), 700)
    due = {item.code: item.closing for item in statement_cycles.due(book, TODAY)}
    assert due == {"C0001": 5_000_000, "C3": 0, "C5": -700}
    assert quiet


def test_a_statement_that_covers_the_last_day_of_the_period_is_enough(book, who):
    assert [item.period for item in statement_cycles.due(book, TODAY)] == [OCTOBER]
    key = made(book, who).id
    assert statement_cycles.due(book, TODAY) == []
    assert statement_cycles.due(book, MADE - dt.timedelta(days=1)) != []
    statement_register.void(book, key, TODAY, "发错")
    assert len(statement_cycles.due(book, TODAY)) == 1
    statement_register.make(book, who, Period(D(2026, 9, 1), D(2026, 11, 21)), on=TODAY)
    assert statement_cycles.due(book, TODAY) == []
    (november,) = statement_cycles.due(book, D(2026, 12, 1))
    assert (november.period.until, november.last_until) == (D(2026, 11, 30), TODAY)


def test_rhythms_by_class_and_customer(book, who):
    statement_cycles.save(book, Cycle(classes={"B": "quarterly"}, silent_days=30))
    other = bookkit.customer(book, "C2", "宁波东港食品有限公司", grade="B")
    bookkit.invoice(book, other, "B1", D(2026, 9, 9), D(2026, 9, 30), 100)
    due = {item.code: item.period.until for item in statement_cycles.due(book, TODAY)}
    assert due == {"C0001": D(2026, 10, 31), "C2": D(2026, 9, 30)}
    statement_cycles.set_customer(book, who, "off")
    assert [item.code for item in statement_cycles.due(book, TODAY)] == ["C2"]
    statement_cycles.set_customer(book, who, "")
    assert statement_cycles.load(book) == Cycle(classes={"B": "quarterly"}, silent_days=30)
    key = made(book, who).id
    assert states(book) == {key: "sent"}  # 19 days are not yet 30


def test_each_currency_has_a_statement_of_its_own(book, who):
    bookkit.invoice(book, who, "U1", D(2026, 10, 9), D(2026, 11, 9), 70_000, currency="USD")
    due = {item.currency: item.closing for item in statement_cycles.due(book, TODAY)}
    assert due == {"CNY": 5_000_000, "USD": 70_000}
    kept = made(book, who, currency="USD")
    assert kept.printed.facts.closing == 70_000
    assert [item.currency for item in statement_cycles.due(book, TODAY)] == ["CNY"]
    made(book, who, currency="CNY")
    assert set(states(book, MADE).values()) == {"sent"}  # neither supersedes the other


def test_what_waits_is_who_is_due_who_is_silent_and_who_differs(book, who):
    assert statement_register.waiting(book, TODAY) == 1
    key = made(book, who).id
    assert statement_register.waiting(book, MADE) == 0
    assert statement_register.waiting(book, TODAY) == 1  # silent by now
    statement_register.answer(book, key, Answer("differs", D(2026, 11, 9), said="不对"))
    assert statement_register.waiting(book, TODAY) == 1
    statement_register.answer(book, key, Answer("agreed", D(2026, 11, 10)))
    assert statement_register.waiting(book, TODAY) == 0


def test_a_batch_makes_all_it_can_and_says_what_failed(book, who, tmp_path, monkeypatch):
    other = bookkit.customer(book, "C2", "宁波东港食品有限公司")
    bookkit.invoice(book, other, "B1", D(2026, 10, 9), D(2026, 10, 30), 100)
    third = bookkit.customer(book, "C3", "无锡力源纺织有限公司")
    bookkit.invoice(book, third, "B2", D(2026, 10, 9), D(2026, 10, 30), 100)
    due = statement_cycles.due(book, TODAY)
    usual = statement_register.make

    def fails_once(book, customer, *rest, **values):
        if customer == other:
            raise ValueError("坏字体")
        return usual(book, customer, *rest, **values)

    monkeypatch.setattr(statement_register, "make", fails_once)
    steps = []
    batch = statement_batches.make(book, due, TODAY, Form(), lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert {item.code for item, _ in batch.made} == {"C0001", "C3"}
    assert [(one.wanted.code, one.error.code) for one in batch.failed] == [("C2", "letter_failed")]
    rows = [row for row in statement_register.listed(book, TODAY) if row.id in batch.ids]
    files = statement_batches.write_files(book, rows, tmp_path / "出", "合并打印")
    assert files[0].name == "合并打印.pdf"
    assert len(files) == 3
    assert all(path.read_bytes().startswith(b"%PDF") for path in files)
    assert files[1].read_bytes() == statement_register.reprint(book, rows[0].id)


def test_a_batch_stopped_keeps_what_it_made(book, who):
    other = bookkit.customer(book, "C2", "宁波东港食品有限公司")
    bookkit.invoice(book, other, "B1", D(2026, 10, 9), D(2026, 10, 30), 100)
    due = statement_cycles.due(book, TODAY)
    batch = statement_batches.make(book, due, TODAY, Form(demand_by=TODAY), lambda done, _total: done < 1)
    assert len(batch.made) == 1
    assert len(statement_register.listed(book, TODAY)) == 1


def test_the_statement_of_a_voided_invoice_is_what_it_was(book, who):
    key = made(book, who).id
    invoices.void(book, 1, TODAY, "开错")
    (row,) = statement_register.listed(book, TODAY)
    assert (row.id, row.closing) == (key, 5_000_000)
