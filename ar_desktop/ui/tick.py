"""A box to tick that looks in forms as it does in tables, on every platform and in both appearances."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ar_desktop.ui import theme
from ar_desktop.ui.tables.delegate import BOX, paint_check

_GAP = 7
_EDGE = 2


class TickBox(QCheckBox):
    """A box with its words; the one the keyboard is on has a ring."""

    def sizeHint(self) -> QSize:
        """Room for the box, its ring and the words."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        beside = _GAP + words.width() if self.text() else 0
        return QSize(BOX + 2 * _EDGE + beside, max(BOX + 2 * _EDGE, words.height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def box(self) -> QRect:
        """Where the box stands."""
        return QRect(_EDGE, (self.height() - BOX) // 2, BOX, BOX)

    def hitButton(self, pos: QPoint) -> bool:
        """The box and its words, not the room right of them."""
        return QRect(0, 0, self.sizeHint().width(), self.height()).contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, its ring, the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter, box = QPainter(self), self.box()
        if not self.isEnabled():
            painter.setOpacity(0.5)
        paint_check(painter, box, self.isChecked())
        painter.setOpacity(1)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("nav_mark"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
        painter.setPen(theme.colour("text" if self.isEnabled() else "faint"))
        words = self.rect().adjusted(box.right() + 1 + _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.end()
