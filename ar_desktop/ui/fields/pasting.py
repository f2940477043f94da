"""Cells copied from a spreadsheet and pasted into a grid of fields."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

#: More rows than anyone pastes; what lies beyond was copied by mistake.
MOST_ROWS = 2000


def cells(text: str) -> list[list[str]]:
    """The rows of a text as spreadsheets copy it: tabs between cells, a cell of several lines in quotes.
    Empty rows are left out; a single cell is no rows."""
    if "\t" not in text and "\n" not in text.strip():
        return []
    found = csv.reader(io.StringIO(text), delimiter="\t")
    rows = [[" ".join(cell.split()) for cell in row] for row in found]
    return [row for row in rows if any(row)][:MOST_ROWS]


class PasteRows(QObject):
    """Watches fields: where more than one cell is pasted into one of them, ``take(field, rows)`` gets the
    rows in place of the field's own paste."""

    def __init__(self, owner: QWidget, take: Callable[[QWidget, list[list[str]]], object]) -> None:
        super().__init__(owner)
        self._take = take

    def watch(self, field: QWidget) -> None:
        """Watch another field."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the key for pasting where rows are on the clipboard."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste) or not isinstance(watched, QWidget):
            return False
        rows = cells(QGuiApplication.clipboard().text())
        if rows:
            self._take(watched, rows)
        return bool(rows)
