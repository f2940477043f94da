"""Opens a dialog of the gallery, lets it settle, and takes its picture in front of the window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from ar_desktop.ui import fitting
from ar_desktop.ui.pdf_pane import PdfPane
from gallery.stage import Shown, Stage

#: What the frame of a dialog takes.
FRAME = 40
_MOST_WAITS = 200
#: Until a page of paper is drawn, milliseconds.
_PAPER = 500
_VEIL = QColor(0, 0, 0, 90)


@contextmanager
def opened(stage: Stage, shown: Shown) -> Iterator[QDialog]:
    """A dialog of the gallery while it is open, and after what it looks up is found."""
    dialog = shown.make(stage)
    dialog.open()
    settle(stage)
    try:
        yield dialog
    finally:
        if isValid(dialog):
            dialog.close()
        settle(stage)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle(stage: Stage) -> None:
    """Until nothing runs in the background and all is laid out; at most two seconds."""
    for _ in range(_MOST_WAITS):
        QTest.qWait(10)
        if stage.context.tasks.current is None:
            break
    QTest.qWait(10)


def picture(stage: Stage, shown: Shown) -> QPixmap:
    """The dialog in the middle of the window, on a screen that the window fills."""
    size = stage.window.size()

    def room(dialog: QWidget) -> QSize:  # noqa: ARG001 - all are on the same screen
        return QSize(size.width(), size.height() - FRAME)

    fitting.room = room
    with opened(stage, shown) as dialog:
        if dialog.findChildren(PdfPane):
            QTest.qWait(_PAPER)
        made, front = stage.window.grab(), dialog.grab()
    painter = QPainter(made)
    painter.fillRect(made.rect(), _VEIL)
    painter.drawPixmap(made.rect().center() - QPoint(front.width() // 2, front.height() // 2), front)
    painter.end()
    return made
