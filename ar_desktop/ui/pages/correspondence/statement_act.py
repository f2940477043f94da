"""A customer's statement of account: ask for the period and the wording, then show it or keep it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from ar_desktop import messages
from ar_desktop.domain.records import Customer
from ar_desktop.services.correspondence import statement_register, statements
from ar_desktop.services.correspondence.statement_register import Made
from ar_desktop.services.correspondence.statements import Printed
from ar_desktop.services.keeping import calendars, options
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence.statement import StatementDialog, Wanted


class StatementAct(QObject):
    """The dialogs of one statement; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context, customer: Customer) -> None:
        super().__init__(page)
        self._page, self._context, self._customer = page, context, customer
        self.dialog: QWidget | None = None

    def ask(self, currency: str = "", *, demanding: bool = False) -> None:
        """Ask what is wanted; ``demanding`` it asks for payment, by the book's usual day."""
        currencies = statements.currencies(self._context.book, self._customer.id)
        dialog = StatementDialog(
            self._page, self._context, self._customer.name, currencies, self.make, self.preview
        )
        if currency in currencies:
            dialog.currency.choose(currency)
        if demanding:
            days = options.load(self._context.book).pay_days
            dialog.wording.demand_by.set_value(calendars.china().add_workdays(self._context.today, days))
        self.dialog = dialog
        dialog.open()

    def preview(self, wanted: Wanted) -> None:
        """Render it in the background and show it; nothing is kept."""
        book, customer, today = self._context.book, self._customer.id, self._context.today

        def work(_progress: object) -> Printed:
            return statements.print_statement(
                book, customer, *wanted.period, on=today, form=wanted.form, currency=wanted.currency
            )

        self._context.tasks.run(self.tr("预览对账单"), work, self._show)

    def _show(self, made: Printed) -> None:
        from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog  # noqa: PLC0415 - QtPdf takes time to load

        asking = QApplication.activeModalWidget() or self._page
        note = self.tr("预览，尚未生成，不存档")
        PreviewDialog(asking, self._customer.name, made.pdf, note).open()

    def make(self, wanted: Wanted) -> None:
        """Make and keep it in the background, then go to where it can be printed and answered."""
        book, customer, today = self._context.book, self._customer.id, self._context.today

        def work(_progress: object) -> Made:
            return statement_register.make(
                book, customer, wanted.period, on=today, form=wanted.form, currency=wanted.currency
            )

        self._context.tasks.run(self.tr("生成对账单"), work, self._made)

    def _made(self, made: Made) -> None:
        said = [self.tr("已生成对账单 {customer}").format(customer=self._customer.name)]
        language = self._context.settings.language
        said += [messages.sentence(note.code, note.facts, language) for note in made.printed.warnings]
        self._context.publish(made.changes, " · ".join(said))
        self._context.go("reconciliation", made.id)
