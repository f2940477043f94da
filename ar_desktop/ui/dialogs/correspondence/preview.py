"""A letter as it would be issued, to look at before it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.dialogs.document import PdfDialog


class PreviewDialog(PdfDialog):
    """Shows ``pdf``, without a number and stored nowhere unless ``note`` says otherwise."""

    def __init__(self, parent: QWidget, customer: str, pdf: bytes, note: str = "") -> None:
        title = self.tr("预览：{customer}").format(customer=customer)
        super().__init__(parent, title, self.tr("催告函预览"))
        self.pages = label("", "muted")
        self.pane.page_changed.connect(self._show_page)
        self.foot.addWidget(label(note or self.tr("预览，尚未开具，没有文号"), "muted", wrap=True), 1)
        self.foot.addWidget(self.pages)
        self.foot.addWidget(Button(self.tr("关闭"), self.close))
        self.pane.load(pdf)

    def _show_page(self, page: int, pages: int) -> None:
        self.pages.setText(self.tr("{page} / {pages} 页").format(page=page, pages=pages))
