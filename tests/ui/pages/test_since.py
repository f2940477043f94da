"""From which day an allocation counts, as the forms tell it and as the user chooses."""

import datetime as dt

import bookkit
import pytest
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, key
from ui.pages.queue_book import TODAY

from ar_desktop.domain.records import Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import receipts
from ar_desktop.services.reporting import listing
from ar_desktop.ui.dialogs.ledger.since import SinceField
from ar_desktop.ui.pages.ledger.receipts import ReceiptsPage

Key = Qt.Key
CAME = TODAY - dt.timedelta(days=3)
MORNING = dt.datetime.combine(TODAY, dt.time(9, 2))


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, ReceiptsPage)
    yield made
    assert bookkit.failing(queue_book) == []
    made.leave()


def money(seat, code="C03", sitting=MORNING, day=CAME):
    """A receipt of 77.00 that waits, entered at some time; it is marked."""
    book = seat.context.book
    book.clock = lambda: sitting
    who = customers.by_code(book, code).id
    seat.context.publish(receipts.enter(book, Receipt(who, day, 77_00)))
    book.clock = lambda: MORNING
    made = book.reader.execute("SELECT max(id) FROM credits").fetchone()[0]
    model = seat.page.model
    seat.page.table.select_row(next(n for n in range(model.rowCount()) if model.row(n).id == made))
    return made


def counted(seat, credit):
    return [item.day for item in listing.allocations(seat.context.book, TODAY, credit=credit)]


def test_money_entered_today_is_said_to_count_from_its_day(seat):
    made = money(seat)
    field = seat.page.panel.since
    assert (field.isVisible(), field.choice.currentText()) == (True, "按收款日")
    assert field.note.text() == "今天才录入，以往日期的账龄随之补全"
    seat.page.panel.finish()
    assert counted(seat, made) == [CAME]


def test_older_money_counts_from_today_and_warns_before_it_changes_the_past(seat):
    made = money(seat, sitting=MORNING - dt.timedelta(days=2))
    field = seat.page.panel.since
    assert field.choice.currentText() == f"今天 {TODAY.isoformat()}"
    assert field.note.text() == "以前打印的报表不变"
    field.choice.setFocus(Qt.FocusReason.TabFocusReason)
    key(field.choice, Key.Key_Up)
    assert field.note.text() == "以前录入的收款：自收款日起的以往报表会改变"
    seat.page.panel.finish()
    assert counted(seat, made) == [CAME]


def test_money_of_today_leaves_no_choice(seat):
    money(seat, day=TODAY)
    assert not seat.page.panel.since.isVisible()


def test_a_list_of_both_kinds_counts_each_by_its_own(seat):
    old = money(seat, sitting=MORNING - dt.timedelta(days=2))
    new = money(seat)
    seat.page.match_all()
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None and seat.page.dialog.isVisible())
    dialog = seat.page.dialog
    rows = [dialog.model.row(n) for n in range(dialog.model.rowCount())]
    dialog.model.set_checked(rows, False)
    dialog.model.set_checked([row for row in rows if row.receipt in {old, new}], True)
    assert dialog.since.choice.currentText() == "今天录入的按收款日，其余按今天"
    dialog.finish()
    assert (set(counted(seat, old)), set(counted(seat, new))) == ({TODAY}, {CAME})


def test_a_note_has_a_day_of_its_own(seat):
    made = money(seat, sitting=MORNING - dt.timedelta(days=2))
    field = SinceField(TODAY, paper=True)
    field.show_money(seat.context.book, [(made, CAME)])
    field.choice.setCurrentIndex(0)
    assert field.choice.currentText() == "按单据日"
    assert field.note.text() == "以前录入的单据：自单据日起的以往报表会改变"
    field.deleteLater()
