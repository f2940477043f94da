"""Payment terms on the screen: chosen for a customer, explained while an invoice is entered."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import bookkit
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from ui.pages.hands import Seat, key, say
from ui.pages.queue_book import TODAY

from ar_desktop.domain.terms import Discount, Part, Terms, from_json, to_json
from ar_desktop.services.archive import customers, terms
from ar_desktop.ui.dialogs.archive.terms import TermsDialog
from ar_desktop.ui.dialogs.archive.terms_box import TermsField
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage

D = dt.date
MACHINE = terms.presets()[11]
EARLY = terms.presets()[12]


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, CustomersPage)
    yield made
    made.leave()


@pytest.fixture
def entry(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, InvoicesPage)
    yield made
    made.leave()


def agree(book, code, agreed):
    customers.save(book, replace(customers.by_code(book, code), terms=agreed))


def editing(seat, code):
    """The form of a customer, opened from its page."""
    row = next(n for n in range(seat.page.model.rowCount()) if seat.page.model.row(n).code == code)
    seat.page.table.grid.selectRow(row)
    seat.settle()
    seat.page.edit_customer()
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None and seat.page.dialog.isVisible())
    return seat.page.dialog


def entering(seat, code, amount):
    """The form of an invoice with customer and amount filled in."""
    seat.page.add_invoice()
    dialog = seat.page.dialog
    seat.qtbot.waitUntil(dialog.isVisible)
    dialog.customer.setText(code)
    dialog.customer.settle()
    dialog.number.setText("T-1")
    dialog.amount.setText(amount)
    dialog.amount.commit()
    return dialog


def test_terms_are_chosen_and_stand_in_words_on_the_page(seat, queue_book):
    dialog = editing(seat, "C03")
    assert dialog.terms.currentText() == "开票后 30 天"
    assert not dialog.term.isVisible()
    dialog.terms.choose(to_json(Terms("month_end", 45)))
    dialog.finish()
    assert customers.by_code(queue_book, "C03").terms == Terms("month_end", 45)
    assert "月结 45 天" in seat.page.view.head.facts.text()
    seat.page.view.tabs.setCurrentIndex(4)
    latest = seat.page.view.log.model.visible_rows()[0]
    assert seat.page.view.log.model.columns[3].read(latest) == "付款条件 — → 月结 45 天"


def test_any_number_of_days_is_typed(seat, queue_book):
    agree(queue_book, "C03", MACHINE)
    dialog = editing(seat, "C03")
    assert dialog.terms.currentText() == "分期：预付 30% + 发货 60% + 质保金 10%"
    dialog.terms.choose("")
    assert dialog.term.isVisible()
    dialog.term.setText("37")
    dialog.finish()
    record = customers.by_code(queue_book, "C03")
    assert (record.term_days, record.terms) == (37, None)
    again = editing(seat, "C03")
    assert (again.terms.key(), again.term.text()) == ("", "37")
    again.finish()
    assert customers.by_code(queue_book, "C03") == record


def test_terms_of_no_preset_are_kept_as_they_are(seat, queue_book):
    own = Terms("day_of_month", 0, day=7, months=2, shift="next")
    agree(queue_book, "C03", own)
    dialog = editing(seat, "C03")
    assert dialog.terms.currentText() == "开票后第 2 个月 7 日，遇休息日顺延"
    dialog.texts["note"].setText("已确认")
    dialog.finish()
    assert customers.by_code(queue_book, "C03").terms == own


def test_the_day_of_acceptance_is_asked_where_the_terms_count_from_it(entry, queue_book):
    agree(queue_book, "C04", Terms("net", 30, "accepted"))
    dialog = entering(entry, "C04", "100")
    assert [name for name, part in dialog.events.items() if part.isVisible()] == ["accepted"]
    assert "尚无验收日" in dialog.term.text()
    dialog.events["accepted"].setText("2026-11-25")
    dialog.events["accepted"].commit()
    assert "验收日 2026-11-25 起 30 天，2026-12-25 到期" in dialog.term.text()
    dialog.finish()
    assert bookkit.due_lines(queue_book, TODAY, text="T-1")[0].due_on == D(2026, 12, 25)
    row = queue_book.reader.execute("SELECT accepted_on FROM invoices WHERE number = 'T-1'").fetchone()
    assert row["accepted_on"] == D(2026, 11, 25).toordinal()


def test_a_plan_by_instalments_is_shown_as_its_lines(entry, queue_book):
    agree(queue_book, "C04", MACHINE)
    dialog = entering(entry, "C04", "")
    assert dialog.term.text().endswith("填入金额后列出各期")
    dialog.amount.setText("1000")
    dialog.amount.commit()
    said = dialog.term.text().splitlines()
    assert [text.split("：")[0] for text in said[1:]] == ["预付 300.00", "发货 600.00", "质保金 100.00"]
    assert dialog.term.height() >= 4 * dialog.term.fontMetrics().height()  # every line is in sight
    dialog.amount.setText("0.01")  # one fen cannot be paid in three parts
    dialog.amount.commit()
    assert "T-1" in dialog.term.text()
    dialog.amount.setText("1000")
    dialog.amount.commit()
    dialog.finish()
    amounts = [row.amount for row in bookkit.due_lines(queue_book, TODAY, text="T-1")]
    assert sorted(amounts) == [10_000, 30_000, 60_000]


def test_an_early_payment_is_offered_until_its_day(entry, queue_book):
    agree(queue_book, "C04", EARLY)
    dialog = entering(entry, "C04", "1000")
    assert dialog.term.text().splitlines()[-1] == "2026-11-30（含当日）前付款可减 20.00"
    assert not any(part.isVisible() for part in dialog.events.values())
    dialog.due.setText("2026-12-01")
    dialog.due.commit()
    assert dialog.term.text() == "手工指定；按客户付款条件（开票后 30 天，10 天内付款减 2%）应为 2026-12-20"


def test_days_of_one_customer_do_not_go_to_the_next(entry, queue_book):
    agree(queue_book, "C04", Terms("net", 0, "delivered"))
    dialog = entering(entry, "C04", "100")
    dialog.events["delivered"].setText("2026-11-22")
    dialog.events["delivered"].commit()
    dialog.customer.selectAll()
    say(dialog.customer, "C03")
    dialog.customer.settle()
    dialog.finish()
    row = queue_book.reader.execute("SELECT delivered_on, terms FROM invoices WHERE number = 'T-1'")
    assert tuple(row.fetchone()) == (None, "")


def opened(seat, code):
    """The form of any terms, opened from a customer's form."""
    dialog = editing(seat, code)
    field = dialog.findChild(TermsField)
    field.button.click()
    seat.qtbot.waitUntil(lambda: field.dialog is not None and field.dialog.isVisible())
    return dialog, field.dialog


