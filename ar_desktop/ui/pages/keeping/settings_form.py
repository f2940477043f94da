"""Pieces of the settings page: captioned fields in a grid, a field for bank accounts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ar_desktop.ui.cards import label
from ar_desktop.ui.fields import TypedEdit
from ar_desktop.ui.page import row

_WIDTH, _NARROW = 360, 140


class AccountEdit(QLineEdit):
    """A bank account: text, shown in groups of four while not being typed."""

    def number(self) -> str:
        """The account without blanks, as it is stored."""
        return "".join(self.text().split())

    def set_number(self, number: str) -> None:
        """Show an account."""
        self.setText(grouped(number))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Grouped again when left."""
        super().focusOutEvent(event)
        self.set_number(self.number())


def grouped(number: str) -> str:
    """``1202021819900012345`` as ``1202 0218 1990 0012 345``."""
    plain = "".join(number.split())
    return " ".join(plain[start : start + 4] for start in range(0, len(plain), 4))


class Section(QWidget):
    """One section of the settings: a title, fields under one another, whatever else; scrolls."""

    def __init__(self, title: str = "", note: str = "") -> None:
        super().__init__()
        self.fields: list[QWidget] = []
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(9)
        self.grid.setColumnMinimumWidth(0, 96)
        self.grid.setColumnStretch(2, 1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        self._head, self._note = label(title, "section"), label(note, "small", wrap=True)
        self.column.addWidget(self._head)
        self.column.addWidget(self._note)
        self._note.setVisible(bool(note))
        self.column.addLayout(self.grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 1, 1, 1)
        outside.addWidget(area)

    def set_title(self, title: str, note: str = "") -> None:
        """The section's head and the line under it."""
        self._head.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def field(self, caption: str, field: QWidget, note: str = "") -> QLabel:
        """Add a field with its caption in front and a note behind; returns the note's label."""
        number = self.grid.rowCount()
        name = label(caption, "muted")
        name.setFixedHeight(30)
        said = label(note, "small", wrap=True)
        field.setFixedWidth(_NARROW if isinstance(field, TypedEdit) else _WIDTH)
        field.setAccessibleName(caption)
        self.grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(field, TypedEdit):
            self.grid.addWidget(row(field, said), number, 1, 1, 2)
        else:
            self.grid.addWidget(field, number, 1, Qt.AlignmentFlag.AlignLeft)
            self.grid.addWidget(said, number, 2)
        self.fields.append(field)
        return said

    def heading(self, text: str) -> None:
        """A line between groups of fields."""
        number = self.grid.rowCount()
        self.grid.addWidget(label(text, "strong"), number, 0, 1, 3)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Something other than a field."""
        self.column.addWidget(part, stretch)

    def end(self) -> None:
        """Nothing follows: keep what there is at the top."""
        self.column.addStretch(1)
