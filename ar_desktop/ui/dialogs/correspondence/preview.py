"""A letter as it would be issued, to look at before it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.ui import fitting
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.pdf_pane import PdfPane


class PreviewDialog(QDialog):
    """Shows ``pdf``, without a number and stored nowhere unless ``note`` says otherwise."""

    def __init__(self, parent: QWidget, customer: str, pdf: bytes, note: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("预览：{customer}").format(customer=customer))
        fitting.resize(self, 760, 860)
        self.pane = PdfPane(self.tr("催告函预览"))
        self.pages = label("", "muted")
        self.pane.page_changed.connect(self._show_page)
        foot = QHBoxLayout()
        foot.addWidget(label(note or self.tr("预览，尚未开具，没有文号"), "muted", wrap=True), 1)
        foot.addWidget(self.pages)
        foot.addWidget(Button(self.tr("关闭"), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.pane, 1)
        column.addLayout(foot)
        self.pane.load(pdf)

    def _show_page(self, page: int, pages: int) -> None:
        self.pages.setText(self.tr("{page} / {pages} 页").format(page=page, pages=pages))
