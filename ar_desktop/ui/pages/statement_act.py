"""Printing a customer's statement of account: ask for the days, then for a file, then write it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ar_desktop import messages
from ar_desktop.domain.records import Customer
from ar_desktop.services import exports, statements
from ar_desktop.services.statements import Printed
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.statement import StatementDialog


class StatementAct(QObject):
    """The dialogs of one statement; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context, customer: Customer) -> None:
        super().__init__(page)
        self._page, self._context, self._customer = page, context, customer
        self.dialog: StatementDialog | QFileDialog | None = None

    def ask(self) -> None:
        """Ask for the period and the day to pay by."""
        self.dialog = StatementDialog(self._page, self._context, self._customer.name, self.ask_file)
        self.dialog.open()

    def ask_file(self, since: dt.date, until: dt.date, demand_by: dt.date | None) -> None:
        """Ask where the PDF goes."""
        dialog = QFileDialog(self._page, self.tr("另存对账单"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        name = self.tr("对账单 {customer} {day}").format(customer=self._customer.name, day=until)
        dialog.selectFile(exports.file_name(name, "pdf"))
        dialog.fileSelected.connect(lambda path: self.write(Path(path), since, until, demand_by))
        self.dialog = dialog
        dialog.open()

    def write(self, path: Path, since: dt.date, until: dt.date, demand_by: dt.date | None) -> None:
        """Render the statement and write it, in the background."""
        book, customer, today = self._context.book, self._customer.id, self._context.today
        language = self._context.settings.language

        def work(_progress: object) -> Printed:
            made = statements.print_statement(
                book, customer, since, until, on=today, demand_by=demand_by, language=language
            )
            exports.pdf(made.pdf, path)
            return made

        def done(made: Printed) -> None:
            said = [self.tr("已保存 {file}").format(file=path.name)]
            said += [messages.sentence(notice.code, notice.facts, language) for notice in made.warnings]
            self._context.say(" · ".join(said))

        self._context.tasks.run(self.tr("打印对账单"), work, done)
