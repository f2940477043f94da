"""Shows the bytes of a PDF: pages below one another, page n of m, zoom."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QMargins, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ar_desktop.ui import theme

_STEP = 1.2
_LEAST, _MOST = 0.25, 5.0
_SHARPEN_MS = 250


class PdfPane(QWidget):
    """``load`` bytes, ``clear``; ``page_changed(page, pages)`` from 1; ``zoom_in``, ``zoom_out``, ``fit``."""

    page_changed = Signal(int, int)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self.view = QPdfView(self)
        self.view.setAccessibleName(name)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocumentMargins(QMargins(16, 14, 16, 14))
        self.view.setDocument(self.document)
        self.view.viewport().installEventFilter(self)
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._tell())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SHARPEN_MS)
        self._settled.timeout.connect(self._sharpen)
        theme.signals.changed.connect(self._recolour)
        self._recolour()

    def load(self, pdf: bytes) -> None:
        """Show these bytes from their first page."""
        self.clear()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.view.pageNavigator().jump(0, QPointF())
        self._settled.start()
        self._tell()

    def clear(self) -> None:
        """Show nothing."""
        self.document.close()
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None
        self._tell()

    def pages(self) -> int:
        """Number of pages; 0 while nothing is shown."""
        return self.document.pageCount()

    def _tell(self) -> None:
        self.page_changed.emit(self.view.pageNavigator().currentPage() + 1, self.pages())

    def _recolour(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(theme.current().track))
        self.view.setPalette(palette)

    def fit(self) -> None:
        """As wide as the room."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _sharpen(self) -> None:
        """A page drawn while the room was still changing keeps a picture of another size, its letters
        torn: have it drawn anew."""
        mode = self.view.zoomMode()
        if mode == QPdfView.ZoomMode.FitToWidth and self.pages():
            self.view.setZoomFactor(self._fitted())
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomMode(mode)

    def zoom_in(self) -> None:
        """Larger."""
        self._zoom(_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom(1 / _STEP)

    def _zoom(self, factor: float) -> None:
        now = self.view.zoomFactor()
        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            now = self._fitted()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(now * factor, _LEAST), _MOST))

    def _fitted(self) -> float:
        """The factor at which the page is as wide as the room."""
        wide = self.document.pagePointSize(0).width() if self.pages() else 0.0
        pixels = wide * self.logicalDpiX() / 72
        return self.view.viewport().width() / pixels if pixels else 1.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel with Ctrl zooms; another size is drawn anew once it stays."""
        if event.type() == QEvent.Type.Resize:
            self._settled.start()
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            return True
        return super().eventFilter(watched, event)
