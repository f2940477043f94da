"""A PDF in a window of its own; a document that was just made, to look at, print and save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.ui import fitting
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.pdf_pane import PdfPane


class PdfDialog(QDialog):
    """A pane over ``foot``: who inherits puts words and buttons there, then loads."""

    def __init__(self, parent: QWidget, title: str, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        fitting.resize(self, 760, 860)
        self.pane = PdfPane(name)
        self.foot = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.pane, 1)
        column.addLayout(self.foot)


class DocumentDialog(PdfDialog):
    """Shows ``pdf``; ``print_`` and ``save`` are the ways out. ``remark`` is what is wrong with it,
    ``hint`` what to know of its paper."""

    def __init__(
        self, parent: QWidget, title: str, pdf: bytes, remark: str, print_: Callable[[], object],
        save: Callable[[], object], hint: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent, title, title)
        self.save = Button(self.tr("另存 PDF…"), save, kind="primary", keys="Ctrl+S")
        words = QVBoxLayout()
        for text, tone in ((remark, "danger"), (hint, "")):
            if text or not hint:
                words.addWidget(label(text, "small", wrap=True, tone=tone))
        self.foot.addLayout(words, 1)
        self.foot.addWidget(Button(self.tr("关闭"), self.close))
        self.foot.addWidget(Button(self.tr("打印…"), print_, keys="Ctrl+P"))
        self.foot.addWidget(self.save)
        self.pane.load(pdf)
