"""Handing a claim over as a user does it: the missing list, the dossier, the case, costs and the end."""

import datetime as dt

import bookkit
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from ui.pages.hands import Seat, click, dress, key, say

from ar_desktop.services.claims import cases
from ar_desktop.ui.pages.claims.case_act import CaseAct
from ar_desktop.ui.pages.claims.cases import CasesPage

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


def test_what_is_missing_is_seen_before_the_dossier_is_made_and_the_case_opens(seat):
    _, dialog = opened(seat)
    told = "\n".join(part.text() for part in dialog.gaps.findChildren(QLabel))
    assert "发票 25332001 缺送货单" in told
    assert "没有发过催告函" in told
    click(dialog.ok)
    assert "受托方" in dialog.sentence.text()
    say(dialog.taker, "浙江某律师事务所")
    key(dialog.taker, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    found = cases.listed(seat.context.book, TODAY)[0]
    assert (found.taker, found.state, found.has_file) == ("浙江某律师事务所", "prepared", True)
    assert cases.dossier(seat.context.book, found.id).startswith(b"%PDF")
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
    act.write(dialog._facts, tmp_path / "out.pdf")
    seat.settle()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "out.xlsx").exists()
    assert cases.listed(seat.context.book, TODAY) == []
    assert "已生成案卷 out.pdf" in seat.said[-1][0]


def test_a_customer_that_owes_nothing_is_told_so(seat):
    nobody = bookkit.customer(seat.context.book, "C2", "无欠款公司")
    act = CaseAct(seat.page, seat.context)
    act.ask(nobody)
    seat.settle()
    assert seat.problems[-1].code == "nothing_to_claim"
