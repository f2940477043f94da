"""The payment notice of invoices: rendered in the background, looked at, printed or saved as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import exports
from ar_desktop.services.ledger import payment_notices
from ar_desktop.services.ledger.payment_notices import Printed
from ar_desktop.ui.context import Context


class NoticeAct(QObject):
    """The dialogs of one notice; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: QDialog | None = None

    def show_invoice(self, invoice: int) -> None:
        """Show the notice of one invoice."""
        self._show(lambda: [invoice])

    def show_recent(self, customer: int) -> None:
        """Show the notice of a customer's recent invoices."""
        book, today = self._context.book, self._context.today
        self._show(lambda: payment_notices.recent(book, customer, today))

    def _show(self, chosen: Callable[[], list[int]]) -> None:
        book, today, language = self._context.book, self._context.today, self._context.settings.language

        def work(_progress: object) -> Printed:
            return payment_notices.print_notice(book, chosen(), on=today, language=language)

        self._context.tasks.run(self.tr("生成付款通知"), work, self._open)

    def _open(self, made: Printed) -> None:
        from ar_desktop.ui.dialogs.ledger.notice import NoticeDialog  # noqa: PLC0415 - QtPdf takes time to load

        language = self._context.settings.language
        remark = " ".join(messages.sentence(item.code, item.facts, language) for item in made.warnings)
        title = self.tr("付款通知 {customer}").format(customer=made.facts.customer.name)
        self.dialog = NoticeDialog(
            self._page,
            title,
            made.pdf,
            remark,
            lambda: self._print(title, made),
            lambda: self._ask_file(title, made),
        )
        self.dialog.open()

    def _print(self, title: str, made: Printed) -> None:
        from ar_desktop.ui import printing  # noqa: PLC0415 - only when printing

        printing.ask(self._page, self._context, title, lambda: made.pdf)

    def _ask_file(self, title: str, made: Printed) -> None:
        dialog = QFileDialog(self._page, self.tr("另存付款通知"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(exports.file_name(f"{title} {made.facts.issued_on}", "pdf"))
        dialog.fileSelected.connect(lambda path: self.write(Path(path), made))
        self.dialog = dialog
        dialog.open()

    def write(self, path: Path, made: Printed) -> None:
        """Write the notice where it was asked for."""
        try:
            exports.pdf(made.pdf, path)
        except ArError as error:
            self._context.fail(error)
        else:
            self._context.say(self.tr("已保存 {file}").format(file=path.name))
