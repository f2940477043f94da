"""The call list: to look at, print, and save as PDF or workbook."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ar_desktop.ui.buttons import Button
from ar_desktop.ui.dialogs.document import DocumentDialog


class CallListDialog(DocumentDialog):
    """Shows the list; ``workbook`` saves it with empty columns to type into."""

    def __init__(
        self, parent: QWidget, title: str, pdf: bytes, remark: str, print_: Callable[[], object],
        save: Callable[[], object], workbook: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, title, pdf, remark, print_, save)
        self.workbook = Button(self.tr("另存 Excel…"), workbook)
        column = self.layout()
        assert column is not None
        foot = column.itemAt(column.count() - 1).layout()  # type: ignore[union-attr]
        assert isinstance(foot, QHBoxLayout)
        foot.insertWidget(foot.indexOf(self.save), self.workbook)
