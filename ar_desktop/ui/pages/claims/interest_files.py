"""The worksheet of interest as files: looked at, printed, saved as PDF or workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.worksheet import Worksheet
from ar_desktop.services.claims import interest_sheets
from ar_desktop.services.claims.interest_sheets import Printed
from ar_desktop.services.keeping import exports
from ar_desktop.ui.context import Context


class SheetFiles(QObject):
    """The dialogs of a worksheet's files; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: QDialog | None = None

    def show(self, sheet: Worksheet) -> None:
        """Render the PDF in the background and show it."""
        language = self._context.settings.language

        def work(_progress: object) -> Printed:
            return interest_sheets.print_sheet(sheet, language)

        self._context.tasks.run(self.tr("生成利息计算表"), work, self._open)

    def _open(self, made: Printed) -> None:
        from ar_desktop.ui.dialogs.ledger.notice import NoticeDialog  # noqa: PLC0415 - QtPdf takes time to load

        title = self._title(made.facts)
        remark = self.tr("仅供核对，不构成法律意见；对外发送前请核对口径与付款日期。")
        self.dialog = NoticeDialog(
            self._page, title, made.pdf, remark, lambda: self._print(title, made), lambda: self._ask_pdf(made)
        )
        self.dialog.open()

    def _title(self, sheet: Worksheet) -> str:
        return self.tr("利息计算表 {customer} {day}").format(
            customer=sheet.customer.name, day=sheet.as_of.isoformat()
        )

    def _print(self, title: str, made: Printed) -> None:
        from ar_desktop.ui import printing  # noqa: PLC0415 - only when printing

        printing.ask(self._page, self._context, title, lambda: made.pdf)

    def _ask_pdf(self, made: Printed) -> None:
        self._ask(self._title(made.facts), "pdf", lambda path: self.write_pdf(path, made))

    def ask_workbook(self, sheet: Worksheet) -> None:
        """Ask where the workbook goes."""
        self._ask(self._title(sheet), "xlsx", lambda path: self.write_workbook(path, sheet))

    def _ask(self, title: str, suffix: str, write: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._page, self.tr("另存利息计算表"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.selectFile(exports.file_name(title, suffix))
        dialog.fileSelected.connect(lambda path: write(Path(path)))
        self.dialog = dialog
        dialog.open()

    def write_pdf(self, path: Path, made: Printed) -> None:
        """Write the PDF where it was asked for."""
        self._write(path, lambda: exports.pdf(made.pdf, path))

    def write_workbook(self, path: Path, sheet: Worksheet) -> None:
        """Write the workbook where it was asked for."""
        language = self._context.settings.language
        self._write(path, lambda: interest_sheets.workbook(sheet, path, language=language))

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except ArError as error:
            self._context.fail(error)
        else:
            self._context.say(self.tr("已保存 {file}").format(file=path.name))
