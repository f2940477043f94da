"""A statement of account from the customer's page to the file."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from ui.pages.hands import Seat, click
from ui.pages.queue_book import TODAY

from ar_desktop.ui.pages.customers import CustomersPage


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, CustomersPage)
    yield made
    made.leave()


def asked(seat, code="C03"):
    """The dialog after a press of the button."""
    row = next(row for row in seat.page.model.visible_rows() if row.code == code)
    seat.page.table.select_row(seat.page.model.find(row.id))
    click(seat.page.view.head.statement)
    dialog = seat.page.statement.dialog
    seat.qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_the_button_asks_for_this_months_period_and_writes_the_pdf(seat, tmp_path):
    dialog = asked(seat)
    assert (dialog.since.day(), dialog.until.day(), dialog.demand_by.day()) == (
        TODAY.replace(day=1),
        TODAY,
        None,
    )
    dialog.demand_by.setText((TODAY + dt.timedelta(days=9)).isoformat())
    dialog.finish()
    files = seat.page.statement.dialog
    assert isinstance(files, QFileDialog)
    wanted = f"对账单 苏州恒泰精密制造有限公司 {TODAY}.pdf"
    assert [Path(name).name for name in files.selectedFiles()] == [wanted]
    path = tmp_path / "对账单.pdf"
    files.fileSelected.emit(str(path))
    files.reject()
    seat.settle()
    assert path.read_bytes().startswith(b"%PDF")
    assert seat.said[-1][0] == "已保存 对账单.pdf"
    assert seat.problems == []


@pytest.mark.parametrize(
    ("since", "until", "demand_by", "said"),
    [
        ("2026-12-01", "2026-11-01", "", "期间起始日"),
        ("", "2026-11-01", "", ""),
        ("2026-10-01", "2026-11-01", "2020-01-01", "已经过去"),
    ],
)
def test_impossible_days_keep_the_dialog_open(seat, since, until, demand_by, said):
    dialog = asked(seat)
    for field, text in ((dialog.since, since), (dialog.until, until), (dialog.demand_by, demand_by)):
        field.setText(text)
    dialog.finish()
    assert dialog.isVisible()
    assert dialog.sentence.text()
    assert said in dialog.sentence.text()
    dialog.reject()


def test_a_demand_for_nothing_is_said(seat, queue_book, tmp_path):
    asked(seat).reject()
    act = seat.page.statement
    long_ago = dt.date(2020, 1, 31)
    act.write(tmp_path / "a.pdf", long_ago.replace(day=1), long_ago, TODAY)
    seat.settle()
    assert "没有到期未付的款项" in seat.said[-1][0]


def test_a_place_that_cannot_be_written_is_said(seat, tmp_path):
    asked(seat).reject()
    (tmp_path / "file").write_text("x")
    seat.page.statement.write(tmp_path / "file" / "a.pdf", TODAY, TODAY, None)
    seat.settle()
    assert [error.code for error in seat.problems] == ["file_unwritable"]
