"""The base of what a user does from a page: one form, one service, one line said."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ar_desktop.services.keeping import exports
from ar_desktop.ui import saving
from ar_desktop.ui.context import Context


class Acts(QObject):
    """Acts that several pages share; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: QDialog | None = None

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _show_pdf(self, title: str, pdf: bytes, remark: str, hint: str = "") -> None:
        """Show a document that was just made: looked at, printed or saved as PDF."""
        from ar_desktop.ui.dialogs.document import DocumentDialog  # noqa: PLC0415 - QtPdf takes time to load

        self._open(
            DocumentDialog(
                self._page, title, pdf, remark,
                lambda: self._print(title, pdf), lambda: self._ask_pdf(title, pdf), hint,
            )
        )  # fmt: skip

    def _print(self, title: str, pdf: bytes) -> None:
        from ar_desktop.ui import printing  # noqa: PLC0415 - only when printing

        printing.ask(self._page, self._context, title, lambda: pdf)

    def _ask_pdf(self, title: str, pdf: bytes) -> None:
        """Ask where the PDF goes."""
        caption = self.tr("另存 PDF")
        self.dialog = saving.ask(
            self._context,
            self._page, caption, f"{title}.pdf",
            lambda path: saving.keep(self._context, path, lambda: exports.pdf(pdf, path)),
        )  # fmt: skip