def type_on(form, *texts):
    """Type into the field that has the keyboard and go on by Enter, one after another."""
    for text in texts:
        if text and isinstance(form.focusWidget(), QLineEdit):
            form.focusWidget().selectAll()  # as coming there by Enter does in a window that is active
        say(form.focusWidget(), text)
        key(form.focusWidget(), Qt.Key.Key_Return)


def test_a_day_of_a_later_month_and_a_discount_are_typed(seat, queue_book):
    dialog, form = opened(seat, "C03")
    form.way.choose("day_of_month")
    key(form.way, Qt.Key.Key_Return)
    type_on(form, "2", "7", "", "", "1.5", "12")
    form.base.choose("net")
    form.in_part.setChecked(True)
    assert form.said.text().splitlines() == [
        "开票后第 2 个月 7 日，12 天内付款减 1.5%（按不含税金额）（部分付款按比例）",
        "例如今天开票：2026-11-20 所在月之后，每月 7 日付款，2027-01-07 到期",
        "2026-12-02（含当日）前付款可减不含税金额的 1.5%；登记了明细税额才算得出",
    ]
    assert "须在发票明细中登记税额" in form.base_note.text()
    form.finish()
    dialog.finish()
    agreed = Terms("day_of_month", 0, day=7, months=2, discount=Discount(Decimal("0.015"), 12, "net", True))
    assert customers.by_code(queue_book, "C03").terms == agreed


