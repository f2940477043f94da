"""The worksheet of interest in a window of its own, for pages that speak of one invoice or letter."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ar_desktop.services.archive import customers
from ar_desktop.ui.cards import label
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.claims.interest_sheet import InterestSheet


class InterestSheetDialog(QDialog):
    """Shows a customer's worksheet, one due line marked, reckoned to the window's day or another."""

    def __init__(
        self, parent: QWidget, context: Context, customer: int, *, charge: int = 0, day: dt.date | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = customers.get(context.book, customer).name
        self.setWindowTitle(self.tr("利息计算表 {customer}").format(customer=name))
        self.resize(980, 680)
        self.sheet = InterestSheet(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(label(name, "section"))
        column.addWidget(self.sheet, 1)
        self.sheet.show_customer(customer, charge)
        if day is not None:
            self.sheet.day.set_value(day)
            self.sheet.reload()
