"""Several currencies on screen: rates kept and pasted, forms, the aging in CNY, exchange gains."""

from __future__ import annotations

import datetime as dt

import bookkit
import openpyxl
import pytest
from PySide6.QtCore import Qt
from ui.pages.hands import Seat, dress, key

from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import openings, receipts
from ar_desktop.ui.dialogs.keeping.rates import RatesDialog
from ar_desktop.ui.dialogs.ledger.credit_note import CreditNoteDialog
from ar_desktop.ui.dialogs.ledger.invoice import InvoiceDialog
from ar_desktop.ui.dialogs.ledger.openings import OpeningsDialog
from ar_desktop.ui.dialogs.ledger.receipt import ReceiptDialog
from ar_desktop.ui.dialogs.ledger.refund import RefundDialog
from ar_desktop.ui.pages.keeping.settings import SettingsPage
from ar_desktop.ui.pages.reporting.reports import ReportsPage

D = dt.date
TODAY = D(2026, 11, 21)
Key = Qt.Key


@pytest.fixture
def book(tmp_path, qapp):
    dress(qapp)
    made = bookkit.make(tmp_path / "fx.ardb")
    yield made
    made.close()


@pytest.fixture
def sit(qtbot, book):
    seats = []

    def down(page):
        seats.append(Seat(qtbot, book, TODAY, page))
        return seats[-1]

    yield down
    for seat in seats:
        seat.leave()


def quoted(book):
    return [(q.currency, q.day.isoformat(), str(q.rate)) for q in exchange.quotes(book)]


def test_a_rate_is_typed_corrected_pasted_and_deleted(sit, book):
    seat = sit(SettingsPage)
    part = seat.page.exchange
    seat.page.show_item("exchange")
    part.rate.setText("7.1234")
    key(part.rate, Key.Key_Return)
    key(part.source, Key.Key_Return)
    assert quoted(book) == [("USD", "2026-11-21", "7.1234")]
    part.rate.setText("七块")
    part.save()
    assert "不是汇率" in seat.page.sentence.text()
    dialog = RatesDialog(seat.window, seat.context, part.take)
    dialog.open()
    dialog.per.choose("100")
    dialog.text.setPlainText("日期\t美元\t日元\n2026-11-20\t712.50\t4.8543")
    dialog.finish()
    assert quoted(book)[1:] == [("JPY", "2026-11-20", "0.048543"), ("USD", "2026-11-20", "7.125")]
    seat.settle()
    part.table.select_row(0)
    part.remove()
    assert len(quoted(book)) == 2


def test_documents_without_a_rate_are_listed(sit, book):
    bookkit.invoice(book, bookkit.customer(book), "G-1", D(2026, 9, 1), D(2026, 10, 1), 100, currency="GBP")
    seat = sit(SettingsPage)
    assert "缺汇率入账的单据 1 张：G-1 (GBP)" in seat.page.exchange.lacking.text()


def test_an_invoice_and_a_receipt_in_dollars(sit, book):
    who = bookkit.customer(book)
    seat = sit(ReportsPage)
    plain = InvoiceDialog(seat.window, seat.context, lambda *_: None, who)
    plain.open()
    assert not plain.money.box.isVisible()  # a book of one currency is not asked
    plain.reject()
    seat.page.context.publish(
        exchange.save_all(book, [exchange.FxQuote("USD", D(2026, 11, 20), exchange.Decimal("7.10"))])
    )
    made = []
    dialog = InvoiceDialog(seat.window, seat.context, made.append, who)
    dialog.open()
    dialog.money.box.choose("USD")
    assert dialog.money.rate.placeholderText() == "7.1"
    dialog.number.setText("U-1")
    dialog.amount.setText("1000")
    dialog.money.rate.setText("7.2")
    dialog.finish()
    assert (made[0].currency, made[0].amount, made[0].rate) == ("USD", 100_000, "7.2")
    bookkit.invoice(book, who, "U-1", D(2026, 9, 1), D(2026, 10, 1), 100_000, currency="USD")
    taken = []
    dialog = ReceiptDialog(seat.window, seat.context, lambda *what: taken.append(what), who)
    dialog.open()
    assert dialog.money.currency() == "USD"  # that of the customer's last document
    dialog.amount.setText("400")
    dialog.amount.commit()
    dialog.finish()
    receipt, pairs, *_others = taken[0]
    assert (receipt.currency, receipt.amount, [amount for _, amount in pairs]) == ("USD", 40_000, [40_000])
    receipts.enter(book, receipt, pairs)
    assert book.reader.execute("SELECT rate FROM credits").fetchone()[0] == "7.1"


