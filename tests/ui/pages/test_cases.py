"""Handing a claim over as a user does it: the missing list, the dossier, the case, costs and the end."""

import datetime as dt

import bookkit
import pytest
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, click, dress, key, say

from ar_desktop.services.claims import case_files, cases
from ar_desktop.ui.pages.claims.case_act import CaseAct
from ar_desktop.ui.pages.claims.cases import CasesPage
from ar_desktop.ui.tables.delegate import PAD, check_rect

D = dt.date
TODAY = D(2026, 11, 21)


@pytest.fixture
def seat(qtbot, qapp, tmp_path):
    dress(qapp)
    book = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "25332001", D(2026, 1, 1), D(2026, 3, 1), 500_000_00)
    made = Seat(qtbot, book, TODAY, CasesPage)
    made.who = who
    yield made
    made.leave()
    book.close()


def opened(seat):
    """A case opened through the dialog, and its page."""
    act = CaseAct(seat.page, seat.context)
    act.ask(seat.who)
    seat.settle()
    return act, act.dialog


def test_a_new_case_says_where_it_is_begun(seat):
    key(seat.page, Qt.Key.Key_Insert)
    assert seat.went == [("customers", None)]
    assert "案卷与移交" in seat.said[-1][0]


def test_what_is_missing_is_seen_before_the_dossier_is_made_and_the_case_opens(seat):
    _, dialog = opened(seat)
    told = dialog.gaps.text()
    assert "发票 25332001 缺送货单" in told
    assert "没有发过催告函" in told
    click(dialog.ok)
    assert "受托方" in dialog.sentence.text()
    say(dialog.taker, "浙江某律师事务所")
    key(dialog.taker, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    found = cases.listed(seat.context.book, TODAY)[0]
    assert (found.taker, found.state, found.has_file) == ("浙江某律师事务所", "prepared", True)
    assert case_files.dossier(seat.context.book, found.id).startswith(b"%PDF")
    assert seat.went[-1] == ("cases", found.id)
    assert seat.said[-1][1]


def test_the_case_is_worked_to_its_end_on_the_page(seat):
    _, dialog = opened(seat)
    say(dialog.taker, "某催收公司")
    dialog.kind.choose("agency")
    click(dialog.ok)
    seat.settle()
    page = seat.page
    page.show_item(1)
    assert set(page.panel.buttons) == {"hand", "note", "close", "show", "save"}
    click(page.panel.buttons["hand"])
    click(page.dialog.ok)
    assert "移出日常催收" in seat.said[-1][0]
    click(page.panel.buttons["cost"])
    say(page.dialog.amount, "8000")
    say(page.dialog.note, "代理费")
    click(page.dialog.ok)
    assert cases.listed(seat.context.book, TODAY)[0].costs == 8_000_00
    click(page.panel.buttons["chasing"])
    assert cases.running(seat.context.book.reader, TODAY) == {}
    click(page.panel.buttons["close"])
    page.dialog.outcome.choose("uncollectable")
    click(page.dialog.ok)
    assert cases.listed(seat.context.book, TODAY)[0].result == "uncollectable"
    assert "费用 8,000.00" in page.figures.text()
    page.tabs.choose("open")
    page._fill()
    assert page.model.rowCount() == 0


def test_the_dossier_alone_is_written_without_a_case(seat, tmp_path):
    act, dialog = opened(seat)
    act.write(dialog.facts, tmp_path / "out.pdf")
    seat.settle()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "out.xlsx").exists()
    assert cases.listed(seat.context.book, TODAY) == []
    assert "已生成案卷 out.pdf" in seat.said[-1][0]


def test_ticking_lines_works_the_claim_out_anew(seat):
    book = seat.context.book
    bookkit.invoice(book, seat.who, "25332002", D(2026, 2, 1), D(2026, 4, 1), 300_000_00)
    bookkit.invoice(book, seat.who, "25332003", D(2026, 11, 1), D(2026, 12, 1), 100_000_00)
    _, dialog = opened(seat)
    assert [row.number for row in dialog.model.checked_rows()] == ["25332001", "25332002", "25332003"]
    whole = dialog.amount.amount()
    dialog.table.select_row(0)
    key(dialog.table.grid, Qt.Key.Key_Space)
    assert not dialog.ok.isEnabled()
    seat.qtbot.waitUntil(dialog.ok.isEnabled, timeout=5000)
    assert [debt.number for debt in dialog.facts.debts] == ["25332002", "25332003"]
    assert dialog.facts.principal == 300_000_00
    assert dialog.amount.amount() == dialog.facts.total < whole
    say(dialog.taker, "浙江某律师事务所")
    click(dialog.ok)
    seat.settle()
    assert cases.listed(book, TODAY)[0].amount == dialog.facts.total


def test_no_line_or_two_currencies_make_no_dossier_and_a_typed_amount_stays(seat):
    bookkit.invoice(seat.context.book, seat.who, "US-1", D(2026, 2, 1), D(2026, 4, 1), 300_00, currency="USD")
    _, dialog = opened(seat)
    dialog.amount.set_value(1_00)
    dialog.model.set_checked(dialog.model.visible_rows(), on=False)
    seat.qtbot.waitUntil(lambda: "至少勾选" in dialog.sentence.text(), timeout=2000)
    dialog.model.set_checked(dialog.model.visible_rows(), on=True)
    seat.qtbot.waitUntil(lambda: "同一币种" in dialog.sentence.text(), timeout=2000)
    assert not dialog.ok.isEnabled()
    dialog.model.set_checked(dialog.model.visible_rows()[:1], on=False)
    seat.qtbot.waitUntil(dialog.ok.isEnabled, timeout=5000)
    assert (dialog.facts.currency, dialog.facts.principal, dialog.amount.amount()) == ("USD", 300_00, 1_00)


def test_lines_are_picked_from_a_list_of_one_customer(seat):
    book = seat.context.book
    line = bookkit.invoice(book, seat.who, "25332002", D(2026, 2, 1), D(2026, 4, 1), 300_000_00)[0]
    other = bookkit.customer(book, "C0002", "别家")
    act = CaseAct(seat.page, seat.context)
    act.ask_lines([(seat.who, line), (other, 99)])
    assert "同一客户" in seat.said[-1][0]
    act.ask_lines([(seat.who, line)])
    seat.settle()
    assert [debt.number for debt in act.dialog.facts.debts] == ["25332002"]
    assert [row.number for row in act.dialog.model.visible_rows()] == ["25332001", "25332002"]


def test_a_customer_that_owes_nothing_is_told_so(seat):
    nobody = bookkit.customer(seat.context.book, "C2", "无欠款公司")
    act = CaseAct(seat.page, seat.context)
    act.ask(nobody)
    seat.settle()
    assert seat.problems[-1].code == "nothing_to_claim"


def test_numbers_of_twenty_digits_are_read_whole(seat):
    number = "26332000000087651656"
    bookkit.invoice(seat.context.book, seat.who, number, D(2026, 2, 1), D(2026, 4, 1), 300_00)
    _, dialog = opened(seat)
    grid = dialog.table.grid
    row = dialog.model.find(next(row.id for row in dialog.model.visible_rows() if row.number == number))
    rect = grid.visualRect(dialog.model.index(row, 0))
    room = rect.right() - PAD - (check_rect(rect).right() + PAD + 2)
    assert dialog.width() == dialog.minimumWidth()
    assert grid.fontMetrics().horizontalAdvance(number) <= room
