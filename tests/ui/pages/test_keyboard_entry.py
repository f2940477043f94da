"""Fifty invoices of varied customers entered through the real form, by keys alone."""

from __future__ import annotations

import datetime as dt
from functools import partial

import bookkit
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from ui.pages.fingers import Hands, opened
from ui.pages.hands import Seat
from ui.pages.queue_book import TODAY

from ar_desktop.domain.terms import Terms
from ar_desktop.services.keeping import books, drafts
from ar_desktop.services.reporting import aging
from ar_desktop.settings import Settings
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage

Key = Qt.Key
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
D = dt.date
#: Name, initials as typed (polyphones among them), terms.
CUSTOMERS = [
    ("苏州恒泰精密制造有限公司", "szht", Terms("net", 30)),
    ("重庆长安轴承有限公司", "cqca", Terms("net", 45)),
    ("厦门乐达电子有限公司", "xmld", Terms("month_end", 30)),
    ("杭州振宇包装有限公司", "hzzy", Terms("net", 60)),
    ("杭州远航物流有限公司", "hzyh", Terms("day_of_month", 0, day=25)),
    ("六安华盛农机有限公司", "lahs", Terms("net", 30)),
    ("上海建木建材有限公司", "shjm", Terms("net", 0)),
]
#: As typed, and the day meant on 20 November 2026.
DAYS = [("0315", D(2026, 3, 15)), ("t", TODAY), ("", TODAY), ("15", D(2026, 11, 15)), ("-7", D(2026, 11, 13))]
#: As typed, and the fen meant.
AMOUNTS = [("1.5万", 1_500_000), ("=1200*3", 360_000), ("8888.88", 888_888), ("1,234.5", 123_450)]
#: By customer and day: the due day its terms come to, from the calendar.
DUE = {
    0: {D(2026, 3, 15): D(2026, 4, 14), TODAY: D(2026, 12, 20), D(2026, 11, 15): D(2026, 12, 15),
        D(2026, 11, 13): D(2026, 12, 13)},
    1: {D(2026, 3, 15): D(2026, 4, 29), TODAY: D(2027, 1, 4), D(2026, 11, 15): D(2026, 12, 30),
        D(2026, 11, 13): D(2026, 12, 28)},
    2: {D(2026, 3, 15): D(2026, 4, 30), TODAY: D(2026, 12, 30), D(2026, 11, 15): D(2026, 12, 30),
        D(2026, 11, 13): D(2026, 12, 30)},
    3: {D(2026, 3, 15): D(2026, 5, 14), TODAY: D(2027, 1, 19), D(2026, 11, 15): D(2027, 1, 14),
        D(2026, 11, 13): D(2027, 1, 12)},
    4: {D(2026, 3, 15): D(2026, 4, 25), TODAY: D(2026, 12, 25), D(2026, 11, 15): D(2026, 12, 25),
        D(2026, 11, 13): D(2026, 12, 25)},
    5: {D(2026, 3, 15): D(2026, 4, 14), TODAY: D(2026, 12, 20), D(2026, 11, 15): D(2026, 12, 15),
        D(2026, 11, 13): D(2026, 12, 13)},
    6: {D(2026, 3, 15): D(2026, 3, 15), TODAY: TODAY, D(2026, 11, 15): D(2026, 11, 15),
        D(2026, 11, 13): D(2026, 11, 13)},
}  # fmt: skip
COUNT = 50


class Mouse(QObject):
    """Notices every press of a mouse."""

    def __init__(self):
        super().__init__()
        self.presses = 0

    def eventFilter(self, _watched, event):  # noqa: N802  Qt's name
        self.presses += event.type() == QEvent.Type.MouseButtonPress
        return False


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "键盘.ardb")
    for number, (name, _initials, terms) in enumerate(CUSTOMERS, start=1):
        days, own = (terms.days, None) if terms == Terms("net", terms.days) else (30, terms)
        bookkit.customer(made, f"K{number}", name, term_days=days, terms=own)
    yield made
    made.close()


@pytest.fixture
def seat(qtbot, qapp, book):
    made = Seat(qtbot, book, TODAY, InvoicesPage)
    mouse = Mouse()
    qapp.installEventFilter(mouse)
    yield made
    qapp.removeEventFilter(mouse)
    assert mouse.presses == 0
    made.leave()


def expected(number):
    """What invoice ``number`` of the fifty is: customer, days, amount, and how it is typed."""
    customer, (day_typed, day), (amount_typed, amount) = (
        number // 2 % 7,
        DAYS[number % 5],
        AMOUNTS[number % 4],
    )
    by_hand = number % 3 == 0
    due = D(2026, 12, 20) if by_hand else DUE[customer][day]
    return customer, day_typed, day, amount_typed, amount, "+30" if by_hand else "", due


