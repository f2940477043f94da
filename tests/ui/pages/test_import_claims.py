"""A bank statement on the import page: unknown payers are claimed by keyboard, sheets are chosen."""

import io
import zipfile

import pytest
from PySide6.QtCore import Qt
from services.bankkit import line, statement
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY

from ar_desktop.services.intake import importing
from ar_desktop.ui.pages.intake.importing import ImportPage
from ar_desktop.ui.tasks import Cancelled

OURS, OTHER = "1202021819900012345", "1202021819900099999"
ROWS = [
    line("2026-11-16", "常州明锐轴承有限公司", "63000.00", "S1"),
    line("2026-11-16", "宁波东港食品", "42150.00", "S2", account="6222021"),
    line("2026-11-17", "张伟", "1000.00", "S3"),
    line("2026-11-18", "张伟", "2000.00", "S4"),
    line("2026-11-19", "杭州市税务局", "88.00", "S5", memo="退税"),
    line("2026-11-20", "绍兴新客户有限公司", "99.00", "S6"),
]


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, ImportPage)
    yield made
    made.leave()


@pytest.fixture
def claiming(seat, tmp_path):
    """The page with the statement on it."""
    look(seat, statement(tmp_path / "流水.xlsx", {OURS: ROWS}))
    return seat


def look(seat, path):
    seat.page.show_item(path)
    seat.settle()


def seen(seat):
    model = seat.page.table.model
    return [model.row(number) for number in range(model.rowCount())]


def badges(seat):
    column = seat.page.table.model.columns[-1]
    return [column.shown(row) for row in seen(seat)]


def current(seat):
    return seat.page.table.current().row


def press(seat, button):
    click(button)
    seat.settle()


def test_each_line_says_whose_it_may_be_and_why(claiming):
    page = claiming.page
    assert badges(claiming) == [
        "新增", "待认领 宁波东港食品有限公司？94%", "待认领", "待认领", "待认领", "待认领",
    ]  # fmt: skip
    assert page.summary.text() == "新增 1 行，合计 63,000.00 元；5 笔待认领，认领前不入账"
    assert page.segments._buttons["ask"].text() == "待认领 5"
    assert current(claiming) == 4
    assert page.claim.payer.text() == "宁波东港食品 · 6222021 · 货款 · 42,150.00 元"
    assert [button.text() for button in page.claim.buttons] == ["宁波东港食品有限公司 94%"]
    reasons = page.claim._grid.itemAtPosition(0, 1).widget().text()
    assert reasons.startswith("户名与“宁波东港食品有限公司”相近；金额与发票 ")


def test_enter_takes_the_surest_and_goes_on_to_the_next(claiming):
    key(claiming.page.table.grid, Qt.Key.Key_Return)
    claiming.settle()
    assert (current(claiming), badges(claiming)[1]) == (5, "新增")
    assert claiming.page.summary.text().startswith("新增 2 行，合计 105,150.00 元；4 笔待认领")


def test_another_customer_by_key_goes_for_all_lines_of_the_payer(claiming):
    page = claiming.page
    page.table.select_row(2)
    assert page.claim.alike.text() == "该付款人的其余 1 笔也这样处理"
    key(page.table.grid, Qt.Key.Key_F7)
    assert page.claim.picker.hasFocus()
    page.claim.picker.clear()
    say(page.claim.picker, "zjtyrz")
    found = page.claim.picker._search("tyrz")[0]
    page.claim.picker._choose(found[0], found[2])
    claiming.settle()
    assert [row.who for row in seen(claiming)][2:4] == ["绍兴天元染整有限公司"] * 2
    assert current(claiming) == 7


def test_one_line_alone_can_be_answered(claiming):
    page = claiming.page
    page.table.select_row(2)
    page.claim.alike.setChecked(False)
    press(claiming, page.claim.ignore)
    assert badges(claiming)[2:4] == ["不是客户回款", "待认领"]


