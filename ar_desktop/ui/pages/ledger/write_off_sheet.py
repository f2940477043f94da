"""The approval sheet of a write-off: rendered in the background, looked at, printed or saved as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import exports
from ar_desktop.services.ledger import write_off_sheets
from ar_desktop.services.ledger.write_off_list import WriteOffRow
from ar_desktop.services.ledger.write_off_sheets import Printed
from ar_desktop.ui.context import Context


class SheetAct(QObject):
    """The dialogs of one sheet; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: QDialog | None = None

    def show(self, row: WriteOffRow) -> None:
        """Show the sheet of a write-off."""
        book = self._context.book

        def work(_progress: object) -> Printed:
            return write_off_sheets.print_sheet(book, row.id)

        self._context.tasks.run(self.tr("生成审批表"), work, self._open)

    def _open(self, made: Printed) -> None:
        from ar_desktop.ui.dialogs.ledger.notice import NoticeDialog  # noqa: PLC0415 - QtPdf takes time to load

        title = self.tr("坏账核销审批表 {number}").format(number=made.facts.number)
        remark = self.tr("请打印后由审批人签字，与证据材料一并留存。")
        self.dialog = NoticeDialog(
            self._page,
            title,
            made.pdf,
            remark,
            lambda: self._print(title, made),
            lambda: self._ask_file(made),
        )
        self.dialog.open()

    def _print(self, title: str, made: Printed) -> None:
        from ar_desktop.ui import printing  # noqa: PLC0415 - only when printing

        printing.ask(self._page, self._context, title, lambda: made.pdf)

    def _ask_file(self, made: Printed) -> None:
        dialog = QFileDialog(self._page, self.tr("另存审批表"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(
            exports.file_name(self.tr("坏账核销审批表 {number}").format(number=made.facts.number), "pdf")
        )
        dialog.fileSelected.connect(lambda path: self.write(Path(path), made))
        self.dialog = dialog
        dialog.open()

    def write(self, path: Path, made: Printed) -> None:
        """Write the sheet where it was asked for."""
        try:
            exports.pdf(made.pdf, path)
        except ArError as error:
            self._context.fail(error)
        else:
            self._context.say(self.tr("已保存 {file}").format(file=path.name))