def enter_one(hands, number):
    """One invoice, from the customer's field to the customer's field."""
    customer, day, _, amount, _, due, _ = expected(number)
    hands.enter("" if number % 2 else CUSTOMERS[customer][1])  # every other is of the same customer
    hands.enter("" if number else "XS-2026-001")  # the next number offers itself
    hands.enter(day)
    hands.enter(amount)
    if due:
        hands.type(due)
    hands.press(Key.Key_Return, CONTROL)


def test_fifty_invoices_by_keyboard_alone(seat, book):
    hands = Hands()
    dialog = opened(seat, hands)
    for number in range(COUNT):
        enter_one(hands, number)
        assert dialog.customer.hasFocus(), (number, dialog.sentence.text())
    hands.press(Key.Key_Escape)
    seat.settle()
    sql = """SELECT i.number, i.customer_id, i.issued_on, i.amount, c.due_on, c.amount AS part
      FROM invoices i JOIN charges c ON c.invoice_id = i.id ORDER BY i.id"""
    rows = [tuple(row) for row in book.reader.execute(sql)]
    assert rows == [
        (f"XS-2026-{number + 1:03d}", customer + 1, day.toordinal(), amount, due.toordinal(), amount)
        for number in range(COUNT)
        for customer, _, day, _, amount, _, due in [expected(number)]
    ]
    # 13 of 15,000.00, 13 of 3,600.00, 12 of 8,888.88 and 12 of 1,234.50
    assert aging.report(book, TODAY).totals.total == 19_500_000 + 4_680_000 + 10_666_656 + 1_481_400
    assert drafts.kept(book, "invoice") == []
    assert all(check.ok for check in books.check(book))
    assert hands.strokes / COUNT < 18  # with all that is typed


def test_enter_walks_to_the_end_and_saves_by_two_more(seat, book):
    hands = Hands()
    dialog = opened(seat, hands)
    for typed in ("hzyh", "A-1", "t", "=1200*3", "", "", "", "memo"):
        hands.enter(typed)
    assert dialog.again.hasFocus()
    hands.press(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.note.hasFocus()
    hands.enter()
    hands.enter()
    assert dialog.customer.hasFocus()
    row = book.reader.execute("SELECT number, amount, note FROM invoices").fetchone()
    assert tuple(row) == ("A-1", 360_000, "memo")


def test_several_customers_meant_are_shown_and_the_first_marked(seat):
    hands = Hands()
    dialog = opened(seat, hands)
    hands.type("hz")
    popup = dialog.customer.completer().popup()
    assert popup.isVisible()
    assert popup.currentIndex().row() == 0
    assert dialog.customer.text() == "hz"  # what is typed stays until Enter
    first, second = (dialog.customer._model.item(row).text() for row in range(2))
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert dialog.customer.text() in second
    assert dialog.number.hasFocus()
    hands.press(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.enter("hz")
    assert dialog.customer.text() in first
    hands.press(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.type("hz")  # over the name, which is selected
    hands.press(Key.Key_Escape)  # closes the choices, not the form
    assert dialog.isVisible()
    hands.press(Key.Key_Return)  # doubtful: shown again rather than passed over
    assert popup.isVisible()
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("scheme", "new", "save"),
    [
        ("common", (Key.Key_N, CONTROL), (Key.Key_S, CONTROL)),
        ("kingdee", (Key.Key_N, CONTROL), (Key.Key_F8, PLAIN)),
        ("yonyou", (Key.Key_F5, PLAIN), (Key.Key_F6, PLAIN)),
    ],
)
def test_the_keys_of_each_scheme(qtbot, qapp, book, monkeypatch, scheme, new, save):
    monkeypatch.setattr("ui.pages.hands.Context", partial(Context, settings=Settings(key_scheme=scheme)))
    seat = Seat(qtbot, book, TODAY, InvoicesPage)
    hands = Hands()
    dialog = opened(seat, hands, *new)
    for key in (Key.Key_F7, Key.Key_F2):
        hands.press(key)
        assert dialog.customer.completer().popup().isVisible()
        hands.press(Key.Key_Escape)
    for typed in ("shjm", "S-1", "", "100"):
        hands.enter(typed)
    hands.press(*save)
    assert book.reader.execute("SELECT amount FROM invoices").fetchone()[0] == 10_000
    seat.settle()
    seat.leave()
