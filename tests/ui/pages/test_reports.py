"""The aging on screen, worked as a user works it; figures reckoned by hand from the queue book."""

import datetime as dt
from dataclasses import replace

import openpyxl
import pytest
from bookkit import customer, invoice, make
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from ui.pages.hands import Seat, click, key
from ui.pages.queue_book import TODAY, minor

from ar_desktop.domain.aging import Buckets
from ar_desktop.services.archive import customers
from ar_desktop.ui.pages.reporting import aging_table
from ar_desktop.ui.pages.reporting.reports import ReportsPage

Key = Qt.Key


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, ReportsPage)
    yield made
    made.leave()


def row_of(seat, name):
    return next(row for row in seat.page.table.model.visible_rows() if name in (row.id, row.name))


def choose(seat, **what):
    seat.page._choose(**what)
    seat.settle()


def test_buckets_and_totals(seat):
    totals = seat.page.result.report.totals
    assert totals.amounts == (
        minor("98000.00"),
        minor("335310.00"),
        minor("555720.00"),
        minor("412300.00"),
        0,
    )
    assert totals.unallocated == -minor("20000.00")
    shown = seat.page.table.totals.accessibleName()
    for text in (
        "98,000.00",
        "335,310.00",
        "555,720.00",
        "412,300.00",
        "0.00",
        "-20,000.00",
        "1,381,330.00",
        "93%",
    ):
        assert text in shown


def test_the_ledger_agrees_and_says_so(seat):
    assert seat.page.proof.text().startswith("账面总账核对：一致 · 用时 ")
    assert seat.page.hint.text().endswith("截至 2026-11-20，此后的收款不计入")


def test_a_difference_would_be_shown(seat):
    seat.page._show_result(replace(seat.page.result, ledger=seat.page.result.ledger - 1))
    assert "相差 0.01 元" in seat.page.proof.text()


def test_by_invoice_date_everything_is_45_days_older(seat):
    click(seat.page.basis._buttons["invoice"])
    seat.settle()
    assert seat.page.result.report.totals.amounts == (
        0,
        0,
        minor("98000.00") + minor("186400.00") + minor("63000.00") + minor("27960.00") + minor("42150.00")
        + minor("15800.00") - minor("80000.00") - minor("63000.00"),
        minor("80000.00") + minor("63000.00") + minor("355720.00") + minor("80000.00"),
        minor("120000.00") + minor("412300.00"),
    )  # fmt: skip
    assert seat.page.table.model.columns[1].title == "当天"


def test_edges_are_typed_and_wrong_ones_explained(seat):
    click(seat.page.edges)
    popup = seat.page.popup
    assert popup.edges.text() == "30,60,90"
    popup.edges.setText("30，20")
    key(popup.edges, Key.Key_Return)
    assert popup.sentence.isVisible()
    assert "从小到大" in popup.sentence.text()
    popup.edges.setText("15，60")
    key(popup.edges, Key.Key_Return)
    seat.settle()
    assert not popup.isVisible()
    assert seat.page.result.report.buckets == Buckets((15, 60))
    assert seat.page.edges.text() == "区间 0/15/60 ▾"
    titles = [column.title for column in seat.page.table.model.columns][:5]
    assert titles == ["客户", "未到期", "逾期 1-15 天", "16-60 天", "60 天以上"]


def test_common_edges_are_one_press(seat):
    seat.page.popup._take("30,60,90,180")
    seat.settle()
    assert len(seat.page.result.report.buckets.columns) == 6


def test_by_invoice_and_by_owner(seat):
    choose(seat, by="invoice")
    assert row_of(seat, "24332000000087650701").amounts[0] == minor("98000.00")
    choose(seat, by="owner")
    assert row_of(seat, "李倩").total == minor("389550.00")  # C03 C04 C06 C07
    assert row_of(seat, "王敏").total == minor("991780.00")  # C01 C02 C05 C08 less 20,000


def test_a_figure_leads_to_the_invoices_behind_it(seat):
    seat.page.table.opened.emit(row_of(seat, "嘉兴百川化工有限公司"), "31-60")
    details = seat.page.details
    assert details.isVisible()
    assert details.caption.text() == "嘉兴百川化工有限公司 · 31-60 天 · 2 张"
    assert [item.open for item in details.model.visible_rows()] == [minor("120000.00"), minor("80000.00")]
    details.table.opened.emit(details.model.visible_rows()[0], "number")
    assert seat.went[-1] == ("invoices", "24332000000087650102")
    key(details.table.grid, Key.Key_Escape)
    seat.qtbot.waitUntil(lambda: not details.isVisible())


