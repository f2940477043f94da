"""The files kept with a record, in a dialog of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.context import Context


class FilesDialog(QDialog):
    """The files of one record: ``owner`` a table, ``key`` its row; ``hint`` says what belongs here."""

    def __init__(
        self, parent: QWidget, context: Context, title: str, owner: str, key: int, hint: str
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("附件"))
        self.setMinimumWidth(520)
        self.files = AttachedFiles(context, owner, key, hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("关闭"), self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.addWidget(label(title, "section", wrap=True))
        column.addWidget(self.files)
        column.addStretch(1)
        column.addLayout(foot)
