"""Files dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel, QWidget


def local_files(data: QMimeData) -> list[Path]:
    """Files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


class DropHint(QLabel):
    """Covers the window while files hover over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("dropHint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setText(self.tr("松开鼠标即可导入：客户、发票、收款或银行流水"))
        self.hide()

    def cover(self) -> None:
        """Show over the whole parent."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
