"""The statements of account of one customer, as a tab of its archive."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.correspondence import statement_register
from ar_desktop.services.correspondence.statement_register import StatementRow
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.correspondence import statement_words as words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


def statements_table(context: Context) -> TableView:
    """Period, balance and answer of each statement; opening one goes to where it is answered."""
    model = RowsModel(
        [
            Column(
                "period",
                QCoreApplication.translate("Statements", "期间"),
                170,
                stretch=True,
                value=lambda row: words.period(row.period),
            ),
            Column(
                "closing",
                QCoreApplication.translate("Statements", "期末余额"),
                116,
                Kind.MONEY,
                currency=lambda row: row.currency,
            ),
            Column("made_on", QCoreApplication.translate("Statements", "开具"), 96, Kind.DATE),
            Column(
                "state", QCoreApplication.translate("Statements", "状态"), 84, Kind.BADGE, value=words.badge
            ),
            Column("answered_on", QCoreApplication.translate("Statements", "答复"), 96, Kind.DATE),
            Column("promised_on", QCoreApplication.translate("Statements", "承诺付款"), 104, Kind.DATE),
            Column(
                "difference",
                QCoreApplication.translate("Statements", "差异"),
                104,
                value=words.difference,
                align="right",
            ),
        ],
        key=lambda row: row.id,
    )
    table = TableView(model, QCoreApplication.translate("Statements", "对账单"))
    table.set_empty(
        QCoreApplication.translate("Statements", "还没有给这个客户发过对账单。点上面的“对账单”生成一份。")
    )
    table.opened.connect(lambda row, _key: context.go("reconciliation", row.id))
    return table


def rows(context: Context, customer: int) -> list[StatementRow]:
    """The customer's statements as of the day, newest first."""
    return statement_register.listed(context.book, context.as_of, customer)