def test_everything_answered_is_posted_and_nothing_before(claiming, queue_book):
    page = claiming.page
    before = queue_book.reader.execute("SELECT count(*) FROM credits").fetchone()[0]
    press(claiming, page.claim.buttons[0])
    press(claiming, page.claim.ignore)
    assert current(claiming) == 7
    press(claiming, page.claim.ignore)
    press(claiming, page.claim.new)
    assert badges(claiming)[2:] == ["不是客户回款"] * 3 + ["新增 · 新客户"]
    assert page.segments._buttons["known"].text() == "略过 3"
    assert queue_book.reader.execute("SELECT count(*) FROM credits").fetchone()[0] == before
    press(claiming, page.commit)
    claiming.qtbot.waitUntil(lambda: bool(claiming.went))
    assert queue_book.reader.execute("SELECT count(*) FROM credits").fetchone()[0] == before + 3


def test_an_answer_can_be_taken_back(claiming):
    page = claiming.page
    press(claiming, page.claim.ignore)
    page.table.select_row(1)
    assert page.claim.back.isVisible()
    press(claiming, page.claim.back)
    assert badges(claiming)[1].startswith("待认领")


def test_answers_stay_when_the_book_changes_meanwhile(claiming):
    press(claiming, claiming.page.claim.ignore)
    claiming.page.reload()
    claiming.settle()
    assert badges(claiming)[1] == "不是客户回款"


def test_a_workbook_with_a_sheet_for_each_account(seat, tmp_path):
    sheets = {OURS: ROWS[:1], OTHER: ROWS[1:2], "33333333": ROWS[2:3]}
    look(seat, statement(tmp_path / "a.xlsx", sheets, hidden=("33333333",)))
    box = seat.page.columns.sheet
    assert [box.itemText(n) for n in range(box.count())] == [
        "全部 2 个工作表",
        "账户1",
        "账户2",
        "账户3（隐藏）",
    ]
    assert [(row.sheet, row.row) for row in seen(seat)] == [("账户1", 3), ("账户2", 3)]
    assert seat.page.table.model.columns[0].key == "sheet"
    box.setCurrentIndex(3)
    box.activated.emit(3)
    seat.settle()
    assert [row.who for row in seen(seat)] == ["张伟"]
    assert box.currentText() == "账户3（隐藏）"


def test_a_workbook_of_hidden_sheets_asks_which(seat, tmp_path, monkeypatch):
    path = statement(tmp_path / "a.xlsx", {OURS: ROWS[:1], OTHER: ROWS[:2]}, hidden=(OURS,))
    path.write_bytes(_all_hidden(path))
    look(seat, path)
    assert "全部隐藏" in seat.page.summary.text()
    box = seat.page.columns.sheet
    box.setCurrentIndex(box.findData("账户2"))
    box.activated.emit(box.currentIndex())
    seat.settle()
    assert len(seen(seat)) == 2


def _all_hidden(path):
    """openpyxl refuses to write such a workbook; other programs do not."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/workbook.xml":
                data = data.replace(b'state="visible"', b'state="hidden"')
            new.writestr(name, data)
    return out.getvalue()


def test_a_reading_that_is_stopped_puts_the_file_away(seat, tmp_path, monkeypatch):
    def stopped(*_args, **_more):
        raise Cancelled

    monkeypatch.setattr(importing, "preview", stopped)
    look(seat, statement(tmp_path / "a.xlsx", {OURS: ROWS}))
    assert (seat.page.title(), seat.page.summary.text()) == (None, "")


def test_a_statement_without_new_money_is_taken_for_how_far_it_reaches(seat, tmp_path):
    rows = [line("2026-11-05", "杭州电力公司", "", "S9", memo="电费", out="500.00")]
    look(seat, statement(tmp_path / "a.xlsx", {OURS: rows}))
    assert seat.page.commit.text() == "登记流水至 11-05"
    press(seat, seat.page.commit)
    assert "没有新的进账，收款核对至 2026-11-05" in seat.said[-1][0]
