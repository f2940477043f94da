"""The register of letters and the letter beside it, against a real book."""

import io
import shutil

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from ui.pages.hands import Seat, click, dress, key, say
from ui.pages.queue_book import COMPANY, TODAY, clock

from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books
from ar_desktop.ui import printing
from ar_desktop.ui.pages.correspondence.letters import LettersPage, file_name

Key = Qt.Key


@pytest.fixture(scope="module")
def letters_template(queue_template, tmp_path_factory):
    path = shutil.copy(queue_template, tmp_path_factory.mktemp("letters") / "远帆.ardb")
    made = books.open_book(path, clock)
    letters.issue(made, letters.due_customers(made, TODAY), TODAY)
    made.close()
    return path


@pytest.fixture
def book(letters_template, tmp_path):
    made = books.open_book(shutil.copy(letters_template, tmp_path / "远帆.ardb"), clock)
    yield made
    made.close()


@pytest.fixture
def seat(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, LettersPage)
    yield made
    made.leave()


def numbers(seat):
    return [row.number for row in seat.page.model.visible_rows()]


def mark(seat, number):
    row = next(row for row in seat.page.model.visible_rows() if row.number == number)
    seat.page.table.select_row(seat.page.model.find(row.id))
    return row


def test_the_register_lists_the_newest_first_and_shows_its_letter(seat):
    assert numbers(seat) == [f"催〔2026〕{n}号" for n in (5, 4, 3, 2, 1)]
    assert seat.page.pane.pages() == seat.page.table.current().pages
    assert seat.page.pages.text().startswith("1 / ")


def test_the_letter_shown_is_the_one_that_was_issued(seat, book):
    row = mark(seat, "催〔2026〕3号")
    assert seat.page.pane._buffer.data().data() == letters.reprint(book, row.id)
    said = [label.text() for label in seat.page.details.findChildren(type(seat.page.pages))]
    # 3.00 % x 1.5 / 365 on 80,000x16, 56,400x15, 30,000x12, 20,000x11 days: 157.81+104.30+44.38+27.12
    assert "本金 186,400.00 + 利息 333.61 = 186,733.61 元" in said
    assert "2026-11-27" in said


def test_searching_by_pinyin_initials_and_by_number(seat):
    say(seat.page.search, "sh")
    seat.page.search.setText("hfzk")
    assert numbers(seat) == ["催〔2026〕2号"]
    seat.page.search.clear()
    say(seat.page.search, "〔2026〕4")
    assert numbers(seat) == ["催〔2026〕4号"]


def test_voiding_wants_a_reason_and_keeps_the_number(seat, book):
    mark(seat, "催〔2026〕5号")
    click(seat.page.void)
    dialog = seat.page.dialog
    key(dialog.reason, Key.Key_Return)
    assert dialog.sentence.text() == "请填写原因"
    say(dialog.reason, "金额有误")
    key(dialog.reason, Key.Key_Return)
    assert seat.said[-1] == ("已作废 催〔2026〕5号", False)
    assert seat.page.tabs._buttons["voided"].text() == "已作废 1"
    click(seat.page.tabs._buttons["voided"])
    assert numbers(seat) == ["催〔2026〕5号"]
    assert not seat.page.void.isEnabled()
    assert seat.page.pane.pages() > 0


def test_letters_just_issued_are_ticked_for_printing(seat):
    seat.page.show_item([2, 3])
    assert seat.page.print_all.text() == "批量打印 2 份"
    assert seat.page.table.current().id == 2


def test_a_key_prints_what_is_ticked(seat, monkeypatch):
    asked = []
    monkeypatch.setattr(printing.QDialog, "open", asked.append)
    seat.page.show_item([2, 3])
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    key(seat.page.table.grid, Key.Key_P, control | shift)
    seat.qtbot.waitUntil(lambda: bool(asked))
    assert "2 封函件" in seat.page.dialog.windowTitle()


def test_saving_writes_the_very_bytes(seat, book, tmp_path):
    row = mark(seat, "催〔2026〕1号")
    seat.page.write(row, tmp_path / "函.pdf")
    assert (tmp_path / "函.pdf").read_bytes() == letters.reprint(book, row.id)
    assert file_name(row) == "催〔2026〕1号 嘉兴百川化工有限公司.pdf"


def test_a_file_that_cannot_be_written_is_a_sentence(seat, tmp_path):
    seat.page.write(mark(seat, "催〔2026〕1号"), tmp_path)
    assert seat.problems[0].code == "file_unwritable"


def test_printing_asks_and_does_not_wait(seat, monkeypatch):
    asked = []
    monkeypatch.setattr(printing.QDialog, "open", asked.append)
    key(seat.page.table.grid, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: bool(asked))
    assert isinstance(asked[0], QPrintDialog)
    asked[0].deleteLater()


def test_ticked_letters_are_one_job_in_the_order_of_their_numbers(seat, monkeypatch):
    asked = []
    monkeypatch.setattr(printing, "ask", lambda _page, _context, title, fetch: asked.append((title, fetch)))
    seat.page.show_item([4, 2])
    click(seat.page.print_all)
    title, fetch = asked[0]
    assert title == "打印 2 封函件"
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(fetch())).pages)
    assert 0 < text.index("合肥中科仪表") < text.index("常州明锐轴承")


def test_what_is_printed_is_the_letter_page_by_page(seat, book, tmp_path):
    row = mark(seat, "催〔2026〕3号")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "打印.pdf"))
    printing.start(seat.context, printer, "打印", lambda: letters.reprint(book, row.id))
    seat.settle()
    made = PdfReader(tmp_path / "打印.pdf")
    assert len(made.pages) == row.pages
    assert seat.said[-1][0] == f"没有打印，已存为 PDF：{tmp_path / '打印.pdf'}，{row.pages} 页"
    assert round(float(made.pages[0].mediabox.width)) in {595, 596}
    document = QPdfDocument()
    document.load(str(tmp_path / "打印.pdf"))
    assert dark_share(document.render(0, QSize(300, 424))) > 0.005
    document.close()


def dark_share(image):
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    dark = sum(
        grey.pixelColor(x, y).lightness() < 128 and image.pixelColor(x, y).alpha() > 128
        for x in range(grey.width())
        for y in range(grey.height())
    )
    return dark / (grey.width() * grey.height())


def test_zooming_leaves_the_width_and_comes_back(seat):
    pane = seat.page.pane
    click(seat.page.larger)
    larger = pane.view.zoomFactor()
    click(seat.page.smaller)
    assert larger > pane.view.zoomFactor() > 0
    click(seat.page.wider)
    assert pane.view.zoomMode() == pane.view.ZoomMode.FitToWidth


def test_an_empty_register_says_where_letters_come_from(qtbot, qapp, tmp_path):
    dress(qapp)
    empty = books.create(tmp_path / "空.ardb", COMPANY, clock)
    seat = Seat(qtbot, empty, TODAY, LettersPage)
    assert "还没有开具过函件" in seat.page.table.empty.sentence.text()
    click(seat.page.table.empty.button)
    assert seat.went == [("reminders", None)]
    assert not seat.page.print.isEnabled()
    seat.leave()
    empty.close()


def test_a_printer_that_takes_nothing_is_said(seat, book, tmp_path):
    row = mark(seat, "催〔2026〕3号")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "没有这个文件夹" / "打印.pdf"))
    printing.start(seat.context, printer, "打印", lambda: letters.reprint(book, row.id))
    seat.settle()
    assert [problem.code for problem in seat.problems] == ["print_failed"]
    assert seat.said == []
