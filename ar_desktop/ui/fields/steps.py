"""A small whole number that Up and Down step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

#: What keeps the figure off the edge; other fields have it from the style sheet, which cannot reach here.
_MARGIN = 8


class StepEdit(QSpinBox):
    """From ``least`` to ``most``, at the right as all figures are."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what it says."""
        event.ignore()
