"""A document that was just made, as PDF: to look at, print and save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.ui import fitting
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.pdf_pane import PdfPane


class DocumentDialog(QDialog):
    """Shows ``pdf``; ``print_`` and ``save`` are the ways out. ``remark`` is what to know before."""

    def __init__(
        self, parent: QWidget, title: str, pdf: bytes, remark: str, print_: Callable[[], object],
        save: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        fitting.resize(self, 760, 860)
        self.pane = PdfPane(title)
        self.save = Button(self.tr("另存 PDF…"), save, kind="primary", keys="Ctrl+S")
        foot = QHBoxLayout()
        foot.addWidget(label(remark, "small", wrap=True, tone="danger"), 1)
        foot.addWidget(Button(self.tr("关闭"), self.close))
        foot.addWidget(Button(self.tr("打印…"), print_, keys="Ctrl+P"))
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.pane, 1)
        column.addLayout(foot)
        self.pane.load(pdf)
