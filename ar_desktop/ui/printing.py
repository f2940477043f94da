"""Paper: a PDF to a printer, asked for by the system's dialog, painted on the worker thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.ui.context import Context
from ar_desktop.ui.tasks import Progress

#: Dots per inch at which a page is painted; more only makes the spool file larger.
DOTS = 300
_POINTS = 72


def ask(parent: QWidget, context: Context, title: str, fetch: Callable[[], bytes]) -> QPrintDialog:
    """Open the print dialog; once accepted, ``fetch`` and painting run in the background."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.accepted.connect(lambda: start(context, printer, title, fetch))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    QDialog.open(dialog)
    return dialog


def start(context: Context, printer: QPrinter, title: str, fetch: Callable[[], bytes]) -> None:
    """Paint in the background and say so in the status bar, of a file what became of it."""
    said = QCoreApplication.translate("Printing", "已送往打印机：{title}，{pages} 页")
    if file := printer.outputFileName():
        said = QCoreApplication.translate("Printing", "没有打印，已存为 PDF：{file}，{pages} 页")

    def work(progress: Progress) -> int:
        return paint(printer, fetch(), progress)

    context.tasks.run(
        title, work, lambda pages: context.say(said.format(title=title, file=file, pages=pages))
    )


def paint(printer: QPrinter, pdf: bytes, progress: Progress) -> int:
    """Every page of ``pdf`` in its own size on the printer; returns the number of pages. Raises
    ``print_failed`` where the printer takes nothing or the file cannot be written."""
    document, buffer = _opened(pdf)
    pages = document.pageCount()
    printer.setFullPage(True)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise ArError("print_failed")
        for number in range(pages):
            progress(number, pages)
            if number:
                printer.newPage()
            _paint_page(painter, document, number, printer.resolution())
    finally:
        painter.end()
        document.close()
        buffer.close()
    progress(pages, pages)
    return pages


def _opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer


def _paint_page(painter: QPainter, document: QPdfDocument, number: int, resolution: int) -> None:
    points = document.pagePointSize(number)
    dots = min(resolution, DOTS) / _POINTS
    drawn = document.render(number, QSize(round(points.width() * dots), round(points.height() * dots)))
    page = QImage(drawn.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    onto = QPainter(page)
    onto.drawImage(0, 0, drawn)
    onto.end()
    scale = resolution / _POINTS
    painter.drawImage(QRectF(0, 0, points.width() * scale, points.height() * scale), page)