def test_the_total_leads_to_all_of_them_the_owner_to_hers(seat):
    seat.page.drill(row_of(seat, "嘉兴百川化工有限公司"), "total")
    assert len(seat.page.details.model.visible_rows()) == 3
    click(seat.page.details.back)
    choose(seat, by="owner")
    seat.page.drill(row_of(seat, "李倩"), "not_due")
    assert [item.open for item in seat.page.details.model.visible_rows()] == [minor("98000.00")]


def test_other_figures_lead_to_their_pages(seat):
    seat.page.drill(row_of(seat, "绍兴天元染整有限公司"), "unallocated")
    assert seat.went[-1] == ("receipts", "绍兴天元染整有限公司")
    choose(seat, by="invoice")
    seat.page.drill(row_of(seat, "24332000000087650701"), "total")
    assert seat.went[-1] == ("invoices", "24332000000087650701")


def test_another_day_is_another_report(seat):
    seat.context.set_as_of(TODAY - dt.timedelta(days=80))
    seat.settle()
    report = seat.page.result.report
    assert report.totals.overdue == 0
    assert report.totals.total == minor("1303330.00") - _later(80)


def _later(days):
    """What was issued in the last ``days``: due 45 days after issue, so less than days - 45 overdue."""
    recent = {"56400.00": 15, "80000.00": 16, "63000.00": 16, "17960.00": 15, "10000.00": 15, "42150.00": 8,
              "15800.00": 9, "30000.00": 12, "20000.00": 11, "205720.00": 33, "150000.00": 32}  # fmt: skip
    return sum(minor(amount) for amount, overdue in recent.items() if overdue < days - 45)


def test_currencies_stand_apart(seat, queue_book):
    who = customer(queue_book, "U1", "外贸客户", address="香港")
    invoice(queue_book, who, "U-1", dt.date(2026, 11, 1), dt.date(2026, 12, 1), 70_000, currency="USD")
    seat.page.invalidate()
    seat.settle()
    assert seat.page.currency.isVisible()
    assert [action.text() for action in seat.page.currency.menu().actions()] == [
        "全部折人民币",
        "人民币",
        "USD",
    ]
    choose(seat, currency="USD")
    assert seat.page.result.report.totals.total == 70_000
    assert seat.page.currency.text() == "币种：USD ▾"
    assert "一致" in seat.page.proof.text()


def test_ctrl_e_asks_where_and_the_workbook_says_the_same(seat, tmp_path):
    seat.page.table.setFocus()
    key(seat.page.table.grid, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None and seat.page.dialog.isVisible())
    seat.page.dialog.reject()
    path = tmp_path / "账龄.xlsx"
    seat.page.write_workbook(path)
    seat.settle()
    assert seat.said[-1][0] == "已导出 账龄.xlsx"
    values = [
        cell for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True) for cell in row
    ]
    assert 412300 in [float(value) for value in values if isinstance(value, int | float)]


def test_the_printed_page_has_every_row_and_the_totals(seat, tmp_path):
    printer = seat.page._printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    seat.page.print_on(printer)
    page = PdfReader(tmp_path / "a.pdf").pages[0]
    assert page.mediabox.width > page.mediabox.height
    html = aging_table.page(seat.page.result.report, "杭州远帆 <b>机电</b>")
    assert "杭州远帆 &lt;b&gt;机电&lt;/b&gt;" in html
    assert "嘉兴百川化工有限公司" in html
    assert "1,381,330.00" in html


def test_a_row_of_no_owner_has_a_name(seat, queue_book):
    record = customers.by_code(queue_book, "C07")
    seat.context.publish(customers.save(queue_book, replace(record, owner="")))
    choose(seat, by="owner")
    column = seat.page.table.model.columns[0]
    assert "（未指定）" in [column.read(row) for row in seat.page.table.model.visible_rows()]


def test_an_empty_book_says_what_this_is_for(qtbot, qapp, tmp_path):
    book = make(tmp_path / "leer.ardb")
    made = Seat(qtbot, book, TODAY, ReportsPage)
    assert "账龄" in made.page.table.empty.sentence.text()
    made.leave()
    book.close()