def test_credit_notes_refunds_and_openings_in_dollars(sit, book):
    exchange.save_all(book, [exchange.FxQuote("USD", D(2026, 9, 1), exchange.Decimal("7.10"))])
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "U-1", D(2026, 9, 1), D(2026, 10, 1), 100_000, currency="USD")
    bookkit.receipt(book, who, D(2026, 10, 8), 40_000, [], currency="USD", number="T1")
    seat = sit(ReportsPage)
    made = []
    note = CreditNoteDialog(seat.window, seat.context, made.append, who)
    note.open()
    assert [note.invoice.itemData(n) for n in range(note.invoice.count())] == ["", "U-1"]
    note.amount.setText("50")
    note.money.rate.setText("7.2")
    note.finish()
    assert (made[0].currency, made[0].amount, made[0].rate) == ("USD", 5_000, "7.2")
    back = []
    refund = RefundDialog(seat.window, seat.context, lambda *what: back.append(what), who)
    refund.open()
    assert "可退合计 400.00" in refund.sums.text()
    refund.money.box.choose("CNY")
    assert refund.sums.text() == "该客户没有未核销的款项可退。"
    refund.money.box.choose("USD")
    refund.amount.setText("10")
    refund.amount.commit()
    refund.finish()
    assert (back[0][0].currency, [amount for _, amount in back[0][1]]) == ("USD", [1_000])
    brought = []
    sheet = OpeningsDialog(seat.window, seat.context, brought.append, who)
    sheet.open()
    sheet.money.box.choose("USD")
    line = sheet.lines[0]
    line.issued.setText("2026-09-02")
    line.issued.commit()
    assert sheet.money.rate.placeholderText() == "7.1"
    line.amount.setText("-20")
    sheet.finish()
    openings.enter(book, brought[0])
    row = book.reader.execute("SELECT amount, currency, rate FROM credits WHERE kind = 'opening'").fetchone()
    assert tuple(row) == (2_000, "USD", "7.1")


def test_all_in_cny_and_the_gains_of_the_year(sit, book, tmp_path):
    exchange.save_all(book, [exchange.FxQuote("USD", D(2026, 9, 1), exchange.Decimal("7.10"))])
    who = bookkit.customer(book, "U", "香港联发行")
    (line,) = bookkit.invoice(book, who, "U-1", D(2026, 9, 1), D(2026, 10, 1), 100_000, currency="USD")
    bookkit.receipt(
        book, who, D(2026, 10, 8), 40_000, [(line, 40_000)], currency="USD", rate="7.15", number="T1"
    )
    bookkit.invoice(book, who, "N-1", D(2026, 9, 1), D(2026, 12, 1), 50_000)
    seat = sit(ReportsPage)
    seat.page._choose(currency="all")
    seat.settle()
    assert seat.page.result.report.totals.total == 426_000 + 50_000  # 600.00 x 7.10 + 500.00
    assert "USD 7.1 (09-01)" in seat.page.hint.text()
    assert "汇率偏旧：USD" in seat.page.hint.text()
    assert "一致" in seat.page.proof.text()
    seat.page.drill(seat.page.result.report.rows[0], "total")
    shown = seat.page.details.model.visible_rows()
    assert {(row.number, row.currency) for row in shown} == {("U-1", "USD"), ("N-1", "CNY")}
    seat.page.fx.click()
    seat.settle()
    gains = seat.page.gains
    assert "已实现 20.00 元 · 未实现 0.00 元" in gains.sums.text()
    gains.show_kind("gains")
    (row,) = gains.tables["gains"].model.visible_rows()
    assert (row.invoice, row.receipt, row.gain) == ("U-1", "T1", 2_000)
    gains.write_workbook(tmp_path / "损益.xlsx")
    seat.settle()
    assert openpyxl.load_workbook(tmp_path / "损益.xlsx").worksheets[1]["I5"].value == 20
    gains.back.click()
    assert seat.page.stack.currentIndex() == 0
