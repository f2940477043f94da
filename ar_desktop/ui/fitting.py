"""Dialogs that never outgrow the screen: what does not fit scrolls, the buttons stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

#: What the frame of a window takes of a screen's height.
_FRAME = 40
#: Between the fields and the bar that scrolls them.
_BESIDE = 8


def room(dialog: QWidget) -> QSize:
    """The largest a dialog may be on its screen."""
    size = dialog.screen().availableSize()
    return QSize(size.width(), size.height() - _FRAME)


def resize(dialog: QDialog, width: int, height: int) -> None:
    """Open as large as this, or as the screen allows."""
    dialog.resize(QSize(width, height).boundedTo(room(dialog)))


def grow(dialog: QWidget) -> None:
    """Make a dialog as large as what it holds by now needs: its wrapping lines do not ask for it."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        width = max(dialog.width(), layout.minimumSize().width())
        needed = QSize(width, max(dialog.height(), layout.totalHeightForWidth(width)))
        dialog.resize(needed.boundedTo(room(dialog)))


class Fitted(QScrollArea):
    """As large as what is in it as long as the dialog then fits the screen; else it scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        inside.setObjectName("scrolled")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self._fresh = True
        self.verticalScrollBar().rangeChanged.connect(self._keep_off)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _most(self) -> int:
        """The height that the rest of the dialog leaves."""
        window, column = self.window(), self.window().layout()
        if not isinstance(column, QVBoxLayout):
            return room(window).height()
        items = [item for at in range(column.count()) if (item := column.itemAt(at)) is not None]
        rest = [item for item in items if item.widget() is not self and not item.isEmpty()]
        edges, width = column.contentsMargins(), window.width()
        taken = sum(_height(item, width) + column.spacing() for item in rest)
        return room(window).height() - taken - edges.top() - edges.bottom()

    def sizeHint(self) -> QSize:
        """What is in it."""
        return self._bounded(self._inside.sizeHint())

    def minimumSizeHint(self) -> QSize:
        """The same: it is never squeezed before the screen is full."""
        return self._bounded(self._inside.minimumSizeHint())

    def _bounded(self, size: QSize) -> QSize:
        most = self._most()
        if size.height() <= most:
            return size
        return QSize(size.width() + self.verticalScrollBar().sizeHint().width() + _BESIDE, most)

    def hasHeightForWidth(self) -> bool:
        """Wrapped lines take the height they need."""
        return self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """What wrapped lines need at a width."""
        return min(self._inside.heightForWidth(width), self._most())

    def viewportEvent(self, event: QEvent) -> bool:
        """What is in it changed; once it is laid out the dialog follows."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            QTimer.singleShot(0, self, self._grow)
        return super().viewportEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Fields know their size only once they are styled; one that nobody gave a size fits exactly then."""
        super().showEvent(event)
        if self._fresh and not self.window().testAttribute(Qt.WidgetAttribute.WA_Resized):
            QTimer.singleShot(0, self, self._shrink)
        self._fresh = False
        QTimer.singleShot(0, self, self._grow)

    def _shrink(self) -> None:
        """Qt reckons a wrapped line higher than it comes out: what is too much would gape between fields."""
        self.updateGeometry()
        window, layout = self.window(), self.window().layout()
        if layout is not None:
            layout.activate()
            window.resize(window.width(), layout.totalHeightForWidth(window.width()))

    def _keep_off(self, _least: int, most: int) -> None:
        """Fields do not touch the bar that scrolls them."""
        layout = self._inside.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, _BESIDE if most > 0 else 0, 0)

    def _grow(self) -> None:
        self.updateGeometry()
        grow(self.window())

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 12)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
