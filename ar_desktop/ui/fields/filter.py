"""The field above a list in which one types what to look for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

_REST_MS = 150


class FilterEdit(QLineEdit):
    """``rested`` shortly after the hand stops, not at every key. ``name`` is what assistive technology
    calls it, ``hint`` what it looks for."""

    rested = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.rested)
        self.textChanged.connect(lambda _text: self._timer.start())

    def lead_to(self, part: QWidget) -> None:
        """Enter looks at once and goes on to ``part``."""

        def leave() -> None:
            self.settle()
            self.rested.emit()
            part.setFocus()

        self.returnPressed.connect(leave)

    def settle(self) -> None:
        """What is typed has been looked for: nothing more to tell."""
        self._timer.stop()
