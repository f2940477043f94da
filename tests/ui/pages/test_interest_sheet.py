"""The worksheet of interest and the form of a contract, worked as a user works them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace

import openpyxl
import pytest
from ui.pages.hands import Seat, click
from ui.pages.queue_book import TODAY

from ar_desktop.domain.lateness import LateCharge, LateTerms, Step
from ar_desktop.domain.records import Contract, Invoice, Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import interest
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import invoices, receipts
from ar_desktop.ui.cards import Button
from ar_desktop.ui.dialogs.archive.contract import ContractDialog
from ar_desktop.ui.dialogs.claims.interest_sheet import InterestSheetDialog
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.claims.interest_acts import WorksheetAction
from ar_desktop.ui.pages.keeping.settings import SettingsPage

D = dt.date


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    """100,000.00 of C03, 30 days overdue today."""
    who = customers.by_code(queue_book, "C03").id
    due = TODAY - dt.timedelta(days=30)
    invoices.enter(queue_book, Invoice(who, "Z1", due - dt.timedelta(days=30), 10_000_000, due))
    made = Seat(qtbot, queue_book, TODAY, CustomersPage)
    yield made
    made.leave()


@pytest.fixture
def sheet(seat):
    who = customers.by_code(seat.context.book, "C03").id
    charge = seat.context.book.reader.execute("SELECT id FROM charges WHERE number = 'Z1'").fetchone()[0]
    dialog = InterestSheetDialog(seat.page, seat.context, who, charge=charge)
    dialog.open()
    seat.qtbot.waitUntil(dialog.isVisible)
    return dialog.sheet


def only(sheet):
    return next(line for line in sheet.sheet.lines if line.invoice == "Z1")


def press(widget, text):
    button = next(item for item in widget.findChildren(Button) if item.text().startswith(text))
    click(button)


def test_it_says_what_is_claimable_and_what_other_grounds_would_give(sheet):
    """30 days at LPR 3.00 % × 1.5: 369.86; at 0.05 % a day: 1,500.00."""
    assert sheet.table.current().invoice == "Z1"
    assert only(sheet).claimable == 36_986
    assert "LPR 数据截至 2026-08-20" in sheet.until.text()
    assert "每日万分之五" in sheet.compared.text()
    sheet.basis.choose("C")
    sheet.reload()
    assert only(sheet).claimable == 150_000
    assert "须" in sheet.warned.text()
    (part,) = sheet.parts.model.visible_rows()
    assert (part.days, part.amount) == (30, 150_000)


def test_payments_may_go_on_interest_first(seat, sheet):
    """10 days at LPR 3.00 % × 1.5 of 100,000.00 are 123.29; the rest of 40,000.00 lowers it."""
    book, day = seat.context.book, TODAY - dt.timedelta(days=20)
    who = customers.by_code(book, "C03").id
    charge = only(sheet).charge
    receipts.enter(book, Receipt(who, day, 4_000_000), [(charge, 4_000_000)])
    sheet.reload()
    assert "第五百六十一条" in sheet.warned.text()
    assert only(sheet).principal == 6_000_000
    sheet.order.choose("561")
    sheet.reload()
    assert (only(sheet).imputed, only(sheet).principal) == (12_329, 6_012_329)
    assert "其中先抵利息" in sheet.parts.said.text()
    assert "账上收款仍全部冲减发票" in sheet.warned.text()


def test_another_day_may_be_asked_for(sheet):
    sheet.day.set_value(TODAY - dt.timedelta(days=20))
    sheet.reload()
    assert only(sheet).claimable == 12_329  # 10 days: 123.287…


def test_interest_is_let_go_with_a_reason_and_claimed_again(seat, sheet):
    press(sheet, "免除")
    dialog = sheet.dialog
    dialog.finish()
    assert "原因" in dialog.sentence.text()
    dialog.amount.setText("400")
    dialog.reason.setText("老客户")
    dialog.finish()
    assert "369.86" in dialog.sentence.text()
    dialog.amount.setText("300")
    dialog.finish()
    assert only(sheet).claimable == 6_986
    assert seat.said[-1][0] == "已免除利息"
    press(sheet.parts, "恢复主张")
    assert only(sheet).claimable == 36_986


def test_interest_received_is_noted(seat, sheet):
    press(sheet, "已收")
    sheet.dialog.finish()
    assert (only(sheet).paid, only(sheet).claimable) == (36_986, 0)
    press(sheet, "已收")
    assert "请先选中" in seat.said[-1][0]


def test_the_workbook_and_the_pdf_say_the_same(seat, sheet, tmp_path):
    path = tmp_path / "a.xlsx"
    sheet.files.write_workbook(path, sheet.sheet)
    rows = list(openpyxl.load_workbook(path, data_only=True).active.values)
    row = next(row for row in rows if row[0] == "Z1")
    assert [day.date() for day in row[4:6]] == [D(2026, 10, 22), D(2026, 11, 20)]
    assert (row[3], *row[6:9], row[11]) == (100_000, 30, 0.045, "按年", 369.86)
    formula = openpyxl.load_workbook(path).active
    assert any(str(cell.value).startswith("=ROUND(D") for line in formula for cell in line)
    press(sheet, "预览 PDF")
    seat.settle()
    seat.qtbot.waitUntil(lambda: sheet.files.dialog is not None)
    sheet.files.dialog.close()


def test_what_was_paid_late_is_said_with_the_parts(seat, sheet):
    book, charge = seat.context.book, only(sheet).charge
    who = sheet.sheet.customer_id
    changes = receipts.enter(book, Receipt(who, TODAY, 4_000_000), [(charge, 4_000_000)])
    seat.context.publish(changes)
    sheet.reload()
    assert "逾期后付款：2026-11-20 40,000.00 元" in sheet.parts.said.text()


def test_the_tab_of_the_customer_is_filled_when_opened(seat):
    row = next(row for row in seat.page.model.visible_rows() if row.code == "C03")
    seat.page.table.select_row(seat.page.model.find(row.id))
    view = seat.page.view
    view.tabs.setCurrentWidget(view.interest)
    assert "Z1" in [line.invoice for line in view.interest.sheet.lines]


# --- the contract -------------------------------------------------------------------------------------


def form(seat, record=None):
    who = customers.by_code(seat.context.book, "C03").id
    made = []
    dialog = ContractDialog(seat.page, seat.context, record or Contract(who, "HT-9"), made.append)
    dialog.open()
    return dialog, made


def test_steps_a_charge_and_a_cap_are_typed_and_explained(seat):
    dialog, made = form(seat)
    late = dialog.late
    dialog.clause.setText("第八条")
    late.regime.choose("A")
    late.steps[0][0].setText("1")
    late.steps[0][1].setText("0.03")
    assert late.steps[1][0].isVisible()
    late.steps[1][0].setText("31")
    late.steps[1][1].setText("0.05")
    late.after.setText("30")
    late.share.setText("0.5")
    late.each.choose("each")
    late.cap.setText("20")
    assert dialog.explained.text() == (
        "合同约定（第八条）：自到期次日起，逾期第1日起每日0.03%、逾期第31日起每日0.05%，"
        "每逾期满30日加收未付款项的0.50%，总额以本金的20.00%为限"
    )
    assert "法院可能调减" in dialog.doubted.text()
    dialog.court.setText("杭州市滨江区人民法院")
    dialog.title.setChecked(True)
    dialog.told.setText("20260105")
    dialog.finish()
    (record,) = made
    assert record.late_terms == LateTerms(
        "A", steps=(Step(1, Decimal("0.0003")), Step(31, Decimal("0.0005"))), cap_share=Decimal("0.2"),
        charge=LateCharge(30, Decimal("0.005"), each=True), clause="第八条",
    )  # fmt: skip
    assert (record.court, record.title_retained, record.sme_told_on) == (
        "杭州市滨江区人民法院", True, D(2026, 1, 5),
    )  # fmt: skip
    dialog, _ = form(seat, record)
    assert [day.text() for day, _rate in dialog.late.steps] == ["1", "31", ""]
    assert dialog.late.each.key() == "each"
    dialog.reject()


def test_what_is_missing_for_regime_c_is_said_at_once(seat):
    dialog, made = form(seat)
    dialog.late.regime.choose("C")
    assert "没有记录何时告知" in dialog.doubted.text()
    dialog.told.setText("20260105")
    assert "没有记录何时告知" not in dialog.doubted.text()
    dialog.finish()
    assert made[0].regime == "C"


def test_a_loan_wants_its_day_and_the_lpr_may_be_followed(seat):
    dialog, made = form(seat)
    dialog.late.regime.choose("D")
    dialog.finish()
    assert "签订日期" in dialog.sentence.text()
    dialog.late.regime.choose("B")
    dialog.late.factor.choose("1.3")
    dialog.late.mode.choose("segmented")
    dialog.finish()
    assert (made[0].late_terms.segmented, made[0].factor) == (True, Decimal("1.3"))


def test_doubled_interest_wants_the_last_day_the_judgment_gave(seat):
    dialog, made = form(seat)
    dialog.late.regime.choose("E")
    dialog.finish()
    assert "判决履行期届满日" in dialog.sentence.text()
    dialog.late.judged.setText("20260131")
    assert "2026-01-31的次日起" in dialog.explained.text()
    dialog.finish()
    assert made[0].late_terms.judged_until == dt.date(2026, 1, 31)


# --- settings ------------------------------------------------------------------------------------------


def test_quotes_are_taken_from_a_file(qtbot, qapp, queue_book, tmp_path):
    made = Seat(qtbot, queue_book, TODAY, SettingsPage)
    good, bad = tmp_path / "lpr.csv", tmp_path / "none.csv"
    good.write_text("日期,一年期\n2026-09-21,3.00\n2026/10/20,2.90%\n", encoding="gb18030")
    bad.write_text("什么也没有", encoding="utf-8")
    made.page.take_quotes(good)
    assert "LPR 数据截至 2026-10-20" in made.page.rates.until.text()
    made.page.take_quotes(bad)
    assert "没有找到 LPR 报价" in made.page.sentence.text()
    made.leave()


def test_the_book_follows_the_quotes_where_it_is_told_to(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, SettingsPage)
    made.page.letters.mode.choose("segmented")
    made.page.letters.own_size.choose("小型")
    made.page.letters.edited.emit()
    made.page.save()
    chosen = options.load(queue_book)
    assert (chosen.segmented, chosen.own_size) == (True, "小型")
    assert interest.terms_of(None, chosen).segmented
    made.leave()


def test_a_letter_leads_to_the_worksheet_of_its_day(seat):
    row = SimpleNamespace(
        customer_id=customers.by_code(seat.context.book, "C03").id, issued_on=TODAY - dt.timedelta(days=5)
    )
    action = WorksheetAction(seat.page, seat.context, lambda: row)
    action.trigger()
    assert action.dialog.sheet.sheet.as_of == row.issued_on
    action.dialog.close()
