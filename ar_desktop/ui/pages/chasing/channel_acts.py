"""Messages, letters and call lists for any selection of customers, from whatever page it was made on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ar_desktop.domain.call_list import CallList
from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import call_lists
from ar_desktop.services.keeping import exports
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.messages import MessagesDialog
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog


class ChannelActs(QObject):
    """``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: QDialog | None = None

    def write_to(self, customers: Sequence[int]) -> None:
        """Messages to customers, to be looked at before they go out."""
        if customers:
            self._open(MessagesDialog(self._page, self._context, customers))
        else:
            self._context.say(self.tr("请先选中客户"))

    def letters(self, customers: Sequence[int]) -> None:
        """A letter of a kind to be chosen to each of these customers."""
        if customers:
            self._open(LetterDialog(self._page, self._context, list(dict.fromkeys(customers))))
        else:
            self._context.say(self.tr("请先选中客户"))

    def call_list(self, customers: Sequence[int]) -> None:
        """The list of customers to ring, looked at before it is printed or saved."""
        if not customers:
            self._context.say(self.tr("请先选中客户"))
            return
        book, day, language = self._context.book, self._context.as_of, self._context.settings.language

        def work(_progress: object) -> tuple[CallList, bytes]:
            listed = call_lists.make(book, customers, day)
            return listed, call_lists.pdf(listed, language)

        self._context.tasks.run(self.tr("生成电话清单"), work, self._show)

    def _show(self, made: tuple[CallList, bytes]) -> None:
        from ar_desktop.ui.dialogs.chasing.call_list import CallListDialog  # noqa: PLC0415 - QtPdf takes time to load

        listed, pdf = made
        title = self.tr("电话清单 {day}").format(day=listed.day.isoformat())
        self._open(
            CallListDialog(
                self._page, title, pdf,
                lambda: self._print(title, pdf),
                lambda: self._ask_file(title, "pdf", lambda path: exports.pdf(pdf, path)),
                lambda: self._ask_file(
                    title, "xlsx",
                    lambda path: call_lists.workbook(listed, path, self._context.settings.language),
                ),
            )
        )  # fmt: skip

    def _print(self, title: str, pdf: bytes) -> None:
        from ar_desktop.ui import printing  # noqa: PLC0415 - only when printing

        printing.ask(self._page, self._context, title, lambda: pdf)

    def _ask_file(self, title: str, suffix: str, write: object) -> None:
        dialog = QFileDialog(self._page, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.selectFile(exports.file_name(title, suffix))
        dialog.fileSelected.connect(lambda path: self.save(Path(path), write))
        self._open(dialog)

    def save(self, path: Path, write: object) -> None:
        """Write a file where it was asked for."""
        assert callable(write)
        try:
            write(path)
        except ArError as error:
            self._context.fail(error)
        else:
            self._context.say(self.tr("已保存 {file}").format(file=path.name))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
