"""The page of clocks worked as a user works it, against a real book."""

import datetime as dt

import pytest
from bookkit import failing
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from ui.pages.hands import Seat, click, dress
from ui.pages.queue_book import TODAY

from ar_desktop.services.archive import customers
from ar_desktop.services.claims import clocks, guarantees, limitation_events
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.keeping import calendars, options, undo
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.pages.claims.clock_line import ClockLine
from ar_desktop.ui.pages.claims.clocks import ClocksPage
from ar_desktop.ui.pages.claims.clocks_tab import ClocksTab
from ar_desktop.ui.pages.keeping.settings_company import LettersSection
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage

Key = Qt.Key
YEARS = dt.timedelta(days=1080)


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    dress(qapp)
    made = Seat(qtbot, queue_book, TODAY, ClocksPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def texts(widget):
    return [found.text() for found in widget.findChildren(QLabel)]


def later(seat, days):
    seat.context.set_as_of(TODAY + dt.timedelta(days=days))
    seat.settle()


def test_debts_are_listed_by_the_day_they_die(seat):
    rows = seat.page.model.visible_rows()
    assert [row.ends_on for row in rows] == sorted(row.ends_on for row in rows)
    assert (rows[0].customer, rows[0].invoice) == ("嘉兴百川化工有限公司", rows[0].invoice)
    assert rows[0].ends_on == dt.date(2029, 9, 7)  # due 2026-09-07, a Friday three years later
    assert "付款到期日" in texts(seat.page.panel)


def test_segments_kinds_and_pinyin_narrow_the_list(seat):
    later(seat, 1000)
    page = seat.page
    assert page.tabs.current() == "all"
    page.show_item("near")
    seat.settle()
    assert all(row.warning == 90 for row in page.model.visible_rows())
    page.show_item("all")
    page.filter.setText("jxbc")
    assert {row.customer for row in page.model.visible_rows()} == {"嘉兴百川化工有限公司"}
    page.kind.choose("guarantee")
    assert page.model.visible_rows() == []
    page.show_item(customers.by_code(seat.context.book, "C06").id)
    seat.settle()
    assert page.table.current().code == "C06"


def test_an_event_is_noted_corrected_and_removed(seat, queue_book):
    page = seat.page
    clock = page.table.current()
    click(page.panel.buttons["note"])
    dialog = page.acts.dialog
    dialog.kind.choose("acknowledged")
    assert "不恢复" in dialog.meaning.text()
    dialog.kind.choose("consent")
    dialog.proof.choose("signed")
    dialog.note.setText("承诺书")
    dialog.finish()
    seat.settle()
    assert seat.said[-1] == ("已登记时效事件：同意付款", True)
    assert clocks.of_invoice(queue_book, TODAY, clock.customer_id, clock.key)[0].last.day == TODAY
    page._mark(clock.customer_id)
    page.table.select_row(page.model.find(clock.row))
    click(page.panel.buttons["correct"])
    dialog = page.acts.dialog
    assert (dialog.note.text(), dialog.scope.key()) == ("承诺书", "one")
    dialog.scope.choose("all")
    dialog.finish()
    seat.settle()
    own = clocks.listed(queue_book, TODAY, clock.customer_id)
    assert {item.last.day for item in own} == {TODAY}
    page.table.select_row(page.model.find(clock.row))
    click(page.panel.buttons["files"])
    page.acts.dialog.reject()
    click(page.panel.buttons["remove"])
    seat.settle()
    assert clocks.listed(queue_book, TODAY, clock.customer_id)[0].last is None
    undo.undo(queue_book)
    assert limitation_events.get(queue_book, 1).note == "承诺书"


def test_a_dead_debt_says_what_still_helps(seat):
    later(seat, 1200)
    page = seat.page
    assert "已届满 " in page.model.columns[6].shown(page.model.visible_rows()[0])
    said = " ".join(texts(page.panel))
    assert "第一百九十二条" in said
    assert "还能怎么办" in said
    assert "EMS" not in said


def test_a_general_guarantee_warns_that_a_suit_is_needed(seat, queue_book):
    page = seat.page
    click(page.add)
    dialog = page.acts.dialog
    dialog.guarantor.setText("张建国")
    dialog.kind.choose("general")
    dialog.due.setText("2026-06-30")
    dialog.due.commit()
    assert "2026-12-30" in dialog.ends.text()
    assert "起诉" in dialog.kept.text()
    dialog.claim.choose("notice")
    dialog.finish()
    assert "主张日" in dialog.sentence.text()
    dialog.claim.choose("")
    dialog.finish()
    seat.settle()
    page.show_item("ahead")
    seat.settle()
    row = page.table.current()
    assert (row.kind, row.invoice, row.warning) == ("guarantee", "张建国", 60)
    assert any("发函无效" in text for text in texts(page.panel))
    click(page.panel.buttons["edit"])
    dialog = page.acts.dialog
    dialog.claim.choose("suit")
    dialog.claimed.set_value(TODAY)
    dialog.finish()
    seat.settle()
    assert guarantees.of_customer(queue_book, row.customer_id)[0].claim == "suit"
    page.show_item("all")
    seat.settle()
    page.table.select_row(page.model.find(row.row))
    assert any("已在保证期间内起诉债务人" in text for text in texts(page.panel))
    click(page.panel.buttons["remove"])
    assert guarantees.of_customer(queue_book, row.customer_id) == []


def test_a_claim_that_misses_its_guarantor_is_told(seat, queue_book):
    who = customers.by_code(queue_book, "C01").id
    record = Guaranteed(who, "甲公司", "joint", dt.date(2026, 8, 31), claimed_on=TODAY, claim="suit")
    seat.context.publish(guarantees.save(queue_book, record))
    seat.settle()
    seat.page.table.select_row(seat.page.model.find(("guarantee", 1, False)))
    assert any("不能保住" in text for text in texts(seat.page.panel))


def test_the_list_goes_to_excel_as_filtered(seat, tmp_path):
    seat.page.filter.setText("jxbc")
    seat.page.export(tmp_path / "时效.xlsx")
    sheet = load_workbook(tmp_path / "时效.xlsx").active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert any("届满日" in row for row in cells)
    assert sum("嘉兴百川化工有限公司" in row for row in cells) == 3
    seat.page.ask_export()
    seat.page.dialog.reject()


def test_the_statement_and_the_acts_elsewhere_are_within_reach(seat):
    click(seat.page.panel.buttons["customer"])
    assert seat.went[-1][0] == "customers"


def test_every_way_to_restart_a_debt_opens_its_form_filled_in(seat):
    page, clock = seat.page, seat.page.table.current()
    click(page.panel.buttons["letter"])
    dialog = page.acts.dialog
    assert (dialog.kind.key(), dialog._chosen) == ("demand", [clock.customer_id])
    assert clock.invoice in dialog._form.numbers
    assert "函中款项" in dialog.said.text()
    dialog.close()
    click(page.panel.buttons["statement"])
    statement = page.acts.statement.dialog
    assert statement.wording.demand_by.day() > TODAY
    assert statement.values()[0].currency == clock.currency
    statement.reject()
    click(page.panel.buttons["plan"])
    assert {row.id for row in page.acts.dialog.model.checked_rows()} == set(clock.charges)
    page.acts.dialog.reject()
    click(page.panel.buttons["receipt"])
    assert page.acts.dialog.customer.current_id() == clock.customer_id
    page.acts.dialog.reject()
    click(page.panel.buttons["suit"])
    seat.settle()
    assert page.acts.case.dialog.isVisible()
    page.acts.case.dialog.close()


def test_a_dead_debt_leads_to_an_undertaking(seat):
    later(seat, 1200)
    click(seat.page.panel.buttons["undertaking"])
    assert seat.page.acts.dialog.kind.key() == "undertaking"
    seat.page.acts.dialog.close()


def test_a_guarantee_leads_to_the_letter_to_its_guarantor(seat, queue_book):
    who = seat.page.table.current().customer_id
    first = Guaranteed(who, "甲公司", "joint", TODAY, address="杭州市")
    second = Guaranteed(who, "乙公司", "joint", TODAY, address="宁波市")
    for record in (first, second):
        changes = guarantees.save(queue_book, record)
    seat.context.publish(changes)
    seat.settle()
    seat.page.table.select_row(seat.page.model.find(("guarantee", changes.ids[0], False)))
    click(seat.page.panel.buttons["notice"])
    dialog = seat.page.acts.dialog
    assert dialog.kind.key() == "guarantor"
    assert dialog.fields.values()["guarantor"] == "乙公司"
    assert dialog.fields.values()["guarantor_address"] == "宁波市"
    dialog.close()


def test_a_debt_goes_to_the_lawyer_by_itself(seat):
    page = seat.page
    page.table.select_row(0)
    clock = page.table.current()
    for begin in (page.claim_selected, lambda: click(page.panel.buttons["suit"])):
        begin()
        seat.settle()
        facts = page.acts.case.dialog.facts
        assert {debt.charge for debt in facts.debts} == set(clock.charges)
        page.acts.case.dialog.close()


def test_a_customers_tab_and_the_line_of_an_invoice(seat, queue_book, qtbot):
    who = customers.by_code(queue_book, "C01").id
    tab = ClocksTab(seat.context)
    qtbot.addWidget(tab)
    tab.show_customer(who)
    assert tab.model.visible_rows() == []
    tab.show()
    assert len(tab.model.visible_rows()) == 3
    click(tab.guarantee)
    assert tab.acts.dialog.customer.current_id() == who
    tab.acts.dialog.reject()
    other = Seat(qtbot, queue_book, TODAY, InvoicesPage)
    line = ClockLine(other.context, other.page.table.current())
    qtbot.addWidget(line)
    assert "诉讼时效至" in texts(line)
    other.leave()


def test_what_should_have_arrived_counts_by_choice(qtbot, qapp, queue_book):
    section = LettersSection()
    qtbot.addWidget(section)
    section.show_options(options.load(queue_book))
    assert not section.expected.isChecked()
    section.expected.setChecked(True)
    assert section.applied(options.load(queue_book)).expected_arrival_counts


def test_an_end_in_a_year_without_announced_holidays_says_that_it_may_move(seat):
    assert "2029-09-07（放假安排未公布，届时可能顺延；周末调休上班的不顺延）" in texts(seat.page.panel)
    assert calendars.is_announced(dt.date(2027, 1, 4))
    assert not calendars.is_announced(dt.date(2029, 9, 7))


def test_there_is_one_button_for_the_dossier_alive_or_dead(seat):
    def captions():
        return [button.text().split("…")[0] for button in seat.page.panel.findChildren(Button)]

    assert [text for text in captions() if "案卷" in text] == ["整理案卷"]
    later(seat, 1200)
    seat.page.table.select_row(0)
    assert seat.page.table.current().warning == 0
    assert [text for text in captions() if "案卷" in text] == ["整理案卷"]