def test_instalments_by_share_and_amount_are_typed_in_rows(seat, queue_book):
    dialog, form = opened(seat, "C03")
    form.way.choose("instalments")
    form.parts.setFocus()
    type_on(form, "定金", "500", "0", "", "发货", "60%", "15", "2", "质保金", "", "365", "验收")
    assert [text.split("：")[0] for text in form.said.text().splitlines()[1:]] == [
        "例如今天开票", "发货 6,000.00", "质保金 3,500.00",
    ]  # fmt: skip
    form.finish()
    dialog.finish()
    parts = (
        Part("定金", None, amount=50_000),
        Part("delivery", Decimal("0.6"), 15, "delivered"),
        Part("retention", None, 365, "accepted"),
    )
    assert customers.by_code(queue_book, "C03").terms == Terms("instalments", 0, parts=parts)
    row = next(n for n in range(dialog.terms.count()) if dialog.terms.itemText(n).startswith("分期：定金"))
    assert dialog.terms.itemText(row) == "分期：定金 500.00 + 发货 60% + 质保金 余额"


@pytest.mark.parametrize("way", ["issued", "month_end", "on_delivery", "prepaid", "received", "accepted"])
def test_every_way_comes_back_as_it_was_chosen(seat, queue_book, way):
    dialog, form = opened(seat, "C04")
    form.way.choose(way)
    form.days.setText("20")
    form.shift.choose("previous")
    form.finish()
    found = from_json(dialog.terms.key())
    again = TermsDialog(seat.window, seat.context, lambda _terms: None, found)
    assert again.way.key() == way
    assert again.made() == found
    again.close()


def test_terms_that_cannot_be_are_refused_where_they_are_typed(seat, queue_book):
    _, form = opened(seat, "C03")
    form.days.setText("")
    form.finish()
    assert form.sentence.text() == "请填写天数"
    form.days.setText("30")
    form.rate.setText("120%")
    form.window_days.setText("10")
    form.finish()
    assert form.sentence.text().startswith("现金折扣")
    form.rate.setText("")
    form.way.choose("instalments")
    form.finish()
    assert form.sentence.text() == "请填写分期"
    form.parts.set_texts([{"label": "a", "portion": "30%"}, {"label": "b", "portion": "60%"}])
    form.finish()
    assert "9,000.00" in form.sentence.text()
    assert form.isVisible()


def test_an_invoice_has_terms_of_its_own(entry, queue_book):
    agree(queue_book, "C04", Terms("month_end", 30))
    dialog = entering(entry, "C04", "1130")
    dialog.tools.terms.click()
    form = dialog.tools.dialog
    assert form.way.key() == "month_end"
    form.way.choose("accepted")
    form.days.setText("10")
    form.rate.setText("2")
    form.window_days.setText("5")
    form.base.choose("net")
    form.finish()
    assert dialog.events["accepted"].isVisible()
    assert dialog.term.text().startswith("留空即按本张发票的付款条件（验收后 10 天，5 天内付款减 2%")
    assert "登记了明细税额才算得出" in dialog.term.text()
    dialog.goods.set_texts([{"item": "轴承", "amount": "1000", "tax_rate": "13%", "tax": "130"}])
    dialog.events["accepted"].setText("2026-11-25")
    dialog.events["accepted"].commit()
    assert "2026-11-25（含当日）前付款可减 20.00" in dialog.term.text()  # 2% of 1,000 without VAT
    dialog.finish()
    row = bookkit.due_lines(queue_book, TODAY, text="T-1")[0]
    assert row.due_on == D(2026, 12, 5)
    own = terms.of_invoice(queue_book, row.invoice_id)
    assert own == Terms("net", 10, "accepted", discount=Discount(Decimal("0.02"), 5, "net"))
    assert customers.by_code(queue_book, "C04").terms == Terms("month_end", 30)


def test_the_customers_terms_are_none_of_the_invoices_own(entry, queue_book):
    agree(queue_book, "C04", Terms("month_end", 30))
    dialog = entering(entry, "C04", "100")
    dialog.take_terms(Terms("net", 5))
    assert dialog.own_terms() == Terms("net", 5)
    dialog.take_terms(Terms("month_end", 30))
    assert dialog.own_terms() is None
    dialog.plan.set_texts([{"label": "首期", "due": "30"}])
    dialog.tools.open_terms()
    assert dialog.tools.dialog is None
    assert "先清空分期" in dialog.sentence.text()
