"""The small field that filters one column."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

_WAIT_MS = 80


class FilterPopup(QFrame):
    """A field under a column's title. ``typed(str)`` shortly after each change; Enter closes it."""

    typed = Signal(str)

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.edit = QLineEdit(text)
        self.edit.setPlaceholderText(self.tr("包含…"))
        self.edit.setAccessibleName(title)
        self.edit.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(lambda: self.typed.emit(self.edit.text()))
        self.edit.textChanged.connect(lambda _text: self._timer.start())
        self.edit.returnPressed.connect(self._end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.edit)

    def open_at(self, where: QPoint) -> None:
        """Show with the keyboard in the field."""
        self.move(where)
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def _end(self) -> None:
        self._timer.stop()
        self.typed.emit(self.edit.text())
        self.close()
