"""A statement of account from the customer's page: asked for, looked at, kept."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.pages.hands import Seat, click, key, say
from ui.pages.queue_book import TODAY

from ar_desktop.domain.records import Invoice
from ar_desktop.domain.statement_cycle import Period
from ar_desktop.services.archive import customers
from ar_desktop.services.correspondence import statement_register
from ar_desktop.services.ledger import invoices
from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog
from ar_desktop.ui.pages.archive.customers import CustomersPage


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


def test_the_button_asks_for_this_months_period_and_keeps_the_statement(seat, queue_book):
    dialog = asked(seat)
    assert (dialog.since.day(), dialog.until.day(), dialog.wording.demand_by.day()) == (
        TODAY.replace(day=1),
        TODAY,
        None,
    )
    dialog.wording.demand_by.setText((TODAY + dt.timedelta(days=9)).isoformat())
    dialog.finish()
    seat.settle()
    (row,) = statement_register.listed(queue_book, TODAY)
    assert (row.customer, row.period, row.details.demand_by) == (
        "苏州恒泰精密制造有限公司",
        Period(TODAY.replace(day=1), TODAY),
        "2026-11-29",
    )
    # 80,000 + 56,400 + 30,000 + 20,000 open in the queue book
    assert row.closing == 18_640_000
    assert seat.said[-1] == ("已生成对账单 苏州恒泰精密制造有限公司", False)
    assert seat.went == [("reconciliation", row.id)]
    assert seat.problems == []


def test_the_tab_of_the_customer_lists_its_statements(seat, queue_book):
    asked(seat).finish()
    seat.settle()
    seat.page.view.tabs.setCurrentWidget(seat.page.view.statements)
    model = seat.page.view.statements.model
    assert [(row.code, row.state) for row in model.visible_rows()] == [("C03", "sent")]
    seat.page.view.statements.select_row(0)
    key(seat.page.view.statements.grid, Qt.Key.Key_Return)
    assert seat.went[-1] == ("reconciliation", model.visible_rows()[0].id)


def test_a_customer_with_dollars_may_have_either_statement(seat, queue_book):
    who = customers.by_code(queue_book, "C03").id
    record = Invoice(who, "U1", dt.date(2026, 11, 3), 70_000, dt.date(2026, 12, 3), currency="USD")
    invoices.enter(queue_book, record)
    dialog = asked(seat)
    dialog.currency.choose("USD")
    dialog.finish()
    seat.settle()
    (row,) = statement_register.listed(queue_book, TODAY)
    assert (row.currency, row.closing) == ("USD", 70_000)


def test_a_preview_keeps_nothing(seat, queue_book):
    dialog = asked(seat)
    click(dialog.look)
    seat.settle()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, PreviewDialog)
    assert shown.pane.pages() > 0
    assert statement_register.listed(queue_book, TODAY) == []
    shown.close()
    dialog.reject()


def test_an_audit_confirmation_warns_wants_its_auditor_and_demands_nothing(seat, queue_book):
    dialog = asked(seat)
    dialog.wording.demand_by.setText("2026-12-01")
    dialog.wording.kind.choose("audit")
    assert "并非催款结算" in dialog.wording.remark.text()
    assert not dialog.wording.demand_by.isVisible()
    dialog.finish()
    assert "事务所" in dialog.sentence.text()
    say(dialog.wording.auditor, "浙江天平会计师事务所")
    dialog.finish()
    seat.settle()
    (row,) = statement_register.listed(queue_book, TODAY)
    assert (row.details.kind, row.details.demands) == ("audit", False)


def test_the_silence_clause_warns(seat):
    dialog = asked(seat)
    assert not dialog.wording.remark.isVisible()
    dialog.wording.silence.setChecked(True)
    assert "第140条" in dialog.wording.remark.text()
    dialog.reject()


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
    fields = (dialog.since, dialog.until, dialog.wording.demand_by)
    for field, text in zip(fields, (since, until, demand_by), strict=True):
        field.setText(text)
    dialog.finish()
    assert dialog.isVisible()
    assert dialog.sentence.text()
    assert said in dialog.sentence.text()
    dialog.reject()


def test_a_demand_for_nothing_is_said(seat):
    dialog = asked(seat)
    dialog.since.setText("2020-01-01")
    dialog.until.setText("2020-01-31")
    dialog.wording.demand_by.setText((TODAY + dt.timedelta(days=9)).isoformat())
    dialog.finish()
    seat.settle()
    assert "没有到期未付的款项" in seat.said[-1][0]
